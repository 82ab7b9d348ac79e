"""Supplies in reports: the list, a month's ledger and use, donations, orders, a day."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

import msgspec

from carehome_app.domain.reports.frame import (
    DIRECTOR,
    REPORTED_BY,
    Frame,
    across,
    framed,
    from_to,
    signed_by,
)
from carehome_app.domain.reports.report import (
    Banner,
    Cell,
    Paragraph,
    Report,
    Section,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.domain.supplies.ledger import Account, Trace
from carehome_app.domain.supplies.rules import rate_text
from carehome_app.domain.supplies.standing import Grade, Standing
from carehome_app.domain.supplies.supply import (
    CLASS_LABELS,
    INS,
    MOVE_LABELS,
    OUTS,
    Item,
    by_expiry,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

LIST: Final = QT_TRANSLATE_NOOP("Report", "Supplies in stock")
LEDGER: Final = QT_TRANSLATE_NOOP("Report", "Ledger of supplies")
USE: Final = QT_TRANSLATE_NOOP("Report", "Use of supplies")
DONATIONS: Final = QT_TRANSLATE_NOOP("Report", "Public list of donations")
RECEIPTS: Final = QT_TRANSLATE_NOOP("Report", "Receipts for donations")
ORDERS: Final = QT_TRANSLATE_NOOP("Report", "Order list of supplies")
CODE: Final = QT_TRANSLATE_NOOP("Report", "No.")
ITEM: Final = QT_TRANSLATE_NOOP("Report", "Item")
CLASS: Final = QT_TRANSLATE_NOOP("Report", "Class")
UNIT: Final = QT_TRANSLATE_NOOP("Report", "Unit")
USABLE: Final = QT_TRANSLATE_NOOP("Report", "Usable")
EXPIRED: Final = QT_TRANSLATE_NOOP("Report", "Expired")
A_DAY: Final = QT_TRANSLATE_NOOP("Report", "Use a day")
PLANNED: Final = QT_TRANSLATE_NOOP("Report", "By plan a day")
DAYS: Final = QT_TRANSLATE_NOOP("Report", "Days left")
NEXT_EXPIRY: Final = QT_TRANSLATE_NOOP("Report", "Expires first")
UNUSED: Final = QT_TRANSLATE_NOOP("Report", "Will expire unused")
ORDER_BY: Final = QT_TRANSLATE_NOOP("Report", "Order by")
IS_OPEN: Final = QT_TRANSLATE_NOOP("Report", "Opened, to be used up")
LOT: Final = QT_TRANSLATE_NOOP("Report", "Lot")
OPENED: Final = QT_TRANSLATE_NOOP("Report", "Opened on")
GOOD_TO: Final = QT_TRANSLATE_NOOP("Report", "Good to")
TO_ORDER: Final = QT_TRANSLATE_NOOP("Report", "To order")
OPENING: Final = QT_TRANSLATE_NOOP("Report", "Opening")
CLOSING: Final = QT_TRANSLATE_NOOP("Report", "Closing")
BEYOND: Final = QT_TRANSLATE_NOOP("Report", "Beyond the book")
CAME_IN: Final = QT_TRANSLATE_NOOP("Report", "Came in")
WENT_OUT: Final = QT_TRANSLATE_NOOP("Report", "Went out")
LOST: Final = QT_TRANSLATE_NOOP("Report", "Lost")
COUNT: Final = QT_TRANSLATE_NOOP("Report", "Count ±")
PLACE: Final = QT_TRANSLATE_NOOP("Report", "To")
QUANTITY: Final = QT_TRANSLATE_NOOP("Report", "Quantity")
DAY: Final = QT_TRANSLATE_NOOP("Report", "Day")
DONOR: Final = QT_TRANSLATE_NOOP("Report", "Donor")
PURPOSE: Final = QT_TRANSLATE_NOOP("Report", "Purpose")
VALUE: Final = QT_TRANSLATE_NOOP("Report", "Value")
ORIGIN: Final = QT_TRANSLATE_NOOP("Report", "Origin")
OVERSEAS: Final = QT_TRANSLATE_NOOP("Report", "overseas")
RECEIVED: Final = QT_TRANSLATE_NOOP("Report", "Received")
ISSUED: Final = QT_TRANSLATE_NOOP("Report", "Given out")
LEFT: Final = QT_TRANSLATE_NOOP("Report", "Left of it")
SIGNED: Final = QT_TRANSLATE_NOOP("Report", "Signed by")
PASSED: Final = QT_TRANSLATE_NOOP("Report", "Passed on")
ANONYMOUS: Final = QT_TRANSLATE_NOOP("Report", "anonymous")
UNKNOWN: Final = QT_TRANSLATE_NOOP("Report", "not known")
NOTHING: Final = QT_TRANSLATE_NOOP("Report", "Nothing is kept in store.")
NO_GIFT: Final = QT_TRANSLATE_NOOP("Report", "No donation in this time.")
NO_ORDER: Final = QT_TRANSLATE_NOOP("Report", "Everything lasts for its target.")
NO_USE: Final = QT_TRANSLATE_NOOP("Report", "Nothing was given out in this time.")
SCARCE: Final = QT_TRANSLATE_NOOP("Report", "{count} of {all} last less than their line")
WELL: Final = QT_TRANSLATE_NOOP("Report", "All {all} last for their line or are not used by days")
LEDGER_SUM: Final = QT_TRANSLATE_NOOP(
    "Report",
    "Closing = opening + in − out + beyond the book − lost ± count; a reversal counts on"
    " the day it was made.",
)
GIFT_SUM: Final = QT_TRANSLATE_NOOP(
    "Report", "Received = given out + lost + in stock + passed on (± counts), for each donation."
)
OUT_OF_STOCK: Final = QT_TRANSLATE_NOOP("Report", "Days out of stock")
OUT_DAYS: Final = QT_TRANSLATE_NOOP("Report", "Days out")
OF_DAYS: Final = QT_TRANSLATE_NOOP("Report", "Of days")
RATE: Final = QT_TRANSLATE_NOOP("Report", "Rate")
WHICH: Final = QT_TRANSLATE_NOOP("Report", "Which days")
NEVER_OUT: Final = QT_TRANSLATE_NOOP("Report", "Something of everything was usable all the time.")
OUT_SUM: Final = QT_TRANSLATE_NOOP(
    "Report",
    "A day counts when nothing was usable at some moment of it; expired goods are no stock."
    " Days before a thing first came do not count.",
)
FIVE_DAYS: Final = QT_TRANSLATE_NOOP(
    "Report",
    "Whoever receives donations for an emergency publishes them and their use (Emergency Response"
    " Law, article 52); public fund-raising at least every 5 days (Charity Law, article 72).",
)
RECEIPT: Final = QT_TRANSLATE_NOOP("Report", "Receipt {number}")
RECEIPT_SAYS: Final = QT_TRANSLATE_NOOP(
    "Report",
    "Received from {donor} on {day}: {item}, {quantity} {unit}. Purpose: {purpose}."
    " Value: {value}.",
)
ANY: Final = QT_TRANSLATE_NOOP("Report", "any")
UNSAID: Final = QT_TRANSLATE_NOOP("Report", "not said")
MAY_ASK: Final = QT_TRANSLATE_NOOP(
    "Report", "The donor may ask at any time where it went (Charity Law, article 42)."
)
HANDLER: Final = QT_TRANSLATE_NOOP("Report", "Handled by")
DAY_HEADING: Final = QT_TRANSLATE_NOOP("Report", "How long supplies last")
LAST_LONGER: Final = QT_TRANSLATE_NOOP("Report", "Last for their line: {items}.")
LASTS: Final = QT_TRANSLATE_NOOP("Report", "{item} {days} days")
FOOT: Final = (
    QT_TRANSLATE_NOOP(
        "Report",
        "Expired goods are no stock. Use is known use only; what expires first is used first.",
    ),
)


class Used(msgspec.Struct, frozen=True):
    """How much of a thing went where."""

    item: Item
    place: str
    quantity: int


class Outage(msgspec.Struct, frozen=True):
    """On which of how many days nothing was usable of a thing."""

    item: Item
    days: tuple[date, ...]
    of: int

    @property
    def rate(self) -> str:
        """How many of a hundred days, to a tenth."""
        tenths = (2000 * len(self.days) + self.of) // (2 * self.of) if self.of else 0
        return f"{tenths // 10}.{tenths % 10} %"


def stock_list(frame: Frame, known: Sequence[Standing]) -> Report:
    """Return everything in store, the scarcest first."""
    heads = columns(
        CODE,
        ITEM,
        CLASS,
        UNIT,
        USABLE,
        EXPIRED,
        A_DAY,
        DAYS,
        NEXT_EXPIRY,
        UNUSED,
        ORDER_BY,
        TO_ORDER,
        weights=(0.8, 2.4, 1.1, 0.7, 1, 0.9, 0.9, 0.9, 1.3, 1, 1.3, 1),
    )
    rows = tuple(_stock_row(one) for one in known)
    table = Table(heads, rows, empty=NOTHING, small=True)
    title = ("stock_list", LIST, frame.made)
    sections = [Section(LIST, (table,)), *_opened(known)]
    made = framed(frame, title, _banner(known), sections, footnotes=FOOT)
    return across(signed_by(made, REPORTED_BY, DIRECTOR))


def _opened(known: Sequence[Standing]) -> Iterator[Section]:
    """Yield what is open, with the last day it may be used; nothing where nothing is."""
    rows = tuple(
        cells(one.item.called, lot.called, lot.opened, lot.expires, lot.quantity, one.item.unit)
        for one in known
        for lot in by_expiry(one.lots)
        if lot.opened is not None
    )
    if rows:
        heads = columns(ITEM, LOT, OPENED, GOOD_TO, QUANTITY, UNIT, weights=(3, 1.5, 1, 1, 1, 1))
        yield Section(IS_OPEN, (Table(heads, rows),))


def _stock_row(one: Standing) -> tuple[Cell, ...]:
    tone = {Grade.OUT: Tone.ALARM, Grade.RED: Tone.ALARM, Grade.AMBER: Tone.LOW}
    soon = [lot.expires for lot in one.lots if lot.expires and lot.is_usable(one.today)]
    wasted = one.coverage.wasted if one.coverage else None
    return (
        *cells(one.item.code, one.item.called, CLASS_LABELS[one.item.item_class], one.item.unit),
        *cells(one.usable, one.expired, rate_text(one.use.per_day) or UNKNOWN),
        Cell(UNKNOWN if one.days is None else one.days, tone.get(one.grade, Tone.PLAIN)),
        *cells(min(soon, default=None), wasted, one.order_by, one.order or None),
    )


def _banner(known: Sequence[Standing]) -> Banner:
    scarce = sum(one.grade <= Grade.AMBER for one in known)
    if not scarce:
        return Banner(Tone.WELL, WELL.with_(all=len(known)))
    bad = any(one.grade <= Grade.RED for one in known)
    tone = Tone.ALARM if bad else Tone.LOW
    return Banner(tone, SCARCE.with_(count=scarce, all=len(known)))


def ledger_report(
    frame: Frame,
    days: tuple[date, date],
    accounts: Sequence[tuple[Item, Account]],
    out: Sequence[Outage] = (),
) -> Report:
    """Return what came and went of each thing in some days, and on which nothing was there."""
    kinds = (*INS, *OUTS)
    heads = columns(
        ITEM,
        UNIT,
        OPENING,
        *(MOVE_LABELS[one] for one in kinds),
        BEYOND,
        LOST,
        COUNT,
        CLOSING,
        weights=(2.4, 0.8, *(1.0 for _one in range(len(kinds) + 5))),
    )
    rows = tuple(
        cells(
            item.called,
            item.unit,
            one.opening,
            *(one.moves.get(kind, 0) for kind in kinds),
            one.beyond,
            one.lost,
            one.counted,
            one.closing,
        )
        for item, one in accounts
    )
    table = Table(heads, rows, empty=NOTHING, small=True)
    section = Section(LEDGER, (table, Paragraph(LEDGER_SUM, Tone.MUTED)))
    sections = [section, _out_of_stock(out)] if out else [section]
    title = ("stock_ledger", LEDGER, frame.of(from_to(*days)))
    lead = Banner(Tone.PLAIN, LEDGER_SUM)
    return across(signed_by(framed(frame, title, lead, sections, footnotes=FOOT), DIRECTOR))


def _out_of_stock(out: Sequence[Outage]) -> Section:
    heads = columns(ITEM, OUT_DAYS, OF_DAYS, RATE, WHICH, weights=(3, 1, 1, 1, 4))
    rows = tuple(
        cells(
            one.item.called,
            len(one.days),
            one.of,
            one.rate,
            " ".join(f"{day:%m-%d}" for day in one.days),
        )
        for one in out
        if one.days
    )
    said = (Table(heads, rows, empty=NEVER_OUT, small=True), Paragraph(OUT_SUM, Tone.MUTED))
    return Section(OUT_OF_STOCK, said)


def use_report(frame: Frame, days: tuple[date, date], used: Sequence[Used]) -> Report:
    """Return how much of each thing went where in some days."""
    heads = columns(ITEM, PLACE, QUANTITY, UNIT, weights=(3, 3, 1, 1))
    rows = tuple(cells(one.item.called, one.place, one.quantity, one.item.unit) for one in used)
    section = Section(USE, (Table(heads, rows, empty=NO_USE),))
    title = ("stock_use", USE, frame.of(from_to(*days)))
    return framed(frame, title, Banner(Tone.PLAIN, USE), [section], footnotes=FOOT)


def donation_list(
    frame: Frame,
    days: tuple[date, date],
    traces: Sequence[Trace],
    items: Mapping[int, Item],
    names: Mapping[int, str],
) -> Report:
    """Return what was donated, where every piece of it went, and who signed what was passed on."""
    heads = columns(
        DAY,
        DONOR,
        ITEM,
        RECEIVED,
        UNIT,
        VALUE,
        ORIGIN,
        PURPOSE,
        ISSUED,
        LOST,
        LEFT,
        PASSED,
        SIGNED,
        weights=(1.2, 1.8, 2, 1, 0.7, 1, 1, 1.6, 1, 0.8, 1, 1, 1),
    )
    rows = tuple(
        cells(
            one.gift.day, one.gift.donor or ANONYMOUS, items[one.lot.item].called, one.received,
            items[one.lot.item].unit, f"{one.gift.value} {one.gift.currency}".strip(),
            OVERSEAS if one.gift.overseas else "", one.gift.purpose or ANY, one.issued, one.lost,
            one.stock, one.passed, ", ".join(names[who] for who in one.signed),
        )
        for one in traces
    )  # fmt: skip
    table = Table(heads, rows, empty=NO_GIFT, small=True)
    said = (table, Paragraph(GIFT_SUM, Tone.MUTED), Paragraph(FIVE_DAYS, Tone.MUTED))
    title = ("stock_donations", DONATIONS, frame.of(from_to(*days)))
    lead = Banner(Tone.PLAIN, DONATIONS)
    made = framed(frame, title, lead, [Section(DONATIONS, said)], footnotes=FOOT)
    return across(signed_by(made, REPORTED_BY, DIRECTOR))


def receipts(
    frame: Frame, days: tuple[date, date], traces: Sequence[Trace], items: Mapping[int, Item]
) -> Report:
    """Return a receipt for each donation of some days, each on a page of its own."""
    sections = [
        Section(
            RECEIPT.with_(number=f"{one.lot.ref.station}-{one.lot.ref.number}"),
            (Paragraph(_receipt(one, items[one.lot.item])), Paragraph(MAY_ASK, Tone.MUTED)),
            new_page=at > 0,
        )
        for at, one in enumerate(reversed(traces))
    ]
    title = ("stock_receipts", RECEIPTS, frame.of(from_to(*days)))
    lead = Banner(Tone.PLAIN, RECEIPTS if sections else NO_GIFT)
    return signed_by(framed(frame, title, lead, sections, footnotes=()), HANDLER, DIRECTOR)


def _receipt(one: Trace, item: Item) -> Text:
    return RECEIPT_SAYS.with_(
        donor=one.gift.donor or ANONYMOUS,
        day=one.gift.day.isoformat(),
        item=item.called,
        quantity=one.gift.quantity,
        unit=item.unit,
        purpose=one.gift.purpose or ANY,
        value=f"{one.gift.value} {one.gift.currency}".strip() or UNSAID,
    )


def order_list(frame: Frame, known: Iterable[Standing]) -> Report:
    """Return what to order so that everything lasts for its target."""
    heads = columns(
        CODE,
        ITEM,
        UNIT,
        USABLE,
        A_DAY,
        PLANNED,
        DAYS,
        TO_ORDER,
        ORDER_BY,
        weights=(1, 3, 0.8, 1, 1, 1.2, 1, 1, 1.4),
    )
    rows = tuple(
        cells(
            one.item.code,
            one.item.called,
            one.item.unit,
            one.usable,
            rate_text(one.use.per_day) or UNKNOWN,
            rate_text(one.planned) if one.planned else "",
            UNKNOWN if one.days is None else one.days,
            one.order,
            one.order_by,
        )
        for one in known
        if one.order
    )
    section = Section(ORDERS, (Table(heads, rows, empty=NO_ORDER),))
    title = ("stock_orders", ORDERS, frame.made)
    made = framed(frame, title, Banner(Tone.PLAIN, ORDERS), [section], footnotes=FOOT)
    return signed_by(made, REPORTED_BY, DIRECTOR)


def sums(accounts: Iterable[tuple[Item, Account]]) -> Section | None:
    """Return what came and went of each thing, for the monthly report; None when nothing did."""
    rows = tuple(
        cells(
            item.called,
            item.unit,
            one.opening,
            sum(one.moves.get(kind, 0) for kind in INS),
            sum(one.moves.get(kind, 0) for kind in OUTS),
            one.lost,
            one.counted,
            one.closing,
        )
        for item, one in accounts
        if one.opening != one.closing or one.moves
    )
    if not rows:
        return None
    heads = columns(
        ITEM,
        UNIT,
        OPENING,
        CAME_IN,
        WENT_OUT,
        LOST,
        COUNT,
        CLOSING,
        weights=(3, 0.8, 1, 1, 1, 1, 1, 1),
    )
    said = (Table(heads, rows), Paragraph(LEDGER_SUM, Tone.MUTED))
    return Section(LEDGER, said)


def day_section(known: Iterable[Standing]) -> Section | None:
    """Return how many days each thing lasts, for the daily report: those scarce as rows.

    None where nothing is kept that is used up by days.
    """
    known = list(known)
    others = [
        LASTS.with_(item=one.item.called, days=one.days)
        for one in known
        if one.grade is Grade.WELL and one.days is not None
    ]
    said = [Paragraph(LAST_LONGER.with_(items=others), Tone.MUTED)] if others else []
    rows = tuple(
        (
            *cells(one.item.called, one.item.unit, one.usable, rate_text(one.use.per_day) or None),
            Cell(one.days, Tone.ALARM if one.grade <= Grade.RED else Tone.LOW),
            *cells(one.order_by, one.order or None),
        )
        for one in known
        if one.grade <= Grade.AMBER
    )
    if not rows:
        return Section(DAY_HEADING, tuple(said)) if said else None
    heads = columns(
        ITEM, UNIT, USABLE, A_DAY, DAYS, ORDER_BY, TO_ORDER, weights=(3, 0.8, 1, 1, 1, 1.4, 1)
    )
    return Section(DAY_HEADING, (Table(heads, rows), *said))
