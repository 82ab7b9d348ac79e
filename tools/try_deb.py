"""Try the Debian package as a new computer would: `python -m tools.try_deb [SUITE …]`, as root.

For each suite (bookworm, trixie): a bare system, in which the program says what it lacks; an
earlier version of the package, the demo home, the window under X with a frame, one reading by
keys, the day's report on a queue of CUPS; documents, a table and a photograph (each by a part that
is imported late); the package over the earlier one, a home of an earlier program, removal; what
was measured, and the start of this checkout beside it.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from tests.ui.shell.print_queue import Queue, running_queue
from tests.waiting import until
from tools.package import BUILD, DIST, ROOT, version

SCREEN: Final = ":79"
TOOLS: Final = ("debootstrap", "Xvfb", "openbox", "xdotool")
READY_AFTER: Final = 60
"""Seconds the window may take on a loaded computer before the try has failed."""
PRINTS_AT: Final = "localhost:6310"
"""Where the bare system finds the print system of this computer."""
HOUSE: Final = "演示之家"
"""The demo home's name, in the title of its window."""
LEAST: Final = 2000
"""Bytes below which nothing can stand in a document."""
CARD: Final = (
    "今天上午大家在花园里散步，精神都很好，还一起唱了两首歌。午饭有米饭、鱼和青菜，睡得安稳，"
    "下午做了手部训练，请家里人放心，一切都好。"
)
INSTALL: Final = ("apt-get", "install", "-y", "-qq", "--no-install-recommends")
OLDER_HOME: Final = ROOT / "tests" / "old_homes" / "8cf4711"
OF_A_HOME: Final = ("carehome.db", "head.json", "vault.json")
ADVICE: Final = "type: sudo apt-get install "
"""What stands before the packages that the program asks for."""
APT_FROM_HERE: Final = ("apt.conf.d", "sources.list.d", "sources.list")


def main(suites: list[str]) -> int:
    """Try the package in each suite; return 0 when all worked, or when it could not be tried."""
    lacking = [name for name in TOOLS if shutil.which(name) is None]
    if lacking or os.geteuid() != 0:
        print(
            f"carehome: the package was not tried: needs root and {', '.join(lacking) or 'root'}"
        )
        return 0
    package = max(DIST.glob(f"carehome_{version()}_*.deb"), default=None)
    if package is None:
        print("carehome: there is no package yet: make deb", file=sys.stderr)
        return 1
    print(f"package: {package.stat().st_size / 1e6:.0f} MB")
    with ExitStack() as there:
        queue = _queue(there)
        earlier = _earlier(package)
        there.enter_context(_screen())
        for suite in suites or ["bookworm"]:
            _try(suite, Packages(earlier, package), queue)
    return 0


class Packages(NamedTuple):
    """The same program as an earlier version and as it is."""

    earlier: Path
    now: Path


def _earlier(package: Path) -> Path:
    """Return the package with an earlier version in its name and its list, and nothing else."""
    tree, file = BUILD / "earlier", BUILD / f"earlier-{package.name}"
    shutil.rmtree(tree, ignore_errors=True)
    _run("dpkg-deb", "--raw-extract", package, tree)
    control = tree / "DEBIAN" / "control"
    said = control.read_text("utf-8")
    control.write_text(said.replace(f"Version: {version()}", "Version: 0.0.1"), "utf-8")
    _run("dpkg-deb", "--root-owner-group", "-Znone", "--build", tree, file, quiet=True)
    shutil.rmtree(tree)
    return file


class Figures(NamedTuple):
    """What was measured at the window: seconds until it stood, of printing, and its memory."""

    stood: float
    printed: float | None
    megabytes: float


def _queue(there: ExitStack) -> Queue | None:
    patched = there.enter_context(pytest.MonkeyPatch.context())
    try:
        return there.enter_context(running_queue(patched, PRINTS_AT))
    except pytest.skip.Exception as lacking:
        print(f"carehome: printing from the package was not tried: {lacking.msg}")
        return None


