"""Requests, aid, a programme, helpers and a call by keys, counted again by who planned them."""

from typing import Final

import msgspec
from PySide6.QtCore import Qt

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.requests.words import AidStep, Fund, Kind, Programme, Risk, Urgency
from carehome_app.services.house import House
from carehome_app.tour.hands import CTRL, Camera, Hands, TourClock, TourFailedError
from carehome_app.tour.signing_in import switch_to
from carehome_app.ui.requests.page import RequestsPage
from carehome_app.ui.requests.papers import Paper
from carehome_app.ui.shell.main_window import MainWindow

ALT: Final = Qt.KeyboardModifier.AltModifier


class Planned(msgspec.Struct, frozen=True):
    """What is typed of a request: after how many minutes it is answered, and how far it goes."""

    words: str
    urgency: Urgency
    minutes: int | None
    closes: bool = False
    kind: Kind = Kind.MATERIAL


LIMITS: Final = {Urgency.NOW: 30, Urgency.TODAY: 240}
PLANNED: Final = (
    Planned("a lamp", Urgency.TODAY, 10, closes=True),
    Planned("the stove burned down", Urgency.TODAY, 20, kind=Kind.AID),
    Planned("a door sticks", Urgency.NOW, 31, closes=True),
    Planned("warm water", Urgency.NOW, 5),
)
HOURS: Final = (("Mr Lin", 90, 6), ("Ms Xu", 45, 2))
PASSPHRASE: Final = "the quiet garden at noon"  # noqa: S105  # of a made-up counsellor
SPOKEN: Final = "he spoke of the river"


def tour_requests(window: MainWindow, hands: Hands, camera: Camera, clock: TourClock) -> int:
    """Play it; return how many requests were taken."""
    house = window.context.house
    hands.bring_up("requests")
    page = window.page
    if not isinstance(page, RequestsPage):
        raise TourFailedError("the page Requests did not come up")
    before = house.requests.board.month()
    for one in PLANNED:
        _request(house, page, hands, one, clock)
    camera.take("requests")
    counted = house.requests.board.month()
    told = (
        counted.received - before.received,
        counted.closed - before.closed,
        counted.in_time - before.in_time,
    )
    in_time = sum((one.minutes or 999) <= LIMITS[one.urgency] for one in PLANNED)
    typed = (len(PLANNED), sum(one.closes for one in PLANNED), in_time)
    if told != typed:
        raise TourFailedError(f"received, closed and in time are {told}, {typed} was typed")
    _aid(house, page, hands, camera)
    _programme(house, page, hands, camera)
    _helpers(house, page, hands, camera)
    return len(PLANNED)


def _request(
    house: House, page: RequestsPage, hands: Hands, one: Planned, clock: TourClock
) -> None:
    page.list.setFocus()
    hands.press(Qt.Key.Key_N, CTRL)
    form = page.working.forms[Paper.REQUEST].fields
    hands.type(one.words)
    form["urgency"].fill(one.urgency.value)
    form["kind"].fill(one.kind.value)
    form["who"].take_focus()
    hands.enter("R001")
    today = house.desk.today()
    no = house.requests.board.between(today, today)[-1].no
    if one.minutes is None:
        return
    clock.go_on(minutes=one.minutes)
    page.refresh(page.shows)
    page.list.choose(house.requests.board.find(no))
    page.list.setFocus()
    hands.press(Qt.Key.Key_Return)
    hands.enter("somebody went there")
    for key in (Qt.Key.Key_S, Qt.Key.Key_G, Qt.Key.Key_C) if one.closes else ():
        hands.press(key)
        hands.press(Qt.Key.Key_Return)
    if house.requests.board.find(no).is_open is one.closes:
        raise TourFailedError(f"{no}: {page.desk.said.text()}")


def _typed(page: RequestsPage, hands: Hands, paper: Paper, **typed: str) -> None:
    """Fill a form; Enter keeps it."""
    form = page.working.forms[paper]
    for name, text in typed.items():
        hands.fill(form.fields[name], text)
    hands.press(Qt.Key.Key_Return)
    if page.working.currentWidget() is form:
        said = {name: one.said() for name, one in form.fields.items() if one.said()}
        raise TourFailedError(f"{paper.value} was not kept: {said}")


