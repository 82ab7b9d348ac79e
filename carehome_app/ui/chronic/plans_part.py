"""Plans of one person: begin one or a whole template, replace, end; what ended stays in sight."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from carehome_app.domain.chronic import plans as plan_templates
from carehome_app.domain.chronic.plans import PersonalPlan
from carehome_app.domain.chronic.times import windows_words
from carehome_app.domain.errors import CareHomeError, MissingFieldError
from carehome_app.domain.measures.catalogue import CATALOGUE, by_code
from carehome_app.domain.measures.measure import Routine
from carehome_app.domain.typed.times import rhythm_typed, windows_typed
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.plans import NewPlan
from carehome_app.ui.chronic.care_part import (
    CarePart,
    order_rows,
    order_values,
    when_columns,
    who_columns,
)
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.columns_table import Shown
from carehome_app.ui.widgets.field import Field

WHAT: Final = QT_TRANSLATE_NOOP("Care", "Plan or template (1 to 5 in the list)")
_TEMPLATE: Final = "template:"


class PlansPart(CarePart[PersonalPlan]):
    """What is measured for a person, at which times of which days."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows somebody after `show_person`."""
        say = context.say
        templates = tuple(
            (f"{_TEMPLATE}{one.code}", say(one.label)) for one in plan_templates.TEMPLATES
        )
        measures = tuple(
            (one.code, say(one.label)) for one in CATALOGUE if one.routine is Routine.NOBODY
        )
        what = Field("measure", say(WHAT), (*templates, *measures))
        super().__init__(context, "plans", ((what,), *order_rows(context)))
        what.edited.connect(self._show_template)
        self._show_template()

    def choose_template(self, place: int) -> None:
        """Put a template into the form, by its place."""
        self.begin()
        template = plan_templates.TEMPLATES[place]
        self.form.fields["measure"].fill(f"{_TEMPLATE}{template.code}")
        self._show_template()
        self.form.fields["ordered_by"].take_focus()

    def items(self, person: int) -> Sequence[PersonalPlan]:
        """Return every plan that ever was, what holds first."""
        today = self.context.house.desk.today()
        found = self.context.house.chronic.plans.of(person, ended=True)
        return sorted(found, key=lambda one: one.until_day is not None and one.until_day < today)

    def columns(self) -> Sequence[Shown[PersonalPlan]]:
        """Return the columns of the list."""
        say = self.context.say
        return (
            Shown(QT_TRANSLATE_NOOP("Care", "Plan"), lambda one: say(one.measure.label), 4),
            *when_columns(PersonalPlan, say),
            *who_columns(PersonalPlan),
        )

    def values_of(self, item: PersonalPlan) -> dict[str, str]:
        """Return a plan as the form shows it; a new one in its place begins today."""
        return {
            "measure": item.measure.code,
            **order_values(item),
            "note": item.note,
        }

    def write(self, values: dict[str, str]) -> Changes:
        """Begin a plan or every plan of a template, or replace the one in the form."""
        plans = self.context.house.chronic.plans
        if values["measure"].startswith(_TEMPLATE):
            template = plan_templates.BY_CODE[values["measure"].removeprefix(_TEMPLATE)]
            return plans.start(
                *(self._new(values, one.measure.code, one) for one in template.parts)
            )
        new = self._new(values, values["measure"])
        if self.old is None:
            return plans.start(new)
        return plans.replace(self.old, new, values["why"])

    def finish(self, item: PersonalPlan, until: date, why: str) -> Changes:
        """End a plan with a day."""
        return self.context.house.chronic.plans.end(item, until, why)

    def field_of(self, error: CareHomeError) -> str:
        """Return which field an error speaks of."""
        return "ordered_by" if isinstance(error, MissingFieldError) else super().field_of(error)

    def _new(
        self, values: dict[str, str], code: str, given: plan_templates.Part | None = None
    ) -> NewPlan:
        assert self.person is not None  # noqa: S101  # the form is about somebody
        windows = windows_typed(values["times"]) if given is None else given.windows
        rhythm = (
            rhythm_typed(values["days"]) if given is None else given.rhythm_from(self.from_day())
        )
        return NewPlan(
            person=self.person.id,
            measure=by_code(code),
            windows=windows,
            rhythm=rhythm,
            ordered_by=values["ordered_by"],
            from_day=self.from_day(),
            until_day=self.day("until"),
            note=values["note"],
        )

    def _show_template(self) -> None:
        """Hide what a template says by itself."""
        by_hand = not self.form.fields["measure"].text().startswith(_TEMPLATE)
        for name in ("times", "days"):
            self.form.fields[name].setVisible(by_hand)

    def begin(self) -> None:
        """Empty the form for a new plan."""
        super().begin()
        self._show_template()

    def heading_of(self, item: PersonalPlan) -> str:
        """Return which plan is in the form."""
        words = Text("", "{measure}, {times}")
        return self.context.say(
            words.with_(measure=item.measure.label, times=windows_words(item.windows))
        )
