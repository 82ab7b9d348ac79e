"""Photographs on the page: before and after side by side, and what was typed or copied of one."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from carehome_app.domain.inspections.faults import Fault
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.house import House
from carehome_app.services.inspections.photographs import (
    BOTH_SIDES,
)
from carehome_app.services.pictures import Prepared
from carehome_app.ui.widgets.field import Field, PictureLine
from carehome_app.ui.widgets.labels import label

HEIGHT: Final = 92
SIDES: Final = {
    "before": QT_TRANSLATE_NOOP("Inspections", "before · {when} · print {print}"),
    "after": QT_TRANSLATE_NOOP("Inspections", "after · {when} · print {print}, another one"),
}
NONE: Final = QT_TRANSLATE_NOOP("Inspections", "no photograph")
PASTED: Final = QT_TRANSLATE_NOOP("Inspections", "copied picture")


class PhotographPair(QWidget):
    """The last photograph before, and the last one after, with their hashes."""

    def __init__(self, say: Translate) -> None:
        """Show none yet."""
        super().__init__()
        self._say = say
        self._pictures = {side: QLabel() for side in BOTH_SIDES}
        self._below = {side: label("", "hint") for side in BOTH_SIDES}
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        for side in BOTH_SIDES:
            column = QVBoxLayout()
            column.setSpacing(2)
            self._pictures[side].setAlignment(Qt.AlignmentFlag.AlignLeft)
            column.addWidget(self._pictures[side])
            column.addWidget(self._below[side])
            inside.addLayout(column)
        inside.addStretch(1)

    def show_of(self, house: House, fault: Fault) -> None:
        """Show those of a fault; a pair of nothing takes no room."""
        known = {one.side: one for one in house.inspections.photographs.of(fault)}
        self.setVisible(bool(known))
        for side in BOTH_SIDES:
            photo = known.get(side)
            content = None if photo is None else house.inspections.photographs.pixels(photo)
            picture = QPixmap()
            if content is not None:
                picture.loadFromData(content)
            self._pictures[side].setPixmap(_fitted(picture))
            words = self._say(NONE)
            if photo is not None:
                at = house.desk.home_time.local(photo.taken_at or photo.at)
                said = SIDES[side].with_(when=f"{at:%m-%d %H:%M}", print=photo.original[:4])
                words = self._say(said)
            self._below[side].setText(words if known else "")
            self._pictures[side].setAccessibleName(words)


def _fitted(picture: QPixmap) -> QPixmap:
    if picture.isNull():
        return picture
    return picture.scaledToHeight(HEIGHT, Qt.TransformationMode.SmoothTransformation)


class PhotographField(Field):
    """A labelled field for a photograph."""

    def __init__(self, name: str, words: str, pasted_words: str) -> None:
        """Make an empty one."""
        super().__init__(name, words)
        self.line = PictureLine(pasted_words)
        self.line.setObjectName(name)
        self._type_into(self.line)
        self.editor = self.line
        self.line.textEdited.connect(self._changed)

    def photographs(self) -> list[Prepared]:
        """Return what is to be kept."""
        return self.line.pictures()
