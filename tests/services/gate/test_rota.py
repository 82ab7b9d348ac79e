"""Sealed shifts are planned, changed and withdrawn; the gate says who of them is in."""

from datetime import timedelta

import pytest

from carehome_app.db.journal import journal, rebuilding
from carehome_app.domain.errors import (
    AmbiguousPersonError,
    MissingFieldError,
    NotAllowedError,
    ReasonNeededError,
    UnknownPersonError,
)
from carehome_app.domain.gate.errors import (
    InTwoShiftsError,
    NoSuchShiftError,
    NotStaffHereError,
    ShiftTimesError,
)
from carehome_app.i18n import in_english as say
from carehome_app.services.gate.rota import NewShift, RotaKeeping
from tests.builders import Home
from tests.services.gate.at_the_gate import let_in, staff


def team(home: Home, members: str, *, first: int = 0, days: int = 14, **more: object) -> NewShift:
    enters = home.clock() + timedelta(days=first)
    return NewShift(
        name="A 班",
        members=members,
        enters=enters,
        leaves=enters + timedelta(days=days),
        **more,  # type: ignore[arg-type]
    )


@pytest.fixture
def rota(home: Home) -> RotaKeeping:
    return home.house.gate.rota


def test_a_team_is_named_by_codes_names_and_runs_of_codes(rota: RotaKeeping) -> None:
    assert [one.details.code for one in rota.people("S001..S003，赵敏 D01")] == [
        "S001",
        "S002",
        "S003",
        "D01",
    ]
    for unknown in ("S001..S999", "谁也不是"):
        with pytest.raises(UnknownPersonError):
            rota.people(unknown)
    with pytest.raises(NotStaffHereError):
        rota.people("R001")


def test_of_a_name_a_part_is_enough_where_one_person_has_it(home: Home, rota: RotaKeeping) -> None:
    home.admit("S008", "欧阳小梅", staff=True)
    home.admit("S009", "欧阳小兰", staff=True)
    assert [one.details.code for one in rota.people("小梅")] == ["S008"]
    with pytest.raises(AmbiguousPersonError) as asked:
        rota.people("欧阳")
    said = say(asked.value.sentence)
    assert "欧阳小梅" in said
    assert "欧阳小兰" in said


def test_who_is_in_is_told_by_the_gate(home: Home, rota: RotaKeeping) -> None:
    rota.plan(team(home, "S001 S002"))
    assert rota.now().missing == (), "a gate that writes nobody down misses nobody"
    let_in(home, staff(home, "S002"))
    let_in(home, staff(home, "S003"))
    now = rota.now()
    assert now.missing == (home.subject("S001"),)
    assert now.besides == (home.subject("S003"),)
    assert [say(one) for one in now.gaps] == ["Nobody follows at the hand-over."]


def test_a_team_said_again_takes_the_place_of_what_was_said(home: Home, rota: RotaKeeping) -> None:
    number = rota.plan(team(home, "S001"))
    assert rota.plan(team(home, "S001 S002", number=number)) == number
    (only,) = rota.shifts()
    assert len(only.members) == 2
    rota.withdraw(number, "换成两班")
    assert rota.shifts() == []
    assert home.house.verifying.verify().problems == ()
    made = rebuilding.rebuilt(list(journal.lines(home.desk.store))[::-1])
    assert list(rebuilding.differences(home.desk.store, made)) == []


def test_what_cannot_be_is_refused(home: Home, rota: RotaKeeping) -> None:
    rota.plan(team(home, "S001"))
    with pytest.raises(InTwoShiftsError):
        rota.plan(team(home, "S001 S002", first=13))
    rota.plan(team(home, "S001", first=14))
    with pytest.raises(ShiftTimesError):
        rota.plan(team(home, "S002", days=-1))
    with pytest.raises(ShiftTimesError):
        rota.plan(team(home, "S002", observed=home.clock() + timedelta(days=1)))
    with pytest.raises(MissingFieldError):
        rota.plan(team(home, " "))
    with pytest.raises(NoSuchShiftError):
        rota.plan(team(home, "S002", number=7))
    with pytest.raises(ReasonNeededError):
        rota.withdraw(rota.shifts()[0].number, " ")
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        rota.plan(team(home, "S002"))
