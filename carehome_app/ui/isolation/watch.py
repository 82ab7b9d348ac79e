"""Reads what door listeners wrote into the folder beside the record, once a minute.

Then it looks at the doors that are open: one that is left open says nothing by itself.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Slot

from carehome_app.domain.errors import CareHomeError
from carehome_app.services.changes import Changes
from carehome_app.ui.shell.context import Context

LATEST: Final = 2
"""Day files that are still read; older ones were."""


class DoorWatch(QObject):
    """Takes in new lines and looks at open doors, whoever is signed in."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        """Watch for as long as the window is there."""
        super().__init__(parent)
        self._context = context
        self._read: dict[Path, int] = {}
        self._folder = context.house.desk.store.folder / "doors"
        context.events.minute_passed.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Take in what was written since the last look, and alert for what was left open."""
        desk, isolation = self._context.house.desk, self._context.house.isolation
        if desk.present is not None or desk.lock is None:
            return
        lines = [line for path in self._files() for line in self._new_lines(path)]
        changes = Changes.NONE
        try:
            if lines:
                received = isolation.doors.take_heard(lines)
                if received.kept or received.strangers:
                    changes = Changes.ISOLATION | Changes.FINDINGS
            changes |= isolation.open_doors.look()
        except CareHomeError as error:
            self._read.clear()  # nothing was kept: they are read again
            self._context.events.told.emit(self._context.say(error.sentence))
        if changes:
            self._context.events.changed.emit(changes)

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob("doors-*.txt"))[-LATEST:]

    def _new_lines(self, path: Path) -> list[str]:
        """Return the whole lines that are new; one that is being written is read next time."""
        try:
            with path.open("rb") as file:
                file.seek(self._read.get(path, 0))
                data = file.read()
        except OSError:
            return []
        whole = data[: data.rfind(b"\n") + 1]
        self._read[path] = self._read.get(path, 0) + len(whole)
        return whole.decode("utf-8", errors="replace").splitlines()
