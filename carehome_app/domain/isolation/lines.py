"""What a door sensor says, as one line of text: `203;OPEN;2026-11-29 02:14:03;battery=87`.

Every adapter turns its bytes into this line, and nothing else of the program knows of brokers,
frames or webhooks: text in, a meaning or a question out, as with readings.
"""

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from carehome_app.domain.moments import HomeTime
from carehome_app.domain.typed.numbers import cut
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

MOST: Final = 400
"""No line of a sensor is longer; a longer one is none."""


class Sign(StrEnum):
    """What a message can say of a door, its sensor, or the box between."""

    OPEN = "open"
    CLOSE = "close"
    ONE = "1"
    """A contact that says 1; what that means is learnt when the sensor is paired."""
    ZERO = "0"
    HEARTBEAT = "heartbeat"
    LOW = "low"
    TAMPER = "tamper"
    SOS = "sos"
    FAULT = "fault"
    OFFLINE = "offline"
    RESTART = "restart"
    """The box between has started again: what it says next of a door may be old."""


_WORDS: Final[dict[str, Sign]] = {
    "open": Sign.OPEN, "opened": Sign.OPEN, "开": Sign.OPEN, "门开": Sign.OPEN, "打开": Sign.OPEN,
    "close": Sign.CLOSE, "closed": Sign.CLOSE, "关": Sign.CLOSE, "门关": Sign.CLOSE,
    "关闭": Sign.CLOSE, "1": Sign.ONE, "0": Sign.ZERO, "true": Sign.ONE, "false": Sign.ZERO,
    "heartbeat": Sign.HEARTBEAT, "心跳": Sign.HEARTBEAT, "online": Sign.HEARTBEAT,
    "low": Sign.LOW, "low battery": Sign.LOW, "低电": Sign.LOW, "电量低": Sign.LOW,
    "tamper": Sign.TAMPER, "拆动": Sign.TAMPER, "防拆": Sign.TAMPER, "sos": Sign.SOS,
    "求助": Sign.SOS, "fault": Sign.FAULT, "故障": Sign.FAULT, "offline": Sign.OFFLINE,
    "离线": Sign.OFFLINE, "restart": Sign.RESTART, "重启": Sign.RESTART,
}  # fmt: skip


class Message(NamedTuple):
    """One line understood. `at` is what the sensor's clock showed, None when it said none."""

    device: str
    sign: Sign
    at: datetime | None = None
    seq: str = ""
    battery: int | None = None
    link: int | None = None
    retained: bool = False
    """Kept by a broker from earlier: it tells of a state that may be old, never of an event."""
    received: datetime | None = None
    """When a listener heard it; None when it stands in a file of somebody else."""


class NoMessage(NamedTuple):
    """A line that says nothing, and why."""

    line: str
    why: Text


NO_DEVICE: Final = QT_TRANSLATE_NOOP("Doors", "“{line}” names no device.")
NO_EVENT: Final = QT_TRANSLATE_NOOP("Doors", "“{said}” is nothing a door sensor says.")
NO_TIME: Final = QT_TRANSLATE_NOOP("Doors", "“{said}” is no time.")
TOO_LONG: Final = QT_TRANSLATE_NOOP("Doors", "The line is too long.")


def understood(line: str, home_time: HomeTime) -> Message | NoMessage:
    """Return what a line says. A time without a zone is the home's."""
    if len(line) > MOST:
        return NoMessage(cut(line), TOO_LONG)
    parts = [part.strip() for part in line.strip().split(";")]
    if len(parts) < 2 or not parts[0]:
        return NoMessage(cut(line), NO_DEVICE.with_(line=cut(line)))
    sign = _WORDS.get(parts[1].lower())
    if sign is None:
        return NoMessage(cut(line), NO_EVENT.with_(said=cut(parts[1])))
    at = None
    if len(parts) > 2 and parts[2]:
        at = _time(parts[2], home_time)
        if at is None:
            return NoMessage(cut(line), NO_TIME.with_(said=cut(parts[2])))
    more = dict(part.partition("=")[::2] for part in parts[3:])
    return Message(
        parts[0],
        sign,
        at,
        more.get("seq", ""),
        _number(more.get("battery", "")),
        _number(more.get("link", "")),
        more.get("retained", "") == "1",
        _time(more.get("recv", ""), home_time),
    )


def written(message: Message) -> str:
    """Return a message as its line: what `understood` reads again."""
    time = "" if message.at is None else message.at.isoformat()
    parts = [message.device, message.sign.value, time]
    for name, value in (
        ("seq", message.seq),
        ("battery", message.battery),
        ("link", message.link),
        ("retained", "1" if message.retained else ""),
        ("recv", "" if message.received is None else message.received.isoformat()),
    ):
        if value not in ("", None):
            parts.append(f"{name}={value}")
    return ";".join(parts)


_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECONDS_FROM: Final = 10**11


def _time(said: str, home_time: HomeTime) -> datetime | None:
    """Return a time as ISO text, or as seconds or milliseconds since 1970."""
    if said.isascii() and said.isdigit() and len(said) <= 14:
        number = int(said)
        seconds = number // 1000 if number >= _MILLISECONDS_FROM else number
        return _EPOCH + timedelta(seconds=seconds)
    try:
        at = datetime.fromisoformat(said.replace("/", "-"))
        if at.tzinfo is None:
            return home_time.moment(at.date(), at.time())
        return at.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _number(said: str) -> int | None:
    whole = said.partition(".")[0]
    return int(whole) if whole.isascii() and whole.isdigit() and len(whole) < 6 else None
