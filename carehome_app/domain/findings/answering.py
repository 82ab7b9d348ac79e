"""Which readings of a person are calm ones: they can say that all is well with a family again."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final

from carehome_app.domain.duties.due_list import OF_DAY, Box, DueList, Item
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.findings import orthostatic
from carehome_app.domain.findings.episodes import Calm, Corrected, Episode, Finding, FollowUp, Step
from carehome_app.domain.findings.judging import answers, pair
from carehome_app.domain.measures.measure import Measure, shown
from carehome_app.domain.rounds.entry import Entry
from carehome_app.i18n import QT_TRANSLATE_NOOP


def calm_ones(measure: Measure, family: str, readings: Sequence[Entry]) -> Iterator[Calm]:
    """Yield the readings that speak of a family, oldest first, with how each was taken.

    Changes on standing are spoken of by a whole standing test only.
    """
    needed = pair(measure, family)
    for place, entry in enumerate(readings):
        if needed is None:
            if answers(measure, family, entry.values):
                yield _calm(entry)
            continue
        began = orthostatic.test_began(readings, place, *needed)
        if began is not None:
            yield _calm(entry)._replace(since=began)


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
    raised = {one.on: one for one in found}
    latest: dict[tuple[object, ...], Finding] = {}
    for one in sorted(found, key=lambda each: (each.taken_at, each.ref)):
        latest[(one.family.code, tuple(sorted(one.kinds.items())))] = one
    return tuple(
        one
        for one in latest.values()
        if not any(
            calm.taken_at >= one.taken_at and calm.ref != one.on and calm.answers(one)
            for calm in calm_ones(measure, one.family.code, readings)
            if calm.ref not in raised or raised[calm.ref].family.code != one.family.code
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
