"""The homes of a bureau: the list from a file, who is admitted, who moves and who closes."""

from collections.abc import Callable
from datetime import date
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from carehome_app.documents.tables import read_table
from carehome_app.domain.bureau.tree import KINDS
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.moments import date_typed
from carehome_app.domain.settings import NotADateError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.bureau.places import Places
from carehome_app.services.changes import Changes
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import Beside, Form
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import Card, ElidedLabel, label
from carehome_app.ui.widgets.row_table import RowTable

TITLE: Final = QT_TRANSLATE_NOOP("PlacesPage", "Homes")
LIST: Final = QT_TRANSLATE_NOOP("PlacesPage", "List from a file")
ALL: Final = QT_TRANSLATE_NOOP("PlacesPage", "Homes of the list, and their counties")
EMPTY: Final = QT_TRANSLATE_NOOP(
    "PlacesPage",
    "No home is listed yet. Ctrl I reads a list in: county, home, number; also kind, telephone.",
)
WRITTEN: Final = QT_TRANSLATE_NOOP("PlacesPage", "The list has {places} counties, {homes} homes.")
ADMIT: Final = QT_TRANSLATE_NOOP("PlacesPage", "Admit a home by its card")
MOVE: Final = QT_TRANSLATE_NOOP("PlacesPage", "Move {name} {number}, or close it")
NONE_TO_MOVE: Final = QT_TRANSLATE_NOOP("PlacesPage", "Move a home, or close it")
CARD: Final = QT_TRANSLATE_NOOP("PlacesPage", "File of its card (Ctrl O)")
WORDS: Final = QT_TRANSLATE_NOOP("PlacesPage", "Its eight words, read out by the home")
NUMBER: Final = QT_TRANSLATE_NOOP("PlacesPage", "Its number in the list, if the card has another")
COUNTY: Final = QT_TRANSLATE_NOOP("PlacesPage", "To which county")
CLOSED: Final = QT_TRANSLATE_NOOP("PlacesPage", "closed")
DAY: Final = QT_TRANSLATE_NOOP("PlacesPage", "From which day")
ORDER: Final = QT_TRANSLATE_NOOP("PlacesPage", "Number of the order")
ADMITTED: Final = QT_TRANSLATE_NOOP("PlacesPage", "{name} {number} is admitted.")
MOVED: Final = QT_TRANSLATE_NOOP("PlacesPage", "Kept: {name}, from {day}.")
NO_FILE: Final = QT_TRANSLATE_NOOP("PlacesPage", "There is no such file.")
HAS_CARD: Final = QT_TRANSLATE_NOOP("PlacesPage", "✓ admitted")
NO_CARD: Final = QT_TRANSLATE_NOOP("PlacesPage", "○ no card yet")
NUMBER_HEAD: Final = QT_TRANSLATE_NOOP("PlacesPage", "Number")
NAME_HEAD: Final = QT_TRANSLATE_NOOP("PlacesPage", "Home")
COUNTY_HEAD: Final = QT_TRANSLATE_NOOP("PlacesPage", "County")
KIND_HEAD: Final = QT_TRANSLATE_NOOP("PlacesPage", "Kind")
PHONE_HEAD: Final = QT_TRANSLATE_NOOP("PlacesPage", "Telephone")
CARD_HEAD: Final = QT_TRANSLATE_NOOP("PlacesPage", "Card")
NEEDED: Final = QT_TRANSLATE_NOOP("PlacesPage", "This must be said.")
NOT_SAID: Final = ("", "")
"""Nothing is chosen by itself: a home is not closed by an Enter too many."""
SHUT: Final = "-"
Pick = Callable[[QWidget], str]


def pick_file(parent: QWidget) -> str:
    """Ask for a list or a card."""
    chosen, _kind = QFileDialog.getOpenFileName(parent, "", "", "*.csv *.xlsx *.card *.txt")
    return chosen


class HomeRow(NamedTuple):
    """One home of the list as it stands today."""

    number: str
    name: str
    county: str
    kind: Text | str
    phone: str
    card: Text


