"""Which days a line can change the counts of, and where two files first say something else."""

from datetime import date, timedelta

import pytest

from carehome_app.domain.events import (
    EntryCorrected,
    Event,
    FindingRaised,
    NotMeasured,
    PersonLeft,
    PlanEnded,
    PlanStarted,
    RoundClosed,
)
from carehome_app.domain.moments import to_ms
from carehome_app.domain.reports.issued import Issued
from carehome_app.domain.reports.report import Report
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.services.reports.changed_rounds import Reach, _reach, _touches
from carehome_app.services.reports.comparing import IN_FILE, NO_DIFFERENCE, _claimed, _difference
from tests.builders import Home

SUNDAY = date(2026, 11, 22)
SATURDAY, MONDAY = SUNDAY - timedelta(days=1), SUNDAY + timedelta(days=1)
DAY = SUNDAY.toordinal()


def test_a_finding_changes_its_own_day_and_what_somebody_said_every_day_from_its_own(
    home: Home,
) -> None:
    at = to_ms(home.clock.moment("2026-11-22 00:00"))
    found = FindingRaised(1, 1, 1, 1, "fever", 3, at, DAY, "am", ())
    lines: list[tuple[Event, Reach | None]] = [
        (found, Reach(SUNDAY, SUNDAY)),
        (FindingRaised(1, 1, 1, 1, "fever", 3, at, 0, "", ()), None),
        (NotMeasured(1, 0, DAY, "am", at, "refused", 1), Reach(SUNDAY, None)),
        (EntryCorrected(1, 1, 1, 0, at, "typing_error"), Reach(SATURDAY, None)),
        (PersonLeft(1, at - 1), Reach(SATURDAY - timedelta(days=1), None)),
        (PlanStarted(1, 0, (), DAY, "resident", 0, "", 0), Reach(SUNDAY, None)),
        (PlanEnded(1, DAY), Reach(SUNDAY, None)),
        (RoundClosed(DAY, "am", {}, ()), None),
    ]
    assert [(line, _reach(line, home.desk.home_time)) for line, _days in lines] == lines


@pytest.mark.parametrize(
    ("reach", "days"),
    [
        (Reach(SUNDAY, None), [SUNDAY, MONDAY]),
        (Reach(SUNDAY, SUNDAY), [SUNDAY]),
        (Reach(SATURDAY, SUNDAY), [SATURDAY, SUNDAY]),
    ],
)
def test_a_line_touches_a_round_that_was_told_before_it_and_lies_in_its_reach(
    home: Home, reach: Reach, days: list[date]
) -> None:
    now, step = home.clock(), timedelta(milliseconds=1)
    rounds = [RoundKey(day, "am") for day in (SATURDAY, SUNDAY, MONDAY)]
    assert [one.day for one in rounds if _touches((now, reach), one, now - step)] == days
    assert [one.day for one in rounds if _touches((now, reach), one, now)] == []


@pytest.mark.parametrize(
    ("here", "there", "pair"),
    [
        ("a\n\n b  c", "a\nb d", ("b c", "b d")),
        ("a\nb", "a", ("b", "")),
        ("a", "a\n" + "b" * 61, ("", "b" * 60)),
        ("a\n" + "c" * 61, "a\nb\nd", ("c" * 60, "b")),
        ("a b\nc", "a\nb c", None),
        ("", " \n", None),
    ],
)
def test_the_first_line_that_differs_is_said_and_spaces_are_none(
    here: str, there: str, pair: tuple[str, str] | None
) -> None:
    said = _difference(here, there, IN_FILE)
    expected = IN_FILE.with_(first=pair[0], second=pair[1]) if pair else NO_DIFFERENCE
    assert said == expected


def test_a_file_claims_to_be_the_reports_of_its_seals_or_else_of_its_numbers(home: Home) -> None:
    first = home.issue_as(_sealed(home), words="late")
    home.clock.advance(minutes=1)
    home.measure("R001", "36.5")
    second = home.issue_as(_sealed(home), words="late")
    every = [second, first]

    def claimed(words: str) -> list[Issued]:
        return list(_claimed(every, words))

    seal = "-".join(first.seal[at : at + 4] for at in range(0, len(first.seal), 4))
    assert claimed(f"Seal {seal.upper()}, no. {second.archive_number}") == [first]
    assert claimed(f"no. {second.archive_number.lower()} and {first.archive_number}") == every
    assert claimed(f"{first.archive_number}-x {first.seal[:-1]}") == []


def _sealed(home: Home) -> Report:
    return home.house.reporting.daily(home.round, sealed=True, words="late")
