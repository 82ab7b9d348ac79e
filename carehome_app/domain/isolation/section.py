"""What the daily and the monthly report say of isolation: people, rooms, checks, doors."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

import msgspec

from carehome_app.domain.duties.due_list import DueList
from carehome_app.domain.duties.identity import identities, sentence
from carehome_app.domain.findings.episodes import Episode, FollowUp
from carehome_app.domain.isolation.alerts import EXPLANATIONS, JOINED_BY
from carehome_app.domain.isolation.cases import Balance, Case, kind_label
from carehome_app.domain.isolation.grid import DOOR_NOTE, HEADS, day_text, end_text, sum_text
from carehome_app.domain.people import Person
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import (
    Paragraph,
    Part,
    Section,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.domain.rounds.counting import WORDS
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

HEADING: Final = QT_TRANSLATE_NOOP("Report", "Isolation")
NOBODY: Final = QT_TRANSLATE_NOOP("Report", "Nobody is kept apart at the end.")
UNITS: Final = QT_TRANSLATE_NOOP(
    "Report", "In these days {people} people in {rooms} rooms; people and rooms are two numbers."
)
DOORS: Final = QT_TRANSLATE_NOOP(
    "Report", "Door alerts {all} = explained {explained} ({reasons}) + open {open}"
)
NO_DOORS: Final = QT_TRANSLATE_NOOP("Report", "No door alerts.")
OTHER: Final = QT_TRANSLATE_NOOP("Report", "in words")
_REASON: Final = Text("", "{reason} {count}")


class DoorCounts(msgspec.Struct, frozen=True):
    """Alerts of doors: each is explained by a reason, or open."""

    reasons: Mapping[str, int]
    """By the code with which the words begin; other words by themselves are empty."""
    open: int

    @property
    def explained(self) -> int:
        """How many somebody closed with what was seen."""
        return sum(self.reasons.values())

    @property
    def all(self) -> int:
        """How many there were."""
        return self.explained + self.open


class SectionFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What is said of some days, before it is said."""

    day: date
    """The last of them."""
    balance: Balance
    cases: Sequence[Case]
    """Who was kept apart at some time in them."""
    apart: Sequence[tuple[Case, Person]]
    """Who is so at their end."""
    checks: DueList | None
    """The checks of a single day."""
    doors: DoorCounts


def door_counts(episodes: Iterable[Episode]) -> DoorCounts:
    """Count what doors gave alerts for: an explanation begins with its reason."""
    reasons: Counter[str] = Counter()
    open_ = 0
    for one in episodes:
        if one.is_open:
            open_ += 1
            continue
        last = one.closed_by
        said = last.words if isinstance(last, FollowUp) else ""
        code = said.partition(JOINED_BY)[0]
        reasons[code if code in EXPLANATIONS else ""] += 1
    return DoorCounts(dict(reasons), open_)


def section(frame: Frame, facts: SectionFacts) -> Section:
    """Return what a report says of isolation."""
    people = {one.subject for one in facts.cases}
    rooms = {one.room for one in facts.cases}
    parts: list[Part] = [
        Paragraph(sum_text(facts.balance)),
        Paragraph(UNITS.with_(people=len(people), rooms=len(rooms)), Tone.MUTED),
    ]
    if facts.checks is not None:
        parts.extend(Paragraph(sentence(one)) for one in identities(facts.checks, WORDS))
    parts.append(_apart(frame, facts))
    parts.append(Paragraph(_doors(facts.doors), Tone.ALARM if facts.doors.open else Tone.PLAIN))
    parts.append(Paragraph(DOOR_NOTE, Tone.MUTED))
    return Section(HEADING, tuple(parts))


def _apart(frame: Frame, facts: SectionFacts) -> Table:
    rows = tuple(
        cells(
            case.room,
            frame.known_by(person),
            frame.name(person.name),
            kind_label(case.kind),
            day_text(case, facts.day, frame.home_time),
            end_text(case, frame.home_time),
        )
        for case, person in facts.apart
    )
    return Table(columns(*HEADS, weights=(1, 1, 1.4, 1.4, 1.4, 2)), rows, empty=NOBODY)


def _doors(counts: DoorCounts) -> Text:
    if not counts.all:
        return NO_DOORS
    said = [
        _REASON.with_(reason=EXPLANATIONS.get(code, OTHER), count=count)
        for code, count in counts.reasons.items()
    ]
    return DOORS.with_(
        all=counts.all, explained=counts.explained, open=counts.open, reasons=said or "0"
    )
