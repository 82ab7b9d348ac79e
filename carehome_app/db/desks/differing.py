"""What two desks said of one thing: found in the tables, whoever wrote first."""

from typing import Final, NamedTuple

from carehome_app.db import settings
from carehome_app.db.desks.one_room import shared_unknowing
from carehome_app.db.desks.overtaken import overtaken
from carehome_app.db.file.connection import Store
from carehome_app.db.files import TakenFile, taken
from carehome_app.db.journal.history import area_names, seldom
from carehome_app.db.people import PER_STATION
from carehome_app.domain.disinfection.events import DisinfectionCorrected
from carehome_app.domain.events import EntryCorrected
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.sampling.events import SamplingOpened, TubeOpened

OF_PEOPLE: Final = "people"
"""What a file was that brought people."""
_DOSES: Final = """
    SELECT d.subject, d.medicine, d.day, d.window, count(*) FROM doses d
    LEFT JOIN superseded s ON s.station = d.station AND s.number = d.number
    WHERE s.station IS NULL AND d.outcome = 'given'
    GROUP BY d.subject, d.medicine, d.day, d.window HAVING count(DISTINCT d.station) > 1
"""
_ORDERS: Final = f"""
    SELECT a.id, b.id, a.person, a.{{what}} FROM {{table}} a JOIN {{table}} b
        ON a.person = b.person AND a.id < b.id
        AND lower(trim(a.{{what}})) = lower(trim(b.{{what}}))
        AND a.id / {PER_STATION} <> b.id / {PER_STATION}
    WHERE NOT EXISTS (SELECT 1 FROM {{ends}} e WHERE e.id IN (a.id, b.id))
        AND (a.until_day IS NULL OR a.until_day >= b.from_day)
        AND (b.until_day IS NULL OR b.until_day >= a.from_day)
        AND (a.days = 0 OR b.days = 0 OR a.days & b.days <> 0)
        AND EXISTS (SELECT 1 FROM json_each(a.windows) v JOIN json_each(b.windows) w
            ON v.value = w.value)
        AND {{differ}}
    ORDER BY a.person, a.id
"""
_MEDICINES: Final = _ORDERS.format(
    table="medicines", ends="medicine_ends", what="name", differ="1 = 1"
)
"""One list of medicines has one name at one time of day once, else it is given twice."""
_PLANS: Final = _ORDERS.format(
    table="personal_plans",
    ends="personal_plan_ends",
    what="measure",
    differ="(a.windows, a.days, a.every, a.monthly, a.timing) <>"
    " (b.windows, b.days, b.every, b.monthly, b.timing)",
)
"""Two that say the same are one and the same to do."""
_CODES: Final = """
    SELECT code, min(id), max(id) FROM people p WHERE code <> '' AND EXISTS (
        SELECT 1 FROM admissions a WHERE a.subject = p.id AND NOT EXISTS (
            SELECT 1 FROM leavings l WHERE l.subject = a.subject AND l.at >= a.at))
    GROUP BY code HAVING count(*) > 1
"""
_BEDS: Final = """
    SELECT room || '-' || bed, min(id), max(id) FROM people p
    WHERE who = 'resident' AND room <> '' AND bed <> '' AND EXISTS (
        SELECT 1 FROM admissions a WHERE a.subject = p.id AND NOT EXISTS (
            SELECT 1 FROM leavings l WHERE l.subject = a.subject AND l.at >= a.at))
    GROUP BY room, bed HAVING count(*) > 1
"""
_HERE: Final = """
    EXISTS (SELECT 1 FROM admissions a WHERE a.subject = {who} AND NOT EXISTS (
        SELECT 1 FROM leavings l WHERE l.subject = a.subject AND l.at >= a.at))
"""
_PEOPLE: Final = f"""
    SELECT p.id, q.id FROM people p JOIN people q ON p.id < q.id AND p.name = q.name
        AND p.who = q.who AND p.sex = q.sex
        AND (p.birth IS q.birth OR p.birth IS NULL OR q.birth IS NULL)
    WHERE p.name <> '' AND p.id / {PER_STATION} <> q.id / {PER_STATION}
        AND {_HERE.format(who="p.id")} AND {_HERE.format(who="q.id")}
    ORDER BY p.id, q.id
"""


_TUBES: Final = """
    SELECT t.round, t.label, o.body ->> '$[1]' FROM (
        SELECT round, body ->> '$[1]' AS label FROM sampling_lines WHERE kind = ?
        GROUP BY round, label HAVING count(DISTINCT station) > 1
    ) t JOIN sampling_lines o ON o.round = t.round AND o.kind = ? ORDER BY t.round, t.label
"""


