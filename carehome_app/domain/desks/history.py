"""What was said about the desks of the home, in words."""

from typing import Final

from carehome_app.domain.desks.events import (
    ConflictSettled,
    DeskClosed,
    DeskKeyed,
    DeskWelcomed,
    ErasureCompleted,
    LateClockAccepted,
    LineAdopted,
    LineLifted,
    LinesTaken,
    PeopleJoined,
)
from carehome_app.domain.findings.subject import Subject
from carehome_app.domain.history.event_words import Names, Telling, Tellings, Topic, whom
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

KEYED: Final = QT_TRANSLATE_NOOP("History", "This desk has its own keys for what it exchanges.")
WELCOMED: Final = QT_TRANSLATE_NOOP("History", "The desk “{name}” ({index}) was taken in.")
CLOSED: Final = QT_TRANSLATE_NOOP(
    "History", "Desk {index} was closed after its line {last}: {why}"
)
TAKEN: Final = QT_TRANSLATE_NOOP("History", "From here on known of other desks: {heads}")
ADOPTED: Final = QT_TRANSLATE_NOOP(
    "History", "Line {number} of a lost branch of desk {station} was entered anew."
)
COMPLETED: Final = QT_TRANSLATE_NOOP(
    "History", "Lines of the erased person {subject} that came later were erased too: {count}."
)
SETTLED: Final = QT_TRANSLATE_NOOP("History", "Looked at what two desks said differently: {words}")
LET_IN: Final = QT_TRANSLATE_NOOP(
    "History", "Lines of desk {index} with a clock far ahead were let in, up to {until}."
)
JOINED: Final = QT_TRANSLATE_NOOP(
    "History", "Two numbers are one person: {same} counts for {keep}. {words}"
)
APART: Final = QT_TRANSLATE_NOOP(
    "History", "Two numbers are two people after all: {same} and {keep}. {words}"
)

LIFTED: Final = QT_TRANSLATE_NOOP(
    "History",
    "{subject}: “{label}” does not hold; the desk that wrote it did not know line {because} yet.",
)


def _keyed(event: DeskKeyed, names: Names) -> Text:
    del event, names
    return KEYED


def _welcomed(event: DeskWelcomed, names: Names) -> Text:
    del names
    return WELCOMED.with_(name=event.name, index=event.index)


def _closed(event: DeskClosed, names: Names) -> Text:
    del names
    return CLOSED.with_(index=event.index, last=event.last, why=event.why)


def _taken(event: LinesTaken, names: Names) -> Text:
    del names
    heads = ", ".join(f"{station}-{number}" for station, number in sorted(event.heads.items()))
    return TAKEN.with_(heads=heads)


def _adopted(event: LineAdopted, names: Names) -> Text:
    del names
    return ADOPTED.with_(number=event.number, station=event.station)


def _completed(event: ErasureCompleted, names: Names) -> Text:
    del names
    count = sum(map(len, event.lines.values()))
    return COMPLETED.with_(subject=event.subject, count=count)


def _settled(event: ConflictSettled, names: Names) -> Text:
    del names
    return SETTLED.with_(words=event.words or event.what)


def _let_in(event: LateClockAccepted, names: Names) -> Text:
    return LET_IN.with_(index=event.index, until=names.clock(event.until))


def _joined(event: PeopleJoined, names: Names) -> Text:
    who = {"same": names.person(event.same), "keep": names.person(event.keep)}
    return (JOINED if event.together else APART).with_(**who, words=event.words)


def _lifted(event: LineLifted, names: Names) -> Text:
    book = names.book(event.about, event.family)
    label = (
        event.family if book is None else next(iter(book.families[event.family].labels.values()))
    )
    return LIFTED.with_(
        subject=names.subject(Subject(event.about, event.subject, event.place)),
        label=label,
        because=f"{event.because_station}-{event.because_number}",
    )


TELLINGS: Final[Tellings] = {
    DeskKeyed: Telling(Topic.SETTING, _keyed),
    DeskWelcomed: Telling(Topic.SETTING, _welcomed),
    DeskClosed: Telling(Topic.SETTING, _closed),
    LinesTaken: Telling(Topic.SETTING, _taken),
    LineAdopted: Telling(Topic.SETTING, _adopted),
    ErasureCompleted: Telling(Topic.SETTING, _completed),
    ConflictSettled: Telling(Topic.SETTING, _settled),
    LateClockAccepted: Telling(Topic.SETTING, _let_in),
    PeopleJoined: Telling(Topic.SETTING, _joined),
    LineLifted: Telling(Topic.FINDING, _lifted, whom),
}
"""How each kind is told."""
