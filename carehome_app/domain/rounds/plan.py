"""Plans, and the duties that follow from them. Duties are computed, never stored."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.moments import HomeTime
from carehome_app.domain.people import Group, Person
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


class RoundKey(NamedTuple):
    """A round: a date and a slot of the home's day. Never "now minus twelve hours"."""

    day: date
    window: str


class Window(msgspec.Struct, frozen=True):
    """A part of the home's day in which something is due."""

    code: str
    opens: time
    closes: time


MORNING: Final = Window("am", time(6), time(10))
EVENING: Final = Window("pm", time(15), time(20))
FORTNIGHT: Final = 14
TWO_ROUNDS: Final = (MORNING, EVENING)
WINDOW_LABELS: Final = {
    "am": QT_TRANSLATE_NOOP("Rounds", "Morning round"),
    "pm": QT_TRANSLATE_NOOP("Rounds", "Evening round"),
}
SHORT_WINDOW_LABELS: Final = {
    "am": QT_TRANSLATE_NOOP("Rounds", "morning"),
    "pm": QT_TRANSLATE_NOOP("Rounds", "evening"),
}


class For(StrEnum):
    """Whom a plan is for when it is not for one person."""

    EVERYBODY = "everybody"
    RESIDENTS = "residents"
    STAFF = "staff"


class Plan(msgspec.Struct, frozen=True):
    """What is due for whom, in which windows of which days.

    A plan is never edited: it ends, and a new one begins. `person` 0 means the whole `group`.
    """

    id: int
    measure: Measure
    windows: tuple[Window, ...]
    from_day: date
    until_day: date | None = None
    group: For = For.EVERYBODY
    person: int = 0
    site: str = ""
    ordered_by: int = 0

    def holds_on(self, day: date) -> bool:
        """Return whether the plan is in force on a day."""
        return self.from_day <= day and (self.until_day is None or day <= self.until_day)

    def is_for(self, person: Person) -> bool:
        """Return whether the plan concerns a person."""
        if self.person:
            return self.person == person.id
        return self.group is For.EVERYBODY or (
            (self.group is For.RESIDENTS) == (person.group is Group.RESIDENT)
        )


class Slot(msgspec.Struct, frozen=True):
    """One duty of one person in one round."""

    plan: Plan
    round: RoundKey
    subject: int


class Span(NamedTuple):
    """When a round's window opens and closes, and until when the round stays current.

    `since` is from when on a reading may be early for a window of one person's plan.
    """

    opens: datetime
    closes: datetime
    until: datetime
    since: datetime | None = None

    @property
    def first(self) -> datetime:
        """The first moment that belongs to it."""
        return self.opens if self.since is None else self.since


def slots_in(
    round_: RoundKey, plans: Iterable[Plan], people: Sequence[Person], home_time: HomeTime
) -> Iterator[Slot]:
    """Yield what is due in a round: one slot per plan and person of the roll."""
    for plan in plans:
        if not plan.holds_on(round_.day):
            continue
        for window in plan.windows:
            if window.code != round_.window:
                continue
            opens = home_time.moment(round_.day, window.opens)
            closes = home_time.moment(round_.day, window.closes)
            for person in people:
                if plan.is_for(person) and person.is_here(opens, closes):
                    yield Slot(plan, round_, person.id)


def windows_on(day: date, plans: Iterable[Plan]) -> list[Window]:
    """Return the house's windows of a day, in order; the first plan naming one decides."""
    found: dict[str, Window] = {}
    for plan in plans:
        # What one person is ordered opens no round for everybody.
        if plan.holds_on(day) and not plan.person:
            for window in plan.windows:
                found.setdefault(window.code, window)
    return sorted(found.values(), key=lambda window: window.opens)


def window_on(round_: RoundKey, plans: Iterable[Plan]) -> Window | None:
    """Return the window of a round, or None when no plan has it that day."""
    found = windows_on(round_.day, plans)
    return next((window for window in found if window.code == round_.window), None)


def span(round_: RoundKey, plans: Sequence[Plan], home_time: HomeTime) -> Span | None:
    """Return when a round opens, closes and gives way to the next; None when there is none."""
    window = window_on(round_, plans)
    if window is None:
        return None
    opens = home_time.moment(round_.day, window.opens)
    closes = home_time.moment(round_.day, window.closes)
    return Span(opens, closes, _next_opening(round_.day, opens, plans, home_time))


def early(
    whole: Span, round_: RoundKey, plans: Sequence[Plan], home_time: HomeTime, near: timedelta
) -> Span:
    """Return a round's times with what lies just before it: a reading then may be meant for it.

    Never as far as into the round before, while that one's window is open.
    """
    since = whole.opens - near
    before = neighbour(round_, plans, -1)
    window = None if before is None else window_on(before, plans)
    if before is not None and window is not None:
        since = max(since, min(home_time.moment(before.day, window.closes), whole.opens))
    return whole._replace(since=since)


def _next_opening(
    day: date, after: datetime, plans: Sequence[Plan], home_time: HomeTime
) -> datetime:
    for ahead in range(2):
        there = day + timedelta(days=ahead)
        for window in windows_on(there, plans):
            opens = home_time.moment(there, window.opens)
            if opens > after:
                return opens
    # The last round of a home that measures no more must end some time.
    return home_time.moment(day + timedelta(days=1), time(0))


def round_at(moment: datetime, plans: Sequence[Plan], home_time: HomeTime) -> RoundKey | None:
    """Return the round that is current: the last one that has opened, today or yesterday."""
    today = home_time.day(moment)
    # At 3 a.m. last evening's round is the current one: the night belongs to it.
    for day in (today, today - timedelta(days=1)):
        for window in reversed(windows_on(day, plans)):
            if home_time.moment(day, window.opens) <= moment:
                return RoundKey(day, window.code)
    return None


def neighbour(round_: RoundKey, plans: Sequence[Plan], step: int) -> RoundKey | None:
    """Return the round after (step 1) or before (-1) a round, None when a fortnight has none."""
    for days in range(FORTNIGHT):
        day = round_.day + timedelta(days=days * step)
        codes = [window.code for window in windows_on(day, plans)][::step]
        if days == 0:
            at = codes.index(round_.window) + 1 if round_.window in codes else 0
            codes = codes[at:]
        if codes:
            return RoundKey(day, codes[0])
    return None


def moment_in(round_: RoundKey, clock: time, span: Span, home_time: HomeTime) -> datetime:
    """Return when a round's clocks show a time: after midnight it is the next day's."""
    at = home_time.moment(round_.day, clock)
    # The evening round goes on until the morning: 00:30 in it is no time before it opened.
    later = home_time.moment(round_.day + timedelta(days=1), clock)
    return later if at < span.opens and later < span.until else at


def round_label(window: str) -> Text:
    """Return the name of a round, such as Morning round; own windows carry their own name."""
    return WINDOW_LABELS.get(window, Text("", window))
