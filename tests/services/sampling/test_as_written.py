"""Every deed of a test round writes these lines, and no others."""

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from carehome_app.db.journal import journal
from carehome_app.documents.tables import read_table
from carehome_app.domain.events import FileTaken, FindingRaised, SettingChanged
from carehome_app.domain.moments import to_ms
from carehome_app.domain.sampling.errors import InATubeError
from carehome_app.domain.sampling.events import (
    KitLotWritten,
    KitRead,
    KitsUsed,
    NotSampled,
    PersonListed,
    SampledElsewhere,
    SampleTaken,
    SamplingClosed,
    SamplingCorrected,
    SamplingOpened,
    SamplingPlanEnded,
    SamplingPlanStarted,
    TubeAnswered,
    TubeMoved,
    TubeOpened,
)
from carehome_app.domain.sampling.laboratory import Verdict
from carehome_app.domain.sampling.plans import Rhythm, Who
from carehome_app.domain.sampling.results import Result
from carehome_app.domain.sampling.round import Method, Move
from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.services.sampling.planning import NewPlan
from carehome_app.services.sampling.rounds import NewRound
from carehome_app.services.sampling.taking import Why
from tests.builders import Home
from tests.services.sampling.rounds_in_a_home import SamplingTable
from tests.services.written import written


@pytest.fixture
def table(home: Home) -> SamplingTable:
    """A round of residents in tubes of two: 201-1, 201-2, 202-1, 202-2 and 301-1, 301-2."""
    home.sign_in("S001")
    return SamplingTable(home)


def who(home: Home, *numbers: int) -> list[int]:
    return [home.subject(f"R{number:03}") for number in numbers]


def test_a_list_says_of_everybody_why_they_are_exempt_and_each_by_one_rule(home: Home) -> None:
    one, two, three, four, five, six = who(home, 1, 2, 3, 4, 5, 6)
    carers = [home.subject(code) for code in ("S001", "S002", "S003")]
    director, now = home.subject("D01"), home.clock()
    later = now + timedelta(minutes=1)
    new = NewRound(
        name=" third ",
        method=Method.SINGLE,
        opens=now,
        closes=later,
        who=Who.RESIDENTS,
        capacity=7,
        ordered_by=" county ",
        exempt={two: "hospital", carers[1]: "off", five: "hospital"},
        only=frozenset({one, two, four, *carers}),
    )
    with written(home) as lines:
        number = home.house.sampling.rounds.open(new)
    (opened,) = lines
    assert isinstance(opened, SamplingOpened)
    assert opened == SamplingOpened(
        number, "third", "single", 1, to_ms(now), to_ms(later), to_ms(now), opened.roster,
        opened.exempt, "own", "county", 0,
    )  # fmt: skip
    assert opened.roster == ((director, carers[-1]),)
    assert opened.exempt == {
        "group": ((director, director), (carers[0], carers[0]), (carers[2], carers[2])),
        "hospital": ((two, two), (five, five)),
        "off": ((carers[1], carers[1]),),
        "unlisted": ((three, three), (six, six)),
    }


def test_a_reason_that_lasts_is_carried_over_to_whoever_is_due_and_to_nobody_else(
    table: SamplingTable,
) -> None:
    home = table.home
    one, two, three, four = who(home, 1, 2, 3, 4)
    until = home.desk.today().toordinal() + 1
    explain = home.house.sampling.explaining.explain
    for subject, last in ((three, until), (one, until), (two, until - 1), (four, until)):
        explain(table.number, subject, Why(reason="hospital", until=last, words="heart"))
    home.clock.advance(days=1)
    home.sign_in("S002")
    now = home.clock()
    with written(home) as lines:
        number = home.house.sampling.rounds.open(
            NewRound(
                name="next", method=Method.SINGLE, opens=now, closes=now + timedelta(hours=1),
                exempt={four: "off"},
            )
        )  # fmt: skip
    assert lines[1:] == [
        NotSampled(number, subject, "hospital", to_ms(now), until, "heart")
        for subject in (one, three)
    ]


