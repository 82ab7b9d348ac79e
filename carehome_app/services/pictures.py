"""A camera's file made small, upright and nameless; any subject that keeps pictures begins here.

Where it was taken and by which device goes; what is kept of the original is its hash.
"""

import hashlib
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from carehome_app.domain.errors import ImageTooLargeError, NoImageError, NoVideoError

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS: Final = 1600
"""Of the longer side: enough to see a wheelchair in a corridor, a tenth of a camera's file."""
QUALITY: Final = 82
MOST_MB: Final = 60
VIDEOS: Final = frozenset(
    {".mp4", ".mov", ".avi", ".mkv", ".wmv", ".flv", ".m4v", ".3gp", ".webm", ".mpg", ".mpeg"}
)
PHOTOGRAPHS: Final = frozenset({".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".bmp"})
"""What a camera or a telephone calls its photographs."""
_SUBIFD, _TAKEN, _OFFSET = 0x8769, 0x9003, 0x9011


class Prepared(msgspec.Struct, frozen=True):
    """A photograph ready to be kept: small, upright and without place and device."""

    name: str
    original: str
    content: bytes
    width: int
    height: int
    taken_at: str
    """What the camera's clock said, as it said it; empty when it said nothing."""

    @property
    def kept(self) -> str:
        """The hash of what is kept."""
        return hashlib.sha256(self.content).hexdigest()


def prepare(name: str, content: bytes) -> Prepared:
    """Make a photograph ready; it needs no desk, so that a thread can do it."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    if Path(name).suffix.lower() in VIDEOS:
        raise NoVideoError(name=name)
    if len(content) > MOST_MB * 1024 * 1024:
        raise ImageTooLargeError(name=name, most=MOST_MB)
    _know_heic()
    try:
        with Image.open(io.BytesIO(content)) as opened:
            taken = _taken(opened)
            opened.draft("RGB", (MOST_PIXELS, MOST_PIXELS))  # a JPEG is read small at once
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((MOST_PIXELS, MOST_PIXELS))
            plain = _on_white(upright)
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombError,
    ) as error:
        raise NoImageError(name=name) from error
    digest = hashlib.sha256(content).hexdigest()
    return Prepared(name, digest, bare_jpeg(plain), *plain.size, taken)


def bare_jpeg(plain: "Image", quality: int = QUALITY) -> bytes:
    """Return the pixels of a picture as a JPEG with nothing else of it: no place, no profile."""
    from PIL import Image

    out = io.BytesIO()
    Image.frombytes("RGB", plain.size, plain.tobytes()).save(out, "JPEG", quality=quality)
    return out.getvalue()


_SMALL: Final = 200
"""Pixels of the longer side of what stands in a table."""


def small(content: bytes) -> bytes:
    """Return a kept photograph as small as a table on paper shows it."""
    from PIL import Image

    with Image.open(io.BytesIO(content)) as opened:
        opened.draft("RGB", (_SMALL, _SMALL))
        opened.thumbnail((_SMALL, _SMALL))
        return bare_jpeg(opened.convert("RGB"), 70)


def prepared_file(path: Path) -> Prepared:
    """Make the photograph in a file ready, or the newest one in a folder, such as a telephone's.

    What is too large is not read.
    """
    if path.is_dir():
        path = _newest(path)
    if path.suffix.lower() in VIDEOS:
        raise NoVideoError(name=path.name)
    if path.stat().st_size > MOST_MB * 1024 * 1024:
        raise ImageTooLargeError(name=path.name, most=MOST_MB)
    return prepare(path.name, path.read_bytes())


def _newest(folder: Path) -> Path:
    """Return the photograph that was written last into a folder; videos and the rest are none."""
    found = [one for one in folder.iterdir() if one.suffix.lower() in PHOTOGRAPHS]
    if not found:
        raise NoImageError(name=folder.name)
    return max(found, key=_written)


def _written(path: Path) -> tuple[float, str]:
    return path.stat().st_mtime, path.name


def _on_white(upright: "Image") -> "Image":
    """Return a picture without see-through parts: what lies under them may be anything."""
    from PIL import Image

    if "A" not in upright.mode and "transparency" not in upright.info:
        return upright.convert("RGB")
    layer = upright.convert("RGBA")
    white = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(white, layer).convert("RGB")


def _know_heic() -> None:
    """Let Pillow read what telephones write, where its plugin is."""
    try:
        from pi_heif import register_heif_opener
    except ImportError:
        return
    register_heif_opener()


def _taken(opened: "Image") -> str:
    exif: Any = opened.getexif()
    inner = exif.get_ifd(_SUBIFD)
    said = str(inner.get(_TAKEN, "")).strip("\0 ")
    return f"{said}{str(inner.get(_OFFSET, '')).strip(chr(0) + ' ')}" if said else ""
