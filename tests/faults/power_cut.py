"""A power cut as a disk sees it: what was not synced is there in part, block by block, or not.

A program runs with `power_cut.c` before its C library, which notes every write below the home.
From the notes any state is made that a power cut at some moment could have left: everything that
was synced, a part of the rest. Names change in order, as on a file system with a journal, and
each sync brings the names so far to the disk.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

SOURCE: Final = Path(__file__).with_name("power_cut.c")
BLOCK: Final = 512


class Step(NamedTuple):
    """Something that reached the system, with its number and the bytes it came with."""

    what: str
    numbers: tuple[int, ...]
    path: str
    to: str = ""
    data: bytes = b""


def built(folder: Path) -> Path | None:
    """Return the library that notes writes; None where there is no compiler for it."""
    compiler = shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        return None
    made = folder / "power_cut.so"
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(made), str(SOURCE), "-ldl"]
    done = subprocess.run(command, capture_output=True, check=False)
    return made if done.returncode == 0 else None


def run(library: Path, module: str, home: Path, lines: int) -> list[Step]:
    """Run `python -m MODULE HOME` until it told so many lines; return all it did until then."""
    notes = home.with_name("notes")
    notes.unlink(missing_ok=True)
    env = {
        **os.environ,
        "LD_PRELOAD": str(library),
        "CUT_BELOW": str(home),
        "CUT_NOTES": str(notes),
    }
    command = [sys.executable, "-m", module, str(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=env) as process:
        assert process.stdout is not None
        for _ in range(lines + 1):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    return list(_steps(notes.read_bytes()))


def _steps(noted: bytes) -> Iterator[Step]:
    at = 0
    while (end := noted.find(b"\n", at)) >= 0:
        what, *rest = noted[at:end].decode().split(" ", 3 if noted[at : at + 1] == b"W" else 2)
        at = end + 1
        if what == "W":
            size = int(rest[1])
            yield Step(what, (int(rest[0]),), rest[2], data=noted[at : at + size])
            at += size
        elif what == "A":
            yield Step(what, (), "", data=noted[at : at + int(rest[0])])
            at += int(rest[0])
        elif what in "OTS":
            yield Step(what, (int(rest[0]),), rest[1])
        else:
            source, _, target = " ".join(rest).partition("\t")
            yield Step(what, (), source, target)


@dataclass
class _File:
    disk: bytearray = field(default_factory=bytearray)
    waiting: list[tuple[int, bytes | None]] = field(default_factory=list)
    """Writes, and lengths it was cut to (None), that no sync has brought to the disk."""

    def sync(self) -> None:
        for at, data in self.waiting:
            _put(self.disk, at, data)
        self.waiting.clear()

    def torn(self, chance: random.Random) -> bytes:
        left = bytearray(self.disk)
        for at, data in self.waiting:
            if data is None:
                if chance.random() < 0.5:
                    _put(left, at, None)
                continue
            for start in range(0, len(data), BLOCK):
                if chance.random() < 0.5:
                    _put(left, at + start, data[start : start + BLOCK])
        return bytes(left)


def _put(into: bytearray, at: int, data: bytes | None) -> None:
    if data is None:
        del into[at:]
        into.extend(bytes(max(0, at - len(into))))
        return
    into.extend(bytes(max(0, at + len(data) - len(into))))
    into[at : at + len(data)] = data


class Disk:
    """A folder as a disk holds it while a program runs."""

    def __init__(self, folder: Path, before: Path) -> None:
        """Begin with what lay in the folder, all of it synced; `before` is a copy of that."""
        self._root = str(folder)
        self._now = {
            str(folder / one.relative_to(before)): _File(bytearray(one.read_bytes()))
            for one in before.rglob("*")
            if one.is_file()
        }
        self._synced = dict(self._now)
        self._waiting: list[Step] = []
        self._made: dict[int, _File] = {}
        self.told = b""

    def do(self, step: Step) -> None:
        """Let one thing reach the system."""
        if step.what == "A":
            self.told += step.data
        elif step.what == "S":
            self._sync(step.path)
        elif step.what in "WT":
            file = self._now.get(step.path)
            if file is not None:
                file.waiting.append((step.numbers[0], step.data if step.what == "W" else None))
        else:
            self._name(step)

    def _name(self, step: Step) -> None:
        if step.what == "O":
            if step.path not in self._now:
                self._now[step.path] = self._made[len(self._waiting)] = _File()
                self._waiting.append(step)
            elif step.numbers[0]:
                self._now[step.path].waiting.append((0, None))
            return
        _renamed(self._now, step)
        self._waiting.append(step)

    def _sync(self, path: str) -> None:
        self._apply(self._synced, len(self._waiting))
        self._waiting.clear()
        self._made.clear()
        if path in self._now:
            self._now[path].sync()

    def _apply(self, names: dict[str, _File], count: int) -> None:
        for number, step in enumerate(self._waiting[:count]):
            if step.what == "O":
                names[step.path] = self._made[number]
            else:
                _renamed(names, step)

    def cut(self, into: Path, chance: random.Random) -> None:
        """Leave in a new folder what a power cut now could leave."""
        names = dict(self._synced)
        self._apply(names, chance.randint(0, len(self._waiting)))
        for path, file in names.items():
            target = into / Path(path).relative_to(self._root)
            if target.name.endswith("-shm"):
                continue  # only memory that is shared
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.torn(chance))


def _renamed(names: dict[str, _File], step: Step) -> None:
    if step.what == "U":
        names.pop(step.path, None)
    elif step.what == "R":
        for path in [one for one in names if one == step.path or one.startswith(f"{step.path}/")]:
            names[step.to + path[len(step.path) :]] = names.pop(path)


def cuts(
    steps: list[Step], home: Path, before: Path, times: int, chance: random.Random
) -> Iterator[tuple[Path, list[str]]]:
    """Yield so many states that a cut could have left, each with the whole lines told before."""
    begun = next(number for number, step in enumerate(steps) if step.what == "A")
    moments = sorted(chance.randint(begun + 1, len(steps)) for _ in range(times))
    disk, done = Disk(home, before), 0
    for number, moment in enumerate(moments):
        for step in steps[done:moment]:
            disk.do(step)
        done = moment
        state = home.with_name(f"cut{number}")
        disk.cut(state, chance)
        told = disk.told.decode()
        yield state, told[: told.rfind("\n") + 1].splitlines()[1:]
        shutil.rmtree(state)
