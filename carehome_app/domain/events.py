"""Everything that can happen, one struct each. The journal keeps them.

Fields are only ever added at the end, with a default. Days are ordinals, moments milliseconds in
UTC, measures their catalogue index. Only person events name people, others give their numbers.
"""

from enum import StrEnum
from typing import Any, ClassVar, Final

import msgspec

from carehome_app.domain.findings.subject import PERSON


class Whose(StrEnum):
    """How a kind of line says whose it is, and so whether it goes when a person is erased."""

    NOBODY = ""
    """About the home or many people, or a proof for others: it stays, and so it names nobody."""
    SUBJECT = "subject"
    """The person in this field; 0 is nobody."""
    PERSON = "person"
    """The same, in a field of this name."""
    BEGUN = "id"
    """It ends what a line of the kind `ends` began under this number, and is whose that is."""
    NAMED = "station"
    """It goes with the line it names in `station` and `number`."""


class Event(msgspec.Struct, array_like=True, frozen=True):
    """Something that happened; `kind` is its number in the journal, for ever.

    A kind says `whose` its lines are, or there is no such class: nobody forgets it in a list.
    """

    kind: ClassVar[int] = 0
    whose: ClassVar[Whose]
    ends: ClassVar[type["Event"] | None] = None
    """The kind that began what lines of this one end, when they are `Whose.BEGUN`."""

    def __init_subclass__(cls, **options: Any) -> None:  # noqa: ANN401  # msgspec's own
        """Refuse a kind that does not say whose its lines are."""
        super().__init_subclass__(**options)
        if not cls.kind:
            return  # what several kinds share is none itself
        said = getattr(cls, "whose", None)
        if said is None or (said is Whose.BEGUN) is (cls.ends is None):
            raise TypeError(cls.__name__, "does not say whose its lines are")

    def owner(self) -> int:
        """Return the person the line is about by itself; 0 when it is nobody's or many people's.

        What a line corrects, ends or names is not asked: the erasure works that out.
        """
        own = self.whose in (Whose.SUBJECT, Whose.PERSON)
        return int(getattr(self, self.whose)) if own else 0

    def now(self) -> "Event":
        """Return the event in the words that hold now: kinds that are only read turn into newer.

        This is asked where lines are read, so that nothing else meets an old kind.
        """
        return self


class NotUnderstood(Event, frozen=True):
    """What a newer program wrote: it is kept as it is, and nobody here can say what it means."""

    number: int


class HomeFounded(Event, frozen=True):
    """A home begins; `id` is random and made once."""

    kind: ClassVar[int] = 1
    whose: ClassVar[Whose] = Whose.NOBODY
    id: str
    name: str
    number: str
    timezone: str
    demo: bool = False


class StationNamed(Event, frozen=True):
    """A desk begins to write; its small index stands in the rows."""

    kind: ClassVar[int] = 2
    whose: ClassVar[Whose] = Whose.NOBODY
    index: int
    id: str
    name: str


class SettingChanged(Event, frozen=True):
    """A setting of the home has a new value, as text; `since` is when it begins to hold."""

    kind: ClassVar[int] = 3
    whose: ClassVar[Whose] = Whose.NOBODY
    key: str
    value: str
    since: int = 0


class RoleGiven(Event, frozen=True):
    """A person may act in a role; an empty role takes it away."""

    kind: ClassVar[int] = 4
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    role: str


class ClockDiffered(Event, frozen=True):
    """The clock showed an earlier time than the line before; this is what it showed."""

    kind: ClassVar[int] = 5
    whose: ClassVar[Whose] = Whose.NOBODY
    shown: int


class PersonWritten(Event, frozen=True):
    """What is written about a person."""

    subject: int
    group: str
    code: str
    name: str
    sex: str
    birth: int | None
    room: str
    bed: str
    floor: str
    care_level: str
    diagnoses: str
    post: str


