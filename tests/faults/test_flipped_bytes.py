"""No byte of the main file or the `-wal` can be flipped so that a wrong value is shown as right.

`make faults` flips all of the `-wal` and a tenth of the file, with `CAREHOME_FLIPS=all` each byte;
here it is a sample, with all of the headers.
"""

import os
import random
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest

from carehome_app.db.file.connection import FILE
from tests.builders import build_home
from tests.faults.flipping import WAL, SmallStore, Verdict, cleared, flipped, small_store
from tests.faults.tally import tally

SAMPLE = os.environ.get("CAREHOME_FLIPS", "250")
"""How many bytes are flipped, or `all`."""
HEADER = 32
AT_ONCE = 2000
ONE_AFTER_ANOTHER = 1000


def counted(store: SmallStore, name: str, folder: Path, places: list[int]) -> Counter[Verdict]:
    """Flip each of these bytes in turn."""
    place = cleared(folder / f"{name}-{places[0]}")
    return Counter(flipped(store, name, one, place) for one in places)


def each(store: SmallStore, name: str, folder: Path) -> Counter[Verdict]:
    """Flip a sample of the bytes of a file, or all of them, and count what came of it."""
    size = len(store.files[name])
    if SAMPLE == "all" or int(SAMPLE) >= size - HEADER:
        places = list(range(size))
    else:
        chance = random.Random(20261122)
        places = [*range(HEADER), *chance.sample(range(HEADER, size), int(SAMPLE))]
    parts = [places[start : start + AT_ONCE] for start in range(0, len(places), AT_ONCE)]
    count = partial(counted, store, name, folder)
    if len(places) < ONE_AFTER_ANOTHER:
        return sum(map(count, parts), Counter())
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as several:
        return sum(several.map(count, parts), Counter())


def told(name: str, found: Counter[Verdict]) -> None:
    """Print the figures, which `make faults` shows at its end."""
    figures = ", ".join(f"{verdict.value}: {count}" for verdict, count in found.items())
    print(f"bytes flipped in {name}: {found.total()}; {figures}")  # noqa: T201


def beside(found: Counter[Verdict], *also: Verdict) -> int:
    """Return how many flips were neither refused nor named, nor came to what may be `also`."""
    known = {Verdict.REFUSED, Verdict.NAMED, *also}
    return sum(count for verdict, count in found.items() if verdict not in known)


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    """A folder in memory where there is one: each flip writes the files anew."""
    shared = Path("/dev/shm")  # noqa: S108
    return shared / f"carehome-{tmp_path.name}-{os.getpid()}" if shared.is_dir() else tmp_path


def test_every_byte_of_the_main_file_is_named(tmp_path: Path, memory: Path) -> None:
    home = build_home(tmp_path / "home")
    store = small_store(home, in_wal=0)
    home.close()
    found = each(store, FILE, memory)
    cleared(memory).rmdir()
    told(FILE, found)
    tally("a byte of the file flipped", found.total(), unnoticed=beside(found))


def test_every_byte_of_the_wal_leaves_a_state_that_was_once_true(
    tmp_path: Path, memory: Path
) -> None:
    home = build_home(tmp_path / "home")
    store = small_store(home, in_wal=2)
    home.close()
    found = each(store, WAL, memory)
    cleared(memory).rmdir()
    told(WAL, found)
    unnoticed = beside(found, Verdict.SHORTER, Verdict.SAME)
    tally("a byte of the WAL flipped", found.total(), unnoticed=unnoticed)
    assert found[Verdict.SHORTER] > found[Verdict.SAME]
