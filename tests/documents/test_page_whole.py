"""What the page template gets of a report (`page_as_data.txt`), and where words break."""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from carehome_app.documents.page_data import page_data, table_data
from carehome_app.domain.reports.report import (
    Align,
    Banner,
    Cell,
    Column,
    LabelSheet,
    Paragraph,
    Parts,
    Percent,
    Picture,
    Report,
    Section,
    SquareCode,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.i18n import in_english
from tests.approved import assert_approved
from tests.documents.sample import daily_report, fever_days, said

JPEG = b"\xff\xd8\xff\xe0not really"


def every_cell() -> Table:
    """Return a table with a cell of each kind."""
    labels = columns(*map(said, ("Name", "Reading", "Now")), weights=(1, 2, 3))
    started = (replace(labels[0], align=Align.START), *labels[1:])
    both = Parts(said("36.5\n38.1"), (Cell("36.5"), Cell("38.1", Tone.ALARM)))
    calm = Parts(said("36.5\n36.6"), (Cell("36.5"), Cell("36.6")))
    faint = Parts(said("out\nout"), (Cell("out", Tone.MUTED), Cell("out", Tone.MUTED)))
    half = Parts(said("36.5"), (Cell(None), Cell("36.5", Tone.LOW)))
    more = Parts(said("a\nb\nc"), (Cell("a"), Cell("b", Tone.ALARM)))
    return Table(
        started,
        (
            cells("王😀", 7, None),
            (Cell(Decimal("36.50"), Tone.LOW), Cell(date(2026, 11, 22)), Cell(Percent(97))),
            (Cell(said("Now"), Tone.MUTED), Cell("36.4", struck=("38.4", "😀")), Cell("x" * 200)),
            (Cell(both), Cell(calm), Cell(faint)),
            (Cell(half), Cell(more), Cell("seen", photos=(JPEG, b"", JPEG))),
            cells("all", 1, 2),
        ),
        total_row=True,
    )


def every_part() -> Report:
    """Return a report with a part of each kind, its tables in each manner."""
    head = (Column(said("Now"), Align.END, 2.5),)
    bare = Table(head, (), total_row=True, empty=said("Nobody abnormal"))
    long = Table(head, (cells("for files"),), on_paper=(Paragraph(said("Trend")), bare))
    sums = Table(head, (cells("a"), (Cell("sum", Tone.ALARM),)), total_row=True, small=True)
    labels = Picture(LabelSheet((("T0001", "鼻咽拭子"),)), said("Reading"))
    square = Picture(SquareCode("T0001", (said("Name"), said("Now"))), said("Time"))
    return daily_report(
        sections=(
            Section(said("Temperature"), (every_cell(), replace(bare, roomy=True))),
            Section(said("Trend"), (Paragraph(said("Now"), Tone.ALARM), fever_days()), True),
            Section(said("Why"), (long, sums, labels, square)),
        )
    )


def short(value: object) -> object:
    """Return plain data with what is drawn by its beginning and its length."""
    match value:
        case dict():
            return {name: short(one) for name, one in value.items()}
        case list():
            return [short(one) for one in value]
        case str() if "<svg" in value:
            drawn = value.partition("<svg")[2].partition(">")[0]
            return f"<svg{drawn}>"
        case _:
            return value


def readable(report: Report) -> Iterator[str]:
    """Yield what the template gets, a line for each part of it."""
    for name, value in page_data(report, in_english).items():
        if name != "sections":
            yield f"{name}: {json.dumps(short(value), ensure_ascii=False)}"
            continue
        for section in value:
            yield f"section {section['heading']}, new page {section['new_page']}"
            for part in section["parts"]:
                yield from part_of(part)


def part_of(part: dict[str, object]) -> Iterator[str]:
    """Yield a line for what a part says of itself, and one for each of its cells."""
    inside = part.pop("cells", [])
    yield f"  {json.dumps(short(part), ensure_ascii=False)}"
    assert isinstance(inside, list)
    yield from (f"    {json.dumps(short(cell), ensure_ascii=False)}" for cell in inside)


def test_a_page_gets_of_a_report_what_was_approved() -> None:
    bare = daily_report(
        sections=(), seal=None, home_number="", archive_number="", draft=True, demo=True,
        wide=True, banner=Banner(Tone.WELL, said("All well")),
    )  # fmt: skip
    lines = [*readable(every_part()), "", *readable(bare)]
    assert_approved("documents/page_as_data.txt", lines)


@pytest.mark.parametrize(
    ("wide", "small", "longest"),
    [(False, False, 50), (True, False, 76), (False, True, 71), (True, True, 107)],
)
def test_a_word_breaks_when_it_is_longer_than_its_half_of_the_page(
    wide: bool, small: bool, longest: int
) -> None:
    labels = columns(said("Name"), said("Now"))
    rows = (cells("x" * longest, "x" * (longest + 1)),)
    table = Table(labels, rows, small=small)
    fits, breaks = table_data(table, in_english, wide=wide)["cells"]
    assert fits == "x" * longest
    assert (breaks["word"], breaks["breakable"]) == (longest, False)


def test_in_a_column_without_room_each_letter_is_a_line_and_more_than_thirty_may_break() -> None:
    labels = columns(said("Name"), said("Now"), weights=(1, 99))
    table = Table(labels, (cells("a", "b"), cells("王" * 30, "b"), cells("王" * 31, "b")))
    letter, _b, thirty, beside, more, with_it = table_data(table, in_english)["cells"]
    assert (letter, thirty, beside) == ("a", "王" * 30, "b")
    assert more["breakable"]
    assert with_it["breakable"]
    (two, _beside) = table_data(Table(labels, (cells("ab", "b"),)), in_english)["cells"]
    assert two["word"] == 1


def test_lines_of_their_own_count_as_lines() -> None:
    labels = columns(said("Name"), weights=(1,))
    thirty, more = (Table(labels, (cells("\n" * count),)) for count in (29, 30))
    assert table_data(thirty, in_english)["cells"] == ["\n" * 29]
    assert table_data(more, in_english)["cells"][0]["breakable"]
