"""The monthly disinfection register: what was due and done, every record, agents, findings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from carehome_app.domain.area_history import AreaHistory, Classes
from carehome_app.domain.catalogue_disinfection import (
    AGENT_BY_CODE,
    USES,
    agent_label,
    agent_short,
)
from carehome_app.domain.dilution import plain
from carehome_app.domain.disinfection import (
    METHOD_LABELS,
    REASON_LABELS,
    Disinfection,
)
from carehome_app.domain.disinfection_agents import agent_use
from carehome_app.domain.disinfection_counting import Board, Count
from carehome_app.domain.disinfection_report import (
    AREAS,
    CLASS,
    DONE,
    DUE,
    LATE,
    MINIMUM,
    OVERDUE,
    TOTAL,
    ClassFigures,
    figure_cells,
    figures,
    minimum_text,
    total,
)
from carehome_app.domain.entry import LineRef
from carehome_app.domain.home import HomeCard
from carehome_app.domain.moments import HomeTime
from carehome_app.domain.report import (
    Banner,
    Cell,
    Report,
    Seal,
    Section,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

TITLE: Final = QT_TRANSLATE_NOOP("Report", "Disinfection register")
SUBTITLE: Final = QT_TRANSLATE_NOOP("Report", "{month} · made {made}")
_COMPLETE: Final = QT_TRANSLATE_NOOP("Report", "Every minimum was kept.")
_MISSED: Final = QT_TRANSLATE_NOOP("Report", "Below the minimum: {count} times.")
_REST: Final = QT_TRANSLATE_NOOP(
    "Report", "To be done {due}, done {done}, of these late {late}; extra {extra}"
)
_FIGURES: Final = QT_TRANSLATE_NOOP("Report", "What was to be done, and what was done")
_BY_AREA: Final = QT_TRANSLATE_NOOP("Report", "Area by area")
_RECORDS: Final = QT_TRANSLATE_NOOP("Report", "Register")
_USE: Final = QT_TRANSLATE_NOOP("Report", "Agents used")
_FINDINGS: Final = QT_TRANSLATE_NOOP("Report", "Findings and what was done")
_COVERAGE: Final = QT_TRANSLATE_NOOP("Report", "Share done")
_PER_CENT: Final = QT_TRANSLATE_NOOP("Report", "{count}%")
_AREA: Final = QT_TRANSLATE_NOOP("Report", "Area")
_FLOOR: Final = QT_TRANSLATE_NOOP("Report", "Floor")
_DAYS_MISSED: Final = QT_TRANSLATE_NOOP("Report", "Days below the minimum")
_NONE: Final = QT_TRANSLATE_NOOP("Report", "None")
_HEADS: Final = (
    QT_TRANSLATE_NOOP("Report", "Date"),
    QT_TRANSLATE_NOOP("Report", "Time"),
    _AREA,
    QT_TRANSLATE_NOOP("Report", "Objects"),
    QT_TRANSLATE_NOOP("Report", "Reason"),
    QT_TRANSLATE_NOOP("Report", "Agent, batch"),
    QT_TRANSLATE_NOOP("Report", "Concentration, how made"),
    QT_TRANSLATE_NOOP("Report", "Method"),
    QT_TRANSLATE_NOOP("Report", "Minutes"),
    QT_TRANSLATE_NOOP("Report", "Done by"),
    QT_TRANSLATE_NOOP("Report", "Checked by"),
    QT_TRANSLATE_NOOP("Report", "Result, remark"),
)
_WEIGHTS: Final = (1.5, 1.7, 1.5, 2.4, 0.8, 1.9, 2.3, 0.8, 0.8, 1.1, 1.1, 1.8)
LATE_MARK: Final = QT_TRANSLATE_NOOP("Report", "late")
EXTRA_MARK: Final = QT_TRANSLATE_NOOP("Report", "extra")
TYPED_LATER: Final = QT_TRANSLATE_NOOP("Report", "typed {when}")
CORRECTED: Final = QT_TRANSLATE_NOOP("Report", "withdrawn: {why}")
LAMP: Final = QT_TRANSLATE_NOOP("Report", "lamp {lamp}")
EXPIRES: Final = QT_TRANSLATE_NOOP("Report", "{batch}, use by {day}")
_TIMES: Final = QT_TRANSLATE_NOOP("Report", "Times")
_SOLUTION: Final = QT_TRANSLATE_NOOP("Report", "Solution, litres")
_STOCK: Final = QT_TRANSLATE_NOOP("Report", "Stock, ml")
_UNSAID: Final = QT_TRANSLATE_NOOP("Report", "Amount not said, times")
_AGENT: Final = QT_TRANSLATE_NOOP("Report", "Agent")
_FOUND: Final = QT_TRANSLATE_NOOP("Report", "Finding")
_STATE: Final = QT_TRANSLATE_NOOP("Report", "State")
_SIGNATURES: Final = (
    QT_TRANSLATE_NOOP("Report", "Reported by"),
    QT_TRANSLATE_NOOP("Report", "Reviewed by (director)"),
    QT_TRANSLATE_NOOP("Report", "Date"),
)
_TYPED_LATER_AFTER: Final = 60 * 60
"""Seconds between the disinfection and its typing from which the register says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterFacts:
    """Everything the register says, before it is said."""

    card: HomeCard
    home_time: HomeTime
    month: date
    boards: Sequence[Board]
    records: Sequence[Disinfection]
    areas: Mapping[int, AreaHistory]
    classes: Classes
    names: Mapping[int, str]
    """Names of the staff by number, masked already where the report is."""
    corrections: Mapping[str, Text]
    findings: Sequence[tuple[str, str, Text, Text]]
    """When, area, what, and how it stands."""
    made_at: datetime
    seal: Seal | None

    @property
    def of_classes(self) -> list[ClassFigures]:
        """The figures of each class over the month."""
        return figures(self.boards)


