"""Everything the window can be told to do from anywhere, as one table."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

import msgspec
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QDialog, QScrollArea, QWidget

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
    ActionSpec("show_below", QT_TRANSLATE_NOOP("Actions", "Further down this page"), "Alt+PgDown"),
    ActionSpec("show_above", QT_TRANSLATE_NOOP("Actions", "Further up this page"), "Alt+PgUp"),
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


# Tab follows the eye: parts are made in one order, and stand in the window in another.

_Place = tuple[QRect, list[QWidget]]
"""Where a part stands, and what Tab stops at inside it."""


IN_A_ROW: Final = "inARow"
"""A property of what stands in a row of a list for good, and is met after the list itself."""


def turn_by_tab(whole: QWidget, step: int) -> bool:
    """Move the keyboard to what is seen after (1) or before (-1) where it is, if to anything."""
    now = whole.focusWidget()
    inside = _stop_of(now)
    order = as_seen(whole, inside)
    others = [one for one in order if one is not inside]
    if not others:
        return False
    at = order.index(inside) if inside in order else -1
    found = order[(at + step) % len(order)] if at >= 0 else others[min(step, 0)]
    forwards = step > 0
    found.setFocus(
        Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
    )
    for above in _above(found):
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(found)
    return True


class TabByEye(QDialog):
    """A dialog in which Tab follows the eye, whatever order its parts were made in."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt's own name
        """Go to what is seen after or before where the keyboard is."""
        return turn_by_tab(self, 1 if next else -1)


def as_seen(whole: QWidget, besides: QWidget | None = None) -> list[QWidget]:
    """Return what Tab stops at, row by row as it is seen; and something else where it stands.

    That may just have been hidden: Qt asks who has the keyboard next when it goes.
    """
    takes = bool(whole.focusPolicy() & Qt.FocusPolicy.TabFocus) and whole.focusProxy() is None
    stops = takes and whole.isEnabled() and whole.isVisible()
    found = [whole] if whole is besides or stops else []
    is_list = isinstance(whole, QAbstractItemView)
    within = whole.viewport() if isinstance(whole, QAbstractItemView) else whole
    inside = within.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    inside = [one for one in inside if not is_list or one.property(IN_A_ROW)]
    places = [
        (one.geometry(), as_seen(one, besides))
        for one in inside
        if not one.isWindow() and (one.isVisible() or _holds(one, besides))
    ]
    return found + list(_read([(room, stops) for room, stops in places if stops]))


def _stop_of(now: QWidget) -> QWidget:
    """Return where the keyboard is: in a list, whatever is edited there for a moment."""
    for one in _above(now):
        if one.property(IN_A_ROW):
            break
        if isinstance(one, QAbstractItemView):
            return one
    return now


def _holds(whole: QWidget, besides: QWidget | None) -> bool:
    return besides is not None and (whole is besides or whole.isAncestorOf(besides))


def _read(places: list[_Place]) -> Iterator[QWidget]:
    """Yield what stands beside each other row by row, and where there are no rows, by columns."""
    for bounds in (_rows, _columns):
        groups = _apart(places, bounds)
        if len(groups) > 1:
            for group in groups:
                yield from _read(group)
            return
    for _room, stops in sorted(places, key=lambda place: _rows(place[0])):
        yield from stops


def _apart(places: list[_Place], bounds: Callable[[QRect], tuple[int, int]]) -> list[list[_Place]]:
    """Return the parts in groups that one can draw a straight line between."""
    groups: list[list[_Place]] = []
    end = 0
    for place in sorted(places, key=lambda place: bounds(place[0])):
        first, last = bounds(place[0])
        if not groups or first >= end:
            groups.append([])
        groups[-1].append(place)
        end = max(end, last) if len(groups[-1]) > 1 else last
    return groups


def _rows(room: QRect) -> tuple[int, int]:
    return room.top(), room.bottom()


def _columns(room: QRect) -> tuple[int, int]:
    return room.left(), room.right()


def _above(widget: QWidget | None) -> Iterator[QWidget]:
    """Yield a widget, and whatever it stands in."""
    while widget is not None:
        yield widget
        widget = widget.parentWidget()
