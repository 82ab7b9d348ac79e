"""Taking parcels in: a verdict for every file, and nothing is added up that was not accepted."""

import hashlib
from base64 import b64decode
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from carehome_app.db.bureau import sealing
from carehome_app.db.bureau.store import ASKED, TAKEN, Came, Home
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.bureau import checking
from carehome_app.domain.bureau.checking import Check, Outcome
from carehome_app.domain.bureau.code import BYTES as CODE_BYTES
from carehome_app.domain.bureau.code import VERSION as CODE_VERSION
from carehome_app.domain.bureau.code import day_parcel, from_text
from carehome_app.domain.bureau.errors import (
    NotSignedByHomeError,
    ParcelError,
    UnknownHomeError,
)
from carehome_app.domain.bureau.events import ParcelTaken
from carehome_app.domain.bureau.parcel import (
    MOST_BYTES,
    NO_PARCEL,
    Day,
    Parcel,
    home_text,
    unpacked,
)
from carehome_app.domain.moments import time_typed, to_ms
from carehome_app.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from carehome_app.services.bureau.office import Bureau
    from carehome_app.services.desk import Action

DUE: Final = "bureau.due"
GRACE: Final = "bureau.grace_days"
DEFAULT_DUE: Final = "17:00"
"""Until when a day is on time, and how many days later; a bureau sets both from a day on."""
LOOK_BACK: Final = 7
EARLY: Final = QT_TRANSLATE_NOOP("Receipt", "{day} was signed before it began: look at the clock")

File = tuple[str, bytes]


class Verdict(NamedTuple):
    """What became of one file."""

    file: str
    outcome: Outcome
    checks: tuple[Check, ...]
    home: Home | None = None
    seq: int = -1
    days: tuple[int, ...] = ()
    digest: bytes = b""


class _Inside(NamedTuple):
    """What a file holds once it is open."""

    home: Home
    parcel: Parcel
    whole: bytes
    """Signature and content, as they are kept."""
    counted: Sequence[Day]
    """The days on which the home belonged to some place."""

    @property
    def digest(self) -> bytes:
        return hashlib.sha256(self.whole).digest()


class Taking:
    """Takes in what homes send, by whatever way it came."""

    def __init__(self, bureau: "Bureau") -> None:
        """Work for a bureau."""
        self._bureau = bureau
        self._desk = bureau.desk

    def look(self, files: Iterable[File]) -> list[Verdict]:
        """Return what would become of files; nothing is written."""
        self._desk.require(May.READ)
        return [self._look(file, content)[0] for file, content in _single(files)]

    def take(self, files: Iterable[File], *, also_asked: bool = False) -> list[Verdict]:
        """Take files in; with `also_asked` those too that the program asks about.

        Whatever came is written down with its verdict, also what was refused.
        """
        self._desk.require(May.ISSUE_REPORT)
        verdicts = []
        with self._desk.acting(May.ISSUE_REPORT) as action:
            for file, content in _single(files):
                verdict, inside = self._look(file, content)
                if inside is not None and verdict.outcome in (Outcome.TAKEN, Outcome.ASKED):
                    accepted = verdict.outcome is Outcome.TAKEN or also_asked
                    self._keep(inside, verdict, accepted=accepted)
                    if accepted:
                        verdict = verdict._replace(outcome=Outcome.TAKEN)
                _note(action, verdict, accepted=also_asked)
                verdicts.append(verdict)
            self._bureau.store.roll_up()
        taken = (one.home for one in verdicts if one.outcome in (Outcome.TAKEN, Outcome.ALREADY))
        self._bureau.writing.put_out(home.number for home in taken if home is not None)
        return verdicts

    def accept(self, home: int, seq: int, digest: bytes) -> None:
        """Take a parcel that waited: an official looked at it and says that it is right."""
        self._desk.require(May.SIGN_AS_DIRECTOR)
        kept, known = self._bureau.store.content(home, seq, digest), self._bureau.store.home(home)
        if kept is None or known is None:
            raise UnknownHomeError(home=home_text(home))
        parcel = _parcel(kept[0])
        inside = _Inside(known, parcel, kept[0], self._counted(known, parcel))
        with self._desk.acting(May.SIGN_AS_DIRECTOR) as action:
            came = self._came(inside, (), "", TAKEN)
            self._bureau.store.accept(came, inside.counted)
            verdict = Verdict("", Outcome.TAKEN, (), known, seq, (), digest)
            _note(action, verdict, accepted=True)
            self._bureau.store.roll_up()
        self._bureau.writing.put_out((known.number,))

    def opened(self, home: int, seq: int, digest: bytes) -> tuple[Parcel, bool]:
        """Return a parcel as its home signed it, and whether the seal holds now."""
        self._desk.require(May.READ)
        kept = self._bureau.store.content(home, seq, digest)
        if kept is None:
            raise UnknownHomeError(home=home_text(home))
        whole = kept[0]
        mark, content = sealing.parts(whole)
        holds = sealing.is_signed(content, mark, b64decode(kept[1]))
        return _parcel(whole), holds and hashlib.sha256(whole).digest() == digest

    def is_on_time(self, day: int, first_at: int) -> bool:
        """Return whether a day that was signed then is on time."""
        return first_at <= self.deadline(day)

    def deadline(self, day: int) -> int:
        """Return until when a day is on time, in milliseconds."""
        due = self._setting_on(DUE, DEFAULT_DUE, day)
        grace = int(self._setting_on(GRACE, "0", day))
        at = date.fromordinal(day) + timedelta(days=grace)
        return to_ms(self._desk.home_time.moment(at, time_typed(due)))

    def _setting_on(self, key: str, default: str, day: int) -> str:
        """Return what a setting was on a day: a later change moves no deadline of before."""
        from carehome_app.db import settings

        end = self._desk.home_time.moment(date.fromordinal(day), time(23, 59))
        found = [value for since, value in settings.setting(self._desk.store, key) if since <= end]
        return found[-1] if found else default

    def _look(self, file: str, content: bytes) -> tuple[Verdict, _Inside | None]:
        try:
            inside = self._open(content)
        except ParcelError as error:
            check = checking.refused(type(error).__name__, error.sentence)
            return Verdict(file, Outcome.REFUSED, (check,)), None
        checks = tuple(self._checks(inside))
        parcel = inside.parcel
        outcome = checking.outcome(checks)
        days = tuple(one.day for one in parcel.days)
        return (
            Verdict(file, outcome, checks, inside.home, parcel.seq, days, inside.digest),
            inside,
        )

    def _open(self, content: bytes) -> _Inside:
        keys = self._bureau.cards.keys()
        if content.startswith(sealing.MAGIC[:4]) or not _is_text(content):
            whole = sealing.opened(content, keys)
        else:
            whole = sealing.opened_code(from_text(content.decode("ascii")), keys)
        parcel = _parcel(whole)
        home = self._bureau.store.home(parcel.home)
        if home is None:
            raise UnknownHomeError(home=home_text(parcel.home))
        mark, signed = sealing.parts(whole)
        if not sealing.is_signed(signed, mark, b64decode(home.sign)):
            raise NotSignedByHomeError(home=home.name)
        return _Inside(home, parcel, whole, self._counted(home, parcel))

    def _checks(self, inside: _Inside) -> Iterator[Check]:
        parcel, store = inside.parcel, self._bureau.store
        near = store.near(parcel.home, parcel.seq)
        if any(one.digest == inside.digest for one in near):
            yield checking.again(parcel.seq)
            return
        if parcel.seq:
            others = [(one.seq, one.digest, one.previous) for one in near if one.seq]
            yield from _in_order(parcel, others, inside.digest)
        if parcel.days:
            first, last = parcel.days[0].day, parcel.days[-1].day
            known = {
                one.day: one.figures for one in store.days(parcel.home, first - LOOK_BACK, last)
            }
            yield from checking.looked_at(parcel.days, self._desk.today().toordinal(), known)
            for one in parcel.days:
                begin = self._desk.home_time.moment(date.fromordinal(one.day), time(0))
                if one.first_at < to_ms(begin):
                    said = EARLY.with_(day=checking.shown(one.day))
                    yield Check("early", said, Outcome.ASKED)
        outside = len(parcel.days) - len(inside.counted)
        if outside:
            yield checking.outside(outside)

    def _counted(self, home: Home, parcel: Parcel) -> Sequence[Day]:
        places = self._bureau.store.places(home.number)
        return [
            day for day in parcel.days if any(one.since <= day.day < one.until for one in places)
        ]

    def _keep(self, inside: _Inside, verdict: Verdict, *, accepted: bool) -> None:
        state = TAKEN if accepted else ASKED
        checks = [one.code for one in verdict.checks]
        came = self._came(inside, checks, verdict.file, state)
        self._bureau.store.keep(came, inside.counted)

    def _came(self, inside: _Inside, checks: Sequence[str], file: str, state: str) -> Came:
        on_time = frozenset(
            one.day for one in inside.parcel.days if self.is_on_time(one.day, one.first_at)
        )
        now = to_ms(self._desk.now())
        return Came(
            inside.parcel,
            inside.digest,
            inside.whole,
            now,
            state,
            checks,
            file,
            on_time,
            inside.home.sign,
        )


