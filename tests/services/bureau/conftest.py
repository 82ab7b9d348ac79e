"""The city on both engines: every test of taking and counting runs on each."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.postgres import fresh_database
from tests.services.bureau.city import City, city


@pytest.fixture(params=["embedded", pytest.param("postgresql", marks=pytest.mark.rest)])
def town(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[City]:
    """A bureau with four real homes, on one engine; one that must be started is for the rest."""
    made = city(tmp_path / "city", fresh_database() if request.param == "postgresql" else "")
    yield made
    made.close()


@pytest.fixture
def small(tmp_path: Path) -> Iterator[City]:
    """The same on the embedded engine, for what no engine knows of."""
    made = city(tmp_path / "city")
    yield made
    made.close()
