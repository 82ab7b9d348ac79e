"""Make a card, let another person look at it, and take it out by a consent that holds now."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

import msgspec

from carehome_app.db.cards import cards as kept
from carehome_app.db.cards import consents
from carehome_app.domain.accounts.events import LineSigned
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.accounts.signatures import Purpose as Signs
from carehome_app.domain.accounts.signatures import Signed
from carehome_app.domain.cards.card import (
    Card,
    CardKind,
    Guard,
    Mask,
    Purpose,
    Way,
    check_words,
)
from carehome_app.domain.cards.errors import (
    CardBytesGoneError,
    NoSuchCardError,
    OwnLookError,
)
from carehome_app.domain.cards.events import CardDeclined, CardLeft, CardLooked, CardMade
from carehome_app.domain.people import Group, Person
from carehome_app.domain.privacy.events import DataHandedOut
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.texts import checked_text
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.cards.composing import Composed, Content, compose
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.pictures import Prepared

DIAGNOSIS: Final = QT_TRANSLATE_NOOP("Cards", "a diagnosis")
MEDICINE: Final = QT_TRANSLATE_NOOP("Cards", "a medicine")
IDENTITY: Final = QT_TRANSLATE_NOOP("Cards", "a number of identity")
OTHER: Final = QT_TRANSLATE_NOOP("Cards", "the name of somebody else")
BED: Final = QT_TRANSLATE_NOOP("Cards", "a bed")
FOOT: Final = "{day} · {home}"
NOBODY_GUARDS: Final = Guard((), (), is_ward=False)
_NO_LINE: Final = LineRef(0, 0)
_SHORTEST: Final = 2
_HOW: Final[Mapping[Way, str]] = {
    Way.STICK: "saved",
    Way.CLIPBOARD: "copied",
    Way.PAPER: "printed",
}
Medicines = Callable[[int], Sequence[str]]
"""What medicines somebody takes, by name: they stand on no card."""


class NewCard(msgspec.Struct, frozen=True, kw_only=True):
    """A card as it is put together; `subject` 0 where nobody of the house is on it."""

    subject: int
    words: str
    kind: CardKind = CardKind.FAMILY
    photo: Prepared | None = None
    masks: Sequence[Mask] = ()
    cut: Mask | None = None
    day: date | None = None
    with_bed: bool = False
    """The family wishes to read which bed."""


class CardMaking:
    """From the first word of a card until it leaves."""

    def __init__(self, desk: Desk, medicines: Medicines) -> None:
        """Make cards at a desk."""
        self._desk = desk
        self._medicines = medicines

    def preview(self, new: NewCard) -> Composed:
        """Return the very file the card would be; what may not stand there is refused."""
        self._desk.require(May.MAKE_CARD)
        check_words(new.words, self._private(new))
        day = new.day or self._desk.today()
        foot = FOOT.format(day=day.isoformat(), home=self._desk.card.name)
        picture = b"" if new.photo is None else new.photo.content
        return compose(
            Content(
                words=new.words.strip(), foot=foot, picture=picture, masks=new.masks, cut=new.cut
            )
        )

    def make(self, new: NewCard) -> Card:
        """Keep a card and its bytes; it goes nowhere until somebody else looked."""
        actor = self._desk.require(May.MAKE_CARD)
        made = self.preview(new)
        if new.subject:
            self._desk.person(new.subject)
        photo = Prepared("", "", made.content, made.width, made.height, "")
        day = new.day or self._desk.today()
        original = "" if new.photo is None else new.photo.original
        event = CardMade(
            new.subject,
            new.kind.value,
            day.toordinal(),
            checked_text(new.words),
            original,
            photo.kept,
            made.width,
            made.height,
            len(made.content),
            len(new.masks),
        )
        with self._desk.acting(May.MAKE_CARD) as action:
            ref = action.append(event)
            kept.keep_bytes(action.writer.db, photo.kept, new.subject, made.content)
        return Card(
            ref,
            new.subject,
            new.kind,
            day,
            event.words,
            original,
            photo.kept,
            made.width,
            made.height,
            len(made.content),
            len(new.masks),
            actor.id,
        )

    def look(self, ref: LineRef, *, passed: bool, words: str = "") -> Changes:
        """Keep what another person, who signed in, says of a card."""
        actor = self._desk.require(May.PASS_CARD)
        self._check_other(ref, actor.id)
        with self._desk.acting(May.PASS_CARD) as action:
            action.append(CardLooked(*ref, int(passed), checked_text(words), actor.id))
        return Changes.CARDS

    def look_by_pin(
        self, ref: LineRef, signed: Signed, *, passed: bool, words: str = ""
    ) -> Changes:
        """Keep what another person says of a card, who gave their own PIN at this desk."""
        self._desk.require(May.MAKE_CARD)
        if signed.purpose is not Signs.SECOND_LOOK:
            raise ValueError(signed.purpose)
        self._check_other(ref, signed.subject)
        with self._desk.acting(May.MAKE_CARD) as action:
            looked = CardLooked(*ref, int(passed), checked_text(words), signed.subject)
            line = action.append(looked)
            action.append(LineSigned(signed.subject, signed.purpose.value, *line))
        return Changes.CARDS

    def _check_other(self, ref: LineRef, who: int) -> None:
        if who == self.card(ref).by:
            raise OwnLookError

    def may_leave(self, ref: LineRef, purpose: Purpose = Purpose.FAMILY) -> LineRef:
        """Return the consent by which a card may leave now, or say why it may not."""
        self._desk.require(May.READ)
        card = self.card(ref)
        card.check_seen()
        if not card.subject:
            return _NO_LINE  # nobody of the house is on it
        name = self._desk.person(card.subject).name
        return self.guard(card.subject).check(name, purpose, self._desk.today()).ref

    def leave(self, ref: LineRef, way: Way, purpose: Purpose = Purpose.FAMILY) -> bytes:
        """Let a card out: checked at this moment, kept who and when; return its bytes."""
        self._desk.require(May.MAKE_CARD)
        consent = self.may_leave(ref, purpose)
        card = self.card(ref)
        content = self.content(card)
        today = self._desk.today().toordinal()
        with self._desk.acting(May.MAKE_CARD) as action:
            action.append(CardLeft(*ref, way.value, purpose.value, *consent, today))
            action.append(
                DataHandedOut(
                    "card",
                    "jpg",
                    _HOW[way],
                    card.subject,
                    card.day.toordinal(),
                    card.day.toordinal(),
                    sha256=card.kept,
                    size=card.size,
                    rows=1,
                )
            )
        return content

    def decline(self, subject: int, words: str = "") -> Changes:
        """Keep that a family wants none this time."""
        self._desk.require(May.MAKE_CARD)
        self._desk.person(subject)
        today = self._desk.today().toordinal()
        with self._desk.acting(May.MAKE_CARD) as action:
            action.append(CardDeclined(subject, today, checked_text(words)))
        return Changes.CARDS

    def card(self, ref: LineRef) -> Card:
        """Return the card of a line, or say that there is none."""
        self._desk.require(May.READ)
        found = kept.one(self._desk.store, ref)
        if found is None or found.subject in self._desk.hidden:
            raise NoSuchCardError(card=f"{ref.station}-{ref.number}")
        return found

    def content(self, card: Card) -> bytes:
        """Return the bytes of a card, or say that they are not on this desk."""
        self._desk.require(May.READ)
        found = kept.content(self._desk.store, card.kept)
        if found is None:
            raise CardBytesGoneError
        return found

    def guard(self, subject: int) -> Guard:
        """Return who must agree to cards of somebody."""
        self._desk.require(May.READ)
        return consents.guards(self._desk.store).get(subject, NOBODY_GUARDS)

    def _private(self, new: NewCard) -> dict[str, Text]:
        """Return every word that must not stand on this card, and what it is."""
        found: dict[str, Text] = {}
        now = self._desk.now()
        if new.subject:
            person = self._desk.person_at(new.subject, now)
            found.update(dict.fromkeys(_parts(person.details.diagnoses), DIAGNOSIS))
            found.update(dict.fromkeys(self._medicines(new.subject), MEDICINE))
            if not new.with_bed:
                found.update(dict.fromkeys(_places(person), BED))
            found[person.details.code] = IDENTITY
        for other in self._desk.stays:
            resident = other.group is Group.RESIDENT and other.id != new.subject
            if resident and len(other.name) >= _SHORTEST:
                found[other.name] = OTHER
        if new.subject:
            found.pop(self._desk.person(new.subject).name, None)
        found.update(dict.fromkeys(_long_numbers(new.words), IDENTITY))
        return {word: why for word, why in found.items() if len(word) >= _SHORTEST}


def _parts(diagnoses: str) -> list[str]:
    plain = diagnoses
    for one in "，,、;；/\n":
        plain = plain.replace(one, " ")
    return plain.split()


def _places(person: Person) -> Iterator[str]:
    """Yield how people write where somebody lives."""
    room, bed = person.details.room, person.details.bed
    if person.place:
        yield person.place
    if room:
        yield from (f"{room}房", f"{room}室", f"{room}号房", f"{room}号室", f"room {room}")
    if bed:
        yield from (f"{bed}床", f"{bed}号床")


def _long_numbers(words: str) -> list[str]:
    """Return numbers as long as a telephone's or a person's, also written in groups."""
    return _NUMBER.findall(words)


_NUMBER: Final = re.compile(r"\d(?:[\s\-－–—·]?\d){10,}|\d{8,}")
"""A day written with its year has eight digits in groups, and may stand on a card."""
