"""What somebody at the desk waits for: keeping, reading, reporting, checking."""

import gc
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from io import BytesIO
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from benchmarks.figures import (
    COUNTED,
    LEAST,
    LONG,
    Figure,
    Median,
    Once,
    by_turns_ms,
    median_ms,
    once_ms,
)
from benchmarks.old_homes import NOW, old_home
from carehome_app.db import trends
from carehome_app.db.file import connection
from carehome_app.db.rounds import entries
from carehome_app.documents.workbook import Plain, named_tables, plain_rows, render_workbook
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.moments import to_ms
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Report
from carehome_app.i18n import in_english
from carehome_app.services.house import House
from carehome_app.services.rounds.entering import Given, Recorded

ROUND = 200
YEAR = 365
MONTH = date(2026, 10, 1)
GNU_HEALTH_ONE, GNU_HEALTH_ROUND = 9.0, 1960.0
"""The best peer's times for the same jobs, from the project's own measurements."""


def kept_readings(folder: Path) -> Iterator[Figure]:
    """Measure a reading through the service beside a bare commit, encrypted and not."""
    bare = bare_commit(folder / "bare.db", os.urandom(32))
    rounds = [_round(old_home(folder / f"kept{one}", ROUND + 50, 14)) for one in range(LEAST)]
    said = Once.of(_statements(folder / "counted"), COUNTED)
    yield Figure("a kept reading: statements", said, "", target=20)
    bare_again = bare_commit(folder / "bare2.db", os.urandom(32))
    limit = (bare + bare_again) / 2
    with _not_encrypted():
        plain = _round(old_home(folder / "plain", ROUND + 50, 14, made="not encrypted"))
    one, whole = Median.of(list(chain(*rounds))), Median.of([sum(taken) for taken in rounds])
    plain_one = Median.of(plain)
    yield Figure("a kept reading", one, "ms", limit, 4, limit_name="bare encrypted commit")
    yield Figure("a kept reading", one, "ms", GNU_HEALTH_ONE, 1 / 10, limit_name="best peer")
    yield Figure("a round of 200", whole, "ms", GNU_HEALTH_ROUND, 1 / 10, limit_name="best peer")
    yield Figure("a round of 200", whole, "ms", limit * ROUND, limit_name="200 bare commits")
    yield Figure(
        "encryption: a kept reading",
        one,
        "ms",
        plain_one,
        1.35,
        limit_name="the same, not encrypted",
    )


def _round(house: House) -> list[float]:
    """Record 200 readings one by one; return how long each took."""
    round_ = house.desk.current_round()
    assert round_ is not None
    taken = []
    for person in house.desk.stays:
        given = Given(
            subject=person.id, measure=TEMPERATURE, round=round_, text="365", site="axilla"
        )
        begin = time.perf_counter()
        outcome = house.recording.record(given)
        if isinstance(outcome, Recorded):  # somebody in hospital is asked about instead
            taken.append((time.perf_counter() - begin) * 1000)
    house.desk.store.close()
    return taken[1 : ROUND + 1]  # the first one imports sqlite-utils


def growing(folder: Path, people: int, years: float) -> Iterator[Figure]:
    """Measure a kept reading with many years behind it beside one year."""
    old, young = (
        Median.of(_round(old_home(folder / name, people, days)))
        for name, days in (("growing", round(years * YEAR)), ("growing young", YEAR))
    )
    name = f"one year instead of {years:g}"
    yield Figure("growth: a kept reading", old, "ms", young, 1.3, limit_name=name)


def scans(house: House, folder: Path) -> Iterator[Figure]:
    """Read all entries and lines of a year beside the same rows in a file that is not encrypted.

    Both files are written anew for it, so that their pages lie alike.
    """
    store, both = house.desk.store, []
    for name, key in (("encrypted", f"x'{store.key.hex()}'"), ("plain", "")):
        path = folder / f"{name}.db"
        store.conn.execute("ATTACH ? AS other KEY ?", (str(path), key))
        store.conn.execute("SELECT sqlcipher_export('other')")
        store.conn.execute("DETACH other")
        conn = sqlite.connect(str(path))
        if key:
            conn.execute(f'PRAGMA key = "{key}"')
        both.append(conn)
    for name, work in (
        ("encryption: all entries and lines of a year read", _read),
        ("encryption: the same added up inside SQLite, no row leaves it", _scan),
    ):
        encrypted, plain = by_turns_ms([partial(work, conn) for conn in both], LEAST)
        yield Figure(name, encrypted, "ms", plain, 2.5, limit_name="the same, not encrypted")
    for conn in both:
        conn.close()


