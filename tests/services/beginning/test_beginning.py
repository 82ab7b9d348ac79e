"""What a home still has to do in its first hour, and what is taken in one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from carehome_app.domain.accounts.errors import PinMustChangeError
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.errors import MissingFieldError
from carehome_app.services.beginning.first_hour import Step
from carehome_app.services.beginning.staff_accounts import Proposed
from carehome_app.services.disinfection.areas import Written
from carehome_app.services.home.opening import NewHome, found_home
from tests.builders import PASSPHRASE, Home, MovableClock, build_home


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """A home of six residents, three staff with accounts; the director acts."""
    built = build_home(tmp_path / "home")
    built.sign_in("D01")
    yield built
    built.close()


def diagnose(home: Home, code: str, diagnoses: str) -> None:
    person = home.person(code)
    home.house.people.change(person, replace(person.details, diagnoses=diagnoses))


def open_steps(home: Home) -> list[Step]:
    return [one.step for one in home.house.beginning.steps() if not one.done]


def hire(home: Home, code: str, name: str, post: str) -> None:
    person = home.admit(code, name, staff=True)
    home.house.people.change(person, replace(person.details, post=post))


def test_what_is_done_needs_no_word_and_what_is_not_stays_open(home: Home) -> None:
    diagnose(home, "R001", "高血压")
    assert open_steps(home) == [Step.AREAS, Step.PLANS, Step.ROUND]

    home.house.disinfection.areas.add(Written(name="厨房", area_class="kitchen"))
    assert open_steps(home) == [Step.PLANS, Step.ROUND]


def test_where_only_the_director_is_known_everything_is_still_to_be_done(tmp_path: Path) -> None:
    new = NewHome(name="松鹤养老院", director="吴强", passphrase=PASSPHRASE, demo=True)
    clock = MovableClock()
    empty = Home(tmp_path / "new", found_home(tmp_path / "new", new, clock), clock)
    (director,) = empty.desk.stays
    empty.sign_in(director.details.code)
    assert [one.step for one in empty.house.beginning.steps() if one.done] == []
    empty.close()


def test_where_no_diagnosis_asks_for_a_plan_the_step_is_done(home: Home) -> None:
    assert Step.PLANS not in open_steps(home)


def test_a_home_that_has_everything_sees_no_list(home: Home) -> None:
    home.house.disinfection.areas.add(Written(name="厨房", area_class="kitchen"))
    home.measure("R001", "36.5")
    assert home.house.beginning.steps() == ()


def test_a_list_that_was_dismissed_stays_away(home: Home) -> None:
    home.house.beginning.dismiss()
    assert home.house.beginning.steps() == ()


def test_all_staff_get_their_roles_and_a_pin_that_works_once(home: Home) -> None:
    hire(home, "S010", "钱芳", "护理员")
    hire(home, "S011", "冯强", "门卫")
    hire(home, "S012", "卫平", "厨师")
    accounts = home.house.beginning.accounts
    proposed = accounts.proposed()

    assert [(one.person.name, one.role) for one in proposed] == [
        ("钱芳", Role.CARER),
        ("冯强", Role.GATEKEEPER),
        ("卫平", None),
    ]
    slips = accounts.give(proposed)
    assert [slip.person.name for slip in slips] == ["钱芳", "冯强"]
    assert len({slip.pin for slip in slips}) == 2
    assert [one.person.name for one in accounts.proposed()] == ["卫平"]
    with pytest.raises(PinMustChangeError):
        home.house.signing_in.sign_in(slips[0].person.id, slips[0].pin)
    signed = home.house.signing_in.sign_in(slips[0].person.id, slips[0].pin, "740315")
    assert signed.role is Role.CARER


def test_the_slips_say_each_pin_and_are_kept_nowhere(home: Home) -> None:
    hire(home, "S010", "钱芳", "护理员")
    accounts = home.house.beginning.accounts
    (slip,) = accounts.give(accounts.proposed())

    paper = accounts.paper([slip])
    assert slip.pin in str(paper)
    assert not paper.draft, "what is printed is what people get"
    assert slip.pin.encode() not in b"".join(
        one.read_bytes() for one in home.folder.rglob("*") if one.is_file()
    )


def test_first_pins_have_six_digits_and_may_begin_with_any(home: Home) -> None:
    for number in range(40):
        hire(home, f"S{100 + number}", f"员工{number}", "护理员")
    accounts = home.house.beginning.accounts
    pins = [slip.pin for slip in accounts.give(accounts.proposed())]
    assert {len(pin) for pin in pins} == {6}
    assert {pin[0] for pin in pins} & set("6789"), "missing once in a thousand million homes"


def test_plans_begin_together_as_one_person_ordered_them(home: Home) -> None:
    diagnose(home, "R001", "高血压、2型糖尿病")
    diagnose(home, "R003", "高血压")
    plans = home.house.beginning.plans
    proposed = plans.proposed()
    assert [(one.person.details.code, one.template.code) for one in proposed] == [
        ("R001", "hypertension"),
        ("R001", "diabetes_tablets"),
        ("R003", "hypertension"),
    ]

    with pytest.raises(MissingFieldError):
        plans.start(proposed, " ")
    assert not home.desk.orders.plans

    plans.start(proposed[1:], "彭医生")
    ordered_by = {plan.ordered_by for plan in home.desk.orders.plans}
    assert ordered_by == {"彭医生"}
    assert [one.template.code for one in plans.proposed()] == ["hypertension"]


def test_somebody_without_a_role_gets_no_account(home: Home) -> None:
    hire(home, "S012", "卫平", "厨师")
    (cook,) = home.house.beginning.accounts.proposed()
    assert home.house.beginning.accounts.give([cook]) == []
    assert home.house.beginning.accounts.give([Proposed(cook.person, Role.CARER)]) != []
