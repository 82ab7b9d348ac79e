"""The one page of a closed month says what each subject says, and what stands in the way."""

from datetime import timedelta

import pytest
from msgspec import structs

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.closed.month import SCARCEST, Left, Overview
from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.inspections.faults import Grade
from carehome_app.domain.isolation.cases import CaseKind, Length
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Cell, Paragraph, Table, Tone
from carehome_app.domain.requests.words import Channel, Kind, Urgency
from carehome_app.domain.rounds.counting import Verdict
from carehome_app.domain.sampling.round import Method
from carehome_app.i18n import Text, in_english
from carehome_app.services.closed.overview import overview
from carehome_app.services.gate.rota import NewShift
from carehome_app.services.gate.visits import NewVisit
from carehome_app.services.inspections.faults import Assignment, NewFault
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.requests.taking import Kept, NewRequest
from tests.builders import Home
from tests.services.gate.at_the_gate import guest, let_in, under
from tests.services.sampling.rounds_in_a_home import SamplingTable
from tests.services.supplies.store import GOGGLES, Keeper


def seen(home: Home) -> Overview:
    return overview(home.house)


def line(one: Overview, label: str) -> tuple[int, int, int, int, int]:
    (found,) = [each for each in one.ledger if in_english(each.label) == label]
    due = found.due
    return due.due, due.done, due.explained, due.open, found.late


def test_the_level_says_since_when_by_which_paper_and_by_whom(home: Home) -> None:
    assert seen(home).level.code == "open"
    home.sign_in("D01")
    under(home, "closed", since=home.clock() - timedelta(days=9))
    one = seen(home)
    assert (one.level.code, one.day, one.ordered_by) == ("closed", 10, "吴强")
    assert [stretch.code for stretch in one.stretches] == ["open", "closed"]


def test_a_line_for_each_list_with_what_is_open_and_what_is_late(home: Home) -> None:
    home.measure("R001", "36.5")
    home.measure("R002", "h")
    table = SamplingTable(home, Method.POOL)
    table.fill("R005", "R006")
    faults = home.house.inspections.faults
    number = faults.find(NewFault(place="厨房", words="报警器停用", grade=Grade.GENERAL))
    faults.assign(faults.fault(number), Assignment(responsible=home.subject("S001")))
    faults.find(NewFault(place="过道", words="堆放轮椅"))
    new = NewRequest(
        channel=Channel.FACE,
        kind=Kind.REPAIR,
        urgency=Urgency.NOW,
        words="水龙头漏水",
        subject=home.subject("R001"),
    )
    assert isinstance(home.house.requests.taking.take(new), Kept)
    one = seen(home)
    assert line(one, "Morning round") == (9, 1, 0, 8, 0)
    assert line(one, "Tests") == (6, 2, 0, 4, 0)
    assert line(one, "Faults") == (1, 0, 0, 1, 0)
    assert line(one, "Requests") == (1, 0, 0, 1, 0)
    assert one.open == 8 + 4 + 1 + 1
    home.clock.advance(days=8)
    later = seen(home)
    assert line(later, "Faults") == (2, 0, 0, 2, 1)
    assert line(later, "Requests") == (1, 0, 0, 1, 1)
    assert (len(later.faults), later.overdue) == (2, 1)
    assert later.faults[0].found.place == "厨房", "the overdue one first"


def test_members_of_a_positive_pool_wait_for_their_own_sample(home: Home) -> None:
    table = SamplingTable(home, Method.POOL)
    pool = table.fill("R005", "R006")
    table.seal(pool)
    table.answer(pool, "positive")
    assert line(seen(home), "Members of positive pools")[:4] == (2, 0, 0, 2)


def test_who_is_inside_and_what_a_director_asks_after(home: Home) -> None:
    let_in(home, guest("陈雨薇", home.subject("R001")))
    home.house.gate.visits.book(
        NewVisit(resident=home.subject("R002"), name="王强", at=home.clock() + timedelta(days=1))
    )
    home.house.isolation.cases.start(
        NewCase(
            subject=home.subject("R003"), place="401", kind=CaseKind.CONTACT, length=Length(days=5)
        )
    )
    under(home, "closed")
    home.clock.advance(hours=2)
    one = seen(home)
    assert one.occupancy.now == 7
    said = {in_english(each.label): (each.number, each.is_bad) for each in one.inside}
    assert said == {
        "Kept apart": (1, False),
        "Guests inside": (1, True),
        "Booked visits to be told": (1, True),
    }
    (guests,) = [each for each in one.inside if in_english(each.label) == "Guests inside"]
    assert "1" in in_english(guests.said), "of whom it is said that one stays too long"


def test_the_scarcest_things_and_the_rota_with_its_gap(home: Home) -> None:
    keeper = Keeper(home)
    goggles = keeper.lists(GOGGLES)
    keeper.takes_in(goggles, "40", "2026-11-01")
    home.house.gate.rota.plan(
        NewShift(
            name="A 班",
            members="S001 S002",
            enters=home.clock() - timedelta(days=9),
            leaves=home.clock() + timedelta(days=5),
        )
    )
    one = seen(home)
    assert [(each.item.name, each.days) for each in one.scarce] == [("护目镜", 0)]
    assert [shift.day(one.at) for shift in one.rota.now] == [(10, 14)]
    assert [in_english(gap) for gap in one.gaps] == ["Nobody follows at the hand-over."]


