"""Who may sign in, as what: a table and a form, for the director only."""

from operator import attrgetter
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from carehome_app.domain.accounts.errors import ObviousPinError, ShortPinError
from carehome_app.domain.accounts.roles import ROLE_LABELS, May, Role
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.settings import whole_number
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.accounts.accounts import Account, idle_minutes
from carehome_app.services.changes import Changes
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import Beside, Form
from carehome_app.ui.widgets.labels import label
from carehome_app.ui.widgets.row_table import RowTable

# The form of an account: the role, whether it is open, and a PIN that is given.

ROLE: Final = QT_TRANSLATE_NOOP("Accounts", "Role")
NO_ROLE: Final = QT_TRANSLATE_NOOP("Accounts", "none: does not sign in")
STATE: Final = QT_TRANSLATE_NOOP("Accounts", "Account")
OPEN: Final = QT_TRANSLATE_NOOP("Accounts", "open")
CLOSED: Final = QT_TRANSLATE_NOOP("Accounts", "closed")
GIVE_PIN: Final = QT_TRANSLATE_NOOP("Accounts", "Give a new PIN (empty: it stays)")
KEPT: Final = QT_TRANSLATE_NOOP("Accounts", "Kept: {name}")
MUST_CHANGE: Final = QT_TRANSLATE_NOOP(
    "Accounts", "Whoever gets a PIN from you chooses an own one at the first sign-in."
)
FAILED: Final = QT_TRANSLATE_NOOP("Accounts", "Wrong PINs: {times}, the last one at {when}.")


class AccountForm(Form):
    """Changes one person's account."""

    done = Signal(str)
    """It was kept: what is to be told."""

    def __init__(self, context: Context) -> None:
        """Make the form without a person."""
        self._context = context
        self._account: Account | None = None
        say = context.say
        states = (("open", say(OPEN)), ("closed", say(CLOSED)))
        roles = tuple((role.value, say(ROLE_LABELS[role])) for role in Role)
        super().__init__(
            say,
            (
                (Field("account_role", say(ROLE), (("", say(NO_ROLE)), *roles)),),
                (Field("account_state", say(STATE), states),),
                (Field("account_pin", say(GIVE_PIN)),),
            ),
        )
        pin = self.fields["account_pin"].editor
        if isinstance(pin, QLineEdit):
            pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.entered.connect(self.keep)

    def show_account(self, account: Account) -> None:
        """Show an account as it is kept."""
        say, person = self._context.say, account.person
        self._account = account
        role = "" if account.role is None else account.role.value
        state = "closed" if account.closed else "open"
        self.fill(person.name, {"account_role": role, "account_state": state}, person.id)
        self.say(f"{self._failures(account)}{say(MUST_CHANGE)}")

    @Slot()
    def keep(self) -> None:
        """Keep what was changed; whatever is wrong is said beside its field."""
        account = self._account
        if account is None:
            return
        try:
            changes = self._changed(account)
        except CareHomeError as error:
            of_pin = isinstance(error, (ShortPinError, ObviousPinError))
            self.complain("account_pin" if of_pin else "", self._context.say(error.sentence))
            return
        self.fill("", {})
        if changes:
            self._context.events.changed.emit(changes)
        self.done.emit(self._context.say(KEPT.with_(name=account.person.name)))

    def _changed(self, account: Account) -> Changes:
        house, values, subject = self._context.house, self.values(), account.person.id
        changes = Changes.NONE
        if values["account_pin"]:
            changes |= house.accounts.set_pin(subject, values["account_pin"])
        role = Role(values["account_role"]) if values["account_role"] else None
        if role is not account.role:
            changes |= house.signing_in.give_role(subject, role)
        closed = values["account_state"] == "closed"
        if closed and not account.closed:
            changes |= house.accounts.close(subject)
        if account.closed and not closed:
            changes |= house.accounts.open_again(subject)
        return changes

    def _failures(self, account: Account) -> str:
        """Return a line about wrong PINs, where there were any."""
        found = self._context.house.accounts.failures(account.person.id)
        if not found:
            return ""
        desk = self._context.house.desk
        when = desk.home_time.local(found[-1][0]).strftime("%Y-%m-%d %H:%M")
        times = sum(count for _at, count in found)
        return self._context.say(FAILED.with_(times=times, when=when)) + "\n"


# Who may sign in, as what: a table and a form, for the director only.

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


class AccountsPart(QWidget):
    """Everybody's account; roles, PINs, closing and opening."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows something after `refresh`."""
        super().__init__()
        self._context = context
        say = context.say
        self.table = ColumnsTable[Account](say)
        self.list = RowTable(self.table, who=attrgetter("person.id"))
        self.list.setObjectName("accounts")
        self.form = AccountForm(context)
        self.form.stand_beside(self.list.row_of)
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
        self.list.show_items(self._context.house.accounts.everybody(), self._columns())
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
        Beside(self._all, self.form).insertLayout(0, left, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._refused)
        whole.addWidget(self._all, 1)
