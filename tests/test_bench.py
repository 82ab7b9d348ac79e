"""What a benchmark says besides its figures: were they disturbed, and all for other programs."""

from benchmarks.disturbed import QUIET, Used, by_others, used
from benchmarks.figures import Figure


def test_what_others_used_is_all_that_was_used_and_not_by_us() -> None:
    before = Used(at=100.0, by_all=500.0, by_us=10.0)
    assert by_others(before, Used(110.0, 510.0, 20.0), processors=2) == 0
    assert by_others(before, Used(110.0, 520.0, 20.0), processors=2) == 0.5
    assert by_others(before, Used(110.0, 512.0, 20.0), processors=2) == QUIET
    # Clocks of the system count in hundredths: never less than nothing, nor more than all.
    assert by_others(before, Used(110.0, 509.0, 20.0), processors=2) == 0
    assert by_others(before, Used(110.0, 900.0, 20.0), processors=2) == 1
    assert by_others(before, before, processors=2) == 0


def test_this_computer_says_how_much_was_used_or_nothing() -> None:
    now = used()
    assert now is None or now.by_all >= now.by_us > 0


def test_a_figure_is_told_with_its_ratio_and_whether_the_target_is_met() -> None:
    facts = Figure("a kept reading", 1.2, "ms", limit=0.3, target=6).facts()
    assert (facts["name"], facts["ratio"], facts["met"]) == ("a kept reading", 1.2 / 0.3, True)
    assert Figure("lines a second", 10, "/s", target=20, least=True).facts()["met"] is False
