"""Look at the store: what is scarce, expires or must be counted; a line when that changes."""

from collections.abc import Sequence

from carehome_app.db.supplies import evidence
from carehome_app.db.supplies.evidence import Judged
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import FindingRaised
from carehome_app.domain.findings.episodes import Hit
from carehome_app.domain.findings.subject import SUPPLY
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.supplies.events import StockJudged
from carehome_app.domain.supplies.rules import UNUSUAL, FoundOf, judge, same_state
from carehome_app.domain.supplies.standing import Standing
from carehome_app.domain.supplies.supply import Item
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.supplies.store import Store


def judge_all(desk: Desk, known: Sequence[Standing]) -> Changes:
    """Judge everything as it stands; write only what is otherwise than it was judged last.

    Days pass and things expire without anybody doing anything, so this is asked for when the
    page is shown and when reports are made.
    """
    if desk.actor is None or desk.present is not None or not desk.actor.may(May.RECORD):
        return Changes.NONE
    before = evidence.last_judged(desk.store)
    now = [
        (one, found)
        for one in known
        if not same_state(
            before[one.item.id].found if one.item.id in before else (), found := judge(one)
        )
    ]
    if not now:
        return Changes.NONE
    with desk.acting(May.RECORD) as action:
        for one, found in now:
            action.append(_judged(desk, one, found, before.get(one.item.id)))
    return Changes.FINDINGS


def judge_one(desk: Desk, action: Action, store: Store, item: Item) -> bool:
    """Judge a thing that was just moved, in the same action; return whether that is news."""
    one = store.standing(item)
    found = judge(one)
    known = evidence.last_judged(desk.store, item.id).get(item.id)
    if same_state(known.found if known else (), found):
        return False
    action.append(_judged(desk, one, found, known))
    return True


def unusual(item: int, line: tuple[LineRef, int], hit: Hit) -> FindingRaised:
    """Return that so many at once were given out, on the line that says so."""
    ref, at = line
    return FindingRaised(
        subject=item,
        measure=0,
        station=ref.station,
        number=ref.number,
        family=UNUSUAL.code,
        severity=1,
        taken_at=at,
        day=0,
        window="",
        hits=((hit.rule, hit.version, hit.numbers),),
        about=SUPPLY,
    )


def _judged(
    desk: Desk, one: Standing, found: tuple[FoundOf, ...], before: Judged | None
) -> StockJudged:
    """Return the line; each is later than the one before, however fast somebody types."""
    said = tuple(
        (each.family.code, int(each.severity), tuple((*hit,) for hit in each.hits))
        for each in found
    )
    at = to_ms(desk.now())
    if before is not None:
        at = max(at, to_ms(before.at) + 1)
    return StockJudged(one.item.id, at, said)
