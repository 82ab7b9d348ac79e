"""Backups: which there are, when they were proven, one more now, and a restore beside the home."""

from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from carehome_app.domain.backups.errors import OtherKeyError
from carehome_app.domain.backups.kept import WHY_LABELS, Backup
from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.backups.notes import Second
from carehome_app.services.backups.restoring import Restored, restore
from carehome_app.ui.backups.watch import Standing
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.field import Field, Trouble, secret_field
from carehome_app.ui.widgets.form import Beside, Form
from carehome_app.ui.widgets.labels import Card, Nothing, label
from carehome_app.ui.widgets.panel import Parts
from carehome_app.ui.widgets.row_table import RowTable

HEADING: Final = QT_TRANSLATE_NOOP("Backups", "Proven backups on this computer")
WHEN: Final = QT_TRANSLATE_NOOP("Backups", "Made and proven")
WHY: Final = QT_TRANSLATE_NOOP("Backups", "Because")
LINES: Final = QT_TRANSLATE_NOOP("Backups", "Lines")
SIZE: Final = QT_TRANSLATE_NOOP("Backups", "Size")
NOW: Final = QT_TRANSLATE_NOOP("Backups", "Back up now")
KEPT_FOR: Final = QT_TRANSLATE_NOOP(
    "Backups",
    "Made by itself when a round is closed and each hour in use: once a day whole, in between what"
    " was new (+). Kept: a day of all, a week of rounds, the last of each day for 30 days, of each"
    " month for 12 months.",
)
NO_BACKUPS: Final = QT_TRANSLATE_NOOP(
    "Backups",
    "There is no backup yet. Tab goes to “Back up now”, space makes one; afterwards they are made"
    " by themselves.",
)
NONE_YET: Final = QT_TRANSLATE_NOOP("Backups", "There is no backup yet.")
STALE: Final = QT_TRANSLATE_NOOP(
    "Backups", "The last proven backup is older than 26 hours. Make one now."
)
DRILL_OK: Final = QT_TRANSLATE_NOOP(
    "Backups", "Last trial restore {when}: all {lines} lines came back, nothing was wrong."
)
DRILL_BAD: Final = QT_TRANSLATE_NOOP(
    "Backups", "Last trial restore {when}: it failed. Make a backup now and look after the disk."
)
NO_DRILL: Final = QT_TRANSLATE_NOOP(
    "Backups", "No trial restore yet; there is one each week, while nobody types."
)
PLACE: Final = QT_TRANSLATE_NOOP("Backups", "A second folder or stick")
PLACE_FIELD: Final = QT_TRANSLATE_NOOP("Backups", "Folder for a copy of each backup; empty: none")
SECOND: Final = {
    Second.KEPT: QT_TRANSLATE_NOOP("Backups", "The last copy there was made {when}."),
    Second.ABSENT: QT_TRANSLATE_NOOP("Backups", "It was not there {when}; copied when it is."),
    Second.FAILED: QT_TRANSLATE_NOOP("Backups", "The copy failed {when}."),
}
RESTORE: Final = QT_TRANSLATE_NOOP("Backups", "Restore the chosen backup into a new folder")
TARGET: Final = QT_TRANSLATE_NOOP("Backups", "New folder; nothing is ever written over")
REST: Final = QT_TRANSLATE_NOOP("Backups", "What this home recorded after it")
REST_YES: Final = QT_TRANSLATE_NOOP("Backups", "take it over")
REST_NO: Final = QT_TRANSLATE_NOOP("Backups", "leave it out")
THEN: Final = QT_TRANSLATE_NOOP("Backups", "Passphrase or recovery code of that time")
RESTORE_NOW: Final = QT_TRANSLATE_NOOP("Backups", "Restore")
RESTORING: Final = QT_TRANSLATE_NOOP("Backups", "Restoring and checking …")
RESTORED: Final = QT_TRANSLATE_NOOP("Backups", "Restored into {path}.")
MIB: Final = 1 << 20


def _size(backup: Backup) -> str:
    """Return how large a backup is; one of what was new only says so with a plus sign."""
    sign = "" if backup.base is None else "+"
    return f"{sign}{backup.size / MIB:.1f} MB"


