"""Every subject of the house, each with what it registers: one record for each, in one list.

A new subject adds its record here and nothing else in this room: its events are then read from
the journal, and its book raises, lists and closes findings. How its events are told is one line
in `tellings`.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from carehome_app.domain import events
from carehome_app.domain.accounts import events as account_events
from carehome_app.domain.backups import events as backup_events
from carehome_app.domain.bureau import events as bureau_events
from carehome_app.domain.cards import events as card_events
from carehome_app.domain.chronic import events as chronic_events
from carehome_app.domain.desks import events as desk_events
from carehome_app.domain.disinfection import events as disinfection_events
from carehome_app.domain.disinfection import rules as disinfection_rules
from carehome_app.domain.events import Event
from carehome_app.domain.files import events as file_events
from carehome_app.domain.findings.episodes import Book
from carehome_app.domain.findings.readings import READINGS
from carehome_app.domain.gate import events as gate_events
from carehome_app.domain.gate import rules as gate_rules
from carehome_app.domain.history import events as history_events
from carehome_app.domain.inspections import events as inspection_events
from carehome_app.domain.inspections import rules as inspection_rules
from carehome_app.domain.isolation import alerts
from carehome_app.domain.isolation import events as isolation_events
from carehome_app.domain.keys import events as key_events
from carehome_app.domain.outbreak import clusters
from carehome_app.domain.outbreak import events as outbreak_events
from carehome_app.domain.privacy import events as privacy_events
from carehome_app.domain.rehabilitation import events as rehabilitation_events
from carehome_app.domain.rehabilitation import rules as rehabilitation_rules
from carehome_app.domain.reports import events as report_events
from carehome_app.domain.requests import events as request_events
from carehome_app.domain.sampling import events as sampling_events
from carehome_app.domain.sampling import rules as sampling_rules
from carehome_app.domain.supplies import events as supply_events
from carehome_app.domain.supplies import rules as supply_rules
from carehome_app.domain.trust import events as trust_events


class Registered(NamedTuple):
    """What one subject brings into the house; what it does not have is left out."""

    name: str
    events: Mapping[int, type[Event]] = MappingProxyType({})
    """What can happen, by the numbers in the journal."""
    books: tuple[Book, ...] = ()
    """Its rules; each book has families of its own."""


SUBJECTS: Final = [
    Registered("rounds", events.KINDS, (READINGS,)),
    Registered(
        "disinfection",
        disinfection_events.KINDS,
        (disinfection_rules.BOOK,),
    ),
    Registered("supplies", supply_events.KINDS, (supply_rules.BOOK,)),
    Registered("outbreak", outbreak_events.KINDS, (clusters.BOOK,)),
    Registered(
        "inspections",
        inspection_events.KINDS,
        (inspection_rules.BOOK,),
    ),
    Registered("gate", gate_events.KINDS, (gate_rules.BOOK,)),
    Registered("sampling", sampling_events.KINDS, (sampling_rules.BOOK,)),
    Registered("reports", report_events.KINDS),
    Registered("isolation", isolation_events.KINDS, (alerts.BOOK,)),
    Registered("accounts", account_events.KINDS),
    Registered("chronic", chronic_events.KINDS),
    Registered("history", history_events.KINDS),
    Registered("backups", backup_events.KINDS),
    Registered("keys", key_events.KINDS),
    Registered("trust", trust_events.KINDS),
    Registered("desks", desk_events.KINDS),
    Registered("privacy", privacy_events.KINDS),
    Registered("files", file_events.KINDS),
    Registered("bureau", bureau_events.KINDS),
    Registered("requests", request_events.KINDS),
    Registered(
        "rehabilitation",
        rehabilitation_events.KINDS,
        (rehabilitation_rules.BOOK,),
    ),
    Registered("cards", card_events.KINDS),
]
"""A list, so that a test can add a made-up subject."""


def kind_of(number: int) -> type[Event]:
    """Return the kind of event with this number in the journal; KeyError when there is none."""
    for one in SUBJECTS:
        if number in one.events:
            return one.events[number]
    raise KeyError(number)


def kinds() -> dict[int, type[Event]]:
    """Return every kind of event by its number: what the journal can read."""
    return {number: kind for one in SUBJECTS for number, kind in one.events.items()}


def book_of(about: int, family: str) -> Book | None:
    """Return the book that finds this family about this kind of subject, if it is known."""
    for one in books():
        if one.about == about and family in one.families:
            return one
    return None


def books() -> Iterator[Book]:
    """Yield every book."""
    return (one for registered in SUBJECTS for one in registered.books)
