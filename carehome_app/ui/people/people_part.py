"""The people of the house: the table, the search, and the form beside it."""

from functools import partial
from operator import attrgetter
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from carehome_app.domain.people import Group, Person
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.people import spelling
from carehome_app.ui.people.columns import columns
from carehome_app.ui.people.person_form import PersonForm
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.columns_table import ColumnsTable
from carehome_app.ui.widgets.desk_card import WhoseRow
from carehome_app.ui.widgets.form import Beside
from carehome_app.ui.widgets.labels import Nothing
from carehome_app.ui.widgets.row_table import RowTable

NOBODY: Final = QT_TRANSLATE_NOOP("PeoplePage", "Nobody here fits.")
NONE_YET: Final = QT_TRANSLATE_NOOP(
    "PeoplePage", "Nobody is on this list yet. Ctrl O brings a list from a file, Ctrl N adds one."
)
NOBODY_LEFT: Final = QT_TRANSLATE_NOOP(
    "PeoplePage", "Nobody has left. Who moves out is discharged in their form, and stays on file."
)
GONE: Final = "gone"


class PeoplePart(QWidget):
    """Shows one view (`resident`, `staff`, `gone`) and keeps the chosen person chosen."""

    counted = Signal(str, int)
    """A view and how many people belong to it."""
    came_to = Signal()
    """Somebody is chosen who may not have been on the list: nothing is searched any more."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows somebody after `refresh`."""
        super().__init__()
        self._context = context
        self._view = Group.RESIDENT.value
        self._wanted = ""
        self.table = ColumnsTable[Person](context.say)
        self.list = RowTable(self.table, who=attrgetter("id"))
        self.list.setObjectName("people")
        self.form = PersonForm(context)
        self.form.stand_beside(self._row_of)
        self._nobody = Nothing(self.list, context.say(NONE_YET))
        Beside(self, self.form).insertWidget(0, self.list, 1)
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self._opened)
        self.form.left.connect(self._leave)
        self.form.changed.connect(self.choose)

    def show_view(self, view: str) -> None:
        """Show residents, staff, or those who left."""
        self._view = view
        self.refresh()

    def search(self, wanted: str) -> None:
        """Show only those who fit: name, pinyin, room-bed or code."""
        self._wanted = wanted
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the people as they are now; a form somebody is typing in stays as it is."""
        people = self._context.house.people
        here, gone = people.here(), people.gone()
        views = {group.value: [one for one in here if one.group is group] for group in Group}
        views[GONE] = gone
        for view, known in views.items():
            self.counted.emit(view, len(known))
        shown = [one for one in views[self._view] if spelling.fits(one, self._wanted)]
        self.list.show_items(shown, columns(self._view, self.form.look()), or_first=True)
        none_yet = NOBODY_LEFT if self._view == GONE else NONE_YET
        self._nobody.say(self._context.say(NOBODY if views[self._view] else none_yet))
        if not shown and not self.form.is_dirty:
            self.add()

    @Slot()
    def add(self) -> None:
        """Begin a new person, unless something else is not kept yet."""
        if self.form.is_dirty:
            self.form.warn()
        else:
            self.form.new(Group.STAFF if self._view == Group.STAFF.value else Group.RESIDENT)
        self.form.fields["name"].take_focus()

    @Slot(int)
    def choose(self, subject: int) -> None:
        """Put the cursor on a person, in the view the person belongs to."""
        person = self._context.house.desk.person(subject)
        self._view = GONE if person.left_at is not None else person.group.value
        self._wanted = ""
        self.refresh()
        self.list.choose_whose(subject)
        self.came_to.emit()

    @property
    def view(self) -> str:
        """Which view is shown."""
        return self._view

    def _row_of(self, whose: object) -> WhoseRow:
        """Return somebody's row; it is looked for in every view, whatever is searched."""
        return self.list.row_of(whose)._replace(choose=partial(self._show_again, whose))

    def _show_again(self, whose: object) -> None:
        if isinstance(whose, int):
            self.choose(whose)

    def _moved(self, person: Person) -> None:
        if self.form.is_dirty:
            self.form.warn()
        else:
            self.form.show_person(person)

    def _opened(self, person: Person) -> None:
        if not self.form.is_dirty:
            self.form.show_person(person)
        self.form.fields["name"].take_focus()

    def _leave(self) -> None:
        """Forget what is typed and go back to the table."""
        person = self.list.chosen()
        if person is None:
            self.form.new(Group.RESIDENT)
        else:
            self.form.show_person(person)
        self.list.setFocus()
