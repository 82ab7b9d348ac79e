"""One full day, edges and all: every place where a round is counted says the same.

Admission in mid-round, discharge at noon, a move, a change of group, a return from hospital, night
staff, a correction after the report, a reading moved to another person, two readings in a round,
05:50, 23:59 and 00:01; on days on which clocks change, and in a home far to the west of its zone.
"""

from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from carehome_app.commands.looking import status_data
from carehome_app.documents.formats import render_text
from carehome_app.domain.people import GROUP_LABELS, Group
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.typed.reading import Question
from carehome_app.i18n import in_english
from carehome_app.services.rounds.correcting import Why
from carehome_app.services.rounds.entering import Recorded
from carehome_app.ui.rounds.open_round import OpenRound
from tests.builders import Home, MovableClock, build_home
from tests.histories.second_count import count_again, known
from tests.histories.test_reports_agree import agree

DAYS = (
    ("Asia/Shanghai", date(2026, 11, 22)),
    ("Asia/Urumqi", date(2026, 11, 22)),
    ("Europe/Berlin", date(2026, 10, 25)),
    ("Europe/Berlin", date(2026, 3, 29)),
    ("America/New_York", date(2026, 11, 1)),
    ("America/New_York", date(2026, 3, 8)),
)


class OneDay:
    """A day as it is lived, hour by hour."""

    def __init__(self, home: Home, day: date) -> None:
        """Begin with yesterday's evening measured and one person in hospital."""
        self.home, self.day = home, day
        self.at(f"{day - timedelta(days=1)} 16:00")
        home.measure("R004", "h+")
        home.measure_everybody()

    def at(self, shown: str) -> None:
        """Let it be that time; a time alone is one of the day."""
        self.home.clock.set(shown if " " in shown else f"{self.day} {shown}")

    def night_and_morning(self) -> None:
        """Live from one minute past midnight until the morning's report."""
        home = self.home
        self.at("00:01")
        home.measure("S001", "36.4")  # again, for the evening that still runs
        self.at("05:50")
        home.measure("R001", "36.5", round=RoundKey(self.day, "am"))
        self.at("07:10")
        home.measure("R002", "38.5")
        home.measure("S002", "x")
        self.at("07:30")
        home.admit("R007", "新来", "203-1")
        home.measure("R007", "36.6")
        self.at("07:50")
        home.measure("R002", "36.8")
        home.measure("R003", "37.4")
        home.measure_everybody()
        self.at("11:00")
        home.issue()

    def noon_and_after(self) -> None:
        """Live from the discharge at noon until the next midnight is past."""
        home = self.home
        self.at("12:00")
        home.house.people.discharge(home.person("R005"))
        mover = home.person("R003")
        home.house.people.change(mover, replace(mover.details, room="305", bed="1", floor="3"))
        helper = home.person("R006")
        home.house.people.change(helper, replace(helper.details, group=Group.STAFF))
        self.at("13:00")
        self._correct_after_the_report()
        self.at("16:00")
        home.measure("R004", "36.9")  # back from hospital
        home.measure("R001", "37.9")
        self.at("16:40")
        home.measure("R001", "36.7")
        self.at("23:59")
        home.measure("S002", "36.3")
        self.at(f"{self.day + timedelta(days=1)} 00:01")
        home.measure("S003", "36.2")

    def _correct_after_the_report(self) -> None:
        """Correct the fever, and move the raised one to somebody else, when both are reported."""
        home, morning = self.home, RoundKey(self.day, "am")
        fever = next(one for one in self._entries("R002", morning) if one.amount() is not None)
        why = Why("typing_error", "看错")
        given = home.given("R002", "37.0", round=morning, taken_at=fever.taken_at)
        assert isinstance(home.house.correcting.correct(fever, given, why), Recorded)
        (wrong,) = self._entries("R003", morning)
        to_other = home.given("R004", "37.4", round=morning, taken_at=wrong.taken_at)
        asked = home.house.correcting.correct(wrong, to_other, why)  # is she back from hospital?
        assert isinstance(asked, Question)
        answered = replace(to_other, asked=asked)
        assert isinstance(home.house.correcting.correct(wrong, answered, why), Recorded)

    def _entries(self, code: str, round_: RoundKey) -> list[Any]:
        cell = self.home.row(code, round_).cells[0]
        assert cell is not None
        return cell.valid


@pytest.mark.parametrize(("zone", "day"), DAYS)
def test_everything_that_counts_a_round_says_the_same(
    tmp_path_factory: pytest.TempPathFactory, zone: str, day: date
) -> None:
    clock = MovableClock(f"{day - timedelta(days=2)} 07:30", zone)
    home = build_home(tmp_path_factory.mktemp("home"), clock, zone)
    try:
        lived = OneDay(home, day)
        lived.night_and_morning()
        before = _counts(home, RoundKey(day, "am"))
        assert (before["roll"], before["away"], before["unexplained"]) == (11, 2, 0)
        _all_agree(home, RoundKey(day, "am"))
        lived.noon_and_after()
        for round_ in (
            RoundKey(day - timedelta(days=1), "pm"),
            RoundKey(day, "am"),
            RoundKey(day, "pm"),
        ):
            _all_agree(home, round_)
        told = home.house.reporting.differences(RoundKey(day, "pm"))
        assert {one.round for one in told} == {RoundKey(day, "am")}
        assert {"abnormal", "fever", "raised"} & {one.figure for one in told}
        after = _counts(home, RoundKey(day, "am"))
        assert (after["roll"], after["measured"]) == (11, before["measured"])
    finally:
        home.close()


def _counts(home: Home, round_: RoundKey) -> dict[str, Any]:
    said: Any = status_data(home.sheet(round_), home.house.disinfection.board.status())
    total: dict[str, Any] = said["total"]
    return total


def _all_agree(home: Home, round_: RoundKey) -> None:
    agree(home, round_)
    total = _counts(home, round_)
    span = home.desk.span(round_)
    assert span is not None
    again = count_again(known(home.desk.store), round_, span)
    assert {name: again[name] for name in ("due", "measured")} == {
        name: total[name] for name in ("due", "measured")
    }
    message = render_text(home.house.papers.build("daily", Asked(round=round_)), in_english)
    window = OpenRound(home.house)
    window.show(round_)
    for group in Group:
        one = window.count(group)
        line = (
            f"{in_english(GROUP_LABELS[group])}: on roll {one.roll}, away {one.away},"
            f" due {one.due}, measured {one.measured}, not measured {one.not_measured},"
            f" unexplained {one.unexplained}"
        )
        assert line in message
