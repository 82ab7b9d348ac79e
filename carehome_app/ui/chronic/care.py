"""Everything ordered for one person, in four views: plans, own limits, medicine, nutrition."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carehome_app.domain.chronic.plans import TEMPLATES
from carehome_app.domain.people import Person, allergic
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.chronic.care_part import CarePart
from carehome_app.ui.chronic.limits_part import OwnLimitsPart
from carehome_app.ui.chronic.medicines_part import MedicinesPart
from carehome_app.ui.chronic.nutrition_part import News2Line, NutritionPart
from carehome_app.ui.chronic.plans_part import PlansPart
from carehome_app.ui.findings.rows import with_age
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.chips import Filters, WrappedLine
from carehome_app.ui.widgets.field import Trouble
from carehome_app.ui.widgets.labels import label
from carehome_app.ui.widgets.panel import Parts

VIEWS: Final = {
    "plans": QT_TRANSLATE_NOOP("Care", "Plans (Alt+P)"),
    "limits": QT_TRANSLATE_NOOP("Care", "Own limits (Alt+G)"),
    "medicines": QT_TRANSLATE_NOOP("Care", "Medicine (Alt+M)"),
    "nutrition": QT_TRANSLATE_NOOP("Care", "Nutrition (Alt+N)"),
}
KEYS: Final = {"plans": "Alt+P", "limits": "Alt+G", "medicines": "Alt+M", "nutrition": "Alt+N"}
HOW: Final = QT_TRANSLATE_NOOP(
    "Care", "Ctrl+N new · Enter replaces or ends · Ctrl+D ends today · Esc back"
)
HOW_NUTRITION: Final = QT_TRANSLATE_NOOP("Care", "Esc back")


class CareDesk(QWidget):
    """Shows one view of one person's care; Esc goes back to the people."""

    left = Signal()

    def __init__(self, context: Context) -> None:
        """Make the views; they show somebody after `show_person`."""
        super().__init__()
        self._context = context
        self.heading = label("", "section")
        self.views = Filters(tuple((view, context.say(words)) for view, words in VIEWS.items()))
        self.plans = PlansPart(context)
        self.parts: dict[str, CarePart[object] | NutritionPart] = {
            "plans": self.plans,  # type: ignore[dict-item]  # each part knows its own kind
            "limits": OwnLimitsPart(context),  # type: ignore[dict-item]
            "medicines": MedicinesPart(context),  # type: ignore[dict-item]
            "nutrition": NutritionPart(context),
        }
        self.news2 = News2Line(context)
        self._person: Person | None = None
        self._stack = Parts()
        for part in self.parts.values():
            self._stack.addWidget(part)
        self.warned = Trouble()
        self.how = label("", "hint")
        self._lay_out()
        self.views.chosen.connect(self._show_view)
        self._make_shortcuts()

    @property
    def part(self) -> "CarePart[object] | NutritionPart":
        """The view that is shown."""
        return self.parts[self.views.code()]

    def show_person(self, person: Person, view: str) -> None:
        """Show a view of a person's care, with the keyboard in it."""
        say, today = self._context.say, self._context.house.desk.today()
        self.heading.setText(with_age(person, today, say))
        # Medicine is ordered below: whoever orders it has read this line.
        warned = allergic(person.details)
        self.warned.say("" if warned is None else say(warned))
        self._person = person
        self.news2.show_person(person)
        for part in self.parts.values():
            part.show_person(person)
        self.views.choose(view)
        self._show_view(view)

    def refresh(self) -> None:
        """Read what is shown anew."""
        self.part.refresh()
        if self._person is not None:
            self.news2.show_person(self._person)

    def go_back(self) -> None:
        """Esc in a list: back to the people."""
        self.left.emit()

    def _show_view(self, view: str) -> None:
        self._stack.setCurrentWidget(self.parts[view])
        self.how.setText(self._context.say(HOW_NUTRITION if view == "nutrition" else HOW))
        self.parts[view].take_focus()

    def add(self) -> None:
        """Begin something new in the view that is shown."""
        part = self.part
        part.begin()
        next(iter(part.form.fields.values())).take_focus()

    def _end(self) -> None:
        part = self.part
        if isinstance(part, CarePart):
            part.end()

    def _choose_template(self, place: int) -> None:
        self.views.choose("plans")
        self.plans.choose_template(place)

    def _lay_out(self) -> None:
        head = WrappedLine(14)
        for part in (self.heading, self.views):
            head.add(part)
        head.add_spring()
        head.add(self.how)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(head)
        column.addWidget(self.warned)
        column.addWidget(self.news2)
        column.addWidget(self._stack, 1)

    def _make_template_keys(self) -> None:
        """Answer to a plain digit where plans are chosen: Alt and a digit belong to the rail."""
        for where in (self.plans.list, self.plans.form.fields["measure"].editor):
            for place in range(len(TEMPLATES)):
                template = QShortcut(QKeySequence(str(place + 1)), where)
                template.setContext(Qt.ShortcutContext.WidgetShortcut)
                template.setAutoRepeat(False)
                template.activated.connect(partial(self._choose_template, place))

    def _make_shortcuts(self) -> None:
        whole = Qt.ShortcutContext.WidgetWithChildrenShortcut
        slots = {"Ctrl+D": self._end}
        for key, slot in slots.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(whole)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(slot)
        self._make_template_keys()
        for part in self.parts.values():
            part.left.connect(self.go_back)
            back = QShortcut(QKeySequence("Esc"), part.list)
            back.setContext(Qt.ShortcutContext.WidgetShortcut)
            back.activated.connect(self.go_back)
