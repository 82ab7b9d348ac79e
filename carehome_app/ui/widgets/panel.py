"""What stands in a page for a while: a panel instead of a dialog box, and parts shown in turn."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFrame,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.labels import label

CANCEL = QT_TRANSLATE_NOOP("RoundSheet", "Cancel")


class Parts(QStackedWidget):
    """Parts of a page of which one is seen; those that are not make the page no larger."""

    def __init__(self) -> None:
        """Hold no part yet."""
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        """Return that lists give way first: only the least height depends on the width."""
        return False

    def sizeHint(self) -> QSize:
        """Return what the part in view wants."""
        shown = self.currentWidget()
        return super().sizeHint() if shown is None else shown.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return what the part in view needs, as high as its words are in the width there is."""
        shown = self.currentWidget()
        if shown is None:
            return super().minimumSizeHint()
        least, inside = shown.minimumSizeHint(), shown.layout()
        needed = 0 if inside is None else inside.totalMinimumHeightForWidth(max(self.width(), 1))
        return QSize(least.width(), max(least.height(), needed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where the words need more rows now, or fewer."""
        super().resizeEvent(event)
        self.updateGeometry()


ANSWERS: Final = 6
"""So often may what is moved about answer a size by another."""


class Moved(QScrollArea):
    """What is moved about where it has too little room: as wide as its place, and soon fitted."""

    _fitting = 0
    """How often what is inside is given a size now, each within the one before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self.setWidgetResizable(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit what is inside, and again within its fitting, but not without end.

        Qt gives what is inside another size whenever its size changes. Words that go on below
        want another height at each width: two sizes answered each other until the process had no
        room for one more and died (ADR 0217). Whatever comes to rest does so in two or three.
        """
        if event.type() != QEvent.Type.Resize or watched is not self.widget():
            return super().eventFilter(watched, event)
        if self._fitting == ANSWERS:
            return False
        self._fitting += 1
        try:
            return super().eventFilter(watched, event)
        finally:
            self._fitting -= 1


MORE: Final = QT_TRANSLATE_NOOP("PageStack", "↓ more: {key}")
DOWN_KEY: Final = "Alt PgDn"
STEP: Final = 0.8
"""The part of what is in view by which it is moved: some of it stays in view."""
SLIGHT: Final = 12
"""So many pixels below the edge are a margin, and nothing to be read."""
ASIDE: Final = 8
"""By so many pixels the mark goes aside for what it would hide."""
CONTROLS: Final = (QAbstractButton, QLineEdit, QComboBox)
"""What is never hidden by the mark: where something is pressed or typed."""


class MovedByKey(Moved):
    """What is moved about also by keys; at its lower edge it says that it goes on below."""

    def __init__(self, say: Translate) -> None:
        """Hold nothing yet."""
        super().__init__()
        self._more = label(say(MORE.with_(key=DOWN_KEY)), "chip-accent")
        self._more.setObjectName("moreBelow")
        self._more.setParent(self)
        self._more.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._more.hide()
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._mark)
        bar.rangeChanged.connect(self._mark)

    def move_on(self, step: int) -> bool:
        """Show what lies below (1) or above (-1); False where there is nothing."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + step * round(bar.pageStep() * STEP))
        return bar.value() != before

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the mark at the lower edge."""
        super().resizeEvent(event)
        self._mark()

    @Slot()
    def _mark(self) -> None:
        bar, more = self.verticalScrollBar(), self._more
        goes_on = bar.maximum() - bar.value() > SLIGHT
        more.setVisible(goes_on)
        if goes_on:
            more.setGeometry(self._beside_controls(more.sizeHint()))
            more.raise_()

    def _beside_controls(self, size: QSize) -> QRect:
        """Return the place at the lower edge, as far right as it hides no button and no field."""
        bar, inside = self.verticalScrollBar(), self.widget()
        right = self.width() - bar.sizeHint().width() - 8 - size.width()
        places = [
            QRect(QPoint(left, self.height() - 6 - size.height()), size)
            for left in range(right, -1, -ASIDE)
        ]
        controls = [
            QRect(one.mapTo(self, QPoint()), one.size())
            for kind in CONTROLS
            for one in (inside.findChildren(kind) if inside is not None else ())
            if one.isVisibleTo(self)
        ]
        free = (place for place in places if not any(map(place.intersects, controls)))
        return next(free, places[0] if places else QRect(QPoint(right, 0), size))


class UpAndDown(Moved):
    """What is moved up and down in its place: without a frame, and the card shines through."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def hold(self, inside: QWidget) -> None:
        """Show this in place of what was shown."""
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # `setWidget` turned it on


class Panel(DeskCard):
    """A desk that comes for one thing and goes: Enter does it, Esc and a button leave it."""

    def __init__(self, say: Translate, act: Text) -> None:
        """Make the panel; `act` is what Enter does."""
        super().__init__("", say(act))
        self._say = say
        self.add_button(say(CANCEL), "Esc").clicked.connect(self.left)

    def tell(self, sentence: str) -> None:
        """Say what stands in the way."""
        self.say(sentence, "trouble")

    def begin(self) -> None:
        """Put the keyboard into the panel."""
        self.act.setFocus()
