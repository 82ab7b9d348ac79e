"""Trust by the very moment and the very word: clocks, lines that are missing, places of a copy."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from carehome_app.db.journal.head import HEAD
from carehome_app.db.trust import stations
from carehome_app.db.trust.contradictions import Contradiction
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.moments import to_ms
from carehome_app.domain.privacy.errors import NoReasonError
from carehome_app.domain.trust.clocks import NotATimeError, NotWrongError, WrongTimeError
from carehome_app.domain.trust.events import (
    ClockConfirmed,
    ClockWasWrong,
    ContradictionSeen,
    StationJoined,
)
from carehome_app.i18n import in_english
from carehome_app.services.trust import clock, place
from carehome_app.services.trust.record import said, second_folder, witnesses
from tests.builders import Home
from tests.refusing import refused
from tests.services.trust.real_home import act_as, real_home
from tests.services.written import written

DAYS, MS = timedelta(days=1), timedelta(milliseconds=1)


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Home]:
    home = real_home(tmp_path / "home")
    home.measure("R001", "36.5")
    yield home
    home.close()


def last_of(home: Home) -> datetime:
    last = home.desk.store.last_recorded_at()
    assert last is not None
    return last


def in_use(home: Home) -> None:
    """Record something every twelve hours for four days."""
    for _ in range(8):
        home.next_round()
        home.measure("R001", "36.5")


def test_a_clock_is_believed_up_to_the_very_end_of_what_can_have_passed(real: Home) -> None:
    forty = last_of(real) + 40 * DAYS
    for moment, is_doubted in ((forty, False), (forty + MS, True)):
        real.clock.set(moment)
        assert (clock.doubted_since(real.desk) is not None) is is_doubted
    assert clock.believed_now(real.desk) == last_of(real)
    real.clock.set("2026-11-22 07:31")
    assert clock.believed_now(real.desk) == real.clock()
    in_use(real)
    last = last_of(real)
    for moment, is_doubted in ((last + 1.5 * DAYS, False), (last + 1.5 * DAYS + MS, True)):
        real.clock.set(moment)
        assert (clock.question(real.desk) is not None) is is_doubted


def test_the_clock_of_a_made_up_home_may_be_moved(home: Home) -> None:
    home.measure("R001", "36.5")
    home.clock.advance(days=4000)
    assert clock.doubted_since(home.desk) is None
    assert clock.question(home.desk) is None
    clock.check_clock(home.desk)


def test_everybody_is_asked_in_these_words(real: Home) -> None:
    real.clock.set("2028-01-03 07:30")
    asked = real.house.record.clock_question()
    assert asked is not None
    assert in_english(asked) == (
        "This computer's clock shows Monday, 2028-01-03; the last line was recorded on"
        " Sunday, 2026-11-22. Nothing was recorded. If today really is Monday, 2028-01-03, say so"
        " (Today is right; or: carehome doubts --clock-is-right); otherwise set the clock right."
    )


@pytest.mark.parametrize(("more", "is_refused"), [(0 * MS, False), (MS, True)])
def test_forty_days_are_confirmed_by_whoever_records_and_more_by_who_sets_rules(
    real: Home, more: timedelta, is_refused: bool
) -> None:
    in_use(real)
    act_as(real, "S001", Role.CARER)
    last = last_of(real)
    real.clock.set(last + 40 * DAYS + more)
    with written(real) as lines, refused(is_refused, NotAllowedError):
        real.house.record.confirm_clock()
    told = [ClockConfirmed(to_ms(real.clock()), to_ms(last))]
    assert lines == ([] if is_refused else told)


def poisoned(home: Home, ahead: timedelta) -> datetime:
    """Write a line by a clock that runs ahead, and set it right; return what the line bears."""
    right = home.clock()
    home.clock.set(right + ahead)
    home.measure("R002", "36.6")
    home.clock.set(right)
    return last_of(home)


@pytest.mark.parametrize(("seconds", "is_wrong"), [(295, False), (301, True)])
def test_a_line_five_minutes_ahead_is_of_another_clock_and_a_later_one_of_a_wrong_one(
    home: Home, seconds: int, is_wrong: bool
) -> None:
    home.measure("R001", "36.5")
    poisoned(home, timedelta(seconds=seconds))
    assert (clock.to_come(home.desk) is not None) is is_wrong
    assert (home.house.record.wrong_clock() is not None) is is_wrong


def test_a_wrong_clock_is_told_with_its_bounds_and_set_right_up_to_the_very_last(
    home: Home,
) -> None:
    home.clock.advance(minutes=1)
    home.measure("R001", "36.5")
    first_right = last_of(home)
    home.clock.advance(hours=1)
    home.clock.set("2099-03-01 08:00")
    home.measure("R002", "36.6")
    home.clock.advance(minutes=10)
    home.measure("R003", "36.6")
    last = last_of(home)
    home.clock.set("2026-11-22 09:00")
    bears = home.clock.moment("2099-03-01 08:00")
    found = clock.to_come(home.desk)
    assert found is not None
    earliest, latest, shown = found
    assert earliest == first_right + MS
    assert shown == bears
    assert latest == home.clock() - (last - bears)
    told = home.house.record.wrong_clock()
    assert told is not None
    assert in_english(told) == (
        "A clock ran ahead: a line bears the time 2099-03-01 08:00, and so does every later one."
        " It was written between 2026-11-22 07:31 and 2026-11-22 08:50."
    )
    home.sign_in("D01")
    was_wrong = clock.was_wrong
    for really in (latest + MS, earliest - timedelta(minutes=1)):
        with pytest.raises(WrongTimeError) as wrong:
            was_wrong(home.desk, really, "battery")
        assert in_english(wrong.value.sentence) == (
            "The first line of the wrong clock was written between 2026-11-22 07:31 and"
            " 2026-11-22 08:50: say when, as 2026-11-29 08:05."
        )
    with pytest.raises(NoReasonError):
        was_wrong(home.desk, latest, " ")
    with pytest.raises(NotATimeError):
        home.house.record.clock_was_wrong("", "battery")


@pytest.mark.parametrize("at", ["latest", "earliest"])
def test_a_wrong_clock_is_set_right_by_a_line_that_says_by_how_much(home: Home, at: str) -> None:
    home.measure("R001", "36.5")
    home.sign_in("D01")
    bears = poisoned(home, 3000 * DAYS)
    home.clock.advance(hours=1)
    found = clock.to_come(home.desk)
    assert found is not None
    earliest, latest, first = found
    really = latest if at == "latest" else earliest - timedelta(minutes=1) + MS
    stamps = (to_ms(first), to_ms(last_of(home)))
    with written(home) as lines:
        clock.was_wrong(home.desk, really, " battery ")
    ahead = to_ms(first) - to_ms(max(really, earliest))
    assert lines[-1] == ClockWasWrong(*stamps, ahead, "battery")
    assert bears >= first
    with pytest.raises(NotWrongError):
        clock.was_wrong(home.desk, really, "battery")


def test_what_the_record_contradicts_is_said_in_one_sentence_for_each_kind(home: Home) -> None:
    store, station = home.desk.store, home.desk.card.station
    head, digest = store.heads()[station]

    def told(number: int, what: bytes, where: str, *, before: bool = False) -> str:
        one = Contradiction(station, number, what, where)
        text = said(store, [one], before=before)
        assert text is not None
        return in_english(text)

    other = b"1" * 32
    assert said(store, []) is None
    assert told(head + 2, other, HEAD) == (
        "The record is shorter than it was: 2 of its last lines are missing. Ask the director to"
        " look into it before more is recorded."
    )
    assert told(head + 1, other, "backup 7") == (
        "The proven backup backup 7 holds 1 lines that this record does not: an older copy of the"
        " record was put back. Ask the director to look into it before more is recorded."
    )
    assert told(head, other, "backup 7") == (
        "The record is not the one that backup 7 beside it knows: an older copy was put back, or"
        " the record was altered. Ask the director to look into it."
    )
    assert told(head, other, "backup 7", before=True) == (
        "The record lost its last lines once (backup 7 knows of them). Ask the director to look"
        " into it."
    )
    assert told(head, digest[:31], "0417-1") == (
        "The record is not the one that report 0417-1 was issued from: lines before it were"
        " written anew. Ask the director to look into it."
    )
    assert told(0, other, HEAD) == (
        f"The file {HEAD} is missing or unreadable, so nobody can tell whether the record lost its"
        " last lines."
    )


def test_what_is_missing_is_said_before_what_is_another_line(home: Home) -> None:
    store, station, other = home.desk.store, home.desk.card.station, b"1" * 32
    head = store.heads()[station][0]
    both = [Contradiction(station, head, other, "a"), Contradiction(station, head + 3, other, "b")]
    text = said(store, both)
    assert text is not None
    assert "holds 3 lines" in in_english(text), "what is missing is said before what is other"
    stranger = said(store, [Contradiction(77, 4, other, "c")])
    assert stranger is not None
    assert "holds 4 lines" in in_english(stranger), "of a station nobody knows all are missing"


def test_what_was_looked_into_is_a_line_with_every_head_in_order(home: Home) -> None:
    number, _digest = home.desk.store.heads()[1]
    home.close()
    note = {"1": [number, "11" * 32], "9": [4, "22" * 32]}
    (home.folder / HEAD).write_text(json.dumps(note))
    home.reopen()
    home.sign_in("D01")
    found = home.house.record.contradictions()
    heads = [(one.station, one.number, one.hash) for one in found]
    assert sorted(heads) == [(1, number, b"\x11" * 32), (9, 4, b"\x22" * 32)]
    assert home.desk.warning is not None
    with written(home) as lines:
        home.house.record.look_into(" the disk was changed ")
        home.house.record.look_into("again")
    seen = ((1, number, "11" * 32), (9, 4, "22" * 32))
    assert lines == [ContradictionSeen(seen, "the disk was changed")], "the second is no news"
    assert home.desk.warning is None
    assert home.house.record.contradictions() == []


def test_backups_are_looked_for_in_the_home_and_in_its_own_second_folder(
    home: Home, tmp_path: Path
) -> None:
    store = home.desk.store
    assert second_folder(store) is None
    (tmp_path / "stick").mkdir()
    home.house.backing_up.set_second_folder(str(tmp_path / "stick"))
    second = second_folder(store)
    assert second == tmp_path / "stick" / f"carehome-{home.desk.card.id[:8]}"
    assert witnesses(store, second) == []
    home.house.backing_up.set_second_folder("")
    assert second_folder(store) is None


def noted(folder: Path) -> Path:
    return place._file(folder)


def test_a_place_is_noted_with_its_mark_and_what_tells_it_from_a_copy(home: Home) -> None:
    store = home.desk.store
    mark = stations.mark(store)
    assert mark is not None
    found = home.folder.stat()
    note = json.loads(noted(home.folder).read_text("ascii"))
    assert note[:3] == [mark.hex(), found.st_dev, found.st_ino]
    assert len(mark) == 16
    assert note[3].startswith(tuple("0123456789"))


@pytest.mark.parametrize("garbage", ["", "[]", "[1]", '["a", "b", 2]', "{", "[[[", '"abc"', "7"])
def test_a_note_that_is_garbage_is_none_and_the_copy_is_another_place(
    home: Home, garbage: str
) -> None:
    noted(home.folder).write_text(garbage)
    assert not place.is_same(home.desk.store)


def test_a_note_of_an_earlier_version_is_of_this_place_and_is_written_anew(home: Home) -> None:
    path = noted(home.folder)
    now = json.loads(path.read_text("ascii"))
    path.write_text(json.dumps(now[:3]))
    assert place.is_same(home.desk.store)
    assert json.loads(path.read_text("ascii")) == now
    path.write_text(json.dumps(["00" * 16, *now[1:]]))
    assert not place.is_same(home.desk.store)


def test_a_folder_stands_for_another_that_was_noted_and_for_no_other(
    home: Home, tmp_path: Path
) -> None:
    other, third = tmp_path / "other", tmp_path / "third"
    for folder in (other, third):
        folder.mkdir()
    place.same_as(other, third)
    assert not noted(other).exists()
    place.same_as(other, home.folder)
    mine, its = (json.loads(noted(one).read_text("ascii")) for one in (home.folder, other))
    assert (its[0], its[2], its[3]) == (mine[0], other.stat().st_ino, ""), "it has no vault"


def test_a_new_station_begins_with_a_line_that_names_all_it_began_from(home: Home) -> None:
    store, card = home.desk.store, home.desk.card
    heads = store.heads()
    with written(home) as lines:
        index = place.begin_station(
            store, "copied", home.clock(), place.NewStation(station=5, name="upstairs")
        )
    assert index == 5
    (first,) = lines
    assert isinstance(first, StationJoined)
    named = {str(one): (number, digest.hex()) for one, (number, digest) in heads.items()}
    assert first == StationJoined(5, first.id, card.id, "copied", 1, "upstairs", named)
    assert len(first.id) == 16


def test_on_a_computer_that_noted_nothing_yet_a_copy_is_another_place_until_it_is_noted(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREHOME_STATE", str(tmp_path / "new" / "computer"))
    store, before = home.desk.store, stations.mark(home.desk.store)
    assert not place.is_same(store)
    place.note(store)
    assert place.is_same(store)
    assert stations.mark(store) != before, "a mark of its own"
    monkeypatch.setenv("CAREHOME_STATE", str(tmp_path / "third" / "computer"))
    place.note(store)
    assert place.is_same(store)


def test_a_moved_folder_leaves_no_note_behind(home: Home, tmp_path: Path) -> None:
    old = noted(home.folder)
    home.close()
    moved = home.folder.rename(tmp_path / "moved")
    home.folder = moved
    home.reopen()
    assert (old.exists(), noted(moved).exists()) == (False, True)
    assert home.desk.card.station == 1
