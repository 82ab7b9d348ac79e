"""What a line says is read back field by field: no two columns change places, none is lost."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Final

import pytest
from msgspec import Struct

from carehome_app.db import files, reports
from carehome_app.db.chronic import limits, medicines
from carehome_app.db.chronic import plans as personal
from carehome_app.db.disinfection import records
from carehome_app.db.file.connection import Store
from carehome_app.db.gate import control, intake, lines, rota
from carehome_app.db.inspections import faults, inspections
from carehome_app.db.isolation import cases
from carehome_app.db.journal import rebuilding
from carehome_app.db.journal.journal import Line
from carehome_app.db.privacy import keeping
from carehome_app.db.rehabilitation import plans, sessions
from carehome_app.db.requests import aid, counselling, requests
from carehome_app.db.sampling import rounds
from carehome_app.domain.chronic import events as chronic
from carehome_app.domain.disinfection.events import DisinfectionDone
from carehome_app.domain.events import Event, FileTaken, ReportIssued
from carehome_app.domain.gate import events as gate
from carehome_app.domain.inspections import events as fault
from carehome_app.domain.inspections.faults import Act
from carehome_app.domain.isolation.events import IsolationStarted
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE
from carehome_app.domain.moments import HomeTime, from_ms, to_ms
from carehome_app.domain.privacy.events import ConsentSaid
from carehome_app.domain.rehabilitation import events as training
from carehome_app.domain.reports.events import HandoverGiven
from carehome_app.domain.requests import events as asked
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.sampling.events import SamplingPlanStarted

AT: Final = 1_800_000_000_000
DAY: Final = from_ms(AT).toordinal()
EVER: Final = (datetime(2020, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC))
DAYS: Final = (date(2020, 1, 1), date(2099, 1, 1))
HOME: Final = HomeTime([(EVER[0], "UTC")])
REF, BY, RECORDED = LineRef(3, 17), 1_000_041, AT + 999_000
"""The line that is read back: at which desk, by whom, and when it was recorded."""


@dataclass(frozen=True)
class Said:
    """A line, how it is read back, and what of it is called otherwise there, by its path."""

    event: Event
    read: Callable[[Store], Sequence[Any]]
    called: dict[str, str] = field(default_factory=dict)
    apart: tuple[str, ...] = ()
    """What another reader gives, or nobody reads."""
    before: tuple[Line, ...] = ()
    """What must have been said before."""


FOUND: Final = Line(
    LineRef(1, 1),
    AT,
    1,
    fault.FaultFound(2_026_001, AT + 1, 12, "", "fire", "b", "c", "general"),
)
GIVEN: Final = Line(LineRef(1, 2), AT, 1, fault.FaultAssigned(2_026_001, AT + 2, 12, 13, DAY + 1))


def acts_of_fault(store: Store) -> Sequence[Act]:
    """Return what was done with the fault that was found."""
    (one,) = faults.between(store, *EVER)
    return one.acts


SAID: Final = (
    Said(
        gate.GatePassed(
            subject=11, who="visitor", moves=1, at=AT + 1, decision="admitted", level="booked",
            gate="north", reasons=(), name="a", phone="b", id_no="c", resident=12, purpose="d",
            site="ear", answers={"mask": "y"}, stay=(5, 6), reading=(7, 8), booking=(9, 10),
            until=AT + 2, how="seen", asked=("e", "f"), words="g",
        ),
        lambda store: lines.between(store, *EVER),
        apart=("values", "origin"),
    ),
    Said(
        gate.VisitBooked(13, "a", "b", AT + 3, 45, "c", 14, "d"),
        lambda store: control.bookings(store, *EVER),
        {"subject": "resident"},
    ),
    Said(
        gate.LevelSet("own", AT + 1, "a", "b", {"visits": "no"}, {"visitor": ("mask",)}, AT + 2,
                      "2", "c"),
        control.levels,
        {"level": "code"},
    ),
    Said(
        gate.ShiftPlanned(21, "a", (31, 32), AT + 1, AT + 2, AT + 3, "b"),
        rota.shifts,
        {"shift": "number"},
    ),
    Said(
        gate.IntakeKept(11, AT + 1, "a", "b", "c", ("d", "e"), 15, "f"),
        lambda store: intake.belongings(store)[11].intakes,
        apart=("subject",),
    ),
    Said(
        gate.ThingsReturned(11, AT + 1, ("a", "b"), "c", 12, "d"),
        lambda store: intake.belongings(store)[11].returned,
        apart=("subject",),
        before=(Line(LineRef(1, 1), AT, 1, gate.IntakeKept(11, AT, "", "", "", ("a", "b"), 2)),),
    ),
    Said(
        asked.RequestTaken(11, "a", AT + 1, "phone", "b", "c", "d", "medical", "now", "e", 1),
        requests.open_ones,
    ),
    Said(
        asked.CounsellingHeld(11, "a", AT + 1, AT + 2, "b", "c", "high", 12, AT + 3, "d", None),
        lambda store: counselling.calls(store, *EVER),
    ),
    Said(
        asked.HelpGiven(11, 12, "a", 1, DAY + 1, 13, 14, "b"),
        lambda store: counselling.helps(store, *DAYS),
        {"social_worker": "is_social_worker"},
    ),
    Said(asked.ProgrammeStarted(11, "orphan", DAY + 1, DAY + 2, "a"), aid.benefits),
    Said(
        training.PlanMade(
            11, "training", DAY + 1, DAY + 2, "a", "b",
            (training.GoalSet("c", "d", DAY + 3, -1, 2, 3),), "e",
            (("f", 30, 5), ("g", 25, 6)), "h", "i", DAY + 4, DAY + 5, 33,
        ),
        plans.every,
    ),
    Said(
        training.SessionHeld(11, 5, 6, DAY, 2, AT + 1, 30, "a", "part", 1, 12, "b", "c", "d",
                             "fall", 7),
        lambda store: sessions.between(store, DAYS, HOME),
        {
            "plan_station": "slot.plan.station",
            "plan_number": "slot.plan.number",
            "day": "slot.day",
            "slot": "slot.place",
            "group": "is_group",
        },
    ),
    Said(
        training.SessionMissed(11, 5, 6, DAY + 1, 2, "ill", "a"),
        lambda store: sessions.between(store, DAYS, HOME),
        {
            "plan_station": "slot.plan.station",
            "plan_number": "slot.plan.number",
            "day": "slot.day",
            "slot": "slot.place",
        },
    ),
    Said(training.TreatmentNoted(11, "operation", "a", "b", DAY + 1, "c"), plans.treatments),
    Said(
        training.Assessed(11, 5, 6, "barthel", 2, DAY + 1, (("a", "1", "b"),), "77", "c"),
        lambda store: sessions.assessments(store, *DAYS),
        {"plan_station": "plan.station", "plan_number": "plan.number"},
    ),
    Said(
        IsolationStarted(11, AT + 1, "a", "b", "contact", 0, 14, 0, AT + 2, "c"),
        cases.cases,
        {"at": "since", "first": "rule.first", "by_day": "rule.by_day", "case_kind": "kind"},
    ),
    Said(
        DisinfectionDone(
            area=11, started_at=AT + 1, ended_at=AT + 2, reason="routine", use="a", objects="b",
            agent="c", concentration="1.5", stock="2.5", made="d", litres="3.5", batch="e",
            expiry=DAY + 1, method="wipe", contact=31, done_by=12, checked_by=13, result="f",
            remark="g", lamp="h", intensity="4.5", together=14,
        ),
        lambda store: records.of_area(store, 11, EVER[0]),
        {
            one: f"details.{one}"
            for one in ("reason", "use", "objects", "agent", "concentration", "stock", "made",
                        "litres", "batch", "expiry", "method", "contact", "done_by", "checked_by",
                        "result", "remark", "lamp", "intensity")
        },
        apart=("origin",),
    ),
    Said(
        fault.FaultFound(2_026_001, AT + 1, 12, "a", "fire", "b", "c", "general", "d", 1, "e", 13),
        lambda store: [one.found for one in faults.between(store, *EVER)],
        {"found_at": "at", "found_by": "by"},
        apart=("fault",),
    ),
    Said(
        fault.FaultAssigned(2_026_001, AT + 3, 12, 13, DAY + 1, "a", "b", 1),
        lambda store: acts_of_fault(store)[-1:],
        {"responsible": "person", "plan": "words"},
        apart=("fault",),
        before=(FOUND,),
    ),
    Said(
        fault.FaultExtended(2_026_001, AT + 3, DAY + 2, 14, "a"),
        lambda store: acts_of_fault(store)[-1:],
        {"allowed_by": "person"},
        apart=("fault",),
        before=(FOUND, GIVEN),
    ),
    Said(
        fault.FaultRectified(2_026_001, AT + 3, 14, "a"),
        lambda store: acts_of_fault(store)[-1:],
        {"by": "person"},
        apart=("fault",),
        before=(FOUND, GIVEN),
    ),
    Said(
        fault.FaultEscalated(2_026_001, AT + 3, "a", "b"),
        lambda store: acts_of_fault(store)[-1:],
        apart=("fault",),
        before=(FOUND,),
    ),
    Said(
        fault.FaultWithdrawn(2_026_001, AT + 3, "a", 2_026_002),
        lambda store: acts_of_fault(store)[-1:],
        apart=("fault",),
        before=(FOUND,),
    ),
    Said(
        fault.PatrolWalked(AT + 1, "a", 12, "b"),
        lambda store: inspections.patrols(store, *EVER),
    ),
    Said(
        chronic.DoseSaid(11, 12, DAY + 1, "0800", AT + 1, "withheld", "a", ("b", "c"), 0),
        lambda store: medicines.doses_of(store, 11, *DAYS),
        apart=("source",),
    ),
    Said(
        chronic.MedicineStarted(21, 11, "a", "b", ("0800", "2000"), DAY + 1, DAY + 2, 5, 0, 0,
                                "c", "d", None),
        medicines.everything,
        {"days": "rhythm.days", "every": "rhythm.every", "monthly": "rhythm.monthly"},
        apart=("gate",),
    ),
    Said(
        chronic.PersonalPlanStarted(21, 11, BLOOD_PRESSURE.index, ("am", "pm"), DAY + 1, DAY + 2,
                                    0, 3, 0, "a", "b", "c"),
        personal.everything,
        {
            "measure": "measure.index",
            "days": "rhythm.days",
            "every": "rhythm.every",
            "monthly": "rhythm.monthly",
        },
    ),
    Said(
        chronic.PersonalLimitSet(21, 11, "a", {"mmHg": "155"}, False, DAY + 1, DAY + 2, DAY + 3,
                                 "b", "c"),
        limits.everything,
    ),
    Said(
        ReportIssued("daily", DAY + 1, "am", "pdf", "a", 12, "b", "c", "zh", 13, DAY + 2, 1),
        reports.issued,
        {"day": "round.day", "window": "round.window", "until_day": "until"},
    ),
    Said(
        HandoverGiven(AT + 1, AT + 2, "a", 12, 13),
        reports.handovers,
    ),
    Said(FileTaken("a", "b", "people", 12), files.taken),
    Said(
        ConsentSaid(11, "photo", 1, DAY + 1, "a", "b", "c"),
        lambda store: keeping.consents(store, 11),
        apart=("subject",),
    ),
    Said(
        SamplingPlanStarted(21, "a", "staff", "weekly", "pool", 5, 480, 600, DAY + 1, "b"),
        rounds.plans,
        {"from_day": "first"},
    ),
)  # fmt: skip


def plain(value: Any) -> Any:  # noqa: ANN401  # whatever a line or what is read may hold
    """Return a value as a line writes it."""
    match value:
        case Enum():
            found: Any = value.value
        case datetime():
            found = to_ms(value)
        case date():
            found = value.toordinal()
        case Decimal():
            found = str(value)
        case dict():
            found = {plain(one): plain(other) for one, other in value.items()}
        case tuple() | list():
            found = tuple(map(plain, value))
        case Struct():
            found = tuple(plain(getattr(value, one)) for one in value.__struct_fields__)
        case _:
            found = value
    return found


def at(value: Any, path: str) -> Any:  # noqa: ANN401  # whatever is read
    """Return what lies at a path such as `slot.plan.station`."""
    for name in path.split("."):
        value = getattr(value, name)
    return value


@pytest.mark.parametrize("said", SAID, ids=lambda said: type(said.event).__name__)
def test_every_field_of_a_line_is_read_back_where_it_belongs(said: Said) -> None:
    made = rebuilding.rebuilt([*said.before, Line(REF, RECORDED, BY, said.event)])
    (found,) = said.read(made)
    for name in said.event.__struct_fields__:
        if name not in said.apart:
            there = at(found, said.called.get(name, name))
            assert plain(there) == plain(getattr(said.event, name)), name
    own = {"ref": REF, "recorded_at": RECORDED, "booked_at": RECORDED}
    for name, is_said in own.items():
        if hasattr(found, name):
            assert plain(getattr(found, name)) == plain(is_said), name
    for name in ("by", "written_by", "made_by", "taken_by"):
        if hasattr(found, name) and name not in {
            *said.event.__struct_fields__,
            *said.called.values(),
        }:
            assert getattr(found, name) == BY, name
    made.close()
