"""How the history tells of requests and aid. Nothing of a counselling's words is in it."""

from typing import Final

from carehome_app.domain.history.event_words import (
    Names,
    Telling,
    Tellings,
    Topic,
    label,
    ordinal,
    whom,
)
from carehome_app.domain.requests import events
from carehome_app.domain.requests.aid import yuan
from carehome_app.domain.requests.words import (
    AID_STEPS,
    CHANNELS,
    KINDS,
    PROGRAMMES,
    RISKS,
    STEPS,
    URGENCIES,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

SECRET: Final = QT_TRANSLATE_NOOP("Requests", "only counsellors can read this")
TAKEN: Final = QT_TRANSLATE_NOOP(
    "History", "Request {no} ({kind}, {urgency}, {channel}) about {about}: {words}"
)
NOBODY: Final = QT_TRANSLATE_NOOP("Requests", "anonymous")
STEP: Final = QT_TRANSLATE_NOOP("History", "Request: {step}. {words}")
STEP_OF: Final = QT_TRANSLATE_NOOP("History", "Request: {step}, {person}. {words}")
MERGED: Final = QT_TRANSLATE_NOOP("History", "A request was put together with another.")
AID: Final = QT_TRANSLATE_NOOP("History", "Aid asked for: {yuan} yuan, {cause}. {household}")
AID_STEP: Final = QT_TRANSLATE_NOOP("History", "Aid: {step}. {words}")
AID_MONEY: Final = QT_TRANSLATE_NOOP("History", "Aid: {step} {yuan} yuan. {words}")
CALL: Final = QT_TRANSLATE_NOOP("History", "Counselling of {talker}, {at}: {risk}.")
KEY: Final = QT_TRANSLATE_NOOP("History", "{person} has a key for counselling words.")
HELP: Final = QT_TRANSLATE_NOOP(
    "History", "{who} helped on {day}: {minutes} minutes, {contacts} contacts. {what}"
)
BEGUN: Final = QT_TRANSLATE_NOOP("History", "Gets {programme} since {day}. {words}")
REVIEWED: Final = QT_TRANSLATE_NOOP("History", "A benefit was reviewed on {day}.")
ENDED: Final = QT_TRANSLATE_NOOP("History", "A benefit ends on {day}. {words}")


def _taken(event: events.RequestTaken, names: Names) -> Text:
    about: Text | str = names.person(event.subject) if event.subject else event.about or NOBODY
    return TAKEN.with_(
        no=event.no,
        kind=label(KINDS, event.request),
        urgency=label(URGENCIES, event.urgency),
        channel=label(CHANNELS, event.channel),
        about=about,
        words=SECRET if event.sealed is not None else event.words,
    )


def _step(event: events.RequestStepTaken, names: Names) -> Text:
    words = SECRET if event.sealed is not None else event.words
    said = STEP_OF.with_(person=names.person(event.person)) if event.person else STEP
    return said.with_(step=label(STEPS, event.step), words=words)


def _merged(event: events.RequestMerged, names: Names) -> Text:
    del event, names
    return MERGED


def _aid(event: events.AidAsked, names: Names) -> Text:
    del names
    return AID.with_(yuan=yuan(event.fen), cause=event.cause, household=event.household)


def _aid_step(event: events.AidStepTaken, names: Names) -> Text:
    del names
    said = AID_MONEY.with_(yuan=yuan(event.fen)) if event.fen else AID_STEP
    return said.with_(step=label(AID_STEPS, event.step), words=event.words)


def _call(event: events.CounsellingHeld, names: Names) -> Text:
    # Whose call it was stands in the line; history says only the number the statistics use.
    return CALL.with_(
        talker=event.talker, at=names.clock(event.began_at), risk=label(RISKS, event.risk)
    )


def _key(event: events.CounsellorKeySet, names: Names) -> Text:
    return KEY.with_(person=names.person(event.subject))


def _help(event: events.HelpGiven, names: Names) -> Text:
    who = names.person(event.helper) if event.helper else event.name
    return HELP.with_(
        who=who,
        day=ordinal(event.day),
        minutes=event.minutes,
        contacts=event.contacts,
        what=event.what,
    )


def _begun(event: events.ProgrammeStarted, names: Names) -> Text:
    del names
    programme = label(PROGRAMMES, event.programme)
    return BEGUN.with_(programme=programme, day=ordinal(event.since), words=event.words)


def _reviewed(event: events.ProgrammeReviewed, names: Names) -> Text:
    del names
    return REVIEWED.with_(day=ordinal(event.day))


def _ended(event: events.ProgrammeEnded, names: Names) -> Text:
    del names
    return ENDED.with_(day=ordinal(event.until), words=event.words)


TELLINGS: Final[Tellings] = {
    events.RequestTaken: Telling(Topic.REQUEST, _taken, whom, shift="notes"),
    events.RequestStepTaken: Telling(Topic.REQUEST, _step, shift="notes"),
    events.RequestMerged: Telling(Topic.REQUEST, _merged),
    events.AidAsked: Telling(Topic.REQUEST, _aid),
    events.AidStepTaken: Telling(Topic.REQUEST, _aid_step),
    # Nobody's in the list of a person's history: that somebody was listened to is theirs alone.
    events.CounsellingHeld: Telling(Topic.REQUEST, _call),
    events.CounsellorKeySet: Telling(Topic.ACCOUNT, _key, whom),
    events.HelpGiven: Telling(Topic.REQUEST, _help),
    events.ProgrammeStarted: Telling(Topic.REQUEST, _begun, whom),
    events.ProgrammeReviewed: Telling(Topic.REQUEST, _reviewed),
    events.ProgrammeEnded: Telling(Topic.REQUEST, _ended),
}
"""The kinds told here."""
