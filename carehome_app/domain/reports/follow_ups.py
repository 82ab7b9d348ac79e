"""Episodes as rows, and the report of follow-ups."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

import msgspec

from carehome_app.domain.findings.episodes import (
    STEP_LABELS,
    Calm,
    Episode,
    Finding,
    FollowUp,
)
from carehome_app.domain.findings.subject import Subject
from carehome_app.domain.people import Person
from carehome_app.domain.reports.daily import NAME, PLACE
from carehome_app.domain.reports.frame import SIGNATURES, Frame, across, framed, from_to, signed_by
from carehome_app.domain.reports.report import (
    Align,
    Banner,
    Cell,
    Column,
    Report,
    Section,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

# Episodes as rows: what was found, what followed, how it stands. For reports of any days.

_SINCE: Final = QT_TRANSLATE_NOOP("Report", "Since")
_FOUND: Final = QT_TRANSLATE_NOOP("Report", "Finding")
_READINGS: Final = QT_TRANSLATE_NOOP("Report", "Readings")
_BASIS: Final = QT_TRANSLATE_NOOP("Report", "Judged by")
_COURSE: Final = QT_TRANSLATE_NOOP("Report", "What was done")
_STATE: Final = QT_TRANSLATE_NOOP("Report", "State")
_READING: Final = QT_TRANSLATE_NOOP("Report", "{clock} {shown}")
_STEP: Final = QT_TRANSLATE_NOOP("Report", "{clock} {step}")
_STEP_WORDS: Final = QT_TRANSLATE_NOOP("Report", "{clock} {step}: {words}")
_OPEN: Final = QT_TRANSLATE_NOOP("Report", "open")
_OPEN_DUE: Final = QT_TRANSLATE_NOOP("Report", "open, repeat {clock}")
_OVERDUE: Final = QT_TRANSLATE_NOOP("Report", "open, repeat overdue since {clock}")
_CALM: Final = QT_TRANSLATE_NOOP("Report", "closed {clock}: gone at the repeat")
_IN_ORDER: Final = QT_TRANSLATE_NOOP("Report", "closed {clock}, in order again")
_TO_DO: Final = QT_TRANSLATE_NOOP("Report", "open, due {clock}")
_LATE: Final = QT_TRANSLATE_NOOP("Report", "open, overdue since {clock}")
_REASON: Final = QT_TRANSLATE_NOOP("Report", "closed {clock} with a reason")
MOST_READINGS: Final = 6
"""Readings of an episode that are written out; of a longer one the first and the last ones."""


def episodes_table(
    frame: Frame,
    people: Mapping[int, Person],
    episodes: Sequence[Episode],
    empty: Text,
    names: Mapping[Subject, Text | str] = MappingProxyType({}),
) -> Table:
    """Return a row for each episode; `names` are those of whatever is no person."""
    columns = (
        Column(PLACE, weight=1.1),
        Column(NAME, weight=1.3),
        Column(_SINCE, weight=1.3),
        Column(_FOUND, weight=1.5),
        Column(_READINGS, Align.START, 2.4),
        Column(_BASIS, Align.START, 2.4),
        Column(_COURSE, Align.START, 2.8),
        Column(_STATE, weight=1.7),
    )
    rows = [(*_whose(frame, people, names, one), *_row(frame, one)) for one in episodes]
    return Table(columns, tuple(rows), empty=empty)


def _whose(
    frame: Frame,
    people: Mapping[int, Person],
    names: Mapping[Subject, Text | str],
    episode: Episode,
) -> tuple[Cell, Cell]:
    if not episode.subject:
        name = names.get(episode.about, "")
        return Cell(""), Cell(episode.book.naming.with_(name=name))
    person = people[episode.subject].at(episode.opened_at)
    return Cell(frame.known_by(person)), Cell(frame.name(person.name))


def _row(frame: Frame, episode: Episode) -> tuple[Cell, ...]:
    tone = Tone.ALARM if episode.family.high else Tone.LOW
    return (
        Cell(frame.clock(episode.opened_at)),
        Cell(episode.label, tone),
        Cell(_joined(_readings(frame, episode))),
        Cell(_joined(_basis(episode))),
        Cell(_joined(_steps(frame, episode))),
        Cell(state(frame, episode)),
    )


def _basis(episode: Episode) -> list[Text]:
    """Return by what the severest finding was judged."""
    worst: Finding = max(episode.findings, key=lambda one: (one.severity, -len(one.hits)))
    return list(worst.briefs)


def _readings(frame: Frame, episode: Episode) -> list[Text | str]:
    told: list[tuple[datetime, str]] = [
        (one.taken_at, one.shown) for one in episode.findings if one.series
    ]
    if isinstance(episode.closed_by, Calm) and told:
        told.append((episode.closed_by.taken_at, episode.closed_by.shown))
    said: list[Text | str] = [
        _READING.with_(clock=frame.clock(at), shown=shown) for at, shown in sorted(told)
    ]
    if len(said) > MOST_READINGS:
        half = MOST_READINGS // 2
        return [*said[:half], "…", *said[-half:]]
    return said


def _steps(frame: Frame, episode: Episode) -> list[Text]:
    return [
        (_STEP_WORDS if step.words else _STEP).with_(
            clock=frame.clock(step.at),
            step=STEP_LABELS[step.step],
            words=episode.book.words(step.words),
        )
        for step in episode.steps
    ]


def state(frame: Frame, episode: Episode) -> Text:
    """Return how an episode stands."""
    match episode.closed_by:
        case Calm(taken_at=at):
            text = _CALM if episode.findings[-1].series else _IN_ORDER
            return text.with_(clock=frame.clock(at))
        case FollowUp(at=at):
            return _REASON.with_(clock=frame.clock(at))
    if episode.due_at is None:
        return _OPEN
    late = episode.due_at <= frame.made_at
    if not episode.findings[-1].series:
        return (_LATE if late else _TO_DO).with_(clock=frame.clock(episode.due_at))
    return (_OVERDUE if late else _OPEN_DUE).with_(clock=frame.clock(episode.due_at))


def _joined(texts: Sequence[Text | str]) -> Text | None:
    return Text("", "{sentences}", {"sentences": list(texts)}) if texts else None


# Follow-ups: what is open now, what was closed, of people and of areas.

KIND: Final = "follow-ups"
TITLE: Final = QT_TRANSLATE_NOOP("Report", "Follow-ups")
_STILL_OPEN: Final = QT_TRANSLATE_NOOP("Report", "Open now: {count}, overdue {overdue}.")
_NOTHING: Final = QT_TRANSLATE_NOOP("Report", "Nothing is open.")
_REST: Final = QT_TRANSLATE_NOOP("Report", "Closed in this time: {closed}; areas open: {areas}")
_NOW: Final = QT_TRANSLATE_NOOP("Report", "Open now")
_CLOSED: Final = QT_TRANSLATE_NOOP("Report", "Closed in this time")
_NO_CLOSED: Final = QT_TRANSLATE_NOOP("Report", "Nothing was closed.")
_AREAS: Final = QT_TRANSLATE_NOOP("Report", "Areas and things")
_AREA_HEADS: Final = (
    QT_TRANSLATE_NOOP("Report", "Date"),
    QT_TRANSLATE_NOOP("Report", "Area"),
    QT_TRANSLATE_NOOP("Report", "Finding"),
    QT_TRANSLATE_NOOP("Report", "State"),
)
AreaTold = tuple[str, str | Text, Text, Text]
"""When, which area, what was found, and how it stands."""


class FollowUpFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the report says; areas are told with whether they are open."""

    first: date
    last: date
    open: Sequence[Episode]
    closed: Sequence[Episode]
    areas: Sequence[tuple[bool, AreaTold]]
    people: Mapping[int, Person]


