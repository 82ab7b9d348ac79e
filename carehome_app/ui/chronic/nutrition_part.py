"""Nutrition of one person: weights, index, MUST; and NEWS2 where the home uses it."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carehome_app.domain.chronic.news2 import LICENCE, PART_LABELS, RISK_LABELS, Score
from carehome_app.domain.chronic.nutrition import MUST_SOURCE, Must, Weighed
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.people import Person
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.nutrition import Nourished
from carehome_app.ui.settings.limits_part import OFF, ON
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.chips import Filters
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.field import Field, Trouble
from carehome_app.ui.widgets.form import Beside, Form
from carehome_app.ui.widgets.labels import label
from carehome_app.ui.widgets.row_table import RowTable

# NEWS2 in the window: a switch of the home, off by default, and one person's score.

HEADING: Final = QT_TRANSLATE_NOOP("Scores", "Early warning score NEWS2")
WHERE: Final = QT_TRANSLATE_NOOP(
    "Scores", "When it is on, a person's score stands above their plans under People."
)
SCORE: Final = QT_TRANSLATE_NOOP("Scores", "NEWS2 {total} ({risk}): {points}")
PART: Final = QT_TRANSLATE_NOOP("Scores", "{part} {points} ({clock})")
NO_SCORE: Final = QT_TRANSLATE_NOOP(
    "Scores", "No NEWS2: not all seven. Missing in the last {hours} hours: {missing}."
)
SPAN: Final = QT_TRANSLATE_NOOP("Scores", "{hours} h")
SPANS: Final = (1, 2, 4, 6, 8, 12)
FOR_HOURS: Final = QT_TRANSLATE_NOOP("Scores", "An observation serves the score for:")


class News2Switch(QWidget):
    """Lets the head nurse switch the score on; whoever may not is told so beside it."""

    def __init__(self, context: Context) -> None:
        """Make the switch; it shows the setting after `refresh`."""
        super().__init__()
        self._context = context
        say = context.say
        self.choice = Filters((("off", say(OFF)), ("on", say(ON))))
        self.span = Filters(tuple((str(one), say(SPAN.with_(hours=one))) for one in SPANS))
        self.trouble = Trouble()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choice)
        row.addSpacing(16)
        row.addWidget(label(say(FOR_HOURS)))
        row.addWidget(self.span)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(say(HEADING), "section"))
        column.addLayout(row)
        column.addWidget(self.trouble)
        for words in (WHERE, LICENCE):
            column.addWidget(label(say(words), "hint", wrap=True))
        self.choice.chosen.connect(self.switch)
        self.span.chosen.connect(self.keep_span)

    def refresh(self) -> None:
        """Show whether it is on."""
        scores = self._context.house.scores
        self.choice.choose("on" if scores.news2_is_on else "off")
        self.span.choose(str(scores.hours))

    @Slot(str)
    def switch(self, code: str) -> None:
        """Keep what was chosen, or say why it cannot be."""
        scores = self._context.house.scores
        if (code == "on") is not scores.news2_is_on:
            self._keep(partial(scores.switch_news2, on=code == "on"))

    @Slot(str)
    def keep_span(self, code: str) -> None:
        """Keep for how many hours an observation serves, or say why it cannot be."""
        scores = self._context.house.scores
        if int(code) != scores.hours:
            self._keep(partial(scores.set_hours, int(code)))

    def _keep(self, keep: Callable[[], Changes]) -> None:
        try:
            changes = keep()
        except CareHomeError as error:
            self.refresh()
            self.trouble.say(self._context.say(error.sentence))
            return
        self.trouble.say("")
        self._context.events.changed.emit(changes)


class News2Line(QWidget):
    """One person's score with its points, or what is missing; nothing while it is off."""

    def __init__(self, context: Context) -> None:
        """Make the line of nobody yet."""
        super().__init__()
        self._context = context
        self.score = label("", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.score)
        column.addWidget(label(context.say(LICENCE), "hint", wrap=True))

    def show_person(self, person: Person) -> None:
        """Show a person's score of the last observations."""
        found = self._context.house.scores.news2(person.id)
        self.setVisible(found is not None)
        if found is None:
            return
        say = self._context.say
        if isinstance(found, Score):
            points = tuple(
                PART.with_(part=PART_LABELS[part], points=count, clock=self._clock(found, part))
                for part, count in found.points.items()
            )
            risk = RISK_LABELS[found.risk]
            self.score.setText(say(SCORE.with_(total=found.total, risk=risk, points=points)))
            return
        missing = tuple(PART_LABELS[part] for part in found.missing)
        hours = self._context.house.scores.hours
        lines = [NO_SCORE.with_(missing=missing, hours=hours)] if missing else []
        self.score.setText("  ".join(say(one) for one in (*lines, *found.notes)))

    def _clock(self, score: Score, part: str) -> str:
        local = self._context.house.desk.home_time.local(score.at[part])
        return local.strftime("%H:%M")


