"""Judge a disinfection: long enough, strong enough, checked by another, not far too often.

And judge a day that is over: was each area done as often as its minimum asks?
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.disinfection.agents import (
    AGENT_BY_CODE,
    RANGES,
    USES,
    Range,
    agent_label,
    plain,
    range_for,
)
from carehome_app.domain.disinfection.record import Disinfection, Reason
from carehome_app.domain.findings.episodes import FOR_A_THING, Book, BookRule, Calm, Finding, Hit
from carehome_app.domain.findings.judging import Judged
from carehome_app.domain.findings.limits import Limits
from carehome_app.domain.findings.subject import AREA, Subject
from carehome_app.domain.measures.rule import Family, Severity, Source
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.in_mind import kept_in_mind

TWO_TWO_ONE: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "the 2-2-1 rule of the founding homes, 2020")
)
OVER: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "NHC 2020: avoid over-disinfection; the number is our proposal"),
    proposal=True,
)
SIGNING: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "customary register: done by, checked by [secondary source]")
)


def _family(code: str, label: Text, advice: Text) -> Family:
    repeat = timedelta(hours=1)
    labels = dict.fromkeys(Severity, label)
    return Family(
        code,
        labels,
        high=False,
        repeat_after=repeat,
        repeat_again=repeat,
        advice=advice,
        signed=False,
    )


AGAIN: Final = QT_TRANSLATE_NOOP("Disinfection", "Repeat it, or say why not.")
CONTACT: Final = _family(
    "contact", QT_TRANSLATE_NOOP("Disinfection", "contact time too short"), AGAIN
)
STRENGTH: Final = _family(
    "strength", QT_TRANSLATE_NOOP("Disinfection", "concentration outside the range"), AGAIN
)
CHECKER: Final = _family(
    "checker",
    QT_TRANSLATE_NOOP("Disinfection", "done and checked by the same person"),
    QT_TRANSLATE_NOOP("Disinfection", "Let another person check."),
)
MISSED: Final = _family("missed", QT_TRANSLATE_NOOP("Disinfection", "minimum missed"), AGAIN)
TOO_OFTEN: Final = _family(
    "too_often",
    QT_TRANSLATE_NOOP("Disinfection", "far more often than needed"),
    QT_TRANSLATE_NOOP("Disinfection", "Airing and cleaning come first. Say why, or do less."),
)


def rule_code(family: str) -> str:
    """Return the code of the one rule of a family."""
    return f"disinfection.{family}"


def _rule(family: Family, sentence: Text, source: Source, **threshold: int) -> BookRule:
    return BookRule(
        code=rule_code(family.code),
        family=family.code,
        severity=Severity.WATCH,
        threshold={name: Decimal(number) for name, number in threshold.items()},
        label=family.labels[Severity.WATCH],
        sentence=sentence,
        source=source,
    )


MORE_THAN: Final = QT_TRANSLATE_NOOP(
    "Disinfection",
    "It acted {minutes} minutes; more than {least} for {use} with {agent}. {source}",
)
RULES: Final = (
    _rule(
        CONTACT,
        QT_TRANSLATE_NOOP(
            "Disinfection",
            "It acted {minutes} minutes; at least {least} for {use} with {agent}. {source}",
        ),
        TWO_TWO_ONE,
    ),
    _rule(
        STRENGTH,
        QT_TRANSLATE_NOOP(
            "Disinfection",
            "{strength} {unit}; {low} to {high} {unit} for {use} with {agent}. {source}",
        ),
        TWO_TWO_ONE,
    ),
    _rule(
        CHECKER,
        QT_TRANSLATE_NOOP("Disinfection", "Done and checked by the same person. {source}"),
        SIGNING,
    ),
    _rule(
        MISSED,
        QT_TRANSLATE_NOOP("Disinfection", "Done {done} of {due} times on {day}. {source}"),
        TWO_TWO_ONE,
    ),
    _rule(
        TOO_OFTEN,
        QT_TRANSLATE_NOOP(
            "Disinfection",
            "Routine disinfection number {times} of the day; {minimum} is the minimum. {source}",
        ),
        OVER,
        extra=2,
    ),
)

FAMILIES: Final = {one.code: one for one in (CONTACT, STRENGTH, CHECKER, MISSED, TOO_OFTEN)}
RULE_BY_CODE: Final = {one.code: one for one in RULES}


class RecordFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What the rules may look at when one record is judged.

    `routine_today` counts routine records of the area that day, this one included; `minimum` is
    what the day asks for.
    """

    record: Disinfection
    routine_today: int
    minimum: int
    limits: Limits = msgspec.field(default_factory=Limits)


def judge_record(facts: RecordFacts) -> tuple[Judged, ...]:
    """Return one judgement for each family that was crossed, or none at all."""
    found = (
        (CONTACT, _contact(facts)),
        (STRENGTH, _strength(facts)),
        (CHECKER, _checker(facts)),
        (TOO_OFTEN, _too_often(facts)),
    )
    return tuple(
        Judged(family, Severity.WATCH, (Hit(rule.code, rule.version, numbers),))
        for family, numbers in found
        if numbers and facts.limits.is_on(rule := RULE_BY_CODE[rule_code(family.code)])
    )