def follow_up_report(frame: Frame, facts: FollowUpFacts) -> Report:
    """Return what is open and what was closed."""
    rows = tuple(cells(*told) for _open, told in facts.areas)
    areas = Table(columns(*_AREA_HEADS, weights=(1.2, 1.5, 5, 4)), rows, empty=_NOTHING)
    sections = [
        Section(_NOW, (episodes_table(frame, facts.people, facts.open, _NOTHING),)),
        Section(_CLOSED, (episodes_table(frame, facts.people, facts.closed, _NO_CLOSED),)),
        Section(_AREAS, (areas,)),
    ]
    open_areas = sum(is_open for is_open, _told in facts.areas)
    rest = _REST.with_(closed=len(facts.closed), areas=open_areas)
    overdue = sum(one.due_at is not None and one.due_at <= frame.made_at for one in facts.open)
    banner = Banner(Tone.WELL, _NOTHING, rest)
    if facts.open or open_areas:
        lead = _STILL_OPEN.with_(count=len(facts.open), overdue=overdue)
        banner = Banner(Tone.ALARM if overdue else Tone.LOW, lead, rest)
    title = (KIND, TITLE, frame.of(from_to(facts.first, facts.last)))
    return across(signed_by(framed(frame, title, banner, sections), *SIGNATURES))
