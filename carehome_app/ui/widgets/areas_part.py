"""The areas of the house: the table, and the form beside it."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from carehome_app.domain.area_history import class_label
from carehome_app.domain.areas import Area, AreaClass
from carehome_app.domain.errors import CareHomeError, MissingFieldError
from carehome_app.domain.setting_errors import (
    AreaNameTakenError,
    NotANumberError,
    OutsideRangeError,
)
from carehome_app.domain.typed.settings import whole_number
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.ui.context import Context
from carehome_app.ui.models.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.card import label
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import Form
from carehome_app.ui.widgets.row_table import RowTable

NAME: Final = QT_TRANSLATE_NOOP("AreasPage", "Name")
KIND: Final = QT_TRANSLATE_NOOP("AreasPage", "Kind")
FLOOR: Final = QT_TRANSLATE_NOOP("AreasPage", "Floor")
TIMES: Final = QT_TRANSLATE_NOOP("AreasPage", "Times a day")
NONE_YET: Final = QT_TRANSLATE_NOOP(
    "AreasPage", "No areas yet. Kitchens, laundries and pens need 2 a day, rooms 1 (2-2-1)."
)
NEW: Final = QT_TRANSLATE_NOOP("AreasPage", "New area")
CLOSE: Final = QT_TRANSLATE_NOOP("AreasPage", "No longer used")
BEDROOMS: Final = QT_TRANSLATE_NOOP("AreasPage", "Bedrooms from the room list")
BEDROOMS_MADE: Final = QT_TRANSLATE_NOOP("AreasPage", "New bedrooms: {count}")
SURE: Final = QT_TRANSLATE_NOOP("AreasPage", "{name} is no longer used: press again")
KEPT: Final = QT_TRANSLATE_NOOP("AreasPage", "Kept: {name}")
FORM_WIDTH: Final = 430
_FIELDS: Final[dict[type[CareHomeError], str]] = {
    MissingFieldError: "area_name",
    AreaNameTakenError: "area_name",
    NotANumberError: "times",
    OutsideRangeError: "times",
}


class AreasPart(QWidget):
    """Places that are disinfected, and how often at least."""

    counted = Signal(str, int)
    """`areas` and how many there are."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows something after `refresh`."""
        super().__init__()
        self._context = context
        self._area: Area | None = None
        self._asked = False
        say = context.say
        self.table = ColumnsTable[Area](say)
        self.list = RowTable(self.table)
        self.list.setObjectName("areas")
        self._kinds = {
            one.code: one for one in context.house.disinfection.board.classes().latest()
        }
        kinds = tuple((code, say(one.label)) for code, one in self._kinds.items())
        self.form = Form(
            say,
            (
                (Field("area_name", say(NAME)),),
                (Field("area_class", say(KIND), kinds),),
                (Field("area_floor", say(FLOOR)), Field("times", say(TIMES))),
            ),
        )
        self.close_button = self.form.add_button("close_area", say(CLOSE), "danger")
        self.bedrooms_button = QPushButton(say(BEDROOMS), self)
        self.bedrooms_button.setObjectName("bedrooms")
        self._none_yet = label(say(NONE_YET), "muted", wrap=True)
        self._lay_out()
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self._opened)
        self.form.kept.connect(self.keep)
        self.form.left.connect(self._leave)
        self.form.fields["area_class"].edited.connect(self._suggest_times)
        self.close_button.clicked.connect(self.close_area)
        self.bedrooms_button.clicked.connect(self.add_bedrooms)

    @Slot()
    def refresh(self) -> None:
        """Show the areas as they are now."""
        say = self._context.say
        areas = self._context.house.areas.here()
        place = self.list.currentIndex().row()
        columns = (
            Shown[Area](NAME, lambda area: area.name, 5),
            Shown[Area](KIND, lambda area: say(self._label(area.area_class)), 4),
            Shown[Area](FLOOR, lambda area: area.floor, 2),
            Shown[Area](TIMES, lambda area: str(area.times_a_day), 2),
        )
        self.table.show_items(areas, columns)
        self.list.choose(place)
        self.counted.emit("areas", len(areas))
        self._none_yet.setVisible(not areas)
        if not areas and not self.form.is_dirty:
            self.add()

    @Slot()
    def add(self) -> None:
        """Begin a new area, unless something else is not kept yet."""
        if self.form.is_dirty:
            self.form.warn()
        else:
            kind = AreaClass.PUBLIC
            times = str(self._kinds[kind].times_a_day)
            self._show(None, self._context.say(NEW), {"area_class": kind.value, "times": times})
        self.form.fields["area_name"].take_focus()

    @Slot()
    def keep(self) -> None:
        """Keep the area; whatever is wrong is said beside its field."""
        say = self._context.say
        name = self.form.values()["area_name"]
        try:
            self._write()
        except CareHomeError as error:
            self.form.complain(_FIELDS.get(type(error), ""), say(error.sentence))
            return
        self._finish()
        self._context.events.told.emit(say(KEPT.with_(name=name)))

    @Slot()
    def close_area(self) -> None:
        """Let an area end, when asked twice."""
        area, say = self._area, self._context.say
        if area is None:
            return
        if not self._asked:
            self._asked = True
            self.close_button.setText(say(SURE.with_(name=area.name)))
            return
        try:
            self._context.house.areas.close(area)
        except CareHomeError as error:
            self.form.complain("", say(error.sentence))
            return
        self._finish()

    def _finish(self) -> None:
        """Nothing is waiting to be kept any more: show what is there and say that it changed."""
        self.form.fill("", {})
        self.refresh()
        self._context.events.changed.emit(Changes.AREAS)
        self.list.setFocus()

    def _write(self) -> None:
        values, areas = self.form.values(), self._context.house.areas
        kind, times = values["area_class"], whole_number(values["times"])
        if self._area is None:
            areas.open(values["area_name"], kind, values["area_floor"], times)
            return
        now, began = (values["area_name"], kind, values["area_floor"], times), self._area.opened_at
        areas.change(Area(self._area.id, *now, began))

    def _show(self, area: Area | None, heading: str, values: dict[str, str]) -> None:
        self._area = area
        self._asked = False
        self.close_button.setVisible(area is not None)
        self.close_button.setText(self._context.say(CLOSE))
        self.form.fill(heading, values)

    def _moved(self, area: Area) -> None:
        if self.form.is_dirty:
            self.form.warn()
            return
        values = {
            "area_name": area.name, "area_class": str(area.area_class),
            "area_floor": area.floor, "times": str(area.times_a_day),
        }  # fmt: skip
        self._show(area, area.name, values)

    def _opened(self, _area: Area) -> None:
        self.form.fields["area_name"].take_focus()

    def _leave(self) -> None:
        area = self.list.chosen()
        self.form.fill("", {})
        if area is not None:
            self._moved(area)
        self.list.setFocus()

    def _suggest_times(self) -> None:
        """Show how often this kind is done at least; another number can be typed over it."""
        kind = self.form.fields["area_class"].text()
        if kind in self._kinds:
            self.form.fields["times"].fill(str(self._kinds[kind].times_a_day))

    def _label(self, kind: str) -> Text:
        known = self._kinds.get(kind)
        return known.label if known else class_label(kind)

    @Slot()
    def add_bedrooms(self) -> None:
        """Make an area of every room somebody lives in, in one step."""
        say = self._context.say
        try:
            made = self._context.house.disinfection.areas.add_bedrooms()
        except CareHomeError as error:
            self.form.complain("", say(error.sentence))
            return
        self._finish()
        self._context.events.told.emit(say(BEDROOMS_MADE.with_(count=len(made))))

    def _lay_out(self) -> None:
        self.form.setFixedWidth(FORM_WIDTH)
        left = QVBoxLayout()
        left.addWidget(self._none_yet)
        left.addWidget(self.list, 1)
        left.addWidget(self.bedrooms_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(self.form)
