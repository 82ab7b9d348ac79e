"""The bureau's own form: filled where it was mapped, kept as it is, never in a wrong cell."""

import csv
import io
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.styles import Font, Protection
from openpyxl.utils import get_column_letter

from carehome_app.documents import own_form
from carehome_app.documents.own_form import OwnForm, mapping
from carehome_app.domain.files import errors
from carehome_app.domain.files.own_form import FormFacts, FormMap, Place, Plain, differences, moved
from carehome_app.i18n import in_english
from tests.builders import Home

CELLS = {
    "C4": "am.residents.due",
    "C5": "am.residents.measured",
    "C6": "am.residents.fever",
    "C3": "day",
    "C2": "home.name",
}
COLUMNS = {"A10": "fevers.no", "B10": "fevers.name", "C10": "fevers.am"}


def blank(above: int = 0) -> bytes:
    """Return a form as a bureau sends it: title, labels, a sum, a list with four rows."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "日报表"
    for _row in range(above):
        sheet.append(["此表每日十点前上报"])
    for row in (
        ["养老机构疫情防控日报表"],
        ["机构名称", None],
        ["填报日期", None],
        ["应测人数", None],
        ["实测人数", None],
        ["发热人数", None],
        ["未测人数", None],
        ["发热人员名单"],
        ["序号", "姓名", "体温"],
        [],
        [],
        [],
        [],
        ["备注：如实填写"],
    ):
        sheet.append(row)
    top = above + 1
    sheet.merge_cells(f"A{top}:D{top}")
    sheet[f"A{top}"].font = Font(bold=True, size=16)
    sheet[f"C{above + 7}"] = f"=C{above + 4}-C{above + 5}"
    sheet.print_title_rows = f"{top}:{top}"
    sheet.page_setup.orientation = "landscape"
    sheet.column_dimensions["B"].width = 22
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def mapped(content: bytes, cells: dict[str, str] = CELLS) -> FormMap:
    form = OwnForm("日报表.xlsx", content)
    by_place = mapping({**cells, **COLUMNS}, form)
    single = {form.place(where) for where in cells}
    return FormMap(
        "daily",
        "日报表.xlsx",
        "",
        {place: one for place, one in by_place.items() if place in single},
        {
            place: (one.split(".")[0], one.split(".")[1])
            for place, one in by_place.items()
            if place not in single
        },
        form.labels(tuple(by_place)),
    )


def filled(home: Home, content: bytes | None = None) -> bytes:
    content = content or blank()
    form = OwnForm("日报表.xlsx", content)
    facts = home.house.own_forms.facts(home.desk.today())
    return form.fill(mapped(content), facts, in_english)


def sheet_of(content: bytes) -> Any:  # noqa: ANN401  # untyped library
    return openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]


def test_of_merged_cells_a_form_says_the_first_and_how_many_rows_and_columns() -> None:
    book = openpyxl.load_workbook(io.BytesIO(blank()))
    book["日报表"].merge_cells("C9:D11")
    made = io.BytesIO()
    book.save(made)
    merged = OwnForm("form.xlsx", made.getvalue()).merged("日报表")
    found = sorted(merged, key=lambda one: one[0].row)
    assert found == [(Place("日报表", 1, 1), 1, 4), (Place("日报表", 9, 3), 3, 2)]


def test_the_figures_stand_where_they_were_put_and_are_those_of_the_sheet(home: Home) -> None:
    home.measure_everybody("36.5")
    home.clock.advance(minutes=1)
    home.measure("R001", "38.2")
    sheet, count = sheet_of(filled(home)), home.sheet().count()
    assert (sheet["C2"].value, sheet["C3"].value) == ("松鹤养老院", home.desk.today().isoformat())
    assert (sheet["C4"].value, sheet["C5"].value, sheet["C6"].value) == (6, 6, 1)
    assert count.fever == 1
    assert [cell.value for cell in sheet[10]][:3] == [1, "王秀英", 38.2]


def test_everything_else_is_as_it_was(home: Home) -> None:
    before, after = sheet_of(blank()), sheet_of(filled(home))
    assert after["C7"].value == "=C4-C5"
    assert after.merged_cells.ranges == before.merged_cells.ranges
    assert repr(after["A1"].font) == repr(before["A1"].font)
    assert after.print_title_rows == before.print_title_rows
    assert after.page_setup.orientation == "landscape"
    assert after.column_dimensions["B"].width == 22


@pytest.mark.rest
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_libreoffice_opens_it_and_calculates_its_sums(home: Home, tmp_path: Path) -> None:
    home.measure("R001", "38.2")
    path = tmp_path / "filled.xlsx"
    path.write_bytes(filled(home))
    office = shutil.which("soffice") or ""
    done = subprocess.run(
        [
            office,
            f"-env:UserInstallation=file://{tmp_path}/office",
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76",
            "--outdir",
            str(tmp_path),
            str(path),
        ],
        capture_output=True,
        text=True,
        timeout=240,
        check=True,
    )
    # The one thing LibreOffice may say is that it found no Java.
    said = [line for line in done.stderr.splitlines() if line and "java" not in line.lower()]
    assert said == []
    rows = list(csv.reader(path.with_suffix(".csv").read_text("utf-8").splitlines()))
    assert rows[6][2] == "5"


def test_a_round_that_has_not_begun_leaves_its_cells_empty(home: Home) -> None:
    content = blank()
    form = mapped(content, {"C4": "pm.residents.due"})
    facts = home.house.own_forms.facts(home.desk.today())
    assert sheet_of(OwnForm("f", content).fill(form, facts, in_english))["C4"].value is None


def test_a_form_with_a_new_row_is_noticed_and_its_way_is_proposed() -> None:
    form = mapped(blank())
    tomorrow = OwnForm("日报表.xlsx", blank(above=1)).words()
    found = differences(form, tomorrow)
    assert ("应测人数", Place("日报表", 5, 1)) in [(one.was, one.found_at) for one in found]
    there = moved(form, tomorrow)
    assert there is not None
    assert there.cells[Place("日报表", 5, 3)] == "am.residents.due"
    assert differences(there, tomorrow) == []


@pytest.mark.parametrize(
    ("cell", "label", "now"), [((5, 1), (5, 3), (5, 2)), ((1, 5), (3, 5), (2, 5))]
)
def test_a_form_whose_cells_would_lie_beside_the_sheet_is_not_proposed(
    cell: tuple[int, int], label: tuple[int, int], now: tuple[int, int]
) -> None:
    cells, labels = {Place("日报表", *cell): "day"}, {Place("日报表", *label): "应测人数"}
    form = FormMap("f", "f.xlsx", "", cells, {}, {Place("日报表", *cell): "", **labels})
    assert moved(form, {Place("日报表", *now): "应测人数"}) is None
    further = {Place("日报表", label[0] + 1, label[1] + 1): "应测人数"}
    assert moved(form, further) is not None


def test_a_renamed_label_is_noticed_and_nothing_is_proposed() -> None:
    content = blank()
    book = openpyxl.load_workbook(io.BytesIO(content))
    book.worksheets[0]["A5"] = "今日新增"
    made = io.BytesIO()
    book.save(made)
    form, now = mapped(content), OwnForm("f", made.getvalue()).words()
    assert [(one.was, one.now) for one in differences(form, now)] == [("实测人数", "今日新增")]
    assert moved(form, now) is None


def test_a_form_that_is_filled_already_is_noticed(home: Home) -> None:
    form = mapped(blank())
    assert differences(form, OwnForm("f", filled(home)).words())


@pytest.mark.parametrize(
    ("where", "error"),
    [
        ("A4", errors.CellTakenError),
        ("C7", errors.CellIsFormulaError),
        ("Z", errors.NoSuchCellError),
        ("Other!A1", errors.NoSuchCellError),
        ("B1", errors.CellTakenError),
    ],
)
def test_only_a_free_cell_can_be_mapped(where: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        mapping({where: "day"}, OwnForm("f", blank()))


def test_a_locked_cell_is_left_alone_and_an_unlocked_one_filled() -> None:
    book = openpyxl.load_workbook(io.BytesIO(blank()))
    sheet = book.worksheets[0]
    sheet.protection.sheet = True
    sheet["C4"].protection = Protection(locked=False)
    made = io.BytesIO()
    book.save(made)
    form = OwnForm("f", made.getvalue())
    form.check(form.place("C4"))
    with pytest.raises(errors.CellLockedError):
        form.check(form.place("C5"))


def test_a_list_longer_than_the_form_writes_nothing_over(home: Home) -> None:
    facts = home.house.own_forms.facts(home.desk.today())
    many: list[dict[str, Plain]] = [
        {"no": number, "name": "=王", "am": "38.0"} for number in range(1, 6)
    ]
    long = FormFacts(facts.day, facts.figures, {"fevers": many})
    with pytest.raises(errors.ListTooLongError) as refused:
        OwnForm("f", blank()).fill(mapped(blank()), long, in_english)
    assert "4" in str(refused.value)
    short = FormFacts(facts.day, facts.figures, {"fevers": many[:4]})
    content = OwnForm("f", blank()).fill(mapped(blank()), short, in_english)
    assert sheet_of(content)["B13"].value == "=王"
    assert sheet_of(content)["B13"].data_type == "s"


def _with_part(name: str, content: bytes = b"x") -> bytes:
    made = io.BytesIO(blank())
    with zipfile.ZipFile(made, "a") as packed:
        packed.writestr(name, content)
    return made.getvalue()


def _far(place: str = "XFD1048576") -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        book.add_worksheet().write(place, "far")
    return made.getvalue()


def _endless() -> bytes:
    """Return a small file with half a million cells."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for row in range(1999):
            sheet.write_row(row, 0, ["36.5"] * 250)
    return made.getvalue()


