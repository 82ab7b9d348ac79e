"""After an outage: the paper is typed in its own order, with its own times, and read back."""

from pathlib import Path

import pytest

from carehome_app.db.journal import history
from carehome_app.domain.errors import UnknownPersonError
from carehome_app.domain.files.errors import NotAClockError
from carehome_app.domain.files.events import RoundReadBack
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Table
from carehome_app.domain.rounds.entry import Entry
from carehome_app.services.rounds.entering import Recorded
from carehome_app.services.rounds.paper_entry import FromPaper
from carehome_app.services.rounds.reading_back import Differs, ReadBack, Same
from tests.builders import Home
from tests.command_line import at_home


def box(home: Home, number: int, text: str, clock: str = "") -> FromPaper:
    return FromPaper(home.round, number, TEMPERATURE, text, clock)


def kept(home: Home, number: int) -> Entry:
    cell = home.sheet().rows[number - 1].cells[0]
    assert cell is not None
    return cell.valid[-1]


def test_the_order_is_that_of_the_printed_sheet(home: Home) -> None:
    report = home.house.papers.build("round-sheet", Asked(round=home.round))
    tables = [part for one in report.sections for part in one.parts if isinstance(part, Table)]
    printed = [(row[0].shown, row[2].shown) for table in tables for row in table.rows]
    typed = [(row.number, row.person.name) for row in home.house.paper_entry.rows(home.round)]
    assert typed == printed


def test_when_it_was_measured_and_when_it_was_typed_stay_apart(home: Home) -> None:
    home.clock.set("2026-11-22 09:40")
    for number, clock in ((1, "0705"), (2, "7:06"), (3, "")):
        assert isinstance(home.house.paper_entry.enter(box(home, number, "365", clock)), Recorded)
    first, second, third = (kept(home, number) for number in (1, 2, 3))
    local = home.desk.home_time.local
    assert [f"{local(one.taken_at):%H:%M}" for one in (first, second)] == ["07:05", "07:06"]
    assert {f"{local(one.recorded_at):%H:%M}" for one in (first, second, third)} == {"09:40"}
    assert [one.time_said for one in (first, second, third)] == [True, True, False]
    assert first.site == "axilla"


def test_the_evening_round_reaches_past_midnight(home: Home) -> None:
    evening = home.next_round()
    home.clock.set("2026-11-23 08:00")
    paper = FromPaper(evening, 1, TEMPERATURE, "36.5", "0:30")
    assert isinstance(home.house.paper_entry.enter(paper), Recorded)
    cell = home.sheet(evening).rows[0].cells[0]
    assert cell is not None
    assert f"{home.desk.home_time.local(cell.valid[0].taken_at):%m-%d %H:%M}" == "11-23 00:30"


@pytest.mark.parametrize(
    ("number", "clock", "error"), [(99, "", UnknownPersonError), (1, "7.99", NotAClockError)]
)
def test_what_cannot_be_is_one_sentence(
    home: Home, number: int, clock: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        home.house.paper_entry.enter(box(home, number, "365", clock))


def _first(home: Home) -> ReadBack:
    return home.house.reading_back.values(home.round)[0]


@pytest.mark.parametrize(("typed", "again"), [("365", "36.5"), ("r", "r"), ("41.8", "418")])
def test_the_same_again_is_the_same(home: Home, typed: str, again: str) -> None:
    home.measure(home.sheet().rows[0].person.details.code, typed)
    assert home.house.reading_back.look(_first(home), again) == Same()


def test_another_value_is_corrected_and_the_first_stays_readable(home: Home) -> None:
    code = home.sheet().rows[0].person.details.code
    home.measure(code, "36.5")
    home.clock.advance(minutes=9)
    one = _first(home)
    found = home.house.reading_back.look(one, "365 7")
    assert not isinstance(found, Same | Differs)
    found = home.house.reading_back.look(one, "356")
    assert isinstance(found, Differs)
    assert isinstance(home.house.reading_back.put_right(one, found), Recorded)
    cell = home.row(code).cells[0]
    assert cell is not None
    old, new = cell.entries
    assert old.superseded is not None
    assert (str(new.amount()), new.taken_at) == ("35.6 °C", old.taken_at)


def test_that_it_was_read_back_is_known(home: Home) -> None:
    home.house.reading_back.finish(home.round, same=8, corrected=1)
    (line,) = (line for line, _ref in history.seldom(home.desk.store, [RoundReadBack.kind]))
    assert line is not None
    assert isinstance(line.event, RoundReadBack)
    assert (line.event.same, line.event.corrected, line.by) == (8, 1, home.subject("S003"))


def test_a_paper_without_times_by_command(folder: Path) -> None:
    said = ("record", "R001", "temperature", "365", "--on", "2026-11-22", "--slot", "am")
    done = at_home(folder, *said, "--paper", "--again")
    assert done.exit_code == 0, done.stderr
