"""The paper parachute: the folder in which each shift finds its sheets, or the printer."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Report
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.house import House
from carehome_app.services.reports.preparing import ON_PAPER
from carehome_app.ui.reports.making import Rendered, Rendering
from carehome_app.ui.reports.out import Asking
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.printing import Going
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.labels import label

HEADING: Final = QT_TRANSLATE_NOOP("PaperPart", "Paper for an outage")
WHAT: Final = QT_TRANSLATE_NOOP(
    "PaperPart",
    "For each shift a fresh round sheet and everybody's last values are left in this folder as "
    "PDF, and those of the shift before are taken away. Choose a folder that can be opened "
    "without this program, or print them at the beginning of the shift.",
)
WARNING: Final = QT_TRANSLATE_NOOP(
    "PaperPart", "These files have names and values in them and are not encrypted."
)
NOWHERE: Final = QT_TRANSLATE_NOOP("PaperPart", "nowhere")
CHOOSE: Final = QT_TRANSLATE_NOOP("PaperPart", "Choose a folder…")
KEEP: Final = QT_TRANSLATE_NOOP("PaperPart", "Save")
NONE: Final = QT_TRANSLATE_NOOP("PaperPart", "No folder")
PRINT: Final = QT_TRANSLATE_NOOP("PaperPart", "Print both now…")
KEPT: Final = QT_TRANSLATE_NOOP("PaperPart", "Paper is left in {folder} from now on.")
KEPT_NONE: Final = QT_TRANSLATE_NOOP("PaperPart", "No paper is left anywhere from now on.")
POINTS_WIDE: Final = 595.0


class PaperPart(DeskCard):
    """A field for the folder, and a button that prints; troubles beside them."""

    def __init__(self, context: Context, asking: Asking | None = None) -> None:
        """Make the part; how it asks for a folder and a printer is handed in, for tests."""
        super().__init__(context.say(HEADING), context.say(KEEP))
        self._context, self._asking = context, asking or Asking()
        self._rendering = Rendering(context, self)
        say = context.say
        self.folder = QLineEdit()
        self.folder.setObjectName("paperFolder")
        self.folder.setPlaceholderText(say(NOWHERE))
        self.folder.setAccessibleName(say(HEADING))
        self.body.addWidget(label(say(WHAT), wrap=True))
        self.body.addWidget(label(say(WARNING), "hint", wrap=True))
        self.body.addWidget(self.folder)
        slots: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("chooseFolder", say(CHOOSE), self.choose),
            ("noFolder", say(NONE), self.leave_none),
            ("printPaper", say(PRINT), self.print_both),
        )
        for name, words, slot in slots:
            self.add_act(name, words).clicked.connect(slot)
        self.entered.connect(self.keep)
        self.left.connect(self.leave)

    def refresh(self) -> None:
        """Show the folder that holds; what somebody is typing stays."""
        if not self.folder.isModified():
            self.folder.setText(self._context.house.papers.preparing.folder())

    @Slot()
    def choose(self) -> None:
        """Ask for a folder and keep it."""
        if (folder := self._asking.folder(self.window())) is not None:
            self.folder.setText(str(folder))
            self.keep()

    @Slot()
    def leave(self) -> None:
        """Show the folder that holds in place of what is typed."""
        self.folder.setModified(False)
        self.refresh()

    @Slot()
    def leave_none(self) -> None:
        """Leave paper nowhere."""
        self.folder.clear()
        self.keep()

    @Slot()
    def keep(self) -> None:
        """Keep what is typed, or say why it cannot be."""
        said, say = self.folder.text().strip(), self._context.say
        try:
            changes = self._context.house.papers.preparing.choose_folder(said)
        except CareHomeError as error:
            self.say(say(error.sentence), "trouble")
            return
        self.folder.setModified(False)
        self._context.events.changed.emit(changes)
        self.say(say(KEPT.with_(folder=said) if said else KEPT_NONE))

    @Slot()
    def print_both(self) -> None:
        """Print the sheets of this shift, one after the other."""
        self._print(list(ON_PAPER))

    def _print(self, left: list[str]) -> None:
        if left:
            done = partial(self._printed, left)
            self._rendering.report(partial(_built, left[0]), POINTS_WIDE, done, self._fail)

    def _printed(self, left: list[str], rendered: Rendered) -> None:
        work = self._asking.printer(self.window(), rendered.document, f"{left[0]}.pdf")
        if work is not None:
            self._context.background.run(
                self, partial(work, Going()), done=partial(self._sent, left[1:]), failed=self._fail
            )

    def _sent(self, left: list[str], said: Text | None) -> None:
        if said is not None:
            self.say(self._context.say(said), "trouble")
        self._print(left)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, CareHomeError):
            raise error
        self.say(self._context.say(error.sentence), "trouble")


def _built(code: str, house: House) -> Report:
    return house.papers.build(code, Asked())
