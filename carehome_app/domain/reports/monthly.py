"""The month for the supervisor: its facts, everybody's values at a glance, its pages."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import Final

import msgspec

from carehome_app.domain.chronic.times import window_label
from carehome_app.domain.disinfection.report import ClassFigures, figures_table
from carehome_app.domain.duties.due_list import DueList
from carehome_app.domain.duties.sums import added
from carehome_app.domain.findings.episodes import Calm, Episode
from carehome_app.domain.measures.fields import Values
from carehome_app.domain.measures.measure import Measure, Routine, shown
from carehome_app.domain.people import GROUP_LABELS, Person, by_place
from carehome_app.domain.reports.counts import count_cells, count_columns, group_table
from carehome_app.domain.reports.daily import NOBODY_DUE
from carehome_app.domain.reports.daily_facts import GROUPS
from carehome_app.domain.reports.follow_ups import episodes_table
from carehome_app.domain.reports.frame import SIGNATURES, Frame, framed, signed_by
from carehome_app.domain.reports.matrix import Line, matrix, spans
from carehome_app.domain.reports.report import (
    Banner,
    Cell,
    Report,
    SameCells,
    Section,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.domain.reports.values import reading_cell
from carehome_app.domain.rounds.counting import Count, Standing, counted
from carehome_app.domain.rounds.entry import Origin
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.rounds.reasons import reason_label
from carehome_app.domain.rounds.sheet import Row, Sheet
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

# The plain facts of a month, before they are said.


class MonthFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a monthly report says; of the running month up to now."""

    first: date
    last: date
    rounds: Sequence["MonthRound"]
    """Every round that has begun, in order."""
    episodes: Sequence[Episode]
    """Those that were open at some time of the month."""
    control: Sequence["Control"]
    areas: Sequence[ClassFigures]
    people: Mapping[int, Person]
    movements: Sequence[tuple[datetime, Person, bool]]
    """Who came (True) or left, and when."""

    @property
    def days(self) -> list[date]:
        """The days of the month that have begun."""
        return [self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1)]

    @property
    def measures(self) -> list[Measure]:
        """The measures of the rounds."""
        found = {one.code: one for round_ in self.rounds for one in round_.measures}
        return sorted(found.values(), key=lambda one: one.index)

    @property
    def opened(self) -> list[Episode]:
        """The episodes that began in the month's rounds."""
        first = self.rounds[0].opens if self.rounds else None
        return [one for one in self.episodes if first is not None and one.opened_at >= first]


class MonthRound(msgspec.Struct, frozen=True, kw_only=True):
    """One round as its month tells it: what is counted of its sheet, and what it shows."""

    round: RoundKey
    opens: datetime
    measures: tuple[Measure, ...]
    counts: tuple[Mapping[str, Count], ...]
    """Of each measure the figures of each group, and of all as `total`."""
    kept: "Kept"
    people: tuple[Person, ...]
    """As they were then."""
    shown: tuple[tuple[Cell | None, ...], ...]
    """Of each measure what each of these people shows; None of whom it does not concern."""

    def column(self, code: str) -> int | None:
        """Return the place of a measure in this round; None where it was not due."""
        codes = [one.code for one in self.measures]
        return codes.index(code) if code in codes else None


def month_rounds(
    sheets: Iterable[Sheet], closed: Mapping[RoundKey, datetime]
) -> Iterator[MonthRound]:
    """Yield of each sheet what the month tells; `closed` is when rounds were first reported.

    A month of sheets is large: each is let go of before the next is read (ADR 0220).
    """
    said = _Saying()
    for sheet in sheets:
        columns_ = range(len(sheet.measures))
        yield MonthRound(
            round=sheet.round,
            opens=sheet.span.opens,
            measures=sheet.measures,
            counts=tuple(_by_group(sheet.due_list(column)) for column in columns_),
            kept=_kept(sheet, closed.get(sheet.round)),
            people=tuple(row.person for row in sheet.rows),
            shown=tuple(tuple(said.of(row, column) for row in sheet.rows) for column in columns_),
        )


