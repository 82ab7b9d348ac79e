"""The files of text of a report: their names, their last line, their bytes in either encoding."""

import csv
import hashlib
import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO

import pytest

from carehome_app.documents.comma import csv_files, render_csv, safe
from carehome_app.documents.formats import ending_of, rendered
from carehome_app.domain.reports.report import (
    Cell,
    Clock,
    Column,
    Paragraph,
    Part,
    Percent,
    Report,
    Section,
    Table,
)
from carehome_app.i18n import in_english
from tests.documents.sample import NOON, daily_report, said

ROW = (
    Cell("=王"),
    Cell(-3),
    Cell(Decimal("36.50")),
    Cell(Percent(97)),
    Cell(Clock.of(NOON)),
    Cell(Clock.time_of(NOON)),
    Cell(date(2026, 11, 22)),
    Cell(None),
    Cell('a "b", c'),
)
TABLE = Table(tuple(Column(said(one)) for one in ("-Who", *"BCDEFGHI")), (ROW, ROW))
SHOWN = ["-3", "36.50", "97%", "2026-11-22 10:03", "10:03", "2026-11-22", "", 'a "b", c']
SUM = hashlib.sha256("".join("\t".join(["=王", *SHOWN]) + "\n" for _row in (1, 2)).encode())
LINES = [
    ["'-Who", *"BCDEFGHI"],
    ["'=王", *SHOWN],
    ["'=王", *SHOWN],
    [f"# rows: 2, SHA-256: {SUM.hexdigest()}"],
]
NOTHING = f"# rows: 0, SHA-256: {hashlib.sha256().hexdigest()}"


def report(*tables: Table) -> Report:
    parts: tuple[Part, ...] = (Paragraph(said("One walk.")), *tables)
    return daily_report(sections=(Section(said('A|"B"> '), parts),))


def test_one_table_is_one_file_with_its_sum_in_the_last_line() -> None:
    made = report(TABLE)
    content = render_csv(made, in_english)
    assert content[:3] == b"\xef\xbb\xbf"
    text = content.decode("utf-8-sig")
    assert [*csv.reader(StringIO(text, newline=""))] == LINES
    assert text.endswith('"\r\n')
    chinese = render_csv(made, in_english, encoding="gb18030")
    assert chinese == text.encode("gb18030")
    assert [*csv_files(made, in_english)] == ["1-A__B__.csv"]
    assert ending_of(made, "csv") == "csv"
    assert rendered(made, "csv", in_english, "en", "gb18030") == chinese
    assert rendered(made, "csv", in_english, "en") == content


def test_several_tables_are_packed_file_by_file_with_the_moment_of_the_report() -> None:
    made = report(*[TABLE] * 10)
    names = ["01-A__B__.csv", *(f"{at:02}-A__B__ {at}.csv" for at in range(2, 11))]
    with zipfile.ZipFile(BytesIO(render_csv(made, in_english))) as packed:
        assert packed.namelist() == names
        for one in packed.infolist():
            assert one.date_time == (2026, 11, 22, 10, 3, 0)
            assert one.compress_type == zipfile.ZIP_DEFLATED
        assert {packed.read(one) for one in names} == {render_csv(report(TABLE), in_english)}
    assert next(iter(csv_files(report(*[TABLE] * 9), in_english))) == "1-A__B__.csv"
    assert [ending_of(made, one) for one in ("csv", "pdf", "xlsx")] == ["zip", "pdf", "xlsx"]


def test_a_report_without_a_table_is_a_file_that_says_so() -> None:
    made = report()
    (name,) = csv_files(made, in_english)
    assert name == "1-Two measurements, two reports_ daily health report.csv"
    lines = render_csv(made, in_english).decode("utf-8-sig").split("\r\n")
    assert lines == ["", f'"{NOTHING}"', ""]
    assert ending_of(made, "csv") == "csv"


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\ta", "\ra"])
def test_a_text_that_looks_like_a_formula_is_guarded(text: str) -> None:
    assert (safe(text), safe(f"a{text}"), safe(f" {text}")) == (f"'{text}", f"a{text}", f" {text}")


def test_a_chat_message_is_a_file_with_a_line_for_each_sentence() -> None:
    made = daily_report(draft=True)
    home = "华容县福利中心, 2026-11-22, morning"
    whole = f"Draft, not issued\n{home}\nDue 139, measured 139\n"
    assert rendered(made, "txt", in_english, "en").decode() == whole
    assert rendered(made, "xlsx", in_english, "en")[:4] == b"PK\x03\x04"
    assert rendered(made, "pdf", in_english, "en")[:5] == b"%PDF-"
