"""The one broker that the home names, and a serial line: the parts of the extra `devices`."""

import threading
from typing import Any, Final, NamedTuple

from carehome_app.domain.isolation.adapters import lines_of_serial, lines_of_topic
from carehome_app.listening.spool import Spool

TOPICS: Final = ("zigbee2mqtt/#", "tele/+/SENSOR", "carehome/door")
QUIET: Final = 1
"""Seconds after which a broken line is tried again."""


class Broker(NamedTuple):
    """The one broker the program ever dials."""

    host: str
    port: int
    user: str = ""
    password: str = ""


def follow(broker: Broker, spool: Spool) -> Any:  # noqa: ANN401  # the library's own client
    """Listen to a broker, and go on when it was away; each time again doors are unknown."""
    import paho.mqtt.client as mqtt
    from paho.mqtt.enums import CallbackAPIVersion

    client = mqtt.Client(CallbackAPIVersion.VERSION2)
    if broker.user:
        client.username_pw_set(broker.user, broker.password)

    def connected(client: Any, _data: Any, _flags: Any, code: Any, _more: Any) -> None:  # noqa: ANN401
        if not code.is_failure:
            spool.begin()
            for topic in TOPICS:
                client.subscribe(topic)

    def came(_client: Any, _data: Any, message: Any) -> None:  # noqa: ANN401
        retained = bool(message.retain)
        spool.take(lines_of_topic(message.topic, message.payload, retained=retained))

    client.on_connect = connected
    client.on_message = came
    client.reconnect_delay_set(min_delay=1, max_delay=30)
    client.connect_async(broker.host, broker.port, keepalive=30)
    client.loop_start()
    return client


def read_serial(port: str, baud: int, spool: Spool, stop: threading.Event) -> threading.Thread:
    """Read lines of a serial port in a thread; one that was pulled out is tried again."""
    import serial

    def read() -> None:
        while not stop.is_set():
            try:
                with serial.Serial(port, baud, timeout=1) as line:
                    spool.begin()
                    while not stop.is_set():
                        data = line.readline()
                        if data:
                            spool.take(lines_of_serial(data))
            except (serial.SerialException, OSError):
                stop.wait(QUIET)

    thread = threading.Thread(target=read, daemon=True)
    thread.start()
    return thread
