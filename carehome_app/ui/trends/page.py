"""Look rather than read: one person, the ward chart, a floor, the house, clusters."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.measures.measure import Severity
from carehome_app.domain.outbreak.line_list import Outbreak
from carehome_app.domain.trends.series import SILENT
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.history.about import About
from carehome_app.ui.outbreak.clusters_part import HINTS_OF_CLUSTERS, ClustersPart
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.style.theme import pixels
from carehome_app.ui.trends.canvas import ChartCanvas, ChartPlace, ink_of
from carehome_app.ui.trends.leaving import copy_picture, save_picture
from carehome_app.ui.trends.person_chooser import PersonChooser
from carehome_app.ui.trends.second_look_part import SecondLookPart
from carehome_app.ui.trends.stages import (
    MOST_DAYS,
    NO_READINGS,
    CalendarStage,
    Chosen,
    FloorStage,
    HeatStage,
    PersonStage,
    Sheet,
    Stage,
    WardStage,
)
from carehome_app.ui.widgets.chips import Filters, WrappedLine
from carehome_app.ui.widgets.field import Trouble
from carehome_app.ui.widgets.form import Across
from carehome_app.ui.widgets.labels import Card, ElidedLabel, label
from carehome_app.ui.widgets.panel import MovedByKey, Parts

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# Every key of the trends page, as one table.

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
HOUSE_TITLES: Final = {
    "floor": QT_TRANSLATE_NOOP("Trends", "Everybody's charts"),
    "heat": QT_TRANSLATE_NOOP("Trends", "Heat map"),
    "calendar": QT_TRANSLATE_NOOP("Trends", "Coverage by day"),
    "clusters": QT_TRANSLATE_NOOP("Trends", "Clusters"),
    "second_look": QT_TRANSLATE_NOOP("Trends", "A second look"),
}
"""What stands over charts that are of no single person."""
WHOLE_HOME: Final = QT_TRANSLATE_NOOP("Trends", "whole home")
FLOOR: Final = QT_TRANSLATE_NOOP("Trends", "floor {floor}")
SHOWN: Final = QT_TRANSLATE_NOOP("Trends", "{where}, last {days} days")
NOBODY: Final = QT_TRANSLATE_NOOP(
    "Trends", "Nobody is on the list yet: Ctrl 7, then Ctrl O brings one."
)
VIEW_KEYS: Final = dict(zip("TWFHCOL", VIEWS, strict=True))
OF_CLUSTERS: Final = "NDFJISERP"
"""What can be done among clusters by a letter in their lists; Alt with four of them anywhere."""
RANGE_KEYS: Final = dict(zip("12345", RANGE_LABELS, strict=True))
STEP: Final = 0.25
"""Share of the shown days that an arrow key moves by."""


def connect_keys(page: "TrendsPage") -> None:
    """Make every key of the page do its work while the page has the keyboard."""
    work: dict[str, Callable[[], object]] = {
        **{key: partial(page.views.choose, view) for key, view in VIEW_KEYS.items()},
        **{str(digit): partial(press_digit, page, str(digit)) for digit in range(1, 10)},
        "+": partial(zoom, page, 1), "=": partial(zoom, page, 1), "-": partial(zoom, page, -1),
        "0": page.draw, "Left": partial(move, page, -1), "Right": partial(move, page, 1),
        "PgDown": partial(turn, page, 1), "PgUp": partial(turn, page, -1),
        "G": partial(toggle_ghosts, page), "Ctrl+C": partial(copy_picture, page),
        "Ctrl+S": partial(save_picture, page), "N": partial(page.people.step, 1),
        "P": partial(page.people.step, -1), "Return": partial(open_pointed, page),
    }  # fmt: skip
    for letter in OF_CLUSTERS:
        work[letter] = partial(press_letter, page, letter, work.get(letter))
    for key, act in work.items():
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
        if key == "Return":
            page.enter_key = shortcut


def press_digit(page: "TrendsPage", digit: str) -> None:
    """Show so many days; among clusters a digit is a symptom of the chosen person."""
    if page.view == "clusters":
        page.clusters.bar.toggle(int(digit))
    elif digit in RANGE_KEYS:
        page.ranges.choose(RANGE_KEYS[digit])


def press_letter(page: "TrendsPage", letter: str, elsewhere: Callable[[], object] | None) -> None:
    """Do among clusters what a letter means there, and what it means everywhere in other views."""
    if page.view == "clusters" and page.clusters.press(letter):
        return
    if elsewhere is not None:
        elsewhere()


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
            back = max(page.choice.weeks_back - by, 0)
            page.choice = replace(page.choice, weeks_back=back)
            page.draw()
        case "floor":
            point_next(page, by)


def turn(page: "TrendsPage", by: int) -> None:
    """Go down a chart that is higher than its place; then to what comes after it.

    That are the next panels of a person, or the next page of a floor, then the next floor.
    """
    if page.chart.go(by):
        return
    if page.view == "person":
        from carehome_app.charts.person_chart import MOST_PANELS

        count = len(getattr(page.stages["person"], "view").panels)  # noqa: B009  # a stage's own
        panel = min(max(page.choice.panel + by * MOST_PANELS, 0), max(count - 1, 0))
        page.choice = replace(page.choice, panel=panel // MOST_PANELS * MOST_PANELS)
    elif 0 <= page.choice.page + by < _pages(page):
        page.choice = replace(page.choice, page=page.choice.page + by)
    else:
        floors: list[str | None] = [None, *page.context.house.seeing.overviews.floors()]
        here = floors.index(page.choice.floor) if page.choice.floor in floors else 0
        page.choice = replace(page.choice, floor=floors[(here + by) % len(floors)], page=0)
    page.chart.verticalScrollBar().setValue(0)
    page.draw()


def _pages(page: "TrendsPage") -> int:
    """Return on how many pages the floor in view stands; other charts have one."""
    stage = page.stages.get(page.view)
    return stage.pages if isinstance(stage, FloorStage) else 1


def toggle_ghosts(page: "TrendsPage") -> None:
    """Show corrected values, or hide them."""
    page.choice = replace(page.choice, ghosts=not page.choice.ghosts)
    page.draw()


def point_next(page: "TrendsPage", by: int) -> None:
    """Point at the next person's chart on the floor."""
    stage = page.stages["floor"]
    if isinstance(stage, FloorStage) and stage.people:
        here = page.choice.subject
        place = stage.people.index(here) + by if here in stage.people else 0
        subject = stage.people[place % len(stage.people)]
        page.choice = replace(page.choice, subject=subject)
        page.canvas.point_at(stage.pointed(subject))


