"""Check the record, a paper by its seal or a saved report: beside the window, and in words."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from carehome_app.domain.errors import CareHomeError, NotMadeError
from carehome_app.domain.files.errors import why
from carehome_app.domain.reports.report import Report
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.history.verifying import Verified
from carehome_app.services.house import House
from carehome_app.ui.shell.context import Context, in_own_house
from carehome_app.ui.widgets.field import Field, Trouble
from carehome_app.ui.widgets.labels import Card, label

if TYPE_CHECKING:
    from carehome_app.services.reports.comparing import Compared, Comparing

HEADING: Final = QT_TRANSLATE_NOOP("Verifying", "Check the record")
SEAL: Final = QT_TRANSLATE_NOOP("Verifying", "Seal of a report on paper; empty: none")
CHECK: Final = QT_TRANSLATE_NOOP("Verifying", "Check now")
CHECKING: Final = QT_TRANSLATE_NOOP(
    "Verifying", "Every line and every table is being checked; go on working meanwhile."
)
NOTHING_WRONG: Final = QT_TRANSLATE_NOOP(
    "Verifying", "Lines checked: {lines}. Nothing wrong was found."
)
PROBLEMS: Final = QT_TRANSLATE_NOOP(
    "Verifying", "Problems found: {count}. Keep this folder as it is and tell the director."
)
PROVEN: Final = QT_TRANSLATE_NOOP("Verifying", "This is proven")
NOT_PROVEN: Final = QT_TRANSLATE_NOOP("Verifying", "This is not proven")
COMPARE: Final = QT_TRANSLATE_NOOP("Verifying", "Compare a saved report…")
COMPARING: Final = QT_TRANSLATE_NOOP(
    "Verifying", "The file is being compared with what was issued."
)
IS_IT: Final = QT_TRANSLATE_NOOP("Verifying", "{name}: a true copy.")
IS_NOT: Final = QT_TRANSLATE_NOOP("Verifying", "{name}: not what was issued. Keep the file.")
UNKNOWN: Final = QT_TRANSLATE_NOOP("Verifying", "{name}: not known here.")
UNREADABLE: Final = QT_TRANSLATE_NOOP("Verifying", "{name} cannot be read: {why}.")
KINDS_OF_FILES: Final = "*.pdf *.xlsx *.csv *.zip *.txt"
SHOWN: Final = 8
"""How many problems are named; the command line names them all."""


def ask_for_a_report(parent: QWidget) -> Path | None:
    """Return the saved report that was chosen; None when the person changed their mind."""
    chosen, _kind = QFileDialog.getOpenFileName(parent, "", "", KINDS_OF_FILES)
    return Path(chosen) if chosen else None


class VerifyCard(Card):
    """Check the record, with a line for the seal of a report; compare a saved report with it."""

    def __init__(self, context: Context) -> None:
        """Make the card; nothing is checked before somebody asks."""
        say = context.say
        super().__init__(say(HEADING))
        self._context = context
        self.seal = Field("seal", say(SEAL))
        self.button = QPushButton(say(CHECK))
        self.button.setObjectName("verify")
        self.button.setAutoDefault(True)
        self.state = Trouble()
        self.result = label("", wrap=True)
        self.compare = QPushButton(say(COMPARE))
        self.compare.setObjectName("compare")
        self.compare.setAutoDefault(True)
        row = QHBoxLayout()
        row.addWidget(self.seal, 1)
        row.addWidget(self.button)
        self.body.addLayout(row)
        self.body.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.state)
        self.body.addWidget(self.result)
        self.button.clicked.connect(self.check)
        self.compare.clicked.connect(self.choose)
        if isinstance(self.seal.editor, QLineEdit):
            self.seal.editor.returnPressed.connect(self.button.click)

    @Slot()
    def check(self) -> None:
        """Check everything beside the window; the seal too, when one is typed."""
        context, seal = self._context, self.seal.text()
        again = in_own_house(context, partial(_made_again, seal))
        work = partial(_checked, partial(context.house.verifying.verify, seal=seal), again)
        self._begin(CHECKING)
        context.background.run(self, work, done=self._checked, failed=self._failed)

    @Slot()
    def choose(self) -> None:
        """Choose a saved report, and say whether it is the one that was issued."""
        chosen = ask_for_a_report(self)
        if chosen is None:
            return
        self._begin(COMPARING)
        work = in_own_house(self._context, partial(_compared, chosen))
        done, failed = partial(self._compared, chosen.name), partial(self._unread, chosen.name)
        self._context.background.run(self, work, done=done, failed=failed)

    def _checked(self, checked: "tuple[Verified, list[Compared]]") -> None:
        say, (found, made) = self._context.say, checked
        self._idle(self.button)
        wrong = len(found.problems) + sum(one.fits is False for one in made)
        if wrong:
            self.state.say(say(PROBLEMS.with_(count=wrong)))
        else:
            self.state.say(say(NOTHING_WRONG.with_(lines=found.lines)), is_news=True)
        parts = [*map(say, found.problems[:SHOWN]), *self._told(made)]
        parts += self._listed(PROVEN, found.proven)
        parts += self._listed(NOT_PROVEN, found.not_proven)
        self.result.setText("\n".join(parts))

    def _compared(self, name: str, found: "list[Compared]") -> None:
        say = self._context.say
        self._idle(self.compare)
        if any(one.fits is False for one in found):
            self.state.say(say(IS_NOT.with_(name=name)))
        else:
            known = any(one.fits for one in found)
            self.state.say(say((IS_IT if known else UNKNOWN).with_(name=name)), is_news=known)
        self.result.setText("\n".join(self._told(found)))

    def _unread(self, name: str, error: Exception) -> None:
        if not isinstance(error, OSError):
            self._failed(error)
            return
        self._idle(self.compare)
        self.state.say(self._context.say(UNREADABLE.with_(name=name, why=why(error))))

    def _told(self, found: "Iterable[Compared]") -> list[str]:
        say = self._context.say
        return [say(one) for each in found for one in (each.said, *each.about)]

    def _failed(self, error: Exception) -> None:
        self._idle(self.button)
        self.state.say("")
        if not isinstance(error, CareHomeError):
            raise error
        self.state.say(self._context.say(error.sentence))

    def _begin(self, said: Text) -> None:
        for button in (self.button, self.compare):
            button.setEnabled(False)
        self.result.setText("")
        self.state.say(self._context.say(said), is_news=True)

    def _idle(self, again: QPushButton) -> None:
        for button in (self.button, self.compare):
            button.setEnabled(True)
        again.setFocus()

    def _listed(self, heading: Text, lines: tuple[Text, ...]) -> list[str]:
        say = self._context.say
        return [say(heading), *(f"· {say(line)}" for line in lines)] if lines else []


def _checked(
    check: Callable[[], Verified], again: "Callable[[], list[Compared]]"
) -> "tuple[Verified, list[Compared]]":
    """Check the record; where a seal was found, make its report again."""
    found = check()
    return found, again() if found.sealed is not None else []


def _made_again(seal: str, house: House) -> "list[Compared]":
    return _comparing(house).paper(seal)


def _compared(file: Path, house: House) -> "list[Compared]":
    from carehome_app.documents.workbooks.in_hand import in_hand

    held = in_hand(file)
    return _comparing(house).file(held.sha256, held.words)


def _comparing(house: House) -> "Comparing":
    """Return what compares; what makes and reads files is not imported before it is asked for."""
    from carehome_app.documents.workbooks.in_hand import words_in
    from carehome_app.services.reports.comparing import Comparing, Makers

    makers = Makers(_rendered, words_in)
    return Comparing(house.desk, house.papers.issuing, house.as_of, makers)


def _rendered(report: Report, file_format: str, language: str) -> bytes:
    """Make a file in the other process, which speaks every language."""
    from carehome_app.documents.beside.asking import PROCESS
    from carehome_app.documents.beside.wanted import Wanted

    try:
        return PROCESS.made(Wanted(report, file_format, language))
    except OSError as error:
        raise NotMadeError from error