def test_a_pool_is_opened_filled_sealed_handed_over_and_answered(table: SamplingTable) -> None:
    home, round_ = table.home, table.number
    carer, now = home.subject("S001"), to_ms(home.clock())
    one, two = who(home, 1, 2)
    with written(home) as lines:
        table.scan("201-1", code="22015678", site="throat", lot="V1")
        table.scan("201-2")
    assert lines == [
        TubeOpened(round_, "T01", 2, "2", now, "22015678"),
        SampleTaken(round_, one, "T01", 1, now, carer, "throat", "V1", ""),
        SampleTaken(round_, two, "T01", 2, now, carer, "", "", ""),
    ]
    taking = home.house.sampling.taking
    with written(home) as lines:
        assert taking.move(round_, ["T01"], Move.HANDED, " county lab ") == (
            Changes.SAMPLING | Changes.SUPPLIES
        )
        taking.move(round_, ["T01"], Move.RECEIVED, "")
    assert lines == [
        TubeMoved(round_, "T01", "sealed", now),
        KitsUsed(round_, "tube", "", 1, now, "T01"),
        KitsUsed(round_, "swab", "", 2, now, "T01"),
        TubeMoved(round_, "T01", "handed", now, "county lab"),
        TubeMoved(round_, "T01", "received", now, ""),
    ]
    home.clock.advance(hours=1)
    home.sign_in("S002")
    with written(home) as lines:
        home.house.sampling.answering.answer(round_, "T01", " 阳性 ", "08:15:40")
    at = to_ms(home.clock.moment("2026-11-22 08:15"))
    answer = table.round.tubes["T01"].answer
    assert answer is not None
    assert lines[0] == TubeAnswered(round_, "T01", "positive", at, "", 0, "阳性")
    numbers = {"round": "third", "tube": "T01", "members": "2"}
    found = FindingRaised(
        subject=one, measure=0, station=answer.ref.station, number=answer.ref.number,
        family="test_to_confirm", severity=2, taken_at=at, day=0, window="",
        hits=(("test.pool", 1, numbers),),
    )  # fmt: skip
    assert lines[1:] == [found, replace(found, subject=two)]


def test_a_single_sample_after_a_positive_pool_says_which_tube_it_confirms(
    table: SamplingTable,
) -> None:
    home, round_ = table.home, table.number
    table.seal(table.fill("201-1", "201-2"))
    table.answer("T01", "阳性")
    carer, now, (one,) = home.subject("S001"), to_ms(home.clock()), who(home, 1)
    with written(home) as lines:
        table.scan("201-1")
    assert lines == [
        TubeOpened(round_, "D01", 1, "", now, ""),
        SampleTaken(round_, one, "D01", 1, now, carer, "", "", "T01"),
        TubeMoved(round_, "D01", "sealed", now),
        KitsUsed(round_, "tube", "", 1, now, "D01"),
        KitsUsed(round_, "swab", "", 1, now, "D01"),
    ]


def test_a_kit_is_swabbed_used_up_and_read(home: Home) -> None:
    home.sign_in("S001")
    table = SamplingTable(home, Method.ANTIGEN)
    carer, now, (one, two) = home.subject("S001"), to_ms(home.clock()), who(home, 1, 2)
    with written(home) as lines:
        table.scan("201-1", lot=" A7 ", site="nose")
        home.clock.advance(minutes=16)
        home.house.sampling.answering.read_kit(table.number, one, "t c", "7:45")
    sample = table.round.samples[one][0]
    read = to_ms(home.clock.moment("2026-11-22 07:45"))
    assert lines[:3] == [
        SampleTaken(table.number, one, "", 0, now, carer, "nose", "A7"),
        KitsUsed(table.number, "antigen", "A7", 1, now),
        KitRead(table.number, *sample.ref, "CT", read),
    ]
    (found,) = [line for line in lines if isinstance(line, FindingRaised)]
    assert (found.subject, found.family, found.severity) == (one, "test_positive", 3)
    assert found.hits == (("test.antigen", 1, {"round": "third", "lot": "A7"}),)
    other = SamplingTable(home, Method.OTHER)
    with written(home) as lines:
        other.scan("201-2")
    assert lines == [SampleTaken(other.number, two, "", 0, to_ms(home.clock()), carer, "", "")], (
        "of a check-up nothing is used up"
    )


