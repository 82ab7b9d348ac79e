"""Which homes to look at first: rules as dated data, each with its numbers and its source."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import IntEnum
from typing import Final, NamedTuple

from carehome_app.domain.bureau.figures import FIGURES
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


class Urgency(IntEnum):
    """How soon somebody should look; the first comes first."""

    NOW = 1
    TODAY = 2
    LOOK = 3


class WorryRule(NamedTuple):
    """Noticed when a figure reaches a number, by itself or over some days."""

    code: str
    figure: str
    at_least: int
    days: int
    urgency: Urgency
    said: Text
    source: Text
    since: date = date(2026, 11, 1)


OURS: Final = QT_TRANSLATE_NOOP("Worries", "our proposal")
HOURS_2: Final = QT_TRANSLATE_NOOP(
    "Worries", "our proposal; emergencies go up within 2 hours by the national plan"
)
CDC: Final = QT_TRANSLATE_NOOP("Worries", "our proposal, as CDC's ReportStream planned it")
RULES: Final = (
    WorryRule("positive", "sampling.positive", 1, 1, Urgency.NOW,
              QT_TRANSLATE_NOOP("Worries", "{number} tested positive"), HOURS_2),
    WorryRule("fever_three_days", "fever.new", 3, 3, Urgency.NOW,
              QT_TRANSLATE_NOOP("Worries", "{number} new fevers in {days} days"), HOURS_2),
    WorryRule("cluster", "clusters.open", 1, 1, Urgency.TODAY,
              QT_TRANSLATE_NOOP("Worries", "{number} open clusters"), OURS),
    WorryRule("fever", "fever.new", 2, 1, Urgency.TODAY,
              QT_TRANSLATE_NOOP("Worries", "{number} new fevers"), OURS),
    WorryRule("used_up", "supplies.out", 1, 1, Urgency.TODAY,
              QT_TRANSLATE_NOOP("Worries", "{number} supplies used up"), OURS),
    WorryRule("scarce", "supplies.week", 1, 1, Urgency.LOOK,
              QT_TRANSLATE_NOOP("Worries", "{number} supplies for under 7 days"), OURS),
    WorryRule("faults", "faults.overdue", 1, 1, Urgency.LOOK,
              QT_TRANSLATE_NOOP("Worries", "{number} faults overdue"), OURS),
    WorryRule("requests", "requests.late", 1, 1, Urgency.LOOK,
              QT_TRANSLATE_NOOP("Worries", "{number} requests not answered in time"), OURS),
    WorryRule("unmeasured", "rounds.open", 3, 1, Urgency.LOOK,
              QT_TRANSLATE_NOOP("Worries", "{number} neither measured nor explained"), OURS),
)  # fmt: skip
_LOOKED_UP: Final = [(rule, FIGURES[rule.figure].number) for rule in RULES]
"""Each rule with the number of its figure in a parcel: thousands of homes are looked at."""
MISSING_DAYS: Final = 2
MISSING: Final = QT_TRANSLATE_NOOP("Worries", "no report for {days} days, named to the county")
MISSING_SOURCE: Final = CDC


class Worry(NamedTuple):
    """One thing about one home."""

    urgency: Urgency
    code: str
    words: Text
    source: Text
    days: int
    number: int = 0

    @property
    def said(self) -> Text:
        """What is noticed; of thousands of homes only the first are read."""
        return self.words.with_(number=self.number, days=self.days)


def worries_of(days: Mapping[int, Mapping[int, int]], day: int) -> Iterator[Worry]:
    """Yield what is noticed of a home's last days, told by the numbers of their figures.

    A stronger rule hides a weaker one.
    """
    told: set[str] = set()
    today = days.get(day, {})
    for rule, figure in _LOOKED_UP:
        number = today.get(figure, 0)
        if rule.days > 1:
            before = range(day - rule.days + 1, day)
            number += sum(days[one].get(figure, 0) for one in before if one in days)
        if number >= rule.at_least and rule.figure not in told and rule.since.toordinal() <= day:
            told.add(rule.figure)
            yield Worry(rule.urgency, rule.code, rule.said, rule.source, rule.days, number)


def missing(days: int) -> Worry:
    """Return the worry about a home that has not reported for so many days."""
    return Worry(Urgency.TODAY, "missing", MISSING, MISSING_SOURCE, days)


def rules_told() -> Sequence[tuple[Text, Text]]:
    """Return every rule with its numbers, and its source."""
    told = [
        (one.said.with_(number=f"≥ {one.at_least}", days=one.days), one.source) for one in RULES
    ]
    return [*told, (MISSING.with_(days=f"≥ {MISSING_DAYS}"), MISSING_SOURCE)]
