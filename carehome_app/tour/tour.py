"""The tour: a demo home, the real window, a whole morning round and its report."""

from datetime import date, datetime, time
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QTableView

from carehome_app.app import application, make_window
from carehome_app.documents.formats import render_text
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.languages import load
from carehome_app.services.demo import Demo, make_demo
from carehome_app.services.home.opening import close_home
from carehome_app.services.house import House
from carehome_app.tour.answering import tour_counselling, tour_requests
from carehome_app.tour.chronic import ChronicRound, tour_care, tour_chronic
from carehome_app.tour.closing import tour_closed_day
from carehome_app.tour.disinfecting import tour_disinfection
from carehome_app.tour.elsewhere.bureau import tour_bureau
from carehome_app.tour.elsewhere.two_desks import tour_two_desks
from carehome_app.tour.hands import CTRL, Camera, Hands, TourClock, TourFailedError, fit
from carehome_app.tour.looking_back import tour_looking_back
from carehome_app.tour.morning import Morning, current_row
from carehome_app.tour.rectifying import tour_faults
from carehome_app.tour.reporting import Reporting
from carehome_app.tour.restoring import tour_restoring
from carehome_app.tour.signing_in import lock_and_switch, sign_in, switch_to
from carehome_app.tour.supplying import tour_supplies
from carehome_app.tour.testing import tour_sampling
from carehome_app.tour.training import tour_training
from carehome_app.tour.trends import tour_trends
from carehome_app.ui.findings.due_list import ROW_ROLE
from carehome_app.ui.findings.page import FollowUpPage
from carehome_app.ui.rehabilitation.page import RehabilitationPage
from carehome_app.ui.rounds.page import RoundPage
from carehome_app.ui.subjects import PAGES

DAY: Final = date(2026, 11, 22)
"""The tour always plays on the same day, so that its pictures can be compared."""
TIMEZONE: Final = "Asia/Shanghai"
BEGINS: Final = time(6, 5)
COUNSELLOR: Final = "S002"
"""Who of the made-up home listens to others in the tour."""
HOME: Final = "home"
RESTORED: Final = "restored"


class Toured(msgspec.Struct, frozen=True):
    """Where everything is that a tour made."""

    folder: Path
    report: Path
    message: Path
    pictures: tuple[Path, ...]
    typed: int
    chronic: ChronicRound


def play_tour(
    folder: Path, language: str, demo: Demo | None = None, screen: QSize | None = None
) -> Toured:
    """Play the tour into a folder that is empty or not there yet; with a screen, as on that.

    Raises `TourFailedError` when the window does not do what a person expects.
    """
    folder.mkdir(parents=True, exist_ok=True)
    clock = TourClock(datetime.combine(DAY, BEGINS, tzinfo=ZoneInfo(TIMEZONE)))
    application()
    desk = make_demo(folder / HOME, demo or Demo(until=DAY, language=language), clock)
    desk.actor = None
    try:
        return _Tour(House(desk), folder, language, clock).play(screen)
    finally:
        close_home(desk)


def _nobody_goes_away() -> float:
    """Return the same second always: a slow computer is no desk that somebody left."""
    return 0.0


