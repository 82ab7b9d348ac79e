"""All services of one open home, put together once; each is given the services it uses.

Only what the sheet of a round needs is imported with the window; the rest when first wanted.
A new subject adds one property here.
"""

from datetime import date
from decimal import Decimal
from functools import cached_property, partial
from typing import TYPE_CHECKING

from carehome_app.domain.measures.temperature import FEVER
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.accounts.signing_in import SigningIn
from carehome_app.services.desk import Action, Desk
from carehome_app.services.findings.following_up import FollowingUp
from carehome_app.services.outbreak.source import ClusterSource
from carehome_app.services.rounds.recording import Recording
from carehome_app.services.rounds.worklist import Worklist

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from carehome_app.services.accounts.accounts import Accounts
    from carehome_app.services.backups.backing_up import BackingUp
    from carehome_app.services.beginning.first_hour import FirstHour
    from carehome_app.services.bureau.notices import ReportingUp
    from carehome_app.services.bureau.office import Bureau
    from carehome_app.services.cards.parts import Cards
    from carehome_app.services.chronic.day_times import DayTimes
    from carehome_app.services.chronic.scores import Scores
    from carehome_app.services.chronic.sheet import Chronic
    from carehome_app.services.desks.parts import Desks
    from carehome_app.services.disinfection.parts import Disinfection
    from carehome_app.services.files.exporting import Exporting, Sending
    from carehome_app.services.files.importing import Importing
    from carehome_app.services.files.kinds_of_list import Lists
    from carehome_app.services.files.own_forms import OwnForms
    from carehome_app.services.files.taking_back import TakingBack
    from carehome_app.services.findings.limits import HomeRules
    from carehome_app.services.gate.parts import Gate
    from carehome_app.services.history.as_of import AsOf
    from carehome_app.services.history.history import History
    from carehome_app.services.history.verifying import Verifying
    from carehome_app.services.home.capabilities import Capabilities
    from carehome_app.services.home.keys import Keys
    from carehome_app.services.inspections.parts import Inspections
    from carehome_app.services.isolation.parts import Isolation
    from carehome_app.services.people.people import People
    from carehome_app.services.privacy.consents import Consents
    from carehome_app.services.privacy.erasing import ErasingPeople
    from carehome_app.services.privacy.handing_out import HandingOut
    from carehome_app.services.privacy.keeping import Keeping
    from carehome_app.services.rehabilitation.parts import Rehabilitation
    from carehome_app.services.reports.daily import Reporting
    from carehome_app.services.reports.papers import Papers
    from carehome_app.services.requests.parts import Requests
    from carehome_app.services.rounds.correcting import Correcting
    from carehome_app.services.rounds.paper_entry import PaperEntry
    from carehome_app.services.rounds.planning import Planning
    from carehome_app.services.rounds.reading_back import ReadingBack
    from carehome_app.services.sampling.parts import Sampling
    from carehome_app.services.supplies.parts import Supplies
    from carehome_app.services.trends.parts import Seeing
    from carehome_app.services.trust.record import Record


class Rounds:
    """What is done in a round; the sheet needs it, so it comes with the window."""

    def __init__(self, desk: Desk) -> None:
        """Put the services of a desk together."""
        self.desk = desk

    @cached_property
    def recording(self) -> Recording:
        """Readings, and why there is none."""
        return Recording(self.desk)

    @cached_property
    def following_up(self) -> FollowingUp:
        """What was found, and the steps people take."""
        return FollowingUp(self.desk, (ClusterSource(self.desk),))

    @cached_property
    def worklist(self) -> Worklist:
        """The sheet of a round."""
        return Worklist(self.desk, self.following_up)

    @cached_property
    def correcting(self) -> "Correcting":
        """Corrections of what was kept."""
        from carehome_app.services.rounds.correcting import Correcting

        return Correcting(self.desk, self.recording)

    @cached_property
    def paper_entry(self) -> "PaperEntry":
        """What was written on paper meanwhile."""
        from carehome_app.services.rounds.paper_entry import PaperEntry

        return PaperEntry(self.desk, self.worklist, self.recording)

    @cached_property
    def reading_back(self) -> "ReadingBack":
        """The second look at what was typed from paper."""
        from carehome_app.services.rounds.reading_back import ReadingBack

        return ReadingBack(self.desk, self.worklist, self.recording, self.correcting)

    @cached_property
    def planning(self) -> "Planning":
        """The rounds of the home."""
        from carehome_app.services.rounds.planning import Planning

        return Planning(self.desk)

    @cached_property
    def desks(self) -> "Desks":
        """The other desks of the home, and what is exchanged with them."""
        from carehome_app.services.desks.parts import Desks

        return Desks(self.desk)


