"""How fast the pages of a closed house are with five years behind them, and what photographs cost.

Lines, faults, requests and photographs are put into the tables as they would stand there, spread
over the five years; what is measured reads them in the real window, or keeps one more.
"""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks.big_subjects import lines
from benchmarks.desk_work import bare_commit
from benchmarks.figures import LEAST, Figure, Median, median_ms, once_ms
from benchmarks.old_homes import NOW, old_home
from carehome_app.app import application, make_window
from carehome_app.domain.gate.levels import Who
from carehome_app.domain.moments import to_ms
from carehome_app.domain.requests.words import Kind, Urgency
from carehome_app.services.gate.looking import AtGate
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from carehome_app.services.inspections.faults import NewFault
from carehome_app.services.requests.taking import NewRequest
from carehome_app.ui.gate.page import GatePage
from carehome_app.ui.inspections.doings import Doing
from carehome_app.ui.inspections.page import InspectionsPage
from carehome_app.ui.requests.page import RequestsPage
from carehome_app.ui.shell.page import Page

GATE_LINES = 300 * 365 * 5
FAULTS, REQUESTS, PHOTOGRAPHS = 5_000, 10_000, 3_000
PHOTOGRAPH = 120_000
"""Bytes of one, as 1600 pixels of a corridor come to."""
PEOPLE, DAYS = 60, 7
GUESTS, OPEN = 25, 40
TIMES, TYPED = 9, 21
OPENED_IN, PAINTED_IN = 100.0, 16.0
_BEHIND = 1_000_000
"""Numbers of made-up lines begin here, far from those of the journal."""
_NUMBERS = "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)"
_GATE = f"""{_NUMBERS}
    INSERT INTO gate_lines SELECT 1, {_BEHIND} + i, 1, {_BEHIND} + i / 2 * 2, 0, 'visitor',
        CASE i % 2 WHEN 0 THEN 1 ELSE -1 END, ?2 - (?1 - i) * 288000, ?2 - (?1 - i) * 288000, 1,
        'admitted', 'open', NULL, json_array('', json_array(), '来访' || (i / 2), '', '', 0, '',
        '', json_object(), json_array(0, 0), NULL, '', json_array(), ''), 0, 0 FROM n"""
_FAULTS = f"""{_NUMBERS}
    INSERT INTO faults SELECT 20250000 + i / 10000 * 10000 + i % 10000 + 1,
        ?2 - (?1 - i) * 31536000, 1, '', 'own', (i % 40) || '号房', '问题' || (i % 300),
        'general', '', 0, '', 0, 1, {_BEHIND} + i FROM n"""
_ACTS = f"""{_NUMBERS}, k (step, act) AS (VALUES (1, 'assigned'), (2, 'rectified'), (3, 'passed'))
    INSERT INTO fault_acts SELECT 20250000 + i / 10000 * 10000 + i % 10000 + 1,
        ?2 - (?1 - i) * 31536000 + step * 1000, 1, {_BEHIND} + i * 3 + step, act, 1,
        CASE step WHEN 3 THEN 3 ELSE 2 END, 0, 739000, '已换新', '', '', 0, 0 FROM n, k"""
_REQUESTS = f"""{_NUMBERS}
    INSERT INTO requests SELECT 1, {_BEHIND} + i, ?2 - (?1 - i) * 15768000, 'B' || i,
        0, 'phone', '来电', '', '', 'material', 'today', '要东西' || i, 0, NULL, 1 FROM n"""
_STEPS = f"""{_NUMBERS}, k (place, step) AS (VALUES (1, 'responded'), (2, 'solved'), (3, 'told'),
        (4, 'closed'))
    INSERT INTO request_steps SELECT 1, {_BEHIND} + i, ?2 - (?1 - i) * 15768000 + place, 1,
        {_BEHIND} + i * 4 + place, step, ?2 - (?1 - i) * 15768000 + place, 1, 0, '', -1, NULL
    FROM n, k"""
_ENDS = f"""{_NUMBERS}
    INSERT INTO request_ends SELECT 1, {_BEHIND} + i, 1, ?2 - (?1 - i) * 15768000 + 9, 1,
        {_BEHIND} + i FROM n"""
_PHOTOGRAPHS = f"""{_NUMBERS}
    INSERT INTO photographs SELECT 20250001 + i, ?2 - (?1 - i) * 31536000, 1, {_BEHIND} + i,
        'before', 'o' || i, 'k' || i, 0, 1600, 1200, {PHOTOGRAPH}, 1 FROM n"""
