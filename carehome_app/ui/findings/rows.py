"""What is open of people and of areas, in the words of the lists."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from carehome_app.domain.findings.episodes import Episode, Finding, Step
from carehome_app.domain.findings.subject import AREA
from carehome_app.domain.measures.measure import Routine
from carehome_app.domain.moments import HomeTime
from carehome_app.domain.people import Person
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.changes import Changes
from carehome_app.services.disinfection.following_up import AreaEpisode
from carehome_app.services.findings.following_up import Due
from carehome_app.services.house import House

# An open episode in the words of the lists: sign, value, person, why, and when it is due.

REPEAT_AT: Final = QT_TRANSLATE_NOOP("FollowUp", "Repeat {clock}")
LEFT: Final = QT_TRANSLATE_NOOP("FollowUp", "in {minutes} min")
OVER: Final = QT_TRANSLATE_NOOP("FollowUp", "{minutes} min overdue")
LEFT_HOURS: Final = QT_TRANSLATE_NOOP("FollowUp", "in {hours} h {minutes} min")
OVER_HOURS: Final = QT_TRANSLATE_NOOP("FollowUp", "{hours} h {minutes} min overdue")
OVER_DAYS: Final = QT_TRANSLATE_NOOP("FollowUp", "{days} d overdue")
DISINFECTION_OF: Final = QT_TRANSLATE_NOOP("FollowUp", "Disinfection: {area}")
SINCE: Final = QT_TRANSLATE_NOOP("FollowUp", "since {clock}")
READ_AT: Final = QT_TRANSLATE_NOOP("FollowUp", "{sentence} ({clock})")
WITH_AGE: Final = QT_TRANSLATE_NOOP("FollowUp", "{person}, age {age}")
_HOUR: Final = timedelta(hours=1)
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DueRow:
    """What a list shows of one open episode; `person` is who it is about, or which area."""

    episode: Episode
    chip: str
    is_high: bool
    person: str
    why: str
    when: str
    left: str
    is_overdue: bool


def due_row(due: Due, say: Translate, home_time: HomeTime) -> DueRow:
    """Return an open episode in words, as of the moment it was asked for."""
    last = due.episode.findings[-1]
    clock = clock_text(last.taken_at, due.at, home_time)
    when, left = _due_words(due, say, home_time)
    return DueRow(
        due.episode,
        finding_words(last, say),
        last.family.high,
        told_apart(due.person),
        say(READ_AT.with_(sentence=last.main_sentence, clock=clock)),
        when,
        left,
        due.is_overdue,
    )


def area_row(one: AreaEpisode, say: Translate, now: datetime, home_time: HomeTime) -> DueRow:
    """Return what is open of an area in words; it has no repeat, so it says since when."""
    since = clock_text(one.episode.opened_at, now, home_time)
    return DueRow(
        one.episode,
        episode_words(one.episode, say),
        is_high=False,
        person=say(DISINFECTION_OF.with_(area=one.area.now.name)),
        why=say(one.sentences[0]),
        when=say(SINCE.with_(clock=since)),
        left="",
        is_overdue=False,
    )


def is_of_area(episode: Episode) -> bool:
    """Return whether something was found about an area; else it is about a person."""
    return episode.about.about == AREA


def told_apart(person: Person) -> str:
    """Return a person's room-bed (a staff member's code) and name."""
    return f"{person.place or person.details.code} {person.name}"


def with_age(person: Person, day: date, say: Translate) -> str:
    """Return room-bed, name and age: two of one name are told apart even in one room."""
    age = person.age(day)
    if age is None:
        return told_apart(person)
    return say(WITH_AGE.with_(person=told_apart(person), age=age))


def finding_words(finding: Finding, say: Translate) -> str:
    """Return sign, name and value, such as `▲ Fever 37.9 °C`; of an area there is only a name."""
    if not finding.series:
        return f"{finding.family.sign} {say(finding.label)}".strip()
    if finding.measure.routine is Routine.NOBODY:
        # Names of pressures are long: the value must never be what is cut.
        return f"{finding.family.sign} {finding.shown} {say(finding.label)}"
    unit = "" if " " in finding.shown else f" {finding.measure.main.scales[0].unit}"
    return f"{finding.family.sign} {say(finding.label)} {finding.shown}{unit}"


def episode_words(episode: Episode, say: Translate) -> str:
    """Return sign and name of an episode."""
    return f"{episode.family.sign} {say(episode.label)}".strip()


def clock_text(at: datetime, now: datetime, home_time: HomeTime) -> str:
    """Return the time of a moment, with its day unless that is today."""
    local = home_time.local(at)
    same = home_time.day(at) == home_time.day(now)
    return local.strftime("%H:%M" if same else "%m-%d %H:%M")


def _due_words(due: Due, say: Translate, home_time: HomeTime) -> tuple[str, str]:
    at = due.episode.due_at
    if at is None:
        return ("", "")
    when = say(REPEAT_AT.with_(clock=clock_text(at, due.at, home_time)))
    return (when, _left(at - due.at, say))


def _left(left: timedelta, say: Translate) -> str:
    distance = abs(left)
    minutes = int(distance.total_seconds()) // 60
    overdue = left <= timedelta(0)
    if overdue and distance >= _DAY:
        return say(OVER_DAYS.with_(days=distance.days))
    if distance >= _HOUR:
        text = OVER_HOURS if overdue else LEFT_HOURS
        return say(text.with_(hours=minutes // 60, minutes=minutes % 60))
    return say((OVER if overdue else LEFT).with_(minutes=minutes))


# What is open of people and of areas, for the pages that show both in one list.


def open_rows(house: House, say: Translate) -> list[DueRow]:
    """Return everything open in words: people by when they are due, then areas by age."""
    desk = house.desk
    people = [due_row(one, say, desk.home_time) for one in house.following_up.due()]
    areas = house.disinfection.following_up.due()
    return [*people, *(area_row(one, say, desk.now(), desk.home_time) for one in areas)]


def open_count(house: House) -> tuple[int, int]:
    """Return how many are open, and how many people are overdue: an area has no repeat."""
    people, overdue = house.following_up.count()
    return people + house.disinfection.following_up.count(), overdue


def closed_between(house: House, since: datetime, until: datetime) -> list[Episode]:
    """Return what closed in [since, until), the last one first; by a correction too."""
    people = house.following_up
    areas = house.disinfection.following_up.between(since, until)
    found = (*people.between(since, until), *(one.episode for one in areas))
    ended = [one for one in found if one.closed_at is not None]
    # A correction made this very moment has happened too.
    lifted = people.lifted(since, until + timedelta(milliseconds=1))
    return sorted((*ended, *lifted), key=lambda one: one.closed_at or until, reverse=True)


def take(house: House, episode: Episode, step: Step, words: str) -> Changes:
    """Keep a step where it belongs; what the services refuse is raised as they say it."""
    if is_of_area(episode):
        area = house.disinfection.board.area(episode.about.id)
        return house.disinfection.following_up.take(AreaEpisode(area, episode), step, words)
    return house.following_up.take(episode, step, words)


def name_of(house: House, episode: Episode) -> str | Text:
    """Return whom or what it is about: room-bed and name, or the disinfection of an area."""
    if is_of_area(episode):
        area = house.disinfection.board.area(episode.about.id)
        return DISINFECTION_OF.with_(area=area.at(episode.opened_at).name)
    return told_apart(house.desk.person(episode.subject))


def heading_of(house: House, episode: Episode, say: Translate) -> str:
    """Return whom or what it is about, for the head of a page: people with their age."""
    if is_of_area(episode):
        return say(Text("", "{name}").with_(name=name_of(house, episode)))
    return with_age(house.desk.person(episode.subject), house.desk.today(), say)
