"""How everybody of a round stands: done with a result, explained, open or exempt.

roster = due + exempt;  due = done + explained + open
done = negative + positive + to confirm + … ;  explained = the sum of its reasons
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import IntEnum
from typing import Final, NamedTuple, TypeVar

from carehome_app.domain.duties.due_list import NOTHING, Box, DueList, Item
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.sampling.results import RESULT_LABELS, Outcome, Result
from carehome_app.domain.sampling.round import Method, SampleRound
from carehome_app.i18n import QT_TRANSLATE_NOOP

_Key = TypeVar("_Key", int, str)

REASON_LABELS: Final = {
    "out": QT_TRANSLATE_NOOP("Sampling", "out of the house"),
    "hospital": QT_TRANSLATE_NOOP("Sampling", "in hospital"),
    "refused": QT_TRANSLATE_NOOP("Sampling", "refused"),
    "unable": QT_TRANSLATE_NOOP("Sampling", "must not be sampled"),
    "other": QT_TRANSLATE_NOOP("Sampling", "another reason"),
}
REASON_KEYS: Final = {"O": "out", "H": "hospital", "R": "refused", "J": "unable"}
"""The letters of the list; another reason needs words."""
UNLISTED: Final = "unlisted"
EXEMPT_LABELS: Final = {
    UNLISTED: QT_TRANSLATE_NOOP("Sampling", "not on the list that was handed in"),
    "off": QT_TRANSLATE_NOOP("Sampling", "off duty the whole week"),
    "community": QT_TRANSLATE_NOOP("Sampling", "lives outside, tested in the community"),
    "group": QT_TRANSLATE_NOOP("Sampling", "not of the group of this round"),
    "recent": QT_TRANSLATE_NOOP("Sampling", "tested too short a time ago"),
    "vaccinated": QT_TRANSLATE_NOOP("Sampling", "vaccinated less than 48 h ago"),
}
LATE: Final = "late"
ELSEWHERE: Final = "elsewhere"
REPEATED: Final = "repeated"
SINGLE_WAITS: Final = "single_waits"
"""Marks of an item: what else is true of it."""
DONE: Final = "done"
"""The word of a round that takes no sample, such as a vaccination day."""
WAITING: Final = "waiting"
OVERDUE: Final = "overdue"

WORDS: Final = DueWords(
    roster=QT_TRANSLATE_NOOP("DueList", "on the list"),
    due=QT_TRANSLATE_NOOP("DueList", "to be tested"),
    boxes={
        Box.EXEMPT: QT_TRANSLATE_NOOP("DueList", "not to be tested"),
        Box.DONE: QT_TRANSLATE_NOOP("DueList", "sampled"),
        Box.EXPLAINED: QT_TRANSLATE_NOOP("DueList", "explained"),
        Box.OPEN: QT_TRANSLATE_NOOP("DueList", "not explained"),
    },
    of_word={
        **{one.value: words for one, words in RESULT_LABELS.items()},
        **REASON_LABELS,
        **EXEMPT_LABELS,
        DONE: QT_TRANSLATE_NOOP("Sampling", "done"),
        WAITING: QT_TRANSLATE_NOOP("Sampling", "waits"),
        OVERDUE: QT_TRANSLATE_NOOP("Sampling", "window over"),
    },
)
RULE: Final = QT_TRANSLATE_NOOP(
    "DueList", "Counted are people, each once, as the list was frozen; later ones are added."
)


class Kind(IntEnum):
    """What an answer speaks for."""

    POOL = 1
    SINGLE = 2
    ANTIGEN = 3


class Evidence(NamedTuple):
    """One answer about a person, or one that is waited for."""

    at: datetime
    kind: Kind
    result: Result


_SAME: Final = {one: Outcome(one.value) for one in Result}


def outcome(evidence: Sequence[Evidence]) -> Outcome:
    """Return how somebody stands who was sampled; the oldest evidence comes first.

    A positive pool is nobody's result. A single positive stays until somebody takes it back; an
    antigen that nucleic acid does not bear out is an outcome of its own.
    """
    own = [one for one in evidence if one.kind is not Kind.POOL]
    pools = [one for one in evidence if one.kind is Kind.POOL]
    genes = [one for one in evidence if one.kind is not Kind.ANTIGEN]
    singles = [one for one in own if one.kind is Kind.SINGLE]
    if any(one.result is Result.POSITIVE for one in singles):
        return Outcome.POSITIVE
    kits = [one for one in own if one.kind is Kind.ANTIGEN and one.result is Result.POSITIVE]
    if kits:
        denied = any(one.result is Result.NEGATIVE and one.at >= kits[0].at for one in genes)
        return Outcome.DISCORDANT if denied else Outcome.POSITIVE
    known = [one for one in own if one.result is Result.NEGATIVE]
    caught = [one for one in pools if one.result is Result.POSITIVE]
    if caught:
        cleared = any(one.at >= caught[-1].at for one in known)
        return Outcome.NEGATIVE if cleared else Outcome.TO_CONFIRM
    last = evidence[-1].result
    if last in (Result.INVALID, Result.LOST, Result.INDETERMINATE, Result.PENDING):
        return _SAME[last]
    return Outcome.NEGATIVE


def evidence_of(round_: SampleRound, subject: int) -> list[Evidence]:
    """Return what is known of somebody in a round, oldest first; the newest round comes last."""
    found: list[Evidence] = []
    for sample in round_.samples.get(subject, ()):
        if sample.is_kit:
            kind = Kind.ANTIGEN
        else:
            tube = round_.tubes.get(sample.tube)
            kind = Kind.POOL if tube is not None and tube.is_pool else Kind.SINGLE
        found.append(Evidence(sample.at, kind, round_.result_of(sample)))
    other = round_.elsewhere.get(subject)
    if other is not None:
        found.append(Evidence(other.at, Kind.SINGLE, other.result))
    return sorted(found, key=lambda one: one.at)


def standing(round_: SampleRound, subject: int, at: datetime, day: date) -> tuple[Box, str]:
    """Return the box of somebody who is on the list, and its word; `day` is that of the moment.

    Whoever was sampled is done, also when exempt or explained before. A reason that lasts to a
    day explains nothing after it.
    """
    if round_.samples.get(subject) or subject in round_.elsewhere:
        if round_.method is Method.OTHER:
            return Box.DONE, DONE
        return Box.DONE, outcome(evidence_of(round_, subject)).value
    rule = round_.exempt.get(subject) if subject not in round_.late else None
    if rule is not None:
        return Box.EXEMPT, rule
    reason = round_.reasons.get(subject)
    if reason is not None and (reason.until is None or reason.until >= day.toordinal()):
        return Box.EXPLAINED, reason.code
    return Box.OPEN, OVERDUE if at > round_.closes else WAITING


def due_list(round_: SampleRound, at: datetime, day: date, places: Mapping[int, str]) -> DueList:
    """Return the list of a round at a moment; `places` are the contact groups of people."""
    return Standings().due_list(round_, at, day, places)


class Standings:
    """How everybody stands, remembered: of whom nothing was written since stands as before."""

    def __init__(self) -> None:
        """Know nobody yet."""
        self._about: tuple[object, ...] = ()
        self._round: SampleRound | None = None
        self._known: dict[int, Item] = {}

    def due_list(
        self, round_: SampleRound, at: datetime, day: date, places: Mapping[int, str]
    ) -> DueList:
        """Return the list of a round at a moment; only whom something is new of is looked at."""
        about = (round_.opened, round_.late, day, at > round_.closes, places)
        known, roster = self._known, round_.roster
        if self._round is None or about != self._about:
            changed = set(roster)
        else:
            changed = _written_of(self._round, round_)
        self._about, self._round = about, round_
        for subject in changed.intersection(roster):
            box, word = standing(round_, subject, at, day)
            marks = _marks(round_, subject) if box is Box.DONE else NOTHING
            known[subject] = Item(subject, box, word, None, places.get(subject, ""), marks)
        return DueList(tuple(map(known.__getitem__, roster)), RULE)


def _written_of(before: SampleRound, now: SampleRound) -> set[int]:
    """Return of whom something was written since, or of a tube that somebody was or is in."""
    found = set(_differing(before.samples, now.samples))
    found.update(_differing(before.reasons, now.reasons))
    found.update(_differing(before.elsewhere, now.elsewhere))
    for label in _differing(before.tubes, now.tubes):
        for tube in (before.tubes.get(label), now.tubes.get(label)):
            found.update(() if tube is None else [one.subject for one in tube.members])
    return found


def _differing(before: Mapping[_Key, object], now: Mapping[_Key, object]) -> Iterator[_Key]:
    """Yield what is not the very same any more; a round that grows hands on what it kept."""
    if before is not now:
        yield from [key for key, one in now.items() if before.get(key) is not one]
        yield from before.keys() - now.keys()


def _marks(round_: SampleRound, subject: int) -> frozenset[str]:
    taken, other = round_.samples.get(subject, ()), round_.elsewhere.get(subject)
    moments = [one.at for one in taken] + ([] if other is None else [other.at])
    found: set[str] = set()
    if min(moments) > round_.closes:
        found.add(LATE)
    if other is not None:
        found.add(ELSEWHERE)
    if len(taken) > 1:
        found.add(REPEATED)
        tube = round_.tubes.get(taken[-1].tube)
        if tube is not None and not tube.is_pool and tube.result is Result.PENDING:
            found.add(SINGLE_WAITS)
    return frozenset(found)


def cases(round_: SampleRound) -> tuple[int, ...]:
    """Return who is positive by a single result; a positive pool moves nothing here."""
    sampled = sorted({*round_.samples, *round_.elsewhere})
    return tuple(
        subject for subject in sampled if outcome(evidence_of(round_, subject)) is Outcome.POSITIVE
    )


class SampleCount(NamedTuple):
    """How many samples a round took: a person's first, and repeats."""

    first: int
    again: int

    @property
    def all(self) -> int:
        """Every sample."""
        return self.first + self.again


