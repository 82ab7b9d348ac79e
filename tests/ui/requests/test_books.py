"""Aid, programmes, counselling and helpers are written down in the window, by keys alone."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.requests.aid import Decision
from carehome_app.domain.requests.words import AidStep, Fund, Kind, Programme, Risk
from carehome_app.services.requests.counselling import NewCall
from carehome_app.ui.requests.form import PaperForm
from carehome_app.ui.requests.page import RequestsPage
from carehome_app.ui.requests.papers import Paper
from tests.builders import Home
from tests.ui.keys import press, write
from tests.ui.requests.test_requests_page import KEY, page_of, take

WORDS = "he spoke of the river"


def form_of(page: RequestsPage, paper: Paper) -> PaperForm:
    form = page.working.forms[paper]
    assert page.working.currentWidget() is form
    return form


def fill(form: PaperForm, **typed: str) -> None:
    """Type into the fields, and Enter in the last one."""
    for name, text in typed.items():
        field = form.fields[name]
        if isinstance(field.editor, QLineEdit):
            field.editor.selectAll()
            write(field.editor, text)
        else:
            field.fill(text)
    press(form.fields[list(typed)[-1]].editor, Qt.Key.Key_Return)


def counsellor(home: Home) -> None:
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S001"), Role.COUNSELLOR)
    home.sign_in("S001")


def test_aid_is_asked_for_granted_and_paid_by_keys(home: Home, qtbot: QtBot) -> None:
    no = take(home, "the stove burned down", Kind.AID)
    page = page_of(home, qtbot)
    press(page.list, Qt.Key.Key_D)
    assert page.working.currentWidget() is page.working.book
    press(page.working.book.list, Qt.Key.Key_N, ctrl=True)
    fill(form_of(page, Paper.AID), cause="stove", yuan="1500")
    aid = home.house.requests.aid
    assert aid.of(no).asked == 150_000
    assert "Kept" in page.working.book.said.text()
    press(page.working.book.list, Qt.Key.Key_Return)
    fill(form_of(page, Paper.AID_STEP), aid_step=AidStep.GRANTED, fund=Fund.RELIEF, yuan="1200")
    assert aid.of(no).granted == 120_000
    steps = page.working.book.stepper
    assert steps.isVisible()
    assert "Granted ✓ 11-22" in steps.accessibleName()
    assert "paid ✓" not in steps.accessibleName()
    assert "1 200 yuan not paid" in page.sides.aid.rows.text() or aid.of(no).unpaid == 120_000
    press(page.working.book.list, Qt.Key.Key_Return)
    fill(form_of(page, Paper.AID_STEP), aid_step=AidStep.PAID, fund=Fund.RELIEF, yuan="1300")
    assert "more than the 1 200 granted" in form_of(page, Paper.AID_STEP).fields["yuan"].said()
    fill(form_of(page, Paper.AID_STEP), yuan="1200")
    assert aid.of(no).decision is Decision.GRANTED
    assert aid.of(no).unpaid == 0


def test_a_zero_too_many_is_asked_about_beside_the_sum(home: Home, qtbot: QtBot) -> None:
    requests = home.house.requests
    page = page_of(home, qtbot)
    for cause in ("coat", "shoes", "lamp"):
        no = take(home, cause, Kind.AID)
        page.refresh(page.shows)
        page.list.choose(requests.board.find(no))
        press(page.list, Qt.Key.Key_D)
        press(page.working.book.list, Qt.Key.Key_N, ctrl=True)
        fill(form_of(page, Paper.AID), cause=cause, yuan="300")
        press(page.working.book.list, Qt.Key.Key_Escape)
    press(page.list, Qt.Key.Key_D)
    press(page.working.book.list, Qt.Key.Key_N, ctrl=True)
    form = form_of(page, Paper.AID)
    fill(form, cause="bed", yuan="3000")
    assert "A zero too many?" in form.fields["yuan"].said()
    assert len(requests.aid.going_on()) == 3
    press(form.fields["yuan"].editor, Qt.Key.Key_Return)
    assert [one.asked for one in requests.aid.going_on()] == [30_000] * 3 + [300_000]


def test_without_a_request_nobody_asks_for_money(home: Home, qtbot: QtBot) -> None:
    page = page_of(home, qtbot)
    press(page, Qt.Key.Key_D, alt=True)
    press(page.working.book.list, Qt.Key.Key_N, ctrl=True)
    assert "choose or take down the request first" in page.working.book.said.text()


def test_a_programme_is_begun_looked_at_again_and_ended(home: Home, qtbot: QtBot) -> None:
    page = page_of(home, qtbot)
    press(page, Qt.Key.Key_B, alt=True)
    press(page.working.book.list, Qt.Key.Key_N, ctrl=True)
    form = form_of(page, Paper.BENEFIT)
    fill(form, programme=Programme.DESTITUTE, since="2026-01-01", review="11-22", person="R009x")
    assert form.fields["person"].said()
    fill(form, person="R001")
    (given,) = home.house.requests.benefits.now()
    assert (given.programme, given.since) == (Programme.DESTITUTE, date(2026, 1, 1))
    assert home.house.requests.benefits.to_review() == [given]
    press(page.working.book.list, Qt.Key.Key_Return)
    fill(form_of(page, Paper.REVIEW), review="2027-11-22")
    assert home.house.requests.benefits.to_review() == []
    press(page.working.book.list, Qt.Key.Key_X)
    fill(form_of(page, Paper.END), until="")
    assert form_of(page, Paper.END).fields["why"].said(), "it does not end without a reason"
    fill(form_of(page, Paper.END), why="moved to another home")
    assert [one.until for one in home.house.requests.benefits.all()] == [home.house.desk.today()]


def test_hours_of_helpers_add_up_by_month(home: Home, qtbot: QtBot) -> None:
    page = page_of(home, qtbot)
    for name, minutes, contacts in (("Mr Lin", "90", "6"), ("Ms Xu", "45", "2")):
        press(page, Qt.Key.Key_H, alt=True)
        press(page.working.book.list, Qt.Key.Key_N, ctrl=True)
        fill(
            form_of(page, Paper.HELP),
            name=name,
            what="hair cut",
            contacts=contacts,
            minutes=minutes,
        )
    today = home.house.desk.today()
    counted = home.house.requests.helping.counted(today.replace(day=1), today)
    assert (counted.minutes, counted.person_times) == (135, 8)
    press(page.working.book.list, Qt.Key.Key_N, ctrl=True)
    form = form_of(page, Paper.HELP)
    fill(form, minutes="30")
    assert form.fields["name"].said(), "nobody helped"
    fill(form, name="Mr Lin", minutes="soon")
    assert form.fields["minutes"].said()


def test_a_counsellor_chooses_a_key_writes_a_call_and_reads_it(home: Home, qtbot: QtBot) -> None:
    counsellor(home)
    page = page_of(home, qtbot)
    press(page, Qt.Key.Key_K, alt=True)
    book = page.working.book
    press(book.list, Qt.Key.Key_X)
    form = form_of(page, Paper.KEY)
    fill(form, passphrase=KEY, repeated="another garden")
    assert "not the same" in form.fields["repeated"].said()
    fill(form, passphrase=KEY, repeated=KEY)
    press(book.list, Qt.Key.Key_N, ctrl=True)
    call = form_of(page, Paper.CALL)
    fill(call, began="05:00", minutes="20", secret_words=WORDS, risk=Risk.HIGH, named="")
    assert "12356" in call.fields["named"].said()
    fill(call, named="S002")
    (kept,) = home.house.requests.counselling.calls(date(2026, 11, 1), date(2026, 11, 30))
    assert kept.length == timedelta(minutes=20)
    assert "S002" not in WORDS
    assert "12356" in book.said.text()
    press(book.list, Qt.Key.Key_Return)
    write(book.passphrase, "wrong words")
    press(book.passphrase, Qt.Key.Key_Return)
    assert "does not open" in book.said.text()
    write(book.passphrase, KEY)
    press(book.passphrase, Qt.Key.Key_Return)
    assert book.said.text() == WORDS


@pytest.mark.parametrize("way", ["escape", "lock"])
def test_half_typed_words_of_a_call_are_gone_for_the_next_person(
    home: Home, qtbot: QtBot, way: str
) -> None:
    counsellor(home)
    home.house.requests.sealing.set_key(KEY)
    page = page_of(home, qtbot)
    press(page, Qt.Key.Key_K, alt=True)
    press(page.working.book.list, Qt.Key.Key_N, ctrl=True)
    call = form_of(page, Paper.CALL)
    write(call.fields["secret_words"].editor, WORDS)
    if way == "escape":
        press(call.fields["secret_words"].editor, Qt.Key.Key_Escape)
    home.sign_in("D01")
    page.refresh(page.shows)
    assert WORDS not in call.values().values()
    press(call.fields["secret_words"].editor, Qt.Key.Key_Z, ctrl=True)
    assert WORDS not in call.values().values()


def test_words_that_were_read_are_covered_for_the_next_person(home: Home, qtbot: QtBot) -> None:
    counsellor(home)
    home.house.requests.sealing.set_key(KEY)
    began = home.house.desk.now() - timedelta(hours=1)
    home.house.requests.counselling.hold(
        NewCall(began_at=began, ended_at=began, risk=Risk.NONE, words=WORDS)
    )
    page = page_of(home, qtbot)
    press(page, Qt.Key.Key_K, alt=True)
    book = page.working.book
    write(book.passphrase, KEY)
    press(book.passphrase, Qt.Key.Key_Return)
    assert book.said.text() == WORDS
    home.sign_in("D01")
    page.refresh(page.shows)
    assert book.said.text() == ""


def test_another_counsels_words_half_typed_at_the_desk_are_gone(home: Home, qtbot: QtBot) -> None:
    counsellor(home)
    home.house.requests.sealing.set_key(KEY)
    take(home, "cannot sleep", Kind.PSYCHOLOGICAL)
    page = page_of(home, qtbot)
    write(page.desk.field, WORDS)
    home.sign_in("D01")
    page.refresh(page.shows)
    assert page.desk.field.text() == ""
