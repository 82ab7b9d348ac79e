"""Every kind of event by its number, whichever module it is written in."""

from typing import Final

from carehome_app.domain import events
from carehome_app.domain.accounts import events as account_events
from carehome_app.domain.backups import events as record_events
from carehome_app.domain.chronic import events as chronic_events
from carehome_app.domain.disinfection import events as disinfection_events
from carehome_app.domain.events import Event
from carehome_app.domain.files import events as form_events
from carehome_app.domain.history import events as proof_events
from carehome_app.domain.keys import events as keys_events
from carehome_app.domain.outbreak import events as outbreak_events
from carehome_app.domain.privacy import events as keeping_events
from carehome_app.domain.reports import events as document_events
from carehome_app.domain.trust import events as trust_events

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
    **trust_events.KINDS,
}
"""What the journal can read."""
