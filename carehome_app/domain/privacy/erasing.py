"""Whose a line of the journal is, and so which lines go when a person is erased.

Every kind stands in one of these tables; a test says which does not. What stays names nobody:
it gives people by number, and their names stand only in lines that go.
"""

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import Any, Final

from carehome_app.domain import events
from carehome_app.domain.accounts import events as account_events
from carehome_app.domain.backups import events as record_events
from carehome_app.domain.chronic import events as chronic_events
from carehome_app.domain.disinfection import events as disinfection_events
from carehome_app.domain.events import Event
from carehome_app.domain.files import events as form_events
from carehome_app.domain.history import events as proof_events
from carehome_app.domain.keys import events as keys_events
from carehome_app.domain.outbreak import events as outbreak_events
from carehome_app.domain.privacy import events as keeping_events
from carehome_app.domain.reports import events as document_events
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.trust import events as trust_events

_subject: Final[Callable[[Any], int]] = attrgetter("subject")
_person: Final[Callable[[Any], int]] = attrgetter("person")

WHOSE: Final[Mapping[type[Event], Callable[[Any], int]]] = {
    **dict.fromkeys(
        (
            events.PersonAdmitted, events.PersonChanged, events.PersonLeft, events.RoleGiven,
            events.LimitSet, events.ReadingTaken, events.NotMeasured, events.NoteWritten,
            events.FindingRaised, events.FollowUpTaken, proof_events.JudgedAgain,
            outbreak_events.SymptomsNoted, outbreak_events.IsolationStarted,
            outbreak_events.IsolationEnded, outbreak_events.TableGiven,
            chronic_events.DoseSaid, chronic_events.DoseCorrected,
            chronic_events.PersonalLimitSet, account_events.PinSet,
            account_events.SignInFailed, account_events.AccountClosed,
            account_events.AccountOpened, keeping_events.PersonLocked, keeping_events.HoldSet,
            keeping_events.ConsentSaid,
        ),
        _subject,
    ),
    events.PlanStarted: _person,
    chronic_events.PersonalPlanStarted: _person,
    chronic_events.MedicineStarted: _person,
}  # fmt: skip
"""Lines that are one person's (0: nobody's)."""

BEGINS: Final[Mapping[type[Event], type[Event]]] = {
    events.PlanEnded: events.PlanStarted,
    chronic_events.PersonalPlanEnded: chronic_events.PersonalPlanStarted,
    chronic_events.MedicineEnded: chronic_events.MedicineStarted,
    chronic_events.PersonalLimitEnded: chronic_events.PersonalLimitSet,
}
"""Lines that end what another began; they are whose that is."""

JOINED: Final = (events.EntryCorrected, events.AbsenceReviewed)
"""Lines that name another line, and are worked out with it."""

STAYS: Final = (
    events.HomeFounded, events.StationNamed, events.SettingChanged, events.ClockDiffered,
    events.AreaOpened, events.AreaClosed, events.RoundClosed, events.ReportIssued,
    events.FileTaken,
    *disinfection_events.KINDS.values(), *keys_events.KINDS.values(),
    *record_events.KINDS.values(), *document_events.KINDS.values(),
    *form_events.KINDS.values(), *trust_events.KINDS.values(),
    outbreak_events.ClusterRaised, outbreak_events.ClusterStepTaken,
    account_events.LineSigned, proof_events.ReportMade,
    keeping_events.PersonErased, keeping_events.DataHandedOut,
)  # fmt: skip
"""Lines about the home, about many, or that prove something to others."""


def whose(event: Event) -> int:
    """Return the person a line is about by itself; 0 when it is about nobody or many."""
    if isinstance(event, events.EntryCorrected):
        return event.subject
    get = WHOSE.get(type(event))
    return get(event) if get is not None else 0


class Erasing:
    """Works out which lines go with one person; shown every line of the journal once."""

    def __init__(self, subject: int) -> None:
        """Work it out for a person by number."""
        self._subject = subject
        self._gone: set[LineRef] = set()
        self._begun: dict[type[Event], set[int]] = {}
        self._ends: list[tuple[LineRef, type[Event], int]] = []
        self._corrections: dict[LineRef, tuple[LineRef, bool]] = {}
        """What each correction corrects, and whether it goes by itself."""
        self._hanging: list[tuple[LineRef, LineRef]] = []
        """Lines that go when another does: reviews of an absence, findings of an entry."""

    def show(self, ref: LineRef, event: Event) -> None:
        """Take a line into account."""
        match event:
            case events.EntryCorrected():
                self._correction(ref, event)
            case events.AbsenceReviewed():
                self._hanging.append((ref, LineRef(event.station, event.number)))
            case _ if type(event) in BEGINS:
                self._ends.append((ref, BEGINS[type(event)], event.id))  # type: ignore[attr-defined]
            case _ if whose(event) == self._subject:
                self._gone.add(ref)
                if type(event) in BEGINS.values():
                    self._begun.setdefault(type(event), set()).add(event.id)  # type: ignore[attr-defined]
            case events.FindingRaised() | proof_events.JudgedAgain():
                self._hanging.append((ref, LineRef(event.station, event.number)))

    def lines(self) -> list[LineRef]:
        """Return the lines that go, in order."""
        gone = set(self._gone)
        gone |= {ref for ref, kind, id_ in self._ends if id_ in self._begun.get(kind, ())}
        waiting = [ref for ref, (_corrected, goes) in self._corrections.items() if goes]
        while waiting:
            # A value typed in another's row and moved here was this person's from the first.
            ref = waiting.pop()
            gone.add(ref)
            corrected = self._corrections.get(ref)
            if corrected is not None and corrected[0] not in gone:
                waiting.append(corrected[0])
        gone |= {ref for ref, on in self._hanging if on in gone}
        return sorted(gone)

    def _correction(self, ref: LineRef, event: events.EntryCorrected) -> None:
        new = event.reading or event.not_measured
        owner = event.subject if new is None else new.subject
        self._corrections[ref] = (
            LineRef(event.station, event.number), owner == self._subject,
        )  # fmt: skip


def texts_in(event: Event) -> Iterable[str]:
    """Yield the texts people wrote into a line, to look for a name in them."""
    for name in event.__struct_fields__:
        said = getattr(event, name)
        if isinstance(said, str):
            yield said
        elif isinstance(said, Event):
            yield from texts_in(said)