def _in_order(
    parcel: Parcel, near: Sequence[tuple[int, bytes, bytes]], digest: bytes
) -> Iterator[Check]:
    """Yield what is wrong with the place of a parcel among those that are here."""
    before = [mark for seq, mark, _previous in near if seq == parcel.seq - 1]
    after = [previous for seq, _mark, previous in near if seq == parcel.seq + 1]
    if any(seq == parcel.seq for seq, _mark, _previous in near):
        yield checking.fork(parcel.seq)
    elif (before and parcel.previous not in before) or (after and digest not in after):
        yield checking.out_of_order(parcel.seq - 1 if before else parcel.seq + 1)
    if not before and parcel.seq > 1 and parcel.previous != NO_PARCEL:
        yield checking.gap(parcel.seq - 1, parcel.seq)


def _parcel(whole: bytes) -> Parcel:
    _mark, content = sealing.parts(whole)
    return day_parcel(content) if _is_code(content) else unpacked(content)


def _is_code(content: bytes) -> bool:
    """Return whether it is the one day of a square code; what is packed begins otherwise."""
    return len(content) == CODE_BYTES and content[0] == CODE_VERSION


def _is_text(content: bytes) -> bool:
    return content.isascii() and len(content) < 4096


def _single(files: Iterable[File]) -> Iterator[File]:
    """Yield single parcels: a text file may hold the letters of several codes, one a line."""
    for file, content in files:
        if len(content) > MOST_BYTES or not _is_text(content) or content.startswith(sealing.MAGIC):
            yield file, content
            continue
        lines = [line for line in content.split(b"\n") if line.strip()] or [content]
        for number, line in enumerate(lines, start=1):
            yield (file if len(lines) == 1 else f"{file}:{number}"), line.strip(b"\r")


def _note(action: "Action", verdict: Verdict, *, accepted: bool) -> None:
    home = "" if verdict.home is None else verdict.home.number
    action.append(
        ParcelTaken(
            home,
            max(verdict.seq, 0),
            verdict.digest.hex(),
            verdict.outcome.value,
            verdict.file,
            tuple(one.code for one in verdict.checks),
            int(accepted),
        )
    )
