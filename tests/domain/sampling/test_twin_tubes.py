"""Two desks opened a real tube each under one label: no answer goes to the other one's people."""

from datetime import timedelta
from itertools import permutations

import pytest

from carehome_app.domain.events import Event
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.sampling.errors import TwoTubesError
from carehome_app.domain.sampling.events import SampleTaken, TubeAnswered, TubeMoved, TubeOpened
from carehome_app.domain.sampling.growing import grown, refers_ahead
from carehome_app.domain.sampling.laboratory import Known, LabRow, Verdict, judged
from carehome_app.domain.sampling.pools import POOL, label_scanned, next_label, printed
from carehome_app.domain.sampling.results import Result
from carehome_app.domain.sampling.round import Move, Said, SampleRound, picture
from tests.domain.sampling.rounds_for_tests import AT, minute, opened

UPSTAIRS = 0x3FA2
"""The number of the second desk."""
OFFICE = 0x77
OURS, THEIRS = "T01·1", "T01·3FA2"


def line(station: int, number: int, at: int, event: Event) -> Said:
    return Said(LineRef(station, number), AT + timedelta(minutes=at), 7, event)


def first_lines() -> list[Said]:
    """Desk 1 samples R11 and R12 into its T01, the desk upstairs R21 into its own."""
    return [
        line(1, 1, 0, opened((11, 12, 21, 22))),
        line(1, 2, 1, TubeOpened(1, "T01", 10, "1", minute(1))),
        line(1, 3, 1, SampleTaken(1, 11, "T01", 1, minute(1), 7)),
        line(UPSTAIRS, 1, 2, TubeOpened(1, "T01", 10, "2", minute(2))),
        line(UPSTAIRS, 2, 2, SampleTaken(1, 21, "T01", 1, minute(2), 7)),
        line(1, 4, 3, SampleTaken(1, 12, "T01", 2, minute(3), 7)),
        line(UPSTAIRS, 3, 4, TubeMoved(1, "T01", Move.SEALED.value, minute(4))),
    ]


def made(lines: list[Said]) -> SampleRound:
    found = picture(lines)
    assert found is not None
    return found


def members(round_: SampleRound) -> dict[str, list[int]]:
    return {label: [one.subject for one in tube.members] for label, tube in round_.tubes.items()}


def results(round_: SampleRound) -> dict[int, Result]:
    return {
        subject: round_.result_of(some[-1]) for subject, some in sorted(round_.samples.items())
    }


def test_each_tube_holds_its_own_people_and_is_named_by_its_desk() -> None:
    round_ = made(first_lines())
    assert members(round_) == {OURS: [11, 12], THEIRS: [21]}
    assert [one.is_sealed for one in round_.tubes.values()] == [False, True]
    assert next_label(round_, POOL) == "T02"


def test_what_a_desk_said_of_its_own_tube_is_of_no_other_in_any_order_of_arrival() -> None:
    answers = [
        line(1, 5, 10, TubeAnswered(1, "T01", Result.POSITIVE.value, minute(10))),
        line(UPSTAIRS, 4, 9, TubeAnswered(1, "T01", Result.NEGATIVE.value, minute(9))),
    ]
    wanted = {11: Result.POSITIVE, 12: Result.POSITIVE, 21: Result.NEGATIVE}
    head, *rest = first_lines()
    for some in permutations(rest[1:4]):
        assert results(made([*answers, *some, rest[0], *rest[4:], head])) == wanted


def test_a_desk_that_knew_one_of_them_meant_that_one() -> None:
    before = line(OFFICE, 1, 1, TubeAnswered(1, "T01", Result.NEGATIVE.value, minute(1)))
    round_ = made([*first_lines(), before._replace(recorded_at=AT + timedelta(seconds=90))])
    assert results(round_) == {
        11: Result.NEGATIVE,
        12: Result.NEGATIVE,
        21: Result.PENDING,
    }


def test_an_answer_of_which_nobody_knows_whose_it_is_is_nobodys() -> None:
    after = line(OFFICE, 1, 20, TubeAnswered(1, "T01", Result.POSITIVE.value, minute(20)))
    assert set(results(made([*first_lines(), after])).values()) == {Result.PENDING}
    said = line(OFFICE, 1, 20, TubeAnswered(1, THEIRS, Result.POSITIVE.value, minute(20)))
    assert results(made([*first_lines(), said])) == {
        11: Result.PENDING,
        12: Result.PENDING,
        21: Result.POSITIVE,
    }


def test_where_the_other_tube_is_not_known_yet_its_own_label_means_the_one() -> None:
    here = [one for one in first_lines() if one.ref.station == 1]
    said = line(OFFICE, 1, 20, TubeAnswered(1, OURS, Result.NEGATIVE.value, minute(20)))
    other = line(OFFICE, 2, 21, TubeAnswered(1, THEIRS, Result.POSITIVE.value, minute(21)))
    round_ = made([*here, said, other])
    assert members(round_) == {"T01": [11, 12]}
    assert results(round_) == {11: Result.NEGATIVE, 12: Result.NEGATIVE}


def test_the_bare_label_asks_which_and_a_label_printed_anew_says_it() -> None:
    round_ = made(first_lines())
    with pytest.raises(TwoTubesError):
        round_.tube_meant("t01")
    for typed in (THEIRS, "t01.3fa2"):
        tube = round_.tube_meant(typed)
        assert tube is not None
        assert tube.label == THEIRS
    assert label_scanned(printed(1, THEIRS), 1) == THEIRS
    assert round_.tube_meant("T07") is None


def test_a_row_of_a_laboratory_with_the_bare_label_is_refused() -> None:
    known = Known({}, {}, {}, str)
    rows = [
        LabRow(1, "1-T01", "", "", "阴性", None),
        LabRow(2, f"1-{THEIRS}", "", "", "阴性", None),
    ]
    first, second = judged(made(first_lines()), known, rows)
    assert (first.verdict, first.tube) == (Verdict.REFUSED, "")
    assert second.tube == THEIRS


def test_a_round_that_is_remembered_is_made_anew_when_the_second_tube_comes() -> None:
    here = [one for one in first_lines() if one.ref.station == 1]
    assert not refers_ahead(here)
    late = line(UPSTAIRS, 1, 9, TubeOpened(1, "T01", 10, "2", minute(9)))
    assert grown(made(here), [late]) is None
    assert refers_ahead(first_lines())
