"""What can be done on the page: which fields each wants, and what is done with what was typed."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec

from carehome_app.documents.tables import read_table
from carehome_app.domain.accounts.signatures import Purpose
from carehome_app.domain.bureau.errors import ParcelError
from carehome_app.domain.errors import (
    CareHomeError,
    FutureError,
    ImageTooLargeError,
    MissingFieldError,
    NoImageError,
    NotHereError,
    NoVideoError,
    ReasonNeededError,
    UnknownPersonError,
)
from carehome_app.domain.files.errors import NotATableError
from carehome_app.domain.inspections import errors
from carehome_app.domain.inspections.checklists import Answer, Side
from carehome_app.domain.inspections.faults import Fault, Grade, Source
from carehome_app.domain.inspections.listed import faults_listed
from carehome_app.domain.inspections.patrols import PatrolPlanError
from carehome_app.domain.moments import time_typed
from carehome_app.domain.reports.choice import day_meant
from carehome_app.domain.settings import NotADateError, NotATimeError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.house import House
from carehome_app.services.inspections.checking import Given
from carehome_app.services.inspections.faults import Assignment, NewFault
from carehome_app.services.pictures import Prepared
from carehome_app.ui.widgets.field import path_typed


class Doing(StrEnum):
    """What is being typed at the desk."""

    FIND = "find"
    ASSIGN = "assign"
    RECTIFY = "rectify"
    PASS = "pass"  # noqa: S105  # no password
    FAIL = "fail"
    EXTEND = "extend"
    CANNOT = "cannot"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"
    BEGIN = "begin"
    NOT_APPLICABLE = "not_applicable"
    SIGN = "sign"
    PATROL = "patrol"
    PLAN = "plan"
    TAKE_OVER = "take_over"
    PHOTOGRAPH = "photograph"


class Form(NamedTuple):
    """What a doing is called, and its fields."""

    title: Text
    act: Text
    fields: tuple[str, ...]


FORMS: Final = {
    Doing.FIND: Form(
        QT_TRANSLATE_NOOP("Inspections", "A fault"),
        QT_TRANSLATE_NOOP("Inspections", "Save the fault"),
        ("place", "grade", "source", "what", "interim", "photo"),
    ),
    Doing.ASSIGN: Form(
        QT_TRANSLATE_NOOP("Inspections", "Who puts it right, until when"),
        QT_TRANSLATE_NOOP("Inspections", "Assign"),
        ("person", "helper", "due", "interim", "plan"),
    ),
    Doing.RECTIFY: Form(
        QT_TRANSLATE_NOOP("Inspections", "What was done"),
        QT_TRANSLATE_NOOP("Inspections", "Report it put right"),
        ("done", "person", "photo"),
    ),
    Doing.PASS: Form(
        QT_TRANSLATE_NOOP("Inspections", "Re-check: it is right"),
        QT_TRANSLATE_NOOP("Inspections", "Pass and close"),
        ("rechecker", "words"),
    ),
    Doing.FAIL: Form(
        QT_TRANSLATE_NOOP("Inspections", "Re-check: it is not right"),
        QT_TRANSLATE_NOOP("Inspections", "Send back"),
        ("rechecker", "due", "words"),
    ),
    Doing.EXTEND: Form(
        QT_TRANSLATE_NOOP("Inspections", "A later last day"),
        QT_TRANSLATE_NOOP("Inspections", "Extend"),
        ("due", "words"),
    ),
    Doing.CANNOT: Form(
        QT_TRANSLATE_NOOP("Inspections", "It cannot be put right here"),
        QT_TRANSLATE_NOOP("Inspections", "Save and tell"),
        ("words", "told"),
    ),
    Doing.WITHDRAW: Form(
        QT_TRANSLATE_NOOP("Inspections", "It was none"),
        QT_TRANSLATE_NOOP("Inspections", "Withdraw"),
        ("words",),
    ),
    Doing.REOPEN: Form(
        QT_TRANSLATE_NOOP("Inspections", "It is not right after all"),
        QT_TRANSLATE_NOOP("Inspections", "Open again"),
        ("words", "due"),
    ),
    Doing.BEGIN: Form(
        QT_TRANSLATE_NOOP("Inspections", "Start an inspection"),
        QT_TRANSLATE_NOOP("Inspections", "Start"),
        ("checklist", "source", "inspector"),
    ),
    Doing.NOT_APPLICABLE: Form(
        QT_TRANSLATE_NOOP("Inspections", "Why is it not applicable?"),
        QT_TRANSLATE_NOOP("Inspections", "Save"),
        ("words",),
    ),
    Doing.SIGN: Form(
        QT_TRANSLATE_NOOP("Inspections", "Sign the inspection"),
        QT_TRANSLATE_NOOP("Inspections", "Sign"),
        ("side", "person", "pin"),
    ),
    Doing.PATROL: Form(
        QT_TRANSLATE_NOOP("Inspections", "A patrol that was walked"),
        QT_TRANSLATE_NOOP("Inspections", "Keep the patrol"),
        ("place", "at", "seen"),
    ),
    Doing.PLAN: Form(
        QT_TRANSLATE_NOOP("Inspections", "When the home walks; nothing ends it"),
        QT_TRANSLATE_NOOP("Inspections", "Keep the plan"),
        ("patrol_plan",),
    ),
    Doing.TAKE_OVER: Form(
        QT_TRANSLATE_NOOP("Inspections", "Findings of a supervisor, from a file"),
        QT_TRANSLATE_NOOP("Inspections", "Take over"),
        ("file", "supervisor", "inspector"),
    ),
    Doing.PHOTOGRAPH: Form(
        QT_TRANSLATE_NOOP("Inspections", "One more photograph"),
        QT_TRANSLATE_NOOP("Inspections", "Keep the photograph"),
        ("photo_side", "photo"),
    ),
}
TABLES: Final = frozenset(
    (".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls", ".xlsb", ".et", ".ods")
)
TAKEN: Final = QT_TRANSLATE_NOOP("Inspections", "Taken over: {count} new, {known} known already.")
FIELDS: Final = {
    "place": QT_TRANSLATE_NOOP("Inspections", "place"),
    "grade": QT_TRANSLATE_NOOP("Inspections", "grade"),
    "source": QT_TRANSLATE_NOOP("Inspections", "found by"),
    "what": QT_TRANSLATE_NOOP("Inspections", "what is wrong"),
    "interim": QT_TRANSLATE_NOOP("Inspections", "done at once"),
    "photo": QT_TRANSLATE_NOOP(
        "Inspections", "photograph: file, folder (its newest), or paste it"
    ),
    "photo_side": QT_TRANSLATE_NOOP("Inspections", "before or after"),
    "person": QT_TRANSLATE_NOOP("Inspections", "who: name or code"),
    "helper": QT_TRANSLATE_NOOP("Inspections", "helper"),
    "due": QT_TRANSLATE_NOOP("Inspections", "last day"),
    "plan": QT_TRANSLATE_NOOP("Inspections", "how"),
    "done": QT_TRANSLATE_NOOP("Inspections", "what was done"),
    "rechecker": QT_TRANSLATE_NOOP("Inspections", "who looked"),
    "words": QT_TRANSLATE_NOOP("Inspections", "words"),
    "told": QT_TRANSLATE_NOOP("Inspections", "who was told"),
    "checklist": QT_TRANSLATE_NOOP("Inspections", "checklist"),
    "inspector": QT_TRANSLATE_NOOP("Inspections", "who inspects"),
    "side": QT_TRANSLATE_NOOP("Inspections", "signs as"),
    "pin": QT_TRANSLATE_NOOP("Inspections", "own PIN"),
    "file": QT_TRANSLATE_NOOP("Inspections", "file: a table, or a signed notice of the bureau"),
    "supervisor": QT_TRANSLATE_NOOP("Inspections", "whose findings"),
    "at": QT_TRANSLATE_NOOP("Inspections", "at what time (empty: now)"),
    "seen": QT_TRANSLATE_NOOP("Inspections", "what was seen"),
    "patrol_plan": QT_TRANSLATE_NOOP(
        "Inspections", "begin-end/minutes place; one after another: 22:00-06:00/120; …"
    ),
}
BESIDE: Final[Mapping[type[CareHomeError], tuple[str, ...]]] = {
    errors.DueBeforeFoundError: ("due",),
    errors.TooLateForMajorError: ("due",),
    errors.NotLaterError: ("due",),
    errors.LaterByTheWayError: ("due",),
    NotADateError: ("due",),
    errors.InterimNeededError: ("interim",),
    errors.OnlyDoneError: ("done",),
    errors.NotStaffError: ("person", "rechecker"),
    NotHereError: ("person", "rechecker"),
    UnknownPersonError: ("person", "rechecker"),
    errors.ResponsibleRechecksError: ("rechecker", "person"),
    errors.SameBeforeAndAfterError: ("photo",),
    errors.PhotographKnownError: ("photo",),
    errors.PhotographNeededError: ("photo",),
    NoImageError: ("photo",),
    ImageTooLargeError: ("photo",),
    NoVideoError: ("photo",),
    ReasonNeededError: ("words",),
    FutureError: ("due", "at"),
    NotATimeError: ("at",),
    PatrolPlanError: ("patrol_plan",),
    errors.NotListedFaultsError: ("file",),
    NotATableError: ("file",),
    ParcelError: ("file",),
}


def field_of(error: CareHomeError, known: Mapping[str, object], values: Mapping[str, str]) -> str:
    """Return the field beside which an error is said; empty when it belongs to none."""
    if isinstance(error, MissingFieldError):
        return next(
            (
                name
                for name in ("place", "what", "inspector", "person", "photo")
                if name in known and not values.get(name)
            ),
            "",
        )
    for kind, names in BESIDE.items():
        if isinstance(error, kind):
            return next((name for name in names if name in known), "")
    return ""


class Typed(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed at the desk, and what it is about."""

    doing: Doing
    values: Mapping[str, str]
    photos: Sequence[Prepared] = ()
    fault: Fault | None = None
    inspection: int = 0
    item: str = ""
    red_line: bool = False

    def day(self, today: date) -> date | None:
        """Return the last day that was typed, such as `12-03`; None when it is the usual one."""
        typed = self.said("due")
        day = day_meant(typed, today) if typed else None
        if typed and day is None:
            raise NotADateError(typed=typed)
        return day

    def said(self, name: str) -> str:
        """Return what was typed in a field; empty when there is no such field."""
        return self.values.get(name, "")


