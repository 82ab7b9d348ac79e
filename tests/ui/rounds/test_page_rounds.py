"""Which round is shown: by the clock, by keys; past, closed, not open yet."""

from datetime import date, timedelta

from PySide6.QtCore import Qt

from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.services.changes import Changes
from carehome_app.ui.rounds.words import Sign
from carehome_app.ui.shell.events import Place
from carehome_app.ui.shell.page import EVERYTHING
from tests.builders import Home
from tests.ui.rounds.desk import RoundDesk

TODAY = date(2026, 11, 22)
YESTERDAY = TODAY - timedelta(days=1)


def banner(desk: RoundDesk) -> str:
    shown = desk.page.sheet.banner
    return "" if shown.isHidden() else shown.words.text()


def test_the_clock_chooses_the_round(desk: RoundDesk) -> None:
    assert desk.page.sheet.shown.key == RoundKey(TODAY, "am")
    assert desk.page.sheet.header.title.text() == "Morning round"
    assert desk.page.sheet.header.times.text() == "06:00–10:00"
    assert banner(desk) == ""


def test_the_next_round_comes_by_itself(desk: RoundDesk) -> None:
    desk.home.clock.set("2026-11-22 15:00")
    desk.events.minute_passed.emit()
    assert desk.page.sheet.shown.key == RoundKey(TODAY, "pm")


def test_but_not_while_something_is_typed(desk: RoundDesk) -> None:
    desk.type("36")
    desk.home.clock.set("2026-11-22 15:00")
    desk.events.minute_passed.emit()
    assert desk.page.sheet.shown.key == RoundKey(TODAY, "am")
    assert desk.field.text() == "36"
    assert "Evening round is open now" in banner(desk)

    desk.events.round_requested.emit(None)
    assert desk.page.sheet.shown.key == RoundKey(TODAY, "pm")
    desk.press(Qt.Key.Key_PageUp)
    assert desk.judged("R001").words == "36: not kept yet"


def test_whom_a_note_is_about_is_shown_in_the_round_it_is_of(desk: RoundDesk) -> None:
    someone = desk.home.subject("R003")
    desk.home.clock.set("2026-11-22 15:00")
    desk.events.minute_passed.emit()
    desk.events.place_requested.emit(Place(RoundKey(TODAY, "am"), someone))
    assert desk.page.sheet.shown.key == RoundKey(TODAY, "am")
    assert desk.page.chosen() == someone
    desk.events.minute_passed.emit()
    assert desk.page.sheet.shown.key == RoundKey(TODAY, "am"), "who looks back is left there"


def test_a_past_round_says_so_and_takes_a_time(desk: RoundDesk) -> None:
    desk.press(Qt.Key.Key_PageUp)
    assert desk.page.sheet.shown.key == RoundKey(YESTERDAY, "pm")
    assert banner(desk).startswith("A past round: Evening round of 2026-11-21.")

    desk.type("365\n")
    assert desk.cell("R001", "time") == ""
    assert "time not said" in desk.cell("R001", "remarks")

    desk.page.sheet.banner.clock.setFocus()
    desk.type("1642")
    desk.page.take_focus()
    desk.type("366\n")
    assert desk.cell("R002", "time") == "16:42"


def test_a_time_that_is_none_says_so(desk: RoundDesk) -> None:
    desk.press(Qt.Key.Key_PageUp)
    desk.page.sheet.banner.clock.setFocus()
    desk.type("2575")
    assert "is no time of day" in desk.page.sheet.banner.about.text()
    assert desk.page.sheet.shown.measured_at is None


def test_a_time_outside_the_round_is_refused_beside_the_cell(desk: RoundDesk) -> None:
    desk.press(Qt.Key.Key_PageUp)
    desk.page.sheet.banner.clock.setFocus()
    desk.type("1350")  # an hour before it opens a reading may be meant for it; this is more
    desk.page.take_focus()
    desk.type("365\n")
    assert desk.judged("R001").sign is Sign.REFUSED
    assert "does not belong to this round" in desk.judged("R001").words
    assert desk.field.text() == "365"


def test_a_round_that_is_not_open_takes_nothing(desk: RoundDesk) -> None:
    desk.press(Qt.Key.Key_PageDown)
    assert "opens on 11-22 at 15:00" in banner(desk)
    desk.type("365\n")
    assert (desk.typing, desk.written) == (False, 0)


def test_a_day_can_be_picked(desk: RoundDesk) -> None:
    desk.page.sheet.header.day_chosen.emit(date(2026, 11, 10))
    assert desk.page.sheet.shown.key == RoundKey(date(2026, 11, 10), "am")
    desk.page.sheet.header.day_chosen.emit(date(2020, 1, 1))
    assert desk.told == "There is no other round there."


