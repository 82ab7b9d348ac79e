"""Plans that are often ordered, to begin with one key. A doctor's order comes before them."""

from datetime import date
from typing import Final

import msgspec

from carehome_app.domain.catalogue import BLOOD_PRESSURE, GLUCOSE, WEIGHT
from carehome_app.domain.measures import Measure, Source
from carehome_app.domain.rhythm import EVERY_DAY, Rhythm, on_weekdays
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

OURS: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "our proposal: no published interval for care homes"),
    proposal=True,
)
TABLETS: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources",
        "our proposal after the Chinese guideline on diabetes in old age 2021: stable on tablets,"
        " little testing",
    ),
    proposal=True,
)
INSULIN: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources",
        "Chinese guideline on diabetes in old age 2021: with insulin mainly fasting and before"
        " meals, bedtime when nights may be low",
    )
)
SCREENING: Final = Source(QT_TRANSLATE_NOOP("Sources", "MUST (BAPEN): care homes screen monthly"))


class Part(msgspec.Struct, frozen=True):
    """One plan of a template."""

    measure: Measure
    windows: tuple[str, ...]
    rhythm: Rhythm = EVERY_DAY
    on_day_of_start: bool = False
    """A monthly plan falls on the day of the month on which it begins."""

    def rhythm_from(self, day: date) -> Rhythm:
        """Return the rhythm of a plan that begins on a day."""
        return Rhythm(monthly=day.day) if self.on_day_of_start else self.rhythm


class Template(msgspec.Struct, frozen=True):
    """A few plans under one name, with where they come from."""

    code: str
    label: Text
    parts: tuple[Part, ...]
    source: Source


TEMPLATES: Final = (
    Template("hypertension", QT_TRANSLATE_NOOP("Templates", "High blood pressure"),
             (Part(BLOOD_PRESSURE, ("am", "pm")),), OURS),
    Template("diabetes_tablets", QT_TRANSLATE_NOOP("Templates", "Diabetes, on tablets"),
             (Part(GLUCOSE, ("fasting", "after_breakfast"), on_weekdays(0, 3)),), TABLETS),
    Template("diabetes_insulin", QT_TRANSLATE_NOOP("Templates", "Diabetes, on insulin"),
             (Part(GLUCOSE, ("fasting", "before_lunch", "before_dinner", "bedtime")),), INSULIN),
    Template("weight_weekly", QT_TRANSLATE_NOOP("Templates", "Weight, weekly"),
             (Part(WEIGHT, ("day",), Rhythm(every=7)),), OURS),
    Template("weight_monthly", QT_TRANSLATE_NOOP("Templates", "Weight, monthly (with MUST)"),
             (Part(WEIGHT, ("day",), on_day_of_start=True),), SCREENING),
)  # fmt: skip
BY_CODE: Final = {template.code: template for template in TEMPLATES}
