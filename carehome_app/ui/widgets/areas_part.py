"""The areas of the house: the table, and beside it the form of an area, a class or a lamp."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from carehome_app.domain.area_history import AreaHistory
from carehome_app.domain.area_text import text_of_windows
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.ui.context import Context
from carehome_app.ui.models.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.area_class_form import HEADING as CLASSES
from carehome_app.ui.widgets.area_class_form import AreaClassForm
from carehome_app.ui.widgets.area_form import FLOOR, KIND, NAME, TIMES, AreaForm
from carehome_app.ui.widgets.bedrooms_step import BedroomsStep
from carehome_app.ui.widgets.card import label
from carehome_app.ui.widgets.lamp_form import LampForm
from carehome_app.ui.widgets.row_table import RowTable

WHEN: Final = QT_TRANSLATE_NOOP("AreasPage", "Own times")
NONE_YET: Final = QT_TRANSLATE_NOOP(
    "AreasPage", "No areas yet. Kitchens, laundries and pens need 2 a day, rooms 1 (2-2-1)."
)
LAMP: Final = QT_TRANSLATE_NOOP("AreasPage", "UV lamp measured")
FORM_WIDTH: Final = 430


class AreasPart(QWidget):
    """Places that are disinfected, how often at least, when, and with what usually."""

    counted = Signal(str, int)
    """`areas` and how many there are."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows something after `refresh`."""
        super().__init__()
        self._context = context
        say = context.say
        self.table = ColumnsTable[AreaHistory](say)
        self.list = RowTable(self.table)
        self.list.setObjectName("areas")
        self.form = AreaForm(context)
        self.classes = AreaClassForm(context)
        self.lamps = LampForm(context)
        self.bedrooms = BedroomsStep(context)
        self.classes_button = _button("classes", say(CLASSES))
        self.lamp_button = _button("lamp", say(LAMP))
        self._forms = QStackedWidget()
        self._none_yet = label(say(NONE_YET), "muted", wrap=True)
        self._lay_out()
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self._opened)
        self.classes_button.clicked.connect(self.show_classes)
        self.lamp_button.clicked.connect(self.show_lamps)
        self.bedrooms.done.connect(self._finish)
        for form in (self.form, self.classes, self.lamps):
            form.done.connect(self._finish)
            form.left.connect(self._leave)

    @Slot()
    def refresh(self) -> None:
        """Show the areas as they are now."""
        say = self._context.say
        house = self._context.house
        areas = house.disinfection.areas.here()
        self.form.offer_classes()
        kinds = {one.code: say(one.label) for one in house.disinfection.board.classes().latest()}
        place = self.list.currentIndex().row()
        columns = (
            Shown[AreaHistory](NAME, lambda area: area.now.name, 5),
            Shown[AreaHistory](KIND, lambda area: kinds.get(area.now.area_class, ""), 4),
            Shown[AreaHistory](FLOOR, lambda area: area.now.floor, 2),
            Shown[AreaHistory](TIMES, lambda area: str(area.now.times_a_day), 2),
            Shown[AreaHistory](WHEN, lambda area: text_of_windows(area.now.windows), 5),
        )
        self.table.show_items(areas, columns)
        self.list.choose(place)
        self.counted.emit("areas", len(areas))
        self._none_yet.setVisible(not areas)
        if not areas and not self.form.is_dirty:
            self.form.begin()

    @Slot()
    def add(self) -> None:
        """Begin a new area, unless something else is not kept yet."""
        self._forms.setCurrentWidget(self.form)
        if self.form.is_dirty:
            self.form.warn()
        else:
            self.form.begin()
        self.form.fields["area_name"].take_focus()

    @Slot()
    def show_classes(self) -> None:
        """Show the form of the classes."""
        self._forms.setCurrentWidget(self.classes)
        self.classes.begin()

    @Slot()
    def show_lamps(self) -> None:
        """Show the form of the UV lamps."""
        self._forms.setCurrentWidget(self.lamps)
        self.lamps.begin(self.list.chosen())

    @Slot(str)
    def _finish(self, told: str) -> None:
        """Show what is there now, and say that it changed."""
        if self._forms.currentWidget() is self.form:
            self.form.fill("", {})
        self._forms.setCurrentWidget(self.form)
        self.refresh()
        self._context.events.changed.emit(Changes.AREAS)
        self.list.setFocus()
        if told:
            self._context.events.told.emit(told)

    def _moved(self, area: AreaHistory) -> None:
        self.bedrooms.forget()
        # A change from elsewhere moves the cursor too; it must not hide what is being typed.
        if self.list.hasFocus():
            self._forms.setCurrentWidget(self.form)
        if self.form.is_dirty:
            self.form.warn()
        else:
            self.form.show_area(area)

    def _opened(self, _area: AreaHistory) -> None:
        self._forms.setCurrentWidget(self.form)
        self.form.fields["area_name"].take_focus()

    @Slot()
    def _leave(self) -> None:
        form = self._forms.currentWidget()
        if isinstance(form, (AreaForm, AreaClassForm, LampForm)):
            form.fill("", {})
        self._forms.setCurrentWidget(self.form)
        area = self.list.chosen()
        if area is not None and not self.form.is_dirty:
            self.form.show_area(area)
        self.list.setFocus()

    def _lay_out(self) -> None:
        self._forms.setFixedWidth(FORM_WIDTH)
        for form in (self.form, self.classes, self.lamps):
            self._forms.addWidget(form)
        buttons = QHBoxLayout()
        for button in (self.classes_button, self.lamp_button):
            buttons.addWidget(button, 1)
        left = QVBoxLayout()
        left.addWidget(self._none_yet)
        left.addWidget(self.list, 1)
        left.addWidget(self.bedrooms)
        left.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(self._forms)


def _button(name: str, words: str) -> QPushButton:
    made = QPushButton(words)
    made.setObjectName(name)
    return made
