"""However many large photographs a day brings, the program holds one at a time."""

import io
import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from carehome_app.services.inspections.faults import NewFault
from carehome_app.services.pictures import MOST_PIXELS, prepared_file
from tests.builders import Home

MANY, MEBI = 24, 1024 * 1024


@pytest.fixture(scope="module")
def large() -> bytes:
    """A camera's file of about twelve megabytes: every pixel another colour."""
    noise = Image.frombytes("RGB", (3600, 2700), os.urandom(3600 * 2700 * 3))
    out = io.BytesIO()
    noise.save(out, "JPEG", quality=94)
    return out.getvalue()


@pytest.fixture
def traced() -> Iterator[None]:
    tracemalloc.start()
    yield
    tracemalloc.stop()


@pytest.mark.rest
@pytest.mark.usefixtures("traced")
def test_memory_does_not_grow_with_the_number_of_photographs(
    home: Home, tmp_path: Path, large: bytes
) -> None:
    assert len(large) > 8 * MEBI
    home.sign_in("S003")
    faults, photographs = home.house.inspections.faults, home.house.inspections.photographs
    fault = faults.fault(faults.find(NewFault(place="kitchen", words="a wet floor")))
    path, held = tmp_path / "camera.jpg", list[int]()
    tracemalloc.reset_peak()
    for number in range(MANY):
        path.write_bytes(large + b"%d" % number)  # what follows the picture makes it another one
        photographs.keep(fault, "before", prepared_file(path))
        held.append(tracemalloc.get_traced_memory()[0])
    _now, peak = tracemalloc.get_traced_memory()
    assert held[-1] - held[2] < MEBI
    assert peak - held[0] < 4 * len(large)
    known = photographs.of(fault)
    assert len({one.original for one in known}) == MANY
    assert max(known[0].width, known[0].height) == MOST_PIXELS
