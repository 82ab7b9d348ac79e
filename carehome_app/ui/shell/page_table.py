"""What the window knows of a page before it is made: its word, its place in the rail, its key."""

from collections.abc import Callable, Iterable
from typing import Final

import msgspec

from carehome_app.domain.accounts.roles import May
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.house import House
from carehome_app.ui.shell.badges import Badge
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page import Page


class PageGroup(msgspec.Struct, frozen=True):
    """Pages that stand together in the rail."""

    name: str
    caption: Text | None = None
    """The small words over the group, where it has any."""
    folds: bool = False
    """Whether its rows make room for others on a low screen; the palette still finds them.

    The last group folds first, so that the day's pages stay as long as any others can go.
    """


DAY: Final = PageGroup("day", folds=True)
SEEING: Final = PageGroup("seeing", QT_TRANSLATE_NOOP("Rail", "See and report"), folds=True)
HOUSE: Final = PageGroup("house", QT_TRANSLATE_NOOP("Rail", "House"), folds=True)
CLOSED: Final = PageGroup("closed", QT_TRANSLATE_NOOP("Rail", "Closed home"), folds=True)
OVERSIGHT: Final = PageGroup("oversight", QT_TRANSLATE_NOOP("Rail", "Oversight"), folds=True)
"""A group of the bureau's own window."""
FOOT: Final = PageGroup("foot")
"""At the bottom of the rail."""
UNLISTED: Final = PageGroup("unlisted")
"""Without a place in the rail: something on another page leads there."""


class Counted(msgspec.Struct, frozen=True):
    """What the badge of a page counts, and when it has to be counted anew."""

    badge: Callable[[House], Badge]
    of: Changes
    at_start: bool = False
    """Whether the window may count it before its first paint: only where nothing is imported."""


class Record(msgspec.Struct, frozen=True):
    """Something of a page that is looked for by its number or its name."""

    title: str
    wanted: object
    """What the page is told when it is to show it."""
    detail: str = ""
    also: tuple[str, ...] = ()
    """What else it is found by."""


class Findable(msgspec.Struct, frozen=True):
    """What of a page is found by number or name, by whom, whatever page is in view."""

    records: Callable[[Context], Iterable[Record]]
    may: May = May.READ


class PageSpec(msgspec.Struct, frozen=True):
    """A page: how it is imported when first shown, and its place in the rail."""

    name: str
    """Also its object name, and that of its button in the rail with `rail_` before it."""
    page: Callable[[], type[Page]]
    """Imports the page."""
    label: Text
    icon: str
    group: PageGroup = DAY
    key: str = ""
    """Empty: only the palette and other pages lead there."""
    counted: Counted | None = None
    capability: str = ""
    """What a home switches on and off; empty for what no home can do without."""
    also: str = ""
    """A second key, where there is one."""
    about: Text | None = None
    """What a home has of a page that it can switch off, in a few words."""
    more: Callable[[Page], None] | None = None
    """What another subject adds to the page, which knows nothing of it."""
    found: Findable | None = None
    """What of it Ctrl+K finds."""

    def make(self, context: Context) -> Page:
        """Import the page and make it."""
        made = self.page()(context)
        made.setObjectName(self.name)
        if self.more is not None:
            self.more(made)
        return made


def off_pages(specs: Iterable[PageSpec], house: House) -> frozenset[str]:
    """Return the pages a home does not use; the palette finds them all the same.

    What belongs to a closed home is off by itself while the home is open, the rest is on, until
    the director says.
    """
    closed = house.capabilities.home_is_closed()
    return frozenset(
        spec.name
        for spec in specs
        if spec.capability
        and not house.capabilities.is_on(
            spec.capability, by_itself=closed or spec.group is not CLOSED
        )
    )


FIRST: Final = "round"
"""The page the window opens on: the front desk's work."""
