"""What is looked at in a parcel, who worries, and how homes add up: plain data."""

from calendar import monthrange
from datetime import date

from carehome_app.domain.bureau.adding import (
    Expectation,
    Rates,
    Sums,
    added,
    days_of,
    expected_between,
    expected_on,
    of_one,
    ratio,
    without_levels,
)
from carehome_app.domain.bureau.checking import Outcome, looked_at, outcome
from carehome_app.domain.bureau.figures import BY_NUMBER, FIGURES, ON_A_CODE, coded, numbered
from carehome_app.domain.bureau.parcel import Day
from carehome_app.domain.bureau.tree import tree_of
from carehome_app.domain.bureau.worries import Urgency, missing, worries_of
from carehome_app.i18n import in_english

TODAY = 739_940


def day(at: int, **figures: int) -> Day:
    plain = {code.replace("__", "."): value for code, value in figures.items()}
    return Day(at, 0, numbered(plain))


def codes(*days: Day, known: dict[int, dict[str, int]] | None = None) -> list[str]:
    return [one.code for one in looked_at(days, TODAY, known or {})]


def test_no_number_is_given_twice_and_the_codes_places_are_known() -> None:
    assert len(BY_NUMBER) == len(FIGURES)
    assert all(code in FIGURES for code in ON_A_CODE)
    assert coded({7: 2, 250: 1}) == {"fever.new": 2, "#250": 1}


def test_a_jump_of_more_than_a_fifth_is_asked_about() -> None:
    before = {TODAY - 1: {"people.residents": 100}}
    assert codes(day(TODAY, people__residents=120), known=before) == []
    asked = list(looked_at([day(TODAY, people__residents=121)], TODAY, before))
    assert [one.code for one in asked] == ["jump"]
    assert outcome(asked) is Outcome.ASKED
    admitted = day(TODAY, people__residents=121, people__admitted=21)
    assert codes(admitted, known=before) == []
    small = {TODAY - 1: {"people.residents": 8}}
    assert codes(day(TODAY, people__residents=11), known=small) == []


def test_five_days_alike_in_every_figure_are_noted_and_taken() -> None:
    same = [day(TODAY - ago, people__residents=50, fever__new=0) for ago in range(4, -1, -1)]
    noted = list(looked_at(same, TODAY, {}))
    assert [one.code for one in noted] == ["equal"]
    assert outcome(noted) is Outcome.TAKEN
    assert codes(*same[1:]) == []


def test_isolation_must_carry_over_from_one_day_to_the_next() -> None:
    first = day(
        TODAY - 1,
        isolation__before=0,
        isolation__started=2,
        isolation__ended=0,
        isolation__after=2,
    )
    good = day(
        TODAY, isolation__before=2, isolation__started=0, isolation__ended=1, isolation__after=1
    )
    wrong = day(
        TODAY, isolation__before=3, isolation__started=0, isolation__ended=1, isolation__after=2
    )
    assert codes(first, good) == []
    assert codes(first, wrong) == ["identity"]


def test_rates_are_over_those_expected() -> None:
    rates = Rates(195, 186, 5)
    assert (rates.missing, rates.per_mille, rates.on_time_per_mille) == (4, 979, 953)
    assert Rates(0, 0, 0).per_mille is None


def test_ratios_are_made_of_sums_and_never_averaged() -> None:
    done, due = FIGURES["rounds.done"].number, FIGURES["rounds.due"].number
    whole = added(
        [
            of_one({due: 100, done: 100}, on_time=True),
            of_one({due: 10, done: 0}, on_time=False),
        ]
    )
    assert ratio(whole, done, due) == 90
    assert (whole.on_time, whole.late) == (1, 1)
    assert ratio(Sums(), done, due) is None


def test_of_days_of_supplies_the_fewest_are_told_and_levels_are_not_summed_over_days() -> None:
    days, people = FIGURES["supplies.days"].number, FIGURES["people.residents"].number
    two = added([of_one({days: 9, people: 50}, on_time=True), of_one({days: 4}, on_time=True)])
    assert two.value(days) == 4
    assert two.figures[people].days == 1
    assert without_levels(two).figures == {}


def test_whom_to_look_at_first_by_dated_rules() -> None:
    one_new, two_new = numbered({"fever.new": 1}), numbered({"fever.new": 2})
    days = {TODAY - 2: one_new, TODAY - 1: one_new, TODAY: one_new}
    assert [one.code for one in worries_of(days, TODAY)] == ["fever_three_days"]
    assert [one.code for one in worries_of({TODAY: two_new}, TODAY)] == ["fever"]
    assert list(worries_of({TODAY: one_new}, TODAY)) == []
    assert missing(2).urgency is Urgency.TODAY


def test_a_list_is_read_by_its_headings_in_either_language() -> None:
    nodes, homes = tree_of(
        [
            ("编号", "县区", "机构", "类别", "止", "文号"),
            ("1", "青溪县", "北桥", "儿童福利", "", ""),
            ("2", "青溪县", "沙河", "", "2026-11-15", "7号"),
            ("", "", "", "", "", ""),
        ]
    )
    assert [one.name for one in nodes] == ["青溪县"]
    assert [one.kind.value for one in homes] == ["children", "elderly"]
    assert homes[1].order == "7号"


def test_a_place_expects_reports_from_one_day_up_to_before_another() -> None:
    begun, grown = Expectation(TODAY, TODAY + 2, 3), Expectation(TODAY + 1, TODAY + 3, 2)
    days = range(TODAY - 1, TODAY + 4)
    by_day = [expected_on([begun, grown], day) for day in days]
    assert by_day == [0, 3, 5, 2, 0]
    assert expected_between([begun, grown], days[0], days[-1]) == sum(by_day)
    for long_before_or_after in (TODAY - 30, TODAY + 30):
        assert expected_between([begun], long_before_or_after, long_before_or_after + 5) == 0


def test_the_days_of_a_month_are_those_of_the_calendar_also_of_november_and_december() -> None:
    for month in range(2026 * 12, 2028 * 12 + 3):
        year, of_year = divmod(month, 12)
        _first, length = monthrange(year, of_year + 1)
        walked = [date(year, of_year + 1, day).toordinal() for day in range(1, length + 1)]
        assert list(days_of(month)) == walked


def test_rounds_that_do_not_add_up_are_said_and_those_that_do_are_not() -> None:
    well = {"rounds.due": 10, "rounds.done": 7, "rounds.explained": 2, "rounds.open": 1}
    assert codes(Day(TODAY, 0, numbered(well))) == []
    (wrong,) = looked_at([Day(TODAY, 0, numbered({**well, "rounds.done": 6}))], TODAY, {})
    assert (wrong.code, "6+2+1" in in_english(wrong.said)) == ("identity", True)
    unsaid = {code: value for code, value in well.items() if code != "rounds.open"}
    assert codes(Day(TODAY, 0, numbered(unsaid))) == [], "what is not told is not added"
