"""All services of one open home, put together once.

Only what the sheet of a round needs is imported with the window; the rest when first wanted.
"""

from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Any

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
    from carehome_app.services.consents import Consents
    from carehome_app.services.correcting import Correcting
    from carehome_app.services.day_times import DayTimes
    from carehome_app.services.disinfection import Disinfection
    from carehome_app.services.erasing import ErasingPeople
    from carehome_app.services.exporting import Exporting
    from carehome_app.services.handing_out import HandingOut
    from carehome_app.services.history import History
    from carehome_app.services.home_rules import HomeRules
    from carehome_app.services.importing import Importing
    from carehome_app.services.keeping import Keeping
    from carehome_app.services.keys import Keys
    from carehome_app.services.own_forms import OwnForms
    from carehome_app.services.paper_entry import PaperEntry
    from carehome_app.services.papers import Papers
    from carehome_app.services.people import People
    from carehome_app.services.planning import Planning
    from carehome_app.services.reading_back import ReadingBack
    from carehome_app.services.reporting import Reporting
    from carehome_app.services.scores import Scores
    from carehome_app.services.seeing import Seeing
    from carehome_app.services.sending import Sending
    from carehome_app.services.taking_back import TakingBack
    from carehome_app.services.verifying import Verifying


class _Wanted:
    """A service that is imported and made when it is first wanted, and then stays."""

    def __init__(self, where: str, *given: str) -> None:
        self._module, _, self._service = where.partition(":")
        self._given = given

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, house: "House", owner: type) -> object:
        module = import_module(f"{__package__}.{self._module}")
        made = getattr(module, self._service)(*(attrgetter(one)(house) for one in self._given))
        house.__dict__[self._name] = made
        return made


def wanted(where: str, *given: str) -> Any:  # noqa: ANN401  # the annotation beside it says what
    """Return a service by `module:Class`, made of these parts of the house, when first wanted."""
    return _Wanted(where, *(given or ("desk",)))


class House:
    """What a user can do in an open home; made by `app` for the window and the command line."""

    recording: Recording = wanted("recording:Recording")
    worklist: Worklist = wanted("worklist:Worklist", "desk", "following_up")
    following_up: FollowingUp = wanted("following_up:FollowingUp")
    signing_in: SigningIn = wanted("signing_in:SigningIn")
    accounts: "Accounts" = wanted("accounts:Accounts")
    as_of: "AsOf" = wanted("as_of:AsOf")
    backing_up: "BackingUp" = wanted("backing_up:BackingUp")
    chronic: "Chronic" = wanted("chronic:Chronic", "desk", "following_up")
    correcting: "Correcting" = wanted("correcting:Correcting", "desk", "recording")
    day_times: "DayTimes" = wanted("day_times:DayTimes")
    disinfection: "Disinfection" = wanted("disinfection:Disinfection", "house")
    exporting: "Exporting" = wanted("exporting:Exporting")
    history: "History" = wanted("history:History")
    importing: "Importing" = wanted("importing:Importing", "desk", "people", "recording")
    consents: "Consents" = wanted("consents:Consents")
    erasing: "ErasingPeople" = wanted("erasing:ErasingPeople", "desk", "keeping")
    handing_out: "HandingOut" = wanted("handing_out:HandingOut")
    keeping: "Keeping" = wanted("keeping:Keeping")
    keys: "Keys" = wanted("keys:Keys")
    own_forms: "OwnForms" = wanted("own_forms:OwnForms", "house")
    paper_entry: "PaperEntry" = wanted("paper_entry:PaperEntry", "house")
    papers: "Papers" = wanted("papers:Papers", "house")
    people: "People" = wanted("people:People")
    planning: "Planning" = wanted("planning:Planning")
    reading_back: "ReadingBack" = wanted("reading_back:ReadingBack", "house")
    reporting: "Reporting" = wanted(
        "reporting:Reporting", "desk", "worklist", "following_up", "disinfection.board", "chronic"
    )
    rules: "HomeRules" = wanted("home_rules:HomeRules")
    scores: "Scores" = wanted("scores:Scores")
    seeing: "Seeing" = wanted("seeing:Seeing", "desk", "reporting.seal", "disinfection.board")
    sending: "Sending" = wanted("sending:Sending", "house")
    taking_back: "TakingBack" = wanted("taking_back:TakingBack", "desk", "correcting")
    verifying: "Verifying" = wanted("verifying:Verifying")

    def __init__(self, desk: Desk) -> None:
        """Put the services of a desk together."""
        self.desk = desk
        self.house = self
