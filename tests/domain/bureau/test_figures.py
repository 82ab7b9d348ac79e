"""The numbers of a parcel's figures: other homes and bureaus have read them for years."""

from carehome_app.domain.bureau.figures import FIGURES
from tests.approved import assert_approved


def test_a_figure_keeps_its_number_and_whether_it_is_a_level_for_ever() -> None:
    """A new figure gets a line in the list; a level is not added up over the days."""
    mine = [f"{one.number} {one.code}{' level' * one.level}" for one in FIGURES.values()]
    assert_approved("domain/bureau/figures_as_sent.txt", mine)
