"""Supplies: what there is, how long it lasts, what came, what went, what to order."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.duties.due_list import Item as Due
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.supplies import gs1
from carehome_app.domain.supplies.errors import UnknownItemError
from carehome_app.domain.supplies.standing import WORDS, Standing, as_due
from carehome_app.domain.supplies.supply import Item
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.reports.preparing import Prepared
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.supplies.cards import DonationsCard, ExpiringCard, InsideCard, OrderCard
from carehome_app.ui.supplies.desk import StockDesk
from carehome_app.ui.supplies.fields import Deed
from carehome_app.ui.supplies.head import EVERYTHING, StockHead
from carehome_app.ui.supplies.table import StockTable
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.desk_card import brought_back
from carehome_app.ui.widgets.field import FindField
from carehome_app.ui.widgets.identity_line import IdentityLine
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import label
from carehome_app.ui.widgets.panel import Parts

LATELY: Final = 90
"""For so many days a donation is shown; the report shows any month."""
SIDE: Final = 432
SMALL_SIDE: Final = 330
LEAST: Final = 1060
"""From here on there is room for where donations went; narrower, the report says it."""
WIDE: Final = 1180
"""From this width on there is room for the level, the counts and the classes."""
DELIVERY: Final = QT_TRANSLATE_NOOP("Supplies", "Delivery")
GIVE: Final = QT_TRANSLATE_NOOP("Supplies", "Give out")
COUNT: Final = QT_TRANSLATE_NOOP("Supplies", "Count")
SEARCH: Final = QT_TRANSLATE_NOOP("Supplies", "Name, initials, or scan")
EMPTY: Final = QT_TRANSLATE_NOOP(
    "Supplies",
    "Nothing is kept in store yet. Ctrl N lists the first thing, Ctrl I takes it in,"
    " Ctrl Shift I reads a list.",
)
REVERSED: Final = QT_TRANSLATE_NOOP(
    "Supplies", "Reversed: {item}, {quantity}. Both lines stay in the ledger."
)
UNKNOWN_CODE: Final = QT_TRANSLATE_NOOP(
    "Supplies", "No thing has this barcode yet: say what it is, then scan it again."
)

if TYPE_CHECKING:
    from carehome_app.services.files.lists import ListInFile


class SuppliesPage(Page):
    """The store."""

    title = QT_TRANSLATE_NOOP("Pages", "Supplies")
    icon = "supplies"
    shows = Changes.SUPPLIES | Changes.SETTINGS | Changes.LEVEL | Changes.PEOPLE | Changes.SAMPLING
    hints: tuple[Hint, ...] = (
        ("↑ ↓", QT_TRANSLATE_NOOP("Hints", "choose a thing")),
        ("→", QT_TRANSLATE_NOOP("Hints", "lots and lines")),
        ("Ctrl I", QT_TRANSLATE_NOOP("Hints", "delivery")),
        ("Ctrl U", QT_TRANSLATE_NOOP("Hints", "give out")),
        ("Ctrl T", QT_TRANSLATE_NOOP("Hints", "count")),
        ("Ctrl O", QT_TRANSLATE_NOOP("Hints", "opened")),
        ("Ctrl D", QT_TRANSLATE_NOOP("Hints", "set a lot aside")),
        ("Ctrl G", QT_TRANSLATE_NOOP("Hints", "pass on")),
        ("2b", QT_TRANSLATE_NOOP("Hints", "two packs")),
        ("F4", QT_TRANSLATE_NOOP("Hints", "to the same place as last time")),
        ("Ctrl Z", QT_TRANSLATE_NOOP("Hints", "reverse")),
        ("Ctrl P", QT_TRANSLATE_NOOP("Hints", "receipts")),
        ("Ctrl ⇧ I", QT_TRANSLATE_NOOP("Hints", "a list from a file")),
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Make the page; what is in store comes with `refresh`."""
        super().__init__(context, parent)
        self._supplies = context.house.supplies
        self._known: list[Standing] = []
        self.table = StockTable(context.say)
        self.desk = StockDesk(context)
        self.search_field = FindField(context.say(SEARCH))
        self._heading = label(context.say(self.title), "title")
        self.head = StockHead(context.say)
        self.identity = IdentityLine(context.say, WORDS)
        self._empty = label(context.say(EMPTY), "hint", wrap=True)
        self._donations = DonationsCard(context)
        self.expiring, self.order = ExpiringCard(context), OrderCard(context)
        self.inside = InsideCard(context)
        self._below = Parts()
        self._build()
        self._connect()

    def refresh(self, changes: Changes) -> None:
        """Show the store as it is now."""
        del changes
        self._known = self._supplies.store.standings()
        judged = self._supplies.judge(self._known)
        self._show_known()
        self._show_donations()
        if judged:
            self.context.events.changed.emit(judged)

    def _renew(self, item: Item) -> None:
        """Show what became of one thing; nothing was done with the others."""
        before = {one.item.id: one for one in self._known}
        self._known = self._supplies.store.renewed(self._known, item)
        self._show_known()
        now = [before.get(item.id), *(one for one in self._known if one.item.id == item.id)]
        if any(lot.is_donation for one in now if one is not None for lot in one.lots):
            self._show_donations()

    def _show_known(self) -> None:
        self._show_rows()
        self._show_heads()
        self.expiring.show_standings(self._known)
        self.order.show_standings(self._known)

    def _show_donations(self) -> None:
        today = self.context.house.desk.today()
        lately = self._supplies.donations(today - timedelta(days=LATELY), today)
        self._donations.show_traces(lately, self._known)

    def take_focus(self) -> None:
        """Put the keyboard on the list, or into the desk while nothing is listed."""
        if self._known:
            self.table.setFocus()
        else:
            self.begin(Deed.NEW)

    def begin(self, deed: Deed) -> None:
        """Let the desk do something with the chosen thing."""
        self.desk.begin(deed, None if deed is Deed.NEW else self.table.chosen())
        self.desk.take_focus()

    def deliver(self) -> None:
        """Take in; the first thing is listed first."""
        self.begin(Deed.IN if self._known else Deed.NEW)

    def give_out(self) -> None:
        """Give out."""
        self.begin(Deed.OUT)

    def count(self) -> None:
        """Count."""
        self.begin(Deed.COUNT)

    def keep(self) -> None:
        """Keep what is typed when its thing is highlighted and in view; else show it again."""
        item, say = self.desk.about, self.context.say
        if item is None or self.desk.is_for(item.called, self.table.row_of(item.id), say):
            self.desk.keep()

    def reverse(self) -> None:
        """Put a line against the last one of the chosen thing; of one out of view, show it."""
        one = self.table.chosen()
        if one is None:
            self.find_nothing()
        if one is None or brought_back(self.table):
            return
        with shown_to_user(self.context.say, self.context.events.told.emit):
            line = self._supplies.reversing.reverse_last(one.item)
            said = REVERSED.with_(item=one.item.called, quantity=line.quantity)
            told = self.context.say(said)
            self._after(Changes.SUPPLIES | Changes.FINDINGS, told, one.item)

    def show_record(self, wanted: int) -> None:
        """Show a thing that was found, with its lots and lines."""
        self.search_field.clear()
        self.head.filters.choose(EVERYTHING)
        self._show_rows()
        self.table.choose_whose(wanted)
        self._below.setCurrentWidget(self.inside)
        self._show_inside(self.table.chosen())
        self.table.setFocus()

    def look_inside(self) -> None:
        """Show the lots and the last lines of the chosen thing, or go back to the cards."""
        inside = self._below.currentWidget() is not self.inside
        self._below.setCurrentIndex(1 if inside else 0)
        self._show_inside(self.table.chosen())

    def scanned(self) -> None:
        """Enter in the search: a code opens the delivery with lot and day, a name the thing."""
        typed = self.search_field.text().strip()
        if not gs1.looks_scanned(typed):
            self.table.setFocus()
            return
        self.search_field.clear()
        try:
            scan = gs1.read(typed, self.context.house.desk.today())
            item = self._supplies.store.find(typed)
        except UnknownItemError:
            self.begin(Deed.NEW)
            self.desk.fill(gtin=gs1.read(typed, self.context.house.desk.today()).gtin)
            self.desk.say(self.context.say(UNKNOWN_CODE), "asked")
            return
        except CareHomeError as error:
            self.desk.say(self.context.say(error.sentence), "trouble")
            return
        self.head.filters.choose(EVERYTHING)
        self._show_rows()
        self.table.choose_whose(item.id)
        self.begin(Deed.IN)
        expires = "" if scan.expires is None else scan.expires.isoformat()
        self.desk.fill(lot=scan.lot, expires=expires)

    # How it is shown.

    def _shown(self) -> list[Standing]:
        typed = self.search_field.text().strip()
        fits = None
        if typed and not gs1.looks_scanned(typed):
            fits = {one.id for one in self._supplies.store.matching(typed)}
        return [
            one
            for one in self._known
            if (fits is None or one.item.id in fits) and self.head.shows(one)
        ]

    def _show_rows(self) -> None:
        self.table.show_standings(self._shown())
        self.table.setVisible(bool(self._known))
        self._empty.setVisible(not self._known)
        self._show_inside(self.table.chosen())

    def _show_heads(self) -> None:
        self.head.show_standings(self._known, self._supplies.store.standard)
        self.identity.show_list(as_due(self._known))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a narrow window has no room for."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        wide = _seen(self) >= WIDE
        self._side.setFixedWidth(SIDE if wide else SMALL_SIDE)
        self._donations.setVisible(_seen(self) >= LEAST)
        self.head.make_room(self._known, wide=wide)

    def _show_inside(self, one: Standing | None) -> None:
        if self._below.currentWidget() is self.inside and one is not None:
            lines = self._supplies.store.history(one.item, 12)
            outage = self._supplies.reporting.out_lately(one.item)
            self.inside.show_thing(one, lines, outage)

    def _choose(self, one: Standing) -> None:
        if self.desk.deed is not Deed.NEW and not self.desk.is_typed:
            self.desk.begin(self.desk.deed, one)
        self._show_inside(one)

    def _opened(self, one: Standing) -> None:
        del one
        self.begin(self.desk.deed if self.desk.deed is not Deed.NEW else Deed.OUT)

    def _after(self, changes: Changes, said: str, item: Item | None) -> None:
        """Tell what was kept, of a thing or of a new one; the list has the keyboard again."""
        self.context.events.told.emit(said)
        self.announce(changes, None if item is None else partial(self._renew, item))
        deed = Deed.IN if self.desk.deed is Deed.NEW else self.desk.deed
        self.desk.begin(deed, self.table.chosen())
        self.table.setFocus()

    def print_receipts(self) -> None:
        """Show the receipts of this month's donations, ready to be printed."""
        today = self.context.house.desk.today()
        asked = Asked(month=today)
        self.context.events.prepared_requested.emit(Prepared("stock_receipts", asked, today))

    def _leave(self) -> None:
        self.desk.begin(Deed.OUT, self.table.chosen())
        self.table.setFocus()

    def list_wanted(self) -> "ListInFile[Any]":
        """Return a list of things in store."""
        return self.context.house.lists.supplies

    def _show_behind(self, items: Sequence[Due]) -> None:
        """Choose the first of those behind a number."""
        places = {one.item.id: place for place, one in enumerate(self._known)}
        for item in items[:1]:
            self.search_field.clear()
            self.head.filters.choose(EVERYTHING)
            self._show_rows()
            self.table.choose(places[item.who])
            self.table.setFocus()

    def _filtered(self, *_chosen: object) -> None:
        self._show_rows()

    def _connect(self) -> None:
        keys = (
            ("Ctrl+I", self.deliver),
            ("Ctrl+U", self.give_out),
            ("Ctrl+T", self.count),
            ("Ctrl+Z", self.reverse),
            ("Ctrl+P", self.print_receipts),
            ("F4", self.desk.as_last_time),
            ("Ctrl+N", partial(self.begin, Deed.NEW)),
            ("Ctrl+G", partial(self.begin, Deed.GIFT)),
            ("Ctrl+O", partial(self.begin, Deed.OPEN)),
            ("Ctrl+D", partial(self.begin, Deed.ASIDE)),
        )
        for key, act in keys:
            QShortcut(QKeySequence(key), self).activated.connect(act)
        self.table.moved.connect(self._choose)
        self.table.opened.connect(self._opened)
        self.table.looked_into.connect(self.look_inside)
        self.desk.entered.connect(self.keep)
        self.desk.typed_first.undone.connect(self.reverse)
        self.desk.kept.connect(self._after)
        self.desk.left.connect(self._leave)
        self.search_field.textEdited.connect(self._filtered)
        self.search_field.returnPressed.connect(self.scanned)
        self.head.filters.chosen.connect(self._filtered)
        self.identity.chosen.connect(self._show_behind)

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 12, 18, 10)
        whole.setSpacing(8)
        whole.addWidget(_head(self))
        whole.addLayout(_second_row(self))
        left, side = QVBoxLayout(), QVBoxLayout()
        for part, room in ((self.table, 3), (self._empty, 1), (self.identity, 0)):
            left.addWidget(part, room)
        left.addWidget(self._donations)
        cards = QWidget()
        stacked = QVBoxLayout(cards)
        stacked.setContentsMargins(0, 0, 0, 0)
        stacked.addWidget(self.expiring)
        stacked.addWidget(self.order)
        stacked.addStretch(1)
        self._below.addWidget(cards)
        self._below.addWidget(self.inside)
        side.addWidget(self.desk)
        side.addWidget(self._below, 1)
        holder = QWidget()
        holder.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        holder.setFixedWidth(SIDE)
        self._side = holder
        below = QHBoxLayout()
        below.setSpacing(10)
        below.addLayout(left, 1)
        below.addWidget(holder)
        whole.addLayout(below, 1)


def _head(page: SuppliesPage) -> WrappedLine:
    row = WrappedLine()
    for part in (
        page._heading,
        page.identity.over_with_number(),
        page.head.summary,
        *page.head.states,
    ):
        row.add(part)
    row.add_spring()
    acts = (
        (DELIVERY, "Ctrl I", page.deliver),
        (GIVE, "Ctrl U", page.give_out),
        (COUNT, "Ctrl T", page.count),
    )
    for words, key, act in acts:
        button = KeyButton(page.context.say(words), key)
        button.clicked.connect(act)
        row.add(button)
    return row


def _second_row(page: SuppliesPage) -> QHBoxLayout:
    row = QHBoxLayout()
    page.search_field.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    row.addWidget(page.head.filters)
    row.addWidget(page.head.level)
    row.addStretch(1)
    row.addWidget(page.search_field)
    return row


def _seen(page: QWidget) -> int:
    """Return how much of a page is seen: what does not fit would make the page itself wider."""
    room = page.parentWidget()
    return (page if room is None else room).width()
