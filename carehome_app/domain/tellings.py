"""How every subject's events are told, in history, handover and charts alike: one list of all.

Beside the record of a subject in `subjects`, since whoever only writes lines needs no words: the
sheet of the round stands before any of this is imported.
"""

from collections.abc import Callable
from typing import Final

from carehome_app.domain.accounts import history as account_history
from carehome_app.domain.bureau import history as bureau_history
from carehome_app.domain.cards import history as card_history
from carehome_app.domain.chronic import history as chronic_history
from carehome_app.domain.desks import history as desk_history
from carehome_app.domain.disinfection import history as disinfection_history
from carehome_app.domain.events import Event
from carehome_app.domain.files import history as file_history
from carehome_app.domain.gate import history as gate_history
from carehome_app.domain.history import people as people_history
from carehome_app.domain.history import readings as reading_history
from carehome_app.domain.history.event_words import Telling, Tellings, other_words
from carehome_app.domain.inspections import history as inspection_history
from carehome_app.domain.isolation import history as isolation_history
from carehome_app.domain.outbreak import history as outbreak_history
from carehome_app.domain.privacy import history as privacy_history
from carehome_app.domain.rehabilitation import history as rehabilitation_history
from carehome_app.domain.reports import history as report_history
from carehome_app.domain.requests import history as request_history
from carehome_app.domain.sampling import history as sampling_history
from carehome_app.domain.subjects import kinds
from carehome_app.domain.supplies import history as supply_history
from carehome_app.domain.trust import history as trust_history

TELLINGS: Final[list[Tellings]] = [
    people_history.TELLINGS,
    reading_history.TELLINGS,
    disinfection_history.TELLINGS,
    supply_history.TELLINGS,
    outbreak_history.TELLINGS,
    inspection_history.TELLINGS,
    gate_history.TELLINGS,
    sampling_history.TELLINGS,
    report_history.TELLINGS,
    isolation_history.TELLINGS,
    account_history.TELLINGS,
    chronic_history.TELLINGS,
    trust_history.TELLINGS,
    desk_history.TELLINGS,
    privacy_history.TELLINGS,
    file_history.TELLINGS,
    bureau_history.TELLINGS,
    request_history.TELLINGS,
    rehabilitation_history.TELLINGS,
    card_history.TELLINGS,
]
"""A list, so that a test can add a made-up subject."""


def telling(event: Event) -> Telling:
    """Return how an event is told; one without words of its own is told by its number.

    Findings and steps may be told otherwise for one kind of subject than for another.
    """
    return told_about(type(event), getattr(event, "about", 0))


def told_about(kind: type[Event], about: int) -> Telling:
    """Return how events of a kind are told that are about one kind of subject."""
    for key in ((kind, about), kind):
        for one in TELLINGS:
            if key in one:
                return one[key]
    return other_words(kind)


def kinds_told(is_so: Callable[[Telling], bool]) -> dict[int, type[Event]]:
    """Return the kinds, by their numbers, of which some are told so.

    All are looked at once: kind by kind it was a fifth of what the next person's chart takes.
    """
    ways: dict[type[Event], list[Telling]] = {}
    for one in TELLINGS:
        for key, said in one.items():
            ways.setdefault(key[0] if isinstance(key, tuple) else key, []).append(said)
    return {
        number: kind
        for number, kind in kinds().items()
        if any(map(is_so, ways.get(kind) or [other_words(kind)]))
    }
