"""A family card: what is on it, to whom it may go, and whose turn it is.

A card goes to one family. It says nothing of illness or medicine, names and shows nobody else, and
goes out by a person's hand, after another person looked, by a consent that holds at that moment.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.cards import errors
from carehome_app.domain.duties.due_list import Box, DueList, Item
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.typed.numbers import normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

LEAST, MOST = 60, 120
"""Characters of a card, spaces not counted."""
WIDTH, HEIGHT = 1080, 1350
MOST_BYTES: Final = 500 * 1024
FILE_NAME: Final = "card-{day}-{print}.jpg"
"""A day and four letters of its hash: no name, no room."""
EVERY: Final = "cards.every"
"""Where a home says every how many days a family gets a card while it is closed."""
EVERY_DAYS: Final = 7
_MILLE: Final = 1000


class CardKind(StrEnum):
    """What may be seen on it."""

    FAMILY = "family"
    GROUP_SAFE = "group_safe"
    """Food, hands, somebody from behind: nobody can be recognised."""


CARD_KINDS: Final = {
    CardKind.FAMILY: QT_TRANSLATE_NOOP("Cards", "for one family"),
    CardKind.GROUP_SAFE: QT_TRANSLATE_NOOP("Cards", "group-safe: food, hands, from behind"),
}


class Purpose(StrEnum):
    """What a consent is for; each is asked for by itself."""

    FAMILY = "family"
    PUBLIC = "public"


PURPOSES: Final = {
    Purpose.FAMILY: QT_TRANSLATE_NOOP("Cards", "family only"),
    Purpose.PUBLIC: QT_TRANSLATE_NOOP("Cards", "public use"),
}


class Way(StrEnum):
    """How a card leaves the desk: the program itself sends nothing."""

    STICK = "stick"
    CLIPBOARD = "clipboard"
    PAPER = "paper"


WAYS: Final = {
    Way.STICK: QT_TRANSLATE_NOOP("Cards", "saved to a stick"),
    Way.CLIPBOARD: QT_TRANSLATE_NOOP("Cards", "copied"),
    Way.PAPER: QT_TRANSLATE_NOOP("Cards", "printed"),
}


class Meal(StrEnum):
    """A meal of the day."""

    BREAKFAST = "breakfast"
    LUNCH = "lunch"
    SUPPER = "supper"
    SNACK = "snack"


MEALS: Final = {
    Meal.BREAKFAST: QT_TRANSLATE_NOOP("Cards", "breakfast"),
    Meal.LUNCH: QT_TRANSLATE_NOOP("Cards", "lunch"),
    Meal.SUPPER: QT_TRANSLATE_NOOP("Cards", "supper"),
    Meal.SNACK: QT_TRANSLATE_NOOP("Cards", "snack"),
}


class About(StrEnum):
    """What a picture is of."""

    MEAL = "meal"
    TRAINING = "training"
    ACTIVITY = "activity"


ABOUTS: Final = {
    About.MEAL: QT_TRANSLATE_NOOP("Cards", "meal"),
    About.TRAINING: QT_TRANSLATE_NOOP("Cards", "training"),
    About.ACTIVITY: QT_TRANSLATE_NOOP("Cards", "activity"),
}


class Relative(NamedTuple):
    """Somebody on the list of relatives."""

    ref: LineRef
    subject: int
    name: str
    relation: str
    phone: str
    ended: bool = False


class CardConsent(NamedTuple):
    """What a relative agreed to."""

    ref: LineRef
    subject: int
    relative: LineRef
    purpose: Purpose
    channel: str
    since: date
    until: date | None
    paper: str
    withdrawn: date | None = None

    def holds(self, day: date) -> bool:
        """Return whether it holds on a day; it ends with the day it was taken back on."""
        if self.withdrawn is not None and day >= self.withdrawn:
            return False
        return self.since <= day and (self.until is None or day <= self.until)


class Look(NamedTuple):
    """What the second person said."""

    by: int
    passed: bool
    words: str


class Leaving(NamedTuple):
    """One time the card was taken out."""

    how: Way
    purpose: Purpose
    consent: LineRef
    day: date
    by: int


class State(StrEnum):
    """Where a card stands."""

    WAITS = "waits"
    BACK = "back"
    READY = "ready"
    LEFT = "left"


STATES: Final = {
    State.WAITS: QT_TRANSLATE_NOOP("Cards", "waits for a second look"),
    State.BACK: QT_TRANSLATE_NOOP("Cards", "sent back"),
    State.READY: QT_TRANSLATE_NOOP("Cards", "may go out"),
    State.LEFT: QT_TRANSLATE_NOOP("Cards", "went out"),
}


class Card(msgspec.Struct, frozen=True):
    """A card with what became of it."""

    ref: LineRef
    subject: int
    kind: CardKind
    day: date
    words: str
    original: str
    kept: str
    width: int
    height: int
    size: int
    masks: int
    by: int
    looks: tuple[Look, ...] = ()
    leavings: tuple[Leaving, ...] = ()

    @property
    def state(self) -> State:
        """Where it stands: the last look holds."""
        if self.leavings:
            return State.LEFT
        if not self.looks:
            return State.WAITS
        return State.READY if self.looks[-1].passed else State.BACK

    @property
    def number(self) -> str:
        """How people call it."""
        return f"{self.ref.station}-{self.ref.number}"

    @property
    def file_name(self) -> str:
        """What it is called outside; nobody is named in it."""
        return FILE_NAME.format(day=f"{self.day:%Y%m%d}", print=self.kept[:4])

    def check_seen(self) -> None:
        """Refuse a card that no second person let pass."""
        if not self.looks:
            raise errors.NotLookedAtError
        if not self.looks[-1].passed:
            raise errors.SentBackError(words=self.looks[-1].words)


class Mask(NamedTuple):
    """A rectangle a person drew over what must not be seen, in per mille of the picture."""

    left: int
    top: int
    width: int
    height: int

    def pixels(self, width: int, height: int) -> tuple[int, int, int, int]:
        """Return left, top, right, bottom in a picture of this size, never less than drawn."""
        right, bottom = self.left + self.width, self.top + self.height
        return (
            self.left * width // _MILLE,
            self.top * height // _MILLE,
            -(-right * width // _MILLE),
            -(-bottom * height // _MILLE),
        )


def mask_typed(text: str) -> Mask:
    """Return the mask of `100 200 150 180`; nothing outside the picture, nothing empty."""
    parts = normalized(text).replace(".", " ").split()
    if len(parts) != 4 or not all(one.isdecimal() for one in parts):
        raise errors.MaskError(typed=text)
    found = Mask(*map(int, parts))
    fits = found.left + found.width <= _MILLE and found.top + found.height <= _MILLE
    if not fits or not found.width or not found.height:
        raise errors.MaskError(typed=text)
    return found


def counted(words: str) -> int:
    """Return how many characters words have, without spaces."""
    return len("".join(words.split()))


def check_words(words: str, private: Mapping[str, Text]) -> None:
    """Refuse words that are too few or too many, or say one of those that stay in the house."""
    count = counted(words)
    if not LEAST <= count <= MOST:
        raise errors.WordsLengthError(count=count, least=LEAST, most=MOST)
    plain = "".join(words.split()).casefold()
    for word, why in private.items():
        said = "".join(word.split()).casefold()
        if said and said in plain:
            raise errors.PrivateWordError(word=word, why=why)


class Guard(NamedTuple):
    """Who must agree to a card of somebody: what is known at a moment."""

    relatives: tuple[Relative, ...]
    consents: tuple[CardConsent, ...]
    is_ward: bool
    allowed: LineRef | None = None
    allowed_until: date | None = None

    def consent(self, purpose: Purpose, day: date) -> CardConsent | None:
        """Return the consent by which a card may go out on a day; the one given last."""
        on_list = {one.ref for one in self.relatives if not one.ended}
        found = [
            one
            for one in self.consents
            if one.purpose is purpose and one.holds(day) and one.relative in on_list
        ]
        if self.is_ward:
            may = self.allowed if self.allowed_until and day <= self.allowed_until else None
            found = [one for one in found if one.relative == may]
        return found[-1] if found else None

    def check(self, person: str, purpose: Purpose, day: date) -> CardConsent:
        """Return the consent, or say who must agree."""
        found = self.consent(purpose, day)
        if found is not None:
            return found
        may = self.allowed is not None and self.allowed_until and day <= self.allowed_until
        if self.is_ward and not may:
            raise errors.WardError(person=person)
        names = {one.ref: one.name for one in self.relatives}
        over = [one for one in self.consents if one.purpose is purpose and one.since <= day]
        if over:
            last = over[-1]
            ends = [end for end in (last.withdrawn, last.until) if end is not None]
            when = min(ends).isoformat() if ends else ""
            raise errors.WithdrawnError(who=names.get(last.relative, ""), day=when)
        asked = [f"{one.name}（{one.relation}）" for one in self.relatives if not one.ended]
        who: Text | Sequence[str] = asked or NOBODY
        raise errors.NoCardConsentError(person=person, purpose=PURPOSES[purpose], who=who)


NOBODY: Final = QT_TRANSLATE_NOOP("Cards", "nobody is on the list of relatives")


# Whose turn it is.

SENT: Final = "sent"
DECLINED: Final = "declined"
NO_CONSENT: Final = "no_consent"
WARD: Final = "ward"
NONE_YET: Final = "none_yet"
MADE: Final = "made"
COUNTED: Final = QT_TRANSLATE_NOOP(
    "DueList", "Every family once in each period of a closed home; a card that went out counts."
)
WORDS: Final = DueWords(
    roster=QT_TRANSLATE_NOOP("DueList", "families"),
    due=QT_TRANSLATE_NOOP("DueList", "cards due"),
    boxes={
        Box.EXEMPT: QT_TRANSLATE_NOOP("DueList", "not due"),
        Box.DONE: QT_TRANSLATE_NOOP("DueList", "sent"),
        Box.EXPLAINED: QT_TRANSLATE_NOOP("DueList", "not to be sent"),
        Box.OPEN: QT_TRANSLATE_NOOP("DueList", "open"),
    },
    of_word={
        DECLINED: QT_TRANSLATE_NOOP("DueList", "declined"),
        NO_CONSENT: QT_TRANSLATE_NOOP("DueList", "no consent"),
        WARD: QT_TRANSLATE_NOOP("DueList", "ward of the state"),
        NONE_YET: QT_TRANSLATE_NOOP("DueList", "none yet"),
        MADE: QT_TRANSLATE_NOOP("DueList", "made, not sent"),
    },
)


class Turn(NamedTuple):
    """What is known of one family in a period."""

    subject: int
    guard: Guard
    cards: tuple[Card, ...]
    """Those of the period."""
    declined: bool


def period(closed_since: date, every: int, day: date) -> tuple[date, date]:
    """Return the period of a closed home a day lies in: the first begins with the closing."""
    nth = max((day - closed_since).days, 0) // every
    first = closed_since + timedelta(days=nth * every)
    return first, first + timedelta(days=every - 1)


def due_list(turns: Iterable[Turn], days: tuple[date, date], day: date) -> DueList:
    """Return every family in one box: sent, declined, no consent, or open."""
    return DueList(tuple(_items(turns, days, day)), COUNTED)


def _items(turns: Iterable[Turn], days: tuple[date, date], day: date) -> Iterator[Item]:
    for one in turns:
        went = any(
            days[0] <= leaving.day <= days[1] for card in one.cards for leaving in card.leavings
        )
        if went:
            yield Item(one.subject, Box.DONE, slot=days[0])
        elif one.guard.is_ward and one.guard.consent(Purpose.FAMILY, day) is None:
            yield Item(one.subject, Box.EXEMPT, WARD, days[0])
        elif one.declined:
            yield Item(one.subject, Box.EXPLAINED, DECLINED, days[0])
        elif one.guard.consent(Purpose.FAMILY, day) is None:
            yield Item(one.subject, Box.EXPLAINED, NO_CONSENT, days[0])
        else:
            yield Item(one.subject, Box.OPEN, MADE if one.cards else NONE_YET, days[0])


class Menu(NamedTuple):
    """What there is to eat at a meal of a day."""

    day: date
    meal: Meal
    dishes: str
    note: str


MEAL_WORDS: Final = {
    **{one.value: one for one in Meal},
    "早": Meal.BREAKFAST,
    "早餐": Meal.BREAKFAST,
    "中": Meal.LUNCH,
    "午": Meal.LUNCH,
    "午餐": Meal.LUNCH,
    "晚": Meal.SUPPER,
    "晚餐": Meal.SUPPER,
    "点心": Meal.SNACK,
    "加餐": Meal.SNACK,
}


def meal_typed(text: str) -> Meal:
    """Return the meal of a word."""
    found = MEAL_WORDS.get(normalized(text))
    if found is None:
        raise errors.NotAMealError(typed=text)
    return found


class Picture(NamedTuple):
    """A picture that was taken for cards."""

    ref: LineRef
    subject: int
    about: About
    day: date
    original: str
    kept: str
    words: str
