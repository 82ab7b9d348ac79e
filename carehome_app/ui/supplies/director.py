"""Which director signs what is passed on, and the own PIN."""

from typing import Final

from carehome_app.domain.accounts.roles import TABLE
from carehome_app.domain.accounts.signatures import NEEDS, Purpose, Signed
from carehome_app.domain.supplies.errors import DonationNotSignedError
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.field import Field, secret_field
from carehome_app.ui.widgets.form import NARROW_COLUMN, FieldColumns

DIRECTOR: Final = QT_TRANSLATE_NOOP("Supplies", "Director")
PIN: Final = QT_TRANSLATE_NOOP("Supplies", "Own PIN")
NOBODY: Final = (("0", "—"),)


class DirectorSigns(FieldColumns):
    """A list of those who may sign as the director, and a field for the PIN of the chosen one."""

    def __init__(self, context: Context) -> None:
        """Offer nobody yet."""
        super().__init__(most=2, wide=NARROW_COLUMN)
        self._context = context
        self.who = Field("stock_director", context.say(DIRECTOR), NOBODY)
        self.pin = secret_field("stock_pin", context.say(PIN))
        self.add(self.who)
        self.add(self.pin)

    def begin(self) -> None:
        """Offer who may sign now; a PIN of before is forgotten."""
        self.pin.fill("")
        accounts = self._context.house.signing_in.accounts()
        able = tuple(
            (str(one.id), f"{one.name} {one.details.code}")
            for one, role in accounts
            if NEEDS[Purpose.DIRECTOR] in TABLE[role]
        )
        self.who.offer(able or NOBODY)

    def signed(self) -> Signed | None:
        """Return the signature, None without a PIN; a PIN is good for one attempt."""
        typed, who = self.pin.text(), int(self.who.text())
        self.pin.fill("")
        if not typed:
            return None
        if not who:
            raise DonationNotSignedError
        return self._context.house.signing_in.signature(who, typed, Purpose.DIRECTOR)
