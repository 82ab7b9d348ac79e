"""Begin a home, or make a demo home."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from carehome_app.commands.access import Access, check_year
from carehome_app.commands.answers import Answer, UsageError, answered
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.demo import PASSPHRASE, Demo, make_demo
from carehome_app.services.founding import NewHome, close_home, found_home

FOUNDED: Final = QT_TRANSLATE_NOOP(
    "Commands", "{name} begins in {path}. The director signs in as {code}."
)
MADE: Final = QT_TRANSLATE_NOOP(
    "Commands", "A made-up home for trying out is in {path}. Passphrase: {passphrase}."
)
EMPTY_PASSPHRASE: Final = QT_TRANSLATE_NOOP("Commands", "The passphrase is empty.")
DIRECTOR_CODE: Final = "D01"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a new home is called, and who directs it."""

    name: str
    number: str
    timezone: str
    director: str


def found(access: Access, folder: Path, wanted: Wanted) -> Answer:
    """Begin a home in a new folder."""
    say = access.say()

    def work() -> Answer:
        if access.ask_passphrase is None and access.passphrase is None:
            raise UsageError(EMPTY_PASSPHRASE)
        ask = access.ask_passphrase
        passphrase = access.passphrase if ask is None else (access.passphrase or ask())
        if not passphrase:
            raise UsageError(EMPTY_PASSPHRASE)
        new = NewHome(
            name=wanted.name, number=wanted.number, timezone=wanted.timezone,
            director=wanted.director, passphrase=passphrase, pin=access.pin or "",
        )  # fmt: skip
        close_home(found_home(folder, new, access.clock()))
        return Answer((say(FOUNDED.with_(name=wanted.name, path=folder, code=DIRECTOR_CODE)),))

    return answered(work, say)


def demo(access: Access, folder: Path, size: dict[str, Any]) -> Answer:
    """Make a demo home in a new folder; `size` is what `Demo` takes."""
    say = access.say()

    def work() -> Answer:
        if size["until"] is not None:
            check_year(size["until"])
        close_home(make_demo(folder, Demo(**size), access.clock()))
        return Answer((say(MADE.with_(path=folder, passphrase=PASSPHRASE)),))

    return answered(work, say)
