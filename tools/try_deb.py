"""Try the Debian package as a new computer would: `python -m tools.try_deb [SUITE …]`, as root.

For each suite (bookworm, trixie): whether its desktop has all that the package wants; a bare
system, in which the program says what it lacks; an earlier version of the package, the demo home,
the window under X with a frame, one reading by keys, the manual, the day's report on a queue of
CUPS; documents, a table and a photograph (each by a part that is imported late), a parcel carried
to the bureau's receiver; the package over the earlier one, a home of an earlier program, removal;
what was measured, and the start of this checkout beside it.

What this computer lacks for it is said, and is no failure: it says nothing of the package.
"""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from carehome_app.services.bureau.delivering import DELIVER, TAKEN
from tests.listening.papers import Authority
from tests.ui.shell.print_queue import Queue, running_queue
from tests.waiting import until
from tools import screen
from tools.bare_system import NotToBeHadError, bare_system, inside, install
from tools.package import BUILD, DIST, ICONS, ROOT, version

TOOLS: Final = ("debootstrap", "xdotool", *screen.PROGRAMS)
READY_AFTER: Final = 180
"""Seconds the window may take on a loaded computer before the try has failed."""
HOUSE: Final = "演示之家"
"""The demo home's name, in the title of its window."""
MANUAL: Final = "^全部按键"
PRINTERS: Final = "^(Print|打印)"
"""What the windows are called in which the manual is read, and a printer chosen."""
LEAST: Final = 2000
"""Bytes below which nothing can stand in a document."""
CARD: Final = (
    "今天上午大家在花园里散步，精神都很好，还一起唱了两首歌。午饭有米饭、鱼和青菜，睡得安稳，"
    "下午做了手部训练，请家里人放心，一切都好。"
)
STARTED, MORNING = time.monotonic(), datetime(2026, 11, 30, 6, 30)  # noqa: DTZ001  # of the demo home
"""When this began, and when it is in the home: between two rounds it would be asked of which one a
reading is."""
OLDER_HOME: Final = ROOT / "tests" / "old_homes" / "8cf4711"
OF_A_HOME: Final = ("carehome.db", "head.json", "vault.json")
BESIDE_IT: Final = (
    "usr/share/applications/carehome.desktop",
    "usr/share/man/man1/carehome.1.gz",
    "usr/share/icons/hicolor/scalable/apps/carehome.svg",
    *(f"usr/share/icons/hicolor/{side}x{side}/apps/carehome.png" for side in ICONS),
)
"""What a desktop and a person look for besides the program."""
DESKTOP: Final = "task-xfce-desktop"
"""The desktop of Debian's installer that brings least: there nothing has to be fetched besides."""
ADVICE: Final = "type: sudo apt-get install "
"""What stands before the packages that the program asks for."""
PARCEL, DOWN = b"CPAR1 a parcel", b"CDWN1" + bytes([1, 2, 3, 4]) + b"sealed"
MAILBOX: Final = "01020304"
"""Whose file lies at the bureau: the four bytes of it that are not sealed."""


def main(suites: list[str]) -> int:
    """Try the package in each suite; return 0 when all worked, or when it could not be tried."""
    lacking = [name for name in TOOLS if shutil.which(name) is None]
    if os.geteuid() != 0:
        lacking.insert(0, "root")
    if lacking:
        print(f"carehome: the package was not tried: there is no {', '.join(lacking)} here")
        return 0
    package = max(DIST.glob(f"carehome_{version()}_*.deb"), default=None)
    if package is None:
        print("carehome: there is no package yet: make deb", file=sys.stderr)
        return 1
    print(f"package: {package.stat().st_size / 1e6:.0f} MB", flush=True)
    with ExitStack() as there:
        desk = Desk(there.enter_context(screen.screen()), *_printing(there))
        packages = Packages(_earlier(package), package)
        for suite in suites or ["bookworm"]:
            began = time.monotonic()
            try:
                with bare_system(suite) as root:
                    _try(suite, root, packages, desk)
            except NotToBeHadError as why:
                print(f"carehome: {suite} was not tried: {why}")
            print(f"{suite}: {time.monotonic() - began:.0f} s", flush=True)
    return 0


class Packages(NamedTuple):
    """The same program as an earlier version and as it is."""

    earlier: Path
    now: Path


