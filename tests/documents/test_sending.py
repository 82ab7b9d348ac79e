"""A copy on a stick is whole, proven and checkable, or it is not there."""

import errno
import hashlib
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from carehome_app.documents import sending
from carehome_app.documents.files import write_whole
from carehome_app.documents.sending import send
from carehome_app.domain.files.errors import (
    BROKEN,
    FULL,
    NOT_ALLOWED,
    FileInUseError,
    NoPlaceError,
    NotReadBackError,
    NotSentError,
)

FILES = {"日报 1.pdf": b"%PDF one", "2.pdf": b"%PDF two"}


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def failing(monkeypatch: pytest.MonkeyPatch, *, at: int, number: int) -> None:
    """Let the writing number `at` fail, as a stick does that is full or pulled out."""
    calls: list[Path] = []

    def once(path: Path, content: bytes) -> None:
        calls.append(path)
        if len(calls) == at:
            raise OSError(number, "no", str(path))
        write_whole(path, content)

    monkeypatch.setattr("carehome_app.documents.sending.write_whole", once)


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not here")
def test_every_file_has_a_checksum_file_that_others_can_check(tmp_path: Path) -> None:
    send(FILES, tmp_path, {"2.pdf": "0123456789abcdef0123"})
    assert (tmp_path / "2.pdf").read_bytes() == b"%PDF two"
    remark = (tmp_path / f"2.pdf{sending.ENDING}").read_text("utf-8").splitlines()[1]
    assert remark == "# carehome verify --seal 0123-4567-89ab-cdef-0123"
    for name in FILES:
        done = subprocess.run(
            [shutil.which("sha256sum") or "", "--strict", "-c", f"{name}.sha256"],
            cwd=tmp_path,
            check=False,
        )
        assert done.returncode == 0


@pytest.mark.parametrize(
    ("number", "words"), [(errno.ENOSPC, FULL), (errno.EIO, BROKEN), (errno.ENODEV, BROKEN)]
)
@pytest.mark.parametrize("at", [1, 2, 3, 4])
def test_a_full_or_vanished_stick_keeps_nothing_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int, number: int, words: object
) -> None:
    failing(monkeypatch, at=at, number=number)
    with pytest.raises(NotSentError) as refused:
        send(FILES, tmp_path)
    assert refused.value.sentence.values["why"] == words
    assert names(tmp_path) == []


def test_a_file_that_is_open_in_excel_is_said_so_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "2.pdf").write_bytes(b"old")
    failing(monkeypatch, at=3, number=errno.EACCES)
    with pytest.raises(FileInUseError):
        send(FILES, tmp_path)
    assert (tmp_path / "2.pdf").read_bytes() == b"old"
    assert names(tmp_path) == ["2.pdf"]


def test_a_stick_that_reads_back_something_else_is_not_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: Callable[[Path], bytes] = lambda _place: b"%PDF 0ne"  # noqa: E731
    monkeypatch.setattr(sending, "_read_back", read)
    with pytest.raises(NotReadBackError):
        send(FILES, tmp_path)
    assert names(tmp_path) == []


def test_a_stick_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NoPlaceError):
        send(FILES, tmp_path / "stick")


def test_a_stick_that_lets_nobody_write_is_said_to_and_no_file_of_it_to_be_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is not there yet cannot be open in another program."""
    failing(monkeypatch, at=1, number=errno.EACCES)
    with pytest.raises(NotSentError) as refused:
        send(FILES, tmp_path)
    assert refused.value.sentence.values["why"] == NOT_ALLOWED
    assert refused.value.sentence.values["path"] == tmp_path / "日报 1.pdf"


def test_what_is_sent_is_told_by_its_sum_and_only_a_sealed_file_says_its_seal(
    tmp_path: Path,
) -> None:
    found = send(FILES, tmp_path, {"2.pdf": "0123456789"})
    assert found == {name: hashlib.sha256(content).hexdigest() for name, content in FILES.items()}
    sums = {name: (tmp_path / f"{name}.sha256").read_text("utf-8") for name in FILES}
    assert sums == {
        "日报 1.pdf": f"{found['日报 1.pdf']}  日报 1.pdf\n",
        "2.pdf": f"{found['2.pdf']}  2.pdf\n# carehome verify --seal 0123-4567-89\n",
    }
    assert send({"2.pdf": b"new"}, tmp_path).keys() == {"2.pdf"}
    assert (tmp_path / "2.pdf").read_bytes() == b"new"
    assert names(tmp_path) == ["2.pdf", "2.pdf.sha256", "日报 1.pdf", "日报 1.pdf.sha256"]


def test_a_file_that_could_not_be_put_in_its_place_is_named_and_nothing_is_left_beside_it(
    tmp_path: Path,
) -> None:
    (tmp_path / "2.pdf" / "in the way").mkdir(parents=True)
    with pytest.raises(OSError, match=r"2\.pdf") as refused:
        write_whole(tmp_path / "2.pdf", b"%PDF two")
    assert (refused.value.filename, refused.value.filename2) == (str(tmp_path / "2.pdf"), None)
    assert names(tmp_path) == ["2.pdf"]
