"""Rehabilitation by keys alone: a week typed, a child assessed, a card made."""

import io
import threading
from datetime import date, timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from carehome_app.domain.cards.card import About, CardKind, State, Way
from carehome_app.domain.errors import PrinterGoneError
from carehome_app.domain.rehabilitation.plan import Absent, Answered, Held
from carehome_app.domain.rehabilitation.words import Missed
from carehome_app.i18n import Text
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.cards.consenting import NewConsent
from carehome_app.services.pictures import prepare
from carehome_app.services.rehabilitation.planning import NewPlan
from carehome_app.ui.rehabilitation.card_desk import CardDesk
from carehome_app.ui.rehabilitation.card_face import Stage
from carehome_app.ui.rehabilitation.page import RehabilitationPage
from carehome_app.ui.shell.printing import Going, PrintWork
from tests.builders import Home
from tests.ui.alone import page_alone
from tests.ui.keys import press, write

TODAY = date(2026, 11, 22)
GOALS = ("stand 3 minutes; by the clock; 12-31; -1; 3×2", "ten words; counted; 12-31; -1; 2×2")
WORDS = "Dear mother, she stood three minutes at the rail yesterday and counted to one hundred."


@pytest.fixture
def planned(home: Home) -> Home:
    """A home in which one child has a plan; the head nurse acts."""
    home.sign_in("S003")
    home.house.rehabilitation.plans.make(
        NewPlan(
            subject=home.subject("R001"),
            goals=GOALS,
            sessions="stand 30 1-7; speech 25 1-7",
            since=date(2026, 11, 16),
        )
    )
    return home


def page_of(home: Home, qtbot: QtBot, language: str = "en") -> RehabilitationPage:
    return page_alone(qtbot, home, RehabilitationPage, language)


def typed(page: RehabilitationPage, letter: Qt.Key, text: str) -> None:
    """Press a letter in the list, type a line and Enter."""
    press(page.list, letter)
    write(page.desk.field, text)
    press(page.desk.field, Qt.Key.Key_Return)


def test_a_session_is_typed_in_one_line(planned: Home, qtbot: QtBot) -> None:
    page = page_of(planned, qtbot)
    press(page.list, Qt.Key.Key_N, ctrl=True)
    write(page.desk.field, "stand 30 prompt")
    assert page.desk.means.text() == "stand · 30 min · prompt"
    press(page.desk.field, Qt.Key.Key_Return)
    counted = planned.house.rehabilitation.board.person(planned.subject("R001")).counted
    assert (counted.held, counted.minutes) == (1, 30)
    assert page.desk.field.text() == ""
    assert "stand" in page.middle.week.accessibleName()


def test_a_question_stands_in_the_desk_and_the_same_again_keeps(
    planned: Home, qtbot: QtBot
) -> None:
    page = page_of(planned, qtbot)
    typed(page, Qt.Key.Key_N, "stand 300 prompt")
    assert "240" in page.desk.said.text()
    press(page.desk.field, Qt.Key.Key_Return)
    counted = planned.house.rehabilitation.board.person(planned.subject("R001")).counted
    assert counted.minutes == 300


def test_a_reason_a_treatment_and_a_pause_are_lines(planned: Home, qtbot: QtBot) -> None:
    page, board = page_of(planned, qtbot), planned.house.rehabilitation.board
    who = planned.subject("R001")
    typed(page, Qt.Key.Key_M, "speech 1 fever")
    assert board.person(who).counted.reasons == {"ill": 1}
    typed(page, Qt.Key.Key_M, "2")
    assert board.person(who).counted.reasons == {"ill": 1, "refused": 1}
    typed(page, Qt.Key.Key_T, "operation; 11-22; hospital; county; heart")
    assert board.treatments_due(TODAY).open == 1
    typed(page, Qt.Key.Key_R, "went well; 12-10")
    assert board.treatments()[0].next == date(2026, 12, 10)
    typed(page, Qt.Key.Key_I, "adapted; 11-23; 11-30; isolation")
    rest = board.plan_of(who, TODAY).rest_on(TODAY + timedelta(days=2))
    assert rest is not None
    typed(page, Qt.Key.Key_V, "02-01")
    assert board.plan_of(who, TODAY).review == date(2027, 2, 1)
    typed(page, Qt.Key.Key_V, "2026-02-01")
    assert "2026-02-01" in page.desk.said.text()


