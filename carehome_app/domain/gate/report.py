"""The gate on paper: the register of some days, refusals, and who is inside now."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Final

import msgspec

from carehome_app.domain.gate.levels import WHO_LABELS, Who
from carehome_app.domain.gate.movements import (
    DECISION_LABELS,
    Arrivals,
    Booked,
    Occupancy,
    Passage,
    Visits,
)
from carehome_app.domain.gate.screening import REFUSAL_LABELS, Refusal
from carehome_app.domain.people import GROUP_LABELS, Group
from carehome_app.domain.reports.frame import FOOTNOTES, Frame, across, framed, from_to
from carehome_app.domain.reports.report import (
    Align,
    Banner,
    Column,
    DayBars,
    Paragraph,
    Report,
    Section,
    Shown,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

RESIDENTS: Final = GROUP_LABELS[Group.RESIDENT]
REGISTER: Final = QT_TRANSLATE_NOOP("Report", "Gate register")
EVACUATION: Final = QT_TRANSLATE_NOOP("Report", "Who is inside")
_LINES: Final = QT_TRANSLATE_NOOP("Report", "Who came and went")
_NONE: Final = QT_TRANSLATE_NOOP("Report", "Nobody came or went.")
_REFUSED: Final = QT_TRANSLATE_NOOP("Report", "Refusals by first reason; the rows add up")
_EVERY: Final = QT_TRANSLATE_NOOP(
    "Report", "Refusals by every reason; one refusal may stand in several rows"
)
_NO_REFUSAL: Final = QT_TRANSLATE_NOOP("Report", "Nobody was refused.")
_INSIDE: Final = QT_TRANSLATE_NOOP("Report", "Inside by class")
_CURVE: Final = QT_TRANSLATE_NOOP("Report", "Most inside from outside on a day")
_IDENTITY: Final = QT_TRANSLATE_NOOP(
    "Report",
    "Came {arrived} = admitted {admitted} + refused {refused} + diverted {diverted}"
    " + held {held}; goods {goods}; screening complete {screened} / {admitted}",
)
_VISITS: Final = QT_TRANSLATE_NOOP(
    "Report",
    "Visits booked {booked} = came {came} + did not come {no_show} + cancelled {cancelled}"
    " + moved {moved} + expected {expected}; came without booking {walk_ins}",
)
_NOW: Final = QT_TRANSLATE_NOOP("Report", "{count} inside")
_BROKEN: Final = QT_TRANSLATE_NOOP("Report", "The figures do not fit: a line is missing.")
_TOTAL: Final = QT_TRANSLATE_NOOP("Report", "Total")
_RESIDENTS: Final = QT_TRANSLATE_NOOP("Report", "{people} inside")
_OTHERS: Final = QT_TRANSLATE_NOOP("Report", "Staff and people from outside")
_NOBODY: Final = QT_TRANSLATE_NOOP("Report", "Nobody.")
_SEEN: Final = QT_TRANSLATE_NOOP("Report", "Seen")
_CLASSES: Final = QT_TRANSLATE_NOOP("Report", "{start} + {came} − {went} = {now}")
_AWAY: Final = QT_TRANSLATE_NOOP("Report", "{people} away on file: {count}")
_WHEN: Final = QT_TRANSLATE_NOOP("Report", "Time")
_WHO: Final = QT_TRANSLATE_NOOP("Report", "Class")
_NAME: Final = QT_TRANSLATE_NOOP("Report", "Name")
_ID: Final = QT_TRANSLATE_NOOP("Report", "Identity number")
_ABOUT: Final = QT_TRANSLATE_NOOP("Report", "Visited, what for")
_DEGREES: Final = QT_TRANSLATE_NOOP("Report", "°C")
_WHAT: Final = QT_TRANSLATE_NOOP("Report", "Result")
_REMARK: Final = QT_TRANSLATE_NOOP("Report", "Remark")
_COUNT: Final = QT_TRANSLATE_NOOP("Report", "Count")
_REASON: Final = QT_TRANSLATE_NOOP("Report", "Reason")
_DAY: Final = QT_TRANSLATE_NOOP("Report", "Day")
_PLACE: Final = QT_TRANSLATE_NOOP("Report", "Room-bed")
_SINCE: Final = QT_TRANSLATE_NOOP("Report", "Since")
_OUT: Final = QT_TRANSLATE_NOOP("Report", "{decision} ({reasons})")


class RegisterFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What a register of the gate says, before it is said."""

    first: date
    last: date
    passages: Sequence[Passage]
    counts: Arrivals
    visits: Visits
    curve: Mapping[date, int]
    """The most people from outside who were inside at once, by day."""
    name: Callable[[Passage], str]
    visited: Callable[[Passage], str]
    floors: Sequence[Text] = ()
    """The levels that held on single floors in these days."""


def gate_register(frame: Frame, facts: RegisterFacts) -> Report:
    """Return the register of some days with its sums."""
    counts = facts.counts
    identity = _identity(counts)
    sections = (
        Section(
            _LINES,
            (
                *map(Paragraph, facts.floors),
                Paragraph(_visits(facts.visits)),
                _lines(frame, facts),
            ),
        ),
        Section(_REFUSED, (_reasons(counts.first, total=True),)),
        Section(_EVERY, (_reasons(counts.every, total=False),)),
        Section(_CURVE, tuple(_curve(facts.curve))),
    )
    banner = Banner(Tone.PLAIN, identity)
    title = ("gate", REGISTER, frame.of(from_to(facts.first, facts.last)))
    return across(framed(frame, title, banner, sections, footnotes=FOOTNOTES[:1]))


