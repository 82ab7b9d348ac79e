"""What is open, in the words of the lists."""

from datetime import date, datetime, timedelta
from functools import partial
from typing import Final

import msgspec

from carehome_app.domain.findings.episodes import Episode, Finding
from carehome_app.domain.measures.measure import Routine
from carehome_app.domain.measures.rule import Family
from carehome_app.domain.moments import HomeTime
from carehome_app.domain.people import Person
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.findings.following_up import Due
from carehome_app.services.findings.naming import told_apart
from carehome_app.services.house import House
from carehome_app.ui.style.not_shown import shown_of
from carehome_app.ui.widgets.clock import gone, time_left

# An open episode in the words of the lists: sign, value, person, why, and when it is due.

SINCE: Final = QT_TRANSLATE_NOOP("FollowUp", "since {clock}")
READ_AT: Final = QT_TRANSLATE_NOOP("FollowUp", "{sentence} ({clock})")
LOOK: Final = "⚠"
"""The sign of what is no value, such as a door or a fault: nobody is told by a colour alone."""
WITH_AGE: Final = QT_TRANSLATE_NOOP("FollowUp", "{person}, age {age}")


class DueRow(msgspec.Struct, frozen=True):
    """What a list shows of one open episode; `person` is who it is about, or which area."""

    episode: Episode
    chip: str
    is_high: bool
    person: str
    why: str
    when: str
    left: str
    is_overdue: bool
    share: float | None = None
    """How much of the time until it is due has gone, from 0 to 1; None without a clock."""


def due_row(due: Due, say: Translate, home_time: HomeTime) -> DueRow:
    """Return an open episode in words, as of the moment it was asked for.

    What is not due by the clock says since when it is open.
    """
    episode, last = due.episode, due.episode.findings[-1]
    why = last.main_sentence
    when, left = say(SINCE.with_(clock=clock_text(episode.opened_at, due.at, home_time))), ""
    share: float | None = None
    if episode.due_at is not None:
        why = READ_AT.with_(sentence=why, clock=clock_text(last.taken_at, due.at, home_time))
        when = say(episode.book.due.with_(clock=clock_text(episode.due_at, due.at, home_time)))
        left = say(time_left(due.at, episode.due_at))
        share = gone(last.taken_at, episode.due_at, due.at)
    return DueRow(
        episode,
        finding_words(last, say),
        last.family.high,
        say(episode.book.naming.with_(name=due.name)),
        say(why),
        when,
        left,
        due.is_overdue,
        share,
    )


def with_age(person: Person, day: date, say: Translate) -> str:
    """Return room-bed, name and age: two of one name are told apart even in one room."""
    age = person.age(day)
    if age is None:
        return told_apart(person)
    return say(WITH_AGE.with_(person=told_apart(person), age=age))


def finding_words(finding: Finding, say: Translate) -> str:
    """Return sign, name and value, such as `▲ Fever 37.9 °C`; of an area there is only a name."""
    measure = finding.measure
    if measure is None:
        return f"{_sign(finding.family)} {say(finding.label)}"
    if measure.routine is Routine.NOBODY:
        # Names of pressures are long: the value must never be what is cut.
        return f"{_sign(finding.family)} {finding.shown} {say(finding.label)}"
    unit = "" if " " in finding.shown else f" {measure.main.scales[0].unit}"
    return f"{_sign(finding.family)} {say(finding.label)} {finding.shown}{unit}"


def episode_words(episode: Episode, say: Translate) -> str:
    """Return sign and name of an episode."""
    return f"{_sign(episode.family)} {say(episode.label)}"


def _sign(family: Family) -> str:
    """Return the sign of a value; of what is no value, one that says how it is looked at."""
    return family.sign or LOOK


def clock_text(at: datetime, now: datetime, home_time: HomeTime) -> str:
    """Return the time of a moment, with its day unless that is today."""
    local = home_time.local(at)
    same = home_time.day(at) == home_time.day(now)
    return local.strftime("%H:%M" if same else "%m-%d %H:%M")


# What is open, for the pages that show it in one list.


def open_rows(house: House, say: Translate) -> list[DueRow]:
    """Return everything open in words: first what is due by the clock, then the oldest."""

    def row(due: Due) -> DueRow:
        return due_row(due, say, house.desk.home_time)

    due = house.following_up.due()
    return [shown_of(row, one, partial(_unsaid, one, say)) for one in due]


def _unsaid(due: Due, say: Translate, words: str) -> DueRow:
    """Name whom it is about all the same: who must be called about never goes with the page."""
    who = say(due.episode.book.naming.with_(name=due.name))
    return DueRow(due.episode, words, True, who, "", "", "", due.is_overdue)


def closed_between(house: House, since: datetime, until: datetime) -> list[Episode]:
    """Return what closed in [since, until), the last one first; by a correction too."""
    following_up = house.following_up
    ended = [one for one in following_up.between(since, until) if one.closed_at is not None]
    # A correction made this very moment has happened too.
    lifted = following_up.lifted(since, until + timedelta(milliseconds=1))
    return sorted((*ended, *lifted), key=lambda one: one.closed_at or until, reverse=True)


def name_of(house: House, episode: Episode) -> Text:
    """Return whom or what it is about, as its book says it: a room-bed and name, an area."""
    return episode.book.naming.with_(name=house.following_up.called(episode))


def heading_of(house: House, episode: Episode, say: Translate) -> str:
    """Return whom or what it is about, for the head of a page: people with their age."""
    if episode.subject:
        at = house.desk.now() if episode.is_open else episode.opened_at
        person = house.desk.person_at(episode.subject, at)
        return with_age(person, house.desk.today(), say)
    return say(name_of(house, episode))
