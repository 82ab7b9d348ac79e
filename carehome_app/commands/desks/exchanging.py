"""`exchange`: bring the other desks what is new here, and take what is new there."""

import threading
from contextlib import suppress
from pathlib import Path
from typing import Final

from carehome_app.commands.access import Access, in_home
from carehome_app.commands.answers import NO, Answer, UsageError
from carehome_app.domain.desks.errors import CarrierFullError, CarrierGoneError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.desks.exchanging import Exchanged
from carehome_app.services.house import House

NO_FOLDER: Final = QT_TRANSLATE_NOOP(
    "Commands", "Say by which folder or stick: no folder is set for this desk."
)
TAKEN: Final = QT_TRANSLATE_NOOP("Commands", "{count} entries from {desk}")
NOTHING: Final = QT_TRANSLATE_NOOP("Commands", "Nothing new from other desks.")
SENT: Final = QT_TRANSLATE_NOOP("Commands", "Brought there: {count}. It may be pulled now.")
ADOPTED: Final = QT_TRANSLATE_NOOP("Commands", "Entered anew: {count}")
EVERY_SECONDS: Final = 1.0


def exchange(access: Access, path: Path | None, *, watch: bool) -> Answer:
    """Exchange once, or until Ctrl C."""

    def work(house: House, say: Translate) -> Answer:
        folder = path or house.desks.folder()
        if folder is None:
            raise UsageError(NO_FOLDER)
        if watch:
            return _watch(house, say, folder)
        return _answer(house, say, house.desks.exchange(folder))

    return in_home(access, work, to_write=True)


def adopt(access: Access, station: int) -> Answer:
    """Enter the branch of a desk anew that does not count."""

    def work(house: House, say: Translate) -> Answer:
        count = house.desks.adopt(station)
        return Answer((say(ADOPTED.with_(count=count)),), data={"entered": count})

    return in_home(access, work, to_write=True)


def _watch(house: House, say: Translate, folder: Path) -> Answer:
    whole = Exchanged()
    waits = threading.Event()
    with suppress(KeyboardInterrupt):
        while not waits.wait(EVERY_SECONDS):
            # A share that is gone comes back; everything is kept here meanwhile.
            with suppress(CarrierGoneError, CarrierFullError):
                done = house.desks.exchange(folder)
                whole.sent += done.sent
                whole.problems = done.problems
                for station, count in done.lines.items():
                    whole.lines[station] = whole.lines.get(station, 0) + count
    return _answer(house, say, whole)


def _answer(house: House, say: Translate, done: Exchanged) -> Answer:
    names = {one.station: one.name for one in house.desks.listed()}
    lines = [
        say(TAKEN.with_(count=count, desk=names.get(station) or station))
        for station, count in sorted(done.lines.items())
    ]
    problems = [say(one) for one in done.problems]
    data = {
        "taken": done.count,
        "sent": done.sent,
        "problems": problems,
        "from": {str(station): count for station, count in done.lines.items()},
    }
    said = (*(lines or [say(NOTHING)]), say(SENT.with_(count=done.sent)))
    return Answer(said, NO if problems else 0, data, "\n".join(problems))
