"""The desks of the home: who they are, what they exchange, and what they say differently."""

from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Final

from carehome_app.db.desks import desks, segments
from carehome_app.db.desks.carrier import Carrier
from carehome_app.db.desks.desks import Known
from carehome_app.db.files import TakenFile
from carehome_app.db.journal import journal
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.desks.errors import (
    AHEAD_MS,
    NoSuchDeskError,
    OwnDeskError,
    Waits,
)
from carehome_app.domain.desks.events import DeskClosed, DeskWelcomed, LateClockAccepted
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.moments import from_ms
from carehome_app.domain.privacy.errors import NoReasonError
from carehome_app.domain.texts import checked_text
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.desks import joining
from carehome_app.services.desks.adopting import adopt
from carehome_app.services.desks.conflicts import Conflict, conflicts, later_import, settle
from carehome_app.services.desks.exchanging import Exchanged, Exchanging
from carehome_app.services.desks.joining import Invitation
from carehome_app.services.desks.one_person import OnePerson

FOLDER: Final = "exchange_folder"
CLOCK_AHEAD: Final = QT_TRANSLATE_NOOP(
    "Desks", "The clock of {desk} is {minutes} minutes ahead. Set it right."
)
FORKED: Final = QT_TRANSLATE_NOOP(
    "Desks",
    "Two copies went on as {desk}: {count} lines of one of them do not count. A director can enter"
    " them anew.",
)
NEWER: Final = QT_TRANSLATE_NOOP(
    "Desks", "Lines of a newer program: {count}. They are kept and count after the update."
)


class DeskLine:
    """A desk as it is listed."""

    def __init__(self, known: Known, *, is_this: bool, head: int) -> None:
        """Say what is known of a desk."""
        self.station = known.station
        self.name = known.name
        self.is_this = is_this
        self.head = head
        self.exchanges = bool(known.sign_key)
        self.closed_after = known.closed_after
        self.closed_why = known.closed_why
        self.seen_at: datetime | None = None if known.seen_at is None else from_ms(known.seen_at)
        self.ahead_minutes = known.ahead // 60_000 if known.ahead > AHEAD_MS else 0
        self.program = known.program