def test_a_line_is_taken_back_and_a_plan_ends_by_keys(planned: Home, qtbot: QtBot) -> None:
    page, board = page_of(planned, qtbot), planned.house.rehabilitation.board
    who = planned.subject("R001")
    typed(page, Qt.Key.Key_N, "stand 30 prompt well; tired; S002")
    assert board.person(who).counted.held == 1
    typed(page, Qt.Key.Key_B, "stand; wrong child")
    assert board.person(who).counted.held == 0
    typed(page, Qt.Key.Key_B, "stand")
    assert "No session" in page.desk.said.text()
    page.desk.field.clear()
    typed(page, Qt.Key.Key_X, "11-22; goes home")
    assert board.plan_of(who, TODAY).last == TODAY


def test_what_was_forgotten_yesterday_is_written_with_its_day(planned: Home, qtbot: QtBot) -> None:
    page, board = page_of(planned, qtbot), planned.house.rehabilitation.board
    who, yesterday = planned.subject("R001"), TODAY - timedelta(days=1)
    typed(page, Qt.Key.Key_N, "11-21 6:30 stand 30 prompt")
    typed(page, Qt.Key.Key_M, "11-21 1")
    held, missed = sorted(board.sessions(who, yesterday, yesterday), key=_is_missed)
    assert isinstance(held, Held)
    assert (held.item, held.on) == ("stand", yesterday)
    assert isinstance(missed, Absent)
    assert missed.slot.day == yesterday
    typed(page, Qt.Key.Key_B, "11-21 stand")
    assert board.sessions(who, yesterday, yesterday) == [missed]
    typed(page, Qt.Key.Key_E, "12-01 lunch; noodles")
    assert [one.dishes for one in planned.house.cards.meals.between(TODAY, date(2026, 12, 1))] == [
        "noodles"
    ]


def _is_missed(one: Answered) -> bool:
    return isinstance(one, Absent)


def test_the_month_stands_below_the_progress_and_its_rule_is_chosen_by_a_line(
    planned: Home, qtbot: QtBot
) -> None:
    page = page_of(planned, qtbot)
    assert "No rule" in page.middle.month.text()
    typed(page, Qt.Key.Key_N, "stand 30 prompt")
    assert "22: ✓30" in page.middle.calendar.accessibleName()
    typed(page, Qt.Key.Key_L, "1/31")
    assert "too few minutes" in page.middle.month.text()
    typed(page, Qt.Key.Key_L, "0/31")
    assert "0/31" in page.desk.said.text()
    page.desk.field.clear()
    typed(page, Qt.Key.Key_H, "10")
    assert planned.house.cards.board.every() == 10


def test_goals_are_assessed_and_drawn(planned: Home, qtbot: QtBot) -> None:
    page = page_of(planned, qtbot)
    typed(page, Qt.Key.Key_G, "1 0; stood 3 min 20; eleven words")
    seen = planned.house.rehabilitation.board.person(planned.subject("R001")).assessments
    assert seen[-1].levels() == (1, 0)
    assert "+1 stood 3 min 20" in page.middle.goals.accessibleName()
    typed(page, Qt.Key.Key_G, "1 7")
    assert "-2 -1 0 1 2" in page.desk.said.text()
    page.desk.field.clear()
    typed(page, Qt.Key.Key_G, "gmfcs 3")
    seen = planned.house.rehabilitation.board.person(planned.subject("R001")).assessments
    assert (seen[-1].tool, seen[-1].total) == ("gmfcs", "III")