ID_NUMBER: Final = "id_number"
LATER: Final = (ID_NUMBER, "allergies")
"""What came to be written of people later than all else; lines from before say nothing of it."""
FIELDS: Final = (*PersonWritten.__struct_fields__[1:], *LATER)
"""What is written about a person, in the order of the events."""


class PersonAdmitted(PersonWritten, frozen=True):
    """A person comes into the house, or back into it; `source` is the line of an imported file."""

    kind: ClassVar[int] = 10
    whose: ClassVar[Whose] = Whose.SUBJECT
    at: int
    source: int = 0
    id_number: str | None = None
    """The identity number as the home keeps it; None in lines from before it was kept."""
    allergies: str | None = None
    """What the person must not get; None in lines from before it was kept."""


class PersonChanged(PersonWritten, frozen=True):
    """What is written about a person is now this; the last one holds."""

    kind: ClassVar[int] = 11
    whose: ClassVar[Whose] = Whose.SUBJECT


class PersonFieldsChanged(Event, frozen=True):
    """Some of what is written about a person is now this; what it does not name stays.

    Each field is a text, a birthday its ordinal. Two desks that change different fields of one
    person lose nothing of each other.
    """

    kind: ClassVar[int] = 200
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    fields: dict[str, str]


def written_fields(event: PersonWritten | PersonFieldsChanged) -> dict[str, str]:
    """Return what an event says of a person, field by field, as texts."""
    if isinstance(event, PersonFieldsChanged):
        return event.fields
    said = {name: getattr(event, name) for name in FIELDS if name not in LATER}
    found = {name: "" if value is None else str(value) for name, value in said.items()}
    later = {name: getattr(event, name, None) for name in LATER}
    return {**found, **{name: value for name, value in later.items() if value is not None}}


class PersonLeft(Event, frozen=True):
    """A person leaves the house for good."""

    kind: ClassVar[int] = 12
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    at: int
    reason: str = ""


class AreaOpened(Event, frozen=True):
    """A place that is disinfected begins, or what is written about it changes."""

    kind: ClassVar[int] = 15
    whose: ClassVar[Whose] = Whose.NOBODY
    subject: int
    name: str
    area_class: str
    floor: str
    times_a_day: int


class AreaClosed(Event, frozen=True):
    """A place is no longer disinfected from this moment on."""

    kind: ClassVar[int] = 16
    whose: ClassVar[Whose] = Whose.NOBODY
    subject: int
    at: int


class PlanStarted(Event, frozen=True):
    """Something becomes due. `windows` are (code, opens, closes) in minutes of the day."""

    kind: ClassVar[int] = 20
    whose: ClassVar[Whose] = Whose.PERSON
    id: int
    measure: int
    windows: tuple[tuple[str, int, int], ...]
    from_day: int
    group: str
    person: int
    site: str
    ordered_by: int


class PlanEnded(Event, frozen=True):
    """A plan's last day."""

    kind: ClassVar[int] = 21
    whose: ClassVar[Whose] = Whose.BEGUN
    ends: ClassVar[type[Event] | None] = PlanStarted
    id: int
    until_day: int


class LimitSet(Event, frozen=True):
    """A line has other numbers from now on; none: back to the catalogue; subject 0: the home."""

    kind: ClassVar[int] = 22
    whose: ClassVar[Whose] = Whose.SUBJECT
    rule: str
    threshold: dict[str, str]
    on: bool
    subject: int = 0
    why: str = ""


class ReadingTaken(Event, frozen=True):
    """Something was measured; `source` is the line of an imported file.

    `time_said` is 0 when only the round is known, as on many a paper sheet; then `taken_at` is
    the end of its window.
    """

    kind: ClassVar[int] = 30
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    measure: int
    day: int
    window: str
    taken_at: int
    values: tuple[str, ...]
    site: str
    origin: int
    source: int = 0
    note: str = ""
    time_said: int = 1


