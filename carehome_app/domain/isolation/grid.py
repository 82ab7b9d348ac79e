"""The day grid: people by days; each cell says morning and evening, symptoms, and openings."""

from datetime import date
from typing import Final, NamedTuple

from msgspec.structs import replace

from carehome_app.domain.isolation.cases import Balance, Case, kind_label, shown_end
from carehome_app.domain.measures.rule import Severity
from carehome_app.domain.moments import HomeTime
from carehome_app.domain.people import Person
from carehome_app.domain.reports.frame import FOOTNOTES, Frame, across, framed, signed_by
from carehome_app.domain.reports.report import (
    Banner,
    Cell,
    Paragraph,
    Report,
    Section,
    Table,
    Tone,
    columns,
)
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


class Check(NamedTuple):
    """What one round says of somebody: a reading, a reason, or that it is open."""

    round: RoundKey
    shown: Text | str = ""
    severity: Severity | None = None
    is_reading: bool = False

    @property
    def is_open(self) -> bool:
        """Whether neither a reading nor a reason stands there."""
        return not self.shown


class GridCell(NamedTuple):
    """A day of a case: the checks that were due, what was seen, and how often the door opened."""

    day: date
    checks: tuple[Check, ...] = ()
    symptoms: tuple[Text, ...] = ()
    openings: int = 0
    unexplained: int = 0


class GridRow(NamedTuple):
    """One person who is kept apart."""

    case: Case
    person: Person
    cells: tuple[GridCell, ...]


class Grid(NamedTuple):
    """Everybody who is kept apart, over some days, and the sum of the last day."""

    days: tuple[date, ...]
    rows: tuple[GridRow, ...]
    balance: Balance


DAY_OF: Final = QT_TRANSLATE_NOOP("Isolation", "day {number} of {last}")
DAY: Final = QT_TRANSLATE_NOOP("Isolation", "day {number}")
UNTIL: Final = QT_TRANSLATE_NOOP("Isolation", "to {end}")
NO_END: Final = QT_TRANSLATE_NOOP("Isolation", "until released")
FIRST_IS: Final = QT_TRANSLATE_NOOP("Isolation", "The day it starts is day {first}")
SUM: Final = QT_TRANSLATE_NOOP(
    "Isolation", "Kept apart at 00:00 {before} + started {started} − ended {ended} = {after}"
)


def day_text(case: Case, day: date, home_time: HomeTime) -> Text:
    """Return which day of how many a day is, such as day 4 of 5."""
    number, last = case.day_number(day, home_time), case.last_number(home_time)
    return DAY.with_(number=number) if last is None else DAY_OF.with_(number=number, last=last)


def end_text(case: Case, home_time: HomeTime) -> Text:
    """Return until when a case is planned, with the hour."""
    return NO_END if case.ends is None else UNTIL.with_(end=shown_end(case.ends, home_time))


def sum_text(balance: Balance) -> Text:
    """Return the sum of a day in words."""
    return SUM.with_(**balance._asdict(), after=balance.after)


# The grid on paper.

TITLE: Final = QT_TRANSLATE_NOOP("Isolation", "Isolation watch")
NOBODY: Final = QT_TRANSLATE_NOOP("Isolation", "Nobody is kept apart.")
COUNTED: Final = QT_TRANSLATE_NOOP(
    "Isolation", "Kept apart: {cases} people in {rooms} rooms. Checks open: {open}."
)
PEOPLE: Final = QT_TRANSLATE_NOOP("Isolation", "People kept apart")
HEADS: Final = (
    QT_TRANSLATE_NOOP("Isolation", "Room"),
    QT_TRANSLATE_NOOP("Isolation", "Bed"),
    QT_TRANSLATE_NOOP("Isolation", "Name"),
    QT_TRANSLATE_NOOP("Isolation", "Kind"),
    QT_TRANSLATE_NOOP("Isolation", "Day"),
    QT_TRANSLATE_NOOP("Isolation", "End"),
)
SYMPTOMS: Final = QT_TRANSLATE_NOOP("Isolation", "Symptoms")
OPENINGS: Final = QT_TRANSLATE_NOOP("Isolation", "Openings")
OPENED: Final = QT_TRANSLATE_NOOP("Isolation", "{all}, unexplained {unexplained}")
CHECKED: Final = QT_TRANSLATE_NOOP("Isolation", "Checked by")
DOOR_NOTE: Final = QT_TRANSLATE_NOOP("Isolation", "A sensor speaks of a door, never of a person.")


