"""A page that shows by itself what it changed is not asked for it a second time."""

from functools import partial

from pytestqt.qtbot import QtBot

from carehome_app.i18n import Text, in_english
from carehome_app.services.changes import Changes
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.page import Page
from carehome_app.ui.shell.page_stack import PageStack
from carehome_app.ui.shell.page_table import PageSpec
from tests.builders import Home


class Counting(Page):
    """A page that keeps what it was asked to show."""

    def __init__(self, context: Context) -> None:
        """Begin at nothing."""
        super().__init__(context)
        self.asked: list[Changes] = []

    def refresh(self, changes: Changes) -> None:
        """Keep it."""
        self.asked.append(changes)


def _counting() -> type[Page]:
    return Counting


def test_what_a_page_tells_is_news_for_every_other_page(home: Home, qtbot: QtBot) -> None:
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    words = Text("", "Page")
    stack = PageStack(context, [PageSpec(name, _counting, words, "") for name in ("one", "two")])
    qtbot.addWidget(stack)
    context.events.changed.connect(stack.refresh)
    other, shown = stack.show_page("two"), stack.show_page("one")
    stack.show()
    assert isinstance(shown, Counting)
    assert isinstance(other, Counting)
    shown.asked.clear()
    other.asked.clear()
    shown.announce(Changes.SUPPLIES)
    assert shown.asked == [Changes.SUPPLIES], "once, and not by the window as well"
    shown.asked.clear()
    seen: list[str] = []
    shown.announce(Changes.SUPPLIES, partial(seen.append, "one line"))
    assert (seen, shown.asked) == (["one line"], []), "only what changed is shown anew"
    context.events.changed.emit(Changes.PEOPLE)
    assert shown.asked == [Changes.PEOPLE], "what others tell is shown as ever"
    stack.show_page("two")
    assert other.asked == [Changes.SUPPLIES | Changes.PEOPLE]
    stack.show_page("one")
    assert shown.asked == [Changes.PEOPLE], "what it told is not old news later"
