"""Pages with years behind them: test rounds of 600 people, a store of 300 things, 60 children.

The years are written by the very functions that apply lines to the tables, without the journal
around them; what is kept while it is measured goes the whole way, sync and all.
"""

import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from benchmarks.desk_work import bare_commit
from benchmarks.figures import MILLI, Figure, Median
from carehome_app.db.journal.journal import Line
from carehome_app.db.rehabilitation import plans as training_plans
from carehome_app.db.rehabilitation import sessions as training_sessions
from carehome_app.db.sampling import rounds as sampling
from carehome_app.db.supplies import store as supplies
from carehome_app.domain.events import Event
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Details, Group
from carehome_app.domain.rehabilitation.events import GoalSet, PlanMade, SessionHeld
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.sampling.events import SampleTaken, SamplingOpened, TubeOpened
from carehome_app.domain.sampling.round import Method, runs
from carehome_app.domain.supplies.events import StockMoved
from carehome_app.domain.supplies.supply import Item, Move
from carehome_app.i18n import in_english
from carehome_app.services.home.opening import NewHome, close_home, found_home
from carehome_app.services.house import House
from carehome_app.services.sampling.rounds import NewRound
from carehome_app.services.sampling.taking import Scan
from carehome_app.ui.rehabilitation.page import RehabilitationPage
from carehome_app.ui.sampling.page import SamplingPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.page import Page
from carehome_app.ui.style.style import dress
from carehome_app.ui.supplies.fields import Deed
from carehome_app.ui.supplies.page import SuppliesPage

PEOPLE, STAFF, CHILDREN, THINGS = 600, 120, 60, 300
STORE_YEARS, TEST_YEARS, TRAINING_YEARS = 5, 2, 3
TIMES, SCANS, LATE = 9, 25, 400
PAGE_MS, KEPT_MS = 100, 16
NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
"""A Monday: sessions are planned."""
WEEK = (("stand", 30), ("hand", 20), ("walk", 20))
"""Three a day on six days: 18 sessions a week."""


class Past:
    """Writes years of lines into the tables, each with a number of its own."""

    def __init__(self, house: House, db: Any) -> None:  # noqa: ANN401  # sqlite-utils
        self._db, self._number = db, 1_000_000
        self._by = house.desk.stays[0].id
        self._apply: dict[type[Event], Any] = {
            **supplies.APPLY,
            SamplingOpened: sampling.open_round,
            TubeOpened: sampling.write,
            SampleTaken: sampling.write,
            PlanMade: training_plans.make,
            SessionHeld: training_sessions.hold,
        }

    def add(self, at: datetime, event: Event) -> LineRef:
        """Write one line as if it had been typed at a moment."""
        self._number += 1
        ref = LineRef(1, self._number)
        self._apply[type(event)](self._db, Line(ref, to_ms(at), self._by, event), event)
        return ref


def made(folder: Path) -> House:
    """Return a home of 600 people with all those years behind it."""
    moment = [NOW - timedelta(days=365 * STORE_YEARS)]
    new = NewHome(name="600", director="Director", passphrase="demo", demo=True)  # noqa: S106
    house = House(found_home(folder, new, lambda: moment[0]))
    for number in range(PEOPLE - 1):
        group = Group.STAFF if number < STAFF else Group.RESIDENT
        lives = group is Group.RESIDENT
        house.people.admit(
            Details(
                group=group,
                code=f"P{number:03}",
                name=f"Person{number}",
                room=f"{number // 2}" if lives else "",
                bed=f"{number % 2 + 1}" if lives else "",
            )
        )
    things = [
        house.supplies.listing.add(
            Item(id=0, code=f"T{number:03}", name=f"Thing {number}", unit="pc", pack=10)
        ).item
        for number in range(THINGS)
    ]
    moment[0] = NOW
    with house.desk.store.writing() as db:
        past = Past(house, db)
        _store(past, things)
        _tests(past, house)
        _training(past, house)
    return house


def _store(past: Past, things: list[Item]) -> None:
    """Each thing comes in every half year and goes out twice a week."""
    for thing in things:
        lot = LineRef(0, 0)
        for ago in range(365 * STORE_YEARS, 0, -1):
            at = NOW - timedelta(days=ago)
            day = at.date().toordinal()
            if ago % 182 == 0 or lot.number == 0:
                lot = past.add(
                    at,
                    StockMoved(
                        thing.id,
                        to_ms(at),
                        day,
                        Move.PURCHASE.value,
                        ((0, 0, 1000),),
                        lot=f"L{ago}",
                        expires=day + 900,
                    ),
                )
            elif ago % 7 in (0, 3):
                past.add(
                    at,
                    StockMoved(
                        thing.id, to_ms(at), day, Move.ISSUE.value, ((*lot, 12),), place="floor 1"
                    ),
                )


def _tests(past: Past, house: House) -> None:
    """Everybody is sampled twice a week, in pools of ten."""
    people = [one.id for one in house.desk.stays]
    for number, ago in enumerate(
        ago for ago in range(365 * TEST_YEARS, 0, -1) if ago % 7 in (0, 3)
    ):
        at = NOW - timedelta(days=ago)
        round_ = 1_000_000 + number
        past.add(
            at,
            SamplingOpened(
                round_,
                f"round {number}",
                Method.POOL.value,
                10,
                to_ms(at),
                to_ms(at + timedelta(hours=8)),
                to_ms(at),
                runs(people),
                {},
                "own",
                "",
                0,
            ),
        )
        for place, who in enumerate(people):
            tube = f"T{place // 10 + 1:02}"
            if place % 10 == 0:
                past.add(at, TubeOpened(round_, tube, 10, "", to_ms(at)))
            past.add(at, SampleTaken(round_, who, tube, place % 10 + 1, to_ms(at), people[0]))


