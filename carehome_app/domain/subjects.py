"""Every subject of the house, each with what it registers: one record for each, in one list.

A new subject adds its record here and nothing else in this room: its events are then read from
the journal, told in history and handover, and its book raises, lists and closes findings.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from carehome_app.domain import events
from carehome_app.domain.accounts import events as account_events
from carehome_app.domain.accounts import history as account_history
from carehome_app.domain.backups import events as backup_events
from carehome_app.domain.bureau import events as bureau_events
from carehome_app.domain.bureau import history as bureau_history
from carehome_app.domain.cards import events as card_events
from carehome_app.domain.cards import history as card_history
from carehome_app.domain.chronic import events as chronic_events
from carehome_app.domain.chronic import history as chronic_history
from carehome_app.domain.desks import events as desk_events
from carehome_app.domain.desks import history as desk_history
from carehome_app.domain.disinfection import events as disinfection_events
from carehome_app.domain.disinfection import history as disinfection_history
from carehome_app.domain.disinfection import rules as disinfection_rules
from carehome_app.domain.events import Event
from carehome_app.domain.files import events as file_events
from carehome_app.domain.files import history as file_history
from carehome_app.domain.findings.episodes import Book
from carehome_app.domain.findings.readings import READINGS
from carehome_app.domain.gate import events as gate_events
from carehome_app.domain.gate import history as gate_history
from carehome_app.domain.gate import rules as gate_rules
from carehome_app.domain.history import events as history_events
from carehome_app.domain.history import people as people_history
from carehome_app.domain.history import readings as reading_history
from carehome_app.domain.history.event_words import Telling, Tellings, other_words
from carehome_app.domain.inspections import events as inspection_events
from carehome_app.domain.inspections import history as inspection_history
from carehome_app.domain.inspections import rules as inspection_rules
from carehome_app.domain.isolation import alerts
from carehome_app.domain.isolation import events as isolation_events
from carehome_app.domain.isolation import history as isolation_history
from carehome_app.domain.keys import events as key_events
from carehome_app.domain.outbreak import clusters
from carehome_app.domain.outbreak import events as outbreak_events
from carehome_app.domain.outbreak import history as outbreak_history
from carehome_app.domain.privacy import events as privacy_events
from carehome_app.domain.privacy import history as privacy_history
from carehome_app.domain.rehabilitation import events as rehabilitation_events
from carehome_app.domain.rehabilitation import history as rehabilitation_history
from carehome_app.domain.rehabilitation import rules as rehabilitation_rules
from carehome_app.domain.reports import events as report_events
from carehome_app.domain.reports import history as report_history
from carehome_app.domain.requests import events as request_events
from carehome_app.domain.requests import history as request_history
from carehome_app.domain.sampling import events as sampling_events
from carehome_app.domain.sampling import history as sampling_history
from carehome_app.domain.sampling import rules as sampling_rules
from carehome_app.domain.supplies import events as supply_events
from carehome_app.domain.supplies import history as supply_history
from carehome_app.domain.supplies import rules as supply_rules
from carehome_app.domain.trust import events as trust_events
from carehome_app.domain.trust import history as trust_history


class Registered(NamedTuple):
    """What one subject brings into the house; what it does not have is left out."""

    name: str
    events: Mapping[int, type[Event]] = MappingProxyType({})
    """What can happen, by the numbers in the journal."""
    tellings: Tellings = MappingProxyType({})
    """Each event in a sentence, for history, handover and charts alike."""
    books: tuple[Book, ...] = ()
    """Its rules; each book has families of its own."""


SUBJECTS: Final = [
    Registered("people", tellings=people_history.TELLINGS),
    Registered("rounds", events.KINDS, reading_history.TELLINGS, (READINGS,)),
    Registered(
        "disinfection",
        disinfection_events.KINDS,
        disinfection_history.TELLINGS,
        (disinfection_rules.BOOK,),
    ),
    Registered("supplies", supply_events.KINDS, supply_history.TELLINGS, (supply_rules.BOOK,)),
    Registered("outbreak", outbreak_events.KINDS, outbreak_history.TELLINGS, (clusters.BOOK,)),
    Registered(
        "inspections",
        inspection_events.KINDS,
        inspection_history.TELLINGS,
        (inspection_rules.BOOK,),
    ),
    Registered("gate", gate_events.KINDS, gate_history.TELLINGS, (gate_rules.BOOK,)),
    Registered(
        "sampling", sampling_events.KINDS, sampling_history.TELLINGS, (sampling_rules.BOOK,)
    ),
    Registered("reports", report_events.KINDS, report_history.TELLINGS),
    Registered("isolation", isolation_events.KINDS, isolation_history.TELLINGS, (alerts.BOOK,)),
    Registered("accounts", account_events.KINDS, account_history.TELLINGS),
    Registered("chronic", chronic_events.KINDS, chronic_history.TELLINGS),
    Registered("history", history_events.KINDS),
    Registered("backups", backup_events.KINDS),
    Registered("keys", key_events.KINDS),
    Registered("trust", trust_events.KINDS, trust_history.TELLINGS),
    Registered("desks", desk_events.KINDS, desk_history.TELLINGS),
    Registered("privacy", privacy_events.KINDS, privacy_history.TELLINGS),
    Registered("files", file_events.KINDS, file_history.TELLINGS),
    Registered("bureau", bureau_events.KINDS, bureau_history.TELLINGS),
    Registered("requests", request_events.KINDS, request_history.TELLINGS),
    Registered(
        "rehabilitation",
        rehabilitation_events.KINDS,
        rehabilitation_history.TELLINGS,
        (rehabilitation_rules.BOOK,),
    ),
    Registered("cards", card_events.KINDS, card_history.TELLINGS),
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


def telling(event: Event) -> Telling:
    """Return how an event is told; one without words of its own is told by its number.

    Findings and steps may be told otherwise for one kind of subject than for another.
    """
    return told_about(type(event), getattr(event, "about", 0))


def told_about(kind: type[Event], about: int) -> Telling:
    """Return how events of a kind are told that are about one kind of subject."""
    for key in ((kind, about), kind):
        for one in SUBJECTS:
            if key in one.tellings:
                return one.tellings[key]
    return other_words(kind)


def tellings(kind: type[Event]) -> list[Telling]:
    """Return every way in which events of a kind are told."""
    found = [
        said
        for one in SUBJECTS
        for key, said in one.tellings.items()
        if key is kind or (isinstance(key, tuple) and key[0] is kind)
    ]
    return found or [other_words(kind)]
