"""Take a new desk into the home: an invitation on a stick, and the director's PIN at the new one.

An invitation holds the whole record, sealed like a vault to the passphrases that open the home,
and a signing key that is good for one desk. The new desk makes keys and a file of its own; nothing
goes back before it exchanges.
"""

import os
import shutil
import tempfile
import zlib
from contextlib import ExitStack
from pathlib import Path
from typing import Final, NamedTuple

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from carehome_app.db import settings
from carehome_app.db.desks import beside, desks, segments
from carehome_app.db.desks.segments import Beside
from carehome_app.db.file.connection import Store
from carehome_app.db.file.disk import HomeLock, keep_to_oneself, refuse_network
from carehome_app.db.file.errors import storage_problems
from carehome_app.db.file.opening import create_store
from carehome_app.db.journal import journal, merging, rebuilding
from carehome_app.db.journal.joined import joined_in
from carehome_app.db.journal.journal import RawLine
from carehome_app.db.keys import vault
from carehome_app.db.keys.slots import KEY_BYTES, OF_PEOPLE
from carehome_app.db.trust import stations
from carehome_app.domain.accounts.events import PinSet
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.desks.errors import (
    InvitationUsedError,
    NoInvitationError,
    TooManyDesksError,
)
from carehome_app.domain.desks.events import DeskKeyed, DeskWelcomed
from carehome_app.domain.desks.invitation_code import code_of, key_of
from carehome_app.domain.errors import CareHomeError, NotOursError, WrongKeyError
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.texts import checked_text
from carehome_app.domain.trust.events import INVITED
from carehome_app.services.accounts.signing_in import SigningIn
from carehome_app.services.desk import Action, Clock, Desk, system_clock
from carehome_app.services.home.opening import secret_given
from carehome_app.services.trust import place
from carehome_app.services.trust.place import NewStation, begin_station, free_index

MAGIC: Final = b"CHINV1\n"
MOST_DESKS: Final = 8
SUFFIX: Final = ".invite"
_LENGTH: Final = 4
_NONCE: Final = bytes(12)
_BESIDE_MOST: Final = 64 << 20

_Line = tuple[int, int, segments.BareLine, bytes]
"""Station and number, what stands in the line, and its hash."""


class _Clear(msgspec.Struct, array_like=True, frozen=True):
    home: str
    name: str
    station: int
    vault: bytes


class _Sealed(msgspec.Struct, array_like=True, frozen=True):
    desk: str
    sign: bytes
    lines: tuple[_Line, ...]
    beside: Beside