def test_a_plan_is_written_and_a_goal_without_a_baseline_is_said_beside_it(
    planned: Home, qtbot: QtBot
) -> None:
    page = page_of(planned, qtbot)
    write(page.search_field, "R002")
    press(page.search_field, Qt.Key.Key_Return)
    assert page.desk.field.hasFocus()
    assert "no plan" in page.middle.plan.text()
    press(page.desk.field, Qt.Key.Key_P, ctrl=True)
    fields = page.form.fields
    write(fields["goal1"].editor, "walk; metres; 12-31")
    write(fields["sessions"].editor, "walk 20 135")
    write(fields["since"].editor, "11-16")
    press(fields["sessions"].editor, Qt.Key.Key_Return)
    assert "baseline" in fields["goal1"].said()
    write(fields["goal1"].editor, "walk; metres; 12-31; -1")
    press(fields["goal1"].editor, Qt.Key.Key_Return)
    made = planned.house.rehabilitation.board.plan_of(planned.subject("R002"), TODAY)
    assert made.goals[0].words == "walk"
    assert made.since == date(2026, 11, 16)


def test_the_highlighted_row_is_whom_a_line_is_kept_for_and_nobody_else_is_highlighted(
    planned: Home, qtbot: QtBot
) -> None:
    page = page_of(planned, qtbot)
    first = page.list.chosen()
    assert first is not None
    write(page.search_field, "R002")
    press(page.search_field, Qt.Key.Key_Return)
    other = planned.subject("R002")
    assert page.chosen() == page.desk.subject == other
    assert page.list.chosen() is None, "R002 has no plan: no row is another's"
    write(page.search_field, first.person.details.code)
    press(page.search_field, Qt.Key.Key_Return)
    assert page.chosen() == page.desk.subject == first.person.id

    write(page.search_field, "R002")
    press(page.search_field, Qt.Key.Key_Return)
    press(page.desk.field, Qt.Key.Key_P, ctrl=True)
    write(page.form.fields["goal1"].editor, "walk; metres; 12-31; -1")
    write(page.form.fields["sessions"].editor, "walk 20 1-7")
    press(page.form.fields["sessions"].editor, Qt.Key.Key_Return)
    row = page.list.chosen()
    assert row is not None
    assert row.person.id == page.chosen() == page.desk.subject == other


def test_missed_ones_in_a_row_are_seen_in_the_list(planned: Home, qtbot: QtBot) -> None:
    training = planned.house.rehabilitation.training
    for days in (2, 1):
        for item in ("stand", "speech"):
            training.miss(planned.subject("R001"), item, Missed.ILL, TODAY - timedelta(days=days))
    page = page_of(planned, qtbot)
    shown = page.table.index(0, 1).data()
    assert shown.startswith("▲4 ")


def stage_of(desk: CardDesk) -> Stage:
    return desk.stage


def look(desk: CardDesk, code: str) -> None:
    """Look at the card as another person, by code and PIN."""
    write(desk.code, code)
    write(desk.pin, DEMO_PIN)
    press(desk.pin, Qt.Key.Key_Return)


def picture(folder: Path) -> Path:
    path = folder / "photo.jpg"
    out = io.BytesIO()
    Image.new("RGB", (800, 600), (200, 40, 40)).save(out, "JPEG")
    path.write_bytes(out.getvalue())
    return path


def test_a_mask_without_a_picture_says_what_is_missing(planned: Home, qtbot: QtBot) -> None:
    page = page_of(planned, qtbot)
    press(page.list, Qt.Key.Key_M, alt=True)
    assert page.card.isVisible()
    assert page.card.said.text().endswith("Alt P chooses one.")

    page.card.say("")
    press(page.card.words, Qt.Key.Key_C, alt=True)
    assert page.card.said.text().endswith("Alt P chooses one.")


def leads_to_consent(page: RehabilitationPage, letter: str) -> None:
    """Press the key beside what was refused: first who the relatives are, then who agreed."""
    assert "Picture and words stay" in page.card.consent.text()
    press(page.card.folder, Qt.Key.Key_A, alt=True)
    assert page.desk.letter == letter
    press(page.list, Qt.Key.Key_D, ctrl=True)
    assert stage_of(page.card) is Stage.OUT, "the card is as it was"


