"""The paper parachute: leaves each shift's round sheet and last values in the home's folder."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.files.errors import why
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Desk
from carehome_app.services.house import House
from carehome_app.ui.shell.context import Context

if TYPE_CHECKING:
    # All kinds of report behind it: half of the start, for a paper that is made seconds later.
    from carehome_app.services.reports.preparing import Paper

NOT_LEFT: Final = QT_TRANSLATE_NOOP(
    "Paper", "The paper for an outage could not be left in {path} ({why})."
)
_OURS: Final = re.compile(r"\d{4}-\d\d-\d\d-\w+-(zh|en)-([a-z-]+)\.pdf")


class PaperKeeper(QObject):
    """Looks once a minute whether this shift's paper is there; makes it beside the window."""

    left = Signal(str)
    """The name of a file that was written."""
    troubled = Signal(object)
    """A `Text`: why it could not be."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        """Keep paper for an open home."""
        super().__init__(parent)
        self._context = context
        self._doing: set[str] = set()

    def begin(self) -> None:
        """Look from now on, and at once."""
        self._context.events.minute_passed.connect(self.look)
        self.look()

    @Slot()
    def look(self) -> None:
        """Make what is missing, when the home chose a folder and somebody is signed in."""
        house = self._context.house
        if house.desk.actor is None or not (said := house.papers.preparing.folder()):
            return
        for paper in house.papers.preparing.paper(self._context.language):
            path = Path(said) / paper.name
            if paper.name not in self._doing and not path.exists():
                self._make(paper, path)

    def _make(self, paper: "Paper", path: Path) -> None:
        self._doing.add(paper.name)

        def done(_nothing: None) -> None:
            self._doing.discard(paper.name)
            self.left.emit(paper.name)

        def failed(error: Exception) -> None:
            self._doing.discard(paper.name)
            if isinstance(error, OSError):
                self.troubled.emit(NOT_LEFT.with_(path=path.parent, why=why(error)))
            elif isinstance(error, CareHomeError):
                self.troubled.emit(error.sentence)
            else:
                raise error

        work = _work(self._context, paper, path)
        self._context.background.run(self, work, done=done, failed=failed)


def _work(context: Context, paper: "Paper", path: Path) -> Callable[[], None]:
    """Return what makes a sheet in another thread, with a connection of its own."""
    desk, say, language = context.house.desk, context.say, context.language

    def work() -> None:
        from carehome_app.documents.beside.asking import rendered_beside
        from carehome_app.documents.files import write_whole

        store = desk.store.again()
        try:
            house = House(Desk(store, desk.clock, desk.actor))
            report = house.papers.build(paper.code, paper.asked)
        finally:
            store.close()
        write_whole(path, rendered_beside(report, "pdf", say, language))
        _clear(path)

    return work


def _clear(kept: Path) -> None:
    """Take away the same sheet of earlier shifts: names and values are not left lying about."""
    ours = _OURS.fullmatch(kept.name)
    for one in kept.parent.iterdir():
        found = _OURS.fullmatch(one.name)
        if one != kept and found and ours and found[2] == ours[2]:
            one.unlink(missing_ok=True)
