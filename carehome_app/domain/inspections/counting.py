"""Count faults over a period, so that the sum holds for any two moments.

    open at the end = open at the start + found + opened again − closed − withdrawn

A fault belongs to the home where it is, whoever found it, so that homes add up.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from carehome_app.domain.inspections.faults import (
    Fault,
    State,
    What,
    folded,
    is_overdue,
    is_recheck_late,
)
from carehome_app.domain.moments import HomeTime

REPEATS_WITHIN: Final = timedelta(days=365)


class Counted(NamedTuple):
    """The numbers of a period; everything is as of its end."""

    open_before: int
    found: int
    reopened: int
    closed: int
    withdrawn: int
    open_after: int
    overdue: int
    recheck_late: int
    extended: int
    of_found_closed: int
    """Of what was found in the period, what is closed by its end."""
    of_found_withdrawn: int
    on_time: int
    """Of those closed: put right by the last day that was said first."""
    immediate: int
    """Of those closed: on the day they were found."""
    repeats: int
    """Of what was found: the same item and place as within the 12 months before."""

    @property
    def rate(self) -> tuple[int, int]:
        """Closed of found without those withdrawn: the rate of rectification, as of the end."""
        return self.of_found_closed, self.found - self.of_found_withdrawn


def as_of(fault: Fault, moment: datetime) -> Fault | None:
    """Return a fault as it stood just before a moment; None when nobody had found it."""
    if fault.found.at >= moment:
        return None
    if not fault.acts or fault.acts[-1].at < moment:
        return fault
    return folded(fault.id, fault.found, (act for act in fault.acts if act.at < moment))


def counted(
    faults: Iterable[Fault],
    since: datetime,
    until: datetime,
    home_time: HomeTime,
    earlier: Iterable[Fault] = (),
) -> Counted:
    """Count a period: what was in [since, until), and how it stood at its end.

    `faults` are those that were open at its start or found in it; `earlier` those like them of
    the twelve months before, of which only what was found is asked, for repeats.
    """
    every = list(faults)
    open_then = [one for one in (as_of(fault, since) for fault in every) if one is not None]
    after = [one for one in (as_of(fault, until) for fault in every) if one is not None]
    acts = [act.what for fault in after for act in fault.acts if act.at >= since]
    fresh = [fault for fault in after if fault.found.at >= since]
    closed = [fault for fault in fresh if fault.state is State.CLOSED]
    alike: dict[tuple[str, str], list[Fault]] = {}
    known = {fault.id for fault in after}
    for fault in (*after, *(one for one in earlier if one.id not in known)):
        alike.setdefault(_same(fault), []).append(fault)
    return Counted(
        open_before=sum(fault.is_open for fault in open_then),
        found=len(fresh),
        reopened=acts.count(What.REOPENED),
        closed=acts.count(What.PASSED),
        withdrawn=acts.count(What.WITHDRAWN),
        open_after=sum(fault.is_open for fault in after),
        overdue=sum(is_overdue(fault, until, home_time) for fault in after),
        recheck_late=sum(is_recheck_late(fault, until, home_time) for fault in after),
        extended=sum(fault.extended and fault.is_open for fault in after),
        of_found_closed=len(closed),
        of_found_withdrawn=sum(fault.state is State.WITHDRAWN for fault in fresh),
        on_time=sum(was_on_time(fault, home_time) for fault in closed),
        immediate=sum(was_immediate(fault, home_time) for fault in closed),
        repeats=sum(repeated(fault, alike[_same(fault)]) is not None for fault in fresh),
    )


def was_on_time(fault: Fault, home_time: HomeTime) -> bool:
    """Return whether it was put right by the last day that was said first."""
    claim = fault.claim
    if claim is None or fault.original is None:
        return False
    return home_time.day(claim.at) <= fault.original


def was_immediate(fault: Fault, home_time: HomeTime) -> bool:
    """Return whether it was closed on the day it was found."""
    closing = fault.closing
    return closing is not None and home_time.day(closing.at) == home_time.day(fault.found.at)


def repeated(fault: Fault, others: Sequence[Fault]) -> Fault | None:
    """Return the last fault of the same item and place in the 12 months before, if there was one.

    What stands on no checklist is the same when it is said in the same words.
    """
    found = [
        one
        for one in others
        if one.id != fault.id
        and one.state is not State.WITHDRAWN
        and _same(one) == _same(fault)
        and (one.found.at, one.id) < (fault.found.at, fault.id)
        and fault.found.at - one.found.at <= REPEATS_WITHIN
    ]
    return max(found, key=_found_at) if found else None


def _same(fault: Fault) -> tuple[str, str]:
    return (fault.found.item or fault.found.words.strip(), fault.found.place.strip())


def _found_at(fault: Fault) -> datetime:
    return fault.found.at
