"""The ledger of rectification, and the result of a checklist, as plain data."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

import msgspec

from carehome_app.domain.duties.due_list import share
from carehome_app.domain.duties.identity import identities, sentence
from carehome_app.domain.inspections.checklists import (
    ANSWER_LABELS,
    SIDE_LABELS,
    SURE_LABELS,
    WAY_LABELS,
    WORDS,
    Answer,
    CheckItem,
    Inspection,
    Side,
)
from carehome_app.domain.inspections.counting import Counted
from carehome_app.domain.inspections.faults import (
    GRADE_LABELS,
    SOURCE_LABELS,
    STATE_LABELS,
    Fault,
    Source,
    State,
    end_of,
    is_overdue,
)
from carehome_app.domain.reports.frame import SIGNATURES, Frame, across, framed, from_to, signed_by
from carehome_app.domain.reports.report import (
    Banner,
    Cell,
    Paragraph,
    Report,
    Section,
    Table,
    Tone,
    cells,
    columns,
    rate,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

TITLE: Final = QT_TRANSLATE_NOOP("Fault report", "Ledger of faults and rectification")
CHECKLIST_TITLE: Final = QT_TRANSLATE_NOOP("Fault report", "Result of an inspection")
MONTH: Final = QT_TRANSLATE_NOOP("Fault report", "The period in numbers")
LEDGER: Final = QT_TRANSLATE_NOOP("Fault report", "Ledger")
NONE: Final = QT_TRANSLATE_NOOP("Fault report", "No fault in this period.")
NO_INSPECTION: Final = QT_TRANSLATE_NOOP("Fault report", "No inspection in this period.")
ALL_CLOSED: Final = QT_TRANSLATE_NOOP("Fault report", "No fault is open.")
OPEN: Final = QT_TRANSLATE_NOOP("Fault report", "{open} open, {overdue} of them overdue.")
RATE: Final = QT_TRANSLATE_NOOP(
    "Faults", "Rectified {closed} / {found} of what was found, as of {day}; on time {on_time}."
)
SUM: Final = QT_TRANSLATE_NOOP(
    "Faults",
    "open before {before} + found {found} + opened again {reopened} − closed {closed}"
    " − withdrawn {withdrawn} = open {after}",
)
HEADS: Final = (
    QT_TRANSLATE_NOOP("Fault report", "No."),
    QT_TRANSLATE_NOOP("Fault report", "Found"),
    QT_TRANSLATE_NOOP("Fault report", "Place"),
    QT_TRANSLATE_NOOP("Fault report", "Found by"),
    QT_TRANSLATE_NOOP("Fault report", "What is wrong"),
    QT_TRANSLATE_NOOP("Fault report", "Grade"),
    QT_TRANSLATE_NOOP("Fault report", "Measure"),
    QT_TRANSLATE_NOOP("Fault report", "Responsible"),
    QT_TRANSLATE_NOOP("Fault report", "Last day"),
    QT_TRANSLATE_NOOP("Fault report", "Result"),
    QT_TRANSLATE_NOOP("Fault report", "Photographs"),
    QT_TRANSLATE_NOOP("Fault report", "Verified by"),
)
_WEIGHTS: Final = (1.3, 1.4, 1.5, 1.4, 2.7, 0.9, 2.7, 1.2, 1.5, 1.5, 3.2, 1.2)
FIGURES: Final = {
    "overdue": QT_TRANSLATE_NOOP("Fault report", "overdue"),
    "recheck_late": QT_TRANSLATE_NOOP("Fault report", "re-check late"),
    "extended": QT_TRANSLATE_NOOP("Fault report", "extended"),
    "on_time": QT_TRANSLATE_NOOP("Fault report", "closed on time"),
    "immediate": QT_TRANSLATE_NOOP("Fault report", "closed on the day it was found"),
    "repeats": QT_TRANSLATE_NOOP("Fault report", "repeated within 12 months"),
}
FIGURE: Final = QT_TRANSLATE_NOOP("Fault report", "Figure")
COUNT: Final = QT_TRANSLATE_NOOP("Fault report", "Count")
SHARE: Final = QT_TRANSLATE_NOOP("Fault report", "Rectified")
EXTENDED: Final = QT_TRANSLATE_NOOP("Fault report", "{due} (first {original})")
PHOTOS: Final = QT_TRANSLATE_NOOP("Fault report", "before {before}, after {after}")
ITEM_HEADS: Final = (
    QT_TRANSLATE_NOOP("Fault report", "No."),
    QT_TRANSLATE_NOOP("Fault report", "Item"),
    QT_TRANSLATE_NOOP("Fault report", "Clause"),
    QT_TRANSLATE_NOOP("Fault report", "Way"),
    QT_TRANSLATE_NOOP("Fault report", "Evidence"),
    QT_TRANSLATE_NOOP("Fault report", "Answer"),
    QT_TRANSLATE_NOOP("Fault report", "Words"),
)
CLAUSE: Final = Text("", "{clause} ({sure})")
INSPECTION: Final = Text("", "{title} · {source} · {who} · {day}")
SIGNED: Final = Text("", "{side}: {who} {when}")
PASSED: Final = QT_TRANSLATE_NOOP("Fault report", "Passed: no red line is crossed.")
NOT_PASSED: Final = QT_TRANSLATE_NOOP(
    "Fault report", "Not passed: {open} not answered, {broken} of {red} red lines crossed."
)
RED_LINE: Final = Text("", "{item} ★")


class LedgerFacts(msgspec.Struct, frozen=True):
    """What the ledger of a period is made from."""

    first: date
    last: date
    faults: Sequence[Fault]
    counted: Counted
    name: Callable[[int], str]
    photos: Mapping[int, tuple[int, int]]
    """By fault: how many before, how many after."""
    small: Mapping[int, tuple[bytes, ...]]
    """By fault: the last photograph before and the last one after, small; on paper only."""


def ledger(frame: Frame, facts: LedgerFacts) -> Report:
    """Return the ledger in the customary columns, with the numbers of the period."""
    known = facts.counted
    lead, tone = ALL_CLOSED, Tone.WELL
    if known.open_after:
        lead = OPEN.with_(open=known.open_after, overdue=known.overdue)
        tone = Tone.ALARM if known.overdue else Tone.LOW
    sections = (
        Section(
            MONTH,
            (Paragraph(sum_of(known)), Paragraph(rate_of(known, facts.last)), _figures(known)),
        ),
        Section(LEDGER, (_ledger(frame, facts),)),
    )
    title = ("faults", TITLE, frame.of(from_to(facts.first, facts.last)))
    made = framed(frame, title, Banner(tone, lead, rate_of(known, facts.last)), sections)
    return across(signed_by(made, *SIGNATURES))


def sum_of(known: Counted) -> Text:
    """Return the sum of a period."""
    return SUM.with_(
        before=known.open_before,
        found=known.found,
        reopened=known.reopened,
        closed=known.closed,
        withdrawn=known.withdrawn,
        after=known.open_after,
    )


def rate_of(known: Counted, as_of: date) -> Text:
    """Return the rate of rectification, as of a day."""
    closed, found = known.rate
    said = as_of.isoformat()
    return RATE.with_(closed=closed, found=found, day=said, on_time=known.on_time)


def _figures(known: Counted) -> Table:
    rows = [cells(label, getattr(known, name)) for name, label in FIGURES.items()]
    rows.append(cells(SHARE, rate(share(*known.rate))))
    return Table(columns(FIGURE, COUNT), tuple(rows))


def _ledger(frame: Frame, facts: LedgerFacts) -> Table:
    rows = tuple(_row(frame, facts, fault) for fault in facts.faults)
    return Table(columns(*HEADS, weights=_WEIGHTS), rows, empty=NONE, small=True)


def _row(frame: Frame, facts: LedgerFacts, fault: Fault) -> tuple[Cell, ...]:
    found, claim, closing = fault.found, fault.claim, fault.closing
    by: Text | str = frame.name(found.finder or facts.name(found.by))
    if found.source is not Source.OWN:
        # Who brought it from outside may be somebody's daughter: masked, it says from where.
        named = found.finder and not frame.masked
        by = found.finder if named else SOURCE_LABELS[found.source]
    due: Text | str = "" if fault.due is None else fault.due.isoformat()
    if fault.extended:
        due = EXTENDED.with_(due=due, original=str(fault.original))
    measure = claim.words if claim is not None else fault.interim
    before, after = facts.photos.get(fault.id, (0, 0))
    overdue = is_overdue(fault, frame.made_at, frame.home_time)
    return (
        *cells(
            fault.number,
            frame.clock(found.at),
            found.place,
            by,
            found.words,
            GRADE_LABELS[found.grade],
            measure,
            frame.name(facts.name(fault.responsible)) if fault.responsible else "",
        ),
        Cell(due, Tone.ALARM if overdue else Tone.PLAIN),
        Cell(STATE_LABELS[fault.state]),
        Cell(
            PHOTOS.with_(before=before, after=after) if before or after else "",
            photos=() if frame.masked else tuple(facts.small.get(fault.id, ())),
        ),
        Cell(frame.name(facts.name(closing.person)) if closing is not None else ""),
    )


# The notice that somebody responsible is handed: what, until when, and what is done meanwhile.

NOTICE: Final = QT_TRANSLATE_NOOP("Fault report", "Notice of faults to be put right")
NOTICE_SAYS: Final = QT_TRANSLATE_NOOP(
    "Fault report",
    "{name} is responsible for {count} faults. When one is put right, report how, with a"
    " photograph; another person looks at it, and only then it is closed.",
)
NOTHING_TO_DO: Final = QT_TRANSLATE_NOOP(
    "Fault report", "{name} is responsible for no open fault."
)
INTERIM: Final = QT_TRANSLATE_NOOP("Fault report", "Meanwhile")
RECEIVED: Final = QT_TRANSLATE_NOOP("Fault report", "Received by")
GIVEN: Final = QT_TRANSLATE_NOOP("Fault report", "Given by")


def notice(frame: Frame, name: str, faults: Sequence[Fault]) -> Report:
    """Return the notice for one responsible person, with lines for both signatures."""
    said = frame.name(name)
    lead = NOTICE_SAYS.with_(name=said, count=len(faults))
    if not faults:
        lead = NOTHING_TO_DO.with_(name=said)
    rows = tuple(
        (
            *cells(one.number, one.found.place, one.found.words, GRADE_LABELS[one.found.grade],
                   one.interim),
            Cell("" if one.due is None else one.due,
                 Tone.ALARM if is_overdue(one, frame.made_at, frame.home_time) else Tone.PLAIN),
        )
        for one in faults
    )  # fmt: skip
    heads = columns(
        HEADS[0],
        HEADS[2],
        HEADS[4],
        HEADS[5],
        INTERIM,
        HEADS[8],
        weights=(1.2, 1.6, 3.4, 0.9, 2.4, 1.2),
    )
    section = Section(NOTICE, (Table(heads, rows, empty=NONE_OPEN),))
    title = ("fault-notice", NOTICE, frame.of(said))
    made = framed(frame, title, Banner(Tone.PLAIN, lead), [section], footnotes=())
    return signed_by(made, GIVEN, RECEIVED)


# The answer to what a supervisor found.

ANSWER: Final = QT_TRANSLATE_NOOP("Fault report", "Answer to findings")
ANSWERED: Final = QT_TRANSLATE_NOOP("Fault report", "Of {count} findings {closed} are closed.")
NO_FINDINGS: Final = QT_TRANSLATE_NOOP("Fault report", "No supervisor found anything.")


def answer(frame: Frame, facts: LedgerFacts) -> Report:
    """Return what became of a supervisor's findings, in the columns of the ledger."""
    closed = sum(one.state is State.CLOSED for one in facts.faults)
    lead = ANSWERED.with_(count=len(facts.faults), closed=closed) if facts.faults else NO_FINDINGS
    tone = Tone.WELL if closed == len(facts.faults) else Tone.LOW
    title = ("fault-answer", ANSWER, frame.of(from_to(facts.first, facts.last)))
    made = framed(frame, title, Banner(tone, lead), [Section(LEDGER, (_ledger(frame, facts),))])
    return across(signed_by(made, *SIGNATURES))


