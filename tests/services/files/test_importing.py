"""Files of people and readings: a verdict for every row, and all of it or nothing."""

import hashlib
from collections.abc import Sequence

import pytest

from carehome_app.db.journal import journal
from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.events import FileTaken, PersonAdmitted, ReadingTaken
from carehome_app.domain.files.errors import NoHeadingsError, RowsRefusedError
from carehome_app.domain.files.tables import RawRow, RawTable
from carehome_app.domain.people import Sex
from carehome_app.domain.rounds.entry import Origin
from carehome_app.i18n import in_english
from carehome_app.services.files.course import Course, StoppedError
from carehome_app.services.files.importing import Preview
from carehome_app.services.files.verdicts import Verdict
from tests.builders import Home

HEADINGS = "编号,姓名,性别,出生日期,房-床,护理级别"


def table(*lines: str, name: str = "list.csv") -> RawTable:
    rows = [RawRow(number, tuple(line.split(","))) for number, line in enumerate(lines, start=1)]
    digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    return RawTable(name, digest, tuple(rows))


def verdicts(preview: Preview) -> list[Verdict]:
    return [row.verdict for row in preview.rows]


def sentences(preview: Preview) -> list[tuple[str, str]]:
    return [
        (remark.column, in_english(remark.words)) for row in preview.rows for remark in row.remarks
    ]


def people(home: Home, *lines: str) -> Preview:
    return home.house.importing.people(table(HEADINGS, *lines))


def test_new_people_are_admitted_and_name_the_file(home: Home) -> None:
    preview = people(home, "R101,马秋生,男,1940-03-15,401-1,半自理", "R102,钱多,女,,401-2,")

    done = home.house.importing.take(preview)

    assert (done.new, done.refused) == (2, 0)
    person = home.person("R101")
    assert (person.name, person.place, person.details.sex) == ("马秋生", "401-1", Sex.MALE)
    assert person.details.floor == "4"
    lines = list(journal.lines(home.desk.store))
    (file,) = (line for line in lines if isinstance(line.event, FileTaken))
    admitted = [line.event for line in lines if isinstance(line.event, PersonAdmitted)][-2:]
    assert [event.source for event in admitted] == [file.ref.number, file.ref.number]


def test_a_preview_writes_nothing(home: Home) -> None:
    before = journal.length(home.desk.store)
    people(home, "R101,马秋生,男,,401-1,")
    assert journal.length(home.desk.store) == before


def test_one_wrong_row_and_nobody_is_taken(home: Home) -> None:
    preview = people(home, "R101,马秋生,男,,401-1,", "R102,,女,,401-2,")
    before = journal.length(home.desk.store)

    with pytest.raises(RowsRefusedError):
        home.house.importing.take(preview)

    assert journal.length(home.desk.store) == before


def test_the_good_rows_are_taken_when_asked_for(home: Home) -> None:
    preview = people(home, "R101,马秋生,男,,401-1,", "R102,,女,,401-2,")
    done = home.house.importing.take(preview, accept_good=True)
    assert (done.new, done.refused) == (1, 1)
    assert home.person("R101").name == "马秋生"


def test_the_same_file_again_is_known_and_takes_nothing(home: Home) -> None:
    preview = people(home, "R101,马秋生,男,,401-1,")
    home.house.importing.take(preview)
    before = journal.length(home.desk.store)

    again = people(home, "R101,马秋生,男,,401-1,")
    done = home.house.importing.take(again)

    assert again.imported_at is not None
    assert verdicts(again) == [Verdict.HERE]
    assert done.new == 0
    assert journal.length(home.desk.store) == before


def test_a_longer_list_takes_only_who_is_new(home: Home) -> None:
    home.house.importing.take(people(home, "R101,马秋生,男,,401-1,"))
    preview = people(home, "R101,马秋生,男,,401-1,", "R102,钱多,女,,401-2,")
    assert verdicts(preview) == [Verdict.HERE, Verdict.NEW]
    assert home.house.importing.take(preview).new == 1


