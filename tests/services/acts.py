"""What a user can do, one entry for each public method of a service, and what it needs."""

import inspect
from collections.abc import Callable, Iterator
from datetime import timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any, Final

from carehome_app.domain.area_history import AreaHistory
from carehome_app.domain.cases import Symptom
from carehome_app.domain.catalogue import TEMPERATURE
from carehome_app.domain.disinfection import Details, Disinfection, Method
from carehome_app.domain.findings import Episode, Step
from carehome_app.domain.limits import Override
from carehome_app.domain.people import Details as Person
from carehome_app.domain.people import Group
from carehome_app.domain.plan import TWO_ROUNDS
from carehome_app.domain.raw_table import RawRow, RawTable
from carehome_app.domain.roles import Actor, May, Role
from carehome_app.services.area_keeping import Written
from carehome_app.services.correcting import Why
from carehome_app.services.disinfection_given import NewDisinfection
from tests.builders import Home

SLIP: Final = Why("typing_error")
Act = Callable[[Home], object]


def by_director(home: Home, look: Callable[[], Any]) -> Any:  # noqa: ANN401  # whatever is looked at
    """Look at something that the act is about, whoever acts."""
    acting, home.desk.actor = home.desk.actor, Actor(0, "", Role.DIRECTOR)
    try:
        return look()
    finally:
        home.desk.actor = acting


def today(home: Home) -> Any:  # noqa: ANN401  # a date
    return home.desk.today()


def _episode(home: Home) -> Episode:
    found = by_director(home, lambda: home.house.following_up.due()[0].episode)
    assert isinstance(found, Episode)
    return found


def _entry(home: Home) -> Any:  # noqa: ANN401  # an entry
    cell = by_director(home, lambda: home.row("R002").cells[0])
    return cell.valid[0]


def _issue(home: Home) -> object:
    report = by_director(home, lambda: home.house.reporting.daily(home.round, sealed=True))
    return home.house.reporting.issue(home.round, report, b"%PDF", "zh")


def _area(home: Home) -> AreaHistory:
    return home.house.disinfection.board.areas()[0]


def _done(home: Home) -> Disinfection:
    board = home.house.disinfection.board
    records = by_director(home, lambda: board.records(today(home), today(home)))
    assert isinstance(records[0], Disinfection)
    return records[0]


def new_disinfection(home: Home) -> NewDisinfection:
    """Return a record of the first area, begun now."""
    details = Details(
        use="surfaces", agent="chlorine", concentration=Decimal(500), method=Method.WIPE,
        contact=30, done_by=home.subject("S001"),
    )  # fmt: skip
    return NewDisinfection(areas=(_area(home).id,), details=details)


def _area_episode(home: Home) -> Any:  # noqa: ANN401  # an episode of an area
    return by_director(home, lambda: home.house.disinfection.following_up.due()[0])


def _preview(home: Home, what: str) -> Any:  # noqa: ANN401  # a preview
    importing = home.house.importing
    table = PEOPLE if what == "people" else READINGS
    return by_director(home, lambda: getattr(importing, what)(table))


def _area_preview(home: Home) -> Any:  # noqa: ANN401  # a preview
    return by_director(home, lambda: home.house.disinfection.importing.preview(AREAS))


def _line(home: Home) -> Any:  # noqa: ANN401  # a line of the home's rules
    return by_director(home, lambda: home.house.rules.lines()[0])


def _table(name: str, *rows: tuple[str, ...]) -> RawTable:
    return RawTable(name, name, tuple(RawRow(line, row) for line, row in enumerate(rows, start=1)))


PEOPLE: Final = _table("people.csv", ("编号", "姓名"), ("R060", "何平"))
READINGS: Final = _table("readings.csv", ("person", "measure", "value"), ("R003", "T", "36.5"))
AREAS: Final = _table("areas.csv", ("区域", "类别"), ("库房", "公共区域"))
NOBODY: Final = Person(group=Group.RESIDENT, code="R050", name="何平")


def methods(service: object, path: str = "") -> Iterator[str]:
    """Yield the path of every public method of the services, such as `people.admit`."""
    for name in sorted(vars(type(service))):
        attribute = inspect.getattr_static(type(service), name)
        if name.startswith("_") or name == "desk":
            continue
        if inspect.isfunction(attribute):
            yield f"{path}{name}"
        elif isinstance(attribute, cached_property):
            part = getattr(service, name)
            if type(part).__module__.startswith("carehome_app.services"):
                yield from methods(part, f"{path}{name}.")


