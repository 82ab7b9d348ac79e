"""The month of requests on paper and in a file: every column that was kept, and true sums."""

from datetime import date, timedelta

from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Paragraph, Report, Table
from carehome_app.domain.requests.words import AidStep, Fund, Kind, Step, Urgency
from carehome_app.i18n import Text
from carehome_app.i18n import in_english as say
from carehome_app.services.requests.aid import AidDid, NewAid
from carehome_app.services.requests.counselling import NewHelp
from carehome_app.services.requests.reporting import sections
from carehome_app.services.requests.taking import Did, Kept, NewRequest
from tests.builders import Home


def shown(value: object) -> str:
    return say(value) if isinstance(value, Text) else str(value)


def rows(report: Report, section: int, place: int = 0) -> list[dict[str, str]]:
    """Return a table of a section by the names of its columns, as a file has them."""
    tables = [one for one in report.sections[section].parts if isinstance(one, Table)]
    names = [say(one.label) for one in tables[place].columns]
    return [
        dict(zip(names, (shown(cell.shown) for cell in row), strict=True))
        for row in tables[place].rows
    ]


def sentences(report: Report, section: int) -> list[str]:
    parts = report.sections[section].parts
    return [shown(one.text) for one in parts if isinstance(one, Paragraph)]


def month(home: Home, kind: str, *, masked: bool = False) -> Report:
    return home.house.papers.build(kind, Asked(month=date(2026, 11, 1), masked=masked))


def asked_for(home: Home) -> str:
    new = NewRequest(
        kind=Kind.AID,
        urgency=Urgency.TODAY,
        words="屋顶漏",
        subject=home.subject("R001"),
        caller="孙女",
        phone="13800000000",
        consent=True,
    )
    kept = home.house.requests.taking.take(new)
    assert isinstance(kept, Kept)
    return kept.no


def test_the_register_says_who_took_answered_and_told_and_whether_it_was_well(
    home: Home,
) -> None:
    home.sign_in("S001")
    no, act = asked_for(home), home.house.requests.taking.act
    act(no, Did(step=Step.RESPONDED, words="已回电话"))
    home.sign_in("S003")
    act(no, Did(step=Step.ASSIGNED, person=home.subject("S002")))
    act(no, Did(step=Step.SOLVED))
    act(no, Did(step=Step.TOLD, satisfied=False))
    act(no, Did(step=Step.CLOSED))
    (row,) = rows(month(home, "requests"), 0)
    assert (row["Taken by"], row["Answered by"], row["Given to"]) == ("赵敏", "赵敏", "孙丽")
    assert (row["Who asked"], row["Telephone"]) == ("孙女", "13800000000")
    assert (row["Family may be told"], row["Told by"], row["Satisfied"]) == (
        "yes",
        "周静",
        "not satisfied",
    )
    assert row["Told"] == row["Closed"] == "11-22 07:30"
    (masked,) = rows(month(home, "requests", masked=True), 0)
    assert (masked["Who asked"], masked["Telephone"]) == ("", "")


def test_a_page_has_fewer_columns_than_the_file(home: Home) -> None:
    asked_for(home)
    for section in (0, 1):
        (table,) = month(home, "requests").sections[section].parts
        assert isinstance(table, Table)
        (paper,) = table.on_paper
        assert isinstance(paper, Table)
        assert len(paper.columns) < len(table.columns)


def test_the_ledger_of_aid_says_how_it_was_verified_paid_and_published(home: Home) -> None:
    no, aid = asked_for(home), home.house.requests.aid
    aid.ask(no, NewAid(typed="1500", cause="房屋"))
    for did in (
        AidDid(step=AidStep.VERIFIED, words="到家看过"),
        AidDid(step=AidStep.GRANTED, typed="1200"),
        AidDid(step=AidStep.PAID, typed="1200", fund=Fund.RELIEF, words="收据 0031"),
        AidDid(step=AidStep.PUBLISHED),
        AidDid(step=AidStep.PAPERS),
    ):
        aid.act(no, did)
    (row,) = rows(month(home, "aid"), 0)
    assert (row["How verified"], row["Receipt"]) == ("到家看过", "收据 0031")
    assert home.desk.actor is not None
    assert row["Verified by"] == home.desk.person(home.desk.actor.id).name
    assert (row["From which money"], row["Unpaid"]) == ("temporary relief", "0")
    days = {row[name] for name in ("Verified", "Last paid", "Published", "Papers complete")}
    assert days == {"11-22 07:30"}


def test_a_month_has_its_last_day_and_not_the_first_of_the_next(home: Home) -> None:
    home.sign_in("S003")
    home.clock.set("2026-11-30 09:00")
    no = asked_for(home)
    home.clock.set("2026-12-01 09:00")
    asked_for(home)
    assert [row["No."] for row in rows(month(home, "requests"), 0)] == [no]


def test_a_day_says_who_was_to_be_answered_and_more_days_their_sums_alone(home: Home) -> None:
    asked_for(home)
    frame, today = home.house.papers.frame("requests", Asked()), home.desk.today()
    (day,) = sections(home.house, frame, (today, today))
    (both,) = sections(home.house, frame, (today - timedelta(days=1), today))
    assert len(day.parts) > len(both.parts) == 1
    assert day.parts[0] == both.parts[0], "the day before nobody asked for anything"


def test_hours_of_helpers_are_the_sum_of_their_lines(home: Home) -> None:
    day = home.desk.today()
    for name, minutes, contacts in (("李老师", 60, 2), ("李老师", 30, 1), ("王老师", 45, 4)):
        home.house.requests.helping.give(
            NewHelp(
                day=day - timedelta(days=1),
                minutes=minutes,
                contacts=contacts,
                what="陪聊",
                name=name,
                is_social_worker=name == "王老师",
                subject=home.subject("R001"),
            )
        )
    report = month(home, "requests")
    sums, lines = rows(report, 3), rows(report, 3, 1)
    assert [(row["Who"], row["Minutes"]) for row in sums] == [("李老师", "90"), ("王老师", "45")]
    assert sum(int(row["Person-times"]) for row in lines) == 7
    assert {row["As what"] for row in lines} == {"volunteer", "social worker"}
    assert {row["For whom"] for row in lines} == {home.person("R001").name}
    assert sentences(report, 3) == [
        "135 minutes and 7 person-times = the sum of 2 helpers = the sum of the lines."
    ]
    assert sentences(report, 2) == ["0 person-times = the sum by risk; 0 persons; 0 minutes."]
