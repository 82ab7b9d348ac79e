"""What brokers, webhooks and boxes send becomes the one line a door is understood by.

Bytes in, lines out: nothing here opens anything. Exact forms: epidemic reference, section 10.1.
"""

import hashlib
import hmac
import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from carehome_app.domain.isolation.lines import Sign

MOST: Final = 100_000
"""No message of a sensor is larger."""
FRAME: Final = "*#"
CODES: Final = {
    "10001": Sign.HEARTBEAT,
    "10002": Sign.TAMPER,
    "10003": Sign.SOS,
    "10004": Sign.OPEN,
    "10005": Sign.HEARTBEAT,
    "10006": Sign.FAULT,
    "10007": Sign.HEARTBEAT,
    "10008": Sign.HEARTBEAT,
}
"""The protocol of isolation door boxes: an alarm when a door opens, and none when it closes."""


def lines_of_topic(topic: str, payload: bytes, *, retained: bool = False) -> list[str]:
    """Return the lines of a broker's message: Zigbee2MQTT, Tasmota, or a plain line."""
    parts = topic.split("/")
    said = _json(payload)
    if parts[0] == "zigbee2mqtt" and len(parts) >= 2:
        return list(_zigbee(parts[1:], said, payload, retained))
    if isinstance(said, Mapping) and "ZbReceived" in said:
        received = said["ZbReceived"]
        return list(_tasmota(received)) if isinstance(received, Mapping) else []
    return list(_plain(payload))


def lines_of_post(body: bytes) -> list[str]:
    """Return the lines of a webhook: a state of Home Assistant, Tuya's codes, or plain lines."""
    said = _json(body)
    if isinstance(said, Mapping):
        return list(_hook(said))
    if isinstance(said, list):
        return [line for one in said if isinstance(one, Mapping) for line in _hook(one)]
    return list(_plain(body))


def lines_of_serial(data: bytes) -> list[str]:
    """Return the lines of a serial line: they are written as they are understood."""
    return list(_plain(data))


def lines_of_frames(data: bytes, key: str) -> tuple[list[str], bytes, int]:
    """Return the lines of all whole frames, the bytes left over, and how many were refused.

    A frame stands between two `*#`; one that is not signed by the key is refused.
    """
    text = data.decode("utf-8", errors="replace")
    lines: list[str] = []
    refused = 0
    while (first := text.find(FRAME)) >= 0:
        last = text.find(FRAME, first + len(FRAME))
        if last < 0:
            return lines, text[first:][-MOST:].encode(), refused
        found = _frame(text[first + len(FRAME) : last], key)
        text = text[last + len(FRAME) :]
        if found:
            lines.append(found)
        else:
            refused += 1
    return lines, text[-1:].encode() if text.endswith("*") else b"", refused


def signature(key: str, imei: str, time: object) -> str:
    """Return the signature of a frame: md5 of key, device and time, as its protocol has it."""
    return hashlib.md5(f"{key}{imei}{time}".encode(), usedforsecurity=False).hexdigest()


def _frame(inside: str, key: str) -> str:
    said = _json(inside.encode())
    if not isinstance(said, Mapping):
        return ""
    imei, time = str(said.get("imei", "")), said.get("time", "")
    expected = signature(key, imei, time)
    if not hmac.compare_digest(str(said.get("sign", "")).lower().encode(), expected.encode()):
        return ""
    sign = CODES.get(str(said.get("code")))
    data = said.get("data")
    battery = data.get("battery") if isinstance(data, Mapping) else None
    return _line(imei, sign, time, {"battery": battery}) if imei and sign is not None else ""