def report(frame: Frame, grid: Grid) -> Report:
    """Return the list of everybody kept apart, with the checks of the days shown."""
    heads = (*HEADS, *(Text("", f"{day:%m-%d}") for day in grid.days), SYMPTOMS, OPENINGS)
    weights = (0.8, 0.9, 1.1, 1.2, 1.2, 1.5, *(1.2 for _day in grid.days), 1.3, 1.2)
    rows = tuple(_paper_row(frame, row, grid.days[-1]) for row in grid.rows)
    full = {len(HEADS) + place: day for place, day in enumerate(grid.days)}
    named = tuple(
        replace(one, full=Text("", full[place].isoformat())) if place in full else one
        for place, one in enumerate(columns(*heads, weights=weights))
    )
    table = Table(named, rows, empty=NOBODY)
    open_checks = sum(check.is_open for row in grid.rows for check in row.cells[-1].checks)
    rooms = len({row.case.room for row in grid.rows})
    lead = COUNTED.with_(cases=len(grid.rows), rooms=rooms, open=open_checks)
    tone = Tone.LOW if open_checks else Tone.WELL
    sections = [Section(PEOPLE, (table, Paragraph(sum_text(grid.balance), Tone.MUTED)))]
    about = ("isolation", TITLE, frame.of(grid.days[-1].isoformat()))
    notes = (*FOOTNOTES, DOOR_NOTE)
    made = framed(frame, about, Banner(tone, lead), sections, footnotes=notes)
    return signed_by(across(made), CHECKED)


def _paper_row(frame: Frame, row: GridRow, today: date) -> tuple[Cell, ...]:
    last = row.cells[-1]
    opened: Text | str = str(last.openings) if last.openings else ""
    if last.unexplained:
        opened = OPENED.with_(all=last.openings, unexplained=last.unexplained)
    return (
        Cell(row.case.room),
        Cell(frame.known_by(row.person)),
        Cell(frame.name(row.person.name)),
        Cell(kind_label(row.case.kind)),
        Cell(day_text(row.case, today, frame.home_time)),
        Cell(end_text(row.case, frame.home_time)),
        *(_checks(cell) for cell in row.cells),
        Cell(_BOTH.with_(all=last.symptoms) if last.symptoms else ""),
        Cell(opened, Tone.ALARM if last.unexplained else Tone.PLAIN),
    )


def _checks(cell: GridCell) -> Cell:
    worst = max((check.severity or 0 for check in cell.checks), default=0)
    tone = Tone.ALARM if worst >= Severity.ACT else Tone.LOW if worst else Tone.PLAIN
    return Cell(_BOTH.with_(all=[check.shown or "—" for check in cell.checks]), tone)


_BOTH: Final = Text("", "{all}")


# The notice that is handed over when somebody is kept apart, and when it ends.

NOTICE: Final = QT_TRANSLATE_NOOP("Isolation", "Notice of isolation")
RELEASE: Final = QT_TRANSLATE_NOOP("Isolation", "Notice of release from isolation")
FROM: Final = QT_TRANSLATE_NOOP("Isolation", "{name} is kept apart in room {room} from {start}.")
PLANNED: Final = QT_TRANSLATE_NOOP("Isolation", "Planned end: {end}. {rule}.")
RULES: Final = (
    QT_TRANSLATE_NOOP(
        "Isolation",
        "Temperature is taken every morning and every evening; tell us of fever,"
        " cough, sore throat, tiredness, vomiting or diarrhoea at once.",
    ),
    QT_TRANSLATE_NOOP(
        "Isolation",
        "Meals and things are handed over at the door. Nobody visits; going out is"
        " for treatment only, and is agreed with us.",
    ),
    QT_TRANSLATE_NOOP(
        "Isolation",
        "The door can always be opened from inside. Where a sensor is fitted it says"
        " only that the door opened or closed.",
    ),
)
RELEASED_ON: Final = QT_TRANSLATE_NOOP(
    "Isolation", "{name} was kept apart in room {room} from {start} and is released on {end}."
)
NEVER: Final = QT_TRANSLATE_NOOP("Isolation", "{name} was never kept apart.")
WHAT: Final = QT_TRANSLATE_NOOP("Isolation", "What it says")
PERSON: Final = QT_TRANSLATE_NOOP("Isolation", "Person or family")
FOR_HOME: Final = QT_TRANSLATE_NOOP("Isolation", "For the home")


def notice(frame: Frame, case: Case | None, person: Person) -> Report:
    """Return the notice of a case: of its beginning, or of its release once it has ended."""
    title, sentences = NOTICE, [NEVER.with_(name=frame.name(person.name))]
    if case is not None:
        title = NOTICE if case.until is None else RELEASE
        sentences = _sentences(frame, case, person)
    section = Section(WHAT, tuple(Paragraph(one) for one in sentences[1:] or sentences))
    about = ("isolation-notice", title, frame.of(frame.name(person.name)))
    banner = Banner(Tone.PLAIN, sentences[0])
    return signed_by(framed(frame, about, banner, [section], footnotes=()), FOR_HOME, PERSON)


def _sentences(frame: Frame, case: Case, person: Person) -> list[Text]:
    start = f"{frame.home_time.local(case.since):%Y-%m-%d %H:%M}"
    said = {"name": frame.name(person.name), "room": case.room, "start": start}
    if case.until is not None:
        end = f"{frame.home_time.local(case.until):%Y-%m-%d %H:%M}"
        return [RELEASED_ON.with_(**said, end=end)]
    rule, end_said = FIRST_IS.with_(first=case.rule.first), end_text(case, frame.home_time)
    return [FROM.with_(**said), PLANNED.with_(end=end_said, rule=rule), *RULES]