def test_what_changed_is_told_and_an_empty_cell_changes_nothing(home: Home) -> None:
    preview = people(home, "R001,王秀英,,,203-1,")
    assert verdicts(preview) == [Verdict.CHANGED]
    assert sentences(preview) == [("房-床", "201 → 203")]

    home.house.importing.take(preview)

    person = home.person("R001")
    assert (person.place, person.details.sex) == ("203-1", Sex.FEMALE)


def test_people_without_a_code_get_the_next_one_and_are_known_by_name_and_place(
    home: Home,
) -> None:
    preview = people(home, ",马秋生,男,,401-1,", ",王秀英,,,201-1,")
    assert verdicts(preview) == [Verdict.NEW, Verdict.HERE]
    home.house.importing.take(preview)
    assert home.person("R007").name == "马秋生"


def test_columns_may_be_english_and_in_any_order_below_titles(home: Home) -> None:
    rows = table("Our people", "", "Post,Name (full),Sex,No.", "cook,钱多,F,S009")
    preview = home.house.importing.people(rows)
    home.house.importing.take(preview)
    person = home.person("S009")
    assert (person.details.post, person.group.value) == ("cook", "staff")


@pytest.mark.parametrize(
    ("line", "column", "says"),
    [
        ("R101,,女,,401-1,", "姓名", "missing"),
        ("R101,马秋生,x,,401-1,", "性别", "neither male nor female"),
        ("R101,马秋生,男,40-3-15,401-1,", "出生日期", "not a date"),
        ("R101,马秋生,男,2090-01-01,401-1,", "出生日期", "in the future"),
        ("R101,马秋生,男,1840-01-01,401-1,", "出生日期", "older than 130"),
        ("R101,马秋生,男,,201-1,", "房-床", "王秀英"),
        ("R001,马秋生,男,,401-1,", "编号", "belongs to 王秀英"),
        ("R101,马秋生 2026-001,男,,401-1,", "姓名", "no number such as 2026-001"),
        ("R101,=HYPERLINK(1),男,,401-1,", "姓名", "formula"),
        ("R101,@SUM(1),男,,401-1,", "姓名", "formula"),
        ("R101,马\x07秋生,男,,401-1,", "姓名", "not text"),
        (f"R101,{'马' * 1_000_000},男,,401-1,", "姓名", "too long"),
    ],
)
def test_a_wrong_row_is_refused_beside_its_column(
    home: Home, line: str, column: str, says: str
) -> None:
    preview = people(home, line)
    assert verdicts(preview) == [Verdict.REFUSED]
    ((told, words),) = sentences(preview)
    assert told == column
    assert says in words
    assert len(words) < 200


def test_a_code_or_a_bed_twice_in_the_file_is_refused_the_second_time(home: Home) -> None:
    preview = people(
        home, "R101,马秋生,男,,401-1,", "R101,钱多,女,,401-2,", "R103,孙上,女,,401-1,"
    )
    assert verdicts(preview) == [Verdict.NEW, Verdict.REFUSED, Verdict.REFUSED]
    assert all("row 2" in words for _column, words in sentences(preview))


def test_two_of_the_staff_may_have_one_bed_to_rest_in(home: Home) -> None:
    preview = home.house.importing.people(
        table("编号,姓名,性别,房-床,类别", "S101,马秋生,男,501-1,员工", "S102,钱多,女,501-1,员工")
    )
    assert verdicts(preview) == [Verdict.NEW, Verdict.NEW]


@pytest.mark.parametrize("lines", [("一些文字",), ("a,b", "c,d"), ("编号,性别", "R1,男")])
def test_a_table_of_something_else_is_refused(home: Home, lines: Sequence[str]) -> None:
    with pytest.raises(NoHeadingsError):
        home.house.importing.people(table(*lines))


def test_a_carer_may_not_admit_people(home: Home) -> None:
    home.sign_in("S001")
    preview = people(home, "R101,马秋生,男,,401-1,")
    with pytest.raises(NotAllowedError):
        home.house.importing.take(preview)


READINGS = "人员,项目,测值,单位,部位,时间,班次,备注"


def readings(home: Home, *lines: str) -> Preview:
    return home.house.importing.readings(table(READINGS, *lines))


