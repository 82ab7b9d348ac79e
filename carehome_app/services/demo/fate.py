"""What will happen in a made-up house: drawn once, before the first day is played."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Final, NamedTuple

from carehome_app.domain.people import Group, Person
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.services.demo.bodies import LONG, SEVERE, USUAL, Course, Illness, illness

HOSPITALS: Final = ("县人民医院", "县中医院", "市第一医院")
LEAVES: Final = ("回家小住", "女儿接回过节", "探亲")
LOW, WARM = -12, 11
"""How many tenths a single reading is off: somebody was cold, or came from a warm bath."""
QUIET_ROUNDS: Final = 4
"""The last rounds have no gaps and no paper, so that the present is easy to read."""


class Stay(NamedTuple):
    """Somebody is away from one round to another; `last` None means still now.

    Rounds are counted from the first one of the history, 0.
    """

    first: int
    last: int | None
    text: str
    note: str = ""

    def holds(self, number: int) -> bool:
        """Return whether the person is away in a round."""
        return self.first <= number and (self.last is None or number <= self.last)


class Slot(NamedTuple):
    """One person in one round."""

    subject: int
    number: int


@dataclass(slots=True)
class Fate:
    """Everything drawn beforehand, and the rounds of the history by their number."""

    numbers: dict[RoundKey, int] = field(default_factory=dict)
    illnesses: dict[int, list[Illness]] = field(default_factory=lambda: defaultdict(list))
    stays: dict[int, list[Stay]] = field(default_factory=lambda: defaultdict(list))
    odd: dict[Slot, int] = field(default_factory=dict)
    """Single readings that are out of the way, by how many tenths."""
    slips: set[Slot] = field(default_factory=set)
    """Where a reading is mistyped and corrected at once."""
    gaps: set[Slot] = field(default_factory=set)
    """Whom a round forgets; such a round is not closed."""
    on_paper: dict[int, bool] = field(default_factory=dict)
    """Rounds noted on paper and typed later, and whether the paper says the times."""
    failed: set[int] = field(default_factory=set)
    """Rounds in which a thermometer fails for a while."""
    moves: list[int] = field(default_factory=list)
    """Morning rounds after which a resident leaves for good and another one comes."""

    @property
    def last(self) -> int:
        """The number of the last round."""
        return len(self.numbers) - 1

    def stay(self, subject: int, number: int) -> Stay | None:
        """Return why a person is away in a round, or None."""
        return next((stay for stay in self.stays.get(subject, ()) if stay.holds(number)), None)


class Fates:
    """Draw what will happen."""

    def __init__(
        self, people: Sequence[Person], rounds: Sequence[tuple[RoundKey, datetime]], chance: Random
    ) -> None:
        """Draw for these people over these rounds, each with the moment it opens."""
        self._rounds = rounds
        self._chance = chance
        self._fate = Fate({round_: number for number, (round_, _at) in enumerate(rounds)})
        self._residents = [one for one in people if one.group is Group.RESIDENT]
        self._staff = [one for one in people if one.group is Group.STAFF and one.details.birth]
        chance.shuffle(self._residents)
        chance.shuffle(self._staff)
        # Nobody has two troubles of the big kind, so that stories stay readable.
        self._untouched = list(self._residents)
        self._weeks = len(rounds) / 14

    def drawn(self) -> Fate:
        """Return what will happen."""
        if len(self._rounds) > QUIET_ROUNDS:
            self._present()
            self._past_illnesses()
            self._past_absences()
            self._slips_of_the_house()
        return self._fate

    def _present(self) -> None:
        """Draw what the house is in the middle of: a cluster, and people who are away."""
        end = len(self._rounds)
        self._cluster((end - 5, end - 3, end - 1))
        for person in self._take(1):
            self._fate.odd[Slot(person.id, end - 1)] = LOW
        for back in (9, 4):
            for person in self._take(1):
                self._away(person, Stay(max(1, end - back), None, "h", self._hospital()))
        for person in self._take(1):
            self._away(person, Stay(max(1, end - 3), None, "l+3", LEAVES[0]))

    def _past_illnesses(self) -> None:
        if len(self._rounds) > 60:
            middle = len(self._rounds) * 2 // 5
            self._cluster((middle, middle + 2, middle + 3, middle + 5))
        for person in self._take(round(len(self._residents) * self._weeks / 130)):
            self._fall_ill(person, self._some_round())
        for person in self._staff[: round(len(self._staff) * self._weeks / 150)]:
            self._fall_ill(person, self._some_round())
        for person in self._take(round(len(self._residents) * self._weeks / 1300)):
            self._fall_ill(person, self._some_round(), SEVERE)
        for person in self._take(round(self._weeks / 2)):
            self._fate.odd[Slot(person.id, self._some_round())] = LOW
        for _bath in range(round(self._weeks)):
            warm = self._chance.choice(self._residents)
            self._fate.odd[Slot(warm.id, self._some_round())] = WARM

    def _past_absences(self) -> None:
        for person in self._take(round(len(self._residents) * self._weeks / 220)):
            first = self._some_round()
            last = first + self._chance.randint(7, 24)
            self._away(person, Stay(first, min(last, self._latest()), "h", self._hospital()))
        for person in self._take(round(len(self._residents) * self._weeks / 250)):
            first = self._some_round()
            last = first + self._chance.randint(3, 9)
            note = self._chance.choice(LEAVES)
            self._away(person, Stay(first, min(last, self._latest()), "l", note))

    def _slips_of_the_house(self) -> None:
        chance, fate = self._chance, self._fate
        for _slip in range(round(self._weeks)):
            fate.slips.add(Slot(chance.choice(self._residents).id, self._some_round()))
        for _round in range(round(self._weeks / 3)):
            number = self._some_round()
            for person in chance.sample(self._residents, min(2, len(self._residents))):
                fate.gaps.add(Slot(person.id, number))
        # Paper is typed the next morning, so it was an evening.
        for turn in range(round(self._weeks / 4)):
            fate.on_paper[self._some_round() // 2 * 2 + 1] = turn % 3 != 2
        fate.failed.update(self._some_round() for _time in range(round(self._weeks / 4)))
        movers = round(self._weeks / 4) if len(self._residents) >= 20 else 0
        fate.moves.extend(sorted({self._some_round() // 2 * 2 for _move in range(movers)}))

    def _cluster(self, numbers: Sequence[int]) -> None:
        """Let as many people of one floor fall ill within 72 hours."""
        floors = {person.details.floor for person in self._untouched}
        for floor in self._chance.sample(sorted(floors), len(floors)):
            near = [one for one in self._untouched if one.details.floor == floor]
            if len(near) >= len(numbers):
                break
        else:
            near = list(self._untouched)
        for person, number in zip(near, numbers, strict=False):
            self._untouched.remove(person)
            self._fall_ill(person, max(0, number), LONG)

    def _fall_ill(self, person: Person, number: int, course: Course = USUAL) -> None:
        """Let a fever begin some hours before a round, so that this round finds it."""
        onset = self._rounds[number][1] - timedelta(hours=self._chance.uniform(3, 7))
        self._fate.illnesses[person.id].append(illness(onset, course, self._chance))

    def _away(self, person: Person, stay: Stay) -> None:
        self._fate.stays[person.id].append(stay)

    def _take(self, count: int) -> list[Person]:
        """Return people to whom nothing has happened yet."""
        taken, self._untouched = self._untouched[:count], self._untouched[count:]
        return taken

    def _hospital(self) -> str:
        return self._chance.choice(HOSPITALS)

    def _latest(self) -> int:
        return max(1, len(self._rounds) - QUIET_ROUNDS)

    def _some_round(self) -> int:
        """Return a round that is neither the first nor one of the last."""
        return self._chance.randint(min(3, self._latest()), self._latest())
