"""A made-up subject, as a new one is written: faults of the house, one of everything.

In the program these would be `domain/faults/` (`events.py`, `history.py`, `rules.py`, `due.py`),
`db/faults.py` with its step in `db/migrations/faults.py`, `services/faults/`, `ui/faults/page.py`,
`cli/faults.py` and `commands/faults.py`, and one record or line in each room's list. Nothing else.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Final

import click
import pytest
from PySide6.QtWidgets import QVBoxLayout

from carehome_app.cli.base import Command, access, told
from carehome_app.cli.program import carehome
from carehome_app.commands.access import in_home
from carehome_app.commands.answers import Answer
from carehome_app.db import subjects as kept_subjects
from carehome_app.db.file import opening
from carehome_app.db.file.connection import Store
from carehome_app.db.findings.evidence import Evidence
from carehome_app.db.journal.journal import Line
from carehome_app.db.migrations.steps import migrations
from carehome_app.db.subjects import Kept
from carehome_app.domain import subjects, tellings
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.duties.due_list import OF_DAY, Box, DueList, Item
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.events import Event, FindingRaised, Whose
from carehome_app.domain.findings.episodes import Book, BookRule, Hit, Step
from carehome_app.domain.findings.subject import Subject
from carehome_app.domain.history.event_words import Names, Telling, Tellings, Topic, whom
from carehome_app.domain.measures.rule import Family, Severity, Source
from carehome_app.domain.moments import to_ms
from carehome_app.domain.subjects import Registered
from carehome_app.i18n import Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.duties import day_lists
from carehome_app.services.duties.day_list import DayList
from carehome_app.services.house import House
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page import Page
from carehome_app.ui.shell.page_table import HOUSE, PageSpec
from carehome_app.ui.widgets.identity_line import IdentityLine
from tests.builders import Home

if TYPE_CHECKING:
    from sqlite_utils import Database

FAULT: Final = 900
LIFT: Final = Subject(FAULT, 3)


class FaultSeen(Event, frozen=True):
    """Somebody saw that something is broken."""

    kind: ClassVar[int] = 9001
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    fault: int
    words: str


def said(text: str) -> Text:
    return Text("", text)


BROKEN: Final = Family(
    "broken",
    dict.fromkeys(Severity, said("out of order")),
    high=True,
    signed=False,
    repeat_after=timedelta(hours=24),
    repeat_again=timedelta(hours=24),
    advice=said("Mend it."),
)
DOWN: Final = BookRule(
    code="fault.down",
    family="broken",
    severity=Severity.ACT,
    label=said("Down"),
    sentence=said("It stands still since {since}"),
    source=Source(said("made up")),
)


def _sentence(subject: Subject, family: str, hit: Hit) -> Text:
    del subject, family
    return DOWN.sentence.with_(**hit.numbers)


BOOK: Final = Book(
    about=FAULT,
    families={BROKEN.code: BROKEN},
    rules={DOWN.code: DOWN},
    sentence=_sentence,
    steps=(Step.NOTE, Step.CLOSED),
    ended=said("mended"),
    repeats=True,
    due=said("Mend by {clock}"),
    naming=said("Fault: {name}"),
)


def _seen(event: FaultSeen, names: Names) -> Text:
    return said("{who} saw: {words}").with_(who=names.person(event.subject), words=event.words)


def _called(store: Store, about: Subject, at: datetime) -> str:
    del store, at
    return {3: "lift"}[about.id]


IN_DOMAIN: Final = Registered(
    "faults",
    {FaultSeen.kind: FaultSeen},
    (BOOK,),
)
TOLD: Final[Tellings] = {FaultSeen: Telling(Topic.FINDING, _seen, whom, shift="notes")}


# Its table: in the program `db/migrations/faults.py` and `db/faults.py`.

STEP: Final = "9001_made_up_faults"
_TABLE: Final = """
    CREATE TABLE made_up_faults (
        station INTEGER NOT NULL, number INTEGER NOT NULL, fault INTEGER NOT NULL,
        subject INTEGER NOT NULL, at INTEGER NOT NULL, words TEXT NOT NULL,
        PRIMARY KEY (station, number)
    ) STRICT
