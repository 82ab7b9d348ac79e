"""The form of an account: the role, whether it is open, and a PIN that is given."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit

from carehome_app.domain.account_errors import ObviousPinError, ShortPinError
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.roles import ROLE_LABELS, Role
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.accounts import Account
from carehome_app.services.changes import Changes
from carehome_app.ui.context import Context
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import Form

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
        self.kept.connect(self.keep)

    def show_account(self, account: Account) -> None:
        """Show an account as it is kept."""
        say, person = self._context.say, account.person
        self._account = account
        role = "" if account.role is None else account.role.value
        state = "closed" if account.closed else "open"
        self.fill(person.name, {"account_role": role, "account_state": state})
        self.trouble.say(f"{self._failures(account)}{say(MUST_CHANGE)}", is_news=True)

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
