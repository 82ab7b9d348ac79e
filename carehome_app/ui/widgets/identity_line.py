"""The sum of a due list under its table; every number is a link to whom it counts."""

import re
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from carehome_app.domain.duties.due_list import DueList
from carehome_app.domain.duties.identity import DueWords, Number, identities, sentence
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.style.theme import theme
from carehome_app.ui.widgets.due_bar import DueBar
from carehome_app.ui.widgets.labels import label, plain_tip

HOW = QT_TRANSLATE_NOOP("DueList", "Tab goes from number to number, Enter shows who is behind it.")

_BEFORE_A_NUMBER: Final = re.compile(r" (?=\d|<a )")
"""A number stays in the line of what it counts."""


class IdentityLine(QLabel):
    """One line for each identity: 13 pixels, muted, reached with Tab."""

    chosen = Signal(object)
    """The items behind the number that was chosen."""

    def __init__(self, say: Translate, words: DueWords) -> None:
        """Show no list yet."""
        super().__init__()
        self._say, self._words = say, words
        self._due = DueList()
        self._numbers: list[Number] = []
        self._bar: DueBar | None = None
        self._done = label("", "section")
        self._both: QWidget | None = None
        self._has_room = True
        self.setObjectName("identity")
        self.setProperty("kind", "hint")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        # A click on a number must not take the keyboard away from the table above.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleDescription(say(HOW))
        self.linkActivated.connect(self._choose)
        self.hide()

    def over(self) -> DueBar:
        """Return the bar of the same list, to be put over it; it comes and goes with the line."""
        if self._bar is None:
            self._bar = DueBar(self._say, self._words)
            self._bar.hide()
        return self._bar

    def over_with_number(self) -> QWidget:
        """Return the bar with how many are done beside it, where no title says so."""
        if self._both is None:
            self._both = QWidget()
            row = QHBoxLayout(self._both)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(self.over())
            row.addWidget(self._done)
            self._both.hide()
        return self._both

    def show_list(self, due: DueList) -> None:
        """Show the sums of a list; a list of nothing has none."""
        self.setVisible(self._has_room and due.roster > 0)
        if self._bar is not None:
            self._bar.setVisible(due.roster > 0)
            self._bar.show_list(due)
        if self._both is not None:
            self._both.setVisible(due.roster > 0)
            self._done.setText(f"{due.done} / {due.due}")
        if due == self._due:
            return
        self._due = due
        self._numbers = []
        found = identities(due, self._words)
        told = "<br>".join(self._say(sentence(one, self._link)) for one in found)
        self.setText(_BEFORE_A_NUMBER.sub("&nbsp;", told))
        self.setAccessibleName("\n".join(self._say(sentence(one)) for one in found))
        self.setToolTip(plain_tip(self._say(due.rule)))

    def make_room(self, has_room: bool) -> None:
        """Stand there only where there is room for it: its bar and the chips say the same."""
        if has_room != self._has_room:
            self._has_room = has_room
            self.setVisible(has_room and self._due.roster > 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first number, or at the last when coming from below."""
        super().focusInEvent(event)
        reason = event.reason()
        if reason in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.focusNextPrevChild(reason is Qt.FocusReason.TabFocusReason)

    def numbers(self) -> list[Number]:
        """Return the numbers that are links, in their order."""
        return list(self._numbers)

    def _link(self, one: Number) -> str:
        if not one.number:
            return "0"
        self._numbers.append(one)
        place = len(self._numbers) - 1
        return f'<a href="{place}" style="color: {theme().muted}">{one.number}</a>'

    def _choose(self, place: str) -> None:
        self.chosen.emit(self._numbers[int(place)].items(self._due))
