"""A seal is read as people type it off the paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.reports.issued import SEAL_CHARACTERS, can_be_seal, plain_seal
from tests.telling_examples import tells

SEAL = "0b4d53fe6f14dbff"


@pytest.mark.parametrize(
    "typed",
    [
        "0b4d-53fe-6f14-dbff",
        "0B4D 53FE 6F14 DBFF",
        " 0b4d–53fe–6f14–dbff\n",
        "Ob4d53fe6fl4dbff",
        "０ｂ４ｄ－５３ｆｅ－６ｆ１４－ｄｂｆｆ",
    ],
)
def test_every_way_to_type_it_is_the_same_seal(typed: str) -> None:
    assert plain_seal(typed) == SEAL
    assert can_be_seal(SEAL)


@pytest.mark.parametrize(
    "typed", ["0b4d-53fe", "0b4d-53fe-6f14-dbff-00", "0b4d-53fe-6f14-dbfg", "?"]
)
def test_what_is_mistyped_can_be_no_seal(typed: str) -> None:
    assert not can_be_seal(plain_seal(typed))


@given(st.text(alphabet="0123456789abcdef", min_size=SEAL_CHARACTERS, max_size=SEAL_CHARACTERS))
def test_every_seal_is_read_as_itself(seal: str) -> None:
    tells(not seal.isdigit())
    assert plain_seal(seal) == seal
    assert can_be_seal(plain_seal(seal))
