"""`stock`: supplies on the command line, by the same rules as the page."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from msgspec.structs import replace

from carehome_app.commands.access import Access, in_home, own_signature
from carehome_app.commands.answers import NO, Answer, UsageError
from carehome_app.domain.accounts.signatures import Purpose
from carehome_app.domain.supplies import gs1
from carehome_app.domain.supplies.ledger import Trace
from carehome_app.domain.supplies.rules import rate_text
from carehome_app.domain.supplies.standing import Standing
from carehome_app.domain.supplies.supply import (
    INS,
    LOSSES,
    OUTS,
    Hazard,
    Item,
    ItemClass,
    Lot,
    LotState,
    Move,
)
from carehome_app.domain.supplies.typed import expiry_typed
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.house import House
from carehome_app.services.rounds.correcting import Why
from carehome_app.services.supplies.asking import Coming, Doubt, Going
from carehome_app.services.supplies.moving import Kept
from carehome_app.services.supplies.opening import ToOpen

Said = Mapping[str, Any]
ROW: Final = QT_TRANSLATE_NOOP("Commands", "{item}: {usable} {unit}, {per_day} a day, {days}")
BY_PLAN: Final = QT_TRANSLATE_NOOP("Commands", "{said}; by plan {rate} a day")
DAYS: Final = QT_TRANSLATE_NOOP("Commands", "{days} days")
NOT_KNOWN: Final = QT_TRANSLATE_NOOP("Commands", "days not known")
LOT: Final = QT_TRANSLATE_NOOP("Commands", "  lot {lot}, good to {expires}: {quantity}")
IN_STORE: Final = QT_TRANSLATE_NOOP("Commands", "In store from now on: {item} ({code}).")
MOVED: Final = QT_TRANSLATE_NOOP("Commands", "Kept as line {line}: {item}, {quantity} {unit}.")
OPENED: Final = QT_TRANSLATE_NOOP(
    "Commands",
    "Kept as line {line}: {quantity} {unit} of {item}, lot {lot}, opened; good to {until}.",
)
OPENED_LOT: Final = QT_TRANSLATE_NOOP(
    "Commands", "  lot {lot}, opened {opened}, good to {expires}: {quantity}"
)
ASIDE: Final = QT_TRANSLATE_NOOP("Commands", "{item}, lot {lot}: set aside. Usable now: {usable}.")
USABLE: Final = QT_TRANSLATE_NOOP(
    "Commands", "{item}, lot {lot}: may be used again. Usable now: {usable}."
)
COUNTED: Final = QT_TRANSLATE_NOOP("Commands", "Counted: {counted}, the book held {booked}.")
WAITS: Final = QT_TRANSLATE_NOOP(
    "Commands", "Counted: {counted}, the book holds {booked}. Another person counts it too."
)
REVERSED: Final = QT_TRANSLATE_NOOP(
    "Commands", "Line {line} is reversed; both stay in the ledger."
)
GIFT: Final = QT_TRANSLATE_NOOP(
    "Commands",
    "{day} {donor}, {item}: came {received}, given out {issued}, lost {lost}, in stock {stock},"
    " passed on {passed}",
)
ANONYMOUS: Final = QT_TRANSLATE_NOOP("Supplies", "anonymous")
ORDER: Final = QT_TRANSLATE_NOOP("Commands", "{item}: {quantity} {unit}, until {day}")
NOTHING: Final = QT_TRANSLATE_NOOP("Commands", "Nothing is kept in store yet.")
OUT: Final = QT_TRANSLATE_NOOP("Commands", "{item}: nothing usable on {out} of {of} days ({rate})")
LEVEL: Final = QT_TRANSLATE_NOOP(
    "Commands", "From now on: at least {least} days, ordered for {target}."
)
EVERY: Final = QT_TRANSLATE_NOOP("Commands", "Each thing is counted every {days} days.")
NO_MOVE: Final = QT_TRANSLATE_NOOP("Commands", "There is no kind “{given}”. There are: {known}.")
NO_QUESTION_LEFT: Final = frozenset(
    {"few", "paper", "alike", "expired", "gtin", "unusual", "beyond", "purpose"}
)


def days(access: Access, item: str) -> Answer:
    """Say how long everything lasts, or how one thing lies by lot."""

    def work(house: House, say: Translate) -> Answer:
        store = house.supplies.store
        known = [store.standing(store.find(item))] if item else store.standings()
        lines = [say(_row(one)) for one in known]
        if item:
            lines += [say(_lot(lot)) for lot in known[0].lots]
        return Answer(tuple(lines) or (say(NOTHING),), data=[_data(one) for one in known])

    return in_home(access, work)


def add(access: Access, said: Said) -> Answer:
    """List a thing."""

    def work(house: House, say: Translate) -> Answer:
        plain = {key: value for key, value in said.items() if key not in _ODD}
        item = Item(
            id=0,
            **plain,
            item_class=_member(ItemClass, said["item_class"]),
            hazard=_member(Hazard, said["hazard"]),
            by_days=not said["not_by_days"],
        )
        made = house.supplies.listing.add(item).item
        line = IN_STORE.with_(item=made.called, code=made.code)
        return Answer((say(line),), data={"kept": True, "code": made.code})

    return in_home(access, work, to_write=True)


_ODD: Final = ("item_class", "hazard", "not_by_days")


def take_in(access: Access, said: Said) -> Answer:
    """Keep what came in."""

    def work(house: House, say: Translate) -> Answer:
        today, given = house.desk.today(), said["item"]
        item = house.supplies.store.find(given)
        scan = gs1.read(given, today) if gs1.looks_scanned(given) else gs1.Scan("")
        new = Coming(
            item=item,
            quantity=said["quantity"],
            move=_member(Move, said["move"], INS),
            lot=said["lot"] or scan.lot,
            gtin=scan.gtin,
            made=expiry_typed(said["made"], today) or scan.made,
            expires=expiry_typed(said["expires"], today) or scan.expires,
            place=said["place"],
            paper=said["paper"],
            donor=said["donor"],
            purpose=said["purpose"],
            value=said["value"],
            overseas=said["overseas"],
            asked=NO_QUESTION_LEFT if said["again"] else frozenset(),
        )
        return _kept(house.supplies.moving.take_in(new), item, say)

    return in_home(access, work, to_write=True)


def give_out(access: Access, said: Said) -> Answer:
    """Keep what went out or came back."""

    def work(house: House, say: Translate) -> Answer:
        store, moving = house.supplies.store, house.supplies.moving
        item = store.find(said["item"])
        going = Going(
            item=item,
            quantity=said["quantity"],
            move=_member(Move, said["move"]),
            place=said["place"],
            receiver=said["receiver"],
            paper=said["paper"],
            words=said["words"],
            asked=NO_QUESTION_LEFT if said["again"] else frozenset(),
        )
        if going.move is Move.DONATION_OUT:
            signed = own_signature(house, access, Purpose.DIRECTOR)
            going = replace(going, signed=signed)
        if said["lot"]:
            going = replace(going, lots=(store.lots_named(item, said["lot"])[0].ref,))
        if going.move is Move.RETURN:
            return _kept(moving.give_back(going), item, say)
        if going.move not in (*OUTS, *LOSSES):
            raise UsageError(NO_MOVE.with_(given=said["move"], known=_GOING))
        return _kept(moving.give_out(going), item, say)

    return in_home(access, work, to_write=True)


_GOING: Final = [one.value for one in (*OUTS, *LOSSES)]


def open_lot(access: Access, said: Said) -> Answer:
    """Keep that some were opened."""

    def work(house: House, say: Translate) -> Answer:
        item = house.supplies.store.find(said["item"])
        what = ToOpen(item=item, **{name: said[name] for name in _OPENING})
        lot, _pieces, until = house.supplies.opening.plan(what)
        kept = house.supplies.opening.open(what)
        line = OPENED.with_(
            line=kept.ref.number,
            item=item.called,
            quantity=kept.quantity,
            unit=item.unit,
            lot=lot.called,
            until=until.isoformat(),
        )
        data = {"kept": True, "line": kept.ref.number, "good_to": until.isoformat()}
        return Answer((say(line),), data=data)

    return in_home(access, work, to_write=True)


_OPENING: Final = ("quantity", "lot", "days", "words")


def set_lot(access: Access, item: str, lot: str, words: str, *, aside: bool) -> Answer:
    """Set a lot aside, or let it be used again."""

    def work(house: House, say: Translate) -> Answer:
        found = house.supplies.store.find(item)
        state = LotState.SET_ASIDE if aside else LotState.USABLE
        house.supplies.reversing.set_lot(found, lot, state, words)
        usable = house.supplies.store.standing(found).usable
        text = ASIDE if aside else USABLE
        line = text.with_(item=found.called, lot=lot.strip(), usable=usable)
        return Answer((say(line),), data={"kept": True, "state": state.value, "usable": usable})

    return in_home(access, work, to_write=True)


def count(access: Access, item: str, quantity: str, words: str) -> Answer:
    """Keep how many are there."""

    def work(house: House, say: Translate) -> Answer:
        found = house.supplies.store.find(item)
        counted = house.supplies.counting.count(found, quantity, words)
        text = WAITS if counted.waits else COUNTED
        line = say(text.with_(counted=counted.counted, booked=counted.booked))
        data = {
            "kept": True,
            "booked": counted.booked,
            "counted": counted.counted,
            "waits": counted.waits,
        }
        return Answer((line,), data=data)

    return in_home(access, work, to_write=True)


def reverse(access: Access, line: str, reason: str) -> Answer:
    """Put a line against a line."""

    def work(house: House, say: Translate) -> Answer:
        found = house.supplies.store.line(line)
        house.supplies.reversing.reverse(found, Why("other", reason))
        return Answer((say(REVERSED.with_(line=line)),), data={"reversed": line})

    return in_home(access, work, to_write=True)


def donations(access: Access) -> Answer:
    """Say of every donation where it went."""

    def work(house: House, say: Translate) -> Answer:
        items = {one.id: one for one in house.supplies.store.items(ended=True)}
        found = house.supplies.donations(date.min, date.max)
        lines = tuple(say(_gift(one, items[one.lot.item], say)) for one in found)
        return Answer(lines, data=[_gift_data(one, items[one.lot.item]) for one in found])

    return in_home(access, work)


def out(access: Access, days: tuple[date | None, date | None]) -> Answer:
    """Say on how many days nothing was usable of each thing, of 28 unless said."""

    def work(house: House, say: Translate) -> Answer:
        last = days[1] or house.desk.today()
        first = days[0] or last - timedelta(days=27)
        found = house.supplies.reporting.out((first, last))
        lines = [
            say(OUT.with_(item=one.item.called, out=len(one.days), of=one.of, rate=one.rate))
            for one in found
        ]
        data = [
            {"code": one.item.code, "out": [day.isoformat() for day in one.days], "of": one.of}
            for one in found
        ]
        return Answer(tuple(lines) or (say(NOTHING),), data=data)

    return in_home(access, work)


def order(access: Access) -> Answer:
    """Say what to order."""

    def work(house: House, say: Translate) -> Answer:
        wanted = [one for one in house.supplies.store.standings() if one.order]
        lines = [
            say(
                ORDER.with_(
                    item=one.item.called,
                    quantity=one.order,
                    unit=one.item.unit,
                    day=_day(one.order_by) or house.desk.today().isoformat(),
                )
            )
            for one in wanted
        ]
        return Answer(tuple(lines), data=[_data(one) for one in wanted])

    return in_home(access, work)


def count_every(access: Access, every: int) -> Answer:
    """Plan counts."""

    def work(house: House, say: Translate) -> Answer:
        house.supplies.store.count_every(every)
        return Answer((say(EVERY.with_(days=every)),), data={"count_every": every})

    return in_home(access, work, to_write=True)


def set_level(access: Access, level: str) -> Answer:
    """Let the days of a level hold."""

    def work(house: House, say: Translate) -> Answer:
        house.supplies.store.set_level(level)
        now = house.supplies.store.standard
        line = LEVEL.with_(least=now.least, target=now.target)
        return Answer((say(line),), data={"level": now.level.value, "target": now.target})

    return in_home(access, work, to_write=True)


def _member(kind: Any, given: str, known: Any = None) -> Any:  # noqa: ANN401  # any enumeration
    """Return the member a word names, or say which there are."""
    offered = [one.value for one in known or kind]
    if given not in offered:
        raise UsageError(NO_MOVE.with_(given=given, known=offered))
    return kind(given)


def _kept(outcome: Kept | tuple[Doubt, ...], item: Item, say: Translate) -> Answer:
    if not isinstance(outcome, Kept):
        asked = tuple(say(one.text) for one in outcome)
        codes = [one.code for one in outcome]
        return Answer(asked, NO, {"kept": False, "questions": list(asked), "codes": codes})
    line = MOVED.with_(
        line=outcome.ref.number, item=item.called, quantity=outcome.quantity, unit=item.unit
    )
    data = {
        "kept": True,
        "line": outcome.ref.number,
        "quantity": outcome.quantity,
        "beyond": outcome.beyond,
    }
    return Answer((say(line),), data=data)


def _row(one: Standing) -> Text:
    said = ROW.with_(
        item=one.item.called,
        usable=one.usable,
        unit=one.item.unit,
        per_day=rate_text(one.use.per_day) or "–",
        days=NOT_KNOWN if one.days is None else DAYS.with_(days=one.days),
    )
    return BY_PLAN.with_(said=said, rate=rate_text(one.planned)) if one.planned else said


def _lot(lot: Lot) -> Text:
    if lot.opened is not None:
        when = {"opened": _day(lot.opened), "expires": _day(lot.expires)}
        return OPENED_LOT.with_(lot=lot.called, quantity=lot.quantity, **when)
    return LOT.with_(lot=lot.called, expires=_day(lot.expires) or "?", quantity=lot.quantity)


def _data(one: Standing) -> dict[str, object]:
    return {
        "code": one.item.code,
        "name": one.item.called,
        "usable": one.usable,
        "expired": one.expired,
        "per_day": rate_text(one.use.per_day) or None,
        "planned_per_day": rate_text(one.planned) if one.planned else None,
        "days": one.days,
        "days_if_nothing_expired": one.naive_days,
        "order": one.order,
        "order_by": _day(one.order_by) or None,
        "lots": [
            {
                "lot": lot.lot,
                "expires": _day(lot.expires) or None,
                "opened": _day(lot.opened) or None,
                "quantity": lot.quantity,
            }
            for lot in one.lots
        ],
    }


def _gift(one: Trace, item: Item, say: Translate) -> Text:
    return GIFT.with_(
        day=one.gift.day.isoformat(),
        donor=one.gift.donor or say(ANONYMOUS),
        item=item.called,
        received=one.received,
        issued=one.issued,
        lost=one.lost,
        stock=one.stock,
        passed=one.passed,
    )


def _gift_data(one: Trace, item: Item) -> dict[str, object]:
    return {
        "day": one.gift.day.isoformat(),
        "donor": one.gift.donor,
        "purpose": one.gift.purpose,
        "item": item.code,
        "received": one.received,
        "issued": one.issued,
        "lost": one.lost,
        "stock": one.stock,
        "passed": one.passed,
        "holds": one.holds,
    }


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
