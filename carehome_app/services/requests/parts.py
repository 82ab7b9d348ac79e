"""Everything about requests, put together: the board, taking, aid, counselling, helpers."""

from functools import cached_property

from carehome_app.services.desk import Desk
from carehome_app.services.requests.aid import AidKeeping, Benefits
from carehome_app.services.requests.board import RequestBoard
from carehome_app.services.requests.clocks import HomeClocks
from carehome_app.services.requests.counselling import Counselling, Helping
from carehome_app.services.requests.sealing import Rated, Sealing
from carehome_app.services.requests.taking import TakingRequests


class Requests:
    """Requests of a house."""

    def __init__(self, desk: Desk, rated: Rated) -> None:
        """Put them together; `rated` says whether a passphrase is soon guessed."""
        self._desk = desk
        self._rated = rated

    @cached_property
    def clocks(self) -> HomeClocks:
        """How soon somebody must answer."""
        return HomeClocks(self._desk)

    @cached_property
    def board(self) -> RequestBoard:
        """What is there."""
        return RequestBoard(self._desk, self.clocks)

    @cached_property
    def sealing(self) -> Sealing:
        """The counsellors' keys."""
        return Sealing(self._desk, self._rated)

    @cached_property
    def taking(self) -> TakingRequests:
        """From the first word to the last."""
        return TakingRequests(self._desk, self.board, self.clocks, self.sealing)

    @cached_property
    def aid(self) -> AidKeeping:
        """Money asked for."""
        return AidKeeping(self._desk, self.board, self.clocks)

    @cached_property
    def benefits(self) -> Benefits:
        """What people get by programme."""
        return Benefits(self._desk)

    @cached_property
    def counselling(self) -> Counselling:
        """Calls."""
        return Counselling(self._desk, self.board, self.clocks, self.sealing)

    @cached_property
    def helping(self) -> Helping:
        """Volunteers and social workers."""
        return Helping(self._desk)
