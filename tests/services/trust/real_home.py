"""A real home, whose clock nobody may move: the tests of made-up ones let it jump."""

from pathlib import Path

from msgspec.structs import replace

from carehome_app.domain.accounts.roles import Actor, Role
from tests.builders import Home, MovableClock, build_home


def real_home(folder: Path, clock: MovableClock | None = None) -> Home:
    """Build a home and let it be a real one from now on, also when it is opened again."""
    home = build_home(folder, clock)
    be_real(home)
    return home


def act_as(home: Home, code: str, role: Role) -> None:
    """Let somebody act whose PIN nobody has to give in a test."""
    person = home.person(code)
    home.desk.actor = Actor(person.id, person.name, role)


def be_real(home: Home) -> None:
    """Take away that the home is made up; a trigger keeps nobody from it, only the chain would."""
    home.desk.store.conn.execute("UPDATE home SET demo = 0")
    home.desk.__dict__["card"] = replace(home.desk.card, demo=False)
