"""What a desk or a dialog prints holds up no window, and what came of it is said there."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.errors import PrinterGoneError
from carehome_app.i18n import Text, in_english
from carehome_app.services.beginning.staff_accounts import Slip
from carehome_app.ui.beginning.accounts_offer import Slips
from carehome_app.ui.home.recovery_sheet import RecoverySheet
from carehome_app.ui.shell import printing
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.printing import NO_PAPER, SENT, WAITS, Going
from tests.builders import Home

WAITING = WAITS.with_(why=NO_PAPER)
GONE = PrinterGoneError(name="Desk").sentence


class Printer:
    """Stands where a printer is chosen; answers when it is told to."""

    def __init__(self) -> None:
        self.answers = threading.Event()
        self.answer: Text | None = None
        self.printed: list[bytes] = []

    def chosen(self, _parent: object, document: bytes, _title: str) -> printing.PrintWork:
        self.printed.append(document)
        return self.prints

    def prints(self, _going: Going) -> Text | None:
        assert threading.current_thread() is not threading.main_thread(), "the window stood"
        assert self.answers.wait(30)
        if self.answer is GONE:
            raise PrinterGoneError(name="Desk")
        return self.answer


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Printer]:
    made = Printer()
    monkeypatch.setattr(printing, "ask_and_print", made.chosen)
    yield made
    made.answers.set()


@pytest.mark.parametrize("answer", [None, WAITING, GONE], ids=["sent", "waits", "gone"])
def test_first_pins_are_on_paper_only_when_the_printer_took_them(
    home: Home, qtbot: QtBot, printer: Printer, answer: Text | None
) -> None:
    home.sign_in("D01")
    slips = Slips(Context(home.house, in_english, "en", AppEvents(), Background()))
    qtbot.addWidget(slips)
    slips.show_slips([Slip(home.person("S002"), Role.CARER, "4711")])
    printer.answer = answer
    slips.print_button.click()
    assert not slips.may_go(), "they are on no paper yet"
    printer.answers.set()
    said = in_english(answer or SENT)
    qtbot.waitUntil(lambda: slips.desk.said.text() == said)
    slips.show_slips([Slip(home.person("S002"), Role.CARER, "4711")])
    slips.print_button.click()
    slips.desk.say("")
    qtbot.waitUntil(lambda: slips.desk.said.text() == said)
    assert slips.may_go() is (answer is None)
    assert all(one.startswith(b"%PDF") for one in printer.printed)


@pytest.mark.parametrize("answer", [None, WAITING, GONE], ids=["sent", "waits", "gone"])
def test_what_came_of_a_printed_code_stands_below_it(
    qtbot: QtBot, printer: Printer, answer: Text | None
) -> None:
    sheet = RecoverySheet(in_english, "en")
    qtbot.addWidget(sheet)
    sheet.show_code("AAAAA-BBBBB", home="松鹤养老院", made="2026-11-22")
    printer.answer = answer
    sheet.print_button.click()
    assert sheet.told.text() == ""
    printer.answers.set()
    qtbot.waitUntil(lambda: sheet.told.text() == in_english(answer or SENT))
    sheet.forget()
    assert sheet.told.text() == ""
