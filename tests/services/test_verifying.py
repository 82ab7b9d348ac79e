"""Anything altered behind the program's back is found and named."""

from tests.builders import Home


def test_an_untouched_record_is_sound(home: Home) -> None:
    home.history("R001", "36.1", "36.3", days=4)
    home.measure("R001", "37.9")
    found = home.house.verifying.verify()
    assert (found.ok, found.problems) == (True, ())
    assert found.lines > 20