FREE: Final = frozenset(
    {
        # Who may sign in must be known before anybody has; each of these asks for a PIN itself.
        "signing_in.accounts", "signing_in.roles", "signing_in.has_pin", "signing_in.sign_in",
        "signing_in.sign_in_by_code", "signing_in.sign_out", "signing_in.change_pin",
        "signing_in.signature",
        # Nothing of a person is in it: texts as they are typed, units, rounds, names of areas.
        "recording.meaning", "recording.preview", "recording.unit", "rules.families",
        "rules.repeats", "rules.unit", "planning.rounds", "worklist.current_round",
        "worklist.neighbour", "people.next_code", "reporting.seal", "seeing.trends.due",
        "disinfection.board.area", "disinfection.board.areas", "disinfection.board.classes",
        "disinfection.board.lamps", "disinfection.areas.missing_bedrooms",
        "disinfection.areas.checked", "disinfection.recording.as_last_time",
        "seeing.overviews.floors",
        # Parts of a larger action, which asks before it begins one.
        "people.admit_in", "people.checked", "disinfection.areas.add_in",
    }
)  # fmt: skip
"""What needs no role, and why."""

READS: Final[dict[str, Act]] = {
    "following_up.due": lambda home: home.house.following_up.due(),
    "following_up.count": lambda home: home.house.following_up.count(),
    "following_up.between": lambda home: home.house.following_up.between(
        home.clock() - timedelta(days=1), home.clock()
    ),
    "following_up.open_before": lambda home: home.house.following_up.open_before(
        home.clock(), {home.subject("R002")}
    ),
    "worklist.sheet": lambda home: home.sheet(),
    "worklist.notes": lambda home: home.house.worklist.notes(home.round),
    "worklist.again": lambda home: home.house.worklist.again(
        by_director(home, home.sheet), home.subject("R002")
    ),
    "people.here": lambda home: home.house.people.here(),
    "people.gone": lambda home: home.house.people.gone(),
    "people.find": lambda home: home.house.people.find("R001"),
    "importing.people": lambda home: home.house.importing.people(PEOPLE),
    "reporting.daily": lambda home: home.house.reporting.daily(home.round),
    "reporting.differences": lambda home: home.house.reporting.differences(home.round),
    "reporting.require_open": lambda home: home.house.reporting.require_open(home.round),
    "reporting.fever_days": lambda home: home.house.reporting.fever_days(today(home)),
    "rules.lines": lambda home: home.house.rules.lines(),
    "seeing.clusters.cases": lambda home: home.house.seeing.clusters.cases(),
    "seeing.clusters.lately": lambda home: home.house.seeing.clusters.lately(),
    "seeing.clusters.open": lambda home: home.house.seeing.clusters.open(),
    "seeing.clusters.tables": lambda home: home.house.seeing.clusters.tables(),
    "seeing.clusters.withdrawn": lambda home: home.house.seeing.clusters.withdrawn(),
    "seeing.trends.person": lambda home: home.house.seeing.trends.person(home.subject("R002")),
    "seeing.trends.between": lambda home: home.house.seeing.trends.between(
        home.subject("R002"), today(home), today(home)
    ),
    "seeing.trends.series": lambda home: home.house.seeing.trends.series(
        [home.person("R002")], TEMPERATURE, today(home), today(home)
    ),
    "seeing.overviews.floor": lambda home: home.house.seeing.overviews.floor(None),
    "seeing.overviews.heat_map": lambda home: home.house.seeing.overviews.heat_map(None),
    "seeing.looking_back.calendar": lambda home: home.house.seeing.looking_back.calendar(),
    "seeing.ward_pages.page": lambda home: home.house.seeing.ward_pages.page(home.subject("R002")),
    "seeing.ward_pages.pages": lambda home: home.house.seeing.ward_pages.pages(
        home.subject("R002"), today(home), today(home)
    ),
    "seeing.reports.clusters": lambda home: home.house.seeing.reports.clusters(),
    "seeing.reports.person": lambda home: home.house.seeing.reports.person(home.subject("R002")),
    "seeing.reports.temperature_sheet": lambda home: home.house.seeing.reports.temperature_sheet(
        home.subject("R002")
    ),
    "disinfection.areas.here": lambda home: home.house.disinfection.areas.here(),
    "disinfection.board.calendar": lambda home: home.house.disinfection.board.calendar(),
    "disinfection.board.day_of": lambda home: home.house.disinfection.board.day_of(
        _area(home), today(home)
    ),
    "disinfection.board.days": lambda home: home.house.disinfection.board.days(
        today(home), today(home)
    ),
    "disinfection.board.on": lambda home: home.house.disinfection.board.on(today(home)),
    "disinfection.board.records": lambda home: home.house.disinfection.board.records(
        today(home), today(home)
    ),
    "disinfection.board.records_of": lambda home: home.house.disinfection.board.records_of(
        _area(home).id, today(home)
    ),
    "disinfection.board.status": lambda home: home.house.disinfection.board.status(),
    "disinfection.board.today": lambda home: home.house.disinfection.board.today(),
    "disinfection.following_up.between": lambda home: home.house.disinfection.following_up.between(
        home.clock() - timedelta(days=1), home.clock()
    ),
    "disinfection.following_up.count": lambda home: home.house.disinfection.following_up.count(),
    "disinfection.following_up.due": lambda home: home.house.disinfection.following_up.due(),
    "disinfection.importing.preview": lambda home: home.house.disinfection.importing.preview(
        AREAS
    ),
    "disinfection.reporting.monthly": lambda home: home.house.disinfection.reporting.monthly(
        today(home).replace(day=1)
    ),
}

