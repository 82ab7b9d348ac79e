"""Who may sign in, as what: a table and a form, for the director only."""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.roles import ROLE_LABELS, May
from carehome_app.domain.typed.settings import whole_number
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.accounts import Account, idle_minutes
from carehome_app.services.changes import Changes
from carehome_app.ui.context import Context
from carehome_app.ui.models.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.account_form import CLOSED, OPEN, ROLE, STATE, AccountForm
from carehome_app.ui.widgets.card import label
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.row_table import RowTable

NAME: Final = QT_TRANSLATE_NOOP("People", "Name")
CODE: Final = QT_TRANSLATE_NOOP("People", "Code")
PIN: Final = QT_TRANSLATE_NOOP("Accounts", "PIN")
OWN: Final = QT_TRANSLATE_NOOP("Accounts", "own")
GIVEN: Final = QT_TRANSLATE_NOOP("Accounts", "given, not changed yet")
NONE: Final = QT_TRANSLATE_NOOP("Accounts", "none yet")
WAITS: Final = QT_TRANSLATE_NOOP("Accounts", "waits after wrong PINs")
DIRECTOR_ONLY: Final = QT_TRANSLATE_NOOP("Accounts", "Only the director keeps accounts.")
IDLE: Final = QT_TRANSLATE_NOOP(
    "Accounts", "The window locks after so many minutes without a key (1–60, Enter keeps)"
)
IDLE_KEPT: Final = QT_TRANSLATE_NOOP("Accounts", "Kept: the window locks after {count} min.")
FORM_WIDTH: Final = 430


class AccountsPart(QWidget):
    """Everybody's account; roles, PINs, closing and opening."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows something after `refresh`."""
        super().__init__()
        self._context = context
        say = context.say
        self.table = ColumnsTable[Account](say)
        self.list = RowTable(self.table)
        self.list.setObjectName("accounts")
        self.form = AccountForm(context)
        self.form.setFixedWidth(FORM_WIDTH)
        self.idle = Field("idle_minutes", say(IDLE))
        self._refused = label(say(DIRECTOR_ONLY), "muted", wrap=True)
        self._all = QWidget()
        self._lay_out()
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self._opened)
        self.form.left.connect(self._leave)
        self.form.done.connect(self._finish)
        self.idle.left.connect(self.keep_idle)

    @Slot()
    def refresh(self) -> None:
        """Show the accounts as they are now; what somebody is typing stays."""
        actor = self._context.house.desk.actor
        may = actor is not None and actor.may(May.KEEP_ACCOUNTS)
        self._refused.setVisible(not may)
        self._all.setVisible(may)
        if not may:
            self.table.show_items((), ())
            return
        place = self.list.currentIndex().row()
        self.table.show_items(self._context.house.accounts.everybody(), self._columns())
        self.list.choose(place)
        self.idle.fill(str(idle_minutes(self._context.house.desk)))

    @Slot()
    def keep_idle(self) -> None:
        """Keep after how many minutes the window locks, when it is another number."""
        typed, house = self.idle.text().strip(), self._context.house
        if not typed or typed == str(idle_minutes(house.desk)):
            return
        try:
            minutes = whole_number(typed)
            self._context.events.changed.emit(house.accounts.set_idle_minutes(minutes))
        except CareHomeError as error:
            self.idle.trouble(self._context.say(error.sentence))
            return
        self._context.events.told.emit(self._context.say(IDLE_KEPT.with_(count=minutes)))

    def _columns(self) -> tuple[Shown[Account], ...]:
        say = self._context.say
        return (
            Shown[Account](NAME, lambda one: one.person.name, 4),
            Shown[Account](CODE, lambda one: one.person.details.code, 2),
            Shown[Account](ROLE, lambda one: say(ROLE_LABELS[one.role]) if one.role else "–", 3),
            Shown[Account](PIN, self._pin_of, 4),
            Shown[Account](STATE, self._state_of, 2),
        )

    def _pin_of(self, one: Account) -> str:
        if one.role is None:
            return ""
        if one.wait:
            return self._context.say(WAITS)
        known = GIVEN if one.is_given else OWN
        return self._context.say(known if one.has_pin else NONE)

    def _state_of(self, one: Account) -> str:
        return "" if one.role is None else self._context.say(CLOSED if one.closed else OPEN)

    def _moved(self, one: Account) -> None:
        if self.form.is_dirty:
            self.form.warn()
        else:
            self.form.show_account(one)

    def _opened(self, one: Account) -> None:
        if not self.form.is_dirty:
            self.form.show_account(one)
        self.form.fields["account_role"].take_focus()

    def _finish(self, told: str) -> None:
        self._context.house.desk.forget(Changes.PEOPLE)
        self.refresh()
        self.list.setFocus()
        self._context.events.told.emit(told)

    def _leave(self) -> None:
        """Forget what is typed and go back to the table."""
        one = self.list.chosen()
        self.form.fill("", {})
        if one is not None:
            self.form.show_account(one)
        self.list.setFocus()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.idle)
        row = QHBoxLayout(self._all)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(self.form)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._refused)
        whole.addWidget(self._all, 1)
