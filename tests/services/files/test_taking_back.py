"""An imported file is one undo: all of it goes, and all of it stays readable."""

import pytest

from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.files.errors import NoSuchImportError, NotTakenBackError, OnlyByHandError
from carehome_app.domain.files.exported import Asked, Standing
from carehome_app.domain.files.tables import RawTable
from carehome_app.domain.measures.catalogue import TEMPERATURE, by_code
from carehome_app.domain.people import Group
from carehome_app.domain.reports.choice import Asked as Report
from carehome_app.i18n import in_english
from carehome_app.services.files.verdicts import Verdict
from tests.builders import Home
from tests.documents.comma import csv_text
from tests.services.files.test_importing import table

ROWS = (
    "编号,日期,时间,体温,血压,血糖",
    "R001,2026-11-22,07:05,38.2,120/80/72,5.6",
    "R002,2026-11-22,07:06,36.5,,",
    "S001,2026-11-22,07:07,36.4,,",
)
PEOPLE = ("编号,姓名,房-床", "R101,马秋生,401-1", "R001,王秀英,401-2")


def brought(home: Home, *lines: str, name: str = "morning.csv") -> RawTable:
    made = table(*lines, name=name)
    home.house.importing.take(home.house.importing.readings(made))
    return made


def standing(home: Home) -> list[Standing]:
    return [one.standing for one in home.house.exporting.gather(Asked()).entries]


def test_one_undo_for_the_whole_file(home: Home) -> None:
    made = brought(home, *ROWS)
    assert standing(home) == [Standing.FINAL] * 5
    assert home.house.following_up.due()

    done = home.house.taking_back.take_back(home.house.taking_back.find("morning.csv"), "wrong")

    assert done.count == 5
    assert standing(home) == [Standing.IN_ERROR] * 5
    assert not home.house.following_up.due()
    assert home.row("R001").is_open()
    (file,) = home.house.taking_back.files()
    assert (file.back, file.sha256) == (True, made.sha256)
    assert home.house.verifying.verify().ok


def test_a_file_that_was_taken_back_may_be_taken_again(home: Home) -> None:
    made = brought(home, *ROWS)
    home.house.taking_back.take_back(home.house.taking_back.find("morning.csv"), "wrong")
    preview = home.house.importing.readings(made)
    assert {row.verdict for row in preview.rows} == {Verdict.NEW}
    home.house.importing.take(preview)
    assert [one.back for one in home.house.taking_back.files()] == [False, True]


def test_what_was_corrected_since_stays_as_it_was_corrected(home: Home) -> None:
    brought(home, *ROWS)
    home.clock.set("2026-11-22 07:40")
    home.house.correcting.undo_last(home.subject("R002"), TEMPERATURE, home.round)
    home.measure("R002", "36.9")
    done = home.house.taking_back.take_back(home.house.taking_back.find("morning.csv"), "wrong")
    assert (done.count, done.corrected_before) == (4, 1)
    cell = home.row("R002").cells[0]
    assert cell is not None
    assert [str(one.amount()) for one in cell.valid] == ["36.9 °C"]


def test_only_the_file_that_is_meant(home: Home) -> None:
    brought(home, *ROWS)
    brought(home, ROWS[0], "R003,2026-11-22,07:05,36.6,,", name="second.csv")
    first = home.house.taking_back.files()[1]
    done = home.house.taking_back.take_back(
        home.house.taking_back.find(str(first.ref.number)), "wrong"
    )
    assert done.count == 5
    assert home.row("R003").cells[0] is not None
    assert standing(home).count(Standing.FINAL) == 1


def test_nothing_is_left_to_take_back_twice(home: Home) -> None:
    brought(home, *ROWS)
    file = home.house.taking_back.find("morning.csv")
    home.house.taking_back.take_back(file, "wrong")
    with pytest.raises(NoSuchImportError):
        home.house.taking_back.find("morning.csv")
    with pytest.raises(NoSuchImportError):
        home.house.taking_back.take_back(home.house.taking_back.files()[0], "wrong")


def test_a_carer_takes_back_only_the_own_file(home: Home) -> None:
    brought(home, *ROWS)
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        home.house.taking_back.take_back(home.house.taking_back.files()[0], "wrong")
    home.sign_in("S003")
    assert standing(home) == [Standing.FINAL] * 5


def test_people_go_again_and_are_as_they_were(home: Home) -> None:
    made = table(*PEOPLE, name="people.csv")
    home.house.importing.take(home.house.importing.people(made))
    home.house.taking_back.take_back(home.house.taking_back.find("people.csv"), "wrong list")
    assert home.person("R001").place == "201-1"
    assert "R101" not in {row.person.details.code for row in home.sheet().rows}
    assert home.house.importing.people(made).imported_at is None
    assert home.house.verifying.verify().ok


def test_people_who_were_only_in_a_file_are_no_ghosts_and_their_codes_are_free(
    home: Home,
) -> None:
    newcomers = ("姓名,房-床", "马秋生,401-1", "钱多,401-2")
    made = table(*newcomers, name="people.csv")
    home.house.importing.take(home.house.importing.people(made))
    assert home.person("R008").name == "钱多"

    home.house.taking_back.take_back(home.house.taking_back.find("people.csv"), "wrong list")

    assert home.house.people.gone() == []
    assert home.house.people.next_code(Group.RESIDENT) == "R007"
    month = home.house.papers.build("monthly", Report(day=home.desk.today()))
    assert "马秋生" not in csv_text(month, in_english)
    home.house.importing.take(home.house.importing.people(made))
    assert [one.name for one in home.house.people.here() if one.details.code == "R007"] == [
        "马秋生"
    ]


def test_people_of_whom_something_is_known_stay(home: Home) -> None:
    made = table(*PEOPLE, name="people.csv")
    home.house.importing.take(home.house.importing.people(made))
    home.measure("R101", "36.5")
    with pytest.raises(NotTakenBackError) as refused:
        home.house.taking_back.take_back(home.house.taking_back.find("people.csv"), "wrong list")
    assert "马秋生" in str(refused.value)


def test_areas_are_closed_by_hand(home: Home) -> None:
    made = table("区域,类别", "厨房,厨房", name="areas.csv")
    home.house.lists.areas.take(home.house.lists.areas.preview(made))
    with pytest.raises(OnlyByHandError):
        home.house.taking_back.take_back(home.house.taking_back.files()[0], "")


def test_systolic_and_diastolic_may_have_columns_of_their_own(home: Home) -> None:
    brought(home, "编号,时间,高压,低压,脉搏", "R001,2026-11-22 07:05,135,85,70")
    (one,) = home.house.exporting.gather(Asked()).entries
    assert one.entry.measure is by_code("blood_pressure")
    assert [str(value) for value in one.entry.values.values()] == [
        "135 mmHg",
        "85 mmHg",
        "70 /min",
    ]


def test_half_a_pressure_is_refused(home: Home) -> None:
    made = table("编号,时间,高压,低压", "R001,2026-11-22 07:05,135,")
    (row,) = home.house.importing.readings(made).rows
    assert row.verdict is Verdict.REFUSED
