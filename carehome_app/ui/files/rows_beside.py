"""A large file, read, looked at or taken beside the window: how far it is, and a stop."""

from collections.abc import Callable
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.files.course import Course
from carehome_app.services.house import House
from carehome_app.ui.shell.context import Context, in_own_house
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import label

T = TypeVar("T")

AT_ONCE: Final = 1000
"""So many rows are done before anybody would see how far they are."""
SHOWN_EVERY: Final = 100
"""Milliseconds."""
READING: Final = QT_TRANSLATE_NOOP("ImportPeople", "Reading the file. Esc leaves it.")
STOP: Final = QT_TRANSLATE_NOOP("ImportPeople", "Stop")
LOOKED: Final = QT_TRANSLATE_NOOP("ImportPeople", "Looked at {done} of {of} rows")
TAKING: Final = QT_TRANSLATE_NOOP(
    "ImportPeople",
    "Taking: {done} of {of} rows. Nothing else can be kept until it is done or stopped.",
)


class RowsBeside(QWidget):
    """A line with how far the rows are; what was asked for last is delivered, nothing else."""

    def __init__(self, context: Context) -> None:
        """Wait for nothing yet."""
        super().__init__()
        self._context = context
        self._course = Course()
        self._words = LOOKED
        self._is_busy = False
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.words = label("", "muted")
        self.stop_button = KeyButton(context.say(STOP), "Esc")
        self.stop_button.setObjectName("stop")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.bar, 1)
        line.addWidget(self.words, 2)
        line.addWidget(self.stop_button)
        self._timer = QTimer(self)
        self._timer.setInterval(SHOWN_EVERY)
        self._timer.timeout.connect(self._show)
        self.hide()

    @property
    def is_taking(self) -> bool:
        """Whether rows are being taken, so that nothing about them may change now."""
        return self._is_busy and self._words is TAKING

    def begin(
        self,
        words: Text,
        work: Callable[[House, Course], T],
        done: Callable[[T], object],
        failed: Callable[[CareHomeError], object],
    ) -> None:
        """Begin with the rows of a file; whatever was begun before is stopped."""
        self.stop()
        course = self._course = Course()
        self._words, self._is_busy = words, True
        self._context.background.run(
            self,
            in_own_house(self._context, lambda house: work(house, course)),
            done=partial(self._end, course, done),
            failed=partial(self._end_with, course, failed),
        )
        self._show()
        self.show()
        self._timer.start()

    @Slot()
    def stop(self) -> None:
        """Stop what is going on; a look that nobody waits for is not delivered."""
        self._course.stop()
        if self._words is not TAKING:
            self._is_busy = False
            self._rest()

    def _end(self, course: Course, done: Callable[[T], object], result: T) -> None:
        if course is self._course and self._is_busy:
            self._is_busy = False
            self._rest()
            done(result)

    def _end_with(
        self, course: Course, failed: Callable[[CareHomeError], object], error: Exception
    ) -> None:
        if not isinstance(error, CareHomeError):
            raise error
        self._end(course, failed, error)

    def _rest(self) -> None:
        self._timer.stop()
        self.hide()

    @Slot()
    def _show(self) -> None:
        done, of = self._course.done, self._course.of
        # How long the file itself is, nobody knows before it is read: the bar only moves.
        self.bar.setRange(0, 0 if self._words is READING else max(of, 1))
        self.bar.setValue(done)
        self.words.setText(self._context.say(self._words.with_(done=done, of=of)))
