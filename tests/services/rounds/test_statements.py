"""What a kept reading costs the file: counted, so that nothing is asked for twice unnoticed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.builders import Home, build_home

MOST = 20
"""Six look, one asks for the last moment, eleven write it and all that follows, two for head."""


@contextmanager
def counted(home: Home) -> Iterator[list[str]]:
    """Yield the statements the file is asked, as they come."""
    said: list[str] = []
    home.desk.store.conn.set_trace_callback(said.append)
    yield said
    home.desk.store.conn.set_trace_callback(None)


def test_a_kept_reading_asks_the_file_no_more_than_it_did(tmp_path: Path) -> None:
    home = build_home(tmp_path / "home")
    home.measure("R001", "36.5")  # what is read once a day is read
    with counted(home) as said:
        home.measure("R002", "36.6")
    assert len(said) <= MOST
    home.close()


def test_what_the_cell_says_already_is_asked_once_when_somebody_types_it_again(
    tmp_path: Path,
) -> None:
    home = build_home(tmp_path / "home")
    home.measure("R001", "36.5")
    home.clock.advance(minutes=20)
    question = home.type("R001", "36.9")
    with counted(home) as said:
        home.type("R001", "36.9", asked=question)
    looks = said[: said.index("BEGIN IMMEDIATE")]
    of_cell = [one for one in looks if "FROM entries" in one]
    # The cell, those the rules look back at, and the later ones: each once.
    assert len(of_cell) == 3
    home.close()
