"""The page of supplies, typed: a delivery scanned, an issue, a count, a donation, a mistake."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from carehome_app.db import accounts
from carehome_app.domain.sampling.plans import Rhythm, Who
from carehome_app.domain.sampling.round import Method
from carehome_app.domain.supplies.supply import Item, ItemClass, Move
from carehome_app.i18n import in_english
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.sampling.planning import NewPlan
from carehome_app.tour.pictures.screens import cut
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.style.theme import colour
from carehome_app.ui.supplies.fields import Deed
from carehome_app.ui.supplies.page import SuppliesPage
from carehome_app.ui.supplies.table import BAR, TickHeads
from carehome_app.ui.widgets.field import Field
from tests.builders import Home
from tests.services.supplies.store import GOGGLES, GOWNS, Keeper
from tests.ui import keys
from tests.ui.keyboard import press

KITS = Item(id=0, code="K1", name="抗原试剂", unit="份", item_class=ItemClass.TEST)
MASKS = Item(id=0, code="M1", name="口罩", unit="只", item_class=ItemClass.PROTECTION)
CTRL = Qt.KeyboardModifier.ControlModifier
BOX = "010950110153000317271130" + "10G2511"
Shown = Callable[[], SuppliesPage]


@pytest.fixture
def keeper(home: Home) -> Keeper:
    home.sign_in("S002")
    return Keeper(home)


@pytest.fixture
def show(keeper: Keeper, qtbot: QtBot) -> Shown:
    def shown() -> SuppliesPage:
        context = Context(keeper.home.house, in_english, "en", AppEvents(), Background())
        page = SuppliesPage(context)
        qtbot.addWidget(page)
        page.resize(1262, 690)
        page.refresh(page.shows)
        with qtbot.waitActive(page):
            page.show()
        page.take_focus()
        return page

    return shown


def rows(page: SuppliesPage) -> list[list[str]]:
    model = page.table.model()
    return [
        [str(model.index(row, column).data()) for column in (0, 1, 3, 5)]
        for row in range(model.rowCount())
    ]


def ctrl(page: SuppliesPage, key: Qt.Key) -> None:
    QTest.keyClick(page.focusWidget() or page, key, CTRL)


def beside(page: SuppliesPage, name: str) -> str:
    """Return what is said below a field of the desk."""
    typed = page.desk.findChild(QLineEdit, f"stock_{name}")
    assert typed is not None
    field = typed.parentWidget()
    assert isinstance(field, Field)
    return field.said()


def test_an_empty_store_says_how_it_begins(show: Shown, keeper: Keeper) -> None:
    page = show()
    assert page.desk.deed is Deed.NEW
    press("Gloves", Qt.Key.Key_Return)
    assert [one.name for one in keeper.supplies.store.items()] == ["Gloves"]
    assert rows(page) == [["Gloves · pc", "0", "—", "too few days of use are known"]]
    assert page.table.hasFocus()


def test_the_days_of_the_ticks_stand_over_the_bars_and_short_ones_are_marked(
    show: Shown, keeper: Keeper
) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "100", "2027-11-30")
    for _day in range(8):
        keeper.home.clock.advance(days=1)
        keeper.gives(gowns, "11")
    keeper.home.clock.advance(days=1)
    page = show()
    head = page.table.horizontalHeader()
    ticks = page.table.findChild(TickHeads)
    assert ticks is not None
    for width in (1262, 1000, 1180):
        page.resize(width, 690)
        QApplication.processEvents()
        assert ticks.isHidden() is head.isSectionHidden(BAR)
        place = (head.sectionViewportPosition(BAR), head.sectionSize(BAR))
        assert ticks.isHidden() or (ticks.x(), ticks.width()) == place
    lasts = page.table.model().index(0, BAR - 1)
    ink = lasts.data(Qt.ItemDataRole.ForegroundRole)
    assert (lasts.data(), ink.name()) == ("▲ 1 days", colour("alarm"))


def test_what_is_short_expired_or_will_be_wasted_stands_out_in_its_colour_with_a_sign(
    show: Shown, keeper: Keeper
) -> None:
    goggles, kits = keeper.lists(GOGGLES), keeper.lists(KITS)
    gowns, masks = keeper.lists(), keeper.lists(MASKS)
    for item, many, until in (
        (gowns, "280", "2027-11-30"),
        (goggles, "40", "2026-11-25"),
        (kits, "500", "2026-12-20"),
        (masks, "200", "2027-11-30"),
    ):
        keeper.takes_in(item, many, until)
    for _day in range(8):
        keeper.home.clock.advance(days=1)
        for item, many in ((gowns, "30"), (kits, "5"), (masks, "12")):
            keeper.gives(item, many)
    page = show()
    column = page.table.model().columnCount() - 1
    cells = [page.table.model().index(row, column) for row in range(4)]
    inks = [cell.data(Qt.ItemDataRole.ForegroundRole) for cell in cells]
    said = [str(cell.data()) for cell in cells]
    assert said[0] == "▲ out of stock; 40 副 on the shelf are expired"
    assert said[1].startswith("▲ was to be ordered by ")
    assert said[2].startswith("⚠ order by ")
    assert said[3].startswith("⚠ ")
    assert said[3].endswith("will expire unused")
    assert [ink.name() for ink in inks] == [
        colour(one) for one in ("alarm", "alarm", "low", "low")
    ]
    assert all(cell.data(Qt.ItemDataRole.FontRole) is None for cell in cells), "words, not figures"
    orders = {row[0]: row[2] for row in page.order.rows.texts()}
    assert orders["隔离衣 一次性"] == "▲ today"
    assert orders["口罩"].startswith("⚠ by ")


def test_a_long_name_of_a_lot_gives_way_in_a_narrow_window_and_stands_in_its_tip(
    show: Shown, keeper: Keeper
) -> None:
    kits = keeper.lists(KITS)
    keeper.takes_in(kits, "500", "2026-12-20", lot="ANTIGEN-2026-11-A17")
    for _day in range(8):
        keeper.home.clock.advance(days=1)
        keeper.gives(kits, "5")
    page = show()
    for width in (1262, 900):
        page.resize(width, 690)
        QApplication.processEvents()
        assert not [*cut(page)]
    name = page.expiring.rows.name(0)
    assert name.text() == name.toolTip() == "抗原试剂 ANTIGEN-2026-11-A17"
    assert name.width() < name.sizeHint().width()


def test_what_people_and_tests_need_is_listed_by_keys_and_ordered(
    show: Shown, keeper: Keeper
) -> None:
    page = show()
    for name, said in (("Masks", {"for_staff": "2"}), ("Kits", {"kit": "antigen"})):
        page.begin(Deed.NEW)
        page.desk.fill(**said)
        press(name, Qt.Key.Key_Return)
    keeper.home.house.sampling.planning.start(
        NewPlan(name="all", rhythm=Rhythm.DAILY, method=Method.ANTIGEN, who=Who.RESIDENTS)
    )
    page.refresh(page.shows)
    unknown = "too few days of use are known"
    # Four work here and six live here.
    assert [row[3] for row in rows(page)] == [
        f"by plan 8.0 a day; {unknown}",
        f"by plan 6.0 a day; {unknown}",
    ]
    assert [one.order for one in keeper.supplies.store.standings()] == [112, 84]


def test_a_need_that_is_no_number_is_refused_and_stays(show: Shown, keeper: Keeper) -> None:
    page = show()
    page.desk.fill(for_residents="many")
    press("Masks", Qt.Key.Key_Return)
    assert "many" in page.desk.said.text()
    assert keeper.supplies.store.items() == []


def test_two_packs_are_said_large_and_taken_of_what_expires_first(
    show: Shown, keeper: Keeper
) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "16", "2027-11-30", lot="G2511")
    keeper.takes_in(gowns, "6b", "2028-04-30", lot="G2604")
    page = show()
    ctrl(page, Qt.Key.Key_U)
    press("2b")
    assert page.desk.said.text() == ""
    assert page.desk.told() == [
        "2 包 × 10 = 20 件",
        "first G2511 to 2027-11-30 16 of 16, leaves 0",
        "then G2604 to 2028-04-30 4 of 60, leaves 56",
        "Usable afterwards: 56",
    ]
    press(Qt.Key.Key_Return)
    assert beside(page, "place") == "“To” must be filled in."
    press("四楼", Qt.Key.Key_Return)  # the keyboard is there by itself
    assert keeper.holds(gowns) == 56
    assert rows(page)[0][1] == "56"
    assert page.table.hasFocus()


def test_what_is_asked_is_kept_by_enter_again_and_reversed_by_ctrl_z(
    show: Shown, keeper: Keeper
) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "1b", "2027-11-30")
    page = show()
    ctrl(page, Qt.Key.Key_U)
    press("12", Qt.Key.Key_Tab, "二楼", Qt.Key.Key_Return)
    assert page.desk.said.text().startswith("The book holds 10: 2 more are kept all the same")
    assert keeper.holds(gowns) == 10
    press(Qt.Key.Key_Return)
    assert keeper.holds(gowns) == 0
    assert rows(page)[0][3] == "⚠ to be counted"
    ctrl(page, Qt.Key.Key_Z)
    assert keeper.holds(gowns) == 10


def test_ctrl_z_at_the_desk_takes_only_what_is_typed_and_says_so_before_anything_kept(
    show: Shown, keeper: Keeper
) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "20")
    page = show()
    ctrl(page, Qt.Key.Key_U)
    press("12", Qt.Key.Key_Tab, "二楼")
    keys.press(QApplication.focusWidget(), Qt.Key.Key_Z, ctrl=True)
    assert (page.desk.text("quantity"), page.desk.text("place")) == ("", "")
    assert "Only what was typed is gone" in page.desk.said.text()
    assert keeper.holds(gowns) == 20
    told: list[str] = []
    page.context.events.told.connect(told.append)
    keys.press(QApplication.focusWidget(), Qt.Key.Key_Z, ctrl=True)
    assert keeper.holds(gowns) == 0
    assert "20" in told[-1]


def test_f4_gives_to_the_same_place_and_never_as_many(show: Shown, keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "9b", "2027-11-30")
    keeper.gives(gowns, "3", place="观察区", receiver="蔡伟")
    page = show()
    ctrl(page, Qt.Key.Key_U)
    press(Qt.Key.Key_F4)
    assert (page.desk.text("place"), page.desk.text("receiver")) == ("观察区", "蔡伟")
    assert page.desk.text("quantity") == ""


def test_a_recalled_lot_is_set_aside_by_keys_and_used_again(show: Shown, keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "16", "2027-11-30", lot="G2511")
    keeper.takes_in(gowns, "6b", "2028-04-30", lot="G2604")
    page = show()
    ctrl(page, Qt.Key.Key_D)
    assert page.desk.title.text() == "Set a lot aside · 隔离衣 一次性"
    press("G2604", Qt.Key.Key_Return)
    assert beside(page, "words") == "“Reason” must be filled in."
    press("召回", Qt.Key.Key_Return)
    assert rows(page)[0][1] == "16"
    page.look_inside()
    assert ["G2604", "set aside", "60 件"] in page.inside.rows.texts()
    ctrl(page, Qt.Key.Key_D)
    press("G2604", Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert rows(page)[0][1] == "76"


def test_a_scan_opens_the_delivery_with_lot_and_day(show: Shown, keeper: Keeper) -> None:
    page = show()
    page.search_field.setFocus()
    press(BOX, Qt.Key.Key_Return)
    assert page.desk.deed is Deed.NEW
    assert page.desk.text("gtin") == "09501101530003"
    press("隔离衣", Qt.Key.Key_Return)
    page.search()
    press(BOX, Qt.Key.Key_Return)
    assert page.desk.deed.value == "in"
    assert (page.desk.text("lot"), page.desk.text("expires")) == ("G2511", "2027-11-30")
    press("40", Qt.Key.Key_Return)
    (lot,) = keeper.supplies.store.lots(keeper.supplies.store.find("隔离衣"))
    assert (lot.lot, lot.quantity) == ("G2511", 40)


def test_what_is_passed_on_waits_for_the_directors_pin(show: Shown, keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(
        gowns, "3b", "2027-11-30", move=Move.DONATION, donor="县慈善会", purpose="只限一线"
    )
    page = show()
    ctrl(page, Qt.Key.Key_G)
    assert page.desk.title.text() == "Pass on · 隔离衣 一次性"
    press("12", Qt.Key.Key_Tab, "邻院", Qt.Key.Key_Return)
    assert page.desk.said.text().endswith("is this for it? Enter again keeps it.")
    press(Qt.Key.Key_Return)
    assert "signed by the director" in page.desk.said.text()
    press("111222", Qt.Key.Key_Return)
    assert "The PIN is wrong" in page.desk.said.text()
    assert keeper.holds(gowns) == 30
    press(DEMO_PIN, Qt.Key.Key_Return)
    assert keeper.holds(gowns) == 18
    line = keeper.supplies.store.history(gowns, 30)[0]
    (signed,) = accounts.signatures(keeper.home.desk.store, line.ref)
    assert (signed.subject, signed.purpose) == (keeper.home.subject("D01"), "director")
    assert line.by == keeper.home.subject("S002"), "the nurse entered it"
    ctrl(page, Qt.Key.Key_U)
    assert not page.desk.signer.isVisible()


def test_a_count_another_person_repeats(show: Shown, keeper: Keeper) -> None:
    gowns = keeper.lists(GOWNS)
    keeper.takes_in(gowns, "9b", "2027-11-30")
    page = show()
    told: list[str] = []
    page.context.events.told.connect(told.append)
    ctrl(page, Qt.Key.Key_T)
    press("70", Qt.Key.Key_Return)
    assert told == ["70 counted, 90 on the book: another person counts it too."]
    assert keeper.holds(gowns) == 90
    ctrl(page, Qt.Key.Key_T)
    press("70", Qt.Key.Key_Return)
    assert "another person counts now" in page.desk.said.text()


def test_what_is_opened_is_said_with_its_last_good_day(show: Shown, keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "20", "2028-11-30", lot="G2511")
    page = show()
    ctrl(page, Qt.Key.Key_O)
    press("2", Qt.Key.Key_Return)
    assert "Days good after opening" in beside(page, "open_days")
    page.desk.fill(open_days="7")
    assert page.desk.told()[-1] == "Opened today it is good to 2026-11-29 (lot G2511)"
    page.desk.keep()
    assert [one.quantity for one in keeper.supplies.store.lots(gowns)] == [18, 2]
    page.table.setFocus()
    press(Qt.Key.Key_Right)
    shown = [" ".join(row) for row in page.inside.rows.texts()]
    assert shown[0].startswith("G2511, opened 11-22 to 2026-11-29")
    ctrl(page, Qt.Key.Key_Z)
    assert [one.quantity for one in keeper.supplies.store.lots(gowns)] == [20]


def test_how_often_nothing_was_there_stands_beside_the_lots(show: Shown, keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "10", "2028-11-30")
    for _day in range(3):
        keeper.home.clock.advance(days=1)
        keeper.gives(gowns, "4")
    keeper.home.clock.advance(days=1)
    page = show()
    page.look_inside()
    assert page.inside.aside.text() == "Out of stock on 2 of the last 4 days: 50.0 %"


def test_right_looks_into_a_thing_and_back(show: Shown, keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "9b", "2027-11-30", lot="A1")
    page = show()
    press(Qt.Key.Key_Right)
    assert page.inside.isVisible()
    assert page.inside.rows.texts() == [["A1", "to 2027-11-30", "90 件"]]
    press(Qt.Key.Key_Right)
    assert not page.inside.isVisible()
