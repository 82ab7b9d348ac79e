"""Random homes: daily report, month, register, workbook, CSV and status say the same numbers."""

import csv
from collections import Counter
from collections.abc import Iterator
from io import BytesIO, StringIO
from typing import Any

from hypothesis.stateful import invariant
from openpyxl import load_workbook

from carehome_app.commands.looking import status_data
from carehome_app.documents.comma import csv_files
from carehome_app.documents.workbook import render_workbook
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.daily_facts import FIGURES
from carehome_app.domain.reports.report import Percent, Report, Table
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import Text, in_english
from tests.builders import Home
from tests.histories.lives import lives
from tests.histories.machine import Days
from tests.histories.second_count import count_again, known

HEADS = {in_english(label): name for name, label in FIGURES.items()}


class ReportsOfDays(Days):
    """Random days, reported in every way after each of them."""

    @invariant()
    def every_report_says_the_same(self) -> None:
        """Compare every format of every report with `status --json` and with a second count."""
        round_ = self.home.round
        total = agree(self.home, round_)
        span = self.home.desk.span(round_)
        assert span is not None
        again = count_again(known(self.home.desk.store), round_, span)
        assert {name: again[name] for name in ("due", "measured", "unexplained")} == {
            name: total[name] for name in ("due", "measured", "unexplained")
        }


def agree(home: Home, round_: RoundKey) -> dict[str, int]:
    """Compare every format of every report of a round with its status, and return the totals."""
    house = home.house
    said: Any = status_data(home.sheet(round_), house.disinfection.board.status())
    groups = ("residents", "staff", "total")
    status = {group: {name: said[group][name] for name in FIGURES} for group in groups}
    daily = house.papers.build("daily", Asked(round=round_))
    assert _figures(_table(daily, 0), -1) == status["total"]
    for place, group in enumerate(groups):
        assert _figures(_table(daily, 0), place) == status[group]
        assert _in_workbook(daily, place) == status[group]
    assert _in_csv(daily, -1) == status["total"]
    _month_agrees(home, round_, status["total"])
    _register_agrees(home, round_)
    return status["total"]


def _month_agrees(home: Home, round_: RoundKey, total: dict[str, int]) -> None:
    month = home.house.papers.build("monthly", Asked(month=round_.day))
    rounds = _table(month, 1)
    rows = [row for row in rounds.rows if row[0].shown == round_.day]
    windows = [in_english(row[1].shown) for row in rows if isinstance(row[1].shown, Text)]
    place = windows.index({"am": "morning", "pm": "evening"}[round_.window])
    assert _figures(Table(rounds.columns, (rows[place],)), 0) == total
    whole, sums = _figures(_table(month, 0), -1), Counter[str]()
    for line in range(len(rounds.rows)):
        sums.update(_figures(rounds, line))
    assert whole == {name: sums[name] for name in FIGURES}
    assert _in_workbook(month, 2) == whole


def _register_agrees(home: Home, round_: RoundKey) -> None:
    report = home.house.papers.build("register", Asked(day=round_.day))
    sheets = [
        home.sheet(RoundKey(round_.day, window))
        for window in ("am", "pm")
        if RoundKey(round_.day, window) <= home.round
    ]
    numbers = _numbers(table for table in _tables(report))
    assert numbers == sum(sheet.count().measured for sheet in sheets)
    lines = len({row.person.id for sheet in sheets for row in sheet.rows})
    assert sum(len(table.rows) for table in _tables(report)) == lines
    book = load_workbook(BytesIO(render_workbook(report, in_english)))
    names = book.sheetnames[1:]
    typed = sum(
        isinstance(cell.value, float | int)
        for name in names
        for column in book[name].iter_cols(min_row=2)
        if str(book[name].cell(1, column[0].column).value).endswith("°C")
        for cell in column
    )
    assert typed <= numbers


def _tables(report: Report) -> Iterator[Table]:
    for section in report.sections:
        yield from (part for part in section.parts if isinstance(part, Table))


def _table(report: Report, place: int) -> Table:
    return list(_tables(report))[place]


def _figures(table: Table, line: int) -> dict[str, int]:
    """Return a row's figures by name."""
    heads = [in_english(column.label) for column in table.columns]
    row = dict(zip(heads, table.rows[line], strict=True))
    found: dict[str, int] = {}
    for head, name in HEADS.items():
        value = row[head].shown
        assert isinstance(value, int)
        found[name] = value
    coverage = row["Coverage"].shown
    due = found["due"]
    assert coverage == (Percent(found["measured"] * 100 // due) if due else "–")
    return found


def _in_workbook(report: Report, line: int) -> dict[str, int]:
    """Return the same figures as a spreadsheet program reads them from the first sheet."""
    book = load_workbook(BytesIO(render_workbook(report, in_english)), data_only=True)
    sheet = book[book.sheetnames[1]]
    rows = list(sheet.iter_rows(values_only=True))
    return _named([str(one) for one in rows[0]], rows[line + 1])


def _in_csv(report: Report, line: int) -> dict[str, int]:
    first = next(iter(csv_files(report, in_english).values())).decode("utf-8-sig")
    head, *rows, _end = list(csv.reader(StringIO(first)))
    return _named(head, rows[line])


def _named(head: list[str], row: Any) -> dict[str, int]:  # noqa: ANN401
    by_head = dict(zip(head, row, strict=True))
    return {name: int(by_head[label] or 0) for label, name in HEADS.items()}


def _numbers(tables: Iterator[Table]) -> int:
    """Count the values in the columns of rounds that are no words."""
    found = 0
    for table in tables:
        for place, column in enumerate(table.columns):
            if ": °C" in in_english(column.label):
                shown = [row[place].shown for row in table.rows]
                found += sum(one is not None and not isinstance(one, Text) for one in shown)
    return found


TestReportsOfDays = ReportsOfDays.TestCase
TestReportsOfDays.settings = lives(5, steps=12)