def _try(suite: str, packages: Packages, queue: Queue | None) -> None:
    with tempfile.TemporaryDirectory(prefix=f"carehome-{suite}-") as folder:
        root = Path(folder)
        try:
            _run("debootstrap", "--variant=minbase", suite, root, quiet=True)
        except subprocess.CalledProcessError:
            # No mirror to be reached, no right to make devices: of the package it says nothing.
            print(f"carehome: {suite} was not tried: debootstrap could not make it here")
            return
        with _mounted(root):
            _prepare(root, packages)
            try:
                _in(root, "apt-get", "update", "-qq", quiet=True)
            except subprocess.CalledProcessError:
                print(f"carehome: {suite} was not tried: it reaches no packages of Debian")
                return
            _try_unpacked(suite, root)
            asked = ("/tmp/earlier.deb", *(["cups-client"] if queue else []))  # noqa: S108  # inside the new root
            _in(root, *INSTALL, *asked, quiet=True)
            small = ("--residents", "4", "--staff", "2", "--days", "2")
            _in(root, "carehome", "demo", "/root/demo", *small)
            before = _measured(root)
            seen = _at_the_window(root, queue)
            _require(
                _measured(root) == before + 1, "the reading that was typed is not in the record"
            )
            _try_parts(root)
            _in(root, *INSTALL, "/tmp/c.deb", quiet=True)  # noqa: S108  # inside the new root
            _require(_measured(root) == before + 1, "the home did not open after the upgrade")
            _try_older_home(root)
            size = _size(root / "usr" / "lib" / "carehome")
            print(f"{suite}: window of the checkout in {_of_the_checkout(root):.1f} s")
            _remove(root)
            print(f"{suite}: installed {size / 1e6:.0f} MB, reading kept; {_told(seen)}")
            print(f"{suite}: installed over an earlier version, removed, the home is still there")


def _try_older_home(root: Path) -> None:
    """Let the packed program bring a home of an earlier program on: copied first, and verified."""
    older = root / "root" / "older"
    older.mkdir()
    for name in OF_A_HOME:
        shutil.copy(OLDER_HOME / name, older)
    _in(root, "carehome", "--home", "/root/older", "verify", "--as", "D01", quiet=True)
    copies = list((older / "backups").glob("before-*.db"))
    _require(len(copies) == 1, "an older home was not copied before it was brought on")