class Control(msgspec.Struct, frozen=True):
    """How a measure of chronic patients stood: people, readings, and those with a finding."""

    measure: Measure
    people: int
    readings: int
    found: int
    """Readings on which a finding stands."""
    people_found: int
    by_family: Mapping[str, int]
    """Findings by family."""


class Answered(msgspec.Struct, frozen=True):
    """How the episodes of one family were answered."""

    opened: int = 0
    calm: int = 0
    """Closed by a repeat at which it was gone: normal, or odd in another way."""
    reason: int = 0
    open: int = 0
    waits: tuple[timedelta, ...] = ()
    """From the first finding to whatever came next."""


def answered(episodes: Sequence[Episode]) -> Answered:
    """Return how episodes were answered."""
    calm = sum(isinstance(one.closed_by, Calm) for one in episodes)
    open_ = sum(one.is_open for one in episodes)
    waits = sorted(wait for one in episodes if (wait := _wait(one)) is not None)
    return Answered(len(episodes), calm, len(episodes) - calm - open_, open_, tuple(waits))


def _wait(episode: Episode) -> timedelta | None:
    later = [one.taken_at for one in episode.findings[1:]] + [one.at for one in episode.steps]
    if episode.closed_at is not None:
        later.append(episode.closed_at)
    return min(later) - episode.opened_at if later else None


class Kept(msgspec.Struct, frozen=True):
    """How entries were made: what a supervisor asks about the quality of a record."""

    entries: int
    late: int
    """Measured after the end of the round's window."""
    afterwards: int
    """Recorded after the round was reported."""
    time_unsaid: int
    imported: int
    corrected: int


def kept(facts: MonthFacts) -> Kept:
    """Return how the month's entries were made."""
    names = Kept.__struct_fields__
    return Kept(**{name: sum(getattr(one.kept, name) for one in facts.rounds) for name in names})


def _kept(sheet: Sheet, closed: datetime | None) -> Kept:
    """Return the same of one round, which was reported at `closed`."""
    cells = (cell for row in sheet.rows for cell in row.cells if cell is not None)
    entries = [entry for cell in cells for entry in cell.entries]
    valid = [entry for entry in entries if entry.superseded is None]
    said = [entry for entry in valid if entry.time_said]
    closes = sheet.span.closes
    return Kept(
        entries=len(valid),
        late=sum(not entry.reason and entry.taken_at > closes for entry in said),
        afterwards=(0 if closed is None else sum(entry.recorded_at > closed for entry in valid)),
        time_unsaid=len(valid) - len(said),
        imported=sum(entry.origin is Origin.IMPORTED for entry in valid),
        corrected=len(entries) - len(valid),
    )


def is_chronic(measure: Measure) -> bool:
    """Return whether a measure is due by plans of single people, not in every round."""
    return measure.routine is Routine.NOBODY


# Everybody's values of a month at a glance: people down, days across, half a month to a table.

HEADING: Final = QT_TRANSLATE_NOOP("Report", "{measure}: everybody’s values, {first} to {last}")
_WHO: Final = QT_TRANSLATE_NOOP("Report", "Person")
_MISSING: Final = "—"
_HALF: Final = 16
"""Days that fit beside each other on A4, in letters of 8 points."""
_NAMES: Final = 2.0
"""How many days wide the names are."""


def matrix_sections(frame: Frame, facts: MonthFacts) -> list[Section]:
    """Return the tables of each measure of the rounds; the first begins a page."""
    found = []
    for measure in facts.measures:
        lines = _values(frame, facts, measure)
        for days in spans(facts.days, _HALF):
            table = matrix(_WHO, lines, days, first=_NAMES)
            heading = HEADING.with_(
                measure=measure.label, first=days[0].isoformat(), last=days[-1].isoformat()
            )
            found.append(Section(heading, (table,), new_page=True))
    return found


