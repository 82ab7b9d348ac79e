"""A list of things in store from a file: what they are, and how much of each lot there is."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import CareHomeError, MissingFieldError
from carehome_app.domain.files.columns import Columns, Names
from carehome_app.domain.files.tables import RawRow
from carehome_app.domain.supplies import errors, gs1
from carehome_app.domain.supplies.supply import CLASS_LABELS, Item, ItemClass, Move
from carehome_app.domain.supplies.typed import expiry_typed, quantity_typed
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.files.lists import ListInFile, Understood
from carehome_app.services.files.verdicts import (
    IS_MISSING,
    Remark,
    RowRefusedError,
    Verdict,
    cut,
)
from carehome_app.services.supplies.asking import Coming
from carehome_app.services.supplies.parts import Supplies

NAMES: Final[Names] = {
    "name": ("品名", "物资名称", "物品名称", "物资", "物品", "名称", "item", "name"),
    "spec": ("规格", "规格型号", "型号", "spec", "specification"),
    "unit": ("单位", "计量单位", "unit"),
    "quantity": (
        "数量", "库存", "库存数量", "现有数量", "结存", "结存数量", "入库数量", "quantity",
        "in stock",
    ),
    "lot": ("批号", "生产批号", "产品批号", "lot", "batch"),
    "expires": ("有效期", "有效期至", "有效期限", "失效日期", "good to", "expires", "expiry"),
    "made": ("生产日期", "made", "made on"),
    "class": ("类别", "分类", "物资类别", "class"),
    "pack": ("每包数量", "每盒数量", "每箱数量", "包装数量", "装量", "in a pack"),
    "pack_unit": ("包装单位", "包装", "pack", "pack unit"),
    "gtin": ("条码", "商品条码", "条形码", "barcode", "gtin"),
    "code": ("编码", "物资编码", "编号", "no", "code"),
    "kind": ("来源", "入库方式", "方式", "kind", "source"),
    "from": ("来源单位", "供应单位", "供应商", "supplier", "from"),
    "donor": ("捐赠人", "捐赠单位", "捐赠方", "donor"),
    "purpose": ("用途", "捐赠用途", "purpose"),
    "value": ("价值", "金额", "value"),
    "paper": ("单号", "凭证号", "slip no"),
    "lead": ("到货天数", "days to deliver"),
    "minimum": ("最低库存", "minimum"),
    "where": ("去向", "领用部门", "领用人", "使用部门", "发往", "to", "given to"),
    "open_days": ("开封后天数", "开启后天数", "开封后有效天数", "days after opening"),
}  # fmt: skip
USES: Final = {
    "name": QT_TRANSLATE_NOOP("ColumnUses", "name"),
    "spec": QT_TRANSLATE_NOOP("ColumnUses", "specification"),
    "unit": QT_TRANSLATE_NOOP("ColumnUses", "unit"),
    "quantity": QT_TRANSLATE_NOOP("ColumnUses", "quantity"),
    "lot": QT_TRANSLATE_NOOP("ColumnUses", "lot"),
    "expires": QT_TRANSLATE_NOOP("ColumnUses", "good to"),
    "made": QT_TRANSLATE_NOOP("ColumnUses", "made on"),
    "class": QT_TRANSLATE_NOOP("ColumnUses", "class"),
    "pack": QT_TRANSLATE_NOOP("ColumnUses", "how many in a pack"),
    "pack_unit": QT_TRANSLATE_NOOP("ColumnUses", "what a pack is called"),
    "gtin": QT_TRANSLATE_NOOP("ColumnUses", "barcode"),
    "code": QT_TRANSLATE_NOOP("ColumnUses", "code"),
    "kind": QT_TRANSLATE_NOOP("ColumnUses", "how it came"),
    "from": QT_TRANSLATE_NOOP("ColumnUses", "from whom"),
    "donor": QT_TRANSLATE_NOOP("ColumnUses", "donor"),
    "purpose": QT_TRANSLATE_NOOP("ColumnUses", "the donor's purpose"),
    "value": QT_TRANSLATE_NOOP("ColumnUses", "value in money"),
    "paper": QT_TRANSLATE_NOOP("ColumnUses", "slip no."),
    "lead": QT_TRANSLATE_NOOP("ColumnUses", "days to deliver"),
    "minimum": QT_TRANSLATE_NOOP("ColumnUses", "minimum"),
    "where": QT_TRANSLATE_NOOP("ColumnUses", "where it went"),
    "open_days": QT_TRANSLATE_NOOP("ColumnUses", "days good after opening"),
}
THING: Final = QT_TRANSLATE_NOOP("ImportPeople", "Thing")
CLASSES: Final = {
    **{one.value: one for one in ItemClass},
    "防护": ItemClass.PROTECTION, "防护用品": ItemClass.PROTECTION,
    "消毒": ItemClass.DISINFECTANT, "消毒剂": ItemClass.DISINFECTANT,
    "消毒用品": ItemClass.DISINFECTANT, "检测": ItemClass.TEST, "检测试剂": ItemClass.TEST,
    "检测用品": ItemClass.TEST, "药品": ItemClass.MEDICINE, "器械": ItemClass.DEVICE,
    "设备": ItemClass.DEVICE, "其他": ItemClass.OTHER, "": ItemClass.OTHER,
    **{one.source.lower(): kind for kind, one in CLASS_LABELS.items()},
}  # fmt: skip
KINDS: Final = {
    **{one.value: one for one in (Move.PURCHASE, Move.ALLOCATION, Move.DONATION)},
    "transfer": Move.TRANSFER_IN, "自购": Move.PURCHASE, "购买": Move.PURCHASE,
    "采购": Move.PURCHASE, "下拨": Move.ALLOCATION, "调拨": Move.ALLOCATION,
    "捐赠": Move.DONATION, "转入": Move.TRANSFER_IN, "盘点": Move.TRANSFER_IN,
    "结存": Move.TRANSFER_IN, "": Move.TRANSFER_IN, "bought": Move.PURCHASE,
    "allocated": Move.ALLOCATION, "donated": Move.DONATION,
}  # fmt: skip
"""How it came; a list that does not say it is what another store or book hands over."""
NO_CLASS: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is no class of supplies.")
NO_KIND: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is no way to come into store.")
LOT: Final = QT_TRANSLATE_NOOP("Importing", "lot {lot}")
GOOD_TO: Final = QT_TRANSLATE_NOOP("Importing", "good to {day}")
WENT_OUT: Final = QT_TRANSLATE_NOOP(
    "Importing", "“{given}” says where it went: what was given out does not come in."
)
NO_NUMBER: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is no whole number.")
TWICE: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” stands in row {row} already.")


class StockRow(msgspec.Struct, frozen=True):
    """What a row says: a thing, new where its number is 0, and what of it comes in."""

    item: Item
    coming: Coming | None


class StockInFile(ListInFile[StockRow]):
    """Understand and take a list of things in store."""

    what = "supplies"
    about = THING
    names = NAMES
    needed = ("name",)
    uses = USES
    may = May.PLAN
    changes = Changes.SUPPLIES | Changes.FINDINGS
    beside = {  # noqa: RUF012  # nobody writes into it
        errors.NotAQuantityError: ("quantity",),
        errors.NotWholeError: ("quantity",),
        errors.NegativeQuantityError: ("quantity",),
        errors.NothingMovedError: ("quantity",),
        errors.TooManyPiecesError: ("quantity",),
        errors.NoPackError: ("quantity",),
        errors.NotAnExpiryError: ("expires",),
        errors.AmbiguousExpiryError: ("expires",),
        errors.ExpiryBeforeMadeError: ("expires",),
        errors.MadeAheadError: ("made",),
        errors.NotACodeError: ("gtin",),
        errors.SpecNeededError: ("spec", "name"),
        errors.ItemTakenError: ("code", "gtin", "name"),
        MissingFieldError: ("unit",),
    }

    def __init__(self, desk: Desk, supplies: Supplies) -> None:
        """Take lists at a desk."""
        super().__init__(desk)
        self._store, self._listing = supplies.store, supplies.listing
        self._moving = supplies.moving
        self._new: dict[tuple[str, str], Item] = {}
        self._lots: dict[tuple[str, ...], int] = {}

    def _begin(self) -> None:
        """Forget the things of the rows above."""
        self._new, self._lots = {}, {}

    def _understand(self, columns: Columns, row: RawRow) -> Understood[StockRow]:
        """Return what a row means; what would be asked at the desk stands beside it."""
        if where := columns.text(row, "where"):
            raise RowRefusedError("where", WENT_OUT.with_(given=cut(where)))
        item = self._item(columns, row)
        coming = self._coming(columns, row, item)
        if coming is None:
            is_new = item.id == 0 and self._once(("", *_called(item)), row)
            return (
                Understood(Verdict.NEW, StockRow(item, None))
                if is_new
                else Understood(Verdict.HERE)
            )
        if coming.lot:
            self._once((coming.lot, *_called(item)), row, refuse=True)
        remarks = [
            Remark(columns.heading("quantity"), one.text) for one in self._moving.asked_of(coming)
        ]
        codes = frozenset(one.code for one in self._moving.asked_of(coming))
        thing = StockRow(item, replace(coming, asked=codes))
        return Understood(Verdict.NEW, thing, tuple(remarks))

    def _told(self, thing: StockRow) -> Text | None:
        """Return how much comes in, of which lot, and until which day it is good."""
        item, coming = thing.item, thing.coming
        if coming is None:
            return None
        pieces = quantity_typed(coming.quantity, item).pieces
        told: list[Text | str] = [item.called, f"{pieces} {item.unit}"]
        told += [LOT.with_(lot=coming.lot)] if coming.lot else []
        told += [GOOD_TO.with_(day=coming.expires.isoformat())] if coming.expires else []
        return Text("", "{said}", {"said": told})

    def _keep(self, action: Action, things: Sequence[StockRow], source: int) -> None:
        """List what is new, and let in what there is of it."""
        del source  # a line of the ledger that was a mistake is reversed, as any other
        made: dict[tuple[str, str], Item] = {}
        for one in things:
            item = one.item
            if item.id == 0:
                if _called(item) not in made:
                    made[_called(item)] = self._listing.add_in(action, item)
                item = made[_called(item)]
            if one.coming is not None:
                self._moving.take_in_in(action, replace(one.coming, item=item))

    def _once(self, key: tuple[str, ...], row: RawRow, *, refuse: bool = False) -> bool:
        """Return whether no row above said the same; the same lot twice is refused."""
        if key in self._lots:
            if refuse:
                words = TWICE.with_(given=cut(key[0]), row=self._lots[key])
                raise RowRefusedError("lot", words)
            return False
        self._lots[key] = row.number
        return True

    def _item(self, columns: Columns, row: RawRow) -> Item:
        """Return the thing of a row: one that is kept, one of a row above, or a new one."""
        text = {use: " ".join(columns.text(row, use).split()) for use in NAMES}
        if not text["name"]:
            raise RowRefusedError("name", IS_MISSING)
        number = gs1.gtin(text["gtin"]) if text["gtin"] else ""
        written = Item(
            id=0,
            code="" if text["code"].isdecimal() else text["code"],
            name=text["name"],
            spec=text["spec"],
            unit=text["unit"],
            gtin=number,
            pack=_number(text, "pack"),
            pack_unit=text["pack_unit"],
            item_class=_class(text["class"]),
            lead_days=_number(text, "lead"),
            minimum=_number(text, "minimum"),
            open_days=_number(text, "open_days"),
        )
        for known in self._store.items():
            whole = not written.spec and known.called == written.name
            same = whole or _called(known) == _called(written)
            if same or (number and known.gtin == number):
                return known
        same_name = [one for one in self._store.items() if _called(one)[0] == _called(written)[0]]
        if len(same_name) == 1 and not written.spec and not written.unit:
            return same_name[0]
        if _called(written) not in self._new:
            for other in self._new.values():
                same = _called(other)[0] == _called(written)[0]
                if same and not (other.spec and written.spec):
                    raise errors.SpecNeededError(name=written.name)
            checked = self._listing.checked(written)
            # Its number is given when it is kept, and the code with it.
            self._new[_called(written)] = replace(checked, code=written.code)
        return self._new[_called(written)]

    def _coming(self, columns: Columns, row: RawRow, item: Item) -> Coming | None:
        text = {use: " ".join(columns.text(row, use).split()) for use in NAMES}
        today = self._desk.today()
        if not text["quantity"] or not quantity_typed(text["quantity"], item).pieces:
            return None
        move = KINDS.get(text["kind"].lower())
        if move is None:
            raise RowRefusedError("kind", NO_KIND.with_(given=cut(text["kind"])))
        move = Move.DONATION if text["donor"] else move
        return Coming(
            item=item,
            quantity=text["quantity"],
            move=move,
            lot=text["lot"],
            gtin=item.gtin,
            made=_day(text, "made", today),
            expires=_day(text, "expires", today),
            place=text["from"],
            donor=text["donor"],
            purpose=text["purpose"] if move is Move.DONATION else "",
            value=text["value"],
            paper=text["paper"],
        )


def _called(item: Item) -> tuple[str, str]:
    return item.name.casefold(), item.spec.casefold()


def _number(text: dict[str, str], use: str) -> int:
    said = text[use]
    if said and not (said.isascii() and said.isdecimal() and len(said) < 8):
        raise RowRefusedError(use, NO_NUMBER.with_(given=cut(said)))
    return int(said or 0)


def _class(said: str) -> ItemClass:
    found = CLASSES.get(said.lower())
    if found is None:
        raise RowRefusedError("class", NO_CLASS.with_(given=cut(said)))
    return found


def _day(text: dict[str, str], use: str, today: date) -> date | None:
    """Return a day; the time a workbook writes behind it says nothing."""
    try:
        return expiry_typed(text[use].removesuffix(" 00:00:00").removesuffix(" 00:00"), today)
    except CareHomeError as error:
        raise RowRefusedError(use, error.sentence) from error
