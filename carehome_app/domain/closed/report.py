"""The one page of a closed month on paper, for the wall."""

from typing import Final

from carehome_app.domain.closed.month import (
    DAY_OF,
    LEFT_LABELS,
    Ledger,
    Overview,
    level_lines,
)
from carehome_app.domain.gate.levels import Who
from carehome_app.domain.gate.rota import shift_state
from carehome_app.domain.inspections.faults import GRADE_LABELS, STATE_LABELS
from carehome_app.domain.people import GROUP_LABELS, Group
from carehome_app.domain.reports.frame import FOOTNOTES, Frame, across, framed
from carehome_app.domain.reports.report import (
    Banner,
    Cell,
    Paragraph,
    Part,
    Report,
    Section,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.domain.rounds.plan import round_label
from carehome_app.domain.supplies.standing import Grade
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

TITLE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "The closed month on one page")
NOTHING_OPEN: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Nothing is open today.")
OPEN: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Still open today: {count}.")
MONTH: Final = QT_TRANSLATE_NOOP("ClosedMonth", "The month")
DUE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "What is due today")
INSIDE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Inside {count}")
ROTA: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Staff by sealed shifts")
STORE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Runs out first")
FAULTS: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Open faults {count}, overdue {overdue}")
NEXT: Final = QT_TRANSLATE_NOOP("ClosedMonth", "The next report")
FROM: Final = QT_TRANSLATE_NOOP("ClosedMonth", "From")
TO: Final = QT_TRANSLATE_NOOP("ClosedMonth", "To")
LEVEL: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Level")
TESTED: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Days with a test round: {days}")
CLASSES: Final = {
    Who.RESIDENT: GROUP_LABELS[Group.RESIDENT],
    Who.STAFF: QT_TRANSLATE_NOOP("ClosedMonth", "Staff"),
    Who.VISITOR: QT_TRANSLATE_NOOP("ClosedMonth", "Visitors"),
    Who.SERVICE: QT_TRANSLATE_NOOP("ClosedMonth", "Service"),
}
WHAT: Final = QT_TRANSLATE_NOOP("ClosedMonth", "What")
HEADS: Final = (
    QT_TRANSLATE_NOOP("Figures", "due"),
    QT_TRANSLATE_NOOP("Figures", "done"),
    QT_TRANSLATE_NOOP("Figures", "explained"),
    QT_TRANSLATE_NOOP("Figures", "open"),
)
UNTIL: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Until")
LATE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "late {count}")
COUNT: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Count")
TEAM: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Team")
PEOPLE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "People")
ITEM: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Thing")
LASTS: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Days")
NOTHING: Final = QT_TRANSLATE_NOOP("ClosedMonth", "None.")
NO_TEAM: Final = QT_TRANSLATE_NOOP("ClosedMonth", "No sealed shift is planned.")
WHERE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Where")
GRADE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Grade")
STATE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "State")
LAST_DAY: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Last day")
NO_ROUND: Final = QT_TRANSLATE_NOOP("ClosedMonth", "No round has opened.")
OF_ROUND: Final = QT_TRANSLATE_NOOP("ClosedMonth", "{round}: {open} open, it closes at {closes}.")
LEFT: Final = QT_TRANSLATE_NOOP("ClosedMonth", "{day} {left}")


def wall(frame: Frame, overview: Overview) -> Report:
    """Return the page; names are few, so that it may hang where people pass."""
    level = overview.level
    lead = DAY_OF.with_(level=level.label, day=overview.day) if level.document else level.label
    rest = OPEN.with_(count=overview.open) if overview.open else NOTHING_OPEN
    tone = Tone.ALARM if overview.overdue else Tone.LOW if overview.open else Tone.WELL
    faults = FAULTS.with_(count=len(overview.faults), overdue=overview.overdue)
    sections = (
        Section(MONTH, tuple(_month(frame, overview))),
        Section(DUE, (_ledger(frame, overview.ledger),)),
        Section(INSIDE.with_(count=overview.occupancy.now), (_inside(overview),)),
        Section(ROTA, tuple(_rota(frame, overview))),
        Section(STORE, (_store(overview),)),
        Section(faults, (_faults(overview),)),
        Section(NEXT, tuple(_next(frame, overview))),
    )
    title = ("closed_month", TITLE, frame.of(overview.today.isoformat()))
    made = framed(frame, title, Banner(tone, lead, rest), sections, footnotes=FOOTNOTES[1:])
    return across(made)


