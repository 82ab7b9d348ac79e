"""Scores of one person from what was measured: body mass index, MUST, and NEWS2 where it is on."""

from datetime import timedelta
from typing import Final

from msgspec.structs import replace

from carehome_app.db.rounds import entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.chronic.news2 import (
    TOO_YOUNG,
    YOUNGEST,
    Incomplete,
    Observed,
    Score,
    news2,
)
from carehome_app.domain.chronic.nutrition import Body, Must, NotYet, Weighed, must
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.measures.catalogue import (
    BLOOD_PRESSURE,
    CONSCIOUSNESS,
    HEIGHT,
    OXYGEN_SATURATION,
    PULSE,
    RESPIRATION,
    TEMPERATURE,
    WEIGHT,
)
from carehome_app.domain.measures.fields import TICKED, Amount
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.rounds.entry import Entry
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk

SETTING: Final = "news2"
TOGETHER: Final = timedelta(hours=1)
"""Observations of one score lie no further apart (our proposal)."""
WEIGHTS: Final = timedelta(days=400)


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
        self._desk.require(May.SET_RULES)
        if on == self.news2_is_on:
            return Changes.NONE
        with self._desk.acting(May.SET_RULES) as action:
            action.append(SettingChanged(SETTING, "on" if on else "off"))
        self._desk.forget(Changes.SETTINGS)
        return Changes.SETTINGS

    def news2(self, subject: int, scale: int = 1) -> Score | Incomplete | None:
        """Return the score of what was observed within an hour, what is missing, or None when off.

        `scale` 2 is said by a clinician for one person; nothing here chooses it.
        """
        self._desk.require(May.READ)
        if not self.news2_is_on:
            return None
        age = self._desk.person(subject).age(self._desk.today())
        found = news2(replace(self._observed(subject), scale=scale))
        if age is not None and age < YOUNGEST:
            return Incomplete((), (TOO_YOUNG,))
        return found

    def must(self, subject: int, *, ill_without_food: bool = False) -> Must | NotYet:
        """Return MUST with its arithmetic as of today, or what is missing for it."""
        self._desk.require(May.READ)
        now = self._desk.now()
        weighings = [
            one
            for one in entries.of_person(
                self._desk.store, subject, WEIGHT.index, now - WEIGHTS, now + TOGETHER
            )
            if one.is_reading and one.superseded is None
        ]
        height = self._last(subject, HEIGHT)
        known = None if height is None else height.amount(HEIGHT.main.key)
        body = Body(
            weights=tuple(
                Weighed(amount.number, self._desk.home_time.day(one.taken_at))
                for one in weighings
                if (amount := one.amount(WEIGHT.main.key)) is not None
            ),
            height=None if known is None else known.number,
            planned=bool(weighings) and weighings[-1].values.get("planned") == TICKED,
            ill_without_food=ill_without_food,
        )
        return must(body, self._desk.today())

    def _observed(self, subject: int) -> Observed:
        """Return the last observations, those that lie within an hour of the newest."""
        measures = (
            RESPIRATION, OXYGEN_SATURATION, BLOOD_PRESSURE, PULSE, CONSCIOUSNESS, TEMPERATURE,
        )  # fmt: skip
        last = [one for measure in measures if (one := self._last(subject, measure)) is not None]
        newest = max((one.taken_at for one in last), default=None)
        near = {
            one.measure.code: one
            for one in last
            if newest is not None and newest - one.taken_at <= TOGETHER
        }
        oxygen = _word(near.get(OXYGEN_SATURATION.code), "oxygen")
        pressure, heat = near.get(BLOOD_PRESSURE.code), near.get(TEMPERATURE.code)
        pulse = _whole(near.get(PULSE.code), "pulse", "/min")
        return Observed(
            respiration=_whole(near.get(RESPIRATION.code), "value", "/min"),
            saturation=_whole(near.get(OXYGEN_SATURATION.code), "value", "%"),
            oxygen=None if oxygen is None else oxygen == "oxygen",
            systolic=_whole(pressure, "systolic", "mmHg"),
            pulse=pulse if pulse is not None else _whole(pressure, "pulse", "/min"),
            consciousness=_word(near.get(CONSCIOUSNESS.code), "value"),
            temperature=None if heat is None else heat.amount(TEMPERATURE.main.key),
            site="" if heat is None else heat.site,
        )

    def _last(self, subject: int, measure: Measure) -> Entry | None:
        found = entries.latest(self._desk.store, subject, measure.index, until=None, count=1)
        return found[0] if found else None


def _whole(entry: Entry | None, key: str, unit: str) -> int | None:
    value = None if entry is None else entry.values.get(key)
    return int(value.number) if isinstance(value, Amount) and value.unit == unit else None


def _word(entry: Entry | None, key: str) -> str | None:
    value = None if entry is None else entry.values.get(key)
    return value if isinstance(value, str) else None
