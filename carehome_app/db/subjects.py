"""Every subject of the house, each with what it keeps in tables: one record for each, in one list.

A new subject adds its record here and nothing else in this room: its events are then applied when
they are written, when tables are rebuilt and when somebody looks back, and its findings follow.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from carehome_app.db import accounts, outbreak, people, reports, settings
from carehome_app.db.bureau import reported, written
from carehome_app.db.cards import cards
from carehome_app.db.cards import consents as card_consents
from carehome_app.db.chronic import limits as personal_limits
from carehome_app.db.chronic import medicines
from carehome_app.db.chronic import plans as personal_plans
from carehome_app.db.desks import desks
from carehome_app.db.disinfection import areas
from carehome_app.db.disinfection import evidence as area_evidence
from carehome_app.db.disinfection import records as disinfections
from carehome_app.db.findings import findings
from carehome_app.db.findings.evidence import Evidence
from carehome_app.db.gate import control as gate_control
from carehome_app.db.gate import intake as gate_intake
from carehome_app.db.gate import lines as gate_lines
from carehome_app.db.gate import rota as gate_rota
from carehome_app.db.inspections import faults, inspections, photographs
from carehome_app.db.isolation import cases as isolations
from carehome_app.db.isolation import doors
from carehome_app.db.journal import proof, stamps
from carehome_app.db.journal.journal import Line
from carehome_app.db.privacy import keeping
from carehome_app.db.rehabilitation import plans as training_plans
from carehome_app.db.rehabilitation import sessions as trainings
from carehome_app.db.requests import aid as request_aid
from carehome_app.db.requests import counselling, requests
from carehome_app.db.rounds import absences, entries
from carehome_app.db.rounds import evidence as reading_evidence
from carehome_app.db.sampling import evidence as sampling_evidence
from carehome_app.db.sampling import rounds as sampling
from carehome_app.db.supplies import evidence as supply_evidence
from carehome_app.db.supplies import store as supplies
from carehome_app.db.trust import contradictions, stations
from carehome_app.domain import events
from carehome_app.domain.accounts import events as account_events
from carehome_app.domain.bureau import events as bureau_events
from carehome_app.domain.cards import events as card_events
from carehome_app.domain.chronic import events as chronic_events
from carehome_app.domain.desks import events as desk_events
from carehome_app.domain.desks.joined import StayBegan
from carehome_app.domain.disinfection import events as disinfection_events
from carehome_app.domain.gate import events as gate_events
from carehome_app.domain.history import events as history_events
from carehome_app.domain.inspections import events as inspection_events
from carehome_app.domain.isolation import events as isolation_events
from carehome_app.domain.outbreak import events as outbreak_events
from carehome_app.domain.privacy import events as privacy_events
from carehome_app.domain.rehabilitation import events as training_events
from carehome_app.domain.reports import events as report_events
from carehome_app.domain.requests import events as request_events
from carehome_app.domain.sampling import events as sampling_events
from carehome_app.domain.trust import events as trust_events

if TYPE_CHECKING:
    from sqlite_utils import Database

GROWING: Final = ("documents", "photograph_bytes")
"""Tables that only grow, each row under its `sha256`: of these only new rows are copied."""

Apply = Mapping[type[events.Event], Callable[["Database", Line, Any], None]]


class Kept(NamedTuple):
    """What one subject keeps in tables; what it does not have is left out."""

    name: str
    apply: Apply = MappingProxyType({})
    """What each kind of event does to the tables, in whatever order the lines come."""
    evidence: tuple[Evidence, ...] = ()
    """What the tables know of the findings of each of its books."""
    local: tuple[str, ...] = ()
    """Tables that are not made from events, and so neither rebuilt nor compared."""
    forget: tuple[str, ...] = ()
    """What an erasure does to those; `?` is the person. All others it builds anew by itself."""


SUBJECTS: Final = [
    Kept(
        "settings",
        {
            events.HomeFounded: settings.found_home,
            events.StationNamed: settings.name_station,
            events.SettingChanged: settings.change_setting,
            events.LimitSet: settings.set_limit,
        },
        local=("this_desk", "_sqlite_migrations"),
    ),
    Kept(
        "people",
        {
            events.PersonAdmitted: people.write_person,
            events.PersonChanged: people.write_person,
            events.PersonFieldsChanged: people.write_person,
            events.PersonLeft: people.write_leaving,
            StayBegan: people.begin_stay,
        },
    ),
    Kept(
        "rounds",
        {
            events.PlanStarted: settings.start_plan,
            events.PlanEnded: settings.end_plan,
            events.ReadingTaken: entries.write_reading,
            events.NotMeasured: entries.write_reason,
            events.EntryCorrected: entries.correct,
            events.NoteWritten: entries.write_note,
            events.AbsenceReviewed: absences.review,
            events.FindingRaised: findings.raise_finding,
            events.FollowUpTaken: findings.take_step,
            desk_events.LineLifted: findings.lift,
        },
        evidence=(reading_evidence.EVIDENCE,),
    ),
    Kept(
        "disinfection",
        {
            events.AreaOpened: people.open_area,
            events.AreaClosed: people.close_area,
            disinfection_events.AreaDescribed: people.open_area,
            disinfection_events.AreaClassSet: areas.set_class,
            disinfection_events.DisinfectionDone: disinfections.write,
            disinfection_events.DisinfectionEnded: disinfections.end,
            disinfection_events.DisinfectionCorrected: disinfections.correct,
            disinfection_events.LampChecked: disinfections.check_lamp,
            disinfection_events.DisinfectionDayJudged: area_evidence.judge_day,
        },
        evidence=(area_evidence.EVIDENCE,),
    ),
    Kept("supplies", supplies.APPLY, (supply_evidence.EVIDENCE,)),
    Kept(
        "outbreak",
        {
            outbreak_events.SymptomsNoted: outbreak.note,
            outbreak_events.TableGiven: outbreak.seat,
        },
        evidence=(outbreak.EVIDENCE,),
    ),
    Kept(
        "isolation",
        {
            isolation_events.IsolationStarted: isolations.start,
            isolation_events.IsolationEnded: isolations.end,
            isolation_events.IsolationExtended: isolations.extend,
            isolation_events.IsolationMoved: isolations.move,
            isolation_events.IsolationStepTaken: isolations.take_step,
            isolation_events.DoorPaired: doors.pair,
            isolation_events.DoorSeen: doors.see,
            isolation_events.DoorAnnounced: doors.announce,
            isolation_events.DoorLooked: doors.look,
        },
        evidence=(doors.EVIDENCE,),
        local=("door_last",),
    ),
    Kept(
        "gate",
        {
            gate_events.GatePassed: gate_lines.write,
            gate_events.GateCorrected: gate_lines.correct,
            gate_events.StillInside: gate_lines.see_inside,
            gate_events.InsideListClosed: gate_lines.close_list,
            gate_events.VisitBooked: gate_control.book,
            gate_events.BookingSaid: gate_control.say,
            gate_events.LevelSet: gate_control.set_level,
            gate_events.EmergencyKept: gate_control.keep,
            gate_events.EmergencyEnded: gate_control.end,
            gate_events.ShiftPlanned: gate_rota.plan,
            gate_events.ShiftWithdrawn: gate_rota.withdraw,
            gate_events.IntakeKept: gate_intake.keep,
            gate_events.ThingsReturned: gate_intake.give_back,
        },
        evidence=(gate_lines.EVIDENCE,),
    ),
    Kept(
        "sampling",
        {
            sampling_events.SamplingOpened: sampling.open_round,
            sampling_events.PersonListed: sampling.write,
            sampling_events.TubeOpened: sampling.write,
            sampling_events.SampleTaken: sampling.write,
            sampling_events.SamplingCorrected: sampling.correct,
            sampling_events.TubeMoved: sampling.write,
            sampling_events.TubeAnswered: sampling.write,
            sampling_events.KitRead: sampling.write,
            sampling_events.NotSampled: sampling.write,
            sampling_events.SampledElsewhere: sampling.write,
            sampling_events.SamplingClosed: sampling.write,
            sampling_events.KitLotWritten: sampling.write_lot,
            sampling_events.SamplingPlanStarted: sampling.start_plan,
            sampling_events.SamplingPlanEnded: sampling.end_plan,
            sampling_events.KitsUsed: sampling.use_kits,
        },
        evidence=(sampling_evidence.EVIDENCE,),
    ),
    Kept(
        "inspections",
        {
            inspection_events.FaultFound: faults.find,
            inspection_events.FaultAssigned: faults.assign,
            inspection_events.FaultRectified: faults.rectify,
            inspection_events.FaultRechecked: faults.recheck,
            inspection_events.FaultReopened: faults.reopen,
            inspection_events.FaultExtended: faults.extend,
            inspection_events.FaultEscalated: faults.escalate,
            inspection_events.FaultWithdrawn: faults.withdraw,
            inspection_events.PhotographKept: photographs.keep,
            inspection_events.InspectionBegun: inspections.begin,
            inspection_events.ItemAnswered: inspections.answer,
            inspection_events.InspectionSigned: inspections.sign,
            inspection_events.ChecklistWritten: inspections.write,
            inspection_events.PatrolWalked: inspections.walk,
        },
        evidence=(faults.EVIDENCE,),
        local=("photograph_bytes",),
    ),
    Kept(
        "rehabilitation",
        {
            training_events.PlanMade: training_plans.make,
            training_events.PlanEnded: training_plans.end,
            training_events.PlanReviewed: training_plans.review,
            training_events.PlanPaused: training_plans.pause,
            training_events.SessionHeld: trainings.hold,
            training_events.SessionMissed: trainings.miss,
            training_events.SessionCorrected: trainings.correct,
            training_events.Assessed: trainings.assess,
            training_events.ToolDescribed: training_plans.describe,
            training_events.TreatmentNoted: training_plans.note,
            training_events.TreatmentWent: training_plans.went,
        },
        evidence=(trainings.EVIDENCE,),
    ),
    Kept(
        "cards",
        {
            card_events.RelativeNamed: card_consents.name,
            card_events.RelativeEnded: card_consents.end,
            card_events.CardConsentGiven: card_consents.give,
            card_events.CardConsentWithdrawn: card_consents.withdraw,
            card_events.WardSaid: card_consents.say_ward,
            card_events.RecipientAllowed: card_consents.allow,
            card_events.PictureTaken: cards.take,
            card_events.CardMade: cards.make,
            card_events.CardLooked: cards.look,
            card_events.CardLeft: cards.leave,
            card_events.CardDeclined: cards.decline,
            card_events.MenuWritten: cards.write_menu,
        },
        local=("card_bytes",),
        forget=("DELETE FROM card_bytes WHERE subject = ?",),
    ),
    Kept(
        "reports",
        {
            events.RoundClosed: reports.close_round,
            events.ReportIssued: reports.issue,
            report_events.HandoverGiven: reports.hand_over,
            report_events.ReportWithdrawn: reports.withdraw,
        },
        local=("documents",),
    ),
    Kept(
        "accounts",
        {
            events.RoleGiven: settings.give_role,
            account_events.PinSet: accounts.set_pin,
            account_events.SignInFailed: accounts.fail,
            account_events.AccountClosed: accounts.close,
            account_events.AccountOpened: accounts.open_again,
            account_events.LineSigned: accounts.sign,
        },
        local=("pin_hashes", "pin_tries"),
        forget=(
            "DELETE FROM pin_hashes WHERE subject = ?",
            "DELETE FROM pin_tries WHERE subject = ?",
        ),
    ),
    Kept(
        "chronic",
        {
            chronic_events.PersonalPlanStarted: personal_plans.start,
            chronic_events.PersonalPlanEnded: personal_plans.end,
            chronic_events.MedicineStarted: medicines.start,
            chronic_events.MedicineEnded: medicines.end,
            chronic_events.DoseSaid: medicines.say,
            chronic_events.DoseCorrected: medicines.correct,
            chronic_events.PersonalLimitSet: personal_limits.set_limit,
            chronic_events.PersonalLimitEnded: personal_limits.end,
        },
    ),
    Kept(
        "history",
        {
            history_events.JudgedAgain: proof.judge_again,
            history_events.ReportMade: proof.make_report,
        },
    ),
    Kept(
        "privacy",
        {
            privacy_events.PersonErased: keeping.erase,
            privacy_events.PersonLocked: keeping.lock,
            privacy_events.HoldSet: keeping.hold,
            privacy_events.ConsentSaid: keeping.say_consent,
            privacy_events.DataHandedOut: keeping.hand_out,
        },
    ),
    Kept(
        "trust",
        {
            trust_events.ClockWasWrong: stamps.say_wrong,
            trust_events.ContradictionSeen: contradictions.look_into,
            trust_events.StationJoined: stations.join,
        },
        local=("contradictions", "forks"),
    ),
    Kept("desks", desks.APPLY, local=desks.LOCAL),
    Kept(
        "requests",
        {
            request_events.RequestTaken: requests.take,
            request_events.RequestStepTaken: requests.step,
            request_events.RequestMerged: requests.merge,
            request_events.AidAsked: request_aid.ask,
            request_events.AidStepTaken: request_aid.step,
            request_events.CounsellingHeld: counselling.hold,
            request_events.CounsellorKeySet: counselling.set_key,
            request_events.HelpGiven: counselling.give_help,
            request_events.ProgrammeStarted: request_aid.begin,
            request_events.ProgrammeReviewed: request_aid.review,
            request_events.ProgrammeEnded: request_aid.end,
        },
    ),
    Kept(
        "bureau",
        {
            bureau_events.BureauConfirmed: reported.confirm,
            bureau_events.ParcelSent: reported.send,
            bureau_events.ParcelReceipted: reported.receipt,
            bureau_events.NoticeCame: reported.take_notice,
            bureau_events.NoticeRead: reported.read_notice,
            bureau_events.NoticeAnswered: reported.answer_notice,
            bureau_events.ParcelTaken: written.take,
            bureau_events.NoticeSent: written.write,
            bureau_events.LiaisonNamed: written.name,
            bureau_events.LiaisonVisited: written.visit,
        },
        local=(
            "reporting_keys",
            "bureau_nodes",
            "bureau_homes",
            "bureau_places",
            "bureau_expected",
            "bureau_parcels",
            "bureau_days",
            "bureau_touched",
            "bureau_sums",
            "bureau_months",
            "bureau_cases",
            "bureau_answers",
        ),
    ),
    Kept(
        "files",
        {
            events.FileTaken: reports.take_file,
        },
    ),
]
"""A list, so that a test can add a made-up subject."""


def act_of(kind: type[events.Event]) -> Callable[["Database", Line, Any], None] | None:
    """Return what a kind of event does to the tables; None when it does nothing."""
    return next((one.apply[kind] for one in SUBJECTS if kind in one.apply), None)


def local_tables() -> tuple[str, ...]:
    """Return the tables that are not made from events."""
    return tuple(table for one in SUBJECTS for table in one.local)


def small_tables() -> tuple[str, ...]:
    """Return those of them that are copied whole with what is new: all but the growing ones.

    The list of steps is the program's own.
    """
    return tuple(one for one in local_tables() if one not in (*GROWING, "_sqlite_migrations"))


def forgotten() -> tuple[str, ...]:
    """Return what is done to those tables when a person is erased."""
    return tuple(sql for one in SUBJECTS for sql in one.forget)
