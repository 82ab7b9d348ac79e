"""What is counted by clocks alone is the same as over whole requests with all their steps."""

import random
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

import pytest

from carehome_app.db.requests import requests as kept
from carehome_app.domain.duties.due_list import Box, Item
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.requests.request import Request, tally
from carehome_app.domain.requests.words import Kind, Step, Urgency
from carehome_app.services.requests.taking import Did, Kept, NewRequest
from tests.builders import Home

STEPS = (
    Step.RESPONDED, Step.RESPONDED, Step.VERIFIED, Step.SOLVED, Step.TOLD, Step.CLOSED,
    Step.WITHDRAWN, Step.REOPENED, Step.NOTED,
)  # fmt: skip
DAYS, REQUESTS = 9, 45


def lived_through(home: Home, seed: int) -> list[date]:
    """Take requests over some days, and do to them whatever may be done; return the days."""
    chance, numbers = random.Random(seed), list[str]()
    first = home.desk.today()
    for _ in range(REQUESTS):
        home.clock.advance(minutes=chance.randrange(20, 2 * DAYS * 24 * 60 // REQUESTS))
        who = chance.choice([0, home.subject("R001"), home.subject("R002")])
        taken = home.house.requests.taking.take(
            NewRequest(
                kind=chance.choice([Kind.MEDICAL, Kind.MATERIAL]),
                urgency=chance.choice(list(Urgency)),
                words="lamp",
                subject=who,
            )
        )
        assert isinstance(taken, Kept)
        numbers.append(taken.no)
        for _ in range(3):
            did = Did(step=chance.choice(STEPS), words="said")
            home.clock.advance(minutes=chance.randrange(120))
            try:
                home.house.requests.taking.act(chance.choice(numbers), did, again=True)
            except CareHomeError:
                continue  # that step does not follow: nothing was kept
    return [first + timedelta(days=ago) for ago in range((home.desk.today() - first).days + 2)]


def slowly_due(requests: Sequence[Request], begin: datetime, end: datetime) -> int:
    """Count the boxes of a day, by reading everything there is."""
    count = 0
    for one in requests:
        settled = [one.answered_at] if one.answered_at else []
        settled += [step.at for step in one.steps if step.step is Step.WITHDRAWN]
        was_over = bool(settled) and min(settled) < begin
        due = one.due_at < end and one.received_at < end
        count += due and not (one.due_at < begin and was_over)
    return count


def done(items: Sequence[Item]) -> int:
    return sum(one.box is Box.DONE for one in items)


@pytest.mark.parametrize("seed", range(4))
def test_sums_and_duties_by_clocks_are_those_over_whole_requests(home: Home, seed: int) -> None:
    board, clocks = home.house.requests.board, home.house.requests.clocks
    days, now = lived_through(home, seed), home.desk.now()
    moment = home.desk.home_time.moment
    every = board.between(days[0], days[-1])
    assert len(every) == REQUESTS
    assert len({one.state for one in every}) > 3
    for last in days:
        whole = tally(board.between(days[0], last), clocks.dated(), home.desk.home_time, now)
        assert board.tally(days[0], last) == whole
        begin, end = moment(last, time(0)), moment(last + timedelta(days=1), time(0))
        found = board.due_on(last).items
        assert len(found) == slowly_due(every, begin, end)
        until = min(end, now)
        answered = {one.ref for one in every if one.answered_at and one.answered_at <= until}
        assert done(found) == sum(one.slot in answered for one in found)


@pytest.mark.parametrize("seed", range(2))
def test_what_is_open_is_what_nothing_ended(home: Home, seed: int) -> None:
    days = lived_through(home, seed)
    every = home.house.requests.board.between(days[0], days[-1])
    found = [one.ref for one in kept.open_ones(home.desk.store)]
    assert found == [one.ref for one in every if one.is_open]
    assert 0 < len(found) < REQUESTS
