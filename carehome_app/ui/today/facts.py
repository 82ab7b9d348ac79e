"""What the Today page says, gathered at one moment and put into no layout."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.chronic.sheet import MeasureCount
from carehome_app.domain.disinfection.duties import Board
from carehome_app.domain.disinfection.duties import Count as AreaCount
from carehome_app.domain.duties.due_list import DueList, share
from carehome_app.domain.findings.subject import UNIT
from carehome_app.domain.outbreak.line_list import Outbreak
from carehome_app.domain.people import Group
from carehome_app.domain.rounds.counting import Count, counted
from carehome_app.domain.rounds.plan import RoundKey, round_label, windows_on
from carehome_app.domain.rounds.sheet import Sheet
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.beginning.first_hour import Stand
from carehome_app.services.desk import Desk
from carehome_app.services.duties.day_list import DayList
from carehome_app.services.duties.day_lists import due_on
from carehome_app.services.findings.following_up import Due
from carehome_app.services.findings.naming import told_apart
from carehome_app.services.house import House
from carehome_app.services.rounds.worklist import Note
from carehome_app.ui.findings.rows import clock_text
from carehome_app.ui.shell.events import Place

# What the Today page says, gathered at one moment and put into no layout.

NO_ROUND: Final = QT_TRANSLATE_NOOP("Today", "No round has opened yet.")
STILL_OPEN: Final = QT_TRANSLATE_NOOP("Today", "{round}: {count} to go, it closes at {clock}")
TOO_LATE: Final = QT_TRANSLATE_NOOP(
    "Today", "{round}: {count} still without an entry; it closed at {clock}"
)
TO_REPORT: Final = QT_TRANSLATE_NOOP(
    "Today", "{round}: everybody is accounted for. The report is not issued yet: {key}"
)
NOBODY_DUE: Final = QT_TRANSLATE_NOOP(
    "Today", "{round}: nobody was in the house then. Next: {next}, it opens at {clock}"
)
NOBODY_THEN: Final = QT_TRANSLATE_NOOP("Today", "{round}: nobody was in the house then.")
NEXT: Final = QT_TRANSLATE_NOOP("Today", "{round} is reported. Next: {next}, it opens at {clock}")
OF_CLASS: Final = QT_TRANSLATE_NOOP("Disinfection", "{kind} {done}/{due}")
NOTHING_DUE: Final = QT_TRANSLATE_NOOP("Today", "Nothing is to be done today.")
OF_MEASURE: Final = QT_TRANSLATE_NOOP("Today", "{measure} {done}/{due}")
ABNORMAL: Final = QT_TRANSLATE_NOOP("Today", "abnormal {count}")
TO_REVIEW: Final = QT_TRANSLATE_NOOP("Today", "own limits to look at: {count}")
NOTHING_DUE_NOW: Final = QT_TRANSLATE_NOOP("Today", "nothing is due by plan now")
REPORTED: Final = QT_TRANSLATE_NOOP("Today", "{round} is reported.")


class RoundFacts(msgspec.Struct, frozen=True):
    """One round of today or yesterday; `begun` is False before it opens."""

    sheet: Sheet
    begun: bool

    def count(self, group: Group | None = None) -> Count:
        """Count its first measure."""
        return counted(self.due_list(group))

    def due_list(self, group: Group | None = None) -> DueList:
        """Return who is due for its first measure."""
        return self.sheet.due_list(group=group) if self.sheet.measures else DueList()

    @property
    def share(self) -> int | None:
        """Measured or explained per cent of due: 100 is a finished round, also with a refusal.

        None before it opens, and where nobody is due.
        """
        count = self.count()
        return share(count.due - count.unexplained, count.due) if self.begun else None


class TodayFacts(msgspec.Struct, frozen=True):
    """Everything on the page but the chart."""

    at: datetime
    current: RoundFacts | None
    rounds: tuple[RoundFacts, ...]
    """Today's, in order."""
    before: RoundFacts | None
    """The last one of yesterday."""
    due: tuple[Due, ...]
    """People's; areas are no part of it."""
    board: Board
    """The areas today."""
    chronic: tuple[MeasureCount, ...]
    """What is due by personal plan in this part of the day."""
    limits_to_review: int
    """Own limits that ran out, or whose review is due."""
    notes: tuple[tuple[RoundKey, Note], ...]
    """With the round they were written in, the newest first."""
    residents: int
    staff: int
    people: Text
    """What those who live here are called as a group."""
    ledger: tuple[tuple[DayList, DueList], ...] = ()
    """What is due today, by subject, in the order of the day's pages."""
    clusters: tuple[Outbreak, ...] = ()
    """What goes on, the severest first."""
    waiting: int = 0
    """Reports that wait to be looked at and issued, for those who may."""

    @property
    def overdue(self) -> int:
        """How many repeats should have been taken."""
        return sum(one.is_overdue for one in self.due)

    @property
    def to_confirm(self) -> int:
        """How many absences are still to be confirmed today."""
        if self.current is None:
            return 0
        sheet = self.current.sheet
        return sum(row.to_confirm(sheet.round.day) for row in sheet.rows)


def first_steps(house: House) -> tuple[Stand, ...]:
    """Return how far the home's first hour is, for the director, who alone can do all of it."""
    actor = house.desk.actor
    may = actor is not None and actor.may(May.KEEP_ACCOUNTS)
    return house.beginning.steps() if may else ()


