"""The desk: what is decided holds from its moment on, and every line says who wrote it."""

from datetime import timedelta

import pytest

from carehome_app.db.journal import journal
from carehome_app.domain.accounts.errors import WrongPinError
from carehome_app.domain.accounts.events import SignInFailed
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import FutureError
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.moments import to_ms
from carehome_app.services.changes import Changes
from tests.builders import Home


def test_a_setting_holds_from_the_very_moment_that_was_said(home: Home) -> None:
    now = home.clock()
    for value, at in (("a", now - timedelta(days=1)), ("b", now), ("c", now + timedelta(days=1))):
        with home.desk.acting(May.SET_RULES) as action:
            action.append(SettingChanged("of.a.test", value, to_ms(at)))
    assert home.desk.setting("of.a.test") == "b"
    assert home.desk.setting("of.another", "usual") == "usual"


def test_a_line_is_of_whoever_acts_and_of_nobody_where_the_program_writes_it(home: Home) -> None:
    home.measure("R001", "36.5")
    assert list(journal.lines(home.desk.store))[-1].by == home.subject("S003")
    with pytest.raises(WrongPinError):
        home.house.signing_in.sign_in_by_code("S001", "999999")
    (failed,) = [
        line for line in journal.lines(home.desk.store) if isinstance(line.event, SignInFailed)
    ]
    assert failed.by == 0


def test_something_was_by_now_and_is_now_where_nobody_says_when(home: Home) -> None:
    now = home.clock()
    assert home.desk.past(None) == now
    assert home.desk.past(now) == now
    with pytest.raises(FutureError):
        home.desk.past(now + timedelta(milliseconds=1))


def test_nothing_changed_is_no_part_of_the_record_and_each_part_is_one_of_its_own() -> None:
    assert not Changes.NONE
    parts = list(Changes)
    assert [one | Changes.NONE for one in parts] == parts
    assert not any(one & other for one in parts for other in parts if one is not other)
