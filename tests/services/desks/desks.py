"""Several desks of one home in real folders, which bring each other lines."""

import shutil
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from carehome_app.db.journal import journal
from carehome_app.db.journal.journal import RawLine
from carehome_app.db.journal.merging import Taken
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.chronic.limits import NewLimit
from carehome_app.services.desks.joining import Joining, join
from carehome_app.services.desks.parts import Desks
from carehome_app.services.desks.taking import take
from carehome_app.services.home.opening import open_home
from carehome_app.services.house import House
from carehome_app.services.trust import place
from tests.builders import PASSPHRASE, Home, MovableClock


def joined(home: Home, folder: Path, name: str = "二楼") -> Home:
    """Let a new desk join by an invitation on a stick."""
    home.sign_in("D01")
    invitation = Desks(home.desk).invite(name).data
    stick = folder.with_suffix(".invite")
    stick.write_bytes(invitation)
    clock = MovableClock()
    clock.set(home.clock())
    desk = join(
        Joining(
            invitation=stick,
            folder=folder,
            passphrase=PASSPHRASE,
            code="D01",
            pin=DEMO_PIN,
            clock=clock,
        )
    )
    there = Home(folder, desk, clock)
    there.house = House(desk)
    there.sign_in("S003")
    home.sign_in("S003")
    return there


def another_desk(home: Home, folder: Path, ahead: float = 0) -> Home:
    """Let a copy of the home go on as a new desk, whose clock is so many minutes ahead."""
    # Homes of tests share the mark of their template: another one may have lain where this copy
    # will lie, and the copy would be taken for that one, carried there.
    place.note(home.desk.store)
    home.desk.store.checkpoint()
    shutil.copytree(home.folder, folder)
    clock = MovableClock()
    clock.set(home.clock())
    clock.advance(minutes=ahead)
    desk = open_home(folder, PASSPHRASE, clock)
    other = Home(folder, desk, clock)
    desk.actor = home.desk.actor
    other.house = House(desk)
    return other


def lines_of(home: Home, known: Home | None = None) -> list[RawLine]:
    """Return the lines a desk holds, or those of them that another does not."""
    heads = {} if known is None else known.desk.store.heads()
    return [
        line
        for line in journal.raw_lines(home.desk.store)
        if line.ref.number > heads.get(line.ref.station, (0, b""))[0]
    ]


def bring(home: Home, to: Home) -> Taken:
    """Bring one desk what another one holds."""
    return take(to.desk, lines_of(home, to))


def bring_each_other(homes: Iterable[Home], times: int = 3) -> None:
    """Let desks bring each other everything, until nobody has anything new."""
    homes = list(homes)
    for _ in range(times):
        for one in homes:
            for other in homes:
                if one is not other:
                    bring(one, other)


def settled(home: Home, other: Home) -> None:
    """Let both desks hear everything: they find the same, come to an end, and verify."""
    bring_each_other([home, other])
    assert found(home) == found(other)
    heads = home.desk.store.heads()
    bring_each_other([home, other])
    assert home.desk.store.heads() == heads
    for one in (home, other):
        assert one.house.verifying.verify().problems == ()


def found(home: Home) -> set[tuple[object, ...]]:
    """Return every finding that holds, without the line it is written in."""
    rows = home.desk.store.query(
        "SELECT f.about, f.subject, f.place, f.family, f.taken_at, f.series, f.severity, f.hits,"
        " f.entry_station, f.entry_number FROM findings f LEFT JOIN judged_again j"
        " ON j.entry_station = f.entry_station AND j.entry_number = f.entry_number"
        " AND j.family = f.family WHERE (j.station IS NULL"
        " OR (j.station = f.station AND j.number = f.number))"
        " AND NOT EXISTS (SELECT 1 FROM lifted_lines l WHERE l.station = f.station"
        " AND l.number = f.number)"
    )
    return set(rows)


def upper_pressure(home: Home, number: str) -> NewLimit:
    """Return a limit of R001's own for the upper pressure, as the doctor asks."""
    return NewLimit(
        person=home.subject("R001"),
        measure=BLOOD_PRESSURE,
        rule=BLOOD_PRESSURE.rule("bp.from80.systolic"),
        threshold={"mmHg": Decimal(number)},
        decided_by="陈医生",
        why="高龄",
        from_day=home.desk.today(),
    )