class Desk(NamedTuple):
    """What a bare system finds on this computer: a screen, and where a printer is."""

    screen: str
    queue: Queue | None
    prints_at: str

    def keys(self, *what: str) -> None:
        """Press keys, or do what else xdotool can."""
        seen = os.environ | {"DISPLAY": self.screen}
        subprocess.run(
            ["xdotool", *what],
            env=seen,
            check=True,
            timeout=READY_AFTER,
            stdout=subprocess.DEVNULL,
        )

    def wait_for(self, title: str) -> None:
        """Wait until the keyboard is at a window whose title fits."""
        until(lambda: self.is_at(title) or None, seconds=READY_AFTER)

    def is_at(self, title: str) -> bool:
        """Return whether the keyboard is at a window whose title fits."""
        asked = ["xdotool", "getactivewindow", "getwindowname"]
        seen = os.environ | {"DISPLAY": self.screen}
        done = subprocess.run(asked, env=seen, capture_output=True, check=False)
        return re.search(title, done.stdout.decode()) is not None

    def inside(self) -> dict[str, str]:
        """Return the environment of a program that opens a window there."""
        own = {"HOME": "/root", "LANG": "C.UTF-8", "PATH": os.environ["PATH"]}
        return own | {"DISPLAY": self.screen, "CUPS_SERVER": self.prints_at}


class Figures(NamedTuple):
    """What was measured at the window: seconds until it stood, of printing, and its memory."""

    stood: float
    printed: float | None
    megabytes: float


def _earlier(package: Path) -> Path:
    """Return the package with an earlier version in its name and its list, and nothing else."""
    tree, file = BUILD / "earlier", BUILD / f"earlier-{package.name}"
    shutil.rmtree(tree, ignore_errors=True)
    _run("dpkg-deb", "--raw-extract", package, tree)
    control = tree / "DEBIAN" / "control"
    said = control.read_text("utf-8")
    control.write_text(said.replace(f"Version: {version()}", "Version: 0.0.1"), "utf-8")
    _run("dpkg-deb", "--root-owner-group", "-Znone", "--build", tree, file)
    shutil.rmtree(tree)
    return file


def _printing(there: ExitStack) -> tuple[Queue | None, str]:
    """Return a queue of this computer, and the address at which a bare system finds it."""
    with socket.create_server(("localhost", 0)) as free:
        place = f"localhost:{free.getsockname()[1]}"
    patched = there.enter_context(pytest.MonkeyPatch.context())
    try:
        return there.enter_context(running_queue(patched, place)), place
    except pytest.skip.Exception as lacking:
        print(f"carehome: printing from the package was not tried: {lacking.msg}")
        return None, place


def _try(suite: str, root: Path, packages: Packages, desk: Desk) -> None:
    shutil.copy(packages.earlier, root / "tmp" / "earlier.deb")
    shutil.copy(packages.now, root / "tmp" / "c.deb")
    _try_without_network(root)
    wanted = _try_unpacked(root, desk)
    print(f"{suite}: without Qt's libraries commands work; the window asks for {wanted}")
    besides = ["cups-client"] if desk.queue else []
    install(root, "/tmp/earlier.deb", *besides)  # noqa: S108  # inside the new root
    lacking = [one for one in BESIDE_IT if not (root / one).exists()]
    _require(not lacking, f"the package brought no {lacking}")
    small = ("--residents", "4", "--staff", "2", "--days", "2")
    inside(root, "carehome", *_now(), "--lang", "zh", "demo", "/root/demo", *small)
    seen = _at_the_window(root, desk)
    kept = _measured(root)
    _try_parts(root)
    _try_delivery(root)
    install(root, "/tmp/c.deb")  # noqa: S108  # inside the new root
    _require(_measured(root) == kept, "after the upgrade the home is not as it was")
    _try_older_home(root)
    size = _size(root / "usr" / "lib" / "carehome")
    print(f"{suite}: window of the checkout in {_of_the_checkout(root, desk):.1f} s")
    _remove(root)
    print(f"{suite}: installed {size / 1e6:.0f} MB, reading kept; {_told(seen)}")
    print(f"{suite}: a parcel carried; installed over an earlier version, removed, the home stays")


