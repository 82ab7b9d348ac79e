"""The desk of the store: what comes in, what goes out, what is counted, what is new."""

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from carehome_app.domain.accounts.errors import WrongPinError
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.supplies.days import days_of
from carehome_app.domain.supplies.errors import DonationNotSignedError
from carehome_app.domain.supplies.standing import Standing
from carehome_app.domain.supplies.supply import (
    LOT_STATES,
    Item,
    ItemClass,
    LotState,
    Move,
)
from carehome_app.domain.supplies.typed import expiry_typed, quantity_typed
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.supplies.asking import Coming, Doubt, Going
from carehome_app.services.supplies.counting import Counted
from carehome_app.services.supplies.moving import Kept
from carehome_app.services.supplies.opening import ToOpen
from carehome_app.ui.shell.context import Context
from carehome_app.ui.supplies.director import DirectorSigns
from carehome_app.ui.supplies.fields import (
    EXPIRES,
    FIELDS,
    LOT,
    OF_DOUBT,
    Deed,
    field_of,
    made_fields,
)
from carehome_app.ui.widgets.desk_card import DeskCard, TypedFirst
from carehome_app.ui.widgets.form import NARROW_COLUMN, FieldColumns
from carehome_app.ui.widgets.labels import label
from carehome_app.ui.widgets.row_table import CountTable

TITLES: Final = {
    Deed.OUT: QT_TRANSLATE_NOOP("Supplies", "Give out · {item}"),
    Deed.GIFT: QT_TRANSLATE_NOOP("Supplies", "Pass on · {item}"),
    Deed.IN: QT_TRANSLATE_NOOP("Supplies", "Delivery · {item}"),
    Deed.COUNT: QT_TRANSLATE_NOOP("Supplies", "Count · {item}"),
    Deed.OPEN: QT_TRANSLATE_NOOP("Supplies", "Open · {item}"),
    Deed.ASIDE: QT_TRANSLATE_NOOP("Supplies", "Set a lot aside · {item}"),
    Deed.NEW: QT_TRANSLATE_NOOP("Supplies", "A new thing in store"),
}
ACTS: Final = {
    Deed.OUT: QT_TRANSLATE_NOOP("Supplies", "Save"),
    Deed.GIFT: QT_TRANSLATE_NOOP("Supplies", "Pass on"),
    Deed.IN: QT_TRANSLATE_NOOP("Supplies", "Take in"),
    Deed.COUNT: QT_TRANSLATE_NOOP("Supplies", "Keep the count"),
    Deed.OPEN: QT_TRANSLATE_NOOP("Supplies", "Opened"),
    Deed.ASIDE: QT_TRANSLATE_NOOP("Supplies", "Save"),
    Deed.NEW: QT_TRANSLATE_NOOP("Supplies", "List it"),
}
GOOD_AFTER: Final = QT_TRANSLATE_NOOP("Supplies", "Opened today it is good to {day} (lot {lot})")
PACKS: Final = QT_TRANSLATE_NOOP("Supplies", "{packs} {pack_unit} × {pack} = {pieces} {unit}")
PIECES: Final = QT_TRANSLATE_NOOP("Supplies", "= {pieces} {unit}")
FIRST: Final = QT_TRANSLATE_NOOP("Supplies", "first {lot}")
NEXT: Final = QT_TRANSLATE_NOOP("Supplies", "then {lot}")
TO_DAY: Final = QT_TRANSLATE_NOOP("Supplies", "to {day}")
DAY_UNKNOWN: Final = QT_TRANSLATE_NOOP("Supplies", "day unknown")
OF_LOT: Final = QT_TRANSLATE_NOOP("Supplies", "{taken} of {held}, leaves {left}")
AFTER: Final = QT_TRANSLATE_NOOP("Supplies", "Usable afterwards: {usable}; lasts {days} days")
AFTER_ONLY: Final = QT_TRANSLATE_NOOP("Supplies", "Usable afterwards: {usable}")
AGAIN: Final = QT_TRANSLATE_NOOP("Supplies", "{questions} Enter again keeps it.")
NOTHING: Final = QT_TRANSLATE_NOOP(
    "Supplies", "Nothing is kept in store yet. Ctrl N lists the first thing."
)
COUNT_WAITS: Final = QT_TRANSLATE_NOOP(
    "Supplies", "{counted} counted, {booked} on the book: another person counts it too."
)
SHOWN_LOTS: Final = 3
NO_LAST_PLACE: Final = QT_TRANSLATE_NOOP(
    "Supplies", "Nothing of this was given out before: there is no place as last time."
)
TAKEN: Final = QT_TRANSLATE_NOOP("Supplies", "Taken")


