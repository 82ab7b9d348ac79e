"""Answers come in, are judged, and move the count of cases only when they speak for one person."""

from pathlib import Path

import pytest

from carehome_app.db.journal import journal, rebuilding
from carehome_app.documents.tables import read_table
from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.errors import FutureError
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.sampling.errors import (
    AnsweredAlreadyError,
    AnsweredBeforeSamplingError,
    ExpiredLotError,
    UnknownWordingError,
)
from carehome_app.domain.sampling.laboratory import Verdict
from carehome_app.domain.sampling.results import Outcome
from carehome_app.domain.sampling.round import Method
from carehome_app.domain.sampling.rules import USUAL_KIT
from carehome_app.domain.sampling.standing import cases, to_confirm
from carehome_app.i18n import in_english as say
from carehome_app.services.sampling.rounds import confirming
from carehome_app.services.sampling.taking import Sampled
from tests.builders import Home
from tests.services.sampling.rounds_in_a_home import SamplingTable


@pytest.fixture
def table(home: Home) -> SamplingTable:
    """A pool of 201-1 and 201-2, sealed."""
    home.sign_in("S001")
    made = SamplingTable(home)
    made.fill("201-1", "201-2")
    made.seal("T01")
    return made


def found(home: Home) -> list[tuple[str, str]]:
    """Return what is open: who, and what was found."""
    return [
        (one.person.details.code, one.episode.family.code) for one in home.house.following_up.due()
    ]


def same_when_rebuilt(home: Home) -> None:
    made = rebuilding.rebuilt(list(journal.lines(home.desk.store))[::-1])
    assert list(rebuilding.differences(home.desk.store, made)) == []
    made.close()


def test_a_positive_pool_opens_in_place_and_its_members_are_confirmed_singly(
    table: SamplingTable,
) -> None:
    home = table.home
    table.answer("T01", "阳性")
    assert table.round.tubes["T01"].opens_in_place
    assert cases(table.round) == ()
    assert found(home) == [("R001", "test_to_confirm"), ("R002", "test_to_confirm")]
    home.clock.advance(minutes=10)
    first = table.scan("201-1")
    assert isinstance(first, Sampled)
    assert (first.tube, first.capacity) == ("D01", 1)
    assert [(stands, waits) for _who, stands, waits in to_confirm(table.round, "T01")] == [
        (Outcome.TO_CONFIRM, True),
        (Outcome.TO_CONFIRM, False),
    ]
    table.fill("201-2")
    table.answer("D01", "阴性")
    assert found(home) == [("R002", "test_to_confirm")]
    table.answer("D02", "＋")
    assert cases(table.round) == (home.subject("R002"),)
    assert found(home) == [("R002", "test_positive")]
    (due,) = home.house.following_up.due()
    assert "report within 2 h" in say(due.episode.family.advice)
    same_when_rebuilt(home)


def test_members_of_a_positive_pool_are_due_that_day_until_each_is_sampled_singly(
    table: SamplingTable,
) -> None:
    home = table.home

    def due() -> list[tuple[int, Box]]:
        return [(one.who, one.box) for one in confirming(home.house, home.desk.today()).items]

    first, second = home.subject("R001"), home.subject("R002")
    assert due() == []
    table.answer("T01", "阳性")
    assert due() == [(first, Box.OPEN), (second, Box.OPEN)]
    home.clock.advance(minutes=10)
    table.scan("201-1")
    assert due() == [(first, Box.DONE), (second, Box.OPEN)], "no second single while one waits"


def test_an_answer_taken_back_takes_what_it_found_with_it(table: SamplingTable) -> None:
    home = table.home
    table.answer("T01", "阳性")
    home.sign_in("S002")
    with pytest.raises(AnsweredAlreadyError):
        home.house.sampling.answering.answer(table.number, "T01", "阴性")
    home.house.sampling.answering.take_back(table.number, "T01", "wrong tube")
    assert found(home) == []
    home.house.sampling.answering.answer(table.number, "T01", "阴性")
    assert table.board.due.words(Box.DONE) == {"negative": 2}
    same_when_rebuilt(home)


def test_what_was_found_is_closed_with_a_reason_by_who_may(table: SamplingTable) -> None:
    home = table.home
    table.answer("T01", "阳性")
    home.sign_in("S002")
    (first, _second) = home.house.following_up.due()
    home.house.following_up.take(first.episode, Step.CLOSED, "sampled in hospital")
    assert found(home) == [("R002", "test_to_confirm")]
    same_when_rebuilt(home)


def test_answers_before_the_sample_in_the_future_or_in_unknown_words_are_refused(
    table: SamplingTable,
) -> None:
    home = table.home
    home.sign_in("S002")
    answer = home.house.sampling.answering.answer
    with pytest.raises(AnsweredBeforeSamplingError):
        answer(table.number, "T01", "阴性", "06:00")
    with pytest.raises(FutureError):
        answer(table.number, "T01", "阴性", "23:00")
    with pytest.raises(UnknownWordingError):
        answer(table.number, "T01", "没问题")


