"""A cluster at a glance: its name, its level, when, and the rule with the count of now."""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from carehome_app.domain.findings.episodes import STEP_LABELS, Step
from carehome_app.domain.measures.rule import Severity, Source
from carehome_app.domain.outbreak.cases import SYNDROME_LABELS, Symptom, Syndrome, symptom_texts
from carehome_app.domain.outbreak.clusters import (
    EARS,
    HOME,
    RULES,
    Cluster,
    CountRule,
    Key,
    rule,
    unit_text,
)
from carehome_app.domain.outbreak.daily import Daily
from carehome_app.domain.outbreak.line_list import CLOSED, Clock, Ill, Outbreak, Stay
from carehome_app.domain.people import Group
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

# Its name, and when: two short lines of a list.

NAME: Final = QT_TRANSLATE_NOOP("Clusters", "{unit}, {syndrome}: {count}")
SHORT: Final = {
    Severity.WATCH: QT_TRANSLATE_NOOP("Clusters", "A watch"),
    Severity.ACT: QT_TRANSLATE_NOOP("Clusters", "B alert"),
    Severity.URGENT: QT_TRANSLATE_NOOP("Clusters", "C report"),
}
"""The levels in a word, where `LEVELS` says them whole."""
GOES_ON: Final = QT_TRANSLATE_NOOP("Clusters", "since {since} · last {ago}")
IS_OVER: Final = QT_TRANSLATE_NOOP("Clusters", "{first} to {last} · seven quiet days")
MINUTES_AGO: Final = QT_TRANSLATE_NOOP("Clusters", "{minutes} min ago")
HOURS_AGO: Final = QT_TRANSLATE_NOOP("Clusters", "{hours} h ago")
DAYS_AGO: Final = QT_TRANSLATE_NOOP("Clusters", "{days} d ago")
WITHIN_HOURS: Final = QT_TRANSLATE_NOOP("Clusters", "within {hours} h {minutes} min")
WITHIN_DAYS: Final = QT_TRANSLATE_NOOP("Clusters", "within {days} d {hours} h")
A_DAY: Final = timedelta(days=1)
AN_HOUR: Final = timedelta(hours=1)
IN_HOURS: Final = timedelta(days=4)
"""Shorter than this is said in hours, as the rules say it."""


def name(cluster: Cluster) -> Text:
    """Return where, what and how many people: what a cluster is called."""
    return NAME.with_(
        unit=unit_text(cluster.key.unit),
        syndrome=SYNDROME_LABELS[cluster.key.syndrome],
        count=len(cluster.people),
    )


def when(outbreak: Outbreak, now: datetime, local: Clock) -> Text:
    """Return since when it goes on and when the last person fell ill; or how it ended."""
    cases, closed = outbreak.cluster.cases, outbreak.cluster.closed
    if closed is not None:
        return CLOSED.with_(at=f"{local(closed.at):%m-%d %H:%M}", words=closed.words)
    first, last = local(cases[0].onset), local(cases[-1].onset)
    if outbreak.is_open:
        since = f"{first:%m-%d %H:%M}"
        return GOES_ON.with_(since=since, ago=_ago(now - cases[-1].onset))
    return IS_OVER.with_(first=f"{first:%m-%d}", last=f"{last:%m-%d}")