class StockDesk(DeskCard):
    """One card; what it does is chosen by the page, and every field is typed."""

    kept = Signal(object, object, object)
    """`Changes`, a sentence for the foot line, and of which thing; None of one that is new."""

    def __init__(self, context: Context) -> None:
        """Make a desk with nothing to do."""
        super().__init__()
        self._context = context
        self._say = context.say
        self._supplies = context.house.supplies
        self._standing: Standing | None = None
        self._deed = Deed.OUT
        self._asked: tuple[str, frozenset[str]] = ("", frozenset())
        self._fields = made_fields(context.say)
        self._begun = self._typed()
        self._shown_as = label("", "figure")
        self._shown_as.setObjectName("quantitySaid")
        self._lots = CountTable([context.say(one) for one in (LOT, EXPIRES, TAKEN)])
        self.signer = DirectorSigns(context)
        self._after = label("", "hint", wrap=True)
        self._after.setObjectName("afterwards")
        self._arrange()
        for field in self._fields.values():
            field.edited.connect(self._retold)
        self.typed_first = TypedFirst(self, self._say, lambda: self.is_typed, self._begin_anew)

    @property
    def deed(self) -> Deed:
        """What it does now."""
        return self._deed

    @property
    def about(self) -> Item | None:
        """With which thing; None where there is none yet, or a new one is listed."""
        return None if self._standing is None or self._deed is Deed.NEW else self._standing.item

    @property
    def is_typed(self) -> bool:
        """Whether somebody typed something that is not kept yet."""
        return self._typed() != self._begun

    def begin(self, deed: Deed, standing: Standing | None) -> None:
        """Do something with a thing; what was typed for another is gone."""
        self._deed, self._standing = deed, standing
        self._asked = ("", frozenset())
        for field in self._fields.values():
            field.fill("")
        self._fields["unit"].fill("个" if self._context.language == "zh" else "pc")
        if standing is not None and standing.item.open_days:
            self._fields["open_days"].fill(str(standing.item.open_days))
        shown = FIELDS[deed]
        for name, field in self._fields.items():
            field.setVisible(name in shown)
        for part in (self._shown_as, self._after):
            part.setVisible(deed is not Deed.NEW)  # it has many fields, and nothing to reckon
        item = standing.item.called if standing else ""
        self.signer.setVisible(deed is Deed.GIFT)
        if deed is Deed.GIFT:
            self.signer.begin()
        self.title.setText(self._say(TITLES[deed].with_(item=item)))
        able = standing is not None or deed is Deed.NEW
        self.show_act(self._say(ACTS[deed]), able=able)
        self.say("" if able else self._say(NOTHING))
        self._begun = self._typed()
        self._retold()

    def _begin_anew(self) -> None:
        self.begin(self._deed, self._standing)

    def fill(self, **texts: str) -> None:
        """Fill fields as a scan or the last time says; never a quantity."""
        for name, text in texts.items():
            self._fields[name].fill(text)
        self._retold()

    def told(self) -> list[str]:
        """Return what is said of the quantity that is being typed, line by line."""
        lines = [" ".join(row) for row in self._lots.texts()]
        said = [self._shown_as.text(), *lines, self._after.text()]
        return [one for one in said if one]

    def take_focus(self) -> None:
        """Put the keyboard into the first field."""
        first = {Deed.NEW: "name", Deed.ASIDE: "lot"}.get(self._deed, "quantity")
        self._fields[first].take_focus()

    def text(self, name: str) -> str:
        """Return what is typed in a field."""
        return self._fields[name].text().strip()

    def keep(self) -> None:
        """Keep what is typed; a question stays until Enter is pressed again on the same."""
        for field in self._fields.values():
            field.clear_trouble()
        try:
            outcome = self._act()
        except CareHomeError as error:
            self._refuse(error)
            if isinstance(error, DonationNotSignedError | WrongPinError):
                self.signer.pin.take_focus()
            return
        if isinstance(outcome, tuple):
            self._asked = (self._typed(), frozenset(one.code for one in outcome))
            questions = self._say(AGAIN.with_(questions=[one.text for one in outcome]))
            about = OF_DOUBT.get(outcome[0].code, "quantity")
            self.say(questions, "asked", self._fields[about].written_in)
            if self._deed is Deed.GIFT:
                self.signer.pin.take_focus()
            return
        self._tell(outcome)

    def _refuse(self, error: CareHomeError) -> None:
        """Say beside its field what is wrong, and put the keyboard there; else at the foot."""
        name, sentence = field_of(error, FIELDS[self._deed]), self._say(error.sentence)
        self.say("" if name else sentence, "trouble")
        if name:
            self._fields[name].trouble(sentence)
            self._fields[name].take_focus()

    def as_last_time(self) -> None:
        """Fill in where it went last time, and who got it; never how many."""
        given = self._standing if self._deed is Deed.OUT else None
        last = None if given is None else self._supplies.store.last_place(given.item)
        if last is None:
            self.say(self._say(NO_LAST_PLACE), "look")
            return
        self.fill(place=last.place, receiver=last.receiver)
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 is as last time."""
        if event.key() == Qt.Key.Key_F4:
            self.as_last_time()
        else:
            super().keyPressEvent(event)

    # What is done.

    def _act(self) -> Kept | Counted | Item | LotState | tuple[Doubt, ...]:
        if self._deed is Deed.NEW:
            return self._supplies.listing.add(_new_item(self.text)).item
        item = self._item
        if self._deed is Deed.COUNT:
            return self._supplies.counting.count(item, self.text("quantity"))
        if self._deed is Deed.OPEN:
            return self._supplies.opening.open(self._opening(item))
        if self._deed is Deed.ASIDE:
            state = LotState(self.text("state"))
            self._supplies.reversing.set_lot(item, self.text("lot"), state, self.text("words"))
            return state
        before, codes = self._asked
        asked = codes if before == self._typed() else frozenset[str]()
        if self._deed is Deed.IN:
            return self._supplies.moving.take_in(self._coming(item, asked))
        going = self._going(item, asked)
        if self._deed is Deed.GIFT:
            # After a question the PIN is given again, to the answer.
            going = replace(going, signed=self.signer.signed())
        return self._supplies.moving.give_out(going)

    @property
    def _item(self) -> Item:
        if self._standing is None:
            raise LookupError("nothing is chosen")
        return self._standing.item

    def _coming(self, item: Item, asked: frozenset[str]) -> Coming:
        donor = self.text("donor")
        move = Move(self.text("kind"))
        return Coming(
            item=item,
            quantity=self.text("quantity"),
            move=move,
            lot=self.text("lot"),
            expires=expiry_typed(self.text("expires"), self._context.house.desk.today()),
            place="" if move is Move.DONATION else donor,
            donor=donor if move is Move.DONATION else "",
            purpose=self.text("purpose"),
            value=self.text("value"),
            paper=self.text("paper"),
            asked=asked,
        )

    def _going(self, item: Item, asked: frozenset[str] = frozenset()) -> Going:
        move = Move.DONATION_OUT if self._deed is Deed.GIFT else Move.ISSUE
        return Going(
            item=item,
            quantity=self.text("quantity"),
            move=move,
            place=self.text("place"),
            receiver=self.text("receiver"),
            paper=self.text("paper"),
            asked=asked,
        )

    def _opening(self, item: Item) -> ToOpen:
        typed = {"lot": self.text("lot"), "days": self.text("open_days")}
        return ToOpen(item=item, quantity=self.text("quantity"), **typed)

    # What is said meanwhile.

    def _retold(self) -> None:
        """Say what the typed quantity comes to, from which lots, and what is left."""
        self._shown_as.setText("")
        self._lots.show_rows([])
        self._lots.setVisible(self._deed in _OUT)
        self._after.setText("")
        if self._standing is None or self._deed is Deed.NEW or not self.text("quantity"):
            return
        try:
            typed = quantity_typed(self.text("quantity"), self._item)
            item = self._item
            text = PACKS if typed.packs and not typed.rest else PIECES
            self._shown_as.setText(
                self._say(
                    text.with_(
                        packs=typed.packs,
                        pack_unit=item.pack_called,
                        pack=item.pack,
                        pieces=typed.pieces,
                        unit=item.unit,
                    )
                )
            )
            if self._deed in _OUT:
                self._tell_split(self._standing)
            elif self._deed is Deed.OPEN:
                lot, _pieces, day = self._supplies.opening.plan(self._opening(item))
                told = GOOD_AFTER.with_(day=day.isoformat(), lot=lot.called)
                self._after.setText(self._say(told))
        except CareHomeError:
            return  # it is still being typed; Enter says what is wrong

    def _tell_split(self, standing: Standing) -> None:
        planned = self._supplies.moving.plan(self._going(standing.item))
        rows = [
            (
                self._say((NEXT if at else FIRST).with_(lot=lot.called)),
                self._say(TO_DAY.with_(day=f"{lot.expires:%Y-%m-%d}"))
                if lot.expires
                else self._say(DAY_UNKNOWN),
                self._say(
                    OF_LOT.with_(
                        taken=taken,
                        held=lot.quantity,
                        left=lot.quantity - taken,
                    )
                ),
            )
            for at, (lot, taken) in enumerate(planned.parts[:SHOWN_LOTS])
        ]
        self._lots.show_rows(rows)
        left = standing.usable - (planned.quantity.pieces - planned.beyond)
        rate = standing.use.per_day
        text: Text = AFTER_ONLY.with_(usable=left)
        if rate:
            text = AFTER.with_(usable=left, days=days_of(left, rate))
        self._after.setText(self._say(text))

    def _tell(self, outcome: Kept | Counted | Item | LotState) -> None:
        changes = Changes.SUPPLIES
        said: Text = Text("", "")
        if isinstance(outcome, Item):
            said = IN_STORE.with_(item=outcome.called)
        elif isinstance(outcome, LotState):
            changes |= Changes.FINDINGS
            lot = self.text("lot")
            said = LOT_SAID.with_(item=self._item.called, lot=lot, state=LOT_STATES[outcome])
        elif isinstance(outcome, Counted):
            changes = outcome.changes
            text = COUNT_WAITS if outcome.waits else COUNTED
            said = text.with_(counted=outcome.counted, booked=outcome.booked)
        else:
            changes = outcome.changes
            said = KEPT.with_(
                deed=ACTS[self._deed],
                item=self._item.called,
                quantity=outcome.quantity,
                unit=self._item.unit,
            )
        old = None if isinstance(outcome, Item) else self._item
        self.kept.emit(changes, self._say(said), old)

    def _typed(self) -> str:
        return "\n".join(field.text() for field in self._fields.values())

    # How it looks.

    def _arrange(self) -> None:
        fields = FieldColumns(self._fields.values(), 2, NARROW_COLUMN)
        for part in (fields, self.signer, self._shown_as, self._lots, self._after):
            self.body.addWidget(part)


def _new_item(text: Callable[[str], str]) -> Item:
    numbers = {}
    for name in ("pack", "lead", "open_days"):
        typed = text(name)
        blank = Item(id=0, code="", name="")
        numbers[name] = quantity_typed(typed, blank).pieces if typed else 0
    return Item(
        id=0,
        code="",
        name=text("name"),
        spec=text("spec"),
        unit=text("unit"),
        pack=numbers["pack"],
        pack_unit=text("pack_unit"),
        item_class=ItemClass(text("class")),
        lead_days=numbers["lead"],
        gtin=text("gtin"),
        open_days=numbers["open_days"],
        kit=text("kit"),
        for_staff=text("for_staff"),
        for_residents=text("for_residents"),
    )


KEPT: Final = QT_TRANSLATE_NOOP("Supplies", "{deed}: {item}, {quantity} {unit}.")
LOT_SAID: Final = QT_TRANSLATE_NOOP("Supplies", "{item}, lot {lot}: {state}.")
COUNTED: Final = QT_TRANSLATE_NOOP("Supplies", "{counted} counted, {booked} were on the book.")
IN_STORE: Final = QT_TRANSLATE_NOOP("Supplies", "In store from now on: {item}.")
_OUT: Final = (Deed.OUT, Deed.GIFT)
