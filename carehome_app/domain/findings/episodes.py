"""What rules say of a subject, and the episodes that their findings make."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from carehome_app.domain.findings.subject import PERSON, Subject
from carehome_app.domain.measures.catalogue import by_index
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.measures.rule import (
    Beyond,
    Family,
    Judge,
    Rule,
    Severity,
    Source,
    Threshold,
)
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


class Hit(NamedTuple):
    """One rule that a reading crossed, with the numbers it was judged by, as texts."""

    rule: str
    version: int
    numbers: dict[str, str]


class Step(StrEnum):
    """What people do about a finding."""

    NURSE_TOLD = "nurse_told"
    DOCTOR_TOLD = "doctor_told"
    FAMILY_TOLD = "family_told"
    SINGLE_ROOM = "single_room"
    HOSPITAL = "hospital"
    NOTE = "note"
    CLOSED = "closed"
    LEFT = "left"
    """The person left the house: nobody takes it, it goes with the leaving."""


STEP_LABELS: Final = {
    Step.NURSE_TOLD: QT_TRANSLATE_NOOP("Steps", "nurse told"),
    Step.DOCTOR_TOLD: QT_TRANSLATE_NOOP("Steps", "doctor told"),
    Step.FAMILY_TOLD: QT_TRANSLATE_NOOP("Steps", "family told"),
    Step.SINGLE_ROOM: QT_TRANSLATE_NOOP("Steps", "moved to a single room"),
    Step.HOSPITAL: QT_TRANSLATE_NOOP("Steps", "sent to hospital"),
    Step.NOTE: QT_TRANSLATE_NOOP("Steps", "note"),
    Step.CLOSED: QT_TRANSLATE_NOOP("Steps", "closed with a reason"),
    Step.LEFT: QT_TRANSLATE_NOOP("Steps", "closed: left the house"),
}


FOR_A_PERSON: Final = (
    Step.NURSE_TOLD,
    Step.DOCTOR_TOLD,
    Step.FAMILY_TOLD,
    Step.HOSPITAL,
    Step.NOTE,
    Step.CLOSED,
)
"""What can be done where something was found about a person, and no reading can be repeated."""
FOR_A_THING: Final = (Step.NURSE_TOLD, Step.NOTE, Step.CLOSED)
"""What can be done about a place or a thing: nobody is sent to hospital, no family is told."""


class BookRule(msgspec.Struct, frozen=True, kw_only=True):
    """A line that is not crossed by a reading: what every rule has, with its numbers by name."""

    code: str
    family: str
    severity: Severity
    label: Text
    sentence: Text
    source: Source
    threshold: Threshold = msgspec.field(default_factory=dict)
    on: bool = True
    version: int = 1


def plain(words: str) -> Text:
    """Return what people wrote as they wrote it."""
    return Text("", "{words}", {"words": words})


class Book(msgspec.Struct, frozen=True, kw_only=True):
    """The rules about one kind of subject: what they find, how it is said and answered.

    Everything that lists, tells or follows up findings asks their book, never what kind it is.
    """

    about: int
    families: Mapping[str, Family]
    rules: Mapping[str, Rule | BookRule]
    sentence: Callable[[Subject, str, Hit], Text]
    """Says a hit: the subject and the family are given, since a cluster names its floor."""
    steps: tuple[Step, ...]
    """What people can do about it, beside measuring a reading again."""
    ended: Text
    """How it is said that a later record closed it; `{shown}` is that record."""
    repeats: bool = False
    """Whether something is due by the clock, and may be overdue."""
    due: Text = Text("", "{clock}")
    """How it is said when that is."""
    naming: Text = Text("", "{name}")
    """How a list says what it is about."""
    names_source: bool = False
    """Whether a sentence names its source itself."""
    by_last: bool = False
    """Whether it is as severe as what was found last: what is in store is as scarce as it is now.
    Anything else is as severe as it ever was while it is open."""
    words: Callable[[str], Text] = plain
    """How the words of a step are said, where a code for a reason stands among them."""


class Finding(msgspec.Struct, frozen=True):
    """All rules of one family that were crossed at once; the severest one names it."""

    ref: LineRef
    on: LineRef
    """The line it stands on, such as a reading; `NO_LINE` when it stands on none."""
    about: Subject
    book: Book
    family: Family
    severity: Severity
    taken_at: datetime
    round: RoundKey
    hits: tuple[Hit, ...]
    series: int = 0
    """The index of the measure whose reading it stands on; 0 when it stands on none."""
    site: str = ""
    shown: str = ""
    """The reading as people write it."""
    is_by_contact: bool = True
    """Whether the reading was taken by touching, so that only touching answers it."""
    people: tuple[int, ...] = ()
    """Whom it counts, when it is about many."""
    kinds: Mapping[str, str] = msgspec.field(default_factory=dict)
    """What kind of reading it was, as the measure says it: standing or at rest."""

    @property
    def subject(self) -> int:
        """The person it is about; 0 when it is about something else."""
        return self.about.id if self.about.about == PERSON else 0

    @property
    def measure(self) -> Measure | None:
        """The measure of the reading it stands on; None where it stands on none, as a fall."""
        return by_index(self.series) if self.series else None

    @property
    def label(self) -> Text:
        """The finding in one or two words."""
        return self.family.labels[self.severity]

    @property
    def sentences(self) -> tuple[Text, ...]:
        """Each rule that was crossed, in a sentence with its numbers."""
        return tuple(self.book.sentence(self.about, self.family.code, hit) for hit in self.hits)

    @property
    def briefs(self) -> tuple[Text, ...]:
        """Each rule that was crossed, as short as a table needs it.

        What stands on no reading, such as a fall in training, has its sentence only.
        """
        measure = self.measure
        return (
            self.sentences if measure is None else tuple(brief(measure, hit) for hit in self.hits)
        )

    @property
    def main_sentence(self) -> Text:
        """The sentence that says most: of the severest rules one about the own normal."""
        weights = [_weight(self.book.rules.get(hit.rule)) for hit in self.hits]
        return self.sentences[weights.index(max(weights))]


def _weight(rule: Rule | BookRule | None) -> tuple[int, bool]:
    own = isinstance(rule, Rule) and rule.judge is Judge.OFF_BASELINE
    return (0 if rule is None else int(rule.severity), own)


NO_LINE: Final = LineRef(0, 0)
NO_ROUND: Final = RoundKey(date.min, "")
"""The round of what belongs to none."""


def sentence(measure: Measure, hit: Hit) -> Text:
    """Return the sentence of a hit with its numbers filled in, and whose line it was."""
    text = measure.rule(hit.rule).sentence.with_(**hit.numbers)
    if "personal_expired" in hit.numbers:
        return EXPIRED.with_(sentence=text, day=hit.numbers["personal_expired"])
    if "personal_by" not in hit.numbers:
        return text
    known = hit.numbers
    by, until = known["personal_by"], known.get("personal_until", "")
    whole = PERSONAL_UNTIL if until else PERSONAL if by else PERSONAL_ONLY
    return whole.with_(sentence=text, by=by or "—", until=until)


PERSONAL: Final = QT_TRANSLATE_NOOP("Findings", "{sentence} (personal limit by {by})")
PERSONAL_UNTIL: Final = QT_TRANSLATE_NOOP(
    "Findings", "{sentence} (personal limit by {by} until {until})"
)
EXPIRED: Final = QT_TRANSLATE_NOOP(
    "Findings", "{sentence} (the home's line: the personal limit ran out on {day})"
)
PERSONAL_ONLY: Final = QT_TRANSLATE_NOOP("Findings", "{sentence} (personal limit)")
ABOVE_OWN: Final = QT_TRANSLATE_NOOP("Findings", "{difference} above own normal {baseline}")
BELOW_OWN: Final = QT_TRANSLATE_NOOP("Findings", "{difference} below own normal {baseline}")
AGAIN: Final = QT_TRANSLATE_NOOP("Findings", "{sign} {limit} twice ({earlier} at {earlier_at})")
ON_DAYS: Final = QT_TRANSLATE_NOOP(
    "Findings", "{sign} {limit} on two days ({earlier} on {earlier_on})"
)
LOST: Final = QT_TRANSLATE_NOOP("Findings", "−{difference} % in {days} days")
FELL: Final = QT_TRANSLATE_NOOP("Findings", "{difference} lower on standing")
ROSE: Final = QT_TRANSLATE_NOOP("Findings", "{difference} higher on standing")
SIGNS: Final = {Beyond.ABOVE: ">", Beyond.FROM: "≥", Beyond.BELOW: "<", Beyond.DOWN_TO: "≤"}
_LINE: Final = Text("", "{sign} {limit}")
_BRIEF: Final = {
    Judge.BEYOND_AGAIN: AGAIN,
    Judge.IN_A_ROW: AGAIN,
    Judge.DAYS_IN_A_ROW: ON_DAYS,
    Judge.LOSS: LOST,
    Judge.SUDDEN_LOSS: LOST,
    Judge.FALL_ON_STANDING: FELL,
    Judge.FALL_FROM_HIGH: FELL,
    Judge.FALL_FROM_SITTING: FELL,
    Judge.RISE_ON_STANDING: ROSE,
    Judge.WORD: Text("", "{value}"),
}


def brief(measure: Measure, hit: Hit) -> Text:
    """Return a hit as short as a table needs it, still with its numbers."""
    rule = measure.rule(hit.rule)
    if rule.judge is Judge.OFF_BASELINE:
        below = rule.beyond in (Beyond.BELOW, Beyond.DOWN_TO)
        text = BELOW_OWN if below else ABOVE_OWN
    else:
        text = _BRIEF.get(rule.judge, _LINE)
    return text.with_(**{**hit.numbers, "sign": SIGNS[rule.beyond]})


class FollowUp(msgspec.Struct, frozen=True):
    """One step taken, with who took it and when."""

    ref: LineRef
    about: Subject
    family: str
    step: Step
    words: str
    at: datetime
    by: int


class Calm(NamedTuple):
    """A later record that raised nothing in the family, such as a reading in order."""

    ref: LineRef
    taken_at: datetime
    contact: bool
    shown: str
    site: str = ""
    kinds: Mapping[str, str] = MappingProxyType({})
    since: datetime | None = None
    """When the standing test began that it ends; None when it stands alone."""

    def answers(self, finding: Finding) -> bool:
        """Return whether it can answer a finding: of the same kind, taken in the same way.

        A pressure at rest says nothing of a standing one, a glucose before food nothing of one
        after food, an armpit nothing of the rectum. Of what was not said nothing is known to
        differ. A standing test answers when the whole of it came later.
        """
        if not self.contact and finding.is_by_contact:
            return False
        measure = finding.measure
        if measure is not None and not measure.site_answers(self.site, finding.site):
            return False
        if self.since is not None and self.since <= finding.taken_at:
            return False
        return all(
            not kind or not self.kinds.get(key) or self.kinds[key] == kind
            for key, kind in finding.kinds.items()
        )


class Corrected(NamedTuple):
    """A correction of the reading that had raised a finding: it closes by itself."""

    at: datetime
    by: int
    reason: str
    words: str
    now: Text | None
    """What stands there instead; None when the reading was taken back."""


class Episode(msgspec.Struct, frozen=True):
    """Everything between a first finding and its end, for one subject and family.

    `due_at` is when the next repeat is due while it is open.
    """

    about: Subject
    family: Family
    findings: tuple[Finding, ...]
    steps: tuple[FollowUp, ...] = ()
    closed_at: datetime | None = None
    closed_by: Calm | FollowUp | Corrected | None = None
    due_at: datetime | None = None

    @property
    def subject(self) -> int:
        """The person it is about; 0 when it is about something else."""
        return self.about.id if self.about.about == PERSON else 0

    @property
    def book(self) -> Book:
        """The rules it was found by."""
        return self.findings[0].book

    @property
    def opened_at(self) -> datetime:
        """When the first finding's reading was taken."""
        return self.findings[0].taken_at

    @property
    def severity(self) -> Severity:
        """The severest it has been: one alert that is raised, never a second one."""
        if self.book.by_last:
            return self.findings[-1].severity
        return max(finding.severity for finding in self.findings)

    @property
    def is_open(self) -> bool:
        """Whether it still waits for a normal repeat or a signed reason."""
        return self.closed_at is None

    def as_of(self, moment: datetime) -> "Episode":
        """Return an episode that was open at a moment as it was known to be then."""
        return replace(
            self,
            findings=tuple(one for one in self.findings if one.taken_at < moment),
            steps=tuple(one for one in self.steps if one.at < moment),
            closed_at=None,
            closed_by=None,
            due_at=self.due_at if self.is_open else None,
        )

    @property
    def label(self) -> Text:
        """The episode in one or two words."""
        return self.family.labels[self.severity]