def gather(house: House) -> TodayFacts:
    """Return what is so now."""
    desk = house.desk
    now, today = desk.now(), desk.today()
    keys = [RoundKey(today, window.code) for window in windows_on(today, desk.plans)]
    yesterday = today - timedelta(days=1)
    earlier = [RoundKey(yesterday, window.code) for window in windows_on(yesterday, desk.plans)]
    rounds = tuple(_round(house, key, now) for key in keys)
    before = _round(house, earlier[-1], now) if earlier else None
    here = house.people.here()
    return TodayFacts(
        now,
        _current(house, rounds, before),
        rounds,
        before,
        tuple(house.following_up.due()),
        house.disinfection.board.today(),
        _chronic(house),
        len(house.chronic.limits.to_review()),
        tuple((key, note) for key in reversed(keys) for note in house.worklist.notes(key)),
        residents=sum(person.group is Group.RESIDENT for person in here),
        staff=sum(person.group is Group.STAFF for person in here),
        people=house.gate.control.preset().people,
        ledger=tuple(due_on(house, today)),
        clusters=_clusters(house),
        waiting=waiting_count(house),
    )


def _clusters(house: House) -> tuple[Outbreak, ...]:
    """Return the clusters that go on; they are only worked out where one is open."""
    if not house.following_up.due(UNIT):
        return ()
    return tuple(house.seeing.clusters.open())


def waiting_count(house: House) -> int:
    """Return how many reports wait to be issued; none for those who may not."""
    actor = house.desk.actor
    if actor is None or not actor.may(May.ISSUE_REPORT):
        return 0
    return len(house.papers.preparing.due())


def head_line(facts: TodayFacts, house: House) -> Text:
    """Return the one sentence that says what is next."""
    if facts.current is None:
        return NO_ROUND
    sheet = facts.current.sheet
    name = round_label(sheet.round.window)
    left = len(sheet.unexplained)
    if left:
        text = STILL_OPEN if facts.at < sheet.span.closes else TOO_LATE
        return text.with_(round=name, count=left, clock=_clock(house, sheet.span.closes))
    if sheet.rows and sheet.closed_at is None:
        return TO_REPORT.with_(round=name, key="F9")
    coming = next((one.sheet for one in facts.rounds if not one.begun), None)
    if coming is None:
        return (REPORTED if sheet.rows else NOBODY_THEN).with_(round=name)
    following = round_label(coming.round.window)
    text = NEXT if sheet.rows else NOBODY_DUE
    return text.with_(round=name, next=following, clock=_clock(house, coming.span.opens))


def share_done(counted: AreaCount) -> int | None:
    """Return how much of today's disinfection is done in per cent, rounded down."""
    return counted.done * 100 // counted.due if counted.due else None


def classes_line(board: Board, say: Translate) -> str:
    """Return done and due of each class that has something to do, such as `kitchen 2/4`."""
    versions = board.class_versions
    parts = [
        say(OF_CLASS.with_(kind=versions[code].label, done=one.done, due=one.due))
        for code, one in board.by_class.items()
        if one.due
    ]
    return " · ".join(parts) or say(NOTHING_DUE)


def chronic_line(facts: TodayFacts, say: Translate) -> str:
    """Return done and due of each measure by plan, such as `Blood pressure 18/32`."""
    parts = [
        say(
            OF_MEASURE.with_(measure=one.measure.label, done=one.count.measured, due=one.count.due)
        )
        for one in facts.chronic
        if one.count.due
    ]
    abnormal = sum(one.count.abnormal for one in facts.chronic)
    if abnormal:
        parts.append(say(ABNORMAL.with_(count=abnormal)))
    if facts.limits_to_review:
        parts.append(say(TO_REVIEW.with_(count=facts.limits_to_review)))
    return " · ".join(parts) or say(NOTHING_DUE_NOW)


def chronic_share(facts: TodayFacts) -> int | None:
    """Return how much of what is due by plan is explained in per cent, rounded down."""
    due = sum(one.count.due for one in facts.chronic)
    unexplained = sum(one.count.unexplained for one in facts.chronic)
    return (due - unexplained) * 100 // due if due else None


def _chronic(house: House) -> tuple[MeasureCount, ...]:
    key = house.worklist.current_round()
    return () if key is None else house.chronic.counts(key)


def _round(house: House, key: RoundKey, now: datetime) -> RoundFacts:
    sheet = house.worklist.sheet(key)
    return RoundFacts(sheet, sheet.span.opens <= now)


def _current(
    house: House, rounds: Sequence[RoundFacts], before: RoundFacts | None
) -> RoundFacts | None:
    key = house.worklist.current_round()
    known: Iterable[RoundFacts | None] = (*rounds, before)
    return next((one for one in known if one is not None and one.sheet.round == key), None)


def _clock(house: House, at: datetime) -> str:
    return house.desk.home_time.local(at).strftime("%H:%M")


# The notes of today's rounds, one line each.

ABOUT: Final = QT_TRANSLATE_NOOP("Today", "{clock} {person}")
WORDS: Final = QT_TRANSLATE_NOOP("Today", "{words} ({who})")
SHOWN: Final = 8


class NoteLine(NamedTuple):
    """A note as it is told: when and of whom, what and by whom, and where it was written."""

    about: Text
    words: Text
    place: Place


def note_lines(facts: TodayFacts, desk: Desk) -> list[NoteLine]:
    """Return the newest notes."""
    lines = []
    for key, note in facts.notes[:SHOWN]:
        clock = clock_text(note.at, facts.at, desk.home_time)
        person, who = told_apart(desk.person(note.subject)), desk.person(note.by).name
        about = ABOUT.with_(clock=clock, person=person)
        words = WORDS.with_(words=note.words, who=who)
        lines.append(NoteLine(about, words, Place(key, note.subject)))
    return lines
