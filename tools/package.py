"""Make what is handed out: a Debian package, a wheelhouse, a release with its checksums.

python -m tools.package deb          dist/carehome_VERSION_ARCH.deb, everything inside
python -m tools.package wheelhouse   dist/wheelhouse/: pip install --no-index --find-links
python -m tools.package release      all of these, the sdist, checksums, into dist/
python -m tools.package again        a release from nothing; says what differs from the last one
"""

import argparse
import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
import zipfile
from functools import cache
from pathlib import Path
from typing import Final

from carehome_app.system_libraries import ALWAYS, FOR_A_WINDOW
from tools import icu
from tools.parts import SBOM, THIRD_PARTY

ROOT: Final = Path(__file__).parent.parent
BUILD, DIST = ROOT / "build", ROOT / "dist"
SUMS: Final = DIST / "SHA256SUMS"
PACKING: Final = BUILD / "packing-environment"
RENAMED: Final = {
    "libglib2.0-0": "libglib2.0-0t64 | libglib2.0-0",
    "libcups2": "libcups2t64 | libcups2",
}
"""Packages that are called otherwise since the 64-bit time transition (Debian 13)."""
BESIDES: Final = ("dbus", "libcups2", "libfribidi0", "libharfbuzz0b")
"""What Qt and the keyring want besides: printing, and a computer that has a name of its own."""
TOOLS: Final = {
    "dpkg": "dpkg",
    "dpkg-deb": "dpkg",
    "git": "git",
    "ldd": "libc-bin",
    **dict.fromkeys(("ld", "nm", "objcopy", "objdump", "strip"), "binutils"),
}
"""Programs that make the package, and what brings them on Debian."""
NOT_TO_BE_HAD: Final = 75
"""Status when parts cannot be fetched here, which says nothing of the program."""
_NO_INDEX: Final = re.compile(
    "Could not find a version|Could not fetch|Connection|timed out|HTTP error"
)
_MISSING: Final = re.compile(r"(\S+-[0-9a-f]{8}\S*) => not found")
PAPERS: Final = "usr/share/doc/carehome"
"""Where in the package the licences and the list of its parts lie."""
MOST_FOLDER: Final = 300_000_000
MOST_DEB: Final = 110_000_000
"""Bytes the packed program and its package may weigh; beyond them the build fails."""
PLUGINS: Final = ("cupsprintersupport", "qxcb", "ibusplatforminputcontextplugin", "qsvgicon")
"""What Qt looks for by itself: without it there is no printer, window, Chinese letter or icon."""
ICONS: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Sides of the program's icon, in dots."""
KEPT_WHOLE: Final = (".libs",)
"""Folders of libraries that were patched after linking: `strip` would break them."""
CONTROL: Final = """Package: carehome
Version: {version}
Architecture: {arch}
Maintainer: carehome maintainers <maintainers@carehome.invalid>
Installed-Size: {size}
Depends: {depends}
Recommends: cups-client
Suggests: libpq5
Section: misc
Priority: optional
Description: daily health logging at the front desk of a care home, offline
 Staff record residents' and staff's morning and evening temperatures, the
 chronic patients' pressure and glucose, and the day's disinfection, in one
 encrypted folder on this computer. No network is used.
"""