def span(cluster: Cluster) -> Text | None:
    """Return in how long all of them fell ill; None where it was in one minute."""
    took = cluster.cases[-1].onset - cluster.cases[0].onset
    hours, minutes = divmod(took // timedelta(minutes=1), 60)
    if not hours and not minutes:
        return None
    if took < IN_HOURS:
        return WITHIN_HOURS.with_(hours=hours, minutes=minutes)
    return WITHIN_DAYS.with_(days=took // A_DAY, hours=hours % 24)


def _ago(passed: timedelta) -> Text:
    if passed < AN_HOUR:
        return MINUTES_AGO.with_(minutes=max(passed // timedelta(minutes=1), 0))
    if passed < 2 * A_DAY:
        return HOURS_AGO.with_(hours=passed // AN_HOUR)
    return DAYS_AGO.with_(days=passed // A_DAY)


# The rule, with the count of now in it.

ON_A_FLOOR: Final = QT_TRANSLATE_NOOP("Clusters", "New on one floor within {hours} h, {syndrome}:")
IN_THE_HOME: Final = QT_TRANSLATE_NOOP(
    "Clusters", "New in the home, not all on one floor, within {hours} h, {syndrome}:"
)
ALL_OF_THE_HOME: Final = QT_TRANSLATE_NOOP(
    "Clusters", "New in the whole home within {hours} h, {syndrome}:"
)
FROM: Final = {
    Severity.WATCH: QT_TRANSLATE_NOOP("Clusters", "from {at_least} watch"),
    Severity.ACT: QT_TRANSLATE_NOOP("Clusters", "from {at_least} alert"),
    Severity.URGENT: QT_TRANSLATE_NOOP("Clusters", "from {at_least} ask the CDC"),
}
NOW: Final = QT_TRANSLATE_NOOP("Clusters", "← now {count}")
COUNTS: Final = QT_TRANSLATE_NOOP("Clusters", "people once, staff too; {what}")
WHAT: Final = {
    Syndrome.FEVER: QT_TRANSLATE_NOOP("Clusters", "fever by its rules."),
    Syndrome.RESPIRATORY: QT_TRANSLATE_NOOP(
        "Clusters", "a cough, a sore throat, a runny nose or short breath that was noted."
    ),
    Syndrome.GASTRO: QT_TRANSLATE_NOOP("Clusters", "vomiting or diarrhoea that was noted."),
    Syndrome.FLU_LIKE: QT_TRANSLATE_NOOP(
        "Clusters", "38.0 °C or more together with a cough or a sore throat."
    ),
    Syndrome.NOTIFIABLE: QT_TRANSLATE_NOOP(
        "Clusters", "a notifiable disease that a doctor confirmed."
    ),
}


class Line(NamedTuple):
    """From how many people on a level begins, and whether it has begun."""

    severity: Severity
    said: Text
    is_crossed: bool


class RuleLine(NamedTuple):
    """All levels counted over the same hours, and how many people there are now."""

    lead: Text
    levels: tuple[Line, ...]
    now: Text


def rule_lines(cluster: Cluster) -> list[RuleLine]:
    """Return the rules that count for a cluster, one line for all over the same hours."""
    found = []
    by_hours: dict[tuple[int, bool], list[CountRule]] = {}
    for one in rules_of(cluster.key):
        by_hours.setdefault((one.hours, one.apart), []).append(one)
    for (_hours, _apart), together in by_hours.items():
        count = _count_now(cluster, together[0].within)
        levels = [
            Line(
                one.severity,
                FROM[one.severity].with_(at_least=one.at_least),
                is_crossed=count >= one.at_least,
            )
            for one in sorted(together, key=lambda one: one.severity)
        ]
        found.append(RuleLine(_lead(together[0]), tuple(levels), NOW.with_(count=count)))
    return found


def rules_of(key: Key) -> list[CountRule]:
    """Return the rules that count what a cluster of this key is about."""
    on_floor = key.unit != HOME
    return [one for one in RULES if (one.syndrome, one.per_unit) == (key.syndrome, on_floor)]


def unusual(cluster: Cluster) -> list[Text]:
    """Return in words what was more than usual on a day, the last time each."""
    last = {one.rule: one for one in cluster.crossings if rule(one.rule) is None}
    return [one.sentence for one in last.values()]


def counts(syndrome: Syndrome) -> Text:
    """Return who and what is counted."""
    return COUNTS.with_(what=WHAT[syndrome])


def _lead(one: CountRule) -> Text:
    lead = ON_A_FLOOR if one.per_unit else IN_THE_HOME if one.apart else ALL_OF_THE_HOME
    return lead.with_(hours=one.hours, syndrome=SYNDROME_LABELS[one.syndrome])


def _count_now(cluster: Cluster, within: timedelta) -> int:
    last = cluster.cases[-1].onset
    return len({case.subject for case in cluster.cases if last - case.onset <= within})


# The rules with their sources, for who wants to read them.

SOURCE: Final = QT_TRANSLATE_NOOP("Clusters", "{rule} {levels}. Source: {source} (§ {section}).")
MORE_THAN_USUAL: Final = QT_TRANSLATE_NOOP(
    "Clusters", "New fevers of a day in the whole home, more than usual: {level}."
)
ONE_SOURCE: Final = QT_TRANSLATE_NOOP("Clusters", "{rule} Source: {source} (§ {section}).")


def with_sources(key: Key | None) -> list[Text]:
    """Return the rules in words with their sources: those of a key, or all."""
    known = RULES if key is None else rules_of(key)
    found = [
        SOURCE.with_(
            rule=_lead(one),
            levels=FROM[one.severity].with_(at_least=one.at_least),
            source=one.source.label,
            section=one.source.section,
        )
        for one in known
    ]
    if key is None or key == Key(Syndrome.FEVER, HOME):
        level = MORE_THAN_USUAL.with_(level=SHORT[Severity.WATCH])
        found.append(_sourced(level, EARS))
    return found


def _sourced(said: Text, source: Source) -> Text:
    return ONE_SOURCE.with_(rule=said, source=source.label, section=source.section)


# What is done about one person, where somebody is kept apart, and whose family was told.

TO_DO: Final = QT_TRANSLATE_NOOP("Clusters", "○ to do")
DONE: Final = QT_TRANSLATE_NOOP("Clusters", "✓ {step}")
SETTLED: Final = QT_TRANSLATE_NOOP("Clusters", "✓ settled")
NOTHING_ASKED: Final = Text("", "–")


def answer(ill: Ill) -> Text:
    """Return what was done last about somebody's fever, or that it still waits."""
    if ill.steps:
        return DONE.with_(step=STEP_LABELS[Step(ill.steps[-1].step)])
    if ill.waits:
        return TO_DO
    return SETTLED if ill.case.syndrome in (Syndrome.FEVER, Syndrome.FLU_LIKE) else NOTHING_ASKED


SEEN: Final = QT_TRANSLATE_NOOP("Clusters", "{items}")


def seen(ill: Ill) -> Text:
    """Return what was seen in a person; how high a fever was stands in a column of its own."""
    return SEEN.with_(items=symptom_texts(ill.case.symptoms - {Symptom.FEVER_38}))


ENDED: Final = QT_TRANSLATE_NOOP("Clusters", "{place} to {until}")


def room_apart(stay: Stay, local: Clock) -> Text:
    """Return in which room somebody is kept apart; or was, and until when."""
    if stay.until is None:
        return Text("", stay.place)
    return ENDED.with_(place=stay.place, until=f"{local(stay.until):%m-%d}")


class Families(NamedTuple):
    """Of how many residents the family was told, how many are ill, and when all were told."""

    told: int
    ill: int
    since: datetime | None


def families(outbreak: Outbreak) -> Families:
    """Return whose families were told; staff have none here.

    A step about the cluster is about all who were ill by then: whoever fell ill since is not told.
    """
    about_all = [one.at for one in outbreak.steps if one.step == Step.FAMILY_TOLD]
    told: dict[int, list[datetime]] = {}
    for one in outbreak.ill:
        if one.case.where.group is not Group.STAFF:
            known = [at for at in about_all if at >= one.case.onset]
            known += [step.at for step in one.steps if step.step == Step.FAMILY_TOLD]
            told.setdefault(one.person.id, []).extend(known)
    first = [min(known) for known in told.values() if known]
    is_done = told and len(first) == len(told)
    return Families(len(first), len(told), max(first) if is_done else None)


# How many there are, over the whole page.

ILL: Final = QT_TRANSLATE_NOOP(
    "Clusters", "Ill in the last {days} days: {people} = residents {residents} + staff {staff}"
)


def ill_text(shown: Daily) -> Text:
    """Return how many fell ill on the days that are shown, as a sum."""
    known = [one for day in shown.squares for one in day]
    staff = sum(one.is_staff for one in known)
    whole = len(known)
    return ILL.with_(days=len(shown.days), people=whole, residents=whole - staff, staff=staff)
