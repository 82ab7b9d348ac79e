"""Files as homes and programs write them: each small one in tests/files with the right verdict."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from carehome_app.db.rounds import entries
from carehome_app.documents.tables import read_book, read_table
from carehome_app.domain.chronic.times import window_label
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.files.errors import AskedColumnsError, NoHeadingsError
from carehome_app.domain.files.mapping import mapping_in
from carehome_app.domain.files.tables import SLOTS
from carehome_app.domain.files.wide import measure_names
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.people import Group, birth_text
from carehome_app.domain.tellings import telling
from carehome_app.i18n import in_english
from carehome_app.languages import load
from carehome_app.services.files.importing import Preview
from carehome_app.services.files.verdicts import BEFORE, NEXT, Said, Verdict
from tests.builders import Home

FILES = Path(__file__).parents[2] / "files"
NAMED = {
    "韩光明": "101-1", "李振华": "101-2", "袁金山": "101-3", "叶素琴": "102-1", "曹素琴": "102-2",
    "冯桂芳": "102-3", "韩家骏": "103-2", "于玉堂": "103-3", "李菊香": "104-1", "林㛃": "104-3",
}  # fmt: skip


@pytest.fixture
def home(home: Home) -> Home:
    """A home where everybody lives whom the files speak of, in the evening of 28 November."""
    for number in range(7, 60):
        home.admit(f"R{number:03}", f"某某{number}")
    for code, (name, place) in enumerate(NAMED.items(), start=101):
        home.admit(f"R{code}", name, place)
    home.admit("R120", "李德福", "103-1")
    home.clock.set("2026-11-28 21:30")
    return home


def readings(home: Home, name: str, said: Said | None = None) -> Preview:
    return home.house.importing.readings(read_table(FILES / name), said or Said())


def people(home: Home, name: str, sheet: str = "") -> Preview:
    return home.house.importing.people(read_table(FILES / name, sheet))


def verdicts(preview: Preview) -> str:
    """Return a letter for each row: New, Changed, Here, Refused, Aside."""
    letters = {Verdict.HERE: "H", Verdict.ASIDE: "A"}
    return "".join(letters.get(row.verdict, row.verdict.name[0]) for row in preview.rows)


def words(preview: Preview, number: int) -> str:
    (row,) = (row for row in preview.rows if row.number == number)
    return " ".join(in_english(remark.words) for remark in row.remarks)


def taken(home: Home, preview: Preview) -> None:
    home.house.importing.take(preview, accept_good=True)


def kept(home: Home, who: str) -> Mapping[str, list[str]]:
    """Return what is kept of somebody: the shown values, or the reason, by measure."""
    found: dict[str, list[str]] = {}
    subject = home.house.people.find(who).id
    for measure in CATALOGUE:
        for entry in entries.of_person(
            home.desk.store, subject, measure.index, home.clock.moment("2026-11-01 00:00")
        ):
            values = [str(getattr(one, "number", one)) for one in entry.values.values()]
            found.setdefault(measure.code, []).append(entry.reason or " ".join(values))
    return found


def test_a_roster_as_homes_have_it_comes_in_whole(home: Home) -> None:
    for code in ("R001", "R002", "R003", "R004", "R005", "R006"):
        home.house.people.discharge(home.person(code))
    preview = people(home, "roster-as-homes-have-it.xlsx")

    assert verdicts(preview) == "NNNNNANNNNAA"
    assert words(preview, 10) == "This row is a total, not a person."
    assert "signature" in words(preview, 17)
    taken(home, preview)
    here = {one.place: one for one in home.house.people.here() if one.details.birth}
    assert [one.name for one in here.values()] == [
        "赵秀兰",
        "钱明",
        "孙桂英",
        "李德福",
        "周䶮",
        "吴玉珍",
        "郑志远",
        "王秀英",
        "王秀英",
    ]
    born = {
        place: birth_text(one.details.birth, one.details.birth_known)
        for place, one in here.items()
    }
    assert born == {
        "201-1": "1937-07",
        "201-2": "1941-03",
        "202-1": "1935-12-01",
        "202-2": "1939",
        "203-1": "1944-11",
        "301-1": "1947-07-01",
        "301-2": "1938-02",
        "302-1": "1936-05-06",
        "302-2": "1942-08",
    }
    assert here["202-1"].details.care_level == "全护理"
    assert here["202-1"].details.diagnoses == "2型糖尿病、高血压"


def test_its_second_sheet_has_the_staff_and_the_hidden_one_is_named(home: Home) -> None:
    book = read_book(FILES / "roster-as-homes-have-it.xlsx")
    assert [one.sheet for one in book.sheets if one.hidden] == ["旧名单"]
    preview = people(home, "roster-as-homes-have-it.xlsx", "员工")
    assert verdicts(preview) == "NNN"
    taken(home, preview)
    person = home.person("03")
    assert (person.name, person.group, person.details.post) == ("彭志远", Group.STAFF, "康复师")
    assert person.details.floors == ("1", "3")


def test_titles_are_skipped_and_a_wrong_check_digit_is_said_beside_its_cell(home: Home) -> None:
    preview = people(home, "roster-with-title.xlsx")
    assert verdicts(preview) == "NNNA"
    assert preview.rows[0].remarks[0].column == "身份证号"
    assert "check digit" in words(preview, 4)
    assert "check digit" in words(preview, 5)
    taken(home, preview)
    days = [
        home.desk.home_time.day(home.house.people.find(f"501-{bed}").admitted_at)
        for bed in (1, 2, 3)
    ]
    assert days == [date(2024, 3, 1), date(2024, 5, 6), date(2024, 5, 6)]


def test_a_merged_room_belongs_to_every_bed_in_it(home: Home) -> None:
    preview = people(home, "roster-merged-rooms.xlsx")
    assert words(preview, 3) == "“601” comes from a merged cell."
    taken(home, preview)
    assert [home.house.people.find(name).place for name in ("陈一", "陈二", "陈三", "陈四")] == [
        "601-1",
        "601-2",
        "602-1",
        "602-2",
    ]


def test_who_stands_on_a_hidden_sheet_is_not_taken(home: Home) -> None:
    preview = people(home, "roster-hidden-sheet-first.xlsx")
    assert [row.about for row in preview.rows] == ["新数据"]


def test_a_temperature_list_is_readings_and_its_total_nobody(home: Home) -> None:
    preview = readings(home, "temperature-list-looks-like-people.csv")
    assert verdicts(preview) == "NNNNNNNRNNAA"
    assert "neither a reading nor a reason" in words(preview, 9)
    taken(home, preview)
    assert {name: kept(home, name).get("temperature", []) for name in ("韩光明", "李菊香")} == {
        "韩光明": ["36.5"],
        "李菊香": ["36.5"],
    }
    assert kept(home, "袁金山")["temperature"] == ["36.5"]
    assert kept(home, "103-1")["temperature"] == ["hospital"]
    assert "合计" not in {one.name for one in home.house.people.here()}


def test_as_a_list_of_people_it_says_that_its_temperatures_are_not_used(home: Home) -> None:
    preview = people(home, "temperature-list-looks-like-people.csv")
    assert preview.columns is not None
    doubtful = [one.heading for one in preview.columns.unused if one.is_doubtful]
    assert doubtful == ["体温"]


def test_columns_that_nobody_knows_are_named_and_used_once_mapped(home: Home) -> None:
    preview = readings(home, "columns-nobody-knows.csv")
    assert preview.columns is not None
    doubtful = {one.heading: one.like for one in preview.columns.unused if one.is_doubtful}
    assert doubtful == {
        "呼吸频率": "measure respiration",
        "血糖值": "measure glucose",
    }
    text = "呼吸频率 = 呼吸\n血氧饱和度 = 血氧\n血糖值 = 血糖\n处置 = 备注\n"
    mapped = readings(home, "columns-nobody-knows.csv", Said(mapping_in("map.txt", text)))
    assert mapped.columns is not None
    assert not mapped.columns.unused
    taken(home, mapped)
    found = kept(home, "韩光明")
    assert (found["respiration"], found["oxygen_saturation"]) == (["30"], ["97"])
    assert (found["pulse"], found["weight"], found["glucose"]) == (["88"], ["50.0"], ["2.0"] * 2)


def test_a_mapping_is_remembered_for_the_same_headings(home: Home) -> None:
    importing, table = home.house.importing, read_table(FILES / "columns-nobody-knows.csv")
    uses = mapping_in("map.txt", "呼吸频率 = 呼吸\n血氧饱和度 = 血氧\n血糖值 = -\n处置 = 备注\n")
    assert importing.remembered("readings", table) == {}
    taken(home, importing.readings(table, Said(uses)))
    assert importing.remembered("readings", table) == uses
    home.reopen()
    assert home.house.importing.remembered("readings", table) == uses
    assert home.house.verifying.verify().ok


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_word_that_an_export_writes_is_known_again(language: str) -> None:
    say = load(language)
    measures = {name for names in measure_names().values() for name in names}
    assert [one.code for one in CATALOGUE if say(one.label).lower() not in measures] == []
    slots = set(SLOTS.values())
    assert [one for one in slots if say(window_label(one)).lower() not in SLOTS] == []


@pytest.mark.parametrize("name", ["two-temperature-columns.csv", "two-name-columns.csv"])
def test_two_columns_of_one_name_are_asked_about(home: Home, name: str) -> None:
    with pytest.raises(AskedColumnsError, match="#2"):
        readings(home, name)


def test_which_of_two_temperatures_is_meant_can_be_said(home: Home) -> None:
    said = Said(mapping_in("map.txt", "体温#1 = 不用\n体温#2 = 体温"))
    taken(home, readings(home, "two-temperature-columns.csv", said))
    assert kept(home, "R008")["temperature"] == ["38.9"]


def test_totals_and_a_signature_are_shown_and_not_taken(home: Home) -> None:
    preview = people(home, "totals-and-signature.csv")
    assert verdicts(preview) == "NAA"
    taken(home, preview)
    assert home.house.people.find("901-1").name == "甲乙"


def test_times_are_understood_or_refused_and_never_made_up(home: Home) -> None:
    preview = readings(home, "times-that-cannot-be-read.csv")
    assert verdicts(preview) == "NNNR"
    times = [given.taken_at for row in preview.rows for given in row.given]
    assert times == [home.clock.moment("2026-11-28 18:31")] * 3


def test_units_are_understood_as_homes_write_them(home: Home) -> None:
    preview = readings(home, "units.csv")
    assert verdicts(preview) == "N" * 15
    taken(home, preview)
    assert kept(home, "R010")["glucose"] == ["108"]
    assert kept(home, "R018")["blood_pressure"] == ["120 80 72"]
    assert kept(home, "R025")["glucose"] == ["LO"]


def test_reasons_stand_in_words_and_an_empty_cell_says_nothing(home: Home) -> None:
    preview = readings(home, "reasons-in-words.csv")
    assert verdicts(preview) == "NNNNA"
    taken(home, preview)
    reasons = [kept(home, f"R0{number}").get("temperature", []) for number in range(27, 32)]
    assert reasons == [["hospital"], ["hospital"], ["hospital"], ["refused"], []]


def test_a_night_belongs_to_the_round_that_the_home_says_and_it_is_told(home: Home) -> None:
    preview = readings(home, "night-and-early-morning.csv")
    assert verdicts(preview) == "NNRN"
    assert words(preview, 2) == "Belongs to: Evening round of 2026-11-27."
    assert words(preview, 5) == "Belongs to: Evening round of 2026-11-27."


def test_a_minute_before_the_morning_a_file_is_asked_which_round_it_is_for(home: Home) -> None:
    """05:59: nobody knows whether it is the evening's, late, or the morning's, early."""
    name = "night-and-early-morning.csv"
    asked = words(readings(home, name), 4)
    assert "Morning round opens at 06:00" in asked
    assert "for all such rows of the file" in asked

    before = readings(home, name, Said(near=BEFORE))
    assert verdicts(before) == "NNNN"
    assert words(before, 4) == "Belongs to: Evening round of 2026-11-27."
    opens = readings(home, name, Said(near=NEXT))
    assert words(opens, 4) == "Belongs to: Morning round of 2026-11-28."
    taken(home, opens)
    assert kept(home, "R051")["blood_pressure"] == ["120 80"]


@pytest.mark.parametrize("name", ["sys-dia-columns.csv", "heading-patient-name.csv"])
def test_what_other_programs_call_their_columns_is_known(home: Home, name: str) -> None:
    taken(home, readings(home, name))
    assert kept(home, "韩光明")["temperature"] == ["36.5"]
    if name.startswith("sys"):
        assert kept(home, "韩光明")["blood_pressure"] == ["120 80"]


def test_the_file_of_a_device_is_whose_somebody_says(home: Home) -> None:
    with pytest.raises(NoHeadingsError):
        readings(home, "one-person-device.csv")
    taken(home, readings(home, "one-person-device.csv", Said(person="R010")))
    assert kept(home, "R010")["blood_pressure"] == ["128 77 66"]


def test_the_history_tells_a_remembered_mapping_in_words() -> None:
    event = SettingChanged("columns 编号; 呼吸频率", "呼吸频率 = measure respiration\n处置 = -")
    told = telling(event).words(event, None)  # type: ignore[arg-type]  # it names nobody
    assert in_english(told) == (
        "Files with the columns 编号; 呼吸频率 are read so:"
        " “呼吸频率” as Respiration; “处置” as not used."
    )
