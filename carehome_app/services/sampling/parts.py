"""The services around test rounds, put together once."""

from collections.abc import Callable
from functools import cached_property

from carehome_app.services.desk import Desk
from carehome_app.services.people.people import People
from carehome_app.services.sampling.answering import Answering
from carehome_app.services.sampling.planning import SamplingPlanning
from carehome_app.services.sampling.rounds import SamplingRounds
from carehome_app.services.sampling.taking import Explaining, FromStore, Taking


class Sampling:
    """What a user can do about test rounds in an open home."""

    def __init__(
        self, desk: Desk, people: People, is_ill: Callable[[int], bool], from_store: FromStore
    ) -> None:
        """Work at a desk; `is_ill` says who must not be pooled, kits come `from_store`."""
        self._from_store = from_store
        self._desk = desk
        self._people = people
        self._is_ill = is_ill

    @cached_property
    def rounds(self) -> SamplingRounds:
        """Rounds, and how each stands."""
        return SamplingRounds(self._desk)

    @cached_property
    def taking(self) -> Taking:
        """Samples and tubes."""
        made = Taking(self._desk, self.rounds, self._people, self._is_ill)
        made.from_store = self._from_store
        return made

    @cached_property
    def explaining(self) -> Explaining:
        """Why somebody is not sampled."""
        return Explaining(self._desk, self.rounds)

    @cached_property
    def answering(self) -> Answering:
        """Answers of laboratories and kits."""
        return Answering(self._desk, self.rounds)

    @cached_property
    def planning(self) -> SamplingPlanning:
        """Plans and lots of kits."""
        return SamplingPlanning(self._desk, self.rounds)