def test_what_is_taken_back_or_explained_is_a_line_with_its_words(table: SamplingTable) -> None:
    home, round_, now = table.home, table.number, to_ms(table.home.clock())
    one, two, three = who(home, 1, 2, 3)
    sampling, both = home.house.sampling, Changes.SAMPLING | Changes.FINDINGS
    table.scan("201-1")
    sample = table.round.samples[one][0]
    with written(home) as lines:
        assert sampling.taking.take_out(round_, one, " wrong ") == both
        assert sampling.explaining.explain(round_, two, Why(reason="out")) == Changes.SAMPLING
        reason = table.round.reasons[two]
        assert sampling.explaining.take_back(round_, two, " here ") == Changes.SAMPLING
        done = sampling.explaining.elsewhere(round_, three, Result.NEGATIVE, " paper 7 ")
        assert done == both
    assert lines == [
        SamplingCorrected(round_, *sample.ref, "other", "wrong"),
        NotSampled(round_, two, "out", now, None, ""),
        SamplingCorrected(round_, *reason.ref, "other", "here"),
        SampledElsewhere(round_, three, now, "negative", "paper 7"),
    ]


def test_who_came_later_is_added_once_and_a_round_is_closed_with_its_sums(
    table: SamplingTable,
) -> None:
    home, rounds, number = table.home, table.home.house.sampling.rounds, table.number
    for code in ("201-1", "201-2", "301-1"):
        table.scan(code)
    one, four, six = who(home, 1, 4, 6)
    for subject in (*who(home, 3), four, six):
        home.house.sampling.explaining.explain(number, subject, Why(reason="out"))
    home.sign_in("S002")
    home.admit("R007", "新来的", "203-1")
    new, now = home.subject("R007"), to_ms(home.clock())
    with written(home) as lines:
        assert rounds.add(number, one) == Changes.NONE
        assert rounds.add(number, new) == Changes.SAMPLING
    assert lines == [PersonListed(number, new, now)]
    home.house.sampling.explaining.explain(number, new, Why(reason="out"))
    with written(home) as lines:
        assert rounds.close(number) == Changes.SAMPLING
    counts = {"roster": 11, "due": 7, "done": 3, "explained": 4, "exempt": 4, "done.pending": 3}
    assert lines == [SamplingClosed(number, now, counts)]


def test_a_plan_and_a_lot_are_written_as_they_were_ordered(home: Home) -> None:
    planning, today = home.house.sampling.planning, home.desk.today().toordinal()
    home.sign_in("S002")
    with written(home) as lines:
        first = planning.start(
            NewPlan(
                name=" weekly ", rhythm=Rhythm.WEEKLY, method=Method.POOL, window="7:05 至 18:30",
                capacity=10, ordered_by=" county ",
            )
        )  # fmt: skip
        second = planning.start(
            NewPlan(
                name="daily", rhythm=Rhythm.DAILY, method=Method.SINGLE, capacity=10,
                who=Who.STAFF, first=home.desk.today() + timedelta(days=2),
            )
        )  # fmt: skip
        assert planning.end(first) == Changes.SAMPLING
        planning.end(second, home.desk.today() + timedelta(days=9))
        assert planning.write_lot(" A7 ", " kit ", (0, 1), home.desk.today()) == Changes.SAMPLING
        planning.write_lot("A8", "", (15, 20), None)
    assert lines == [
        SamplingPlanStarted(
            first, "weekly", "everybody", "weekly", "pool", 10, 425, 1110, today, "county"
        ),
        SamplingPlanStarted(
            second, "daily", "staff", "daily", "single", 1, 480, 1080, today + 2, ""
        ),
        SamplingPlanEnded(first, today),
        SamplingPlanEnded(second, today + 9),
        KitLotWritten("A7", "kit", 0, 1, today),
        KitLotWritten("A8", "", 15, 20, None),
    ]
    assert second == first + 1


