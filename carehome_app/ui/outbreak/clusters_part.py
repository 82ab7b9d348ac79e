"""Clusters and cases: the rule in words, the people behind the count, and what is done."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

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
from carehome_app.domain.outbreak.clusters import Key
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
from carehome_app.ui.widgets.desk_card import Begun, PutAside, is_seen
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

    edited = Signal()
    """Somebody typed, or chose a symptom."""
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
        self.field.textEdited.connect(self.edited)
        self.boxes: dict[Symptom, Chip] = {}
        seen = (one for one in Symptom if one not in FROM_READINGS)
        for digit, symptom in enumerate(seen, start=1):
            chip = Chip(symptom.value)
            chip.show_words(CHIP.format(words=say(SYMPTOM_LABELS[symptom]), digit=digit))
            chip.toggled.connect(self.edited)
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

    @property
    def is_blank(self) -> bool:
        """Whether nothing is typed or chosen."""
        return not self.words().strip() and not self.symptoms()

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
TYPED_OF: Final = QT_TRANSLATE_NOOP("Clusters", "What is typed is of {whose} and not kept yet.")
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


Which = tuple[Key, datetime]
"""A cluster: what it is one of, and when it began."""


class About(NamedTuple):
    """What is typed is about: a cluster, None in the list of all cases; and a person."""

    cluster: Which | None
    person: int


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
        self.table = RowTable(self.cases, who=attrgetter("person.id"))
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
        self._called: dict[Which | None, str] = {}
        self._cases: list[Ill] = []
        self._shown: list[Ill] = []
        self._begun = Begun(self._is_blank, self._now)
        around = (*self.bar.findChildren(QWidget), self.table, self.list)
        tell = self.trouble.say
        self._aside = PutAside(self._begun, self.bar.field, around, context.say, tell)
        self._lay_out()
        self.list.currentRowChanged.connect(self.show_row)
        self.list.activated.connect(self.table.setFocus)
        self.table.opened.connect(self._open)
        self.table.moved.connect(self._warn)
        self.canvas.resized.connect(self.draw)
        self.bar.edited.connect(self._begin)
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
        before = self._chosen(self.list.currentRow())
        in_all = self.list.currentRow() == len(self._outbreaks) > 0
        self._outbreaks = clusters.lately()
        self._cases = [one for one in clusters.cases() if one.case.syndrome.value != "flu_like"]
        withdrawn = clusters.withdrawn()
        local = self._context.house.desk.home_time.local
        self.list.blockSignals(True)
        self.list.clear()
        for one in self._outbreaks:
            head = self._called[_which(one)] = say(words.head(one.cluster))
            self.list.addItem(f"{head}\n{say(words.state(one, local))}")
        self._called[None] = say(ALL_CASES.with_(count=len(self._cases)))
        self.list.addItem(self._called[None])
        self.list.blockSignals(False)
        self.trouble.say(say(WITHDRAWN.with_(count=len(withdrawn))) if withdrawn else "")
        # The cluster somebody looks at stays the one, whichever came above it.
        self.list.setCurrentRow(self._row_of(_which(before)) if before or in_all else 0)
        self.show_row(self.list.currentRow())

    def choose(self, outbreak: Outbreak) -> None:
        """Show a cluster that is known from elsewhere, as it is now."""
        self.refresh()
        if self._row_of(_which(outbreak)) < len(self._outbreaks):
            self.list.setCurrentRow(self._row_of(_which(outbreak)))
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

    def _row_of(self, which: Which | None) -> int:
        """Return where a cluster stands; the last row, of all cases, where it is none of them."""
        known = [_which(one) for one in self._outbreaks]
        return known.index(which) if which in known else len(known)

    # Whoever is meant is highlighted and in view, or is shown again.

    def _now(self) -> About:
        outbreak, ill = self._chosen(self.list.currentRow()), self.table.chosen()
        return About(_which(outbreak), 0 if ill is None else ill.person.id)

    @Slot()
    def _begin(self) -> None:
        """Let what is typed be of whoever is chosen when it begins."""
        self._begun.edit()

    def _is_blank(self) -> bool:
        return self.bar.is_blank

    @Slot(object)
    def _warn(self, _ill: Ill) -> None:
        """Say whose it is that is typed and not kept yet, while another one is chosen."""
        whose = TYPED_OF.with_(whose=self._name(self._begun.about.person))
        self.trouble.say(self._context.say(whose) if self._begun.is_elsewhere else "")

    def _name(self, person: int) -> str:
        return self._context.house.desk.person(person).name if person else ""

    def _is_shown(self, *, person: bool) -> bool:
        """Return whether everybody sees chosen whom it is about; else show that again, and say."""
        about = self._begun.about
        seen = not person or is_seen(self.table)
        if self._fits(about, person=person) and seen:
            return True
        if not person or not self.table.choose_whose(about.person):
            self.list.setCurrentRow(self._row_of(about.cluster))
            self.table.choose_whose(about.person)
        self.table.scrollTo(self.table.currentIndex())
        there = self._fits(about, person=person)
        whose = self._name(about.person) if person else self._called[about.cluster]
        self._aside.say_of(whose, is_there=there)
        return False

    def _fits(self, about: About, *, person: bool) -> bool:
        now = self._now()
        return now.person == about.person if person else now.cluster == about.cluster

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
        if same:
            self.table.choose(same[0])
        elif not self.table.choose_whose(None if before is None else before.person.id):
            self.table.choose(0)

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
        """Return whom something is kept of; 0 for nobody, who is not seen chosen."""
        about = self._begun.about.person
        return about if about and self._is_shown(person=True) else 0

    def _open(self, ill: Ill) -> None:
        self.opened.emit(ill.person.id)

    def _do(self, work: Callable[[], Changes]) -> None:
        try:
            self._context.events.changed.emit(work())
        except CareHomeError as error:
            self.trouble.say(self._context.say(error.sentence))
        else:
            self.bar.clear()
            self._begun.forget()
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
        if self._is_shown(person=False):
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


def _which(outbreak: Outbreak | None) -> Which | None:
    return None if outbreak is None else (outbreak.cluster.key, outbreak.cluster.opened_at)


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
