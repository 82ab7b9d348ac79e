"""`join` and `stations`: a new desk begins; who there is, who is taken in, who is closed."""

from pathlib import Path
from typing import Final

import msgspec

from carehome_app.commands.access import (
    NO_PASSPHRASE,
    NO_PIN,
    NOBODY_ACTS,
    Access,
    in_home,
)
from carehome_app.commands.answers import Answer, UsageError, answered
from carehome_app.domain.desks.errors import NoSuchDeskError
from carehome_app.domain.errors import MissingFieldError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.desks.joining import SUFFIX, Joining
from carehome_app.services.desks.joining import join as begin
from carehome_app.services.desks.parts import DeskLine
from carehome_app.services.home.opening import close_home
from carehome_app.services.house import House

NAME: Final = QT_TRANSLATE_NOOP("Commands", "name of the desk")
JOINED: Final = QT_TRANSLATE_NOOP(
    "Commands", "The desk {name} ({index}) begins in {path}. Let it exchange now."
)
INVITED: Final = QT_TRANSLATE_NOOP(
    "Commands",
    "The desk {name} ({index}) is invited. Carry {path} to it; the file holds the whole record,"
    " sealed to the passphrases of this home.",
)
BY_CODE: Final = QT_TRANSLATE_NOOP(
    "Commands",
    "Its code opens it in place of the passphrase; do not carry both together: {code}",
)
DONE_WITH: Final = QT_TRANSLATE_NOOP("Commands", "Done.")
THIS: Final = QT_TRANSLATE_NOOP("Commands", "{index} {name} (this desk): {head} lines")
OTHER: Final = QT_TRANSLATE_NOOP("Commands", "{index} {name}: {head} lines, last seen {seen}")
NEVER: Final = QT_TRANSLATE_NOOP("Commands", "{index} {name}: {head} lines, never seen")
CLOSED: Final = QT_TRANSLATE_NOOP("Commands", "{index} {name}: closed after line {last}: {why}")
WAITED_FOR: Final = QT_TRANSLATE_NOOP("Commands", "{index} {name}: invited, has not begun")


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What is done about the desks; nothing: they are listed."""

    act: str
    said: str
    output: Path | None = None
    folder: Path | None = None
    why: str = ""


def join(access: Access, invitation: Path, folder: Path, code: str | None = None) -> Answer:
    """Begin a new desk of a home."""
    say = access.say()

    def work() -> Answer:
        passphrase = access.passphrase
        if passphrase is None and access.recovery is None and code is None:
            if access.ask_passphrase is None:
                raise UsageError(NO_PASSPHRASE)
            passphrase = access.ask_passphrase()
        if access.as_code is None:
            raise UsageError(NOBODY_ACTS)
        pin = access.pin or (access.ask_pin() if access.ask_pin is not None else "")
        if not pin:
            raise UsageError(NO_PIN)
        desk = begin(
            Joining(
                invitation=invitation,
                folder=folder,
                passphrase=passphrase,
                recovery=access.recovery,
                invited=code,
                code=access.as_code,
                pin=pin,
                clock=access.clock(),
            )
        )
        card = desk.card
        close_home(desk)
        said = JOINED.with_(name=card.station_name, index=card.station, path=folder)
        return Answer((say(said),), data={"station": card.station, "name": card.station_name})

    return answered(work, say)


def stations(access: Access, wanted: Wanted) -> Answer:
    """List the desks, or do something about one of them."""
    if not wanted.act:
        return in_home(access, _listed)

    def work(house: House, say: Translate) -> Answer:
        if wanted.act == "invite":
            return _invite(house, say, wanted)
        if wanted.act == "exchange":
            house.desks.begin_exchange()
            return Answer((say(DONE_WITH),), data={})
        if not wanted.said.isdecimal():
            raise NoSuchDeskError(index=wanted.said)
        index = int(wanted.said)
        match wanted.act:
            case "welcome":
                house.desks.welcome(index, wanted.folder or house.desks.folder() or Path())
            case "close":
                house.desks.close(index, wanted.why)
            case _:
                house.desks.let_in(index)
        return Answer((say(DONE_WITH),), data={})

    return in_home(access, work, to_write=True)


def one_person(access: Access, both: tuple[str, str], why: str, *, apart: bool) -> Answer:
    """Say that two people are one, or two after all."""

    def work(house: House, say: Translate) -> Answer:
        keep = house.people.find(both[0]).id
        if apart:
            house.desks.people.part((keep, house.desks.people.number_of(both[1], keep)), why)
        else:
            house.desks.people.join([(keep, house.people.find(both[1]).id)], why)
        return Answer((say(DONE_WITH),), data={"keep": keep})

    return in_home(access, work, to_write=True)


def _invite(house: House, say: Translate, wanted: Wanted) -> Answer:
    if not wanted.said.strip():
        raise MissingFieldError(field=NAME)
    index, data, code = house.desks.invite(wanted.said)
    path = wanted.output or Path(f"carehome-{house.desk.card.id[:8]}-{index}{SUFFIX}")
    path.write_bytes(data)
    said = INVITED.with_(name=wanted.said, index=index, path=path)
    lines = (say(said), say(BY_CODE.with_(code=code)))
    return Answer(lines, data={"station": index, "path": str(path), "code": code})


def _listed(house: House, say: Translate) -> Answer:
    found = house.desks.listed()
    lines = [_line(house, say, one) for one in found]
    invited = house.desks.invited()
    lines += [say(WAITED_FOR.with_(index=index, name=name)) for index, name in invited]
    lines += [say(one) for one in house.desks.sentences()]
    data = {
        "stations": [
            {
                "station": one.station,
                "name": one.name,
                "this": one.is_this,
                "lines": one.head,
                "seen": None if one.seen_at is None else one.seen_at.isoformat(),
                "ahead_minutes": one.ahead_minutes,
                "closed_after": one.closed_after,
            }
            for one in found
        ],
        "invited": [{"station": index, "name": name} for index, name in invited],
        "said": [say(one) for one in house.desks.sentences()],
    }
    return Answer(tuple(lines), data=data)


def _line(house: House, say: Translate, one: DeskLine) -> str:
    who = {"index": one.station, "name": one.name, "head": one.head}
    if one.closed_after is not None:
        return say(CLOSED.with_(**who, last=one.closed_after, why=one.closed_why))
    if one.is_this:
        return say(THIS.with_(**who))
    if one.seen_at is None:
        return say(NEVER.with_(**who))
    seen = f"{house.desk.home_time.local(one.seen_at):%Y-%m-%d %H:%M}"
    return say(OTHER.with_(**who, seen=seen))
