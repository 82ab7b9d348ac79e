"""What a person's plan says about a reading that was taken by it."""

from typing import Final

from carehome_app.domain.chronic.plans import PersonalPlan
from carehome_app.domain.measures.fields import ChoiceField, Values
from carehome_app.services.desk import Desk
from carehome_app.services.rounds.entering import Given

TIMING: Final = "timing"
TIMINGS: Final = {
    "fasting": "fasting",
    "after_breakfast": "after_meal",
    "before_lunch": "before_meal",
    "after_lunch": "after_meal",
    "before_dinner": "before_meal",
    "after_dinner": "after_meal",
    "bedtime": "bedtime",
}
"""What a named window says about meals; a clock says nothing."""


def plan_of(desk: Desk, given: Given) -> PersonalPlan | None:
    """Return the plan that makes a reading due, or None for one nobody ordered."""
    for plan in desk.orders.plans_of.get(given.subject, ()):
        fits = plan.measure is given.measure and given.round.window in plan.windows
        if fits and plan.holds_on(given.round.day):
            return plan
    return None


def as_ordered(desk: Desk, given: Given, values: Values) -> Values:
    """Return the values with the plan's label for the time of measuring, when none was said.

    A reading nobody planned gets no label: it is never guessed from the clock.
    """
    label = next((one for one in given.measure.fields if one.key == TIMING), None)
    if not isinstance(label, ChoiceField) or TIMING in values:
        return values
    plan = plan_of(desk, given)
    if plan is None:
        return values
    timing = plan.timing or TIMINGS.get(given.round.window, "")
    return values if label.option(timing) is None else {**values, TIMING: timing}