class Joining(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody says at the new desk: where the record goes, and who lets it begin."""

    invitation: Path
    folder: Path
    passphrase: str | None = None
    recovery: str | None = None
    invited: str | None = None
    """The code that was shown with the invitation, in place of the passphrase."""
    code: str
    pin: str
    clock: Clock = system_clock


def ensure_keys(desk: Desk, action: Action) -> None:
    """Give this desk its keys, when it has none yet."""
    if desks.own_keys(desk.store) is None:
        keys = segments.new_keys()
        desks.keep_keys(action.writer.db, keys.sign, keys.open)
        action.append(DeskKeyed(keys.sign_key.hex(), keys.open_key.hex()))


class Invitation(NamedTuple):
    """What a new desk is given: its number, a file, and the code that opens the file."""

    station: int
    data: bytes
    code: str


def invite(desk: Desk, name: str) -> Invitation:
    """Welcome a new desk."""
    desk.require(May.KEEP_ACCOUNTS)
    called = checked_text(name)
    known = desks.known(desk.store)
    if sum(one.closed_after is None and bool(one.sign_key) for one in known) >= MOST_DESKS:
        raise TooManyDesksError(most=MOST_DESKS)
    taken = set(desk.store.heads()) | stations.known(desk.store)
    index = free_index(taken | {one.station for one in desks.welcomes(desk.store)})
    keys = segments.new_keys()
    with desk.acting(May.KEEP_ACCOUNTS) as action:
        ensure_keys(desk, action)
        action.append(DeskWelcomed(index, keys.sign_key.hex(), called))
    key = os.urandom(KEY_BYTES)
    data = _invitation(desk, _Named(index, called), keys.sign, key)
    return Invitation(index, data, code_of(key))


def join(wanted: Joining) -> Desk:
    """Begin a new desk from an invitation; the director who lets it begin acts there."""
    clear, body = _read(wanted.invitation)
    folder = wanted.folder
    with storage_problems():
        if folder.exists() and any(folder.iterdir()):
            raise InvitationUsedError(path=folder)
    sealed = _opened(wanted, clear, body)
    with storage_problems():
        folder.mkdir(parents=True, exist_ok=True)
    refuse_network(folder)
    with ExitStack() as failed:
        failed.callback(shutil.rmtree, folder, ignore_errors=True)
        lock = HomeLock(folder)
        failed.callback(lock.release)
        store = _founded(folder, clear, sealed)
        failed.callback(store.close)
        desk = Desk(store, wanted.clock, lock=lock)
        signing_in = SigningIn(desk)
        signing_in.sign_in_by_code(wanted.code, wanted.pin)
        desk.require(May.KEEP_ACCOUNTS)
        _begin(desk, clear, sealed)
        keep_to_oneself(folder)
        failed.pop_all()
    return desk


class _Named(NamedTuple):
    station: int
    name: str


def _invitation(desk: Desk, new: _Named, sign: bytes, key: bytes) -> bytes:
    store = desk.store
    slots = [one for one in vault.read(store.folder).slots if one.kind in OF_PEOPLE and one.public]
    lines = list(journal.raw_lines(store))
    # Every PIN, and of reports and photographs the newest as far as there is room.
    first = sorted(lines, key=lambda line: (line.kind != PinSet.kind, -line.recorded_at))
    sealed = _Sealed(
        desk=new.name,
        sign=sign,
        lines=tuple((*line.ref, segments.bare(line), line.hash) for line in lines),
        beside=beside.beside(store, first, _BESIDE_MOST)[0],
    )
    locked = msgspec.json.encode(vault.sealed_to(slots, key))
    clear = msgspec.msgpack.encode(_Clear(desk.card.id, desk.card.name, new.station, locked))
    start = MAGIC + len(clear).to_bytes(_LENGTH, "big") + clear
    body = zlib.compress(msgspec.msgpack.encode(sealed), 6)
    return start + ChaCha20Poly1305(key).encrypt(_NONCE, body, start)


def _read(path: Path) -> tuple[_Clear, bytes]:
    with storage_problems():
        data = path.read_bytes()
    start = len(MAGIC) + _LENGTH
    try:
        if not data.startswith(MAGIC):
            raise NoInvitationError(name=path.name)
        end = start + int.from_bytes(data[len(MAGIC) : start], "big")
        return msgspec.msgpack.decode(data[start:end], type=_Clear), data
    except (msgspec.MsgspecError, ValueError) as error:
        raise NoInvitationError(name=path.name) from error


def _opened(wanted: Joining, clear: _Clear, data: bytes) -> _Sealed:
    """Open an invitation by its code, or by what opens the home."""
    name = wanted.invitation.name
    key = _key(wanted, clear)
    start = len(MAGIC) + _LENGTH
    end = start + int.from_bytes(data[len(MAGIC) : start], "big")
    try:
        body = ChaCha20Poly1305(key).decrypt(_NONCE, data[end:], data[:end])
        return msgspec.msgpack.decode(zlib.decompress(body), type=_Sealed)
    except (InvalidTag, ValueError, zlib.error, msgspec.MsgspecError) as error:
        raise NoInvitationError(name=name) from error


def _key(wanted: Joining, clear: _Clear) -> bytes:
    """Return the key of an invitation: by its code, or by what opens the home."""
    if wanted.invited is not None:
        key = key_of(wanted.invited)
        if key is None:
            raise WrongKeyError
        return key
    name = wanted.invitation.name
    with tempfile.TemporaryDirectory(prefix="carehome-join-") as folder:
        (Path(folder) / vault.VAULT).write_bytes(clear.vault)
        try:
            secret = secret_given(Path(folder), wanted.passphrase, wanted.recovery)
            return vault.keys(Path(folder), secret)[0]
        except NotOursError as error:
            raise NoInvitationError(name=name) from error


def _founded(folder: Path, clear: _Clear, sealed: _Sealed) -> Store:
    """Make the file of the new desk of the lines of the others, under a key of its own."""
    slots = list(msgspec.json.decode(clear.vault, type=vault.Vault).slots)
    store = create_store(folder, vault.create(folder, slots))
    try:
        with store.writing() as db:
            merging.found(db, map(_raw, sealed.lines))
            rebuilding.fill(store, journal.lines(store), joined=joined_in(store))
            beside.keep(store, db, sealed.beside)
            first = min((line[0] for line in sealed.lines), default=1)
            settings.take_desk(db, first)
    except (ValueError, CareHomeError) as error:
        store.close()
        raise NoInvitationError(name=clear.name) from error
    return store


def _raw(line: _Line) -> RawLine:
    station, number, (at, by, kind, said, gone), digest = line
    return RawLine(LineRef(station, number), at, by, kind, gone or said, digest)


def _begin(desk: Desk, clear: _Clear, sealed: _Sealed) -> None:
    """Write the first lines of the new desk: from where it begins, and its keys."""
    new = NewStation(clear.station, sealed.desk)
    begin_station(desk.store, INVITED, desk.now(), new)
    desk.__dict__.pop("card", None)
    keys = segments.new_keys()
    about = segments.said_by(desk.card.id, clear.station, keys.sign_key, keys.open_key)
    proof = segments.signed(sealed.sign, about).hex()
    with desk.acting(May.KEEP_ACCOUNTS) as action:
        desks.keep_keys(action.writer.db, keys.sign, keys.open)
        action.append(DeskKeyed(keys.sign_key.hex(), keys.open_key.hex(), proof))
    place.note(desk.store)
