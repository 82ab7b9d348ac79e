"""The services around disinfection, put together once."""

from functools import cached_property

from carehome_app.services.desk import Desk
from carehome_app.services.disinfection.areas import AreaKeeping
from carehome_app.services.disinfection.board import DisinfectionBoard
from carehome_app.services.disinfection.recording import Disinfecting, FromStore
from carehome_app.services.disinfection.reporting import DisinfectionReporting
from carehome_app.services.findings.following_up import FollowingUp


class Disinfection:
    """What a user can do about disinfection in an open home."""

    def __init__(self, desk: Desk, following_up: FollowingUp) -> None:
        """Work at a desk."""
        self._desk = desk
        self._following_up = following_up
        self.from_store: FromStore | None = None
        """Gives out what is made up; None where nobody keeps a store."""

    @cached_property
    def board(self) -> DisinfectionBoard:
        """What is due, done and overdue in the areas."""
        return DisinfectionBoard(self._desk)

    @cached_property
    def recording(self) -> Disinfecting:
        """Disinfection records."""
        made = Disinfecting(self._desk, self.board)
        made.from_store = self.from_store
        return made

    @cached_property
    def areas(self) -> AreaKeeping:
        """Areas with their windows and habits, classes, UV lamps."""
        return AreaKeeping(self._desk, self.board)

    @cached_property
    def reporting(self) -> DisinfectionReporting:
        """The monthly register."""
        return DisinfectionReporting(self._desk, self.board, self._following_up)
