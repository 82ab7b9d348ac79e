"""Take lines of other desks: all of them that fit, and what follows from them, or nothing."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from carehome_app.db.file.connection import Store
from carehome_app.db.journal import journal
from carehome_app.db.journal.history import seldom
from carehome_app.db.journal.joined import joined_in
from carehome_app.db.journal.journal import Line, RawLine
from carehome_app.db.journal.merging import Merging, Taken
from carehome_app.db.journal.replacing import bring_into_step
from carehome_app.db.privacy import erasing, keeping, one_person
from carehome_app.domain.desks.events import (
    DeskClosed,
    ErasureCompleted,
    LineLifted,
    PeopleJoined,
)
from carehome_app.domain.events import Event, FindingRaised, Whose
from carehome_app.domain.history.events import JudgedAgain
from carehome_app.domain.moments import to_ms
from carehome_app.domain.privacy.erasing import named_line, owners
from carehome_app.domain.privacy.events import PersonErased
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk, acting_as
from carehome_app.services.desks.both_said import keep_safe
from carehome_app.services.desks.looking_again import LookingAgain

_ON_A_LINE: Final = (FindingRaised, JudgedAgain, LineLifted)
"""Say whose they are, and stand on a line that a correction may have given to somebody else."""


def take(desk: Desk, lines: Iterable[RawLine]) -> Taken:
    """Take lines in one action, judge again what they change, and bring erasures to an end."""
    with acting_as(desk, None) as action:
        taken = take_in(desk, action, lines)
    desk.forget(~Changes.NONE)
    if any(isinstance(line.event, PersonErased) for line in taken.lines):
        erasing.leave_no_trace(desk.store)
    return taken


def take_in(desk: Desk, action: Action, lines: Iterable[RawLine]) -> Taken:
    """Take lines inside an action."""
    ends = journal.ends_of(desk.store)
    merging = Merging(desk.store, action.writer, to_ms(desk.now()))
    taken = merging.take(lines)
    if not taken.count:
        return taken
    desk.forget(~Changes.NONE)
    _erase(desk, action, taken.lines)
    if any(isinstance(line.event, DeskClosed) for line in taken.lines):
        _leave_out(desk, action, ends)
    action.settle()
    keep_safe(desk, action, taken.lines)
    LookingAgain(desk, action, taken.lines).look()
    return taken


def _leave_out(desk: Desk, action: Action, ends: dict[int, int]) -> None:
    """Take out of all tables what a desk wrote after it was closed, where it was held already."""
    heads = desk.store.heads()
    now = journal.ends_of(desk.store)
    late = [one for one, last in now.items() if heads.get(one, (0, b""))[0] > last]
    if any(ends.get(one) != now[one] for one in late):
        bring_into_step(desk.store, action.writer.db)


def _erase(desk: Desk, action: Action, arrived: Sequence[Line]) -> None:
    """Blank what is left of erased people, whichever of the two came first."""
    store = desk.store
    numbers = _of_whom_some_came(store, arrived)
    if not numbers:
        return
    plans = {one: one_person.Concerning(one, its) for one, its in numbers.items()}
    for line in one_person.lines_for(store, set[int]().union(*numbers.values()), (), {}):
        for plan in plans.values():
            plan.show(line)
    left = {subject: plan.gone() for subject, plan in plans.items()}
    named = {
        ref
        for line, _ref in seldom(store, (PersonErased.kind, ErasureCompleted.kind))
        if line is not None and isinstance(line.event, PersonErased | ErasureCompleted)
        if line.event.subject in numbers
        for ref in erasing.named_lines(line.event)
    }
    back = {ref for ref in named if journal.event_at(store, ref) is not None}
    gone = sorted(back.union(*left.values()))
    if not gone:
        return
    action.settle()  # what lines that came meant is worked out before it is compared
    around = {ref for plan in plans.values() for ref in plan.around(gone)}
    one_person.take_out(store, action.writer.db, gone, sorted(around.difference(gone)))
    for subject, refs in left.items():
        erasing.clear(action.writer.db, (), subject)
        more = [ref for ref in refs if ref not in named]
        if more:
            action.append(ErasureCompleted(subject, _by_station(more)))


def _of_whom_some_came(store: Store, arrived: Sequence[Line]) -> dict[int, set[int]]:
    """Return the erased people of whom lines came, with all numbers that count for each.

    The record is read for them: a correction of somebody else, which comes every day, asks for
    nobody. Whatever else belongs to an erased person was blanked when it came itself.
    """
    joined, numbers = joined_in(store), dict[int, set[int]]()
    for one in keeping.erasures(store):
        numbers[one.subject] = {one.subject}
    if not numbers:
        return numbers
    for same, keep in joined.items():
        if keep in numbers:
            numbers[keep].add(same)
    if any(isinstance(line.event, PeopleJoined) for line in arrived):
        return numbers  # whose a line is, is another since then
    about = {number for line in arrived for number in _of_whom(line.event)}
    came = {one for one, its in numbers.items() if not its.isdisjoint(about)}
    came |= _named_by(store, [line.ref for line in arrived if _hangs(store, line.event)])
    return {one: its for one, its in numbers.items() if one in came}


def _of_whom(event: Event) -> Iterator[int]:
    """Yield whose a line is by itself, or who is erased by it."""
    yield from owners(event)
    if isinstance(event, PersonErased | ErasureCompleted):
        yield event.subject


def _hangs(store: Store, event: Event) -> bool:
    """Return whether a line may belong to one that was blanked."""
    if event.whose is Whose.BEGUN:
        return True
    if event.whose is Whose.NAMED or isinstance(event, _ON_A_LINE):
        return journal.event_at(store, named_line(event)) is None
    return False


def _named_by(store: Store, refs: Collection[LineRef]) -> set[int]:
    """Return the people whose erasures name any of these lines."""
    if not refs:
        return set()
    return {
        line.event.subject
        for line, _ref in seldom(store, (PersonErased.kind, ErasureCompleted.kind))
        if line is not None and isinstance(line.event, PersonErased | ErasureCompleted)
        if not set(refs).isdisjoint(erasing.named_lines(line.event))
    }


def _by_station(refs: Iterable[LineRef]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for station, number in refs:
        found[str(station)].append(number)
    return {station: tuple(numbers) for station, numbers in found.items()}