def test_a_card_is_made_looked_at_and_saved_by_keys(
    planned: Home, qtbot: QtBot, tmp_path: Path
) -> None:
    consents, who = planned.house.cards.consents, planned.subject("R001")
    page = page_of(planned, qtbot)
    press(page.list, Qt.Key.Key_D, ctrl=True)
    desk = page.card
    assert "王秀英" in desk.title.text()
    press(desk.words, Qt.Key.Key_P, alt=True)
    write(desk.path, str(picture(tmp_path)))
    press(desk.path, Qt.Key.Key_Return)
    press(desk.words, Qt.Key.Key_M, alt=True)
    press(desk.picture, Qt.Key.Key_Right)
    press(desk.picture, Qt.Key.Key_Return)
    assert len(desk.picture.masks) == 1
    desk.words.setPlainText(WORDS)
    press(desk.words, Qt.Key.Key_Return)
    assert stage_of(desk) is Stage.PREVIEW
    press(desk.act, Qt.Key.Key_Return)
    (card,) = planned.house.cards.board.of(who)
    assert (card.state, card.masks) == (State.WAITS, 1)
    look(desk, "S003")
    assert "another person" in desk.said.text()
    look(desk, "S002")
    assert stage_of(desk) is Stage.OUT
    write(desk.folder, str(tmp_path))
    press(desk.folder, Qt.Key.Key_Return)
    assert "agreed" in desk.said.text()
    leads_to_consent(page, "F")
    assert list(tmp_path.glob("card-*.jpg")) == []
    consents.name(who, "Lin Xiao", "mother")
    leads_to_consent(page, "C")
    consents.give(NewConsent(subject=who, name="Lin Xiao"))
    press(desk.folder, Qt.Key.Key_Return)
    (saved,) = tmp_path.glob("card-*.jpg")
    assert saved.read_bytes() == planned.house.cards.making.content(card)
    press(desk.folder, Qt.Key.Key_Y, alt=True)
    assert not QGuiApplication.clipboard().image().isNull()
    assert len(planned.house.cards.making.card(card.ref).leavings) == 2


def test_relatives_and_consents_are_lines(planned: Home, qtbot: QtBot) -> None:
    page, who = page_of(planned, qtbot), planned.subject("R001")
    typed(page, Qt.Key.Key_C, "Lin Xiao; family; WeChat; 2027-08-31")
    assert "not on the list" in page.desk.said.text()
    page.desk.field.clear()
    typed(page, Qt.Key.Key_F, "Lin Xiao; mother; 139")
    typed(page, Qt.Key.Key_C, "Lin Xiao; family; WeChat; 2027-08-31")
    guard = planned.house.cards.consents.of(who)
    assert guard.consents[0].until == date(2027, 8, 31)
    typed(page, Qt.Key.Key_W, "Lin Xiao")
    assert planned.house.cards.consents.of(who).consents[0].withdrawn == TODAY
    typed(page, Qt.Key.Key_E, "lunch; fish, soft rice; low salt")
    assert planned.house.cards.meals.between(TODAY, TODAY)[0].dishes == "fish, soft rice"


def test_a_session_makes_up_for_one_that_was_missed_on_a_day(planned: Home, qtbot: QtBot) -> None:
    who, day = planned.subject("R001"), TODAY - timedelta(days=2)
    planned.house.rehabilitation.training.miss(who, "stand", Missed.ILL, day)
    page = page_of(planned, qtbot)
    typed(page, Qt.Key.Key_U, f"{day:%m-%d} stand 30 prompt")
    (made_up,) = [
        one
        for one in planned.house.rehabilitation.board.sessions(who, TODAY, TODAY)
        if isinstance(one, Held) and one.is_made_up
    ]
    assert (made_up.slot.day, made_up.on) == (day, TODAY)
    page.desk.field.clear()
    typed(page, Qt.Key.Key_U, f"{day:%m-%d} sing 30 prompt")
    assert "No session" in page.desk.said.text()


