"""What Ctrl+H tells the history of: what is chosen on the page in view."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from carehome_app.domain.history.event_words import Topic
from carehome_app.services.history.history import About, Thing
from carehome_app.ui.findings.due_list import ROW_ROLE
from carehome_app.ui.findings.rows import DueRow

if TYPE_CHECKING:
    from carehome_app.ui.findings.page import FollowUpPage
    from carehome_app.ui.history.page import HistoryPage
    from carehome_app.ui.people.page import PeoplePage
    from carehome_app.ui.rounds.page import RoundPage
    from carehome_app.ui.settings.page import SettingsPage
    from carehome_app.ui.shell.page import Page
    from carehome_app.ui.trends.page import TrendsPage


def chosen_on(page: "Page | None") -> About:
    """Return what is chosen on a page; None, which is everything, where nothing is."""
    ask = _BY_PAGE.get("" if page is None else page.objectName())
    return None if ask is None else ask(page)


def _of_round(page: "RoundPage") -> About:
    """Return the current cell's last entry, or the person who has none."""
    table = page.sheet.table
    if table.row is None:
        return None
    cell = table.row.cells[table.measure]
    return cell.entries[-1] if cell is not None and cell.entries else table.row.person.id


def _of_people(page: "PeoplePage") -> About:
    if page.views.code() != "areas":
        person = page.people.list.chosen()
        return None if person is None else person.id
    area = page.areas.list.chosen()
    if area is None:
        return None
    return Thing(Topic.AREA, str(area.id), area.versions[-1].name)


def _of_settings(page: "SettingsPage") -> About:
    line = page.limits.list.chosen() if page.views.code() == "limits" else None
    return None if line is None else Thing(Topic.PLAN, line.rule.code, line.rule.label)


def _of_follow_up(page: "FollowUpPage") -> About:
    row = page.list.currentIndex().data(ROW_ROLE)
    return row.episode.subject or None if isinstance(row, DueRow) else None


def _of_trends(page: "TrendsPage") -> About:
    return page.chosen.subject or None


def _of_history(page: "HistoryPage") -> About:
    return page.shown_of


_BY_PAGE: Final[dict[str, Callable[[Any], About]]] = {
    "round": _of_round,
    "people": _of_people,
    "settings": _of_settings,
    "follow_up": _of_follow_up,
    "trends": _of_trends,
    "history": _of_history,
}
