"""The square code on a daily report, read back from a picture of it as a telephone takes it."""

from io import BytesIO

import pypdfium2
import segno
import zxingcpp
from PIL import Image, ImageFilter

from carehome_app.documents.pdf import render_pdf
from carehome_app.domain.bureau.checking import Outcome
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import in_english
from tests.services.bureau.city import City

DOTS_A_MODULE = 4
MODULE_INCH = 0.6 / 25.4


def photographed(pdf: bytes, turn: float, blur: float) -> Image.Image:
    """Return the last page as somebody photographs it: turned, not quite sharp, squeezed."""
    document = pypdfium2.PdfDocument(pdf)
    scale = DOTS_A_MODULE / MODULE_INCH / 72
    pages = [page.render(scale=scale).to_pil().convert("L") for page in document]
    document.close()
    page = pages[-1].rotate(turn, expand=True, fillcolor=255)
    squeezed = BytesIO()
    page.filter(ImageFilter.GaussianBlur(blur)).save(squeezed, "JPEG", quality=30)
    return Image.open(squeezed)


def letters_on(picture: Image.Image) -> list[str]:
    found = zxingcpp.read_barcodes(picture)
    return [one.text for one in found if len(one.text) == 261]


def test_a_photograph_of_the_daily_report_is_a_report_at_the_bureau(small: City) -> None:
    small.clock.set("2026-11-20 08:00")
    home = small.homes[1]
    small.measure(home, fevers=1)
    asked = Asked(round=RoundKey(small.today, "am"), sealed=True)
    report = home.house.papers.build("daily", asked)
    pdf = render_pdf(report, in_english, "en")
    for turn, blur in ((0, 0), (7, 1), (-4, 1.2), (90, 0.8)):
        (letters,) = letters_on(photographed(pdf, turn, blur))
        if turn:
            continue
        (verdict,) = small.bureau.house.bureau.taking.take([("phone.txt", letters.encode())])
        assert verdict.outcome is Outcome.TAKEN
    view = small.bureau.house.bureau.counting.day(small.today)
    assert view.total.rates.reported == 1


def test_the_code_is_small_enough_to_photograph(small: City) -> None:
    letters = small.homes[0].house.reporting_up.parcels.code(small.today)
    assert segno.make(letters, error="m", boost_error=False, micro=False).designator == "9-M"


def test_a_draft_has_no_code(small: City) -> None:
    small.clock.set("2026-11-20 08:00")
    round_ = RoundKey(small.today, "am")
    draft, sealed = (
        small.homes[0].house.papers.build("daily", Asked(round=round_, sealed=is_sealed))
        for is_sealed in (False, True)
    )
    assert "SquareCode" not in str(draft)
    assert "SquareCode" in str(sealed)
