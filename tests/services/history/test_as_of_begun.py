"""A look at the past begins with the last whole backup from before, and is the same as without."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from carehome_app.db import subjects
from carehome_app.db.journal import past, rebuilding
from carehome_app.db.journal.past import PastStore, Until, may_begin_with
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.moments import to_ms
from carehome_app.services.history.as_of import end
from carehome_app.services.rounds.correcting import Why as Because
from tests.builders import Home
from tests.busy_home import live
from tests.erased import issue, leave_and_wait, unlike_others
from tests.services.desks.desks import another_desk, bring

BEGINS = "past_from"


@pytest.fixture
def used(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """By which of the two ways the past was made."""
    ways: list[str] = []
    for way in (BEGINS, "past_store"):
        made = getattr(past, way)

        def noted(*more: object, way: str = way, made: object = made) -> object:
            ways.append(way)
            return made(*more)  # type: ignore[operator]

        monkeypatch.setattr(past, way, noted)
    return ways


def back_up(home: Home, why: Why = Why.ASKED) -> datetime:
    home.clock.advance(minutes=1)
    home.house.backing_up.job(why).run()
    home.clock.advance(minutes=1)
    return home.clock()


def slip(home: Home) -> None:
    """Type a fever, and put it right later: what was derived changes back."""
    home.measure("R001", "39.4")
    home.clock.advance(minutes=45)
    cell = home.row("R001").cells[0]
    assert cell is not None
    home.house.correcting.correct(
        cell.valid[-1], home.given("R001", "36.4"), Because("typing_error")
    )


def test_all_tables_are_as_if_they_were_made_from_all_lines(
    home: Home, used: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    live(home)
    moments = [back_up(home)]
    home.next_round()
    slip(home)
    moments.append(home.clock())
    issue(home, "daily", "x" * 60)
    home.clock.advance(minutes=1)
    moments.append(home.clock())
    for moment in moments:
        begun = home.house.as_of.house(moment)
        with monkeypatch.context() as patched:
            patched.setattr(past, "may_begin_with", lambda *_more: False)
            anew = home.house.as_of.house(moment)
        assert used[-2:] == [BEGINS, "past_store"]
        one, other = begun.desk.store, anew.desk.store
        assert isinstance(one, PastStore)
        assert isinstance(other, PastStore)
        assert list(rebuilding.differences(one, other)) == []
        assert one.erased == other.erased
        for table in ("journal", *subjects.local_tables()):
            if table != "_sqlite_migrations":
                sql = f"SELECT * FROM {table} ORDER BY 1, 2"
                assert one.query(sql) == other.query(sql), table
        end(begun)
        end(anew)


def test_it_never_begins_with_more_than_was_known(home: Home, used: list[str]) -> None:
    back_up(home)
    home.measure("R001", "36.5")
    then = home.clock()
    home.clock.advance(minutes=5)
    home.measure("R002", "36.6")
    back_up(home)
    house = home.house.as_of.house(then)
    assert house.worklist.sheet(home.round).count().measured == 1
    assert used == [BEGINS]
    end(house)


def test_an_issued_report_is_made_from_what_it_was_made_from(home: Home, used: list[str]) -> None:
    back_up(home)
    home.measure_everybody()
    issued = issue(home, "daily", "x" * 50)
    home.measure("R001", "38.6")
    house = home.house.as_of.house_of(issued)
    assert house.worklist.sheet(home.round).count().fever == 0
    assert used == [BEGINS]
    end(house)


def test_where_somebody_was_erased_since_it_is_made_anew(home: Home, used: list[str]) -> None:
    unlike_others(home)
    then = back_up(home)
    subject = leave_and_wait(home, "R003")
    home.house.erasing.erase(subject)
    house = home.house.as_of.house(then)
    assert used == ["past_store"]
    assert subject not in {one.id for one in house.desk.stays}
    end(house)


def test_without_a_backup_and_after_another_file_key_it_is_made_anew(
    home: Home, used: list[str]
) -> None:
    home.measure("R001", "36.5")
    end(home.house.as_of.house(home.clock()))
    then = back_up(home)
    home.sign_in("D01")
    home.change_file_key()
    end(home.house.as_of.house(then))
    assert used == ["past_store", "past_store"]


def test_where_somebody_was_erased_before_the_backup_the_blank_lines_are_counted(
    home: Home, used: list[str]
) -> None:
    unlike_others(home)
    subject = leave_and_wait(home, "R003")
    goes = home.house.erasing.erase(subject)
    house = home.house.as_of.house(back_up(home))
    store = house.desk.store
    assert isinstance(store, PastStore)
    assert used == [BEGINS]
    assert store.erased == len(goes.lines) > 0
    end(house)


def test_when_the_record_began_takes_no_longer_the_longer_it_is(home: Home) -> None:
    """All lines of ten years were read for it, in the window, each time somebody looked back."""

    def steps() -> int:
        counted: list[int] = []

        def one() -> int:
            counted.append(1)
            return 0  # go on

        home.desk.store.conn.set_progress_handler(one, 1)
        past.first_moment(home.desk.store)
        home.desk.store.conn.set_progress_handler(None, 1)
        return len(counted)

    before, began = steps(), past.first_moment(home.desk.store)
    home.measure_everybody()
    ((first,),) = home.desk.store.query("SELECT min(recorded_at) FROM journal")
    assert (steps(), past.first_moment(home.desk.store)) == (before, began) == (before, first)


def test_a_backup_that_knows_the_first_line_of_a_desk_unknown_then_is_not_begun_with(
    home: Home, tmp_path: Path
) -> None:
    store, then = home.desk.store, home.desk.store.heads()
    until = Until(
        to_ms(home.clock()), known={one: number for one, (number, _hash) in then.items()}
    )
    other = another_desk(home, tmp_path / "upstairs")
    bring(other, home)
    assert store.heads()[other.desk.card.station][0] == 1
    assert may_begin_with(store, until, then)
    assert not may_begin_with(store, until, store.heads())
    other.close()


def test_a_look_at_the_past_that_was_swept_away_meanwhile_closes_quietly() -> None:
    past_ = PastStore()
    shutil.rmtree(past_.folder)
    past_.close()
    assert not past_.folder.exists()