_BYTES = f"""{_NUMBERS}
    INSERT INTO photograph_bytes SELECT 'k' || i, randomblob({PHOTOGRAPH}) FROM n WHERE ?2"""


def figures(folder: Path) -> Iterator[Figure]:
    """Yield how fast pages open, how fast a line is kept, and how fast the home opens."""
    folder.mkdir(parents=True, exist_ok=True)
    sync = bare_commit(folder / "sync.db", os.urandom(32))
    plain = old_home(folder / "plain", PEOPLE, DAYS)
    bare = _opened(folder / "plain", plain)
    house = old_home(folder / "closed", PEOPLE, DAYS)
    _fill(house)
    _going_on(house)
    yield from _in_the_window(house, sync)
    with_photographs = _opened(folder / "closed", house)
    yield Figure(
        "a home with 3 000 photographs, opened",
        with_photographs,
        "ms",
        bare,
        1.25,
        limit_name="the same home without",
    )


def _fill(house: House) -> None:
    now, store = to_ms(NOW), house.desk.store
    with store.writing():
        for count, sql in (
            (GATE_LINES, _GATE),
            (FAULTS, _FAULTS),
            (FAULTS, _ACTS),
            (REQUESTS, _REQUESTS),
            (REQUESTS, _STEPS),
            (REQUESTS, _ENDS),
            (PHOTOGRAPHS, _PHOTOGRAPHS),
            (PHOTOGRAPHS, _BYTES),
        ):
            store.conn.execute(sql, (count, now))


def _going_on(house: House) -> None:
    """Leave something open, as on any morning: guests inside, faults, requests to answer."""
    for number in range(GUESTS):
        house.gate.passing.admit(AtGate(who=Who.SERVICE, name=f"师傅{number}", purpose="检修"))
    for number in range(OPEN):
        house.inspections.faults.find(NewFault(place=f"{number}号房", words="灯不亮"))
        house.requests.taking.take(
            NewRequest(kind=Kind.MATERIAL, urgency=Urgency.WEEK, words=f"要灯泡 {number}")
        )


def _in_the_window(house: House, sync: float) -> Iterator[Figure]:
    program = application()
    window = make_window(house, "zh")
    window.resize(1366, 698)
    window.show()

    def painted(work: Callable[[], object]) -> None:
        work()
        program.processEvents()

    def entered(typed: Callable[[Page, int], Callable[[], None]], page: Page) -> Iterator[float]:
        for number in range(TYPED):
            enter = typed(page, number)
            program.processEvents()
            before = lines(page.context.house)
            yield once_ms(partial(painted, enter))
            if lines(page.context.house) == before:
                raise RuntimeError(f"{page}: nothing was kept")  # a question is no figure

    for name, said, typed in (
        ("gate", "a line at the gate", _let_in),
        ("inspections", "a fault given to somebody", _give),
        ("requests", "a step of a request", _answer),
    ):
        window.show_page(name)
        program.processEvents()
        page = window.page
        assert page is not None
        anew = partial(painted, partial(page.refresh, page.shows))
        yield Figure(f"{name}, shown anew", median_ms(anew, TIMES), "ms", target=OPENED_IN)
        kept = Median.of([taken - sync for taken in entered(typed, page)])
        yield Figure(f"Enter → {said} painted, less a sync", kept, "ms", target=PAINTED_IN)
    window.close()


def _let_in(page: Page, number: int) -> Callable[[], None]:
    assert isinstance(page, GatePage)
    page.desk.choose_class(Who.GOODS)
    page.desk.box.setText(f"粮油{number}")
    page.desk.look_up()
    return page.admit


def _give(page: Page, number: int) -> Callable[[], None]:
    assert isinstance(page, InspectionsPage)
    page.begin(Doing.ASSIGN)
    page.desk.fields["person"].fill(page.context.house.desk.stays[0].details.code)
    page.desk.fields["plan"].fill(f"换 {number}")
    return page.keep


def _answer(page: Page, number: int) -> Callable[[], None]:
    assert isinstance(page, RequestsPage)
    page.desk.field.setText(f"已看过 {number}")
    return page.enter


def _opened(folder: Path, house: House) -> Median:
    """Return how long a home takes to open; the clock of the house goes with it."""
    clock = house.desk.clock
    close_home(house.desk)

    def once() -> None:
        close_home(open_home(folder, "demo", clock=clock))

    once()
    return median_ms(once, LEAST)
