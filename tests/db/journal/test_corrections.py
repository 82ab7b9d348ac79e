"""One thing corrected at two desks: the tables are the same, in whatever order the lines come."""

import ast
from collections.abc import Callable
from itertools import permutations
from typing import NamedTuple

import pytest

from carehome_app.db.journal import rebuilding
from carehome_app.db.journal.journal import Line
from carehome_app.domain.chronic.events import DoseCorrected, DoseSaid
from carehome_app.domain.disinfection.events import DisinfectionCorrected, DisinfectionDone
from carehome_app.domain.events import EntryCorrected, Event, NotMeasured, ReadingTaken
from carehome_app.domain.gate.events import GateCorrected, GatePassed
from carehome_app.domain.rehabilitation.events import SessionCorrected, SessionHeld
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.sampling.events import SampleTaken, SamplingCorrected
from carehome_app.domain.supplies.events import StockMoved, StockReversed
from tests.house_rules import modules
from tests.walks import walk

DAY, AT = 739_000, 1_800_000_000_000
Corrects = Callable[[LineRef, Event | None], Event]


class Correctable(NamedTuple):
    """How lines of one kind are written and corrected: what was said first, second, third."""

    said: tuple[Event, Event, Event]
    corrects: Corrects


def reading(value: str) -> ReadingTaken:
    return ReadingTaken(7, 1, DAY, "am", AT, (value,), "axilla", 1)


def entry_corrected(ref: LineRef, new: Event | None) -> Event:
    return EntryCorrected(
        *ref,
        7,
        1,
        AT,
        "typing_error",
        reading=new if isinstance(new, ReadingTaken) else None,
        not_measured=new if isinstance(new, NotMeasured) else None,
    )


def dose(outcome: str) -> DoseSaid:
    return DoseSaid(7, 3, DAY, "am", AT, outcome)


def dose_corrected(ref: LineRef, new: Event | None) -> Event:
    return DoseCorrected(*ref, 7, "other", dose=new if isinstance(new, DoseSaid) else None)


def done(remark: str) -> DisinfectionDone:
    return DisinfectionDone(
        4,
        AT,
        None,
        "routine",
        "surface",
        "",
        "chlorine",
        "500",
        "",
        "",
        "",
        "",
        None,
        "wipe",
        30,
        7,
        8,
        "",
        remark,
    )


def done_corrected(ref: LineRef, new: Event | None) -> Event:
    new = new if isinstance(new, DisinfectionDone) else None
    return DisinfectionCorrected(*ref, 4, AT, "other", done=new)


def passed(words: str) -> GatePassed:
    return GatePassed(0, "visitor", 1, AT, "admitted", "open", name="郑小兰", words=words)


def passing_corrected(ref: LineRef, new: Event | None) -> Event:
    new = new if isinstance(new, GatePassed) else None
    return GateCorrected(*ref, (1, 1), "other", passed=new)


def swabbed(position: int) -> SampleTaken:
    return SampleTaken(3, 7, "T01", position, AT, 9)


def swab_corrected(ref: LineRef, new: Event | None) -> Event:
    del new  # whoever was in the wrong place is scanned again, in a line of its own
    return SamplingCorrected(3, *ref, "other", "slip")


def moved(held: int) -> StockMoved:
    return StockMoved(3, AT, DAY, "purchase", ((0, 0, held),), lot="A")


def reversed_(ref: LineRef, new: Event | None) -> Event:
    del new
    return StockReversed(*ref, 3, "other")


def trained(words: str) -> SessionHeld:
    return SessionHeld(7, 1, 1, DAY, 0, AT, 30, "stand", "prompt", 0, 9, words)


def training_corrected(ref: LineRef, new: Event | None) -> Event:
    del new
    return SessionCorrected(*ref, "other", "slip")


KINDS = {
    "training": Correctable((trained("a"), trained("b"), trained("c")), training_corrected),
    "sample": Correctable((swabbed(1), swabbed(2), swabbed(3)), swab_corrected),
    "stock": Correctable((moved(10), moved(20), moved(30)), reversed_),
    "reading": Correctable((reading("36.5"), reading("36.6"), reading("36.7")), entry_corrected),
    "reason": Correctable(
        (reading("36.5"), NotMeasured(7, 1, DAY, "am", AT, "asleep", 1), reading("36.7")),
        entry_corrected,
    ),
    "dose": Correctable((dose("taken"), dose("refused"), dose("taken")), dose_corrected),
    "gate": Correctable((passed("a"), passed("b"), passed("c")), passing_corrected),
    "disinfection": Correctable((done("a"), done("b"), done("c")), done_corrected),
}


def _marks_another_line(function: ast.FunctionDef) -> bool:
    called = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return any(isinstance(one, ast.Name) and one.id == "supersede" for one in called)


def test_whatever_corrects_another_line_is_tried_here() -> None:
    found = {
        ast.unparse(function.args.args[-1].annotation or function)
        for module in modules("carehome_app/db")
        if "supersede(" in module.text
        for function in ast.walk(ast.parse(module.text))
        if isinstance(function, ast.FunctionDef) and _marks_another_line(function)
    }
    tried = {type(one.corrects(LineRef(1, 1), one.said[0])).__name__ for one in KINDS.values()}
    assert found == tried


def lines(kind: Correctable) -> list[Line]:
    """Return: written; corrected at desk 1; at desk 2 (later); desk 2's corrected; withdrawn."""
    first, second, third = kind.said
    events = (
        (LineRef(1, 1), first),
        (LineRef(1, 2), kind.corrects(LineRef(1, 1), second)),
        (LineRef(2, 1), kind.corrects(LineRef(1, 1), third)),
        (LineRef(2, 2), kind.corrects(LineRef(2, 1), first)),
        (LineRef(1, 3), kind.corrects(LineRef(2, 2), None)),
    )
    return [Line(ref, AT + at * 1000, 9, event) for at, (ref, event) in enumerate(events)]


@pytest.mark.parametrize("name", walk(KINDS))
def test_all_orders_of_arrival_make_the_same_tables(name: str) -> None:
    orders = list(permutations(lines(KINDS[name])))
    assert len(orders) == 120
    told = rebuilding.rebuilt(orders[0])
    for order in orders[1:]:
        made = rebuilding.rebuilt(order)
        assert list(rebuilding.differences(told, made)) == []
        made.close()
    told.close()


@pytest.mark.parametrize("name", KINDS)
def test_of_two_corrections_the_first_in_merged_order_is_told(name: str) -> None:
    written, at_one, at_two, *_rest = lines(KINDS[name])
    for order in permutations((written, at_one, at_two)):
        made = rebuilding.rebuilt(order)
        rows = made.query("SELECT number, by_station, by_number FROM superseded")
        assert [tuple(row) for row in rows] == [(1, 1, 2)]
        made.close()
