"""The numbers of a parcel's figures: other homes and bureaus have read them for years."""

from pathlib import Path

from carehome_app.domain.bureau.figures import FIGURES


def test_a_figure_keeps_its_number_and_whether_it_is_a_level_for_ever() -> None:
    """A new figure gets a line in the list; a level is not added up over the days."""
    sent = Path(__file__).with_name("figures_as_sent.txt").read_text("utf-8").splitlines()
    mine = [f"{one.number} {one.code}{' level' * one.level}" for one in FIGURES.values()]
    assert mine == sent
