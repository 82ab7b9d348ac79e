"""A plan, a week's line, an assessment and a family card, kept with the keyboard alone."""

from datetime import date, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from carehome_app.domain.accounts.roles import TABLE, May
from carehome_app.domain.cards.card import State
from carehome_app.domain.rehabilitation.plan import week_of
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.house import House
from carehome_app.tour.hands import CTRL, Camera, Hands, TourFailedError
from carehome_app.ui.rehabilitation.page import RehabilitationPage

ALT: Final = Qt.KeyboardModifier.AltModifier
GOALS: Final = ("stand 3 minutes; by the clock; 12-31; -1; 3×2", "ten words; counted; 12-31; -2")
WEEK: Final = "stand 30 1-7; speech 25 1-7"
WORDS: Final = (
    "Dear family, this week she stood three minutes at the rail and laughed a lot. See you."
)


def tour_training(house: House, hands: Hands, camera: Camera, page: RehabilitationPage) -> int:
    """Train one person of the house and make a card; return who that was."""
    hands.bring_up("rehabilitation")
    camera.take("rehabilitation")
    today = house.desk.today()
    week = [week_of(today)[0] + timedelta(days=day) for day in range(today.weekday() + 1)]
    subject = _plan(house, hands, page, week[0])
    for day in week[:-1]:
        _line(hands, page, "N", f"{day:%m-%d} stand 30 p")
    hands.press(Qt.Key.Key_N, CTRL)
    hands.type("stand 30 p at the rail; a little tired")
    camera.take("rehabilitation-session")
    hands.press(Qt.Key.Key_Return)
    _line(hands, page, "M", "speech 1")
    _line(hands, page, "G", "1 0; three minutes; eleven words")
    camera.take("rehabilitation-week")
    counted = house.rehabilitation.board.person(subject).counted
    if (counted.held, counted.missed) != (len(week), 1):
        raise TourFailedError(f"the week has {counted.held} held and {counted.missed} missed")
    _card(house, hands, camera, page)
    return subject


def _plan(house: House, hands: Hands, page: RehabilitationPage, since: date) -> int:
    """Write a plan for somebody who has none, or another one for the first of the list."""
    hands.press(Qt.Key.Key_F, CTRL)
    hands.enter("R001")
    hands.press(Qt.Key.Key_P, CTRL)
    for goal in GOALS:
        hands.type(goal)
        hands.press(Qt.Key.Key_Tab)
    for _field in range(len(GOALS)):
        hands.press(Qt.Key.Key_Tab)
    hands.type(WEEK)
    hands.press(Qt.Key.Key_Tab)
    hands.enter(since.isoformat())
    subject = house.people.find("R001").id
    if not house.rehabilitation.board.plans(day=house.desk.today()):
        raise TourFailedError("the plan was not kept")
    if page.desk.subject != subject:
        raise TourFailedError("the page shows somebody else")
    return subject


def _line(hands: Hands, page: RehabilitationPage, letter: str, text: str) -> None:
    page.list.setFocus()
    hands.press(getattr(Qt.Key, f"Key_{letter}"))
    hands.enter(text)


def _card(house: House, hands: Hands, camera: Camera, page: RehabilitationPage) -> None:
    """Make a card with a mask, be refused without consent, and save it after a second look."""
    hands.press(Qt.Key.Key_D, CTRL)
    hands.press(Qt.Key.Key_P, ALT)
    hands.enter(str(_photograph(camera.folder)))
    hands.press(Qt.Key.Key_M, ALT)
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Return)
    hands.type(WORDS)
    camera.take("family-card-mask")
    hands.press(Qt.Key.Key_Return)
    camera.take("family-card-preview")
    hands.press(Qt.Key.Key_Return)
    hands.type(_another(house))
    hands.press(Qt.Key.Key_Tab)
    hands.enter(DEMO_PIN)
    hands.enter(str(camera.folder))
    camera.take("family-card-no-consent")
    if list(camera.folder.glob("card-*.jpg")):
        raise TourFailedError("a card left without consent")
    hands.press(Qt.Key.Key_Escape)
    _line(hands, page, "F", "Lin Xiao; daughter")
    _line(hands, page, "C", "Lin Xiao; family; WeChat")
    hands.press(Qt.Key.Key_D, CTRL)
    hands.enter(str(camera.folder))
    camera.take("family-card-saved")
    card = page.card.card
    if card is None or card.state is not State.LEFT:
        raise TourFailedError("the card was not saved")


def _another(house: House) -> str:
    """Return the code of somebody else who may look at a card."""
    actor = house.desk.actor
    for person, role in house.signing_in.accounts():
        mine = actor is not None and person.id == actor.id
        if not mine and May.PASS_CARD in TABLE[role] and house.signing_in.has_pin(person.id):
            return person.details.code
    raise TourFailedError("nobody else may look at a card")


def _photograph(folder: Path) -> Path:
    """Return a made-up photograph: two colours, nobody on it."""
    path = folder / "made-up-photograph.jpg"
    image = QImage(800, 600, QImage.Format.Format_RGB32)
    image.fill(QColor(226, 196, 150))
    image.save(str(path), "JPG")  # type: ignore[call-overload]  # its stub wants bytes
    return path