def _read(conn: sqlite.Connection) -> None:
    for sql in ("SELECT * FROM entries", "SELECT * FROM journal"):
        for _row in conn.execute(sql):
            pass


def _scan(conn: sqlite.Connection) -> None:
    for sql in ("SELECT sum(length(vals)) FROM entries", "SELECT sum(length(body)) FROM journal"):
        conn.execute(sql).fetchone()


def _statements(folder: Path) -> int:
    """Return how many SQL statements a kept reading costs, the second one of a process."""
    house = old_home(folder, 3, 14)
    round_ = house.desk.current_round()
    assert round_ is not None
    said: list[str] = []
    for person in house.desk.stays[:2]:
        said.clear()
        house.desk.store.conn.set_trace_callback(said.append)
        given = Given(
            subject=person.id, measure=TEMPERATURE, round=round_, text="365", site="axilla"
        )
        house.recording.record(given)
    house.desk.store.close()
    return len(said)


def bare_commit(path: Path, key: bytes) -> float:
    """Return how long a commit of one small row takes, encrypted and synced, in milliseconds."""
    conn = connection.connect(path, key, create=True)
    conn.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT, hash BLOB) STRICT")
    body, digest = "x" * 80, os.urandom(32)

    def commit() -> None:
        conn.execute("BEGIN")
        conn.execute("INSERT INTO t (body, hash) VALUES (?, ?)", (body, digest))
        conn.execute("COMMIT")

    found = median_ms(commit, 400)
    conn.close()
    return found


@contextmanager
def _not_encrypted() -> Iterator[None]:
    kept = connection._unlock

    def open_(conn: Any, key: bytes) -> None:  # noqa: ANN401
        del key
        kept(_Keyless(conn), b"")

    connection._unlock = open_
    try:
        yield
    finally:
        connection._unlock = kept


class _Keyless:
    """A connection that is never told the key."""

    def __init__(self, conn: Any) -> None:  # noqa: ANN401
        self._conn = conn

    def execute(self, sql: str) -> Any:  # noqa: ANN401
        return self._conn.execute(sql)

    def executescript(self, sql: str) -> Any:  # noqa: ANN401
        return self._conn.executescript("SELECT 1" if "PRAGMA key" in sql else sql)

    def create_function(self, *what: object, **how: object) -> None:
        self._conn.create_function(*what, **how)


def reads(old: House, young: House, years: float) -> Iterator[Figure]:
    """Measure a sheet and a resident's year, in an old and a young home."""
    for name, work in (("sheet of the round", _sheet), ("a resident's year", _year)):
        now, then = by_turns_ms([work(old), work(young)], 21)
        if name.startswith("sheet"):
            # With its due list: who is counted is on the sheet, and the other way round.
            yield Figure(f"{name}, {len(old.desk.stays)} people", now, "ms", target=4)
        else:
            limit, points = by_turns_ms([_bare_year(old), _points(old)], 21)
            bare = "rows by the bare driver"
            yield Figure(name, now, "ms", limit, 6, limit_name=bare)
            yield Figure(f"{name}, as a chart reads it", points, "ms", limit, 6, limit_name=bare)
        yield Figure(
            f"growth: {name}", now, "ms", then, 1.3, limit_name=f"one year instead of {years:g}"
        )


def _sheet(house: House) -> Callable[[], object]:
    round_ = house.desk.current_round()
    assert round_ is not None
    return lambda: house.worklist.sheet(round_)


def _year(house: House) -> Callable[[], object]:
    someone = house.desk.stays[100].id
    since = NOW - timedelta(days=365)
    return lambda: entries.of_person(house.desk.store, someone, TEMPERATURE.index, since)


def _points(house: House) -> Callable[[], object]:
    someone, since = house.desk.stays[100].id, NOW - timedelta(days=365)
    return lambda: trends.of_person(house.desk.store, someone, TEMPERATURE.index, since, NOW)


def _bare_year(house: House) -> Callable[[], object]:
    someone, since = house.desk.stays[100].id, to_ms(NOW - timedelta(days=365))
    sql = "SELECT taken_at, vals FROM entries WHERE subject = ? AND measure = 1 AND taken_at >= ?"
    conn: sqlite.Connection = house.desk.store.conn
    return lambda: conn.execute(sql, (someone, since)).fetchall()