def _zigbee(parts: list[str], said: object, payload: bytes, retained: bool) -> Iterator[str]:
    if parts[:2] == ["bridge", "state"]:
        state = _state(said, payload)
        if state in ("online", "offline") and not retained:
            yield _line("*", Sign.RESTART)
        return
    if parts[0] == "bridge":
        return
    device = "/".join(parts)
    if parts[-1] == "availability":
        device = "/".join(parts[:-1])
        state = _state(said, payload)
        if state in ("online", "offline"):
            yield _line(device, Sign.OFFLINE if state == "offline" else Sign.HEARTBEAT)
        return
    if not isinstance(said, Mapping):
        return
    more = {"battery": said.get("battery"), "link": said.get("linkquality")}
    seen = said.get("last_seen", "")
    if said.get("tamper") is True:
        yield _line(device, Sign.TAMPER, seen)
    if said.get("battery_low") is True:
        yield _line(device, Sign.LOW, seen)
    contact = said.get("contact")
    if isinstance(contact, bool):
        # true = closed: the magnet is there.
        sign = Sign.CLOSE if contact else Sign.OPEN
        yield _line(device, sign, seen, more, retained=retained)
    else:
        yield _line(device, Sign.HEARTBEAT, seen, more)


def _state(said: object, payload: bytes) -> str:
    if isinstance(said, Mapping):
        return str(said.get("state"))
    return payload.decode("utf-8", errors="replace")


def _tasmota(received: Mapping[str, Any]) -> Iterator[str]:
    for short, said in received.items():
        if not isinstance(said, Mapping):
            continue
        device = str(said.get("Name") or said.get("Device") or short)
        more = {"battery": said.get("BatteryPercentage"), "link": said.get("LinkQuality")}
        contact = said.get("Contact")
        known = {"1": Sign.ONE, "0": Sign.ZERO, "True": Sign.ONE, "False": Sign.ZERO}
        yield _line(device, known.get(str(contact), Sign.HEARTBEAT), "", more)


def _hook(said: Mapping[str, Any]) -> Iterator[str]:
    if "entity_id" in said:
        # Home Assistant: of the class door, on is open.
        state = {"on": Sign.OPEN, "off": Sign.CLOSE, "unavailable": Sign.OFFLINE}
        sign = state.get(str(said.get("state")), Sign.HEARTBEAT)
        yield _line(str(said["entity_id"]), sign, said.get("last_changed", ""))
        return
    device = said.get("devId") or said.get("device_id") or said.get("device")
    if not device:
        return
    states = said.get("status")
    for one in states if isinstance(states, list) else ():
        if isinstance(one, Mapping):
            yield from _tuya(str(device), one)
    event = said.get("event")
    if isinstance(event, str | int):
        battery, seq = said.get("battery"), said.get("seq")
        time = said.get("device_time", said.get("time", ""))
        yield _line(str(device), str(event), time, {"battery": battery, "seq": seq})


def _tuya(device: str, status: Mapping[str, Any]) -> Iterator[str]:
    code, value, time = status.get("code"), status.get("value"), status.get("t", "")
    if code == "doorcontact_state" and isinstance(value, bool):
        yield _line(device, Sign.OPEN if value else Sign.CLOSE, time)
    elif code == "temper_alarm" and value is True:
        yield _line(device, Sign.TAMPER, time)
    elif code == "battery_percentage":
        yield _line(device, Sign.HEARTBEAT, time, {"battery": value})
    elif code == "battery_state" and value == "low":
        yield _line(device, Sign.LOW, time)


def _line(
    device: str,
    sign: Sign | str,
    time: object = "",
    more: Mapping[str, object] = MappingProxyType({}),
    *,
    retained: bool = False,
) -> str:
    shown = sign.value if isinstance(sign, Sign) else sign
    parts = [device.replace(";", ","), shown, str(time or "")]
    parts += [f"{name}={value}" for name, value in more.items() if value not in (None, "")]
    if retained:
        parts.append("retained=1")
    return ";".join(parts)


def _plain(data: bytes) -> Iterator[str]:
    text = data[:MOST].decode("utf-8", errors="replace")
    return (line for line in text.splitlines() if line.strip())


def _json(data: bytes) -> object:
    if len(data) > MOST:
        return None
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None
