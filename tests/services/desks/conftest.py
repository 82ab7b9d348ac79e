"""What tests of several desks stand on: a home, and another desk of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import Home
from tests.services.desks.desks import another_desk, joined


@pytest.fixture
def other(home: Home, tmp_path: Path) -> Iterator[Home]:
    """A desk that begins as a copy of the home, and then writes lines of its own."""
    there = another_desk(home, tmp_path / "upstairs")
    yield there
    there.close()


@pytest.fixture
def invited(home: Home, tmp_path: Path) -> Iterator[Home]:
    """A desk that joined by an invitation on a stick."""
    there = joined(home, tmp_path / "upstairs")
    yield there
    there.close()