def test_f5_goes_to_the_first_open_person_of_the_current_round(desk: RoundDesk) -> None:
    desk.type("365\n366\n")
    desk.press(Qt.Key.Key_PageUp)
    desk.page.search()
    desk.type("zzz")
    desk.events.round_requested.emit(None)
    assert desk.page.sheet.shown.key == RoundKey(TODAY, "am")
    assert desk.here == "R003"
    desk.type("367\n")
    assert desk.reading("R003") == "36.7"


def test_readings_after_the_window_are_late(desk: RoundDesk) -> None:
    desk.home.clock.set("2026-11-22 10:30")
    desk.events.minute_passed.emit()
    assert "ended at 10:00" in banner(desk)
    desk.type("365\n")
    assert desk.cell("R001", "remarks") == "late"


def test_a_reported_round_says_so_and_marks_what_is_added(desk: RoundDesk) -> None:
    close(desk)
    desk.page.refresh(Changes.REPORTS)
    assert "Reported on 11-22 at 07:30" in banner(desk)
    desk.home.clock.advance(minutes=5)
    desk.type("365\n")
    assert desk.cell("R001", "remarks") == "added after the report"


def close(desk: RoundDesk) -> None:
    """Close the round as the report page does."""
    from carehome_app.domain.accounts.roles import May
    from carehome_app.domain.events import RoundClosed

    with desk.home.desk.acting(May.ISSUE_REPORT) as action:
        action.append(RoundClosed(TODAY.toordinal(), "am", {}))


def test_before_the_first_round_it_says_when_that_is(desk: RoundDesk, home: Home) -> None:
    home.clock.set("2026-11-01 05:30")
    desk.page.refresh(EVERYTHING)
    assert desk.shown == []
    assert desk.page.sheet.table.empty_words == "The first round opens on 11-01 at 06:00."
    desk.type("365\n")
    assert not desk.typing


def test_the_report_of_the_shown_round_is_asked_for(desk: RoundDesk) -> None:
    asked: list[object] = []
    desk.events.report_requested.connect(asked.append)
    desk.page.sheet.header.report.click()
    assert asked == [RoundKey(TODAY, "am")]


def test_refresh_moves_nothing_and_loses_nothing(desk: RoundDesk) -> None:
    desk.choose("R004")
    desk.type("36")
    desk.home.measure("R002", "36.9")
    desk.page.refresh(Changes.ENTRIES)

    assert desk.reading("R002") == "36.9"
    assert (desk.here, desk.field.text(), desk.typing) == ("R004", "36", True)
    desk.type("5\n")
    assert desk.reading("R004") == "36.5"


def test_people_who_come_and_go_do_not_take_the_draft_along(desk: RoundDesk) -> None:
    desk.choose("R004")
    desk.type("36")
    desk.home.admit("R080", "马丽", "101-1")
    desk.page.refresh(Changes.PEOPLE)
    assert desk.shown[0] == "R080"
    assert (desk.here, desk.field.text(), desk.typing) == ("R004", "36", True)
    desk.type("5\n")
    assert desk.reading("R004") == "36.5"


def test_the_page_does_not_read_everything_again_for_its_own_news(desk: RoundDesk) -> None:
    read: list[object] = []
    real = desk.home.house.worklist.sheet
    desk.events.changed.connect(desk.page.refresh)
    desk.home.house.worklist.sheet = read.append  # type: ignore[method-assign, assignment]
    desk.type("365\n")
    desk.home.house.worklist.sheet = real  # type: ignore[method-assign]
    assert read == []
    assert desk.announced == [Changes.ENTRIES | Changes.FINDINGS]


def test_what_is_overdue_shows_with_the_minute(desk: RoundDesk) -> None:
    desk.type("379\n")
    assert desk.cell("R001", "remarks") == "repeat 08:00"
    desk.home.clock.set("2026-11-22 08:10")
    desk.events.minute_passed.emit()
    assert desk.cell("R001", "remarks") == "repeat overdue since 08:00"


def test_after_a_calm_repeat_the_row_says_so_and_its_number_is_not_red(
    desk: RoundDesk, home: Home
) -> None:
    home.measure("R001", "38.5")
    desk.page.refresh(EVERYTHING)
    assert desk.judged("R001").sign is Sign.HIGH
    home.clock.advance(minutes=40)
    home.measure("R001", "36.8")
    desk.page.refresh(EVERYTHING)
    assert desk.judged("R001").words == "normal on repeat"
    assert desk.judged("R001").sign is Sign.WELL
