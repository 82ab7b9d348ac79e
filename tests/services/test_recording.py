"""A reading is kept at once, judged at once, and shown at once."""

from tests.builders import Home


def test_a_reading_is_kept_and_shown(home: Home) -> None:
    kept = home.measure("R001", "365")
    home.reopen()
    (entry,) = home.row("R001").cells[0].entries  # type: ignore[union-attr]
    assert (entry.ref, str(entry.amount())) == (kept.ref, "36.5 °C")


def test_a_round_has_everybody_of_the_house(home: Home) -> None:
    assert home.sheet().count().roll == 10
    assert home.sheet().count().unexplained == 10
    home.measure_everybody()
    assert home.sheet().all_well


def test_the_next_round_begins_empty(home: Home) -> None:
    home.measure_everybody()
    assert home.next_round().window == "pm"
    assert home.row("R001").is_open()


def test_fourteen_days_make_an_own_normal(home: Home) -> None:
    home.history("R001", "36.1", "36.3")
    cell = home.row("R001").cells[0]
    assert cell is not None
    assert cell.baseline is not None
    assert (str(cell.baseline.amount), cell.baseline.count) == ("36.2 °C", 14)