def register(facts: RegisterFacts) -> Report:
    """Return the register of a month, up to today when it is not over."""
    of_classes = facts.of_classes
    made = facts.home_time.local(facts.made_at)
    return Report(
        kind="disinfection",
        home_name=facts.card.name,
        home_number=facts.card.number,
        archive_number=f"{facts.month:%Y-%m}-DIS",
        title=TITLE,
        subtitle=SUBTITLE.with_(month=f"{facts.month:%Y-%m}", made=f"{made:%Y-%m-%d %H:%M}"),
        banner=_banner(facts, total(of_classes)),
        sections=(
            Section(_FIGURES, (figures_table(of_classes),)),
            Section(_RECORDS, (_records_table(facts),)),
            Section(_BY_AREA, (_areas_table(facts),)),
            Section(_USE, (_use_table(facts),)),
            Section(_FINDINGS, (_findings_table(facts),)),
        ),
        made_at=made,
        signatures=_SIGNATURES,
        seal=facts.seal,
        draft=facts.seal is None,
        demo=facts.card.demo,
        wide=True,
    )


def _banner(facts: RegisterFacts, counted: Count) -> Banner:
    extra = sum(len(one.extras) for board in facts.boards for one in board.areas)
    rest = _REST.with_(due=counted.due, done=counted.done, late=counted.late, extra=extra)
    if counted.overdue:
        return Banner(Tone.ALARM, _MISSED.with_(count=counted.overdue), rest)
    return Banner(Tone.WELL, _COMPLETE, rest)


def figures_table(of_classes: Sequence[ClassFigures]) -> Table:
    """Return due, done, late and overdue of each class; the sums of the daily reports."""
    rows = [
        (
            *cells(one.label, minimum_text(one.times)),
            *figure_cells(one.counted),
            _coverage(one.counted),
        )
        for one in of_classes
    ]
    whole = total(of_classes)
    rows.append((*cells(TOTAL, None), *figure_cells(whole), _coverage(whole)))
    heads = columns(CLASS, MINIMUM, AREAS, DUE, DONE, LATE, OVERDUE, _COVERAGE)
    return Table(heads, tuple(rows), total_row=True)


def _coverage(counted: Count) -> Cell:
    return Cell(_PER_CENT.with_(count=counted.coverage))


def _areas_table(facts: RegisterFacts) -> Table:
    found: dict[int, tuple[Count, list[str]]] = {}
    for board in facts.boards:
        for one in board.areas:
            before, missed = found.get(one.area.id, (Count(), []))
            states = [duty.state(board.at).value for duty in one.duties]
            counted = Count(
                1, len(states), one.done, states.count("late"), states.count("overdue")
            )
            days = [*missed, f"{one.day:%m-%d}"] if counted.overdue else missed
            found[one.area.id] = (before.plus(counted), days)
    rows = []
    for number, (counted, days) in found.items():
        version = facts.areas[number].now
        label = facts.classes.last(version.area_class).label
        shown = cells(version.name, label, version.floor, counted.due, counted.done, counted.late)
        missed_days = Cell(" ".join(days), Tone.ALARM if days else Tone.PLAIN)
        rows.append((*shown, _coverage(counted), missed_days))
    heads = columns(
        _AREA, CLASS, _FLOOR, DUE, DONE, LATE, _COVERAGE, _DAYS_MISSED,
        weights=(2, 1.5, 0.8, 1, 1, 1, 1, 6),
    )  # fmt: skip
    return Table(heads, tuple(rows), empty=_NONE)


