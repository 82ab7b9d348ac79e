"""What an export needs to know beside the entries themselves."""

from carehome_app.db.connection import Store
from carehome_app.domain.entry import LineRef

_REPLACING = "SELECT by_station, by_number FROM superseded"


def replacing(store: Store) -> frozenset[LineRef]:
    """Return the lines that corrected something; an entry in such a line replaces another."""
    return frozenset(LineRef(*row) for row in store.query(_REPLACING))
