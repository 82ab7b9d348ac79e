"""Look rather than read: one person, the ward chart, a floor, the house, clusters."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.measures import Severity
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.ui.context import Context
from carehome_app.ui.pages.page import Hint, Page
from carehome_app.ui.stages.many_people import CalendarStage, FloorStage, HeatStage
from carehome_app.ui.stages.one_person import PersonStage, WardStage
from carehome_app.ui.stages.stage import Chosen, Sheet, Stage
from carehome_app.ui.trends_files import ink_of
from carehome_app.ui.trends_keys import RANGE_LABELS, VIEWS, connect_keys
from carehome_app.ui.widgets.card import Card, label
from carehome_app.ui.widgets.chart_canvas import ChartCanvas
from carehome_app.ui.widgets.clusters_part import ClustersPart
from carehome_app.ui.widgets.elided import ElidedLabel
from carehome_app.ui.widgets.field import Trouble
from carehome_app.ui.widgets.filters import Filters
from carehome_app.ui.widgets.person_chooser import PersonChooser
from carehome_app.ui.widgets.second_look_part import SecondLookPart

if TYPE_CHECKING:
    from matplotlib.figure import Figure

EVENT: Final = QT_TRANSLATE_NOOP("Trends", "{when} {words}")
MOST_EVENTS: Final = 3


class TrendsPage(Page):
    """Every chart of the house, by keys alone if one likes."""

    title = QT_TRANSLATE_NOOP("Pages", "Trends")
    icon = "trends"
    shows = (
        Changes.ENTRIES | Changes.FINDINGS | Changes.NOTES | Changes.PEOPLE | Changes.PLANS
        | Changes.SETTINGS
    )  # fmt: skip
    hints: tuple[Hint, ...] = (
        ("↑↓", QT_TRANSLATE_NOOP("Hints", "person")),
        ("1–5", QT_TRANSLATE_NOOP("Hints", "days")),
        ("T W F H C O L", QT_TRANSLATE_NOOP("Hints", "view")),
        ("+ - ← → 0", QT_TRANSLATE_NOOP("Hints", "zoom, move")),
        ("PgDn", QT_TRANSLATE_NOOP("Hints", "more panels")),
        ("G", QT_TRANSLATE_NOOP("Hints", "corrected values")),
        ("Ctrl C/S", QT_TRANSLATE_NOOP("Hints", "copy, save")),
    )

    def __init__(self, context: Context) -> None:
        """Make the page; it shows somebody after the first `refresh`."""
        super().__init__(context)
        say = context.say
        self.chosen = Chosen()
        self.view = "person"
        self.figure: Figure | None = None
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
        self.events = label("", "muted", wrap=True)
        self.trouble = Trouble()
        self.clusters = ClustersPart(context)
        self.second_look = SecondLookPart(context)
        house = context.house
        self.stages: dict[str, Stage] = {
            "person": PersonStage(house, say), "ward": WardStage(house, say),
            "floor": FloorStage(house, say), "heat": HeatStage(house, say),
            "calendar": CalendarStage(house, say),
        }  # fmt: skip
        self.parts = QStackedWidget()
        self._lay_out()
        self._connect()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002
        """Read people and charts anew."""
        try:
            self.people.show_people(self.context.house.people.here(), self._signs())
        except CareHomeError as error:
            self.trouble.say(self.context.say(error.sentence))
            return
        if not self.chosen.subject:
            self.people.choose(self.people.subject())
            self.chosen = replace(self.chosen, subject=self.people.subject())
        self.draw()

    def take_focus(self) -> None:
        """Go to the list of people."""
        self.people.list.setFocus()

    @Slot()
    def draw(self) -> None:
        """Draw what is chosen."""
        if self.view == "clusters":
            self.clusters.refresh()
        elif self.view == "second_look":
            self.second_look.refresh()
        elif self.chosen.subject and self.isVisible():
            sheet = Sheet(self.canvas.inches, self.canvas.dpi, ink_of(self))
            self.figure = self.stages[self.view].figure(self.chosen, sheet)
            self.canvas.show_figure(self.figure)
            self._show_head()

    @Slot(int)
    def show_person(self, subject: int) -> None:
        """Show somebody's chart, keeping the view when it is of one person."""
        if subject and subject != self.chosen.subject:
            self.chosen = replace(self.chosen, subject=subject, panel=0, weeks_back=0)
            self.people.choose(subject)
        if self.view not in ("person", "ward"):
            self.views.choose("person")
        else:
            self.draw()

    @Slot(str)
    def show_view(self, view: str) -> None:
        """Show a kind of chart, clusters, or the second look."""
        self.view = view
        self.parts.setCurrentIndex({"clusters": 1, "second_look": 2}.get(view, 0))
        self.people.setVisible(view in ("person", "ward"))
        self.draw()

    @Slot(str)
    def show_days(self, code: str) -> None:
        """Show so many days; 0 is everything."""
        self.chosen = replace(self.chosen, days=int(code), panel=self.chosen.panel)
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

    def _show_head(self) -> None:
        person = self.context.house.desk.person(self.chosen.subject)
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
        self.events.setText("   ".join(lines))

    def _signs(self) -> dict[int, str]:
        """Return ▲ or ▼ for everybody with something open."""
        found: dict[int, str] = {}
        for due in self.context.house.following_up.due():
            if due.episode.severity >= Severity.WATCH:
                found[due.person.id] = "▲" if due.episode.family.high else "▼"
        return found

    def _connect(self) -> None:
        self.people.chosen.connect(self.show_person)
        self.ranges.chosen.connect(self.show_days)
        self.views.chosen.connect(self.show_view)
        self.canvas.pointed.connect(self.point)
        self.canvas.opened.connect(self.open_at)
        self.canvas.turned.connect(self.zoom_at)
        self.canvas.dragged.connect(self.pan_by)
        self.canvas.resized.connect(self.draw)
        self.clusters.opened.connect(self.show_person)
        connect_keys(self)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 12, 18, 10)
        page.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        for part in (self.name, self.about):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.ranges)
        page.addLayout(head)
        page.addWidget(self.views)
        card = Card()
        card.body.setContentsMargins(8, 6, 8, 6)
        card.body.addWidget(self.canvas, 1)
        card.body.addWidget(self.events)
        self.parts.addWidget(card)
        for one in (self.clusters, self.second_look):
            room = QScrollArea()
            room.setWidgetResizable(True)
            room.setWidget(one)
            self.parts.addWidget(room)
        body = QHBoxLayout()
        body.setSpacing(10)
        body.addWidget(self.people)
        body.addWidget(self.parts, 1)
        page.addWidget(self.trouble)
        page.addLayout(body, 1)
        self.ranges.choose("30")
