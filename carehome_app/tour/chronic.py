"""Sixty people's pressures and glucose from a paper list, typed with the keyboard alone."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from PySide6.QtCore import Qt

from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE
from carehome_app.domain.people import Group, Person, by_place
from carehome_app.domain.rounds.sheet import Row, SheetCell
from carehome_app.services.chronic.plans import NewPlan
from carehome_app.services.house import House
from carehome_app.tour.hands import Camera, Hands, TourClock, TourFailedError
from carehome_app.ui.chronic.page import ChronicPage
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.shell.main_window import MainWindow

PEOPLE: Final = 60
DOCTOR: Final = "陈医生"
ALT: Final = Qt.KeyboardModifier.AltModifier
SECONDS_A_PERSON: Final = 15
_PLAIN: Final = {BLOOD_PRESSURE.code: Decimal(128), GLUCOSE.code: Decimal("6.2")}


class ChronicRound(NamedTuple):
    """How many people were typed, and how many keys that took, Enter included."""

    people: int
    keys: int


def tour_care(window: MainWindow, hands: Hands, camera: Camera) -> None:
    """Order a template for somebody by its key, and look at plans, own limits and medicine."""
    window.show_page("people")
    page = window.page
    if not isinstance(page, PeoplePage):
        raise TourFailedError("the page People did not come up")
    somebody = _with_a_limit(window.context.house)
    page.show_person(somebody.id)
    hands.press(Qt.Key.Key_P, ALT)
    camera.take("care-plans")
    hands.press(Qt.Key.Key_4)
    hands.type("Chen")
    camera.take("care-template")
    hands.press(Qt.Key.Key_Return)
    if window.page is not page:
        raise TourFailedError("the key of a template left the care of a person")
    hands.press(Qt.Key.Key_G, ALT)
    hands.press(Qt.Key.Key_Return)
    camera.take("care-limits")
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_M, ALT)
    camera.take("care-medicine")
    hands.press(Qt.Key.Key_N, ALT)
    camera.take("care-nutrition")
    hands.press(Qt.Key.Key_Escape)


def tour_chronic(
    window: MainWindow, hands: Hands, camera: Camera, clock: TourClock
) -> ChronicRound:
    """Type the round of everybody due by plan, person by person; sixty where so many live here."""
    house = window.context.house
    _fill_up(house)
    hands.press(Qt.Key.Key_F6)
    page = window.page
    if not isinstance(page, ChronicPage):
        raise TourFailedError("F6 did not lead to the chronic sheet")
    page.turning.refresh()
    page.sheet.go_first()
    camera.take("chronic-before")
    before, typed = hands.pressed, set[int]()
    for _ in range(4 * PEOPLE):
        row, measure = page.sheet.table.row, page.sheet.table.measure
        if row is None or not row.is_open(measure):
            break
        _type_one(page, hands, row, measure)
        if row.person.id not in typed:
            clock.go_on(seconds=SECONDS_A_PERSON)
        typed.add(row.person.id)
        if len(typed) == PEOPLE // 2:
            camera.take("chronic-half")
    else:
        raise TourFailedError("the chronic sheet did not come to its end")
    done = ChronicRound(len(typed), hands.pressed - before)
    camera.take("chronic-done")
    return done


def _type_one(page: ChronicPage, hands: Hands, row: Row, measure: int) -> None:
    """Type one value of the paper list; what is asked about is typed again, as a person would."""
    cell = row.cells[measure]
    if cell is None:
        raise TourFailedError("the sheet stands in a cell where nothing is due")
    text = _on_paper(cell, row.person.id)
    for _ in range(2):
        hands.enter(text)
        shown = page.sheet.shown.sheet
        now = shown.row(row.person.id) if shown is not None else None
        if now is None or not now.is_open(measure):
            return
    raise TourFailedError(f"{text} was not kept for {row.person.details.code}")


def _on_paper(cell: SheetCell, subject: int) -> str:
    """Return what stands on the paper list: near the person's last value."""
    last = [Decimal(one.number) for one in cell.recent if _is_number(one.number)]
    number = last[-1] if last else _PLAIN.get(cell.measure.code, Decimal(60))
    wobble = subject % 5 - 2
    if cell.measure is BLOOD_PRESSURE:
        upper = int(number) + wobble
        return f"{upper}{upper * 6 // 10}"
    if cell.measure is GLUCOSE:
        return str(number + Decimal(wobble) / 10).replace(".", "")
    return str(number)


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()


def _fill_up(house: House) -> None:
    """Order pressures for so many more people that sixty are due."""
    today, due = house.desk.today(), {row.person.id for row in _due(house)}
    planned = {one.person for one in house.desk.orders.plans if one.measure is BLOOD_PRESSURE}
    others = [
        one
        for one in sorted(house.people.here(), key=by_place)
        if one.group is Group.RESIDENT and one.id not in due | planned
    ]
    missing = max(0, PEOPLE + _AWAY - len(due))
    house.chronic.plans.start(
        *(
            NewPlan(
                person=one.id,
                measure=BLOOD_PRESSURE,
                windows=("am",),
                ordered_by=DOCTOR,
                from_day=today,
            )
            for one in others[:missing]
        )
    )


_AWAY: Final = 4
"""So many are in hospital or on leave, and need no reading."""


def _due(house: House) -> Iterator[Row]:
    key = house.worklist.current_round()
    if key is not None:
        for row in house.chronic.sheet(key).due_now().rows:
            if any(row.is_open(place) for place in range(len(row.cells))):
                yield row


def _with_a_limit(house: House) -> Person:
    """Return somebody who has plans and an own limit, else somebody with plans."""
    found = [one for one in house.people.here() if one.id in house.desk.orders.limits]
    planned = [one for one in house.people.here() if one.id in house.desk.orders.plans_of]
    return [*found, *planned][0]