class Desks:
    """What a home with several PCs does beside recording."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    @cached_property
    def people(self) -> OnePerson:
        """People whom two desks admitted, and who are one."""
        return OnePerson(self._desk)

    def listed(self) -> list[DeskLine]:
        """Return every desk, this one first, closed ones last."""
        heads = self._desk.store.heads()
        me = self._desk.card.station
        found = [
            DeskLine(one, is_this=one.station == me, head=heads.get(one.station, (0, b""))[0])
            for one in desks.known(self._desk.store)
        ]
        return sorted(found, key=_order)

    def has_several(self) -> bool:
        """Return whether this desk exchanges with others."""
        return desks.own_keys(self._desk.store) is not None

    def invited(self) -> list[tuple[int, str]]:
        """Return the desks that were invited and have not begun yet: index and name."""
        known = {one.station for one in desks.known(self._desk.store)}
        return [
            (one.station, one.name)
            for one in desks.welcomes(self._desk.store)
            if one.station not in known
        ]

    def invite(self, name: str) -> Invitation:
        """Take a new desk in; return its invitation, a file for a stick and a code."""
        return joining.invite(self._desk, name)

    def welcome(self, index: int, folder: Path) -> Changes:
        """Take in a desk that was not invited, such as a restored one, by its piece there."""
        self._desk.require(May.KEEP_ACCOUNTS)
        carrier = Carrier(folder, self._desk.card.id)
        for piece in carrier.pieces():
            data = carrier.read(piece) if piece.station == index else None
            if data is None:
                continue
            opening = segments.opening_of(data, piece.place)
            name = checked_text(str(index))
            with self._desk.acting(May.KEEP_ACCOUNTS) as action:
                joining.ensure_keys(self._desk, action)
                action.append(DeskWelcomed(index, opening.sign_key.hex(), name))
            return Changes.SETTINGS
        raise NoSuchDeskError(index=index)

    def begin_exchange(self) -> Changes:
        """Give this desk its keys, so that it can exchange: one that was restored or copied."""
        with self._desk.acting(May.KEEP_ACCOUNTS) as action:
            joining.ensure_keys(self._desk, action)
        return Changes.SETTINGS

    def close(self, index: int, why: str) -> Changes:
        """Close a desk that is lost or given away, at the last line that is held of it."""
        self._desk.require(May.KEEP_ACCOUNTS)
        if index == self._desk.card.station:
            raise OwnDeskError
        number, digest = journal.head(self._desk.store, index)
        if not number:
            raise NoSuchDeskError(index=index)
        reason = checked_text(why)
        if not reason:
            raise NoReasonError
        with self._desk.acting(May.KEEP_ACCOUNTS) as action:
            action.append(DeskClosed(index, number, digest.hex(), reason))
        return Changes.SETTINGS

    def let_in(self, index: int) -> Exchanged:
        """Let lines in that a desk wrote with a clock far ahead, up to the last one that waits."""
        self._desk.require(May.KEEP_ACCOUNTS)
        until = desks.waiting_until(self._desk.store, index)
        if until is None:
            raise NoSuchDeskError(index=index)
        with self._desk.acting(May.KEEP_ACCOUNTS) as action:
            action.append(LateClockAccepted(index, until))
        return Exchanging(self._desk).take_waiting()

    def adopt(self, station: int) -> int:
        """Enter the lost branch of a desk anew; return how many lines."""
        return adopt(self._desk, station)

    def folder(self) -> Path | None:
        """Return where this desk exchanges by itself, if it does."""
        said = self._desk.setting(f"{FOLDER}.{self._desk.card.station}")
        return Path(said) if said else None

    def set_folder(self, folder: Path | None) -> Changes:
        """Say where this desk exchanges by itself."""
        value = "" if folder is None else str(folder)
        said = SettingChanged(f"{FOLDER}.{self._desk.card.station}", value)
        return self._desk.decide(May.SET_RULES, said)

    def exchange(self, folder: Path) -> Exchanged:
        """Exchange with a folder or a stick, both ways."""
        return Exchanging(self._desk).exchange(folder)

    def exchanging(self) -> Exchanging:
        """Return the parts of an exchange, for a window that must not wait for a slow folder."""
        return Exchanging(self._desk)

    def conflicts(self) -> list[Conflict]:
        """Return what two desks said differently and nobody settled yet."""
        self._desk.require(May.READ)
        return conflicts(self._desk)

    def settle(self, conflict: Conflict, words: str = "") -> Changes:
        """Say that somebody looked at a conflict."""
        return settle(self._desk, conflict, words)

    def later_import(self, conflict: Conflict) -> TakenFile | None:
        """Return the later import of a file that came at two desks, to be taken back."""
        self._desk.require(May.READ)
        return later_import(self._desk, conflict)

    def forks(self) -> list[int]:
        """Return the desks of which a branch is kept that does not count."""
        return sorted(desks.forked(self._desk.store))

    def far_ahead(self) -> list[int]:
        """Return the desks whose lines wait because their clocks were far ahead."""
        found = desks.waiting(self._desk.store)
        return sorted({station for station, why, *_ in found if why == Waits.AHEAD})

    def sentences(self) -> list[Text]:
        """Return what everybody must know of the other desks: clocks, gaps, forks, newer lines."""
        exchanging = Exchanging(self._desk)
        found = [
            CLOCK_AHEAD.with_(desk=one.name, minutes=one.ahead_minutes)
            for one in self.listed()
            if one.ahead_minutes
        ]
        for station, why, _first, _count in desks.waiting(self._desk.store):
            found.append(exchanging.waits(station, Waits(why)))
        for station, count in desks.forked(self._desk.store).items():
            found.append(FORKED.with_(desk=exchanging.name_of(station), count=count))
        newer = desks.waiting_kinds(self._desk.store)
        return [*found, NEWER.with_(count=newer)] if newer else found


def _order(one: DeskLine) -> tuple[bool, bool, str]:
    return (one.closed_after is not None, not one.is_this, one.name)
