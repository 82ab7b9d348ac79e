"""Try the Debian package as a new computer would: `python -m tools.try_deb [SUITE …]`, as root.

For each suite (bookworm, trixie): a bare system, the package, the demo home, the window under X
with a frame, one reading by keys, the day's report on a queue of CUPS; documents, a table and a
photograph (each by a part that is imported late); the same version once more on top, removal;
what was measured, and the start of this checkout beside it.
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
from tools.package import DIST, ROOT, version

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
        there.enter_context(_screen())
        for suite in suites or ["bookworm"]:
            _try(suite, package, queue)
    return 0


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


def _try(suite: str, package: Path, queue: Queue | None) -> None:
    with tempfile.TemporaryDirectory(prefix=f"carehome-{suite}-") as folder:
        root = Path(folder)
        try:
            _run("debootstrap", "--variant=minbase", suite, root, quiet=True)
        except subprocess.CalledProcessError:
            # No mirror to be reached, no right to make devices: of the package it says nothing.
            print(f"carehome: {suite} was not tried: debootstrap could not make it here")
            return
        with _mounted(root):
            _prepare(root, package)
            _in(root, "apt-get", "update", "-qq", quiet=True)
            install = ("apt-get", "install", "-y", "-qq", "--no-install-recommends", "/tmp/c.deb")  # noqa: S108  # inside the new root
            _in(root, *install, *(["cups-client"] if queue else []), quiet=True)
            small = ("--residents", "4", "--staff", "2", "--days", "2")
            _in(root, "carehome", "demo", "/root/demo", *small)
            before = _measured(root)
            seen = _at_the_window(root, queue)
            _require(
                _measured(root) == before + 1, "the reading that was typed is not in the record"
            )
            _try_parts(root)
            _in(root, *install[:2], "--reinstall", *install[2:], quiet=True)
            _require(_measured(root) == before + 1, "the home did not open after the upgrade")
            size = _size(root / "usr" / "lib" / "carehome")
            print(f"{suite}: window of the checkout in {_of_the_checkout(root):.1f} s")
            _in(root, "apt-get", "remove", "-y", "-qq", "carehome", quiet=True)
            _require((root / "root" / "demo" / "carehome.db").exists(), "removal took a home away")
            print(f"{suite}: installed {size / 1e6:.0f} MB, reading kept; {_told(seen)}")
            print(f"{suite}: installed again over itself, removed, the home is still there")


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


def _prepare(root: Path, package: Path) -> None:
    shutil.copy(package, root / "tmp" / "c.deb")
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
