"""The numbers of a parcel's figures: other homes and bureaus have read them for years."""

from carehome_app.domain.bureau.figures import FIGURES
from tests.approved import assert_approved


def test_a_figure_keeps_its_number_and_whether_it_is_a_level_for_ever() -> None:
    """Levels are not added up over days; of several homes the least of the least is told."""
    mine = [
        f"{one.number} {one.code}{' level' * one.level}{' least' * one.least}"
        for one in FIGURES.values()
    ]
    assert_approved("domain/bureau/figures_as_sent.txt", mine)
