"""Relatives, what they agree to, wards of the state, and meals: what cards need besides words."""

from datetime import date, timedelta
from typing import Final

import msgspec

from carehome_app.db.cards import cards as kept
from carehome_app.db.cards import consents
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.cards.card import (
    About,
    Guard,
    Meal,
    Menu,
    Picture,
    Purpose,
    Relative,
)
from carehome_app.domain.cards.errors import NotARelativeError
from carehome_app.domain.cards.events import (
    CardConsentGiven,
    CardConsentWithdrawn,
    MenuWritten,
    PictureTaken,
    RecipientAllowed,
    RelativeEnded,
    RelativeNamed,
    WardSaid,
)
from carehome_app.domain.errors import FutureError, MissingFieldError
from carehome_app.domain.moments import to_ordinal
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.texts import NAME_MOST, checked_text
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.pictures import Prepared

NAME: Final = QT_TRANSLATE_NOOP("Cards", "Name")
RELATION: Final = QT_TRANSLATE_NOOP("Cards", "Relation")
DISHES: Final = QT_TRANSLATE_NOOP("Cards", "Dishes")
WHY: Final = QT_TRANSLATE_NOOP("Cards", "Why")
NOBODY_GUARDS: Final = Guard((), (), is_ward=False)
A_YEAR: Final = timedelta(days=365)


class NewConsent(msgspec.Struct, frozen=True, kw_only=True):
    """A consent as it is typed: who of the relatives, for what, by which way, until when."""

    subject: int
    name: str
    purpose: Purpose = Purpose.FAMILY
    channel: str = ""
    since: date | None = None
    until: date | None = None
    paper: str = ""


class CardConsents:
    """Who may get cards of whom."""

    def __init__(self, desk: Desk) -> None:
        """Keep it at a desk."""
        self._desk = desk

    def of(self, subject: int) -> Guard:
        """Return what is known of a person's relatives and what they agreed to."""
        self._desk.require(May.READ)
        return consents.guards(self._desk.store).get(subject, NOBODY_GUARDS)

    def every(self) -> dict[int, Guard]:
        """Return it for everybody, but for those whose record is locked."""
        self._desk.require(May.READ)
        found = consents.guards(self._desk.store)
        return {who: guard for who, guard in found.items() if who not in self._desk.hidden}

    def name(self, subject: int, name: str, relation: str, phone: str = "") -> LineRef:
        """Put somebody on the list of relatives."""
        self._desk.require(May.ADMIT)
        self._desk.person(subject)
        said = (checked_text(name, NAME_MOST), checked_text(relation, NAME_MOST))
        for value, field in zip(said, (NAME, RELATION), strict=True):
            if not value:
                raise MissingFieldError(field=field)
        with self._desk.acting(May.ADMIT) as action:
            return action.append(RelativeNamed(subject, *said, checked_text(phone, NAME_MOST)))

    def end(self, relative: Relative, words: str = "") -> Changes:
        """Take somebody off the list; what they agreed to holds no longer."""
        with self._desk.acting(May.ADMIT) as action:
            action.append(RelativeEnded(*relative.ref, checked_text(words)))
        return Changes.CARDS

    def give(self, new: NewConsent) -> LineRef:
        """Keep that a relative on the list agreed; anybody else cannot."""
        self._desk.require(May.ADMIT)
        relative = self._relative(new.subject, new.name)
        today = self._desk.today()
        since = new.since or today
        if since > today:
            raise FutureError(when=since.isoformat())
        event = CardConsentGiven(
            new.subject,
            *relative.ref,
            new.purpose.value,
            checked_text(new.channel, NAME_MOST),
            since.toordinal(),
            to_ordinal(new.until or since + A_YEAR),
            checked_text(new.paper, NAME_MOST),
        )
        with self._desk.acting(May.ADMIT) as action:
            return action.append(event)

    def withdraw(self, subject: int, name: str, words: str = "") -> Changes:
        """Take back whatever a relative agreed to, from today: one word, no question."""
        self._desk.require(May.ADMIT)
        relative, today = self._relative(subject, name), self._desk.today()
        held = [
            one
            for one in self.of(subject).consents
            if one.relative == relative.ref and one.withdrawn is None
        ]
        with self._desk.acting(May.ADMIT) as action:
            for one in held:
                action.append(
                    CardConsentWithdrawn(*one.ref, today.toordinal(), checked_text(words))
                )
        return Changes.CARDS

    def say_ward(self, subject: int, *, ward: bool, words: str = "") -> Changes:
        """Say whether the civil affairs bureau is the guardian of somebody."""
        self._desk.require(May.ADMIT)
        self._desk.person(subject)
        with self._desk.acting(May.ADMIT) as action:
            action.append(WardSaid(subject, int(ward), checked_text(words)))
        return Changes.CARDS

    def allow(self, subject: int, name: str, until: date, words: str) -> Changes:
        """Let a named relative of a ward get cards: the director's decision."""
        self._desk.require(May.SIGN_AS_DIRECTOR)
        why = checked_text(words)
        if not why:
            raise MissingFieldError(field=WHY)
        relative = self._relative(subject, name)
        with self._desk.acting(May.SIGN_AS_DIRECTOR) as action:
            action.append(RecipientAllowed(subject, *relative.ref, until.toordinal(), why))
        return Changes.CARDS

    def _relative(self, subject: int, name: str) -> Relative:
        wanted = name.strip()
        for one in self.of(subject).relatives:
            if one.name == wanted and not one.ended:
                return one
        raise NotARelativeError(name=wanted, person=self._desk.person(subject).name)


class Meals:
    """The menu of the week, and pictures for cards."""

    def __init__(self, desk: Desk) -> None:
        """Keep them at a desk."""
        self._desk = desk

    def write(self, day: date, meal: Meal, dishes: str, note: str = "") -> Changes:
        """Write what there is to eat; what is written last holds."""
        self._desk.require(May.MAKE_CARD)
        said = checked_text(dishes)
        if not said:
            raise MissingFieldError(field=DISHES)
        with self._desk.acting(May.MAKE_CARD) as action:
            action.append(MenuWritten(day.toordinal(), meal.value, said, checked_text(note)))
        return Changes.CARDS

    def between(self, first: date, last: date) -> list[Menu]:
        """Return the menus of some days."""
        self._desk.require(May.READ)
        return kept.menus(self._desk.store, first, last)

    def take(self, photo: Prepared, about: About, subject: int = 0, words: str = "") -> LineRef:
        """Keep a picture of a meal, a training or an activity for cards."""
        self._desk.require(May.MAKE_CARD)
        if subject:
            self._desk.person(subject)
        today = self._desk.today().toordinal()
        event = PictureTaken(
            subject, about.value, today, photo.original, photo.kept, checked_text(words)
        )
        with self._desk.acting(May.MAKE_CARD) as action:
            ref = action.append(event)
            kept.keep_bytes(action.writer.db, photo.kept, subject, photo.content)
        return ref

    def pictures(self, first: date, last: date) -> list[Picture]:
        """Return the pictures of some days."""
        self._desk.require(May.READ)
        found = kept.pictures(self._desk.store, first, last)
        return [one for one in found if one.subject not in self._desk.hidden]

    def photo(self, picture: Picture) -> Prepared | None:
        """Return a kept picture as it can go on a card; None where it is not on this desk."""
        self._desk.require(May.READ)
        content = kept.content(self._desk.store, picture.kept)
        return None if content is None else Prepared("", picture.original, content, 0, 0, "")
