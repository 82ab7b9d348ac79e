"""What charts are drawn from, of a home with three weeks behind it: approved in `as_seen.txt`."""

from datetime import date, timedelta
from decimal import Decimal

from msgspec.structs import replace

from carehome_app.domain.isolation.cases import EndKind
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE, by_code
from carehome_app.domain.outbreak.cases import Symptom
from carehome_app.domain.reports.report import Picture
from carehome_app.domain.trends.ward_sheet import WardWeek
from carehome_app.services.chronic.limits import NewLimit
from carehome_app.services.chronic.medicines import NewMedicine
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.rounds.correcting import Why
from carehome_app.services.trends.house_temperatures import valid_rows
from tests.approved import assert_approved
from tests.as_lines import as_lines
from tests.builders import Home
from tests.disinfecting import Areas
from tests.ui.chronic.plans import plan

TYPED = (
    ("blood_pressure", "128/76/70"),
    ("blood_pressure", "16.0/10.7k"),
    ("glucose", "5.6 f"),
    ("glucose", "HI a"),
    ("respiration", "18"),
    ("stool", "4"),
    ("stool", "0"),
    ("pulse", "71"),
    ("fluid_in", "200"),
    ("fluid_in", "150"),
    ("fluid_out", "300"),
    ("weight", "52.5"),
)


def lived(home: Home) -> Home:
    """Let three weeks pass for R001, who has something of everything, and fewer for others."""
    Areas(home).open("厨房", "kitchen")
    home.history("R001", "36.4", "36.6", "36.5", "r", days=9)
    home.history("R002", "36.2", days=8)
    home.history("R003", "98.1f", days=2)
    home.history("R004", "35.9", "36.8", site="ear", days=4)
    home.history("S001", "36.4", days=1)
    _corrected(home)
    _orders(home)
    for measure, text in TYPED:
        home.clock.advance(minutes=3)
        home.measure("R001", text, measure=by_code(measure), site="")
    home.measure("R003", "38.4")
    home.measure("R004", "99.5f", site="ear")
    home.measure("R002", "h+1")
    home.measure("R005", "o")
    _happened(home)
    home.next_round()
    home.measure("R001", "38.2", note="shivers")
    mover = home.person("R002")
    home.clock.advance(minutes=20)
    home.house.people.change(mover, replace(mover.details, room="305", bed="2", floor="3"))
    return home


def _corrected(home: Home) -> None:
    home.measure("R001", "38.6")
    cell = home.row("R001").cells[0]
    assert cell is not None
    home.house.correcting.correct(cell.valid[0], home.given("R001", "36.6"), Why("typing_error"))


def _orders(home: Home) -> None:
    subject, today = home.subject("R001"), home.desk.today()
    plan(home, "R001", BLOOD_PRESSURE, "am", "pm")
    plan(home, "R001", GLUCOSE, "am")
    limit = NewLimit(
        person=subject,
        measure=BLOOD_PRESSURE,
        rule=BLOOD_PRESSURE.rule("bp.from80.systolic"),
        threshold={"mmHg": Decimal(145)},
        decided_by="陈医生",
        why="高龄",
        from_day=today,
    )
    home.house.chronic.limits.set(limit)
    home.house.chronic.medicines.start(
        NewMedicine(
            person=subject,
            name="地高辛",
            dose="0.125 mg",
            windows=("0800",),
            ordered_by="陈医生",
            from_day=today,
        )
    )


def _happened(home: Home) -> None:
    subject, cases = home.subject("R001"), home.house.isolation.cases
    home.house.recording.note(subject, home.round, "called her son")
    home.house.seeing.clusters.note_symptoms(subject, [Symptom.COUGH])
    cases.start(NewCase(subject=subject, place="105"))
    home.clock.advance(hours=1)
    cases.release(cases.of(subject), EndKind.RELEASED)


def test_one_person_is_seen_as_it_was_approved(home: Home) -> None:
    seeing = lived(home).house.seeing
    subject, today = home.subject("R001"), home.desk.today()
    views = [
        seeing.trends.person(subject, 7),
        seeing.trends.person(home.subject("R003"), 0),
        seeing.trends.person(home.subject("R002"), 30, today - timedelta(days=1)),
    ]
    weeks = seeing.ward_pages.pages(
        subject, home.desk.today() - timedelta(days=9), home.desk.today()
    )
    lines = [line for one in (*views, *weeks) for line in ("", *as_lines(one))]
    assert_approved("services/trends/person_as_seen.txt", lines)


def test_the_whole_house_is_seen_as_it_was_approved(home: Home) -> None:
    seeing = lived(home).house.seeing
    looks = (
        seeing.overviews.floors(),
        *(seeing.overviews.floor(floor, 10) for floor in (None, "2", "3")),
        *(seeing.overviews.heat_map(floor, 10) for floor in (None, "2")),
        seeing.looking_back.calendar(11),
        seeing.looking_back.second_look(9),
    )
    lines = [line for one in looks for line in ("", *as_lines(one))]
    assert_approved("services/trends/house_as_seen.txt", lines)


def test_a_round_typed_down_from_one_number_is_worth_a_look_with_its_figures(home: Home) -> None:
    for number in range(30, 55):
        home.admit(f"R{number:03}", f"某某{number}")
    for _round in range(2):
        for row in home.sheet().unexplained:
            home.clock.advance(seconds=1)
            home.measure(row.person.details.code, "36.5")
        home.next_round()
    found = home.house.seeing.looking_back.second_look()
    lines = [line for one in found for line in as_lines(one)]
    assert_approved("services/trends/worth_a_look.txt", lines)


def test_a_sheet_that_is_not_masked_has_the_whole_name(home: Home) -> None:
    today, reports = home.desk.today(), home.house.seeing.reports
    report = reports.temperature_sheet(home.subject("R001"))
    parts = [part for one in report.sections for part in one.parts]
    drawn = [part.chart for part in parts if isinstance(part, Picture)]
    weeks = [one for one in drawn if isinstance(one, WardWeek)]
    assert {one.name for one in weeks} == {"王秀英"}
    days = [day for one in weeks for day in one.days]
    assert days[0] <= today - timedelta(days=7)
    assert today in days
    assert len(weeks) == 2


def test_the_rows_of_some_days_end_at_midnight(home: Home) -> None:
    for code, now in (("R001", "2026-11-22 23:59"), ("R002", "2026-11-23 00:30")):
        home.clock.set(now)
        home.measure(code, "36.4")
    day = date(2026, 11, 22)
    assert len(valid_rows(home.desk, day, day)) == 1
    assert len(valid_rows(home.desk, day, day + timedelta(days=1))) == 2