def test_an_answer_of_the_day_after_says_its_day(table: SamplingTable) -> None:
    home = table.home
    home.clock.advance(days=2)
    home.sign_in("S002")
    home.house.sampling.answering.answer(table.number, "T01", "阴性", "2026-11-23 09:15")
    tube = table.round.tubes["T01"]
    assert tube.answer is not None
    assert f"{home.desk.home_time.local(tube.answer.at):%m-%d %H:%M}" == "11-23 09:15"


def test_a_late_answer_comes_in_after_the_round_is_closed(home: Home) -> None:
    home.sign_in("S001")
    table = SamplingTable(home)
    for pair in (("201-1", "201-2"), ("202-1", "202-2"), ("301-1", "301-2")):
        table.seal(table.fill(*pair))
    with table.as_("S002"):
        home.house.sampling.rounds.close(table.number)
    assert table.board.round.version == 1
    table.answer("T03", "阴性")
    assert table.board.due.words(Box.DONE) == {"negative": 2, "pending": 4}


def test_what_comes_after_a_round_was_closed_makes_a_new_version_of_it(home: Home) -> None:
    home.sign_in("S001")
    table = SamplingTable(home)
    for pair in (("201-1", "201-2"), ("202-1", "202-2"), ("301-1", "301-2")):
        table.seal(table.fill(*pair))
    table.answer("T01", "阴性")
    answer = home.house.sampling.answering.answer
    with table.as_("S002"):
        home.house.sampling.rounds.close(table.number)
    assert (table.board.round.version, table.board.round.amended) == (1, ())
    home.clock.advance(hours=1)
    with table.as_("S002"):
        answer(table.number, "T02", "阴性")
        answer(table.number, "T03", "阳性")  # of one minute: one version
    assert table.board.round.version == 2
    home.clock.advance(hours=1)
    with table.as_("S002"):
        home.house.sampling.answering.take_back(table.number, "T03", "mixed up")
    assert table.board.round.version == 3
    assert table.board.round.amended[-1] == home.clock().replace(second=0, microsecond=0)


def test_a_tube_that_waits_too_long_is_noticed(table: SamplingTable) -> None:
    table.home.clock.advance(hours=25)
    assert [one.rule.code for one in table.board.notices] == ["test.waits"]
    table.home.clock.advance(hours=24)
    assert [one.rule.code for one in table.board.notices] == ["test.waits_long"]


# Antigen.


@pytest.fixture
def kits(home: Home) -> SamplingTable:
    """An antigen round with a lot that is read after 10 to 25 minutes."""
    home.sign_in("S001")
    made = SamplingTable(home, Method.ANTIGEN)
    home.house.sampling.planning.write_lot("A7", "kit", (10, 25), None)
    return made


def read(table: SamplingTable, code: str, lines: str, minutes: int) -> None:
    table.home.clock.advance(minutes=minutes)
    answering = table.home.house.sampling.answering
    answering.read_kit(table.number, table.home.subject(code), lines)


