"""The fields of the desk: their names, which deed has which, and beside which an answer is."""

from collections.abc import Mapping
from enum import Enum
from typing import Final

from carehome_app.domain.errors import CareHomeError, MissingFieldError
from carehome_app.domain.supplies import errors
from carehome_app.domain.supplies.supply import (
    CLASS_LABELS,
    INS,
    LOT_STATES,
    MOVE_LABELS,
    Move,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.supplies.opening import OPEN_DAYS
from carehome_app.ui.widgets.field import Field


class Deed(Enum):
    """What the desk does."""

    OUT = "out"
    GIFT = "gift"
    IN = "in"
    COUNT = "count"
    OPEN = "open"
    ASIDE = "aside"
    NEW = "new"


QUANTITY: Final = QT_TRANSLATE_NOOP("Supplies", "Quantity")
PLACE: Final = QT_TRANSLATE_NOOP("Supplies", "To")
RECEIVER: Final = QT_TRANSLATE_NOOP("Supplies", "Received by")
PAPER: Final = QT_TRANSLATE_NOOP("Supplies", "Slip no.")
KIND: Final = QT_TRANSLATE_NOOP("Supplies", "Kind")
LOT: Final = QT_TRANSLATE_NOOP("Supplies", "Lot")
EXPIRES: Final = QT_TRANSLATE_NOOP("Supplies", "Good to")
DONOR: Final = QT_TRANSLATE_NOOP("Supplies", "From, donor")
PURPOSE: Final = QT_TRANSLATE_NOOP("Supplies", "Purpose")
STATE: Final = QT_TRANSLATE_NOOP("Supplies", "From now on")
WHY: Final = QT_TRANSLATE_NOOP("Supplies", "Reason")
VALUE: Final = QT_TRANSLATE_NOOP("Supplies", "Value")
NAME: Final = QT_TRANSLATE_NOOP("Supplies", "Name")
SPEC: Final = QT_TRANSLATE_NOOP("Supplies", "Specification")
UNIT: Final = QT_TRANSLATE_NOOP("Supplies", "Unit")
PACK: Final = QT_TRANSLATE_NOOP("Supplies", "In a pack")
PACK_UNIT: Final = QT_TRANSLATE_NOOP("Supplies", "Pack")
CLASS: Final = QT_TRANSLATE_NOOP("Supplies", "Class")
LEAD: Final = QT_TRANSLATE_NOOP("Supplies", "Days to deliver")
GTIN: Final = QT_TRANSLATE_NOOP("Supplies", "Barcode")
OF_TESTS: Final = QT_TRANSLATE_NOOP("Supplies", "Test rounds take it")
FOR_STAFF: Final = QT_TRANSLATE_NOOP("Supplies", "A day, staff")
FOR_RESIDENTS: Final = QT_TRANSLATE_NOOP("Supplies", "A day, resident")
KITS: Final = {
    "": QT_TRANSLATE_NOOP("Supplies", "no"),
    "antigen": QT_TRANSLATE_NOOP("Supplies", "antigen kit"),
    "tube": QT_TRANSLATE_NOOP("Supplies", "tube"),
    "swab": QT_TRANSLATE_NOOP("Supplies", "swab"),
}
NAMED: Final = {
    "quantity": QUANTITY,
    "kind": KIND,
    "place": PLACE,
    "receiver": RECEIVER,
    "lot": LOT,
    "expires": EXPIRES,
    "state": STATE,
    "words": WHY,
    "donor": DONOR,
    "purpose": PURPOSE,
    "value": VALUE,
    "paper": PAPER,
    "name": NAME,
    "spec": SPEC,
    "unit": UNIT,
    "pack": PACK,
    "pack_unit": PACK_UNIT,
    "class": CLASS,
    "lead": LEAD,
    "open_days": OPEN_DAYS,
    "gtin": GTIN,
    "kit": OF_TESTS,
    "for_staff": FOR_STAFF,
    "for_residents": FOR_RESIDENTS,
}
_OF_A_THING: Final = (
    "name", "spec", "unit", "pack", "pack_unit", "class", "lead", "open_days", "gtin",
    "for_staff", "for_residents", "kit",
)  # fmt: skip
FIELDS: Final = {
    Deed.OUT: ("quantity", "place", "receiver", "paper"),
    Deed.GIFT: ("quantity", "place", "receiver", "paper"),
    Deed.IN: ("quantity", "kind", "lot", "expires", "donor", "purpose", "value", "paper"),
    Deed.COUNT: ("quantity",),
    Deed.OPEN: ("quantity", "lot", "open_days"),
    Deed.ASIDE: ("lot", "state", "words"),
    Deed.NEW: _OF_A_THING,
}


def made_fields(say: Translate) -> dict[str, Field]:
    """Return the fields by name; each deed shows some of them."""
    kinds = tuple((one.value, say(MOVE_LABELS[one])) for one in INS if one is not Move.RETURN)
    states = tuple((one.value, say(text)) for one, text in LOT_STATES.items())
    classes = tuple((one.value, say(text)) for one, text in CLASS_LABELS.items())
    kits = tuple((kit, say(text)) for kit, text in KITS.items())
    choices = {"kind": kinds, "class": classes, "state": states, "kit": kits}
    return {
        name: Field(f"stock_{name}", say(words), choices.get(name, ()))
        for name, words in NAMED.items()
    }


# Beside which field it is said what was asked or refused.

OF_DOUBT: Final = {
    "alike": "lot",
    "expired": "expires",
    "gtin": "gtin",
    "paper": "paper",
    "purpose": "place",
}
"""Which field a question is about; the others are about how many."""
_OF_ERROR: Final[Mapping[type[CareHomeError], str]] = {
    errors.NotAQuantityError: "quantity",
    errors.NotWholeError: "quantity",
    errors.NegativeQuantityError: "quantity",
    errors.NothingMovedError: "quantity",
    errors.TooManyPiecesError: "quantity",
    errors.NoPackError: "quantity",
    errors.LotTooSmallError: "quantity",
    errors.NotAnExpiryError: "expires",
    errors.AmbiguousExpiryError: "expires",
    errors.ExpiryBeforeMadeError: "expires",
    errors.UnknownLotError: "lot",
    errors.ExpiredGoodsError: "lot",
    errors.LotOpenError: "lot",
    errors.LotIsSoError: "state",
    errors.ItemTakenError: "name",
    errors.SpecNeededError: "spec",
    errors.NotACodeError: "gtin",
}


def field_of(error: CareHomeError, shown: tuple[str, ...]) -> str:
    """Return the name of the field a refusal is about; empty where it is about none in view."""
    if isinstance(error, MissingFieldError):
        missing = error.sentence.values.get("field")
        found = next((name for name, words in NAMED.items() if words == missing), "")
    else:
        found = _OF_ERROR.get(type(error), "")
    return found if found in shown else ""