def test_a_planned_round_has_the_plans_window_of_its_day(home: Home) -> None:
    planning = home.house.sampling.planning
    home.sign_in("S002")
    plan_id = planning.start(
        NewPlan(
            name="pools", rhythm=Rhythm.DAILY, method=Method.POOL, window="7:05-18:30",
            who=Who.STAFF, capacity=5, ordered_by="county",
        )
    )  # fmt: skip
    (plan,) = planning.plans()
    with written(home) as lines:
        number = planning.open_planned(plan, home.desk.today() + timedelta(days=1))
    (opened,) = lines
    assert isinstance(opened, SamplingOpened)
    moment = home.clock.moment
    assert (opened.round, opened.name, opened.method) == (number, "pools 11-23", "pool")
    assert (opened.capacity, opened.plan, opened.ordered_by) == (5, plan_id, "county")
    assert opened.opens == to_ms(moment("2026-11-23 07:05"))
    assert opened.closes == to_ms(moment("2026-11-23 18:30"))
    assert list(opened.exempt) == ["group"]


def test_a_laboratorys_file_is_one_line_that_its_answers_name_and_its_columns_are_remembered(
    table: SamplingTable, tmp_path: Path
) -> None:
    home, answering = table.home, table.home.house.sampling.answering
    for pair in (("201-1", "201-2"), ("202-1", "202-2"), ("301-1",), ("301-2",)):
        table.seal(table.fill(*pair))
    home.clock.advance(hours=2)
    file, now = tmp_path / "county.csv", home.clock()
    long = "阴性" + " " * 60
    file.write_text(
        "采样管号,判读,时间\nT01,阴性,08:40\nT01,阳性,08:41\nT02,灰区,08:45\nT03,灰区,\n"
        f"T04,{long},2026-11-22T08:50:30\n",
        encoding="utf-8",
    )
    said = {"判读": "result", "时间": "at"}
    home.sign_in("S002")
    seen = answering.look(table.number, read_table(file), said)
    asked = [one.row.line for one in seen.rows if one.verdict is Verdict.ASKED]
    assert asked == [4, 5]
    with written(home) as lines:
        changes = answering.keep(table.number, seen, asked=[5])
    assert changes == (Changes.SAMPLING | Changes.FINDINGS | Changes.ENTRIES | Changes.SETTINGS)
    taken = lines[0]
    assert isinstance(taken, FileTaken)
    assert (taken.name, taken.what, taken.rows) == ("county.csv", "laboratory", 5)
    kept = journal.lines(home.desk.store)
    (source,) = [one.ref.number for one in kept if isinstance(one.event, FileTaken)]
    at = {code: home.clock.moment(f"2026-11-22 {code}") for code in ("08:40", "08:50")}
    assert [line for line in lines if isinstance(line, TubeAnswered)] == [
        TubeAnswered(table.number, "T01", "negative", to_ms(at["08:40"]), "", source, "阴性"),
        TubeAnswered(table.number, "T03", "indeterminate", to_ms(now), "", source, "灰区"),
        TubeAnswered(table.number, "T04", "negative", to_ms(at["08:50"]), "", source, "阴性"),
    ]
    (said_once,) = [line for line in lines if isinstance(line, SettingChanged)]
    assert (said_once.key.startswith("laboratory "), said_once.value) == (
        True,
        "判读 = result\n时间 = at",
    )


def test_a_file_of_which_nothing_is_new_is_one_line_alone(
    table: SamplingTable, tmp_path: Path
) -> None:
    home, answering, file = table.home, table.home.house.sampling.answering, tmp_path / "1.csv"
    table.seal(table.fill("201-1", "201-2"))
    file.write_text("采样管号,判读\nT01,阴性\n", encoding="utf-8")
    home.sign_in("S002")
    told = []
    for _ in range(2):
        seen = answering.look(table.number, read_table(file), {"判读": "result"})
        with written(home) as lines:
            answering.keep(table.number, seen)
        told.append([type(line) for line in lines])
    assert told == [[FileTaken, TubeAnswered, SettingChanged], [FileTaken]]


def test_whoever_was_swabbed_and_not_read_is_named_with_the_kit(home: Home) -> None:
    home.sign_in("S001")
    table = SamplingTable(home, Method.ANTIGEN)
    for room, lot in (("201-1", "A7"), ("201-2", "")):
        table.scan(room, lot=lot)
    said = []
    for room in ("201-1", "201-2"):
        with pytest.raises(InATubeError) as refused:
            table.scan(room)
        said.append(in_english(refused.value.sentence).partition(" already")[0])
    assert said == ["王秀英 is in A7, place 1,", "李建国 is in –, place 1,"]
