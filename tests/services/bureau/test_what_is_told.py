"""What a home tells its bureau: which days, which cases, and what its own record keeps of it."""

from datetime import date, timedelta
from itertools import pairwise

import msgspec
import pytest
from msgspec.structs import replace

from carehome_app.db.journal import journal
from carehome_app.domain.bureau.errors import NoBureauError
from carehome_app.domain.bureau.events import ParcelSent
from carehome_app.domain.bureau.figures import FIGURES
from carehome_app.domain.bureau.parcel import Parcel
from carehome_app.domain.errors import NotAllowedError, ReasonNeededError
from carehome_app.domain.privacy.events import DataHandedOut
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.bureau.parcels import OneCase
from carehome_app.services.bureau.writing import Notice
from carehome_app.services.isolation.cases import NewCase
from tests.builders import Home
from tests.builders import build_home as plain_home
from tests.services.bureau.city import City
from tests.services.bureau.test_taking import opened

FEVER = FIGURES["fever.people"].number


def taken(town: City, place: int, level: int = 1) -> Parcel:
    return opened(town, town.take(town.send(place, level))[0])


def ill(town: City) -> Home:
    """Four of five have a fever; one of them is kept apart."""
    home = town.homes[1]
    town.clock.set("2026-11-19 07:00")
    town.measure(home, fevers=4)
    person = home.person("R001")
    home.house.people.change(
        person, replace(person.details, birth=date(1941, 5, 6), floor="2", room="209")
    )
    home.house.isolation.cases.start(NewCase(subject=home.subject("R002"), place="401"))
    town.clock.set("2026-11-20 16:30")
    return home


def told_of(home: Home, kind: type) -> list[object]:
    return [one.event for one in journal.lines(home.desk.store) if isinstance(one.event, kind)]


def test_cases_are_told_by_number_day_group_floor_and_syndrome_alone(small: City) -> None:
    home = ill(small)
    first = taken(small, 1, 2)
    told = [msgspec.structs.astuple(one)[1:] for one in first.cases]
    assert told == [
        (date(2026, 11, 19).toordinal(), group, floor, "fever", "watch", isolated)
        for group, floor, isolated in (
            ("staff", "", ""),
            ("resident", "2", ""),
            ("resident", "2", "isolated"),
            ("resident", "2", ""),
        )
    ]
    numbers = [msgspec.structs.astuple(one)[0] for one in first.cases]
    assert len(set(numbers)) == 4
    small.clock.advance(minutes=1)
    assert [msgspec.structs.astuple(one)[0] for one in taken(small, 1, 2).cases] == numbers
    assert all(0 <= number < 2**31 for number in numbers)
    preview = home.house.reporting_up.parcels.preview(2)
    assert (preview.level, preview.days, preview.cases) == (2, 11, first.cases)
    assert (preview.bureau, len(preview.words.split())) == ("洞庭市民政局", 8)
    assert preview.last["fever.people"] == 0
    assert home.house.reporting_up.parcels.preview().cases == ()
    log = [one for one in told_of(home, DataHandedOut) if isinstance(one, DataHandedOut)]
    days = (date(2026, 11, 10).toordinal(), date(2026, 11, 20).toordinal())
    assert [(one.what, one.masked, one.rows, one.first_day, one.last_day) for one in log] == [
        ("parcel_cases", 1, 4, *days)
    ] * 2


def test_one_case_is_told_with_name_birth_and_first_day(small: City) -> None:
    home = ill(small)
    parcels = home.house.reporting_up.parcels
    for wrong in (("", "传染病防治法"), ("转运", " ")):
        with pytest.raises(ReasonNeededError):
            parcels.send_case(OneCase(home.subject("R001"), *wrong), DEMO_PIN)
    case = OneCase(home.subject("R001"), "转运", "传染病防治法", "今日转院")
    parcel = opened(small, small.take(parcels.send_case(case, DEMO_PIN))[0])
    (told,) = parcel.identified
    onset = date(2026, 11, 19).toordinal()
    assert msgspec.structs.astuple(told) == (
        "王秀0", "1941-05-06", onset, "fever", "今日转院", "转运", "传染病防治法"
    )  # fmt: skip
    assert (parcel.level, parcel.cases) == (3, [])
    well = OneCase(home.subject("R005"), "转运", "传染病防治法")
    (other,) = opened(small, small.take(parcels.send_case(well, DEMO_PIN))[0]).identified
    assert msgspec.structs.astuple(other)[:4] == ("王秀4", "", 0, "")
    log = [one for one in told_of(home, DataHandedOut) if isinstance(one, DataHandedOut)]
    assert [(one.what, one.masked, one.subject, one.rows) for one in log] == [
        ("parcel_case", 0, home.subject("R001"), 1),
        ("parcel_case", 0, home.subject("R005"), 1),
    ]


