"""The whole home in one job: asks for a folder, shows how far it is, can be cancelled."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from carehome_app.domain.asked import Asked
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.report_kinds import ReportKind
from carehome_app.ui.context import Context
from carehome_app.ui.errors import shown_to_user
from carehome_app.ui.many_reports import ManyReports
from carehome_app.ui.report_asking import Asking
from carehome_app.ui.report_out import ReportOut
from carehome_app.ui.widgets.report_bar import ReportBar

MAKING = QT_TRANSLATE_NOOP("WholeHome", "Written {count} of {of}. You can go on working.")
ALL = QT_TRANSLATE_NOOP("WholeHome", "Files written: {count}.")
STOPPED = QT_TRANSLATE_NOOP("WholeHome", "Cancelled. Files written: {count}.")


@dataclass(frozen=True, slots=True)
class Offer:
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
        self._bar.show_buttons(cancel=True)
        self._bar.progress.show()
        self._bar.progress.setRange(0, of)
        self._bar.progress.setValue(count)
        self._bar.enable(save=False)
        self._bar.tell(self._context.say(MAKING.with_(count=count, of=of)))

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
        self._bar.progress.hide()
        self._bar.show_buttons(cancel=False)
        if self._offer is not None:
            self._bar.enable(save=True)

    def _tell_trouble(self, sentence: str) -> None:
        self._bar.tell(sentence, trouble=True)
