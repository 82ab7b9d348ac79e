"""Pools are contact groups: a floor, a team. Their labels, and how many tubes they need."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from carehome_app.domain.people import Group, Person, natural
from carehome_app.domain.sampling.round import SampleRound
from carehome_app.domain.sampling.twin_tubes import MARK
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

MOST_IN_POOL: Final = 20
"""Members of the largest pool; customary are 5 and 10."""
POOL: Final = "T"
SINGLE: Final = "D"
TEAM: Final = "@"
"""How the place of a team begins, so that no floor is ever taken for one."""
FLOOR: Final = QT_TRANSLATE_NOOP("Sampling", "floor {floor}")
OF_TEAM: Final = QT_TRANSLATE_NOOP("Sampling", "team {team}")
NO_FLOOR: Final = QT_TRANSLATE_NOOP("Sampling", "no floor said")
NO_TEAM: Final = QT_TRANSLATE_NOOP("Sampling", "no team said")
_LABEL: Final = re.compile(
    rf"(?:(\d+)-)?([TD]\d{{2,4}}(?:[.{MARK}][0-9A-F]{{1,6}})?)", re.IGNORECASE
)


def contact_group(person: Person) -> str:
    """Return with whom somebody is pooled: residents by floor, staff by team."""
    if person.group is Group.STAFF:
        return TEAM + person.details.post
    return person.details.floor


def group_label(place: str) -> Text:
    """Return a contact group in words."""
    if place.startswith(TEAM):
        team = place[len(TEAM) :]
        return OF_TEAM.with_(team=team) if team else NO_TEAM
    return FLOOR.with_(floor=place) if place else NO_FLOOR


def by_group(place: str) -> tuple[bool, tuple[tuple[int, int, str], ...]]:
    """Sort key of groups: floors by number, then teams."""
    return place.startswith(TEAM), natural(place)


def tubes_needed(people: int, capacity: int) -> int:
    """Return how many tubes so many people of one group fill."""
    return -(-people // capacity)


def next_label(round_: SampleRound, letter: str) -> str:
    """Return the next free label, such as T11 for a pool and D07 for a single tube."""
    return f"{letter}{round_.highest.get(letter, 0) + 1:02}"


def printed(round_: int, label: str) -> str:
    """Return what is printed on a tube: the round's number before the label."""
    return f"{round_}-{label}"


def label_scanned(text: str, round_: int) -> str | None:
    """Return the label a scan means, `0` of another round; None when it is no label at all."""
    found = _LABEL.fullmatch(text.strip())
    if found is None:
        return None
    if found[1] is not None and int(found[1]) != round_:
        return ""
    return found[2].upper().replace(".", MARK)


class Waiting(NamedTuple):
    """Those of a group who are still to be sampled, and the tube that comes next for them."""

    place: str
    people: tuple[int, ...]
    tube: str
    is_open: bool
    """Whether that tube is being filled now."""
    new_tubes: int


def still_to_come(round_: SampleRound, open_: Iterable[tuple[int, str]]) -> list[Waiting]:
    """Return who is left by group, with the tube each group gets; no group fills another's."""
    groups: dict[str, list[int]] = {}
    for subject, place in open_:
        groups.setdefault(place, []).append(subject)
    filling = {
        tube.place: tube
        for tube in round_.tubes.values()
        if tube.is_pool and not tube.is_sealed and not tube.is_full
    }
    order = sorted(groups, key=lambda place: (place not in filling, by_group(place)))
    number = int(next_label(round_, POOL)[1:])
    found: list[Waiting] = []
    for place in order:
        people, tube = tuple(groups[place]), filling.get(place)
        room = 0 if tube is None else tube.capacity - len(tube.members)
        new = tubes_needed(max(len(people) - room, 0), round_.opened.capacity)
        label = tube.label if tube is not None else f"{POOL}{number:02}"
        found.append(Waiting(place, people, label, tube is not None, new))
        number += new
    return found


def tubes_by_group(people: Mapping[str, int], capacity: int) -> int:
    """Return how many tubes a round needs when groups are not mixed."""
    return sum(tubes_needed(count, capacity) for count in people.values())
