"""The journal takes lines at its end and nothing else."""

import hashlib
import json

import pytest
from sqlcipher3 import dbapi2 as sqlite

from carehome_app.db.journal import journal
from carehome_app.db.journal.head import HEAD
from carehome_app.db.journal.journal import START, chained, raw_lines
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import ClockDiffered, NoteWritten, ReadingTaken
from carehome_app.domain.rounds.entry import LineRef
from tests.builders import Home

LAST = "(SELECT max(number) FROM journal)"
MANY = journal.SET_BACK + 200
COPY = "station, number, recorded_at, by, kind, body, hash"


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM journal",
        f"DELETE FROM journal WHERE number = {LAST}",
        f"UPDATE journal SET body = '[]' WHERE number = {LAST}",
        f"UPDATE journal SET by = by + 1 WHERE number = {LAST}",
        f"UPDATE journal SET recorded_at = 0 WHERE number = {LAST}",
        f"UPDATE journal SET hash = randomblob(32) WHERE number = {LAST}",
        f"UPDATE journal SET body = randomblob(32) WHERE number = {LAST}",
        f"UPDATE journal SET body = sha256(body), by = 0 WHERE number = {LAST}",
        f"UPDATE journal SET number = number + 1 WHERE number = {LAST}",
        f"INSERT INTO journal SELECT {COPY} FROM journal WHERE number = {LAST}",
        f"REPLACE INTO journal SELECT {COPY} FROM journal WHERE number = {LAST}",
        "INSERT INTO journal SELECT station, number + 2, recorded_at, by, kind, body, hash"
        f" FROM journal WHERE number = {LAST}",
        "INSERT INTO journal SELECT 2, number, recorded_at, by, kind, body, hash FROM journal"
        " WHERE number = 2",
    ],
)
def test_a_line_cannot_be_changed_removed_or_put_in(home: Home, statement: str) -> None:
    before = list(raw_lines(home.desk.store))
    with pytest.raises(sqlite.IntegrityError):
        home.desk.store.conn.execute(statement)
    assert list(raw_lines(home.desk.store)) == before


def test_erasure_leaves_the_hash_of_the_body_and_the_chain_still_fits(home: Home) -> None:
    kept = home.measure("R001", "36.5")
    conn = home.desk.store.conn
    conn.execute("UPDATE journal SET body = sha256(body) WHERE number = ?", (kept.ref.number,))
    erased = list(raw_lines(home.desk.store))[-1]
    assert erased.is_erased
    assert len(erased.body) == 32
    assert home.house.verifying.verify(chain_only=True).ok
    assert kept.ref not in [line.ref for line in journal.lines(home.desk.store)]
    with pytest.raises(sqlite.IntegrityError):
        conn.execute("UPDATE journal SET body = 'x' WHERE number = ?", (kept.ref.number,))


def test_each_hash_stands_on_the_one_before(home: Home) -> None:
    previous = START
    for line in raw_lines(home.desk.store):
        assert isinstance(line.body, str)
        fixed = b"".join(
            number.to_bytes(8, "big")
            for number in (*line.ref, line.recorded_at, line.by, line.kind)
        )
        body = hashlib.sha256(line.body.encode()).digest()
        assert line.hash == hashlib.sha256(previous + fixed + body).digest()
        previous = line.hash


def test_an_erased_body_counts_as_its_hash() -> None:
    digest = hashlib.sha256(b"[]").digest()
    assert chained(START, (1, 1, 5, 0, 30, "[]")) == chained(START, (1, 1, 5, 0, 30, digest))


def test_the_same_reading_never_has_the_same_body(home: Home) -> None:
    bodies = [journal.encoded(ClockDiffered(5)) for _ in range(50)]
    salts = {json.loads(body)[0] for body in bodies}
    assert len(salts) == 50
    assert all(len(salt) == 16 for salt in salts), "96 bits in base 64"
    home.measure("R001", "36.5")
    home.measure("R002", "36.5")
    first, second = list(raw_lines(home.desk.store))[-2:]
    assert first.body != second.body


