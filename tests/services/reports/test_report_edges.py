"""The very day and the one beside it: whom a report is about, what it may change, what waits."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.events import (
    EntryCorrected,
    Event,
    FindingRaised,
    NotMeasured,
    PersonLeft,
    PlanEnded,
    PlanStarted,
    ReadingTaken,
)
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, TEMPERATURE
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Group
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Report, Table
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.services.reports.changed_rounds import Reach, _reach, _touches
from carehome_app.services.reports.issuing import Document, asked_again, said_of
from carehome_app.services.reports.kind import days_about
from carehome_app.services.reports.kinds import KINDS
from tests.builders import Home
from tests.disinfecting import Areas

TODAY = date(2026, 11, 22)
A_DAY = timedelta(days=1)


def rows(report: Report) -> Iterator[list[str]]:
    """Yield what the cells of each row of a report say."""
    for section in report.sections:
        for part in section.parts:
            if isinstance(part, Table):
                yield from ([str(cell.shown) for cell in row] for row in part.rows)


def test_a_fever_that_was_closed_in_its_own_round_is_still_in_its_report(home: Home) -> None:
    home.measure("R001", "37.4")
    home.measure("R002", "36.5")
    home.clock.advance(minutes=35)
    home.measure("R001", "36.6")
    told = [row[1] for row in rows(home.house.papers.build("daily")) if row[0].startswith("20")]
    assert "王秀英" in told
    assert "李建国" not in told
    evening = home.next_round()
    home.measure("R002", "37.9")
    found = {
        round_: [one.subject for one in home.house.reporting.facts(round_).episodes]
        for round_ in (RoundKey(TODAY, "am"), evening)
    }
    assert found == {
        RoundKey(TODAY, "am"): [home.subject("R001")],
        evening: [home.subject("R002")],
    }


def test_a_role_that_was_given_in_the_evening_stands_in_the_list_of_that_day(home: Home) -> None:
    home.sign_in("D01")
    home.clock.set("2026-11-22 23:59")
    home.house.signing_in.give_role(home.subject("S001"), Role.NURSE)
    home.clock.set("2026-11-23 07:00")

    def role(day: date) -> str:
        listed = rows(home.house.papers.build("staff", Asked(day=day)))
        return next(row[3] for row in listed if row[0] == "S001")

    assert "nurse" in role(TODAY)
    assert "carer" in role(TODAY - A_DAY)


def test_values_of_a_day_are_those_of_the_day_alone_however_they_stood_before(home: Home) -> None:
    for day, text in ((20, "190/95"), (21, "191/95"), (22, "128/76")):
        home.clock.set(f"2026-11-{day} 07:30")
        home.measure("R005", text, measure=BLOOD_PRESSURE, site="")
    control = home.house.papers.months.control
    told = [
        (one.readings, one.found, one.people_found, sum(one.by_family.values()))
        for days in ((22, 22), (21, 22), (21, 21), (20, 22))
        for one in control(TODAY.replace(day=days[0]), TODAY.replace(day=days[1]))
    ]
    assert told == [(1, 0, 0, 0), (2, 1, 1, 1), (1, 1, 1, 1), (3, 2, 1, 2)]
    assert control(date(2026, 11, 1), date(2026, 11, 19)) == []


def test_of_a_month_there_is_a_report_of_everybody_who_lived_here_in_it(home: Home) -> None:
    values = home.house.papers.values
    home.clock.set("2026-11-20 12:00")
    home.house.people.discharge(home.person("R001"))
    home.clock.set("2026-11-22 12:00")
    home.admit("R007", "新人", "101-1")
    home.house.people.change(
        home.person("R006"), replace(home.person("R006").details, group=Group.STAFF)
    )

    def codes(first: int, last: int) -> list[str]:
        days = (TODAY.replace(day=first), TODAY.replace(day=last))
        return [one.details.code for one in values.whole_home(*days)]

    assert codes(20, 21) == ["R001", "R002", "R003", "R004", "R005", "R006"]
    assert codes(21, 21) == ["R002", "R003", "R004", "R005", "R006"]
    assert codes(21, 22) == ["R007", "R002", "R003", "R004", "R005"]
    many = KINDS["whole-home"].many
    assert many is not None
    asked = many(home.house, Asked(day=TODAY))
    assert asked == [Asked(day=TODAY, person=home.subject(code)) for code in codes(22, 22)]
    assert values.stay(home.subject("R001")) == (date(2026, 11, 1), date(2026, 11, 20))
    assert values.stay(home.subject("R007")) == (TODAY, TODAY)


def test_what_was_asked_is_asked_again_word_for_word() -> None:
    every = Asked(
        day=TODAY, month=TODAY, person=7, whole_stay=True, masked=True, sealed=True, words="so"
    )
    assert said_of(every) == {
        "person": "7",
        "day": "2026-11-22",
        "month": "2026-11-22",
        "whole_stay": "1",
        "masked": "1",
        "words": "so",
    }
    assert asked_again(said_of(every)) == every
    assert said_of(Asked()) == {}
    assert asked_again({}) == Asked(sealed=True)


def test_the_days_a_report_is_about_are_those_it_was_asked_for(home: Home) -> None:
    before, month = TODAY - A_DAY, date(2026, 10, 5)
    told = {
        (code, name): days_about(home.desk, KINDS[code], asked)
        for code in ("daily", "whole-day", "monthly", "person", "handover")
        for name, asked in (
            ("now", Asked(round=RoundKey(before, "pm") if code == "daily" else None)),
            ("day", Asked(day=before)),
            ("month", Asked(month=month)),
        )
    }
    october, november = (month.replace(day=1), month.replace(day=31)), (date(2026, 11, 1), TODAY)
    assert told == {
        ("daily", "now"): (before, before), ("daily", "day"): (TODAY, TODAY),
        ("daily", "month"): (TODAY, TODAY),
        ("whole-day", "now"): (TODAY, TODAY), ("whole-day", "day"): (before, before),
        ("whole-day", "month"): (TODAY, TODAY),
        ("monthly", "now"): november, ("monthly", "day"): (before, before),
        ("monthly", "month"): october,
        ("person", "now"): november, ("person", "day"): (before, before),
        ("person", "month"): october,
        ("handover", "now"): (TODAY, TODAY), ("handover", "day"): (before, before),
        ("handover", "month"): (TODAY, TODAY),
    }  # fmt: skip


# Which rounds a line may change after they were told.

AT = to_ms(datetime(2026, 11, 22, 2, tzinfo=UTC))
DAY = TODAY.toordinal()


def every_kind() -> Iterator[tuple[Event, Reach | None]]:
    """Yield a line of each kind that may change closed rounds, and the days it reaches."""
    on, after = Reach(TODAY, None), Reach(TODAY - A_DAY, None)
    yield ReadingTaken(1, 0, DAY, "am", AT, ("36.5",), "", 0), on
    yield NotMeasured(1, 0, DAY, "am", AT, "hospital", 0), on
    yield EntryCorrected(1, 2, 3, 0, AT, "other"), after
    yield PersonLeft(1, AT), after
    yield PlanStarted(1, 0, (), DAY, "", 0, "", 0), on
    yield PlanEnded(1, DAY), on
    found = FindingRaised(1, 0, 1, 2, "fever", 3, AT, DAY, "am", ())
    yield found, Reach(TODAY, TODAY)
    yield replace(found, day=0), None


@pytest.mark.parametrize(
    ("event", "reach"), list(every_kind()), ids=lambda one: type(one).__name__
)
def test_a_line_reaches_the_rounds_it_may_change(
    home: Home, event: Event, reach: Reach | None
) -> None:
    assert _reach(event, home.desk.home_time) == reach


def test_a_round_is_touched_by_later_lines_that_reach_it() -> None:
    told, second = datetime(2026, 11, 22, tzinfo=UTC), timedelta(seconds=1)
    round_ = RoundKey(TODAY, "am")
    reaches = {
        "its own day": Reach(TODAY, TODAY),
        "from before": Reach(TODAY - A_DAY, None),
        "until the day before": Reach(TODAY - 2 * A_DAY, TODAY - A_DAY),
        "from the next day": Reach(TODAY + A_DAY, None),
        "until the next day": Reach(TODAY, TODAY + A_DAY),
    }
    later = {name: _touches((told + second, one), round_, told) for name, one in reaches.items()}
    assert later == {
        "its own day": True,
        "from before": True,
        "until the day before": False,
        "from the next day": False,
        "until the next day": True,
    }
    assert not _touches((told, reaches["its own day"]), round_, told), "it was known by then"


# What waits to be issued.


def test_on_the_first_of_a_month_these_reports_wait_and_no_others(home: Home) -> None:
    Areas(home).open("厨房", "kitchen")
    home.clock.set("2026-12-01 12:00")
    november, yesterday, today = date(2026, 11, 1), date(2026, 11, 30), date(2026, 12, 1)
    preparing = home.house.papers.preparing
    assert [(one.code, one.asked, one.day) for one in preparing.due()] == [
        ("daily", Asked(round=RoundKey(yesterday, "am")), yesterday),
        ("daily", Asked(round=RoundKey(yesterday, "pm")), yesterday),
        ("daily", Asked(round=RoundKey(today, "am")), today),
        ("whole-day", Asked(day=yesterday), yesterday),
        *(
            (code, Asked(month=november), yesterday)
            for code in ("monthly", "register", "measures", "disinfection")
        ),
    ]
    issuing, papers = home.house.papers.issuing, home.house.papers
    asked = Asked(day=yesterday, sealed=True)
    sealed = papers.build("whole-day", asked)
    issued = issuing.issue("whole-day", asked, Document(sealed, b"%PDF", "zh"))
    assert "whole-day" not in {one.code for one in preparing.due()}
    issuing.withdraw(issued, "a wrong day")
    assert "whole-day" in {one.code for one in preparing.due()}, "it waits again"


def test_a_report_of_a_day_that_was_issued_on_that_day_waits_once_it_is_over(home: Home) -> None:
    asked = Asked(day=TODAY, sealed=True)
    sealed = home.house.papers.build("whole-day", asked)
    home.house.papers.issuing.issue("whole-day", asked, Document(sealed, b"%PDF", "zh"))
    home.clock.set("2026-11-23 05:00")
    due = home.house.papers.preparing.due()
    assert Asked(day=TODAY) in [one.asked for one in due if one.code == "whole-day"]


def test_last_values_are_of_those_here_now_and_of_all_that_was_measured(home: Home) -> None:
    home.measure("R001", "128/76", measure=BLOOD_PRESSURE, site="")
    home.house.people.discharge(home.person("R002"))
    frame = home.house.papers.frame("last-values", Asked())
    report = home.house.papers.lists.last_values(frame)
    told = [row[1] for row in rows(report)]
    assert told == [
        "王秀英",
        "张桂兰",
        "刘玉珍",
        "陈德福",
        "王秀英",
        "吴强",
        "赵敏",
        "孙丽",
        "周静",
    ]
    heads = [str(one.label.source) for one in _tables(report)[0].columns]
    assert TEMPERATURE.label.source not in heads


def _tables(report: Report) -> list[Table]:
    return [part for one in report.sections for part in one.parts if isinstance(part, Table)]
