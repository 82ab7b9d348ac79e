"""The lines over the window about the record and its clock, for as long as they are true."""

from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLabel, QPushButton

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.top_bar import TopLines

IS_RIGHT: Final = QT_TRANSLATE_NOOP("Clock", "Today is right")


class RecordLines(QObject):
    """Looks each minute, and whenever something changed, whether there is something to say."""

    def __init__(self, context: Context, lines: TopLines) -> None:
        """Say what is known already; the clock is asked about from the first minute on."""
        super().__init__(lines)
        self._context = context
        self._lines = lines
        self._warning: QLabel | None = None
        self._question: QLabel | None = None
        self.is_right = QPushButton()
        self.look()
        context.events.minute_passed.connect(self.look)
        context.events.changed.connect(self._changed)

    @Slot()
    def look(self) -> None:
        """Show what is true now, and take away what is not any more."""
        house, say = self._context.house, self._context.say
        question = house.record.clock_question()
        asked = "" if question is None else say(question)
        warning = "" if house.desk.warning is None else say(house.desk.warning)
        self._show_warning("" if warning == asked else warning)
        self._show_question(asked)

    @Slot()
    def confirm(self) -> None:
        """Say, as whoever is signed in, that the clock is right."""
        house, say = self._context.house, self._context.say
        try:
            house.record.confirm_clock()
        except CareHomeError as error:
            self._context.events.told.emit(say(error.sentence))
            return
        self.look()

    @Slot()
    def _changed(self) -> None:
        self.look()

    def _show_warning(self, words: str) -> None:
        if self._warning is not None and self._warning.text() != words:
            self._lines.remove(self._warning)
            self._warning = None
        if words and self._warning is None:
            self._warning = self._lines.add(words, "recordWarning", "warning")

    def _show_question(self, words: str) -> None:
        if self._question is not None and self._question.text() != words:
            self._lines.remove(self._question)
            self._question = None
        if words and self._question is None:
            self.is_right = QPushButton(self._context.say(IS_RIGHT))
            self.is_right.setObjectName("clockIsRight")
            self.is_right.setAutoDefault(True)
            self.is_right.clicked.connect(self.confirm)
            self._question = self._lines.add(words, "clockQuestion", "warning", self.is_right)
