"""What an authority asks of a month of training: so many days, and so many minutes.

Numbers of places, each with its source; a home chooses the one that holds for it, from a day on.
"""

from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from carehome_app.domain.measures.rule import Source
from carehome_app.domain.rehabilitation.counting import Attendance
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

SETTING: Final = "rehabilitation.month_rule"
"""Where a home says which one holds; nothing is said of a month without one."""


class MonthRule(NamedTuple):
    """So many training days a month at least, and so many minutes on each of them."""

    code: str
    label: Text
    days: int
    minutes_a_day: int
    source: Source

    @property
    def minutes(self) -> int:
        """The least minutes of the month."""
        return self.days * self.minutes_a_day


RULES: Final[dict[str, MonthRule]] = {
    one.code: one
    for one in (
        MonthRule(
            "jiangsu_intellectual", QT_TRANSLATE_NOOP("MonthRules", "Jiangsu, intellectual"),
            22, 210,
            Source(QT_TRANSLATE_NOOP("Sources", "Jiangsu standard for intellectual disability")),
        ),
        MonthRule(
            "jiangsu_autism", QT_TRANSLATE_NOOP("MonthRules", "Jiangsu, autism"), 22, 240,
            Source(QT_TRANSLATE_NOOP("Sources", "Jiangsu standard for autism")),
        ),
        MonthRule(
            "suzhou_physical", QT_TRANSLATE_NOOP("MonthRules", "Suzhou, physical"), 20, 180,
            Source(QT_TRANSLATE_NOOP("Sources", "Suzhou rules for physical disability")),
        ),
    )
}  # fmt: skip
"""By code; a home may also write `days/minutes a day` of its own."""
_CALLED: Final[dict[str, str]] = {
    **{
        "".join(one.label.source.replace(",", " ").split()).casefold(): one.code
        for one in RULES.values()
    },
    "江苏智力": "jiangsu_intellectual",
    "江苏孤独症": "jiangsu_autism",
    "江苏自闭症": "jiangsu_autism",
    "苏州肢体": "suzhou_physical",
}
"""What people call them, without spaces."""
OWN: Final = QT_TRANSLATE_NOOP("MonthRules", "the home's own: {days} days, {minutes} minutes each")
_OWN_SOURCE: Final = Source(QT_TRANSLATE_NOOP("Sources", "set by the home"), proposal=True)
_MOST_DAYS, _MOST_MINUTES = 31, 24 * 60


class Verdict(StrEnum):
    """What is said of a month; nothing where no rule was chosen."""

    MET = "met"
    DAYS = "days"
    MINUTES = "minutes"
    BOTH = "both"


VERDICTS: Final = {
    Verdict.MET: QT_TRANSLATE_NOOP("MonthRules", "met"),
    Verdict.DAYS: QT_TRANSLATE_NOOP("MonthRules", "too few days"),
    Verdict.MINUTES: QT_TRANSLATE_NOOP("MonthRules", "too few minutes"),
    Verdict.BOTH: QT_TRANSLATE_NOOP("MonthRules", "too few days and minutes"),
}


def rule_typed(text: str) -> MonthRule | None:
    """Return the rule of a code, a name or `22/210`; None of nothing; ValueError of no rule."""
    said = text.strip()
    if not said:
        return None
    plain = "".join(said.replace("，", " ").replace(",", " ").split()).casefold()
    known = RULES.get(_CALLED.get(plain, said))
    if known is not None:
        return known
    days, slash, minutes = said.partition("/")
    if not (slash and days.isdecimal() and minutes.isdecimal()):
        raise ValueError(said)
    if not (1 <= int(days) <= _MOST_DAYS and 1 <= int(minutes) <= _MOST_MINUTES):
        raise ValueError(said)
    label = OWN.with_(days=int(days), minutes=int(minutes))
    return MonthRule(said, label, int(days), int(minutes), _OWN_SOURCE)


def verdict(rule: MonthRule | None, counted: Attendance) -> Verdict | None:
    """Return what a rule says of one person's month; exactly as many is enough."""
    if rule is None:
        return None
    few_days = counted.training_days < rule.days
    few_minutes = counted.minutes < rule.minutes
    if few_days and few_minutes:
        return Verdict.BOTH
    if few_days:
        return Verdict.DAYS
    return Verdict.MINUTES if few_minutes else Verdict.MET


def judged_on(month: date, today: date) -> date:
    """Return the day whose rule judges a month: its last, or today while it goes on."""
    after = (month.replace(day=28).toordinal()) + 4
    last = date.fromordinal(date.fromordinal(after).replace(day=1).toordinal() - 1)
    return min(last, today)
