"""Nutrition of one person: weights, body mass index, and MUST with its arithmetic."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from carehome_app.domain.nutrition import MUST_SOURCE, Must, Weighed
from carehome_app.domain.people import Person
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.nutrition import Nourished
from carehome_app.ui.context import Context
from carehome_app.ui.models.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.card import label
from carehome_app.ui.widgets.care_part import FORM_WIDTH
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import Form
from carehome_app.ui.widgets.row_table import RowTable

BMI: Final = QT_TRANSLATE_NOOP("Care", "BMI {bmi} kg/m²")
NO_BMI: Final = QT_TRANSLATE_NOOP("Care", "BMI: weight or height is missing")
SCORE: Final = QT_TRANSLATE_NOOP("Care", "MUST {total}: {risk}")
NO_SCORE: Final = QT_TRANSLATE_NOOP("Care", "No MUST yet: {missing}.")
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
        self.form.setFixedWidth(FORM_WIDTH)
        self.form.keep_button.hide()
        self.bmi = label("", "section")
        self.lines = label("", wrap=True)
        self.score = label("", "section", wrap=True)
        self.source = label(say(SOURCE.with_(source=MUST_SOURCE.label)), "hint", wrap=True)
        for place, part in enumerate((self.bmi, self.lines, self.score, self.source)):
            self.form.body.insertWidget(place, part)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.list, 1)
        line.addWidget(self.form)
        for field in self.form.fields.values():
            field.edited.connect(self.refresh)
        self.form.left.connect(self.left)

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
            words: Text = SCORE.with_(total=score.total, risk=score.risk)
        else:
            lines, words = [], NO_SCORE.with_(missing=score.missing)
        self.lines.setText("\n".join(say(one) for one in lines))
        self.score.setText(say(words))
