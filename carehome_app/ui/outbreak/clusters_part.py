"""Clusters and cases: the rule in words, the people behind the count, and what is done."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.findings.episodes import STEP_LABELS, Step
from carehome_app.domain.isolation.cases import CaseKind
from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.outbreak import line_list as words
from carehome_app.domain.outbreak.cases import FROM_READINGS, SYMPTOM_LABELS, Symptom
from carehome_app.domain.outbreak.line_list import Ill, Outbreak, picture_of
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.changes import Changes
from carehome_app.services.isolation.cases import NewCase
from carehome_app.ui.outbreak.around import FloorPlan, StepsTaken
from carehome_app.ui.shell.context import Context
from carehome_app.ui.style.theme import pixels
from carehome_app.ui.trends.canvas import ChartCanvas
from carehome_app.ui.widgets.chips import Chip, StillBox, WrappedLine
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.field import Trouble
from carehome_app.ui.widgets.labels import Card, label
from carehome_app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from matplotlib.figure import Figure


# What is done about a person in a cluster, or about the cluster, in two lines.

WORDS = QT_TRANSLATE_NOOP("Clusters", "room of isolation, or words")
CHIP: Final = "{words} {digit}"
NOTE = QT_TRANSLATE_NOOP("Clusters", "Save symptoms")
ISOLATE = QT_TRANSLATE_NOOP("Clusters", "Keep apart")
RELEASE = QT_TRANSLATE_NOOP("Clusters", "End it")
TAKE = QT_TRANSLATE_NOOP("Clusters", "Save step")
STEPS = (Step.NURSE_TOLD, Step.DOCTOR_TOLD, Step.FAMILY_TOLD, Step.NOTE, Step.CLOSED)


class CaseBar(QWidget):
    """Words, symptoms, isolation, and steps."""

    noted = Signal()
    isolated = Signal()
    released = Signal()
    stepped = Signal()

    def __init__(self, say: Translate) -> None:
        """Make the line; nothing is chosen."""
        super().__init__()
        self._say = say
        self.field = QLineEdit()
        self.field.setObjectName("case_words")
        self.field.setPlaceholderText(say(WORDS))
        self.boxes: dict[Symptom, Chip] = {}
        seen = (one for one in Symptom if one not in FROM_READINGS)
        for digit, symptom in enumerate(seen, start=1):
            chip = Chip(symptom.value)
            chip.show_words(CHIP.format(words=say(SYMPTOM_LABELS[symptom]), digit=digit))
            self.boxes[symptom] = chip
        self.steps = StillBox("cluster_step")
        for step in STEPS:
            self.steps.addItem(say(STEP_LABELS[step]), step.value)
        self.take = QPushButton(say(TAKE))
        self.take.clicked.connect(self.stepped)
        self._lay_out()

    def words(self) -> str:
        """Return what is typed."""
        return self.field.text()

    def symptoms(self) -> list[Symptom]:
        """Return the chosen symptoms."""
        return [symptom for symptom, chip in self.boxes.items() if chip.isChecked()]

    def toggle(self, digit: int) -> None:
        """Choose the symptom of a digit, or let it go."""
        chips = list(self.boxes.values())
        if 1 <= digit <= len(chips):
            chips[digit - 1].toggle()

    def step(self) -> Step:
        """Return the chosen step."""
        return Step(self.steps.currentData())

    def allow_steps(self, allowed: bool) -> None:  # as Qt's own setEnabled
        """Let steps be taken, or not."""
        self.steps.setEnabled(allowed)
        self.take.setEnabled(allowed)

    def clear(self) -> None:
        """Forget what is typed and chosen."""
        self.field.clear()
        for chip in self.boxes.values():
            chip.setChecked(False)

    def _lay_out(self) -> None:
        both, acts = QVBoxLayout(self), WrappedLine(6)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(6)
        symptoms = WrappedLine(6)
        for chip in self.boxes.values():
            symptoms.add(chip)
        both.addWidget(symptoms)
        both.addWidget(acts)
        self.field.setMinimumWidth(180)
        acts.add(self.field)
        for said, signal in (
            (NOTE, self.noted),
            (ISOLATE, self.isolated),
            (RELEASE, self.released),
        ):
            button = QPushButton(self._say(said))
            button.clicked.connect(signal)
            acts.add(button)
        acts.add_spring()
        acts.add(self.steps)
        acts.add(self.take)


# Clusters and cases: the rule in words, the people behind the count, and what is done.

ALL_CASES: Final = QT_TRANSLATE_NOOP("Clusters", "Case list of the last 35 days: {count}")
NONE: Final = QT_TRANSLATE_NOOP("Clusters", "No cluster in the last 35 days.")
WITHDRAWN: Final = QT_TRANSLATE_NOOP(
    "Clusters", "Raised earlier, no longer so after a correction: {count}"
)
ROOM_BED: Final = QT_TRANSLATE_NOOP("Clusters", "Room-bed")
NAME: Final = QT_TRANSLATE_NOOP("Clusters", "Name")
TABLE: Final = QT_TRANSLATE_NOOP("Clusters", "Dining table")
ONSET: Final = QT_TRANSLATE_NOOP("Clusters", "Onset")
SYMPTOMS: Final = QT_TRANSLATE_NOOP("Clusters", "Symptoms")
APART: Final = QT_TRANSLATE_NOOP("Clusters", "Kept apart")
DAY: Final = QT_TRANSLATE_NOOP("Clusters", "day {day}")
FOR_DAY: Final = 72
"""Pixels of a day beside the person."""
LAST_DAYS: Final = 7
"""How many days of temperatures stand beside each person."""
SCREENED: Final = {"°C": Decimal("37.3"), "°F": Decimal("99.1")}
"""From where a day stands out: the screening value, in the unit that was read."""


class ClustersPart(QWidget):
    """A list of clusters, the chosen one's line list and curve, and a bar to act."""

    opened = Signal(int)
    """Enter, or a double click, on a person."""
    titled = Signal(str)
    """What the cluster in view is called; empty where none is."""

    def __init__(self, context: Context) -> None:
        """Make it empty."""
        super().__init__()
        self._context = context
        self.list = QListWidget()
        self.list.setObjectName("clusters")
        self.said = label("", wrap=True)
        self.places = label("", "hint", wrap=True)
        self.cases = ColumnsTable[Ill](context.say)
        self.table = RowTable(self.cases)
        self.table.setObjectName("cases")
        self.table.setMinimumHeight(126)
        self.canvas = ChartCanvas()
        self.canvas.setMinimumSize(320, 150)
        self.canvas.zooms = False
        self.bar = CaseBar(context.say)
        self.steps, self.plan = StepsTaken(context.say), FloorPlan(context.say)
        self.trouble = Trouble()
        self.figure: Figure | None = None
        self._outbreaks: list[Outbreak] = []
        self._cases: list[Ill] = []
        self._shown: list[Ill] = []
        self._lay_out()
        self.list.currentRowChanged.connect(self.show_row)
        self.list.activated.connect(self.table.setFocus)
        self.table.opened.connect(self._open)
        self.canvas.resized.connect(self.draw)
        self.bar.noted.connect(self._note)
        self.bar.isolated.connect(self._isolate)
        self.bar.released.connect(self._release)
        self.bar.stepped.connect(self._step)
        self.steps.asked.connect(self._take)

    def heightForWidth(self, width: int) -> int:
        """Return the least height: lists give way before the part is moved about."""
        inside = self.layout()
        return -1 if inside is None else inside.minimumHeightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many days as fit."""
        super().resizeEvent(event)
        if self._shown:
            self._fill()

    def refresh(self) -> None:
        """Read clusters and cases anew."""
        say, clusters = self._context.say, self._context.house.seeing.clusters
        row = max(self.list.currentRow(), 0)
        self._outbreaks = clusters.lately()
        self._cases = [one for one in clusters.cases() if one.case.syndrome.value != "flu_like"]
        withdrawn = clusters.withdrawn()
        local = self._context.house.desk.home_time.local
        self.list.blockSignals(True)
        self.list.clear()
        for one in self._outbreaks:
            self.list.addItem(f"{say(words.head(one.cluster))}\n{say(words.state(one, local))}")
        self.list.addItem(say(ALL_CASES.with_(count=len(self._cases))))
        self.list.blockSignals(False)
        self.trouble.say(say(WITHDRAWN.with_(count=len(withdrawn))) if withdrawn else "")
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.show_row(self.list.currentRow())

    def choose(self, outbreak: Outbreak) -> None:
        """Show a cluster that is known from elsewhere, as it is now."""
        self.refresh()
        keys = [one.cluster.key for one in self._outbreaks]
        if outbreak.cluster.key in keys:
            self.list.setCurrentRow(keys.index(outbreak.cluster.key))
        self.list.setFocus()

    @Slot(int)
    def show_row(self, row: int) -> None:
        """Show a cluster, or all cases in the last row."""
        say, local = self._context.say, self._context.house.desk.home_time.local
        outbreak = self._chosen(row)
        self._shown = list(outbreak.ill) if outbreak is not None else self._cases
        if outbreak is None:
            self.said.setText("" if self._outbreaks else say(NONE))
            self.places.setText("")
            self.titled.emit("")
        else:
            self.said.setText("\n".join(say(one) for one in words.rules(outbreak.cluster)))
            steps = [words.step(one, local) for one in outbreak.steps]
            lines = [*words.places(outbreak), *steps]
            self.places.setText("\n".join(say(one) for one in lines))
            self.titled.emit(say(words.head(outbreak.cluster)))
        goes_on = outbreak is not None and outbreak.is_open
        self.bar.allow_steps(goes_on)
        self.steps.setVisible(outbreak is not None)
        taken = outbreak.steps if outbreak is not None else ()
        self.steps.show_steps(taken, local, allowed=goes_on)
        floors = {unit for one in self._shown for unit in one.case.where.units}
        rooms = self._context.house.seeing.clusters.rooms(floors) if self._shown else []
        self.plan.show_rooms(rooms, self._shown, local)
        self.plan.setVisible(bool(rooms))
        self._fill()
        self.draw()

    @Slot()
    def draw(self) -> None:
        """Draw the curve and the days of isolation."""
        if not self.isVisible() or self.canvas.width() < 50:
            return
        from carehome_app.charts.outbreak_chart import outbreak_chart

        desk = self._context.house.desk
        picture = picture_of(self._shown, desk.today(), desk.home_time.day)
        self.figure = outbreak_chart(picture, self._context.say, size=self.canvas.inches)
        self.canvas.show_figure(self.figure)
        self.canvas.say_aloud(self.said.text())

    def _chosen(self, row: int) -> Outbreak | None:
        return self._outbreaks[row] if 0 <= row < len(self._outbreaks) else None

    def _fill(self) -> None:
        """Show the people, with as many of the last days as fit beside them."""
        before, today = self.table.chosen(), self._context.house.desk.today()
        self.cases.show_items(self._shown, self._columns())
        room = (self.table.viewport().width() - self.table.wanted_width) // pixels(FOR_DAY)
        shown = min(max(room, 2), LAST_DAYS)
        days = [today - timedelta(days=back) for back in reversed(range(shown))]
        people = {ill.person.id for ill in self._shown}
        read = self._context.house.seeing.clusters.temperatures(people, days) if people else {}
        self.cases.show_items(
            self._shown, (*self._columns(), *(_of_day(one, read) for one in days))
        )
        same = [place for place, one in enumerate(self._shown) if before and _same(one, before)]
        self.table.choose(same[0] if same else 0)

    def _columns(self) -> list[Shown[Ill]]:
        say, local = self._context.say, self._context.house.desk.home_time.local
        # A table nobody was ever seated at says nothing.
        seated = any(ill.case.where.table for ill in self._shown)
        at_table = [Shown[Ill](TABLE, lambda ill: ill.case.where.table)] if seated else []
        return [
            Shown(ROOM_BED, lambda ill: ill.person.place or ill.person.details.code),
            Shown(NAME, lambda ill: ill.person.name),
            *at_table,
            Shown(ONSET, lambda ill: f"{local(ill.case.onset):%m-%d %H:%M}"),
            Shown(SYMPTOMS, lambda ill: say(words.symptoms(ill)), 2),
            Shown(APART, lambda ill: say(words.isolation(ill, local)), 2),
        ]

    def _person(self) -> int:
        chosen = self.table.chosen()
        return 0 if chosen is None else chosen.person.id

    def _open(self, ill: Ill) -> None:
        self.opened.emit(ill.person.id)

    def _do(self, work: Callable[[], Changes]) -> None:
        try:
            self._context.events.changed.emit(work())
        except CareHomeError as error:
            self.trouble.say(self._context.say(error.sentence))
        else:
            self.bar.clear()
            self.refresh()

    @Slot()
    def _note(self) -> None:
        clusters, who = self._context.house.seeing.clusters, self._person()
        if who:
            self._do(lambda: clusters.note_symptoms(who, self.bar.symptoms(), self.bar.words()))

    @Slot()
    def _isolate(self) -> None:
        cases, who = self._context.house.isolation.cases, self._person()
        if who:
            room, kind = self.bar.words(), CaseKind.SYMPTOMATIC
            self._do(lambda: cases.start(NewCase(subject=who, place=room, kind=kind)))

    @Slot()
    def _release(self) -> None:
        cases, who = self._context.house.isolation.cases, self._person()
        if who:
            self._do(lambda: cases.release(cases.of(who), words=self.bar.words()))

    @Slot()
    def _step(self) -> None:
        self._take(self.bar.step(), self.bar.words())

    @Slot(object, str)
    def _take(self, step: Step, said: str) -> None:
        outbreak = self._chosen(self.list.currentRow())
        if outbreak is not None:
            clusters, chosen = self._context.house.seeing.clusters, outbreak.cluster
            self._do(lambda: clusters.take(chosen, step, said))

    def _lay_out(self) -> None:
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(10)
        self.list.setMinimumWidth(150)
        self.list.setMaximumWidth(300)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.steps.setMaximumWidth(300)
        self.list.setWordWrap(True)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.steps)
        page.addLayout(left, 2)
        card = Card()
        card.body.addWidget(self.said)
        card.body.addWidget(self.table, 2)
        card.body.addWidget(self.bar)
        card.body.addWidget(self.trouble)
        below, where = QHBoxLayout(), QVBoxLayout()
        where.addWidget(self.plan)
        where.addWidget(self.places)
        where.addStretch(1)
        below.addWidget(self.canvas, 3)
        below.addLayout(where, 2)
        card.body.addLayout(below, 3)
        page.addWidget(card, 6)


def _same(one: Ill, other: Ill) -> bool:
    return (one.person.id, one.case.onset) == (other.person.id, other.case.onset)


def _of_day(day: date, read: Mapping[tuple[int, date], Amount]) -> Shown[Ill]:
    """Return the column of a day: the highest temperature, which may stand out."""

    def stands_out(ill: Ill) -> bool:
        amount = read.get((ill.person.id, day))
        return amount is not None and amount.number >= SCREENED.get(amount.unit, amount.number + 1)

    def degrees(ill: Ill) -> str:
        amount = read.get((ill.person.id, day))
        if amount is None:
            return ""
        return f"▲{amount.number}" if stands_out(ill) else f"{amount.number}"

    return Shown(DAY.with_(day=day.day), degrees, stands_out=stands_out)
