"""Daily and monthly numbers agree with each other, with status, and with a slow second count.

Random days, over a change of the clocks, with areas added at noon, renamed and closed.
"""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date, time, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from carehome_app.commands.looking import status_data
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.reports.report import Report, Table
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import Text
from carehome_app.services.disinfection import judging as area_judging
from carehome_app.services.disinfection.areas import Written
from tests.builders import Home, MovableClock, build_home
from tests.disinfecting import Areas
from tests.histories.lives import lives
from tests.telling_examples import tells

BERLIN = "Europe/Berlin"
CLASSES = ("kitchen", "bedroom", "public", "own:1")
Step = tuple[str, int, int]

drawn_steps = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "pass",
                "pass",
                "do",
                "do",
                "do",
                "open",
                "close",
                "rename",
                "often",
                "undo",
                "backdate",
            ]
        ),
        st.integers(0, 6),
        st.integers(0, 600),
    ),
    max_size=28,
)
steps = drawn_steps | st.tuples(st.integers(0, 6), st.integers(0, 600), drawn_steps).map(
    lambda told: [("do", told[0], told[1]), *told[2]]
)
first_days = st.sampled_from(["2026-10-23", "2026-10-24", "2027-03-26", "2026-11-28"])
"""Clocks go back on 25 October and forward on 28 March; November ends on the 30th."""

FIRST_ROUND = 6
"""It opens at this hour."""


class Story:
    """A home in which random things happen."""

    def __init__(self, folder: Path, first: str) -> None:
        self.home: Home = build_home(folder, MovableClock(f"{first} 05:30", BERLIN), BERLIN)
        self.areas = Areas(self.home)
        self.count = 0
        self.home.house.disinfection.areas.add_class("药房", 3)
        for kind in ("kitchen", "bedroom"):
            self._open(kind)
        self.home.clock.advance(hours=3)

    def happen(self, step: Step) -> None:
        what, which, minutes = step
        act: Callable[[int, int], None] = getattr(self, f"_{what}")
        if what not in ("pass", "open") and not self.home.house.disinfection.areas.here():
            return
        # What cannot be is refused, and the figures still agree.
        with suppress(CareHomeError):
            act(which, minutes)

    def wait_for_the_morning(self) -> None:
        """Let the first round open: before it there is no report of the day."""
        local = self.home.desk.home_time.local(self.home.clock())
        if local.hour < FIRST_ROUND:
            opens = self.home.desk.home_time.moment(local.date(), time(FIRST_ROUND))
            self.home.clock.advance(seconds=(opens - self.home.clock()).total_seconds())

    def _pass(self, _which: int, minutes: int) -> None:
        self.home.clock.advance(minutes=minutes)

    def _do(self, which: int, minutes: int) -> None:
        name = self._name(which)
        self.areas.done(name, contact=minutes % 60)
        self.home.clock.advance(minutes=minutes % 7)

    def _backdate(self, which: int, minutes: int) -> None:
        then = self.home.clock() - timedelta(minutes=minutes * 3)
        local = self.home.desk.home_time.local(then)
        self.areas.done(self._name(which), at=f"{local:%Y-%m-%d %H:%M}")

    def _open(self, which: int | str, _minutes: int = 0) -> None:
        self.count += 1
        kind = which if isinstance(which, str) else CLASSES[which % len(CLASSES)]
        self.areas.open(f"区域{self.count}", kind)

    def _close(self, which: int, _minutes: int) -> None:
        board = self.home.house.disinfection.board
        self.home.house.disinfection.areas.close(board.area(self.areas.number(self._name(which))))

    def _rename(self, which: int, _minutes: int) -> None:
        self._change(which, times=None)

    def _often(self, which: int, minutes: int) -> None:
        self._change(which, times=minutes % 4 + 1)

    def _undo(self, which: int, _minutes: int) -> None:
        number = self.areas.number(self._name(which))
        self.home.house.disinfection.recording.undo_last(number, self.home.desk.today())

    def _change(self, which: int, times: int | None) -> None:
        self.count += 1
        board = self.home.house.disinfection.board
        area = board.area(self.areas.number(self._name(which)))
        name = area.now.name if times else f"新{self.count}"
        written = Written(
            name=name,
            area_class=area.now.area_class,
            times_a_day=times or area.now.times_a_day,
        )
        self.home.house.disinfection.areas.change(area, written)

    def _name(self, which: int) -> str:
        here = self.home.house.disinfection.areas.here()
        return here[which % len(here)].now.name


