"""A made-up test round: ten in one tube by floor and team, sealed, handed over, all negative."""

from collections import defaultdict
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from carehome_app.db.rounds import absences
from carehome_app.db.sampling import rounds
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Person, by_place
from carehome_app.domain.rounds.plan import Span
from carehome_app.domain.sampling.events import (
    NotSampled,
    SampleTaken,
    SamplingClosed,
    SamplingOpened,
    TubeAnswered,
    TubeMoved,
    TubeOpened,
)
from carehome_app.domain.sampling.pools import POOL, contact_group
from carehome_app.domain.sampling.results import Result
from carehome_app.domain.sampling.round import Method, Move, runs
from carehome_app.services.demo.agenda import Agenda
from carehome_app.services.demo.crew import Crew
from carehome_app.services.demo.keeping import Keeping

IN_A_TUBE: Final = 10
WINDOW: Final = timedelta(hours=4, minutes=30)
LABORATORY: Final = "县疾控中心"


class Testing:
    """Samples everybody who is here on one afternoon."""

    def __init__(self, keeping: Keeping, crew: Crew) -> None:
        """Sample in a made-up home."""
        self._keeping = keeping
        self._crew = crew

    def sample(self, agenda: Agenda, at: datetime) -> None:
        """Open the round, fill tube after tube, and explain who is away."""
        desk = self._keeping.desk
        here = desk.people_on(Span(at, at + timedelta(seconds=1), at))
        nurse, number = (
            self._crew.nurse(desk.home_time.day(at)),
            rounds.next_round(desk.store, desk.card.station),
        )
        away = self._away()
        groups: dict[str, list[Person]] = defaultdict(list)
        for one in sorted(here, key=by_place):
            if one.id not in away:
                groups[contact_group(one)].append(one)
        with self._keeping.by(nurse, at):
            self._keeping.append(
                SamplingOpened(
                    number,
                    "流感筛查",
                    Method.POOL.value,
                    IN_A_TUBE,
                    to_ms(at),
                    to_ms(at + WINDOW),
                    to_ms(at),
                    runs(one.id for one in here),
                    {},
                    "own",
                    "院感护士",
                )
            )
            for who in sorted(one.id for one in here if one.id in away):
                reason = "hospital" if away[who] == "hospital" else "out"
                self._keeping.append(NotSampled(number, who, reason, to_ms(at)))
            tubes = self._fill(number, groups, nurse.id, at)
        agenda.at(at + timedelta(hours=20), partial(self._answer, number, tubes))
        counts = {
            "roster": len(here),
            "due": len(here),
            "explained": len(here) - sum(map(len, groups.values())),
        }
        agenda.at(at + timedelta(hours=21), partial(self._close, number, counts))

    def _fill(
        self, number: int, groups: dict[str, list[Person]], sampler: int, at: datetime
    ) -> list[str]:
        labels: list[str] = []
        for group, people in groups.items():
            for first in range(0, len(people), IN_A_TUBE):
                label = f"{POOL}{len(labels) + 1:02}"
                labels.append(label)
                begun = at + timedelta(minutes=4 * len(labels))
                self._keeping.append(TubeOpened(number, label, IN_A_TUBE, group, to_ms(begun)))
                some = people[first : first + IN_A_TUBE]
                for place, one in enumerate(some, start=1):
                    taken = to_ms(begun + timedelta(seconds=20 * place))
                    self._keeping.append(
                        SampleTaken(number, one.id, label, place, taken, sampler, "throat")
                    )
                moved = to_ms(begun + timedelta(minutes=4))
                self._keeping.append(TubeMoved(number, label, Move.SEALED.value, moved))
        return labels

    def _answer(self, number: int, labels: list[str], at: datetime) -> None:
        with self._keeping.by(self._crew.nurse(self._keeping.desk.home_time.day(at)), at):
            for label in labels:
                self._keeping.append(
                    TubeAnswered(
                        number, label, Result.NEGATIVE.value, to_ms(at), LABORATORY, said="阴性"
                    )
                )

    def _close(self, number: int, counts: dict[str, int], at: datetime) -> None:
        with self._keeping.by(self._crew.head_nurse(), at):
            self._keeping.append(SamplingClosed(number, to_ms(at), counts))

    def _away(self) -> dict[int, str]:
        desk = self._keeping.desk
        round_ = desk.current_round()
        span = None if round_ is None else desk.span(round_)
        if round_ is None or span is None:
            return {}
        return {
            one.subject: one.reason for one in absences.holding(desk.store, round_, span).values()
        }