def _remove(root: Path) -> None:
    """Remove the package: homes stay, it says where, and nothing else of it does."""
    for how in ("remove", "purge"):
        said = subprocess.run(
            ["chroot", str(root), "apt-get", how, "-y", "-qq", "carehome"],
            env={"PATH": os.environ["PATH"], "DEBIAN_FRONTEND": "noninteractive"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        if how == "remove":
            _require("~/.local/share/carehome" in said, f"removal did not say where: {said}")
        _require((root / "root" / "demo" / "carehome.db").exists(), f"{how} took a home away")
    left = [one for one in ("usr/bin/carehome", "usr/lib/carehome") if (root / one).exists()]
    _require(not left, f"removal left {left}")


def _try_unpacked(suite: str, root: Path) -> None:
    """Before anything is installed: what needs no window works, the window says what to type."""
    _run("dpkg-deb", "--extract", root / "tmp" / "c.deb", root / "unpacked")
    program = "/unpacked/usr/lib/carehome/carehome"
    _in(root, program, "demo", "/root/bare", "--residents", "4", "--days", "2", quiet=True)
    _in(root, program, "--home", "/root/bare", "status", quiet=True)
    said = _refused(root, program, "--home", "/root/bare")
    typed = next((line for line in said.splitlines() if ADVICE in line), "")
    _require("Traceback" not in said and bool(typed), f"without libraries it said: {said}")
    wanted = typed.partition(ADVICE)[2].split()
    _in(root, "apt-get", "install", "--simulate", "-qq", *wanted, quiet=True)
    print(f"{suite}: without Qt's libraries commands work; the window asks for {len(wanted)}")
    for folder in ("unpacked", "root/bare"):
        shutil.rmtree(root / folder)


def _refused(root: Path, *command: str) -> str:
    """Return what a command says that must end with 1."""
    inside = {"HOME": "/root", "LANG": "C.UTF-8", "DISPLAY": SCREEN, "PATH": os.environ["PATH"]}
    done = subprocess.run(
        ["chroot", str(root), *command], env=inside, capture_output=True, text=True, check=False
    )
    _require(done.returncode == 1, f"{command} ended with {done.returncode}: {done.stderr}")
    return done.stderr


def _try_parts(root: Path) -> None:
    """Do what needs the parts that nothing imports at the start: any of them may be left out."""
    from PIL import Image
    from pillow_heif import from_pillow
    from xlsxwriter import Workbook

    there, home = root / "root", ("--home", "/root/demo", "--as")
    with Workbook(str(there / "people.xlsx")) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("编号", "姓名", "类别", "房间", "床号"))
        sheet.write_row(1, 0, ("R900", "试用", "住养人员", "901", "1"))
    from_pillow(Image.effect_noise((640, 480), 80).convert("RGB")).save(there / "photo.heic")
    _in(root, "carehome", "import", "people", "/root/people.xlsx", *home, "S001", quiet=True)
    picture = ("--kind", "group_safe", "--picture", "/root/photo.heic")
    _in(root, "carehome", "card", "make", "", CARD, *picture, *home, "D01", quiet=True)
    for name in ("daily.pdf", "monthly.xlsx"):
        kind = name.partition(".")[0]
        _in(root, "carehome", "report", kind, "-o", f"/root/{name}", *home, "S001", quiet=True)
        _require((there / name).stat().st_size > LEAST, f"{name} is empty")


def _require(is_so: bool, otherwise: str) -> None:
    if not is_so:
        raise SystemExit(f"carehome: {otherwise}")


def _at_the_window(root: Path, queue: Queue | None) -> Figures:
    """Open the window inside the root, type one reading, print the day; return what it took."""
    inside = {"HOME": "/root", "LANG": "C.UTF-8", "DISPLAY": SCREEN, "PATH": os.environ["PATH"]}
    inside["CUPS_SERVER"] = PRINTS_AT
    command = ["chroot", str(root), "carehome", *_opening("/root/demo")]
    began = time.monotonic()
    with subprocess.Popen(command, env=inside) as program:
        try:
            stood = _stood(began)
            _keys("search", "--sync", "--onlyvisible", "--name", HOUSE, "windowactivate", "--sync")
            _keys("type", "--delay", "200", "365")
            _keys("key", "Return")
            until(lambda: _measured(root) or None, seconds=READY_AFTER)
            printed = None if queue is None else _print_the_day(queue)
            told = Path(f"/proc/{program.pid}/status").read_text("utf-8")
        finally:
            program.terminate()
            program.wait()
    most = next(line.split()[1] for line in told.splitlines() if line.startswith("VmHWM"))
    return Figures(stood, printed, int(most) / 1024)


def _opening(home: str) -> list[str]:
    return ["--lang", "zh", "--home", home, "--as", "S001"]


def _stood(began: float) -> float:
    _keys("search", "--sync", "--onlyvisible", "--name", HOUSE)
    return time.monotonic() - began


def _print_the_day(queue: Queue) -> float:
    """Print the report of the round by keys; return the seconds until the pages came out."""
    before = set(queue.out.glob("*"))
    _keys("key", "F9")
    # The report is drawn beside the window; until then there is nothing to print.
    until(_asked_for_a_printer, seconds=READY_AFTER)
    began = time.monotonic()
    pages = until(lambda: _came_out(queue, before), seconds=READY_AFTER)
    took = time.monotonic() - began
    _require(pages.read_bytes().startswith(b"%PDF"), "what came out of the printer is no PDF")
    pages.unlink()
    return took


def _asked_for_a_printer() -> bool | None:
    _keys("key", "ctrl+p")
    return _dialog_is_open() or None


def _dialog_is_open() -> bool:
    asked = ["xdotool", "search", "--onlyvisible", "--name", "^(Print|打印)"]
    seen = os.environ | {"DISPLAY": SCREEN}
    found = subprocess.run(asked, env=seen, capture_output=True, check=False)
    return bool(found.stdout)


def _came_out(queue: Queue, before: set[Path]) -> Path | None:
    if _dialog_is_open():  # it may be seen before it has the keyboard
        _keys("key", "Return")
    fresh = [one for one in queue.out.glob("*") if one not in before and one.stat().st_size]
    return fresh[0] if fresh else None


def _told(seen: Figures) -> str:
    printed = "" if seen.printed is None else f", printed in {seen.printed:.1f} s"
    return f"window in {seen.stood:.1f} s{printed}, at most {seen.megabytes:.0f} MiB"


def _of_the_checkout(root: Path) -> float:
    """Return the seconds until the window of this checkout stands, with the same home."""
    command = [sys.executable, "-m", "carehome_app", *_opening(str(root / "root" / "demo"))]
    began = time.monotonic()
    with subprocess.Popen(command, env=os.environ | {"DISPLAY": SCREEN}, cwd=ROOT) as program:
        try:
            return _stood(began)
        finally:
            program.terminate()
            program.wait()


def _measured(root: Path) -> int:
    """Return how many readings the round has, as the program itself counts them."""
    import json

    done = subprocess.run(
        [
            "chroot",
            root,
            "env",
            "HOME=/root",
            "LANG=C.UTF-8",
            "carehome",
            "--home",
            "/root/demo",
            "status",
            "--json",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    return int(json.loads(done.stdout)["total"]["measured"])


def _prepare(root: Path, packages: Packages) -> None:
    shutil.copy(packages.earlier, root / "tmp" / "earlier.deb")
    shutil.copy(packages.now, root / "tmp" / "c.deb")
    for name in APT_FROM_HERE:
        here = Path("/etc/apt") / name
        if here.is_dir() and name == "apt.conf.d":
            shutil.copytree(here, root / "etc" / "apt" / name, dirs_exist_ok=True)
    (root / "etc" / "machine-id").write_text("0123456789abcdef0123456789abcdef\n")


@contextmanager
def _mounted(root: Path) -> Iterator[None]:
    sockets = root / "tmp" / ".X11-unix"
    sockets.mkdir(parents=True, exist_ok=True)
    places = [("/tmp/.X11-unix", sockets), ("/dev", root / "dev"), ("/proc", root / "proc")]  # noqa: S108  # X's own
    for here, there in places:
        _run("mount", "--bind", here, there)
    try:
        yield
    finally:
        for _here, there in reversed(places):
            _run("umount", "-l", there)


@contextmanager
def _screen() -> Iterator[None]:
    """Give a screen of an ordinary PC with a window manager, which draws frames."""
    with subprocess.Popen(["Xvfb", SCREEN, "-screen", "0", "1366x768x24"]) as screen:
        try:
            frames = os.environ | {"DISPLAY": SCREEN}
            with subprocess.Popen(["openbox"], env=frames) as manager:
                try:
                    yield
                finally:
                    manager.terminate()
        finally:
            screen.terminate()


def _keys(*what: str) -> None:
    seen = os.environ | {"DISPLAY": SCREEN}
    subprocess.run(
        ["xdotool", *what], env=seen, check=True, timeout=READY_AFTER, stdout=subprocess.DEVNULL
    )


def _size(folder: Path) -> int:
    return sum(
        one.stat().st_size for one in folder.rglob("*") if one.is_file() and not one.is_symlink()
    )


def _in(root: Path, *command: str, quiet: bool = False) -> None:
    _run(
        "chroot",
        root,
        "env",
        "HOME=/root",
        "LANG=C.UTF-8",
        "DEBIAN_FRONTEND=noninteractive",
        *command,
        quiet=quiet,
    )


def _run(*command: str | Path, quiet: bool = False) -> None:
    out = subprocess.DEVNULL if quiet else None
    subprocess.run(command, check=True, cwd=ROOT, stdout=out)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