class Subjects(Rounds):
    """What else is looked after: the subjects of the house, one property each."""

    @cached_property
    def people(self) -> "People":
        """Who lives and works here."""
        from carehome_app.services.people.people import People

        return People(self.desk)

    @cached_property
    def capabilities(self) -> "Capabilities":
        """Which of its pages the home uses."""
        from carehome_app.services.home.capabilities import Capabilities

        return Capabilities(self.desk)

    @cached_property
    def rules(self) -> "HomeRules":
        """From where a value is abnormal in this home."""
        from carehome_app.services.findings.limits import HomeRules

        return HomeRules(self.desk)

    @cached_property
    def chronic(self) -> "Chronic":
        """Plans, medicines, and their sheet."""
        from carehome_app.services.chronic.sheet import Chronic

        return Chronic(self.desk, self.following_up)

    @cached_property
    def day_times(self) -> "DayTimes":
        """When this home has its meals and hands out medicines."""
        from carehome_app.services.chronic.day_times import DayTimes

        return DayTimes(self.desk)

    @cached_property
    def scores(self) -> "Scores":
        """Early warning scores."""
        from carehome_app.services.chronic.scores import Scores

        return Scores(self.desk)

    @cached_property
    def disinfection(self) -> "Disinfection":
        """Areas, and what is disinfected in them."""
        from carehome_app.services.disinfection.parts import Disinfection

        made = Disinfection(self.desk, self.following_up)
        made.from_store = self._take_agent
        return made

    @cached_property
    def isolation(self) -> "Isolation":
        """Who is kept apart, and the doors of their rooms."""
        from carehome_app.services.isolation.parts import Isolation

        return Isolation(self.desk, self.following_up)

    @cached_property
    def gate(self) -> "Gate":
        """Who comes in and goes out, and under which level of control."""
        from carehome_app.services.gate.parts import Gate

        return Gate(self.desk, self.recording)

    @cached_property
    def sampling(self) -> "Sampling":
        """Test rounds: who should be tested, and was."""
        from carehome_app.services.sampling.parts import Sampling
        from carehome_app.services.sampling.taking import Neighbours

        take_kits = self.supplies.taking.take_kits
        return Sampling(self.desk, Neighbours(self.people, self._is_ill, take_kits))

    def _is_ill(self, subject: int) -> bool:
        """Return whether somebody is feverish or kept apart, and so in no pool."""
        open_ = self.following_up.open_before(self.desk.now(), (subject,))
        feverish = any(one.family.code == FEVER.code for one in open_)
        return feverish or any(one.subject == subject for one in self.isolation.cases.open())

    @cached_property
    def supplies(self) -> "Supplies":
        """What is in store, and how long it lasts."""
        from carehome_app.services.supplies.parts import Supplies

        return Supplies(self.desk, self._is_closed, self._used_by_tests)

    def _used_by_tests(self) -> "Mapping[str, Fraction]":
        """Return what plans of tests use a day; they are looked for when that is asked."""
        return self.sampling.planning.used_a_day()

    def _take_agent(
        self, action: Action, agent: str, litres: Decimal | None, line: LineRef, place: str
    ) -> LineRef | None:
        """Let the store give out the disinfectant that was made up, if it is kept there."""
        return self.supplies.taking.take_agent(action, agent, litres, line, place)

    def _is_closed(self) -> bool:
        """Return whether nobody just comes and goes; the gate is looked for when that is asked."""
        return self.gate.control.is_closed()

    @cached_property
    def inspections(self) -> "Inspections":
        """Faults from found to closed, checklists, patrols."""
        from carehome_app.services.inspections.parts import Inspections

        return Inspections(self.desk)

    @cached_property
    def seeing(self) -> "Seeing":
        """Charts, clusters, and what is seen in them."""
        from carehome_app.services.history.history import SaidHere
        from carehome_app.services.trends.parts import Seeing

        return Seeing(self.desk, self.disinfection.board, partial(SaidHere, self.desk))

    @cached_property
    def requests(self) -> "Requests":
        """What people ask for, aid and counselling."""
        from carehome_app.services.home.passphrases import checked_passphrase
        from carehome_app.services.requests.parts import Requests

        return Requests(self.desk, checked_passphrase)

    @cached_property
    def rehabilitation(self) -> "Rehabilitation":
        """Training, assessments and special treatment."""
        from carehome_app.services.rehabilitation.parts import Rehabilitation

        return Rehabilitation(self.desk, self._apart_since)

    def _apart_since(self) -> dict[int, date]:
        """Return who is kept apart, and since when."""
        day = self.desk.home_time.day
        return {one.subject: day(one.since) for one in self.isolation.cases.open()}

    @cached_property
    def cards(self) -> "Cards":
        """Family cards, and who agreed to them."""
        from carehome_app.services.cards.parts import Cards

        return Cards(self.desk, self._trained, self._medicines_of)

    def _trained(self, subject: int, first: date, last: date) -> int:
        """Return how many sessions somebody trained in some days."""
        return self.rehabilitation.trained(subject, first, last)

    def _medicines_of(self, subject: int) -> list[str]:
        """Return the names of somebody's medicines."""
        return [one.name for one in self.chronic.medicines.of(subject, ended=True)]

    @cached_property
    def bureau(self) -> "Bureau":
        """What an official does in the record of a bureau."""
        from carehome_app.services.bureau.office import Bureau

        return Bureau(self.desk)


