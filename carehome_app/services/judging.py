"""Judge a reading with all that is known of the person, and raise what the rules notice."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from carehome_app.db import derived, entries
from carehome_app.db.derived import ALL_KNOWN, FEVER, NO_LINE, Kind, Until
from carehome_app.domain.baseline import Baseline
from carehome_app.domain.catalogue import by_index
from carehome_app.domain.entry import Entry, LineRef
from carehome_app.domain.events import FindingRaised, ReadingTaken
from carehome_app.domain.fields import Amount, Values
from carehome_app.domain.measures import Severity
from carehome_app.domain.moments import from_ms
from carehome_app.domain.rules import Earlier, Facts, Judged, judge
from carehome_app.services.desk import Action, Desk

LOOK_BACK: Final = timedelta(hours=24)
"""The longest that any rule over earlier readings looks back."""


def judged(
    desk: Desk, event: ReadingTaken, values: Values, ref: LineRef = NO_LINE
) -> tuple[Judged, ...]:
    """Return what the rules say of a reading about to be kept, or just kept in line `ref`."""
    measure, at = by_index(event.measure), from_ms(event.taken_at)
    day = date.fromordinal(event.day)
    around = [
        entry
        for entry in entries.of_person(desk.store, event.subject, event.measure, at - LOOK_BACK)
        if entry.is_reading and entry.superseded is None and entry.ref != ref
    ]
    # The kept own normal knows everything: the reading in `ref` itself, and any later ones.
    later = bool(around) and around[-1].taken_at > at
    until = Until(event.taken_at, ref) if later or ref != NO_LINE else ALL_KNOWN
    facts = Facts(
        values=values,
        site=event.site,
        taken_at=at,
        earlier=[_earlier(desk, entry) for entry in around if entry.taken_at <= at],
        baseline=_own_normal(desk, event, values.get(measure.main.key), until),
        limits=desk.orders.limits_of(event.subject, day, desk.limits),
    )
    return judge(measure, facts)


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


def _earlier(desk: Desk, entry: Entry) -> Earlier:
    clock = desk.home_time.local(entry.taken_at).strftime("%H:%M")
    return Earlier(entry.values, entry.site, entry.taken_at, clock)


def _own_normal(desk: Desk, event: ReadingTaken, value: object, until: Until) -> Baseline | None:
    """Return the own normal before this reading: the kept one unless later ones are in it."""
    measure = by_index(event.measure)
    if not measure.baseline or not isinstance(value, Amount):
        return None
    kind = Kind(event.site, value.unit)
    if until == ALL_KNOWN:
        return derived.own_normal(desk.store, event.subject, measure, kind)
    return derived.normal_before(desk.store, event.subject, measure, kind, until)
