"""The figures of rounds as tables, the same in the daily, the whole-day and the monthly report."""

from collections.abc import Mapping
from typing import Final

from carehome_app.domain.people import GROUP_LABELS, Group
from carehome_app.domain.reports.daily_facts import FIGURES
from carehome_app.domain.reports.report import Cell, Column, Table, Tone, cells, columns, rate
from carehome_app.domain.rounds.counting import Count
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

_GROUP: Final = QT_TRANSLATE_NOOP("Report", "Group")
TOTAL: Final = QT_TRANSLATE_NOOP("Report", "Total")
COVERAGE: Final = QT_TRANSLATE_NOOP("Report", "Coverage")
NORMAL: Final = QT_TRANSLATE_NOOP("Report", "Normal")
HEADS: Final = (
    FIGURES["roll"], FIGURES["away"], FIGURES["due"], FIGURES["measured"],
    FIGURES["not_measured"], FIGURES["unexplained"], COVERAGE, NORMAL, FIGURES["abnormal"],
    FIGURES["low"], FIGURES["raised"], FIGURES["fever"],
)  # fmt: skip


def count_columns(*first: Text, weights: tuple[float, ...] = (1.6,)) -> tuple[Column, ...]:
    """Return the columns of the figures after some of its own, which have these weights."""
    return columns(*first, *HEADS, weights=(*weights, *(1.0,) * len(HEADS)))


def count_cells(count: Count) -> tuple[Cell, ...]:
    """Return the figures of a row."""
    plain = cells(count.roll, count.away, count.due, count.measured, count.not_measured)
    return (
        *plain,
        Cell(count.unexplained, Tone.ALARM if count.unexplained else Tone.PLAIN),
        *cells(rate(count.coverage), count.normal, count.abnormal),
        Cell(count.low, Tone.LOW if count.low else Tone.PLAIN),
        Cell(count.raised, Tone.LOW if count.raised else Tone.PLAIN),
        Cell(count.fever, Tone.ALARM if count.fever else Tone.PLAIN),
    )


def group_table(counts: Mapping[str, Count]) -> Table:
    """Return a row for each group and one for the total; keys as `group_counts` has them."""
    rows = [
        (Cell(TOTAL if name == "total" else GROUP_LABELS[Group(name)]), *count_cells(count))
        for name, count in counts.items()
    ]
    return Table(count_columns(_GROUP), tuple(rows), total_row=True)
