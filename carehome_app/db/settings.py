"""The home itself, its desks, settings, roles, limits and plans."""

from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.accounts.standing import Standing, Step, folded
from carehome_app.domain.events import (
    HomeFounded,
    LimitSet,
    PlanEnded,
    PlanStarted,
    RoleGiven,
    SettingChanged,
    StationNamed,
)
from carehome_app.domain.findings.limits import Limits, Override
from carehome_app.domain.measures.catalogue import CATALOGUE, by_index
from carehome_app.domain.moments import from_ms, from_ordinal, to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.plan import For, Plan, Window
from carehome_app.domain.settings import HomeCard

if TYPE_CHECKING:
    from sqlite_utils import Database

_FOUND = "INSERT OR IGNORE INTO home (one, id, name, home_number, demo) VALUES (1, ?, ?, ?, ?)"
_STATION = """
    INSERT INTO stations (idx, id, name, at, station, number) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (idx) DO UPDATE SET id = excluded.id, name = excluded.name,
        at = excluded.at, station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
_SET = """
    INSERT INTO settings (key, since, value, at, station, number) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (key, since) DO UPDATE SET value = excluded.value,
        at = excluded.at, station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
_STEP = """
    INSERT INTO account_steps (subject, what, value, at, station, number) VALUES (?, ?, ?, ?, ?, ?)
"""
_LIMIT = """
    INSERT INTO limits (rule, subject, threshold, is_on, why, by, at, station, number)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (rule, subject) DO UPDATE SET threshold = excluded.threshold,
        is_on = excluded.is_on, why = excluded.why, by = excluded.by,
        at = excluded.at, station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
_PLAN = """
    INSERT OR IGNORE INTO plans (id, measure, windows, from_day, who, person, site, ordered_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_PLAN_END = """
    INSERT INTO plan_ends (id, until_day) VALUES (?, ?)
    ON CONFLICT (id) DO UPDATE SET until_day = min(until_day, excluded.until_day)
"""
_HOME = "SELECT id, name, home_number, demo FROM home"
_STATIONS = "SELECT idx, name FROM stations"
_THIS_DESK = "SELECT station FROM this_desk"
_TAKE_DESK = "INSERT INTO this_desk (station) VALUES (?)"
_CONTROL_LEVEL = """
    SELECT level FROM control_levels WHERE zone = '' AND since <= ?
    ORDER BY since DESC, station DESC, number DESC LIMIT 1
"""
_LEVELS_NOW = """
    SELECT level FROM (
        SELECT level, row_number() OVER (
            PARTITION BY zone ORDER BY since DESC, station DESC, number DESC
        ) AS place FROM control_levels WHERE since <= ?
    ) WHERE place = 1
"""
_SETTING = "SELECT since, value FROM settings WHERE key = ? ORDER BY since"
_STEPS = """
    SELECT subject, what, value, station, number FROM account_steps
    WHERE :before IS NULL OR at < :before ORDER BY at, station, number
"""
_AREAS = "SELECT 1 FROM areas LIMIT 1"
_READINGS = "SELECT 1 FROM entries WHERE reason IS NULL LIMIT 1"
_LIMITS = "SELECT rule, threshold, is_on FROM limits WHERE subject = 0"
_PLANS = """
    SELECT p.id, measure, windows, from_day, until_day, who, person, site, ordered_by
    FROM plans p LEFT JOIN plan_ends e ON e.id = p.id ORDER BY p.id
"""

_windows = msgspec.json.Decoder(tuple[tuple[str, int, int], ...])
_threshold = msgspec.json.Decoder(dict[str, Decimal])


def found_home(db: "Database", line: Line, event: HomeFounded) -> None:
    """Apply the founding."""
    db.execute(_FOUND, (event.id, event.name, event.number, int(event.demo)))
    zone = ("timezone", 0, event.timezone, line.recorded_at, *line.ref)
    db.execute(_SET, zone)


def name_station(db: "Database", line: Line, event: StationNamed) -> None:
    """Apply the name of a desk."""
    db.execute(_STATION, (event.index, event.id, event.name, line.recorded_at, *line.ref))


def change_setting(db: "Database", line: Line, event: SettingChanged) -> None:
    """Apply a setting."""
    db.execute(_SET, (event.key, event.since, event.value, line.recorded_at, *line.ref))


def give_role(db: "Database", line: Line, event: RoleGiven) -> None:
    """Apply a role."""
    note_step(db, line, event.subject, "role", event.role)


def note_step(db: "Database", line: Line, subject: int, what: str, value: str = "") -> None:
    """Keep a step of somebody's account: a role, its closing or its opening again."""
    db.execute(_STEP, (subject, what, value, line.recorded_at, *line.ref))


def set_limit(db: "Database", line: Line, event: LimitSet) -> None:
    """Apply a limit."""
    threshold = msgspec.json.encode(event.threshold).decode()
    what = (event.rule, event.subject, threshold, int(event.on), event.why, line.by)
    db.execute(_LIMIT, (*what, line.recorded_at, *line.ref))


def start_plan(db: "Database", _line: Line, event: PlanStarted) -> None:
    """Apply the beginning of a plan."""
    windows = msgspec.json.encode(event.windows).decode()
    what = (event.id, event.measure, windows, event.from_day, event.group, event.person)
    db.execute(_PLAN, (*what, event.site, event.ordered_by))


def end_plan(db: "Database", _line: Line, event: PlanEnded) -> None:
    """Apply the end of a plan; of two ends the earlier one holds."""
    db.execute(_PLAN_END, (event.id, event.until_day))


def home_card(store: Store) -> HomeCard:
    """Return the home's own data and this desk's place in it."""
    ((home_id, name, number, demo),) = store.query(_HOME)
    ((station,),) = store.query(_THIS_DESK)
    names = dict(store.query(_STATIONS))
    return HomeCard(home_id, name, number, bool(demo), station, str(names.get(station, "")))


def take_desk(db: "Database", station: int) -> None:
    """Note which station this copy of the file writes as; not part of the record."""
    db.execute(_TAKE_DESK, (station,))


def setting(store: Store, key: str) -> list[tuple[datetime, str]]:
    """Return every value of a setting with the moment from which it holds."""
    return [(from_ms(since), str(value)) for since, value in store.query(_SETTING, (key,))]


def control_level(store: Store, at: datetime) -> str:
    """Return the code of the home's level of control at a moment; empty when none was ever set.

    Asked before the first paint, so nothing of the gate is imported for it.
    """
    found = store.query(_CONTROL_LEVEL, (to_ms(at),))
    return str(found[0][0]) if found else ""


def control_levels(store: Store, at: datetime) -> list[str]:
    """Return the codes of the levels last ordered at a moment, for the home and its floors."""
    return [str(level) for (level,) in store.query(_LEVELS_NOW, (to_ms(at),))]


def standing(store: Store, before: datetime | None = None) -> Standing:
    """Return who may act as what, and whose account is closed, by all steps in merged order.

    Or as it stood `before` a moment.
    """
    until = None if before is None else to_ms(before)
    return folded(
        Step(subject, what, value, LineRef(station, number))
        for subject, what, value, station, number in store.query(_STEPS, {"before": until})
    )


def roles(store: Store, before: datetime | None = None) -> dict[int, Role]:
    """Return who may act as what, by person; or who could before a moment."""
    return standing(store, before).roles


def limits(store: Store) -> Limits:
    """Return what the home has changed in the rules.

    An empty threshold of a rule in use is the way back to the catalogue; a rule about words has
    none, and is off or in use.
    """
    return Limits(
        {
            rule: Override(_threshold.decode(threshold), bool(on))
            for rule, threshold, on in store.query(_LIMITS)
            if threshold != "{}" or not on
        }
    )


def limits_of(lines: Iterable[LimitSet]) -> Limits:
    """Return what the home had changed in the rules after these lines, in their order."""
    return Limits(
        {
            rule: set_
            for rule, set_ in {
                one.rule: Override({unit: Decimal(n) for unit, n in one.threshold.items()}, one.on)
                for one in lines
            }.items()
            if set_.threshold or not set_.on
        }
    )


def plans(store: Store) -> list[Plan]:
    """Return every plan that ever was, of the measures this program knows."""
    from carehome_app.db.desks.overtaken import as_they_hold

    return as_they_hold(store, plans_as_said(store))


def plans_as_said(store: Store) -> list[Plan]:
    """Return the plans as each desk said them, also those another desk overtook."""
    known = {measure.index for measure in CATALOGUE}
    return [_plan(row) for row in store.query(_PLANS) if row[1] in known]


def _plan(row: tuple[int, int, str, int, int | None, str, int, str, int]) -> Plan:
    plan_id, measure, windows, from_day, until_day, who, person, site, ordered_by = row
    return Plan(
        id=plan_id,
        measure=by_index(measure),
        windows=tuple(
            Window(code, _clock(opens), _clock(closes))
            for code, opens, closes in _windows.decode(windows)
        ),
        from_day=date.fromordinal(from_day),
        until_day=from_ordinal(until_day),
        group=For(who),
        person=person,
        site=site,
        ordered_by=ordered_by,
    )


def _clock(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)


# Whether a home has begun.


def has_accounts(store: Store) -> bool:
    """Return whether anybody besides the director who founded the home may sign in."""
    return len(roles(store)) > 1


def has_areas(store: Store) -> bool:
    """Return whether there was ever an area to disinfect."""
    return bool(store.query(_AREAS))


def has_readings(store: Store) -> bool:
    """Return whether anybody was ever measured."""
    return bool(store.query(_READINGS))
