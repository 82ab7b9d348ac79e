"""Begin a home, or make a demo home."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import msgspec

from carehome_app.commands.access import NO_PIN, Access, check_year
from carehome_app.commands.answers import Answer, UsageError, answered
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.languages import system_language
from carehome_app.services.demo import PASSPHRASE, Demo, make_demo
from carehome_app.services.home.keys import new_code
from carehome_app.services.home.opening import NewHome, close_home, found_home

FOUNDED: Final = QT_TRANSLATE_NOOP(
    "Commands", "{name} begins in {path}. The director signs in as {code}."
)
MADE: Final = QT_TRANSLATE_NOOP(
    "Commands", "A made-up home for trying out is in {path}. Passphrase: {passphrase}."
)
EMPTY_PASSPHRASE: Final = QT_TRANSLATE_NOOP("Commands", "The passphrase is empty.")
RECOVERY: Final = QT_TRANSLATE_NOOP(
    "Commands",
    "Recovery code, shown only now. Write it down and lock it away; it opens the home when the "
    "passphrase is lost:",
)
DIRECTOR_CODE: Final = "D01"


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What a new home is called, and who directs it."""

    name: str
    number: str
    timezone: str
    director: str


def found(access: Access, folder: Path, wanted: Wanted) -> Answer:
    """Begin a home in a new folder."""
    say = access.say()

    def work() -> Answer:
        passphrase = _secret(access.passphrase, access.ask_passphrase, EMPTY_PASSPHRASE)
        pin = _secret(access.pin, access.ask_pin, NO_PIN)
        code = new_code()
        new = NewHome(
            name=wanted.name,
            number=wanted.number,
            timezone=wanted.timezone,
            director=wanted.director,
            passphrase=passphrase,
            pin=pin,
            recovery=code,
        )
        close_home(found_home(folder, new, access.clock()))
        founded = FOUNDED.with_(name=wanted.name, path=folder, code=DIRECTOR_CODE)
        return Answer((say(founded), say(RECOVERY), code))

    return answered(work, say)


def demo(access: Access, folder: Path, size: dict[str, Any]) -> Answer:
    """Make a demo home in a new folder, whose people are of the reader's language.

    `size` is what `Demo` takes.
    """
    say = access.say()

    def work() -> Answer:
        if size["until"] is not None:
            check_year(size["until"])
        wanted = Demo(**size, language=access.language or system_language())
        close_home(make_demo(folder, wanted, access.clock()))
        return Answer((say(MADE.with_(path=folder, passphrase=PASSPHRASE)),))

    return answered(work, say)


def _secret(given: str | None, ask: Callable[[], str] | None, otherwise: Text) -> str:
    """Return a secret that was given, or asked for; else say how to give it."""
    secret = given or (ask() if ask is not None else "")
    if not secret:
        raise UsageError(otherwise)
    return secret
