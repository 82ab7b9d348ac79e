"""Which readings of a person are calm ones: they can say that all is well with a family again."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

from carehome_app.domain.findings import orthostatic
from carehome_app.domain.findings.episodes import Calm, Finding
from carehome_app.domain.findings.judging import answers, pair
from carehome_app.domain.measures.measure import Measure, shown
from carehome_app.domain.rounds.entry import Entry


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
