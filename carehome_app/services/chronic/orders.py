"""What is ordered for single people, read when first needed: plans, medicine and limits."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from functools import cached_property
from typing import Final

from carehome_app.db import settings
from carehome_app.db.chronic import limits as personal_limits
from carehome_app.db.chronic import medicines
from carehome_app.db.chronic import plans as personal_plans
from carehome_app.db.file.connection import Store
from carehome_app.domain.chronic.limits import PersonalLimit, applied
from carehome_app.domain.chronic.medicine import Medicine
from carehome_app.domain.chronic.plans import PersonalPlan
from carehome_app.domain.chronic.times import BY_CODE
from carehome_app.domain.findings.limits import Limits
from carehome_app.domain.rounds.plan import Window

WINDOW_KEY: Final = "window."
"""Begins the setting of a named time of the day; its value is two minutes of the day."""


class Orders:
    """Every order of the home; the desk forgets it when a plan or a limit changes."""

    def __init__(self, store: Store) -> None:
        """Read from an open store."""
        self._store = store

    @cached_property
    def plans(self) -> Sequence[PersonalPlan]:
        """Every plan that ever was for one person."""
        return personal_plans.everything(self._store)

    @cached_property
    def plans_of(self) -> Mapping[int, Sequence[PersonalPlan]]:
        """The same by person."""
        found: dict[int, list[PersonalPlan]] = {}
        for one in self.plans:
            found.setdefault(one.person, []).append(one)
        return found

    @cached_property
    def medicines(self) -> Sequence[Medicine]:
        """Every medicine that ever was on anybody's list."""
        return medicines.everything(self._store)

    @cached_property
    def limits(self) -> Mapping[int, Sequence[PersonalLimit]]:
        """Every limit that ever was for one person, by person."""
        found: dict[int, list[PersonalLimit]] = {}
        for one in personal_limits.everything(self._store):
            found.setdefault(one.subject, []).append(one)
        return found

    def windows_at(self, at: datetime) -> Mapping[str, Window]:
        """Return the named times of the day as the home had them at a moment, by code."""
        found = dict(BY_CODE)
        for code, values in self._windows.items():
            held = [window for since, window in values if since <= at]
            if held:
                found[code] = held[-1]
        return found

    @cached_property
    def _windows(self) -> Mapping[str, Sequence[tuple[datetime, Window]]]:
        return {
            code: [
                (since, _window(code, value))
                for since, value in settings.setting(self._store, f"{WINDOW_KEY}{code}")
            ]
            for code in BY_CODE
        }

    def limits_of(self, subject: int, day: date, home: Limits) -> Limits:
        """Return the lines a person is judged by on a day: the home's, or the person's own."""
        own = self.limits.get(subject)
        return applied(home, own, day) if own else home


def _window(code: str, value: str) -> Window:
    opens, closes = (time(int(minutes) // 60, int(minutes) % 60) for minutes in value.split())
    return Window(code, opens, closes)
