"""The weekly drill says what it found, and nothing where it cannot be done.

It runs in the process in which somebody types for weeks: what it holds at once does not grow with
the record.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from carehome_app.db.backups import added, salvage
from carehome_app.db.file.connection import Store
from carehome_app.db.file.reading import ReadingStore
from carehome_app.db.journal import journal
from carehome_app.db.journal.journal import Line, RawLine
from carehome_app.db.privacy import erasing
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.errors import StorageProblemError
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.backups.drilling import Drill
from tests.builders import Home


def test_a_home_that_is_only_looked_at_has_no_drill(home: Home) -> None:
    home.house.backing_up.job(Why.ASKED).run()
    store = home.desk.store
    home.desk.store = ReadingStore(home.folder, store.key)
    assert home.house.backing_up.drill() is None
    home.desk.store.close()
    home.desk.store = store
    assert home.house.backing_up.drill() is not None


def test_a_drill_that_finds_no_room_is_a_sentence(home: Home, tmp_path: Path) -> None:
    made = home.house.backing_up.job(Why.ASKED).run().backup
    taken = tmp_path / "a file"
    taken.write_text("here already")
    with pytest.raises(StorageProblemError):
        Drill(made, home.desk.store.key, taken, home.clock()).run()


class Said:
    """An event that counts how many of its like are there at once."""

    there: ClassVar[int] = 0
    most: ClassVar[int] = 0

    def __init__(self) -> None:
        Said.there += 1
        Said.most = max(Said.most, Said.there)

    def __del__(self) -> None:
        Said.there -= 1


def test_of_a_long_record_a_few_lines_are_held_at_a_time(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lines(_store: Store) -> Iterator[Line]:
        for number in range(1, 5_000):
            yield Line(LineRef(1, number), 0, 0, Said())  # type: ignore[arg-type]  # only counted

    monkeypatch.setattr(journal, "lines", lines)
    assert erasing.blank_again(home.desk.store) == 0
    assert 0 < Said.most < 5


def test_what_is_new_since_the_whole_backup_is_taken_up_line_by_line(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.house.backing_up.job(Why.HOUR).run()
    home.measure("R001", "36.5")
    home.clock.advance(minutes=1)
    home.house.backing_up.job(Why.HOUR).run()
    append, came = salvage.append_lines, list[object]()

    def one_by_one(store: Store, db: object, lines: Iterable[RawLine]) -> None:
        assert iter(lines) is lines, "a list of all lines was made before"
        came.append(lines)
        append(store, db, lines)  # type: ignore[arg-type]

    monkeypatch.setattr(added, "append_lines", one_by_one)
    drill = home.house.backing_up.drill()
    assert drill is not None
    assert drill.run().problems == ()
    assert came
