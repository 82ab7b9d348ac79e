"""The page of a closed month on which something of everything stands, word by word."""

from collections.abc import Iterator
from datetime import timedelta

from msgspec import structs

from carehome_app.domain.inspections.faults import Grade
from carehome_app.domain.isolation.cases import CaseKind, Length
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.requests.words import Channel, Kind, Urgency
from carehome_app.domain.sampling.round import Method
from carehome_app.i18n import in_english
from carehome_app.services.closed.overview import overview
from carehome_app.services.duties.day_lists import figures_on
from carehome_app.services.gate.rota import NewShift
from carehome_app.services.gate.visits import NewVisit
from carehome_app.services.inspections.faults import Assignment, NewFault
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.requests.taking import NewRequest
from tests.approved import assert_approved
from tests.builders import Home
from tests.disinfecting import Areas
from tests.services.disinfection.test_month_as_approved import words
from tests.services.gate.at_the_gate import under
from tests.services.sampling.rounds_in_a_home import SamplingTable
from tests.services.supplies.store import GOGGLES, Keeper

DAY = timedelta(days=1)


def first_day(home: Home) -> None:
    """The home is closed since the day before yesterday; faults are found, somebody asks."""
    faults = home.house.inspections.faults
    home.clock.set("2026-11-20 07:30")
    Areas(home).open("厨房", "kitchen")
    Areas(home).open("201")
    home.sign_in("D01")
    under(home, "closed", since=home.clock() - 2 * DAY)
    home.sign_in("S003")
    home.measure_everybody()
    home.issue()
    for at, grade in (("厨房", Grade.GENERAL), ("过道", Grade.MINOR), ("楼梯", Grade.MAJOR)):
        number = faults.find(NewFault(place=at, words="坏了", grade=grade, interim="围起来"))
        if at != "过道":
            faults.assign(faults.fault(number), Assignment(responsible=home.subject("S001")))
    home.house.requests.taking.take(
        NewRequest(
            channel=Channel.FACE,
            kind=Kind.REPAIR,
            urgency=Urgency.TODAY,
            words="水龙头漏水",
            subject=home.subject("R001"),
        )
    )
    home.next_round()
    home.measure_everybody()
    home.issue()
    keeper = Keeper(home)
    for number, count in enumerate(("40", "60", "80", "90", "95", "99")):
        item = keeper.lists(structs.replace(GOGGLES, code=f"H{number}", name=f"护目镜 {number}"))
        keeper.takes_in(item, count, "2027-11-30")
        home.clock.advance(minutes=1)
        keeper.gives(item, "10")


def second_day(home: Home) -> None:
    """Two of six are tested; one of two reports leaves."""
    home.clock.set("2026-11-21 07:30")
    home.measure_everybody()
    SamplingTable(home, Method.POOL).fill("R005", "R006")
    home.house.gate.rota.plan(
        NewShift(
            name="A 班",
            members="S001 S002",
            enters=home.clock() - 9 * DAY,
            leaves=home.clock() + 5 * DAY,
        )
    )
    home.next_round()
    home.measure_everybody()
    home.issue()


def third_day(home: Home) -> None:
    """The morning round is over and not complete; somebody is kept apart."""
    home.clock.set("2026-11-22 07:30")
    home.measure("R001", "38.6")
    home.measure("R002", "h")
    home.measure("R003", "r")
    apart = home.subject("R004")
    home.house.isolation.cases.start(
        NewCase(subject=apart, place="401", kind=CaseKind.CONTACT, length=Length(days=5))
    )
    home.house.gate.visits.book(
        NewVisit(resident=home.subject("R002"), name="王强", at=home.clock() + DAY)
    )
    home.clock.set("2026-11-22 10:01")


def told(home: Home) -> Iterator[str]:
    yield from words(home.house.papers.build("closed_month", Asked()))
    one = overview(home.house)
    yield f"# level {one.level.code} on day {one.day}, by {one.ordered_by}, floors {one.floors}"
    for stretch in one.stretches:
        yield str(stretch)
    yield f"marks: {[(f'{each.day:%m-%d}', each.is_open) for each in one.marks]}"
    for line in one.ledger:
        due = line.due
        until = "-" if line.until is None else f"{home.desk.home_time.local(line.until):%H:%M}"
        yield (
            f"{in_english(line.label)} ({line.page}, until {until}): due {due.due},"
            f" done {due.done}, explained {due.explained}, open {due.open}, late {line.late}"
        )
    for inside in one.inside:
        said = f"{inside.number} {in_english(inside.said)}"
        yield f"{in_english(inside.label)}: {said}, {inside.is_bad}"
    scarce = [(each.item.name, each.days) for each in one.scarce]
    yield f"scarce: {scarce}, others {one.others_last}"
    yield f"faults: {[each.found.place for each in one.faults]}, {one.overdue} overdue"
    report = one.report
    yield f"report: {report.round}, {report.verdict}, {report.open} open, {report.is_issued}"
    yield f"days: {[(f'{day:%m-%d}', left.name) for day, left in report.days]}"
    yield f"rota: {[shift.name for shift in one.rota.now]}, missing {one.missing}"
    for back in (2, 1, 0):
        day = home.desk.today() - back * DAY
        figures = {code: number for code, number in figures_on(home.house, day).items() if number}
        yield f"{day}: {figures}"


def test_the_page_and_the_figures_of_three_days_are_as_they_were_approved(home: Home) -> None:
    first_day(home)
    second_day(home)
    third_day(home)
    assert_approved("services/closed/page.txt", told(home))


def test_test_rounds_are_marked_from_the_first_of_the_month_to_today(home: Home) -> None:
    for day in ("2026-11-30", "2026-12-01", "2026-12-03"):
        home.clock.set(f"{day} 07:30")
        SamplingTable(home, Method.POOL)
    assert [f"{one.day:%m-%d}" for one in overview(home.house).marks] == ["12-01", "12-03"]
