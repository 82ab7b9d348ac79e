"""A real receiver and a real home on loopback, each a process of its own, with certificates."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from carehome_app.domain.bureau.parcel import MOST_BYTES
from carehome_app.services.bureau.delivering import DELIVER, brought
from carehome_app.services.bureau.writing import Notice
from tests.listening.papers import Authority
from tests.services.bureau.city import City, city, number_of
from tests.waiting import until

PARCEL = b"CPAR1 a parcel"


@dataclass
class Town:
    """A bureau with its receiver, and a home that has papers."""

    folder: Path
    authority: Authority
    receivers: list[subprocess.Popen[str]] = field(default_factory=list)
    minute: int = 30

    @property
    def inbox(self) -> Path:
        return self.folder / "inbox"

    @property
    def given(self) -> Path:
        """The folder from which homes fetch what the bureau wrote to them."""
        return self.folder / "city" / "bureau" / "outbox"

    @property
    def lying(self) -> list[bytes]:
        return [one.read_bytes() for one in self.inbox.iterdir()] if self.inbox.exists() else []

    def receive(self) -> str:
        """Start the receiver; return its port."""
        cert, key = self.authority.sign("receiver")
        process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "carehome_app",
                "--lang",
                "en",
                "bureau",
                "receive",
                "--port",
                "0",
                "--cert",
                str(cert),
                "--key",
                str(key),
                "--ca",
                str(self.authority.file),
                "--inbox",
                str(self.inbox),
                "--outbox",
                str(self.given),
            ],
            stdout=subprocess.PIPE,
            text=True,
        )
        self.receivers.append(process)
        assert process.stdout is not None
        said = process.stdout.readline()
        assert said.startswith("Listening:"), said
        return said.strip().rpartition(":")[2]

    def stop(self) -> None:
        for one in self.receivers:
            one.send_signal(signal.SIGTERM)
            one.wait(10)
            if one.stdout is not None:
                one.stdout.close()
        self.receivers.clear()

    def say(
        self, port: str, said: bytes, papers: tuple[Path, Path] | None, version: str = "1.3"
    ) -> str:
        """Let a peer say bytes; return what it heard."""
        shown = ("-", "-") if papers is None else tuple(map(str, papers))
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "tests.listening.peer",
                port,
                str(self.authority.file),
                *shown,
                version,
            ],
            input=said,
            capture_output=True,
            check=True,
            timeout=30,
        )
        return done.stdout.decode().strip()

    def home(self, *said: str) -> subprocess.CompletedProcess[str]:
        """Let a home's program do something, in a process of its own."""
        self.minute += 1
        now = f"2026-11-20T16:{self.minute}"
        return subprocess.run(
            [
                sys.executable,
                "-m",
                "carehome_app",
                "--lang",
                "en",
                "--now",
                now,
                "--home",
                str(self.folder / "city" / number_of(0)),
                "--as",
                "D01",
                *said,
            ],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    def switch_on(self, port: str, authority: Authority | None = None) -> None:
        cert, key = self.authority.sign("home")
        trusted = (authority or self.authority).file
        done = self.home(
            "parcel",
            "network",
            f"127.0.0.1:{port}",
            "--cert",
            str(cert),
            "--key",
            str(key),
            "--ca",
            str(trusted),
        )
        assert done.returncode == 0, done.stderr

    @property
    def outbox(self) -> list[Path]:
        return list((self.folder / "city" / number_of(0) / "outbox").glob("*"))


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path, Authority(tmp_path, "authority"))
    yield made
    made.stop()


@pytest.fixture
def small(town: Town) -> City:
    """Four homes and a bureau, closed: programs of their own open them."""
    made = city(town.folder / "city")
    made.close()
    return made


def post(content: bytes, *, length: int | None = None, path: str = "/parcel") -> bytes:
    said = len(content) if length is None else length
    return f"POST {path} HTTP/1.1\r\nHost: b\r\nContent-Length: {said}\r\n\r\n".encode() + content


def test_what_comes_with_a_certificate_lies_in_the_inbox_once(town: Town) -> None:
    port, papers = town.receive(), town.authority.sign("home")
    for _time in range(2):
        assert "204" in town.say(port, post(PARCEL), papers)
    assert town.lying == [PARCEL]


def test_who_has_no_certificate_or_a_strangers_is_refused(town: Town) -> None:
    port = town.receive()
    (town.folder / "elsewhere").mkdir()
    stranger = Authority(town.folder / "elsewhere", "stranger").sign("home")
    for papers in (None, stranger):
        assert "204" not in town.say(port, post(PARCEL), papers)
    assert town.lying == []


