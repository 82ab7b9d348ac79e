"""Typing readings: what is kept, what is asked, and what can never be written."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from carehome_app.domain.errors import StorageProblemError
from carehome_app.ui.rounds.words import Sign
from tests.ui.rounds.desk import RoundDesk, hold, send


def test_four_keys_a_person(desk: RoundDesk) -> None:
    desk.type("365\n367\n")

    assert (desk.reading("R001"), desk.reading("R002")) == ("36.5", "36.7")
    assert desk.here == "R003"
    assert desk.home.row("R002").cells[0].reading is not None  # type: ignore[union-attr]
    assert desk.written == 2


def test_a_whole_round_without_the_mouse(desk: RoundDesk) -> None:
    desk.type("365\n" * len(desk.shown))

    assert desk.home.sheet().unexplained == []
    assert "10 are measured or explained" in desk.page.sheet.banner.words.text()
    assert desk.told == "Nobody is open any more."


def test_each_enter_is_on_disk_before_the_next_key(desk: RoundDesk) -> None:
    desk.type("365")
    assert desk.written == 0
    desk.type("\n")
    desk.home.desk.store.close()
    desk.home.reopen()
    assert desk.home.row("R001").standing()[0].value == "measured"


class Painted(QObject):
    """How many pixels high was painted anew, at most."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self.height = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's own name
        if isinstance(event, QPaintEvent):
            self.height = max(self.height, event.region().boundingRect().height())
        return False


def test_typing_paints_only_the_row_that_is_typed_in_and_enter_only_two(desk: RoundDesk) -> None:
    table = desk.page.sheet.table
    QApplication.processEvents()
    row = table.rowHeight(0)
    typed = Painted(table.viewport())
    for key in "365":
        desk.type(key)
        QApplication.processEvents()
    assert 0 < typed.height <= row
    desk.type("\n")
    QApplication.processEvents()
    assert typed.height <= 2 * row
    assert table.viewport().height() > 4 * row


def test_the_meaning_is_shown_before_it_is_kept(desk: RoundDesk) -> None:
    desk.type("365")

    assert desk.judged("R001").words == "365 → 36.5 °C, Enter keeps it"
    assert desk.page.sheet.strip.meaning.text() == "365 → 36.5 °C, Enter keeps it"


def test_the_beginning_of_a_number_is_no_mistake(desk: RoundDesk) -> None:
    desk.type("3")
    assert desk.judged("R001").sign is Sign.BEGUN


def test_full_width_digits(desk: RoundDesk) -> None:
    desk.type("３６５\n")
    assert desk.reading("R001") == "36.5"


def test_a_reason_is_typed_as_a_letter(desk: RoundDesk) -> None:
    desk.type("r")
    assert desk.judged("R001").words == "r → refused, this round only, Enter keeps it"
    desk.type("\n")
    assert (desk.reading("R001"), desk.judged("R001").sign) == ("—", Sign.NOT_MEASURED)


@pytest.mark.parametrize("text", ["3650", "52", "36.55", "-1", "abc", "99999999999", "0365"])
def test_what_cannot_be_is_refused_beside_the_cell(desk: RoundDesk, text: str) -> None:
    desk.type("3")
    desk.field.setText("")
    desk.type(text + "\n")

    assert desk.judged("R001").sign is Sign.REFUSED
    assert desk.typing
    assert desk.field.text() == text
    assert (desk.here, desk.written) == ("R001", 0)


def test_after_a_refusal_a_digit_begins_anew_and_a_letter_goes_on(desk: RoundDesk) -> None:
    desk.type("52\n")
    assert desk.judged("R001").sign is Sign.REFUSED
    desk.type("36.6")
    assert desk.field.text() == "36.6"

    desk.field.setText("")
    desk.type("52\nx")
    assert desk.field.text() == "52x"


def test_405_is_kept_only_when_it_is_typed_again(desk: RoundDesk) -> None:
    desk.type("405\n")
    assert desk.judged("R001").words == "40.5 °C? Type 405 again to keep it"
    assert desk.written == 0

    desk.type("\n\n\n")
    assert desk.written == 0

    desk.type("405")
    assert desk.judged("R001").words == "405 → 40.5 °C, Enter keeps it"
    desk.type("\n")
    assert desk.reading("R001") == "40.5"


def test_changing_only_the_end_of_a_text_is_not_typing_it_again(desk: RoundDesk) -> None:
    desk.type("405\n")
    desk.field.deselect()
    desk.field.end(False)
    desk.type("←5\n")
    assert desk.written == 0


def test_a_meaning_in_full_answers_at_once(desk: RoundDesk) -> None:
    desk.type("405\n40.5\n")
    assert desk.reading("R001") == "40.5"


def test_another_text_is_another_question(desk: RoundDesk) -> None:
    desk.type("405\n406\n")
    assert desk.written == 0
    assert "406" in desk.judged("R001").words