class _Tour:
    """One run through the window."""

    def __init__(self, house: House, folder: Path, language: str, clock: TourClock) -> None:
        self._house = house
        self._folder = folder
        self._clock = clock
        self._language = language
        self._window = make_window(house, language)
        self._window.locking.seconds = _nobody_goes_away
        self._hands = Hands(self._window)
        self._camera = Camera(self._window, folder)

    def play(self, screen: QSize | None) -> Toured:
        """Play it all."""
        self._camera.screen = screen
        fit(self._window, screen)
        self._window.show()
        self._window.activateWindow()
        try:
            self._sign_in()
            lock_and_switch(self._window, self._hands, self._camera)
            typed = self._morning_round()
            chronic = tour_chronic(self._window, self._hands, self._camera, self._clock)
            self._look_around()
            tour_care(self._window, self._hands, self._camera)
            self._repeat_what_is_due()
            report, message = self._report()
            Reporting(self._window, self._hands, self._camera, self._folder).play()
            tour_looking_back(self._window, self._hands, self._camera)
            tour_disinfection(self._house, self._hands, self._camera, self._clock)
            tour_supplies(self._house, self._hands, self._camera)
            self._train()
            tour_closed_day(self._window, self._hands, self._camera, self._clock)
            tour_sampling(self._window, self._hands, self._camera, self._clock)
            self._answer_requests()
            tour_restoring(self._window, self._hands, self._camera, self._folder / RESTORED)
            tour_bureau(self._window, self._hands, self._camera, self._clock)
            tour_two_desks(self._window, self._hands, self._camera, self._clock)
            # Ten days pass in this one: it comes last.
            tour_faults(self._window, self._hands, self._camera, self._clock)
            self._camera.require_whole()
        finally:
            self._window.close()
        pictures = tuple(sorted(self._folder.glob("*.png")))
        return Toured(self._folder, report, message, pictures, typed, chronic)

    def _sign_in(self) -> None:
        sign_in(self._house, self._hands, self._camera)
        self._camera.take("round-before")

    def _morning_round(self) -> int:
        self._hands.press(Qt.Key.Key_F5)
        self._answer_absences()
        self._hands.press(Qt.Key.Key_F5)
        morning = Morning(self._house, self._hands, self._camera, self._clock)
        morning.play(self._table())
        self._camera.take("round-done")
        return morning.typed

    def _answer_absences(self) -> None:
        """Say of everybody who was away yesterday that it still holds."""
        table = self._table()
        for place in range(table.model().rowCount()):
            table.setCurrentIndex(table.model().index(place, table.currentIndex().column()))
            row = current_row(table)
            if row is not None and row.to_confirm(DAY):
                self._camera.take("round-still-away")
                self._hands.press(Qt.Key.Key_Y)

    def _look_around(self) -> None:
        """Bring up every page by its key."""
        for page in [one for one in PAGES if one.key]:
            self._hands.bring_up(page.name)
            self._settle(page.name)
            shown = self._window.page
            if shown is not None and shown.objectName() == page.name:  # else it is off here
                self._camera.take(f"page-{page.name}")
        tour_trends(self._window, self._hands, self._camera)

    def _train(self) -> None:
        """Keep a plan, lines of a week, an assessment and a family card."""
        self._hands.bring_up("rehabilitation")
        page = self._window.page
        if not isinstance(page, RehabilitationPage):
            raise TourFailedError("the page Rehabilitation did not come up")
        tour_training(self._house, self._hands, self._camera, page)

    def _answer_requests(self) -> None:
        """Answer requests and keep the lists beside them; then a counsellor, and back."""
        tour_requests(self._window, self._hands, self._camera, self._clock)
        tour_counselling(self._window, self._hands, self._camera, self._clock, COUNSELLOR)
        switch_to(self._house, self._hands, Role.HEAD_NURSE)

    def _settle(self, name: str) -> None:
        """Wait until a page that draws or renders beside the window has done so."""
        background = self._window.context.background
        self._hands.wait(lambda: background.is_idle, f"the page {name} never came up")

    def _repeat_what_is_due(self) -> None:
        """Half an hour later: tell the nurse, then measure again whoever is due, in the sheet."""
        self._clock.go_on(minutes=31)
        self._window.tick()
        self._hands.bring_up("follow_up")
        self._choose_a_temperature()
        self._hands.press(Qt.Key.Key_N)
        self._hands.press(Qt.Key.Key_Return)
        self._camera.take("follow-up-nurse-told")
        self._hands.press(Qt.Key.Key_R)
        row = current_row(self._table())
        if row is None or not row.episodes:
            raise TourFailedError("the repeat did not lead to the person")
        # Once, and a second time: a reading is there already, and the sheet asks.
        self._hands.enter("368")
        self._camera.take("round-repeat-asked")
        self._hands.enter("368")
        self._camera.take("round-repeat-kept")

    def _choose_a_temperature(self) -> None:
        """Go down the open ones to a temperature: pressures are repeated on their own sheet."""
        page = self._window.page
        if not isinstance(page, FollowUpPage):
            raise TourFailedError("the page Follow-up did not come up")
        for _ in range(page.due.rowCount()):
            row = page.list.currentIndex().data(ROW_ROLE)
            if row is not None and row.episode.findings[-1].series == TEMPERATURE.index:
                return
            self._hands.press(Qt.Key.Key_Down)
        raise TourFailedError("no temperature is followed up")

    def _report(self) -> tuple[Path, Path]:
        """Preview with F9, issue, and leave the very bytes beside the pictures."""
        reporting, issuing = self._house.reporting, self._house.papers.issuing
        self._hands.press(Qt.Key.Key_F9)
        self._settle("reports")
        self._camera.take("report-preview")
        round_ = self._round()
        message = self._folder / "report.txt"
        text = render_text(reporting.daily(round_), load(self._language))
        message.write_text(text, encoding="utf-8")
        self._hands.press(Qt.Key.Key_I, CTRL)
        self._hands.wait(lambda: bool(issuing.issued()), "the report was not issued")
        self._settle("reports")
        self._camera.take("report-issued")
        report = self._folder / "report.pdf"
        report.write_bytes(issuing.document(issuing.issued()[0]))
        return report, message

    def _round(self) -> RoundKey:
        return RoundKey(DAY, "am")

    def _table(self) -> QTableView:
        page = self._window.findChild(RoundPage)
        if page is None:
            raise TourFailedError("the sheet is not there")
        return page.sheet.table
