"""What the people of a made-up house do about a finding: repeat, tell, move, send, close."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from random import Random
from typing import Final

from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.judging import Judged
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.measures.catalogue import FEVER, LOW_TEMPERATURE
from carehome_app.domain.measures.measure import Severity
from carehome_app.domain.people import Group
from carehome_app.services.demo.agenda import Agenda
from carehome_app.services.demo.crew import Crew
from carehome_app.services.demo.fate import HOSPITALS, QUIET_ROUNDS, Fate, Stay
from carehome_app.services.demo.keeping import Keeping
from carehome_app.services.findings.following_up import FollowingUp

DOCTOR_SAYS: Final = ("多饮水，物理降温，4 小时后复测", "查血常规，对症处理", "观察，暂不用药")
IN_HOSPITAL: Final = "已转院治疗，出院返院时复测"
AT_HOME: Final = "居家休息，返岗前复测"
BY_DAY: Final = range(6, 22)
"""Hours in which people are not woken for a repeat."""

Repeat = Callable[[int, datetime], object]
"""Measure a person again at a moment."""


@dataclass(slots=True)
class _Open:
    """An episode somebody works on."""

    is_serious: bool = False
    is_urgent: bool = False


class Answering:
    """Answer findings the way the follow-up page asks for it."""

    def __init__(
        self, keeping: Keeping, agenda: Agenda, crew: Crew, fate: Fate, chance: Random
    ) -> None:
        """Put answers on the agenda."""
        self._keeping = keeping
        self._desk = keeping.desk
        self._agenda = agenda
        self._crew = crew
        self._fate = fate
        self._chance = chance
        self._following_up = FollowingUp(keeping.desk)
        self._open: dict[tuple[int, str], _Open] = {}

    def measured(
        self, subject: int, judgements: tuple[Judged, ...], number: int, repeat: Repeat
    ) -> None:
        """Go on from what the rules said of a reading in a round."""
        raised = {judged.family.code: judged.severity for judged in judgements}
        for key in [one for one in self._open if one[0] == subject and one[1] not in raised]:
            del self._open[key]
        for family, severity in raised.items():
            self._answer((subject, family), severity, number, repeat)

    def withdrawn(self, subject: int) -> None:
        """Forget what a correction withdrew."""
        for key in [one for one in self._open if one[0] == subject]:
            del self._open[key]

    def _answer(
        self, key: tuple[int, str], severity: Severity, number: int, repeat: Repeat
    ) -> None:
        now, known = self._keeping.clock.now, self._open.get(key)
        if known is None:
            known = self._open[key] = _Open()
            self._step(key, known, 3, Step.NURSE_TOLD)
            again = now + timedelta(minutes=self._chance.uniform(28, 40))
        else:
            again = now + timedelta(minutes=self._chance.uniform(225, 250))
        # The last low reading waits for its repeat, so that something is overdue on the page.
        forgotten = number == self._fate.last and key[1] == LOW_TEMPERATURE.code
        if self._desk.home_time.local(again).hour in BY_DAY and not forgotten:
            self._agenda.at(again, partial(self._repeat, key, known, repeat))
        if severity >= Severity.ACT and not known.is_serious:
            known.is_serious = True
            self._serious(key, known, number)
        if severity is Severity.URGENT and key[1] == FEVER.code and not known.is_urgent:
            known.is_urgent = True
            self._to_hospital(key, known, number)

    def _serious(self, key: tuple[int, str], known: _Open, number: int) -> None:
        self._step(key, known, 12, Step.DOCTOR_TOLD, self._chance.choice(DOCTOR_SAYS))
        if self._desk.person(key[0]).group is Group.STAFF:
            self._step(key, known, 60, Step.CLOSED, AT_HOME)
            self._stays_away(key[0], number, Stay(number + 1, number + 5, "l", "病假"))
            return
        self._step(key, known, 45, Step.FAMILY_TOLD)
        if self._chance.random() < 0.6:
            self._step(key, known, 25, Step.SINGLE_ROOM)

    def _to_hospital(self, key: tuple[int, str], known: _Open, number: int) -> None:
        if self._desk.person(key[0]).group is Group.STAFF:
            return
        hospital = self._chance.choice(HOSPITALS)
        back = number + self._chance.randint(8, 20)
        if self._stays_away(key[0], number, Stay(number + 1, back, "h", hospital)):
            self._step(key, known, 70, Step.HOSPITAL, hospital)
            self._step(key, known, 100, Step.CLOSED, IN_HOSPITAL)

    def _stays_away(self, subject: int, number: int, stay: Stay) -> bool:
        if number + QUIET_ROUNDS > self._fate.last:
            return False
        self._fate.stays[subject].append(stay)
        return True

    def _repeat(self, key: tuple[int, str], known: _Open, repeat: Repeat, at: datetime) -> None:
        if self._open.get(key) is known:
            repeat(key[0], at)

    def _step(
        self, key: tuple[int, str], known: _Open, minutes: int, step: Step, words: str = ""
    ) -> None:
        at = self._keeping.clock.now + timedelta(minutes=minutes)
        self._agenda.at(at, partial(self._take, key, known, (step, words)))

    def _take(
        self, key: tuple[int, str], known: _Open, what: tuple[Step, str], at: datetime
    ) -> None:
        if self._open.get(key) is not known:
            return
        day = self._desk.home_time.day(at)
        with self._keeping.by(self._crew.nurse(day, key[0]), at):
            self._keeping.settle(key[0])
            words = self._keeping.names.word(what[1])
            for due in self._following_up.due(PERSON):
                if (due.person.id, due.episode.family.code) == key:
                    self._following_up.take(due.episode, what[0], words)
        if what[0] is Step.CLOSED:
            del self._open[key]
            self._keeping.settle(key[0])
