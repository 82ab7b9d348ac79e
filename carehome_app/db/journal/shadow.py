"""Tables are the journal's shadow: apply each event to them, or rebuild them from nothing."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Final

from carehome_app.db import accounts, people, reports, settings
from carehome_app.db import outbreak as outbreaks
from carehome_app.db import reports as documents
from carehome_app.db.chronic import limits as personal_limits
from carehome_app.db.chronic import medicines
from carehome_app.db.chronic import plans as personal_plans
from carehome_app.db.disinfection import areas
from carehome_app.db.disinfection import findings as area_findings
from carehome_app.db.disinfection import records as disinfections
from carehome_app.db.file.connection import Store
from carehome_app.db.findings import findings
from carehome_app.db.findings.derived import REPEAT, Touched
from carehome_app.db.journal import proof
from carehome_app.db.journal.journal import Line
from carehome_app.db.privacy import keeping
from carehome_app.db.rounds import absences, entries
from carehome_app.db.trust import contradictions, stations
from carehome_app.domain import events
from carehome_app.domain.accounts import events as account_events
from carehome_app.domain.chronic import events as chronic_events
from carehome_app.domain.disinfection import events as disinfection_events
from carehome_app.domain.findings import subject
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.subject import AREA, PERSON, UNIT
from carehome_app.domain.history import events as proof_events
from carehome_app.domain.moments import from_ms
from carehome_app.domain.outbreak import events as outbreak_events
from carehome_app.domain.privacy import events as keeping_events
from carehome_app.domain.reports import events as document_events
from carehome_app.domain.trust import events as trust_events

if TYPE_CHECKING:
    from sqlite_utils import Database

_RAISE: Final = {
    PERSON: findings.raise_finding, AREA: area_findings.raise_finding,
    UNIT: outbreaks.raise_cluster,
}  # fmt: skip
_STEP: Final = {
    PERSON: findings.take_step, AREA: area_findings.take_step, UNIT: outbreaks.take_step,
}  # fmt: skip


def _raise_finding(db: "Database", line: Line, event: events.FindingRaised) -> None:
    _RAISE[event.about](db, line, event)


def _take_step(db: "Database", line: Line, event: events.FollowUpTaken) -> None:
    _STEP[event.about](db, line, event)


APPLY: Final[dict[type[events.Event], Callable[["Database", Line, Any], None]]] = {
    events.HomeFounded: settings.found_home,
    events.StationNamed: settings.name_station,
    events.SettingChanged: settings.change_setting,
    events.RoleGiven: settings.give_role,
    events.LimitSet: settings.set_limit,
    events.PlanStarted: settings.start_plan,
    events.PlanEnded: settings.end_plan,
    events.PersonAdmitted: people.write_person,
    events.PersonChanged: people.write_person,
    events.PersonFieldsChanged: people.write_person,
    events.PersonLeft: people.write_leaving,
    events.AreaOpened: people.open_area,
    events.AreaClosed: people.close_area,
    events.ReadingTaken: entries.write_reading,
    events.NotMeasured: entries.write_reason,
    events.EntryCorrected: entries.correct,
    events.NoteWritten: entries.write_note,
    events.AbsenceReviewed: absences.review,
    events.FindingRaised: _raise_finding,
    events.FollowUpTaken: _take_step,
    events.RoundClosed: reports.close_round,
    events.ReportIssued: reports.issue,
    events.FileTaken: reports.take_file,
    disinfection_events.AreaDescribed: people.open_area,
    disinfection_events.AreaClassSet: areas.set_class,
    disinfection_events.DisinfectionDone: disinfections.write,
    disinfection_events.DisinfectionEnded: disinfections.end,
    disinfection_events.DisinfectionCorrected: disinfections.correct,
    disinfection_events.LampChecked: disinfections.check_lamp,
    disinfection_events.DisinfectionDayJudged: area_findings.judge_day,
    outbreak_events.SymptomsNoted: outbreaks.note,
    outbreak_events.IsolationStarted: outbreaks.isolate,
    outbreak_events.IsolationEnded: outbreaks.release,
    outbreak_events.TableGiven: outbreaks.seat,
    document_events.HandoverGiven: documents.hand_over,
    account_events.PinSet: accounts.set_pin,
    account_events.SignInFailed: accounts.fail,
    account_events.AccountClosed: accounts.close,
    account_events.AccountOpened: accounts.open_again,
    account_events.LineSigned: accounts.sign,
    chronic_events.PersonalPlanStarted: personal_plans.start,
    chronic_events.PersonalPlanEnded: personal_plans.end,
    chronic_events.MedicineStarted: medicines.start,
    chronic_events.MedicineEnded: medicines.end,
    chronic_events.DoseSaid: medicines.say,
    chronic_events.DoseCorrected: medicines.correct,
    chronic_events.PersonalLimitSet: personal_limits.set_limit,
    chronic_events.PersonalLimitEnded: personal_limits.end,
    proof_events.JudgedAgain: proof.judge_again,
    proof_events.ReportMade: proof.make_report,
    keeping_events.PersonErased: keeping.erase,
    keeping_events.PersonLocked: keeping.lock,
    keeping_events.HoldSet: keeping.hold,
    keeping_events.ConsentSaid: keeping.say_consent,
    keeping_events.DataHandedOut: keeping.hand_out,
    trust_events.ContradictionSeen: contradictions.look_into,
    trust_events.StationJoined: stations.join,
}
"""What each kind of event does to the tables; `ClockDiffered` does nothing."""

DERIVED: Final = ("episodes", "baselines", "area_episodes")
LOCAL: Final = (
    "this_desk", "documents", "pin_hashes", "pin_tries", "contradictions", "forks",
    "_sqlite_migrations",
)  # fmt: skip
"""Tables that are not made from events: where this copy writes, kept originals, hashes of PINs,
what this copy was found to contradict, and branches that are not part of it."""


def apply(db: "Database", line: Line) -> None:
    """Write what an event means into the tables."""
    act = APPLY.get(type(line.event))
    if act is not None:
        act(db, line, line.event)


def touched(store: Store, event: events.Event) -> Iterable[Touched]:
    """Yield whose series an event changed, so that what is derived can be worked out anew."""
    match event:
        case events.SettingChanged(key=key) if key.startswith(REPEAT):
            for open_ in findings.open_episodes(store):
                yield Touched(open_.subject, open_.measure, open_.opened_at)
        case (
            events.ReadingTaken()
            | events.FindingRaised(about=subject.PERSON)
            | proof_events.JudgedAgain()
        ):
            yield Touched(event.subject, event.measure, from_ms(event.taken_at))
        case events.FollowUpTaken(step=Step.CLOSED | Step.LEFT, about=subject.PERSON):
            yield Touched(event.subject, event.measure, from_ms(event.at))
        case events.EntryCorrected():
            yield Touched(event.subject, event.measure, from_ms(event.taken_at))
            if event.reading is not None:
                yield from touched(store, event.reading)
