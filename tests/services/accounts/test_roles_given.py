import pytest

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.settings import LastDirectorError
from tests.builders import Home


def test_the_only_director_can_neither_give_it_up_nor_leave(home: Home) -> None:
    home.sign_in("D01")
    director = home.person("D01")

    with pytest.raises(LastDirectorError):
        home.house.signing_in.give_role(director.id, Role.NURSE)
    with pytest.raises(LastDirectorError):
        home.house.people.discharge(director)


def test_with_a_second_director_the_first_may_go(home: Home) -> None:
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S003"), Role.DIRECTOR)

    home.house.people.discharge(home.person("D01"))

    assert home.person("D01").left_at is not None
