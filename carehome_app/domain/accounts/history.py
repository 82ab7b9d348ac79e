"""How the history tells of PINs, keys, signatures, handovers and a restored record."""

from typing import Final

from carehome_app.domain.accounts import events as accounts
from carehome_app.domain.accounts.signatures import Purpose
from carehome_app.domain.backups import events as record_events
from carehome_app.domain.history.event_words import Names, Telling, Tellings, Topic, label, whom
from carehome_app.domain.keys import events as keys_events
from carehome_app.domain.reports import events as document_events
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

PIN_OWN: Final = QT_TRANSLATE_NOOP("History", "{person} chose a new PIN.")
PIN_GIVEN: Final = QT_TRANSLATE_NOOP("History", "{person} was given a new PIN.")
FAILED: Final = QT_TRANSLATE_NOOP("History", "Wrong PINs tried for {person}: {times}, {at}.")
CLOSED: Final = QT_TRANSLATE_NOOP("History", "The account of {person} was closed. {why}")
OPENED: Final = QT_TRANSLATE_NOOP("History", "The account of {person} was opened again.")
SIGNED: Final = QT_TRANSLATE_NOOP(
    "History", "{person} signed line {number} with the own PIN, as {purpose}."
)
KEY_ADDED: Final = QT_TRANSLATE_NOOP("History", "A way into the file was added: {kind}. {whose}")
KEY_REVOKED: Final = QT_TRANSLATE_NOOP(
    "History", "A way into the file was revoked: {kind}. {whose}"
)
FILE_KEY: Final = QT_TRANSLATE_NOOP("History", "The file was written anew with another key.")
HANDOVER: Final = QT_TRANSLATE_NOOP(
    "History", "Shift {since} to {until} handed over by {giver} to {taker}. {words}"
)
RESTORED: Final = QT_TRANSLATE_NOOP(
    "History",
    "The record was restored from the backup of {at}: {lines} lines; saved from the damaged one:"
    " {salvaged}.",
)
PURPOSES: Final = {
    Purpose.CHECKER: QT_TRANSLATE_NOOP("History", "checker"),
    Purpose.HANDS_OVER: QT_TRANSLATE_NOOP("History", "handing over"),
    Purpose.TAKES_OVER: QT_TRANSLATE_NOOP("History", "taking over"),
    Purpose.REVIEWER: QT_TRANSLATE_NOOP("History", "reviewer"),
    Purpose.DIRECTOR: QT_TRANSLATE_NOOP("History", "director"),
}
SLOTS: Final = {
    "passphrase": QT_TRANSLATE_NOOP("History", "a passphrase"),
    "recovery": QT_TRANSLATE_NOOP("History", "a recovery code on paper"),
    "keyring": QT_TRANSLATE_NOOP("History", "a computer's keyring"),
}


def _pin(event: accounts.PinSet, names: Names) -> Text:
    return (PIN_GIVEN if event.given else PIN_OWN).with_(person=names.person(event.subject))


def _failed(event: accounts.SignInFailed, names: Names) -> Text:
    at = names.clock(event.at)
    return FAILED.with_(person=names.person(event.subject), times=event.times, at=at)


def _closed(event: accounts.AccountClosed, names: Names) -> Text:
    return CLOSED.with_(person=names.person(event.subject), why=event.why)


def _opened(event: accounts.AccountOpened, names: Names) -> Text:
    return OPENED.with_(person=names.person(event.subject))


def _signed(event: accounts.LineSigned, names: Names) -> Text:
    purpose = label(PURPOSES, event.purpose)
    person = names.person(event.subject)
    return SIGNED.with_(person=person, number=event.number, purpose=purpose)


def _key(event: keys_events.KeyAdded | keys_events.KeyRevoked, names: Names) -> Text:
    text = KEY_ADDED if isinstance(event, keys_events.KeyAdded) else KEY_REVOKED
    whose = names.person(event.owned_by) if event.owned_by else ""
    return text.with_(kind=label(SLOTS, event.slot_kind), whose=whose)


def _file_key(event: keys_events.FileKeyChanged, names: Names) -> Text:
    del event, names
    return FILE_KEY


def _handover(event: document_events.HandoverGiven, names: Names) -> Text:
    return HANDOVER.with_(
        since=names.clock(event.since),
        until=names.clock(event.until),
        words=event.words,
        giver=names.person(event.giver),
        taker=names.person(event.taker),
    )


def _restored(event: record_events.RecordRestored, names: Names) -> Text:
    at = names.clock(event.made_at)
    return RESTORED.with_(at=at, lines=event.lines, salvaged=event.salvaged)


def _owner(event: keys_events.KeyAdded | keys_events.KeyRevoked) -> tuple[int, ...]:
    return (event.owned_by,) if event.owned_by else ()


TELLINGS: Final[Tellings] = {
    accounts.PinSet: Telling(Topic.ACCOUNT, _pin, whom),
    accounts.SignInFailed: Telling(Topic.ACCOUNT, _failed, whom),
    accounts.AccountClosed: Telling(Topic.ACCOUNT, _closed, whom),
    accounts.AccountOpened: Telling(Topic.ACCOUNT, _opened, whom),
    accounts.LineSigned: Telling(Topic.ACCOUNT, _signed, whom),
    keys_events.KeyAdded: Telling(Topic.ACCOUNT, _key, _owner),
    keys_events.KeyRevoked: Telling(Topic.ACCOUNT, _key, _owner),
    keys_events.FileKeyChanged: Telling(Topic.ACCOUNT, _file_key),
    document_events.HandoverGiven: Telling(Topic.REPORT, _handover),
    record_events.RecordRestored: Telling(Topic.SETTING, _restored),
}
"""The kinds told here."""
