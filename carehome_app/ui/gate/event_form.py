"""End an emergency: what is destroyed, what stays and why, and the director's own PIN."""

from typing import Final

from PySide6.QtCore import Signal

from carehome_app.domain.accounts.roles import TABLE
from carehome_app.domain.accounts.signatures import NEEDS, Purpose
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.gate.errors import DirectorEndsError
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.gate.control import KEPT
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.field import Field, secret_field
from carehome_app.ui.widgets.form import Form

TITLE: Final = QT_TRANSLATE_NOOP("Gate", "End of an emergency: what was collected for it goes")
NAME: Final = QT_TRANSLATE_NOOP("Gate", "Which emergency")
WHY: Final = QT_TRANSLATE_NOOP("Gate", "What else is kept, and why")
SIGNER: Final = QT_TRANSLATE_NOOP("Gate", "Director")
PIN: Final = QT_TRANSLATE_NOOP("Gate", "Own PIN")
GOES: Final = QT_TRANSLATE_NOOP(
    "Gate",
    "Destroyed for ever: {count} answers about health codes, travel and tests kept for {name}."
    " {kept} One line says that it was destroyed.",
)
NOTHING: Final = QT_TRANSLATE_NOOP("Gate", "Nothing is kept for any emergency.")
DONE: Final = QT_TRANSLATE_NOOP("Gate", "Destroyed: {count} answers kept for {name}.")
NOBODY: Final = (("0", "—"),)


class EventForm(Form):
    """Four fields; what goes and what stays is said before anything is done."""

    done = Signal(str)
    """What was done, in a sentence."""

    def __init__(self, context: Context) -> None:
        """Make an empty form."""
        self._context = context
        say = context.say
        fields = (
            Field("eventName", say(NAME), (("", "—"),)),
            Field("eventKept", say(WHY)),
            Field("eventSigner", say(SIGNER), NOBODY),
            secret_field("eventPin", say(PIN)),
        )
        super().__init__(say, [(one,) for one in fields])
        self.fields["eventName"].edited.connect(self._tell)
        self.entered.connect(self.keep)

    def begin(self) -> None:
        """Begin: offer what is kept for which emergency, and who may end it."""
        known = self._context.house.gate.control.emergencies()
        self.fields["eventName"].offer((("", "—"), *((name, name) for name in known)))
        self.fields["eventSigner"].offer((*NOBODY, *self._directors()))
        first = next(iter(known), "")
        self.fill(self._say(TITLE), {"eventName": first})
        self._tell()
        self.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard into the first field."""
        self.fields["eventName"].take_focus()

    def keep(self) -> None:
        """Destroy it, or say why not; the PIN is forgotten at once."""
        values, house = self.values(), self._context.house
        name, signer = values["eventName"], int(values["eventSigner"])
        try:
            if not signer:
                raise DirectorEndsError
            pin = self.fields["eventPin"].text()
            signed = house.signing_in.signature(signer, pin, Purpose.DIRECTOR)
            count = house.gate.control.end_emergency(name, signed, values["eventKept"])
        except CareHomeError as error:
            place = "eventSigner" if isinstance(error, DirectorEndsError) else "eventName"
            self.complain(place, self._say(error.sentence))
            return
        finally:
            self.fields["eventPin"].fill("")
        self._context.events.changed.emit(Changes.GATE)
        self.done.emit(self._say(DONE.with_(count=count, name=name)))

    def _tell(self) -> None:
        """Say what goes and what stays."""
        name = self.fields["eventName"].text()
        count = self._context.house.gate.control.emergencies().get(name, 0)
        said = GOES.with_(count=count, name=name, kept=KEPT) if count else NOTHING
        self.say(self._say(said))

    def _directors(self) -> list[tuple[str, str]]:
        return [
            (str(one.id), f"{one.name} {one.details.code}")
            for one, role in self._context.house.signing_in.accounts()
            if NEEDS[Purpose.DIRECTOR] in TABLE[role]
        ]
