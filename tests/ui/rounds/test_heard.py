"""Who does not see the screen hears what a key did: kept, fever, refused and why, questions."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from pytestqt.qtbot import QtBot

from carehome_app.i18n import in_english
from carehome_app.ui.shell.foot_line import FootLine
from carehome_app.ui.widgets import labels
from carehome_app.ui.widgets.field import Field
from tests.ui.rounds.desk import RoundDesk


class Reader:
    """Stands where Qt hands over what a screen reader is to say."""

    def __init__(self) -> None:
        self.listens = True
        self.heard: list[str] = []

    def isActive(self) -> bool:  # noqa: N802  # Qt's name
        return self.listens

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802
        assert event.type() is QAccessible.Event.Announcement
        self.heard.append(event.message())


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    made = Reader()
    monkeypatch.setattr(labels, "QAccessible", made)
    return made


def test_what_was_kept_is_heard_with_the_name_and_the_judgement(
    desk: RoundDesk, reader: Reader
) -> None:
    first = desk.page.sheet.rows[0].person.name
    desk.type("365\n")
    (heard,) = reader.heard
    assert first in heard
    assert "36.5" in heard
    desk.type("386\n")
    assert "38.6" in reader.heard[-1]
    assert "Fever" in reader.heard[-1]


def test_a_refusal_and_a_question_are_heard_once_with_their_reasons_and_answers(
    desk: RoundDesk, reader: Reader
) -> None:
    first = desk.page.sheet.rows[0].person.name
    desk.type("52\n")
    (heard,) = [one for one in reader.heard if "cannot be right" in one]
    assert first in heard
    desk.type("405\n")
    assert "Type 405 again to keep it" in reader.heard[-1]
    assert len(set(reader.heard)) == len(reader.heard)


def test_news_and_the_trouble_of_a_field_are_heard(qtbot: QtBot, reader: Reader) -> None:
    foot, field = FootLine(in_english), Field("room", "Room")
    for widget in (foot, field):
        qtbot.addWidget(widget)
    foot.tell("The report was issued.")
    field.trouble("There is no room 9999.")
    field.clear_trouble()
    assert reader.heard == ["The report was issued.", "There is no room 9999."]


def test_nothing_is_made_where_nobody_listens(qtbot: QtBot, reader: Reader) -> None:
    reader.listens = False
    foot = FootLine(in_english)
    qtbot.addWidget(foot)
    foot.tell("The report was issued.")
    assert reader.heard == []
