"""Show a sentence where it happened; when the program itself is wrong, say so and go on."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from carehome_app import __version__
from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate

# Show a sentence where it happened; let bugs reach the crash dialog.


@contextmanager
def shown_to_user(say: Translate, show: Callable[[str], object]) -> Iterator[None]:
    """Turn a `CareHomeError` into its sentence, given to `show` (a line beside the field)."""
    try:
        yield
    except CareHomeError as error:
        show(say(error.sentence))


# When the program itself is wrong: say so, write down where, and go on.

FILE: Final = "crashes.log"
MOST_BYTES: Final = 256 * 1024
"""A longer file gives way to a new one, so that a mistake in a loop never fills the disk."""

TITLE: Final = QT_TRANSLATE_NOOP("Crash", "A mistake in the program")
SENTENCE: Final = QT_TRANSLATE_NOOP(
    "Crash",
    "carehome made a mistake. Everything kept with Enter is on disk, and the program goes on. "
    "Please send this file to the makers; it holds no names and no values: {path}",
)


class CrashReport(QObject):
    """Catches what nobody caught, in the whole program."""

    def __init__(self, window: QWidget, logs: Path, say: Translate) -> None:
        """Report over a window, and into a folder that need not exist yet."""
        super().__init__(window)
        self._window, self._logs, self._say = window, logs, say
        self._shown: QDialog | None = None
        self._noted: set[tuple[str, str]] = set()

    def install(self) -> None:
        """Catch from now on; Qt passes on what happens in slots too."""
        sys.excepthook = self.report

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write down where it happened, and show one dialog, however often it happens."""
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        if isinstance(error, CareHomeError):
            self._show(self._say(error.sentence))
            return
        path = self._logs / FILE
        # On a full disk the dialog must come all the same.
        with suppress(OSError):
            write_down(path, kind, trace)
        self._show(self._say(SENTENCE.with_(path=path)))

    def note(self, error: Exception) -> None:
        """Write down a mistake that kept something from being shown, each place once."""
        *_, (frame, line) = walk_tb(error.__traceback__)
        key = (type(error).__qualname__, f"{frame.f_code.co_filename}:{line}")
        if key in self._noted:
            return
        self._noted.add(key)
        with suppress(OSError):
            write_down(self._logs / FILE, type(error), error.__traceback__)

    def _show(self, sentence: str) -> None:
        if self._shown is not None:
            return
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, self._say(TITLE), sentence)
        box.setParent(self._window, box.windowFlags())
        box.setObjectName("crash")
        box.finished.connect(self._forget)
        self._shown = box
        box.open()

    def _forget(self) -> None:
        if self._shown is not None:
            self._shown.deleteLater()
        self._shown = None


def write_down(path: Path, kind: type[BaseException], trace: TracebackType | None) -> None:
    """Append when, which program, what kind and where; never the message, it may hold values."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size > MOST_BYTES:
        path.replace(path.with_suffix(".old.log"))
    lines = [f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} carehome {__version__} {kind.__qualname__}"]
    for frame, line in walk_tb(trace):
        # The last parts of a path only: the rest may name the person using this computer.
        where = "/".join(Path(frame.f_code.co_filename).parts[-3:])
        lines.append(f"    {where}:{line} {frame.f_code.co_qualname}")
    with path.open("a", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
