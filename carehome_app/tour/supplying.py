"""A delivery scanned, an issue, a donation and a count, kept with the keyboard alone."""

from typing import Final

from PySide6.QtCore import Qt

from carehome_app.domain.supplies.supply import Item
from carehome_app.services.house import House
from carehome_app.tour.hands import CTRL, Camera, Hands, TourFailedError

BOX: Final = "01069234567890121728103110M2611"
"""What a scanner sends of a box nobody had here before."""
NAME: Final = "N95"
CAME: Final = 40
GIVEN: Final = 5
DONATED: Final = 20


def tour_supplies(house: House, hands: Hands, camera: Camera) -> int:
    """Keep a new thing in store; return how many of it there are in the end."""
    hands.bring_up("supplies")
    camera.take("supplies")
    _scan(hands)
    camera.take("supplies-unknown-code")
    hands.enter(NAME)
    item = house.supplies.store.find(NAME)
    _scan(hands)
    camera.take("supplies-delivery")
    hands.enter(str(CAME))
    _check(house, item, CAME)
    hands.press(Qt.Key.Key_U, CTRL)
    hands.type(str(GIVEN))
    hands.press(Qt.Key.Key_Tab)
    hands.type("2F")
    camera.take("supplies-given-out")
    hands.press(Qt.Key.Key_Return)
    _check(house, item, CAME - GIVEN)
    _donate(hands)
    camera.take("supplies-donation")
    hands.press(Qt.Key.Key_Return)
    there = CAME - GIVEN + DONATED
    _check(house, item, there)
    hands.press(Qt.Key.Key_T, CTRL)
    hands.enter(str(there))
    hands.press(Qt.Key.Key_Right)
    camera.take("supplies-counted")
    _check(house, item, there)
    return there


def _scan(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F, CTRL)
    hands.enter(BOX)


def _donate(hands: Hands) -> None:
    """Type a donation: the kind is the third of the list, then lot and day are left out."""
    hands.press(Qt.Key.Key_I, CTRL)
    hands.type(str(DONATED))
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    for _field in ("lot", "day", "donor"):
        hands.press(Qt.Key.Key_Tab)
    hands.type("Charity")


def _check(house: House, item: Item, held: int) -> None:
    found = sum(lot.quantity for lot in house.supplies.store.lots(item))
    if found != held:
        raise TourFailedError(f"the store holds {found} and not {held}")
