"""A table of one person's orders and the form beside it: what all kinds of care have in common."""

from abc import abstractmethod
from collections.abc import Sequence
from datetime import date
from operator import attrgetter
from typing import Final, Generic, Protocol, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from carehome_app.domain.chronic.errors import (
    BackdatedError,
    EndsBeforeStartError,
    NotARhythmError,
    NoTimeChosenError,
    RhythmError,
    UnknownWindowError,
)
from carehome_app.domain.chronic.times import Rhythm, rhythm_words, span_words, windows_words
from carehome_app.domain.errors import CareHomeError, ReasonNeededError
from carehome_app.domain.moments import date_typed
from carehome_app.domain.people import Person
from carehome_app.domain.typed.times import rhythm_text
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.changes import Changes
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import Beside, Form
from carehome_app.ui.widgets.row_table import RowTable

Item = TypeVar("Item")
NEW: Final = QT_TRANSLATE_NOOP("Care", "New")
END: Final = QT_TRANSLATE_NOOP("Care", "End it today (Ctrl+D)")
KEPT: Final = QT_TRANSLATE_NOOP("Care", "Kept for {person}.")
ENDED: Final = QT_TRANSLATE_NOOP("Care", "Ended for {person}; it stays in the list.")
FROM: Final = QT_TRANSLATE_NOOP("Care", "From (blank: today)")
UNTIL: Final = QT_TRANSLATE_NOOP("Care", "Until (blank: until ended)")
TIMES: Final = QT_TRANSLATE_NOOP("Care", "Times: am pm fasting bedtime 0800")
DAYS: Final = QT_TRANSLATE_NOOP("Care", "Days: blank daily, 1 3 5, /3, m15")
WHY: Final = QT_TRANSLATE_NOOP("Care", "Why (when it is replaced or ended)")
ORDERED_BY: Final = QT_TRANSLATE_NOOP("Care", "Ordered by")
NOTE: Final = QT_TRANSLATE_NOOP("Care", "Note")
_FIELDS: Final[dict[type[CareHomeError], str]] = {
    UnknownWindowError: "times",
    NoTimeChosenError: "times",
    NotARhythmError: "days",
    RhythmError: "days",
    BackdatedError: "from",
    EndsBeforeStartError: "until",
    ReasonNeededError: "why",
}


class CarePart(QWidget, Generic[Item]):
    """Lists everything that was ever ordered, and begins, replaces and ends by the form."""

    left = Signal()
    """Esc in the table: back to the people."""

    def __init__(self, context: Context, name: str, rows: Sequence[Sequence[Field]]) -> None:
        """Make the part of nobody yet; `name` is the table's object name."""
        super().__init__()
        self.context = context
        self.person: Person | None = None
        self.old: Item | None = None
        """What the form would replace; None for something new."""
        self.table = ColumnsTable[Item](context.say)
        self.list = RowTable(self.table, who=attrgetter("id"))
        self.list.setObjectName(name)
        self.form = Form(context.say, rows)
        self.form.stand_beside(self.list.row_of)
        self.end_button = self.form.add_act("end", context.say(END), "danger")
        self.end_button.clicked.connect(self.end)
        Beside(self, self.form).insertWidget(0, self.list, 1)
        self.list.opened.connect(self._open)
        self.form.entered.connect(self.keep)
        self.form.left.connect(self._leave_form)

    def show_person(self, person: Person) -> None:
        """Show what is ordered for a person; the form begins something new."""
        self.person = person
        self.refresh()
        self.begin()

    @Slot()
    def refresh(self) -> None:
        """Read the list anew."""
        if self.person is not None:
            self.list.show_items(self.items(self.person.id), self.columns())

    @Slot()
    def begin(self) -> None:
        """Empty the form for something new."""
        self.old = None
        self.form.fill(self.context.say(NEW), {})
        self.end_button.setVisible(False)

    def take_focus(self) -> None:
        """Go to the list, or into the form when the list is empty."""
        if self.table.items:
            self.list.setFocus()
        else:
            next(iter(self.form.fields.values())).take_focus()

    @Slot()
    def keep(self) -> None:
        """Begin or replace what is typed; whatever is wrong is said beside its field."""
        if self.person is None:
            return
        try:
            changes = self.write(self.form.values())
        except CareHomeError as error:
            self.form.complain(self.field_of(error), self.context.say(error.sentence))
            return
        self._finish(changes, KEPT)

    @Slot()
    def end(self) -> None:
        """End what is in the form with today."""
        if self.old is None or self.person is None or not self.form.may_act():
            return
        try:
            today = self.context.house.desk.today()
            changes = self.finish(self.old, today, self.form.values().get("why", ""))
        except CareHomeError as error:
            self.form.complain(self.field_of(error), self.context.say(error.sentence))
            return
        self._finish(changes, ENDED)

    def field_of(self, error: CareHomeError) -> str:
        """Return which field an error speaks of; empty when it speaks of none."""
        return _FIELDS.get(type(error), "")

    def day(self, name: str) -> date | None:
        """Return the day typed in a field, or None where nothing is; complains beside it."""
        text = self.form.values()[name]
        return date_typed(text) if text else None

    def from_day(self) -> date:
        """Return the day typed as the first one; today when nothing is."""
        return self.day("from") or self.context.house.desk.today()

    def _leave_form(self) -> None:
        """Forget what is typed; go to the list, or back to the people when it is empty."""
        self.begin()
        if self.table.items:
            self.list.setFocus()
        else:
            self.left.emit()

    @abstractmethod
    def items(self, person: int) -> Sequence[Item]:
        """Return everything that ever was ordered, what holds first."""

    @abstractmethod
    def columns(self) -> Sequence[Shown[Item]]:
        """Return the columns of the list."""

    @abstractmethod
    def values_of(self, item: Item) -> dict[str, str]:
        """Return what the form shows of an item."""

    @abstractmethod
    def write(self, values: dict[str, str]) -> Changes:
        """Begin what is typed, in the place of `old` if there is one."""

    @abstractmethod
    def finish(self, item: Item, until: date, why: str) -> Changes:
        """End an item with a day."""

    def _open(self, item: Item) -> None:
        self.old = item
        self.form.fill(self.heading_of(item), self.values_of(item), self.list.whose())
        self.end_button.setVisible(True)
        next(iter(self.form.fields.values())).take_focus()

    def heading_of(self, item: Item) -> str:
        """Return what stands over the form while an item is in it: what it is."""
        return self.columns()[0].shown(item)

    def _finish(self, changes: Changes, words: Text) -> None:
        person = self.person
        assert person is not None  # noqa: S101  # something was written for somebody
        self.refresh()
        self.begin()
        self.context.events.told.emit(self.context.say(words.with_(person=person.name)))
        self.context.events.changed.emit(changes)
        self.list.setFocus()


