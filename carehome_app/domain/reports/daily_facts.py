"""The plain facts a daily report is made of, and how people and moments are written in it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

import msgspec

from carehome_app.domain.chronic.sheet import ChronicSheet
from carehome_app.domain.disinfection.duties import Board
from carehome_app.domain.findings.episodes import Episode
from carehome_app.domain.moments import HomeTime
from carehome_app.domain.people import Group, Person
from carehome_app.domain.reports.report import Clock, Seal
from carehome_app.domain.rounds.counting import Count
from carehome_app.domain.rounds.plan import RoundKey, Window
from carehome_app.domain.rounds.sheet import Sheet
from carehome_app.domain.settings import HomeCard
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

GROUPS = (Group.RESIDENT, Group.STAFF)

FIGURES = {
    "roll": QT_TRANSLATE_NOOP("Report", "On roll"),
    "away": QT_TRANSLATE_NOOP("Report", "Away"),
    "due": QT_TRANSLATE_NOOP("Report", "Due"),
    "measured": QT_TRANSLATE_NOOP("Report", "Measured"),
    "not_measured": QT_TRANSLATE_NOOP("Report", "Not measured"),
    "unexplained": QT_TRANSLATE_NOOP("Report", "Unexplained"),
    "abnormal": QT_TRANSLATE_NOOP("Report", "Abnormal"),
    "raised": QT_TRANSLATE_NOOP("Report", "Raised"),
    "fever": QT_TRANSLATE_NOOP("Report", "Fever"),
    "low": QT_TRANSLATE_NOOP("Report", "Low"),
}
"""The figures of a round, by their name in `Count`."""


class Difference(msgspec.Struct, frozen=True):
    """A figure of a closed round that is another one now."""

    round: RoundKey
    closed_at: datetime
    group: str
    figure: str
    then: int
    now: int


class Looked(msgspec.Struct, frozen=True, kw_only=True):
    """A round, and what was found in its time."""

    home_time: HomeTime
    sheet: Sheet
    episodes: Sequence[Episode]
    """Those that were open in the round or are still, with all their steps."""

    def clock(self, moment: datetime) -> str:
        """Return a moment as the home's clocks show it, with the day when it is another one."""
        local = self.home_time.local(moment)
        same = local.date() == self.sheet.round.day
        return Clock.of(local, "%H:%M" if same else "%m-%d %H:%M")


class DailyFacts(Looked, frozen=True, kw_only=True):
    """Everything a daily report says, before it is said."""

    card: HomeCard
    window: Window
    fever_days: tuple[Sequence[date], Sequence[int]]
    differences: Sequence[Difference]
    made_at: datetime
    archive_number: str
    seal: Seal | None = None
    masked: bool = False
    disinfection: Board | None = None
    """The areas on the day of the round; None in a home without areas."""
    chronic: ChronicSheet | None = None
    """What was due by personal plan; None where nobody has one."""
    words: str = ""
    """Why it is issued although somebody is unexplained."""

    def name(self, person: Person) -> str:
        """Return a person's name, masked to the family name when the report is."""
        return masked_name(person.name) if self.masked else person.name

    def known_by(self, person: Person) -> str:
        """Return where a person lives, or the code of somebody without a bed."""
        return person.place or person.details.code


def masked_name(name: str) -> str:
    """Return a name with all but its first character hidden: 王*."""
    return f"{name[:1]}*"


def figures(count: Count) -> dict[str, int]:
    """Return the figures of a count by name."""
    return {name: getattr(count, name) for name in FIGURES}


def group_counts(sheet: Sheet, column: int = 0) -> Mapping[str, Count]:
    """Return the counts of a sheet for each group and in total, as in every report."""
    counts = {group.value: sheet.count(group, column) for group in GROUPS}
    return {**counts, "total": sheet.count(column=column)}


def day_text(day: date) -> Text:
    """Return a date written out, with the day of the week."""
    return QT_TRANSLATE_NOOP("Report", "{weekday}, {year}-{month}-{day}").with_(
        weekday=WEEKDAYS[day.weekday()],
        year=day.year,
        month=f"{day.month:02}",
        day=f"{day.day:02}",
    )


WEEKDAYS = (
    QT_TRANSLATE_NOOP("Weekdays", "Monday"),
    QT_TRANSLATE_NOOP("Weekdays", "Tuesday"),
    QT_TRANSLATE_NOOP("Weekdays", "Wednesday"),
    QT_TRANSLATE_NOOP("Weekdays", "Thursday"),
    QT_TRANSLATE_NOOP("Weekdays", "Friday"),
    QT_TRANSLATE_NOOP("Weekdays", "Saturday"),
    QT_TRANSLATE_NOOP("Weekdays", "Sunday"),
)
