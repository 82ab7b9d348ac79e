"""How one kind of event is told in the history: its topic, its sentence, and whom it is about."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum, StrEnum
from typing import Any, Final, NamedTuple, Protocol

from carehome_app.domain.events import Event, NotUnderstood
from carehome_app.domain.findings.episodes import Book
from carehome_app.domain.findings.subject import Subject
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


class Topic(StrEnum):
    """What the lines of the journal are about, to choose from."""

    READING = "reading"
    FINDING = "finding"
    PERSON = "person"
    OUTBREAK = "outbreak"
    AREA = "area"
    SAMPLING = "sampling"
    SUPPLY = "supply"
    PLAN = "plan"
    REPORT = "report"
    ACCOUNT = "account"
    FAULT = "fault"
    SETTING = "setting"
    GATE = "gate"
    REQUEST = "request"
    TRAINING = "training"
    CARD = "card"


TOPIC_LABELS: Final = {
    Topic.READING: QT_TRANSLATE_NOOP("History", "readings"),
    Topic.FINDING: QT_TRANSLATE_NOOP("History", "findings"),
    Topic.PERSON: QT_TRANSLATE_NOOP("History", "people"),
    Topic.OUTBREAK: QT_TRANSLATE_NOOP("History", "symptoms"),
    Topic.AREA: QT_TRANSLATE_NOOP("History", "disinfection"),
    Topic.SAMPLING: QT_TRANSLATE_NOOP("History", "test rounds"),
    Topic.SUPPLY: QT_TRANSLATE_NOOP("History", "supplies"),
    Topic.PLAN: QT_TRANSLATE_NOOP("History", "plans and limits"),
    Topic.REPORT: QT_TRANSLATE_NOOP("History", "reports"),
    Topic.ACCOUNT: QT_TRANSLATE_NOOP("History", "accounts"),
    Topic.FAULT: QT_TRANSLATE_NOOP("History", "inspections and faults"),
    Topic.SETTING: QT_TRANSLATE_NOOP("History", "settings"),
    Topic.GATE: QT_TRANSLATE_NOOP("History", "gate and levels"),
    Topic.REQUEST: QT_TRANSLATE_NOOP("History", "requests and aid"),
    Topic.TRAINING: QT_TRANSLATE_NOOP("History", "rehabilitation"),
    Topic.CARD: QT_TRANSLATE_NOOP("History", "family cards"),
}


class Names(Protocol):
    """Says numbers of the journal as people say them."""

    def person(self, subject: int) -> str | Text:
        """Return a person's name; a text for the program and for nobody."""

    def subject(self, about: Subject) -> str | Text:
        """Return whom or what a finding is about, as the home calls it."""

    def book(self, about: int, family: str) -> Book | None:
        """Return the book that finds a family about a kind of subject, if it is known."""

    def area(self, area: int) -> str:
        """Return what an area is called."""

    def clock(self, moment: int) -> str:
        """Return a moment (milliseconds) as the home's clocks show it, with the day."""

    def round(self, day: int, window: str) -> Text:
        """Return a round (day as an ordinal) by day and name."""

    def entry(self, station: int, number: int) -> Text | str:
        """Return what the entry in a line said, such as 36.5, or that it was erased."""

    def plan(self, plan: int) -> Text | str:
        """Return what a plan measures."""


def whom(event: Event) -> tuple[int, ...]:
    """Return the person an event is about, as the event itself says."""
    owner = event.owner()
    return (owner,) if owner else ()


def nobody(event: Any) -> tuple[int, ...]:  # noqa: ANN401
    """Return nobody: the event is about no single person."""
    del event
    return ()


def nothing(event: Any) -> str:  # noqa: ANN401
    """Return no thing: the event is about none that has a history of its own."""
    del event
    return ""


class MarkKind(Enum):
    """What a mark on a person's charts is about."""

    HOSPITAL = "hospital"
    AWAY = "away"
    FINDING = "finding"
    STEP = "step"
    NOTE = "note"
    STAY = "stay"
    MEDICINE = "medicine"
    ISOLATION = "isolation"


class Telling(NamedTuple):
    """How one kind of event is told. `words` is given the event and what says names."""

    topic: Topic
    words: Callable[[Any, Names], Text]
    people: Callable[[Any], tuple[int, ...]] = nobody
    thing: Callable[[Any], str] = nothing
    """Which thing of the topic: a plan's number, a limit's rule, a setting's key, an area."""
    shift: str = ""
    """Under which heading a handover tells it, if it does; see `reports.handover.HEADINGS`."""
    brief: Callable[[Any, Names], Text | None] | None = None
    """The same where the person's name stands beside it already: in a handover, on a chart.

    None of a single event: a handover need not say it, since the shift's own lists do.
    """
    mark: MarkKind | None = None
    """As what the charts of the person mark it, if they do."""
    at_mark: Callable[[Any, Names], Text] | None = None
    """The same in the few words that have room beside a curve, where `brief` is too long."""


Tellings = Mapping[type[Event] | tuple[type[Event], int], Telling]
"""By kind of event; or by kind and what it is about, where findings are told otherwise."""


def other_words(kind: type[Event]) -> Telling:
    """Return how a kind is told that has no words of its own: by its number."""
    del kind
    return _UNKNOWN


def _other(event: Event, names: Names) -> Text:
    del names
    number = event.number if isinstance(event, NotUnderstood) else event.kind
    return OTHER.with_(kind=number)


OTHER: Final = QT_TRANSLATE_NOOP("History", "Something this program has no words for ({kind}).")
_UNKNOWN: Final = Telling(Topic.SETTING, _other)


def in_brief(event: Event, names: Names, told: Telling) -> Text | None:
    """Return what is told of an event where the person's name stands beside it."""
    return (told.brief or told.words)(event, names)


def marked(event: Event, names: Names, told: Telling) -> Text | None:
    """Return what a mark on a chart says of an event."""
    return told.at_mark(event, names) if told.at_mark else in_brief(event, names, told)


def as_written(words: str) -> Text:
    """Return somebody's own words as a text."""
    return Text("", "{words}", {"words": words})


def label(labels: Mapping[Any, Text], code: str) -> Text:
    """Return the label of a code; what no label is known of stands as it is written."""
    return labels.get(code, Text("", "{code}", {"code": code}))


def ordinal(day: int) -> str:
    """Return a day given as an ordinal, such as 2026-11-22."""
    return date.fromordinal(day).isoformat()
