"""Begin a home, and open one: which keys are tried, and what is put in order."""

import os
import shutil
from contextlib import ExitStack, suppress
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from carehome_app.db import people, settings
from carehome_app.db.backups.backup import sweep_unfinished
from carehome_app.db.file.connection import FILE, Store
from carehome_app.db.file.disk import (
    HomeLock,
    is_read_only,
    keep_memory_to_oneself,
    keep_to_oneself,
    refuse_network,
)
from carehome_app.db.file.errors import storage_problems
from carehome_app.db.file.opening import create_store, open_store
from carehome_app.db.keys import this_computer as this_pc
from carehome_app.db.keys import vault
from carehome_app.db.keys.slots import FOR_DEMO, STRONG, Secret, Slot, by_passphrase, make_slot
from carehome_app.db.keys.vault import with_only
from carehome_app.db.people import PER_STATION
from carehome_app.db.trust.contradictions import beside
from carehome_app.domain.accounts.pins import checked_pin, plain
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.errors import (
    CareHomeError,
    HomeExistsError,
    HomeInUseError,
    NoHomeError,
    NotOursError,
    StorageProblemError,
)
from carehome_app.domain.events import (
    HomeFounded,
    PersonAdmitted,
    PlanStarted,
    RoleGiven,
    StationNamed,
)
from carehome_app.domain.keys.errors import NotRememberedError
from carehome_app.domain.keys.recovery_code import read
from carehome_app.domain.keys.recovery_code import read as read_code
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.measures.measure import Measure, Routine
from carehome_app.domain.moments import HomeTime, to_ms
from carehome_app.domain.people import Group
from carehome_app.domain.rounds.plan import TWO_ROUNDS, For
from carehome_app.domain.settings import UnknownTimezoneError
from carehome_app.services.accounts.counting import make_room
from carehome_app.services.accounts.pins import DEMO_PIN, write_pin
from carehome_app.services.accounts.pins import FOR_DEMO as FOR_DEMO_FOUNDING
from carehome_app.services.accounts.pins import STRONG as STRONG_FOUNDING
from carehome_app.services.desk import Action, Clock, Desk, system_clock
from carehome_app.services.home import mending
from carehome_app.services.home.passphrases import checked_passphrase
from carehome_app.services.home.slots_checked import take_out_revoked
from carehome_app.services.trust import place
from carehome_app.services.trust.clock import believed_now

if TYPE_CHECKING:
    from carehome_app.db.journal.writing import Writer


# The keys with which a home is begun and opened: which are tried, and what is put in order.

FIRST_STATION: Final = 1
FOUNDER: Final = FIRST_STATION * PER_STATION + 1
"""The number of the director a home begins with."""


def by_recovery_code(typed: str) -> Secret:
    """Return a recovery code as a secret; a typing error is told before anything is tried."""
    return Secret("recovery", read(typed).replace("-", "").encode())


KeyringSecret = Secret
"""What a keyring said; whoever holds it only hands it on."""


def asks_keyring(folder: Path) -> bool:
    """Return whether this computer's keyring may open a home, and has not refused to before."""
    try:
        known = vault.read(folder)
    except CareHomeError:
        return False
    return any(one.kind == "keyring" for one in known.slots) and not this_pc.is_closed(known)


def keyring_secret(folder: Path) -> Secret | None:
    """Return what this computer's keyring holds for a home; it may ask its user meanwhile."""
    return this_pc.secret(vault.read(folder))


def unlock_keyring(folder: Path) -> bool:
    """Let this computer's keyring ask its user to open it; return whether it did.

    Before a change of what it holds: one that is locked would hold up whoever makes it.
    """
    return this_pc.unlock(vault.read(folder))


def secret_given(folder: Path, passphrase: str | Secret | None, recovery: str | None) -> Secret:
    """Return what opens a home: what was given, else what this computer's keyring holds.

    A home this computer does not remember is `NotRememberedError`.
    """
    if recovery is not None:
        return by_recovery_code(recovery)
    if isinstance(passphrase, Secret):
        return passphrase
    if passphrase is not None:
        return by_passphrase(passphrase)
    found = keyring_secret(folder)
    if found is None:
        raise NotRememberedError
    return found


def first_slots(passphrase: str, recovery: str, demo: bool, now: int) -> list[Slot]:  # a fact
    """Return the slots a home begins with: its director's passphrase, and the code on paper."""
    cost = FOR_DEMO if demo else STRONG
    secrets = [by_passphrase(passphrase), *([by_recovery_code(recovery)] if recovery else [])]
    return [
        make_slot(
            secret,
            whose=FOUNDER if secret.kind == "passphrase" else 0,
            made_by=FOUNDER,
            made_at=now,
            cost=cost,
        )
        for secret in secrets
    ]


