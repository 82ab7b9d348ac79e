"""Take lines of other desks: all of them that fit, and what follows from them, or nothing."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from carehome_app.db.journal import journal
from carehome_app.db.journal.joined import also
from carehome_app.db.journal.journal import Line, RawLine
from carehome_app.db.journal.merging import Merging, Taken
from carehome_app.db.journal.replacing import bring_into_step
from carehome_app.db.privacy import erasing, keeping
from carehome_app.domain.desks.events import DeskClosed, ErasureCompleted, PeopleJoined
from carehome_app.domain.events import Whose
from carehome_app.domain.moments import to_ms
from carehome_app.domain.privacy.erasing import Erasing
from carehome_app.domain.privacy.events import PersonErased
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk, acting_as
from carehome_app.services.desks.both_said import keep_safe
from carehome_app.services.desks.looking_again import LookingAgain


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
    gone = {one.subject for one in keeping.erasures(desk.store)}
    numbers = gone.union(*(also(desk.store, subject) for subject in gone))
    # The whole journal is read below: seldom enough, and never for a round of readings.
    if not gone or not any(_may_be_of(line, numbers) for line in arrived):
        return
    plans = {subject: Erasing(subject, also(desk.store, subject)) for subject in gone}
    named: set[LineRef] = set()
    for line in journal.lines(desk.store):
        if isinstance(line.event, PersonErased):
            named |= set(erasing.named_lines(line.event))
        for plan in plans.values():
            plan.show(line.ref, line.event)
    left = {subject: plan.lines() for subject, plan in plans.items()}
    back = [ref for ref in named if journal.event_at(desk.store, ref) is not None]
    if not back and not any(left.values()):
        return
    db = action.writer.db
    erasing.blank(db, [*back, *(ref for refs in left.values() for ref in refs)])
    for subject, refs in left.items():
        erasing.clear(db, (), subject)
        more = [ref for ref in refs if ref not in named]
        if more:
            action.append(ErasureCompleted(subject, _by_station(more)))
    bring_into_step(desk.store, db)


def _may_be_of(line: Line, gone: set[int]) -> bool:
    """Return whether a line may go with an erased person, or says that somebody was erased."""
    event = line.event
    if isinstance(event, PersonErased | ErasureCompleted | PeopleJoined):
        return True
    if event.owner() in gone:
        return True
    return event.whose in (Whose.NAMED, Whose.BEGUN)


def _by_station(refs: Iterable[LineRef]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for station, number in refs:
        found[str(station)].append(number)
    return {station: tuple(numbers) for station, numbers in found.items()}