# Its part of the daily and the monthly report.

SECTION: Final = QT_TRANSLATE_NOOP("Fault report", "Faults and rectification")
NONE_OPEN: Final = QT_TRANSLATE_NOOP("Fault report", "No fault is open.")


class SectionFacts(msgspec.Struct, frozen=True):
    """What is said of some days: what was open at their end, and the numbers."""

    last: date
    open: Sequence[Fault]
    counted: Counted
    name: Callable[[int], str]


def section(frame: Frame, facts: SectionFacts) -> Section:
    """Return the sum, the rate, and every fault that is open, those overdue marked."""
    rows = tuple(_open_row(frame, facts, one) for one in facts.open)
    heads = columns(
        HEADS[0],
        HEADS[2],
        HEADS[4],
        HEADS[5],
        HEADS[7],
        HEADS[8],
        HEADS[9],
        weights=(1.2, 1.6, 3.4, 0.9, 1.2, 1.5, 1.2),
    )
    table = Table(heads, rows, empty=NONE_OPEN)
    said = (Paragraph(sum_of(facts.counted)), Paragraph(rate_of(facts.counted, facts.last)))
    return Section(SECTION, (*said, table))


def _open_row(frame: Frame, facts: SectionFacts, fault: Fault) -> tuple[Cell, ...]:
    end = min(frame.made_at, end_of(facts.last, frame.home_time))
    late = is_overdue(fault, end, frame.home_time)
    responsible = frame.name(facts.name(fault.responsible)) if fault.responsible else ""
    return (
        *cells(
            fault.number,
            fault.found.place,
            fault.found.words,
            GRADE_LABELS[fault.found.grade],
            responsible,
        ),
        Cell("" if fault.due is None else fault.due, Tone.ALARM if late else Tone.PLAIN),
        Cell(STATE_LABELS[fault.state]),
    )


