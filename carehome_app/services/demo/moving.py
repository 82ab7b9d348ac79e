"""Residents who leave a made-up house for good, and those who come into their beds."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from random import Random
from typing import Final

from carehome_app.domain.people import Group, Sex
from carehome_app.services.demo.crew import Crew
from carehome_app.services.demo.fate import Fate, Slot
from carehome_app.services.demo.housing import in_bed_of, resident
from carehome_app.services.demo.keeping import Keeping
from carehome_app.services.people.people import People

REASONS: Final = ("随子女回家生活", "转入其他机构", "病故")


class Moving:
    """Discharge one resident and admit another."""

    def __init__(self, keeping: Keeping, crew: Crew, fate: Fate, chance: Random) -> None:
        """Move whom chance picks among those to whom nothing else happens."""
        self._keeping = keeping
        self._crew = crew
        self._fate = fate
        self._chance = chance
        self._names = keeping.names.alike(chance)
        self._people = People(keeping.desk)

    def move(self, at: datetime) -> None:
        """Let one leave, and half an hour later another one come."""
        desk = self._keeping.desk
        day = desk.home_time.day(at)
        with self._keeping.by(self._crew.head(day), at):
            candidates = [
                person
                for person in self._people.here()
                if person.group is Group.RESIDENT and self._is_quiet(person.id)
            ]
            if not candidates:
                return
            leaving = self._chance.choice(candidates)
            reason = self._keeping.names.word(self._chance.choice(REASONS))
            self._people.discharge(leaving, reason=reason)
        with self._keeping.by(self._crew.head(day), at + timedelta(minutes=30)):
            code = self._people.next_code(Group.RESIDENT)
            sex: Sex = leaving.details.sex
            coming = resident(code, sex, self._names, self._chance, day)
            self._people.admit(in_bed_of(leaving.details, coming))

    def _is_quiet(self, subject: int) -> bool:
        troubles: tuple[Iterable[Slot], ...] = (self._fate.odd, self._fate.slips, self._fate.gaps)
        return (
            subject not in self._fate.illnesses
            and subject not in self._fate.stays
            and all(slot.subject != subject for slots in troubles for slot in slots)
        )
