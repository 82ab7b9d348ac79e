"""What is seen of a file: what it is, its columns, a verdict for each row, three buttons."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.files.importing import Preview
from carehome_app.services.files.verdicts import RowVerdict, Verdict
from carehome_app.ui.files.column_map import ColumnMap
from carehome_app.ui.files.import_choices import ImportChoices
from carehome_app.ui.files.row_editor import RowEditor
from carehome_app.ui.files.rows_beside import RowsBeside
from carehome_app.ui.files.verdict_columns import (
    doubtful_in,
    remarked,
    verdict_columns,
)
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.columns_table import ColumnsTable
from carehome_app.ui.widgets.field import Trouble
from carehome_app.ui.widgets.form import Beside
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import Card, label
from carehome_app.ui.widgets.row_table import RowTable

DOUBTFUL: Final = QT_TRANSLATE_NOOP(
    "ImportPeople",
    "Not used and like a measure: {columns}. Enter says what it is, Delete leaves it out.",
)
HEADING: Final = QT_TRANSLATE_NOOP("ImportPeople", "From {name}: nothing is taken yet")
COUNTS: Final = QT_TRANSLATE_NOOP(
    "ImportPeople", "New {new} · changed {changed} · already here {here} · refused {refused}"
)
NOBODY: Final = QT_TRANSLATE_NOOP("ImportPeople", "· set aside {aside}")
BEFORE: Final = QT_TRANSLATE_NOOP(
    "ImportPeople", "This very file was taken on {day}. Nothing is taken twice."
)
TAKE_ALL: Final = QT_TRANSLATE_NOOP("ImportPeople", "Take all rows")
TAKE_GOOD: Final = QT_TRANSLATE_NOOP("ImportPeople", "Take only the good rows")
ROW: Final = QT_TRANSLATE_NOOP("ImportPeople", "Row {number}: {words}")
SIDE: Final = 320
NOT_NOW: Final = QT_TRANSLATE_NOOP("ImportPeople", "Take nothing")


class ImportFace(Card):
    """What is seen of a file: what it is, its columns, a verdict for each row, three buttons."""

    def __init__(self, context: Context) -> None:
        """Show no file yet."""
        super().__init__(" ")
        self._context = context
        say = context.say
        self.choices = ImportChoices(say)
        self.sheets, self.kinds = self.choices.sheets, self.choices.kinds
        self.whose, self.month = self.choices.whose, self.choices.month
        self.editor = RowEditor(say)
        self.map = ColumnMap(say)
        self.counts = label("", "muted", wrap=True)
        self.also = label("", "muted", wrap=True)
        self.trouble = Trouble()
        self.beside = RowsBeside(context)
        self.table = ColumnsTable[RowVerdict](say)
        self.list = RowTable(self.table)
        self.list.setObjectName("verdicts")
        self.why = label("", "hint", wrap=True)
        self.list.moved.connect(self._read_out)
        self.take_all = _button("take_all", say(TAKE_ALL), "Enter", "main")
        self.take_good = _button("take_good", say(TAKE_GOOD), "Alt+G")
        self.not_now = _button("not_now", say(NOT_NOW), "Esc")
        self._lay_out()

    def _lay_out(self) -> None:
        """Put the rows at the left and what is said of them at the right, as on every page."""
        below, rows, side = QWidget(), QWidget(), QWidget()
        left, right = QVBoxLayout(rows), QVBoxLayout(side)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
        for widget, share in (
            (self.also, 0),
            (self.map, 1),
            (self.counts, 0),
            (self.list, 1),
            (self.why, 0),
            (self.beside, 0),
            (self.trouble, 0),
        ):
            left.addWidget(widget, share)
        for part in (self.choices, self.editor):
            right.addWidget(part, 1)
        self._side = side
        Beside(below, side, SIDE).insertWidget(0, rows, 1)
        self.body.addWidget(below, 1)
        buttons = WrappedLine()
        for button in (self.take_all, self.take_good, self.not_now):
            buttons.add(button)
        self.body.addWidget(buttons)

    def show_verdicts(self, preview: Preview | None, trouble: str, about: Text | None) -> None:
        """Show a verdict for each row and how many there are, and what can be done now."""
        say = self._context.say
        verdicts = {
            "new": Verdict.NEW, "changed": Verdict.CHANGED, "here": Verdict.HERE,
            "refused": Verdict.REFUSED, "aside": Verdict.ASIDE,
        }  # fmt: skip
        counts = {
            key: preview.count(verdict) if preview else 0 for key, verdict in verdicts.items()
        }
        aside = counts.pop("aside")
        told = [say(COUNTS.with_(**counts)), *([say(NOBODY.with_(aside=aside))] if aside else [])]
        self.counts.setText(" ".join(told))
        doubtful = doubtful_in(preview)
        if preview is not None and preview.imported_at is not None:
            day = self._context.house.desk.home_time.day(preview.imported_at)
            trouble = say(BEFORE.with_(day=day))
        elif doubtful:
            trouble = say(DOUBTFUL.with_(columns=doubtful))
        self.trouble.say(trouble)
        good = (counts["new"] + counts["changed"]) * (not doubtful)
        self.take_all.setEnabled(good > 0 and not counts["refused"])
        self.take_good.setVisible(good > 0 and counts["refused"] > 0)
        # What needs a look stands first.
        rows = sorted(
            preview.rows if preview else (),
            key=lambda row: (row.verdict is not Verdict.REFUSED, row.number),
        )
        understood = self._context.house.importing.understood
        self.table.show_items(rows, verdict_columns(say, about, rows, understood))
        self.why.setVisible(any(row.remarks for row in rows))
        self.list.choose(0)

    def _read_out(self, row: RowVerdict) -> None:
        """Say whole what is remarked on a row: its column has no room for it."""
        self.why.setText(self._context.say(ROW.with_(number=row.number, words=remarked(row))))

    def show_unread(self, name: str) -> None:
        """Show nothing yet of a file that is still being read."""
        self.heading.setText(self._context.say(HEADING.with_(name=name)))
        self.also.clear()
        self.ask(None)
        self.map.hide()
        self.show_verdicts(None, "", None)

    def ask(self, part: QWidget | None) -> None:
        """Show beside the rows what is said of the file, or one row to be mended; or nothing."""
        for one in (self.choices, self.editor):
            one.setVisible(one is part)
        self._side.setVisible(part is not None)

    def tell_unread(self, error: CareHomeError) -> None:
        """Say why a file cannot be read, where it would have been shown."""
        self.trouble.say(self._context.say(error.sentence))
        self.not_now.setFocus()

    def let_change(self, may: bool) -> None:
        """Let the columns and rows be changed, but not while they are being taken."""
        for part in (self.choices, self.map, self.list, self.take_all, self.take_good):
            part.setEnabled(may)


def _button(name: str, words: str, key: str, kind: str = "") -> KeyButton:
    made = KeyButton(words, key, kind)
    made.setObjectName(name)
    return made
