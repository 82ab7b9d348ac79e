"""Judge a reading with all that is known of the person."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from carehome_app.db.findings import derived
from carehome_app.db.findings.derived import ALL_KNOWN, FEVER, NO_LINE, Kind, Until
from carehome_app.db.rounds import entries
from carehome_app.domain.events import FindingRaised, ReadingTaken
from carehome_app.domain.findings.baseline import Baseline
from carehome_app.domain.findings.judging import Earlier, Facts, Judged, judge, look_back
from carehome_app.domain.findings.limits import Limits
from carehome_app.domain.history.events import JudgedAgain
from carehome_app.domain.measures.catalogue import by_index
from carehome_app.domain.measures.fields import Amount, Values
from carehome_app.domain.measures.measure import Measure, Severity
from carehome_app.domain.measures.rule import EVERY_AGE
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.rounds.entry import Entry, LineRef
from carehome_app.services.desk import Action, Desk
from carehome_app.services.rounds.entering import taken_again

# Judge a reading with all that is known of the person, and raise what the rules notice.


def judged(
    desk: Desk,
    event: ReadingTaken,
    values: Values,
    ref: LineRef = NO_LINE,
    limits: Limits | None = None,
) -> tuple[Judged, ...]:
    """Return what the rules say of a reading about to be kept, or just kept in line `ref`.

    `limits` are the person's lines at another time than now.
    """
    measure, at = by_index(event.measure), from_ms(event.taken_at)
    around = _around(desk, event, at, ref)
    # The kept own normal knows everything: the reading in `ref` itself, and any later ones.
    later = bool(around) and around[-1].taken_at > at
    until = Until(event.taken_at, ref) if later or ref != NO_LINE else ALL_KNOWN
    day = desk.home_time.day(at)
    facts = Facts(
        values=values,
        site=event.site,
        taken_at=at,
        earlier=[_earlier(desk, entry) for entry in around if entry.taken_at <= at],
        baseline=_own_normal(desk, event, values.get(measure.main.key), until),
        limits=limits or desk.orders.limits_of(event.subject, day, desk.limits),
        day=day,
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
        look_at_many(desk, action)


def look_at_many(desk: Desk, action: Action) -> None:
    """Let the rules over many people look, in the action that keeps what may cross one."""
    from carehome_app.services.outbreak.watching import raise_new

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


# Judge again the later readings whose rules look back at what was corrected or typed late.
#
# Only what the change itself brings is told anew: each later reading is judged with and
# without it, by the rules as they are now, and where both agree, what was said then stays.


class Place(NamedTuple):
    """Where a series changes: whose, in which measure, and at which moment."""

    subject: int
    measure: Measure
    at: datetime


class Later:
    """The readings that look back at some places, with what the rules say of them before."""

    def __init__(self, desk: Desk, places: Iterable[Place], without: LineRef = NO_LINE) -> None:
        """Judge them while the record is as it was; the entry in line `without` is not one."""
        self._desk = desk
        found = {
            entry.ref: entry
            for place in places
            for entry in _looking_back(desk, place)
            if entry.ref != without
        }
        self._entries = sorted(found.values(), key=lambda entry: (entry.taken_at, entry.ref))
        self._before = {entry.ref: self._judged(entry) for entry in self._entries}

    def judge_again(self, action: Action, because: LineRef) -> None:
        """Judge them as the record is now, and keep what is said otherwise than before."""
        for entry in self._entries:
            action.settle()
            after = self._judged(entry)
            events = list(_differences(entry, self._before[entry.ref], after, because))
            for event in events:
                action.append(event)
            if events:
                look_out(self._desk, action, after)

    def _judged(self, entry: Entry) -> tuple[Judged, ...]:
        return judged(self._desk, taken_again(entry), entry.values, entry.ref)


def _looking_back(desk: Desk, place: Place) -> Iterator[Entry]:
    until = place.at + look_back(place.measure)
    for entry in entries.of_person(desk.store, place.subject, place.measure.index, place.at):
        if entry.taken_at > until:
            return
        if entry.is_reading and entry.superseded is None:
            yield entry


def _differences(
    entry: Entry, before: Iterable[Judged], after: Iterable[Judged], because: LineRef
) -> Iterator[JudgedAgain]:
    said = {one.family.code: one for one in before}
    says = {one.family.code: one for one in after}
    for family in entry.measure.families:
        now = says.get(family.code)
        if now != said.get(family.code):
            yield judged_again(entry, family.code, now, because)


def judged_again(entry: Entry, family: str, now: Judged | None, because: LineRef) -> JudgedAgain:
    """Return the event of what a family says of a reading now; None: nothing any more."""
    hits = () if now is None else now.hits
    return JudgedAgain(
        subject=entry.subject,
        measure=entry.measure.index,
        station=entry.ref.station,
        number=entry.ref.number,
        family=family,
        severity=0 if now is None else int(now.severity),
        taken_at=to_ms(entry.taken_at),
        day=entry.round.day.toordinal(),
        window=entry.round.window,
        hits=tuple((hit.rule, hit.version, hit.numbers) for hit in hits),
        because_station=because.station,
        because_number=because.number,
    )
