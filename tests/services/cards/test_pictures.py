"""Pictures no camera makes are refused; what is printed is the card and nothing else."""

import io
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops

from carehome_app.domain.cards.card import WIDTH
from carehome_app.domain.errors import ImageTooLargeError, NoImageError
from carehome_app.services.cards.composing import on_paper
from carehome_app.services.pictures import prepare, prepared_file
from tests.builders import Home
from tests.services.cards.test_cards import FACE, made


def test_a_picture_of_more_pixels_or_bytes_than_a_camera_makes_is_refused(tmp_path: Path) -> None:
    huge = tmp_path / "huge.jpg"
    with huge.open("wb") as out:
        out.truncate(61 * 1024 * 1024)
    with pytest.raises(ImageTooLargeError):
        prepared_file(huge)
    bomb = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(bomb, "PNG")
    with pytest.raises(NoImageError):
        prepare("bomb.png", bomb.getvalue())


def test_on_paper_are_the_pixels_of_the_card_and_no_word_about_it(home: Home) -> None:
    home.sign_in("S002")
    card = made(home, masks=(FACE,))
    page = on_paper(home.house.cards.making.content(card))
    document = pdfium.PdfDocument(page)
    assert len(document) == 1
    drawn = document[0].render(scale=WIDTH / document[0].get_width()).to_pil().convert("RGB")
    kept_as = Image.open(io.BytesIO(home.house.cards.making.content(card))).resize(drawn.size)
    middle = (drawn.width // 2, drawn.height // 4)
    assert _away(drawn, kept_as, middle) <= 16
    assert "王秀英".encode() not in page
    assert b"Phone Maker" not in page


def _away(one: Image.Image, other: Image.Image, at: tuple[int, int]) -> int:
    """Return by how much a pixel differs at most."""
    differing = ImageChops.difference(one, other).crop((*at, at[0] + 1, at[1] + 1))
    return max(differing.tobytes())
