"""Judge a reading with all that is known of the person, and raise what the rules notice."""

from collections.abc import Iterable
from datetime import datetime

from carehome_app.db import derived, entries
from carehome_app.db.derived import ALL_KNOWN, FEVER, NO_LINE, Kind, Until
from carehome_app.domain.baseline import Baseline
from carehome_app.domain.catalogue import by_index
from carehome_app.domain.entry import Entry, LineRef
from carehome_app.domain.events import FindingRaised, ReadingTaken
from carehome_app.domain.fields import Amount, Values
from carehome_app.domain.measures import Measure, Severity
from carehome_app.domain.moments import from_ms
from carehome_app.domain.rule import EVERY_AGE
from carehome_app.domain.rules import Earlier, Facts, Judged, judge, look_back
from carehome_app.services.desk import Action, Desk


def judged(
    desk: Desk, event: ReadingTaken, values: Values, ref: LineRef = NO_LINE
) -> tuple[Judged, ...]:
    """Return what the rules say of a reading about to be kept, or just kept in line `ref`."""
    measure, at = by_index(event.measure), from_ms(event.taken_at)
    around = _around(desk, event, at, ref)
    # The kept own normal knows everything: the reading in `ref` itself, and any later ones.
    later = bool(around) and around[-1].taken_at > at
    until = Until(event.taken_at, ref) if later or ref != NO_LINE else ALL_KNOWN
    facts = Facts(
        values=values,
        site=event.site,
        taken_at=at,
        earlier=[_earlier(desk, entry) for entry in around if entry.taken_at <= at],
        baseline=_own_normal(desk, event, values.get(measure.main.key), until),
        limits=desk.orders.limits_of(event.subject, desk.home_time.day(at), desk.limits),
        day=desk.home_time.day(at),
        age=_age(desk, event, measure),
    )
    return judge(measure, facts)


def _around(desk: Desk, event: ReadingTaken, at: datetime, ref: LineRef) -> list[Entry]:
    """Return the readings the rules look back at, and later ones; none when no rule does."""
    measure = by_index(event.measure)
    back = look_back(measure)
    if not back and not measure.baseline:
        return []
    return [
        entry
        for entry in entries.of_person(desk.store, event.subject, event.measure, at - back)
        if entry.is_reading and entry.superseded is None and entry.ref != ref
    ]


def look_out(desk: Desk, action: Action, judgements: Iterable[Judged]) -> None:
    """Let the rules over many people look, when a reading was a fever; else nothing is done."""
    if any(one.family.code == FEVER and one.severity >= Severity.ACT for one in judgements):
        from carehome_app.services.watching import raise_new

        raise_new(desk, action)


def raised(judgement: Judged, event: ReadingTaken, ref: LineRef) -> FindingRaised:
    """Return the event of what one family of rules says of the reading in line `ref`."""
    return FindingRaised(
        subject=event.subject,
        measure=event.measure,
        station=ref.station,
        number=ref.number,
        family=judgement.family.code,
        severity=int(judgement.severity),
        taken_at=event.taken_at,
        day=event.day,
        window=event.window,
        hits=tuple((hit.rule, hit.version, hit.numbers) for hit in judgement.hits),
    )


def _age(desk: Desk, event: ReadingTaken, measure: Measure) -> int | None:
    """Return how old the person was, where a rule of the measure asks for it."""
    if all(rule.ages == EVERY_AGE for rule in measure.rules):
        return None
    return desk.person(event.subject).age(desk.home_time.day(from_ms(event.taken_at)))


def _earlier(desk: Desk, entry: Entry) -> Earlier:
    local = desk.home_time.local(entry.taken_at)
    return Earlier(entry.values, entry.site, entry.taken_at, local.strftime("%H:%M"), local.date())


def _own_normal(desk: Desk, event: ReadingTaken, value: object, until: Until) -> Baseline | None:
    """Return the own normal before this reading: the kept one unless later ones are in it."""
    measure = by_index(event.measure)
    if not measure.baseline or not isinstance(value, Amount):
        return None
    kind = Kind(event.site, value.unit)
    if until == ALL_KNOWN:
        return derived.own_normal(desk.store, event.subject, measure, kind)
    return derived.normal_before(desk.store, event.subject, measure, kind, until)