def _try_unpacked(root: Path, desk: Desk) -> int:
    """Before anything is installed: what needs no window works, the window says what to type.

    Return for how many packages it asks.
    """
    _run("dpkg-deb", "--extract", root / "tmp" / "c.deb", root / "unpacked")
    program, home = "/unpacked/usr/lib/carehome/carehome", ("--home", "/root/bare")
    inside(root, program, "demo", "/root/bare", "--residents", "4", "--days", "2")
    inside(root, program, *home, "status")
    done = subprocess.run(
        ["chroot", root, program, *home],
        env=desk.inside(),
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stderr
    _require(done.returncode == 1, f"without libraries the window ended otherwise: {said}")
    typed = next((line for line in said.splitlines() if ADVICE in line), "")
    _require("Traceback" not in said and bool(typed), f"without libraries it said: {said}")
    wanted = typed.partition(ADVICE)[2].split()
    inside(root, "apt-get", "install", "--simulate", "-qq", *wanted)
    for folder in ("unpacked", "root/bare"):
        shutil.rmtree(root / folder)
    return len(wanted)


def _try_without_network(root: Path) -> None:
    """Ask whether a usual desktop has all that the package wants beside itself."""
    wanted = _would_come(root, "--no-install-recommends", "/tmp/c.deb")  # noqa: S108
    lacking = wanted - {"carehome"} - _would_come(root, DESKTOP)
    _require(not lacking, f"without a network {', '.join(sorted(lacking))} cannot be had")


def _would_come(root: Path, *packages: str) -> set[str]:
    told = inside(root, "apt-get", "install", "--simulate", "-qq", *packages)
    return {line.split()[1] for line in told.splitlines() if line.startswith("Inst ")}


def _at_the_window(root: Path, desk: Desk) -> Figures:
    """Open the window inside the root, type one reading, print the day; return what it took."""
    command = ["chroot", str(root), "carehome", *_opening("/root/demo")]
    began = time.monotonic()
    with subprocess.Popen(command, env=desk.inside()) as program:
        try:
            stood = _stood(desk, began)
            _type_a_reading(root, desk)
            _look_up(desk)
            printed = None if desk.queue is None else _print_the_day(desk, desk.queue)
            told = Path(f"/proc/{program.pid}/status").read_text("utf-8")
        finally:
            program.terminate()
            program.wait()
    most = next(line.split()[1] for line in told.splitlines() if line.startswith("VmHWM"))
    return Figures(stood, printed, int(most) / 1024)


def _type_a_reading(root: Path, desk: Desk) -> None:
    """Type one reading; again when it came to nothing: a window may stand before it listens."""
    before = _measured(root)
    desk.keys("search", "--sync", "--onlyvisible", "--name", HOUSE, "windowactivate")
    desk.wait_for(HOUSE)
    for keys in ((), ("Escape",), ("Escape",)):
        for key in keys:
            desk.keys("key", key)
        desk.keys("type", "--delay", "200", "365")
        desk.keys("key", "Return")
        with suppress(AssertionError):
            until(lambda: _measured(root) > before or None, seconds=READY_AFTER / 3)
            return
    raise SystemExit("carehome: the reading that was typed did not come into the record")


def _look_up(desk: Desk) -> None:
    """Open the manual, which is inside, and close it again."""
    desk.keys("key", "F1")
    desk.wait_for(MANUAL)
    desk.keys("key", "Escape")
    desk.wait_for(HOUSE)


def _opening(home: str) -> list[str]:
    return [*_now(), "--lang", "zh", "--home", home, "--as", "S001"]


def _now() -> tuple[str, str]:
    passed = timedelta(seconds=time.monotonic() - STARTED)
    return "--now", (MORNING + passed).isoformat(timespec="seconds")


def _stood(desk: Desk, began: float) -> float:
    desk.keys("search", "--sync", "--onlyvisible", "--name", HOUSE)
    return time.monotonic() - began


def _print_the_day(desk: Desk, queue: Queue) -> float:
    """Print the report of the round by keys; return the seconds until the pages came out."""
    before = set(queue.out.glob("*"))
    desk.keys("key", "F9")
    # The report is drawn beside the window; until then there is nothing to print.
    until(lambda: _asked_for_a_printer(desk), seconds=READY_AFTER)
    began = time.monotonic()
    desk.keys("key", "Return")
    pages = until(lambda: _came_out(queue, before), seconds=READY_AFTER)
    took = time.monotonic() - began
    _require(pages.read_bytes().startswith(b"%PDF"), "what came out of the printer is no PDF")
    pages.unlink()
    return took


def _asked_for_a_printer(desk: Desk) -> bool | None:
    desk.keys("key", "ctrl+p")
    return desk.is_at(PRINTERS) or None


def _came_out(queue: Queue, before: set[Path]) -> Path | None:
    fresh = [one for one in queue.out.glob("*") if one not in before and one.stat().st_size]
    return fresh[0] if fresh else None


def _try_parts(root: Path) -> None:
    """Do what needs the parts that nothing imports at the start: any of them may be left out."""
    from PIL import Image
    from pillow_heif import from_pillow
    from xlsxwriter import Workbook

    there = root / "root"
    with Workbook(str(there / "people.xlsx")) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("编号", "姓名", "类别", "房间", "床号"))
        sheet.write_row(1, 0, ("R900", "试用", "住养人员", "901", "1"))
    from_pillow(Image.effect_noise((640, 480), 80).convert("RGB")).save(there / "photo.heic")
    _in_the_home(root, "S001", "import", "people", "/root/people.xlsx")
    picture = ("--kind", "group_safe", "--picture", "/root/photo.heic")
    _in_the_home(root, "D01", "card", "make", "", CARD, *picture)
    for name in ("daily.pdf", "monthly.xlsx"):
        _in_the_home(root, "S001", "report", name.partition(".")[0], "-o", f"/root/{name}")
        _require((there / name).stat().st_size > LEAST, f"{name} is empty")


