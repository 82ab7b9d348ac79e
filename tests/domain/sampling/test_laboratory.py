"""A laboratory's file gets a verdict for each row; nothing is guessed."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import pytest

from carehome_app.domain.files.errors import NoSuchUseError
from carehome_app.domain.files.laboratory import LabColumn, column_named, lab_columns
from carehome_app.domain.files.tables import RawRow, RawTable
from carehome_app.domain.sampling.laboratory import (
    Judgement,
    Known,
    LabRow,
    Verdict,
    judged,
    tally,
)
from carehome_app.domain.sampling.results import Result
from carehome_app.domain.sampling.round import SampleRound
from carehome_app.i18n import in_english as say
from tests.domain.sampling.rounds_for_tests import AT, a_round, tube_of


def clock(at: datetime) -> str:
    return f"{at:%m-%d %H:%M}"


NAMES: Mapping[str, tuple[int, ...]] = {
    "王秀英": (1, 6),
    "李建国": (2,),
    "张桂兰": (3,),
    "陈德福": (4,),
}
KNOWN = Known(
    NAMES,
    {f"R{one:03}": one for one in range(1, 7)},
    {one: f"20{one}-1 somebody" for one in range(1, 7)},
    clock,
)


@pytest.fixture
def round_() -> SampleRound:
    """A pool that is positive, a single tube, a pool that waits."""
    return a_round(
        range(1, 7),
        tubes=[
            tube_of("T01", [1, 2], result="positive"),
            tube_of("D01", [3], capacity=1),
            tube_of("T02", [4, 5]),
        ],
    )


def row(
    tube: str = "",
    result: str = "阴性",
    name: str = "",
    number: str = "",
    at: datetime | None = None,
) -> LabRow:
    return LabRow(2, tube, name, number, result, at)


def verdict(round_: SampleRound, one: LabRow) -> tuple[Verdict, str]:
    (found,) = judged(round_, KNOWN, [one])
    return found.verdict, say(found.why)


def a_table(*rows: str) -> RawTable:
    """Return a file with these rows, their cells between commas."""
    cells = enumerate((tuple(row.split(",")) for row in rows), start=1)
    return RawTable("lab.csv", "", tuple(RawRow(number, row) for number, row in cells))


def places(*rows: str, **said: str) -> dict[str, int]:
    return dict(lab_columns(a_table(*rows), said).places)


def test_columns_are_known_by_their_headings_in_any_order() -> None:
    assert places("序号,姓 名,采样管号,检测结果,报告时间") == {
        LabColumn.NAME: 1,
        LabColumn.TUBE: 2,
        LabColumn.RESULT: 3,
        LabColumn.AT: 4,
    }
    assert places("Barcode,Result") == {LabColumn.TUBE: 0, LabColumn.RESULT: 1}


def test_titles_above_the_headings_are_no_headings() -> None:
    assert places("某实验室,", ",", "管号,结果(阴/阳)", "T01,阴性") == {"tube": 0, "result": 1}


def test_columns_nobody_knows_are_what_somebody_says_one_after_the_other() -> None:
    rows = "某实验室,,", "试管,判读,备", "T01,阴性,x"
    found = lab_columns(a_table(*rows), {})
    assert [one.heading for one in found.all if one.filled] == ["试管", "判读", "备"]
    assert found.places == {}
    assert places(*rows, 试管="tube") == {"tube": 0}
    assert places(*rows, 试管="tube", 判读="result") == {"tube": 0, "result": 1}


def test_a_column_is_named_in_a_mapping_by_our_name_or_by_a_heading_or_not_at_all() -> None:
    assert [column_named(given) for given in ("tube", "检测结果", "", "-")] == [
        "tube",
        "result",
        "",
        "",
    ]
    with pytest.raises(NoSuchUseError):
        column_named("systolic")


def test_a_tube_of_the_round_is_answered_also_with_spaces_and_the_rounds_number(
    round_: SampleRound,
) -> None:
    assert verdict(round_, row(" t02 ", "未检出")) == (Verdict.TAKEN, "T02: negative")
    assert verdict(round_, row("1-T02", "－")) == (Verdict.TAKEN, "T02: negative")


@pytest.mark.parametrize("given", ["6.1E+17", "2.20101E+11"])
def test_lost_digits_are_refused(round_: SampleRound, given: str) -> None:
    for one in (row(given), row(number=given, name="李建国")):
        found, why = verdict(round_, one)
        assert found is Verdict.REFUSED
        assert why.startswith(given)


def test_a_negative_of_somebody_in_a_positive_pool_without_a_single_sample_contradicts(
    round_: SampleRound,
) -> None:
    found, why = verdict(round_, row(name="李建国"))
    assert found is Verdict.REFUSED
    assert (
        why == "202-1 somebody reported negative alone, but is only in pool T01: no single sample"
    )


def test_one_name_of_two_people_is_asked_about_and_a_number_answers(round_: SampleRound) -> None:
    found, why = verdict(round_, row(name="王秀英"))
    assert (found, why) == (Verdict.ASKED, "2 people of this name: which one?")
    found, _why = verdict(round_, row(name="王秀英", number="R006"))
    assert found is Verdict.REFUSED  # that one has no tube


def test_the_grey_is_asked_about_and_kept_as_indeterminate(round_: SampleRound) -> None:
    (found,) = judged(round_, KNOWN, [row("T02", "灰区")])
    assert (found.verdict, found.result) == (Verdict.ASKED, Result.INDETERMINATE)


def test_what_is_not_known_is_refused_with_a_reason(round_: SampleRound) -> None:
    assert verdict(round_, row("T99"))[1] == "no tube “T99” in this round"
    assert verdict(round_, row(name="外人"))[1] == "“外人” is not on the list of this round"
    assert verdict(round_, row())[1] == "neither a tube nor a person"
    assert verdict(round_, row("T02", "做了"))[0] is Verdict.REFUSED
    assert verdict(round_, row("T02", "待结果"))[1] == "T02 has no answer yet"


def test_an_answer_before_its_sample_is_refused(round_: SampleRound) -> None:
    found, why = verdict(round_, row("T02", at=AT - timedelta(hours=1)))
    assert found is Verdict.REFUSED
    assert why.startswith("The answer of ")


def test_another_answer_than_the_one_that_is_known_is_refused(round_: SampleRound) -> None:
    assert verdict(round_, row("T01", "阳性"))[0] is Verdict.TAKEN
    assert verdict(round_, row("T01", "阴性"))[1].startswith("T01 is positive already.")


def test_one_tube_twice_in_a_file_with_two_answers_is_refused(round_: SampleRound) -> None:
    found = judged(round_, KNOWN, [row("T02"), row("T02"), row("T02", "阳性")])
    assert [one.verdict for one in found] == [Verdict.TAKEN, Verdict.TAKEN, Verdict.REFUSED]


def test_rows_of_the_members_of_a_pool_that_waits_answer_the_pool(round_: SampleRound) -> None:
    found = judged(round_, KNOWN, [row(name="陈德福")])
    assert [(one.verdict, one.tube) for one in found] == [(Verdict.TAKEN, "T02")]
    (positive,) = judged(round_, KNOWN, [row(name="陈德福", result="阳性")])
    assert positive.verdict is Verdict.REFUSED


def test_the_rows_of_a_file_add_up(round_: SampleRound) -> None:
    rows = [row("T02"), row("6.1E+17"), row("T02", "灰区"), row(name="王秀英"), row("D01")]
    found: list[Judgement] = judged(round_, KNOWN, rows)
    assert sum(tally(found).values()) == len(rows)