def main(arguments: list[str] | None = None) -> int:
    """Make what is asked for and return the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    ways = {"deb": deb, "wheelhouse": wheelhouse, "release": release, "again": again}
    parser.add_argument("what", choices=[*ways])
    made = ways[parser.parse_args(arguments).what]()
    print(f"carehome: {made.relative_to(ROOT)}")
    return 0


def deb() -> Path:
    """Pack the program and return the Debian package."""
    lacking = sorted({bring for tool, bring in TOOLS.items() if shutil.which(tool) is None})
    if lacking:
        typed = f"sudo apt-get install {' '.join(lacking)}"
        raise SystemExit(f"carehome: to make a package some tools are missing; type: {typed}")
    packed = packed_folder()
    tree = BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    place = tree / "usr" / "lib" / "carehome"
    shutil.copytree(packed, place, symlinks=True)
    _menu_and_icons(tree)
    _run(PACKING / "bin" / "python", "-m", "tools.parts", tree / PAPERS)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "carehome").symlink_to("../lib/carehome/carehome")
    _control(tree)
    DIST.mkdir(exist_ok=True)
    arch = _said("dpkg", "--print-architecture")
    file = DIST / f"carehome_{version()}_{arch}.deb"
    press(tree, file)
    keep_below(MOST_DEB, file)
    return file


def press(tree: Path, to: Path) -> None:
    """Press a tree into a package that is the same whenever it is made."""
    for one in (tree, *tree.rglob("*")):
        os.utime(one, (_moment(), _moment()), follow_symlinks=False)
    _run("dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", tree, to)


def packed_folder() -> Path:
    """Return the folder with the whole program in it, made anew by PyInstaller."""
    python = _packing_environment()
    _run(python, ROOT / "packaging" / "icons.py", BUILD / "icons")
    out = BUILD / "packed"
    _run(
        python,
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--log-level",
        "WARN",
        "--distpath",
        out,
        "--workpath",
        BUILD / "packing",
        ROOT / "packaging" / "carehome.spec",
    )
    folder = out / "carehome"
    _strip(folder)
    for library in filter(_weighs, list(folder.rglob("libicudata.so.*"))):
        icu.thin(library, library)
    lacking = _lacking(folder)
    if lacking:
        raise SystemExit("carehome: left out, but wanted: " + ", ".join(sorted(lacking)))
    keep_below(MOST_FOLDER, folder)
    return folder


def keep_below(most: int, path: Path) -> None:
    """End with the heaviest files where a file or folder weighs more than it may; say its size."""
    files = [path] if path.is_file() else [one for one in path.rglob("*") if _weighs(one)]
    sizes = sorted(((one.stat().st_size, one.name) for one in files), reverse=True)
    weighs = sum(size for size, _name in sizes)
    print(f"carehome: {path.name} weighs {weighs / 1e6:.1f} MB of {most / 1e6:.0f}")
    if weighs > most:
        heaviest = ", ".join(f"{name} {size / 1e6:.1f}" for size, name in sizes[:12])
        raise SystemExit(f"carehome: {path.name} is too heavy; the heaviest: {heaviest}")


def _weighs(one: Path) -> bool:
    return one.is_file() and not one.is_symlink()


def wheelhouse() -> Path:
    """Return a folder of wheels from which the program installs without a network."""
    house = DIST / "wheelhouse"
    shutil.rmtree(house, ignore_errors=True)
    pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--wheel-dir", house)
    _run(*pip, "--require-hashes", "-r", ROOT / "requirements.lock")
    _run(*pip, "--no-deps", "--no-build-isolation", ROOT)
    return house


def release() -> Path:
    """Make everything that is handed out, and nothing else; return the file of checksums."""
    shutil.rmtree(DIST, ignore_errors=True)
    house = wheelhouse()
    own = next(house.glob("carehome-*.whl"))
    shutil.copy(own, DIST)
    _run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", DIST)
    zip_alike(house, DIST / f"carehome-{version()}-wheelhouse.zip")
    deb()
    for name in (THIRD_PARTY, SBOM):
        shutil.copy(BUILD / "deb" / PAPERS / name, DIST)
    files = sorted(one for one in DIST.iterdir() if one.is_file())
    lines = (f"{hashlib.sha256(one.read_bytes()).hexdigest()}  {one.name}\n" for one in files)
    SUMS.write_text("".join(lines), "utf-8")
    return SUMS


def again() -> Path:
    """Make a release from nothing a second time; end with the names of files that differ."""
    if not SUMS.exists():
        release()
    before = SUMS.read_text("utf-8").splitlines()
    shutil.rmtree(BUILD, ignore_errors=True)
    now = release().read_text("utf-8").splitlines()
    differs = unlike(before, now)
    if differs:
        raise SystemExit("carehome: two builds differ in: " + ", ".join(differs))
    print(f"carehome: two builds are the same byte for byte: {len(now)} files")
    return SUMS


def unlike(before: list[str], now: list[str]) -> list[str]:
    """Return which files have another checksum, or stand in one of two lists only."""
    return sorted({line.split()[1] for line in {*before} ^ {*now}})


def zip_alike(folder: Path, to: Path) -> None:
    """Put the files of a folder into an archive that is the same whenever it is made."""
    moment = time.gmtime(_moment())[:6]
    with zipfile.ZipFile(to, "w") as archive:  # wheels are compressed already
        for one in sorted(folder.iterdir()):
            archive.writestr(zipfile.ZipInfo(one.name, moment), one.read_bytes())


def version() -> str:
    """Return the version of the project."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return str(project["project"]["version"])