def test_the_older_tls_is_refused(town: Town) -> None:
    port, papers = town.receive(), town.authority.sign("home")
    assert town.say(port, post(PARCEL), papers, "1.2").startswith("refused")
    assert town.lying == []


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (post(b"", length=MOST_BYTES + 1), "413"),
        (post(b"", length=10**30), "413"),
        (b"POST /parcel HTTP/1.1\r\nHost: b\r\n\r\n", "411"),
        (post(PARCEL, path="/other"), "404"),
        (b"GET / HTTP/1.1\r\nHost: b\r\n\r\n", "404"),
        (b"GET /down/ HTTP/1.1\r\nHost: b\r\n\r\n", "404"),
        (b"GET /down/../inbox HTTP/1.1\r\nHost: b\r\n\r\n", "404"),
        (b"GET /down/01020304 HTTP/1.1\r\nHost: b\r\n\r\n", "404"),
        (b"PUT /parcel HTTP/1.1\r\nHost: b\r\nContent-Length: 0\r\n\r\n", "501"),
    ],
)
def test_nothing_else_is_answered_with_more_than_a_number(
    town: Town, said: bytes, status: str
) -> None:
    port, papers = town.receive(), town.authority.sign("home")
    assert status in town.say(port, said, papers)
    assert town.lying == []


def test_what_is_cut_off_in_the_middle_leaves_nothing(town: Town) -> None:
    port, papers = town.receive(), town.authority.sign("home")
    town.say(port, post(PARCEL, length=5000), papers, "1.3!")
    whole = b"x" * MOST_BYTES
    assert "204" in town.say(port, post(whole), papers)
    town.stop()
    assert town.lying == [whole]


def test_a_receiver_that_was_killed_clears_up_what_it_had_half(town: Town) -> None:
    town.inbox.mkdir()
    (town.inbox / "half.part").write_bytes(b"CPAR")
    town.receive()
    until(lambda: not town.lying or None, seconds=5)


@pytest.mark.usefixtures("small")
def test_a_home_sends_and_the_bureau_takes_it_in(town: Town) -> None:
    town.switch_on(town.receive())
    done = town.home("parcel", "send", "--to-network")
    assert (done.returncode, done.stderr) == (0, "")
    assert "receiver took: 1." in done.stdout
    assert town.outbox == []
    again = city_of(town)
    try:
        files = [(one.name, one.read_bytes()) for one in town.inbox.iterdir()]
        (verdict,) = again.bureau.house.bureau.taking.take(files)
        assert (verdict.outcome.value, verdict.seq) == ("taken", 1)
        assert again.homes[0].house.reporting_up.network.is_on()
    finally:
        again.close()


