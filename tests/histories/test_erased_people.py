"""Whoever is erased from whichever home: all fits, nothing of theirs is left, others stay."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.db.journal import journal
from carehome_app.domain.privacy.events import PersonErased
from carehome_app.services.home.opening import close_home, open_home
from tests.builders import PASSPHRASE, Home, MovableClock
from tests.decrypted import decrypted
from tests.histories.lives import lives
from tests.services.lived import lived_home
from tests.telling_examples import tells

OTHERS = """
    SELECT subject, measure, taken_at, vals, reason, by FROM entries WHERE subject NOT IN ({gone})
    ORDER BY subject, measure, taken_at, station, number
"""
COLUMNS = "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c"
HOLDS_NUMBERS = {"erasures", "reports", "handed_out", "signatures"}
"""Tables that keep a person's number, since they prove something to others."""


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which everything happened that has a table of its own."""
    home = lived_home(tmp_path_factory.mktemp("erased"))
    home.close()
    return home.folder


@lives(10)
@given(chosen=st.lists(st.integers(0, 15), min_size=1, max_size=4, unique=True))
def test_erased_people_leave_nothing_and_take_nobody_along(
    template: Path, chosen: list[int]
) -> None:
    with TemporaryDirectory() as folder:
        home = _copy(template, Path(folder) / "home")
        try:
            _erase_and_look(home, chosen)
        finally:
            close_home(home.desk)


def _erase_and_look(home: Home, chosen: list[int]) -> None:
    people = home.house.people.here()
    directors = {one.id for one, role in home.house.signing_in.accounts() if role == "director"}
    gone = [people[place % len(people)] for place in chosen]
    gone = [one for one in {one.id: one for one in gone}.values() if one.id not in directors]
    tells(bool(gone))
    numbers = ", ".join(str(one.id) for one in gone)
    for one in gone:
        home.house.people.discharge(one)
    home.clock.advance(days=366 * 5 + 1)
    before = home.desk.store.query(OTHERS.format(gone=numbers or "0"))
    for one in gone:
        home.house.erasing.erase(one.id)
    assert home.house.verifying.verify().problems == ()
    assert home.desk.store.query(OTHERS.format(gone=numbers or "0")) == before
    names = {one.name for one in home.desk.stays}
    content = decrypted(home.folder, home.desk.store.key)
    for one in gone:
        _is_nowhere(home, one.id)
        if not any(one.name in name for name in names):
            assert one.name.encode() not in content


def _is_nowhere(home: Home, subject: int) -> None:
    for line in journal.lines(home.desk.store):
        if not isinstance(line.event, PersonErased):
            assert line.event.owner() != subject
    columns = list(home.desk.store.query(COLUMNS))
    about_anything = {table for table, column in columns if column == "about"}
    for table, column in columns:
        if column in {"subject", "person"} and table not in HOLDS_NUMBERS:
            # Places are numbered apart, and one of them may have the person's number.
            of_people = " AND about = 1" if table in about_anything else ""
            sql = f"SELECT count(*) FROM {table} WHERE {column} = ?{of_people}"
            assert home.desk.store.query(sql, (subject,)) == [(0,)], table


def _copy(template: Path, folder: Path) -> Home:
    shutil.copytree(template, folder)
    clock = MovableClock("2026-11-22 12:30")
    home = Home(folder, open_home(folder, PASSPHRASE, clock), clock)
    code = next(
        one.details.code for one, role in home.house.signing_in.accounts() if role == "director"
    )
    home.sign_in(code)
    return home