def depends(packed: Path) -> str:
    """Return the packages of the system without which the window does not open.

    What brings a library that lies in the packed program is not asked for: no desktop has them
    all, and where there is no network the program could not be installed.
    """
    brought = {one.name for one in packed.rglob("*.so.*")}
    wanted = {name for library, name in (ALWAYS | FOR_A_WINDOW).items() if library not in brought}
    names = sorted({*wanted, *BESIDES, "libc6"})
    return ", ".join(RENAMED.get(name, name) for name in names)


def _packing_environment() -> Path:
    python = PACKING / "bin" / "python"
    if not python.exists():
        _run(sys.executable, "-m", "venv", PACKING)
    # Nothing is shipped that is not in the lock file, by its hash.
    fetch(python, "--require-hashes", "-r", str(ROOT / "requirements-packaging.lock"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    fetch(python, *project["build-system"]["requires"])
    fetch(python, "--no-deps", "--no-build-isolation", str(ROOT))
    return python


def fetch(python: Path, *wanted: str) -> None:
    """Install parts; where no index answers end with that status, and with pip's words."""
    pip = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", *wanted]
    done = subprocess.run(
        pip, cwd=ROOT, env=_same(), stderr=subprocess.PIPE, text=True, check=False
    )
    if done.returncode == 0:
        return
    print(done.stderr, file=sys.stderr)
    raise SystemExit(NOT_TO_BE_HAD if _NO_INDEX.search(done.stderr) else done.returncode)


def _strip(folder: Path) -> None:
    """Take the names for debuggers out of libraries: a quarter of the size."""
    libraries = [
        one
        for one in folder.rglob("*.so*")
        if _weighs(one) and not any(part.endswith(KEPT_WHOLE) for part in one.parts)
    ]
    _run("strip", "--strip-unneeded", *libraries)


def _lacking(folder: Path) -> set[str]:
    """Return the libraries of a part that were left out though another library of it wants them.

    A part's own libraries bear a piece of their hash in their name, so none is the system's.
    """
    if os.name == "nt":
        return set()
    found = {name for name in PLUGINS if not any(folder.rglob(f"lib{name}.so"))}
    as_started = os.environ | {"LD_LIBRARY_PATH": str(folder / "_internal")}
    for one in filter(_weighs, folder.rglob("*.so*")):
        said = subprocess.run(
            ["ldd", one], capture_output=True, text=True, check=False, env=as_started
        )
        found |= set(_MISSING.findall(said.stdout))
    return found


def _menu_and_icons(tree: Path) -> None:
    share = tree / "usr" / "share"
    for size in ICONS:
        _copy(
            BUILD / "icons" / f"carehome-{size}.png",
            share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "carehome.png",
        )
    drawn = ROOT / "resources" / "icons" / "carehome.svg"
    _copy(drawn, share / "icons" / "hicolor" / "scalable" / "apps" / "carehome.svg")
    debian = ROOT / "packaging" / "debian"
    _copy(debian / "carehome.desktop", share / "applications" / "carehome.desktop")
    page = share / "man" / "man1" / "carehome.1.gz"
    page.parent.mkdir(parents=True)
    page.write_bytes(gzip.compress((debian / "carehome.1").read_bytes(), mtime=0))
    _copy(ROOT / "LICENSE", tree / PAPERS / "copyright")


def _control(tree: Path) -> None:
    folder = tree / "DEBIAN"
    folder.mkdir()
    size = sum(one.stat().st_size for one in tree.rglob("*") if one.is_file()) // 1024
    arch = _said("dpkg", "--print-architecture")
    wanted = depends(tree / "usr" / "lib" / "carehome")
    text = CONTROL.format(version=version(), arch=arch, size=size, depends=wanted)
    (folder / "control").write_text(text, "utf-8")
    script = folder / "postrm"
    shutil.copy(ROOT / "packaging" / "debian" / "postrm", script)
    script.chmod(0o755)


def _copy(one: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(one, to)
    to.chmod(0o644)


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


@cache
def _moment() -> int:
    """Return the moment that every file bears, so that two builds of one state are alike."""
    return int(_said("git", "log", "-1", "--format=%ct"))


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True, cwd=ROOT, env=_same())


def _same() -> dict[str, str]:
    """Return the surroundings in which the same is made of the same."""
    return os.environ | {"SOURCE_DATE_EPOCH": str(_moment()), "PYTHONHASHSEED": "0"}


if __name__ == "__main__":
    sys.exit(main())