# Nutrition of one person: weights, body mass index, and MUST with its arithmetic.

BMI: Final = QT_TRANSLATE_NOOP("Care", "BMI {bmi} kg/m²")
NO_BMI: Final = QT_TRANSLATE_NOOP("Care", "BMI: weight or height is missing")
MUST_SCORE: Final = QT_TRANSLATE_NOOP("Care", "MUST {total}: {risk}")
NO_MUST_SCORE: Final = QT_TRANSLATE_NOOP("Care", "No MUST yet: {missing}.")
POINTS: Final = QT_TRANSLATE_NOOP("Care", "{line}  → {points}")
SOURCE: Final = QT_TRANSLATE_NOOP("Care", "Source: {source}. It is calculated, not recorded.")
DUE: Final = QT_TRANSLATE_NOOP("Care", "Next weight by {day}")
ILL: Final = QT_TRANSLATE_NOOP("Care", "Acutely ill and nothing eaten for more than 5 days?")
YES: Final = QT_TRANSLATE_NOOP("Care", "yes")
NO: Final = QT_TRANSLATE_NOOP("Care", "no")


class NutritionPart(QWidget):
    """Shows what weights come to; they are measured on the chronic sheet."""

    left = Signal()

    def __init__(self, context: Context) -> None:
        """Make the part; it shows somebody after `show_person`."""
        super().__init__()
        self.context = context
        say = context.say
        self.person: Person | None = None
        self.table = ColumnsTable[Weighed](say)
        self.list = RowTable(self.table)
        self.list.setObjectName("weights")
        no_yes = (("no", say(NO)), ("yes", say(YES)))
        self.form = Form(say, ((Field("ill", say(ILL), no_yes),),))
        self.form.act.hide()
        self.bmi = label("", "section")
        self.lines = label("", wrap=True)
        self.score = label("", "section", wrap=True)
        self.source = label(say(SOURCE.with_(source=MUST_SOURCE.label)), "hint", wrap=True)
        for place, part in enumerate((self.bmi, self.lines, self.score, self.source)):
            self.form.body.insertWidget(place, part)
        Beside(self, self.form).insertWidget(0, self.list, 1)
        for field in self.form.fields.values():
            field.edited.connect(self.refresh)
        self.form.left.connect(self.left)
        self.list.opened.connect(self._to_charts)

    def show_person(self, person: Person) -> None:
        """Show a person's weights and score."""
        self.person = person
        self.form.fill("", {})
        self.refresh()

    def refresh(self) -> None:
        """Work it out anew."""
        if self.person is None:
            return
        ill = self.form.values()["ill"] == "yes"
        found = self.context.house.chronic.nutrition.of(self.person.id, ill=ill)
        kg = QT_TRANSLATE_NOOP("Care", "Weight kg")
        day = QT_TRANSLATE_NOOP("Care", "Day")
        self.table.show_items(
            found.weights,
            (Shown(day, lambda one: one.day.isoformat()), Shown(kg, lambda one: str(one.kg))),
        )
        self._show(found)

    def _to_charts(self, _weighed: Weighed) -> None:
        """Show the weights as a curve."""
        if self.person is not None:
            self.context.events.chart_requested.emit(self.person.id)

    def begin(self) -> None:
        """Do nothing: nothing is ordered here."""

    def take_focus(self) -> None:
        """Go to the list of weights, or to the questions when there is none."""
        first = next(iter(self.form.fields.values()))
        if self.table.items:
            self.list.setFocus()
        else:
            first.take_focus()

    def _show(self, found: Nourished) -> None:
        say, score = self.context.say, found.score
        bmi = say(BMI.with_(bmi=found.bmi) if found.bmi else NO_BMI)
        self.bmi.setText(f"{bmi} · {say(DUE.with_(day=found.due))}")
        if isinstance(score, Must):
            lines = [POINTS.with_(line=one.words, points=one.points) for one in score.lines]
            words: Text = MUST_SCORE.with_(total=score.total, risk=score.risk)
        else:
            lines, words = [], NO_MUST_SCORE.with_(missing=score.missing)
        self.lines.setText("\n".join(say(one) for one in lines))
        self.score.setText(say(words))
