"""Pictures no camera makes are refused; what is printed is the card and nothing else."""

import io
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops, ImageFont

from carehome_app.domain.cards.card import WIDTH
from carehome_app.domain.errors import ImageTooLargeError, NoImageError
from carehome_app.resources import resource
from carehome_app.services.cards import composing
from carehome_app.services.cards.composing import Content, compose, on_paper, wrapped
from carehome_app.services.pictures import prepare, prepared_file
from tests.builders import Home
from tests.services.cards.test_cards import FACE, consented, made

FONT = "CarehomeSans-Regular.otf"


@pytest.mark.rest
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


def test_sixty_megabytes_are_looked_at_and_one_byte_more_is_refused(tmp_path: Path) -> None:
    most = 60 * 1024 * 1024
    for size, error in ((most, NoImageError), (most + 1, ImageTooLargeError)):
        with pytest.raises(error):
            prepare("some.jpg", bytes(size))
        with (tmp_path / "some.jpg").open("wb") as out:
            out.truncate(size)
        with pytest.raises(error):
            prepared_file(tmp_path / "some.jpg")


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


def test_words_lie_within_equal_edges_and_a_word_of_letters_is_not_broken() -> None:
    said = "今天奶奶和护理员一起做了八段锦，" * 6 + " physiotherapy" * 9
    page = Image.open(io.BytesIO(compose(Content(words=said, foot="松鹤养老院")).content)).convert(
        "L"
    )
    ink = page.point([255] * 160 + [0] * 96).getbbox()
    assert ink is not None
    left, top, right, bottom = ink
    assert left >= 40
    assert page.width - right >= left - 8
    assert abs(top - (page.height - bottom)) < left
    lines = wrapped(said, ImageFont.truetype(str(resource("fonts", FONT)), 40), 700)
    assert "".join("".join(lines).split()) == "".join(said.split())
    assert {word for line in lines for word in line.split() if word.isascii()} == {"physiotherapy"}


def ink_of(said: Content) -> tuple[Image.Image, tuple[int, int, int, int]]:
    """Return a card without colours, and where the outermost dark pixels of it are."""
    page = Image.open(io.BytesIO(compose(said).content)).convert("L")
    ink = page.point([255] * 160 + [0] * 96).getbbox()
    assert ink is not None
    return page, ink


def test_a_line_of_words_goes_on_as_long_as_another_character_fits() -> None:
    page, (left, _top, right, _bottom) = ink_of(Content(words="安" * 100, foot="松鹤养老院"))
    character = (right - left) / 16
    assert page.width - right < left + character
    font = ImageFont.truetype(str(resource("fonts", FONT)), 40)
    room = int(font.getlength("安安安"))
    assert wrapped("安" * 6, font, room) == ["安安安"] * 2, "up to the very edge"


def test_a_card_of_the_most_bytes_that_go_out_is_not_made_worse(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = Content(words="安" * 100, foot="松鹤养老院")
    best = compose(said).content
    monkeypatch.setattr(composing, "MOST_BYTES", len(best))
    assert len(compose(said).content) == len(best)
    monkeypatch.setattr(composing, "MOST_BYTES", len(best) - 1)
    assert len(compose(said).content) < len(best)


def test_under_a_picture_the_words_stand_at_the_lower_edge_and_the_picture_has_the_rest() -> None:
    white = io.BytesIO()
    Image.new("RGB", (WIDTH, WIDTH), (255, 255, 255)).save(white, "PNG")
    said = Content(words="安" * 70, foot="松鹤养老院", picture=white.getvalue())
    page, (left, top, _right, bottom) = ink_of(said)
    assert top > page.height * 3 // 4
    assert 0 < page.height - bottom < left + 8, "as much room below as beside"


def test_the_paper_of_a_consent_is_kept_with_it(home: Home) -> None:
    home.sign_in("S002")
    consented(home, paper="一号柜 3 层")
    (consent,) = home.house.cards.consents.of(home.subject("R001")).consents
    assert (consent.paper, consent.withdrawn) == ("一号柜 3 层", None)


def test_a_picture_keeps_when_it_was_taken_by_the_camera_s_clock_and_zone() -> None:
    picture, out, tags = Image.new("RGB", (8, 8)), io.BytesIO(), Image.Exif()
    said = {0x9003: "2026:11:22 07:00:00", 0x9011: "+08:00"}
    tags.get_ifd(0x8769).update(said)
    picture.save(out, "JPEG", exif=tags.tobytes())
    assert prepare("x.jpg", out.getvalue()).taken_at == "2026:11:22 07:00:00+08:00"