class Repeats(NamedTuple):
    """After how long a repeat is due: after a first abnormal value, and after a further one."""

    after: timedelta
    again: timedelta


def episodes(
    findings: Iterable[Finding],
    calm: Iterable[Calm],
    steps: Iterable[FollowUp],
    repeats: Repeats | None,
) -> list[Episode]:
    """Return the episodes of one subject and family, oldest first.

    A finding opens an episode or goes on with it. Later calm readings close it when each of its
    findings has one that can answer it; so does a signed reason. Without `repeats` nothing is
    due by the clock.
    """
    done: list[Episode] = []
    current: Episode | None = None
    waiting: list[Finding] = []
    timeline: list[Finding | Calm | FollowUp] = [*findings, *calm, *steps]
    for item in sorted(timeline, key=_when):
        if isinstance(item, Finding):
            if current is None and done and done[-1].opened_at == item.taken_at:
                # Nothing opens twice in one moment: it was not over yet.
                current = replace(done.pop(), closed_at=None, closed_by=None)
            current = _with_finding(current, item, repeats)
            waiting.append(item)
        elif current is not None:
            if isinstance(item, Calm):
                # An armpit in order answers the armpit's finding and leaves the rectal one.
                waiting = [one for one in waiting if not item.answers(one)]
            current = _with_answer(current, item, waiting)
        if current is not None and not current.is_open:
            done.append(current)
            current, waiting = None, []
    return done + ([current] if current else [])


def _when(item: Finding | Calm | FollowUp) -> tuple[datetime, LineRef]:
    at = item.at if isinstance(item, FollowUp) else item.taken_at
    return (at, item.ref)


def _with_finding(current: Episode | None, finding: Finding, repeats: Repeats | None) -> Episode:
    if current is None:
        due = None if repeats is None else finding.taken_at + repeats.after
        return Episode(finding.about, finding.family, (finding,), due_at=due)
    due = None if repeats is None else finding.taken_at + repeats.again
    return replace(current, findings=(*current.findings, finding), due_at=due)


def _with_answer(current: Episode, item: Calm | FollowUp, waiting: Sequence[Finding]) -> Episode:
    if isinstance(item, Calm):
        if waiting:
            return current
        return replace(current, closed_at=item.taken_at, closed_by=item, due_at=None)
    steps = (*current.steps, item)
    if item.step in (Step.CLOSED, Step.LEFT):
        return replace(current, steps=steps, closed_at=item.at, closed_by=item, due_at=None)
    return replace(current, steps=steps)
