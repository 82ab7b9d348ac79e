"""A bureau: its record is kept like a home's, and beside it stands what its homes reported."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from carehome_app.db.bureau.embedded import EmbeddedEngine
from carehome_app.db.bureau.postgres import PostgresEngine
from carehome_app.db.bureau.store import BureauStore
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.bureau.cards import BUREAU
from carehome_app.domain.bureau.errors import NotABureauError
from carehome_app.domain.events import SettingChanged
from carehome_app.services.bureau.cards import Cards
from carehome_app.services.desk import Clock, Desk, system_clock
from carehome_app.services.home.opening import (
    KIND,
    NewHome,
    close_home,
    found_home,
    is_bureau,
)

if TYPE_CHECKING:
    from carehome_app.services.bureau.counting import Counting
    from carehome_app.services.bureau.places import Places
    from carehome_app.services.bureau.taking import Taking
    from carehome_app.services.bureau.writing import Writing

SERVER: Final = "bureau.server"
"""Where a PostgreSQL server is, as libpq writes it; empty: the embedded engine."""


def found_bureau(
    folder: Path, new: NewHome, server: str = "", clock: Clock = system_clock
) -> Desk:
    """Make a new bureau in an empty folder and return its desk, with the director acting."""
    desk = found_home(folder, new, clock)
    try:
        if server:
            PostgresEngine(server).close()
        with desk.acting(May.SIGN_AS_DIRECTOR) as action:
            action.append(SettingChanged(KIND, BUREAU))
            if server:
                action.append(SettingChanged(SERVER, server))
    except BaseException:
        close_home(desk)
        raise
    desk.__dict__.pop("_settings", None)
    return desk


class Bureau:
    """What an official can do; the record of a home is refused."""

    def __init__(self, desk: Desk) -> None:
        """Work at the desk of a bureau."""
        self.desk = desk
        self._store: BureauStore | None = None

    @property
    def store(self) -> BureauStore:
        """What came in, on the engine the bureau chose."""
        if self._store is None:
            if not is_bureau(self.desk):
                raise NotABureauError
            server = self.desk.setting(SERVER)
            engine = PostgresEngine(server) if server else EmbeddedEngine(self.desk.store)
            self.desk.closing.append(engine.close)
            self._store = BureauStore(engine)
        return self._store

    @cached_property
    def cards(self) -> Cards:
        """The bureau's own card."""
        return Cards(self.desk, BUREAU)

    @cached_property
    def places(self) -> "Places":
        """Counties and homes."""
        from carehome_app.services.bureau.places import Places

        return Places(self)

    @cached_property
    def taking(self) -> "Taking":
        """Parcels as they come in."""
        from carehome_app.services.bureau.taking import Taking

        return Taking(self)

    @cached_property
    def counting(self) -> "Counting":
        """Days and months, and who worries."""
        from carehome_app.services.bureau.counting import Counting

        return Counting(self)

    @cached_property
    def writing(self) -> "Writing":
        """Notices, receipts, liaison officers."""
        from carehome_app.services.bureau.writing import Writing

        return Writing(self)
