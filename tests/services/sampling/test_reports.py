"""Reports of test rounds say what the page says, with the people behind each number."""

from datetime import date
from pathlib import Path

import pytest

from carehome_app.documents.labels import sheet_svg
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import LabelSheet, Paragraph, Picture, Report, Table
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import Text
from carehome_app.i18n import in_english as say
from carehome_app.services.desk import Action
from carehome_app.services.duties.day_lists import FIGURES
from carehome_app.services.sampling.taking import Why
from tests.builders import Home
from tests.services.sampling.rounds_in_a_home import SamplingTable


@pytest.fixture
def table(home: Home) -> SamplingTable:
    """A round with a pool that is negative, somebody in hospital, and three left."""
    home.sign_in("S001")
    made = SamplingTable(home)
    made.seal(made.fill("201-1", "201-2"))
    made.answer("T01", "阴性")
    home.house.sampling.explaining.explain(
        made.number, home.subject("R003"), Why(reason="hospital", words="since Friday")
    )
    home.sign_in("S002")
    return made


def rows(report: Report) -> list[list[str]]:
    return [
        [say(cell.shown) if isinstance(cell.shown, Text) else str(cell.shown) for cell in row]
        for section in report.sections
        for part in section.parts
        if isinstance(part, Table)
        for row in part.rows
    ]


def words(report: Report) -> list[str]:
    return [
        say(part.text)
        for section in report.sections
        for part in section.parts
        if isinstance(part, Paragraph)
    ]


def test_the_rounds_of_a_day_name_who_is_behind_each_number(table: SamplingTable) -> None:
    home = table.home
    report = home.house.papers.build("sampling", Asked(day=home.desk.today(), masked=False))
    assert say(report.banner.lead) == "Not tested and not explained: 3."
    assert words(report)[1] == (
        "to be tested 6 = sampled 2 (negative 2) + explained 1 (in hospital 1) "
        "+ not explained 3 (waits 3)"
    )
    found = rows(report)
    assert ["floor 2", "4", "2", "1", "1"] in found
    assert ["Total", "6", "2", "1", "3"] in found
    assert ["in hospital", "1", "202-1 张桂兰"] in found
    assert ["Not explained", "3", "202-2 刘玉珍, 301-1 陈德福, 301-2 王秀英"] in found
    (tube,) = [row for row in found if row[0] == "T01"]
    assert tube[:3] == ["T01", "2", "201-1 王秀英, 201-2 李建国"]
    assert tube[3:] == ["07:30", "", "negative", "11-22 08:30"]


def test_the_sheet_for_the_laboratory_names_who_is_in_a_tube_and_nobody_else(
    table: SamplingTable,
) -> None:
    home = table.home
    report = home.house.papers.build("sampling-batch", Asked(day=home.desk.today(), masked=False))
    assert say(report.banner.lead) == "Tubes: 1, samples: 2."
    assert [row[:3] for row in rows(report)] == [["T01", "2", "201-1 王秀英, 201-2 李建国"]]
    assert [say(one) for one in report.signatures] == [
        "Handed over by",
        "Received at the laboratory",
    ]
    for left in ("张桂兰", "刘玉珍", "hospital"):
        assert left not in repr(report)
    empty = home.house.papers.build("sampling-batch", Asked(day=date(2026, 11, 1)))
    assert (say(empty.banner.lead), empty.sections) == ("Tubes: 0, samples: 0.", ())


def test_a_closed_round_says_as_which_version_it_stands_here(home: Home) -> None:
    home.sign_in("S001")
    table = SamplingTable(home)
    for pair in (("201-1", "201-2"), ("202-1", "202-2"), ("301-1", "301-2")):
        table.seal(table.fill(*pair))
    home.sign_in("S002")
    home.house.sampling.rounds.close(table.number)

    def said() -> list[str]:
        asked = Asked(day=home.desk.today())
        return [
            one for one in words(home.house.papers.build("sampling", asked)) if "Closed" in one
        ]

    (closed,) = said()
    assert "version" not in closed
    home.clock.advance(hours=1)
    table.answer("T01", "阴性")
    (amended,) = said()
    assert amended.startswith(closed)
    assert "Changed since by late answers or corrections: version 2" in amended


