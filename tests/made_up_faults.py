"""A made-up subject, as a new one is written: faults of the house, one event, one rule.

In the program these would be `domain/faults/events.py`, `history.py` and `rules.py` with one
record in `domain/subjects.py`, and `db/faults.py` with one in `db/subjects.py`. Nothing else.
"""

from datetime import datetime, timedelta
from typing import ClassVar, Final

from carehome_app.db import subjects as kept_subjects
from carehome_app.db.file.connection import Store
from carehome_app.db.findings.evidence import Evidence
from carehome_app.db.subjects import Kept
from carehome_app.domain import subjects
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import Event, FindingRaised, Whose
from carehome_app.domain.findings.episodes import Book, BookRule, Hit, Step
from carehome_app.domain.findings.subject import Subject
from carehome_app.domain.history.event_words import Names, Telling, Topic, whom
from carehome_app.domain.measures.rule import Family, Severity, Source
from carehome_app.domain.moments import to_ms
from carehome_app.domain.subjects import Registered
from carehome_app.i18n import Text
from tests.builders import Home

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
    "broken", dict.fromkeys(Severity, said("out of order")), high=True, signed=False,
    repeat_after=timedelta(hours=24), repeat_again=timedelta(hours=24), advice=said("Mend it."),
)  # fmt: skip
DOWN: Final = BookRule(
    code="fault.down", family="broken", severity=Severity.ACT, label=said("Down"),
    sentence=said("It stands still since {since}"), source=Source(said("made up")),
)  # fmt: skip


def _sentence(subject: Subject, family: str, hit: Hit) -> Text:
    del subject, family
    return DOWN.sentence.with_(**hit.numbers)


BOOK: Final = Book(
    about=FAULT, families={BROKEN.code: BROKEN}, rules={DOWN.code: DOWN}, sentence=_sentence,
    steps=(Step.NOTE, Step.CLOSED), ended=said("mended"), repeats=True,
    due=said("Mend by {clock}"), naming=said("Fault: {name}"),
)  # fmt: skip


def _seen(event: FaultSeen, names: Names) -> Text:
    return said("{who} saw: {words}").with_(who=names.person(event.subject), words=event.words)


def _called(store: Store, about: Subject, at: datetime) -> str:
    del store, at
    return {3: "lift"}[about.id]


IN_DOMAIN: Final = Registered(
    "faults",
    {FaultSeen.kind: FaultSeen},
    {FaultSeen: Telling(Topic.FINDING, _seen, whom, shift="notes")},
    (BOOK,),
)
IN_DB: Final = Kept("faults", evidence=(Evidence(BOOK, called=_called),))


def move_in() -> None:
    """Register the subject: one record in each room."""
    subjects.SUBJECTS.append(IN_DOMAIN)
    kept_subjects.SUBJECTS.append(IN_DB)


def move_out() -> None:
    """Take the records out again."""
    subjects.SUBJECTS.remove(IN_DOMAIN)
    kept_subjects.SUBJECTS.remove(IN_DB)


def see(home: Home, code: str, words: str) -> None:
    """Keep that somebody saw the lift stand still; the rule finds it out of order."""
    now = home.clock()
    hit = (DOWN.code, DOWN.version, {"since": f"{home.desk.home_time.local(now):%H:%M}"})
    with home.desk.acting(May.RECORD) as action:
        ref = action.append(FaultSeen(home.subject(code), LIFT.id, words))
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
