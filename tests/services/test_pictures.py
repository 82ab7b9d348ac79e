"""A camera's file becomes small, upright and nameless, and nothing else of it is kept."""

import hashlib
import io
import os
from pathlib import Path

import pytest
from PIL import Image

from carehome_app.domain.errors import ImageTooLargeError, NoImageError, NoVideoError
from carehome_app.services import pictures
from carehome_app.services.pictures import MOST_PIXELS, bare_jpeg, prepare, prepared_file, small

_ORIENTATION, _MAKE, _SUBIFD, _TAKEN, _OFFSET = 0x0112, 0x010F, 0x8769, 0x9003, 0x9011
LYING: int = 6
"""The camera was held upright: the picture is to be turned by a quarter."""


def drawn(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Return a picture that is red at its upper left corner and grey elsewhere."""
    page = Image.new("RGB", (width, height), (120, 120, 120))
    page.paste((250, 0, 0), (0, 0, width // 4, height // 4))
    return page.convert(mode)


def written(page: Image.Image, kind: str = "JPEG", **more: object) -> bytes:
    out = io.BytesIO()
    page.save(out, kind, **more)
    return out.getvalue()


def with_exif(taken: str = "", offset: str = "") -> bytes:
    exif = Image.Exif()
    exif[_ORIENTATION], exif[_MAKE] = LYING, "Camera of Mr Wang"
    if taken:
        exif.get_ifd(_SUBIFD)[_TAKEN] = taken
    if offset:
        exif.get_ifd(_SUBIFD)[_OFFSET] = offset
    return written(drawn(400, 200), exif=exif)


def is_red(page: Image.Image, x: int, y: int) -> bool:
    found = page.convert("RGB").getpixel((x, y))
    assert isinstance(found, tuple)
    red, green, _blue = found
    return red > 200 and green < 60


def opened(content: bytes) -> Image.Image:
    page = Image.open(io.BytesIO(content))
    page.load()
    return page


def test_it_is_turned_upright_and_says_nothing_of_its_camera() -> None:
    content = with_exif("2026:11:22 07:30:00", "+08:00")
    made = prepare("IMG_1.jpg", content)
    assert (made.name, made.width, made.height) == ("IMG_1.jpg", 200, 400)
    assert made.original == hashlib.sha256(content).hexdigest()
    assert made.kept == hashlib.sha256(made.content).hexdigest()
    page = opened(made.content)
    assert (page.size, page.mode, page.format) == ((200, 400), "RGB", "JPEG")
    assert is_red(page, 190, 10)
    assert not is_red(page, 10, 10)
    assert (dict(page.getexif()), "icc_profile" in page.info) == ({}, False)
    assert b"Wang" not in made.content


@pytest.mark.parametrize(
    ("taken", "offset", "said"),
    [
        ("2026:11:22 07:30:00", "+08:00", "2026:11:22 07:30:00+08:00"),
        ("2026:11:22 07:30:00", "", "2026:11:22 07:30:00"),
        (" 2026:11:22 07:30:00 \0", " +08:00\0", "2026:11:22 07:30:00+08:00"),
        ("", "+08:00", ""),
        ("", "", ""),
    ],
)
def test_when_it_was_taken_is_what_the_cameras_clock_said(
    taken: str, offset: str, said: str
) -> None:
    assert prepare("a.jpg", with_exif(taken, offset)).taken_at == said


@pytest.mark.parametrize(
    ("size", "kept"),
    [
        ((3200, 800), (1600, 400)),
        ((800, 3200), (400, 1600)),
        ((MOST_PIXELS, 20), (1600, 20)),
        ((MOST_PIXELS + 2, 1601), (1600, 1599)),
        ((30, 20), (30, 20)),
    ],
)
def test_of_its_longer_side_1600_pixels_are_kept(
    size: tuple[int, int], kept: tuple[int, int]
) -> None:
    made = prepare("a.png", written(drawn(*size), "PNG"))
    assert (made.width, made.height) == kept == opened(made.content).size


def test_what_is_seen_through_is_white_in_every_kind_of_file() -> None:
    page = drawn(40, 40, "RGBA")
    page.putalpha(0)
    page.paste((250, 0, 0, 255), (0, 0, 20, 20))
    palette = drawn(40, 40).quantize(8)
    unseen = palette.getpixel((39, 39))
    files = {
        "a.png": written(page, "PNG"),
        "b.png": written(palette, "PNG", transparency=unseen),
        "c.png": written(page.convert("LA"), "PNG"),
        "d.webp": written(page, "WEBP", lossless=True),
    }
    for name, content in files.items():
        found = opened(prepare(name, content).content).convert("RGB").getpixel((38, 38))
        assert isinstance(found, tuple)
        assert min(found) > 240, name
    solid = opened(prepare("e.png", written(drawn(40, 40, "L"), "PNG")).content)
    grey = solid.convert("L").getpixel((38, 38))
    assert isinstance(grey, int)
    assert 110 < grey < 130


def test_a_small_one_for_a_table_has_two_hundred_pixels_and_weighs_less() -> None:
    kept = prepare("a.png", written(drawn(1600, 800), "PNG")).content
    tiny = small(kept)
    assert opened(tiny).size == (200, 100)
    assert len(tiny) < len(kept) / 4
    noise = Image.effect_noise((600, 400), 90).convert("RGB")
    assert len(bare_jpeg(noise, 20)) < len(bare_jpeg(noise)) < len(bare_jpeg(noise, 95))
    assert bare_jpeg(noise) == bare_jpeg(noise, 82)


@pytest.mark.parametrize("name", ["a.mp4", "B.MOV", "c.webm"])
def test_a_video_is_told_to_be_one_before_it_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    with pytest.raises(NoVideoError):
        prepare(name, b"x")
    with pytest.raises(NoVideoError):
        prepared_file(tmp_path / name)


def test_what_is_no_picture_or_too_large_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = written(drawn(40, 40))
    for wrong in (b"", b"x" * 100, good[: len(good) // 2][:30]):
        with pytest.raises(NoImageError):
            prepare("a.jpg", wrong)
    monkeypatch.setattr(pictures, "MOST_MB", 1)
    most = good + bytes(1024 * 1024 - len(good))
    (tmp_path / "a.jpg").write_bytes(most)
    (tmp_path / "b.jpg").write_bytes(most + b"x")
    assert prepare("a.jpg", most).width == prepared_file(tmp_path / "a.jpg").width == 40
    with pytest.raises(ImageTooLargeError):
        prepare("b.jpg", most + b"x")
    with pytest.raises(ImageTooLargeError):
        prepared_file(tmp_path / "b.jpg")


def test_of_a_folder_the_newest_photograph_is_taken_and_of_two_at_once_the_last_by_name(
    tmp_path: Path,
) -> None:
    with pytest.raises(NoImageError):
        prepared_file(tmp_path)
    for name, width, at in (
        ("a.JPG", 10, 1_000),
        ("c.jpg", 30, 2_000),
        ("b.png", 20, 2_000),
        ("d.txt", 40, 9_000),
        ("e.mp4", 50, 9_000),
    ):
        content = written(drawn(width, width), "PNG" if name.endswith("png") else "JPEG")
        (tmp_path / name).write_bytes(content)
        os.utime(tmp_path / name, (at, at))
    assert prepared_file(tmp_path).name == "c.jpg"
    os.utime(tmp_path / "a.JPG", (3_000, 3_000))
    made = prepared_file(tmp_path)
    assert (made.name, made.width) == ("a.JPG", 10)
