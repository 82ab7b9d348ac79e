"""How the history tells of things in store."""

from typing import Final

from carehome_app.domain import events
from carehome_app.domain.findings.episodes import STEP_LABELS, Hit
from carehome_app.domain.findings.subject import SUPPLY, Subject
from carehome_app.domain.history.event_words import (
    Names,
    Telling,
    Tellings,
    Topic,
    label,
    ordinal,
)
from carehome_app.domain.rounds.corrections import why_text
from carehome_app.domain.supplies import events as stock
from carehome_app.domain.supplies.rules import RULE_BY_CODE
from carehome_app.domain.supplies.supply import MOVE_LABELS
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

LISTED: Final = QT_TRANSLATE_NOOP("History", "In store: {name} {spec}, counted by {unit}.")
ENDED: Final = QT_TRANSLATE_NOOP("History", "{item} is not kept in store any more from {at}.")
MOVED: Final = QT_TRANSLATE_NOOP("History", "{item}, {at}: {move} {quantity}. {place}")
REVERSED: Final = QT_TRANSLATE_NOOP("History", "{item}: a line reversed ({why}).")
COUNTED: Final = QT_TRANSLATE_NOOP("History", "{item} counted: {counted}, the book held {booked}.")
WAITS: Final = QT_TRANSLATE_NOOP(
    "History", "{item} counted: {counted}, the book holds {booked}; another person counts."
)
JUDGED: Final = QT_TRANSLATE_NOOP("History", "{item}: {said}")
ALL_WELL: Final = QT_TRANSLATE_NOOP("History", "{item}: in order.")
SET_ASIDE: Final = QT_TRANSLATE_NOOP("History", "{item}: lot {lot} is set aside. {words}")
USABLE: Final = QT_TRANSLATE_NOOP("History", "{item}: lot {lot} may be used again. {words}")
OPENED: Final = QT_TRANSLATE_NOOP(
    "History", "{item}, {at}: {quantity} of lot {lot} opened, good to {until}. {words}"
)
FOUND: Final = QT_TRANSLATE_NOOP("History", "{item}: {sentences}")
STEP: Final = QT_TRANSLATE_NOOP("History", "{item}: {step}. {words}")


def _called(item: int, names: Names) -> str | Text:
    return names.subject(Subject(SUPPLY, item))


def _listed(event: stock.ItemListed, names: Names) -> Text:
    del names
    return LISTED.with_(name=event.name, spec=event.spec, unit=event.unit)


def _ended(event: stock.ItemEnded, names: Names) -> Text:
    return ENDED.with_(item=_called(event.item, names), at=names.clock(event.at))


def _moved(event: stock.StockMoved, names: Names) -> Text:
    quantity = sum(part[2] for part in event.parts) + event.beyond
    return MOVED.with_(
        item=_called(event.item, names),
        at=names.clock(event.at),
        move=label(MOVE_LABELS, event.move),
        quantity=quantity,
        place=event.place,
    )


def _reversed(event: stock.StockReversed, names: Names) -> Text:
    why = why_text(event.reason, event.words)
    return REVERSED.with_(item=_called(event.item, names), why=why)


def _counted(event: stock.StockCounted, names: Names) -> Text:
    booked, counted = (sum(part[at] for part in event.parts) for at in (2, 3))
    text = WAITS if event.waits else COUNTED
    return text.with_(item=_called(event.item, names), counted=counted, booked=booked)


def _judged(event: stock.StockJudged, names: Names) -> Text:
    item = _called(event.item, names)
    if not event.found:
        return ALL_WELL.with_(item=item)
    said = [_said(Hit(*hit)) for _family, _severity, hits in event.found for hit in hits]
    return JUDGED.with_(item=item, said=said)


def _kept(event: stock.LotKept, names: Names) -> Text:
    text = USABLE if event.state == "usable" else SET_ASIDE
    lot = event.lot or "—"
    return text.with_(item=_called(event.item, names), lot=lot, words=event.words)


def _opened(event: stock.LotOpened, names: Names) -> Text:
    return OPENED.with_(
        item=_called(event.item, names),
        at=names.clock(event.at),
        quantity=event.quantity,
        lot=event.lot or ordinal(event.day),
        until=ordinal(event.expires),
        words=event.words,
    )


def _said(hit: Hit) -> Text:
    return RULE_BY_CODE[hit.rule].sentence.with_(**hit.numbers)


def _found(event: events.FindingRaised, names: Names) -> Text:
    item = _called(event.subject, names)
    return FOUND.with_(item=item, sentences=[_said(Hit(*hit)) for hit in event.hits])


def _step(event: events.FollowUpTaken, names: Names) -> Text:
    item = _called(event.subject, names)
    return STEP.with_(item=item, step=label(STEP_LABELS, event.step), words=event.words)


def _thing(event: stock.StockMoved) -> str:
    return str(event.item)


TELLINGS: Final[Tellings] = {
    stock.ItemListed: Telling(Topic.SUPPLY, _listed),
    stock.ItemEnded: Telling(Topic.SUPPLY, _ended),
    stock.StockMoved: Telling(Topic.SUPPLY, _moved, thing=_thing),
    stock.StockReversed: Telling(Topic.SUPPLY, _reversed),
    stock.StockCounted: Telling(Topic.SUPPLY, _counted),
    stock.StockJudged: Telling(Topic.SUPPLY, _judged),
    stock.LotKept: Telling(Topic.SUPPLY, _kept),
    stock.LotOpened: Telling(Topic.SUPPLY, _opened),
    (events.FindingRaised, SUPPLY): Telling(Topic.FINDING, _found),
    (events.FollowUpTaken, SUPPLY): Telling(Topic.FINDING, _step),
}
