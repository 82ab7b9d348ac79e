"""How the gate says its lines, sums and states."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from carehome_app.domain.gate.levels import (
    OPEN,
    WHO_LABELS,
    Who,
    days_under,
)
from carehome_app.domain.gate.movements import (
    DECISION_LABELS,
    Decision,
    Passage,
    is_overstaying,
)
from carehome_app.domain.gate.screening import REFUSAL_LABELS
from carehome_app.domain.measures.measure import shown
from carehome_app.domain.moments import HomeTime
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.gate.board import GateDay
from carehome_app.services.gate.looking import AtGate, Before, Looked
from carehome_app.services.house import House
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.top_bar import TopBar
from carehome_app.ui.widgets.signs import Mark

TIME: Final = QT_TRANSLATE_NOOP("Gate", "Time")
WAY: Final = QT_TRANSLATE_NOOP("Gate", "Way")
CLASS: Final = QT_TRANSLATE_NOOP("Gate", "Class")
NAME: Final = QT_TRANSLATE_NOOP("Gate", "Name")
ABOUT: Final = QT_TRANSLATE_NOOP("Gate", "What for")
DEGREES: Final = QT_TRANSLATE_NOOP("Gate", "Temperature")
RESULT: Final = QT_TRANSLATE_NOOP("Gate", "Result")
NOTE: Final = QT_TRANSLATE_NOOP("Gate", "Note")
_VISITS: Final = QT_TRANSLATE_NOOP("Gate", "visits {place} {name}")
_IN: Final = QT_TRANSLATE_NOOP("Gate", "→ in")
_OUT: Final = QT_TRANSLATE_NOOP("Gate", "← out")
_NOT: Final = QT_TRANSLATE_NOOP("Gate", "× not in")
_GOODS: Final = QT_TRANSLATE_NOOP("Gate", "goods")
_DONE: Final = QT_TRANSLATE_NOOP("Gate", "✓ {decision}")
_BAD: Final = QT_TRANSLATE_NOOP("Gate", "▲ {decision} · {why}")
_LOOK: Final = QT_TRANSLATE_NOOP("Gate", "⚠ {decision}")
_INKS: Final = {"✓": "well", "▲": "alarm", "⚠": "low"}
_TAKEN_BACK: Final = QT_TRANSLATE_NOOP("Gate", "taken back")
_MINUTES: Final = QT_TRANSLATE_NOOP("Gate", "{minutes} min")
_OVER: Final = QT_TRANSLATE_NOOP("Gate", "⚠ {minutes} / {limit} min")
_BACK: Final = QT_TRANSLATE_NOOP("Gate", "back by {clock}")
_READ_BADLY: Final = QT_TRANSLATE_NOOP(
    "Gate", "⚠ antigen not read {since} to {until} minutes after it was begun"
)
_AGAIN: Final = QT_TRANSLATE_NOOP("Gate", "again at {clock}")
_SUM: Final = QT_TRANSLATE_NOOP(
    "Gate", "= residents {residents} + staff {staff} + visitors {visitors} + service {service}"
)
_ARRIVED: Final = QT_TRANSLATE_NOOP(
    "Gate",
    "came {arrived} = admitted {admitted} + refused {refused}{why} + diverted or held {other}",
)
_WHY: Final = QT_TRANSLATE_NOOP("Gate", " ({reasons})")
_WHY_ONE: Final = QT_TRANSLATE_NOOP("Gate", "{reason} {count}")
_KEPT: Final = QT_TRANSLATE_NOOP(
    "Gate", "inside at 00:00 {start} + in {came} − out {went} − away on file {away} = {now}"
)
_SCREENED: Final = QT_TRANSLATE_NOOP("Gate", "screening complete {done} / {all}")
BROKEN: Final = QT_TRANSLATE_NOOP("Gate", "▲ The figures do not fit: {who}. A line is missing.")
OVERSTAY: Final = QT_TRANSLATE_NOOP("Gate", "⚠ too long inside {count}")
MISSING: Final = QT_TRANSLATE_NOOP("Gate", "▲ expected, not come {count}")
NOT_BACK: Final = QT_TRANSLATE_NOOP("Gate", "▲ not back {count}")


LAST: Final = QT_TRANSLATE_NOOP("Gate", "last {reading} ({when}, {site})")
LAST_PLAIN: Final = QT_TRANSLATE_NOOP("Gate", "last {reading} ({when})")
NORMAL: Final = QT_TRANSLATE_NOOP("Gate", "own normal {number}")
BOOKED: Final = QT_TRANSLATE_NOOP("Gate", "booked {clock}, {minutes} min")
SIGNED: Final = QT_TRANSLATE_NOOP("Gate", "exception signed by {name}")
AWAITED: Final = QT_TRANSLATE_NOOP("Gate", "▲ expected, not come")


def known(context: Context, day: GateDay, given: AtGate, looked: Looked) -> str:
    """Return what is known of somebody at the desk, in one line."""
    said = [one for one in _known(context.house, day, given, looked) if one]
    return " · ".join(one if isinstance(one, str) else context.say(one) for one in said)


def _known(house: House, day: GateDay, given: AtGate, looked: Looked) -> Iterator[Text | str]:
    """Yield what is known of somebody: post, visit, booking, and what was measured last."""
    desk = house.desk
    if given.subject:
        person = desk.person(given.subject)
        yield person.details.post
        if person.id in {one.id for one in day.missing}:
            yield AWAITED
    booking = looked.booking
    visited = given.resident or (0 if booking is None else booking.resident)
    if visited:
        resident = desk.person(visited)
        yield _VISITS.with_(place=resident.place, name=resident.name)
    if booking is not None:
        yield BOOKED.with_(clock=clock(desk.home_time, booking.at), minutes=booking.minutes)
        if booking.signed_by:
            yield SIGNED.with_(name=desk.person(booking.signed_by).name)
    before = house.gate.looking.before(given)
    if before is not None:
        yield from _measured(before, desk.home_time)


def _measured(before: Before, home_time: HomeTime) -> Iterator[Text]:
    """Yield what was measured last, when and where, and what is usual for this person."""
    last = before.last
    reading = shown(last.measure, last.values)
    when, site = f"{home_time.local(last.taken_at):%m-%d %H:%M}", last.measure.site(last.site)
    if site is None:
        yield LAST_PLAIN.with_(reading=reading, when=when)
    else:
        yield LAST.with_(reading=reading, when=when, site=site.label)
    if before.normal is not None:
        yield NORMAL.with_(number=f"{before.normal.amount.number:.2f}")


def name_of(house: House, passage: Passage) -> str:
    """Return whom a line is about: staff by code, residents by place, others by name."""
    if not passage.subject:
        return passage.name
    person = house.desk.person_at(passage.subject, passage.at)
    known = person.details.code if passage.who is Who.STAFF else person.place
    return f"{known} {person.name}"


def clock(home_time: HomeTime, at: datetime) -> str:
    """Return the time of the day."""
    return f"{home_time.local(at):%H:%M}"


def way(passage: Passage) -> Text:
    """Return which way somebody went."""
    if passage.who is Who.GOODS:
        return _GOODS
    return _IN if passage.moves > 0 else _OUT if passage.moves < 0 else _NOT


def about(house: House, passage: Passage) -> Text | str:
    """Return what for or where to."""
    if passage.resident:
        person = house.desk.person_at(passage.resident, passage.at)
        return _VISITS.with_(place=person.place, name=person.name)
    return passage.purpose


def result(passage: Passage) -> Text:
    """Return what became of it, with its sign."""
    if not passage.is_valid:
        return _TAKEN_BACK
    label = DECISION_LABELS[passage.decision]
    if passage.reasons:
        return _BAD.with_(decision=label, why=REFUSAL_LABELS[passage.reasons[0]])
    if passage.decision in (Decision.DIVERTED, Decision.HELD):
        return _LOOK.with_(decision=label)
    return label if passage.decision is Decision.LEFT else _DONE.with_(decision=label)


def ink(said: str) -> str:
    """Return the colour of the sign with which words begin; none without one."""
    return _INKS.get(said[:1], "")


def note(house: House, day: GateDay, passage: Passage) -> Text | str:
    """Return how long somebody is inside, when a resident is expected back, or the words.

    Before all, that an antigen test was read too early or too late: it stands, but proves less.
    """
    lines, home_time = house.gate.control.lines(), house.desk.home_time
    if house.gate.board.is_read_badly(passage):
        return _READ_BADLY.with_(since=lines.antigen_from, until=lines.antigen_until)
    if passage.words:
        return passage.words
    if passage.decision is Decision.HELD and passage.until is not None:
        return _AGAIN.with_(clock=clock(home_time, passage.until))
    if passage.who is Who.RESIDENT and passage.moves < 0 and passage.until is not None:
        return _BACK.with_(clock=clock(home_time, passage.until))
    if passage in day.inside:
        return stayed(day, passage)
    return ""


def stayed(day: GateDay, passage: Passage) -> Text:
    """Return for how long somebody is inside, with the limit once it is over."""
    minutes = int((day.at - passage.at).total_seconds()) // 60
    if is_overstaying(passage, day.at) and passage.until is not None:
        limit = int((passage.until - passage.at).total_seconds()) // 60
        return _OVER.with_(minutes=minutes, limit=limit)
    return _MINUTES.with_(minutes=minutes)


def sum_words(day: GateDay) -> Text:
    """Return who is inside as the sum of its classes."""
    of = day.occupancy.of
    return _SUM.with_(
        residents=of(Who.RESIDENT),
        staff=of(Who.STAFF),
        visitors=of(Who.VISITOR),
        service=of(Who.SERVICE),
    )


def identities(day: GateDay) -> Iterator[Text]:
    """Yield the sums of the day: who came, who is inside, how complete the screening is."""
    counts, occupancy = day.counts, day.occupancy
    reasons = [
        _WHY_ONE.with_(reason=REFUSAL_LABELS[one], count=count)
        for one, count in counts.first.items()
    ]
    yield _ARRIVED.with_(
        arrived=counts.arrived,
        admitted=counts.admitted,
        refused=counts.refused,
        why=_WHY.with_(reasons=reasons) if reasons else "",
        other=counts.diverted + counts.held,
    )
    classes = occupancy.classes.values()
    yield _KEPT.with_(
        start=sum(one.start for one in classes),
        came=sum(one.came for one in classes),
        went=sum(one.went for one in classes),
        away=occupancy.away,
        now=occupancy.now,
    )
    yield _SCREENED.with_(done=counts.screened, all=counts.admitted)


# Over every page stands under which level the home is, and since how many days.

_DAY: Final = QT_TRANSLATE_NOOP("Gate", "{level} · day {day}")
_FLOOR: Final = QT_TRANSLATE_NOOP("Gate", "{home} · {floor}")
_MANY: Final = QT_TRANSLATE_NOOP("Gate", "{home} · floors closer than that: {count}")
"""One floor is named; more would push out of the bar whether the record is backed up."""
_KINDS: Final = {OPEN: "chip-well", "booked": "chip-due"}
"""The other levels are amber: something is closed."""
_WORST: Final = ("chip-low", "chip-due", "chip-well")


def show_level(bar: TopBar, context: Context) -> None:
    """Show the level in force, and which floors are closer; an open home says only that."""
    desk = context.house.desk
    level = context.house.gate.control.current()
    said = level.label
    if level.document:
        said = _DAY.with_(level=level.label, day=days_under(level, desk.now()))
    floors = context.house.gate.control.on_floors(desk.now())
    if len(floors) > 1:
        said = _MANY.with_(home=said, count=len(floors))
    elif floors:
        said = _FLOOR.with_(home=said, floor=floors[0].named)
    kinds = {_KINDS.get(one.code, "chip-low") for one in (level, *floors)}
    bar.show_level(context.say(said), next(one for one in _WORST if one in kinds))


def alarms(day: GateDay, say: Translate) -> list[Mark]:
    """Return what must be looked at now: figures that do not fit, who is too long in or out."""
    found = []
    if day.occupancy.broken:
        who = [WHO_LABELS[one] for one in day.occupancy.broken]
        found.append(Mark(say(BROKEN.with_(who=who)), "alarm"))
    for text, colour, count in (
        (OVERSTAY, "low", len(day.overstaying)),
        (MISSING, "alarm", len(day.missing)),
        (NOT_BACK, "alarm", len(day.not_back)),
    ):
        if count:
            found.append(Mark(say(text.with_(count=count)), colour))
    if day.run is not None:
        found.append(Mark(say(day.run)))
    return found
