"""Somebody who is kept apart: the kind, the room, the day rule, the planned end, and the days.

Two conventions of counting are in use, so both are fields of the case: the day it starts is day 0
or day 1, and the last day ends at midnight or at the hour at which it started (epidemic reference,
section 8.2). Start and end are always told with their hour.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.isolation.errors import NotATermError
from carehome_app.domain.measures.rule import Source
from carehome_app.domain.moments import HomeTime, date_typed
from carehome_app.domain.settings import NotADateError
from carehome_app.domain.typed.numbers import cut, normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

MIDNIGHT: Final = time(0)
ONE_DAY: Final = timedelta(days=1)


class CaseKind(StrEnum):
    """Why somebody is kept apart."""

    CONTACT = "contact"
    SYMPTOMATIC = "symptomatic"
    RETURN = "return"
    NEW = "new"
    NOROVIRUS = "norovirus"
    OTHER = "other"


KIND_LABELS: Final = {
    CaseKind.CONTACT: QT_TRANSLATE_NOOP("Isolation", "contact"),
    CaseKind.SYMPTOMATIC: QT_TRANSLATE_NOOP("Isolation", "has symptoms"),
    CaseKind.RETURN: QT_TRANSLATE_NOOP("Isolation", "back from hospital"),
    CaseKind.NEW: QT_TRANSLATE_NOOP("Isolation", "new admission"),
    CaseKind.NOROVIRUS: QT_TRANSLATE_NOOP("Isolation", "vomiting or diarrhoea"),
    CaseKind.OTHER: QT_TRANSLATE_NOOP("Isolation", "other"),
}


class EndKind(StrEnum):
    """How it ended."""

    RELEASED = "released"
    HOSPITAL = "hospital"
    BECAME_CASE = "became_case"
    DIED = "died"
    CANCELLED = "cancelled"
    """It was kept by mistake: it counts nowhere."""


END_LABELS: Final = {
    EndKind.RELEASED: QT_TRANSLATE_NOOP("Isolation", "released"),
    EndKind.HOSPITAL: QT_TRANSLATE_NOOP("Isolation", "to hospital"),
    EndKind.BECAME_CASE: QT_TRANSLATE_NOOP("Isolation", "became a case"),
    EndKind.DIED: QT_TRANSLATE_NOOP("Isolation", "died"),
    EndKind.CANCELLED: QT_TRANSLATE_NOOP("Isolation", "kept by mistake"),
}


class CaseStep(StrEnum):
    """What is done beside measuring; the last three belong to the release."""

    NOTICE = "notice"
    FAMILY = "family"
    TALK = "talk"
    CLEANED = "cleaned"
    SENSOR = "sensor"
    RELEASE_NOTICE = "release_notice"


CASE_STEP_LABELS: Final = {
    CaseStep.NOTICE: QT_TRANSLATE_NOOP("Isolation", "notice given"),
    CaseStep.FAMILY: QT_TRANSLATE_NOOP("Isolation", "family told"),
    CaseStep.TALK: QT_TRANSLATE_NOOP("Isolation", "talked with"),
    CaseStep.CLEANED: QT_TRANSLATE_NOOP("Isolation", "room disinfected at the end"),
    CaseStep.SENSOR: QT_TRANSLATE_NOOP("Isolation", "door sensor taken off and wiped"),
    CaseStep.RELEASE_NOTICE: QT_TRANSLATE_NOOP("Isolation", "release notice given"),
}
ON_RELEASE: Final = (CaseStep.CLEANED, CaseStep.SENSOR, CaseStep.RELEASE_NOTICE)


# The usual terms, dated, each with its source; a case keeps what it was started with.


class Term(NamedTuple):
    """How long one kind is kept apart, from a day on, and how the days are counted."""

    kind: CaseKind
    since: date
    days: int
    source: Source
    first: int = 1
    by_day: bool = True


NINTH: Final = Source(QT_TRANSLATE_NOOP("Sources", "National control plan, 9th edition, 2022"))
EIGHTH: Final = Source(QT_TRANSLATE_NOOP("Sources", "National control plans of 2020 to mid 2022"))
TWENTY: Final = Source(QT_TRANSLATE_NOOP("Sources", "“Twenty measures”, November 2022"))
SHANGHAI: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "Shanghai elder homes, 2022: back from hospital")
)
FIRST_GUIDE: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "Ministry of Civil Affairs guide for elder homes, 2020")
)
OURS: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "our proposal: no number in force was found"), proposal=True
)
_EARLY: Final = date(2020, 1, 1)
TERMS: Final = (
    Term(CaseKind.CONTACT, _EARLY, 14, EIGHTH, first=0),
    Term(CaseKind.CONTACT, date(2022, 6, 28), 7, NINTH, first=0),
    Term(CaseKind.CONTACT, date(2022, 11, 11), 5, TWENTY, first=0),
    Term(CaseKind.CONTACT, date(2023, 1, 8), 5, OURS),
    Term(CaseKind.SYMPTOMATIC, _EARLY, 5, OURS),
    Term(CaseKind.RETURN, _EARLY, 14, FIRST_GUIDE, first=0),
    Term(CaseKind.RETURN, date(2022, 3, 1), 3, SHANGHAI),
    Term(CaseKind.NEW, _EARLY, 14, FIRST_GUIDE, first=0),
    Term(CaseKind.NEW, date(2023, 1, 8), 7, OURS),
    Term(CaseKind.NOROVIRUS, _EARLY, 3, OURS, first=0, by_day=False),
    Term(CaseKind.OTHER, _EARLY, 0, OURS),
)
"""Epidemic reference, section 8.2. Whether day 0 or day 1 begins is not verified there, so every
case can say otherwise."""


def term_on(kind: CaseKind, day: date) -> Term:
    """Return the usual term of a kind that was in force on a day."""
    known = [one for one in TERMS if one.kind is kind]
    return max((one for one in known if one.since <= day), key=_since, default=known[0])


def _since(term: Term) -> date:
    return term.since


class Length(NamedTuple):
    """How long, as somebody typed it: days or hours, or a last day."""

    days: int = 0
    hours: int = 0
    last: date | None = None


_LENGTH: Final = re.compile(r"(\d{1,3})\s*(d|天|日|h|小时|时)?", re.IGNORECASE)
_HOURS: Final = ("h", "小时", "时")


def length_typed(text: str) -> Length:
    """Return the length of a text such as `5`, `48h` or `2026-12-01`; NotATermError when none."""
    plain = normalized(text)
    found = _LENGTH.fullmatch(plain)
    if found is not None:
        number, unit = int(found[1]), (found[2] or "d").lower()
        return Length(hours=number) if unit in _HOURS else Length(days=number)
    try:
        return Length(last=date_typed(plain))
    except NotADateError:
        raise NotATermError(typed=cut(plain)) from None


class Rule(NamedTuple):
    """How the days of a case are counted."""

    first: int = 1
    """The number of the day on which it starts: 0 or 1."""
    by_day: bool = True
    """Whether it ends at the end of the last day, or at the hour at which it started."""


def planned_end(
    since: datetime, length: Length, rule: Rule, home_time: HomeTime
) -> datetime | None:
    """Return when a case is planned to end; None when it has no term.

    By the day: the end of the day with the last number. By the hour: so many times 24 hours.
    """
    if length.last is not None:
        return home_time.moment(length.last + ONE_DAY, MIDNIGHT)
    if length.hours:
        return since + timedelta(hours=length.hours)
    if not length.days:
        return None
    if not rule.by_day:
        return since + timedelta(hours=24 * length.days)
    last = home_time.day(since) + timedelta(days=length.days - rule.first)
    return home_time.moment(last + ONE_DAY, MIDNIGHT)


def shown_end(end: datetime, home_time: HomeTime) -> str:
    """Return an end as people write it: midnight is 24:00 of the day before."""
    local = home_time.local(end)
    if local.time() == MIDNIGHT:
        return f"{local.date() - ONE_DAY} 24:00"
    return f"{local:%Y-%m-%d %H:%M}"


# A case.


class Extension(NamedTuple):
    """Another planned end, who said so, when, and why."""

    at: datetime
    planned: datetime
    why: str
    by: int


class Move(NamedTuple):
    """The room from a moment on."""

    at: datetime
    place: str


class StepDone(NamedTuple):
    """A step that was taken, when, by whom, and words."""

    at: datetime
    step: str
    words: str
    by: int


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """One person kept apart once; `until` None: still is."""

    subject: int
    since: datetime
    place: str
    words: str = ""
    kind: str = CaseKind.OTHER
    rule: Rule = Rule()
    days: int = 0
    planned: datetime | None = None
    ordered_by: str = ""
    by: int = 0
    extensions: tuple[Extension, ...] = ()
    moves: tuple[Move, ...] = ()
    steps: tuple[StepDone, ...] = ()
    until: datetime | None = None
    how: str = ""
    end_words: str = ""

    @property
    def counts(self) -> bool:
        """Whether it was meant: one kept by mistake counts nowhere."""
        return self.how != EndKind.CANCELLED

    @property
    def ends(self) -> datetime | None:
        """When it is planned to end, as it was said last."""
        return self.extensions[-1].planned if self.extensions else self.planned

    @property
    def room(self) -> str:
        """Where the person is now, or was at last."""
        return self.moves[-1].place if self.moves else self.place

    def room_at(self, moment: datetime) -> str:
        """Return the room of a moment; before the first move it is the one it started in."""
        known = [one.place for one in self.moves if one.at <= moment]
        return known[-1] if known else self.place

    def holds(self, opens: datetime, closes: datetime) -> bool:
        """Return whether the person was kept apart in some of [opens, closes)."""
        return self.counts and self.since < closes and (self.until is None or opens < self.until)

    def day_number(self, day: date, home_time: HomeTime) -> int:
        """Return which day of the case a day is, by its own rule."""
        return (day - home_time.day(self.since)).days + self.rule.first

    def last_number(self, home_time: HomeTime) -> int | None:
        """Return the number of the last planned day; None without a term."""
        if self.ends is None:
            return None
        return self.day_number(home_time.day(self.ends - timedelta(milliseconds=1)), home_time)


def kind_label(kind: str) -> Text:
    """Return why somebody is kept apart; a kind of a newer program stands as it is written."""
    return KIND_LABELS.get(CaseKind(kind), Text("", kind)) if kind in _KINDS else Text("", kind)


_KINDS: Final = frozenset(one.value for one in CaseKind)


# Counting: a day's beginning, what came, what went, and what is left.


class Balance(NamedTuple):
    """A day: at its start + started - ended = at its end, in cases."""

    before: int
    started: int
    ended: int

    @property
    def after(self) -> int:
        """How many are left."""
        return self.before + self.started - self.ended


def balance(
    cases: Iterable[Case], day: date, home_time: HomeTime, last: date | None = None
) -> Balance:
    """Return a day's sum, or that of the days up to `last`.

    A case that started and ended in them stands on both sides.
    """
    opens = home_time.moment(day, MIDNIGHT)
    closes = home_time.moment((last or day) + ONE_DAY, MIDNIGHT)
    before = started = ended = 0
    for one in cases:
        if not one.counts or one.since >= closes or (one.until and one.until <= opens):
            continue
        before += one.since < opens
        started += one.since >= opens
        ended += one.until is not None and one.until < closes
    return Balance(before, started, ended)


def holding(cases: Iterable[Case], moment: datetime) -> Iterator[Case]:
    """Yield the cases in force at a moment."""
    return (one for one in cases if one.holds(moment, moment + timedelta(milliseconds=1)))