WRITES: Final[dict[str, tuple[May, Act]]] = {
    "recording.record": (May.RECORD, lambda home: home.type("R001", "36.5")),
    "recording.record a reason": (May.RECORD, lambda home: home.type("R001", "h")),
    "recording.note": (
        May.RECORD,
        lambda home: home.house.recording.note(home.subject("R001"), home.round, "coughs"),
    ),
    "recording.review": (
        May.RECORD,
        lambda home: home.house.recording.review(
            by_director(home, lambda: home.row("R004").absence), holds=True
        ),
    ),
    "importing.readings": (May.RECORD, lambda home: home.house.importing.readings(READINGS)),
    "importing.take": (
        May.RECORD, lambda home: home.house.importing.take(_preview(home, "readings"))
    ),
    "importing.take people": (
        May.ADMIT, lambda home: home.house.importing.take(_preview(home, "people"))
    ),
    "correcting.undo_last of another": (
        May.CORRECT_ANY,
        lambda home: home.house.correcting.undo_last(
            home.subject("R002"), TEMPERATURE, home.round
        ),
    ),
    "correcting.withdraw of another": (
        May.CORRECT_ANY, lambda home: home.house.correcting.withdraw(_entry(home), SLIP)
    ),
    "correcting.correct of another": (
        May.CORRECT_ANY,
        lambda home: home.house.correcting.correct(
            _entry(home), home.given("R002", "36.5"), SLIP
        ),
    ),
    "following_up.take": (
        May.TAKE_STEP,
        lambda home: home.house.following_up.take(_episode(home), Step.NURSE_TOLD),
    ),
    "following_up.take the closing": (
        May.CLOSE_FINDING,
        lambda home: home.house.following_up.take(_episode(home), Step.CLOSED, "seen"),
    ),
    "people.admit": (May.ADMIT, lambda home: home.house.people.admit(NOBODY)),
    "people.change": (
        May.ADMIT,
        lambda home: home.house.people.change(
            home.person("S001"), Person(group=Group.STAFF, code="S001", name="赵敏敏")
        ),
    ),
    "people.discharge": (
        May.ADMIT, lambda home: home.house.people.discharge(home.person("R005"))
    ),
    "people.readmit": (
        May.ADMIT,
        lambda home: home.house.people.readmit(
            home.person("R006"), home.person("R006").details
        ),
    ),
    "planning.change_rounds": (
        May.SET_RULES,
        lambda home: home.house.planning.change_rounds(
            TWO_ROUNDS, "oral", today(home) + timedelta(days=1)
        ),
    ),
    "rules.change": (
        May.SET_RULES,
        lambda home: home.house.rules.change(
            _line(home), Override(_line(home).threshold, on=False)
        ),
    ),
    "rules.reset": (May.SET_RULES, lambda home: home.house.rules.reset(_line(home))),
    "rules.set_repeats": (
        May.SET_RULES,
        lambda home: home.house.rules.set_repeats(TEMPERATURE.families[0], after=20, again=40),
    ),
    "rules.set_unit": (
        May.SET_RULES, lambda home: home.house.rules.set_unit(TEMPERATURE, "°F")
    ),
    "seeing.looking_back.second_look": (
        May.REVIEW, lambda home: home.house.seeing.looking_back.second_look()
    ),
    "seeing.clusters.note_symptoms": (
        May.RECORD,
        lambda home: home.house.seeing.clusters.note_symptoms(
            home.subject("R001"), [next(iter(Symptom))]
        ),
    ),
    "seeing.clusters.isolate": (
        May.TAKE_STEP,
        lambda home: home.house.seeing.clusters.isolate(home.subject("R001"), "own_room"),
    ),
    "seeing.clusters.release": (
        May.TAKE_STEP, lambda home: home.house.seeing.clusters.release(home.subject("R001"))
    ),
    "seeing.clusters.seat": (
        May.ADMIT, lambda home: home.house.seeing.clusters.seat(home.subject("R001"), "3")
    ),
    "reporting.issue": (May.ISSUE_REPORT, _issue),
    "reporting.issued": (May.READ_ISSUED, lambda home: home.house.reporting.issued()),
    "reporting.document": (
        May.READ_ISSUED,
        lambda home: home.house.reporting.document(by_director(home, lambda: _issue(home))),
    ),
    "verifying.verify": (
        May.READ_ISSUED, lambda home: home.house.verifying.verify(chain_only=True)
    ),
    "disinfection.areas.add": (
        May.SET_RULES,
        lambda home: home.house.disinfection.areas.add(Written(name="202", area_class="bedroom")),
    ),
    "disinfection.areas.add_all": (
        May.SET_RULES,
        lambda home: home.house.disinfection.areas.add_all(
            [Written(name="203", area_class="bedroom")]
        ),
    ),
    "disinfection.areas.add_bedrooms": (
        May.SET_RULES, lambda home: home.house.disinfection.areas.add_bedrooms()
    ),
    "disinfection.areas.add_class": (
        May.SET_RULES, lambda home: home.house.disinfection.areas.add_class("车库", 1)
    ),
    "disinfection.areas.change": (
        May.SET_RULES,
        lambda home: home.house.disinfection.areas.change(
            _area(home), Written(name="厨房二", area_class="kitchen")
        ),
    ),
    "disinfection.areas.close": (
        May.SET_RULES, lambda home: home.house.disinfection.areas.close(_area(home))
    ),
    "disinfection.areas.check_lamp": (
        May.RECORD, lambda home: home.house.disinfection.areas.check_lamp("L1", hours=3)
    ),
    "disinfection.areas.set_class": (
        May.SET_RULES,
        lambda home: home.house.disinfection.areas.set_class(
            home.house.disinfection.board.classes().latest()[0]
        ),
    ),
    "disinfection.importing.take": (
        May.SET_RULES,
        lambda home: home.house.disinfection.importing.take(_area_preview(home)),
    ),
    "disinfection.recording.record": (
        May.RECORD,
        lambda home: home.house.disinfection.recording.record(new_disinfection(home)),
    ),
    "disinfection.recording.end": (
        May.RECORD, lambda home: home.house.disinfection.recording.end(_done(home))
    ),
    "disinfection.recording.withdraw of another": (
        May.CORRECT_ANY,
        lambda home: home.house.disinfection.recording.withdraw(_done(home), SLIP),
    ),
    "disinfection.recording.correct of another": (
        May.CORRECT_ANY,
        lambda home: home.house.disinfection.recording.correct(
            _done(home), new_disinfection(home), SLIP
        ),
    ),
    "disinfection.recording.undo_last of another": (
        May.CORRECT_ANY,
        lambda home: home.house.disinfection.recording.undo_last(_area(home).id, today(home)),
    ),
    "disinfection.following_up.take": (
        May.TAKE_STEP,
        lambda home: home.house.disinfection.following_up.take(
            _area_episode(home), Step.NURSE_TOLD
        ),
    ),
    "signing_in.give_role": (
        May.KEEP_ACCOUNTS,
        lambda home: home.house.signing_in.give_role(home.subject("S001"), Role.NURSE),
    ),
    "accounts.everybody": (May.KEEP_ACCOUNTS, lambda home: home.house.accounts.everybody()),
    "accounts.failures": (
        May.KEEP_ACCOUNTS, lambda home: home.house.accounts.failures(home.subject("S001"))
    ),
    "accounts.set_pin": (
        May.KEEP_ACCOUNTS,
        lambda home: home.house.accounts.set_pin(home.subject("S001"), "730915"),
    ),
    "accounts.close": (
        May.KEEP_ACCOUNTS, lambda home: home.house.accounts.close(home.subject("S001"))
    ),
    "accounts.open_again": (
        May.KEEP_ACCOUNTS, lambda home: home.house.accounts.open_again(home.subject("S001"))
    ),
    "accounts.set_idle_minutes": (
        May.KEEP_ACCOUNTS, lambda home: home.house.accounts.set_idle_minutes(5)
    ),
}  # fmt: skip

ELSEWHERE: Final = frozenset({"disinfection.areas.checked", "seeing.clusters.take"})
"""What its own tests show, since it takes a long story to come to it."""

ACTS: Final[dict[str, tuple[May, Act]]] = {
    **{name: (May.READ, act) for name, act in READS.items()},
    **WRITES,
}
