"""Disinfection in reports: the section of the daily report, and the figures of any days."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final, NamedTuple

from carehome_app.domain.disinfection_counting import Board, Count, DutyState
from carehome_app.domain.report import Cell, Section, Table, Tone, cells, columns
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

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
        CLASS, MINIMUM, AREAS, DUE, DONE, LATE, OVERDUE, REMARK,
        weights=(1.3, 1.4, 0.9, 0.9, 0.9, 1.2, 1.2, 4.6),
    )  # fmt: skip
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