def first_table(report: Report, heading: str) -> Table:
    """Return the table of the section with this heading."""
    for section in report.sections:
        if section.heading.source.startswith(heading):
            return next(part for part in section.parts if isinstance(part, Table))
    return Table((), ())


def by_label(table: Table) -> dict[str, tuple[int, int, int, int]]:
    """Return due, done, late and overdue of each line of a report."""
    found = {}
    for row in table.rows:
        label = row[0].shown
        assert isinstance(label, Text)
        name = str(label.values.get("name", label.source))
        found[name] = tuple(cell.shown for cell in row[3:7])
    return found  # type: ignore[return-value]


def status_of(home: Home, day: date) -> dict[str, dict[str, int]]:
    """Return what `carehome status --json` says of disinfection."""
    sheet = home.sheet(RoundKey(day, "am"))
    data = status_data(sheet, home.house.disinfection.board.status(day))
    found = data["disinfection"]
    assert isinstance(found, dict)
    return found


@lives(40)
@given(first_days, steps)
def test_daily_monthly_and_status_agree(first: str, happened: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        story = Story(Path(folder) / "home", first)
        try:
            for step in happened:
                story.happen(step)
            story.wait_for_the_morning()
            area_judging.judge_days(story.home.desk, story.home.house.disinfection.board)
            agree(story.home, date.fromisoformat(first))
            board = story.home.house.disinfection.board
            days = days_between(date.fromisoformat(first), story.home.desk.today())
            tells(any(board.on(day).total.done for day in days))
            assert story.home.house.verifying.verify().problems == ()
        finally:
            story.home.close()


def agree(home: Home, first: date) -> None:
    """Compare every figure of every day."""
    board = home.house.disinfection.board
    today = home.desk.today()
    # A round is reported once it has opened.
    morning = home.desk.span(RoundKey(today, "am"))
    if morning is not None and home.clock() < morning.opens:
        home.clock.set(morning.opens)
    months = sorted({day.replace(day=1) for day in days_between(first, today)})
    monthly: dict[str, list[int]] = {}
    for month in months:
        report = home.house.disinfection.reporting.monthly(month)
        for label, numbers in by_label(first_table(report, "What was")).items():
            known = monthly.get(label, [0] * 4)
            monthly[label] = [a + b for a, b in zip(known, numbers, strict=True)]
    summed: dict[str, list[int]] = {}
    for day in days_between(first, today):
        daily = by_label(first_table(home.house.reporting.daily(RoundKey(day, "am")), "Disinf"))
        status = status_of(home, day)
        whole = [sum(one[key] for one in status.values()) for key in ("due", "done", "overdue")]
        if daily:
            assert [daily["Total"][0], daily["Total"][1], daily["Total"][3]] == whole, day
        for label, numbers in daily.items():
            known = summed.get(label, [0] * 4)
            summed[label] = [a + b for a, b in zip(known, numbers, strict=True)]
        check_day(home, day)
    assert {label: numbers for label, numbers in monthly.items() if any(numbers)} == {
        label: numbers for label, numbers in summed.items() if any(numbers)
    }
    assert board.today().day == today


def check_day(home: Home, day: date) -> None:
    """No window before it opened, no disinfection twice, and a second count agrees."""
    used: list[tuple[int, int]] = []
    for one in home.house.disinfection.board.on(day).areas:
        for duty in one.duties:
            record = duty.filled_by
            if record is not None:
                assert record.area == one.area.id
                assert record.started_at >= duty.opens
                used.append(record.ref)
        assert one.done <= len(one.duties)
    assert len(used) == len(set(used))


def days_between(first: date, last: date) -> list[date]:
    """Return the days from the first to the last."""
    return [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
