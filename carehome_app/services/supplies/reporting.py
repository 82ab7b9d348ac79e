"""Gather what reports say of supplies."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from carehome_app.db.supplies import looking
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Report, Section
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.supplies import report
from carehome_app.domain.supplies.days import Changed, days_out, each_day
from carehome_app.domain.supplies.ledger import Account, LedgerLine, account, ledger_lines
from carehome_app.domain.supplies.report import Outage, Used
from carehome_app.domain.supplies.supply import Item, Move
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Desk
from carehome_app.services.reports.kind import TABLES, ReportKind
from carehome_app.services.supplies.store import Store

if TYPE_CHECKING:
    from carehome_app.services.house import House

Days = tuple[date, date]
LATELY: Final = 28
"""So many days the page looks back for days on which nothing was there."""


class SuppliesReporting:
    """Lists, ledgers and receipts."""

    def __init__(self, desk: Desk, store: Store) -> None:
        """Report from a desk."""
        self._desk = desk
        self._store = store

    def section(self, day: date) -> Section | None:
        """Return what is scarce, for the daily report of today; a past day's is not known."""
        self._desk.require(May.READ)
        if day != self._desk.today():
            return None
        return report.day_section(self._store.standings())

    def accounts(self, days: Days) -> list[tuple[Item, Account]]:
        """Return the ledger of each thing over some days.

        It is reckoned back from what is there: so it costs the days asked for, and not all before.
        """
        self._desk.require(May.READ)
        first, last = days
        by_item: dict[int, list[LedgerLine]] = {}
        for line in self._lines(first):
            by_item.setdefault(line.movement.item, []).append(line)
        held = looking.held(self._desk.store)
        found: list[tuple[Item, Account]] = []
        for item in self._store.items(ended=True):
            lines = by_item.get(item.id, [])
            opening = held.get(item.id, 0) - sum(one.delta for one in lines)
            made = account(lines, first, last)
            made.opening = opening
            if lines or opening:
                found.append((item, made))
        return found

    def used(self, days: Days) -> list[Used]:
        """Return how much of each thing went where; a reversed line went nowhere."""
        self._desk.require(May.READ)
        items = {one.id: one for one in self._store.items(ended=True)}
        sums: dict[tuple[int, str], int] = {}
        for one in looking.between(self._desk.store, *days):
            if one.move in (Move.ISSUE, Move.RETURN) and one.superseded is None:
                key = (one.item, one.place)
                sums[key] = sums.get(key, 0) + one.used
        return [
            Used(items[item], place, quantity)
            for (item, place), quantity in sorted(sums.items())
            if quantity
        ]

    def out(self, days: Days) -> list[Outage]:
        """Return on which days nothing was usable of each thing that is used up by days.

        Days before a thing first came, and days to come, are not looked at. The day on which it
        first came is none either: nobody was out of what nobody had.
        """
        self._desk.require(May.READ)
        first, last = days[0], min(days[1], self._desk.today())
        shelves = looking.shelves(self._desk.store, first)
        changed: dict[LineRef, list[Changed]] = {}
        for one in looking.changes(self._desk.store, first):
            changed.setdefault(one.lot, []).append(one)
        found: list[Outage] = []
        for item in self._store.items():
            came = shelves.first.get(item.id)
            if came is None or not item.by_days:
                continue
            seen = [day for day in each_day(first, last) if day > came]
            lots = shelves.lots.get(item.id, [])
            moved = [one for lot in lots for one in changed.get(lot.ref, ())]
            found.append(Outage(item, tuple(days_out(lots, moved, seen)), len(seen)))
        return found

    def out_lately(self, item: Item) -> Outage | None:
        """Return on which of the last days nothing was usable of one thing; None of a device."""
        self._desk.require(May.READ)
        today = self._desk.today()
        first = today - timedelta(days=LATELY - 1)
        shelf = looking.shelf_of(self._desk.store, item.id, first)
        came = shelf.first.get(item.id)
        if came is None or not item.by_days:
            return None
        lots = shelf.lots[item.id]
        own = {one.ref for one in lots}
        moved = [one for one in looking.changes(self._desk.store, first) if one.lot in own]
        seen = [day for day in each_day(first, today) if day > came]
        return Outage(item, tuple(days_out(lots, moved, seen)), len(seen))

    def _lines(self, first: date) -> list[LedgerLine]:
        day_of = self._desk.home_time.day
        lines = ledger_lines(looking.since(self._desk.store, first), day_of)
        return [one for one in lines if one.day >= first]


