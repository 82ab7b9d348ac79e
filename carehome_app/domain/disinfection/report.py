"""Disinfection in reports: the daily section, agents used, and the monthly register."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from carehome_app.domain.disinfection.agents import (
    AGENT_BY_CODE,
    USES,
    agent_label,
    agent_short,
    plain,
)
from carehome_app.domain.disinfection.areas import AreaHistory, Classes
from carehome_app.domain.disinfection.duties import Board, Count, DutyState, count
from carehome_app.domain.disinfection.record import METHOD_LABELS, REASON_LABELS, Disinfection
from carehome_app.domain.disinfection.register_pages import Kept, register_pages
from carehome_app.domain.moments import HomeTime
from carehome_app.domain.reports.report import (
    NO_RATE,
    Banner,
    Cell,
    Clock,
    Parts,
    Percent,
    Report,
    Seal,
    Section,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.settings import HomeCard
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

# Disinfection in reports: the section of the daily report, and the figures of any days.

HEADING: Final = QT_TRANSLATE_NOOP("Report", "Disinfection 2-2-1 (as of {clock})")
CLASS: Final = QT_TRANSLATE_NOOP("Report", "Class")
MINIMUM: Final = QT_TRANSLATE_NOOP("Report", "Minimum")
AREAS: Final = QT_TRANSLATE_NOOP("Report", "Areas")
DUE: Final = QT_TRANSLATE_NOOP("Report", "To be done")
DONE: Final = QT_TRANSLATE_NOOP("Report", "Done")
LATE: Final = QT_TRANSLATE_NOOP("Report", "of these late")
OVERDUE: Final = QT_TRANSLATE_NOOP("Report", "Overdue")
REMARK: Final = QT_TRANSLATE_NOOP("Report", "Remark")
TOTAL: Final = QT_TRANSLATE_NOOP("Report", "Total")
A_DAY: Final = QT_TRANSLATE_NOOP("Report", "at least {times} a day")
NEXT_BY: Final = QT_TRANSLATE_NOOP("Report", "open: {count}, by {clock}")
OVERDUE_IN: Final = QT_TRANSLATE_NOOP("Report", "overdue: {areas}")
EXTRA: Final = QT_TRANSLATE_NOOP("Report", "extra: {count}")
MOST_NAMED: Final = 8


class ClassFigures(NamedTuple):
    """The figures of a class over one or more days; `times` are the minimums met in it."""

    code: str
    label: Text
    times: tuple[int, ...]
    counted: Count


def figures(boards: Iterable[Board]) -> list[ClassFigures]:
    """Return the figures of each class, added up over days."""
    found: dict[str, ClassFigures] = {}
    for board in boards:
        for code, counted in board.by_class.items():
            minimums = {
                one.version.times_a_day for one in board.areas if one.version.area_class == code
            }
            known = found.get(code)
            before = known.counted if known else Count()
            times = tuple(sorted(minimums.union(known.times if known else ())))
            label = board.class_versions[code].label
            found[code] = ClassFigures(code, label, times, before.plus(counted))
    return list(found.values())


def total(of_classes: Iterable[ClassFigures]) -> Count:
    """Return all classes together."""
    counts = [one.counted for one in of_classes]
    return Count(*(sum(numbers) for numbers in zip(*counts, strict=True))) if counts else Count()


def minimum_text(times: Iterable[int]) -> Text:
    """Return how often a class is to be done."""
    return A_DAY.with_(times="–".join(str(one) for one in times))


def figure_cells(counted: Count) -> tuple[Cell, ...]:
    """Return areas, due, done, late and overdue of a row."""
    return (
        *cells(counted.areas, counted.due, counted.done, counted.late),
        Cell(counted.overdue, Tone.ALARM if counted.overdue else Tone.PLAIN),
    )


def disinfection_section(board: Board, clock: Callable[[datetime], str]) -> Section:
    """Return the section of the daily report; it counts as the board and `status` do."""
    found = figures([board])
    rows = [
        (
            *cells(one.label, minimum_text(one.times)),
            *figure_cells(one.counted),
            Cell(_remark(board, one.code, clock)),
        )
        for one in found
    ]
    rows.append((*cells(TOTAL, None), *figure_cells(total(found)), Cell(None)))
    heads = columns(
        CLASS,
        MINIMUM,
        AREAS,
        DUE,
        DONE,
        LATE,
        OVERDUE,
        REMARK,
        weights=(1.3, 1.4, 0.9, 0.9, 0.9, 1.2, 1.2, 4.6),
    )
    table = Table(heads, tuple(rows), total_row=True)
    return Section(HEADING.with_(clock=clock(board.at)), (table,))


def _remark(board: Board, code: str, clock: Callable[[datetime], str]) -> Text:
    own = [one for one in board.areas if one.version.area_class == code]
    said: list[Text] = []
    open_: dict[datetime, int] = {}
    for one in own:
        for duty in one.duties:
            if duty.state(board.at) in (DutyState.OPEN, DutyState.WAITING):
                open_[duty.closes] = open_.get(duty.closes, 0) + 1
    said.extend(
        NEXT_BY.with_(count=number, clock=clock(closes))
        for closes, number in sorted(open_.items())
    )
    overdue = [
        one.area.now.name
        for one in own
        if any(duty.state(board.at) is DutyState.OVERDUE for duty in one.duties)
    ]
    if overdue:
        more = ["…"] if len(overdue) > MOST_NAMED else []
        said.append(OVERDUE_IN.with_(areas=" ".join([*overdue[:MOST_NAMED], *more])))
    extra = sum(len(one.extras) for one in own)
    if extra:
        said.append(EXTRA.with_(count=extra))
    return Text("", "{said}", {"said": said})


# How much of each agent was used, for whoever orders supplies.


@dataclass(slots=True)
class AgentUse:
    """How much of an agent was used; `unsaid` counts records that do not say how much."""

    times: int = 0
    litres: Decimal = Decimal(0)
    stock_ml: Decimal = Decimal(0)
    unsaid: int = 0


def agent_use(records: Sequence[Disinfection]) -> dict[str, AgentUse]:
    """Return what was used of each agent; a solution made for several areas counts once."""
    found: dict[str, AgentUse] = {}
    for one in records:
        what = one.details
        if one.superseded is not None:
            continue
        use = found.setdefault(what.agent, AgentUse())
        use.times += 1
        if what.litres is None:
            known = AGENT_BY_CODE.get(what.agent)
            use.unsaid += not one.together and (known is None or known.diluted)
            continue
        use.litres += what.litres
        if what.stock and what.concentration:
            share = what.concentration * what.litres * 1000 / what.stock
            use.stock_ml += share.quantize(Decimal("0.1"))
    return dict(sorted(found.items()))


# The monthly disinfection register: what was due and done, every record, agents, findings.

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


class RegisterFacts(msgspec.Struct, frozen=True, kw_only=True):
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
    findings: Sequence[tuple[str, str | Text, Text, Text]]
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
    if counted.coverage is None:
        return Cell(NO_RATE)
    return Cell(Percent(counted.coverage))


def _areas_table(facts: RegisterFacts) -> Table:
    found: dict[int, tuple[Count, list[str]]] = {}
    for board in facts.boards:
        for one in board.areas:
            before, missed = found.get(one.area.id, (Count(), []))
            counted = count([one], board.at)
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
        _AREA,
        CLASS,
        _FLOOR,
        DUE,
        DONE,
        LATE,
        _COVERAGE,
        _DAYS_MISSED,
        weights=(2, 1.5, 0.8, 1, 1, 1, 1, 6),
    )
    return Table(heads, tuple(rows), empty=_NONE)


def _records_table(facts: RegisterFacts) -> Table:
    marks = _marks(facts)
    rows = [_record_row(facts, one, marks.get(one.ref)) for one in facts.records]
    table = Table(columns(*_HEADS, weights=_WEIGHTS), tuple(rows), empty=_NONE)
    kept = [_kept(facts, one, row) for one, row in zip(facts.records, rows, strict=True)]
    order = dict.fromkeys(one.area.id for board in facts.boards for one in board.areas)
    return replace(table, on_paper=register_pages(kept, list(order), table)) if kept else table


def _kept(facts: RegisterFacts, one: Disinfection, row: tuple[Cell, ...]) -> Kept:
    what, start = one.details, facts.home_time.local(one.started_at)
    remark = row[-1].shown
    return Kept(
        area=one.area,
        name=facts.areas[one.area].now.name,
        day=start.date(),
        time=f"{start:%H:%M}",
        done_by=facts.names.get(what.done_by, ""),
        checked_by=facts.names.get(what.checked_by, ""),
        how=(
            what.reason,
            what.use,
            what.objects,
            what.agent,
            what.batch,
            what.expiry,
            what.lamp,
            what.concentration,
            what.made,
            what.method,
            one.minutes,
        ),
        row=row,
        holds=one.superseded is None,
        has_more=isinstance(remark, Text) and bool(remark.values["parts"]),
    )


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
    began, ended = Clock.time_of(start), None
    if one.ended_at is not None:
        ended = Clock.time_of(local(one.ended_at))
    when = Parts(f"{began}–{ended}" if ended else began, cells(began, ended))
    use = USES.get(what.use)
    objects: Text | str = what.objects or use or ""
    return cells(
        start.date(),
        when,
        facts.areas[one.area].at(one.started_at).name,
        objects,
        REASON_LABELS[what.reason],
        _agent(one),
        _strength(one),
        METHOD_LABELS[what.method],
        one.minutes,
        facts.names.get(what.done_by, ""),
        facts.names.get(what.checked_by, ""),
        _register_remark(facts, one, mark),
        tone=Tone.MUTED if one.superseded else Tone.PLAIN,
    )


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


def _register_remark(facts: RegisterFacts, one: Disinfection, mark: Text | None) -> Text:
    parts: list[Text | str] = [said for said in (one.details.result, one.details.remark) if said]
    if mark is not None and one.superseded is None:
        parts.append(mark)
    if one.superseded is not None:
        code = one.superseded.reason
        why = facts.corrections.get(code, Text("", "{code}", {"code": code}))
        parts.append(CORRECTED.with_(why=why))
    elif (one.recorded_at - one.started_at).total_seconds() > _TYPED_LATER_AFTER:
        typed = facts.home_time.local(one.recorded_at)
        parts.append(TYPED_LATER.with_(when=f"{typed:%Y-%m-%d %H:%M}"))
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
