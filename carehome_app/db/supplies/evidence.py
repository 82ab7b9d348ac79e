"""What judgements of the store say of findings: one finds, a later one that does not is calm."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final, NamedTuple

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.findings.evidence import Evidence, Touched
from carehome_app.db.supplies import looking
from carehome_app.domain.events import Event
from carehome_app.domain.findings.episodes import NO_LINE, NO_ROUND, Calm, Finding, Hit
from carehome_app.domain.findings.subject import SUPPLY, Subject
from carehome_app.domain.measures.rule import Family, Severity
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.supplies.events import StockJudged, StockReversed
from carehome_app.domain.supplies.rules import BOOK, FAMILIES, UNUSUAL, FoundOf

_SINCE: Final = """
    SELECT at, station, number, found FROM supply_judged WHERE item = ? AND at >= ?
    ORDER BY at, station, number
"""
_LAST: Final = """
    SELECT i.id, j.found, j.at FROM supply_items i JOIN supply_judged j ON j.item = i.id
    WHERE (:item IS NULL OR i.id = :item) AND (j.at, j.station, j.number) = (
        SELECT at, station, number FROM supply_judged WHERE item = i.id
        ORDER BY at DESC, station DESC, number DESC LIMIT 1
    )
"""
_ITEMS: Final = "SELECT DISTINCT item FROM supply_judged ORDER BY item"

_found = msgspec.json.Decoder(
    tuple[tuple[str, int, tuple[tuple[str, int, dict[str, str]], ...]], ...]
)


class Judged(NamedTuple):
    """The last judgement of a thing."""

    at: datetime
    found: tuple[FoundOf, ...]


def last_judged(store: Store, item: int | None = None) -> dict[int, Judged]:
    """Return how each thing, or one, stood when it was judged last."""
    rows = store.query(_LAST, {"item": item})
    return {number: Judged(from_ms(at), _of(found)) for number, found, at in rows}


def more(
    store: Store, about: Subject, family: Family, since: datetime
) -> tuple[list[Finding], list[Calm]] | None:
    """Return what judgements found of a thing, and the judgements that found nothing."""
    if family.code == UNUSUAL.code:
        return None
    found: list[Finding] = []
    calm: list[Calm] = []
    for at, station, number, said in store.query(_SINCE, (about.id, to_ms(since))):
        ref, moment = LineRef(station, number), from_ms(at)
        ours = [one for one in _of(said) if one.family.code == family.code]
        if ours:
            found.append(_finding(about, ref, moment, ours[0]))
        else:
            calm.append(Calm(ref, moment, contact=True, shown=""))
    return found, calm


def touched(store: Store, event: Event) -> Iterator[Touched]:
    """Yield the thing whose episodes a judgement or a reversal may change."""
    match event:
        case StockJudged(item=item, at=at):
            yield Touched(Subject(SUPPLY, item), "", from_ms(at))
        case StockReversed():
            line = looking.at_line(store, LineRef(event.station, event.number))
            if line is not None:
                yield Touched(Subject(SUPPLY, event.item), UNUSUAL.code, line.at)


def called(store: Store, about: Subject, at: datetime) -> str:
    """Return what a thing is called."""
    del at
    for one in looking.items(store):
        if one.id == about.id:
            return one.called
    return f"#{about.id}"


def everything(store: Store) -> Iterator[Subject]:
    """Yield every thing that was judged."""
    return (Subject(SUPPLY, item) for (item,) in store.query(_ITEMS))


def _of(said: str) -> tuple[FoundOf, ...]:
    return tuple(
        FoundOf(FAMILIES[family], Severity(severity), tuple(Hit(*hit) for hit in hits))
        for family, severity, hits in _found.decode(said)
        if family in FAMILIES
    )


def _finding(about: Subject, ref: LineRef, at: datetime, one: FoundOf) -> Finding:
    return Finding(
        ref=ref,
        on=NO_LINE,
        about=about,
        book=BOOK,
        family=one.family,
        severity=one.severity,
        taken_at=at,
        round=NO_ROUND,
        hits=one.hits,
    )


EVIDENCE: Final = Evidence(BOOK, more=more, touched=touched, called=called, everything=everything)
"""An unusual line that is reversed takes its finding with it, as any corrected line does."""