class BackupsPart(QWidget):
    """A list of backups on the left; on the right where copies go, and a restore."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows something after the first `refresh`."""
        super().__init__()
        self._context = context
        say = context.say
        self.table = ColumnsTable[Backup](say)
        self.list = RowTable(self.table)
        self.list.setObjectName("backups")
        Nothing(self.list, say(NO_BACKUPS))
        self.now = QPushButton(say(NOW))
        self.now.setObjectName("back_up_now")
        self.now.setProperty("kind", "main")
        self.state = Trouble()
        self.drill = label("", "muted", wrap=True)
        self.place = Form(say, ((Field("second_folder", say(PLACE_FIELD)),),))
        choices = (("no", say(REST_NO)), ("yes", say(REST_YES)))
        self.restore = Form(
            say,
            (
                (Field("target", say(TARGET)),),
                (Field("rest", say(REST), choices),),
                (secret_field("then", say(THEN)),),
            ),
        )
        self.restore.fields["then"].hide()
        self.restore.act.say(say(RESTORE_NOW))
        self.result = label("", "muted", wrap=True)
        self._lay_out()
        self.now.clicked.connect(context.events.backup_requested)
        self.list.opened.connect(self._opened)
        self.place.entered.connect(self.keep_place)
        self.restore.entered.connect(self.begin_restore)
        for form in (self.place, self.restore):
            form.left.connect(self._leave)
        context.events.backup_stood.connect(self.show_standing)

    def refresh(self) -> None:
        """Show what there is now; a form somebody is typing in stays as it is."""
        self.list.show_items(self._context.house.backing_up.made(), self._columns())
        self._show_drill()
        if not self.place.is_dirty:
            self._show_place()
        if not self.restore.is_dirty and self.restore.fields["then"].isHidden():
            self._show_restore()

    @Slot(object)
    def show_standing(self, standing: Standing) -> None:
        """Show what is being done, or what came of it."""
        say = self._context.say
        self.now.setEnabled(standing.doing is None)
        known = standing.doing or standing.news
        if known is None and standing.is_stale:
            known = NONE_YET if standing.last is None else STALE
        is_bad = standing.doing is None and (standing.is_trouble or standing.is_stale)
        self.state.say("" if known is None else say(known), is_news=not is_bad)
        if standing.doing is None and self.isVisible():
            self.refresh()

    @Slot()
    def keep_place(self) -> None:
        """Copy to another folder from now on."""
        try:
            said = self.place.values()["second_folder"]
            changed = self._context.house.backing_up.set_second_folder(said)
        except CareHomeError as error:
            self.place.complain("second_folder", self._context.say(error.sentence))
            return
        self._show_place()
        self._context.events.changed.emit(changed)
        self.list.setFocus()

    @Slot()
    def begin_restore(self) -> None:
        """Restore the chosen backup beside the window."""
        backup, values = self.list.chosen(), self.restore.values()
        then = self.restore.fields["then"].text()
        say, backing_up = self._context.say, self._context.house.backing_up
        if backup is None:
            self.restore.complain("", say(NONE_YET))
            return
        try:
            wanted = backing_up.restoring(
                backup,
                values["target"],
                with_rest=values["rest"] == "yes",
                secret=then,
            )
        except CareHomeError as error:
            place = "then" if then else "target"
            self.restore.complain(place, say(error.sentence))
            return
        self.restore.act.setEnabled(False)
        self.result.setText(say(RESTORING))
        self._context.background.run(
            self, partial(restore, wanted), done=self._restored, failed=self._not_restored
        )

    def _restored(self, done: Restored) -> None:
        say = self._context.say
        self.restore.act.setEnabled(True)
        lines = (RESTORED.with_(path=done.folder), *done.words())
        self._show_restore()
        self.result.setText("\n".join(say(line) for line in lines))

    def _not_restored(self, error: Exception) -> None:
        self.restore.act.setEnabled(True)
        self.result.setText("")
        if not isinstance(error, CareHomeError):
            raise error
        place = "then" if isinstance(error, OtherKeyError) else "target"
        self.restore.fields[place].show()
        self.restore.complain(place, self._context.say(error.sentence))

    def _opened(self, _backup: Backup) -> None:
        self.restore.fields["target"].take_focus()

    def _leave(self) -> None:
        self._show_place()
        self._show_restore()
        self.list.setFocus()

    def _show_place(self) -> None:
        say, backing_up = self._context.say, self._context.house.backing_up
        path, notes = backing_up.second_folder(), backing_up.notes()
        self.place.fill(say(PLACE), {"second_folder": "" if path is None else str(path)})
        if path is not None and notes.copied_at is not None and notes.second:
            words = SECOND[Second(notes.second)].with_(when=self._when(notes.copied_at))
            self.place.say(say(words), "trouble" if notes.second == Second.FAILED else "hint")

    def _show_restore(self) -> None:
        home = self._context.house.desk.store.folder
        day = self._context.house.desk.today()
        target = home.with_name(f"{home.name}-{day:%Y-%m-%d}")
        self.restore.fields["then"].hide()
        self.restore.fill(self._context.say(RESTORE), {"target": str(target), "rest": "no"})

    def _show_drill(self) -> None:
        notes = self._context.house.backing_up.notes()
        words: Text = NO_DRILL
        if notes.drilled_at is not None:
            text = DRILL_OK if notes.drill_ok else DRILL_BAD
            words = text.with_(when=self._when(notes.drilled_at), lines=notes.drill_lines)
        self.drill.setText(self._context.say(words))

    def _when(self, moment: datetime) -> str:
        return f"{self._context.house.desk.home_time.local(moment):%Y-%m-%d %H:%M}"

    def _columns(self) -> tuple[Shown[Backup], ...]:
        say = self._context.say
        return (
            Shown(WHEN, lambda one: self._when(one.made_at), 4),
            Shown(WHY, lambda one: say(WHY_LABELS[one.why]), 3),
            Shown(LINES, lambda one: str(one.lines), 2, figures=True),
            Shown(SIZE, _size, 2, figures=True),
        )

    def _lay_out(self) -> None:
        say = self._context.say
        card = Card(say(HEADING))
        card.heading.setWordWrap(True)
        card.head.setStretch(0, 1)
        card.head.addWidget(self.now)
        for widget in (self.state, self.list, self.drill):
            card.body.addWidget(widget, int(widget is self.list))
        card.body.addWidget(label(say(KEPT_FOR), "hint", wrap=True))
        right = QVBoxLayout()
        right.setSpacing(12)
        for form, share in ((self.place, 2), (self.restore, 3)):
            part = Parts()  # its fields give way, and not what it says
            part.addWidget(form)
            right.addWidget(part, share)
        self.restore.body.addWidget(self.result)
        side = QWidget()
        side.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        Beside(self, side).insertWidget(0, card, 1)