def _month(frame: Frame, overview: Overview) -> list[Part]:
    said: list[Part] = [Paragraph(one) for one in level_lines(overview, frame.home_time)]
    rows = tuple(
        cells(one.label, one.first, one.last)
        for one in (*overview.stretches, *overview.floor_stretches)
    )
    said.append(Table(columns(LEVEL, FROM, TO, weights=(2, 1, 1)), rows))
    if overview.marks:
        days = [Text("", f"{one.day:%m-%d}") for one in overview.marks]
        said.append(Paragraph(TESTED.with_(days=days)))
    return said


def _ledger(frame: Frame, ledger: tuple[Ledger, ...]) -> Table:
    rows = tuple(
        (
            *cells(one.label, one.due.due, one.due.done, one.due.explained),
            Cell(one.due.open, Tone.ALARM if one.late else Tone.PLAIN),
            *cells("" if one.until is None else frame.clock(one.until)),
            Cell(LATE.with_(count=one.late) if one.late else "", Tone.ALARM),
        )
        for one in ledger
    )
    heads = columns(WHAT, *HEADS, UNTIL, STATE, weights=(3, 1, 1, 1, 1, 1.6, 1.2))
    return Table(heads, rows, empty=NOTHING)


def _inside(overview: Overview) -> Table:
    rows = [cells(CLASSES[who], overview.occupancy.of(who)) for who in overview.occupancy.classes]
    rows += [cells(one.label, one.number) for one in overview.inside]
    return Table(columns(WHAT, COUNT, weights=(3, 1)), tuple(rows))


def _rota(frame: Frame, overview: Overview) -> list[Part]:
    rows = tuple(
        cells(
            one.name,
            len(one.members),
            frame.clock(one.enters),
            frame.clock(one.leaves),
            shift_state(overview.rota, one),
        )
        for one in overview.rota.shifts
    )
    heads = columns(TEAM, PEOPLE, FROM, TO, STATE, weights=(2, 1, 1.4, 1.4, 2))
    said: list[Part] = [Table(heads, rows, empty=NO_TEAM)]
    said += [Paragraph(one, Tone.LOW) for one in overview.gaps]
    return said


def _store(overview: Overview) -> Table:
    tones = {Grade.OUT: Tone.ALARM, Grade.RED: Tone.ALARM, Grade.AMBER: Tone.LOW}
    rows = tuple(
        (*cells(one.item.called), Cell(one.days, tones.get(one.grade, Tone.PLAIN)))
        for one in overview.scarce
    )
    return Table(columns(ITEM, LASTS, weights=(3, 1)), rows, empty=NOTHING)


def _faults(overview: Overview) -> Table:
    rows = tuple(
        cells(
            one.found.place,
            one.found.words,
            GRADE_LABELS[one.found.grade],
            STATE_LABELS[one.state],
            one.due,
        )
        for one in overview.faults
    )
    heads = columns(WHERE, WHAT, GRADE, STATE, LAST_DAY, weights=(1.5, 4, 1, 1.2, 1.2))
    return Table(heads, rows, empty=NOTHING)


def _next(frame: Frame, overview: Overview) -> list[Part]:
    report = overview.report
    if report.round is None or report.closes is None:
        said: list[Part] = [Paragraph(NO_ROUND)]
    else:
        closes = frame.clock(report.closes)
        label = round_label(report.round.window)
        text = OF_ROUND.with_(round=label, open=report.open, closes=closes)
        said = [Paragraph(text)]
    days = [LEFT.with_(day=f"{day:%m-%d}", left=LEFT_LABELS[left]) for day, left in report.days]
    if days:
        said.append(Paragraph(Text("", "{days}", {"days": days}), Tone.MUTED))
    return said
