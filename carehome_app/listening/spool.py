"""Where listeners write: one text line for each message, in a folder that the home reads.

A listener has no key of the home and opens none. Lines of sensors it was not told of are dropped
and counted, heartbeats are gathered: one line in five minutes says that a sensor is alive.
"""

import os
import threading
from collections.abc import Callable, Collection, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from carehome_app.domain.isolation.lines import Message, Sign, understood, written
from carehome_app.domain.moments import HomeTime

BEAT: Final = timedelta(minutes=5)
EVERY: Final = "*"


def now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


class Spool:
    """A folder of day files; several listeners may write at once."""

    def __init__(
        self,
        folder: Path,
        known: Collection[str],
        *,
        pairing: bool = False,
        timezone: str = "Asia/Shanghai",
        clock: Callable[[], datetime] = now,
    ) -> None:
        """Write for these sensors; while `pairing`, for any."""
        self._folder = folder
        self._known = frozenset(known)
        self._pairing = pairing
        self._clock = clock
        self._zone = HomeTime([(datetime(2000, 1, 1, tzinfo=UTC), timezone)])
        self._beats: dict[str, datetime] = {}
        self._batteries: dict[str, int] = {}
        self._lock = threading.Lock()
        self._number = 0
        self.dropped = 0
        """How many lines were of no sensor that is known, or said nothing."""
        folder.mkdir(parents=True, exist_ok=True)

    def begin(self) -> None:
        """Write that listening begins anew: what was known of doors may be old."""
        self.take([f"{EVERY};{Sign.RESTART.value};"])

    def take(self, lines: Iterable[str]) -> int:
        """Write what is worth it; return how many lines were taken."""
        taken = 0
        with self._lock:
            at = self._clock()
            for line in lines:
                said = understood(line, self._zone)
                if not isinstance(said, Message) or not self._is_known(said.device):
                    self.dropped += 1
                    continue
                taken += 1
                if self._is_worth_it(said, at):
                    self._write(said, at)
        return taken

    def _is_known(self, device: str) -> bool:
        return self._pairing or device == EVERY or device in self._known

    def _is_worth_it(self, said: Message, at: datetime) -> bool:
        before = self._beats.get(said.device)
        self._beats.setdefault(said.device, at)
        if said.sign is not Sign.HEARTBEAT:
            return True
        is_news = said.battery is not None and said.battery != self._batteries.get(said.device)
        if is_news and said.battery is not None:
            self._batteries[said.device] = said.battery
        elif before is not None and at - before < BEAT:
            return False
        self._beats[said.device] = at
        return True

    def _write(self, said: Message, at: datetime) -> None:
        self._number += 1
        seq = said.seq or f"{int(at.timestamp() * 1000)}{self._number % 1000:03}"
        line = written(said._replace(seq=seq, received=at))
        path = self._folder / f"doors-{at:%Y-%m-%d}.txt"
        is_new = not path.exists()
        with path.open("a", encoding="utf-8", newline="\n") as file:
            if is_new:
                path.chmod(0o600)  # for its user only, where the system has such rights
            file.write(line + "\n")
            file.flush()
            os.fsync(file.fileno())
