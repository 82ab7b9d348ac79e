"""Which readings of a person are calm ones: they can say that all is well with a family again."""

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final

from carehome_app.domain.duties.due_list import OF_DAY, Box, DueList, Item
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.findings import orthostatic
from carehome_app.domain.findings.episodes import Calm, Corrected, Episode, Finding, FollowUp, Step
from carehome_app.domain.findings.judging import answers, pair
from carehome_app.domain.measures.measure import Measure, shown
from carehome_app.domain.rounds.entry import Entry, LineRef
from carehome_app.i18n import QT_TRANSLATE_NOOP


def calm_ones(
    measure: Measure, family: str, readings: Sequence[Entry], raised: Collection[LineRef] = ()
) -> Iterator[Calm]:
    """Yield the readings that speak of a family and raised nothing in it, oldest first.

    Changes on standing are spoken of by a whole standing test only. It has one result: where one
    of its standing values raised something, none of the others says that all is well.
    """
    needed = pair(measure, family)
    if needed is None:
        for entry in readings:
            if entry.ref not in raised and answers(measure, family, entry.values):
                yield _calm(entry)
        return
    began = [orthostatic.test_began(readings, place, *needed) for place in range(len(readings))]
    changed = {at for at, entry in zip(began, readings, strict=True) if entry.ref in raised}
    for at, entry in zip(began, readings, strict=True):
        if at is not None and at not in changed:
            yield _calm(entry)._replace(since=at)


def telling(
    calm_from: Callable[[datetime], Iterable[Calm]], found: Sequence[Finding]
) -> Iterator[Calm]:
    """Yield the calm ones that may answer a finding, and look at few of the others.

    `calm_from` yields those from a moment on, oldest first. Years of calm readings between two
    fevers answer nothing: once nothing waits any more, it goes on at the next finding.
    """
    coming = deque(sorted(found, key=lambda one: (one.taken_at, one.ref)))
    while coming:
        waiting: list[Finding] = []
        for one in calm_from(coming[0].taken_at):
            while coming and (coming[0].taken_at, coming[0].ref) < (one.taken_at, one.ref):
                waiting.append(coming.popleft())
            if not waiting:
                continue
            yield one
            waiting = [each for each in waiting if not one.answers(each)]
            if not waiting:
                break
        else:
            return


def standing_now(
    measure: Measure, found: Sequence[Finding], readings: Sequence[Entry]
) -> tuple[Finding, ...]:
    """Return the findings on some readings that none of them has answered, the last of a kind.

    `readings` are those that hold, oldest first.
    """
    latest: dict[tuple[object, ...], Finding] = {}
    for one in sorted(found, key=lambda each: (each.taken_at, each.ref)):
        latest[(one.family.code, tuple(sorted(one.kinds.items())))] = one
    raised: dict[str, set[LineRef]] = defaultdict(set)
    for one in found:
        raised[one.family.code].add(one.on)
    return tuple(
        one
        for one in latest.values()
        if not any(
            calm.taken_at >= one.taken_at and calm.answers(one)
            for calm in calm_ones(measure, one.family.code, readings, raised[one.family.code])
        )
    )


def _calm(entry: Entry) -> Calm:
    measure = entry.measure
    site = measure.site(entry.site)
    contact = site is None or site.contact
    written, kinds = shown(measure, entry.values), measure.kinds(entry.values)
    return Calm(entry.ref, entry.taken_at, contact, written, entry.site, kinds)


# What was found, as a due list: answered by a later record, closed with a reason, or open.

LATE: Final = "late"
WORDS: Final = DueWords(
    roster=QT_TRANSLATE_NOOP("DueList", "found"),
    due=QT_TRANSLATE_NOOP("DueList", "to be answered"),
    boxes={
        Box.EXEMPT: QT_TRANSLATE_NOOP("DueList", "corrected"),
        Box.DONE: QT_TRANSLATE_NOOP("DueList", "settled"),
        Box.EXPLAINED: QT_TRANSLATE_NOOP("DueList", "closed with a reason"),
        Box.OPEN: QT_TRANSLATE_NOOP("DueList", "open"),
    },
    of_word={
        LATE: QT_TRANSLATE_NOOP("DueList", "overdue"),
        Step.LEFT.value: QT_TRANSLATE_NOOP("DueList", "left the house"),
    },
)


def as_due(found: Iterable[Episode], at: datetime) -> DueList:
    """Return episodes as of a moment; the slot of each item is its place among them."""
    items = (
        Item(one.subject, *_box(one, at), slot=place, group=one.family.code)
        for place, one in enumerate(found)
    )
    return DueList(tuple(items), OF_DAY)


def _box(one: Episode, at: datetime) -> tuple[Box, str]:
    if one.is_open:
        return Box.OPEN, LATE if one.due_at is not None and one.due_at <= at else ""
    if isinstance(one.closed_by, Corrected):
        return Box.EXEMPT, ""
    if isinstance(one.closed_by, FollowUp):
        return Box.EXPLAINED, Step.LEFT.value if one.closed_by.step is Step.LEFT else ""
    return Box.DONE, ""