# What other reports say of it, and its kinds of report.


def sections(house: "House", frame: Frame, days: tuple[date, date]) -> Iterator[Section]:
    """Yield what a report of some days says of supplies: what is scarce, what came and went."""
    del frame
    said = house.supplies.reporting
    found = said.section(days[0]) if days[0] == days[1] else report.sums(said.accounts(days))
    if found is not None:
        yield found


Made = Callable[["House", Frame, Asked], Report]


def _list(house: "House", frame: Frame, asked: Asked) -> Report:
    del asked
    return report.stock_list(frame, house.supplies.store.standings())


def _orders(house: "House", frame: Frame, asked: Asked) -> Report:
    del asked
    return report.order_list(frame, house.supplies.store.standings())


def _ledger(house: "House", frame: Frame, asked: Asked) -> Report:
    days = asked.days(house.desk.today())
    said = house.supplies.reporting
    return report.ledger_report(frame, days, said.accounts(days), said.out(days))


def _use(house: "House", frame: Frame, asked: Asked) -> Report:
    days = asked.days(house.desk.today())
    return report.use_report(frame, days, house.supplies.reporting.used(days))


def _donations(house: "House", frame: Frame, asked: Asked) -> Report:
    days = asked.days(house.desk.today())
    items = {one.id: one for one in house.supplies.store.items(ended=True)}
    names = {one.id: frame.name(one.name) for one in house.desk.stays}
    return report.donation_list(frame, days, house.supplies.donations(*days), items, names)


def _receipts(house: "House", frame: Frame, asked: Asked) -> Report:
    days = asked.days(house.desk.today())
    items = {one.id: one for one in house.supplies.store.items(ended=True)}
    return report.receipts(frame, days, house.supplies.donations(*days), items)


REPORTS: Final = (
    ReportKind(
        code="stock_list",
        label=QT_TRANSLATE_NOOP("Report kinds", "Supplies in stock"),
        needs=(Need.NOTHING,),
        formats=TABLES,
        build=_list,
        short="STK",
    ),
    ReportKind(
        code="stock_ledger",
        label=QT_TRANSLATE_NOOP("Report kinds", "Ledger of supplies"),
        needs=(Need.MONTH,),
        formats=TABLES,
        build=_ledger,
        short="SLG",
    ),
    ReportKind(
        code="stock_use",
        label=QT_TRANSLATE_NOOP("Report kinds", "Use of supplies"),
        needs=(Need.MONTH,),
        formats=TABLES,
        build=_use,
        short="SUS",
    ),
    ReportKind(
        code="stock_donations",
        label=QT_TRANSLATE_NOOP("Report kinds", "Donations, public list"),
        needs=(Need.MONTH,),
        formats=TABLES,
        build=_donations,
        short="SDO",
    ),
    ReportKind(
        code="stock_receipts",
        label=QT_TRANSLATE_NOOP("Report kinds", "Receipts for donations"),
        needs=(Need.MONTH,),
        formats=TABLES,
        build=_receipts,
        short="SRC",
    ),
    ReportKind(
        code="stock_orders",
        label=QT_TRANSLATE_NOOP("Report kinds", "Order list of supplies"),
        needs=(Need.NOTHING,),
        formats=TABLES,
        build=_orders,
        short="SOR",
    ),
)
