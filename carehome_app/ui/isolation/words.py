"""What the isolation page says around its grid: counts, what comes next, the story of a door."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final

from carehome_app.domain.isolation.alerts import SIGN_LABELS
from carehome_app.domain.isolation.doors import DoorState, is_low, is_weak
from carehome_app.domain.isolation.grid import Grid, end_text
from carehome_app.domain.isolation.lines import Sign
from carehome_app.domain.moments import HomeTime
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.house import House
from carehome_app.services.isolation.cases import of_day
from carehome_app.services.isolation.doors import DoorNow

NUMBERS: Final = QT_TRANSLATE_NOOP(
    "Isolation", "People {people} · doors {doors} · sensors {sensors}"
)
ALERTS: Final = QT_TRANSLATE_NOOP("Isolation", "▲ door alerts {count}")
UNKNOWN: Final = QT_TRANSLATE_NOOP("Isolation", "? doors unknown {count}")
LOW: Final = QT_TRANSLATE_NOOP("Isolation", "⚠ battery low {count}")
WEAK: Final = QT_TRANSLATE_NOOP("Isolation", "⚠ weak signal {count}")
TO_MEASURE: Final = QT_TRANSLATE_NOOP("Isolation", "○ to measure {count}")
LOOK_NEXT: Final = QT_TRANSLATE_NOOP("Isolation", "now · door of {place} unknown: go and look (V)")
LOW_NEXT: Final = QT_TRANSLATE_NOOP("Isolation", "today · change the battery of {place}")
GATEWAY_NEXT: Final = QT_TRANSLATE_NOOP("Isolation", "now · no sensor is heard: look at the box")
CHECK_NEXT: Final = QT_TRANSLATE_NOOP("Isolation", "today · to measure: {count}")
WINDOWS_NEXT: Final = QT_TRANSLATE_NOOP("Isolation", "doors may open {windows}")
END_NEXT: Final = QT_TRANSLATE_NOOP("Isolation", "{end} · {room} {name}: notice (F9)")
DOOR_TITLE: Final = QT_TRANSLATE_NOOP(
    "Isolation", "▲ The door of {place} opened at {at}, not explained · openings: {count}"
)
EVENT: Final = QT_TRANSLATE_NOOP("Isolation", "{at} {what}")
GAP: Final = QT_TRANSLATE_NOOP("Isolation", "a closing was lost")
STILL: Final = QT_TRANSLATE_NOOP("Isolation", "still open")
ALLOWED: Final = QT_TRANSLATE_NOOP(
    "Isolation", "Allowed: {windows}, or within 5 minutes of an announcement"
)
UNKNOWN_DOOR: Final = QT_TRANSLATE_NOOP(
    "Isolation", "? The door of {place} is unknown, last heard {at} ({hours} h {minutes} min ago)."
)
NEVER_HEARD: Final = QT_TRANSLATE_NOOP(
    "Isolation", "? The door of {place} is unknown: nothing was heard of it yet."
)
NOT_WELL: Final = QT_TRANSLATE_NOOP(
    "Isolation",
    "Neither open nor closed, and never “all is well”: somebody goes and looks (V).",
)
SOON: Final = timedelta(days=2)
SHOWN_EVENTS: Final = 5


class State:
    """What is counted of a grid and its doors, and what comes next."""

    def __init__(self, house: House, grid: Grid, doors: Mapping[str, DoorNow]) -> None:
        """Look at everybody of the grid and the doors of their rooms."""
        self._house = house
        self._grid = grid
        self._rooms = {row.case.room for row in grid.rows}
        self._own = [one for room, one in doors.items() if room in self._rooms]
        self._unknown = [one for one in self._own if one.past.state is DoorState.UNKNOWN]
        self._low = [one for one in self._own if is_low(one.health)]
        self._weak = [one for one in self._own if is_weak(one.health)]
        self.due = of_day(house, house.desk.today())

    def numbers(self) -> Text:
        """Return people, doors and sensors: three numbers that are not the same."""
        return NUMBERS.with_(
            people=len(self._grid.rows), doors=len(self._rooms), sensors=len(self._own)
        )

    def marks(self) -> list[tuple[Text, str]]:
        """Return what somebody should look at, each with its sign and colour; nothing of none."""
        waiting = self._house.isolation.doors.waiting
        alerts = sum(bool(waiting(one.paired.device)) for one in self._own)
        counted = (
            (ALERTS, "alarm", alerts),
            (UNKNOWN, "", len(self._unknown)),
            (LOW, "low", len(self._low)),
            (WEAK, "low", len(self._weak)),
            (TO_MEASURE, "due", self.due.open),
        )
        return [(text.with_(count=count), colour) for text, colour, count in counted if count]

    def next(self) -> list[Text]:
        """Return what comes next, the most urgent first."""
        lines = [LOOK_NEXT.with_(place=one.paired.place) for one in self._unknown]
        if self._house.isolation.doors.silence().gateway:
            lines = [GATEWAY_NEXT]
        lines += [LOW_NEXT.with_(place=one.paired.place) for one in self._low]
        if self.due.open:
            lines.append(CHECK_NEXT.with_(count=self.due.open))
        lines += self._ends()
        if self._own:
            lines.append(WINDOWS_NEXT.with_(windows=self._house.isolation.doors.windows()))
        return lines

    def _ends(self) -> Iterator[Text]:
        desk = self._house.desk
        for row in self._grid.rows:
            if row.case.ends is not None and row.case.ends <= desk.now() + SOON:
                end, room = end_text(row.case, desk.home_time), row.case.room
                yield END_NEXT.with_(end=end, room=room, name=row.person.name)


def unknown_story(door: DoorNow, now: datetime, home_time: HomeTime) -> list[Text]:
    """Return what is said of a door of which nothing is known: since when, and what to do."""
    place, heard = door.paired.place, door.past.heard
    if heard is None:
        return [NEVER_HEARD.with_(place=place), NOT_WELL]
    hours, minutes = divmod(int((now - heard).total_seconds()) // 60, 60)
    at = f"{home_time.local(heard):%m-%d %H:%M}"
    said = UNKNOWN_DOOR.with_(place=place, at=at, hours=hours, minutes=minutes)
    return [said, NOT_WELL]


def door_story(
    door: DoorNow, since: datetime, windows: str, home_time: HomeTime
) -> tuple[Text, list[Text]]:
    """Return what is open of a door in a line, and its raw messages since then."""
    local = home_time.local
    openings = [one for one in door.past.openings if one.at >= since]
    lines: list[Text] = []
    for one in openings[-SHOWN_EVENTS:]:
        opened = f"{local(one.at):%H:%M:%S}"
        lines.append(EVENT.with_(at=opened, what=SIGN_LABELS[Sign.OPEN]))
        if one.until is not None:
            shut = f"{local(one.until):%H:%M:%S}"
            lines.append(EVENT.with_(at=shut, what=SIGN_LABELS[Sign.CLOSE]))
        else:
            lines.append(GAP if one.gap else STILL)
    lines.append(ALLOWED.with_(windows=windows))
    at = f"{local(openings[0].at):%H:%M}" if openings else ""
    return DOOR_TITLE.with_(place=door.paired.place, at=at, count=len(openings)), lines