def _values(frame: Frame, facts: MonthFacts, measure: Measure) -> list[Line]:
    """Return by person and day what each round of the day says."""
    found: dict[int, tuple[Person, Line]] = {}
    for round_ in facts.rounds:
        column = round_.column(measure.code)
        if column is None:
            continue
        day, window = round_.round.day, round_.round.window
        for person, cell in zip(round_.people, round_.shown[column], strict=True):
            if cell is None:
                continue
            if person.id not in found:
                who = f"{frame.known_by(person)} {frame.name(person.name)}"
                found[person.id] = person, Line(who)
            found[person.id][1].note(day, window, cell)
    return [line for _person, line in sorted(found.values(), key=lambda one: by_place(one[0]))]


class _Saying:
    """Says what people show in a round; cells that say the same are one, all month."""

    def __init__(self) -> None:
        self._alike = SameCells()
        self._readings: dict[int, tuple[Values, Cell]] = {}

    def of(self, row: Row, column: int) -> Cell | None:
        """Return what a row says of a measure; None where it was not due."""
        cell = row.cells[column]
        if cell is None:
            return None
        reading = cell.reading
        if reading is None:
            standing, reason = row.standing(column)
            missing = standing is Standing.UNEXPLAINED
            return self._alike.one(Cell(_MISSING if missing else reason_label(reason), Tone.MUTED))
        if cell.findings:
            # A normal repeat does not hide what was found: the abnormal value is the one shown.
            found = max(cell.findings, key=lambda one: one.severity)
            return reading_cell(found.shown, Tone.ALARM if found.family.high else Tone.LOW)
        # Equal values of a month are one. They are held: another must not come to lie there.
        which = id(reading.values)
        if which not in self._readings:
            said = self._alike.one(reading_cell(shown(cell.measure, reading.values)))
            self._readings[which] = (reading.values, said)
        return self._readings[which][1]


# The month for the supervisor: coverage, fevers, chronic control, disinfection, quality.

KIND: Final = "monthly"
FEVER: Final = "fever"
TITLE: Final = QT_TRANSLATE_NOOP("Report", "Monthly health report")
_COVERED: Final = QT_TRANSLATE_NOOP("Report", "Coverage {coverage}%.")
_REST: Final = QT_TRANSLATE_NOOP(
    "Report",
    "Rounds {rounds}, due {due}, measured {measured}, not measured {not_measured},"
    " unexplained {unexplained}; fevers {fevers}, still open {open}",
)
_NOTHING: Final = QT_TRANSLATE_NOOP("Report", "No round was held in this month.")
_WHOLE: Final = QT_TRANSLATE_NOOP("Report", "{measure}: the whole month")
_ROUNDS: Final = QT_TRANSLATE_NOOP("Report", "{measure}: round by round")
_FEVERS: Final = QT_TRANSLATE_NOOP("Report", "Fevers")
_NO_FEVERS: Final = QT_TRANSLATE_NOOP("Report", "Nobody had a fever.")
_CHRONIC: Final = QT_TRANSLATE_NOOP("Report", "Chronic illness: how values stood")
_NO_CHRONIC: Final = QT_TRANSLATE_NOOP("Report", "No such values were recorded.")
_AREAS: Final = QT_TRANSLATE_NOOP("Report", "Disinfection 2-2-1")
_ANSWERS: Final = QT_TRANSLATE_NOOP("Report", "Follow-ups")
_NO_ANSWERS: Final = QT_TRANSLATE_NOOP("Report", "Nothing had to be followed up.")
_QUALITY: Final = QT_TRANSLATE_NOOP("Report", "How the record was kept")
_MOVED: Final = QT_TRANSLATE_NOOP("Report", "Who came and who left")
_NOBODY_MOVED: Final = QT_TRANSLATE_NOOP("Report", "Nobody came or left.")
_DATE: Final = QT_TRANSLATE_NOOP("Report", "Date")
_ROUND: Final = QT_TRANSLATE_NOOP("Report", "Round")
_MEASURE: Final = QT_TRANSLATE_NOOP("Report", "Measure")
_PEOPLE: Final = QT_TRANSLATE_NOOP("Report", "People")
_READINGS: Final = QT_TRANSLATE_NOOP("Report", "Readings")
_FOUND: Final = QT_TRANSLATE_NOOP("Report", "With a finding")
_PEOPLE_FOUND: Final = QT_TRANSLATE_NOOP("Report", "People with a finding")
_KINDS: Final = QT_TRANSLATE_NOOP("Report", "Findings")
_KIND_COUNT: Final = QT_TRANSLATE_NOOP("Report", "{label} {count}")
_FAMILY: Final = QT_TRANSLATE_NOOP("Report", "Kind of finding")
_BEGUN: Final = QT_TRANSLATE_NOOP("Report", "Begun")
_BY_REPEAT: Final = QT_TRANSLATE_NOOP("Report", "Closed: gone at the repeat")
_BY_REASON: Final = QT_TRANSLATE_NOOP("Report", "Closed with a reason")
_STILL_OPEN: Final = QT_TRANSLATE_NOOP("Report", "Still open")
_WAIT: Final = QT_TRANSLATE_NOOP("Report", "Minutes until the next step (median)")
_WHAT: Final = QT_TRANSLATE_NOOP("Report", "What")
_COUNT: Final = QT_TRANSLATE_NOOP("Report", "Count")
_KEPT: Final = {
    "entries": QT_TRANSLATE_NOOP("Report", "Entries that hold"),
    "late": QT_TRANSLATE_NOOP("Report", "Measured after the end of the round"),
    "afterwards": QT_TRANSLATE_NOOP("Report", "Added after the round was reported"),
    "time_unsaid": QT_TRANSLATE_NOOP("Report", "Without a time of the measurement"),
    "imported": QT_TRANSLATE_NOOP("Report", "Taken from a file"),
    "corrected": QT_TRANSLATE_NOOP("Report", "Corrected or taken back (the old entry is kept)"),
}
_NAME: Final = QT_TRANSLATE_NOOP("Report", "Name")
_GROUP: Final = QT_TRANSLATE_NOOP("Report", "Group")
_CAME: Final = QT_TRANSLATE_NOOP("Report", "came")
_LEFT: Final = QT_TRANSLATE_NOOP("Report", "left")


