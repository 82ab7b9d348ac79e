"""What is typed or scanned at the gate finds who is meant: of the house, expected, inside."""

from datetime import timedelta

import pytest

from carehome_app.domain.gate.levels import Who
from carehome_app.domain.gate.movements import Booking
from carehome_app.services.gate.visits import NewVisit
from tests.builders import Home
from tests.services.gate.at_the_gate import guest, let_in, staff, under


def found(home: Home, typed: str) -> list[str]:
    """Return the names a text can mean, in order."""
    return [one.name for one in home.house.gate.finding.find(typed)]


def expected(home: Home, name: str = "郑小兰", **more: object) -> Booking:
    """Book a visit of this evening to R001."""
    what: dict[str, object] = {"at": home.clock() + timedelta(hours=8), "phone": "138 0000 1234"}
    new = NewVisit(resident=home.subject("R001"), name=name, **{**what, **more})  # type: ignore[arg-type]
    return home.house.gate.visits.book(new)


def test_who_fits_exactly_is_alone_and_the_like_are_found_by_a_part(home: Home) -> None:
    assert found(home, "S001") == ["赵敏"]
    assert found(home, "201-2") == ["李建国"]
    assert found(home, "王秀英") == ["王秀英", "王秀英"], "two of one name, by place"
    assert found(home, "S00") == ["赵敏", "孙丽", "周静"]
    assert found(home, "zhao") == ["赵敏"]
    assert found(home, " ") == []
    assert found(home, "谁也不是") == []


def test_staff_stands_before_residents_and_guests_who_are_inside_come_last(home: Home) -> None:
    home.admit("R009", "赵大山", "203-1")
    let_in(home, guest("赵小妹", home.subject("R001")))
    assert found(home, "赵") == ["赵敏", "赵大山", "赵小妹"]
    (last,) = home.house.gate.finding.find("赵小妹")
    assert (last.who, last.resident) == (Who.VISITOR, home.subject("R001"))
    assert last.inside is not None
    assert found(home, "zhaoxiao") == ["赵小妹"], "by how it is spelled, too"
    assert found(home, "zhao1") == []


def test_who_left_is_found_no_more(home: Home) -> None:
    assert found(home, "李建国") == ["李建国"]
    home.house.people.discharge(home.person("R002"))
    assert found(home, "李建国") == []
    assert home.house.gate.finding.badge("R002") is None


def test_whoever_is_expected_is_found_by_number_telephone_and_name(home: Home) -> None:
    booked = expected(home)
    expected(home, "郑小梅", phone="139 0000 5678")
    for typed in (booked.code, booked.code.lower(), "1380000", "13800001234", "zhengxiaol"):
        (one,) = home.house.gate.finding.find(typed)
        assert (one.name, one.booking, one.about) == ("郑小兰", booked.ref, "201-1"), typed
    assert found(home, "郑小") == ["郑小兰", "郑小梅"]
    assert found(home, "138000") == [], "six digits are nobody's number"
    home.clock.advance(days=1)
    assert found(home, booked.code) == [], "it was yesterday"


def test_who_is_of_the_house_is_found_before_anybody_who_is_expected(home: Home) -> None:
    expected(home, "赵敏的女儿")
    assert found(home, "赵敏") == ["赵敏"]
    assert found(home, "敏") == ["赵敏的女儿"], "of a part those expected come first"


def test_a_badge_is_one_persons_code_or_a_booking_and_never_a_name(home: Home) -> None:
    booked, badge = expected(home), home.house.gate.finding.badge
    for typed, name in (("S001", "赵敏"), ("r002", "李建国"), (booked.code, "郑小兰")):
        one = badge(typed)
        assert one is not None, typed
        assert one.name == name
    for typed in ("", " ", "赵敏", "201-1", "13800001234", "V1-9999", "S999"):
        assert badge(typed) is None, typed


@pytest.mark.parametrize("code", ["S001", "R001"])
def test_whoever_is_found_says_whether_they_are_inside_or_out(home: Home, code: str) -> None:
    find = home.house.gate.finding.find
    assert find(code)[0].inside is None
    under(home, "open")
    if code == "S001":
        let_in(home, staff(home, code))
        kept = home.house.gate.board.stay_of(home.subject(code))
        assert kept is not None
        assert find(code)[0].inside == kept
        assert (find(code)[0].who, find(code)[0].about) == (Who.STAFF, "S001")
    else:
        assert (find(code)[0].who, find(code)[0].about) == (Who.RESIDENT, "201-1")
