"""Faults in the words of the list, of the stepper and of the head of the page."""

from datetime import datetime
from typing import Final

from carehome_app.domain.inspections.counting import Counted
from carehome_app.domain.inspections.faults import (
    GRADE_LABELS,
    STATE_LABELS,
    Fault,
    State,
    What,
    is_overdue,
    is_recheck_late,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.house import House
from carehome_app.ui.widgets.signs import State as Sign
from carehome_app.ui.widgets.state_list import RowSaid, StateGroup
from carehome_app.ui.widgets.stepper import Step

OVERDUE: Final = QT_TRANSLATE_NOOP("Inspections", "being put right, overdue")
OVERDUE_DAYS: Final = QT_TRANSLATE_NOOP("Inspections", "{days} d overdue")
TODAY: Final = QT_TRANSLATE_NOOP("Inspections", "assign today")
CLAIMED: Final = QT_TRANSLATE_NOOP("Inspections", "put right {day}")
EXTENDED: Final = QT_TRANSLATE_NOOP("Inspections", "extended to {day}")
UNTIL: Final = QT_TRANSLATE_NOOP("Inspections", "{who}, until {day}")
LEFT: Final = QT_TRANSLATE_NOOP("Inspections", "{who} (left: assign it anew)")
ROW: Final = Text("", "{place} {words}")
SECOND: Final = Text("", "{number} · {grade} · {who}")
ANOTHER: Final = QT_TRANSLATE_NOOP("Inspections", "another person")
STEPS: Final = (
    QT_TRANSLATE_NOOP("Inspections", "found"),
    QT_TRANSLATE_NOOP("Inspections", "assigned"),
    QT_TRANSLATE_NOOP("Inspections", "put right"),
    QT_TRANSLATE_NOOP("Inspections", "re-checked"),
    QT_TRANSLATE_NOOP("Inspections", "closed"),
)
SIGNS: Final = {
    State.FOUND: Sign.DUE,
    State.ASSIGNED: Sign.CLOCK,
    State.RECTIFIED: Sign.DUE,
    State.CLOSED: Sign.DONE,
    State.WITHDRAWN: Sign.UNKNOWN,
}
SUM: Final = QT_TRANSLATE_NOOP(
    "Faults",
    "open before {before} + found {found} + opened again {reopened} − closed {closed}"
    " − withdrawn {withdrawn} = open {after}",
)
RATE: Final = QT_TRANSLATE_NOOP("Inspections", "rectified this month {closed} / {found}")


def name_of(house: House, subject: int) -> str:
    """Return a person's name; a dash for nobody."""
    return house.desk.person(subject).name if subject else "—"


def groups(house: House, faults: list[Fault], say: Translate) -> list[StateGroup[int]]:
    """Return the faults by how they stand, what is overdue first in its group."""
    now, known = house.desk.now(), {fault.id: fault for fault in faults}
    found = []

    def said(number: int) -> RowSaid:
        return row(house, known[number], say)

    for state in State:
        of_state = [fault for fault in faults if fault.state is state]
        for overdue in (True, False):
            rows = [
                fault.id
                for fault in of_state
                if is_overdue(fault, now, house.desk.home_time) is overdue
            ]
            heading = say(OVERDUE if overdue else STATE_LABELS[state])
            found.append(StateGroup(Sign.BAD if overdue else SIGNS[state], heading, rows, said))
    return found


def row(house: House, fault: Fault, say: Translate) -> RowSaid:
    """Return one fault in the words of the list."""
    grade = say(GRADE_LABELS[fault.found.grade])
    who = responsible(house, fault, say)
    return RowSaid(
        say(ROW.with_(place=fault.found.place, words=fault.found.words)),
        say(SECOND.with_(number=fault.number, grade=grade, who=who)),
        say(when(house, fault)),
    )


def responsible(house: House, fault: Fault, say: Translate) -> str:
    """Return who is responsible, and whether that person left meanwhile."""
    if not fault.responsible:
        return "—"
    person = house.desk.person(fault.responsible)
    gone = person.left_at is not None and fault.is_open
    return say(LEFT.with_(who=person.name)) if gone else person.name


def when(house: House, fault: Fault) -> Text:
    """Return what stands at the right of a row: the last day, or what it waits for."""
    desk = house.desk
    now, home_time, due = desk.now(), desk.home_time, fault.due
    if is_overdue(fault, now, home_time) and due is not None:
        return OVERDUE_DAYS.with_(days=(desk.today() - due).days)
    if fault.state is State.FOUND:
        return TODAY
    last = fault.claim if fault.state is State.RECTIFIED else fault.closing
    if last is not None:
        return CLAIMED.with_(day=f"{home_time.local(last.at):%m-%d}")
    if due is None:
        return Text("", "")
    day = f"{due:%m-%d}"
    return EXTENDED.with_(day=day) if fault.extended else Text("", day)


def steps(house: House, fault: Fault, say: Translate) -> list[Step]:
    """Return the way of a fault, with names and times."""
    assigned, claim, closing = fault.last(What.ASSIGNED), fault.claim, fault.closing
    past_claim = fault.state in (State.RECTIFIED, State.CLOSED)
    said = [_at(house, fault.found.at, fault.found.finder or name_of(house, fault.found.by))]
    if assigned is None or fault.due is None:
        said.append("")
    else:
        until = UNTIL.with_(who=responsible(house, fault, say), day=f"{fault.due:%m-%d}")
        said.append(say(until))
    said.append(_at(house, claim.at, name_of(house, claim.person)) if claim and past_claim else "")
    closed = _at(house, closing.at, name_of(house, closing.person)) if closing else ""
    said += [closed or (say(ANOTHER) if fault.state is State.RECTIFIED else ""), ""]
    done = (True, assigned is not None, past_claim, bool(closing), bool(closing))
    return [
        Step(say(word), below, is_done)
        for word, below, is_done in zip(STEPS, said, done, strict=True)
    ]


def late_counts(house: House, faults: list[Fault]) -> tuple[int, int, int]:
    """Return how many are overdue, re-checked late, and extended."""
    now, home_time = house.desk.now(), house.desk.home_time
    return (
        sum(is_overdue(one, now, home_time) for one in faults),
        sum(is_recheck_late(one, now, home_time) for one in faults),
        sum(one.extended for one in faults),
    )


def sum_of(known: Counted) -> Text:
    """Return the sum of a month."""
    return SUM.with_(
        before=known.open_before,
        found=known.found,
        reopened=known.reopened,
        closed=known.closed,
        withdrawn=known.withdrawn,
        after=known.open_after,
    )


def _at(house: House, at: datetime, who: str) -> str:
    return f"{house.desk.home_time.local(at):%m-%d %H:%M} {who}"