@pytest.mark.usefixtures("small")
def test_receipts_and_notices_come_back_by_the_same_way(town: Town) -> None:
    town.switch_on(town.receive())
    assert town.home("parcel", "send", "--to-network").returncode == 0
    assert "no receipt yet" in town.home("parcel", "sent").stdout
    again = city_of(town)
    try:
        bureau = again.bureau.house.bureau
        bureau.writing.send(Notice("Heat", "Water every two hours.", places=(number_of(0),)))
        bureau.taking.take((one.name, one.read_bytes()) for one in town.inbox.iterdir())
    finally:
        again.close()
    assert [one.name for one in town.given.iterdir()] == [f"{number_of(0)}.cdwn"]
    done = town.home("parcel", "deliver", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["came"] == {
        "receipts": 1,
        "notices": 1,
        "faults": 0,
        "requests": 0,
    }
    assert "the bureau has it" in town.home("parcel", "sent").stdout
    assert "Heat" in town.home("parcel", "notices").stdout
    assert town.outbox == []
    assert json.loads(town.home("parcel", "deliver", "--json").stdout)["came"]["receipts"] == 0


def test_a_home_fetches_only_what_lies_in_its_own_mailbox(town: Town) -> None:
    town.given.mkdir(parents=True)
    (town.given / "0001.cdwn").write_bytes(b"CDWN1" + bytes([1, 2, 3, 4]) + b"sealed")
    (town.given / "0002.part").write_bytes(b"CDWN1" + bytes([1, 2, 3, 5]) + b"half")
    port, papers = town.receive(), town.authority.sign("home")
    own = b"GET /down/01020304 HTTP/1.1\r\nHost: b\r\n\r\n"
    assert "200" in town.say(port, own, papers)
    assert "404" in town.say(port, own.replace(b"04 ", b"05 "), papers)
    assert "404" in town.say(port, own.replace(b"/01020304", b"/*"), papers)
    assert "200" not in town.say(port, own, None)


def test_the_packed_program_carries_and_fetches_when_it_is_called_so(town: Town) -> None:
    town.given.mkdir(parents=True)
    down = b"CDWN1" + bytes([1, 2, 3, 4]) + b"sealed"
    (town.given / "0001.cdwn").write_bytes(down)
    waits = town.folder / "waits"
    waits.mkdir()
    (waits / "0001-000001.cpar").write_bytes(PARCEL)
    cert, key = town.authority.sign("home")
    papers = (str(cert), str(key), str(town.authority.file))
    done = subprocess.run(
        [
            sys.executable,
            str(Path(__file__).parents[2] / "packaging" / "start.py"),
            DELIVER,
            "127.0.0.1",
            town.receive(),
            *papers,
            "01020304",
            str(waits),
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "taken", "")
    assert town.lying == [PARCEL]
    assert brought(waits) == down
    assert list(waits.iterdir()) == []


def city_of(town: Town) -> City:
    """Open the bureau and the first home again."""
    from carehome_app.services.home.opening import open_home
    from tests.builders import PASSPHRASE, Home, MovableClock

    clock, opened = MovableClock("2026-11-20 16:50"), []
    for name in ("bureau", number_of(0)):
        folder = town.folder / "city" / name
        opened.append(Home(folder, open_home(folder, PASSPHRASE, clock), clock))
        opened[-1].sign_in("D01")
    return City(opened[0], opened[1:], clock)


@pytest.mark.usefixtures("small")
def test_while_the_switch_is_off_nothing_is_made_and_nothing_sent(town: Town) -> None:
    port = town.receive()
    off = town.home("parcel", "send", "--to-network")
    assert off.returncode != 0
    assert "is off" in off.stderr
    town.switch_on(port)
    assert town.home("parcel", "network", "--off").returncode == 0
    for verb in (("send", "--to-network"), ("deliver",)):
        assert town.home("parcel", *verb).returncode != 0
    assert not town.lying
    assert not town.outbox


@pytest.mark.usefixtures("small")
def test_a_receiver_that_is_away_is_a_sentence_and_the_parcel_waits(town: Town) -> None:
    port = town.receive()
    town.switch_on(port)
    town.stop()
    away = town.home("parcel", "send", "--to-network")
    assert away.returncode == 1
    assert "does not answer" in away.stderr
    assert "Traceback" not in away.stderr
    assert len(town.outbox) == 1
    town.switch_on(town.receive())
    assert town.home("parcel", "deliver").returncode == 0
    assert town.outbox == []
    assert len(town.lying) == 1


@pytest.mark.usefixtures("small")
def test_a_receiver_of_another_authority_gets_nothing(town: Town) -> None:
    town.switch_on(town.receive(), Authority(town.folder, "another"))
    refused = town.home("parcel", "send", "--to-network")
    assert refused.returncode == 1
    assert "trust" in refused.stderr
    assert town.lying == []
    assert len(town.outbox) == 1


@pytest.mark.usefixtures("small")
def test_the_home_is_closed_before_anything_is_dialled(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    from carehome_app.listening import parcels
    from carehome_app.services.home.opening import close_home, open_home
    from tests.builders import PASSPHRASE
    from tests.command_line import run

    town.switch_on("8443")
    folder = town.folder / "city" / number_of(0)
    dialled: list[object] = []

    def dial(where: tuple[str, int], _papers: parcels.Papers, files: list[Path]) -> parcels.Went:
        dialled.append((where, [one.suffix for one in files]))
        close_home(open_home(folder, PASSPHRASE))  # refused while a program has it open
        return parcels.Went.TAKEN

    def fetch(*_asked: object) -> None:
        dialled.append("fetched")
        close_home(open_home(folder, PASSPHRASE))

    monkeypatch.setattr(parcels, "deliver", dial)
    monkeypatch.setattr(parcels, "fetched", fetch)
    now = ("--now", "2026-11-20T16:45", "--home", str(folder), "--as", "D01")
    done = run(*now, "parcel", "send", "--to-network")
    assert done.exit_code == 0, done.output
    assert dialled == [(("127.0.0.1", 8443), [parcels.KIND]), "fetched"]
