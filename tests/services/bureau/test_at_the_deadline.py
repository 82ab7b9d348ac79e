"""Parcels at the very deadline, in every order, and what a home is told of each."""

from datetime import timedelta

import msgspec
import pytest

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.bureau.checking import Outcome
from carehome_app.domain.bureau.down import FaultDown, RequestDown
from carehome_app.domain.bureau.errors import UnknownHomeError, UnknownNoticeError
from carehome_app.domain.bureau.figures import FIGURES
from carehome_app.domain.errors import ReasonNeededError
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.inspections.faults import Grade, Source
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.i18n import in_english
from carehome_app.services.bureau.parcels import Made
from carehome_app.services.bureau.taking import DUE, GRACE, Verdict
from carehome_app.services.bureau.writing import Notice
from tests.services.bureau.city import City
from tests.services.bureau.test_taking import codes, one_file, opened, resealed

DAY = timedelta(days=1)


NOT_AFTER = "it does not follow the parcel {} that is here: a record was put back or copied"


def sentences(verdict: Verdict) -> list[str]:
    return [in_english(one.said) for one in verdict.checks]


def set_(town: City, key: str, value: str) -> None:
    desk = town.bureau.desk
    with desk.acting(May.SET_RULES) as action:
        action.append(SettingChanged(key, value, to_ms(desk.now())))
    desk.__dict__.pop("_settings", None)


@pytest.mark.parametrize(
    ("at", "on_time"),
    [("16:59", True), ("17:00", True), ("17:01", False)],
)
def test_a_day_is_on_time_up_to_five(small: City, at: str, *, on_time: bool) -> None:
    small.clock.set(f"2026-11-20 {at}")
    counting, today = small.bureau.house.bureau.counting, small.today
    assert counting.is_due(today) is (at != "16:59")
    small.report(0)
    rates = counting.day(today).total.rates
    assert (rates.on_time, rates.late) == (int(on_time), int(not on_time))


def test_another_deadline_holds_from_its_day_on_and_may_be_days_later(small: City) -> None:
    taking, today = small.bureau.house.bureau.taking, small.today

    def shown(number: int) -> str:
        at = taking.deadline((today + number * DAY).toordinal())
        moment = small.bureau.desk.home_time.local(from_ms(at))
        return f"{moment:%m-%d %H:%M}"

    assert [shown(one) for one in (-1, 0, 1)] == ["11-19 17:00", "11-20 17:00", "11-21 17:00"]
    set_(small, DUE, "9:30")
    set_(small, GRACE, "1")
    assert [shown(one) for one in (-1, 0, 1)] == ["11-19 17:00", "11-21 09:30", "11-22 09:30"]
    small.clock.set("2026-11-20 23:59")
    set_(small, DUE, "10:00")
    assert shown(0) == "11-21 10:00"
    small.clock.set("2026-11-21 00:00")
    set_(small, DUE, "11:00")
    assert [shown(0), shown(1)] == ["11-21 10:00", "11-22 11:00"]


def parcels(town: City, count: int) -> list[Made]:
    made = []
    for _ in range(count):
        town.clock.advance(minutes=1)
        made.append(town.send(0))
    return made


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ((1, 2, 3), [[], [], []]),
        ((1, 3, 2), [[], ["gap"], []]),
        ((2, 1, 3), [["gap"], [], []]),
        ((3, 2, 1), [["gap"], ["gap"], []]),
        ((1, 1, 2), [[], ["again"], []]),
    ],
)
def test_parcels_that_come_in_another_order_heal_their_gap(
    small: City, order: tuple[int, ...], said: list[list[str]]
) -> None:
    made = parcels(small, 3)
    found = [small.take(made[number - 1])[0] for number in order]
    assert [codes(one) for one in found] == said
    outcomes = [Outcome.ALREADY if "again" in one else Outcome.TAKEN for one in said]
    assert [one.outcome for one in found] == outcomes
    assert [one.seq for one in found] == list(order)


def test_a_parcel_that_names_another_before_it_is_asked_about(small: City) -> None:
    made = parcels(small, 3)
    first = small.take(made[0])[0]
    third = small.take(made[2])[0]
    good = opened(small, first)
    wrong = msgspec.structs.replace(good, seq=2, previous=b"7" * 32)
    before = one_file(small, resealed(small, 0, wrong))
    assert (before.outcome, sentences(before)) == (Outcome.ASKED, [NOT_AFTER.format(1)])
    right = msgspec.structs.replace(good, seq=4, previous=b"8" * 32)
    after = one_file(small, resealed(small, 0, right))
    assert (after.outcome, sentences(after)) == (Outcome.ASKED, [NOT_AFTER.format(3)])
    assert third.outcome is Outcome.TAKEN


def test_a_day_that_was_signed_before_it_began_is_asked_about(small: City) -> None:
    good = opened(small, small.report(0))
    begin = small.bureau.desk.home_time.moment(small.today, small.clock().time().replace(0, 0, 0))
    for first_at, said in ((to_ms(begin), []), (to_ms(begin) - 1, ["early"])):
        small.clock.advance(minutes=1)
        day = msgspec.structs.replace(good.days[-1], first_at=first_at)
        again = msgspec.structs.replace(good, seq=0, days=[day], made_at=good.made_at + first_at)
        found = one_file(small, resealed(small, 0, again))
        assert codes(found) == said
        assert found.outcome is (Outcome.ASKED if said else Outcome.TAKEN)
        assert [in_english(one.said) for one in found.checks] == (
            ["2026-11-20 was signed before it began: look at the clock"] if said else []
        )


