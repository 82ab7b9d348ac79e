"""A table as a file has it: what a page says in one cell stands in several, with its year."""

from datetime import date, datetime, time
from decimal import Decimal

from msgspec.structs import replace

from carehome_app.documents.spread import spread, typed
from carehome_app.domain.reports.report import (
    Cell,
    Clock,
    Column,
    Parts,
    Shown,
    Table,
    Tone,
    cells,
)
from carehome_app.i18n import Text
from tests.documents.sample import NOON, said

SHORT = Clock.of(NOON)
NOW = Clock.time_of(NOON)
TOLD = said("told {when}, {all}", when=SHORT, all=[NOW, said("at {at}", at=SHORT), "x"])
TOLD_IN_FULL = said(
    "told {when}, {all}",
    when="2026-11-22 10:03",
    all=["10:03", said("at {at}", at="2026-11-22 10:03"), "x"],
)


def table(*rows: tuple[Cell, ...]) -> Table:
    """Return a table of who, three parts of a reading, and one plain column of four parts."""
    return Table(
        (
            Column(said("Who"), full=said("Whole name"), weight=2.0),
            Column(
                said("Reading"), parts=(said("Value"), said("Time"), said("Where")), weight=3.0
            ),
            Column(said("Done"), full=said("What was done")),
            Column(said("Lone"), parts=(said("First"), said("Second"))),
        ),
        rows,
        total_row=True,
    )


def parts(*shown: Shown, struck: tuple[str, ...] = ()) -> Cell:
    inner = tuple(Cell(one, Tone.LOW) for one in shown)
    return Cell(Parts("all of it", inner), Tone.ALARM, struck=struck)


FIRST = (
    Cell("王"),
    parts("36.5", SHORT, None, TOLD, struck=("38.5",)),
    parts(TOLD),
    Cell("a"),
)
SECOND = (Cell(said("Nobody")), parts(), Cell(None), parts("b"))
THIRD = (Cell(TOLD, Tone.MUTED), Cell("37.30"), parts(None, ""), Cell("c"))


def test_each_part_that_holds_something_has_a_column_with_its_own_heading() -> None:
    made = spread(table(FIRST, SECOND, THIRD))
    heads = ["Whole name", "Value", "Time", "Reading", "What was done", "Lone"]
    assert [one.label.source for one in made.columns] == heads
    assert {(one.full, one.parts) for one in made.columns[1:4]} == {(None, ())}
    assert [one.weight for one in made.columns] == [2.0, 3.0, 3.0, 3.0, 1.0, 1.0]
    assert made.total_row
    low, empty = Tone.LOW, Cell(None)
    assert made.rows == (
        (
            Cell("王"),
            Cell(Decimal("36.5"), low, struck=("38.5",)),
            Cell(SHORT, low),
            Cell(TOLD_IN_FULL, low),
            Cell(TOLD_IN_FULL, low),
            Cell("a"),
        ),
        (Cell(said("Nobody")), empty, empty, empty, empty, Cell("b", low)),
        (
            Cell(TOLD_IN_FULL, Tone.MUTED),
            Cell(Decimal("37.30")),
            empty,
            empty,
            Cell(None, low),
            Cell("c"),
        ),
    )


def test_a_table_without_rows_keeps_its_first_columns() -> None:
    made = spread(table())
    assert [one.label.source for one in made.columns] == [
        "Whole name",
        "Reading",
        "What was done",
        "Lone",
    ]
    assert made.rows == ()


def test_of_two_parts_each_has_its_own_heading_and_one_alone_that_of_all() -> None:
    column = Column(said("Reading"), parts=(said("Value"), said("Time")))
    for shown, heads in ((("36.5", "07:30"), ["Value", "Time"]), (("36.5", ""), ["Reading"])):
        made = spread(Table((column,), ((parts(*shown),),)))
        assert [one.label.source for one in made.columns] == heads


def test_a_part_beyond_the_headings_is_said_under_the_heading_of_all() -> None:
    column = Column(said("Done"), full=said("What was done"))
    made = spread(Table((column,), ((parts("a", None, "b"),),)))
    assert made.columns == (replace(column, label=said("What was done")),) * 2
    assert made.rows == (tuple(Cell(one, Tone.LOW) for one in "ab"),)


def test_only_a_column_of_numbers_with_a_point_alone_becomes_one_of_numbers() -> None:
    columns = tuple(Column(said(f"{number}")) for number in range(8))
    rows = (
        cells("36.5", "36", "36.5", "36.5", "-0.25", "1234567890.1", "1.23456", ""),
        cells("", "36.5", "36.5 ℃", None, 5, "1.5", "1.5", None),
        cells(None, "36.5", "36.5", said("asleep"), "123456789.1234", "1.5", "1.5", ""),
    )
    made = spread(Table(columns, rows))
    found = [[row[place].shown for row in made.rows] for place in range(8)]
    assert found == [
        [Decimal("36.5"), "", None],
        ["36", "36.5", "36.5"],
        ["36.5", "36.5 ℃", "36.5"],
        [Decimal("36.5"), None, said("asleep")],
        [Decimal("-0.25"), 5, Decimal("123456789.1234")],
        ["1234567890.1", "1.5", "1.5"],
        ["1.23456", "1.5", "1.5"],
        ["", None, ""],
    ]
    kinds = [type(row[4].shown) for row in made.rows]
    assert kinds == [Decimal, int, Decimal]


def test_a_text_that_is_a_day_or_a_moment_is_one() -> None:
    given = ("2026-11-22", "2026-11-22 07:31", "2026-11-22 07:31:05", "07:31", SHORT, NOW)
    day = datetime(2026, 11, 22, 7, 31)  # noqa: DTZ001
    moments = [date(2026, 11, 22), day, day.replace(second=5), time(7, 31)]
    assert [typed(one) for one in given] == [*moments, SHORT.moment, NOW.moment]
    others: tuple[Shown, ...] = ("7:31", "2026-11-22 and later", "07:31:00", 5, None, said("x"))
    assert [typed(one) for one in others] == [*others]
    assert isinstance(typed(said("x")), Text)
