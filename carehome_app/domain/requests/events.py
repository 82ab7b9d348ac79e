"""What can happen about requests, aid and counselling. Kinds 340 to 359.

Moments are milliseconds, days ordinals, money whole fen. Words of a counselling are in no event:
they are sealed to the counsellors' own keys first, and stand here as `SealedWords`.
"""

from typing import ClassVar, Final

import msgspec

from carehome_app.domain.events import Event, Whose


class SealedWords(msgspec.Struct, array_like=True, frozen=True):
    """Words that only counsellors can read: encrypted once, and the key sealed to each of them.

    All texts are base64; `keys` has, by the id of a counsellor's key, the share, the sealed key
    and its mark.
    """

    nonce: str
    words: str
    keys: dict[str, tuple[str, str, str]]


class RequestTaken(Event, frozen=True):
    """Somebody asked for something; `subject` 0 where it is about nobody of the house.

    `about` and `caller` are words for people who are not on the roll; both may be empty.
    """

    kind: ClassVar[int] = 340
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    no: str
    received_at: int
    channel: str
    about: str
    caller: str
    phone: str
    request: str
    urgency: str
    words: str
    consent: int
    sealed: SealedWords | None = None


class RequestStepTaken(Event, frozen=True):
    """Something was done about the request in this line; `person` is whom it was given to."""

    kind: ClassVar[int] = 341
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    step: str
    at: int
    person: int = 0
    words: str = ""
    satisfied: int = -1
    """1 yes, 0 no, -1 nobody asked."""
    sealed: SealedWords | None = None


class RequestMerged(Event, frozen=True):
    """The request in this line is the same matter as another, which goes on for both."""

    kind: ClassVar[int] = 342
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    into_station: int
    into_number: int


class AidAsked(Event, frozen=True):
    """The request in this line asks for money: of whom, for what, how much in fen."""

    kind: ClassVar[int] = 343
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    subject: int
    household: str
    cause: str
    fen: int
    at: int


class AidStepTaken(Event, frozen=True):
    """Something was done about the aid asked for in this line; `fen` where it is about money."""

    kind: ClassVar[int] = 344
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    step: str
    at: int
    fen: int = 0
    fund: str = ""
    words: str = ""
    """How it was verified, why refused, or the number of the receipt."""


class CounsellingHeld(Event, frozen=True):
    """Somebody was listened to; only what statistics need is readable here.

    `named` is who stays on the telephone where the risk is high.
    """

    kind: ClassVar[int] = 345
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    talker: str
    began_at: int
    ended_at: int
    band: str
    theme: str
    risk: str
    named: int
    follow_up_due: int | None
    referred: str
    sealed: SealedWords | None = None


class CounsellorKeySet(Event, frozen=True):
    """A counsellor has an own key from now on: its public half, and the wrapped private one."""

    kind: ClassVar[int] = 346
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    id: str
    slot: str
    """As JSON, in the same form as a slot of the vault."""


class HelpGiven(Event, frozen=True):
    """A volunteer or social worker was there: on which day, how long, for whom, how many contacts.

    `subject` is for whom, 0 for the house; `helper` is a number of the roll, else 0 with a name.
    """

    kind: ClassVar[int] = 347
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    helper: int
    name: str
    social_worker: int
    day: int
    minutes: int
    contacts: int
    what: str


class ProgrammeStarted(Event, frozen=True):
    """Somebody of the house gets something from a programme since a day; reviewed by another."""

    kind: ClassVar[int] = 348
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    programme: str
    since: int
    review: int | None
    words: str


class ProgrammeReviewed(Event, frozen=True):
    """What the programme in this line gives was reviewed; `review` is the next time."""

    kind: ClassVar[int] = 349
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    day: int
    review: int | None


class ProgrammeEnded(Event, frozen=True):
    """What the programme in this line gives ends with this day."""

    kind: ClassVar[int] = 350
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    until: int
    words: str


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind
    for kind in (
        RequestTaken, RequestStepTaken, RequestMerged, AidAsked, AidStepTaken, CounsellingHeld,
        CounsellorKeySet, HelpGiven, ProgrammeStarted, ProgrammeReviewed, ProgrammeEnded,
    )
}  # fmt: skip
"""The kinds of this module by number."""
