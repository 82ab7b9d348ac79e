"""`gate intake`: who came to stay, what they brought, and what they got back."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from carehome_app.commands.access import Access, in_home
from carehome_app.commands.answers import Answer, UsageError
from carehome_app.domain.accounts.signatures import Purpose, Signed
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.gate.intake import NewIntake, NewReturn
from carehome_app.services.house import House

HERE: Final = QT_TRANSLATE_NOOP("Commands", "{name}: {count} things are here.")
NO_FILE: Final = QT_TRANSLATE_NOOP("Commands", "{path} cannot be read.")
NEEDS_PIN: Final = QT_TRANSLATE_NOOP("Commands", "{option} is needed.")


class IntakeSaid(msgspec.Struct, frozen=True, kw_only=True):
    """What was said of somebody's coming, or of their things."""

    code: str
    examined: str
    history: str
    notice: str
    things: Sequence[str]
    back: str | None
    witness: str | None
    witness_pin_file: Path | None
    words: str

    @property
    def is_new(self) -> bool:
        """Whether something is to be kept."""
        said = (self.examined, self.history, self.notice, self.things)
        return self.back is not None or any(said)


def intake(access: Access, said: IntakeSaid) -> Answer:
    """Keep it, where something is said, and tell what is listed."""

    def work(house: House, say: Translate) -> Answer:
        person, intakes = house.people.find(said.code), house.gate.intakes
        things = "; ".join(said.things)
        if said.is_new:
            signed = _signed(house, said)
            if said.back is not None:
                back = NewReturn(to=said.back, things=things, signed=signed, words=said.words)
                intakes.give_back(person.id, back)
            else:
                new = NewIntake(
                    examined=said.examined,
                    history=said.history,
                    notice=said.notice,
                    things=things,
                    signed=signed,
                    words=said.words,
                )
                intakes.keep(person.id, new)
        here = intakes.of(person.id).here()
        head = say(HERE.with_(name=person.name, count=len(here)))
        return Answer((head, *here), data={"here": list(here)})

    return in_home(access, work, to_write=said.is_new)


def _signed(house: House, said: IntakeSaid) -> Signed | None:
    if not said.witness:
        return None
    path = said.witness_pin_file
    if path is None:
        raise UsageError(NEEDS_PIN.with_(option="--witness-pin-file"))
    try:
        pin = path.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeDecodeError):
        raise UsageError(NO_FILE.with_(path=path)) from None
    who = house.people.find(said.witness).id
    return house.signing_in.signature(who, pin, Purpose.CHECKER)
