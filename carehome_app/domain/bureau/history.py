"""How the history tells of parcels, notices and the bureau's own work."""

from typing import Final

from carehome_app.domain.bureau import events
from carehome_app.domain.bureau.checking import OUTCOMES, Outcome
from carehome_app.domain.history.event_words import (
    Names,
    Telling,
    Tellings,
    Topic,
    ordinal,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

CONFIRMED: Final = QT_TRANSLATE_NOOP("History", "Parcels go to {name} from now on: {words}.")
SENT: Final = QT_TRANSLATE_NOOP("History", "Parcel {seq} made: {days} days up to {last}.")
RECEIPTED: Final = QT_TRANSLATE_NOOP("History", "The bureau has parcel {seq}.")
CAME: Final = QT_TRANSLATE_NOOP("History", "Notice {no} of the bureau: {title}.")
READ: Final = QT_TRANSLATE_NOOP("History", "Notice {no} was read by {by}.")
ANSWERED: Final = QT_TRANSLATE_NOOP("History", "Notice {no} was answered by {by}: {words}")
TREE: Final = QT_TRANSLATE_NOOP("History", "List taken in: {places} places, {homes} homes.")
ADMITTED: Final = QT_TRANSLATE_NOOP("History", "{name} ({number}) was admitted: {words}.")
MOVED: Final = QT_TRANSLATE_NOOP(
    "History", "{number} belongs to {place} from {day} on (order {order})."
)
CLOSED: Final = QT_TRANSLATE_NOOP("History", "{number} is closed from {day} on (order {order}).")
TAKEN: Final = QT_TRANSLATE_NOOP("History", "Parcel {seq} of {home}, {file}: {outcome}.")
NOTICE: Final = QT_TRANSLATE_NOOP("History", "Notice {no} written: {title}.")
LIAISON: Final = QT_TRANSLATE_NOOP("History", "Liaison officer of {place}: {name}, {phone}.")
VISITED: Final = QT_TRANSLATE_NOOP("History", "Liaison with {place}: {words}")


def _confirmed(event: events.BureauConfirmed, names: Names) -> Text:
    del names
    return CONFIRMED.with_(name=event.name, words=event.words)


def _sent(event: events.ParcelSent, names: Names) -> Text:
    del names
    last = ordinal(event.days[-1][0]) if event.days else ""
    return SENT.with_(seq=event.seq, days=len(event.days), last=last)


def _receipted(event: events.ParcelReceipted, names: Names) -> Text:
    del names
    return RECEIPTED.with_(seq=event.seq)


def _came(event: events.NoticeCame, names: Names) -> Text:
    del names
    return CAME.with_(no=event.no, title=event.title)


def _read(event: events.NoticeRead, names: Names) -> Text:
    del names
    return READ.with_(no=event.no, by=event.by)


def _answered(event: events.NoticeAnswered, names: Names) -> Text:
    del names
    return ANSWERED.with_(no=event.no, by=event.by, words=event.words)


def _tree(event: events.TreeWritten, names: Names) -> Text:
    del names
    return TREE.with_(places=event.places, homes=event.homes)


def _admitted(event: events.HomeAdmitted, names: Names) -> Text:
    del names
    return ADMITTED.with_(name=event.name, number=event.number, words=event.words)


def _moved(event: events.HomeMoved, names: Names) -> Text:
    del names
    text = MOVED if event.place else CLOSED
    day = ordinal(event.day)
    return text.with_(number=event.number, place=event.place, day=day, order=event.order)


def _taken(event: events.ParcelTaken, names: Names) -> Text:
    del names
    known = {outcome.value: said for outcome, said in OUTCOMES.items()}
    return TAKEN.with_(
        seq=event.seq,
        home=event.home,
        file=event.file,
        outcome=known.get(event.outcome, OUTCOMES[Outcome.TAKEN]),
    )


def _notice(event: events.NoticeSent, names: Names) -> Text:
    del names
    return NOTICE.with_(no=event.no, title=event.title)


def _liaison(event: events.LiaisonNamed, names: Names) -> Text:
    del names
    return LIAISON.with_(name=event.name, phone=event.phone, place=event.place)


def _visited(event: events.LiaisonVisited, names: Names) -> Text:
    del names
    return VISITED.with_(place=event.place, words=event.words)


TELLINGS: Final[Tellings] = {
    events.BureauConfirmed: Telling(Topic.SETTING, _confirmed),
    events.ParcelSent: Telling(Topic.REPORT, _sent),
    events.ParcelReceipted: Telling(Topic.REPORT, _receipted),
    events.NoticeCame: Telling(Topic.REPORT, _came),
    events.NoticeRead: Telling(Topic.REPORT, _read),
    events.NoticeAnswered: Telling(Topic.REPORT, _answered),
    events.TreeWritten: Telling(Topic.SETTING, _tree),
    events.HomeAdmitted: Telling(Topic.SETTING, _admitted),
    events.HomeMoved: Telling(Topic.SETTING, _moved),
    events.ParcelTaken: Telling(Topic.REPORT, _taken),
    events.NoticeSent: Telling(Topic.REPORT, _notice),
    events.LiaisonNamed: Telling(Topic.SETTING, _liaison),
    events.LiaisonVisited: Telling(Topic.REPORT, _visited),
}
