"""Test rounds in a real home, in the words of who is at the table."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from carehome_app.db.sampling import rounds
from carehome_app.domain.sampling.plans import Who
from carehome_app.domain.sampling.round import Method, SampleRound
from carehome_app.domain.sampling.standing import due_list
from carehome_app.services.sampling.rounds import Board, NewRound
from carehome_app.services.sampling.taking import Asked, ChosenTube, Sampled, Scan
from tests.builders import Home


class SamplingTable:
    """The table where samples are taken: one round, one tube after the other."""

    def __init__(
        self, home: Home, method: Method = Method.POOL, capacity: int = 2, hours: float = 10
    ) -> None:
        """Open a round that begins now, for residents."""
        self.home = home
        with self.as_("S002"):
            self.number = home.house.sampling.rounds.open(
                NewRound(
                    name="third",
                    method=method,
                    opens=home.clock(),
                    closes=home.clock() + timedelta(hours=hours),
                    capacity=capacity,
                    who=Who.RESIDENTS,
                    ordered_by="county",
                )
            )

    @contextmanager
    def as_(self, code: str) -> Iterator[None]:
        """Let somebody else act for a moment."""
        before = self.home.desk.actor
        self.home.sign_in(code)
        yield
        self.home.desk.actor = before

    @property
    def round(self) -> SampleRound:
        """The round as its lines say: what was remembered of it is what is read anew."""
        found = self.home.house.sampling.rounds.round(self.number)
        assert found == rounds.round_of(self.home.desk.store, self.number)
        return found

    @property
    def board(self) -> Board:
        """How it stands: what was remembered of everybody is what is looked up anew."""
        rounds_ = self.home.house.sampling.rounds
        found, before = rounds_.board(self.number), rounds_.board(self.number)
        day = self.home.desk.home_time.day(min(found.at, found.round.closes))
        assert before.due == found.due == due_list(found.round, found.at, day, found.places)
        return found

    def scan(self, typed: str, **more: object) -> Sampled | Asked | ChosenTube:
        """Scan something."""
        scan = Scan(round=self.number, typed=typed, **more)  # type: ignore[arg-type]
        done = self.home.house.sampling.taking.scan(scan)
        assert self.round.id == self.number
        return done

    def fill(self, *people: str) -> str:
        """Put people into the tube of their group; return its label."""
        label = ""
        for one in people:
            self.home.clock.advance(seconds=20)
            found = self.scan(one)
            assert isinstance(found, Sampled), found
            label = found.tube
        return label

    def seal(self, label: str) -> None:
        """Close a tube."""
        self.home.house.sampling.taking.seal(self.number, label)

    def answer(self, label: str, result: str) -> None:
        """Let the laboratory's answer come an hour later."""
        self.home.clock.advance(hours=1)
        with self.as_("S002"):
            self.home.house.sampling.answering.answer(self.number, label, result)