class PlacesPage(Page):
    """What `carehome bureau tree`, `admit` and `move` do, in the window."""

    title = TITLE
    icon = "home"
    shows = Changes.REPORTS | Changes.SETTINGS
    hints: tuple[Hint, ...] = (
        ("Ctrl I", QT_TRANSLATE_NOOP("Hints", "list of homes from a file")),
        ("Ctrl O", QT_TRANSLATE_NOOP("Hints", "card of a home")),
        ("Enter", QT_TRANSLATE_NOOP("Hints", "move or close the home")),
    )

    def __init__(self, context: Context, *, pick: Pick = pick_file) -> None:
        """Make the page; how it asks for a file is handed in, for tests."""
        super().__init__(context)
        say = context.say
        self._pick = pick
        self._said = ElidedLabel()
        self._said.setObjectName("said")
        self.table = ColumnsTable[HomeRow](say)
        self.list = RowTable(self.table, who=attrgetter("number"))
        self.list.setObjectName("homes")
        self.list.setAccessibleName(say(ALL))
        self.admission, self.moving = _admission(say), _moving(say)
        self.moving.stand_beside(self.list.row_of)
        self._whose: HomeRow | None = None
        """The home that the form moves: what is typed stays with it."""
        self.list_button = KeyButton(say(LIST), "Ctrl I", "main")
        self._lay_out()
        self._connect()

    def refresh(self, changes: Changes) -> None:
        """Show every home of the list with where it belongs today."""
        del changes
        with shown_to_user(self.context.say, self._said.setText):
            rows = self._rows()
            self.list.show_items(rows, _columns(self.context.say))
            if not rows:
                self._said.setText(self.context.say(EMPTY))
            counties = [(one.name, one.name) for one in self._places.nodes()]
            if not self.admission.is_dirty:
                self._clear_admission()
            if not self.moving.is_dirty:
                closed = (SHUT, self.context.say(CLOSED))
                self.moving.fields["county"].offer((NOT_SAID, *counties, closed))
                self._show_moving()

    def take_focus(self) -> None:
        """Go to the list, or to the key that brings one."""
        if self.table.rowCount():
            self.list.choose(max(self.list.currentIndex().row(), 0))
            self.list.setFocus()
        else:
            self.list_button.setFocus()

    @Slot()
    def read_list(self) -> None:
        """Take in the list of counties and homes."""
        path = self._pick(self)
        if path:
            with shown_to_user(self.context.say, self._said.setText):
                table = read_table(Path(path))
                places, homes = self._places.write([row.cells for row in table.rows])
                self._done(WRITTEN.with_(places=places, homes=homes))

    @Slot()
    def read_card(self) -> None:
        """Take the file of a card into the form; its words are typed as the home reads them."""
        path = self._pick(self)
        if path:
            self.admission.fields["card"].fill(path)
            self.admission.fields["words"].take_focus()

    @Slot()
    def admit(self) -> None:
        """Admit the home whose card and words are typed."""
        said = self.admission.values()
        path = Path(said["card"])
        if not said["card"] or not path.is_file():
            self.admission.complain("card", self.context.say(NO_FILE))
            return
        try:
            text = path.read_text(encoding="utf-8", errors="replace")
            home = self._places.admit(text, said["words"], said["number"])
        except CareHomeError as error:
            self.admission.complain("words", self.context.say(error.sentence))
            return
        self._clear_admission()
        self._done(ADMITTED.with_(name=home.name, number=home.number))

    @Slot()
    def move_home(self) -> None:
        """Let a home belong elsewhere from a day on, or to nobody: then it is closed."""
        said, desk, home = self.moving.values(), self.context.house.desk, self._whose
        if home is None or not said["county"]:
            self.moving.complain("county", self.context.say(NEEDED))
            return
        try:
            day: date = date_typed(said["day"]) if said["day"] else desk.today()
            county = "" if said["county"] == SHUT else said["county"]
            self._places.move(home.number, county, day, said["order"])
        except CareHomeError as error:
            self.moving.complain(_field_of(error), self.context.say(error.sentence))
            return
        self._show_moving()
        self._done(MOVED.with_(name=home.name, day=day.isoformat()))

    def choose(self, _row: HomeRow) -> None:
        """Go to where the chosen home is moved."""
        self.moving.fields["county"].take_focus()

    @property
    def _places(self) -> Places:
        return self.context.house.bureau.places

    def _rows(self) -> list[HomeRow]:
        names = {one.node: one.name for one in self._places.nodes()}
        today = self.context.house.desk.today().toordinal()
        county: dict[str, str] = {}
        for one in self._places.all_stays():
            if one.since <= today < one.until:
                county[one.number] = names.get(one.node, "")
        labels: dict[str, Text] = {one.value: words for one, words in KINDS.items()}
        closed = self.context.say(CLOSED)
        return [
            HomeRow(
                one.number,
                one.name,
                county.get(one.number, closed),
                labels.get(one.kind, one.kind),
                one.phone,
                HAS_CARD if one.home else NO_CARD,
            )
            for one in self._places.homes()
        ]

    def _done(self, said: Text) -> None:
        self.announce(Changes.REPORTS)
        self._said.setText(self.context.say(said))

    def _clear_admission(self) -> None:
        self.admission.fill(self.context.say(ADMIT), {})

    @Slot()
    def _moved(self) -> None:
        """Let the form be of the home the cursor came to; what is typed of another one stays."""
        if self.moving.is_dirty:
            self.moving.warn()
        else:
            self._show_moving()

    def _show_moving(self) -> None:
        """Let the form begin anew, with the home that is chosen."""
        row = self._whose = self.list.chosen()
        heading = NONE_TO_MOVE
        if row is not None:
            heading = MOVE.with_(name=row.name, number=row.number)
        self.moving.fill(self.context.say(heading), {}, self.list.whose())
        self.moving.act.setEnabled(row is not None)

    @Slot()
    def _leave_admission(self) -> None:
        self._clear_admission()
        self.take_focus()

    @Slot()
    def _leave_moving(self) -> None:
        self._show_moving()
        self.take_focus()

    def _connect(self) -> None:
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self.choose)
        self.list_button.clicked.connect(self.read_list)
        self.admission.entered.connect(self.admit)
        self.moving.entered.connect(self.move_home)
        self.admission.left.connect(self._leave_admission)
        self.moving.left.connect(self._leave_moving)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, act in (("Ctrl+I", self.read_list), ("Ctrl+O", self.read_card)):
            QShortcut(QKeySequence(key), self, context=here).activated.connect(partial(act))

    def _lay_out(self) -> None:
        say = self.context.say
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 8)
        whole.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(label(say(TITLE), "title"))
        head.addStretch(1)
        head.addWidget(self.list_button)
        whole.addLayout(head)
        whole.addWidget(self._said)
        left, side = Card(say(ALL)), QWidget()
        left.body.addWidget(self.list, 1)
        forms = QVBoxLayout(side)
        forms.setContentsMargins(0, 0, 0, 0)
        forms.setSpacing(8)
        forms.addWidget(self.admission)
        forms.addWidget(self.moving)
        forms.addStretch(1)
        below = QWidget()
        Beside(below, side).insertWidget(0, left, 1)
        whole.addWidget(below, 1)


def _admission(say: Translate) -> Form:
    fields = (Field("card", say(CARD)), Field("words", say(WORDS)), Field("number", say(NUMBER)))
    return Form(say, [(one,) for one in fields])


def _moving(say: Translate) -> Form:
    fields = (
        Field("county", say(COUNTY), (NOT_SAID, (SHUT, say(CLOSED)))),
        Field("day", say(DAY)),
        Field("order", say(ORDER)),
    )
    return Form(say, [(one,) for one in fields])


def _field_of(error: CareHomeError) -> str:
    return "day" if isinstance(error, NotADateError) else "order"


def _columns(say: Translate) -> tuple[Shown[HomeRow], ...]:
    def words(text: Text | str) -> str:
        return text if isinstance(text, str) else say(text)

    return (
        Shown(NUMBER_HEAD, lambda one: one.number, 1),
        Shown(NAME_HEAD, lambda one: one.name, 3),
        Shown(COUNTY_HEAD, lambda one: one.county, 2),
        Shown(KIND_HEAD, lambda one: words(one.kind), 1),
        Shown(PHONE_HEAD, lambda one: one.phone, 2),
        Shown(CARD_HEAD, lambda one: words(one.card), 2),
    )
