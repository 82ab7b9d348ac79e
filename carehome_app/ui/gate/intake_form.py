"""Somebody comes to stay, or gets their things back: one form in the place of the desk."""

from typing import Final

from PySide6.QtCore import Signal

from carehome_app.domain.accounts.roles import TABLE
from carehome_app.domain.accounts.signatures import NEEDS, Purpose, Signed
from carehome_app.domain.errors import CareHomeError, MissingFieldError, UnknownPersonError
from carehome_app.domain.gate.errors import (
    NotExaminedError,
    NotOfThoseHereError,
    ThingsNotHereError,
    WitnessNeededError,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.gate.intake import HISTORY, NewIntake, NewReturn
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.field import Field, secret_field
from carehome_app.ui.widgets.form import Form

TITLE: Final = QT_TRANSLATE_NOOP("Intake", "Intake and belongings: Enter keeps it, Esc leaves it")
WAYS: Final = (
    ("in", QT_TRANSLATE_NOOP("Intake", "comes, or brings something")),
    ("out", QT_TRANSLATE_NOOP("Intake", "gets things back")),
)
FIELDS: Final = {
    "intakePerson": QT_TRANSLATE_NOOP("Intake", "Who: code, room-bed or name"),
    "intakeWay": QT_TRANSLATE_NOOP("Intake", "Comes, or gets things back"),
    "intakeExamined": QT_TRANSLATE_NOOP("Intake", "Examined: by whom, what was found"),
    "intakeHistory": QT_TRANSLATE_NOOP("Intake", "The last 14 days: where, with whom"),
    "intakeNotice": QT_TRANSLATE_NOOP("Intake", "Refused: number of the written notice"),
    "intakeThings": QT_TRANSLATE_NOOP("Intake", "Things, with ; between (empty: everything here)"),
    "intakeTo": QT_TRANSLATE_NOOP("Intake", "Who receives them"),
    "intakeWitness": QT_TRANSLATE_NOOP("Intake", "In front of"),
    "intakeWords": QT_TRANSLATE_NOOP("Intake", "Words"),
}
PIN: Final = QT_TRANSLATE_NOOP("Gate", "Own PIN")
KEPT: Final = QT_TRANSLATE_NOOP("Intake", "Kept: {name}; {count} things are here.")
NOBODY: Final = (("0", "—"),)
_ONLY: Final = {
    "in": ("intakeExamined", "intakeHistory", "intakeNotice"),
    "out": ("intakeTo",),
}
_BESIDE: Final[dict[type[CareHomeError], str]] = {
    UnknownPersonError: "intakePerson",
    NotOfThoseHereError: "intakePerson",
    NotExaminedError: "intakeExamined",
    ThingsNotHereError: "intakeThings",
    WitnessNeededError: "intakeWitness",
}


class IntakeForm(Form):
    """What is asked follows from whether somebody comes or gets things back."""

    done = Signal(str)
    """What was kept, in a sentence."""

    def __init__(self, context: Context) -> None:
        """Make an empty form."""
        self._context = context
        say = context.say
        choices = {
            "intakeWay": tuple((code, say(words)) for code, words in WAYS),
            "intakeWitness": NOBODY,
        }
        made = [Field(name, say(words), choices.get(name, ())) for name, words in FIELDS.items()]
        super().__init__(say, [(one,) for one in (*made, secret_field("intakePin", say(PIN)))])
        self.fields["intakeWay"].edited.connect(self._show_way)
        self.entered.connect(self.keep)

    def begin(self) -> None:
        """Begin with empty fields."""
        self.fields["intakeWitness"].offer((*NOBODY, *self._able()))
        self.fill(self._say(TITLE), {"intakeWay": "in"})
        self._show_way()
        self.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard into the first field."""
        self.fields["intakePerson"].take_focus()

    def keep(self) -> None:
        """Keep what is typed, or say beside the field it belongs to why not."""
        values, house = self.values(), self._context.house
        try:
            subject = house.people.find(values["intakePerson"]).id
            changes = self._keep(subject, values)
        except CareHomeError as error:
            self.complain(self._place_of(error), self._say(error.sentence))
            return
        finally:
            self.fields["intakePin"].fill("")
        self._context.events.changed.emit(changes)
        here = house.gate.intakes.of(subject).here()
        said = KEPT.with_(name=house.desk.person(subject).name, count=len(here))
        self.done.emit(self._say(said))

    def _keep(self, subject: int, values: dict[str, str]) -> Changes:
        intakes, words = self._context.house.gate.intakes, values["intakeWords"]
        things, signed = values["intakeThings"], self._signed(values)
        if values["intakeWay"] == "out":
            back = NewReturn(to=values["intakeTo"], things=things, signed=signed, words=words)
            return intakes.give_back(subject, back)
        new = NewIntake(
            examined=values["intakeExamined"],
            history=values["intakeHistory"],
            notice=values["intakeNotice"],
            things=things,
            signed=signed,
            words=words,
        )
        return intakes.keep(subject, new)

    def _signed(self, values: dict[str, str]) -> Signed | None:
        who = int(values["intakeWitness"])
        if not who:
            return None
        pin = self.fields["intakePin"].text()
        return self._context.house.signing_in.signature(who, pin, Purpose.CHECKER)

    def _able(self) -> list[tuple[str, str]]:
        """Return who may stand by: whoever has a PIN and may record, but for whoever writes."""
        actor = self._context.house.desk.actor
        return [
            (str(one.id), f"{one.name} {one.details.code}")
            for one, role in self._context.house.signing_in.accounts()
            if NEEDS[Purpose.CHECKER] in TABLE[role] and (actor is None or one.id != actor.id)
        ]

    def _place_of(self, error: CareHomeError) -> str:
        if isinstance(error, MissingFieldError):
            asks_history = error.sentence.values.get("field") == HISTORY
            return "intakeHistory" if asks_history else "intakeTo"
        return next((name for kind, name in _BESIDE.items() if isinstance(error, kind)), "")

    def _show_way(self) -> None:
        """Show what belongs to coming, or to getting back; fill in what is here."""
        way = self.fields["intakeWay"].text()
        for code, names in _ONLY.items():
            for name in names:
                self.fields[name].setVisible(code == way)
