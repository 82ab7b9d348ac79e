"""What reports say of the store: a month that equals a tally, and a day's short things."""

from datetime import date

from msgspec.structs import replace

from carehome_app.domain.duties.identity import identities, sentence
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Paragraph, Report, Section, Table
from carehome_app.domain.supplies.standing import WORDS, as_due
from carehome_app.domain.supplies.supply import Move
from carehome_app.i18n import in_english
from carehome_app.services.reports.kinds import KINDS
from carehome_app.services.supplies.figures import FIGURES
from tests.builders import Home
from tests.services.supplies.store import GOGGLES, GOWNS, Keeper


def tables(report: Report) -> list[list[list[object]]]:
    return [
        [[cell.shown for cell in row] for row in part.rows]
        for section in report.sections
        for part in section.parts
        if isinstance(part, Table)
    ]


def kept(home: Home) -> Keeper:
    home.clock.set("2026-11-02 08:00")
    home.sign_in("S003")
    return Keeper(home)


def test_a_month_is_an_independent_tally(home: Home) -> None:
    keeper = kept(home)
    gowns = keeper.lists()
    keeper.takes_in(gowns, "10b", "2028-01-31")
    home.clock.set("2026-11-30 09:00")
    keeper.gives(gowns, "7", place="一楼")
    home.clock.set("2026-12-01 09:00")
    keeper.supplies.reversing.reverse_last(gowns)
    keeper.gives(gowns, "5", place="二楼")
    keeper.takes_in(gowns, "2b", move=Move.DONATION, donor="张先生")
    keeper.gives(gowns, "3", move=Move.DAMAGED, place="")
    keeper.supplies.counting.count(gowns, "111")
    november = dict_of(keeper, "2026-11-01", "2026-11-30")
    assert november == (0, 100, 7, 0, 0, 93)
    december = dict_of(keeper, "2026-12-01", "2026-12-31")
    assert december == (93, 20, 5 - 7, 3, -1, 111)
    assert keeper.holds(gowns) == 111
    used = keeper.supplies.reporting.used((date(2026, 11, 1), date(2026, 12, 31)))
    assert [(one.place, one.quantity) for one in used] == [("二楼", 5)]


def test_what_was_only_written_on_the_list_has_no_ledger(home: Home) -> None:
    keeper = kept(home)
    keeper.lists()
    today = home.desk.today()
    assert keeper.supplies.reporting.accounts((today, today)) == []


def dict_of(keeper: Keeper, first: str, last: str) -> tuple[int, ...]:
    days = date.fromisoformat(first), date.fromisoformat(last)
    ((_item, one),) = keeper.supplies.reporting.accounts(days)
    return one.opening, one.came, one.went, one.lost, one.counted, one.closing


def test_every_kind_of_report_is_made(home: Home) -> None:
    keeper = kept(home)
    gowns, goggles = keeper.lists(), keeper.lists(GOGGLES)
    keeper.takes_in(gowns, "10b", "2028-01-31", move=Move.DONATION, donor="县慈善会", value="300")
    keeper.takes_in(goggles, "40", "2026-11-01")
    for code in (
        "stock_list",
        "stock_ledger",
        "stock_use",
        "stock_donations",
        "stock_receipts",
        "stock_orders",
    ):
        made = home.house.papers.build(code, Asked())
        assert made.kind == code
        assert KINDS[code].formats[0] == "pdf"
        parts = [part for section in made.sections for part in section.parts]
        heads = [one for part in parts if isinstance(part, Table) for one in part.columns]
        assert all(one.weight > 0 for one in heads), "no column is too narrow to be seen"
    (listed,) = tables(home.house.papers.build("stock_list", Asked()))
    assert [row[1] for row in listed] == ["护目镜", "隔离衣 一次性"], "the scarcest first"
    (given,) = tables(home.house.papers.build("stock_donations", Asked()))
    assert given[0][1:4] == ["县慈善会", "隔离衣 一次性", 100]


def test_the_daily_report_says_what_runs_short(home: Home) -> None:
    keeper = kept(home)
    goggles = keeper.lists(GOGGLES)
    keeper.takes_in(goggles, "40", "2026-11-01")
    section = keeper.supplies.reporting.section(home.desk.today())
    assert isinstance(section, Section)
    report = home.house.papers.build("daily", Asked(round=home.round))
    assert section in report.sections
    assert keeper.supplies.reporting.section(date(2026, 11, 1)) is None


