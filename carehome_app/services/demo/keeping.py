"""Keep thousands of made-up readings in seconds, each judged as `Recording` would judge it.

What a person's own normal needs is kept in memory; only when a reading is noticed, or an episode
is open, are the tables asked. The texts go through the same grammar, the events through the same
function as everything that is typed.
"""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Final

from msgspec.structs import replace

from carehome_app.db.findings import derived, findings
from carehome_app.db.findings.derived import FEVER
from carehome_app.db.journal.writing import Writer
from carehome_app.db.rounds import entries
from carehome_app.domain.accounts.roles import Actor
from carehome_app.domain.events import Event
from carehome_app.domain.findings.baseline import Baseline, Fever, Taken, baseline
from carehome_app.domain.findings.judging import Earlier, Facts, Judged, judge, look_back
from carehome_app.domain.findings.subject import person
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.measures.fields import Amount, Values
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.moments import from_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.typed.reading import Accepted, NotTaken, Question
from carehome_app.services.chronic.by_plan import as_ordered
from carehome_app.services.demo.names import Names, said_in
from carehome_app.services.desk import Desk
from carehome_app.services.findings.judging import raised
from carehome_app.services.rounds import entering
from carehome_app.services.rounds.entering import Given
from carehome_app.services.rounds.recording import Recording

BEFORE_ALL: Final = from_ms(0)


class MadeUpClock:
    """Shows the made-up time."""

    def __init__(self, now: datetime) -> None:
        """Begin at a moment in UTC."""
        self.now = now

    def __call__(self) -> datetime:
        """Return the made-up moment."""
        return self.now

    def move_to(self, moment: datetime) -> None:
        """Go on to a moment, and never back."""
        self.now = max(self.now, moment)


@dataclass(slots=True)
class _Series:
    """What judging needs of one person, oldest reading first."""

    earlier: list[Earlier] = field(default_factory=list)
    taken: list[Taken] = field(default_factory=list)
    fevers: list[Fever] = field(default_factory=list)
    is_watched: bool = False

    def own_normal(self, at: datetime, site: str, unit: str) -> Baseline | None:
        known = self.taken[: bisect_right(self.taken, at, key=_when)]
        return baseline(reversed(known), self.fevers, site=site, unit=unit)


class Keeping:
    """Write readings and reasons inside one long transaction."""

    def __init__(
        self, desk: Desk, writer: Writer, clock: MadeUpClock, names: Names | None = None
    ) -> None:
        """Keep at a desk whose clock is the made-up one; a real home is a bug, never a demo.

        What is written is said in the language of the names; without any as it was made up.
        """
        if not desk.card.demo:
            raise ValueError("Made-up readings belong in a made-up home only.")
        self.desk = desk
        self.clock = clock
        self.names = Names(Random(0)) if names is None else names  # noqa: S311  # made up
        self._writer = writer
        self._recording = Recording(desk)
        self._series: dict[tuple[int, int], _Series] = defaultdict(_Series)

    @contextmanager
    def by(self, actor: Actor, at: datetime) -> Iterator[datetime]:
        """Let somebody act at a moment."""
        self.clock.move_to(at)
        self.desk.actor, self._writer.by = actor, actor.id
        yield self.clock.now

    def keep(self, given: Given) -> tuple[Judged, ...]:
        """Keep what is typed, again where it is asked about, and return what the rules say."""
        outcome = self._recording.preview(given)
        if isinstance(outcome, Question):
            outcome = self._recording.preview(replace(given, asked=outcome))
        match outcome:
            case Accepted(meaning):
                return self._keep_reading(given, meaning.values)
            case NotTaken():
                event = entering.reason(self.desk, given, outcome)
                self._writer.append(event, clock=self.clock.now)
                return ()
        raise AssertionError(outcome)

    def append(self, event: Event) -> LineRef:
        """Write an event that is no reading, in the language of the home."""
        said = said_in(event, self.names.word)
        return self._writer.append(said, clock=self.clock.now)

    def settle(self, subject: int) -> None:
        """Bring what is derived of a person up to date, for a service that looks at it."""
        self._writer.settle(subject)
        self._series[subject, TEMPERATURE.index].fevers = derived.fevers_of(
            self.desk.store, subject
        )

    def learn_anew(self, subject: int, measure: Measure) -> None:
        """Read a person's series again after a correction."""
        store = self.desk.store
        known = entries.of_person(store, subject, measure.index, BEFORE_ALL)
        who = person(subject)
        raised = {one.on for one in findings.of_subject(store, who, FEVER, BEFORE_ALL)}
        self._series[subject, measure.index] = series = _Series(is_watched=True)
        for one in known:
            amount = one.amount(measure.main.key)
            if amount is not None and one.superseded is None:
                series.earlier.append(self._earlier(one.values, one.site, one.taken_at))
                series.taken.append(Taken(amount, one.site, one.taken_at, one.ref in raised))
        self.settle(subject)

    def _keep_reading(self, given: Given, values: Values) -> tuple[Judged, ...]:
        values = as_ordered(self.desk, given, values)
        event = entering.reading(self.desk, given, values)
        at, series = from_ms(event.taken_at), self._of(given)
        judgements = judge(given.measure, self._facts(given, values, at))
        ref = self._writer.append(event, clock=self.clock.now)
        for one in judgements:
            self._writer.append(raised(one, event, ref), clock=self.clock.now)
        self._remember(given, values, at, judgements)
        if judgements or series.is_watched:
            self.settle(given.subject)
            series.is_watched = bool(judgements)
        return judgements

    def _facts(self, given: Given, values: Values, at: datetime) -> Facts:
        series, amount = self._of(given), given.measure.main
        unit = self._recording.unit(given.measure) or amount.scales[0].unit
        since = at - look_back(given.measure)
        first = bisect_left(series.earlier, since, key=_when)
        around = [one for one in series.earlier[first:] if one.taken_at <= at]
        own = series.own_normal(at, given.site, unit) if given.measure.baseline else None
        day = self.desk.home_time.day(at)
        limits = self.desk.orders.limits_of(given.subject, day, self.desk.limits)
        return Facts(
            values=values,
            site=given.site,
            taken_at=at,
            earlier=around,
            baseline=own,
            limits=limits,
            day=day,
            age=self.desk.person(given.subject).age(day),
        )

    def _remember(
        self, given: Given, values: Values, at: datetime, judgements: tuple[Judged, ...]
    ) -> None:
        series = self._of(given)
        insort(series.earlier, self._earlier(values, given.site, at), key=_when)
        feverish = any(one.family.code == FEVER for one in judgements)
        value = values[given.measure.main.key]
        if given.measure.baseline and isinstance(value, Amount):
            insort(series.taken, Taken(value, given.site, at, feverish), key=_when)

    def _of(self, given: Given) -> _Series:
        return self._series[given.subject, given.measure.index]

    def _earlier(self, values: Values, site: str, at: datetime) -> Earlier:
        local = self.desk.home_time.local(at)
        return Earlier(values, site, at, local.strftime("%H:%M"), local.date())


def _when(one: Taken | Earlier) -> datetime:
    return one.taken_at
