"""Who lives and works here, and the areas of the house."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.history.event_words import Topic
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.history.about import About, Thing
from carehome_app.ui.chronic.care import KEYS, CareDesk
from carehome_app.ui.disinfection.areas_part import AreasPart
from carehome_app.ui.files.asking import ask_for_a_table
from carehome_app.ui.files.import_part import ImportPart
from carehome_app.ui.files.imported_part import ImportedPart
from carehome_app.ui.people.people_part import PeoplePart
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.widgets.chips import Filters, WrappedLine
from carehome_app.ui.widgets.field import FindField, Trouble
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import label
from carehome_app.ui.widgets.panel import Parts

VIEWS: Final = {
    "resident": Text("", "{people} {count}"),
    "staff": QT_TRANSLATE_NOOP("PeoplePage", "Staff {count}"),
    "gone": QT_TRANSLATE_NOOP("PeoplePage", "Left {count}"),
    "areas": QT_TRANSLATE_NOOP("PeoplePage", "Areas {count}"),
    "files": QT_TRANSLATE_NOOP("PeoplePage", "Files {count}"),
}
AREAS: Final = "areas"
FILES: Final = "files"


class PeoplePage(Page):
    """Residents, staff, those who left, and areas; a form beside the table."""

    title = QT_TRANSLATE_NOOP("Pages", "People")
    icon = "people"
    shows = Changes.PEOPLE | Changes.AREAS | Changes.PLANS | Changes.ENTRIES
    hints: tuple[Hint, ...] = (
        ("↑↓", QT_TRANSLATE_NOOP("Hints", "choose")),
        ("Enter", QT_TRANSLATE_NOOP("Hints", "change, then save")),
        ("Ctrl N", QT_TRANSLATE_NOOP("Hints", "add")),
        ("Ctrl F", QT_TRANSLATE_NOOP("Hints", "search")),
        ("Ctrl O", QT_TRANSLATE_NOOP("Hints", "from a file")),
        ("Alt P G M N", QT_TRANSLATE_NOOP("Hints", "plans, limits, medicine, nutrition")),
        ("Esc", QT_TRANSLATE_NOOP("Hints", "leave without saving")),
    )

    def __init__(
        self, context: Context, *, ask_file: Callable[[QWidget], Path | None] = ask_for_a_table
    ) -> None:
        """Make the page; how it asks for a file is handed in, for tests."""
        super().__init__(context)
        self.ask_file = ask_file
        """How a file is asked for; the tour and tests answer themselves."""
        say = context.say
        self.views = Filters(
            tuple((view, say(words.with_(count=0, people=""))) for view, words in VIEWS.items())
        )
        hint = QT_TRANSLATE_NOOP("PeoplePage", "Name, pinyin, room or code")
        self.field = FindField(say(hint))
        self.add_button = KeyButton(say(QT_TRANSLATE_NOOP("PeoplePage", "Add")), "Ctrl+N", "main")
        importing = say(QT_TRANSLATE_NOOP("PeoplePage", "From a file"))
        self.import_button = KeyButton(importing, "Ctrl+O")
        self.trouble = Trouble()
        self.people = PeoplePart(context)
        self.areas = AreasPart(context)
        self._parts = Parts()
        self._parts.addWidget(self.people)
        self._parts.addWidget(self.areas)
        self.imported = ImportedPart(context)
        self._parts.addWidget(self.imported)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    @cached_property
    def importing(self) -> ImportPart:
        """What a file would do; made with the first file, not while the list is waited for."""
        part = ImportPart(self.context)
        self._parts.addWidget(part)
        part.finished.connect(self.end_import)
        return part

    @cached_property
    def care(self) -> CareDesk:
        """What one person's care needs; a third of the page, made when somebody goes there."""
        desk = CareDesk(self.context)
        self._parts.addWidget(desk)
        desk.left.connect(self.leave_care)
        return desk

    def refresh(self, changes: Changes) -> None:
        """Show people and areas as they are now."""
        try:
            if Changes.PEOPLE in changes:
                self.people.refresh()
            if Changes.AREAS in changes:
                self.areas.refresh()
            if self._shows_care:
                self.care.refresh()
            self.imported.refresh()
            self.show_count(FILES, len(self.imported.table.items))
        except CareHomeError as error:
            self.trouble.say(self.context.say(error.sentence))

    def chosen(self) -> About:
        """Return the person, or the area, that is chosen."""
        if self.views.code() != "areas":
            person = self.people.list.chosen()
            return None if person is None else person.id
        area = self.areas.list.chosen()
        if area is None:
            return None
        return Thing(Topic.AREA, str(area.id), area.versions[-1].name)

    def take_focus(self) -> None:
        """Go to the table."""
        if self._shows_care:
            self.care.part.take_focus()
            return
        parts: dict[str, QWidget] = {AREAS: self.areas.list, FILES: self.imported.list}
        parts.get(self.views.code(), self.people.list).setFocus()

    @Slot()
    def add(self) -> None:
        """Begin a new person or area, or bring a file to the list of files."""
        if self.views.code() == FILES:
            self.import_file()
            return
        part = self.areas if self._shows_areas else self.people
        (self.care if self._shows_care else part).add()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is dragged here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what a dropped file would do; nothing is taken by dropping."""
        files = [Path(one.toLocalFile()) for one in event.mimeData().urls() if one.isLocalFile()]
        if files:
            self.look_at(files[0])

    @Slot()
    def import_file(self) -> None:
        """Ask for a file and show what it would do."""
        path = self.ask_file(self)
        if path is not None:
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        """Show what a file would do."""
        areas = self.context.house.lists.areas if self._shows_areas else None
        trouble = self.importing.show_file(path, areas)
        self.trouble.say(trouble)
        if not trouble:
            self._parts.setCurrentWidget(self.importing)
            self.importing.take_focus()

    @Slot()
    def paste(self) -> None:
        """Show what a table would do that was copied from another program."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            return
        trouble = self.importing.show_pasted(text)
        self.trouble.say(trouble)
        if not trouble:
            self._parts.setCurrentWidget(self.importing)
            self.importing.take_focus()

    @Slot(str)
    def end_import(self, told: str) -> None:
        """Go back to the people, and say what was taken."""
        self.show_view(self.views.code())
        self.refresh(self.shows)
        self.trouble.say(told, is_news=True)
        self.take_focus()

    @Slot(int)
    def show_person(self, subject: int) -> None:
        """Show a person."""
        self.people.choose(subject)
        self.people.list.setFocus()

    @Slot(str)
    def show_view(self, view: str) -> None:
        """Show residents, staff, those who left, or areas."""
        parts: dict[str, QWidget] = {AREAS: self.areas, FILES: self.imported}
        self._parts.setCurrentWidget(parts.get(view, self.people))
        self.field.setVisible(view not in (AREAS, FILES))
        if view not in (AREAS, FILES, self.people.view):
            self.people.show_view(view)

    @Slot(str)
    def show_care(self, view: str) -> None:
        """Show the plans, own limits, medicine or nutrition of the chosen person."""
        person = self.people.list.chosen()
        if person is None or self.views.code() in (AREAS, FILES):
            return
        if self.people.form.is_dirty:
            self.people.form.warn()
            return
        self._parts.setCurrentWidget(self.care)
        self.care.show_person(person, view)

    @Slot()
    def leave_care(self) -> None:
        """Go back from a person's care to the people."""
        self._parts.setCurrentWidget(self.people)
        self.people.list.setFocus()

    @Slot(str, int)
    def show_count(self, view: str, count: int) -> None:
        """Show how many belong to a view."""
        people = self.context.house.gate.control.preset().people
        said = VIEWS[view].with_(count=count, people=people)
        self.views.say(view, self.context.say(said))

    @property
    def _shows_care(self) -> bool:
        return isinstance(self._parts.currentWidget(), CareDesk)

    @property
    def _shows_areas(self) -> bool:
        return self.views.code() == AREAS

    def _connect(self) -> None:
        self.views.chosen.connect(self.show_view)
        self.people.counted.connect(self.show_count)
        self.areas.counted.connect(self.show_count)
        self.people.came_to.connect(self._follow)
        self.field.textChanged.connect(self.people.search)
        self.field.returnPressed.connect(self.people.list.setFocus)
        self.add_button.clicked.connect(self.add)
        self.import_button.clicked.connect(self.import_file)
        care = {key: partial(self.show_care, view) for view, key in KEYS.items()}
        for key, slot in {
            "Ctrl+N": self.add,
            "Ctrl+O": self.import_file,
            "Ctrl+V": self.paste,
            **care,
        }.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(slot)
        self.context.events.person_requested.connect(self.show_person)

    def _follow(self) -> None:
        """Show the view of the one who is chosen, and search for nobody."""
        self.field.clear()
        self.views.choose(self.people.view)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 14, 18, 14)
        page.setSpacing(10)
        head = WrappedLine(12)
        head.add(label(self.context.say(self.title), "title"))
        head.add(self.views)
        head.add_spring()
        for part in (self.field, self.import_button, self.add_button):
            head.add(part)
        page.addWidget(head)
        page.addWidget(self.trouble)
        page.addWidget(self._parts, 1)
