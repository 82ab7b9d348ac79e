"""Counselling counted without its words, helpers' hours, and words that ask for a report."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.duties.due_list import Box, DueList, Item
from carehome_app.domain.requests.events import SealedWords
from carehome_app.domain.requests.words import Risk
from carehome_app.domain.rounds.entry import LineRef

FOLLOW_UP: Final = timedelta(hours=24)
"""After a call of high risk somebody is called again in this time."""
ADULT: Final = 18
ABUSE: Final = (
    "虐待", "殴打", "毒打", "性侵", "猥亵", "家暴", "遗弃", "拐卖", "欺凌", "体罚", "强奸", "被打",
    "abuse", "beaten", "molest", "neglect", "rape", "assault",
)  # fmt: skip
"""Words that make the program ask whether to report; they never decide."""
_ABUSE: Final = re.compile("|".join(ABUSE), re.IGNORECASE)


def asks_for_report(words: str, age: int | None) -> bool:
    """Return whether words about a child, or about somebody whose age is unknown, name abuse."""
    return (age is None or age < ADULT) and _ABUSE.search(words) is not None


class Call(msgspec.Struct, frozen=True):
    """One counselling; its words are sealed."""

    ref: LineRef
    subject: int
    talker: str
    began_at: datetime
    ended_at: datetime
    band: str
    theme: str
    risk: Risk
    named: int
    follow_up_due: datetime | None
    referred: str
    by: int
    sealed: SealedWords | None = None

    @property
    def length(self) -> timedelta:
        """How long it took."""
        return self.ended_at - self.began_at


class Followed(NamedTuple):
    """A call after high risk: who had to call again, until when, and when somebody did."""

    subject: int
    named: int
    ref: LineRef
    due: datetime
    called: datetime | None


def calls_due(known: Iterable[Followed], day: tuple[datetime, datetime], now: datetime) -> DueList:
    """Return who had to be called again on a day, or still had to; of a past day as it ended."""
    begin, end = day
    open_then = (
        one
        for one in known
        if one.due < end and (one.due >= begin or one.called is None or one.called >= begin)
    )
    return DueList(tuple(_item(one, min(end, now)) for one in open_then))


def _item(one: Followed, now: datetime) -> Item:
    """Return a call in its box; it is that of whoever calls, and nothing says who spoke."""
    if one.called is not None and one.called <= now:
        return Item(one.named, Box.DONE, "in_time" if one.called <= one.due else "late", one.ref)
    return Item(one.named, Box.OPEN, "late" if one.due < now else "", one.ref)


class Heard(msgspec.Struct, frozen=True):
    """Calls counted: person-times are calls, persons are those who spoke."""

    person_times: int
    persons: int
    risks: Mapping[Risk, int]
    """By call; sums to the person-times."""
    minutes: int
    """All calls together."""
    waiting: tuple[Call, ...] = ()
    """Whose call after high risk is still to be made; the earliest first."""


def heard(calls: Sequence[Call]) -> Heard:
    """Count calls."""
    risks = Counter(one.risk for one in calls)
    return Heard(
        person_times=len(calls),
        persons=len({one.talker for one in calls}),
        risks={risk: risks[risk] for risk in Risk},
        minutes=sum((one.length for one in calls), timedelta()) // timedelta(minutes=1),
        waiting=tuple(to_call_again(calls)),
    )


def to_call_again(calls: Sequence[Call]) -> list[Call]:
    """Return the last call of each person when nobody called again though it is due."""
    last: dict[str, Call] = {}
    for one in sorted(calls, key=lambda call: (call.began_at, call.ref)):
        last[one.talker] = one
    found = [one for one in last.values() if one.follow_up_due is not None]
    return sorted(found, key=lambda call: (call.follow_up_due, call.ref))


class Help(msgspec.Struct, frozen=True):
    """What a volunteer or a social worker did on a day."""

    ref: LineRef
    subject: int
    helper: int
    name: str
    is_social_worker: bool
    day: date
    minutes: int
    contacts: int
    what: str

    @property
    def who(self) -> tuple[int, str]:
        """Whoever helped, by number of the roll or else by name."""
        return (self.helper, "" if self.helper else self.name)


class Helped(msgspec.Struct, frozen=True):
    """Hours and contacts of a month: the sums of the single helpers."""

    minutes: int
    person_times: int
    helpers: Mapping[tuple[int, str], tuple[int, int]]
    """Minutes and contacts by helper."""


def helped(helps: Iterable[Help]) -> Helped:
    """Add up what was done."""
    found: dict[tuple[int, str], tuple[int, int]] = {}
    for one in helps:
        minutes, contacts = found.get(one.who, (0, 0))
        found[one.who] = (minutes + one.minutes, contacts + one.contacts)
    return Helped(
        sum(minutes for minutes, _contacts in found.values()),
        sum(contacts for _minutes, contacts in found.values()),
        found,
    )
