"""What is open of people and of areas, for the pages that show both in one list."""

from datetime import datetime, timedelta

from carehome_app.domain.findings import Episode, Step
from carehome_app.i18n import Text, Translate
from carehome_app.services.area_following import AreaEpisode
from carehome_app.services.changes import Changes
from carehome_app.services.house import House
from carehome_app.ui.due_rows import (
    DISINFECTION_OF,
    DueRow,
    area_row,
    due_row,
    is_of_area,
    told_apart,
    with_age,
)


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
        area = house.disinfection.board.area(episode.subject)
        return house.disinfection.following_up.take(AreaEpisode(area, episode), step, words)
    return house.following_up.take(episode, step, words)


def name_of(house: House, episode: Episode) -> str | Text:
    """Return whom or what it is about: room-bed and name, or the disinfection of an area."""
    if is_of_area(episode):
        area = house.disinfection.board.area(episode.subject)
        return DISINFECTION_OF.with_(area=area.at(episode.opened_at).name)
    return told_apart(house.desk.person(episode.subject))


def heading_of(house: House, episode: Episode, say: Translate) -> str:
    """Return whom or what it is about, for the head of a page: people with their age."""
    if is_of_area(episode):
        return say(Text("", "{name}").with_(name=name_of(house, episode)))
    return with_age(house.desk.person(episode.subject), house.desk.today(), say)
