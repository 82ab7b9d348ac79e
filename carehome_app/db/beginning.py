"""Whether a home has begun: accounts besides the founder's, areas, a first reading."""

from typing import Final

from carehome_app.db.file.connection import Store

_ACCOUNTS: Final = "SELECT count(*) FROM roles WHERE role <> ''"
_AREAS: Final = "SELECT 1 FROM areas LIMIT 1"
_READINGS: Final = "SELECT 1 FROM entries WHERE reason IS NULL LIMIT 1"


def has_accounts(store: Store) -> bool:
    """Return whether anybody besides the director who founded the home may sign in."""
    return int(store.query(_ACCOUNTS)[0][0]) > 1


def has_areas(store: Store) -> bool:
    """Return whether there was ever an area to disinfect."""
    return bool(store.query(_AREAS))


def has_readings(store: Store) -> bool:
    """Return whether anybody was ever measured."""
    return bool(store.query(_READINGS))