def test_the_question_waits_while_somebody_does_something_else(desk: RoundDesk) -> None:
    desk.type("405\n↓")
    desk.type("365\n")
    desk.choose("R001")
    desk.type("\n")
    assert desk.field.selectedText() == "405"
    desk.type("\n")
    assert desk.row("R001").is_open()
    desk.type("405\n")
    assert desk.reading("R001") == "40.5"


def test_a_second_reading_is_asked_about(desk: RoundDesk) -> None:
    desk.type("365\n↑366\n")
    assert desk.judged("R001").sign is Sign.ASKED
    assert "36.5 was kept at 07:30" in desk.judged("R001").words
    desk.type("366\n")
    assert desk.reading("R001") == "36.6"
    assert "36.5 at 07:30" in desk.cell("R001", "remarks")


def test_somebody_recorded_as_away_is_asked_about(desk: RoundDesk) -> None:
    desk.type("h\n↑365\n")
    assert "in hospital" in desk.judged("R001").words
    desk.type("365\n")
    assert desk.reading("R001") == "36.5"


def test_a_held_key_writes_nothing(desk: RoundDesk) -> None:
    hold(desk, Qt.Key.Key_3, "3")
    assert desk.field.text() == "3"
    desk.type("65")
    hold(desk, Qt.Key.Key_Return, "\r")
    assert (desk.written, desk.here) == (1, "R002")

    send(desk.focus, Qt.Key.Key_7, "7", held=True)
    assert not desk.typing


def test_enter_in_a_cell_nobody_types_in_writes_nothing(desk: RoundDesk) -> None:
    desk.type("\n\n\n")
    assert (desk.here, desk.written) == ("R004", 0)


def test_escape_leaves_the_cell_as_it_was(desk: RoundDesk) -> None:
    desk.type("365⎋")
    assert (desk.typing, desk.reading("R001"), desk.written) == (False, "", 0)
    assert desk.judged("R001").sign is Sign.OPEN
    desk.type("\n")
    assert desk.here == "R002"


def test_an_arrow_leaves_a_draft_that_is_not_kept(desk: RoundDesk) -> None:
    desk.type("365↓")

    assert (desk.here, desk.written, desk.typing) == ("R002", 0, False)
    assert desk.judged("R001").words == "365: not kept yet"
    desk.type("↑\n")
    assert desk.field.text() == "365"
    desk.type("\n")
    assert desk.reading("R001") == "36.5"


def test_tab_keeps_like_enter(desk: RoundDesk) -> None:
    desk.type("365⇥")
    assert (desk.reading("R001"), desk.here) == ("36.5", "R002")


def test_going_elsewhere_in_the_window_keeps_the_draft(desk: RoundDesk) -> None:
    desk.type("36")
    desk.page.search()
    assert not desk.typing
    assert desk.judged("R001").words == "36: not kept yet"


def test_a_wheel_changes_nothing(desk: RoundDesk) -> None:
    desk.type("365")
    for widget in (desk.field, desk.page.sheet.table.viewport(), desk.page.sheet.header.site):
        turn(widget)
    assert desk.field.text() == "365"
    assert desk.page.sheet.header.site.currentData() == "axilla"
    assert desk.written == 0


def turn(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(middle)),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_an_input_method_is_off_where_numbers_are_typed(desk: RoundDesk) -> None:
    enabled = Qt.InputMethodQuery.ImEnabled
    assert desk.page.sheet.table.inputMethodQuery(enabled) is False
    assert desk.field.inputMethodQuery(enabled) is False
    assert desk.page.sheet.bar.search.inputMethodQuery(enabled) is True


def test_what_an_input_method_commits_all_the_same_is_not_lost(desk: RoundDesk) -> None:
    commit(desk.page.sheet.table, "")
    commit(desk.page.sheet.table, "测")
    assert not desk.typing

    commit(desk.page.sheet.table, "３")
    assert desk.field.text() == "３"
    desk.type("65\n")
    assert desk.reading("R001") == "36.5"


def commit(widget: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    assert event.type() == QEvent.Type.InputMethod
    QApplication.sendEvent(widget, event)


def test_trouble_with_the_disk_is_a_sentence_and_the_text_stays(
    desk: RoundDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    recording = desk.home.house.recording
    real = recording.record

    def full(_given: object) -> None:
        raise StorageProblemError(why="the disk is full", advice="Make room.")

    monkeypatch.setattr(recording, "record", full)
    desk.type("365\n")
    assert "the disk is full" in desk.judged("R001").words
    assert (desk.field.text(), desk.here) == ("365", "R001")

    monkeypatch.setattr(recording, "record", real)
    desk.type("\n")
    assert desk.reading("R001") == "36.5"


def test_keys_that_begin_no_reading_do_nothing(desk: RoundDesk) -> None:
    desk.type(" ,./+-")
    assert not desk.typing


def test_an_emptied_field_is_as_if_nothing_was_typed(desk: RoundDesk) -> None:
    desk.type("36←←\n")
    assert (desk.typing, desk.written, desk.here) == (False, 0, "R002")
