"""Follow-ups: what is open now, what was closed, of people and of areas."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from carehome_app.domain.episode_tables import episodes_table
from carehome_app.domain.findings import Episode
from carehome_app.domain.people import Person
from carehome_app.domain.report import Banner, Report, Section, Table, Tone, cells, columns
from carehome_app.domain.report_frame import SIGNATURES, Frame, across, framed, from_to, signed_by
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

KIND: Final = "follow-ups"
TITLE: Final = QT_TRANSLATE_NOOP("Report", "Follow-ups")
_OPEN: Final = QT_TRANSLATE_NOOP("Report", "Open now: {count}, overdue {overdue}.")
_NOTHING: Final = QT_TRANSLATE_NOOP("Report", "Nothing is open.")
_REST: Final = QT_TRANSLATE_NOOP("Report", "Closed in this time: {closed}; areas open: {areas}")
_NOW: Final = QT_TRANSLATE_NOOP("Report", "Open now")
_CLOSED: Final = QT_TRANSLATE_NOOP("Report", "Closed in this time")
_NO_CLOSED: Final = QT_TRANSLATE_NOOP("Report", "Nothing was closed.")
_AREAS: Final = QT_TRANSLATE_NOOP("Report", "Areas")
_AREA_HEADS: Final = (
    QT_TRANSLATE_NOOP("Report", "Date"),
    QT_TRANSLATE_NOOP("Report", "Area"),
    QT_TRANSLATE_NOOP("Report", "Finding"),
    QT_TRANSLATE_NOOP("Report", "State"),
)
AreaTold = tuple[str, str, Text, Text]
"""When, which area, what was found, and how it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpFacts:
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
        lead = _OPEN.with_(count=len(facts.open), overdue=overdue)
        banner = Banner(Tone.ALARM if overdue else Tone.LOW, lead, rest)
    title = (KIND, TITLE, frame.of(from_to(facts.first, facts.last)))
    return across(signed_by(framed(frame, title, banner, sections), *SIGNATURES))
