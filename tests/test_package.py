"""What is packed: lighter than its limits, and names stand in the same order with less data."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from PIL import Image

from tools import icu, package

QT = Path(PySide6.__file__).parent / "Qt" / "lib"
IN_ORDER = """
import sys
from carehome_app.ui.widgets.columns_table import in_order
from PySide6.QtCore import QDate, QLocale
texts = sys.stdin.read().splitlines()
print(in_order(texts))
for name in ("zh_CN", "en_GB"):
    spoken = QLocale(name)
    print(spoken.toString(QDate(2026, 2, 3), QLocale.FormatType.LongFormat))
    print(ascii([spoken.toUpper(text) for text in texts]))
print([line.split()[-1] for line in open("/proc/self/maps") if "icudata" in line][0])
"""


def _said(texts: list[str], folder: Path) -> tuple[str, Path]:
    """Return what the program says with the ICU data of a folder, and the library it took."""
    done = subprocess.run(
        [sys.executable, "-c", IN_ORDER],
        input="\n".join(texts),
        capture_output=True,
        encoding="utf-8",
        check=True,
        env=os.environ | {"LD_LIBRARY_PATH": str(folder), "QT_QPA_PLATFORM": "offscreen"},
    )
    *told, library = done.stdout.splitlines()
    return "\n".join(told), Path(library)


@pytest.mark.rest
@pytest.mark.skipif(shutil.which("ld") is None, reason="the packing tools are of Debian")
@pytest.mark.skipif(not list(QT.glob("libicudata.so.*")), reason="this Qt brings no ICU")
def test_names_stand_in_the_same_order_with_the_data_that_are_packed(tmp_path: Path) -> None:
    whole = next(QT.glob("libicudata.so.*"))
    thin = tmp_path / whole.name
    icu.thin(whole, thin)
    drawn = random.Random(24)
    han = [chr(code) for code in (*range(0x4E00, 0x9FA6), *range(0x20000, 0x20200))]
    names = ["".join(drawn.choices(han, k=drawn.randint(2, 4))) for _ in range(3000)]
    texts = [*names, "重庆", "Ångström", "straße", "㐂", "3 楼", "12 楼", "ﬁ", "İ", "𠮷野"]

    with_whole, with_thin = _said(texts, QT), _said(texts, tmp_path)

    assert with_whole[0] == with_thin[0]
    assert (with_whole[1], with_thin[1]) == (whole.resolve(), thin)
    assert thin.stat().st_size < whole.stat().st_size / 5


def test_chinese_english_and_what_belongs_to_no_language_are_packed() -> None:
    kept = ["icudt73l/coll/zh.res", "icudt73l/en_GB.res", "icudt73l/root.res"]
    kept += ["icudt73l/coll/ucadata.icu", "icudt73l/nfkc.nrm", "icudt73l/zone/pool.res"]
    left = ["icudt73l/coll/sv.res", "icudt73l/zu_ZA.res", "icudt73l/brkitr/root.res"]
    left += ["icudt73l/translit/root.res", "icudt73l/ibm-1386_P100-2001.cnv"]
    assert [name for name in (*kept, *left) if icu.wanted(name)] == kept


def test_a_table_of_icu_is_written_as_it_was_read() -> None:
    header = (32).to_bytes(2, "little") + icu.MAGIC + bytes(28)
    files = [("x/a.res", b"one"), ("x/coll/zh.res", b"\0" * 16), ("x/z.nrm", b"three")]
    read = list(icu.files(icu.written(header, files)))
    assert [name for name, _content in read] == [name for name, _content in files]
    assert [content.rstrip(b"\0") for _name, content in read] == [b"one", b"", b"three"]


def test_a_package_that_grew_too_heavy_is_not_made(tmp_path: Path) -> None:
    for name, size in (("small.so", 10), ("large.so", 600)):
        (tmp_path / name).write_bytes(bytes(size))
    (tmp_path / "again.so").symlink_to("large.so")
    package.keep_below(610, tmp_path)
    with pytest.raises(SystemExit, match=r"too heavy; the heaviest: large\.so"):
        package.keep_below(609, tmp_path)
    assert (package.MOST_FOLDER, package.MOST_DEB) == (300_000_000, 110_000_000)


def test_a_fresh_computer_says_what_packing_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    there = {"dpkg", "dpkg-deb", "ldd"}
    monkeypatch.setattr(shutil, "which", lambda name: name if name in there else None)
    with pytest.raises(SystemExit, match="type: sudo apt-get install binutils git"):
        package.deb()


def test_a_library_that_lies_inside_is_not_asked_of_the_system(tmp_path: Path) -> None:
    inside = tmp_path / "_internal"
    inside.mkdir()
    for name in ("libxcb-cursor.so.0", "libxcb-cursor-1a2b.so.0", "libz.so"):
        (inside / name).touch()

    asked = package.depends(tmp_path).split(", ")

    assert "libxcb-cursor0" not in asked
    assert {"libxcb1", "zlib1g", "libc6", "libcups2t64 | libcups2"} <= {*asked}


def test_what_differs_between_two_builds_is_named() -> None:
    before = ["aa  carehome.deb", "bb  carehome.whl", "cc  gone.txt"]
    now = ["aa  carehome.deb", "b2  carehome.whl", "dd  new.txt"]
    assert package.unlike(before, now) == ["carehome.whl", "gone.txt", "new.txt"]
    assert package.unlike(now, [*reversed(now)]) == []


def test_an_archive_is_the_same_whenever_it_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "wheels"
    folder.mkdir()
    made = []
    for name, written in (("first.zip", 1_700_000_000), ("second.zip", 1_800_000_000)):
        for wheel in ("b.whl", "a.whl"):
            (folder / wheel).write_bytes(wheel.encode() * 100)
            os.utime(folder / wheel, (written, written))
        package.zip_alike(folder, tmp_path / name)
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="the packing tools are of Debian")
def test_a_package_is_the_same_whenever_it_is_pressed(tmp_path: Path) -> None:
    pressed = []
    for written in (1_700_000_000, 1_800_000_000):
        tree, file = tmp_path / f"tree-{written}", tmp_path / f"{written}.deb"
        (tree / "DEBIAN").mkdir(parents=True)
        (tree / "DEBIAN" / "control").write_text(
            package.CONTROL.format(version="1", arch="all", size=1, depends="libc6"), "utf-8"
        )
        (tree / "usr").mkdir()
        for name in ("a", "b") if written < 1_750_000_000 else ("b", "a"):
            (tree / "usr" / name).write_bytes(name.encode() * 100_000)
        for one in (tree, *tree.rglob("*")):
            os.utime(one, (written, written))
        package.press(tree, file)
        pressed.append(file.read_bytes())
    assert pressed[0] == pressed[1]


@pytest.mark.skipif(sys.platform == "win32", reason="the packing tools are of Debian")
@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("ERROR: Could not find a version that satisfies the requirement qrcode==7.4", 75),
        ("WARNING: Retrying after connection broken by 'NewConnectionError'", 75),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", 1),
    ],
)
def test_parts_that_no_index_gives_are_told_from_parts_that_are_not_ours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], said: str, status: int
) -> None:
    python = tmp_path / "python"
    python.write_text(f'#!/bin/sh\necho "{said}" >&2\nexit 1\n', "utf-8")
    python.chmod(0o755)
    with pytest.raises(SystemExit) as ended:
        package.fetch(python, "-r", "parts.lock")
    assert ended.value.code == status
    assert said in capsys.readouterr().err


def test_the_icon_is_painted_in_every_size_a_desktop_wants(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "packaging/icons.py", tmp_path], check=True, cwd=package.ROOT)
    for size in package.ICONS:
        with Image.open(tmp_path / f"carehome-{size}.png") as painted:
            assert painted.size == (size, size)
            darkest, lightest = painted.convert("L").getextrema()
            assert darkest != lightest, "nothing is painted"
    with Image.open(tmp_path / "carehome.ico") as of_windows:
        assert {(16, 16), (32, 32), (256, 256)} <= of_windows.info["sizes"]
