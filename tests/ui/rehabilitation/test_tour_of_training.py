"""A plan, a session, an assessment and a card are typed in the real window, as the tour does."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.services.cards.parts import Cards
from carehome_app.tour.hands import Camera, Hands
from carehome_app.tour.training import tour_training
from carehome_app.ui.rehabilitation.page import RehabilitationPage
from carehome_app.ui.subjects import PAGES
from tests.builders import Home


@pytest.mark.rest
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_scene_of_the_tour(
    home: Home, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    home.sign_in("S003")
    monkeypatch.setattr("carehome_app.ui.shell.main_window.FIRST", "rehabilitation")
    pages = [spec for spec in PAGES if spec.name == "rehabilitation"]
    window = make_window(home.house, language, pages)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    page = window.page
    assert isinstance(page, RehabilitationPage)
    subject = tour_training(home.house, Hands(window), Camera(window, tmp_path), page)
    cards: Cards = home.house.cards
    (card,) = cards.board.of(subject)
    assert card.masks == 1
    (saved,) = tmp_path.glob("card-*.jpg")
    assert saved.read_bytes() == cards.making.content(card)
