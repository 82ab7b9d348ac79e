"""What can happen to family cards, those they go to, and meals. Kinds 375 to 389.

Days are ordinals. The bytes of pictures and cards are kept beside the journal, by their hash.
"""

from typing import ClassVar, Final

from carehome_app.domain.events import Event, Whose


class RelativeNamed(Event, frozen=True):
    """Somebody is on the list of relatives of a person."""

    kind: ClassVar[int] = 375
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    name: str
    relation: str
    phone: str


class RelativeEnded(Event, frozen=True):
    """The relative in this line is on the list no longer."""

    kind: ClassVar[int] = 376
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    words: str


class CardConsentGiven(Event, frozen=True):
    """A relative agreed that cards of a person come: for what, by which way, until when."""

    kind: ClassVar[int] = 377
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    relative_station: int
    relative_number: int
    purpose: str
    channel: str
    since: int
    until: int | None
    paper: str


class CardConsentWithdrawn(Event, frozen=True):
    """The consent in this line holds no longer; what was sent stays sent."""

    kind: ClassVar[int] = 378
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    day: int
    words: str


class WardSaid(Event, frozen=True):
    """Whether the civil affairs bureau is the guardian of a person."""

    kind: ClassVar[int] = 379
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    ward: int
    words: str


class RecipientAllowed(Event, frozen=True):
    """The director allows one relative of a ward to get cards, until a day."""

    kind: ClassVar[int] = 380
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    relative_station: int
    relative_number: int
    until: int
    words: str


class PictureTaken(Event, frozen=True):
    """A picture of a meal, a training or an activity; `subject` 0 where nobody is on it."""

    kind: ClassVar[int] = 381
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    about: str
    day: int
    original: str
    kept: str
    words: str


class CardMade(Event, frozen=True):
    """A card as it is: its words and the hash of its bytes, in which everything is burnt in."""

    kind: ClassVar[int] = 382
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    card: str
    day: int
    words: str
    original: str
    """The hash of the camera's file; empty of a card without a picture."""
    kept: str
    width: int
    height: int
    size: int
    masks: int
    """How many masks were drawn."""


class CardLooked(Event, frozen=True):
    """Another person looked at the card in this line, and says yes or no; `person` is who."""

    kind: ClassVar[int] = 383
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    passed: int
    words: str
    person: int


class CardLeft(Event, frozen=True):
    """The card in this line was saved, copied or printed, by the consent that held then."""

    kind: ClassVar[int] = 384
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    how: str
    purpose: str
    consent_station: int
    consent_number: int
    day: int


class CardDeclined(Event, frozen=True):
    """A family wants no card this time, and why."""

    kind: ClassVar[int] = 385
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    day: int
    words: str


class MenuWritten(Event, frozen=True):
    """What there is to eat at a meal of a day; what was written last holds."""

    kind: ClassVar[int] = 386
    whose: ClassVar[Whose] = Whose.NOBODY
    day: int
    meal: str
    dishes: str
    note: str = ""
    """Of nutrition: without salt, soft, allergens."""


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind
    for kind in (
        RelativeNamed, RelativeEnded, CardConsentGiven, CardConsentWithdrawn, WardSaid,
        RecipientAllowed, PictureTaken, CardMade, CardLooked, CardLeft, CardDeclined, MenuWritten,
    )
}  # fmt: skip
"""The kinds of this module by number."""