class Order(Protocol):
    """What plans and medicines have in common, as a list shows it."""

    @property
    def windows(self) -> tuple[str, ...]:
        """At which times of the day, by code."""

    @property
    def rhythm(self) -> Rhythm:
        """On which days."""

    @property
    def from_day(self) -> date:
        """The first day."""

    @property
    def until_day(self) -> date | None:
        """The last day, None: until ended."""

    @property
    def ordered_by(self) -> str:
        """Who ordered it."""

    @property
    def ended_why(self) -> str:
        """Why it ended."""


Ordered = TypeVar("Ordered", bound=Order)


def when_columns(_kind: type[Ordered], say: Translate) -> tuple[Shown[Ordered], ...]:
    """Return the columns of times, days and span of one kind of order."""
    return (
        Shown(QT_TRANSLATE_NOOP("Care", "Times"), lambda one: say(windows_words(one.windows)), 5),
        Shown(QT_TRANSLATE_NOOP("Care", "Days"), lambda one: say(rhythm_words(one.rhythm)), 4),
        Shown(
            QT_TRANSLATE_NOOP("Care", "From–to"),
            lambda one: say(span_words(one.from_day, one.until_day)),
            6,
        ),
    )


def who_columns(_kind: type[Ordered]) -> tuple[Shown[Ordered], ...]:
    """Return the columns of who ordered it, and why it ended."""
    return (
        Shown(ORDERED_BY, lambda one: one.ordered_by, 4),
        Shown(QT_TRANSLATE_NOOP("Care", "Why ended"), lambda one: one.ended_why, 3),
    )


def order_values(item: Order) -> dict[str, str]:
    """Return what the form shows of an order: times, days, the last one, who ordered it."""
    return {
        "times": " ".join(item.windows),
        "days": rhythm_text(item.rhythm),
        "until": "" if item.until_day is None else item.until_day.isoformat(),
        "ordered_by": item.ordered_by,
    }


def order_rows(context: Context) -> tuple[tuple[Field, ...], ...]:
    """Return the fields every order has: times, days, from and until, who ordered it, why."""
    say = context.say
    return (
        (Field("times", say(TIMES)),),
        (Field("days", say(DAYS)),),
        (Field("from", say(FROM)), Field("until", say(UNTIL))),
        (Field("ordered_by", say(ORDERED_BY)), Field("note", say(NOTE))),
        (Field("why", say(WHY)),),
    )
