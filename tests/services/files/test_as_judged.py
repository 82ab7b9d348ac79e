"""What is said of each row of files as homes write them, and what is kept of them afterwards.

Approved in `as_judged.txt`: the verdict of a row, what stands beside it, what it is understood as;
then the lines in the record. `make approve` writes it anew.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from carehome_app.db.journal import journal
from carehome_app.documents.tables import book_of, read_table
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.sampling.round import Method
from carehome_app.i18n import in_english
from carehome_app.services.files.importing import PEOPLE, READINGS, Preview
from carehome_app.services.files.verdicts import NEXT, Said
from carehome_app.services.sampling.rounds import NewRound
from tests.approved import assert_approved
from tests.as_lines import as_lines
from tests.builders import Home
from tests.services.files.messy import (
    AREAS,
    BY_PLACE,
    FIRST_STOCK,
    PEOPLE_AGAIN,
    PEOPLE_LIST,
    PLANS,
    READING_LIST,
    STOCK,
    TESTED,
    WIDE,
)
from tests.services.supplies.store import Keeper

FILES = Path(__file__).parents[2] / "files"
Look = Callable[[], Preview]


def judged(home: Home, look: Look) -> Iterator[str]:
    """Yield a line for each row of a file; of one that is refused as a whole the sentence."""
    try:
        found = look()
    except CareHomeError as error:
        yield f"refused: {in_english(error.sentence)}"
        return
    for row in found.rows:
        meant = home.house.importing.understood(row)
        beside = "; ".join(f"{one.column or '-'}: {in_english(one.words)}" for one in row.remarks)
        said = in_english(meant) if meant is not None else ""
        yield f"{row.number} | {row.verdict} | {row.about} | {said} | {beside}"


def kept(home: Home, last: int) -> Iterator[str]:
    """Yield the lines in the record after one."""
    for line in journal.lines(home.desk.store):
        if line.ref.number > last:
            yield from as_lines((line.ref.number, line.event))


def of_list(home: Home, name: str, text: str, said: Said, what: str) -> Iterator[str]:
    """Yield how the rows of a list are judged, and what is kept when the good ones are taken."""
    importing, table = home.house.importing, book_of(name, text.encode()).proposed
    look = importing.people if what == PEOPLE else importing.readings
    yield f"= {what}: {name}, {said}"
    yield from judged(home, lambda: look(table, said))
    last = home.desk.store.heads()[1][0]
    done = importing.take(look(table, said), accept_good=True)
    counts = f"{done.new} new, {done.changed} changed, {done.here} here, {done.refused} refused"
    yield f"{counts}: {done.changes}"
    yield from kept(home, last)


def test_rows_of_people_are_judged_and_kept_as_approved(home: Home) -> None:
    leaver = home.admit("R008", "走了", "402-1")
    home.house.people.discharge(leaver)
    home.clock.advance(hours=1)
    lines = [
        *of_list(home, "people.csv", PEOPLE_LIST, Said(), PEOPLE),
        *of_list(home, "again.csv", PEOPLE_AGAIN, Said(from_id=True), PEOPLE),
        *of_list(home, "again.csv", PEOPLE_AGAIN, Said(from_id=True), PEOPLE),
    ]
    assert_approved("services/files/people_as_judged.txt", lines)


def test_rows_of_readings_are_judged_and_kept_as_approved(home: Home) -> None:
    home.measure("R001", "36.5")
    home.measure("R002", "h+3")
    home.clock.set("2026-11-22 21:30")
    lines = [
        *of_list(home, "readings.csv", READING_LIST, Said(near=NEXT), READINGS),
        *of_list(home, "again.csv", f"{READING_LIST}\n", Said(), READINGS),
        *of_list(home, "places.csv", BY_PLACE, Said(), READINGS),
        *of_list(home, "wide.csv", WIDE, Said(month="2026-11", measure="temperature"), READINGS),
    ]
    assert_approved("services/files/readings_as_judged.txt", lines)


def test_files_of_homes_are_judged_as_approved(home: Home) -> None:
    home.clock.set("2026-11-28 21:30")
    home.admit("R101", "韩光明", "101-1")
    home.admit("R102", "李振华", "101-2")
    for number in (7, 8, 10, 27, 28, 29, 49, 50, 51, 52):
        home.admit(f"R{number:03}", f"某某{number}")
    importing, lines = home.house.importing, []
    for file in sorted(FILES.glob("*.csv")):
        table = read_table(file)
        for what, look in ((PEOPLE, importing.people), (READINGS, importing.readings)):
            proposed, heading = importing.proposed(table)
            lines.append(f"= {file.name} as {what}, proposed {proposed} {heading}")
            lines += judged(home, lambda look=look, table=table: look(table))  # type: ignore[misc]
    assert_approved("services/files/files_as_judged.txt", lines)


def test_rows_of_other_lists_are_judged_and_kept_as_approved(home: Home) -> None:
    keeper = Keeper(home)
    keeper.takes_in(keeper.lists(), "60", "2027-06-30", lot="A1")
    lists, begin = home.house.lists, home.clock()
    listed = lists.tested.of(
        NewRound(
            name="county", method=Method.SINGLE, opens=begin, closes=begin + timedelta(hours=8)
        )
    )
    lines = []
    for name, text, some in (
        ("first.csv", FIRST_STOCK, lists.supplies),
        ("stock.csv", STOCK, lists.supplies),
        ("areas.csv", AREAS, lists.areas),
        ("plans.csv", PLANS, lists.plans),
        ("tested.csv", TESTED, listed),
    ):
        table = book_of(name, text.encode()).proposed
        lines += [f"= {name}", *judged(home, lambda some=some, table=table: some.preview(table))]  # type: ignore[misc]
        last = home.desk.store.heads()[1][0]
        done = some.take(some.preview(table), accept_good=True)
        lines.append(f"{done.new} new, {done.here} here, {done.refused} refused: {done.changes}")
        lines += kept(home, last)
    board = home.house.sampling.rounds.board(listed.last_opened())
    assert (board.due.due, listed.last_opened()) == (4, 0)
    assert_approved("services/files/lists_as_judged.txt", lines)
