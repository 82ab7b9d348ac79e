"""What every page is given: the house's services, the reader's language, news, slow work."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from carehome_app.i18n import Translate
from carehome_app.services.desk import Desk
from carehome_app.services.house import House
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.style.look import Look

T = TypeVar("T")


class Context(msgspec.Struct, frozen=True):
    """Handed to each page; pages know nothing of each other."""

    house: House
    say: Translate
    """Says a marked text in the reader's language."""
    language: str
    """`zh` or `en`."""
    events: AppEvents
    background: Background
    look: Look = msgspec.field(default_factory=Look)
    homes: tuple[tuple[str, Path], ...] = ()
    """Homes that were open on this computer lately: their names and folders."""


def in_own_house(context: Context, work: Callable[[House], T]) -> Callable[[], T]:
    """Return work for another thread: the same home and person, on a connection of its own."""
    desk = context.house.desk
    store, clock, actor = desk.store, desk.clock, desk.actor

    def done() -> T:
        own = store.again()
        try:
            return work(House(Desk(own, clock, actor)))
        finally:
            own.close()

    return done