def _training(past: Past, house: House) -> None:
    """Sixty children train eighteen times a week."""
    children = [one.id for one in house.desk.stays if one.group is Group.RESIDENT][:CHILDREN]
    first = NOW.date() - timedelta(days=365 * TRAINING_YEARS)
    goals = tuple(
        GoalSet(words, "by the clock", NOW.date().toordinal() + 60, -1) for words, _min in WEEK
    )
    for child in children:
        plan = past.add(
            NOW - timedelta(days=365 * TRAINING_YEARS),
            PlanMade(
                child,
                "training",
                first.toordinal(),
                None,
                "",
                "",
                goals,
                "",
                tuple((item, minutes, 0b111111) for item, minutes in WEEK),
                "",
                "mother",
                None,
                NOW.date().toordinal() + 60,
                30,
            ),
        )
        for ago in range(365 * TRAINING_YEARS, 0, -1):
            day = NOW.date() - timedelta(days=ago)
            if day.weekday() == 6:
                continue
            at = datetime(day.year, day.month, day.day, 1, tzinfo=UTC)
            for slot, (item, minutes) in enumerate(WEEK):
                past.add(at, SessionHeld(
                    child, *plan, day.toordinal(), slot, to_ms(at), minutes, item, "prompt", 0,
                    0, "",
                ))  # fmt: skip


def figures(folder: Path) -> Iterator[Figure]:
    """Yield how long each page takes to stand, and each thing typed to be kept and painted."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    dress(application)
    sync = bare_commit(folder / "sync.db", os.urandom(32))
    house = made(folder / "big")
    context = Context(house, in_english, "en", AppEvents(), Background())
    opens = datetime.combine(NOW.date(), datetime.min.time(), tzinfo=UTC)
    number = house.sampling.rounds.open(
        NewRound(name="now", method=Method.SINGLE, opens=opens, closes=opens + timedelta(hours=23))
    )
    for name, kind in (
        (f"tests, {PEOPLE} people × {TEST_YEARS} years", SamplingPage),
        (f"supplies, {THINGS} things × {STORE_YEARS} years", SuppliesPage),
        (f"training, {CHILDREN} children × {TRAINING_YEARS} years", RehabilitationPage),
    ):
        took = Median.of([opened(kind, context) for _ in range(TIMES)])
        yield Figure(f"page of {name}", took, "ms", target=PAGE_MS)
    for name, times in (
        ("a scan of tests", _scans(SamplingPage(context), application, number)),
        (f"a scan of tests after {LATE}", _late_scans(context, application, number)),
        ("an issue from the store", _issues(SuppliesPage(context), application)),
        ("a session of training", _sessions(RehabilitationPage(context), application)),
    ):
        kept = Median.of([one - sync for one in times])
        yield Figure(f"Enter → {name} painted, less a sync", kept, "ms", target=KEPT_MS)
    close_home(house.desk)


def opened(kind: Callable[[Context], Page], context: Context) -> float:
    """Return how long a page takes to be made, filled and painted, in milliseconds."""
    begin = time.perf_counter()
    page = kind(context)
    page.resize(1282, 688)
    page.refresh(page.shows)
    page.show()
    page.grab()
    took = (time.perf_counter() - begin) * MILLI
    _let_go(page)
    return took


def _let_go(page: Page) -> None:
    """Delete a page as the window that holds one does: by Qt, and now.

    Left to Python's look for rings its parts went in any order, and the process died now and then.
    """
    page.hide()
    page.deleteLater()
    QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)


def lines(house: House) -> int:
    """Return how many lines a record has."""
    return sum(house.desk.store.query("SELECT count(*) FROM journal")[0])


def _kept(
    page: Page, application: QApplication, typed: Callable[[int], Callable[[], None]]
) -> list[float]:
    """Return how long each took from Enter until everything that changed is painted again.

    Whom it is about was chosen before, and what is kept was typed and painted before: `typed`
    does that, and returns what Enter does.
    """
    page.resize(1282, 688)
    page.refresh(page.shows)
    page.show()
    application.processEvents()
    took = []
    for number in range(SCANS):
        enter = typed(number)
        application.processEvents()
        before = lines(page.context.house)
        begin = time.perf_counter()
        enter()
        application.processEvents()
        took.append((time.perf_counter() - begin) * MILLI)
        if lines(page.context.house) == before:
            raise RuntimeError(f"{page}: nothing was kept")  # a question is no figure
    _let_go(page)
    return took[1:]


def _late_scans(context: Context, application: QApplication, number: int) -> list[float]:
    """Sample most of the house, and then scan: a round is longest at its end."""
    for place in range(SCANS, LATE):
        typed = f"P{STAFF + place:03}"
        context.house.sampling.taking.scan(Scan(round=number, typed=typed))
    return _scans(SamplingPage(context), application, number, LATE)


def _scans(
    page: SamplingPage, application: QApplication, number: int, since: int = 0
) -> list[float]:
    page.refresh(page.shows)
    page.header.choose(number)

    def scan(place: int) -> Callable[[], None]:
        page.desk.field.setText(f"P{STAFF + since + place:03}")
        return page.enter

    return _kept(page, application, scan)


def _issues(page: SuppliesPage, application: QApplication) -> list[float]:
    def issue(place: int) -> Callable[[], None]:
        page.table.choose(place)
        page.begin(Deed.OUT)
        page.desk.fill(quantity="3", place="floor 1")
        return page.desk.keep

    return _kept(page, application, issue)


def _sessions(page: RehabilitationPage, application: QApplication) -> list[float]:
    def session(place: int) -> Callable[[], None]:
        page.list.choose(place)
        page.desk.field.setText("stand 30 prompt")
        return page.desk.enter

    return _kept(page, application, session)