def _try_delivery(root: Path) -> None:
    """Carry a parcel over TLS as a window lets the packed program do, to a packed receiver."""
    there = root / "root"
    authority = Authority(there, "authority")
    for name in ("receiver", "home"):
        authority.sign(name)
    for name in ("given", "waits"):
        (there / name).mkdir()
    (there / "given" / "0001.cdwn").write_bytes(DOWN)
    (there / "waits" / "0001-000001.cpar").write_bytes(PARCEL)
    papers = ("/root/home.crt", "/root/home.key", "/root/authority.pem")
    with _receiver(root) as port:
        said = inside(
            root, "carehome", DELIVER, "127.0.0.1", port, *papers, MAILBOX, "/root/waits"
        )
    _require(said == TAKEN, f"a parcel was not carried: {said}")
    lying = [one.read_bytes() for one in (there / "inbox").iterdir()]
    _require(lying == [PARCEL], "the parcel did not come to the bureau as it was")
    came = [one.read_bytes() for one in (there / "waits").iterdir()]
    _require(came == [DOWN], "what the bureau wrote was not fetched")


@contextmanager
def _receiver(root: Path) -> Iterator[str]:
    """Let the packed program receive parcels; give its port."""
    papers = ("--cert", "/root/receiver.crt", "--key", "/root/receiver.key")
    boxes = ("--ca", "/root/authority.pem", "--inbox", "/root/inbox", "--outbox", "/root/given")
    command = ["chroot", str(root), "carehome", "--lang", "en", "bureau", "receive", "--port", "0"]
    with subprocess.Popen(
        [*command, *papers, *boxes], stdout=subprocess.PIPE, text=True
    ) as receiver:
        assert receiver.stdout is not None  # noqa: S101  # a pipe was asked for
        try:
            yield receiver.stdout.readline().strip().rpartition(":")[2]
        finally:
            receiver.terminate()


def _try_older_home(root: Path) -> None:
    """Let the packed program bring a home of an earlier program on: copied first, and verified."""
    older = root / "root" / "older"
    older.mkdir()
    for name in OF_A_HOME:
        shutil.copy(OLDER_HOME / name, older)
    inside(root, "carehome", "--home", "/root/older", "verify", "--as", "D01")
    copies = list((older / "backups").glob("before-*.db"))
    _require(len(copies) == 1, "an older home was not copied before it was brought on")


def _of_the_checkout(root: Path, desk: Desk) -> float:
    """Return the seconds until the window of this checkout stands, with the same home."""
    command = [sys.executable, "-m", "carehome_app", *_opening(str(root / "root" / "demo"))]
    began = time.monotonic()
    seen = os.environ | {"DISPLAY": desk.screen}
    with subprocess.Popen(command, env=seen, cwd=ROOT) as program:
        try:
            return _stood(desk, began)
        finally:
            program.terminate()
            program.wait()


def _remove(root: Path) -> None:
    """Remove the package: homes stay, it says where, and nothing else of it does."""
    for how in ("remove", "purge"):
        said = inside(root, "apt-get", how, "-y", "-qq", "carehome")
        if how == "remove":
            _require("~/.local/share/carehome" in said, f"removal did not say where: {said}")
        _require((root / "root" / "demo" / "carehome.db").exists(), f"{how} took a home away")
    left = [one for one in ("usr/bin/carehome", "usr/lib/carehome") if (root / one).exists()]
    _require(not left, f"removal left {left}")


def _told(seen: Figures) -> str:
    printed = "" if seen.printed is None else f", printed in {seen.printed:.1f} s"
    return f"window in {seen.stood:.1f} s{printed}, at most {seen.megabytes:.0f} MiB"


def _measured(root: Path) -> int:
    """Return how many readings the round has, as the program itself counts them."""
    return int(json.loads(_in_the_home(root, "S001", "status", "--json"))["total"]["measured"])


def _in_the_home(root: Path, who: str, *command: str) -> str:
    """Let the packed program do something in the demo home; return what it says."""
    return inside(root, "carehome", *_now(), "--home", "/root/demo", "--as", who, *command)


def _size(folder: Path) -> int:
    return sum(
        one.stat().st_size for one in folder.rglob("*") if one.is_file() and not one.is_symlink()
    )


def _require(is_so: bool, otherwise: str) -> None:
    if not is_so:
        raise SystemExit(f"carehome: {otherwise}")


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