def perform(house: House, typed: Typed) -> list[Text]:
    """Do what was typed; return what is odd of it, in sentences."""
    if typed.fault is not None:
        return _with_fault(house, typed, typed.fault)
    if typed.doing is Doing.FIND:
        faults = house.inspections.faults
        fault = faults.fault(faults.find(_new(typed), typed.photos))
        return house.inspections.photographs.odd(fault)
    if typed.doing is Doing.BEGIN:
        source = Source(typed.said("source"))
        house.inspections.checking.begin(typed.said("checklist"), source, typed.said("inspector"))
    elif typed.doing is Doing.NOT_APPLICABLE:
        given = Given(item=typed.item, answer=Answer.NOT_APPLICABLE, words=typed.said("words"))
        house.inspections.checking.answer(typed.inspection, given)
    elif typed.doing is Doing.SIGN:
        signer = house.people.find(typed.said("person")).id
        signed = house.signing_in.signature(signer, typed.said("pin"), Purpose.CHECKER)
        house.inspections.checking.sign(typed.inspection, Side(typed.said("side")), signed)
    elif typed.doing is Doing.PATROL:
        house.inspections.patrols.walk(typed.said("place"), typed.said("seen"), _at(house, typed))
    elif typed.doing is Doing.PLAN:
        house.inspections.patrols.set_plan(typed.said("patrol_plan"))
    elif typed.doing is Doing.TAKE_OVER:
        return [_taken_over(house, typed)]
    return []


