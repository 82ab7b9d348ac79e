"""Plans proposed from what is written as people's diagnoses; nothing begins unseen."""

from collections.abc import Sequence
from typing import NamedTuple

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.beginning.proposals import templates_of
from carehome_app.domain.chronic.plans import Template
from carehome_app.domain.people import Group, Person, by_place
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.plans import NewPlan, PersonalPlanning
from carehome_app.services.desk import Desk


class ProposedPlan(NamedTuple):
    """Plans of a template for one person, as the diagnoses suggest them."""

    person: Person
    template: Template


class ProposedPlans:
    """Begins many plans in one step."""

    def __init__(self, desk: Desk, planning: PersonalPlanning) -> None:
        """Propose at a desk; `planning` begins what is chosen."""
        self._desk, self._planning = desk, planning

    def proposed(self) -> list[ProposedPlan]:
        """Return what the diagnoses of all residents suggest and nobody has ordered yet."""
        self._desk.require(May.READ)
        here = [one for one in self._desk.stays if one.left_at is None]
        return [
            ProposedPlan(person, template)
            for person in sorted(here, key=by_place)
            for template in self.suggested(person)
        ]

    def suggested(self, person: Person) -> Sequence[Template]:
        """Return the templates for one person of which no measure is planned yet."""
        self._desk.require(May.READ)
        if person.group is not Group.RESIDENT:
            return ()
        planned = {one.measure.index for one in self._desk.orders.plans_of.get(person.id, ())}
        return [
            template
            for template in templates_of(person.details.diagnoses)
            if planned.isdisjoint(part.measure.index for part in template.parts)
        ]

    def start(self, chosen: Sequence[ProposedPlan], ordered_by: str) -> Changes:
        """Begin all that was chosen today, as one person ordered it; all or none."""
        self._desk.require(May.PLAN)
        today = self._desk.today()
        return self._planning.start(
            *(
                NewPlan(
                    person=one.person.id,
                    measure=part.measure,
                    windows=part.windows,
                    rhythm=part.rhythm_from(today),
                    ordered_by=ordered_by,
                    from_day=today,
                )
                for one in chosen
                for part in one.template.parts
            )
        )