"""
_SEE: Final = "INSERT INTO made_up_faults VALUES (?, ?, ?, ?, ?, ?)"
_SEEN: Final = "SELECT count(*) FROM made_up_faults WHERE at >= ? AND at < ?"


def _apply_seen(db: "Database", line: Line, event: FaultSeen) -> None:
    ref = line.ref
    row = (ref.station, ref.number, event.fault, event.subject, line.recorded_at, event.words)
    db.execute(_SEE, row)


def times_seen(store: Store, since: datetime, until: datetime) -> int:
    """Return how often something broken was seen in a span of time."""
    ((count,),) = store.query(_SEEN, (to_ms(since), to_ms(until)))
    return int(count)


IN_DB: Final = Kept(
    "faults",
    apply={FaultSeen: _apply_seen},
    evidence=(Evidence(BOOK, called=_called),),
)


# Its service: in the program `services/faults/`, and a property of the house.


class Faults:
    """What is broken, and that the lift is looked at every day."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def see(self, subject: int, words: str) -> Changes:
        """Keep that somebody saw the lift stand still; the rule finds it out of order."""
        now = self._desk.now()
        hit = (DOWN.code, DOWN.version, {"since": f"{self._desk.home_time.local(now):%H:%M}"})
        with self._desk.acting(May.RECORD) as action:
            ref = action.append(FaultSeen(subject, LIFT.id, words))
            action.append(
                FindingRaised(
                    subject=LIFT.id,
                    measure=0,
                    station=ref.station,
                    number=ref.number,
                    family=BROKEN.code,
                    severity=int(Severity.ACT),
                    taken_at=to_ms(now),
                    day=0,
                    window="",
                    hits=(hit,),
                    about=FAULT,
                )
            )
        return Changes.FINDINGS

    def seen_on(self, day: date) -> int:
        """Return how often something was seen on a day."""
        at_midnight = (day, day + timedelta(days=1))
        begin, end = (self._desk.home_time.moment(one, time()) for one in at_midnight)
        return times_seen(self._desk.store, begin, end)

    def due_on(self, day: date) -> DueList:
        """Return that the lift is looked at once a day."""
        box = Box.DONE if self.seen_on(day) else Box.OPEN
        return DueList((Item(LIFT.id, box),), OF_DAY)


LIFT_LIST: Final = DayList(
    "made-up-faults",
    said("The lift"),
    "made_up_faults",
    DueWords(
        said("lifts"), said("lifts due"), {Box.DONE: said("looked at"), Box.OPEN: said("open")}
    ),
    lambda house, day: faults_of(house).due_on(day),
)
SEEN_FIGURE: Final = day_lists.Figure(
    "made-up-faults.seen", said("times seen"), lambda house, day: faults_of(house).seen_on(day)
)


def faults_of(house: House) -> Faults:
    """Return the service of a house that knows the subject."""
    found = house.made_up_faults  # type: ignore[attr-defined]  # moved in below
    assert isinstance(found, Faults)
    return found


# Its page: in the program `ui/faults/page.py`.


class FaultsPage(Page):
    """How far the day's looking is."""

    title = said("Faults of the house")
    shows = Changes.FINDINGS

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.identity = IdentityLine(context.say, LIFT_LIST.words)
        QVBoxLayout(self).addWidget(self.identity)

    def refresh(self, changes: Changes) -> None:
        """Show what is so today."""
        del changes
        house = self.context.house
        self.identity.show_list(faults_of(house).due_on(house.desk.today()))


PAGE: Final = PageSpec(
    "made_up_faults", lambda: FaultsPage, said("Faults of the house"), "settings", HOUSE, "Alt+F"
)


# Its command: in the program `cli/faults.py` and `commands/faults.py`.


@click.command("lift", cls=Command)
@click.argument("words")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def lift(ctx: click.Context, /, words: str, as_json: bool) -> int:
    """Say WORDS of the lift that stands still."""

    def work(house: House, say: Any) -> Answer:  # noqa: ANN401
        del say
        actor = house.desk.require(May.RECORD)
        faults_of(house).see(actor.id, words)
        count = faults_of(house).seen_on(house.desk.today())
        return Answer((f"seen {count}",), data={"seen": count})

    return told(in_home(access(ctx), work, to_write=True), as_json=as_json)


# What is registered.


@contextmanager
def moved_in() -> Iterator[None]:
    """Let the program know the subject: one record or line in each room's list, and back."""
    kept = list(migrations._migrations)
    with pytest.MonkeyPatch.context() as patch:
        subjects.SUBJECTS.append(IN_DOMAIN)
        tellings.TELLINGS.append(TOLD)
        kept_subjects.SUBJECTS.append(IN_DB)
        patch.setattr(opening, "NEWEST", (*opening.NEWEST, STEP))
        migrations(name=STEP)(lambda db: db.execute(_TABLE) and None)
        patch.setattr(day_lists, "DAY_LISTS", (*day_lists.DAY_LISTS, LIFT_LIST))
        for figure in (*day_lists.of_list(LIFT_LIST), SEEN_FIGURE):
            patch.setitem(day_lists.FIGURES, figure.code, figure)
        of_house = cached_property(lambda house: Faults(house.desk))
        of_house.__set_name__(House, "made_up_faults")
        patch.setattr(House, "made_up_faults", of_house, raising=False)
        patch.setitem(carehome.commands, "lift", lift)
        yield
    subjects.SUBJECTS.remove(IN_DOMAIN)
    tellings.TELLINGS.remove(TOLD)
    kept_subjects.SUBJECTS.remove(IN_DB)
    migrations._migrations[:] = kept


def see(home: Home, code: str, words: str) -> None:
    """Keep that somebody saw the lift stand still."""
    faults_of(home.house).see(home.subject(code), words)
