"""A ten-in-one round: scanned into tubes, a positive pool opened and resolved one by one."""

from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Qt

from carehome_app.domain.people import Person, by_place
from carehome_app.domain.sampling.errors import TubeFullError
from carehome_app.domain.sampling.results import Outcome
from carehome_app.domain.sampling.standing import cases, to_confirm
from carehome_app.services.house import House
from carehome_app.services.sampling.taking import Asked, Scan
from carehome_app.tour.hands import CTRL, Camera, Hands, TourClock, TourFailedError
from carehome_app.ui.sampling.page import SamplingPage
from carehome_app.ui.shell.main_window import MainWindow

LEFT: Final = 32
"""How many of the round are explained or open in the end, or as many as there are."""
BY_HAND: Final = 20
"""How many are scanned here; the others were at the other table."""


def tour_sampling(window: MainWindow, hands: Hands, camera: Camera, clock: TourClock) -> int:
    """Play the round; return how many were sampled."""
    house = window.context.house
    page = _open(window, hands, camera)
    here = sorted(house.people.here(), key=by_place)
    wanted = max(len(here) - LEFT, min(len(here), 2))
    by_hand = here[: min(BY_HAND, wanted)]
    for one in by_hand:
        clock.go_on(seconds=20)
        _scan(page, hands, one)
    camera.take("sampling-tubes")
    _at_the_other_table(house, page.number, here[len(by_hand) : wanted], clock)
    first = min(page_tubes(house, page.number))
    _seal(house, page, hands, first)
    clock.go_on(hours=2)
    _answer(page, hands, first, "positive")
    camera.take("sampling-positive-pool")
    _resolve(house, page, hands, (first, clock))
    camera.take("sampling-resolved")
    board = house.sampling.rounds.board(page.number)
    if board.due.done != wanted or cases(board.round):
        raise TourFailedError(f"sampled {board.due.done} of {wanted}")
    return wanted


def page_tubes(house: House, number: int) -> list[str]:
    """Return the labels of the pools of a round."""
    tubes = house.sampling.rounds.round(number).tubes.values()
    return [one.label for one in tubes if one.is_pool]


def _open(window: MainWindow, hands: Hands, camera: Camera) -> SamplingPage:
    hands.bring_up("sampling")
    page = window.page
    if not isinstance(page, SamplingPage):
        raise TourFailedError("the tests did not come up")
    hands.press(Qt.Key.Key_N, CTRL)
    form = page.desk.form
    for field, code in ((form.method, "pool"), (form.who, "everybody")):
        hands.choose(field, code)
    form.capacity.take_focus()
    hands.type("10")
    camera.take("sampling-new")
    hands.press(Qt.Key.Key_Return)
    if not page.number or not house_round_is_open(window, page.number):
        raise TourFailedError(f"no round was opened: {page.desk.said.text()}")
    return page


def house_round_is_open(window: MainWindow, number: int) -> bool:
    """Return whether a round still takes samples."""
    return window.context.house.sampling.rounds.round(number).is_open


def _scan(page: SamplingPage, hands: Hands, one: Person) -> None:
    """Scan somebody; a full tube is sealed first, and who is ill gets a tube of their own."""
    page.desk.focus()
    hands.enter(one.details.code)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return):
        if not page.desk.field.text():
            return
        hands.press(key, CTRL)
        hands.press(Qt.Key.Key_Return)
    if page.desk.field.text():
        raise TourFailedError(f"{one.name}: {page.desk.said.text()}")


def _at_the_other_table(house: House, number: int, people: list[Person], clock: TourClock) -> None:
    for one in people:
        clock.go_on(seconds=5)
        try:
            _scan_there(house, Scan(round=number, typed=one.details.code))
        except TubeFullError:
            _seal_what_is_full(house, number)
            _scan_there(house, Scan(round=number, typed=one.details.code))


def _scan_there(house: House, scan: Scan) -> None:
    outcome = house.sampling.taking.scan(scan)
    if isinstance(outcome, Asked):
        house.sampling.taking.scan(replace(scan, asked=outcome.questions))


def _seal_what_is_full(house: House, number: int) -> None:
    for tube in house.sampling.rounds.round(number).tubes.values():
        if tube.is_pool and tube.is_full and not tube.is_sealed:
            house.sampling.taking.seal(number, tube.label)


def _seal(house: House, page: SamplingPage, hands: Hands, label: str) -> None:
    """Seal a tube that is still open, so that it can go to the laboratory."""
    if not house.sampling.rounds.round(page.number).tubes[label].is_sealed:
        page.desk.focus()
        hands.press(Qt.Key.Key_Return, CTRL)
    if not house.sampling.rounds.round(page.number).tubes[label].is_sealed:
        house.sampling.taking.seal(page.number, label)


def _answer(page: SamplingPage, hands: Hands, label: str, result: str) -> None:
    page.refresh(page.shows)
    page.tubes.setFocus()
    page.tubes.choose(label)
    hands.press(Qt.Key.Key_Return)
    hands.enter(result)


def _resolve(house: House, page: SamplingPage, hands: Hands, pool: tuple[str, TourClock]) -> None:
    """Swab each member again, singly; the laboratory finds nothing."""
    label, clock = pool
    rounds = house.sampling.rounds
    for who, _result, _waits in to_confirm(rounds.round(page.number), label):
        clock.go_on(minutes=1)
        hands.press(Qt.Key.Key_Escape)
        page.desk.focus()
        hands.enter(house.desk.person(who).details.code)
        singles = [one for one in rounds.round(page.number).tubes.values() if not one.is_pool]
        own = [one.label for one in singles if any(m.subject == who for m in one.members)]
        if not own:
            raise TourFailedError(f"no single tube: {page.desk.said.text()}")
        clock.go_on(minutes=1)
        _answer(page, hands, own[-1], "negative")
    left = to_confirm(rounds.round(page.number), label)
    if any(result is Outcome.TO_CONFIRM for _who, result, _waits in left):
        raise TourFailedError("somebody of the pool is not resolved")
