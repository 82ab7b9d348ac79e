"""What a benchmark says besides its figures: were they disturbed, and all for other programs."""

from pathlib import Path

import pytest

from benchmarks import chronic, document, growth, old_homes
from benchmarks.disturbed import QUIET, Used, by_others, used
from benchmarks.figures import COUNTED, LONG, Figure, Median, Once, by_turns_ms, median_ms
from carehome_app.services.home.opening import close_home


def once(number: float) -> Once:
    return Once.of(number, COUNTED)


def test_what_others_used_is_all_that_was_used_and_not_by_us() -> None:
    before = Used(at=100.0, by_all=500.0, by_us=10.0)
    assert by_others(before, Used(110.0, 510.0, 20.0), processors=2) == 0
    assert by_others(before, Used(110.0, 520.0, 20.0), processors=2) == 0.5
    assert by_others(before, Used(110.0, 512.0, 20.0), processors=2) == QUIET
    # Clocks of the system count in hundredths: never less than nothing, nor more than all.
    assert by_others(before, Used(110.0, 509.0, 20.0), processors=2) == 0
    assert by_others(before, Used(110.0, 900.0, 20.0), processors=2) == 1
    assert by_others(before, before, processors=2) == 0


def test_what_is_compared_is_done_by_turns() -> None:
    done: list[str] = []
    found = by_turns_ms([lambda: done.append("old"), lambda: done.append("young")], 3)
    assert done == ["old", "young"] * 3
    assert [one.runs for one in found] == [3, 3]


def test_this_computer_says_how_much_was_used_or_nothing() -> None:
    now = used()
    assert now is None or now.by_all >= now.by_us > 0


def test_a_figure_is_told_with_its_ratio_and_whether_the_target_is_met() -> None:
    facts = Figure("a kept reading", once(1.2), "ms", limit=0.3, target=6).facts()
    assert (facts["name"], facts["ratio"], facts["met"]) == ("a kept reading", 1.2 / 0.3, True)
    assert Figure("lines a second", once(10), "/s", target=20, least=True).facts()["met"] is False


def test_a_median_knows_its_runs_and_between_what_half_of_them_lay() -> None:
    found = Median.of([5.0, 1.0, 2.0, 3.0, 4.0, 9.0, 3.5])
    assert (float(found), found.runs) == (3.5, 7)
    assert found.between[0] < found < found.between[1]
    assert "[" in Figure("a page", found, "ms", target=4).line()
    assert Figure("a page", found, "ms").facts()["runs"] == 7
    assert median_ms(int, 7).runs == 7


def test_what_ran_once_says_why_and_a_median_of_a_few_runs_is_no_figure() -> None:
    single = Figure("verify", Once.of(10, LONG), "lines/s")
    facts = single.facts()
    assert (facts["runs"], facts["once"]) == (1, LONG)
    assert LONG in single.line()
    assert "once" not in Figure("a page", Median.of([1.0] * 7), "ms").facts()
    with pytest.raises(ValueError, match="a median of 6 runs"):
        Figure("a page", Median.of([1.0] * 6), "ms")


def test_the_share_of_a_target_is_less_than_one_where_it_is_met() -> None:
    assert Figure("a page", once(50), "ms", target=100).share == 0.5
    assert Figure("a page", once(50), "ms", limit=10, target=2.5).share == 2
    assert Figure("lines", once(50), "/s", target=100, least=True).share == 2
    assert Figure("a size", once(50), "MiB").share is None


def test_the_growth_of_a_bureau_is_written_anew_and_the_rest_of_its_page_stays(
    tmp_path: Path,
) -> None:
    (tmp_path / "pictures").mkdir()
    page = tmp_path / growth.PAGE
    page.write_text(f"# How\n\n{growth.BEGIN}old\n![old{growth.END}\nWhat is read.\n", "utf-8")
    figures = [
        Figure(growth.MONTH_OF.format(homes=195, engine="embedded"), once(0.21), "ms", target=5),
        Figure(growth.ANEW_OF.format(homes=195, engine="embedded"), once(31), "ms"),
        Figure("page of a bureau of 195 homes, embedded", once(139), "ms", target=100),
    ]
    for _again in range(2):
        said = growth.written(figures, 0.4, tmp_path).read_text("utf-8")
        assert said.startswith(f"# How\n\n{growth.BEGIN}")
        assert said.endswith(f"{growth.END}\nWhat is read.\n")
        assert "old" not in said
        assert "| month of 195 homes, embedded | 0.2 ms | 5 | met |" in said
        assert "| 139 ms | 100 | **missed** |" in said
        assert "no quiet computer" in said
    assert (tmp_path / growth.PLOT).read_text("utf-8").count("<svg") == 1


def test_the_page_of_figures_says_how_quiet_it_was_and_what_was_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document, "DOCS", tmp_path)
    (tmp_path / "pictures").mkdir()
    figures = [
        Figure("a page", Median.of([1.0, 1.0, 2.0, 2.0, 2.0, 3.0, 3.0]), "ms", target=4),
        Figure("verify", Once.of(10, LONG), "lines/s", target=20, least=True),
    ]
    page = document.write(figures, "300 people", 0.4).read_text("utf-8")
    assert "no quiet computer" in page
    assert "| a page | 2.00 ms | 1.00–3.00 |" in page
    assert f"| verify | 10.00 lines/s | {LONG} |" in page
    assert "| ≥ 20 | **missed** |" in page
    assert "<svg" in (tmp_path / document.PLOT).read_text("utf-8")


def test_a_made_home_is_kept_and_copied_and_another_wish_is_another_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(old_homes, "KEPT", tmp_path / "kept")
    first = old_homes.old_home(tmp_path / "first", 3, 2)
    lines = first.verifying.verify().lines
    close_home(first.desk)
    again = old_homes.old_home(tmp_path / "again", 3, 2)
    found = again.verifying.verify()
    close_home(again.desk)
    assert found.ok
    assert found.lines == lines
    assert len(list((tmp_path / "kept").iterdir())) == 1
    close_home(old_homes.old_home(tmp_path / "other", 3, 3).desk)
    assert len(list((tmp_path / "kept").iterdir())) == 2


@pytest.mark.rest
def test_homes_made_ahead_are_those_that_are_asked_for_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(old_homes, "KEPT", tmp_path / "kept")
    wanted = [old_homes.Wanted(3, 2), old_homes.Wanted(3, 2, chronic.days)]
    old_homes.make_ahead(wanted)
    made = {one: one.stat().st_mtime_ns for one in (tmp_path / "kept").iterdir()}
    assert len(made) == 2

    old_homes.make_ahead(wanted)
    for number, (people, days, more) in enumerate(wanted):
        house = old_homes.old_home(tmp_path / f"{number}", people, days, more=more)
        assert house.verifying.verify().ok
        close_home(house.desk)
    assert {one: one.stat().st_mtime_ns for one in (tmp_path / "kept").iterdir()} == made
