"""How strong and how long for what: the published numbers, written down a second time."""

import pytest

from carehome_app.domain.disinfection.agents import RANGES, range_for
from carehome_app.domain.disinfection.record import Method

PUBLISHED = """
surfaces  chlorine       500   1000   30
surfaces  alcohol         70     80    -
surfaces  quat wipe      400   1200    5
surfaces  quat spray    1000   2000   10
floor     chlorine       500   1000   30
floor     quat mop       400   1200    5
floor     quat spray    1000   2000   10
toilet    chlorine      2000   2000   30
tableware chlorine       250    500   15
tableware heat             -      -   15
laundry   chlorine       250    500   15
laundry   heat             -      -   15
mops      chlorine      1000   1000   30
excreta   chlorine      5000  10000    -
pen       chlorine       500   2000   30
vehicle   chlorine       500   1000   30
vehicle   alcohol         70     80    -
blood     chlorine      2000   5000  >30
air       uv               -      -   30
air       air              -      -   30
"""
"""Written down a second time from the sources: strength from, to, and least minutes."""


@pytest.mark.parametrize("line", PUBLISHED.strip().splitlines())
def test_a_strength_and_its_minutes_are_the_published_ones(line: str) -> None:
    use, agent, *method, low, high, minutes = line.split()
    known = range_for(use, agent, Method(method[0]) if method else Method.SOAK)
    assert known is not None
    said = [str(one or "-") for one in (known.low, known.high, known.minutes)]
    assert said == [low, high, minutes.removeprefix(">")]
    assert known.over is minutes.startswith(">")


def test_no_strength_stands_there_that_nobody_published() -> None:
    assert len(RANGES) == len(PUBLISHED.strip().splitlines())
