"""Scores of one person from what was measured: NEWS2, where the home wants it."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from msgspec.structs import replace

from carehome_app.db.rounds import entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.chronic.news2 import (
    AGE_UNKNOWN,
    TOO_YOUNG,
    YOUNGEST,
    Incomplete,
    Observed,
    Score,
    news2,
)
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.measures.catalogue import (
    BLOOD_PRESSURE,
    CONSCIOUSNESS,
    OXYGEN_SATURATION,
    PULSE,
    RESPIRATION,
    TEMPERATURE,
)
from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.settings import OutsideRangeError
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk

SETTING: Final = "news2"
HOURS: Final = "news2.hours"
TOGETHER: Final = 4
"""For how many hours an observation serves a score, when the home sets nothing (our proposal)."""
LONGEST: Final = 24


class Scores:
    """Work out scores; nothing is kept, since they follow from the readings."""

    def __init__(self, desk: Desk) -> None:
        """Read at a desk."""
        self._desk = desk

    @property
    def news2_is_on(self) -> bool:
        """Whether the home wants NEWS2; a new home does not."""
        return self._desk.setting(SETTING) == "on"

    def switch_news2(self, *, on: bool) -> Changes:
        """Let NEWS2 be worked out from now on, or no longer."""
        said = SettingChanged(SETTING, "on" if on else "off")
        return self._desk.decide(May.SET_RULES, said, usual="off")

    @property
    def hours(self) -> int:
        """For how many hours an observation serves a score."""
        return int(self._desk.setting(HOURS) or TOGETHER)

    def set_hours(self, hours: int) -> Changes:
        """Let observations serve a score for so long from now on."""
        if not 1 <= hours <= LONGEST:
            raise OutsideRangeError(number=hours, low=1, high=LONGEST)
        said = SettingChanged(HOURS, str(hours))
        return self._desk.decide(May.SET_RULES, said, usual=str(TOGETHER))

    def news2(self, subject: int, scale: int = 1) -> Score | Incomplete | None:
        """Return the score of the newest observations, what is missing, or None when off.

        None of them is older than the home's `hours`: an older one is not there.

        `scale` 2 is said by a clinician for one person; nothing here chooses it.
        """
        self._desk.require(May.READ)
        if not self.news2_is_on:
            return None
        age = self._desk.person(subject).age(self._desk.today())
        if age is None or age < YOUNGEST:
            return Incomplete((), (AGE_UNKNOWN if age is None else TOO_YOUNG,))
        return news2(replace(self._observed(subject), scale=scale))

    def _observed(self, subject: int) -> Observed:
        """Return the newest of each sign, wherever it was typed: a pulse also with a pressure."""
        now = self._desk.now()
        since = now - timedelta(hours=self.hours)
        known: dict[str, Entry] = {}
        for part, (key, measures) in _SIGNS.items():
            found = [
                one
                for measure in measures
                for one in entries.of_person(self._desk.store, subject, measure.index, since)
                if one.is_reading
                and one.superseded is None
                and one.taken_at <= now
                and key in one.values
            ]
            if found:
                known[part] = max(found, key=lambda one: (one.taken_at, one.ref))
        oxygen, heat = _word(known.get("oxygen"), "oxygen"), known.get("temperature")
        return Observed(
            respiration=_whole(known.get("respiration"), "value", "/min"),
            saturation=_whole(known.get("saturation"), "value", "%"),
            oxygen=None if oxygen is None else oxygen == "oxygen",
            systolic=_whole(known.get("systolic"), "systolic", "mmHg"),
            pulse=_whole(known.get("pulse"), "pulse", "/min"),
            consciousness=_word(known.get("consciousness"), "value"),
            temperature=None if heat is None else heat.amount(TEMPERATURE.main.key),
            site="" if heat is None else heat.site,
            at={part: one.taken_at for part, one in known.items()},
        )


_SIGNS: Final[Mapping[str, tuple[str, tuple[Measure, ...]]]] = {
    "respiration": ("value", (RESPIRATION,)),
    "saturation": ("value", (OXYGEN_SATURATION,)),
    "oxygen": ("oxygen", (OXYGEN_SATURATION,)),
    "systolic": ("systolic", (BLOOD_PRESSURE,)),
    "pulse": ("pulse", (PULSE, BLOOD_PRESSURE)),
    "consciousness": ("value", (CONSCIOUSNESS,)),
    "temperature": ("value", (TEMPERATURE,)),
}
"""The field each part of the score is read from, and the measures that have it."""


def _whole(entry: Entry | None, key: str, unit: str) -> int | None:
    value = None if entry is None else entry.values.get(key)
    return int(value.number) if isinstance(value, Amount) and value.unit == unit else None


def _word(entry: Entry | None, key: str) -> str | None:
    value = None if entry is None else entry.values.get(key)
    return value if isinstance(value, str) else None
