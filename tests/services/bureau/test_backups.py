"""A bureau's backups bring back what its homes reported: the whole ones and those of an hour."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from carehome_app.db.file.connection import FILE
from carehome_app.domain.backups.kept import Backup, Why
from carehome_app.domain.bureau.checking import Outcome
from carehome_app.domain.bureau.figures import FIGURES
from carehome_app.domain.errors import CareHomeError
from carehome_app.services.backups.restoring import Restored, Restoring, key_of, restore
from carehome_app.services.home.opening import open_home
from tests.builders import PASSPHRASE, Home
from tests.services.bureau.city import City


def back_up(town: City, why: Why = Why.HOUR) -> Backup:
    """Back the bureau up, as its program does each hour or when somebody asks."""
    town.clock.advance(minutes=1)
    return town.bureau.house.backing_up.job(why).run().backup


def restored(town: City, made: Backup, folder: Path) -> Restored:
    key = key_of(made.folder, PASSPHRASE)
    return restore(Restoring(backup=made.folder, target=folder, key=key, clock=town.clock))


@contextmanager
def gone_on(town: City, folder: Path) -> Iterator[City]:
    """Go on with the restored record of the bureau; the homes know nothing of it."""
    bureau = Home(folder, open_home(folder, PASSPHRASE, town.clock), town.clock)
    try:
        assert bureau.desk.warning is None
        bureau.sign_in("D01")
        yield City(bureau, town.homes, town.clock)
    finally:
        bureau.close()


def seen(town: City) -> dict[str, object]:
    """Return what an official sees: the day, the month, the list, what waits, each parcel."""
    bureau = town.bureau.house.bureau
    homes = bureau.places.homes()
    return {
        "day": bureau.counting.day(town.today),
        "calendar": bureau.counting.calendar(town.today),
        "missing": bureau.counting.missing(town.today),
        "homes": homes,
        "places": bureau.places.all_stays(),
        "waiting": bureau.store.waiting(),
        "files": bureau.counting.files(town.today),
        "parcels": [bureau.store.parcels(one.home) for one in homes],
        "card": bureau.cards.own(),
    }


def residents(town: City) -> int:
    sums = town.bureau.house.bureau.counting.day(town.today).total.sums
    return sums.figures[FIGURES["people.residents"].number].value


def test_a_whole_backup_brings_the_figures_back_and_the_homes_go_on(
    town: City, tmp_path: Path
) -> None:
    town.report(0)
    town.report(2)
    made = back_up(town, Why.ASKED)
    then = seen(town)
    assert restored(town, made, tmp_path / "new").missing == 0
    with gone_on(town, tmp_path / "new") as again:
        assert seen(again) == then
        assert again.report(1).outcome is Outcome.TAKEN, "sealed for the key that came back too"
        assert residents(again) == 3 + 2 + 5


def test_what_an_hour_brought_is_in_that_hours_backup(small: City, tmp_path: Path) -> None:
    small.report(0)
    whole = back_up(small)
    small.report(1)
    small.bureau.house.bureau.places.move("0003", "", small.today, "湘民〔2026〕9号")
    made = back_up(small)
    assert made.base == whole
    then = seen(small)
    assert restored(small, made, tmp_path / "new").missing == 0
    with gone_on(small, tmp_path / "new") as again:
        assert seen(again) == then
        assert residents(again) == 3 + 5
        assert again.bureau.house.verifying.verify().problems == ()


def test_parcels_that_came_after_the_backup_are_told_again_by_the_homes(
    small: City, tmp_path: Path
) -> None:
    small.report(0)
    made = back_up(small)
    lost = small.report(1)
    assert restored(small, made, tmp_path / "new").missing == 1, "the line of that parcel"
    with gone_on(small, tmp_path / "new") as again:
        assert residents(again) == 3, "what is not there is not counted"
        small.clock.advance(minutes=5)
        told = again.report(1)
        assert (lost.outcome, told.outcome) == (Outcome.TAKEN, Outcome.TAKEN)
        assert residents(again) == 3 + 5


def test_a_backup_that_was_altered_is_refused(small: City, tmp_path: Path) -> None:
    small.report(0)
    made = back_up(small, Why.ASKED)
    file = made.folder / FILE
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    with pytest.raises(CareHomeError):
        restored(small, made, tmp_path / "new")
    assert not (tmp_path / "new").exists()
