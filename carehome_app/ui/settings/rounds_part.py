"""When the rounds are, where is measured, in which unit, how soon again."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carehome_app.domain.chronic.times import NAMED, window_label
from carehome_app.domain.disinfection.typed import NotWindowsError, windows_of_text
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.measures.measure import Family
from carehome_app.domain.moments import time_typed
from carehome_app.domain.rounds.plan import Window, round_label
from carehome_app.domain.settings import (
    RoundsBegunError,
    RoundsOverlapError,
    RoundTimesError,
    whole_number,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.rounds.planning import Rounds
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import Form

# The named times of the day that personal plans use, as this home has them.

TIMES: Final = QT_TRANSLATE_NOOP("DayTimes", "Named times of personal plans, from today on")
KEPT: Final = QT_TRANSLATE_NOOP("DayTimes", "Kept.")
ACROSS: Final = 3
"""Fields beside each other."""


class DayTimesForm(Form):
    """One field for each named time, such as `06:00-07:30`."""

    def __init__(self, context: Context) -> None:
        """Make a field for every named time."""
        self._context = context
        codes = [one.code for one in NAMED]
        fields = [Field(code, context.say(window_label(code))) for code in codes]
        rows = [fields[place : place + ACROSS] for place in range(0, len(fields), ACROSS)]
        super().__init__(context.say, rows)
        self.entered.connect(self.keep)
        self.left.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Show what holds today."""
        self.fill(self._context.say(TIMES), self._known())

    @Slot()
    def keep(self) -> None:
        """Let what was changed hold from today on; what is wrong is said beside its field."""
        service, known = self._context.house.day_times, self._known()
        for code, typed in self.values().items():
            if typed == known[code]:
                continue
            try:
                windows = windows_of_text(typed)
                if len(windows) != 1:
                    raise NotWindowsError(typed=typed)
                service.change(code, windows[0])
            except CareHomeError as error:
                self.complain(code, self._context.say(error.sentence))
                return
        self.refresh()
        self.say(self._context.say(KEPT))
        self._context.events.changed.emit(Changes.SETTINGS | Changes.PLANS)

    def _known(self) -> dict[str, str]:
        return {
            one.code: f"{one.opens:%H:%M}-{one.closes:%H:%M}"
            for one in self._context.house.day_times.windows()
        }


# When the rounds are, where is measured, in which unit, and how soon again.

ROUNDS: Final = QT_TRANSLATE_NOOP("RoundsSettings", "Rounds of the day")
OPENS: Final = QT_TRANSLATE_NOOP("RoundsSettings", "{round} opens")
CLOSES: Final = QT_TRANSLATE_NOOP("RoundsSettings", "{round} closes")
SITE: Final = QT_TRANSLATE_NOOP("RoundsSettings", "Usually measured at")
BEGINS: Final = QT_TRANSLATE_NOOP("RoundsSettings", "The change begins")
TOMORROW: Final = QT_TRANSLATE_NOOP("RoundsSettings", "tomorrow")
TODAY: Final = QT_TRANSLATE_NOOP("RoundsSettings", "today, if nothing is recorded yet")
REPEATS: Final = QT_TRANSLATE_NOOP("RoundsSettings", "Measured again after")
FIRST: Final = QT_TRANSLATE_NOOP("RoundsSettings", "{finding}: first time, minutes")
AGAIN: Final = QT_TRANSLATE_NOOP("RoundsSettings", "{finding}: further times, minutes")
UNIT: Final = QT_TRANSLATE_NOOP("RoundsSettings", "{measure} is read in")
ROUNDS_KEPT: Final = QT_TRANSLATE_NOOP("RoundsSettings", "Kept.")


