"""How far the rows of a file are: told to whoever waits for them, who may stop it."""

from collections.abc import Iterable
from typing import TypeVar

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.files.tables import RawTable
from carehome_app.i18n import QT_TRANSLATE_NOOP

T = TypeVar("T")


class StoppedError(CareHomeError):
    """Whoever waited wanted it no longer."""

    text = QT_TRANSLATE_NOOP("Errors", "Stopped. Nothing was taken from the file.")


class Course:
    """Counts the rows that are done; another thread may read it, and stop it."""

    def __init__(self) -> None:
        """Begin before the first row."""
        self.done = 0
        self.of = 0
        self._is_stopped = False

    def begin(self, of: int) -> None:
        """Begin with so many rows."""
        self.done, self.of = 0, of

    def step(self) -> None:
        """Count one more row; `StoppedError` when nobody waits for it any longer."""
        if self._is_stopped:
            raise StoppedError
        self.done += 1

    def stop(self) -> None:
        """Let the next step end it: what was written so far is taken back."""
        self._is_stopped = True


def counted(rows: Iterable[T], table: RawTable, course: Course | None) -> tuple[T, ...]:
    """Return what is yielded for the rows of a table, each counted as it comes."""
    if course is None:
        return tuple(rows)
    course.begin(len(table.rows))
    found = []
    for row in rows:
        course.step()
        found.append(row)
    return tuple(found)
