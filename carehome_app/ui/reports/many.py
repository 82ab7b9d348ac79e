"""A kind that is many documents, such as the whole home: one file each; can be cancelled."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from carehome_app.domain.errors import CareHomeError, FileNotWrittenError
from carehome_app.domain.files.errors import why
from carehome_app.domain.reports.choice import Asked
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.house import House
from carehome_app.services.privacy.handing_out import How, left_of
from carehome_app.services.reports.kind import ReportKind
from carehome_app.ui.reports.bar import ReportBar
from carehome_app.ui.reports.out import Asking, ReportOut
from carehome_app.ui.shell.context import Context, in_own_house
from carehome_app.ui.shell.crash import shown_to_user

# A kind that is many documents, such as the whole home: one file each; can be cancelled.

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
        work = in_own_house(self._context, _made(self._context, self._kind.code, asked))
        done, failed = partial(self._write, asked, path), partial(self._fail, path)
        self._context.background.run(self, work, done=done, failed=failed)

    def _write(self, asked: Asked, path: Path, content: bytes) -> None:
        """Write a document, once it is in the log of what left and whoever asks may take it."""
        house = self._context.house
        try:
            left = left_of(house.desk, self._kind, asked, How.SAVED, "pdf")
            house.handing_out.note(left, content)
        except CareHomeError as error:
            self._fail(path, error)
            return
        work, failed = partial(_written, path, content), partial(self._fail, path)
        self._context.background.run(self, work, done=self._count, failed=failed)

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


def _made(context: Context, code: str, asked: Asked) -> Callable[[House], bytes]:
    say, language = context.say, context.language

    def work(house: House) -> bytes:
        from carehome_app.documents.beside.asking import rendered_beside

        return rendered_beside(house.papers.build(code, asked), "pdf", say, language)

    return work


def _written(path: Path, content: bytes) -> None:
    from carehome_app.documents.files import write_whole

    write_whole(path, content)


# The whole home in one job: asks for a folder, shows how far it is, can be cancelled.

MAKING = QT_TRANSLATE_NOOP("WholeHome", "Written {count} of {of}. You can go on working.")
ALL = QT_TRANSLATE_NOOP("WholeHome", "Files written: {count}.")
STOPPED = QT_TRANSLATE_NOOP("WholeHome", "Cancelled. Files written: {count}.")


class Offer(msgspec.Struct, frozen=True):
    """What would be made."""

    kind: ReportKind
    asked: Asked


class WholeHome(QObject):
    """Serves the bar while a kind of many documents is chosen."""

    def __init__(self, context: Context, bar: ReportBar, out: ReportOut, asking: Asking) -> None:
        """Serve a bar; `out` offers to open the folder afterwards."""
        super().__init__(bar)
        self._context, self._bar, self._out, self._asking = context, bar, out, asking
        self._offer: Offer | None = None
        self._of = 0
        self.many = ManyReports(context, self)
        self.many.progressed.connect(self._progress)
        self.many.ended.connect(self._end)
        self.many.troubled.connect(self._trouble)
        bar.button("cancel").clicked.connect(self.many.cancel)
        bar.button("save").clicked.connect(self.begin)

    def take(self, offer: Offer | None) -> None:
        """Offer to make this, or nothing; what is being made goes on."""
        self._offer = offer
        if offer is not None:
            self._bar.enable(save=not self.many.is_busy)

    @Slot()
    def begin(self) -> None:
        """Ask for a folder and begin."""
        offer = self._offer
        if offer is None or offer.kind.many is None or self.many.is_busy:
            return
        with shown_to_user(self._context.say, self._tell_trouble):
            each = offer.kind.many(self._context.house, offer.asked)
            folder = self._asking.folder(self._bar.window())
            if folder is not None:
                self._folder, self._of = folder, len(each)
                self.many.begin(offer.kind, each, folder)

    @Slot(int, int)
    def _progress(self, count: int, of: int) -> None:
        self._bar.enable(save=False)
        words = self._context.say(MAKING.with_(count=count, of=of))
        self._bar.show_going(count, of, words)

    @Slot(int)
    def _end(self, count: int) -> None:
        self._finish()
        self._out.saved_into(self._folder)
        self._bar.tell(
            self._context.say((STOPPED if count < self._of else ALL).with_(count=count))
        )

    @Slot(object)
    def _trouble(self, said: Text) -> None:
        self._finish()
        self._tell_trouble(self._context.say(said))

    def _finish(self) -> None:
        self._bar.end_going()
        if self._offer is not None:
            self._bar.enable(save=True)

    def _tell_trouble(self, sentence: str) -> None:
        self._bar.tell(sentence, trouble=True)
