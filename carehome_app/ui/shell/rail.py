"""The dark rail on the left: a button with icon and word for each page."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.shell.page_table import PageSpec
from carehome_app.ui.style.icons import pixmap
from carehome_app.ui.style.style import program_font
from carehome_app.ui.style.theme import LIGHT, RAIL

BADGE: Final = QT_TRANSLATE_NOOP("Rail", "Open: {open}, overdue: {overdue}")
_HEIGHT: Final = 64
_LOWEST: Final = 48
_PICTURE: Final = 24
_SMALL_PICTURE: Final = 17
_ROOMY: Final = 58
"""From this height on the large picture leaves room for the word below it."""


class RailButton(QToolButton):
    """One page's button; a badge says how many things wait there."""

    def __init__(self, spec: PageSpec, action: QAction, parent: QWidget) -> None:
        """Make the button of a page."""
        super().__init__(parent)
        self.setObjectName(f"rail_{spec.name}")
        self.setText(action.text())
        self.setToolTip(action.toolTip())
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(_PICTURE, _PICTURE))
        self.setFixedWidth(RAIL)
        # On a low screen, or at 150 per cent, the buttons move together.
        self.setMinimumHeight(_LOWEST)
        self.setMaximumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        picture = QIcon(pixmap(spec.icon, LIGHT.rail_text, _PICTURE))
        chosen = pixmap(spec.icon, LIGHT.card, _PICTURE)
        picture.addPixmap(chosen, QIcon.Mode.Normal, QIcon.State.On)
        self.setIcon(picture)
        self._word = action.text()
        self._badge = ""
        self._urgent = False

    @property
    def badge(self) -> str:
        """What the badge says; empty when there is none."""
        return self._badge

    def show_badge(self, open_: int, overdue: int, said: str) -> None:
        """Show how many things wait; overdue ones by colour and an exclamation mark."""
        self._badge = "" if not open_ else f"{open_}!" if overdue else str(open_)
        self._urgent = bool(overdue)
        self.setAccessibleName(f"{self._word}. {said}" if open_ else self._word)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw a smaller picture on a low screen, so that the word is not cut."""
        super().resizeEvent(event)
        side = _PICTURE if self.height() >= _ROOMY else _SMALL_PICTURE
        self.setIconSize(QSize(side, side))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, then the badge over its corner."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.fillRect(0, 0, 3, self.height(), QColor(LIGHT.rail_mark))
        if not self._badge:
            return
        painter.setFont(program_font(8.5))
        width = max(18, painter.fontMetrics().horizontalAdvance(self._badge) + 10)
        place = QRect(self.width() // 2 + 6, 6, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.alarm if self._urgent else LIGHT.rail_text))
        painter.drawRoundedRect(place, 9, 9)
        painter.setPen(QColor(LIGHT.on_accent if self._urgent else LIGHT.rail))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._badge)


class Rail(QFrame):
    """The pages to choose from."""

    chosen = Signal(str)
    """The name of the page whose button was pressed."""

    def __init__(self, pages: Sequence[PageSpec], actions: Mapping[str, QAction]) -> None:
        """Make a button for each page; those of the foot stand at the bottom."""
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(RAIL)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 10)
        layout.setSpacing(0)
        for spec in sorted(pages, key=_foot_last):
            if spec.at_foot:
                layout.addStretch(1)
            button = RailButton(spec, actions[spec.name], self)
            self._group.addButton(button)
            self._buttons[spec.name] = button
            layout.addWidget(button, 4)
        self._group.buttonClicked.connect(self._announce)

    def mark(self, name: str) -> None:
        """Mark the page that is in view; one without a place here leaves the mark where it is."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    @property
    def marked(self) -> str:
        """The name of the page that is marked; empty at the beginning."""
        button = self._group.checkedButton()
        return "" if button is None else button.objectName().removeprefix("rail_")

    def show_badge(self, name: str, count: tuple[int, int], say: Translate) -> None:
        """Show on a page's button how many things are open there, and how many are overdue."""
        open_, overdue = count
        if name in self._buttons:
            said = say(BADGE.with_(open=open_, overdue=overdue))
            self._buttons[name].show_badge(open_, overdue, said)

    def _announce(self, button: RailButton) -> None:
        self.chosen.emit(button.objectName().removeprefix("rail_"))


def _foot_last(spec: PageSpec) -> bool:
    return spec.at_foot
