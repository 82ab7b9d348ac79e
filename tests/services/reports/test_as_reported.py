"""Every report of a home in which a little of everything happened, word for word.

What each says stands in `as_reported.txt`: who is counted, of which days, in which order, how
loudly. `make approve` writes it anew.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.services.reports.kinds import KINDS
from tests.approved import assert_approved
from tests.builders import Home, MovableClock, build_home
from tests.reports_in_words import of_report
from tests.services.reports.a_full_home import until_evening, until_noon

AT_NOON = ("daily", "handover", "staff", "round-sheet", "last-values", "inside")


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Home]:
    """A home in its fifth day, in which something happened for each kind of report."""
    home = build_home(tmp_path / "home", MovableClock("2026-11-05 07:30"))
    yield until_noon(home)
    home.close()


def test_every_kind_of_report_says_of_a_full_home_what_was_approved(full: Home) -> None:
    kinds = [code for code, kind in KINDS.items() if kind.many is None]
    lines = [line for code in AT_NOON for line in (f"= {code} at noon =", *now(full, code))]
    until_evening(full)
    lines += [line for code in kinds for line in of_kind(full, code)]
    assert_approved("services/reports/as_reported.txt", lines)


def now(home: Home, code: str) -> Iterator[str]:
    """Yield the lines of the present report of a kind."""
    return of_report(home.house.papers.build(code))


def of_kind(home: Home, code: str) -> Iterator[str]:
    """Yield the present one, what is masked in it, and that of the day before if it is of days."""
    needs, today = KINDS[code].needs, home.desk.today()
    asked = Asked(person=home.subject("R003") if Need.PERSON in needs else 0)
    built = home.house.papers.build(code, asked)
    full = list(of_report(built))
    yield from (f"= {code} =", *full)
    hidden = home.house.papers.build(code, replace(asked, masked=True))
    yield f"= {code}, masked: what differs ="
    yield from (line for line in of_report(hidden) if line not in full)
    if Need.DAY in needs:
        yield f"= {code} of yesterday ="
        yesterday = replace(asked, day=today.replace(day=today.day - 1))
        yield from of_report(home.house.papers.build(code, yesterday))