class NotMeasured(Event, frozen=True):
    """Something was not measured, and why; `until` None with `open_ended`: until known better."""

    kind: ClassVar[int] = 31
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    measure: int
    day: int
    window: str
    taken_at: int
    reason: str
    origin: int
    until: int | None = None
    open_ended: bool = False
    source: int = 0
    note: str = ""


class EntryCorrected(Event, frozen=True):
    """The entry in this line is corrected or withdrawn; it stays, and what replaces it is here."""

    kind: ClassVar[int] = 32
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    subject: int
    measure: int
    taken_at: int
    reason: str
    words: str = ""
    reading: ReadingTaken | None = None
    not_measured: NotMeasured | None = None

    def owner(self) -> int:
        """Return the person whose entry is corrected; what replaces it may be another's."""
        return self.subject


class AbsenceReviewed(Event, frozen=True):
    """Somebody said on a day whether a reason that reaches further still holds."""

    kind: ClassVar[int] = 33
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    day: int
    holds: bool


class NoteWritten(Event, frozen=True):
    """Words about a person in a round."""

    kind: ClassVar[int] = 34
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    day: int
    window: str
    words: str
    at: int


class FindingRaised(Event, frozen=True):
    """A rule noticed something: which rules, which version, which numbers.

    `subject` is a number of the kind `about`, and `place` names what has none. It stands on the
    line `station` and `number` (0 and 0: on none), a reading's has a `measure` too (else 0).
    `people` are those whom the finding counts.
    """

    kind: ClassVar[int] = 40
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    measure: int
    station: int
    number: int
    family: str
    severity: int
    taken_at: int
    day: int
    window: str
    hits: tuple[tuple[str, int, dict[str, str]], ...]
    about: int = PERSON
    place: str = ""
    people: tuple[int, ...] = ()

    def owner(self) -> int:
        """Return the person, if it is about one: others are numbered apart."""
        return self.subject if self.about == PERSON else 0


class FollowUpTaken(Event, frozen=True):
    """Somebody did something about a finding; whose it is is said as the finding says it."""

    kind: ClassVar[int] = 41
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    measure: int
    family: str
    step: str
    words: str
    at: int
    about: int = PERSON
    place: str = ""

    def owner(self) -> int:
        """Return the person, if it is about one: others are numbered apart."""
        return self.subject if self.about == PERSON else 0


class RoundClosed(Event, frozen=True):
    """A round was reported; `counts` are the figures it was closed with, by group."""

    kind: ClassVar[int] = 50
    whose: ClassVar[Whose] = Whose.NOBODY
    day: int
    window: str
    counts: dict[str, dict[str, int]]
    unexplained: tuple[int, ...] = ()
    heads: dict[str, int] = msgspec.field(default_factory=dict)
    """The last line of each desk it was counted from; empty from before this was kept."""


class ReportIssued(Event, frozen=True):
    """A document left the desk; its bytes are kept by their hash."""

    kind: ClassVar[int] = 51
    whose: ClassVar[Whose] = Whose.NOBODY
    report: str
    day: int
    window: str
    format: str
    sha256: str
    size: int
    seal: str
    archive_number: str
    language: str
    subject: int = 0
    until_day: int = 0
    masked: int = 0


class FileTaken(Event, frozen=True):
    """A file was imported; entries from it name this line."""

    kind: ClassVar[int] = 60
    whose: ClassVar[Whose] = Whose.NOBODY
    name: str
    sha256: str
    what: str
    rows: int


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind for kind in (
        HomeFounded, StationNamed, SettingChanged, RoleGiven, ClockDiffered, PersonAdmitted,
        PersonChanged, PersonFieldsChanged, PersonLeft, AreaOpened, AreaClosed, PlanStarted,
        PlanEnded, LimitSet,
        ReadingTaken, NotMeasured, EntryCorrected, AbsenceReviewed, NoteWritten, FindingRaised,
        FollowUpTaken, RoundClosed, ReportIssued, FileTaken,
)}  # fmt: skip