def test_readings_are_recorded_as_imported_and_judged(home: Home) -> None:
    preview = readings(
        home,
        "R001,体温,36.5,℃,腋下,2026-11-22 07:10,,",
        "202-1,temperature,38.4,,,2026-11-22 07:11,早,咳嗽",
    )
    done = home.house.importing.take(preview)

    assert done.new == 2
    cell = home.row("R003").cells[0]
    assert cell is not None
    (entry,) = cell.entries
    assert (entry.origin, entry.note, entry.site) == (Origin.IMPORTED, "咳嗽", "axilla")
    assert cell.findings
    events = [line.event for line in journal.lines(home.desk.store)]
    sources = {event.source for event in events if isinstance(event, ReadingTaken)}
    assert len(sources) == 1
    assert 0 not in sources


def test_a_rehearsal_leaves_no_trace(home: Home) -> None:
    before = journal.length(home.desk.store)
    head = (home.folder / "head.json").read_bytes()
    assert verdicts(readings(home, "R001,体温,38.5,,,2026-11-22 07:10,,")) == [Verdict.NEW]
    assert journal.length(home.desk.store) == before
    assert (home.folder / "head.json").read_bytes() == head
    assert home.house.following_up.due() == []
    assert home.row("R001").is_open()


def test_a_column_may_be_named_after_its_measure(home: Home) -> None:
    preview = home.house.importing.readings(
        table("房-床,姓名,体温(℃),日期,时段", "201-1,王秀英,36.5,2026-11-21,晚")
    )
    home.house.importing.take(preview)
    round_ = home.round._replace(day=home.round.day.replace(day=21), window="pm")
    cell = home.row("R001", round_).cells[0]
    assert cell is not None
    (entry,) = cell.entries
    assert not entry.time_said


def test_the_same_reading_from_another_file_is_here_already(home: Home) -> None:
    line = "R001,体温,36.5,,,2026-11-22 07:10,,"
    home.house.importing.take(readings(home, line))
    preview = readings(home, line, "R002,体温,36.4,,,2026-11-22 07:12,,")
    assert verdicts(preview) == [Verdict.HERE, Verdict.NEW]
    assert home.house.importing.take(preview).new == 1


@pytest.mark.parametrize(
    ("line", "column", "says"),
    [
        ("王秀英,体温,36.5,,,2026-11-22 07:10,,", "人员", "201-1"),
        ("无名氏,体温,36.5,,,2026-11-22 07:10,,", "人员", "Nobody"),
        (",体温,36.5,,,2026-11-22 07:10,,", "人员", "missing"),
        ("R001,腰围,36.5,,,2026-11-22 07:10,,", "项目", "no measure"),
        ("R001,体温,36.55,,,2026-11-22 07:10,,", "测值", "digits"),
        ("R001,体温,abc,,,2026-11-22 07:10,,", "测值", "abc"),
        ("R001,体温,,,,2026-11-22 07:10,,", "测值", "missing"),
        ("R001,体温,52,,,2026-11-22 07:10,,", "测值", "52"),
        ("R001,体温,-36.5,,,2026-11-22 07:10,,", "测值", "zero"),
        ("R001,体温,1000000000,,,2026-11-22 07:10,,", "测值", "1000000000"),
        ("R001,体温,40.5,,,2026-11-22 07:10,,", "测值", "name the unit"),
        ("R001,体温,36.5,K,,2026-11-22 07:10,,", "单位", "no unit"),
        ("R001,体温,36.5,,膝盖,2026-11-22 07:10,,", "部位", "no site"),
        ("R001,体温,36.5,,,yesterday,,", "时间", "not a time"),
        ("R001,体温,36.5,,,,,", "时间", "missing"),
        ("R001,体温,36.5,,,2026-11-23 07:10,,", "时间", "in the future"),
        ("R001,体温,36.5,,,2026-11-22,中午,", "班次", "no time of the day"),
        ("R001,体温,=A1,,,2026-11-22 07:10,,", "测值", "formula"),
    ],
)
def test_a_wrong_reading_is_refused_beside_its_column(
    home: Home, line: str, column: str, says: str
) -> None:
    preview = readings(home, line)
    assert verdicts(preview) == [Verdict.REFUSED]
    ((told, words),) = sentences(preview)
    assert told == column
    assert says in words


