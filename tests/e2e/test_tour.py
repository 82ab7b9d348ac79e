"""A whole morning by real keys: 142 people, and a report that says what the status says."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.db.journal import journal
from carehome_app.domain.bureau.figures import FIGURES
from carehome_app.domain.events import NotMeasured, ReadingTaken
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.rounds.entry import Origin
from carehome_app.languages import load
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.demo import PASSPHRASE
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from carehome_app.tour.agreement import COUNTED, printed_figures, require_agreement
from carehome_app.tour.elsewhere.bureau import BUREAU
from carehome_app.tour.hands import Camera, TourFailedError
from carehome_app.tour.pictures.screens import SCREENS
from carehome_app.tour.tour import DAY, HOME, Toured
from tests.e2e.toured import played, played_once, without_interfaces

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def toured(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Toured:
    if worker_id == "master":
        return played(tmp_path_factory.mktemp("tour"))
    # One tour for all processes of a run: their folders lie beside each other.
    return played_once(tmp_path_factory.getbasetemp().parent / "tour")


def status(home: Path) -> dict[str, Any]:
    """Return what the command line says of the morning, in a process of its own."""
    command = [sys.executable, "-m", "carehome_app", "--home", str(home), "status", "--json",
               "--on", DAY.isoformat(), "--slot", "am"]  # fmt: skip
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(said.stdout)
    return found


def test_a_whole_morning_needs_no_network_interface(toured: Toured) -> None:
    """The real window from signing in to the report, the charts and a restored backup.

    It was played where there is no interface, and tried to open nothing.
    """
    if without_interfaces() is None:
        pytest.skip("unshare may not make a network namespace here")
    assert toured.report.stat().st_size > 0
    assert toured.typed > 0


def test_the_printed_report_says_what_the_status_says(toured: Toured) -> None:
    counted = status(toured.folder / HOME)
    printed = printed_figures(toured.report, load("zh"))

    assert counted["total"]["roll"] == 142
    assert counted["total"]["unexplained"] == 0
    assert counted["total"]["fever"] + counted["total"]["raised"] >= 3
    assert counted["total"]["abnormal"] > counted["total"]["fever"], "a low one, too"
    assert counted["total"]["away"] > 0
    assert counted["all_well"] is False
    for group, figures in printed.items():
        assert {name: figures[name] for name in COUNTED} == {
            name: counted[group][name] for name in COUNTED
        }


def test_the_bureau_has_the_figures_of_the_homes_status(toured: Toured) -> None:
    counted = status(toured.folder / HOME)["total"]
    desk = open_home(toured.folder / BUREAU, PASSPHRASE, to_write=False)
    house = House(desk)
    house.signing_in.sign_in_by_code("D01", DEMO_PIN)
    total = house.bureau.counting.day(DAY).total
    reported = {
        name: total.sums.value(FIGURES[f"am.{name}"].number)
        for name in ("roll", "away", "measured", "not_measured", "unexplained", "fever")
    }
    close_home(desk)

    assert (total.rates.reported, total.rates.expected) == (1, 1)
    assert reported == {name: counted[name] for name in reported}


def test_a_figure_that_differs_is_noticed(toured: Toured) -> None:
    counted = status(toured.folder / HOME)
    counted["staff"]["measured"] += 1

    with pytest.raises(TourFailedError, match="staff measured"):
        require_agreement(toured.report, counted, load("zh"))


def test_everybody_due_was_typed_in_and_a_mistake_stays_visible(toured: Toured) -> None:
    desk = open_home(toured.folder / HOME, PASSPHRASE, to_write=False)
    morning = [
        line.event
        for line in journal.lines(desk.store)
        if isinstance(line.event, ReadingTaken | NotMeasured)
        and (line.event.day, line.event.window) == (DAY.toordinal(), "am")
        and line.event.measure == TEMPERATURE.index
    ]
    close_home(desk)

    assert {event.origin for event in morning} == {Origin.TYPED}
    # One slip was undone and typed again, and one repeat was taken half an hour later.
    assert len(morning) == toured.typed + 2


def test_every_page_has_a_picture_that_shows_something(toured: Toured, qtbot: QtBot) -> None:
    assert qtbot is not None
    names = {picture.stem.partition("-")[2] for picture in toured.pictures}

    assert {
        "sign-in",
        "round-fever",
        "round-question",
        "round-refused",
        "round-undone",
        "page-today",
        "page-follow_up",
        "page-people",
        "page-reports",
        "page-settings",
        "report-preview",
        "report-issued",
        "backups",
        "backup-restored",
        "parcel-in-words",
        "parcel-on-stick",
        "bureau-verdict",
        "bureau-day",
        "desks-invited",
        "desks-typed-there",
        "desks-seen-here",
        "chronic-half",
        "care-template",
        "care-limits",
    } <= names
    for picture in toured.pictures:
        image = QImage(str(picture))
        assert (image.width(), image.height()) == (1366, 768)
        colours = {image.pixel(x, y) for x in range(0, 1366, 7) for y in range(0, 768, 7)}
        assert len(colours) > 20, picture.name


def test_a_picture_in_which_something_is_cut_ends_the_tour(tmp_path: Path, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    words = QLabel("Overdue since this morning", window)
    words.setFixedWidth(30)
    window.show()
    camera = Camera(window, tmp_path, SCREENS[0])
    camera.take("cut")
    with pytest.raises(TourFailedError, match="Overdue since"):
        camera.require_whole()


def test_the_report_is_archive_grade(toured: Toured) -> None:
    document = toured.report.read_bytes()

    assert b"pdfaid:part" in document
    assert b"StructTreeRoot" in document
    assert os.fspath(toured.folder).encode() not in document


def test_a_chronic_round_of_sixty_people_takes_five_to_seven_keys_a_person(
    toured: Toured,
) -> None:
    typed = toured.chronic

    assert typed.people >= 60
    assert 5 <= typed.keys / typed.people <= 7


@pytest.mark.rest
def test_on_a_small_screen_it_goes_to_its_end_and_nothing_is_cut(tmp_path: Path) -> None:
    """A desk at 150 per cent, in its frame."""
    toured = played(tmp_path, "zh", "911x512")
    sizes = {QImage(str(one)).size().toTuple() for one in toured.pictures}
    assert len(toured.pictures) > 100
    assert sizes == {(911, 512)}