def _records_table(facts: RegisterFacts) -> Table:
    marks = _marks(facts)
    rows = [_record_row(facts, one, marks.get(one.ref)) for one in facts.records]
    return Table(columns(*_HEADS, weights=_WEIGHTS), tuple(rows), empty=_NONE)


def _marks(facts: RegisterFacts) -> dict[LineRef, Text]:
    found: dict[LineRef, Text] = {}
    for board in facts.boards:
        for area in board.areas:
            found.update((one.ref, EXTRA_MARK) for one in area.extras)
            for duty in area.duties:
                if duty.filled_by is not None and duty.is_late:
                    found[duty.filled_by.ref] = LATE_MARK
    return found


def _record_row(facts: RegisterFacts, one: Disinfection, mark: Text | None) -> tuple[Cell, ...]:
    what, local = one.details, facts.home_time.local
    start = local(one.started_at)
    end = "" if one.ended_at is None else f"–{local(one.ended_at):%H:%M}"
    use = USES.get(what.use)
    objects: Text | str = what.objects or use or ""
    return cells(
        start.date().isoformat(), f"{start:%H:%M}{end}",
        facts.areas[one.area].at(one.started_at).name, objects, REASON_LABELS[what.reason],
        _agent(one), _strength(one), METHOD_LABELS[what.method], one.minutes,
        facts.names.get(what.done_by, ""), facts.names.get(what.checked_by, ""),
        _remark(facts, one, mark), tone=Tone.MUTED if one.superseded else Tone.PLAIN,
    )  # fmt: skip


def _agent(one: Disinfection) -> Text:
    what = one.details
    parts: list[Text | str] = [agent_short(what.agent)]
    if what.expiry is not None:
        parts.append(EXPIRES.with_(batch=what.batch, day=what.expiry.isoformat()))
    elif what.batch:
        parts.append(what.batch)
    if what.lamp:
        parts.append(LAMP.with_(lamp=what.lamp))
    return Text("", "{parts}", {"parts": parts})


def strength_shown(number: Decimal | None, agent: str) -> str:
    """Return a concentration with its unit, or nothing."""
    known = AGENT_BY_CODE.get(agent)
    if number is None:
        return ""
    return f"{plain(number)} {known.unit}".strip() if known else plain(number)


def _strength(one: Disinfection) -> str:
    shown = strength_shown(one.details.concentration, one.details.agent)
    made = one.details.made.replace(" ", "")
    return f"{shown} ({made})" if made else shown


def _remark(facts: RegisterFacts, one: Disinfection, mark: Text | None) -> Text:
    parts: list[Text | str] = [said for said in (one.details.result, one.details.remark) if said]
    if mark is not None and one.superseded is None:
        parts.append(mark)
    if one.superseded is not None:
        code = one.superseded.reason
        why = facts.corrections.get(code, Text("", "{code}", {"code": code}))
        parts.append(CORRECTED.with_(why=why))
    elif (one.recorded_at - one.started_at).total_seconds() > _TYPED_LATER_AFTER:
        typed = facts.home_time.local(one.recorded_at)
        parts.append(TYPED_LATER.with_(when=f"{typed:%m-%d %H:%M}"))
    return Text("", "{parts}", {"parts": parts})


def _use_table(facts: RegisterFacts) -> Table:
    rows = [
        cells(agent_label(agent), use.times, plain(use.litres), plain(use.stock_ml), use.unsaid)
        for agent, use in agent_use(facts.records).items()
    ]
    heads = columns(_AGENT, _TIMES, _SOLUTION, _STOCK, _UNSAID)
    return Table(heads, tuple(rows), empty=_NONE)


def _findings_table(facts: RegisterFacts) -> Table:
    rows = [cells(*one) for one in facts.findings]
    heads = columns(_HEADS[0], _AREA, _FOUND, _STATE, weights=(1.2, 1.5, 5, 4))
    return Table(heads, tuple(rows), empty=_NONE)
