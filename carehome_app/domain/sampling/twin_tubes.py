"""Two real tubes that two desks opened under one label, neither knowing the other's.

Each bears the mark of its desk, `T02·1` and `T02·3FA2`, and the bare label is nobody's any more.
That mark never changes, so that no answer goes to another tube when lines of a third desk come.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from carehome_app.domain.sampling.events import SampleTaken, TubeAnswered, TubeMoved, TubeOpened

if TYPE_CHECKING:
    from carehome_app.domain.sampling.round import Said

MARK: Final = "·"
_OF_A_TUBE: Final = (SampleTaken, TubeAnswered, TubeMoved, TubeOpened)


def bare(label: str) -> str:
    """Return what is printed on a tube, without the desk's mark."""
    return label.partition(MARK)[0]


def marked(label: str, station: int) -> str:
    """Return the label of a tube with the mark of the desk that opened it."""
    return f"{label}{MARK}{station:X}"


def told_apart(lines: Sequence["Said"]) -> Sequence["Said"]:
    """Return the lines of a round, in order, each with the label of the one tube it means.

    What a desk said of a bare label is of the tube it opened itself. A desk that opened neither
    meant the one that was there; where both were, nobody knows, and it stays with the bare label.
    """
    opened: dict[str, dict[int, Said]] = {}
    is_marked = False
    for one in lines:
        if isinstance(one.event, _OF_A_TUBE):
            is_marked = is_marked or MARK in one.event.tube
            if isinstance(one.event, TubeOpened):
                opened.setdefault(one.event.tube, {}).setdefault(one.ref.station, one)
    if not is_marked and all(len(some) == 1 for some in opened.values()):
        return lines
    return [_told_apart(one, opened) for one in lines]


def _told_apart(line: "Said", opened: dict[str, dict[int, "Said"]]) -> "Said":
    event = line.event
    if not isinstance(event, _OF_A_TUBE):
        return line
    changed = replace(event, tube=_meant(event.tube, line, opened))
    if isinstance(changed, SampleTaken) and changed.again:
        changed = replace(changed, again=_meant(changed.again, line, opened))
    return line._replace(event=changed)


def _meant(label: str, line: "Said", opened: dict[str, dict[int, "Said"]]) -> str:
    desks = opened.get(bare(label), {})
    if MARK in label:
        # Where the other tube is not known yet, the one that is known bears its bare label.
        is_only = len(desks) == 1 and marked(bare(label), next(iter(desks))) == label
        return bare(label) if is_only else label
    if len(desks) < 2:
        return label
    if line.ref.station in desks:
        return marked(label, line.ref.station)
    place = (line.recorded_at, line.ref)
    there = [desk for desk, one in desks.items() if (one.recorded_at, one.ref) < place]
    return marked(label, there[0]) if len(there) == 1 else label