def open_pointed(page: "TrendsPage") -> None:
    """Open the chart that is pointed at on the floor, or go on from the search to the list."""
    if page.view == "floor":
        subject = page.choice.subject
        page.views.choose("person")
        page.people.choose(subject)
    elif page.people.field.hasFocus():
        page.people.list.setFocus()


# Look rather than read: one person, the ward chart, a floor, the house, clusters.

EVENT: Final = QT_TRANSLATE_NOOP("Trends", "{when} {words}")
MOST_EVENTS: Final = 3
LEAST_HIGH: Final = {"person": 380, "ward": 476, "floor": 400, "heat": 300, "calendar": 340}
"""How high a chart must be for its words to stand apart; in a lower window it is moved."""
FOR_SUM: Final = 1060
"""Pixels of a page in which the sum of clusters stands in one line with the days."""


OF_CHARTS: Final[tuple[Hint, ...]] = (
    ("↑↓", QT_TRANSLATE_NOOP("Hints", "person")),
    ("1–5", QT_TRANSLATE_NOOP("Hints", "days")),
    ("T W F H C O L", QT_TRANSLATE_NOOP("Hints", "view")),
    ("+ - ← → 0", QT_TRANSLATE_NOOP("Hints", "zoom, move")),
    ("PgDn", QT_TRANSLATE_NOOP("Hints", "more panels")),
    ("G", QT_TRANSLATE_NOOP("Hints", "corrected values")),
    ("Ctrl C/S", QT_TRANSLATE_NOOP("Hints", "copy, save")),
)