class ChecklistFacts(msgspec.Struct, frozen=True):
    """What the result of an inspection is made from."""

    day: date
    inspections: Sequence[Inspection]
    name: Callable[[int], str]


def checklist(frame: Frame, facts: ChecklistFacts) -> Report:
    """Return the results of a day's inspections: every item, its evidence and its answer."""
    lead, tone = NO_INSPECTION, Tone.MUTED
    if facts.inspections:
        worst = min(facts.inspections, key=_passes)
        lead, tone = _result(worst), Tone.WELL if worst.passes else Tone.ALARM
    sections = [_section(frame, facts, one) for one in facts.inspections]
    title = ("checklist", CHECKLIST_TITLE, frame.of(facts.day.isoformat()))
    made = framed(frame, title, Banner(tone, lead), sections)
    return signed_by(made, *SIDE_LABELS.values())


def _passes(one: Inspection) -> bool:
    return one.passes


def _result(one: Inspection) -> Text:
    red, broken = one.red_lines
    if one.passes:
        return PASSED
    return NOT_PASSED.with_(open=one.due_list.open, broken=broken, red=red)


def _section(frame: Frame, facts: ChecklistFacts, one: Inspection) -> Section:
    source = SOURCE_LABELS.get(Source(one.source), one.source)
    heading = INSPECTION.with_(
        title=one.checklist.title, source=source, who=one.inspector, day=frame.clock(one.begun_at)
    )
    rows = tuple(_item(one, place, item) for place, item in enumerate(one.checklist.items, 1))
    heads = columns(*ITEM_HEADS, weights=(0.6, 3, 2.6, 1, 3, 1.4, 2))
    signed = [
        Paragraph(
            SIGNED.with_(
                side=SIDE_LABELS[side],
                who=frame.name(facts.name(one.signed[side.value].person)),
                when=frame.clock(one.signed[side.value].at),
            )
        )
        for side in Side
        if side.value in one.signed
    ]
    sums = [Paragraph(sentence(each)) for each in identities(one.due_list, WORDS)]
    return Section(heading, (Paragraph(_result(one)), *sums, Table(heads, rows), *signed))


def _item(one: Inspection, place: int, item: CheckItem) -> tuple[Cell, ...]:
    known = one.answers.get(item.code)
    words = RED_LINE.with_(item=item.words) if item.red_line else item.words
    clause = CLAUSE.with_(clause=item.clause, sure=SURE_LABELS[item.sure])
    tones = {Answer.NOT: Tone.ALARM, Answer.PARTLY: Tone.LOW}
    if known is None:
        return cells(place, words, clause, WAY_LABELS[item.way], "", "", "")
    return (
        *cells(place, words, clause, WAY_LABELS[item.way], known.evidence),
        Cell(ANSWER_LABELS[known.answer], tones.get(known.answer, Tone.PLAIN)),
        Cell(known.words),
    )