def _bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(11):
            packed.writestr(f"xl/{number}.xml", b"\0" * 10_000_000)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (lambda: b"", errors.BROKEN_FORM),
        (lambda: b"hello", errors.BROKEN_FORM),
        (lambda: blank()[:2000], errors.BROKEN_FORM),
        (lambda: b"PK\x03\x04" + b"\xff" * 500, errors.BROKEN_FORM),
        (lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 500, errors.OLD),
        (
            lambda: b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
            errors.LOCKED,
        ),
        (lambda: _with_part("xl/vbaProject.bin"), errors.MACROS),
        (_bomb, errors.HUGE),
        (_far, errors.HUGE),
        pytest.param(_endless, errors.HUGE, marks=pytest.mark.rest),
        (lambda: b"PK\x03\x04" + b"\0" * 10_000_001, errors.HUGE),
    ],
)
def test_what_is_no_form_is_one_sentence(content: Callable[[], bytes], why: object) -> None:
    with pytest.raises(errors.FormUnusableError) as refused:
        OwnForm("form.xlsx", content())
    assert refused.value.sentence.values["why"] == why


def test_of_merged_cells_each_one_means_the_first_and_none_beside_them_does() -> None:
    book = openpyxl.Workbook()
    book.active.title = "S"
    book.active.merge_cells("B2:C3")
    made = io.BytesIO()
    book.save(made)
    form = OwnForm("form.xlsx", made.getvalue())
    inside = {"B2", "C2", "B3", "C3"}
    assert {str(form.place(one)) for one in inside} == {"S!B2"}
    beside = ("A2", "D2", "B1", "B4", "C4", "D3")
    assert [str(form.place(one)) for one in beside] == [f"S!{one}" for one in beside]