def _taken_over(house: House, typed: Typed) -> Text:
    """Take a table over, or what the bureau signed: receipts, notices, faults and requests."""
    path = path_typed(typed.said("file"))
    if path.suffix.lower() not in TABLES:
        came = house.reporting_up.notices.take(path.read_bytes())
        return TAKEN.with_(count=came.faults, known=0)
    rows = [one.cells for one in read_table(path).rows]
    listed = faults_listed(rows, house.desk.today())
    source, finder = Source(typed.said("supervisor")), typed.said("inspector")
    new = house.inspections.taking_over.take(listed, source, finder)
    return TAKEN.with_(count=len(new), known=len(listed) - len(new))


def _at(house: House, typed: Typed) -> datetime | None:
    """Return the time of a patrol; one that is still to come today was yesterday's."""
    if not typed.said("at"):
        return None
    home, now = house.desk.home_time, house.desk.now()
    clock, today = time_typed(typed.said("at")), house.desk.today()
    at = home.moment(today, clock)
    return at if at <= now else home.moment(today - timedelta(days=1), clock)


def _new(typed: Typed) -> NewFault:
    return NewFault(
        place=typed.said("place"),
        words=typed.said("what"),
        grade=Grade(typed.said("grade")),
        source=Source(typed.said("source")),
        interim=typed.said("interim"),
        item=typed.item,
        red_line=typed.red_line,
        inspection=typed.inspection,
    )


def _with_fault(house: House, typed: Typed, fault: Fault) -> list[Text]:
    faults, words = house.inspections.faults, typed.said("words")
    due = typed.day(house.desk.today())
    match typed.doing:
        case Doing.ASSIGN:
            faults.assign(fault, _assignment(house, typed))
        case Doing.RECTIFY:
            by = _person(house, typed.said("person"))
            return list(faults.rectify(fault, typed.said("done"), by, typed.photos))
        case Doing.PASS | Doing.FAIL:
            passed, by = typed.doing is Doing.PASS, _person(house, typed.said("rechecker"))
            faults.recheck(fault, passed=passed, words=words, by=by, due=due)
        case Doing.PHOTOGRAPH:
            if not typed.photos:
                raise MissingFieldError(field=FIELDS["photo"])
            side = typed.said("photo_side")
            return house.inspections.photographs.keep(fault, side, *typed.photos)
        case Doing.EXTEND:
            faults.extend(fault, due or house.desk.today(), words)
        case Doing.CANNOT:
            faults.cannot(fault, words, typed.said("told"))
        case Doing.WITHDRAW:
            faults.withdraw(fault, words)
        case Doing.REOPEN:
            faults.reopen(fault, words, due)
    return []


def _assignment(house: House, typed: Typed) -> Assignment:
    if not typed.said("person"):
        raise MissingFieldError(field=FIELDS["person"])
    return Assignment(
        responsible=_person(house, typed.said("person")),
        due=typed.day(house.desk.today()),
        helper=_person(house, typed.said("helper")),
        plan=typed.said("plan"),
        interim=typed.said("interim"),
    )


def _person(house: House, typed: str) -> int:
    return house.people.find(typed).id if typed else 0
