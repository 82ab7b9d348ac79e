"""When supplies are scarce, expire, or move strangely: each with its numbers and its source."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from fractions import Fraction
from typing import Final, NamedTuple

from carehome_app.domain.findings.episodes import FOR_A_THING, Book, BookRule, Hit
from carehome_app.domain.findings.subject import SUPPLY, Subject
from carehome_app.domain.measures.rule import Family, Severity, Source
from carehome_app.domain.supplies.standing import Standing
from carehome_app.domain.supplies.supply import Hazard
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

OURS: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "our proposal for homes (epidemic supplies)"),
    proposal=True,
    section="5.5",
)
LEDGER: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "customary store rule: a difference is never written away"),
    section="5.1",
)
FIRE: Final = Source(QT_TRANSLATE_NOOP("Sources", "the home's own limit of fire safety"))

EXPIRING_DAYS: Final = (30, 90)
UNUSUAL_TIMES: Final = 3
UNUSUAL_DAYS: Final = 14
SECOND_PERCENT: Final = 2


def _family(code: str, label: Text, advice: Text) -> Family:
    day = timedelta(days=1)
    return Family(
        code,
        dict.fromkeys(Severity, label),
        high=False,
        repeat_after=day,
        repeat_again=day,
        advice=advice,
        signed=False,
    )


ORDER: Final = QT_TRANSLATE_NOOP("Supplies", "Order it, or ask for an allocation.")
OUT: Final = _family("supply_out", QT_TRANSLATE_NOOP("Supplies", "out of stock"), ORDER)
DAYS: Final = _family("supply_days", QT_TRANSLATE_NOOP("Supplies", "few days left"), ORDER)
MINIMUM: Final = _family(
    "supply_minimum", QT_TRANSLATE_NOOP("Supplies", "below the minimum"), ORDER
)
EXPIRING: Final = _family(
    "supply_expiring",
    QT_TRANSLATE_NOOP("Supplies", "will expire unused"),
    QT_TRANSLATE_NOOP("Supplies", "Use it first, or pass it on while it is good."),
)
EXPIRED: Final = _family(
    "supply_expired",
    QT_TRANSLATE_NOOP("Supplies", "expired on the shelf"),
    QT_TRANSLATE_NOOP("Supplies", "Take it off the shelf and write it off."),
)
COUNT: Final = _family(
    "supply_count",
    QT_TRANSLATE_NOOP("Supplies", "to be counted"),
    QT_TRANSLATE_NOOP("Supplies", "Count it, and find the cause."),
)
STORE: Final = _family(
    "supply_store",
    QT_TRANSLATE_NOOP("Supplies", "more than may be stored"),
    QT_TRANSLATE_NOOP("Supplies", "Store less of it here."),
)
UNUSUAL: Final = _family(
    "supply_unusual",
    QT_TRANSLATE_NOOP("Supplies", "unusual quantity given out"),
    QT_TRANSLATE_NOOP("Supplies", "Check the slip; reverse the line when it was a mistake."),
)
FAMILIES: Final = {
    one.code: one for one in (OUT, DAYS, MINIMUM, EXPIRING, EXPIRED, COUNT, STORE, UNUSUAL)
}


def _rule(
    code: str, family: Family, severity: Severity, sentence: Text, source: Source = OURS
) -> BookRule:
    return BookRule(
        code=f"supplies.{code}",
        family=family.code,
        severity=severity,
        label=family.labels[severity],
        sentence=sentence,
        source=source,
    )


RULES: Final = (
    _rule("out", OUT, Severity.ACT, QT_TRANSLATE_NOOP("Supplies", "Nothing is left.")),
    _rule(
        "out_expired", OUT, Severity.ACT,
        QT_TRANSLATE_NOOP(
            "Supplies", "Nothing is left: {expired} on the shelf are expired and are no stock."
        ),
    ),
    _rule(
        "red", DAYS, Severity.ACT,
        QT_TRANSLATE_NOOP(
            "Supplies", "{usable} at {per_day} a day last {days} days; fewer than {line}."
        ),
        Source(QT_TRANSLATE_NOOP("Sources", "CDC form 57.146: is there enough for one week?")),
    ),
    _rule(
        "least", DAYS, Severity.WATCH,
        QT_TRANSLATE_NOOP(
            "Supplies", "{usable} at {per_day} a day last {days} days; fewer than {line}."
        ),
    ),
    _rule(
        "minimum", MINIMUM, Severity.WATCH,
        QT_TRANSLATE_NOOP("Supplies", "{usable} are there; the minimum is {line}."),
    ),
    _rule(
        "expiring_30", EXPIRING, Severity.ACT,
        QT_TRANSLATE_NOOP(
            "Supplies", "Of lot {lot}, good to {expires}, {wasted} will not be used in time."
        ),
    ),
    _rule(
        "expiring_90", EXPIRING, Severity.WATCH,
        QT_TRANSLATE_NOOP(
            "Supplies", "Of lot {lot}, good to {expires}, {wasted} will not be used in time."
        ),
    ),
    _rule(
        "expired", EXPIRED, Severity.WATCH,
        QT_TRANSLATE_NOOP("Supplies", "{expired} on the shelf are expired."),
    ),
    _rule(
        "beyond", COUNT, Severity.ACT,
        QT_TRANSLATE_NOOP("Supplies", "{beyond} more were given out than the book held."), LEDGER,
    ),
    _rule(
        "second", COUNT, Severity.WATCH,
        QT_TRANSLATE_NOOP(
            "Supplies", "A count differs by more than 2 % or one pack: another person counts."
        ),
        LEDGER,
    ),
    _rule(
        "negative", COUNT, Severity.ACT,
        QT_TRANSLATE_NOOP("Supplies", "Lot {lot} was given out twice: {held}."), LEDGER,
    ),
    _rule(
        "store", STORE, Severity.WATCH,
        QT_TRANSLATE_NOOP("Supplies", "{usable} are in store; at most {line}."), FIRE,
    ),
    _rule(
        "unusual", UNUSUAL, Severity.WATCH,
        QT_TRANSLATE_NOOP(
            "Supplies", "{quantity} at once is {times} times its own {per_day} a day."
        ),
    ),
)  # fmt: skip
RULE_BY_CODE: Final = {one.code: one for one in RULES}


def _sentence(subject: Subject, family: str, hit: Hit) -> Text:
    del subject, family
    return RULE_BY_CODE[hit.rule].sentence.with_(**hit.numbers)


BOOK: Final = Book(
    about=SUPPLY,
    families=FAMILIES,
    rules=RULE_BY_CODE,
    sentence=_sentence,
    steps=FOR_A_THING,
    ended=QT_TRANSLATE_NOOP("FollowUp", "In order again: closed"),
    naming=QT_TRANSLATE_NOOP("FollowUp", "Supplies: {name}"),
    by_last=True,
)
"""What is found about things in store."""


class FoundOf(NamedTuple):
    """What a family found of one thing."""

    family: Family
    severity: Severity
    hits: tuple[Hit, ...]


def rate_text(per_day: Fraction | None) -> str:
    """Return a daily use with one digit after the point."""
    return "" if per_day is None else f"{float(per_day):.1f}"


def judge(one: Standing) -> tuple[FoundOf, ...]:
    """Return what the rules find of a thing as it stands, one for each family."""
    found: dict[str, list[Hit]] = {}
    for code, numbers in _hits(one):
        rule = RULE_BY_CODE[f"supplies.{code}"]
        found.setdefault(rule.family, []).append(Hit(rule.code, rule.version, numbers))
    return tuple(
        FoundOf(
            FAMILIES[family],
            max(RULE_BY_CODE[hit.rule].severity for hit in hits),
            tuple(hits),
        )
        for family, hits in found.items()
    )


_Hits = Iterator[tuple[str, dict[str, str]]]


def _hits(one: Standing) -> _Hits:
    if not one.item.ended:
        yield from _scarce(one)
        yield from _expiring(one)
    if one.expired > 0:
        yield "expired", {"expired": str(one.expired)}
    if one.beyond > 0:
        yield "beyond", {"beyond": str(one.beyond)}
    if one.waits_count:
        yield "second", {}
    for lot in one.lots:
        if lot.quantity < 0:
            yield "negative", {"lot": lot.called, "held": str(lot.quantity)}
    if one.item.most and one.item.hazard is not Hazard.NONE and one.usable > one.item.most:
        yield "store", {"usable": str(one.usable), "line": str(one.item.most)}


def _scarce(one: Standing) -> _Hits:
    if one.is_out:
        if one.expired:
            yield "out_expired", {"expired": str(one.expired)}
        else:
            yield "out", {}
        return
    if one.days is not None and one.days < one.least_days:
        is_red = one.days < one.standard.red
        yield (
            "red" if is_red else "least",
            {
                "usable": str(one.usable),
                "per_day": rate_text(one.use.per_day),
                "days": str(one.days),
                "line": str(one.standard.red if is_red else one.least_days),
            },
        )
    if one.usable < one.item.minimum:
        yield "minimum", {"usable": str(one.usable), "line": str(one.item.minimum)}


def _expiring(one: Standing) -> _Hits:
    near, far = EXPIRING_DAYS
    for given in one.expiring(far):
        expires = given.lot.expires
        if given.wasted > 0 and expires is not None:
            soon = expires <= one.today + timedelta(days=near)
            yield (
                "expiring_30" if soon else "expiring_90",
                {
                    "lot": given.lot.called,
                    "expires": expires.isoformat(),
                    "wasted": str(given.wasted),
                },
            )


def is_unusual(quantity: int, own_mean: Fraction | None) -> bool:
    """Return whether so many at once are asked about: over three times the own mean a day."""
    return own_mean is not None and own_mean > 0 and quantity > UNUSUAL_TIMES * own_mean


def unusual_hit(quantity: int, own_mean: Fraction) -> Hit:
    """Return how an unusual quantity is said."""
    rule = RULE_BY_CODE["supplies.unusual"]
    times = rate_text(Fraction(quantity) / own_mean)
    numbers = {"quantity": str(quantity), "times": times, "per_day": rate_text(own_mean)}
    return Hit(rule.code, rule.version, numbers)


def needs_second(booked: int, counted: int, pack: int) -> bool:
    """Return whether a count must be repeated by another: over 2 % of the book, or over a pack."""
    difference = abs(counted - booked)
    return difference * 100 > SECOND_PERCENT * max(booked, 0) or difference > max(pack, 1)


def same_state(before: Iterable[FoundOf], now: Iterable[FoundOf]) -> bool:
    """Return whether two judgements found the same; numbers that move on are no news."""
    return {(one.family.code, one.severity) for one in before} == {
        (one.family.code, one.severity) for one in now
    }