def test_a_home_describes_a_tool_of_its_own_and_assesses_with_it(
    planned: Home, qtbot: QtBot
) -> None:
    planned.sign_in("D01")
    page = page_of(planned, qtbot)
    typed(page, Qt.Key.Key_O, "pain; Pain scale; face:Face:0:4 arms; 30")
    assert "no tool" in page.desk.said.text()
    page.desk.field.clear()
    typed(page, Qt.Key.Key_O, "pain; Pain scale; face:Face:0:4 arms:Arms:0:4; 30")
    assert "pain" in planned.house.rehabilitation.board.tools()
    typed(page, Qt.Key.Key_G, "pain 3 4")
    (done,) = planned.house.rehabilitation.board.person(planned.subject("R001")).assessments
    assert (done.tool, done.total) == ("pain", "7")


def test_the_picture_of_a_meal_is_a_source_of_cards_and_another_persons_is_none(
    planned: Home, qtbot: QtBot, tmp_path: Path
) -> None:
    other = prepare("other.jpg", picture(tmp_path).read_bytes())
    planned.house.cards.meals.take(other, About.TRAINING, planned.subject("R002"), "hers")
    page = page_of(planned, qtbot)
    typed(page, Qt.Key.Key_P, f"{tmp_path / 'none.jpg'}; meal")
    assert "none.jpg" in page.desk.said.text()
    page.desk.field.clear()
    typed(page, Qt.Key.Key_P, f"{picture(tmp_path)}; meal; fish and rice")
    page.begin_card()
    offered = [page.card.lines.item(row).text() for row in range(page.card.lines.count())]
    assert [one for one in offered if "picture" in one] == ["▣ picture 11-22: meal fish and rice"]
    page.card.lines.setCurrentRow(len(offered) - 1)
    page.card.lines.setFocus()
    press(page.card.lines, Qt.Key.Key_Return)
    assert not page.card.picture.masks
    assert page.card.words.hasFocus()


def test_a_group_safe_card_is_marked_as_such(planned: Home, qtbot: QtBot) -> None:
    page = page_of(planned, qtbot)
    page.begin_card()
    press(page.card.words, Qt.Key.Key_G, alt=True)
    assert "group-safe" in page.card.file.text()
    page.card.words.setPlainText(WORDS)
    press(page.card.words, Qt.Key.Key_Return)
    press(page.card.act, Qt.Key.Key_Return)
    (card,) = planned.house.cards.board.of(planned.subject("R001"))
    assert card.kind is CardKind.GROUP_SAFE
    assert "group-safe" in page.card.file.text()


def test_a_card_on_paper_leaves_only_when_it_was_printed(planned: Home, qtbot: QtBot) -> None:
    who = planned.subject("R001")
    planned.house.cards.consents.name(who, "Lin Xiao", "mother")
    planned.house.cards.consents.give(NewConsent(subject=who, name="Lin Xiao"))
    page, printed, agrees = page_of(planned, qtbot), list[bytes](), [False]

    threads: list[threading.Thread] = []

    def work(_going: Going) -> Text | None:
        threads.append(threading.current_thread())
        raise PrinterGoneError(name="Desk")

    def printer(_parent: QWidget, document: bytes, _title: str) -> PrintWork | None:
        printed.append(document)
        return work if agrees[0] else None

    page.card.printer = printer
    page.begin_card()
    desk = page.card
    desk.words.setPlainText(WORDS)
    press(desk.words, Qt.Key.Key_Return)
    press(desk.act, Qt.Key.Key_Return)
    look(desk, "S002")
    (card,) = planned.house.cards.board.of(who)
    press(desk.folder, Qt.Key.Key_R, alt=True)
    assert planned.house.cards.making.card(card.ref).leavings == ()
    agrees[0] = True
    press(desk.folder, Qt.Key.Key_R, alt=True)
    assert [one.how for one in planned.house.cards.making.card(card.ref).leavings] == [Way.PAPER]
    assert printed[-1].startswith(b"%PDF")
    assert "王秀英".encode() not in printed[-1]
    qtbot.waitUntil(lambda: "Desk" in desk.said.text())
    assert threads != [threading.main_thread()], "the window waited for the printer"
