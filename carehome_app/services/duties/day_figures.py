"""What a home counts of a day besides its due lists: by code, as forms and parcels ask for it.

A subject the home does not use gives nothing, and what can only be said of today is not said of
a day gone by: neither is ever zero.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from carehome_app.domain.duties.due_list import Box, DueList
from carehome_app.domain.isolation.cases import balance
from carehome_app.domain.people import Group
from carehome_app.domain.reports.daily_facts import figures
from carehome_app.domain.rounds.counting import FEVER
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.sampling.results import Outcome
from carehome_app.services.rounds.worklist import rounds_begun

if TYPE_CHECKING:
    from carehome_app.domain.rounds.sheet import Sheet
    from carehome_app.services.house import House

Counts = dict[str, int]
WINDOWS: Final = ("am", "pm")


def counted(house: "House", day: date) -> Counts:
    """Return every number of a day that is no due list's."""
    sheets = _sheets(house, day)
    feverish = _feverish(sheets)
    before = _feverish(_sheets(house, day - timedelta(days=1))) if feverish else set()
    found = _of_rounds(sheets)
    if sheets:
        found["fever.people"] = len(feverish)
        found["fever.new"] = len(feverish - before)
    for part in _PARTS:
        found.update(part(house, day))
    return found


def of_list(name: str, due: DueList) -> Counts:
    """Return the numbers of a due list; one that has nothing on the day says nothing."""
    if not due.roster:
        return {}
    numbers = {"due": due.due, "done": due.done, "explained": due.explained, "open": due.open}
    return {f"{name}.{box}": number for box, number in numbers.items()}


def _sheets(house: "House", day: date) -> "Mapping[str, Sheet]":
    rounds = [one for one in rounds_begun(house.desk, day) if one.window in WINDOWS]
    found = {one.window: house.worklist.sheet(RoundKey(day, one.window)) for one in rounds}
    return {window: sheet for window, sheet in found.items() if sheet.measures}


def _feverish(sheets: "Mapping[str, Sheet]") -> set[int]:
    return {item.who for sheet in sheets.values() for item in sheet.due_list().marked(FEVER)}


def _of_rounds(sheets: "Mapping[str, Sheet]") -> Counts:
    found: Counts = {}
    for window, sheet in sheets.items():
        for name, number in figures(sheet.count()).items():
            found[f"{window}.{name}"] = number
    if sheets:
        last = list(sheets.values())[-1]
        residents = last.count(Group.RESIDENT)
        found["people.residents"] = residents.roll
        found["people.in"] = residents.roll - residents.away
        found["people.staff"] = last.count(Group.STAFF).roll
    return found


def _of_people(house: "House", day: date) -> Counts:
    home_time = house.desk.home_time
    stays = [one for one in house.desk.stays if one.group is Group.RESIDENT and not one.never_here]
    came = [one.admitted_at for one in stays]
    left = [one.left_at for one in stays if one.left_at is not None]
    return {
        "people.admitted": sum(home_time.day(at) == day for at in came),
        "people.left": sum(home_time.day(at) == day for at in left),
    }


def _of_areas(house: "House", day: date) -> Counts:
    found: Counts = {}
    for area_class, counts in house.disinfection.board.status(day).items():
        found[f"disinfection.{area_class}.due"] = counts["due"]
        found[f"disinfection.{area_class}.done"] = counts["done"]
    return found


def _of_gate(house: "House", day: date) -> Counts:
    if not house.capabilities.is_on("gate"):
        return {}
    at_gate = house.gate.board.on(day)
    counts = at_gate.counts
    found = {"gate.admitted": counts.admitted, "gate.refused": counts.refused}
    if day == house.desk.today():
        found["gate.inside"] = len(at_gate.inside)
    return found


def _of_isolation(house: "House", day: date) -> Counts:
    known = house.isolation.cases.all()
    if not known:
        return {}
    sums = balance(known, day, house.desk.home_time)
    return {
        "isolation.before": sums.before,
        "isolation.started": sums.started,
        "isolation.ended": sums.ended,
        "isolation.after": sums.after,
    }


def _of_tests(house: "House", day: date) -> Counts:
    rounds = house.sampling.rounds.between(day, day)
    if not rounds:
        return {}
    boards = [house.sampling.rounds.board_of(one).due for one in rounds]
    positive = {
        item.who for due in boards for item in due.behind(Box.DONE, word=Outcome.POSITIVE.value)
    }
    pending = sum(
        bool(tube.members) and not tube.answers for one in rounds for tube in one.tubes.values()
    )
    return {"sampling.positive": len(positive), "sampling.pending": pending}


def _of_faults(house: "House", day: date) -> Counts:
    if not house.capabilities.is_on("inspections"):
        return {}
    counts = house.inspections.faults.counted(day, day)
    return {
        "faults.found": counts.found,
        "faults.closed": counts.closed,
        "faults.open": counts.open_after,
        "faults.overdue": counts.overdue,
    }


def _of_requests(house: "House", day: date) -> Counts:
    if not house.capabilities.is_on("requests"):
        return {}
    found = {"requests.received": house.requests.board.tally(day, day).received}
    if day == house.desk.today():
        open_, late = house.requests.board.count()
        found |= {"requests.pending": open_, "requests.late": late}
    return found


def _of_now(house: "House", day: date) -> Counts:
    if day != house.desk.today():
        return {}
    return {
        "clusters.open": len(house.seeing.clusters.open()),
        "findings.overdue": house.following_up.count()[1],
    }


_PARTS: Final[tuple[Callable[["House", date], Counts], ...]] = (
    _of_people, _of_areas, _of_gate, _of_isolation, _of_tests, _of_faults, _of_requests, _of_now,
)  # fmt: skip
