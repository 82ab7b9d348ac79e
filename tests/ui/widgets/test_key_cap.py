import pytest
from pytestqt.qtbot import QtBot

from carehome_app.ui.widgets.keys import KeyCap


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("Ctrl+Z", "Ctrl Z"),
        ("Ctrl+Shift+C", "Ctrl Shift C"),
        ("+ - ← → 0", "+ - ← → 0"),
        ("F9", "F9"),
    ],
)
def test_a_key_looks_as_on_the_keyboard(qtbot: QtBot, key: str, shown: str) -> None:
    cap = KeyCap(key)
    qtbot.addWidget(cap)
    assert cap.text() == shown
