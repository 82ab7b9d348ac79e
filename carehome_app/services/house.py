"""All services of one open home, put together once.

Only what the sheet of a round needs is imported with the window; the rest when first wanted.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from carehome_app.services.desk import Desk
from carehome_app.services.following_up import FollowingUp
from carehome_app.services.recording import Recording
from carehome_app.services.signing_in import SigningIn
from carehome_app.services.worklist import Worklist

if TYPE_CHECKING:
    from carehome_app.services.accounts import Accounts
    from carehome_app.services.as_of import AsOf
    from carehome_app.services.backing_up import BackingUp
    from carehome_app.services.chronic import Chronic
    from carehome_app.services.correcting import Correcting
    from carehome_app.services.disinfection import Disinfection
    from carehome_app.services.history import History
    from carehome_app.services.home_rules import HomeRules
    from carehome_app.services.importing import Importing
    from carehome_app.services.papers import Papers
    from carehome_app.services.people import People
    from carehome_app.services.planning import Planning
    from carehome_app.services.reporting import Reporting
    from carehome_app.services.seeing import Seeing
    from carehome_app.services.verifying import Verifying


@dataclass
class House:
    """What a user can do in an open home; made by `app` for the window and the command line."""

    desk: Desk

    @cached_property
    def recording(self) -> Recording:
        """Readings and reasons."""
        return Recording(self.desk)

    @cached_property
    def correcting(self) -> "Correcting":
        """Corrections."""
        from carehome_app.services.correcting import Correcting

        return Correcting(self.desk, self.recording)

    @cached_property
    def following_up(self) -> FollowingUp:
        """Findings and their answers."""
        return FollowingUp(self.desk)

    @cached_property
    def worklist(self) -> Worklist:
        """Sheets."""
        return Worklist(self.desk, self.following_up)

    @cached_property
    def chronic(self) -> "Chronic":
        """Chronic sheets, personal plans, medicine lists and personal limits."""
        from carehome_app.services.chronic import Chronic

        return Chronic(self.desk, self.following_up)

    @cached_property
    def reporting(self) -> "Reporting":
        """Reports."""
        from carehome_app.services.reporting import Reporting

        return Reporting(
            self.desk, self.worklist, self.following_up, self.disinfection.board, self.chronic
        )

    @cached_property
    def papers(self) -> "Papers":
        """Reports of every kind, what is issued, handed over and left on paper."""
        from carehome_app.services.papers import Papers

        return Papers(self)

    @cached_property
    def seeing(self) -> "Seeing":
        """Charts, clusters, and what is worth a second look."""
        from carehome_app.services.seeing import Seeing

        return Seeing(self.desk, self.reporting.seal, self.disinfection.board)

    @cached_property
    def importing(self) -> "Importing":
        """Tables that somebody brought."""
        from carehome_app.services.importing import Importing

        return Importing(self.desk, self.people, self.recording)

    @cached_property
    def people(self) -> "People":
        """Residents and staff."""
        from carehome_app.services.people import People

        return People(self.desk)

    @cached_property
    def signing_in(self) -> SigningIn:
        """Who acts."""
        return SigningIn(self.desk)

    @cached_property
    def accounts(self) -> "Accounts":
        """What the director keeps of accounts."""
        from carehome_app.services.accounts import Accounts

        return Accounts(self.desk)

    @cached_property
    def disinfection(self) -> "Disinfection":
        """The 2-2-1 board and everything around it."""
        from carehome_app.services.disinfection import Disinfection

        return Disinfection(self)

    @cached_property
    def rules(self) -> "HomeRules":
        """What the home judges by."""
        from carehome_app.services.home_rules import HomeRules

        return HomeRules(self.desk)

    @cached_property
    def planning(self) -> "Planning":
        """What is due when."""
        from carehome_app.services.planning import Planning

        return Planning(self.desk)

    @cached_property
    def history(self) -> "History":
        """Who did what, when."""
        from carehome_app.services.history import History

        return History(self.desk)

    @cached_property
    def as_of(self) -> "AsOf":
        """The record as it was known."""
        from carehome_app.services.as_of import AsOf

        return AsOf(self.desk)

    @cached_property
    def verifying(self) -> "Verifying":
        """Checks of the whole record."""
        from carehome_app.services.verifying import Verifying

        return Verifying(self.desk)

    @cached_property
    def backing_up(self) -> "BackingUp":
        """Backups, and when the last one was proven."""
        from carehome_app.services.backing_up import BackingUp

        return BackingUp(self.desk)
