"""Every kind of event by its number, whichever module it is written in."""

from typing import Final

from carehome_app.domain import (
    account_events,
    chronic_events,
    disinfection_events,
    document_events,
    events,
    form_events,
    keeping_events,
    keys_events,
    outbreak_events,
    proof_events,
    record_events,
)
from carehome_app.domain.events import Event

KINDS: Final[dict[int, type[Event]]] = {
    **events.KINDS,
    **disinfection_events.KINDS,
    **outbreak_events.KINDS,
    **document_events.KINDS,
    **account_events.KINDS,
    **chronic_events.KINDS,
    **proof_events.KINDS,
    **record_events.KINDS,
    **keys_events.KINDS,
    **keeping_events.KINDS,
    **form_events.KINDS,
}
"""What the journal can read."""