def open_with(folder: Path, keys: tuple[bytes, ...], *, locked: bool) -> Store:
    """Open the file with the first key that fits it.

    There are two while the file is being given a new one: a power cut leaves either file.
    """
    *others, last = keys
    for key in others:
        with suppress(NotOursError):
            return open_store(folder, key, locked=locked)
    return open_store(folder, last, locked=locked)


def tidy(store: Store, secret: Secret) -> None:
    """Put a vault in order that a power cut or an older program left; the folder is locked."""
    shutil.rmtree(store.folder / vault.DRAFT, ignore_errors=True)
    found = vault.read(store.folder)
    wanted = found
    if found.version < vault.VERSION:
        wanted = _brought_on(found, store.key, secret)
    elif len(found.files) > 1:
        wanted = with_only(found, store.key)
    if wanted is not found:
        # It opens as it is: what cannot be written now is put in order another time.
        with suppress(CareHomeError):
            vault.write(store.folder, wanted)


def _brought_on(old: vault.Vault, key: bytes, secret: Secret) -> vault.Vault:
    """Return a vault of the first version in today's form, with the same passphrase."""
    (first, *_others) = old.slots
    cost = STRONG if first.cost is None else first.cost
    slot = make_slot(secret, whose=0, made_by=0, made_at=0, cost=cost)
    return vault.sealed_to([slot], key)


# Begin a home, and open one.

DEMO_PASSPHRASE = "demo"  # noqa: S105  # printed on the sign-in page: there is nothing to hide
DEMO_TIMEZONE = "Asia/Shanghai"
KIND: Final = "house.kind"
"""What a record is of: empty for a home, `bureau` for who supervises homes."""


class NewHome(msgspec.Struct, frozen=True, kw_only=True):
    """What must be said to begin a home."""

    name: str
    number: str = ""
    timezone: str = "Asia/Shanghai"
    director: str
    passphrase: str
    pin: str = ""
    """The director's; empty: chosen at the first sign-in. A demo home's is `pins.DEMO_PIN`."""
    recovery: str = ""
    """The code on the paper in the safe; empty: there is none, as in demo homes."""
    desk_name: str = ""
    demo: bool = False


def found_home(folder: Path, new: NewHome, clock: Clock = system_clock) -> Desk:
    """Make a new home in an empty folder and return its desk, with the director acting.

    A folder that holds anything is `HomeExistsError`, a passphrase that is soon guessed
    `ShortPassphraseError`, a PIN that is, `ShortPinError` or `ObviousPinError`.
    """
    from carehome_app.db.journal.writing import writing

    if not new.demo:
        checked_passphrase(new.passphrase, (new.name, new.number, new.director))
    recovery = read_code(new.recovery) if new.recovery else ""
    check_timezone(new.timezone)
    if new.pin and not new.demo:
        checked_pin(new.pin, also=(new.number, DEMO_PIN))

    with storage_problems():
        folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise HomeExistsError(path=folder)
    refuse_network(folder)
    with ExitStack() as failed:
        # Half a home would only be in the way of the next attempt. The folder was empty before.
        failed.callback(shutil.rmtree, folder, ignore_errors=True)
        lock = HomeLock(folder)
        failed.callback(lock.release)
        key = vault.create(folder, first_slots(new.passphrase, recovery, new.demo, to_ms(clock())))
        store = create_store(folder, key)
        failed.callback(store.close)
        with writing(store, station=FIRST_STATION, by=0) as writer:
            director = _first_lines(writer, new, clock)
        place.note(store)
        keep_to_oneself(folder)
        failed.pop_all()
    return Desk(store, clock, Actor(director, new.director, Role.DIRECTOR), lock)


def open_home(
    folder: Path,
    passphrase: str | Secret | None = None,
    clock: Clock = system_clock,
    *,
    recovery: str | None = None,
    to_write: bool = True,
) -> Desk:
    """Open a home with a passphrase or a recovery code, else by this computer's keyring.

    What the keyring said before may be given instead of a passphrase. Nobody acts yet. `to_write`
    takes the folder's lock, so that only one program writes.
    """
    keep_memory_to_oneself()
    try:
        secret = secret_given(folder, passphrase, recovery)
        keys = vault.keys(folder, secret)
        refuse_network(folder)
        if is_read_only(folder):
            return mending.look_only(folder, keys, clock)
        try:
            return _opened(folder, keys, secret, clock, to_write)
        except StorageProblemError:
            looked = mending.look_without_room(folder, keys, clock)
            if looked is None:
                raise
            return looked
    except NoHomeError as error:
        raise mending.no_home(folder) from error
    except (NotOursError, StorageProblemError) as error:
        raise mending.with_advice(error, folder) from error