class Twice(NamedTuple):
    """Something that was said at two desks: what it is named by, and of whom."""

    key: str
    people: tuple[int, ...] = ()
    shown: str = ""


def doses(store: Store) -> list[Twice]:
    """Return the doses that were said given at two desks."""
    return [
        Twice(f"{subject}.{medicine}.{day}.{window}", (subject,))
        for subject, medicine, day, window, _count in store.query(_DOSES)
    ]


def medicines(store: Store) -> list[Twice]:
    """Return the medicines that two desks put on one list, neither knowing the other's."""
    return [
        Twice(f"{first}.{second}", (subject,), name)
        for first, second, subject, name in store.query(_MEDICINES)
    ]


def plans(store: Store) -> list[Twice]:
    """Return the plans by which two desks let one measure be taken, each otherwise."""
    return [
        Twice(f"{first}.{second}", (subject,))
        for first, second, subject, _measure in store.query(_PLANS)
    ]


def codes(store: Store) -> list[Twice]:
    """Return the codes that two people here have."""
    return [
        Twice(f"{code}.{last}", (first, last), code) for code, first, last in store.query(_CODES)
    ]


def beds(store: Store) -> list[Twice]:
    """Return the beds in which two residents are."""
    return [
        Twice(f"{bed}.{first}.{last}", (first, last), bed)
        for bed, first, last in store.query(_BEDS)
    ]


def people(store: Store) -> list[Twice]:
    """Return people who are here under two numbers that two desks gave: one person, perhaps."""
    return [Twice(f"{first}.{second}", (first, second)) for first, second in store.query(_PEOPLE)]


def files(store: Store) -> list[Twice]:
    """Return the files that were imported at two desks and stand at both."""
    standing: dict[str, list[TakenFile]] = {}
    for one in taken(store):
        if not one.back:
            standing.setdefault(one.sha256, []).append(one)
    twice = [
        several for several in standing.values() if len({one.ref.station for one in several}) > 1
    ]
    doubled = tuple(subject for one in people(store) for subject in one.people) if twice else ()
    return [
        Twice(several[0].sha256, doubled if several[0].what == OF_PEOPLE else (), several[0].name)
        for several in twice
    ]


def corrections(store: Store) -> list[Twice]:
    """Return the entries that were corrected at two desks, each otherwise."""
    made: dict[LineRef, list[tuple[LineRef, EntryCorrected]]] = {}
    for line, ref in seldom(store, {EntryCorrected.kind}):
        if line is not None and isinstance(line.event, EntryCorrected):
            old = LineRef(line.event.station, line.event.number)
            made.setdefault(old, []).append((ref, line.event))
    return [
        Twice(f"{old.station}-{old.number}", (several[0][1].subject,))
        for old, several in sorted(made.items())
        if len({ref.station for ref, _event in several}) > 1
    ]


def disinfections(store: Store) -> list[Twice]:
    """Return the disinfections that were corrected at two desks."""
    made: dict[LineRef, set[int]] = {}
    areas: dict[LineRef, int] = {}
    for line, ref in seldom(store, {DisinfectionCorrected.kind}):
        if line is not None and isinstance(line.event, DisinfectionCorrected):
            old = LineRef(line.event.station, line.event.number)
            made.setdefault(old, set()).add(ref.station)
            areas[old] = line.event.area
    names = area_names(store)
    return [
        Twice(f"{old.station}-{old.number}", shown=names.get(areas[old], ""))
        for old, stations in sorted(made.items())
        if len(stations) > 1
    ]


def rooms(store: Store) -> list[Twice]:
    """Return the rooms in which two desks keep people apart."""
    return [
        Twice(f"{one.room}.{one.subject}.{other.subject}", (one.subject, other.subject), one.room)
        for one, other in shared_unknowing(store)
    ]


def tubes(store: Store) -> list[Twice]:
    """Return the labels under which two desks opened a tube each, with their round."""
    return [
        Twice(f"{round_}.{label}", shown=f"{label} ({name})")
        for round_, label, name in store.query(_TUBES, (TubeOpened.kind, SamplingOpened.kind))
    ]


def rounds(store: Store) -> list[Twice]:
    """Return the changes of round times that another desk overtook."""
    found = overtaken(store, settings.plans_as_said(store))
    shown = {by.from_day: (plan, by) for plan, by in found}
    return [
        Twice(f"{plan.id}.{by.id}", shown=day.isoformat())
        for day, (plan, by) in sorted(shown.items())
    ]
