"""Every key of the trends page, as one table."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.trends_files import copy_picture, save_picture

if TYPE_CHECKING:
    from carehome_app.ui.pages.trends_page import TrendsPage

RANGE_LABELS: Final = {
    "7": QT_TRANSLATE_NOOP("Trends", "7 days"),
    "30": QT_TRANSLATE_NOOP("Trends", "30 days"),
    "90": QT_TRANSLATE_NOOP("Trends", "90 days"),
    "365": QT_TRANSLATE_NOOP("Trends", "1 year"),
    "0": QT_TRANSLATE_NOOP("Trends", "All"),
}
VIEWS: Final = {
    "person": QT_TRANSLATE_NOOP("Trends", "T  One person"),
    "ward": QT_TRANSLATE_NOOP("Trends", "W  Ward chart"),
    "floor": QT_TRANSLATE_NOOP("Trends", "F  Floor"),
    "heat": QT_TRANSLATE_NOOP("Trends", "H  Heat map"),
    "calendar": QT_TRANSLATE_NOOP("Trends", "C  Coverage"),
    "clusters": QT_TRANSLATE_NOOP("Trends", "O  Clusters"),
    "second_look": QT_TRANSLATE_NOOP("Trends", "L  Second look"),
}
VIEW_KEYS: Final = dict(zip("TWFHCOL", VIEWS, strict=True))
RANGE_KEYS: Final = dict(zip("12345", RANGE_LABELS, strict=True))
STEP: Final = 0.25
"""Share of the shown days that an arrow key moves by."""


def connect_keys(page: "TrendsPage") -> None:
    """Make every key of the page do its work while the page has the keyboard."""
    work: dict[str, Callable[[], object]] = {
        **{key: partial(page.views.choose, view) for key, view in VIEW_KEYS.items()},
        **{key: partial(page.ranges.choose, days) for key, days in RANGE_KEYS.items()},
        "+": partial(zoom, page, 1), "=": partial(zoom, page, 1), "-": partial(zoom, page, -1),
        "0": page.draw, "Left": partial(move, page, -1), "Right": partial(move, page, 1),
        "PgDown": partial(turn, page, 1), "PgUp": partial(turn, page, -1),
        "G": partial(toggle_ghosts, page), "Ctrl+C": partial(copy_picture, page),
        "Ctrl+S": partial(save_picture, page), "N": partial(page.people.step, 1),
        "P": partial(page.people.step, -1), "Return": partial(open_pointed, page),
    }  # fmt: skip
    for key, act in work.items():
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)


def zoom(page: "TrendsPage", notches: float) -> None:
    """Zoom about the newest day, where one looks most."""
    if page.stages.get(page.view) is not None:
        page.zoom_at(notches, page.canvas.width() * page.canvas.devicePixelRatioF())


def move(page: "TrendsPage", by: int) -> None:
    """Go along the days, a week on the ward chart, to the next chart or floor elsewhere."""
    match page.view:
        case "person":
            page.pan(by * STEP)
        case "ward":
            back = max(page.chosen.weeks_back - by, 0)
            page.chosen = replace(page.chosen, weeks_back=back)
            page.draw()
        case "floor":
            point_next(page, by)


def turn(page: "TrendsPage", by: int) -> None:
    """Show the next panels of a person, or the next floor."""
    if page.view == "person":
        from carehome_app.charts.person_chart import MOST_PANELS

        count = len(getattr(page.stages["person"], "view").panels)  # noqa: B009  # a stage's own
        panel = min(max(page.chosen.panel + by * MOST_PANELS, 0), max(count - 1, 0))
        page.chosen = replace(page.chosen, panel=panel // MOST_PANELS * MOST_PANELS)
    else:
        floors: list[str | None] = [None, *page.context.house.seeing.overviews.floors()]
        here = floors.index(page.chosen.floor) if page.chosen.floor in floors else 0
        page.chosen = replace(page.chosen, floor=floors[(here + by) % len(floors)])
    page.draw()


def toggle_ghosts(page: "TrendsPage") -> None:
    """Show corrected values, or hide them."""
    page.chosen = replace(page.chosen, ghosts=not page.chosen.ghosts)
    page.draw()


def point_next(page: "TrendsPage", by: int) -> None:
    """Point at the next person's chart on the floor."""
    from carehome_app.ui.stages.many_people import FloorStage

    stage = page.stages["floor"]
    if isinstance(stage, FloorStage) and stage.people:
        here = page.chosen.subject
        place = stage.people.index(here) + by if here in stage.people else 0
        subject = stage.people[place % len(stage.people)]
        page.chosen = replace(page.chosen, subject=subject)
        page.canvas.point_at(stage.pointed(subject))


def open_pointed(page: "TrendsPage") -> None:
    """Open the chart that is pointed at on the floor, or go on from the search to the list."""
    if page.view == "floor":
        subject = page.chosen.subject
        page.views.choose("person")
        page.people.choose(subject)
    elif page.people.field.hasFocus():
        page.people.list.setFocus()
