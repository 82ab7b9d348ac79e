"""The homes of a bureau in its window: a list from a file, a card, a move and a closing."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.domain.bureau.cards import card_text
from carehome_app.ui.bureau.places_page import SHUT, PlacesPage
from tests.services.bureau.city import COUNTIES, HEADING, City, city
from tests.ui import keys
from tests.ui.bureau.test_pages import window_of
from tests.ui.whose_desk import Hands, Law
from tests.walks import walk

ENTER = Qt.Key.Key_Return
MANY, TIMES = 60, 180


@pytest.fixture
def town(tmp_path: Path) -> Iterator[City]:
    made = city(tmp_path / "city")
    yield made
    made.close()


@pytest.fixture
def page(town: City, qtbot: QtBot) -> PlacesPage:
    """The page of a bureau with four homes in two counties, its director in front of it."""
    window = window_of(qtbot, town.bureau)
    window.show_page("places")
    assert isinstance(window.page, PlacesPage)
    return window.page


def press(key: Qt.Key, *, ctrl: bool = False) -> None:
    there = QApplication.focusWidget()
    assert there is not None
    with_ctrl = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(there, key, with_ctrl if ctrl else Qt.KeyboardModifier.NoModifier)


def shown(page: PlacesPage) -> dict[str, tuple[str, str]]:
    """Return name and county of each home by its number."""
    return {one.number: (one.name, one.county) for one in page.table.items}


def test_a_list_is_read_in_by_a_key(page: PlacesPage, tmp_path: Path) -> None:
    assert shown(page)["0003"] == ("沙河敬老院", "连云县")
    file = tmp_path / "名册.csv"
    file.write_text("县区,机构,编号,类别\n君湖区,白石敬老院,0005,养老\n", encoding="utf-8")
    page._pick = lambda _parent: str(file)
    press(Qt.Key.Key_I, ctrl=True)
    assert shown(page)["0005"] == ("白石敬老院", "君湖区")
    assert page._said.text() == "The list has 1 counties, 1 homes."


def test_a_home_is_admitted_by_its_card_and_the_words_it_reads_out(
    page: PlacesPage, town: City, tmp_path: Path
) -> None:
    cards = town.homes[0].house.reporting_up.cards
    cards.renew()
    signed = cards.own()  # not signed by the key before: as of a new computer
    file = tmp_path / "home.card"
    file.write_text(card_text(signed), encoding="utf-8")
    page._pick = lambda _parent: str(file)
    press(Qt.Key.Key_O, ctrl=True)
    page.admission.fields["words"].fill("baba " * 8)
    press(ENTER)
    assert page.admission.fields["words"].said()
    page.admission.fields["words"].fill(signed.card.words)
    press(ENTER)
    assert page._said.text() == "华儿福利院 0001 is admitted."
    assert town.report(0).outcome.value == "taken"


def test_a_home_is_moved_and_closed_from_a_day_by_an_order(page: PlacesPage) -> None:
    page.list.setFocus()
    page.list.choose(2)
    press(ENTER)
    assert page.moving.title.text() == "Move 沙河敬老院 0003, or close it"
    page.moving.fields["county"].fill("青溪县")
    page.moving.fields["order"].take_focus()
    press(ENTER)
    assert page.moving.fields["order"].said(), "an order is needed"
    page.moving.fields["order"].fill("民发〔2026〕7 号")
    press(ENTER)
    assert shown(page)["0003"][1] == "青溪县"
    page.moving.fields["county"].fill(SHUT)
    page.moving.fields["order"].fill("民发〔2026〕8 号")
    page.moving.fields["order"].take_focus()
    press(ENTER)
    assert shown(page)["0003"][1] == "closed"


def test_nothing_is_closed_by_an_enter_too_many(page: PlacesPage) -> None:
    page.list.choose(0)
    page.moving.fields["order"].fill("7")
    page.moving.fields["order"].take_focus()
    press(ENTER)
    assert page.moving.fields["county"].said()
    assert shown(page)["0001"][1] == "青溪县"


def list_homes(town: City, first: int) -> None:
    """Write a list of more homes than are seen at once, from this number on."""
    rows = [(COUNTIES[one % 2], f"第{one}敬老院", f"{one:04}") for one in range(first, MANY)]
    town.bureau.house.bureau.places.write([HEADING[:3], *rows])


def law_of(page: PlacesPage) -> Law:
    """The law of the form that moves a home and closes it."""

    def chosen() -> tuple[object, str]:
        row = page.list.chosen()
        return ("", "") if row is None else (row.number, row.name)

    found = Law(page, page.list, page.moving, chosen)
    found.watch(page.context.house.bureau.places, "move", lambda number, *_more: number)
    return found


def test_what_is_ordered_of_one_home_is_never_kept_for_the_next(
    page: PlacesPage, town: City
) -> None:
    list_homes(town, 5)
    page.refresh(page.shows)
    law, first = law_of(page), page.list.whose()
    page.moving.fields["county"].fill(SHUT)
    order = page.moving.fields["order"].editor
    keys.write(order, "7")
    page.list.choose(MANY)
    assert page.list.whose() != first
    keys.press(order, ENTER)
    assert (law.kept, page.list.whose()) == (0, first)
    assert "shown again" in page.moving.said.text()
    keys.press(order, ENTER)
    assert (law.kept, law.broken) == (1, [])


def test_a_home_that_comes_above_on_the_list_takes_no_order_from_the_form(
    page: PlacesPage, town: City
) -> None:
    list_homes(town, 20)
    page.refresh(page.shows)
    page.list.choose(30)
    law, first = law_of(page), page.list.whose()
    keys.write(page.moving.fields["order"].editor, "7")
    list_homes(town, 5)
    page.refresh(page.shows)
    assert page.list.whose() == first
    page.moving.fields["county"].fill(SHUT)
    for _ in range(2):
        keys.press(page.moving.fields["order"].editor, ENTER)
    assert (law.kept, law.broken) == (1, [])


@pytest.mark.parametrize("seed", walk(range(2)))
def test_whatever_is_done_an_order_is_of_the_home_that_is_seen_chosen(
    page: PlacesPage, town: City, seed: int
) -> None:
    list_homes(town, 30)
    page.refresh(page.shows)
    law, above = law_of(page), iter(range(29, 4, -1))

    def disturb(chance: Random) -> None:
        """The list is read again, longer above; then an order is begun and the cursor goes on."""
        first = next(above, 5)
        if chance.random() < 0.5:
            list_homes(town, first)
            page.refresh(page.shows)
        keys.press(page.list, ENTER)
        county, order = page.moving.fields["county"], page.moving.fields["order"].editor
        county.fill(chance.choice((SHUT, *COUNTIES)))
        keys.write(order, "7")
        if chance.random() < 0.5:
            page.list.choose(chance.randrange(MANY))
        for _ in range(chance.randint(1, 3)):
            keys.press(order, ENTER)

    Hands(law, ("7", "x"), "x", ENTER, disturb, seed).do(TIMES)
    assert law.kept
    assert law.broken == []
