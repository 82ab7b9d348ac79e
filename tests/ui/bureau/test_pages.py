"""From a home's window to the bureau's page, by keys: a parcel on a stick, a verdict, the sum."""

import csv
import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.isolation.cases import CaseKind, Length
from carehome_app.domain.people import Group
from carehome_app.services.changes import Changes
from carehome_app.services.isolation.cases import NewCase
from carehome_app.ui.bureau.page import KINDS, BureauPage, place_dialog
from carehome_app.ui.bureau.parcel_page import ParcelPage
from carehome_app.ui.shell.main_window import MainWindow
from tests.builders import Home
from tests.services.bureau.city import HEADING, NAMES, City, city
from tests.ui.keys import click


@pytest.fixture
def town(tmp_path: Path) -> Iterator[City]:
    made = city(tmp_path / "city")
    yield made
    made.close()


def window_of(qtbot: QtBot, home: Home, language: str = "en") -> MainWindow:
    window = make_window(home.house, language)
    qtbot.addWidget(window)
    window.resize(1366, 700)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def bureau_page(qtbot: QtBot, town: City, language: str = "en") -> BureauPage:
    page = window_of(qtbot, town.bureau, language).page
    assert isinstance(page, BureauPage)
    return page


def press(page: BureauPage, key: Qt.Key) -> None:
    QTest.keyClick(page.list, key)


