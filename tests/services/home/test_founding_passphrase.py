"""A home that is not made up needs a passphrase that is not soon guessed."""

from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest

from carehome_app.db import settings
from carehome_app.db.file import opening as file_opening
from carehome_app.db.journal import journal
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.errors import ShortPassphraseError
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.people import Details, Group
from carehome_app.services.home import opening
from carehome_app.services.home.opening import NewHome, close_home, found_home
from carehome_app.services.house import House

OPEN_FILES: Final = Path("/proc/self/fd")


def test_a_short_passphrase_begins_no_home(tmp_path: Path) -> None:
    new = NewHome(name="松鹤养老院", director="吴强", passphrase="abc")  # noqa: S106

    with pytest.raises(ShortPassphraseError):
        found_home(tmp_path / "home", new)

    assert not (tmp_path / "home").exists()


def _target(link: Path) -> str:
    try:
        return str(link.readlink())
    except OSError:
        return ""  # closed meanwhile: the look itself opens the folder


@pytest.mark.skipif(not OPEN_FILES.exists(), reason="only Linux lists a program's open files")
@pytest.mark.parametrize(
    "step", [(opening, "_first_lines"), (file_opening, "_bring_on")], ids=["lines", "tables"]
)
def test_a_founding_that_fails_leaves_no_file_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: tuple[ModuleType, str]
) -> None:
    def fails(*_given: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(*step, fails)
    new = NewHome(name="松鹤养老院", director="吴强", passphrase="eight letters")  # noqa: S106

    with pytest.raises(KeyboardInterrupt) as kept:  # what failed is still held, as by a caller
        found_home(tmp_path / "home", new)

    assert kept.traceback
    held = [_target(one) for one in OPEN_FILES.iterdir()]
    assert [name for name in held if name.startswith(str(tmp_path))] == []
    assert not (tmp_path / "home").exists()


def test_an_empty_folder_that_is_there_already_becomes_a_home(tmp_path: Path) -> None:
    new = NewHome(name="松鹤养老院", director="吴强", passphrase="eight letters")  # noqa: S106
    desk = found_home(tmp_path, new)
    assert {line.by for line in journal.lines(desk.store)} == {0}, "there was nobody before"
    (plan,) = desk.plans
    assert (plan.id, plan.measure, plan.site) == (1_000_001, TEMPERATURE, "axilla")
    assert House(desk).people.next_code(Group.RESIDENT) == "R001"
    house = House(desk)
    assert not settings.has_accounts(desk.store), "the director alone"
    number = house.people.admit(Details(group=Group.STAFF, code="S001", name="周静"))
    house.signing_in.give_role(number, Role.NURSE)
    assert settings.has_accounts(desk.store)
    closed: list[str] = []
    desk.closing.append(partial(closed.append, "what was opened beside it"))
    close_home(desk)
    assert closed == ["what was opened beside it"]
