"""The messages of the field become lines; what is signed wrongly becomes none."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.isolation.adapters import (
    lines_of_frames,
    lines_of_post,
    lines_of_serial,
    lines_of_topic,
    signature,
)
from carehome_app.domain.isolation.lines import Message, Sign, understood
from tests.domain.isolation.test_cases import CHINA
from tests.telling_examples import tells

KEY = "a shared key"


def signs(lines: list[str]) -> list[tuple[str, Sign]]:
    said = [understood(line, CHINA) for line in lines]
    assert all(isinstance(one, Message) for one in said), lines
    return [(one.device, one.sign) for one in said if isinstance(one, Message)]


@pytest.mark.parametrize(
    ("topic", "payload", "expected"),
    [
        (
            "zigbee2mqtt/door203",
            '{"contact":true,"last_seen":"2024-04-08T21:21:36.794Z","linkquality":144}',
            [("door203", Sign.CLOSE)],
        ),
        ("zigbee2mqtt/door203", '{"contact":false}', [("door203", Sign.OPEN)]),
        ("zigbee2mqtt/f/door203", '{"battery":87}', [("f/door203", Sign.HEARTBEAT)]),
        (
            "zigbee2mqtt/d",
            '{"contact":true,"tamper":true}',
            [("d", Sign.TAMPER), ("d", Sign.CLOSE)],
        ),
        ("zigbee2mqtt/d/availability", '{"state":"offline"}', [("d", Sign.OFFLINE)]),
        ("zigbee2mqtt/d/availability", "online", [("d", Sign.HEARTBEAT)]),
        ("zigbee2mqtt/bridge/state", '{"state":"online"}', [("*", Sign.RESTART)]),
        ("zigbee2mqtt/bridge/devices", "[]", []),
        (
            "tele/z/SENSOR",
            '{"ZbReceived":{"0x5FA7":{"Device":"0x5FA7","Name":"Room 203","Contact":1,'
            '"Endpoint":1,"LinkQuality":66}}}',
            [("Room 203", Sign.ONE)],
        ),
        ("carehome/door", "203;OPEN;2026-11-29 02:14:03", [("203", Sign.OPEN)]),
    ],
)
def test_a_brokers_message(topic: str, payload: str, expected: list[tuple[str, Sign]]) -> None:
    assert signs(lines_of_topic(topic, payload.encode())) == expected


def test_a_retained_message_is_marked() -> None:
    (line,) = lines_of_topic("zigbee2mqtt/d", b'{"contact":true}', retained=True)
    said = understood(line, CHINA)
    assert isinstance(said, Message)
    assert said.retained


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            '{"entity_id":"binary_sensor.room203","state":"on",'
            '"last_changed":"2026-11-29T02:14:03+08:00"}',
            [("binary_sensor.room203", Sign.OPEN)],
        ),
        ('{"entity_id":"x","state":"unavailable"}', [("x", Sign.OFFLINE)]),
        (
            '{"devId":"t1","status":[{"code":"doorcontact_state","value":true},'
            '{"code":"battery_percentage","value":17},{"code":"temper_alarm","value":true}]}',
            [("t1", Sign.OPEN), ("t1", Sign.HEARTBEAT), ("t1", Sign.TAMPER)],
        ),
        (
            '{"device_id":"d","event":"关","device_time":"2026-11-29 02:14:03"}',
            [("d", Sign.CLOSE)],
        ),
        ('{"device":"d","event":1}', [("d", Sign.ONE)]),
        ("203;OPEN;\n203;CLOSE;", [("203", Sign.OPEN), ("203", Sign.CLOSE)]),
    ],
)
def test_a_webhooks_body(body: str, expected: list[tuple[str, Sign]]) -> None:
    assert signs(lines_of_post(body.encode())) == expected


def frame(code: int, imei: str = "8601", time: int = 1611111111, key: str = KEY) -> bytes:
    said = {
        "imei": imei,
        "time": time,
        "code": code,
        "data": {"battery": 87},
        "sign": signature(key, imei, time),
    }
    return f"*#{json.dumps(said)}*#".encode()


def test_frames_are_taken_whole_signed_and_in_any_pieces() -> None:
    stream = frame(10001) + frame(10004) + frame(10002) + frame(10003) + frame(99)
    for cut in range(len(stream)):
        first, left, _refused = lines_of_frames(stream[:cut], KEY)
        then, rest, _more = lines_of_frames(left + stream[cut:], KEY)
        assert signs([*first, *then]) == [
            ("8601", Sign.HEARTBEAT),
            ("8601", Sign.OPEN),
            ("8601", Sign.TAMPER),
            ("8601", Sign.SOS),
        ], cut
        assert rest in (b"", b"*")


def test_a_frame_of_another_key_is_refused() -> None:
    lines, _left, refused = lines_of_frames(frame(10004, key="other") + frame(10005), KEY)
    assert (signs(lines), refused) == ([("8601", Sign.HEARTBEAT)], 1)


@given(st.binary(max_size=300), st.text(max_size=40))
def test_any_bytes_become_lines_or_none(data: bytes, topic: str) -> None:
    tells(bool(data))
    for lines in (
        lines_of_topic(topic, data),
        lines_of_topic("zigbee2mqtt/x", data),
        lines_of_post(data),
        lines_of_serial(data),
        lines_of_frames(data, KEY)[0],
    ):
        assert all(isinstance(line, str) for line in lines)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "contact",
                        "state",
                        "status",
                        "code",
                        "value",
                        "device",
                        "event",
                        "ZbReceived",
                        "entity_id",
                        "imei",
                        "data",
                    ]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=10,
    )
)
def test_any_json_becomes_lines_or_none(said: object) -> None:
    data = json.dumps(said).encode()
    tells(bool(said))
    for lines in (
        lines_of_topic("zigbee2mqtt/x", data),
        lines_of_topic("t", data),
        lines_of_post(data),
        lines_of_frames(b"*#" + data + b"*#", KEY)[0],
    ):
        assert all(isinstance(line, str) for line in lines)
