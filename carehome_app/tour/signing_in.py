"""The part of the tour in which people sign in, lock the desk and take over from each other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from carehome_app.domain.accounts.roles import Role
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.house import House
from carehome_app.tour.hands import CTRL, Camera, Hands, TourFailedError
from carehome_app.ui.rounds.page import RoundPage
from carehome_app.ui.shell.main_window import MainWindow

HALF_TYPED = "36"


def sign_in(house: House, hands: Hands, camera: Camera) -> None:
    """Let the head nurse, whose code a demo home proposes, sign in with the PIN it says."""
    camera.take("sign-in")
    _let_in(house, hands, Role.HEAD_NURSE)


def lock_and_switch(window: MainWindow, hands: Hands, camera: Camera) -> None:
    """Half way through a reading the desk is locked, and a nurse goes on at the same letter."""
    house, page = window.context.house, window.page
    if not isinstance(page, RoundPage):
        raise TourFailedError("the window did not open on the round")
    hands.type(HALF_TYPED)
    hands.press(Qt.Key.Key_L, CTRL)
    _require_hidden(window)
    camera.take("locked")
    hands.type(code_of(house, Role.NURSE))
    camera.take("locked-name")
    _let_in(house, hands, Role.NURSE)
    if window.page is not page or page.sheet.table.editor.text() != HALF_TYPED:
        raise TourFailedError("what was half typed did not wait behind the lock")
    camera.take("switched")
    hands.press(Qt.Key.Key_Escape)
    switch_to(house, hands, Role.HEAD_NURSE)


def switch_to(house: House, hands: Hands, role: Role) -> None:
    """Lock the desk, and let somebody with a role go on."""
    hands.press(Qt.Key.Key_L, CTRL)
    hands.type(code_of(house, role))
    _let_in(house, hands, role)


def _let_in(house: House, hands: Hands, role: Role) -> None:
    hands.press(Qt.Key.Key_Return)
    hands.enter(DEMO_PIN)
    actor = house.desk.actor
    if actor is None or actor.role is not role:
        raise TourFailedError(f"a {role.value} could not sign in")


def code_of(house: House, role: Role) -> str:
    """Return the code of somebody who has a role."""
    return next(one.details.code for one, has in house.signing_in.accounts() if has is role)


def _require_hidden(window: MainWindow) -> None:
    """Look for anybody's name in whatever can be seen."""
    labels = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    fields = [one.text() for one in window.findChildren(QLineEdit) if one.isVisible()]
    seen = "\n".join([window.windowTitle(), *labels, *fields])
    if any(person.name in seen for person in window.context.house.desk.stays):
        raise TourFailedError("a name can be read on the lock page")