def gate_section(
    counts: Arrivals,
    known: Visits,
    occupancy: Occupancy | None = None,
    floors: Sequence[Text] = (),
) -> Section:
    """Return what the daily and the monthly report say of the gate, and of levels of floors."""
    parts: list[Paragraph | Table] = [*map(Paragraph, floors), Paragraph(_identity(counts))]
    if known.booked or known.walk_ins:
        parts.append(Paragraph(_visits(known)))
    if counts.first:
        parts.append(_reasons(counts.first, total=True))
    if occupancy is not None:
        parts.append(_classes(occupancy))
    return Section(REGISTER, tuple(parts))


class InsideFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Who is inside at a moment, by name."""

    at: datetime
    occupancy: Occupancy
    residents: Sequence[tuple[str, str]]
    """Place and name."""
    others: Sequence[tuple[Who, str, datetime]]


def evacuation_list(frame: Frame, facts: InsideFacts) -> Report:
    """Return the list for a fire: everybody by name, with room to tick them off."""
    broken = bool(facts.occupancy.broken)
    banner = Banner(
        Tone.ALARM if broken else Tone.PLAIN,
        _NOW.with_(count=facts.occupancy.now),
        _BROKEN if broken else None,
    )
    residents = Table(
        columns(_PLACE, _NAME, _SEEN, weights=(1, 2, 1)),
        tuple(cells(place, frame.name(name), "") for place, name in facts.residents),
        empty=_NOBODY,
    )
    others = Table(
        columns(_WHO, _NAME, _SINCE, _SEEN, weights=(1, 2, 1, 1)),
        tuple(
            cells(WHO_LABELS[who], frame.name(name), frame.clock(since), "")
            for who, name, since in facts.others
        ),
        empty=_NOBODY,
    )
    sections = (
        Section(_INSIDE, (_classes(facts.occupancy),)),
        Section(_RESIDENTS.with_(people=RESIDENTS), (residents,)),
        Section(_OTHERS, (others,)),
    )
    title = ("inside", EVACUATION, frame.of(frame.clock(facts.at)))
    return framed(frame, title, banner, sections, footnotes=FOOTNOTES[:1])


def _visits(known: Visits) -> Text:
    states = {state.value: known.states[state] for state in Booked}
    return _VISITS.with_(booked=known.booked, walk_ins=known.walk_ins, **states)


def _identity(counts: Arrivals) -> Text:
    return _IDENTITY.with_(
        arrived=counts.arrived,
        admitted=counts.admitted,
        refused=counts.refused,
        diverted=counts.diverted,
        held=counts.held,
        goods=counts.goods,
        screened=counts.screened,
    )


def _lines(frame: Frame, facts: RegisterFacts) -> Table:
    rows = [
        cells(
            frame.clock(one.at),
            WHO_LABELS[one.who],
            frame.name(facts.name(one)),
            "" if frame.masked else one.id_no,
            facts.visited(one),
            one.temperature,
            _result(one),
            one.words,
        )
        for one in facts.passages
        if one.is_valid
    ]
    heads = (_WHEN, _WHO, _NAME, _ID, _ABOUT, _DEGREES, _WHAT, _REMARK)
    weights = (1.1, 1, 1.6, 1.6, 2.4, 0.8, 1.6, 1.8)
    return Table(columns(*heads, weights=weights), tuple(rows), empty=_NONE, small=True)


def _result(one: Passage) -> Text:
    label = DECISION_LABELS[one.decision]
    if not one.reasons:
        return label
    return _OUT.with_(decision=label, reasons=[REFUSAL_LABELS[reason] for reason in one.reasons])


def _reasons(counted: Mapping[Refusal, int], *, total: bool) -> Table:
    rows: list[tuple[Shown, ...]] = [
        (REFUSAL_LABELS[one], count) for one, count in counted.items()
    ]
    if total and rows:
        rows.append((_TOTAL, sum(counted.values())))
    return Table(
        (Column(_REASON, Align.START, 3), Column(_COUNT)),
        tuple(cells(*row) for row in rows),
        total_row=total and bool(rows),
        empty=_NO_REFUSAL,
    )


def _curve(curve: Mapping[date, int]) -> Iterator[DayBars | Table]:
    if len(curve) > 1:
        yield DayBars(tuple(curve), tuple(curve.values()))
    rows = tuple(cells(day.isoformat(), count) for day, count in curve.items())
    yield Table(columns(_DAY, _COUNT), rows, empty=_NONE)


def _classes(occupancy: Occupancy) -> Table:
    rows: list[tuple[Shown, ...]] = [
        (
            WHO_LABELS[who],
            _CLASSES.with_(start=one.start, came=one.came, went=one.went, now=one.now),
        )
        for who, one in occupancy.classes.items()
    ]
    if occupancy.away:
        rows.append((_AWAY.with_(people=RESIDENTS, count=occupancy.away), -occupancy.away))
    rows.append((_TOTAL, occupancy.now))
    return Table(columns(_WHO, _COUNT), tuple(cells(*row) for row in rows), total_row=True)
