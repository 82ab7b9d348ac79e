"""The figures and lists that can be put into somebody else's form, by name.

A name says what is counted as everywhere else: `am.residents.measured`, `disinfection.total.due`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from carehome_app.domain.daily_facts import FIGURES as OF_ROUND
from carehome_app.domain.people import GROUP_LABELS, Group
from carehome_app.domain.plan import SHORT_WINDOW_LABELS
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

Plain = Text | str | int | date | None
"""What can stand in a cell; None leaves it empty, as for a round that has not begun."""

GROUPS: Final = {
    "residents": GROUP_LABELS[Group.RESIDENT],
    "staff": GROUP_LABELS[Group.STAFF],
    "total": QT_TRANSLATE_NOOP("Form figures", "all"),
}
_ROUND: Final = QT_TRANSLATE_NOOP("Form figures", "{round}, {group}: {figure}")
_DAY: Final = QT_TRANSLATE_NOOP("Form figures", "in any round, {group}: {figure}")
_CLEANED: Final = QT_TRANSLATE_NOOP("Form figures", "disinfection of all areas: {figure}")

FIGURES: Final[dict[str, Text]] = {
    "day": QT_TRANSLATE_NOOP("Form figures", "the day as a date"),
    "year": QT_TRANSLATE_NOOP("Form figures", "the year"),
    "month": QT_TRANSLATE_NOOP("Form figures", "the month as a number"),
    "day_of_month": QT_TRANSLATE_NOOP("Form figures", "the day of the month as a number"),
    "home.name": QT_TRANSLATE_NOOP("Form figures", "the home's name"),
    "home.number": QT_TRANSLATE_NOOP("Form figures", "the home's number"),
    "reporter": QT_TRANSLATE_NOOP("Form figures", "who fills the form"),
    "open_findings": QT_TRANSLATE_NOOP("Form figures", "open follow-ups"),
    **{
        f"{window}.{group}.{figure}": _ROUND.with_(round=when, group=who, figure=what)
        for window, when in SHORT_WINDOW_LABELS.items()
        for group, who in GROUPS.items()
        for figure, what in OF_ROUND.items()
    },
    **{
        f"day.{group}.{figure}": _DAY.with_(group=who, figure=OF_ROUND[figure])
        for group, who in GROUPS.items()
        for figure in ("abnormal", "fever")
    },
    **{
        f"disinfection.{figure}": _CLEANED.with_(figure=label)
        for figure, label in (
            ("due", QT_TRANSLATE_NOOP("Form figures", "due")),
            ("done", QT_TRANSLATE_NOOP("Form figures", "done")),
            ("overdue", QT_TRANSLATE_NOOP("Form figures", "overdue")),
        )
    },
}
"""Every single figure, and what it is."""

LISTS: Final[dict[str, Text]] = {
    "residents": QT_TRANSLATE_NOOP("Form figures", "all residents"),
    "staff": QT_TRANSLATE_NOOP("Form figures", "all staff"),
    "fevers": QT_TRANSLATE_NOOP("Form figures", "everybody with a fever"),
    "abnormal": QT_TRANSLATE_NOOP("Form figures", "everybody with a finding"),
    "not_measured": QT_TRANSLATE_NOOP("Form figures", "everybody not measured, with the reason"),
}
"""Lists of people, and who is in them."""
COLUMNS: Final[dict[str, Text]] = {
    "no": QT_TRANSLATE_NOOP("Form figures", "1, 2, 3 …"),
    "name": QT_TRANSLATE_NOOP("Form figures", "name"),
    "code": QT_TRANSLATE_NOOP("Form figures", "code"),
    "place": QT_TRANSLATE_NOOP("Form figures", "room and bed"),
    "sex": QT_TRANSLATE_NOOP("Form figures", "sex"),
    "age": QT_TRANSLATE_NOOP("Form figures", "age"),
    "am": QT_TRANSLATE_NOOP("Form figures", "temperature in the morning, or why not"),
    "pm": QT_TRANSLATE_NOOP("Form figures", "temperature in the evening, or why not"),
}
"""What a list can say of each person."""


@dataclass(frozen=True, slots=True)
class FormFacts:
    """All figures and lists of a day."""

    day: date
    figures: Mapping[str, Plain]
    lists: Mapping[str, Sequence[Mapping[str, Plain]]] = field(default_factory=dict)
