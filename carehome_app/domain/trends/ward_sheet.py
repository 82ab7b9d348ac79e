"""The ward temperature chart (体温单): one person's week on its squared paper, as plain data.

Six columns a day, centred on 2, 6, 10, 14, 18 and 22 o'clock; symbols by site; what is written
at 40 to 42 and below 35 is text in its column (clinical reference, section 1.4).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.history.event_words import MarkKind
from carehome_app.domain.rounds.reasons import BY_CODE
from carehome_app.domain.trends.series import Mark, Missing, Point
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

DAYS: Final = 7
SLOTS: Final = 6
HOURS: Final = (2, 6, 10, 14, 18, 22)
NO_RISE: Final = 35.0
"""Below it nothing is drawn and 不升 is written."""
TOP: Final = 42.0
COOLING_WORDS: Final = ("降温", "cooling", "cooled")
"""In a reading's note: it was taken after cooling."""
NOT_MEASURED: Final = QT_TRANSLATE_NOOP("Ward chart", "not measured")
AWAY_FROM: Final = QT_TRANSLATE_NOOP("Ward chart", "{reason} {clock}")


class WardPoint(NamedTuple):
    """A temperature in its column. `cooled_from` is the value before cooling, or None."""

    column: int
    number: float
    site: str
    cooled_from: float | None
    run: int
    """The same for points that may be joined."""


class WardPulse(NamedTuple):
    """A pulse in its column."""

    column: int
    number: float
    run: int


class WardNote(NamedTuple):
    """Words in a column: at the top, or below the 35 line."""

    column: int
    words: Text | str


class WardWeek(msgspec.Struct, frozen=True, kw_only=True):
    """One page: a person's week."""

    home: str
    name: str
    about: Text | str
    place: str
    admitted: date
    week: int
    """The first week of the stay is 1."""
    days: tuple[date, ...]
    day_numbers: tuple[int, ...]
    points: tuple[WardPoint, ...] = ()
    pulses: tuple[WardPulse, ...] = ()
    no_rise: tuple[int, ...] = ()
    missing: tuple[WardNote, ...] = ()
    notes: tuple[WardNote, ...] = ()
    rows: tuple[tuple[Text | str, tuple[str, ...]], ...] = ()
    """What is written below: a label and a text for each day, or one for the whole week."""


class Written(NamedTuple):
    """What of a person goes onto the sheet."""

    points: Sequence[Point]
    pulses: Sequence[tuple[datetime, float]]
    missing: Sequence[Missing]
    marks: Sequence[Mark]
    rows: Sequence[tuple[Text | str, Mapping[date, str]]]


def column_of(at: datetime, first: date) -> int | None:
    """Return the column of a moment on the page that begins with a day, or None."""
    day = (at.date() - first).days
    return day * SLOTS + at.hour // 4 if 0 <= day < DAYS else None


def week_of(admitted: date, day: date) -> tuple[int, date]:
    """Return the number and first day of the week of the stay in which a day lies."""
    number = max(0, (day - admitted).days) // DAYS
    return number + 1, admitted + timedelta(days=number * DAYS)


def ward_week(head: WardWeek, written: Written) -> WardWeek:
    """Return a page filled in; `head` is the empty one."""
    first = head.days[0]
    points, low = _points(written, first)
    return WardWeek(
        home=head.home,
        name=head.name,
        about=head.about,
        place=head.place,
        admitted=head.admitted,
        week=head.week,
        days=head.days,
        day_numbers=head.day_numbers,
        points=tuple(points),
        pulses=tuple(_pulses(written.pulses, first)),
        no_rise=tuple(low),
        missing=tuple(_missing(written.missing, first)),
        notes=tuple(_notes(written.marks, first)),
        rows=tuple(
            (label, tuple(texts.get(day, "") for day in head.days))
            for label, texts in written.rows
        ),
    )


def empty_week(home: str, who: tuple[str, str, Text | str], admitted: date, day: date) -> WardWeek:
    """Return the blank page of a stay on which a day lies; `who` is name, place and the rest."""
    number, first = week_of(admitted, day)
    days = tuple(first + timedelta(days=one) for one in range(DAYS))
    name, place, about = who
    return WardWeek(
        home=home,
        name=name,
        place=place,
        about=about,
        admitted=admitted,
        week=number,
        days=days,
        day_numbers=tuple((one - admitted).days + 1 for one in days),
    )


def celsius(point: Point) -> float:
    """Return the height at which a reading is drawn; °F has its exact place on the °C scale."""
    number = point.main
    return (number - 32) / 1.8 if point.shown.endswith("°F") else number


def _points(written: Written, first: date) -> tuple[list[WardPoint], list[int]]:
    found: list[WardPoint] = []
    low: list[int] = []
    gaps = sorted(one.at for one in written.missing)
    before: Point | None = None
    run = 0
    for point in written.points:
        column = column_of(point.at, first)
        if column is None:
            continue
        number = celsius(point)
        if number < NO_RISE:
            low.append(column)
            before, run = None, run + 1
            continue
        cooled = before is not None and _is_cooled(point)
        if before is None or _apart(before, point, gaps):
            run += 1
        found.append(
            WardPoint(
                column, number, point.site, celsius(before) if cooled and before else None, run
            )
        )
        if not cooled:
            before = point
    return found, low


def _apart(before: Point, point: Point, gaps: Iterable[datetime]) -> bool:
    return before.site != point.site or any(before.at < gap < point.at for gap in gaps)


def _is_cooled(point: Point) -> bool:
    return any(word in point.note.lower() for word in COOLING_WORDS)


def _pulses(pulses: Iterable[tuple[datetime, float]], first: date) -> Iterable[WardPulse]:
    for at, number in pulses:
        column = column_of(at, first)
        if column is not None:
            yield WardPulse(column, number, 0)


def _missing(missing: Iterable[Missing], first: date) -> Iterable[WardNote]:
    for one in missing:
        column = column_of(one.at, first)
        if column is not None:
            reason = BY_CODE.get(one.reason)
            yield WardNote(column, NOT_MEASURED if reason is None else reason.label)


def _notes(marks: Iterable[Mark], first: date) -> Iterable[WardNote]:
    wanted = (MarkKind.STAY, MarkKind.HOSPITAL, MarkKind.AWAY)
    for mark in marks:
        column = column_of(mark.at, first)
        if column is not None and mark.kind in wanted:
            words = AWAY_FROM.with_(reason=mark.words, clock=f"{mark.at:%H:%M}")
            yield WardNote(column, words)
