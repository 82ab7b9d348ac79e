"""Count sessions: planned = held + missed + cancelled by the home + open, each exactly once.

A session that makes up for a missed one counts once and when it happens: the missed one is then
not due any more on its own day, and is due and held on the other.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.duties.due_list import Box, DueList, Item
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.rehabilitation.plan import (
    EXTRA,
    Absent,
    Answered,
    Held,
    Plan,
    Slot,
    slots_of,
)
from carehome_app.domain.rehabilitation.words import HELPS, PAUSES, REASONS, Missed, Pause
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import QT_TRANSLATE_NOOP

MADE_UP: Final = "made_up"
WAITING: Final = "waiting"
UNSAID: Final = "unsaid"
IN_ROOM: Final = "in_room"
COUNTED: Final = QT_TRANSLATE_NOOP(
    "DueList", "What is made up counts once, on the day it was held."
)
WORDS: Final = DueWords(
    roster=QT_TRANSLATE_NOOP("DueList", "in the plans"),
    due=QT_TRANSLATE_NOOP("DueList", "planned"),
    boxes={
        Box.EXEMPT: QT_TRANSLATE_NOOP("DueList", "not due"),
        Box.DONE: QT_TRANSLATE_NOOP("DueList", "trained"),
        Box.EXPLAINED: QT_TRANSLATE_NOOP("DueList", "not held"),
        Box.OPEN: QT_TRANSLATE_NOOP("DueList", "open"),
    },
    of_word={
        **{reason.value: words for reason, words in REASONS.items()},
        **{level.value: words for level, words in HELPS.items()},
        Pause.PAUSED.value: PAUSES[Pause.PAUSED],
        MADE_UP: QT_TRANSLATE_NOOP("DueList", "made up"),
        WAITING: QT_TRANSLATE_NOOP("DueList", "still to come"),
        UNSAID: QT_TRANSLATE_NOOP("DueList", "nothing said"),
    },
)
IN_A_ROW: Final = 3
"""So many missed one after another are pointed out. Our proposal (reference, 7.7)."""
SAME_WORDS: Final = 3
"""The same words in more sessions are pointed out, and kept."""


class Days(NamedTuple):
    """Some days of plans, with what was said of their sessions, and the home's day now."""

    first: date
    last: date
    today: date


class MadeUp(NamedTuple):
    """A session that was held on another day than its own, and stands on that day."""

    slot: Slot
    day: date


def in_days(due: DueList, first: date, last: date) -> DueList:
    """Return what stands in some days of a longer list; it is the list of these days."""
    return due.part(lambda item: first <= day_of(item) <= last)


def day_of(item: Item) -> date:
    """Return the day a planned session stands on: its own, or the one it was made up on."""
    slot = item.slot
    if isinstance(slot, Slot | MadeUp):
        return slot.day
    raise TypeError(slot)


def answers(said: Iterable[Answered]) -> dict[Slot, Answered]:
    """Return what holds of each slot: held before missed; of two the first that was written.

    Two desks may answer one slot; then the session that was held counts, and counts once.
    """
    found: dict[Slot, Answered] = {}
    for one in said:
        before = found.get(one.slot)
        if one.slot.place == EXTRA:
            continue
        if before is None or _rank(one) < _rank(before):
            found[one.slot] = one
    return found


def _rank(one: Answered) -> tuple[bool, tuple[int, int]]:
    return (not isinstance(one, Held), one.ref)


def due_list(plans: Iterable[Plan], said: Iterable[Answered], days: Days) -> DueList:
    """Return every planned session of some days in one box.

    `said` holds what was said of the slots of these days, and what was held in these days.
    """
    every = list(said)
    known = {plan.ref: plan for plan in plans}
    found = answers(every)
    return DueList(tuple(_items(known, found, days)), COUNTED)