def range_of(record: Disinfection, limits: Limits) -> tuple[Range, Mapping[str, Decimal]] | None:
    """Return the range of a record's use with the numbers that hold in this home."""
    what = record.details
    known = range_for(what.use, what.agent, what.method)
    if known is None:
        return None
    own = {"low": known.low, "high": known.high, "minutes": known.minutes}
    numbers = {name: Decimal(number) for name, number in own.items() if number is not None}
    override = limits.overrides.get(known.code)
    if override is not None and not override.on:
        return None
    return known, {**numbers, **(override.threshold if override else {})}


def _contact(facts: RecordFacts) -> dict[str, str]:
    found, acted = range_of(facts.record, facts.limits), facts.record.minutes
    if found is None or acted is None:
        return {}
    known, numbers = found
    least = numbers.get("minutes")
    if least is None or acted > least or (acted == least and not known.over):
        return {}
    return {"minutes": str(acted), "least": plain(least), "range": known.code}


def _strength(facts: RecordFacts) -> dict[str, str]:
    found, said = range_of(facts.record, facts.limits), facts.record.details.concentration
    if found is None or said is None:
        return {}
    known, numbers = found
    low, high = numbers.get("low"), numbers.get("high")
    if low is None or high is None or low <= said <= high:
        return {}
    return {
        "strength": plain(said),
        "low": plain(low),
        "high": plain(high),
        "range": known.code,
    }


def _checker(facts: RecordFacts) -> dict[str, str]:
    what = facts.record.details
    return {"person": str(what.done_by)} if what.done_by == what.checked_by else {}


def _too_often(facts: RecordFacts) -> dict[str, str]:
    if facts.record.details.reason is not Reason.ROUTINE or not facts.minimum:
        return {}
    rule = RULE_BY_CODE[rule_code(TOO_OFTEN.code)]
    extra = facts.limits.threshold(rule).get("extra", Decimal(2))
    if facts.routine_today < 2 * facts.minimum + extra:
        return {}
    return {"times": str(facts.routine_today), "minimum": str(facts.minimum)}


_RANGE_BY_CODE: Final = {one.code: one for one in RANGES}


def sentence(hit: Hit) -> Text:
    """Return the sentence of a hit with its numbers, its use and its source."""
    rule = RULE_BY_CODE[hit.rule]
    known = _RANGE_BY_CODE.get(hit.numbers.get("range", ""))
    if known is None:
        return rule.sentence.with_(**hit.numbers, source=rule.source.label)
    over = known.over and hit.rule == rule_code(CONTACT.code)
    return (MORE_THAN if over else rule.sentence).with_(
        **hit.numbers,
        use=USES[known.use],
        agent=agent_label(known.agent),
        unit=AGENT_BY_CODE[known.agent].unit,
        source=known.source.label,
    )


def _sentence(subject: Subject, family: str, hit: Hit) -> Text:
    del subject, family
    return sentence(hit)


BOOK: Final = Book(
    about=AREA,
    families=FAMILIES,
    rules=RULE_BY_CODE,
    sentence=_sentence,
    steps=FOR_A_THING,
    ended=QT_TRANSLATE_NOOP("FollowUp", "Done again and in order: closed"),
    names_source=True,
    naming=QT_TRANSLATE_NOOP("FollowUp", "Disinfection: {name}"),
)
"""What is found about areas."""


class JudgedDay(NamedTuple):
    """A day that is over: its line, its end, and due and done of each area below its minimum."""

    ref: LineRef
    day: date
    ended_at: datetime
    missed: Mapping[int, tuple[int, int]]


def missed_days(area: int, days: Iterable[JudgedDay]) -> tuple[list[Finding], list[Calm]]:
    """Return the days on which an area's minimum was missed, and those on which it was kept."""
    found: list[Finding] = []
    calm: list[Calm] = []
    about = Subject(AREA, area)
    for one in days:
        numbers = one.missed.get(area)
        if numbers is None:
            calm.append(Calm(one.ref, one.ended_at, contact=True, shown=""))
        else:
            found.append(_missed(about, one, *numbers))
    return found, calm


def _missed(about: Subject, one: JudgedDay, due: int, done: int) -> Finding:
    round_, hits = _missed_on(one.day, due, done)
    return Finding(
        ref=one.ref,
        on=one.ref,
        about=about,
        book=BOOK,
        family=MISSED,
        severity=Severity.WATCH,
        taken_at=one.ended_at,
        round=round_,
        hits=hits,
    )


@kept_in_mind(4096)
def _missed_on(day: date, due: int, done: int) -> tuple[RoundKey, tuple[Hit, ...]]:
    """Return the day and what was missed on it, one for all areas of which it is the same.

    A home that leaves sixty areas out for months has thousands of such days in view.
    """
    numbers = {"day": day.isoformat(), "due": str(due), "done": str(done)}
    return RoundKey(day, ""), (Hit(rule_code(MISSED.code), 1, numbers),)
