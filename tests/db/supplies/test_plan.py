"""What a page asks of five years is found by indexes: no table of movements is read through."""

import pytest

from carehome_app.db.supplies import looking
from tests.builders import Home

ASKED = {
    "everything with something in it": (looking.HELD, ()),
    "emptied lately": (looking.TOUCHED, (739_000,)),
    "used by day": (looking.USED, (739_000, 800_000)),
    "changed by day": (looking.CHANGED, (739_000,)),
    "begun": (looking.FIRST, ()),
    "beyond the book": (looking.OPEN, {"item": None}),
    "one thing": (looking.ONE_HELD, (1,)),
    "one thing's lines": (looking.ONE_MOVED, (1, 0, 739_000)),
}
SHORT = ("SCAN i", "SCAN p")
"""The list of things, and positions that an index has found already."""


@pytest.mark.parametrize("name", ASKED)
def test_nothing_long_is_read_through(home: Home, name: str) -> None:
    sql, values = ASKED[name]
    plan = [row[3] for row in home.desk.store.query(f"EXPLAIN QUERY PLAN {sql}", values)]
    for step in plan:
        if step.startswith("SCAN") and step not in SHORT:
            assert "USING INDEX" in step or "USING COVERING INDEX" in step, plan