def _items(
    plans: Mapping[LineRef, Plan], found: Mapping[Slot, Answered], days: Days
) -> Iterator[Item]:
    for plan in plans.values():
        for slot in slots_of(plan, days.first, days.last):
            yield _item(plan, slot, found.get(slot), days)
    for slot, one in found.items():
        if isinstance(one, Held) and one.is_made_up and days.first <= one.on <= days.last:
            plan_of = plans.get(slot.plan)
            made_up = MadeUp(slot, one.on)
            yield Item(one.subject, Box.DONE, one.help.value, made_up, _group(plan_of))


def _item(plan: Plan, slot: Slot, said: Answered | None, days: Days) -> Item:
    who, group = plan.subject, _group(plan)
    rest = plan.rest_on(slot.day)
    marks = frozenset({IN_ROOM} if rest is not None and rest.how is Pause.ADAPTED else ())
    if isinstance(said, Held):
        if said.is_made_up:
            return Item(who, Box.EXEMPT, MADE_UP, slot, group, marks)
        return Item(who, Box.DONE, said.help.value, slot, group, marks)
    if rest is not None and rest.how is Pause.PAUSED:
        return Item(who, Box.EXEMPT, Pause.PAUSED.value, slot, group, marks)
    if isinstance(said, Absent):
        return Item(who, Box.EXPLAINED, said.reason.value, slot, group, marks)
    word = WAITING if slot.day >= days.today else UNSAID
    return Item(who, Box.OPEN, word, slot, group, marks)


def _group(plan: Plan | None) -> str:
    return "" if plan is None else plan.course.value


class Attendance(msgspec.Struct, frozen=True, kw_only=True):
    """The numbers of some days; `planned = held + missed + cancelled + open`."""

    planned: int = 0
    held: int = 0
    missed: int = 0
    cancelled: int = 0
    open: int = 0
    made_up: int = 0
    """Of those held, how many were planned on another day."""
    extra: int = 0
    """Held, and planned by nobody: in the minutes, and not among those held."""
    minutes: int = 0
    """The real minutes of all."""
    training_days: int = 0
    """On how many days somebody trained at all."""
    reasons: Mapping[str, int] = msgspec.field(default_factory=dict)


def attendance(due: DueList, said: Iterable[Answered], days: Days) -> Attendance:
    """Return the numbers of a due list, with the minutes of what was held in its days."""
    held = [one for one in counted_once(said) if days.first <= one.on <= days.last]
    cancelled = due.number(Box.EXPLAINED, Missed.HOME.value)
    reasons = {
        word: count for word, count in due.words(Box.EXPLAINED).items() if word != Missed.HOME
    }
    return Attendance(
        planned=due.due,
        held=due.done,
        missed=due.explained - cancelled,
        cancelled=cancelled,
        open=due.open,
        made_up=sum(one.is_made_up for one in held),
        extra=sum(one.slot.place == EXTRA for one in held),
        minutes=sum(one.minutes for one in held),
        training_days=len({(one.subject, one.on) for one in held}),
        reasons=reasons,
    )


def counted_once(said: Iterable[Answered]) -> list[Held]:
    """Return every session that was held, once: not a second line about one slot."""
    every = list(said)
    found = answers(every)
    return [
        one
        for one in every
        if isinstance(one, Held) and (one.slot.place == EXTRA or found.get(one.slot) is one)
    ]


def missed_in_a_row(items: Sequence[Item]) -> int:
    """Return how many of somebody's last answered sessions were missed one after another.

    `items` are one person's of some days; what the home cancelled, what rests and what nobody
    answered neither ends a row nor lengthens it.
    """
    count = 0
    for item in sorted(items, key=_when, reverse=True):
        if item.box is Box.DONE:
            break
        if item.box is Box.EXPLAINED and item.word != Missed.HOME:
            count += 1
    return count


def _when(item: Item) -> tuple[int, int]:
    slot = item.slot
    if isinstance(slot, Slot):
        return (slot.day.toordinal(), slot.place)
    return (day_of(item).toordinal(), 0)
