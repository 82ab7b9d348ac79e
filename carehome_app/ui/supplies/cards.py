"""Cards beside the list: what expires, what to order, donations, the lots of one thing."""

from collections.abc import Container, Sequence
from typing import Final

from carehome_app.domain.supplies.ledger import Trace
from carehome_app.domain.supplies.report import Outage
from carehome_app.domain.supplies.rules import EXPIRING_DAYS
from carehome_app.domain.supplies.standing import Standing
from carehome_app.domain.supplies.supply import (
    MOVE_LABELS,
    Lot,
    LotState,
    Movement,
    by_expiry,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.ui.shell.context import Context
from carehome_app.ui.supplies.table import SIGN_OF, order_ink
from carehome_app.ui.widgets.labels import Card, label
from carehome_app.ui.widgets.row_table import CountTable

MOST: Final = 3
KINDS: Final = {"alarm": "trouble", "low": "low"}
"""The look of a cell in each severe colour."""
EXPIRING: Final = QT_TRANSLATE_NOOP("Supplies", "Expiring within 90 days: {count}")
ORDER: Final = QT_TRANSLATE_NOOP("Supplies", "To order: {count}")
DONATIONS: Final = QT_TRANSLATE_NOOP("Supplies", "Donations of 90 days: {count}")
SUM: Final = QT_TRANSLATE_NOOP("Supplies", "received = given out + lost + in stock + passed on")
NONE_SOON: Final = QT_TRANSLATE_NOOP("Supplies", "Nothing expires within 90 days.")
NO_ORDER: Final = QT_TRANSLATE_NOOP("Supplies", "Everything lasts for its target.")
NO_GIFT: Final = QT_TRANSLATE_NOOP("Supplies", "No donation yet. Ctrl I, kind: donated.")
LASTS: Final = QT_TRANSLATE_NOOP("Supplies", "{item}: {days} days ({naive} if nothing expired)")
USED_REST: Final = QT_TRANSLATE_NOOP("Supplies", "use {used}, left {wasted}")
TO_DAY: Final = QT_TRANSLATE_NOOP("Supplies", "to {day}")
OPENED: Final = QT_TRANSLATE_NOOP("Supplies", "{lot}, opened {day}")
OUT_RATE: Final = QT_TRANSLATE_NOOP(
    "Supplies", "Out of stock on {out} of the last {of} days: {rate}"
)
QUANTITY: Final = QT_TRANSLATE_NOOP("Supplies", "{quantity} {unit}")
TODAY: Final = QT_TRANSLATE_NOOP("Supplies", "today")
BY: Final = QT_TRANSLATE_NOOP("Supplies", "by {day}")
ANONYMOUS: Final = QT_TRANSLATE_NOOP("Supplies", "anonymous")
CAME: Final = QT_TRANSLATE_NOOP("Supplies", "Received")
GONE: Final = QT_TRANSLATE_NOOP("Supplies", "Given out")
LOST: Final = QT_TRANSLATE_NOOP("Supplies", "Lost")
LEFT: Final = QT_TRANSLATE_NOOP("Supplies", "In stock")
PASSED: Final = QT_TRANSLATE_NOOP("Supplies", "Passed on")
DAY: Final = QT_TRANSLATE_NOOP("Supplies", "Day")
DONOR: Final = QT_TRANSLATE_NOOP("Supplies", "Donor")
ITEM: Final = QT_TRANSLATE_NOOP("Supplies", "Item")
PURPOSE: Final = QT_TRANSLATE_NOOP("Supplies", "Purpose")
LOT: Final = QT_TRANSLATE_NOOP("Supplies", "Lot")
GOOD_TO: Final = QT_TRANSLATE_NOOP("Supplies", "Good to")
HELD: Final = QT_TRANSLATE_NOOP("Supplies", "There")
USE: Final = QT_TRANSLATE_NOOP("Supplies", "Until then")
ORDERED: Final = QT_TRANSLATE_NOOP("Supplies", "Quantity")
UNTIL: Final = QT_TRANSLATE_NOOP("Supplies", "Order by")
MOVE: Final = QT_TRANSLATE_NOOP("Supplies", "Line")
CHANGE: Final = QT_TRANSLATE_NOOP("Supplies", "Change")
PLACE: Final = QT_TRANSLATE_NOOP("Supplies", "From, to")
INSIDE: Final = QT_TRANSLATE_NOOP("Supplies", "{item}: lots and lines")
EXPIRED: Final = QT_TRANSLATE_NOOP("Supplies", "expired {day}")
ASIDE: Final = QT_TRANSLATE_NOOP("Supplies", "set aside")
UNKNOWN_DAY: Final = QT_TRANSLATE_NOOP("Supplies", "day unknown")
REVERSED: Final = QT_TRANSLATE_NOOP("Supplies", "{move} (reversed)")
ANY_PURPOSE: Final = QT_TRANSLATE_NOOP("Supplies", "any purpose")


class ListCard(Card):
    """A card with a few rows; how many there are stands in its heading."""

    def __init__(
        self,
        context: Context,
        headings: Sequence[Text],
        words: Container[int] = (),
        *,
        shortens: bool = False,
    ) -> None:
        """Make an empty card."""
        super().__init__(" ")
        self.heading.setWordWrap(True)
        self.head.setStretch(0, 1)
        self.say = context.say
        self.rows = CountTable([context.say(one) for one in headings], words, shortens=shortens)
        self.none = label("", "hint", wrap=True)
        self.aside = label("", "hint", wrap=True)
        self.aside.hide()
        self.body.addWidget(self.aside)
        self.body.addWidget(self.none)
        self.body.addWidget(self.rows)

    def show_list(
        self,
        heading: Text,
        rows: Sequence[Sequence[str]],
        none: Text,
        inks: Sequence[str] = (),
    ) -> None:
        """Show the first rows, or why there is none; `inks` are those of their last cells."""
        self.heading.setText(self.say(heading))
        self.rows.show_rows(rows[:MOST], [KINDS.get(one, "") for one in inks[:MOST]])
        self.rows.setVisible(bool(rows))
        self.none.setText("" if rows else self.say(none))
        self.none.setVisible(not rows)


class ExpiringCard(ListCard):
    """Lots that expire soon, with what of them will be used."""

    def __init__(self, context: Context) -> None:
        """Make an empty card."""
        super().__init__(context, (LOT, GOOD_TO, HELD, USE), shortens=True)

    def show_standings(self, known: Sequence[Standing]) -> None:
        """Show every lot that expires within 90 days, of all things."""
        rows: list[tuple[str, ...]] = []
        inks, lasts = [], ""
        for one in known:
            for given in one.expiring(EXPIRING_DAYS[1]):
                day = f"{given.lot.expires:%m-%d}"
                used = USED_REST.with_(used=int(given.used), wasted=given.wasted)
                said = self.say(used) if one.coverage else ""
                inks.append("low" if said and given.wasted else "")
                said = SIGN_OF.get(inks[-1], "") + said
                name = f"{one.item.name} {given.lot.called}"
                rows.append((name, self.say(TO_DAY.with_(day=day)), str(given.lot.quantity), said))
            if one.naive_days != one.days and one.coverage and not lasts:
                text = LASTS.with_(item=one.item.name, days=one.days, naive=one.naive_days)
                lasts = self.say(text)
        self.aside.setText(lasts)
        self.aside.setVisible(bool(lasts))
        self.show_list(EXPIRING.with_(count=len(rows)), rows, NONE_SOON, inks)


class OrderCard(ListCard):
    """What to order, and until when."""

    def __init__(self, context: Context) -> None:
        """Make an empty card."""
        super().__init__(context, (ITEM, ORDERED, UNTIL))

    def show_standings(self, known: Sequence[Standing]) -> None:
        """Show what does not last for its target."""
        wanted = [one for one in known if one.order]
        rows = [
            (
                one.item.called,
                self.say(QUANTITY.with_(quantity=one.order, unit=one.item.unit)),
                self._until(one),
            )
            for one in wanted
        ]
        inks = [order_ink(one) for one in wanted]
        self.show_list(ORDER.with_(count=len(rows)), rows, NO_ORDER, inks)

    def _until(self, one: Standing) -> str:
        today = one.order_by is None or one.order_by <= one.today
        said = TODAY if today else BY.with_(day=f"{one.order_by:%m-%d}")
        return SIGN_OF.get(order_ink(one), "") + self.say(said)


class DonationsCard(ListCard):
    """Where each donation went."""

    def __init__(self, context: Context) -> None:
        """Make an empty card."""
        heads = (DAY, DONOR, ITEM, PURPOSE, CAME, GONE, LOST, LEFT, PASSED)
        super().__init__(context, heads, (1, 2, 3))
        self.head.addWidget(label(context.say(SUM), "hint", wrap=True))

    def show_traces(self, traces: Sequence[Trace], known: Sequence[Standing]) -> None:
        """Show donations, the newest first."""
        names = {one.item.id: one.item.called for one in known}
        rows = [
            (
                f"{one.gift.day:%m-%d}",
                one.gift.donor or self.say(ANONYMOUS),
                names.get(one.lot.item, ""),
                one.gift.purpose or self.say(ANY_PURPOSE),
                *map(str, (one.received, one.issued, one.lost, one.stock, one.passed)),
            )
            for one in traces
        ]
        self.show_list(DONATIONS.with_(count=len(rows)), rows, NO_GIFT)


class InsideCard(ListCard):
    """The lots of one thing, and its last lines."""

    def __init__(self, context: Context) -> None:
        """Make an empty card."""
        super().__init__(context, (LOT, GOOD_TO, HELD))
        self._home_time = context.house.desk.home_time
        self.lines = CountTable([context.say(one) for one in (DAY, MOVE, CHANGE, PLACE)])
        self.body.addWidget(self.lines)
        self.body.addStretch(1)

    def show_thing(
        self, one: Standing, lines: Sequence[Movement], outage: Outage | None = None
    ) -> None:
        """Show how a thing lies, what happened to it, and how often nothing was there."""
        said = ""
        if outage is not None and outage.of:
            numbers = {"out": len(outage.days), "of": outage.of, "rate": outage.rate}
            said = self.say(OUT_RATE.with_(**numbers))
        self.aside.setText(said)
        self.aside.setVisible(bool(said))
        rows = [
            (
                self._lot(lot),
                self._day(one, lot.ref),
                self.say(QUANTITY.with_(quantity=lot.quantity, unit=one.item.unit)),
            )
            for lot in by_expiry(one.lots)
        ]
        self.show_list(INSIDE.with_(item=one.item.called), rows, Text("", "—"))
        told = [
            (
                f"{self._home_time.local(line.at):%m-%d %H:%M}",
                self.say(self._move(line)),
                f"{line.delta - line.beyond:+}",
                line.place or line.donor,
            )
            for line in lines
        ]
        self.lines.show_rows(told)

    def _lot(self, lot: Lot) -> str:
        if lot.opened is None:
            return lot.called
        return self.say(OPENED.with_(lot=lot.called, day=f"{lot.opened:%m-%d}"))

    def _day(self, one: Standing, ref: object) -> str:
        lot = next(lot for lot in one.lots if lot.ref == ref)
        if lot.state is LotState.SET_ASIDE:
            return self.say(ASIDE)
        if lot.expires is None:
            return self.say(UNKNOWN_DAY)
        text = EXPIRED if lot.is_expired(one.today) else TO_DAY
        return self.say(text.with_(day=f"{lot.expires:%Y-%m-%d}"))

    def _move(self, line: Movement) -> Text:
        named = MOVE_LABELS[line.move]
        return named if line.superseded is None else REVERSED.with_(move=named)
