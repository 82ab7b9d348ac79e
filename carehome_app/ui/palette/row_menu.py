"""The menu of a row: what the keys of its page do with it, and copying and sorting its table.

Right click, the menu key or Shift+F10 open it on every list of every page. Whatever stands in it
is done by the key that stands beside it: there is no second way that could do something else.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QItemSelectionModel, QKeyCombination, QPoint, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.rounds.entry import Entry
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.privacy.handing_out import LIST, How, Left, holds_names
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.shell.page import Page
from carehome_app.ui.widgets.columns_table import copy_row, table_text
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from carehome_app.ui.shell.main_window import MainWindow

OPEN: Final = QT_TRANSLATE_NOOP("RowTable", "Open")
OPEN_PERSON: Final = QT_TRANSLATE_NOOP("RowTable", "Person")
CHART: Final = QT_TRANSLATE_NOOP("RowTable", "Charts")
HISTORY: Final = QT_TRANSLATE_NOOP("RowTable", "History")
COPY: Final = QT_TRANSLATE_NOOP("RowTable", "Copy the row")
COPY_ALL: Final = QT_TRANSLATE_NOOP("RowTable", "Copy as a table")
SORT: Final = QT_TRANSLATE_NOOP("RowTable", "Sort by")
SORT_ON: Final = QT_TRANSLATE_NOOP("RowTable", "The next column")
TURN_ROUND: Final = QT_TRANSLATE_NOOP("RowTable", "Turn the order round")
_BETWEEN: Final = re.compile(r"\s*[,，、;；]\s*")
_NOT_OFFERED: Final = frozenset(("Esc", "Tab", "↑", "↓", "←", "→", "PgUp", "PgDn"))
"""Keys that only lead about: a menu leads about by itself."""


class Command(NamedTuple):
    """Something that can be done, its key as it is written, and how it is done."""

    words: str
    key: str
    act: Callable[[], object]


def open_menu(window: "MainWindow", asked: QContextMenuEvent) -> None:
    """Open the menu of the row that is asked about, if it is one."""
    menu = menu_at(window, asked)
    if menu is not None:
        menu.popup(asked.globalPos())


def menu_at(window: "MainWindow", asked: QContextMenuEvent) -> QMenu | None:
    """Return the menu of the row under the pointer, or of the one the keyboard is at."""
    by_mouse = asked.reason() is QContextMenuEvent.Reason.Mouse
    at = (
        window.childAt(window.mapFromGlobal(asked.globalPos()))
        if by_mouse
        else QApplication.focusWidget()
    )
    view, page = _view_of(at), window.page
    if view is None or page is None or not page.isAncestorOf(view):
        return None
    if by_mouse:
        go_to(view, view.viewport().mapFromGlobal(asked.globalPos()))
    return menu_of(view, page)


def go_to(view: QAbstractItemView, at: QPoint) -> None:
    """Put keyboard and cursor on the row under the pointer, in the column where it was."""
    under = view.indexAt(at)
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    if not under.isValid():
        return
    column = max(view.currentIndex().column(), 0)
    index = under.siblingAtColumn(column)
    able = index if index.isValid() else under
    if able.flags() & Qt.ItemFlag.ItemIsSelectable:
        choose = QItemSelectionModel.SelectionFlag.ClearAndSelect
        view.selectionModel().setCurrentIndex(able, choose)


def menu_of(view: QAbstractItemView, page: Page) -> QMenu:
    """Return what can be done with the row the cursor is at, and with the whole list."""
    say, menu = page.context.say, QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    is_at_a_row = view.currentIndex().isValid()
    for one in commands(view, page) if is_at_a_row else ():
        _add(menu, one)
    menu.addSeparator()
    if is_at_a_row:
        _add(menu, Command(say(COPY), "Ctrl+C", partial(copy_row, view)))
    _add(menu, Command(say(COPY_ALL), "", partial(copy_table, view, page)))
    if isinstance(view, RowTable) and view.sorts and view.model().rowCount() > 1:
        menu.addMenu(_sorting(view, say, menu))
    return menu


def copy_table(view: QAbstractItemView, page: Page) -> None:
    """Copy a whole list; one that names people leaves only by the right of an export."""
    context, text = page.context, table_text(view)
    with shown_to_user(context.say, context.events.told.emit):
        if holds_names(context.house.desk, text):
            rows, needs = view.model().rowCount(), May.EXPORT_FULL
            left = Left(what=LIST, format="txt", how=How.COPIED, rows=rows, needs=needs)
            context.house.handing_out.note(left, text.encode())
        QGuiApplication.clipboard().setText(text)


def commands(view: QAbstractItemView, page: Page) -> list[Command]:
    """Return what the keys of a page do with the row the cursor is at, each key once."""
    say, found = page.context.say, dict[str, Command]()
    for one in (*_by_hints(view, page), *_by_buttons(page), *_by_shortcuts(page), *_of_all(page)):
        found.setdefault(_plain(one.key), one)
    enter = found.pop(_plain("Enter"), None)
    act = partial(_press, view, "Enter")
    first = Command(say(OPEN), "Enter", act) if enter is None else enter._replace(act=act)
    return [first, *found.values()]


def _by_hints(view: QAbstractItemView, page: Page) -> Iterator[Command]:
    """Yield the keys that stand in the line at the bottom; several in one have a word each."""
    shortcuts = {_plain(one.key().toString()): one for one in _in_view(page)}
    for key, text in page.hints:
        said = page.context.say(text)
        before, *keys = _one_by_one(key)
        words = _BETWEEN.split(said) if len(keys) > 1 else [said]
        if len(words) != len(keys) or not _NOT_OFFERED.isdisjoint(keys):
            continue
        for one, word in zip(keys, words, strict=True):
            whole = f"{before}{one}"
            shortcut = shortcuts.get(_plain(whole))
            act = partial(_press, view, whole) if shortcut is None else shortcut.activated.emit
            yield Command(word, whole, act)


def _one_by_one(key: str) -> list[str]:
    """Return what is held in a hint, and after it each key: `Alt P G` is Alt+, P and G."""
    parts = key.replace("+", " ").split() if len(key) > 1 else [key]
    held = [one for one in parts if one in ("Ctrl", "Alt", "Shift")]
    keys = [one for one in parts if one not in held]
    singles = [one for one in keys if QKeySequence(one).count() == 1 and "Unknown" not in one]
    return ["".join(f"{one}+" for one in held), *(singles if singles == keys else ())]


def _by_buttons(page: Page) -> Iterator[Command]:
    """Yield what the buttons with a key do that can be pressed now."""
    for one in page.findChildren(KeyButton):
        if one.isVisible() and one.isEnabled():
            yield Command(one.words(), one.key(), one.click)


def _by_shortcuts(page: Page) -> Iterator[Command]:
    """Yield shortcuts that say themselves what they do."""
    for one in _in_view(page):
        if one.whatsThis():
            yield Command(one.whatsThis(), one.key().toString(), one.activated.emit)


def _of_all(page: Page) -> Iterator[Command]:
    """Yield where the keys of the window lead from somebody who is chosen."""
    say, chosen, events = page.context.say, page.chosen(), page.context.events
    subject = chosen.subject if isinstance(chosen, Entry) else chosen
    if isinstance(subject, int):
        yield Command(say(OPEN_PERSON), "Ctrl+7", partial(events.person_requested.emit, subject))
        yield Command(say(CHART), "Ctrl+6", partial(events.chart_requested.emit, subject))
    if chosen is not None:
        yield Command(say(HISTORY), "Ctrl+H", partial(events.history_requested.emit, chosen))


def _in_view(page: Page) -> list[QShortcut]:
    """Return the shortcuts of a page that would answer now."""
    return [
        one
        for one in page.findChildren(QShortcut)
        if one.isEnabled() and isinstance(one.parent(), QWidget) and _is_seen(one.parent())
    ]


def _is_seen(parent: object) -> bool:
    return isinstance(parent, QWidget) and parent.isVisible()


def _press(view: QAbstractItemView, key: str) -> None:
    """Press a key in a list, as a hand would."""
    pressed: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]
    plain = pressed.keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier
    text = "" if plain or len(key) > 1 else key.lower()
    down = QKeyEvent(QEvent.Type.KeyPress, pressed.key(), pressed.keyboardModifiers(), text or "")
    QApplication.sendEvent(view, down)


def _plain(key: str) -> str:
    plain = key.replace("+", " ").lower()
    return "enter" if plain == "return" else plain


def _view_of(widget: object) -> QAbstractItemView | None:
    """Return the list a widget is in."""
    while isinstance(widget, QWidget) and not isinstance(widget, QAbstractItemView):
        widget = widget.parentWidget()
    return widget if isinstance(widget, QAbstractItemView) else None


def _add(menu: QMenu, one: Command) -> None:
    # A tab sets the key apart at the right; a real shortcut here would clash with the page's own.
    # Buttons begin with a capital, the hints at the bottom do not; a menu is made of both.
    words = (one.words[:1].upper() + one.words[1:]).replace("&", "&&")
    action = menu.addAction(f"{words}\t{one.key}" if one.key else words)
    action.triggered.connect(partial(_do, one.act))


def _do(act: Callable[[], object], *_checked: bool) -> None:
    act()


def _sorting(view: RowTable[object], say: Translate, parent: QMenu) -> QMenu:
    """Return the columns to sort by, and the keys that do it."""
    menu, across = QMenu(say(SORT), parent), Qt.Orientation.Horizontal
    for column in range(view.model().columnCount()):
        heading = str(view.model().headerData(column, across) or "")
        if heading:
            _add(menu, Command(heading, "", partial(view.sort_column, column)))
    menu.addSeparator()
    _add(menu, Command(say(SORT_ON), "F3", view.sort_on))
    _add(menu, Command(say(TURN_ROUND), "Shift+F3", view.turn_round))
    return menu