def test_what_the_program_asks_about_counts_once_an_official_takes_it_also(small: City) -> None:
    first = small.report(0)
    good, number = opened(small, first), FIGURES["people.residents"].number
    more = {**good.days[-1].figures, number: good.days[-1].figures[number] + 4}
    small.clock.set("2026-11-21 16:30")
    day = msgspec.structs.replace(
        good.days[-1], day=good.days[-1].day + 1, first_at=to_ms(small.clock()), figures=more
    )
    content = resealed(
        small, 0, msgspec.structs.replace(good, seq=2, previous=first.digest, days=[day])
    )
    taking = small.bureau.house.bureau.taking
    (looked,) = taking.look([("file", content)])
    assert (looked.outcome, codes(looked)) == (Outcome.ASKED, ["jump"])
    (taken,) = taking.take([("file", content)], also_asked=True)
    assert (taken.outcome, codes(taken)) == (Outcome.TAKEN, ["jump"])
    assert small.bureau.house.bureau.counting.day(small.today).total.rates.reported == 1
    with pytest.raises(UnknownHomeError):
        taking.accept(5, 2, taken.digest)
    with pytest.raises(UnknownHomeError):
        taking.opened(5, 2, taken.digest)


def test_notices_are_numbered_by_the_year_and_go_down_for_thirty_days(small: City) -> None:
    writing = small.bureau.house.bureau.writing
    for title, text in (("", "x"), ("x", " ")):
        with pytest.raises(ReasonNeededError):
            writing.send(Notice(title, text))
    with pytest.raises(UnknownHomeError):
        writing.send(Notice("x", "y", places=("0099",)))
    numbers = [
        writing.send(Notice(" 检查 ", " 见附件 ", places=places))
        for places in ((), ("0001",), ("连云县",), ("青溪县", "0003"))
    ]
    assert numbers == [f"2026-{one:03}" for one in range(1, 5)]
    assert [one.homes for one in writing.notices()] == [3, 2, 1, 4]
    got = {
        number: small.homes[number - 1].house.reporting_up.notices.take(
            writing.down(f"{number:04}")[1]
        )
        for number in (1, 2, 3)
    }
    assert {number: came.notices for number, came in got.items()} == {1: 3, 2: 2, 3: 3}
    small.clock.advance(days=30)
    assert small.homes[3].house.reporting_up.notices.take(writing.down("0004")[1]).notices == 2
    small.bureau.house.bureau.places.move("0002", "连云县", small.today, "湘民〔2026〕8号")
    assert [one.homes for one in writing.notices()] == [2, 3, 1, 4]
    small.clock.set("2027-01-01 08:00")
    assert writing.send(Notice("新年", "好")) == "2027-001"
    with pytest.raises(UnknownNoticeError):
        writing.answers("2027-002")
    came = small.homes[3].house.reporting_up.notices.take(writing.down("0004")[1])
    assert came.notices == 1


def test_a_fault_and_a_request_of_the_bureau_come_as_it_wrote_them(small: City) -> None:
    writing, home = small.bureau.house.bureau.writing, small.homes[0]
    fault = FaultDown("fire", "一楼厨房", "minor", "灭火器过期", "先放备用")
    odd = FaultDown("fire", "二楼", "of another program", "灯不亮")
    request = RequestDown("complaint", "today", "家属反映热水不足")
    writing.send(Notice("检查", "见附件", faults=(fault, odd), requests=(request,)))
    came = home.house.reporting_up.notices.take(writing.down("0001")[1])
    assert (came.notices, came.faults, came.requests) == (1, 2, 1)
    known = {one.found.place: one.found for one in home.house.inspections.faults.open()}
    assert known["二楼"].grade is next(iter(Grade))
    assert known["一楼厨房"].grade is Grade.MINOR
    assert {one.source for one in known.values()} == {Source.BUREAU}
    assert {one.words for one in known.values()} == {"灭火器过期", "灯不亮"}


def test_visits_and_officers_are_said_once_and_for_places_there_are(small: City) -> None:
    writing = small.bureau.house.bureau.writing
    assert writing.name_officer("青溪县", " 周海波 ", " 0730-5501234 ")
    assert not writing.name_officer("青溪县", "周海波", "0730-5501234")
    assert writing.name_officer("青溪县", "周海波", "0730-5501235")
    with pytest.raises(ReasonNeededError):
        writing.name_officer("青溪县", " ", "1")
    with pytest.raises(ReasonNeededError):
        writing.visit("0001", " ")
    with pytest.raises(UnknownHomeError):
        writing.visit("别处", "来过")
    writing.visit("青溪县", " 电话 ")
    writing.visit("0001", "来过")
    assert [(one.place, one.words) for one in writing.visits()] == [
        ("0001", "来过"),
        ("青溪县", "电话"),
    ]
