"""The pages of the window, in the order of the rail. Each is imported when it is first shown."""

from dataclasses import dataclass
from importlib import import_module
from typing import Final

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page import Page


@dataclass(frozen=True, slots=True)
class PageSpec:
    """Where a page is written, and its place in the rail."""

    name: str
    """Also its object name, and that of its button in the rail with `rail_` before it."""
    where: str
    """Module and class, with a colon between."""
    label: Text
    icon: str
    at_foot: bool = False

    def make(self, context: Context) -> Page:
        """Import the page and make it."""
        module, _, page = self.where.partition(":")
        made: Page = getattr(import_module(module), page)(context)
        made.setObjectName(self.name)
        return made


_PAGES: Final = "carehome_app.ui"

PAGES: Final = (
    PageSpec(
        "today", f"{_PAGES}.today.page:TodayPage", QT_TRANSLATE_NOOP("Rail", "Today"), "today"
    ),
    PageSpec(
        "round", f"{_PAGES}.rounds.page:RoundPage", QT_TRANSLATE_NOOP("Rail", "Round"), "round"
    ),
    PageSpec(
        "chronic",
        f"{_PAGES}.chronic.page:ChronicPage",
        QT_TRANSLATE_NOOP("Rail", "Chronic"),
        "chronic",
    ),
    PageSpec(
        "follow_up",
        f"{_PAGES}.findings.page:FollowUpPage",
        QT_TRANSLATE_NOOP("Rail", "Follow-up"),
        "follow_up",
    ),
    PageSpec(
        "disinfection",
        f"{_PAGES}.disinfection.page:DisinfectionPage",
        QT_TRANSLATE_NOOP("Rail", "Disinfection"),
        "disinfection",
    ),
    PageSpec(
        "trends", f"{_PAGES}.trends.page:TrendsPage", QT_TRANSLATE_NOOP("Rail", "Trends"), "trends"
    ),
    PageSpec(
        "people", f"{_PAGES}.people.page:PeoplePage", QT_TRANSLATE_NOOP("Rail", "People"), "people"
    ),
    PageSpec(
        "reports",
        f"{_PAGES}.reports.page:ReportsPage",
        QT_TRANSLATE_NOOP("Rail", "Reports"),
        "report",
    ),
    PageSpec(
        "settings",
        f"{_PAGES}.settings.page:SettingsPage",
        QT_TRANSLATE_NOOP("Rail", "Settings"),
        "settings",
        at_foot=True,
    ),
)
UNLISTED: Final = (
    PageSpec(
        "history",
        f"{_PAGES}.history.page:HistoryPage",
        QT_TRANSLATE_NOOP("Rail", "History"),
        "report",
    ),
)
"""Pages without a place in the rail: something on another page leads to them."""
FIRST: Final = "round"
"""The page the window opens on: the front desk's work."""
