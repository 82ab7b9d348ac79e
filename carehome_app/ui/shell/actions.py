"""Everything the window can be told to do from anywhere, as one table."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.shell.page_table import UNLISTED, PageSpec


class ActionSpec(msgspec.Struct, frozen=True):
    """An action: its name, what it is called, and its key."""

    name: str
    label: Text
    key: str
    signed_in: bool = True
    """Whether somebody must be signed in for it."""


ACTIONS: Final = (
    ActionSpec("show_round", QT_TRANSLATE_NOOP("Actions", "Go to the current round"), "F5"),
    ActionSpec("show_chronic", QT_TRANSLATE_NOOP("Actions", "Chronic care"), "F6"),
    ActionSpec("show_disinfection", QT_TRANSLATE_NOOP("Actions", "Disinfection"), "F7"),
    ActionSpec("show_report", QT_TRANSLATE_NOOP("Actions", "Daily report"), "F9"),
    ActionSpec(
        "show_palette",
        QT_TRANSLATE_NOOP("Actions", "Find a page, a person or an action"),
        "Ctrl+K",
    ),
    ActionSpec("search", QT_TRANSLATE_NOOP("Actions", "Search on this page"), "Ctrl+F"),
    ActionSpec("show_history", QT_TRANSLATE_NOOP("Actions", "History"), "Ctrl+H"),
    ActionSpec("sign_out", QT_TRANSLATE_NOOP("Actions", "Lock, change person"), "Ctrl+L"),
    ActionSpec("enlarge_words", QT_TRANSLATE_NOOP("Actions", "Larger words"), "Ctrl+="),
    ActionSpec("shrink_words", QT_TRANSLATE_NOOP("Actions", "Smaller words"), "Ctrl+-"),
    ActionSpec("show_usual_words", QT_TRANSLATE_NOOP("Actions", "Usual words"), "Ctrl+0"),
    ActionSpec(
        "show_keys", QT_TRANSLATE_NOOP("Actions", "Keys and manual"), "F1", signed_in=False
    ),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q", signed_in=False),
)
_ALT_KEYPAD: Final = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier
ALWAYS: Final = frozenset(spec.name for spec in ACTIONS if not spec.signed_in)
"""The names of what can be done while nobody is signed in."""


def make_actions(
    window: QWidget,
    say: Translate,
    does: Mapping[str, Callable[[], None]],
    pages: Sequence[PageSpec],
    show_page: Callable[[str], object],
) -> dict[str, QAction]:
    """Make every action of the window, by name; `does` is what each of the table does."""
    made = {}
    for spec in ACTIONS:
        action = _action(window, say(spec.label), spec.key)
        action.triggered.connect(does[spec.name])
        made[spec.name] = action
    # The same with Shift, and on the keypad.
    made["enlarge_words"].setShortcuts([QKeySequence("Ctrl+="), QKeySequence("Ctrl++")])
    for page in [one for one in pages if one.group is not UNLISTED]:
        action = _action(window, say(page.label), page.key)
        if page.also:
            action.setShortcuts([QKeySequence(page.key), QKeySequence(page.also)])
        action.triggered.connect(partial(_show, show_page, page.name))
        made[page.name] = action
    for name, action in made.items():
        action.setObjectName(name)
        window.addAction(action)
    return made


def _show(show_page: Callable[[str], object], name: str, *_checked: bool) -> None:
    # Alt and digits of the keypad write a character by its code on Windows: no page is meant.
    if QGuiApplication.keyboardModifiers() & _ALT_KEYPAD != _ALT_KEYPAD:
        show_page(name)


def _action(window: QWidget, label: str, key: str) -> QAction:
    action = QAction(label, window)
    action.setShortcut(QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.setAutoRepeat(False)
    action.setToolTip(f"{label} ({key})" if key else label)
    return action