def test_the_daily_report_says_how_long_everything_lasts(home: Home) -> None:
    keeper = kept(home)
    gowns = keeper.lists()
    assert keeper.supplies.reporting.section(home.desk.today()) is None
    keeper.takes_in(gowns, "40b", "2028-11-01")
    for _day in range(3):
        home.clock.advance(days=1)
        keeper.gives(gowns, "10")
    home.clock.advance(days=1)
    section = keeper.supplies.reporting.section(home.desk.today())
    assert section is not None
    (said,) = section.parts
    assert isinstance(said, Paragraph)
    assert in_english(said.text) == "Last for their line: 隔离衣 一次性 37 days."
    days = {name: number(home.house, home.desk.today()) for name, _label, number in FIGURES}
    assert (days["supplies.days"], days["supplies.days.protection"]) == (37, 37)
    assert days["supplies.days.test"] is None
    ((listed,),) = tables(home.house.papers.build("stock_list", Asked()))
    assert listed[7] == 37


def test_the_store_is_one_sum_of_what_is_enough_and_what_is_short(home: Home) -> None:
    keeper = kept(home)
    gowns, goggles = keeper.lists(), keeper.lists(GOGGLES)
    masks = keeper.lists(replace(GOWNS, code="M1", name="口罩"))
    for item, came in ((gowns, "40b"), (goggles, "9"), (masks, "9b")):
        keeper.takes_in(item, came, "2028-01-31")
    home.clock.set("2026-11-20 08:00")
    keeper.gives(gowns, "20")
    keeper.gives(goggles, "9")
    home.clock.advance(days=1)
    sums = identities(as_due(keeper.supplies.store.standings()), WORDS)
    assert [in_english(sentence(one)) for one in sums] == [
        "things kept 3 = of known use 2 + of unknown use 1",
        "of known use 2 = enough 1 + short 1 (out of stock 1)",
    ]


def test_the_list_of_donations_names_who_signed_what_was_passed_on(home: Home) -> None:
    keeper = kept(home)
    gowns = keeper.lists()
    keeper.takes_in(gowns, "10b", "2028-01-31", move=Move.DONATION, donor="县慈善会")
    keeper.takes_in(gowns, "1b", "2028-02-28", move=Move.DONATION, donor="张先生")
    keeper.passes_on(gowns, "30", keeper.signed())
    (given,) = tables(home.house.papers.build("stock_donations", Asked()))
    director = home.desk.person(home.subject("D01")).name
    assert {row[1]: (row[-2], row[-1]) for row in given} == {
        "县慈善会": (30, director),
        "张先生": (0, ""),
    }


def test_a_day_is_out_of_stock_when_nothing_was_usable_at_some_moment_of_it(home: Home) -> None:
    keeper = kept(home)
    gowns = keeper.lists()
    keeper.takes_in(gowns, "1b", "2026-11-10")
    home.clock.set("2026-11-04 09:00")
    keeper.gives(gowns, "10")
    home.clock.set("2026-11-04 15:00")
    keeper.takes_in(gowns, "1b", "2026-11-10", lot="B")
    home.clock.set("2026-11-06 09:00")
    slip = keeper.gives(gowns, "10")
    keeper.supplies.reversing.reverse_last(gowns)
    assert slip.quantity == 10
    home.clock.set("2026-11-14 09:00")
    keeper.takes_in(gowns, "1b", "2028-01-31", lot="C")
    (one,) = keeper.supplies.reporting.out((date(2026, 11, 1), date(2026, 11, 30)))
    # Emptied and filled again on the 4th; a slip that was reversed never was; what was left
    # expired on the 10th, so that there was none until the new lot came on the 14th.
    assert [day.day for day in one.days] == [4, 11, 12, 13, 14]
    assert (one.of, one.rate) == (12, "41.7 %")


def test_the_ledger_of_a_month_names_the_days_out_of_stock(home: Home) -> None:
    keeper = kept(home)
    gowns = keeper.lists()
    keeper.takes_in(gowns, "1b", "2028-01-31")
    home.clock.set("2026-11-04 09:00")
    keeper.gives(gowns, "10")
    _ledger, out = tables(home.house.papers.build("stock_ledger", Asked()))
    assert [row[1:] for row in out] == [[1, 2, "50.0 %", "11-04"]]


def test_the_public_list_says_within_how_many_days_it_is_published_and_names_no_anonymous_donor(
    home: Home,
) -> None:
    keeper = kept(home)
    gowns = keeper.lists()
    keeper.takes_in(gowns, "1b", "2028-01-31", move=Move.DONATION)
    made = home.house.papers.build("stock_donations", Asked())
    (given,) = tables(made)
    assert in_english(given[0][1]) == "anonymous"  # type: ignore[arg-type]
    said = [
        in_english(part.text)
        for section in made.sections
        for part in section.parts
        if isinstance(part, Paragraph)
    ]
    assert any("every 5 days" in one for one in said)