class TrendsPage(Page):
    """Every chart of the house, by keys alone if one likes."""

    title = QT_TRANSLATE_NOOP("Pages", "Trends")
    icon = "trends"
    shows = (
        Changes.ENTRIES
        | Changes.FINDINGS
        | Changes.NOTES
        | Changes.PEOPLE
        | Changes.PLANS
        | Changes.SETTINGS
    )
    hints: tuple[Hint, ...] = OF_CHARTS

    def __init__(self, context: Context) -> None:
        """Make the page; it shows somebody after the first `refresh`."""
        super().__init__(context)
        say = context.say
        self.choice = Chosen()
        self.view = "person"
        self.figure: Figure | None = None
        self._drawn_on: Sheet | None = None
        self.people = PersonChooser(say)
        self.name = label("", "title")
        self.about = ElidedLabel()
        self.about.setProperty("kind", "muted")
        self.ranges = Filters(
            tuple((code, say(words)) for code, words in RANGE_LABELS.items()), tight=True
        )
        self.views = Filters(
            tuple((code, say(words)) for code, words in VIEWS.items()), tight=True
        )
        self.canvas = ChartCanvas()
        self.chart = ChartPlace(self.canvas)
        self.events = label("", "muted", wrap=True)
        self.trouble = Trouble()
        self.clusters = ClustersPart(context)
        self.second_look = SecondLookPart(context)
        house = context.house
        self.stages: dict[str, Stage] = {
            "person": PersonStage(house, say),
            "ward": WardStage(house, say),
            "floor": FloorStage(house, say),
            "heat": HeatStage(house, say),
            "calendar": CalendarStage(house, say),
        }
        self.parts = Parts()
        self.enter_key = QShortcut(self)
        self._lay_out()
        self._connect()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002
        """Read people and charts anew."""
        try:
            with QSignalBlocker(self.people):  # or the first chart would be drawn twice
                self.people.show_people(self.context.house.people.here(), self._signs())
        except CareHomeError as error:
            self.trouble.say(self.context.say(error.sentence))
            return
        shown = self.people.subject()
        self.trouble.say("" if shown else self.context.say(NOBODY), is_news=True)
        if shown and shown != self.choice.subject:
            self.choice = replace(self.choice, subject=shown, panel=0, weeks_back=0)
        self.draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out over the clusters what has no room beside the days."""
        super().resizeEvent(event)
        self.clusters.head.make_room(has_room=self.width() >= pixels(FOR_SUM))

    def chosen(self) -> About:
        """Return the person whose trend is drawn."""
        return self.choice.subject or None

    def take_focus(self) -> None:
        """Go to the list of people, or of clusters."""
        (self.clusters.list if self.view == "clusters" else self.people.list).setFocus()

    def search(self) -> None:
        """Answer Ctrl+F: find a cluster among clusters, a person elsewhere."""
        field = self.clusters.find_line if self.view == "clusters" else self.people.field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    @Slot()
    def draw(self) -> None:
        """Draw what is chosen."""
        if self.view == "clusters":
            self.clusters.refresh()
            self._show_head()
        elif self.view == "second_look":
            self.second_look.refresh()
            self._show_head()
        elif self.choice.subject and self.isVisible():
            sheet = self._drawn_on = self._sheet()
            self.figure = self.stages[self.view].figure(self.choice, sheet)
            self.canvas.show_figure(self.figure)
            self._show_head()
            told = (self.name, self.about, self.events)
            self.canvas.say_aloud(*(one.text() for one in told))

    def _sheet(self) -> Sheet:
        return Sheet(self.canvas.inches, self.canvas.dpi, ink_of(self))

    @Slot()
    def _fit(self) -> None:
        """Draw anew on a canvas of another size, unless what is in view is not drawn on it."""
        if self.view in self.stages and self._sheet() != self._drawn_on:
            self.draw()

    @Slot(int)
    def show_person(self, subject: int) -> None:
        """Show somebody's chart, keeping the view when it is of one person."""
        if subject and subject != self.choice.subject:
            self.choice = replace(self.choice, subject=subject, panel=0, weeks_back=0)
            with QSignalBlocker(self.people):  # or the same chart would be drawn twice
                self.people.choose(subject)
        if self.view not in ("person", "ward"):
            self.views.choose("person")
        else:
            self.draw()

    @Slot(object)
    def show_cluster(self, outbreak: Outbreak) -> None:
        """Show a cluster: its people, its curve, what is done."""
        self.views.choose("clusters")
        self.clusters.choose(outbreak)

    @Slot(str)
    def show_view(self, view: str) -> None:
        """Show a kind of chart, clusters, or the second look."""
        self.view = view
        among = view == "clusters"
        self.parts.setCurrentIndex({"clusters": 1, "second_look": 2}.get(view, 0))
        self.hints = HINTS_OF_CLUSTERS if among else OF_CHARTS
        self.context.events.keys_changed.emit(self.hints)
        for one in (self.clusters.head, self.clusters.days, self.clusters.find_line):
            one.setVisible(among)
        self.ranges.setVisible(not among)
        self.enter_key.setEnabled(not among)  # there, lists and fields answer it themselves
        if among:
            self.clusters.list.setFocus()
        self.people.setVisible(view in ("person", "ward"))
        self._body.activate()  # or it would be drawn once for the old size, and again
        self.chart.hold_high(LEAST_HIGH.get(view, 0), zooms=view == "person")
        self.draw()

    @Slot(str)
    def show_days(self, code: str) -> None:
        """Show so many days; 0 is everything."""
        self.choice = replace(self.choice, days=int(code), panel=self.choice.panel)
        self.draw()

    @Slot(float, float)
    def point(self, x: float, y: float) -> None:
        """Show what lies under the pointer."""
        self.canvas.point_at(self.stages[self.view].point(x, y))

    @Slot(float, float)
    def open_at(self, x: float, y: float) -> None:
        """Open the person a click means."""
        subject = self.stages[self.view].person_at(x, y)
        if subject is not None:
            self.show_person(subject)

    @Slot(float, float)
    def zoom_at(self, notches: float, x: float) -> None:
        """Zoom about a place."""
        if self.stages[self.view].zoom(1.25**notches, x) and self.figure is not None:
            self.canvas.show_figure(self.figure)

    @Slot(float)
    def pan_by(self, pixels: float) -> None:
        """Move along with the hand."""
        self.pan(-pixels / max(self.canvas.width() * self.canvas.devicePixelRatioF(), 1))

    def pan(self, share: float) -> None:
        """Move by a share of what is shown."""
        if self.stages[self.view].pan(share) and self.figure is not None:
            self.canvas.show_figure(self.figure)

    def _show_house_head(self) -> None:
        """Say what is shown of the whole home or a floor: no person's name stands over it."""
        say, days = self.context.say, self.choice.days
        self.events.setText("")
        self.name.setText(say(HOUSE_TITLES[self.view]))
        if self.view in ("clusters", "second_look"):
            self.about.setText("")
            return
        floor = self.choice.floor
        where = WHOLE_HOME if floor is None else FLOOR.with_(floor=floor)
        shown = min(days or MOST_DAYS, MOST_DAYS)
        self.about.setText(say(SHOWN.with_(where=where, days=shown)))

    def _show_head(self) -> None:
        if self.view in HOUSE_TITLES:
            self._show_house_head()
            return
        person = self.context.house.desk.person(self.choice.subject)
        stage = self.stages["person"]
        view = stage.view if isinstance(stage, PersonStage) and self.view == "person" else None
        self.name.setText(f"{person.place or person.details.code} {person.name}")
        if view is None:
            self.about.setText("")
            self.events.setText("")
            return
        say = self.context.say
        self.about.setText(say(view.about) if not isinstance(view.about, str) else view.about)
        lines = [
            say(EVENT.with_(when=f"{mark.at:%m-%d %H:%M}", words=mark.words))
            for mark in view.marks[-MOST_EVENTS:][::-1]
        ]
        if not any(panel.points for panel in view.panels):
            lines.insert(0, say(NO_READINGS))
        if view.silent:
            lines.insert(0, say(SILENT.with_(measures=view.silent)))
        self.events.setText("   ".join(lines))

    def _signs(self) -> dict[int, str]:
        """Return ▲ or ▼ for everybody with something open."""
        found: dict[int, str] = {}
        for due in self.context.house.following_up.due(PERSON):
            if due.episode.severity >= Severity.WATCH:
                found[due.person.id] = "▲" if due.episode.family.high else "▼"
        return found

    def _connect(self) -> None:
        self.people.chosen.connect(self.show_person)
        self.people.opened.connect(self.context.events.person_requested)
        self.ranges.chosen.connect(self.show_days)
        self.views.chosen.connect(self.show_view)
        self.canvas.pointed.connect(self.point)
        self.canvas.opened.connect(self.open_at)
        self.canvas.turned.connect(self.zoom_at)
        self.canvas.dragged.connect(self.pan_by)
        self.canvas.resized.connect(self._fit)
        self.clusters.opened.connect(self.show_person)
        self.context.events.cluster_requested.connect(self.show_cluster)
        self.context.events.chart_requested.connect(self.show_person)
        connect_keys(self)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 12, 18, 10)
        page.setSpacing(8)
        head = WrappedLine(12)
        for part in (self.name, self.about, self.clusters.head):
            head.add(part)
        head.add_spring()
        head.add(self.ranges)
        head.add(self.clusters.days)
        page.addWidget(head)
        chips = Across(8)
        chips.put(self.views, 1)
        chips.put(self.clusters.find_line)
        page.addLayout(chips)
        for one in (self.clusters.head, self.clusters.days, self.clusters.find_line):
            one.hide()
        card = Card()
        card.body.setContentsMargins(8, 6, 8, 6)
        card.body.addWidget(self.chart, 1)
        card.body.addWidget(self.events)
        self.parts.addWidget(card)
        for moved in (self.clusters, self.second_look):
            room = MovedByKey(self.context.say)
            room.setWidget(moved)
            self.parts.addWidget(room)
        body = self._body = QHBoxLayout()
        body.setSpacing(10)
        body.addWidget(self.people)
        body.addWidget(self.parts, 1)
        page.addWidget(self.trouble)
        page.addLayout(body, 1)
        self.ranges.choose("30")
        self.chart.hold_high(LEAST_HIGH[self.view], zooms=True)
