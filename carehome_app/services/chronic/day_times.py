"""The named times of the day personal plans use: fasting, before lunch, bedtime and so on."""

from datetime import time

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.chronic.times import NAMED
from carehome_app.domain.disinfection.areas import AreaWindow
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.plan import Window
from carehome_app.domain.settings import RoundTimesError
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.orders import WINDOW_KEY
from carehome_app.services.desk import Desk


class DayTimes:
    """What this home means by a named time; the program's own hours are a proposal."""

    def __init__(self, desk: Desk) -> None:
        """Keep the times at a desk."""
        self._desk = desk

    def windows(self) -> tuple[Window, ...]:
        """Return the named times as they are today, in the order of the day they have at first."""
        self._desk.require(May.READ)
        known = self._desk.orders.windows_at(self._desk.now())
        return tuple(known[one.code] for one in NAMED)

    def change(self, code: str, times: AreaWindow) -> Changes:
        """Let a named time be from one minute of the day to another, from today on.

        Earlier days keep the hours they had. `RoundTimesError` when it would not open before it
        closes, or would reach beyond its day.
        """
        self._desk.require(May.SET_RULES)
        today = self._desk.home_time.moment(self._desk.today(), time(0))
        if not 0 <= times.opens < times.closes < 24 * 60:
            raise RoundTimesError(opens=_clock(times.opens), closes=_clock(times.closes))
        standing = self._desk.orders.windows_at(self._desk.now())[code]
        if (standing.opens, standing.closes) == (_time(times.opens), _time(times.closes)):
            return Changes.NONE
        value = f"{times.opens} {times.closes}"
        with self._desk.acting(May.SET_RULES) as action:
            action.append(SettingChanged(f"{WINDOW_KEY}{code}", value, to_ms(today)))
        self._desk.forget(Changes.SETTINGS)
        return Changes.SETTINGS | Changes.PLANS


def _time(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
