"""A card on paper: the code is photographed, its words are compared, and it is the card."""

import pytest
import zxingcpp

from carehome_app.documents.pdf import render_pdf
from carehome_app.domain.bureau.errors import WrongWordsError
from carehome_app.languages import load
from tests.builders import Home
from tests.services.bureau.city import City
from tests.services.bureau.test_square_code import photographed


def on_paper(home: Home, *, bureau: bool = False, turn: float = 0, blur: float = 1) -> list[str]:
    """Print a card and photograph it; return the letters of every code on the page."""
    cards = home.house.bureau.cards if bureau else home.house.reporting_up.cards
    page = render_pdf(cards.paper(cards.own()), load("zh"), "zh")
    return [one.text for one in zxingcpp.read_barcodes(photographed(page, turn, blur))]


@pytest.mark.parametrize(("turn", "blur"), [(0, 1), (7, 1), (90, 0.8)])
def test_a_home_takes_over_the_card_of_a_bureau_from_paper(
    small: City, turn: float, blur: float
) -> None:
    (letters,) = on_paper(small.bureau, bureau=True, turn=turn, blur=blur)
    cards = small.homes[0].house.reporting_up.cards
    words = small.bureau.house.bureau.cards.own().card.words
    cards.confirm_bureau(letters, words)
    assert (cards.bureau().name, cards.bureau().words) == (small.bureau.desk.card.name, words)


def test_a_bureau_admits_a_home_by_the_card_it_photographed(small: City) -> None:
    home = small.homes[2]
    (letters,) = on_paper(home)
    words = home.house.reporting_up.cards.own().card.words
    assert small.bureau.house.bureau.places.admit(letters, words).number == "0003"


def test_paper_alone_is_not_trusted(small: City) -> None:
    (letters,) = on_paper(small.homes[2])
    with pytest.raises(WrongWordsError):
        small.bureau.house.bureau.places.admit(letters, "baba " * 8)


def test_new_keys_are_on_paper_with_the_signature_of_the_old_one(small: City) -> None:
    cards = small.homes[0].house.reporting_up.cards
    renewed = cards.renew()
    page = render_pdf(cards.paper(renewed), load("en"), "en")
    (letters,) = [one.text for one in zxingcpp.read_barcodes(photographed(page, 0, 1))]
    assert small.bureau.house.bureau.places.admit(letters, "").number == "0001"
