"""The checklist of the inspection that goes on: evidence from the record, and a key an answer."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem

from carehome_app.domain.duties.due_list import Item
from carehome_app.domain.inspections.checklists import (
    ANSWER_LABELS,
    SURE_LABELS,
    WAY_LABELS,
    WORDS,
    Answer,
    CheckItem,
    Inspection,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.inspections.evidence import evidence
from carehome_app.ui.shell.context import Context
from carehome_app.ui.style.theme import theme
from carehome_app.ui.widgets.desk_card import brought_back
from carehome_app.ui.widgets.identity_line import IdentityLine
from carehome_app.ui.widgets.labels import Card, ElidedLabel, label, plain_tip

KEYS: Final = {
    "1": Answer.CONFORMS,
    "2": Answer.PARTLY,
    "3": Answer.NOT,
    "0": Answer.NOT_APPLICABLE,
}
ANSWERED: Final = QT_TRANSLATE_NOOP("Inspections", "answered {done} / {all}")
YOURS: Final = QT_TRANSLATE_NOOP(
    "Inspections", "Evidence is filled in from the record; the answer is a person's."
)
RED: Final = QT_TRANSLATE_NOOP("Inspections", "of {red} red lines {broken} do not conform")
NONE: Final = QT_TRANSLATE_NOOP("Inspections", "No inspection goes on. Ctrl B starts one.")
ALOUD: Final = QT_TRANSLATE_NOOP("Inspections", "Checklist")
CLAUSE: Final = Text("", "{clause} ({sure}); {way}")
PHOTO: Final = QT_TRANSLATE_NOOP("Inspections", "{words} (photograph)")
HEADS: Final = (
    QT_TRANSLATE_NOOP("Inspections", "No."),
    QT_TRANSLATE_NOOP("Inspections", "Item"),
    QT_TRANSLATE_NOOP("Inspections", "Evidence"),
    QT_TRANSLATE_NOOP("Inspections", "Answer"),
)
_LEAST: Final = 70
_STAR: Final = "★"
_WIDTHS: Final = (36, 210, 230, 90)


class ChecklistPanel(Card):
    """Items with their evidence; 1, 2, 3 and 0 answer the one the cursor is at."""

    answered = Signal(object, object, str)
    """The item, the answer, and what the record showed."""
    opened = Signal(str)
    """The page where the evidence of an item comes from."""

    def __init__(self, context: Context) -> None:
        """Show no inspection."""
        super().__init__(context.say(NONE))
        self._context = context
        self.inspection: Inspection | None = None
        self._before: Inspection | None = None
        self.items = QTreeWidget()
        self.items.setObjectName("checklist")
        self.items.setRootIsDecorated(False)
        self.items.setMinimumHeight(_LEAST)
        self.items.setUniformRowHeights(True)
        self.items.setAccessibleName(context.say(ALOUD))
        self.items.setHeaderLabels([context.say(one) for one in HEADS])
        self.items.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.items.header().setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS):
            self.items.setColumnWidth(column, width)
        self.items.header().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self._count = label("", "muted")
        self._identity = IdentityLine(context.say, WORDS)
        self.head.insertWidget(1, self._identity.over())
        self._red = label("", "hint")
        self.head.insertWidget(1, self._count)
        yours = ElidedLabel(context.say(YOURS))
        yours.setProperty("kind", "hint")
        self.head.addWidget(yours)
        below = QHBoxLayout()
        below.addWidget(self._identity, 1)
        below.addWidget(self._red)
        self.body.addWidget(self.items, 1)
        self.body.addLayout(below)
        self.body.addStretch()  # without a list the words stay at the top
        for key, answer in KEYS.items():
            shortcut = QShortcut(QKeySequence(key), self.items)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self.answer, answer))
        self.items.itemActivated.connect(self._open)
        self._identity.chosen.connect(self._show_behind)

    def show_inspection(self, inspection: Inspection | None) -> None:
        """Show an inspection; the cursor stays at its item."""
        same = inspection is not None and self.inspection is not None
        before = self.items.currentIndex().row() if same else 0
        self.inspection = inspection
        self.items.clear()
        self.items.setVisible(inspection is not None)
        self._identity.setVisible(inspection is not None)
        if inspection is None:
            self.heading.setText(self._context.say(NONE))
            self._count.setText("")
            self._red.setText("")
            return
        self._show(inspection)
        self._go_to(max(before, 0))

    def go_on(self) -> None:
        """Go to the next item that nobody has answered."""
        if self.inspection is None:
            return
        for place, item in enumerate(self.inspection.checklist.items):
            if item.code not in self.inspection.answers:
                self._go_to(place)
                break
        self.items.setFocus()

    def _show_behind(self, items: Sequence[Item]) -> None:
        """Go to the first item behind a number."""
        for item in items[:1]:
            self._go_to(item.who - 1)
            self.items.setFocus()

    def current(self) -> CheckItem | None:
        """Return the item the cursor is at."""
        place = self.items.currentIndex().row()
        if self.inspection is None or place < 0:
            return None
        return self.inspection.checklist.items[place]

    def answer(self, answer: Answer) -> None:
        """Answer the item the cursor is at; one that was scrolled away is shown first."""
        item, row = self.current(), self.items.currentItem()
        if item is not None and row is not None and not brought_back(self.items):
            self.answered.emit(item, answer, row.text(2))

    def _go_to(self, place: int) -> None:
        self.items.setCurrentIndex(self.items.model().index(place, 0))

    def _show(self, inspection: Inspection) -> None:
        say, due = self._context.say, inspection.due_list
        self.heading.setText(f"{say(inspection.checklist.title)} · {inspection.inspector}")
        said = ANSWERED.with_(done=due.done + due.exempt, all=due.roster)
        self._count.setText(say(said))
        self._identity.show_list(due)
        red, broken = inspection.red_lines
        self._red.setText(say(RED.with_(red=red, broken=broken)) if red else "")
        self._before = self._context.house.inspections.checking.before(inspection)
        for place, item in enumerate(inspection.checklist.items, start=1):
            self.items.addTopLevelItem(self._row(inspection, place, item))

    def _row(self, inspection: Inspection, place: int, item: CheckItem) -> QTreeWidgetItem:
        say, known = self._context.say, inspection.answers.get(item.code)
        shown: Text | str
        if known is not None and known.evidence:
            shown = known.evidence
        else:
            code = inspection.checklist.code
            shown = evidence(self._context.house, code, item, self._before).words
        words = f"{say(item.words)} {_STAR}" if item.red_line else say(item.words)
        if item.photo:
            words = say(PHOTO.with_(words=words))
        answer = "" if known is None else say(ANSWER_LABELS[known.answer])
        row = QTreeWidgetItem(
            [str(place), words, shown if isinstance(shown, str) else say(shown), answer]
        )
        clause = CLAUSE.with_(
            clause=item.clause, sure=SURE_LABELS[item.sure], way=WAY_LABELS[item.way]
        )
        row.setToolTip(1, plain_tip(say(clause)))
        if known is not None:
            worn = theme()
            inks = {Answer.CONFORMS: worn.well, Answer.PARTLY: worn.low, Answer.NOT: worn.alarm}
            row.setForeground(3, QBrush(QColor(inks.get(known.answer, worn.muted))))
        return row

    def _open(self) -> None:
        item = self.current()
        if item is not None and self.inspection is not None:
            page = evidence(self._context.house, self.inspection.checklist.code, item).page
            if page:
                self.opened.emit(page)
