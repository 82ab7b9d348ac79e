"""Clusters and cases: the rule in words, the people behind the count, and what is done."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from carehome_app.domain.outbreak import glance
from carehome_app.domain.outbreak.clusters import unit_text
from carehome_app.domain.outbreak.daily import Daily, daily, last_days, people_of
from carehome_app.domain.outbreak.line_list import Ill, Outbreak
from carehome_app.domain.reports.choice import Asked
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.outbreak.watching import LOOK_BACK
from carehome_app.services.people import spelling
from carehome_app.services.reports.preparing import Prepared
from carehome_app.ui.outbreak.around import FloorPlan, Recorders, StepsTaken
from carehome_app.ui.outbreak.cluster_desk import ClusterDesk
from carehome_app.ui.outbreak.clusters_head import ClustersHead
from carehome_app.ui.outbreak.keeping import Keeping
from carehome_app.ui.outbreak.listed import ALL, AllCases, Listed, Which, groups, which_of
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page import Hint
from carehome_app.ui.style.theme import pixels
from carehome_app.ui.trends.canvas import LEAST, ChartCanvas, ink_of
from carehome_app.ui.widgets.chips import Filters
from carehome_app.ui.widgets.field import FindField, Trouble
from carehome_app.ui.widgets.form import Across
from carehome_app.ui.widgets.labels import Card, begun
from carehome_app.ui.widgets.state_list import StateList

if TYPE_CHECKING:
    from matplotlib.figure import Figure

CLUSTERS: Final = QT_TRANSLATE_NOOP("Clusters", "Clusters by how they stand")
FIND: Final = QT_TRANSLATE_NOOP("Clusters", "Floor, illness, name")
WITHDRAWN: Final = QT_TRANSLATE_NOOP(
    "Clusters", "Raised earlier, no longer so after a correction: {count}"
)
DAYS: Final = {
    "7": QT_TRANSLATE_NOOP("Trends", "7 days"),
    "14": QT_TRANSLATE_NOOP("Trends", "14 days"),
    "30": QT_TRANSLATE_NOOP("Trends", "30 days"),
    "90": QT_TRANSLATE_NOOP("Trends", "90 days"),
}
USUAL_DAYS: Final = "14"
HINTS_OF_CLUSTERS: Final[tuple[Hint, ...]] = (
    ("↑↓", QT_TRANSLATE_NOOP("Hints", "choose")),
    ("Tab", QT_TRANSLATE_NOOP("Hints", "to the people")),
    ("1–9", QT_TRANSLATE_NOOP("Hints", "symptoms")),
    ("I", QT_TRANSLATE_NOOP("Hints", "isolate")),
    ("N D F", QT_TRANSLATE_NOOP("Hints", "told nurse, doctor, families")),
    ("J", QT_TRANSLATE_NOOP("Hints", "reported to the CDC")),
    ("P", QT_TRANSLATE_NOOP("Hints", "print the case list")),
    ("S E", QT_TRANSLATE_NOOP("Hints", "save symptoms, end isolation")),
    ("R", QT_TRANSLATE_NOOP("Hints", "rule and source")),
    ("T W F H C L", QT_TRANSLATE_NOOP("Hints", "view")),
)
"""F tells families in the list of the people; in the list of clusters it turns to the floor."""
LIST_WIDE: Final = (210, 290)
LIST_HIGH: Final = 150
"""Pixels of the list."""


class ClustersPart(QWidget):
    """A list of clusters, the desk of the chosen one, and what stands around it."""

    opened = Signal(int)
    """Enter, or a double click, on a person."""

    def __init__(self, context: Context) -> None:
        """Make it empty."""
        super().__init__()
        say = context.say
        self.context, self._clusters = context, context.house.seeing.clusters
        self.head = ClustersHead(say)
        self.find_line = FindField(say(FIND))
        self.days = Filters(tuple((code, say(one)) for code, one in DAYS.items()), tight=True)
        self.days.choose(USUAL_DAYS)
        self.list: StateList[Listed] = StateList("clusters", say(CLUSTERS), who=which_of)
        self.steps = StepsTaken(say)
        self.desk = ClusterDesk(say, context.house)
        self.table, self.bar = self.desk.table, self.desk.line
        self.trouble = Trouble()
        self.canvas = ChartCanvas()
        self.canvas.zooms = False
        self.plan, self.recorders = FloorPlan(say), Recorders(say)
        self.figure: Figure | None = None
        self._outbreaks: list[Outbreak] = []
        self._cases: list[Ill] = []
        self._names: dict[Which | None, str] = {}
        """What clusters are called, also those that are none any more."""
        self.keeping = Keeping(self)
        _lay_out(self)
        self.list.moved.connect(self.show_chosen)
        self.list.opened.connect(self._go_to_people)
        self.find_line.textEdited.connect(self.show_found)
        self.find_line.returnPressed.connect(self.list.setFocus)
        self.days.chosen.connect(self.refresh)
        self.table.opened.connect(self._open)
        self.desk.resized.connect(self._fill)
        self.canvas.resized.connect(self.draw)

    def heightForWidth(self, width: int) -> int:
        """Return the least height: lists give way before the part is moved about."""
        inside = self.layout()
        return -1 if inside is None else inside.minimumHeightForWidth(width)

    @Slot()
    def refresh(self) -> None:
        """Read clusters and cases anew; the cluster somebody looks at stays the one."""
        self.trouble.say("")
        far = max(self._shown_days(), LOOK_BACK.days)
        self._outbreaks = self._clusters.lately(far)
        self._cases = people_of(self._clusters.cases(far))
        say, withdrawn = self.context.say, self._clusters.withdrawn()
        self._names |= {
            which_of(Listed(one)): begun(say(glance.name(one.cluster))) for one in self._outbreaks
        }
        self.desk.say(say(WITHDRAWN.with_(count=len(withdrawn))) if withdrawn else "")
        self.show_found()

    @Slot()
    def show_found(self) -> None:
        """List the clusters that fit what is searched for, and show the chosen one."""
        typed = self.find_line.text().strip()
        every = AllCases(len(self._of_days()), self._shown_days())
        with QSignalBlocker(self.list):
            self.list.show_groups(groups(self.context, self._outbreaks, every, typed))
        self.show_chosen()
        meant = [ill for ill in self._shown() if typed and spelling.fits(ill.person, typed)]
        if meant:
            self.table.choose_whose(meant[0].person.id)

    def choose(self, outbreak: Outbreak) -> None:
        """Show a cluster that is known from elsewhere, as it is now."""
        self.find_line.clear()
        self.refresh()
        self.choose_which(which_of(Listed(outbreak)))
        self.list.setFocus()

    def choose_which(self, which: Which | None) -> None:
        """Put the cursor on a cluster, searching no more where the search hides it."""
        if self.find_line.text():
            self.find_line.clear()
            self.show_found()
        for listed in (ALL, *(Listed(one) for one in self._outbreaks)):
            if which_of(listed) == which:
                self.list.choose(listed)

    def which(self) -> Which | None:
        """Return which cluster is chosen; None for the list of all cases."""
        return which_of(self.list.chosen())

    def outbreak(self) -> Outbreak | None:
        """Return the chosen cluster; None for the list of all cases."""
        return (self.list.chosen() or ALL).outbreak

    def called(self, which: Which | None) -> str:
        """Return what a cluster is called, or was."""
        return self._names.get(which, "")

    @Slot()
    def show_chosen(self) -> None:
        """Show the chosen cluster, or all cases in the last row."""
        outbreak, local = self.outbreak(), self.context.house.desk.home_time.local
        shown = self._shown()
        if outbreak is None:
            self.desk.show_all(self._shown_days(), is_quiet=not self._outbreaks)
        else:
            self.desk.show_cluster(outbreak)
            self.steps.show_steps(outbreak, local)
        self.steps.setVisible(outbreak is not None)
        floors = {unit for one in shown for unit in one.case.where.units}
        living = self._clusters.living(floors) if shown else {}
        unit = None if outbreak is None else unit_text(outbreak.cluster.key.unit)
        self.plan.show_rooms(unit, living, shown, local)
        self.plan.setVisible(bool(living))
        served = () if outbreak is None else outbreak.served
        self.recorders.show_served(served, len({one.person.id for one in shown}))
        self._fill()
        self.draw()

    @Slot()
    def draw(self) -> None:
        """Draw who fell ill on which day, and say it over the page."""
        picture = self._daily()
        self.head.show_clusters([one for one in self._outbreaks if one.is_open], picture)
        if not self.isVisible() or self.canvas.width() < LEAST[0]:
            return
        from carehome_app.charts.daily_chart import daily_chart

        size, ink = self.canvas.inches, ink_of(self)
        self.figure = daily_chart(picture, self.context.say, size=size, ink=ink)
        self.canvas.show_figure(self.figure)
        self.canvas.say_aloud(*self.desk.texts())

    def press(self, letter: str) -> bool:
        """Do what a letter means here; False where it means nothing and may turn the view.

        F is the floor's, but among the people of a cluster, where families are told.
        """
        here = QApplication.focusWidget()
        among = here is not None and (here is self.table or self.table.isAncestorOf(here))
        if letter == "F" and not among:
            return False
        acts: dict[str, Callable[[], object]] = {
            "I": self.keeping.go_to_room,
            "S": self.keeping.note,
            "E": self.keeping.release,
            "R": self.desk.turn_sources,
            "P": self._print,
        }
        if letter in acts:
            acts[letter]()
        elif not self.steps.press(letter):
            self.keeping.find_nothing()
        return True

    def _shown_days(self) -> int:
        return int(self.days.code())

    def _of_days(self) -> list[Ill]:
        """Return everybody who fell ill in the days that are shown, one line an illness."""
        desk = self.context.house.desk
        first = last_days(desk.today(), self._shown_days())[0]
        return [one for one in self._cases if desk.home_time.day(one.case.onset) >= first]

    def _shown(self) -> list[Ill]:
        outbreak = self.outbreak()
        return self._of_days() if outbreak is None else list(outbreak.ill)

    def _daily(self) -> Daily:
        desk, outbreak = self.context.house.desk, self.outbreak()
        return daily(
            None if outbreak is None else outbreak.cluster,
            self._cases,
            last_days(desk.today(), self._shown_days()),
            desk.home_time.day,
        )

    @Slot()
    def _fill(self) -> None:
        self.desk.show_people(self._shown())
        self.keeping.come_to()

    @Slot()
    def _go_to_people(self) -> None:
        self.table.setFocus()

    @Slot(object)
    def _open(self, ill: Ill) -> None:
        self.opened.emit(ill.person.id)

    def _print(self) -> None:
        today = self.context.house.desk.today()
        self.context.events.prepared_requested.emit(Prepared("clusters", Asked(), today))


def _lay_out(part: ClustersPart) -> None:
    part.list.setMinimumWidth(pixels(LIST_WIDE[0]))
    for one in (part.list, part.steps):
        one.setMaximumWidth(pixels(LIST_WIDE[1]))
    part.list.setMinimumHeight(pixels(LIST_HIGH))
    part.desk.body.addWidget(part.trouble)
    curve = Card()
    curve.body.setContentsMargins(6, 6, 6, 6)
    curve.body.addWidget(part.canvas)
    left, right, where = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
    left.addWidget(part.list, 1)
    left.addWidget(part.steps)
    where.addWidget(part.plan)
    where.addWidget(part.recorders)
    where.addStretch(1)
    below = Across(8)
    below.put(curve, 4)
    below.put(where, 5)
    part.desk.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    right.addWidget(part.desk)
    right.addLayout(below, 1)
    for column in (left, right, where):
        column.setSpacing(8)
    page = Across(8)
    page.setContentsMargins(0, 0, 0, 0)
    page.put(left, 2)
    page.put(right, 7)
    part.setLayout(page)