def test_the_next_report_and_whether_those_before_left_on_the_day(home: Home) -> None:
    home.measure_everybody()
    home.issue()
    evening = home.next_round()
    one = seen(home)
    assert (one.report.round, one.report.is_issued, one.report.open) == (evening, False, 10)
    assert one.report.verdict is Verdict.NOT_WELL
    home.measure_everybody()
    home.issue()
    home.next_round()
    found = seen(home).report
    assert found.days[-1][1] is Left.ON_DAY
    assert {left for _day, left in found.days[:-1]} <= {Left.NOT}


def test_the_page_is_green_only_when_nothing_is_open_and_red_when_something_is_late(
    home: Home,
) -> None:
    def tone() -> Tone:
        return home.house.papers.build("closed_month", Asked()).banner.tone

    assert tone() is Tone.LOW
    home.measure_everybody()
    assert tone() is Tone.WELL
    faults = home.house.inspections.faults
    number = faults.find(NewFault(place="厨房", words="报警器停用", grade=Grade.GENERAL))
    faults.assign(faults.fault(number), Assignment(responsible=home.subject("S001")))
    home.clock.advance(days=8)
    assert tone() is Tone.ALARM


def test_on_paper_it_says_the_same(home: Home) -> None:
    home.measure("R001", "36.5")
    report = home.house.papers.build("closed_month", Asked())
    (note,) = report.footnotes
    assert "not a diagnosis" in in_english(note), "nothing of it is about single people"
    assert in_english(report.banner.lead) == "open"
    assert morning_on_paper(home)[1:5] == [10, 1, 0, 9]
    assert morning_on_paper(home)[-1] == ""
    home.clock.advance(hours=3)
    assert morning_on_paper(home)[-1] == "late 9", "the round is over"


def morning_on_paper(home: Home) -> list[object]:
    """Return what stands in the line of the morning round."""
    report = home.house.papers.build("closed_month", Asked())
    (due,) = [one for one in report.sections if in_english(one.heading) == "What is due today"]
    (table,) = due.parts
    assert isinstance(table, Table)
    return [
        in_english(cell.shown) if isinstance(cell.shown, Text) else cell.shown
        for cell in table.rows[0]
    ]


def words_under(home: Home, heading: str) -> list[str]:
    report = home.house.papers.build("closed_month", Asked())
    (found,) = [one for one in report.sections if in_english(one.heading) == heading]
    return [in_english(one.text) for one in found.parts if isinstance(one, Paragraph)]


def test_the_days_of_the_month_on_which_was_tested_are_marked_the_open_ones_too(
    home: Home,
) -> None:
    assert not seen(home).marks
    begun = home.desk.today()
    SamplingTable(home, Method.POOL).fill("R005", "R006")
    home.clock.advance(days=1)
    assert [(one.day, one.is_open) for one in seen(home).marks] == [(begun, True)]
    assert words_under(home, "The month")[-1].count(f"{begun:%m-%d}") == 1


def test_the_level_says_when_it_is_looked_at_anew_and_when_it_should_have_been(
    home: Home,
) -> None:
    assert words_under(home, "The month") == ["No level was ever ordered: the home is open."]
    home.sign_in("D01")
    under(home, "closed")
    since, paper, anew = words_under(home, "The month")
    assert (since, paper) == ("since 11-22 07:30", "青民发〔2026〕29号 · ordered by 吴强")
    assert anew == "looked at anew 12-06"
    home.clock.advance(days=14)
    assert words_under(home, "The month")[2] == "was to be looked at anew 12-06"


def test_the_next_report_on_paper_and_none_before_the_home_was_founded(home: Home) -> None:
    (leaves, *_days) = words_under(home, "The next report")
    assert leaves == "Morning round: 10 open, it closes at 11-22 10:00."
    home.clock.advance(days=-400)
    report = seen(home).report
    assert (report.round, report.open, report.is_issued) == (None, 0, False)
    assert words_under(home, "The next report") == ["No round has opened."]


def test_only_what_is_late_is_red_in_the_list_of_what_is_due(home: Home) -> None:
    def open_ones() -> list[Cell]:
        report = home.house.papers.build("closed_month", Asked())
        (due,) = [one for one in report.sections if in_english(one.heading) == "What is due today"]
        (table,) = due.parts
        assert isinstance(table, Table)
        return [row[4] for row in table.rows]

    assert [(one.shown, one.tone) for one in open_ones()] == [(10, Tone.PLAIN)]
    home.clock.advance(hours=5)
    assert (open_ones()[0].shown, open_ones()[0].tone) == (10, Tone.ALARM)


def test_who_may_not_read_does_not_see_it(home: Home) -> None:
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S001"), Role.GATEKEEPER)
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        overview(home.house)


def test_of_more_things_than_are_named_the_others_last_no_day_where_there_is_none_left(
    home: Home,
) -> None:
    keeper = Keeper(home)
    for number in range(SCARCEST + 2):
        thing = structs.replace(GOGGLES, code=f"H{number}", name=f"护目镜 {number}")
        keeper.takes_in(keeper.lists(thing), "40", "2026-11-01")
    one = seen(home)
    assert len(one.scarce) == SCARCEST
    assert one.others_last == 0
