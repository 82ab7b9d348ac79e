"""A home made by an earlier program keeps its findings, steps and episodes, in one table each."""

import msgspec
from sqlite_utils import Database

from carehome_app.db.file.connection import Store
from carehome_app.db.findings import findings
from carehome_app.db.journal import journal
from carehome_app.db.migrations.steps import migrations
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.chronic.events import DoseCorrected, DoseSaid
from carehome_app.domain.disinfection.events import AreaFindingRaised, AreaStepTaken
from carehome_app.domain.events import AreaOpened, Event, FindingRaised, FollowUpTaken
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.subject import AREA, PERSON, UNIT
from carehome_app.domain.moments import to_ms
from carehome_app.domain.outbreak.events import ClusterRaised, ClusterStepTaken
from tests.builders import Home

NAME = "0012_one_finding"
NEW = ("findings", "follow_ups", "episodes")
OLD = (
    *NEW, "area_findings", "area_steps", "area_episodes", "raised_clusters", "cluster_steps",
    "dose_corrections", "findings_by_round", "open_episodes", "open_area_episodes",
)  # fmt: skip


def old_structure() -> list[str]:
    """Return how the program before the step made its tables and indexes."""
    before = Database(memory=True)
    before.conn.create_function("sha256", 1, bytes)
    migrations.apply(before, stop_before=NAME)
    marks = ", ".join("?" * len(OLD))
    sql = f"SELECT sql FROM sqlite_schema WHERE name IN ({marks}) ORDER BY type DESC"
    found = [str(text) for (text,) in before.conn.execute(sql, OLD).fetchall()]
    before.close()
    return found


def step_back(store: Store) -> None:
    """Make the file as it was before the step, with the rows the old program had written."""
    lines = list(journal.lines(store))
    episodes = store.query("SELECT * FROM episodes")
    doses = [line for line in lines if isinstance(line.event, DoseCorrected)]
    moved = [
        store.query("SELECT * FROM superseded WHERE by_station = ? AND by_number = ?", line.ref)[0]
        for line in doses
    ]
    for table in NEW:
        store.conn.execute(f"DROP TABLE {table}")
    for statement in old_structure():
        store.conn.execute(statement)
    for row in moved:
        store.conn.execute("DELETE FROM superseded WHERE station = ? AND number = ?", row[:2])
        store.conn.execute("INSERT INTO dose_corrections VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
    for about, subject, _place, family, opened, series, severity, due, closed in episodes:
        own = (subject, family, opened)
        if about == AREA:
            insert(store, "area_episodes", (*own, severity, closed))
        else:
            insert(store, "episodes", (*own, series, severity, opened, due, closed))
    for line in lines:
        as_before(store, line.event, line.ref, line.by)
    store.conn.execute("DELETE FROM _sqlite_migrations WHERE name = ?", (NAME,))


def insert(store: Store, table: str, row: tuple[object, ...]) -> None:
    marks = ", ".join("?" * len(row))
    store.conn.execute(f"INSERT INTO {table} VALUES ({marks})", row)


def as_before(store: Store, event: Event, ref: tuple[int, int], by: int) -> None:
    """Write the row of a line as the program before the step wrote it."""
    match event:
        case FindingRaised(about=about):
            hits = msgspec.json.encode(event.hits).decode()
            own = (event.subject, event.family, event.taken_at, *ref)
            on = (event.station, event.number, event.severity)
            if about == AREA:
                insert(store, "area_findings", (*own, *on, hits))
            elif about == UNIT:
                ((rule, version, numbers),) = event.hits
                people = msgspec.json.encode(event.people).decode()
                said = msgspec.json.encode(numbers).decode()
                where = (event.family, event.place, event.taken_at)
                insert(store, "raised_clusters", (*ref, rule, version, *where, people, said, by))
            else:
                row = (*own, event.measure, *on, event.day, event.window, hits)
                insert(store, "findings", row)
        case FollowUpTaken(about=about):
            what = (event.at, *ref, event.step, event.words, by)
            if about == AREA:
                insert(store, "area_steps", (event.subject, event.family, *what))
            elif about == UNIT:
                insert(store, "cluster_steps", (event.family, event.place, *what))
            else:
                insert(store, "follow_ups", (event.subject, event.family, *what))


def lived(home: Home) -> None:
    """Let much happen in the home, some of it in the words of the old program."""
    home.measure("R001", "38.4")
    (first,) = home.house.following_up.due()
    home.house.following_up.take(first.episode, Step.NURSE_TOLD)
    home.house.following_up.take(first.episode, Step.CLOSED, "seen")
    at, person = to_ms(home.clock()), home.subject("R001")
    contact = ("disinfection.contact", 1, {"minutes": "5", "least": "30"})
    said = (
        AreaOpened(7, "厨房", "kitchen", "1", 2),
        AreaFindingRaised(7, 1, 2, "contact", 1, at, (contact,)),
        AreaStepTaken(7, "contact", "note", "已提醒", at + 1),
        ClusterRaised("b.fever", 1, "fever", "2", at, (person,), {"count": "3"}),
        ClusterRaised("ears.c1", 1, "fever", "", at, (person,), {"count": "3"}),
        ClusterStepTaken("fever", "2", "note", "看过", at + 1),
        DoseSaid(person, 3, 739_000, "am", at, "taken"),
    )
    with home.desk.acting(May.RECORD) as action:
        lines = [action.append(event) for event in said]
        action.append(DoseCorrected(*lines[-1], person, "other", "misread"))


def test_the_past_is_the_same_after_the_step(home: Home) -> None:
    lived(home)
    home.clock.advance(minutes=1)
    store = home.desk.store
    opened = (AREA, 7, "", "contact", to_ms(home.clock()) - 60_000, 0, 1, None, None)
    insert(store, "episodes", opened)
    before = findings.open_episodes(store)
    step_back(store)
    home.reopen()
    store = home.desk.store
    assert findings.open_episodes(store) == before
    assert home.house.verifying.verify().problems == ()
    counted = store.query("SELECT about, count(*) FROM findings GROUP BY about")
    assert counted == [(PERSON, 1), (AREA, 1), (UNIT, 2)]
    levels = store.query("SELECT severity FROM findings WHERE about = 3 ORDER BY number")
    assert levels == [(2,), (1,)]