def test_a_reading_that_names_its_unit_needs_no_question(home: Home) -> None:
    preview = readings(home, "R001,体温,40.5,℃,,2026-11-22 07:10,,")
    assert verdicts(preview) == [Verdict.NEW]
    home.house.importing.take(preview)


def test_a_second_reading_in_one_round_is_a_repeat_when_the_file_says_its_time(
    home: Home,
) -> None:
    home.measure("R001", "36.5")
    preview = readings(home, "R001,体温,36.9c,,,2026-11-22 07:20,,")
    assert verdicts(preview) == [Verdict.NEW]


def test_a_second_reading_that_says_no_time_is_left_to_people(home: Home) -> None:
    home.measure("R001", "36.5")
    preview = readings(home, "R001,体温,36.9c,,,2026-11-22,am,")
    assert verdicts(preview) == [Verdict.REFUSED]
    assert "A repeat?" in sentences(preview)[0][1]


def test_the_name_of_somebody_else_beside_a_code_is_refused(home: Home) -> None:
    preview = home.house.importing.readings(
        table("编号,姓名,体温,时间", "R001,李建国,36.5,2026-11-22 07:10")
    )
    assert verdicts(preview) == [Verdict.REFUSED]
    assert sentences(preview)[0][0] == "姓名"


def test_what_was_recorded_between_the_look_and_the_enter_is_not_taken_twice(home: Home) -> None:
    line = "R001,体温,36.5,,,2026-11-22 07:10,,"
    preview = readings(home, line)
    home.house.importing.take(readings(home, line))
    done = home.house.importing.take(preview)
    assert (done.new, done.here) == (0, 1)


def test_a_look_at_readings_writes_nothing_and_keeps_nobody_from_writing(home: Home) -> None:
    course = Course()
    assert (course.done, course.of) == (0, 0)
    beside = home.desk.store.again()
    step = course.step

    def typed_meanwhile() -> None:
        step()
        with beside.writing() as db:
            db.execute("UPDATE people SET id = id")

    course.step = typed_meanwhile  # type: ignore[method-assign]
    before = home.desk.store.conn.total_changes
    brought = table(READINGS, "R001,体温,36.5,,,2026-11-22 07:10,,", "R002,体温,36.6,,,,,")
    home.house.importing.readings(brought, course=course)
    beside.close()
    assert home.desk.store.conn.total_changes == before
    assert (course.done, course.of) == (2, 3)


def test_taking_a_file_can_be_stopped_and_then_nothing_of_it_is_taken(home: Home) -> None:
    lines = [f"R00{one},体温,36.5,,,2026-11-22 07:1{one},," for one in range(1, 7)]
    preview = readings(home, *lines)
    before = journal.length(home.desk.store)
    course = Course()
    step = course.step

    def until_the_fourth() -> None:
        step()
        if course.done == 3:
            course.stop()

    course.step = until_the_fourth  # type: ignore[method-assign]
    with pytest.raises(StoppedError):
        home.house.importing.take(preview, course=course)
    assert journal.length(home.desk.store) == before
    assert home.row("R001").is_open()
    assert home.house.importing.take(preview).new == 6, "looked at once, taken later"


def test_a_reading_from_before_the_first_round_says_so(home: Home) -> None:
    preview = readings(home, "R001,体温,36.5,,,2024-11-22 07:10,,")
    assert verdicts(preview) == [Verdict.REFUSED]
    told = sentences(preview)[0][1]
    assert told == "On 2024-11-22 this home had no rounds yet: they began later."


def test_a_name_alone_makes_nobody_a_second_person(home: Home) -> None:
    """A list of names of who is here, such as one of tests, says nobody new."""
    (one,) = home.house.importing.people(table("姓名,性别,结果", "王秀英,女,阴性")).rows
    assert one.verdict is Verdict.REFUSED
    assert "R001" in in_english(one.remarks[0].words)
    told = home.house.importing.people(table("姓名,房-床", "王秀英,909-1"))
    assert verdicts(told) == [Verdict.NEW], "another bed is another person"


def test_who_has_no_bed_is_known_by_the_code_in_its_place(home: Home) -> None:
    staff = home.person("S001")
    found = home.house.importing.people(table("姓名,房床,结果", f"{staff.name},S001,阴性"))
    assert verdicts(found) == [Verdict.HERE]
