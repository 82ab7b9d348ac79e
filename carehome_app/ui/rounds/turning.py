"""Turn to another round: by the clock, by keys, by a date."""

from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Signal

from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.rounds.panels import RoundPanels
from carehome_app.ui.rounds.sheet import RoundSheet
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.shell.events import Place

NO_ROUND_THERE: Final = QT_TRANSLATE_NOOP("RoundSheet", "There is no other round there.")


class RoundTurning(QObject):
    """Decides which round the sheet shows; the clock's, until somebody goes to another."""

    told = Signal(str)

    def __init__(self, sheet: RoundSheet, panels: RoundPanels, context: Context) -> None:
        """Turn this sheet; panels about the round before are closed."""
        super().__init__(sheet)
        self._sheet, self._panels, self._context = sheet, panels, context
        self._follows_clock = True
        sheet.header.stepped.connect(self.step)
        sheet.header.day_chosen.connect(self.choose_day)
        context.events.minute_passed.connect(self.notice_time)

    def refresh(self) -> None:
        """Read the shown round again, or the clock's."""
        first = self._sheet.shown.key is None
        key = self._current() if self._follows_clock else self._sheet.shown.key
        if self._is_busy():
            key = self._sheet.shown.key
        self._show(key)
        if first:
            self._sheet.go_first()

    def go_to(self, key: RoundKey | None) -> None:
        """Go to a round, the current one for None, at the first open person."""
        self._turn_to(key or self._current())
        self._sheet.go_first()

    def go_to_person(self, subject: int) -> None:
        """Go to a person in the current round, such as to repeat a reading."""
        self._turn_to(self._current())
        self._sheet.go_to(subject)

    def go_to_place(self, place: Place) -> None:
        """Go to a person in any round."""
        self._turn_to(place.round)
        self._sheet.go_to(place.person)

    def before(self) -> None:
        """Go to the round before."""
        self.step(-1)

    def after(self) -> None:
        """Go to the round after."""
        self.step(1)

    def step(self, step: int) -> None:
        """Go to the round before (-1) or after (1)."""
        key = self._sheet.shown.key
        other = None if key is None else self._context.house.worklist.neighbour(key, step)
        self._go_if_there(other)

    def choose_day(self, day: date) -> None:
        """Go to the same round of another day."""
        key = self._sheet.shown.key
        wanted = RoundKey(day, key.window if key is not None else "")
        there = self._context.house.desk.span(wanted) is not None
        self._go_if_there(wanted if there else None)

    def notice_time(self) -> None:
        """Follow the clock into the next round, but not while something is typed or asked."""
        new = self._sheet.shown.key != self._current()
        if self._follows_clock and new and not self._is_busy():
            self.go_to(None)
        elif self._sheet.shown.is_outdated() and not self._is_busy():
            self.refresh()
        else:
            self._sheet.show_clock()

    def _go_if_there(self, key: RoundKey | None) -> None:
        if key is None:
            self.told.emit(self._context.say(NO_ROUND_THERE))
        else:
            self.go_to(key)

    def _turn_to(self, key: RoundKey | None) -> None:
        self._panels.close_panel()
        self._follows_clock = key == self._current()
        self._show(key)

    def _show(self, key: RoundKey | None) -> None:
        with shown_to_user(self._context.say, self.told.emit):
            self._sheet.show_round(key)

    def _current(self) -> RoundKey | None:
        return self._context.house.worklist.current_round()

    def _is_busy(self) -> bool:
        """Return whether something is typed and not kept, or asked, in the shown round."""
        drafts = bool(self._sheet.drafts.places(self._sheet.shown.holds))
        return drafts or self._panels.panel is not None