def test_the_clock_of_a_kit_is_that_of_its_lot(kits: SamplingTable) -> None:
    kits.scan("201-1", lot="A7")
    kits.scan("201-2", lot="other")
    waits = kits.home.house.sampling.answering.kits(kits.round)
    assert [(one.clock.least.seconds // 60, one.clock.most.seconds // 60) for one in waits] == [
        (10, 25),
        (15, 20),
    ]


def test_a_kit_read_too_early_or_too_late_is_kept_and_marked(kits: SamplingTable) -> None:
    kits.scan("201-1", lot="A7")
    read(kits, "R001", "C", 9)
    (sample,) = kits.round.samples[kits.home.subject("R001")]
    assert sample.read_at is not None
    assert USUAL_KIT.off(sample.at, sample.read_at) == -1
    assert kits.board.due.words(Box.DONE) == {"negative": 1}


def test_the_history_says_the_lot_of_a_kit(kits: SamplingTable) -> None:
    kits.scan("201-1", lot="A7")
    told = kits.home.house.history.of_person(kits.home.subject("R001"))
    assert say(told[0].words) == "王秀英 was swabbed at 2026-11-22 07:30, kit lot A7."


def test_without_c_the_kit_did_not_work_and_is_repeated(kits: SamplingTable) -> None:
    kits.scan("201-1", lot="A7")
    read(kits, "R001", "T", 12)
    assert kits.board.due.words(Box.DONE) == {"invalid": 1}
    assert found(kits.home) == [("R001", "test_invalid")]
    kits.home.clock.advance(hours=2)
    assert "test.not_repeated" not in [one.rule.code for one in kits.board.notices]
    kits.home.clock.advance(minutes=1)
    assert "test.not_repeated" in [one.rule.code for one in kits.board.notices]
    assert isinstance(kits.scan("201-1", lot="A7"), Sampled)
    read(kits, "R001", "阴性", 12)
    assert found(kits.home) == []
    assert kits.board.due.words(Box.DONE) == {"negative": 1}
    same_when_rebuilt(kits.home)


def test_a_positive_kit_that_nucleic_acid_does_not_bear_out_is_told_apart(
    kits: SamplingTable,
) -> None:
    home = kits.home
    kits.scan("201-1", lot="A7")
    read(kits, "R001", "CT", 12)
    assert cases(kits.round) == (home.subject("R001"),)
    assert found(home) == [("R001", "test_positive")]
    later = SamplingTable(home, Method.SINGLE)
    assert later.board.due.done == 0


def test_a_lot_of_which_too_many_fail_is_noticed(kits: SamplingTable) -> None:
    for code, place in (("R001", "201-1"), ("R002", "201-2"), ("R003", "202-1")):
        kits.scan(place, lot="A7")
        read(kits, code, "无" if code == "R001" else "C", 12)
    said = {one.rule.code: one.numbers for one in kits.board.notices}
    assert (said["test.bad_lot"]["invalid"], said["test.bad_lot"]["read"]) == ("1", "3")


def test_an_expired_lot_is_refused(kits: SamplingTable) -> None:
    home = kits.home
    yesterday = home.desk.today().replace(day=21)
    home.house.sampling.planning.write_lot("OLD", "kit", (15, 20), yesterday)
    with pytest.raises(ExpiredLotError):
        kits.scan("201-1", lot="OLD")


# A laboratory's file.


def test_a_file_of_a_laboratory_is_judged_row_by_row_and_kept_at_once(
    table: SamplingTable, tmp_path: Path
) -> None:
    home = table.home
    table.seal(table.fill("202-1", "202-2"))
    table.fill("301-1")
    home.clock.advance(hours=2)
    file = tmp_path / "结果.csv"
    rows = (
        "采样管号,检测结果,报告时间\nT01,未检出,08:40\n T02 ,灰区,08:45\nT03,阴性,05:00\n"
        "6.1E+17,阴性,08:40\nT09,阴性,08:40\n"
    )
    file.write_bytes(rows.encode("gb18030"))
    home.sign_in("S002")
    answering = home.house.sampling.answering
    seen = answering.look(table.number, read_table(file))
    assert [one.verdict for one in seen.rows] == [
        Verdict.TAKEN,
        Verdict.ASKED,
        Verdict.REFUSED,
        Verdict.REFUSED,
        Verdict.REFUSED,
    ]
    assert sum(seen.count(one) for one in Verdict) == 5
    answering.keep(table.number, seen, asked=[3])
    assert table.board.due.words(Box.DONE) == {"indeterminate": 2, "negative": 2, "pending": 1}
    again = answering.look(table.number, read_table(file))
    assert again.rows[0].verdict is Verdict.TAKEN
    same_when_rebuilt(home)


def test_a_time_that_cannot_be_read_or_is_to_come_is_asked_about(
    table: SamplingTable, tmp_path: Path
) -> None:
    home = table.home
    table.seal(table.fill("202-1"))
    table.seal(table.fill("301-1"))
    home.clock.advance(hours=2)
    file = tmp_path / "结果.csv"
    file.write_text(
        "采样管号,检测结果,报告时间\nT01,阴性,上午\nT02,阴性,23:50\n", encoding="utf-8"
    )
    home.sign_in("S002")
    answering = home.house.sampling.answering
    seen = answering.look(table.number, read_table(file))
    assert [one.verdict for one in seen.rows] == [Verdict.ASKED, Verdict.ASKED]
    answering.keep(table.number, seen, asked=[2])
    assert table.board.due.words(Box.DONE) == {"negative": 2, "pending": 2}


def test_a_file_without_the_columns_is_said(table: SamplingTable, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("姓名,备注\n王秀英,好\n", encoding="utf-8")
    seen = table.home.house.sampling.answering.look(table.number, read_table(file))
    assert [one.value for one in seen.missing] == ["result"]


def test_what_was_said_of_the_columns_of_a_laboratory_holds_for_its_next_file(
    table: SamplingTable, tmp_path: Path
) -> None:
    home = table.home
    table.seal(table.fill("202-1"))
    table.seal(table.fill("301-1"))
    home.clock.advance(hours=2)
    home.sign_in("S002")
    answering = home.house.sampling.answering
    first, second = tmp_path / "1.csv", tmp_path / "2.csv"
    first.write_bytes("市二院检验科\n试管,判读\nT01,阴性\n".encode("gb18030"))
    second.write_bytes("市二院检验科\n试管,判读\nT02,未检出\n".encode("gb18030"))
    assert answering.look(table.number, read_table(first)).missing
    said = {"试管": "tube", "判读": "result"}
    seen = answering.look(table.number, read_table(first), said)
    assert [one.tube for one in seen.rows] == ["T01"]
    answering.keep(table.number, seen)
    (row,) = answering.look(table.number, read_table(second)).rows
    assert (row.tube, row.verdict) == ("T02", Verdict.TAKEN)
    same_when_rebuilt(home)