def samples(round_: SampleRound) -> SampleCount:
    """Return how many samples were taken."""
    taken = [len(some) for some in round_.samples.values()]
    return SampleCount(len(taken), sum(taken) - len(taken))


def to_confirm(round_: SampleRound, label: str) -> tuple[tuple[int, Outcome, bool], ...]:
    """Return the members of a positive pool: how each stands, and whether a single waits."""
    found: list[tuple[int, Outcome, bool]] = []
    for member in round_.tubes[label].members:
        own = [one for one in evidence_of(round_, member.subject) if one.kind is not Kind.POOL]
        waits = any(one.result is Result.PENDING and one.at >= member.at for one in own)
        found.append((member.subject, outcome(evidence_of(round_, member.subject)), waits))
    return tuple(found)


def left_of(round_: SampleRound, covered: Container[int]) -> frozenset[int]:
    """Return who was due in a round and is not among those it covered, whatever the reason."""
    return frozenset(
        who
        for who in round_.roster
        if who not in covered and (who in round_.late or who not in round_.exempt)
    )


def missed_twice(before: Container[int], later: DueList) -> tuple[int, ...]:
    """Return who was left in the round before, and is due and not covered again."""
    return tuple(item.who for item in later.behind(Box.EXPLAINED, Box.OPEN) if item.who in before)


def newest_open(last: Sequence[SampleRound]) -> SampleRound | None:
    """Return the newest round that is still open, or the newest of all; `last` begins with it."""
    return next((one for one in last if one.is_open), last[0] if last else None)


def never_missed(lists: Iterable[DueList]) -> tuple[tuple[int, ...], Mapping[int, int]]:
    """Return who was done each time they were due, and how often the others were missed."""
    due: dict[int, int] = {}
    missed: dict[int, int] = {}
    for one in lists:
        for item in one.items:
            if item.box is Box.EXEMPT:
                continue
            due[item.who] = due.get(item.who, 0) + 1
            if item.box is not Box.DONE:
                missed[item.who] = missed.get(item.who, 0) + 1
    return tuple(who for who in sorted(due) if who not in missed), missed
