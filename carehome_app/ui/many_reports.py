"""A kind that is many documents, such as the whole home: one file each; can be cancelled."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from carehome_app.domain.asked import Asked
from carehome_app.domain.errors import CareHomeError, FileNotWrittenError
from carehome_app.domain.file_trouble import why
from carehome_app.i18n import Text
from carehome_app.services.house import House
from carehome_app.services.report_kinds import ReportKind
from carehome_app.ui.context import Context
from carehome_app.ui.rendering import in_own_house

_NOT_IN_NAMES: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


class ManyReports(QObject):
    """Makes one document after the other; between two of them other slow work has its turn."""

    progressed = Signal(int, int)
    """How many are written, and of how many."""
    ended = Signal(int)
    """How many were written; fewer than all when it was cancelled."""
    troubled = Signal(object)
    """A `Text`: why no more can be written."""

    def __init__(self, context: Context, owner: QObject) -> None:
        """Work for a page."""
        super().__init__(owner)
        self._context = context
        self._left: list[Asked] = []
        self._written = self._of = 0
        self._busy = False

    @property
    def is_busy(self) -> bool:
        """Whether documents are still being made."""
        return self._busy

    def begin(self, kind: ReportKind, each: Sequence[Asked], folder: Path) -> None:
        """Write each into the folder; names of files say who it is."""
        self._kind, self._folder = kind, folder
        self._left, self._written, self._of = list(each), 0, len(each)
        self._busy = True
        self.progressed.emit(0, self._of)
        self._next()

    @Slot()
    def cancel(self) -> None:
        """Make no more after the one that is being made; what is written stays."""
        self._left = []

    def _next(self) -> None:
        if not self._left:
            self._busy = False
            self.ended.emit(self._written)
            return
        asked = self._left.pop(0)
        path = self._folder / file_name(self._context.house, asked)
        work = in_own_house(self._context, _made(self._context, self._kind.code, asked, path))
        self._context.background.run(
            self, work, done=self._count, failed=partial(self._fail, path)
        )

    def _count(self, _nothing: None) -> None:
        self._written += 1
        self.progressed.emit(self._written, self._of)
        self._next()

    def _fail(self, path: Path, error: Exception) -> None:
        self._left, self._busy = [], False
        if isinstance(error, OSError):
            error = FileNotWrittenError(path=path.name, why=why(error))
        if not isinstance(error, CareHomeError):
            raise error
        said: Text = error.sentence
        self.troubled.emit(said)


def file_name(house: House, asked: Asked) -> str:
    """Return the name of one person's file: place, name and code, as far as files can have it."""
    person = house.desk.person(asked.person)
    name = _NOT_IN_NAMES.sub("_", f"{person.place or person.details.code} {person.name}")
    code = _NOT_IN_NAMES.sub("_", person.details.code[:20])
    return f"{name[:60]} {code}.pdf"


def _made(context: Context, code: str, asked: Asked, path: Path) -> Callable[[House], None]:
    say, language = context.say, context.language

    def work(house: House) -> None:
        from carehome_app.documents.files import write_whole
        from carehome_app.documents.pdf import render_pdf

        write_whole(path, render_pdf(house.papers.build(code, asked), say, language))

    return work