def test_a_parcel_goes_by_keys_from_the_home_to_the_bureau(
    town: City, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    town.clock.set("2026-11-20 07:00")
    town.measure(town.homes[1], fevers=2)
    town.clock.set("2026-11-20 16:30")

    window = window_of(qtbot, town.homes[1])
    window.show_page("parcel")
    page = window.page
    assert isinstance(page, ParcelPage)
    shown = [page.figures.item(row).text() for row in range(page.figures.count())]
    assert "new fevers: 2" in shown
    page.stick = lambda _parent: str(stick)
    click(page.send_button)
    qtbot.waitUntil(lambda: any(stick.iterdir()))
    (file,) = stick.iterdir()
    assert "no receipt yet" in page.parcels.item(0).text()
    window.close()

    other = window_of(qtbot, town.bureau)
    bureau = other.page
    assert isinstance(bureau, BureauPage)
    junk = stick / "体温.cpar"
    junk.write_bytes(b"junk")
    bureau._pick = lambda _parent: [str(file), str(junk)]
    click(bureau.read_in)
    assert "1 of 2 files" in bureau._said.text()
    assert bureau.table.items[-1].reported == "0/4"
    press(bureau, Qt.Key.Key_Return)
    assert "Taken in: 1 of 2" in bureau._said.text()
    total = bureau.table.items[-1]
    assert total.reported == "1/4"
    assert total.figures[0] == "2"
    assert total.figures[4] == "5"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_figure_of_a_county_stands_beside_its_homes_on_an_ordinary_screen(
    town: City, qtbot: QtBot, language: str
) -> None:
    town.report(0)
    page = window_of(qtbot, town.bureau, language).page
    assert isinstance(page, BureauPage)
    page.list.choose(0)
    press(page, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: page.list.width() >= 1.8 * page.sides.width())
    seen = [not page.list.isColumnHidden(column) for column in range(page.table.columnCount())]
    assert seen == [True] * 9


def test_a_county_opens_and_reminders_are_copied(town: City, qtbot: QtBot) -> None:
    town.report(0)
    town.clock.set("2026-11-20 17:30")
    window = window_of(qtbot, town.bureau)
    page = window.page
    assert isinstance(page, BureauPage)
    page.list.choose(0)
    press(page, Qt.Key.Key_Right)
    names = [row.name.strip() for row in page.table.items]
    assert names[1:3] == ["北桥敬老院", "华儿福利院"]
    assert page.table.items[1].state == "▲ missing"
    assert page.table.items[1].figures == ("—",) * 6
    press(page, Qt.Key.Key_T)
    assert "0730-550001" in QGuiApplication.clipboard().text()
    press(page, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text().count("2026-11-20") == 3
    page.list.choose(2)
    press(page, Qt.Key.Key_Return)
    lines = [one.text() for one in page.sides._lines]
    assert "华儿福利院" in lines[0]
    assert lines[1].startswith("✓ seal holds: no. 1")
    press(page, Qt.Key.Key_Left)
    assert len(page.table.items) == 3
    press(page, Qt.Key.Key_L)
    assert page.sides.are_rules


def test_a_bar_and_its_words_say_who_is_on_time_late_and_missing(town: City, qtbot: QtBot) -> None:
    town.report(2)
    town.clock.set("2026-11-20 16:59")
    page = bureau_page(qtbot, town)
    assert page.marks.text() == "✓ on time 1", "nobody is missing before the time"
    town.clock.set("2026-11-20 17:30")
    town.report(0)
    page.refresh(Changes.REPORTS)
    assert page.marks.text().split("   ") == ["✓ on time 1", "○ late 1", "▲ missing 2"]
    assert page.bar.accessibleName() == "2 / 4, ✓ on time 1, ○ late 1, ▲ missing 2"
    county = page.table.items[0]
    assert [ink for _share, ink in county.parts] == ["accent", "look", "alarm"]
    assert sum(share for share, _ink in county.parts) == pytest.approx(1)
    assert county.state == "○ 1 ▲ missing 1"


def test_the_sum_stays_in_view_and_says_that_it_is_the_least(town: City, qtbot: QtBot) -> None:
    town.measure(town.homes[0], fevers=2)
    town.report(0)
    town.clock.set("2026-11-20 17:30")
    page = bureau_page(qtbot, town)
    assert page.list.isRowHidden(len(page.table.items) - 1), "it is no row that is scrolled away"
    assert page.counties.sum.texts()[:3] == [
        "1/4 homes together",
        "at least: missing is not 0",
        "▲ 2",
    ]
    assert page.counties.sum.isVisible()
    assert "▲ 2" in page.counties.sum.accessibleName()
    for _down in page.table.items:
        press(page, Qt.Key.Key_Down)
    chosen = page.list.chosen()
    assert chosen is not None
    assert not chosen.total, "the cursor does not go where nobody sees it"


def test_a_home_to_look_at_says_why_and_opens(town: City, qtbot: QtBot) -> None:
    town.measure(town.homes[0], fevers=3)
    town.report(0)
    page = bureau_page(qtbot, town)
    first = page.sides.rows.row(0)
    assert (first.sign.text(), first.name.text()) == ("▲", "青溪县 华儿福利院")
    assert first.why.text().startswith("3 new fevers in 3 days")
    click(page.sides.rows.button(0))
    assert page.sides._lines[1].text().startswith("✓ seal holds")
    assert not page.sides.rows.isVisible()
    press(page, Qt.Key.Key_Escape)
    assert page.sides.rows.isVisible()


def test_the_worst_day_of_a_month_is_red_with_its_sign_and_the_shown_one_has_a_border(
    town: City, qtbot: QtBot
) -> None:
    town.report(0)
    town.clock.set("2026-11-21 17:30")
    page = bureau_page(qtbot, town)
    squares = page.sides._squares
    said = [(one.text(), one.property("kind")) for one in squares[19:21]]
    assert said == [("20 −3", "day-low"), ("21 ▲4", "day-bad")]

    def shown() -> list[str]:
        return [one.text()[:2] for one in squares if one.property("shown")]

    assert shown() == ["21"]
    click(page.before)
    assert (page.day, shown()) == (date(2026, 11, 20), ["20"])
    click(page.after)
    click(page.after)
    assert page.day == date(2026, 11, 21), "no day that has not come"


def keep_apart(town: City, place: int) -> None:
    """Keep two people apart in one room behind a door with a sensor, in one of the homes."""
    home = town.homes[place]
    first, second = [one for one in home.desk.stays if one.group is Group.RESIDENT][:2]
    for person, shared in ((first, False), (second, True)):
        new = NewCase(
            subject=person.id,
            place="401",
            kind=CaseKind.CONTACT,
            length=Length(days=5),
            shared=shared,
        )
        home.house.isolation.cases.start(new)
    home.house.isolation.doors.pair("d401", "401", "mqtt")


def test_the_tree_of_who_is_kept_apart_names_three_numbers_and_never_takes_silence_for_zero(
    town: City, qtbot: QtBot
) -> None:
    town.clock.set("2026-11-20 08:00")
    keep_apart(town, 0)
    town.clock.set("2026-11-20 16:30")
    town.report(0)
    window = window_of(qtbot, town.bureau)
    page = window.page
    assert isinstance(page, BureauPage)
    press(page, Qt.Key.Key_I)
    page.list.choose(0)
    press(page, Qt.Key.Key_Right)
    leaves = {row.name.strip(): row.figures for row in page.table.items}
    # Two persons behind one door with one sensor, of which nothing was heard yet.
    assert leaves["华儿福利院"] == ("2", "1", "1", "0", "1")
    assert leaves["北桥敬老院"] == ("—",) * 5
    assert page.table.items[0].figures == ("2", "1", "1", "0", "1")
    total = page.table.items[-1]
    assert total.name == "1 / 4 homes, at least"
    assert total.figures[:3] == ("2", "1", "1")
    press(page, Qt.Key.Key_I)
    assert len(page.table.items[0].figures) == 6


def shown_chips(page: BureauPage) -> list[str]:
    return [one.text() for one in page.finder.findChildren(QPushButton) if one.isVisible()]


def test_chips_show_the_homes_of_a_kind_and_those_to_look_at(town: City, qtbot: QtBot) -> None:
    places = town.bureau.house.bureau.places
    rows = [HEADING, ("青溪县", NAMES[0], "0001", "儿童", "0730-550000")]
    places.write(rows)
    town.measure(town.homes[0], fevers=2)
    town.report(0)
    window = window_of(qtbot, town.bureau)
    page = window.page
    assert isinstance(page, BureauPage)
    assert shown_chips(page)[:3] == ["All 4", "Elderly 3", "Children 1"]
    page.finder.filters.choose("children")
    assert [row.home.number for row in page.table.items if row.home is not None] == ["0001"]
    page.finder.filters.choose("look")
    assert "0001" in [row.home.number for row in page.table.items if row.home is not None]
    assert "To look at 1" in shown_chips(page)


def test_a_home_is_found_by_its_name_and_only_those_missing_are_shown(
    town: City, qtbot: QtBot
) -> None:
    town.report(0)
    town.clock.set("2026-11-20 17:30")
    window = window_of(qtbot, town.bureau)
    page = window.page
    assert isinstance(page, BureauPage)

    def names() -> list[str]:
        return [row.name.strip() for row in page.table.items if row.home is not None]

    window.search()
    assert window.focusWidget() is page.finder.named
    QTest.keyClicks(page.finder.named, "0002")
    assert names() == ["北桥敬老院"]
    page.finder.named.setText("北桥")
    assert names() == ["北桥敬老院"]
    QTest.keyClick(page.finder.named, Qt.Key.Key_Return)
    assert window.focusWidget() is page.list
    page.finder.named.clear()
    page.finder.filters.choose("missing")
    assert len(names()) == 3
    assert shown_chips(page) == ["All 4", "Elderly 4", "Missing 3", "Late 0", "To look at 4"]
    assert page.table.items[-1].reported == "1/4", "the sum is always that of all homes"


def save_day(town: City, qtbot: QtBot, paths: list[Path]) -> None:
    """Save the day of the bureau's page by F9, once into each file."""
    window = window_of(qtbot, town.bureau)
    page = window.page
    assert isinstance(page, BureauPage)
    wanted = iter(paths)
    page._place = lambda _parent, _name: str(next(wanted))
    for _path in paths:
        window.show_report()
        assert page._said.text().startswith("Saved"), page._said.text()


def test_the_summary_is_an_archive_page_and_a_workbook(
    town: City, qtbot: QtBot, tmp_path: Path
) -> None:
    town.report(0)
    paths = [tmp_path / "a.pdf", tmp_path / "a.xlsx"]
    save_day(town, qtbot, paths)
    assert [path.read_bytes()[:2] for path in paths] == [b"%P", b"PK"]


def test_a_county_that_opens_and_homes_of_a_kind_ask_the_store_for_nothing_more(
    town: City, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.report(0)
    window = window_of(qtbot, town.bureau)
    page = window.page
    assert isinstance(page, BureauPage)
    engine = town.bureau.house.bureau.store.engine
    asked: list[str] = []
    query = engine.query

    def counted(sql: str, values: Sequence[object] = ()) -> list[tuple[object, ...]]:
        asked.append(sql)
        return query(sql, values)

    page.list.choose(0)
    monkeypatch.setattr(engine, "query", counted)
    page.turn()
    assert len(page.table.items) == 2 + 2 + 1
    assert asked == []
    page.refresh(page.shows)
    once = len(asked)
    page.finder.filters.choose("missing")
    assert len(page.table.items) == 2 + 3 + 1
    assert len(asked) == 2 * once


def test_the_figures_of_the_day_go_to_other_programs_by_the_same_key(
    town: City, qtbot: QtBot, tmp_path: Path
) -> None:
    town.report(0)
    paths = [tmp_path / "a.json", tmp_path / "a.CSV"]
    save_day(town, qtbot, paths)
    values = json.loads(paths[0].read_text("utf-8"))["dataValues"]
    told = {one["dataElement"]: int(one["value"]) for one in values}
    (_number, name, figures), *others = town.bureau.house.bureau.counting.exported(town.today)
    assert told == figures
    assert others == [], "a home that did not report has no row"
    heading, line = csv.reader(paths[1].read_text("utf-8-sig").splitlines())
    assert line[:3] == [town.today.isoformat(), "0001", name]
    assert len(heading) == len(line) == 3 + len(figures)


def test_a_file_is_named_after_the_kind_that_is_chosen(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = place_dialog(parent, "20261120")
    assert dialog.defaultSuffix() == "pdf"
    for kind, ending in KINDS.items():
        dialog.filterSelected.emit(kind)
        assert dialog.defaultSuffix() == ending


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [1366, 911])
def test_the_page_of_a_bureau_fits_small_screens(
    town: City, qtbot: QtBot, language: str, width: int
) -> None:
    town.report(0)
    window = window_of(qtbot, town.bureau, language)
    window.resize(width, 512)
    page = window.page
    assert isinstance(page, BureauPage)
    qtbot.waitUntil(lambda: page.width() <= width)
    qtbot.waitUntil(lambda: page.list.horizontalScrollBar().maximum() == 0)
    assert page.width() <= window.width()


def test_a_home_without_a_bureau_is_told_what_to_do(home: Home, qtbot: QtBot) -> None:
    window = window_of(qtbot, home)
    window.show_page("parcel")
    page = window.page
    assert isinstance(page, ParcelPage)
    assert not page.send_button.isEnabled()
    assert "bureau" in page._said.text()


def test_the_top_bar_says_all_the_time_that_a_desk_sends_by_network(
    town: City, qtbot: QtBot, tmp_path: Path
) -> None:
    home = town.homes[0]
    window = window_of(qtbot, home, "zh")
    chip = window.findChild(QLabel, "sends")
    assert chip is not None
    assert not chip.isVisible()
    network = home.house.reporting_up.network
    papers = (tmp_path / "crt", tmp_path / "key", tmp_path / "ca")
    window.context.events.changed.emit(network.switch_on("10.20.0.5:8443", *papers))
    assert chip.isVisible()
    assert chip.text() == "联网报送已开"
    window.resize(window.minimumSize())
    assert chip.isVisible()
    window.context.events.changed.emit(network.switch_off())
    assert not chip.isVisible()


def test_a_day_on_which_nobody_was_expected_is_not_called_complete(
    town: City, qtbot: QtBot
) -> None:
    """The homes are on the list since the tenth; nothing has come in yet."""
    window = window_of(qtbot, town.bureau)
    page = window.page
    assert isinstance(page, BureauPage)
    squares = [one.text() for one in page.sides._squares]
    assert squares[:9] == [f"{day} ·" for day in range(1, 10)]
    assert not [one for one in squares if "✓" in one]
    assert " 0" in page.sides._month.text()
    page.day = date(2026, 11, 9)
    page.refresh(Changes.REPORTS)
    assert page.table.items[-1].state == "—"