def test_a_form_may_be_as_large_as_is_read_and_no_larger(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    form = blank()
    monkeypatch.setattr(own_form, "LARGEST", len(form))
    assert OwnForm("form.xlsx", form).sheets == ["日报表"]
    monkeypatch.setattr(own_form, "LARGEST", len(form) - 1)
    with pytest.raises(errors.FormUnusableError):
        OwnForm("form.xlsx", form)


@pytest.mark.parametrize("column", [1, 26, 27, 52, 702, 703, 16384])
def test_cells_are_named_as_excel_names_them(column: int) -> None:
    assert str(Place("S", 3, column)) == f"S!{get_column_letter(column)}3"


@pytest.mark.rest
def test_a_form_with_a_far_cell_that_is_only_coloured_is_walked_at_once() -> None:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        sheet = book.add_worksheet()
        sheet.write("A1", "本日实到")
        sheet.write_blank("XFD1048576", None, book.add_format({"bg_color": "red"}))

    assert list(OwnForm("form.xlsx", made.getvalue()).words().values()) == ["本日实到"]


def test_nothing_of_a_filled_form_is_written_beside_it(
    home: Home, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    blanked = blank()
    left = set((tmp_path / "temporary").iterdir())
    filled(home, blanked)
    assert set((tmp_path / "temporary").iterdir()) == left
