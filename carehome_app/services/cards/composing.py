"""A card as the file it becomes: picture, masks and words are pixels, and nothing else is in it.

The preview is this very file. Masks are painted over the pixels before anything is cut or saved,
so that what lay under them is nowhere any more.
"""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import msgspec

from carehome_app.domain.cards.card import HEIGHT, MOST_BYTES, WIDTH, Mask
from carehome_app.domain.cards.errors import CardTooLargeError
from carehome_app.resources import resource
from carehome_app.services.pictures import bare_jpeg

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

COVER: Final = (199, 207, 210)
"""The colour of a mask: plain, so that nobody takes it for a part of the picture."""
_PAPER, _INK, _SOFT = (255, 255, 255), (28, 43, 46), (92, 112, 117)
_MARGIN: Final = 54
_WORDS, _ALONE, _FOOT = 42, 60, 30
_LINE: Final = 1.45
_DOTS: Final = 150
"""Dots an inch on paper: 18 by 23 centimetres."""
_QUALITIES: Final = (88, 80, 70, 60, 45, 30)


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """What goes on a card; `cut` is the part of the picture that is wanted, as a mask is said."""

    words: str
    foot: str
    """Day and home."""
    picture: bytes = b""
    masks: Sequence[Mask] = ()
    cut: Mask | None = None


class Composed(msgspec.Struct, frozen=True):
    """The file."""

    content: bytes
    width: int
    height: int


def compose(said: Content) -> Composed:
    """Return the card as a JPEG of at most 500 KB, without a word about where it comes from."""
    from PIL import Image, ImageDraw

    page = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    size = _WORDS if said.picture else _ALONE
    font, small = _font(size), _font(_FOOT)
    lines = wrapped(said.words, font, WIDTH - 2 * _MARGIN)
    step = int(size * _LINE)
    block = len(lines) * step + int(_FOOT * _LINE) + 2 * _MARGIN
    top = HEIGHT - block if said.picture else (HEIGHT - block) // 2
    if said.picture:
        page.paste(_picture(said, (WIDTH, max(top, 1))), (0, 0))
    draw = ImageDraw.Draw(page)
    place = top + _MARGIN
    for line in lines:
        draw.text((_MARGIN, place), line, _INK, font)
        place += step
    draw.text((_MARGIN, place + _MARGIN // 3), said.foot, _SOFT, small)
    return Composed(_small_enough(page), WIDTH, HEIGHT)


def on_paper(card: bytes) -> bytes:
    """Return a card as a page that is printed: the very pixels of the file, and nothing else."""
    from PIL import Image

    out = io.BytesIO()
    with Image.open(io.BytesIO(card)) as opened:
        opened.save(out, "PDF", resolution=_DOTS)
    return out.getvalue()


def masked(picture: bytes, masks: Sequence[Mask]) -> "Image":
    """Return a picture with its masks painted over it: their pixels are one colour."""
    from PIL import Image, ImageDraw

    with Image.open(io.BytesIO(picture)) as opened:
        plain = opened.convert("RGB")
    draw = ImageDraw.Draw(plain)
    for mask in masks:
        left, top, right, bottom = mask.pixels(*plain.size)
        draw.rectangle((left, top, right - 1, bottom - 1), fill=COVER)
    return plain


def _picture(said: Content, room: tuple[int, int]) -> "Image":
    """Return the masked picture, cut to what is wanted and to the room it has."""
    from PIL import ImageOps

    plain = masked(said.picture, said.masks)
    if said.cut is not None:
        plain = plain.crop(said.cut.pixels(*plain.size))
    return ImageOps.fit(plain, room)


def wrapped(words: str, font: "FreeTypeFont", width: int) -> list[str]:
    """Return words in lines that fit: Chinese anywhere, others between words where it goes."""
    lines: list[str] = []
    for paragraph in words.splitlines() or [""]:
        line = ""
        for piece in _pieces(paragraph):
            if line and font.getlength(line + piece) > width:
                lines.append(line.rstrip())
                line = piece.lstrip()
            else:
                line += piece
        lines.append(line.rstrip())
    return [line for line in lines if line] or [""]


def _pieces(text: str) -> list[str]:
    """Return the parts a line may be broken between."""
    found: list[str] = []
    for one in text:
        if found and one.isascii() and one != " " and found[-1][-1].isascii():
            found[-1] += one
        elif found and one in "，。！？、；：”）":
            found[-1] += one  # none of these begins a line
        else:
            found.append(one)
    return found


def _font(size: int) -> "FreeTypeFont":
    from PIL import ImageFont

    return ImageFont.truetype(str(resource("fonts", "CarehomeSans-Regular.otf")), size)


def _small_enough(page: "Image") -> bytes:
    content = b""
    for quality in _QUALITIES:
        content = bare_jpeg(page, quality)
        if len(content) <= MOST_BYTES:
            return content
    raise CardTooLargeError(size=len(content) // 1024, most=MOST_BYTES // 1024)
