"""Count what personal plans made due a second time, slowly, from the journal's lines alone."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from carehome_app.db.file.connection import Store
from carehome_app.db.journal import journal
from carehome_app.domain import events
from carehome_app.domain.chronic import events as chronic_events
from carehome_app.domain.rounds.plan import RoundKey
from tests.histories.second_count import Kept, Known, Times, _by_reason, _here, _holds
from tests.histories.second_count import known as read

CLOCKS = {
    "fasting": (360, 450),
    "after_breakfast": (540, 600),
    "before_lunch": (660, 720),
    "bedtime": (1230, 1320),
    "am": (360, 600),
    "pm": (900, 1200),
    "0800": (420, 540),
    "day": (0, 1440),
}
"""Minutes of the day, written down once more."""
HOUR = 3_600_000
ZONE = 8 * HOUR
"""Shanghai has no summer time."""


def midnight(day: date) -> int:
    """Return a home's midnight in milliseconds."""
    return (day - date(1970, 1, 1)).days * 24 * HOUR - ZONE


def orders(store: Store) -> list[tuple[chronic_events.PersonalPlanStarted, int | None]]:
    """Return every plan with its last day."""
    begun: list[chronic_events.PersonalPlanStarted] = []
    ends: dict[int, int] = {}
    for line in journal.lines(store):
        match line.event:
            case chronic_events.PersonalPlanStarted() as event:
                begun.append(event)
            case chronic_events.PersonalPlanEnded(id=number, until_day=until):
                ends[number] = min(until, ends.get(number, until))
            case _:
                pass
    return [
        (one, min((d for d in (one.until_day, ends.get(one.id)) if d), default=None))
        for one in begun
    ]


def _falls_on(plan: chronic_events.PersonalPlanStarted, last: int | None, day: date) -> bool:
    number = day.toordinal()
    if number < plan.from_day or (last is not None and number > last):
        return False
    if plan.days:
        return day.weekday() in [n for n in range(7) if plan.days & 2**n]
    if plan.every:
        return number in range(plan.from_day, number + 1, plan.every)
    if plan.monthly:
        ends = (day + timedelta(days=1)).month != day.month
        return day.day == plan.monthly or (ends and day.day < plan.monthly)
    return True


def count_again(store: Store, round_: RoundKey, now: int) -> dict[int, Counter[str]]:
    """Return by measure how many duties of a part of a day stand how."""
    found = read(store)
    start = midnight(round_.day)
    opens, closes = (6, 10) if round_.window == "am" else (15, 20)
    until = 15 if round_.window == "am" else 30
    times = Times(start + opens * HOUR, start + closes * HOUR, start + until * HOUR)
    duties = list(_duties(store, found, round_))
    told: dict[int, Counter[str]] = {}
    for plan, window in duties:
        counter = told.setdefault(plan.measure, Counter())
        if start + CLOCKS[window][0] * 60_000 > now:
            counter["later"] += 1
            continue
        row = [(one.measure, code) for one, code in duties if one.person == plan.person]
        where = (plan.measure, RoundKey(round_.day, window))
        counter[_standing(found, plan.person, where, (times, row))] += 1
    return told


def _duties(
    store: Store, found: Known, round_: RoundKey
) -> Iterator[tuple[chronic_events.PersonalPlanStarted, str]]:
    start = midnight(round_.day)
    for plan, last in orders(store):
        for window in plan.windows if _falls_on(plan, last, round_.day) else ():
            opens, closes = (start + minute * 60_000 for minute in CLOCKS[window])
            part = "am" if CLOCKS[window][0] < 15 * 60 else "pm"
            here = _here(found.stays.get(plan.person, []), Times(opens, closes, closes))
            if here and (part == round_.window or window == "day"):
                yield plan, window


def _standing(
    found: Known,
    subject: int,
    where: tuple[int, RoundKey],
    sheet: tuple[Times, list[tuple[int, str]]],
) -> str:
    measure, round_ = where
    times, row = sheet
    own = [one for one in found.valid if one.said.subject == subject]
    here = [one for one in own if _is(one, measure, round_)]
    if any(isinstance(one.said, events.ReadingTaken) for one in here):
        return "measured"
    if here:
        return _by_reason(here[-1].said)
    # Only the absence that came last can hold, unless a reading on this very sheet ended it.
    holding = [one for one in own if _holds(found, one, own, round_, times)]
    readings = [
        one.said.taken_at
        for one in own
        if isinstance(one.said, events.ReadingTaken)
        and any(_is(one, code, RoundKey(round_.day, window)) for code, window in row)
    ]
    if holding and not any(at > holding[-1].said.taken_at for at in readings):
        return _by_reason(holding[-1].said)
    stays = found.stays[subject]
    last = stays[-1][1]
    return "away" if last is not None and last < times.until else "unexplained"


def _is(one: Kept, measure: int, round_: RoundKey) -> bool:
    said = one.said
    return (said.measure, said.day, said.window) == (
        measure,
        round_.day.toordinal(),
        round_.window,
    )