class RoundsForm(Form):
    """The house's windows and the usual site; a change holds from a day on."""

    def __init__(self, context: Context) -> None:
        """Make the form of the windows there are."""
        self._context = context
        say = context.say
        self._windows = self._planned().windows
        sites = tuple((site.code, say(site.label)) for site in self._planned().sites)
        rows = [
            (
                Field(f"{one.code}_opens", say(OPENS.with_(round=round_label(one.code)))),
                Field(f"{one.code}_closes", say(CLOSES.with_(round=round_label(one.code)))),
            )
            for one in self._windows
        ]
        begins = (("tomorrow", say(TOMORROW)), ("today", say(TODAY)))
        more = [(Field("site", say(SITE), sites),)] if sites else []
        super().__init__(say, (*rows, *more, (Field("begins", say(BEGINS), begins),)))
        self.entered.connect(self.keep)
        self.left.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Show what holds from tomorrow on."""
        planned = self._planned()
        values = {"site": planned.site}
        for window in planned.windows:
            values[f"{window.code}_opens"] = f"{window.opens:%H:%M}"
            values[f"{window.code}_closes"] = f"{window.closes:%H:%M}"
        self.fill(self._context.say(ROUNDS), values)

    @Slot()
    def keep(self) -> None:
        """Let the typed times hold; what is wrong is said beside its field."""
        say, house = self._context.say, self._context.house
        values = self.values()
        windows = []
        for window in self._windows:
            opens, closes = (self._time(f"{window.code}_{end}") for end in ("opens", "closes"))
            if opens is None or closes is None:
                return
            windows.append(Window(window.code, opens, closes))
        day = house.desk.today() if values["begins"] == "today" else self._tomorrow()
        try:
            house.planning.change_rounds(windows, values.get("site", ""), day)
        except CareHomeError as error:
            self.complain(_field_of(error, windows), say(error.sentence))
            return
        self.refresh()
        self.say(say(ROUNDS_KEPT))
        self._context.events.changed.emit(Changes.PLANS)

    def _time(self, name: str) -> time | None:
        try:
            return time_typed(self.fields[name].text())
        except CareHomeError as error:
            self.complain(name, self._context.say(error.sentence))
            return None

    def _planned(self) -> Rounds:
        return self._context.house.planning.rounds(self._tomorrow())

    def _tomorrow(self) -> date:
        return self._context.house.desk.today() + timedelta(days=1)


NEAR_ROUND: Final = QT_TRANSLATE_NOOP(
    "Settings", "Ask which round a reading is for, minutes before one opens (0: never)"
)


class RepeatsForm(Form):
    """Minutes until a repeat, by kind of finding, and the unit of each measure."""

    def __init__(self, context: Context) -> None:
        """Make a row for every kind of finding."""
        self._context = context
        say = context.say
        self._families = [family for _measure, family in context.house.rules.families()]
        rows = [_repeat_row(family, context) for family in self._families]
        self._measures = [one for one in CATALOGUE if len(one.main.scales) > 1]
        units = [
            Field(
                f"unit_{one.code}",
                say(UNIT.with_(measure=one.label)),
                tuple((scale.unit, scale.unit) for scale in one.main.scales),
            )
            for one in self._measures
        ]
        near = Field("near", say(NEAR_ROUND))
        super().__init__(say, ((near,), *rows, *((field,) for field in units)))
        self.entered.connect(self.keep)
        self.left.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Show what holds now."""
        rules = self._context.house.rules
        values = {f"unit_{one.code}": rules.unit(one) for one in self._measures}
        for family in self._families:
            after, again = rules.repeats(family)
            values[f"{family.code}_after"] = str(int(after.total_seconds()) // 60)
            values[f"{family.code}_again"] = str(int(again.total_seconds()) // 60)
        values["near"] = str(rules.near())
        self.fill(self._context.say(REPEATS), values)

    @Slot()
    def keep(self) -> None:
        """Keep what was changed; what is wrong is said beside its field."""
        name = ""
        try:
            for family in self._families:
                minutes = []
                for end in ("after", "again"):
                    name = f"{family.code}_{end}"
                    minutes.append(whole_number(self.fields[name].text()))
                self._set_repeats(family, *minutes)
            name = "near"
            self._set_near(whole_number(self.fields[name].text()))
            self._set_units()
        except CareHomeError as error:
            self.complain(name, self._context.say(error.sentence))
            return
        self.refresh()
        self.say(self._context.say(ROUNDS_KEPT))
        self._context.events.changed.emit(Changes.SETTINGS | Changes.FINDINGS)

    def _set_repeats(self, family: Family, after: int, again: int) -> None:
        rules = self._context.house.rules
        known = [int(one.total_seconds()) // 60 for one in rules.repeats(family)]
        if known != [after, again]:
            rules.set_repeats(family, after=after, again=again)

    def _set_near(self, minutes: int) -> None:
        if minutes != self._context.house.rules.near():
            self._context.house.rules.set_near(minutes)

    def _set_units(self) -> None:
        rules = self._context.house.rules
        for measure in self._measures:
            unit = self.fields[f"unit_{measure.code}"].text()
            if unit != rules.unit(measure):
                rules.set_unit(measure, unit)


class RoundsPart(QWidget):
    """The rounds and the named times of the day, and beside them the repeats."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows something after `refresh`."""
        super().__init__()
        self.rounds = RoundsForm(context)
        self.repeats = RepeatsForm(context)
        self.times = DayTimesForm(context)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.rounds, 1)
        left.addWidget(self.times, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 4)
        row.addWidget(self.repeats, 6)

    @Slot()
    def refresh(self) -> None:
        """Show what holds; a form somebody is typing in stays as it is."""
        for form in (self.rounds, self.times, self.repeats):
            if not form.is_dirty:
                form.refresh()


def _field_of(error: CareHomeError, windows: Sequence[Window]) -> str:
    """Return the field an error is about, nothing when it is about none of them."""
    if isinstance(error, RoundsBegunError):
        return "begins"
    if isinstance(error, RoundTimesError):
        wrong = [one.code for one in windows if one.opens >= one.closes]
        return f"{wrong[0]}_closes"
    if isinstance(error, RoundsOverlapError):
        opens = error.sentence.values["opens"]
        return next(f"{one.code}_opens" for one in windows if f"{one.opens:%H:%M}" == opens)
    return ""


def _repeat_row(family: Family, context: Context) -> tuple[Field, Field]:
    label = next(iter(family.labels.values()))
    return (
        Field(f"{family.code}_after", context.say(FIRST.with_(finding=label))),
        Field(f"{family.code}_again", context.say(AGAIN.with_(finding=label))),
    )