def space(house: House) -> Iterator[Figure]:
    """Measure how much disk a reading takes, everything in."""
    store = house.desk.store
    store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    ((count,),) = store.query("SELECT count(*) FROM entries")
    size = store.path.stat().st_size
    yield Figure("disk, all in", Once.of(size / count, COUNTED), "bytes each", target=300)
    yield Figure("the whole file", Once.of(size / 2**20, COUNTED), "MiB")


def report(house: House) -> Iterator[Figure]:
    """Measure the daily report and a month's: their facts, the first PDF, and any later one.

    Python looks for no rings meanwhile, as in the window while something is made beside it (ADR
    0042).
    """
    gc.disable()
    yield from _report(house)
    gc.enable()


def _report(house: House) -> Iterator[Figure]:
    from carehome_app.documents.pdf import render_pdf

    round_ = house.desk.current_round()
    assert round_ is not None
    made = house.reporting.daily(round_)
    yield Figure(
        "daily report, facts", median_ms(lambda: house.reporting.daily(round_), LEAST), "ms"
    )
    with get_context("spawn").Pool(1, maxtasksperchild=1) as fresh:
        first = Median.of(fresh.map(_first_pdf, [made] * LEAST, chunksize=1))
    yield Figure("daily report as PDF/A, first in the process", first, "ms")
    render_pdf(made, in_english, "en")
    next_ = median_ms(lambda: render_pdf(made, in_english, "en"), LEAST)
    yield Figure("daily report as PDF/A", next_, "ms", target=400)
    asked = Asked(month=MONTH)
    month = house.papers.build("monthly", asked)
    bare = median_ms(lambda: render_pdf(month, in_english, "en"), LEAST)
    facts = median_ms(lambda: house.papers.build("monthly", asked), LEAST)
    gc.collect()
    yield Figure("a month's report, its facts", facts, "ms")
    whole = median_ms(
        lambda: render_pdf(house.papers.build("monthly", asked), in_english, "en"), LEAST
    )
    name = "a month's report as PDF/A, facts and all"
    yield Figure(name, whole, "ms", bare, 2.5, limit_name="Typst alone with the same pages")
    yield from _workbook(month, partial(house.papers.build, "monthly", asked))


def _first_pdf(made: Report) -> float:
    """Return the milliseconds of a report as PDF in a process that made none before."""
    from carehome_app.documents.pdf import render_pdf

    gc.disable()
    return once_ms(lambda: render_pdf(made, in_english, "en"))


def _workbook(month: Report, build: Callable[[], Report]) -> Iterator[Figure]:
    """Measure a month as a workbook, beside the library alone with the same cells."""
    cells = [plain_rows(table, in_english) for _name, table in named_tables(month, in_english)]
    made = median_ms(lambda: render_workbook(month, in_english), LEAST)
    bare = median_ms(partial(_bare_workbook, cells), LEAST)
    limit = "XlsxWriter alone with the same cells"
    yield Figure("a month's workbook", made, "ms", bare, 2.5, limit_name=limit)
    whole = median_ms(lambda: render_workbook(build(), in_english), LEAST)
    name = "a month's workbook, facts and all"
    yield Figure(name, whole, "ms", bare, 2.5, limit_name=limit)


def _bare_workbook(sheets: list[list[list[Plain]]]) -> None:
    from xlsxwriter import Workbook

    with Workbook(BytesIO(), {"in_memory": True}) as book:
        for rows in sheets:
            sheet = book.add_worksheet()
            for line, row in enumerate(rows):
                for place, value in enumerate(row):
                    if isinstance(value, int | Decimal):
                        sheet.write_number(line, place, value)
                    elif value is not None:
                        sheet.write_string(line, place, str(value))


def verifying(house: House) -> Iterator[Figure]:
    """Measure lines a second: the chain alone, and with every table rebuilt."""
    for name, chain_only, target in (("chain only", True, 100_000), ("rebuilt", False, 60_000)):
        begin = time.perf_counter()
        found = house.verifying.verify(chain_only=chain_only)
        speed = Once.of(found.lines / (time.perf_counter() - begin), LONG)
        assert found.ok, found.problems
        yield Figure(f"verify, {name}", speed, "lines/s", target=target, least=True)
