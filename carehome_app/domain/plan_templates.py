"""Plans that are ordered together for one illness; our proposals, to be changed one by one."""

from typing import Final, NamedTuple

from carehome_app.domain.catalogue import BLOOD_PRESSURE, GLUCOSE, WEIGHT
from carehome_app.domain.measures import Measure
from carehome_app.domain.rhythm import EVERY_DAY, Rhythm, on_weekdays
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


class TemplatePlan(NamedTuple):
    """One plan of a template."""

    measure: Measure
    windows: tuple[str, ...]
    rhythm: Rhythm = EVERY_DAY


class Template(NamedTuple):
    """What is ordered together."""

    code: str
    label: Text
    plans: tuple[TemplatePlan, ...]


_WEEKLY: Final = on_weekdays(0)
TEMPLATES: Final = (
    Template(
        "hypertension", QT_TRANSLATE_NOOP("PlanTemplates", "High blood pressure"),
        (TemplatePlan(BLOOD_PRESSURE, ("am",)),),
    ),
    Template(
        "diabetes_tablets", QT_TRANSLATE_NOOP("PlanTemplates", "Diabetes, on tablets"),
        (TemplatePlan(GLUCOSE, ("fasting", "after_breakfast"), on_weekdays(0, 3)),),
    ),
    Template(
        "diabetes_insulin", QT_TRANSLATE_NOOP("PlanTemplates", "Diabetes, on insulin"),
        (TemplatePlan(GLUCOSE, ("fasting", "before_lunch", "before_dinner", "bedtime")),),
    ),
    Template(
        "weight_weekly", QT_TRANSLATE_NOOP("PlanTemplates", "Weight, weekly"),
        (TemplatePlan(WEIGHT, ("day",), _WEEKLY),),
    ),
    Template(
        "weight_monthly", QT_TRANSLATE_NOOP("PlanTemplates", "Weight, monthly"),
        (TemplatePlan(WEIGHT, ("day",), Rhythm(monthly=1)),),
    ),
)  # fmt: skip
BY_CODE: Final = {one.code: one for one in TEMPLATES}