def test_each_parcel_says_fourteen_days_and_the_record_only_what_is_new(small: City) -> None:
    home = small.homes[0]
    first = taken(small, 0)
    assert [day.day for day in first.days] == [
        date(2026, 11, number).toordinal() for number in range(10, 21)
    ]
    small.clock.set("2026-11-24 07:00")
    small.measure(home, fevers=1)
    small.clock.set("2026-11-24 16:30")
    second = taken(small, 0)
    today = date(2026, 11, 24)
    assert [day.day for day in second.days] == [
        (today - timedelta(days=ago)).toordinal() for ago in range(13, -1, -1)
    ]
    assert second.days[-1].figures[FEVER] == 1
    sent = [one for one in told_of(home, ParcelSent) if isinstance(one, ParcelSent)]
    assert [len(one.days) for one in sent] == [11, 4]
    assert [day for day, *_ in sent[1].days] == [day.day for day in second.days[-4:]]
    assert [(one.seq, one.level, one.way, one.cases) for one in sent] == [
        (1, 1, "stick", 0),
        (2, 1, "stick", 0),
    ]
    known = {day.day: day.first_at for day in first.days}
    assert all(day.first_at == known[day.day] for day in second.days if day.day in known)
    again = home.house.reporting_up.parcels.send()
    assert (again.name, again.seq) == ("0001-000003.cpar", 3)
    assert [one.seq for one in home.house.reporting_up.parcels.sent()] == [3, 2, 1]
    assert [one.seq for one in home.house.reporting_up.parcels.sent(2)] == [3, 2]
    hashes = [one.sha256 for one in home.house.reporting_up.parcels.sent()]
    assert second.previous == bytes.fromhex(hashes[2])
    assert all(one != other for one, other in pairwise(hashes))
    assert second.heads[1][0] < home.desk.store.heads()[1][0]
    assert len(second.heads[1][1]) == 8


def test_answers_go_up_again_for_thirty_days(small: City) -> None:
    home = small.homes[0]
    small.bureau.house.bureau.writing.send(Notice("流感防控", "请核对", answer=True))
    notices = home.house.reporting_up.notices
    notices.take(small.bureau.house.bureau.writing.down("0001")[1])
    (standing,) = notices.all()
    assert standing.is_open
    notices.read(standing.notice.no)
    assert notices.all()[0].is_open, "it is to be answered, too"
    with pytest.raises(ReasonNeededError):
        notices.answer(standing.notice.no, "  ")
    notices.answer(standing.notice.no, " 库存 200 份 ")
    assert not notices.all()[0].is_open
    said = [(one.step, one.by, one.words) for one in taken(small, 0).answers]
    assert said == [("read", "director", ""), ("answered", "director", "库存 200 份")]
    small.clock.advance(days=30)
    assert len(taken(small, 0).answers) == 2
    small.clock.advance(minutes=1)
    assert len(taken(small, 0).answers) == 0


def test_who_issues_reports_sends_sums_and_a_director_alone_sends_cases(small: City) -> None:
    home = ill(small)
    home.sign_in("S002")
    parcels = home.house.reporting_up.parcels
    assert parcels.send().seq == 1
    assert parcels.code(small.today)
    with pytest.raises(NotAllowedError):
        parcels.send(2)
    home.house.signing_in.sign_out()
    assert parcels.code(small.today) == ""


def test_a_home_without_a_bureau_has_no_code_and_sends_nothing(small: City) -> None:
    alone = plain_home(small.homes[0].folder.parent / "alone")
    parcels = alone.house.reporting_up.parcels
    assert parcels.code(alone.desk.today()) == ""
    with pytest.raises(NoBureauError):
        parcels.preview()
    alone.close()
