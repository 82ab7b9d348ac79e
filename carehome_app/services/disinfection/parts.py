"""The services around disinfection, put together once."""

from functools import cached_property
from typing import TYPE_CHECKING

from carehome_app.services.desk import Desk
from carehome_app.services.disinfection.areas import AreaKeeping
from carehome_app.services.disinfection.board import DisinfectionBoard
from carehome_app.services.disinfection.following_up import AreaFollowingUp
from carehome_app.services.disinfection.recording import Disinfecting
from carehome_app.services.disinfection.reporting import DisinfectionReporting

if TYPE_CHECKING:
    from carehome_app.services.disinfection.importing import AreaImporting


class Disinfection:
    """What a user can do about disinfection in an open home."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    @cached_property
    def board(self) -> DisinfectionBoard:
        """What is due, done and overdue in the areas."""
        return DisinfectionBoard(self._desk)

    @cached_property
    def recording(self) -> Disinfecting:
        """Disinfection records."""
        return Disinfecting(self._desk, self.board)

    @cached_property
    def areas(self) -> AreaKeeping:
        """Areas with their windows and habits, classes, UV lamps."""
        return AreaKeeping(self._desk, self.board)

    @cached_property
    def importing(self) -> "AreaImporting":
        """Areas from a list."""
        # Wanted seldom, and never at the start.
        from carehome_app.services.disinfection.importing import AreaImporting

        return AreaImporting(self._desk, self.board, self.areas)

    @cached_property
    def following_up(self) -> AreaFollowingUp:
        """What was found about areas."""
        return AreaFollowingUp(self._desk, self.board)

    @cached_property
    def reporting(self) -> DisinfectionReporting:
        """The monthly register."""
        return DisinfectionReporting(self._desk, self.board, self.following_up)