class Lawful(Subjects):
    """What the law asks of a record about people."""

    @cached_property
    def consents(self) -> "Consents":
        """Who agreed to what."""
        from carehome_app.services.privacy.consents import Consents

        return Consents(self.desk)

    @cached_property
    def keeping(self) -> "Keeping":
        """How long is kept what."""
        from carehome_app.services.privacy.keeping import Keeping

        return Keeping(self.desk)

    @cached_property
    def erasing(self) -> "ErasingPeople":
        """People whose term is over."""
        from carehome_app.services.privacy.erasing import ErasingPeople

        return ErasingPeople(self.desk, self.keeping)

    @cached_property
    def handing_out(self) -> "HandingOut":
        """The log of what left."""
        from carehome_app.services.privacy.handing_out import HandingOut

        return HandingOut(self.desk)


class House(Lawful):
    """What a user can do in an open home; made by `app` for the window and the command line."""

    # Who works here.

    @cached_property
    def signing_in(self) -> SigningIn:
        """Who acts."""
        return SigningIn(self.desk)

    @cached_property
    def accounts(self) -> "Accounts":
        """Who may sign in, as what."""
        from carehome_app.services.accounts.accounts import Accounts

        return Accounts(self.desk)

    @cached_property
    def beginning(self) -> "FirstHour":
        """What a home that begins still has to do."""
        from carehome_app.services.beginning.first_hour import FirstHour

        return FirstHour(self.desk, lambda: self.chronic.plans)

    @cached_property
    def keys(self) -> "Keys":
        """What opens the file."""
        from carehome_app.services.home.keys import Keys

        return Keys(self.desk)

    @cached_property
    def record(self) -> "Record":
        """What the record contradicts, and whether its clock is believed."""
        from carehome_app.services.trust.record import Record

        return Record(self.desk)

    @cached_property
    def backing_up(self) -> "BackingUp":
        """Backups."""
        from carehome_app.services.backups.backing_up import BackingUp

        return BackingUp(self.desk)

    # What is read of all subjects.

    @cached_property
    def reporting(self) -> "Reporting":
        """The daily report of a round."""
        from carehome_app.services.reports.daily import Reporting

        board = self.disinfection.board
        return Reporting(self.desk, self.worklist, self.following_up, board, self.chronic)

    @cached_property
    def papers(self) -> "Papers":
        """Reports of any kind; given the house, since any subject may report."""
        from carehome_app.services.reports.papers import Papers

        return Papers(self)

    @cached_property
    def reporting_up(self) -> "ReportingUp":
        """Parcels to the bureau, and what comes down; any subject counts in them."""
        from carehome_app.services.bureau.notices import ReportingUp
        from carehome_app.services.duties.day_lists import figures_on

        return ReportingUp(self.desk, self, partial(figures_on, self))

    @cached_property
    def history(self) -> "History":
        """Who did what, in words."""
        from carehome_app.services.history.history import History

        return History(self.desk)

    @cached_property
    def as_of(self) -> "AsOf[House]":
        """This house as it was known at a past moment."""
        from carehome_app.services.history.as_of import AsOf

        return AsOf(self.desk, House)

    @cached_property
    def verifying(self) -> "Verifying":
        """Whether the record is what was written."""
        from carehome_app.services.history.verifying import Verifying

        return Verifying(self.desk)

    # Files in and out.

    @cached_property
    def importing(self) -> "Importing":
        """People and readings from a file."""
        from carehome_app.services.files.importing import Importing

        return Importing(self.desk, self.people, self.recording)

    @cached_property
    def lists(self) -> "Lists":
        """Lists of other kinds from a file: areas, supplies, who is tested, plans."""
        from carehome_app.services.files.kinds_of_list import Lists

        return Lists(self.desk, self)

    @cached_property
    def taking_back(self) -> "TakingBack":
        """Imported files taken back."""
        from carehome_app.services.files.taking_back import TakingBack

        return TakingBack(self.desk, self.correcting)

    @cached_property
    def exporting(self) -> "Exporting":
        """Single values that leave the house."""
        from carehome_app.services.files.exporting import Exporting

        return Exporting(self.desk)

    @cached_property
    def sending(self) -> "Sending":
        """Issued reports that leave the house."""
        from carehome_app.services.files.exporting import Sending

        return Sending(self.desk, self.papers.issuing)

    @cached_property
    def own_forms(self) -> "OwnForms":
        """Forms of others, filled from the record."""
        from carehome_app.services.files import form_figures
        from carehome_app.services.files.own_forms import OwnForms

        board = self.disinfection.board
        more = partial(form_figures.value, self)
        return OwnForms(self.desk, self.worklist, self.following_up, board, more)