def test_a_clock_set_back_is_noted_and_lines_stay_in_order(home: Home) -> None:
    home.measure("R001", "36.5")
    home.clock.advance(hours=-1)
    shown = home.clock()
    home.measure("R002", "36.5")
    before, noted, reading = list(journal.lines(home.desk.store))[-3:]
    assert [noted.recorded_at, reading.recorded_at] == [
        before.recorded_at + 1,
        before.recorded_at + 2,
    ]
    assert noted.event == ClockDiffered(round(shown.timestamp() * 1000))
    assert isinstance(reading.event, ReadingTaken)
    home.clock.advance(hours=2)
    home.measure("R003", "36.5")
    assert home.house.verifying.verify().ok


def test_before_the_first_line_there_is_no_stamp(home: Home) -> None:
    stamps = [line.recorded_at for line in journal.lines(home.desk.store)]
    around = journal.stamp_around(home.desk.store, stamps[0] - 1)
    assert around == (0, stamps[0], stamps[-1])
    assert journal.stamp_around(home.desk.store, stamps[0])[:2] == (stamps[0], stamps[1])
    assert journal.stamp_around(home.desk.store, stamps[-1]) == (stamps[-1], None, stamps[-1])


def test_lines_since_a_moment_begin_with_those_of_that_moment(home: Home) -> None:
    for code in ("R001", "R002", "R003"):
        home.measure(code, "36.5")
        home.clock.advance(minutes=1)
    store, every = home.desk.store, list(journal.lines(home.desk.store))
    for place, line in enumerate(every):
        assert journal.lines_before(store, 1, line.recorded_at) == place
        assert list(journal.lines_since(store, line.recorded_at)) == every[place:]
    assert list(journal.lines_since(store, every[-1].recorded_at + 1)) == []


def test_lines_of_one_moment_are_not_a_clock_set_back(home: Home) -> None:
    for _ in range(3):
        home.measure_everybody()
    kinds = {line.kind for line in raw_lines(home.desk.store)}
    assert ClockDiffered.kind not in kinds


def test_a_file_with_more_lines_than_milliseconds_says_nothing_of_the_clock(home: Home) -> None:
    # A clock that stands still is the fastest writer there is.
    _keep_notes(home, MANY)
    noted = [
        line for line in journal.lines(home.desk.store) if isinstance(line.event, NoteWritten)
    ]
    assert len(noted) == MANY
    assert _told_of_the_clock(home) == 0
    assert home.house.verifying.verify().ok


def test_a_clock_set_back_within_one_action_is_noted(home: Home) -> None:
    today = home.desk.today().toordinal()
    with home.desk.acting(May.RECORD) as action:
        action.append(NoteWritten(1, today, "am", "before", 0))
        home.clock.advance(hours=-1)
        action.append(NoteWritten(1, today, "am", "after", 0))
    assert _told_of_the_clock(home) == 1


def test_a_clock_set_back_before_a_large_file_is_noted(home: Home) -> None:
    home.measure("R001", "36.5")
    home.clock.advance(hours=-1)
    _keep_notes(home, 3)
    assert _told_of_the_clock(home) == 3, "each of them until the clock has caught up"


def _keep_notes(home: Home, count: int) -> None:
    today = home.desk.today().toordinal()
    with home.desk.acting(May.RECORD) as action:
        for number in range(count):
            action.append(NoteWritten(1, today, "am", f"line {number}", number))


def _told_of_the_clock(home: Home) -> int:
    return sum(line.kind == ClockDiffered.kind for line in raw_lines(home.desk.store))


def test_the_last_line_is_noted_outside_the_file(home: Home) -> None:
    kept = home.measure("R001", "36.5")
    noted = json.loads((home.folder / HEAD).read_text())
    number, digest = journal.head(home.desk.store, 1)
    assert noted == {"1": [number, digest.hex()]}
    assert kept.ref == LineRef(1, number)


def test_a_note_that_cannot_be_written_does_not_say_that_the_reading_was_lost(home: Home) -> None:
    (home.folder / f"{HEAD}.new").mkdir()
    kept = home.measure("R001", "36.5")
    assert journal.head(home.desk.store, 1)[0] == kept.ref.number
