"""Where a temperature is taken tells how near somebody comes to it."""

from carehome_app.domain.measures.catalogue import TEMPERATURE


def test_only_a_forehead_is_measured_without_touching_anybody() -> None:
    assert [site.code for site in TEMPERATURE.sites if not site.contact] == ["forehead"]