def monthly_report(frame: Frame, facts: MonthFacts) -> Report:
    """Return the report of a month."""
    sections: list[Section] = []
    for measure in facts.measures:
        sections.append(_whole(facts, measure.code))
        sections.append(_rounds(facts, measure.code))
    sections += [
        Section(_FEVERS, (_fevers(frame, facts),)),
        Section(_CHRONIC, (_control(facts.control),)),
    ]
    if facts.areas:
        sections.append(Section(_AREAS, (figures_table(facts.areas),)))
    sections += [
        Section(_ANSWERS, (_answers(facts.opened),)),
        Section(_QUALITY, (_quality(facts),)),
        Section(_MOVED, (_movements(frame, facts),)),
        *matrix_sections(frame, facts),
    ]
    title = (KIND, TITLE, frame.of(f"{facts.first:%Y-%m}"))
    return signed_by(framed(frame, title, _banner(facts), sections), *SIGNATURES)


def _banner(facts: MonthFacts) -> Banner:
    counts = [one.counts[0]["total"] for one in facts.rounds]
    if not counts:
        return Banner(Tone.MUTED, _NOTHING)
    whole = added(Count, counts)
    fevers = [one for one in facts.opened if one.family.code == FEVER]
    open_ = sum(one.is_open for one in facts.opened)
    numbers = {
        "rounds": len(counts),
        "due": whole.due,
        "measured": whole.measured,
        "not_measured": whole.not_measured,
        "unexplained": whole.unexplained,
        "fevers": len(fevers),
        "open": open_,
    }
    tone = Tone.ALARM if whole.unexplained or open_ else Tone.WELL
    covered = NOBODY_DUE if whole.coverage is None else _COVERED.with_(coverage=whole.coverage)
    return Banner(tone, covered, _REST.with_(**numbers))


def _by_group(due: DueList) -> dict[str, Count]:
    """Count everybody and each group of a due list that is made once."""
    of_group = due.by(attrgetter("group"))
    groups = {one.value: counted(of_group.get(one.value, DueList())) for one in GROUPS}
    return {**groups, "total": counted(due)}


