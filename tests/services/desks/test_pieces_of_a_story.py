"""Which pieces lie where after each exchange, from the first to the last: an approved story."""

from pathlib import Path
from typing import Final

import pytest

from carehome_app.db.desks.carrier import Carrier
from carehome_app.services.desks import pieces
from tests.approved import assert_approved
from tests.builders import Home
from tests.services.desks.desks import joined, lines_of
from tests.services.desks.test_exchanging import of

STEPS: Final = (
    "front, floor, front",
    "front types 1, front, floor",
    "front types 1, front, front types 1, front, front types 1, front, front types 1, front",
    "floor types 1, floor, front, floor",
    "front types 14, front",
    "floor types 2, gate joins, floor, front, gate",
    "floor, gate, front, floor",
    "gate types 1, gate, front, floor",
    "all acknowledge, front, floor, gate, front, floor, gate, front",
)
"""Who does what: a name alone is an exchange with the share."""


class Story:
    """Desks by their names, and what lies in the share and in the own folder of each."""

    def __init__(self, share: Path, desks: dict[str, Home]) -> None:
        self.share = share
        self.desks = desks

    def exchange(self, who: str) -> str:
        """Let a desk exchange; return what came of it, and what lies there and here."""
        home = self.desks[who]
        done = of(home).exchange(self.share)
        assert done.problems == []
        came = sorted(f"{self.name(one)} {count}" for one, count in done.lines.items())
        waits = of(home).exchanging().waiting()
        here = Carrier(home.desk.store.folder, home.desk.card.id, own=True)
        return (
            f"{who} takes {', '.join(came) or 'nothing'}{' (news)' if done.is_news else ''},"
            f" sends {done.sent}, {waits} wait;"
            f" there: {self.listed(Carrier(self.share, home.desk.card.id))};"
            f" here: {self.listed(here)}"
        )

    def listed(self, carrier: Carrier) -> str:
        """Return what lies in a folder; a star is what was written anew."""
        found = [
            (self.name(one.station), one.first, f"{one.last}{'*' if one.is_again else ''}")
            for one in carrier.pieces()
        ]
        return ", ".join(f"{name} {first}-{last}" for name, first, last in sorted(found)) or "-"

    def name(self, station: int) -> str:
        (name,) = (one for one, home in self.desks.items() if home.desk.card.station == station)
        return name

    def types(self, who: str, times: int) -> None:
        for number in range(times):
            for each in self.desks.values():
                each.clock.advance(minutes=1)
            one = self.desks[who]
            one.measure("R001", f"36.{number % 10}", taken_at=one.clock())


def test_each_piece_lies_where_somebody_needs_it_and_as_long(
    home: Home, invited: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "MANY", 3)
    monkeypatch.setattr(pieces, "LARGE", 6)
    share = tmp_path / "share"
    share.mkdir()
    story, told = Story(share, {"front": home, "floor": invited}), list[str]()
    for step in [one.strip() for line in STEPS for one in line.split(",")]:
        who, _, rest = step.partition(" ")
        what, _, many = rest.partition(" ")
        if what == "types":
            story.types(who, int(many))
        elif what == "joins":
            story.desks[who] = joined(home, tmp_path / "gate", "门岗")
        elif what == "acknowledge":
            for one in story.desks.values():
                of(one).exchanging().acknowledge()
        told.append(step if what else story.exchange(who))
    assert_approved("services/desks/pieces_of_a_story.txt", told)
    assert lines_of(home) == lines_of(invited) == lines_of(story.desks["gate"])
    story.desks["gate"].close()
