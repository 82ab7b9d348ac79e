"""Who directs the home: at least one person always does."""

from carehome_app.db import accounts, settings
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.settings import LastDirectorError
from carehome_app.services.desk import Desk


def directors(desk: Desk) -> frozenset[int]:
    """Return the directors who are here and whose accounts are open."""
    here = {person.id for person in desk.stays if person.left_at is None}
    roles = settings.roles(desk.store)
    found = {who for who, role in roles.items() if role is Role.DIRECTOR and who in here}
    return frozenset(found - accounts.closed(desk.store))


def check_director_left(desk: Desk, *, without: int) -> None:
    """Refuse what would leave the home without anybody who may give roles."""
    if directors(desk) == {without}:
        raise LastDirectorError(name=desk.person(without).name)
