"""All services of one open home, put together once.

Only what the sheet of a round needs is imported with the window; the rest when first wanted.
"""

from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from carehome_app.services.accounts.signing_in import SigningIn
from carehome_app.services.desk import Desk
from carehome_app.services.findings.following_up import FollowingUp
from carehome_app.services.rounds.recording import Recording
from carehome_app.services.rounds.worklist import Worklist

if TYPE_CHECKING:
    from carehome_app.services.accounts.accounts import Accounts
    from carehome_app.services.backups.backing_up import BackingUp
    from carehome_app.services.chronic.day_times import DayTimes
    from carehome_app.services.chronic.scores import Scores
    from carehome_app.services.chronic.sheet import Chronic
    from carehome_app.services.disinfection.parts import Disinfection
    from carehome_app.services.files.exporting import Exporting, Sending
    from carehome_app.services.files.importing import Importing
    from carehome_app.services.files.own_forms import OwnForms
    from carehome_app.services.files.taking_back import TakingBack
    from carehome_app.services.findings.limits import HomeRules
    from carehome_app.services.history.as_of import AsOf
    from carehome_app.services.history.history import History
    from carehome_app.services.history.verifying import Verifying
    from carehome_app.services.home.keys import Keys
    from carehome_app.services.people.people import People
    from carehome_app.services.privacy.consents import Consents
    from carehome_app.services.privacy.erasing import ErasingPeople
    from carehome_app.services.privacy.handing_out import HandingOut
    from carehome_app.services.privacy.keeping import Keeping
    from carehome_app.services.reports.daily import Reporting
    from carehome_app.services.reports.papers import Papers
    from carehome_app.services.rounds.correcting import Correcting
    from carehome_app.services.rounds.paper_entry import PaperEntry
    from carehome_app.services.rounds.planning import Planning
    from carehome_app.services.rounds.reading_back import ReadingBack
    from carehome_app.services.trends.parts import Seeing
    from carehome_app.services.trust.record import Record


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

    recording: Recording = wanted("rounds.recording:Recording")
    worklist: Worklist = wanted("rounds.worklist:Worklist", "desk", "following_up")
    following_up: FollowingUp = wanted("findings.following_up:FollowingUp")
    signing_in: SigningIn = wanted("accounts.signing_in:SigningIn")
    accounts: "Accounts" = wanted("accounts.accounts:Accounts")
    as_of: "AsOf" = wanted("history.as_of:AsOf")
    backing_up: "BackingUp" = wanted("backups.backing_up:BackingUp")
    chronic: "Chronic" = wanted("chronic.sheet:Chronic", "desk", "following_up")
    correcting: "Correcting" = wanted("rounds.correcting:Correcting", "desk", "recording")
    day_times: "DayTimes" = wanted("chronic.day_times:DayTimes")
    disinfection: "Disinfection" = wanted("disinfection.parts:Disinfection", "house")
    exporting: "Exporting" = wanted("files.exporting:Exporting")
    history: "History" = wanted("history.history:History")
    importing: "Importing" = wanted("files.importing:Importing", "desk", "people", "recording")
    consents: "Consents" = wanted("privacy.consents:Consents")
    erasing: "ErasingPeople" = wanted("privacy.erasing:ErasingPeople", "desk", "keeping")
    handing_out: "HandingOut" = wanted("privacy.handing_out:HandingOut")
    keeping: "Keeping" = wanted("privacy.keeping:Keeping")
    keys: "Keys" = wanted("home.keys:Keys")
    own_forms: "OwnForms" = wanted("files.own_forms:OwnForms", "house")
    paper_entry: "PaperEntry" = wanted("rounds.paper_entry:PaperEntry", "house")
    papers: "Papers" = wanted("reports.papers:Papers", "house")
    people: "People" = wanted("people.people:People")
    planning: "Planning" = wanted("rounds.planning:Planning")
    reading_back: "ReadingBack" = wanted("rounds.reading_back:ReadingBack", "house")
    record: "Record" = wanted("trust.record:Record")
    reporting: "Reporting" = wanted(
        "reports.daily:Reporting",
        "desk",
        "worklist",
        "following_up",
        "disinfection.board",
        "chronic",
    )
    rules: "HomeRules" = wanted("findings.limits:HomeRules")
    scores: "Scores" = wanted("chronic.scores:Scores")
    seeing: "Seeing" = wanted(
        "trends.parts:Seeing", "desk", "reporting.seal", "disinfection.board"
    )
    sending: "Sending" = wanted("files.exporting:Sending", "house")
    taking_back: "TakingBack" = wanted("files.taking_back:TakingBack", "desk", "correcting")
    verifying: "Verifying" = wanted("history.verifying:Verifying")

    def __init__(self, desk: Desk) -> None:
        """Put the services of a desk together."""
        self.desk = desk
        self.house = self
