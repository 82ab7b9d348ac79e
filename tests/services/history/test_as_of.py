"""Any page and any report can be seen as it was known at a past moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from carehome_app.db.file.connection import FILE
from carehome_app.documents.pdf import render_pdf
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import (
    CareHomeError,
    FutureError,
    LookingBackError,
    NothingThenError,
    NotMadeAgainError,
)
from carehome_app.domain.events import ReportIssued
from carehome_app.languages import load
from carehome_app.services.history.as_of import end
from carehome_app.services.house import House
from carehome_app.services.reports.issuing import asked_again
from carehome_app.services.reports.kinds import KINDS
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home
from tests.busy_home import live
from tests.services.reports.test_papers import SOME, asked, issue
from tests.walks import walk


class _EnoughError(Exception):
    """Somebody pressed Esc."""


@contextmanager
def then(home: Home, shown: str) -> Iterator[House]:
    """Look at the home as it was known at a local time."""
    house = home.house.as_of.house(home.clock.moment(shown))
    yield house
    end(house)


@pytest.fixture
def morning(home: Home) -> Home:
    """07:30: a fever typed; 08:15: it was a slip, corrected; 08:30: the next person."""
    home.measure("R001", "39.4")
    home.clock.set("2026-11-22 08:15")
    cell = home.row("R001").cells[0]
    assert cell is not None
    home.house.correcting.correct(cell.valid[-1], home.given("R001", "36.4"), Why("typing_error"))
    home.clock.set("2026-11-22 08:30")
    home.measure("R002", "36.5")
    home.house.people.change(home.person("R002"), home.person("R002").details)
    return home


def figures(house: House, home: Home) -> tuple[int, int, int]:
    count = house.worklist.sheet(home.round).count()
    return count.measured, count.abnormal, len(house.following_up.due())


def test_the_sheet_as_it_was_known(morning: Home) -> None:
    assert figures(morning.house, morning) == (2, 0, 0)
    with then(morning, "2026-11-22 08:00") as house:
        assert figures(house, morning) == (1, 1, 1)
        assert house.desk.now() == morning.clock.moment("2026-11-22 08:00")
    with then(morning, "2026-11-22 08:20") as house:
        assert figures(house, morning) == (1, 0, 0)


def test_now_is_the_record_as_it_is(morning: Home) -> None:
    later = morning.clock() + timedelta(minutes=1)
    morning.clock.set(later)
    house = morning.house.as_of.house(later)
    assert figures(house, morning) == figures(morning.house, morning)
    assert house.verifying.verify(chain_only=True).lines == (
        morning.house.verifying.verify(chain_only=True).lines
    )
    end(house)


def test_nothing_can_be_changed_in_the_past(morning: Home) -> None:
    with then(morning, "2026-11-22 08:00") as house:
        with pytest.raises(LookingBackError):
            house.recording.record(morning.given("R003", "36.5"))
        with pytest.raises(LookingBackError), house.desk.acting(May.READ):
            pass
        with pytest.raises(Exception, match="readonly"):
            house.desk.store.conn.execute("DELETE FROM entries")


def test_nothing_readable_is_left_behind(morning: Home) -> None:
    house = morning.house.as_of.house(morning.clock.moment("2026-11-22 08:00"))
    folder = house.desk.store.folder
    assert "王秀英".encode() not in (folder / FILE).read_bytes()
    end(house)
    assert not folder.exists()


@pytest.mark.parametrize(
    ("shown", "error"), [("2026-11-22 09:00", FutureError), ("2026-10-01 07:00", NothingThenError)]
)
def test_a_moment_without_a_record(morning: Home, shown: str, error: type[CareHomeError]) -> None:
    with pytest.raises(error):
        morning.house.as_of.house(morning.clock.moment(shown))


def test_the_first_minute_of_the_record_can_be_looked_at(home: Home) -> None:
    home.house.as_of.check(home.clock.moment("2026-11-01 05:00"))
    with pytest.raises(NothingThenError):
        home.house.as_of.check(home.clock.moment("2026-11-01 04:59"))


def test_progress_is_told_and_can_end_the_work(morning: Home) -> None:
    heard: list[float] = []
    end(morning.house.as_of.house(morning.clock.moment("2026-11-22 08:00"), heard.append))
    assert heard == sorted(heard)
    assert heard[-1] == 1

    def enough(_done: float) -> None:
        raise _EnoughError

    with pytest.raises(_EnoughError):
        morning.house.as_of.house(morning.clock.moment("2026-11-22 08:00"), enough)


def test_an_issued_report_is_made_again_to_the_byte(morning: Home, tmp_path: Path) -> None:
    """Its moment, its seal and what was asked stand in the journal; so does its last line."""
    del tmp_path
    morning.measure_everybody()
    morning.clock.advance(minutes=5, seconds=17)
    reporting, say = morning.house.reporting, load("zh")
    report = reporting.daily(morning.round, sealed=True)
    document = render_pdf(report, say, "zh")
    morning.clock.advance(seconds=40)
    issued = morning.issue(report, document)
    morning.clock.advance(hours=2)
    cell = morning.row("R003").cells[0]
    assert cell is not None
    morning.house.correcting.withdraw(cell.valid[-1], Why("wrong_person"))
    morning.house.people.discharge(morning.person("R004"))

    as_of = morning.house.as_of
    house = as_of.house_of(issued)
    again = house.reporting.daily(issued.round, sealed=True)
    assert again == report
    assert render_pdf(again, load(issued.language), issued.language) == document
    assert as_of.kept(issued) == document
    assert house.papers.issuing.issued() == []
    end(house)


def test_a_report_of_an_older_program_is_only_shown(home: Home) -> None:
    home.measure_everybody()
    with home.desk.acting(May.ISSUE_REPORT) as action:
        action.append(
            ReportIssued(
                "daily",
                home.round.day.toordinal(),
                "am",
                "pdf",
                "00",
                1,
                "0" * 16,
                "2026-1122-AM-01",
                "zh",
            )
        )
    with pytest.raises(NotMadeAgainError):
        home.house.as_of.house_of(home.house.papers.issuing.issued()[0])


def test_what_was_erased_since_is_counted_and_left_out(morning: Home) -> None:
    with then(morning, "2026-11-22 08:00") as house:
        assert house.desk.erased == 0  # type: ignore[attr-defined]
    ((number,),) = morning.desk.store.query("SELECT number FROM journal WHERE kind = 30 LIMIT 1")
    morning.desk.store.conn.execute(
        "UPDATE journal SET body = sha256(body) WHERE station = 1 AND number = ?", (number,)
    )
    with then(morning, "2026-11-22 08:00") as house:
        assert house.desk.erased == 1  # type: ignore[attr-defined]
        assert house.worklist.sheet(morning.round).count().measured == 0


@pytest.mark.parametrize("code", walk(code for code in SOME if KINDS[code].issued))
def test_every_issued_kind_is_made_again_as_it_was(home: Home, code: str) -> None:
    """Equal plain data is rendered to equal bytes by the same program."""
    live(home)
    wanted = asked(home, code, sealed=True)
    document = issue(home, code)
    (issued,) = home.house.papers.issuing.issued()
    home.clock.advance(hours=3)
    home.measure("R003", "38.9")
    house = home.house.as_of.house_of(issued)
    again = replace(asked_again(home.house.as_of.asked_of(issued)), round=wanted.round)
    assert house.papers.build(code, again) == document.report
    end(house)


def test_lines_ahead_of_the_clock_can_be_looked_at(home: Home) -> None:
    """A clock set back by a second leaves lines ahead of it, each a millisecond after the last."""
    home.measure("R001", "36.5")
    last = home.desk.store.last_recorded_at()
    assert last is not None
    home.clock.advance(minutes=-1)
    assert last > home.clock()
    home.house.as_of.check(last)