def _counts(facts: MonthFacts, measure: str) -> list[tuple[RoundKey, Mapping[str, Count]]]:
    """Return the figures of each round in which a measure was due."""
    found = [(one, one.column(measure)) for one in facts.rounds]
    return [(one.round, one.counts[column]) for one, column in found if column is not None]


def _label(facts: MonthFacts, measure: str) -> Text:
    return next(one.label for one in facts.measures if one.code == measure)


def _whole(facts: MonthFacts, measure: str) -> Section:
    rounds = [counts for _round, counts in _counts(facts, measure)]
    counts = {
        group: added(Count, [one[group] for one in rounds])
        for group in (*(one.value for one in GROUPS), "total")
    }
    return Section(_WHOLE.with_(measure=_label(facts, measure)), (group_table(counts),))


def _rounds(facts: MonthFacts, measure: str) -> Section:
    rows = [
        (*cells(round_.day, window_label(round_.window)), *count_cells(counts["total"]))
        for round_, counts in _counts(facts, measure)
    ]
    # A date that is broken in two makes the row of each round twice as high.
    table = Table(count_columns(_DATE, _ROUND, weights=(2.3, 1.9)), tuple(rows))
    return Section(_ROUNDS.with_(measure=_label(facts, measure)), (table,))


def _fevers(frame: Frame, facts: MonthFacts) -> Table:
    fevers = [one for one in facts.opened if one.family.code == FEVER]
    return episodes_table(frame, facts.people, fevers, _NO_FEVERS)


def _control(found: Sequence[Control]) -> Table:
    rows = []
    for one in found:
        kinds = [
            _KIND_COUNT.with_(label=_family_label(one, code), count=count)
            for code, count in one.by_family.items()
        ]
        said = Text("", "{kinds}", {"kinds": kinds}) if kinds else None
        shown = (one.measure.label, one.people, one.readings, one.found, one.people_found, said)
        rows.append(cells(*shown))
    heads = columns(
        _MEASURE, _PEOPLE, _READINGS, _FOUND, _PEOPLE_FOUND, _KINDS, weights=(1.5, 1, 1, 1, 1, 4)
    )
    return Table(heads, tuple(rows), empty=_NO_CHRONIC)


def _family_label(control: Control, code: str) -> Text:
    labels = control.measure.family(code).labels
    return labels[min(labels)]


def _answers(opened: Sequence[Episode]) -> Table:
    by_family: dict[str, list[Episode]] = defaultdict(list)
    for one in opened:
        by_family[one.family.code].append(one)
    rows = []
    for own in by_family.values():
        labels, found = own[0].family.labels, answered(own)
        wait = found.waits[len(found.waits) // 2] // timedelta(minutes=1) if found.waits else None
        rows.append(
            (
                *cells(labels[min(labels)], found.opened, found.calm, found.reason),
                Cell(found.open, Tone.ALARM if found.open else Tone.PLAIN),
                Cell(wait),
            )
        )
    heads = columns(_FAMILY, _BEGUN, _BY_REPEAT, _BY_REASON, _STILL_OPEN, _WAIT)
    return Table(heads, tuple(rows), empty=_NO_ANSWERS)


def _quality(facts: MonthFacts) -> Table:
    found = kept(facts)
    rows = [cells(label, getattr(found, name)) for name, label in _KEPT.items()]
    return Table(columns(_WHAT, _COUNT, weights=(4, 1)), tuple(rows))


def _movements(frame: Frame, facts: MonthFacts) -> Table:
    rows = [
        cells(
            frame.clock(at),
            frame.known_by(person),
            frame.name(person.name),
            GROUP_LABELS[person.group],
            _CAME if came else _LEFT,
        )
        for at, person, came in facts.movements
    ]
    heads = columns(_DATE, QT_TRANSLATE_NOOP("Report", "Room-bed"), _NAME, _GROUP, _WHAT)
    return Table(heads, tuple(rows), empty=_NOBODY_MOVED)