def _opened(
    folder: Path, keys: tuple[bytes, ...], secret: Secret, clock: Clock, to_write: bool
) -> Desk:
    lock = HomeLock(folder) if to_write else None
    noted = beside(folder)
    try:
        store = open_with(folder, keys, locked=to_write)
        if to_write:
            tidy(store, secret)
            take_out_revoked(store)
            keep_to_oneself(folder)
            sweep_unfinished(folder.parent)
            if not place.is_same(store):
                place.begin_station(store, "copied", believed_now(Desk(store, clock)))
                place.note(store)
        desk = Desk(store, clock, lock=lock)
        if to_write:
            make_room(desk)
        # Now, since the first line that is written brings the note up to date.
        desk.warning = mending.warning(desk, noted)
        return desk
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def check_timezone(name: str) -> None:
    """Refuse a time zone that does not exist: every day of the home is counted by it."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownTimezoneError(given=name) from error


def is_home(folder: Path) -> bool:
    """Return whether a folder holds a home."""
    return (folder / vault.VAULT).exists() and (folder / FILE).exists()


def is_in_use(folder: Path) -> bool:
    """Return whether another program writes to a home now."""
    if is_read_only(folder):
        return False
    try:
        HomeLock(folder).release()
    except HomeInUseError:
        return True
    return False


def is_bureau(desk: Desk) -> bool:
    """Return whether an open record is a bureau's, which has a window of its own."""
    return desk.setting(KIND) == "bureau"


def is_made_up(folder: Path) -> bool:
    """Return whether a home was made for looking at: everybody knows its passphrase."""
    return vault.is_for_demo(folder)


def close_home(desk: Desk) -> None:
    """Close the file and let go of the folder, and of what was opened beside it."""
    for close in desk.closing:
        close()
    desk.store.close()
    if desk.lock is not None:
        desk.lock.release()


def _first_lines(writer: "Writer", new: NewHome, clock: Clock) -> int:
    settings.take_desk(writer.db, FIRST_STATION)
    now = clock()
    station = StationNamed(FIRST_STATION, os.urandom(8).hex(), new.desk_name)
    writer.append(station, clock=now)
    founded = HomeFounded(os.urandom(8).hex(), new.name, new.number, new.timezone, new.demo)
    writer.append(founded, clock=now)
    director = FOUNDER
    writer.append(
        PersonAdmitted(
            subject=director,
            group=Group.STAFF.value,
            code="D01",
            name=new.director,
            sex="",
            birth=None,
            room="",
            bed="",
            floor="",
            care_level="",
            diagnoses="",
            post="",
            at=to_ms(now),
        ),
        clock=now,
    )
    writer.append(RoleGiven(director, Role.DIRECTOR.value), clock=now)
    if new.pin:
        cost = FOR_DEMO_FOUNDING if new.demo else STRONG_FOUNDING
        write_pin(Action(writer, clock), director, plain(new.pin), cost=cost)
    first_day = HomeTime([(now, new.timezone)]).day(now).toordinal()
    for plan in _routine_plans(first_day):
        writer.append(plan, clock=now)
    return director


def _routine_plans(from_day: int) -> list[PlanStarted]:
    """Return a plan for every measure that is due without anybody planning it."""
    routine = [measure for measure in CATALOGUE if measure.routine is not Routine.NOBODY]
    return [
        _routine_plan(number, measure, from_day)
        for number, measure in enumerate(routine, start=FIRST_STATION * people.PER_STATION + 1)
    ]


def _routine_plan(number: int, measure: Measure, from_day: int) -> PlanStarted:
    everybody = measure.routine is Routine.EVERYBODY
    windows = tuple(
        (window.code, _minutes(window.opens), _minutes(window.closes)) for window in TWO_ROUNDS
    )
    return PlanStarted(
        id=number,
        measure=measure.index,
        windows=windows,
        from_day=from_day,
        group=(For.EVERYBODY if everybody else For.RESIDENTS).value,
        person=0,
        site=measure.sites[0].code if measure.sites else "",
        ordered_by=0,
    )


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
