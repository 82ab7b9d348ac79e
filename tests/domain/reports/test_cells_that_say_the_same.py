"""Of the 80 000 cells of a month, those that say the same are kept once; no other is mixed up."""

from datetime import UTC, date, datetime
from decimal import Decimal

from carehome_app.domain.reports.report import Cell, Clock, SameCells, Tone, cells
from carehome_app.i18n import Text

SITE = Text("Sites", "forehead")


def test_rows_say_the_same_with_fewer_cells() -> None:
    rows = [
        cells(date(2026, 11, 1), "王秀英", SITE, None, 81, Decimal(f"36.{day % 2}"))
        for day in range(50)
    ]
    alike = SameCells()
    once = [alike.row(row) for row in rows]
    assert once == rows
    assert len({id(cell) for row in once for cell in row}) == 7


def test_what_only_looks_the_same_stays_apart() -> None:
    morning, evening = (Clock.time_of(datetime(2026, 11, day, 6, 5, tzinfo=UTC)) for day in (1, 2))
    row = (
        Cell(morning), Cell(evening), Cell("06:05"),
        Cell(Decimal("36.5")), Cell(Decimal("36.50")), Cell("36.5"), Cell(1), Cell(True),
        Cell(""), Cell(None), Cell("", Tone.ALARM), Cell("", struck=("36.4",)),
        Cell(Text("", "{a}", {"a": 1})), Cell(Text("", "{a}", {"a": 2})),
    )  # fmt: skip
    assert [id(cell) for cell in SameCells().row(row)] == [id(cell) for cell in row]
