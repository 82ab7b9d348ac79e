"""Real peers on loopback: curl, a box over TCP, a serial pair by socat, a broker by mosquitto.

The listener is a process of its own, as in a home, so that nothing of the tests opens a socket.
"""

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from carehome_app.documents.door_files import door_lines
from carehome_app.domain.isolation.lines import Message, Sign, understood
from tests.domain.isolation.test_adapters import frame
from tests.domain.isolation.test_cases import CHINA
from tests.waiting import until

SECRET = "a shared key"  # noqa: S105  # of a listener that lives for one test
Listener = Callable[..., str]


def needs(*programs: str) -> pytest.MarkDecorator:
    missing = [one for one in programs if shutil.which(one) is None]
    return pytest.mark.skipif(bool(missing), reason=f"not here: {', '.join(missing)}")


@pytest.fixture
def processes() -> Iterator[list[subprocess.Popen[str]]]:
    started: list[subprocess.Popen[str]] = []
    yield started
    for one in reversed(started):
        one.send_signal(signal.SIGTERM)
        one.wait(10)
        for stream in (one.stdout, one.stderr):
            if stream is not None:
                stream.close()


@pytest.fixture
def listen(tmp_path: Path, processes: list[subprocess.Popen[str]]) -> Listener:
    """Start a listener for the sensors d401 and 8601; return where it listens."""
    (tmp_path / "secret").write_text(SECRET)

    def started(*arguments: str) -> str:
        command = [
            sys.executable, "-m", "carehome_app", "--lang", "en", "doors", "listen", "--spool",
            str(tmp_path / "spool"), "--secret-file", str(tmp_path / "secret"),
            "--device", "d401", "--device", "8601", *arguments,
        ]  # fmt: skip
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        processes.append(process)
        assert process.stdout is not None
        said = process.stdout.readline()
        assert said.startswith("Listening:"), said
        return said.split()[-1]

    return started


@pytest.fixture
def heard(tmp_path: Path) -> Callable[[], list[tuple[str, Sign]]]:
    """Return what stands in the spool."""

    def read() -> list[tuple[str, Sign]]:
        files = sorted((tmp_path / "spool").glob("*.txt"))
        lines = [understood(line, CHINA) for file in files for line in door_lines(file)]
        assert all(isinstance(one, Message) for one in lines)
        return [(one.device, one.sign) for one in lines if isinstance(one, Message)]

    return read


def wait_for(look: Callable[[], bool]) -> None:
    """Wait for something another program does."""
    until(lambda: look() or None, seconds=15)


Heard = Callable[[], list[tuple[str, Sign]]]
BEGUN = ("*", Sign.RESTART)


def curl(where: str, *arguments: str) -> str:
    command = ["curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", *arguments, where]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@needs("curl")
def test_a_webhook_takes_what_has_the_secret_and_a_known_sensor(
    listen: Listener, heard: Heard
) -> None:
    at = f"http://{listen('--http', '127.0.0.1:0')}/door"
    header = ("-H", f"X-Carehome-Secret: {SECRET}")
    body = '{"device":"d401","event":"open","device_time":"2026-11-29T02:14:03+08:00"}'
    assert curl(at, "-d", body) == "403"
    assert curl(at, "-H", "X-Carehome-Secret: wrong", "-d", body) == "403"
    assert curl(at, *header, "-d", body) == "204"
    assert curl(at, *header, "-d", body.replace("d401", "stranger")) == "422"
    assert curl(at, *header, "-d", "nonsense") == "422"
    assert curl(at.replace("door", "other"), *header, "-d", body) == "404"
    assert curl(at, *header) == "501", "nothing can be read of it"
    assert heard() == [BEGUN, ("d401", Sign.OPEN)]


@needs("socat")
def test_a_box_sends_frames_and_its_heartbeats_are_gathered(
    listen: Listener, heard: Heard
) -> None:
    where = listen("--tcp", "127.0.0.1:0")
    beats = b"".join(frame(10005) for _times in range(200))
    stream = frame(10001) + beats + frame(10004) + frame(10004, key="another")
    command = ["socat", "-u", "-", f"TCP:{where}"]
    subprocess.run(command, input=stream, check=True)
    wait_for(lambda: ("8601", Sign.OPEN) in heard())
    assert heard() == [BEGUN, ("8601", Sign.HEARTBEAT), ("8601", Sign.OPEN)]


@needs("socat")
def test_a_serial_line_is_read_and_found_again_when_it_was_pulled_out(
    listen: Listener, heard: Heard, tmp_path: Path, processes: list[subprocess.Popen[str]]
) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"

    def plug() -> subprocess.Popen[str]:
        pair = [f"pty,raw,echo=0,link={one}" for one in (ours, theirs)]
        command = ["socat", *pair]
        made = subprocess.Popen(command, text=True)
        wait_for(lambda: ours.exists() and theirs.exists())
        return made

    line = plug()
    listen("--serial", str(ours))
    wait_for(lambda: heard().count(BEGUN) == 2)
    theirs.write_bytes(b"d401;OPEN;2026-11-29 02:14:03\r\n")
    wait_for(lambda: ("d401", Sign.OPEN) in heard())
    line.terminate()
    line.wait(10)
    processes.append(plug())
    wait_for(lambda: heard().count(BEGUN) == 3)
    theirs.write_bytes(b"d401;CLOSE;2026-11-29 02:15:03\r\n")
    wait_for(lambda: heard()[-1] == ("d401", Sign.CLOSE))


@needs("mosquitto", "mosquitto_pub")
def test_a_broker_is_followed_and_found_again_when_it_died(
    listen: Listener, heard: Heard, tmp_path: Path, processes: list[subprocess.Popen[str]]
) -> None:
    port = str(20000 + hash(tmp_path) % 20000)
    (tmp_path / "m.conf").write_text(f"listener {port} 127.0.0.1\nallow_anonymous true\n")

    def broker() -> subprocess.Popen[str]:
        command = ["mosquitto", "-c", str(tmp_path / "m.conf")]
        return subprocess.Popen(command, stderr=subprocess.DEVNULL, text=True)

    def say(payload: str, *more: str) -> bool:
        command = ["mosquitto_pub", "-p", port, "-t", "zigbee2mqtt/d401", "-m", payload, *more]
        return subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode == 0

    first = broker()
    wait_for(lambda: say('{"contact":true}', "-r"))
    listen("--mqtt", f"127.0.0.1:{port}")
    wait_for(lambda: ("d401", Sign.CLOSE) in heard())
    assert heard().count(BEGUN) == 2, "once as it began, once as the broker answered"
    assert say('{"contact":false,"battery":87}')
    wait_for(lambda: ("d401", Sign.OPEN) in heard())
    first.terminate()
    first.wait(10)
    processes.append(broker())
    wait_for(lambda: heard().count(BEGUN) == 3)
    assert say('{"contact":true}')
    wait_for(lambda: heard()[-1] == ("d401", Sign.CLOSE))


@pytest.mark.parametrize(
    "where", ["0.0.0.0:8071", "8.8.8.8:80", "example.org:80", "127.0.0.1", "[::]:80"]
)
def test_no_listener_binds_every_address_or_one_of_the_internet(
    tmp_path: Path, where: str
) -> None:
    (tmp_path / "secret").write_text(SECRET)
    command = [
        sys.executable, "-m", "carehome_app", "doors", "listen", "--spool", str(tmp_path / "s"),
        "--secret-file", str(tmp_path / "secret"), "--http", where,
    ]  # fmt: skip
    assert subprocess.run(command, capture_output=True, check=False).returncode == 2
