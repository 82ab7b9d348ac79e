"""A second, kind look at how rounds were recorded, and how likely it is by chance alone."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from math import comb
from statistics import median
from typing import Final

import msgspec

from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

# How likely something is by chance alone.

_BLUR: Final = (1, 6, 15, 20, 15, 6, 1)


def last_digits(tenths: Iterable[int]) -> tuple[list[int], list[float]]:
    """Return how often each last digit came, and how often its neighbours make likely."""
    seen, likely = [0] * 10, [0.0] * 10
    whole = sum(_BLUR)
    for value, count in Counter(tenths).items():
        seen[value % 10] += count
        for shift, weight in enumerate(_BLUR, start=-(len(_BLUR) // 2)):
            likely[(value + shift) % 10] += count * weight / whole
    return seen, likely


def chi_square(seen: Sequence[int], likely: Sequence[float]) -> float:
    """Return the sum of squared differences over what is likely."""
    return sum(
        (one - other) ** 2 / other for one, other in zip(seen, likely, strict=True) if other > 0
    )


def chance(count: int, of: int, share: float) -> float:
    """Return how likely at least `count` of `of` are, each with this share (binomial)."""
    if count <= of * share:
        return 1.0
    return sum(comb(of, k) * share**k * (1 - share) ** (of - k) for k in range(count, of + 1))


# A second, kind look at how rounds were recorded. Nobody is accused: it is worth a look.
#
# Limits were chosen so that honest homes see fewer than one remark in a hundred weeks
# (`benchmarks/second_look.py` measures that, and how many made-up rounds are found).

SAME_IN_A_ROW: Final = 12
COPIED_SHARE: Final = 0.4
"""At most such a share of people reads the same as in the round before, by nature."""
CROWDED_SHARE: Final = 0.3
"""At most such a share of a round reads one and the same value, by nature."""
NARROW_SHARE: Final = 0.65
"""At most such a share of a round lies within three neighbouring tenths, by nature."""
LEAST_PEOPLE: Final = 20
RARE: Final = 1e-7
"""As rarely would chance alone do it in one round."""
LEAST_DIGITS: Final = 200
HEAPED: Final = 2.1
"""A last digit so many times as often as its neighbours make likely; many honest carers like a
0 or a 5 a little, and reach 1.8."""
CHI_SQUARE: Final = 45.0
"""About one in a million by chance, with nine degrees of freedom."""
QUICK_RUN: Final = 20
TOUCHING: Final = timedelta(seconds=4)
NOT_TOUCHING: Final = timedelta(seconds=1.5)


class Look(StrEnum):
    """What was noticed."""

    SAME_RUN = "same_run"
    COPIED = "copied"
    CROWDED = "crowded"
    NARROW = "narrow"
    HEAPED = "heaped"
    TOO_QUICK = "too_quick"
    BEFORE_ROUND = "before_round"


LOOK_LABELS: Final = {
    Look.SAME_RUN: QT_TRANSLATE_NOOP("Quality", "The same value many times in a row"),
    Look.COPIED: QT_TRANSLATE_NOOP("Quality", "A round much like the one before"),
    Look.CROWDED: QT_TRANSLATE_NOOP("Quality", "One value for very many people"),
    Look.NARROW: QT_TRANSLATE_NOOP("Quality", "Values very close together"),
    Look.HEAPED: QT_TRANSLATE_NOOP("Quality", "Some last digits too often"),
    Look.TOO_QUICK: QT_TRANSLATE_NOOP("Quality", "Faster than a thermometer reads"),
    Look.BEFORE_ROUND: QT_TRANSLATE_NOOP("Quality", "Times before the round"),
}
HOW: Final = {
    Look.SAME_RUN: QT_TRANSLATE_NOOP(
        "Quality",
        "{value} was entered {count} times one after the other; from {limit} on it"
        " is shown. Bodies differ by tenths, so this is rare.",
    ),
    Look.COPIED: QT_TRANSLATE_NOOP(
        "Quality",
        "{count} of {of} people had exactly the value of the round before; by nature"
        " at most {limit}% do.",
    ),
    Look.CROWDED: QT_TRANSLATE_NOOP(
        "Quality",
        "{count} of {of} people had {value}; by nature at most {limit}% share one value.",
    ),
    Look.NARROW: QT_TRANSLATE_NOOP(
        "Quality",
        "{count} of {of} people lay within a tenth of {value}; by nature at most {limit}% do.",
    ),
    Look.HEAPED: QT_TRANSLATE_NOOP(
        "Quality",
        "The last digit {value} came {count} times in {of} readings of a week; its"
        " neighbours make {limit} likely (chi-square {figure}, 9 degrees of freedom).",
    ),
    Look.TOO_QUICK: QT_TRANSLATE_NOOP(
        "Quality",
        "{count} readings in a row were entered {figure} seconds apart, with times as"
        " if each was taken just then; below {limit} seconds it is shown. Copied from paper?"
        " Then enter the round's own times.",
    ),
    Look.BEFORE_ROUND: QT_TRANSLATE_NOOP(
        "Quality",
        "{count} readings carry a time before the round opened at {value}.",
    ),
}
KINDLY: Final = QT_TRANSLATE_NOOP(
    "Quality",
    "Worth a look, together. There may be a good reason. Only people of this home see this page,"
    " and it stands in no report.",
)


class Kept(msgspec.Struct, frozen=True):
    """A reading as it was entered: `tenths` is the number without its point."""

    subject: int
    tenths: int
    taken_at: datetime
    recorded_at: datetime
    by: int
    touching: bool = True
    live: bool = True
    """Typed as it was taken, not from paper, a file or a device."""


class KeptRound(msgspec.Struct, frozen=True):
    """All readings of one round in the order they were entered."""

    round: RoundKey
    opens: datetime
    readings: tuple[Kept, ...]


class WorthALook(msgspec.Struct, frozen=True):
    """One remark: what, in which round, by whom (0: several), and the sentence behind it."""

    look: Look
    round: RoundKey
    by: int
    how: Text
    people: tuple[int, ...] = ()


def second_look(rounds: Sequence[KeptRound]) -> list[WorthALook]:
    """Return what is worth a look in these rounds, given oldest first."""
    found: list[WorthALook] = []
    before: dict[str, KeptRound] = {}
    for one in rounds:
        found.extend(same_runs(one))
        found.extend(crowded(one))
        found.extend(too_quick(one))
        found.extend(before_round(one))
        for earlier in (before.get("any"), before.get(one.round.window)):
            if earlier is not None:
                copies = list(copied(one, earlier))
                found.extend(copies)
                if copies:
                    break
        before["any"] = before[one.round.window] = one
    return found + list(heaped(rounds))


def same_runs(one: KeptRound) -> Iterator[WorthALook]:
    """Yield runs of one value entered by one person, one after the other."""
    for run in _runs(one.readings, lambda a, b: a.tenths == b.tenths and a.by == b.by):
        if len(run) >= SAME_IN_A_ROW:
            how = HOW[Look.SAME_RUN].with_(
                value=_point(run[0].tenths), count=len(run), limit=SAME_IN_A_ROW
            )
            yield WorthALook(Look.SAME_RUN, one.round, run[0].by, how, _people(run))


def crowded(one: KeptRound) -> Iterator[WorthALook]:
    """Yield the value that too many people of a round share, or lie too close to."""
    last = {kept.subject: kept for kept in one.readings}
    if len(last) < LEAST_PEOPLE:
        return
    values = Counter(kept.tenths for kept in last.values())
    for look, reach, natural in ((Look.CROWDED, 0, CROWDED_SHARE), (Look.NARROW, 1, NARROW_SHARE)):
        middle = max(values, key=lambda one: _within(values, one, reach))
        count = _within(values, middle, reach)
        if chance(count, len(last), natural) < RARE:
            sharing = [kept for kept in last.values() if abs(kept.tenths - middle) <= reach]
            how = HOW[look].with_(
                value=_point(middle), count=count, of=len(last), limit=round(natural * 100)
            )
            yield WorthALook(look, one.round, _one_hand(sharing), how, _people(sharing))
            return


def _within(values: Counter[int], middle: int, reach: int) -> int:
    return sum(values[middle + shift] for shift in range(-reach, reach + 1))


def copied(one: KeptRound, earlier: KeptRound) -> Iterator[WorthALook]:
    """Yield whether too many people read exactly as in an earlier round."""
    then = {kept.subject: kept.tenths for kept in earlier.readings}
    now = {kept.subject: kept for kept in one.readings if kept.subject in then}
    same = [kept for kept in now.values() if kept.tenths == then[kept.subject]]
    if len(now) >= LEAST_PEOPLE and chance(len(same), len(now), COPIED_SHARE) < RARE:
        how = HOW[Look.COPIED].with_(count=len(same), of=len(now), limit=round(COPIED_SHARE * 100))
        yield WorthALook(Look.COPIED, one.round, _one_hand(same), how, _people(same))


def too_quick(one: KeptRound) -> Iterator[WorthALook]:
    """Yield runs of readings entered one after the other faster than they can be taken."""
    live = [kept for kept in one.readings if kept.live]
    for run in _runs(live, _same_hand):
        gaps = [b.recorded_at - a.recorded_at for a, b in pairwise(run)]
        if len(run) < QUICK_RUN:
            continue
        least = TOUCHING if run[0].touching else NOT_TOUCHING
        usual = timedelta(seconds=median(gap.total_seconds() for gap in gaps))
        if usual < least:
            how = HOW[Look.TOO_QUICK].with_(
                count=len(run),
                figure=f"{usual.total_seconds():.1f}",
                limit=f"{least.total_seconds():g}",
            )
            yield WorthALook(Look.TOO_QUICK, one.round, run[0].by, how, _people(run))


def before_round(one: KeptRound) -> Iterator[WorthALook]:
    """Yield readings whose times lie before the round, or before they were taken."""
    early = [
        kept
        for kept in one.readings
        if kept.taken_at < one.opens or kept.recorded_at < kept.taken_at
    ]
    if early:
        how = HOW[Look.BEFORE_ROUND].with_(count=len(early), value=f"{one.opens:%H:%M}")
        yield WorthALook(Look.BEFORE_ROUND, one.round, _one_hand(early), how, _people(early))


def heaped(rounds: Sequence[KeptRound]) -> Iterator[WorthALook]:
    """Yield, for each person who enters and each week, a last digit that came too often.

    What is likely is not a tenth each, since a house's values are no even spread: it is what the
    same readings give when each is blurred over its neighbours.
    """
    hands: dict[tuple[int, int], list[Kept]] = defaultdict(list)
    last: dict[tuple[int, int], RoundKey] = {}
    for one in rounds:
        for kept in one.readings:
            hand = (one.round.day.toordinal() // 7, kept.by)
            hands[hand].append(kept)
            last[hand] = one.round
    for hand, readings in sorted(hands.items()):
        if len(readings) < LEAST_DIGITS:
            continue
        seen, likely = last_digits([kept.tenths for kept in readings])
        figure = chi_square(seen, likely)
        digit = max(range(10), key=lambda one: seen[one] / max(likely[one], 1.0))
        if figure > CHI_SQUARE and seen[digit] > HEAPED * likely[digit]:
            how = HOW[Look.HEAPED].with_(
                value=digit,
                count=seen[digit],
                of=len(readings),
                limit=round(likely[digit]),
                figure=round(figure),
            )
            yield WorthALook(Look.HEAPED, last[hand], hand[1], how)


_Alike = Callable[[Kept, Kept], bool]


def _runs(readings: Sequence[Kept], alike: _Alike) -> Iterator[Sequence[Kept]]:
    start = 0
    for place in range(1, len(readings) + 1):
        if place == len(readings) or not alike(readings[place - 1], readings[place]):
            yield readings[start:place]
            start = place


def _same_hand(one: Kept, other: Kept) -> bool:
    return one.by == other.by and one.touching == other.touching


def _one_hand(readings: Sequence[Kept]) -> int:
    hands = {kept.by for kept in readings}
    return hands.pop() if len(hands) == 1 else 0


def _people(readings: Iterable[Kept]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(kept.subject for kept in readings))


def _point(tenths: int) -> str:
    return f"{tenths // 10}.{tenths % 10}"