def test_the_register_has_a_line_for_each_person_and_says_who_was_never_missed(
    table: SamplingTable,
) -> None:
    home = table.home
    report = home.house.papers.build("sampling-register", Asked(month=home.desk.today()))
    assert words(report) == ["Done each time they were due: 2 of 6."]
    lines = [row for row in rows(report) if len(row) == 11]
    assert len(lines) == 10
    by_place = {row[3]: row for row in lines}
    assert by_place["201-1"][6] == "T01 1"
    assert by_place["201-1"][8] == "negative"
    assert by_place["202-1"][8:] == ["in hospital", "", "since Friday"]


def test_a_day_without_a_round_says_so(home: Home) -> None:
    report = home.house.papers.build("sampling", Asked(day=home.desk.today()))
    assert say(report.banner.lead) == "No test round."
    register = home.house.papers.build("sampling-register", Asked(month=home.desk.today()))
    assert words(register) == ["Done each time they were due: 0 of 0."]


def test_names_are_masked_where_the_report_is(table: SamplingTable, tmp_path: Path) -> None:
    del tmp_path
    home = table.home
    report = home.house.papers.build("sampling", Asked(day=home.desk.today(), masked=True))
    assert "张桂兰" not in repr(report)


def test_labels_carry_the_rounds_number_and_both_codes(table: SamplingTable) -> None:
    home = table.home
    report = home.house.papers.build("sampling-labels", Asked(day=home.desk.today()))
    (picture,) = (part for one in report.sections for part in one.parts)
    assert isinstance(picture, Picture)
    assert isinstance(picture.chart, LabelSheet)
    codes = [code for code, _words in picture.chart.labels]
    assert codes[:3] == [f"{table.number}-T01", f"{table.number}-T02", f"{table.number}-T03"]
    assert codes[3:] == ["R001", "R002", "R003", "R004", "R005", "R006"]
    drawn = sheet_svg(picture.chart)
    assert drawn.count(f">{table.number}-T01<") == 1
    assert drawn.count("<path") == 2 * len(codes)


def test_a_round_takes_its_material_out_of_the_store(home: Home) -> None:
    home.sign_in("S002")
    taken: list[tuple[str, int]] = []

    def take(action: Action, item: str, pieces: int, line: LineRef, place: str) -> None:
        del action, line, place
        taken.append((item, pieces))

    table = SamplingTable(home)
    taking = home.house.sampling.taking
    taking._take_kits = take
    table.seal(table.fill("201-1", "201-2"))
    assert taken == [("tube", 1), ("swab", 2)]


def test_a_parcel_counts_who_is_positive_and_the_tubes_that_wait(
    table: SamplingTable,
) -> None:
    home, today = table.home, table.home.desk.today()

    def told() -> dict[str, int | None]:
        names = ("due", "done", "explained", "open", "positive", "pending")
        return {name: FIGURES[f"sampling.{name}"].of(home.house, today) for name in names}

    before = {"due": 6, "done": 2, "explained": 1, "open": 3, "positive": 0, "pending": 0}
    assert told() == before
    table.seal(table.fill("301-1", "301-2"))
    assert told() == {**before, "done": 4, "open": 1, "pending": 1}
    table.answer("T02", "阳性")
    assert told()["positive"] == 0, "a positive pool is no case"
    label = table.fill("301-1")
    table.answer(label, "阳性")
    assert (told()["positive"], told()["pending"]) == (1, 0)


def test_a_day_is_told_round_by_round_and_more_days_by_their_sums(table: SamplingTable) -> None:
    home = table.home
    daily = home.house.papers.build("daily", Asked(round=home.round))
    monthly = home.house.papers.build("monthly", Asked(month=home.desk.today()))
    titles = [[say(one.heading) for one in report.sections] for report in (daily, monthly)]
    assert [sum("third" in one for one in of_report) for of_report in titles] == [1, 0]
    assert [row[0] for row in rows(monthly) if "third" in row] == ["third"]