def _begin(page: RequestsPage, hands: Hands, letter: str) -> None:
    """Bring up a list beside the requests, and begin a line in it."""
    page.list.setFocus()
    hands.press(getattr(Qt.Key, f"Key_{letter}"), ALT)
    hands.press(Qt.Key.Key_N, CTRL)


def _aid(house: House, page: RequestsPage, hands: Hands, camera: Camera) -> None:
    """Ask for money in a request, grant and pay it: granted is what is paid and unpaid."""
    before = house.requests.aid.ledger(house.requests.aid.going_on())
    wanted = next(one for one in house.requests.board.open_ones().requests if one.kind is Kind.AID)
    page.list.choose(wanted)
    _begin(page, hands, "D")
    _typed(page, hands, Paper.AID, cause="stove", household="Lin", yuan="1500")
    for step, yuan in ((AidStep.GRANTED, "1200"), (AidStep.PAID, "700")):
        page.working.book.list.choose(house.requests.aid.of(wanted.no))
        page.working.book.list.setFocus()
        hands.press(Qt.Key.Key_Return)
        _typed(page, hands, Paper.AID_STEP, aid_step=step, fund=Fund.RELIEF, yuan=yuan)
    camera.take("requests-aid")
    known = house.requests.aid.ledger(house.requests.aid.going_on())
    told = (known.granted - before.granted, known.paid - before.paid)
    if told != (120_000, 70_000) or known.unpaid != known.granted - known.paid:
        raise TourFailedError(f"granted and paid are {told} fen")


def _programme(house: House, page: RequestsPage, hands: Hands, camera: Camera) -> None:
    before = len(house.requests.benefits.now())
    _begin(page, hands, "B")
    _typed(page, hands, Paper.BENEFIT, programme=Programme.DISABILITY, person="R001")
    camera.take("requests-programmes")
    if len(house.requests.benefits.now()) != before + 1:
        raise TourFailedError("the programme was not kept")


def _helpers(house: House, page: RequestsPage, hands: Hands, camera: Camera) -> None:
    """Keep who helped; the month is the sum of the lines."""
    today = house.desk.today()
    before = house.requests.helping.counted(today, today)
    for name, minutes, contacts in HOURS:
        _begin(page, hands, "H")
        _typed(
            page,
            hands,
            Paper.HELP,
            name=name,
            minutes=str(minutes),
            contacts=str(contacts),
            what="hair cut",
        )
    camera.take("requests-helpers")
    known = house.requests.helping.counted(today, today)
    told = (known.minutes - before.minutes, known.person_times - before.person_times)
    typed = (sum(one[1] for one in HOURS), sum(one[2] for one in HOURS))
    if told != typed:
        raise TourFailedError(f"minutes and person-times are {told}, {typed} was typed")


def tour_counselling(
    window: MainWindow, hands: Hands, camera: Camera, clock: TourClock, who: str
) -> None:
    """Let a counsellor choose a passphrase, write a call down and read it again."""
    house = window.context.house
    if house.desk.actor is None or house.desk.actor.role is not Role.DIRECTOR:
        switch_to(house, hands, Role.DIRECTOR)
    house.signing_in.give_role(house.people.find(who).id, Role.COUNSELLOR)
    switch_to(house, hands, Role.COUNSELLOR)
    hands.bring_up("requests")
    page = window.page
    if not isinstance(page, RequestsPage):
        raise TourFailedError("the page Requests did not come up")
    page.list.setFocus()
    hands.press(Qt.Key.Key_K, ALT)
    hands.press(Qt.Key.Key_X)
    _typed(page, hands, Paper.KEY, passphrase=PASSPHRASE, repeated=PASSPHRASE)
    clock.go_on(hours=1)
    began = house.desk.home_time.local(clock()).strftime("%H:00")
    hands.press(Qt.Key.Key_N, CTRL)
    _typed(
        page,
        hands,
        Paper.CALL,
        began=began,
        minutes="0",
        risk=Risk.HIGH,
        named="S003",
        theme="sleep",
        secret_words=SPOKEN,
    )
    book = page.working.book
    book.passphrase.setFocus()
    hands.enter(PASSPHRASE)
    read = book.said.text()  # covered again with the minute
    camera.take("requests-counselling")
    if read != SPOKEN:
        raise TourFailedError(f"the counsellor reads {read!r}")
    if not house.requests.counselling.to_call_again():
        raise TourFailedError("nobody must call again after high risk")
