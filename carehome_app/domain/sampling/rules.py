"""What is noticed in a test round, by dated numbers with their source.

What is found about a person is a finding and is followed up; what only the clock or a whole lot
shows is worked out when somebody looks.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final, NamedTuple

from carehome_app.domain.findings.episodes import FOR_A_PERSON, Book, BookRule, Hit, Step
from carehome_app.domain.findings.subject import PERSON, Subject
from carehome_app.domain.measures.rule import Family, Severity, Source
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.sampling.results import RESULT_LABELS, Outcome, Result
from carehome_app.domain.sampling.round import Sample, SampleRound, Tube
from carehome_app.domain.sampling.standing import evidence_of, outcome
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

PLAN_2022: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "national sampling guidance 2022: a positive pool is opened")
)
DIRECT_REPORT: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "direct reporting within 2 hours; ask the county CDC")
)
KITS: Final = Source(QT_TRANSLATE_NOOP("Sources", "antigen guidance of March 2022"))
NHSN: Final = Source(QT_TRANSLATE_NOOP("Sources", "NHSN: not counted as a case"))
CMS: Final = Source(QT_TRANSLATE_NOOP("Sources", "CMS 2020: an answer within 48 hours"))
PROPOSAL: Final = Source(QT_TRANSLATE_NOOP("Sources", "our proposal"), proposal=True)


def _family(code: str, label: Text, advice: Text, hours: int, *, signed: bool = False) -> Family:
    due = timedelta(hours=hours)
    labels = dict.fromkeys(Severity, label)
    return Family(
        code, labels, high=True, repeat_after=due, repeat_again=due, advice=advice, signed=signed
    )


POSITIVE: Final = _family(
    "test_positive",
    QT_TRANSLATE_NOOP("Sampling", "Tested positive"),
    QT_TRANSLATE_NOOP(
        "Sampling",
        "Hold apart, list the contacts, propose isolation, check the supplies, report within 2 h.",
    ),
    2,
    signed=True,
)
TO_CONFIRM: Final = _family(
    "test_to_confirm",
    QT_TRANSLATE_NOOP("Sampling", "Pool positive, to confirm"),
    QT_TRANSLATE_NOOP("Sampling", "Hold apart and take a single sample. This is no case."),
    24,
)
INVALID: Final = _family(
    "test_invalid",
    QT_TRANSLATE_NOOP("Sampling", "Test invalid"),
    QT_TRANSLATE_NOOP("Sampling", "Repeat it within 2 hours."),
    2,
)
DISCORDANT: Final = _family(
    "test_discordant",
    QT_TRANSLATE_NOOP("Sampling", "Antigen +, nucleic acid −"),
    QT_TRANSLATE_NOOP("Sampling", "Not counted as a case. Let a doctor decide."),
    24,
)
FAMILIES: Final = {one.code: one for one in (POSITIVE, TO_CONFIRM, INVALID, DISCORDANT)}


def _rule(
    code: str, family: Family, severity: Severity, sentence: Text, source: Source
) -> BookRule:
    label = family.labels[severity]
    return BookRule(
        code=code,
        family=family.code,
        severity=severity,
        label=label,
        sentence=sentence,
        source=source,
    )


BY_SINGLE: Final = _rule(
    "test.single",
    POSITIVE,
    Severity.URGENT,
    QT_TRANSLATE_NOOP("Sampling", "Round “{round}”, {tube}: positive in a sample of their own."),
    DIRECT_REPORT,
)
BY_ANTIGEN: Final = _rule(
    "test.antigen",
    POSITIVE,
    Severity.URGENT,
    QT_TRANSLATE_NOOP("Sampling", "Round “{round}”: antigen positive, lot {lot}."),
    DIRECT_REPORT,
)
BY_POOL: Final = _rule(
    "test.pool",
    TO_CONFIRM,
    Severity.ACT,
    QT_TRANSLATE_NOOP(
        "Sampling", "Round “{round}”, pool {tube} of {members} is positive: to confirm singly."
    ),
    PLAN_2022,
)
NOT_VALID: Final = _rule(
    "test.invalid",
    INVALID,
    Severity.WATCH,
    QT_TRANSLATE_NOOP("Sampling", "Round “{round}”, {tube}: {result}."),
    KITS,
)
NOT_BORNE_OUT: Final = _rule(
    "test.discordant",
    DISCORDANT,
    Severity.WATCH,
    QT_TRANSLATE_NOOP(
        "Sampling", "Round “{round}”: antigen positive, nucleic acid negative: no case."
    ),
    NHSN,
)
RULES: Final = {
    one.code: one for one in (BY_SINGLE, BY_ANTIGEN, BY_POOL, NOT_VALID, NOT_BORNE_OUT)
}


def _sentence(subject: Subject, family: str, hit: Hit) -> Text:
    del subject, family
    said = {
        name: RESULT_LABELS[Outcome(value)] if name == "result" else value
        for name, value in hit.numbers.items()
    }
    return RULES[hit.rule].sentence.with_(**said)


BOOK: Final = Book(
    about=PERSON,
    families=FAMILIES,
    rules=RULES,
    sentence=_sentence,
    steps=(*FOR_A_PERSON, Step.SINGLE_ROOM),
    ended=QT_TRANSLATE_NOOP("FollowUp", "Answered by a later test: closed"),
    repeats=True,
    due=QT_TRANSLATE_NOOP("FollowUp", "by {clock}"),
)
"""What is found about people in test rounds."""


class Judged(NamedTuple):
    """A finding about a person: on which line it stands, when, and by which rule."""

    subject: int
    on: LineRef
    at: datetime
    rule: BookRule
    numbers: dict[str, str]


def judge_tube(round_: SampleRound, tube: Tube) -> list[Judged]:
    """Return what the answer of a tube says of each of its members."""
    answer = tube.answer
    if answer is None:
        return []
    found: list[Judged] = []
    said = {"round": round_.opened.name, "tube": tube.label}
    for member in tube.members:
        stands = outcome(evidence_of(round_, member.subject))
        rule, numbers = _of_answer(tube, stands, said)
        if rule is not None:
            found.append(Judged(member.subject, answer.ref, answer.at, rule, numbers))
    return found


def _of_answer(
    tube: Tube, stands: Outcome, said: Mapping[str, str]
) -> tuple[BookRule | None, dict[str, str]]:
    numbers = dict(said)
    if tube.result is Result.POSITIVE:
        if tube.is_pool:
            numbers["members"] = str(len(tube.members))
            return (BY_POOL if stands is Outcome.TO_CONFIRM else None), numbers
        return BY_SINGLE, numbers
    if tube.result in (Result.INVALID, Result.LOST, Result.INDETERMINATE):
        numbers["result"] = tube.result.value
        return NOT_VALID, numbers
    return (NOT_BORNE_OUT if stands is Outcome.DISCORDANT else None), numbers


def judge_kit(round_: SampleRound, sample: Sample, read: tuple[LineRef, datetime]) -> list[Judged]:
    """Return what the lines of a kit say of a person; `read` is where and when they were read."""
    ref, at = read
    result = round_.result_of(sample)
    said = {"round": round_.opened.name}
    if result is Result.POSITIVE:
        return [Judged(sample.subject, ref, at, BY_ANTIGEN, {**said, "lot": sample.lot or "–"})]
    if result is Result.INVALID:
        numbers = {**said, "tube": sample.lot or "–", "result": result.value}
        return [Judged(sample.subject, ref, at, NOT_VALID, numbers)]
    return []


# Worked out when somebody looks: what waits too long, a lot that fails, what contradicts itself.


class WatchRule(NamedTuple):
    """A line that is looked at, never crossed by one record alone."""

    code: str
    severity: Severity
    numbers: Mapping[str, Decimal]
    sentence: Text
    source: Source


WAITS: Final = WatchRule(
    "test.waits",
    Severity.WATCH,
    {"hours": Decimal(24)},
    QT_TRANSLATE_NOOP("Sampling", "{tube} has waited {hours} h for its answer ({limit} h)."),
    PROPOSAL,
)
WAITS_LONG: Final = WatchRule(
    "test.waits_long",
    Severity.ACT,
    {"hours": Decimal(48)},
    QT_TRANSLATE_NOOP(
        "Sampling", "{tube} has waited {hours} h for its answer, more than {limit} h: ask."
    ),
    CMS,
)
NOT_REPEATED: Final = WatchRule(
    "test.not_repeated",
    Severity.ACT,
    {"hours": Decimal(2)},
    QT_TRANSLATE_NOOP("Sampling", "{person}: invalid since {clock}, not repeated in {limit} h."),
    PROPOSAL,
)
BAD_LOT: Final = WatchRule(
    "test.bad_lot",
    Severity.ACT,
    {"per_cent": Decimal(5)},
    QT_TRANSLATE_NOOP(
        "Sampling", "Lot {lot}: {invalid} of {read} invalid, more than {limit} %. Take another."
    ),
    PROPOSAL,
)
EARLIER: Final = WatchRule(
    "test.earlier",
    Severity.ACT,
    {},
    QT_TRANSLATE_NOOP("Sampling", "{tube}: answered {answered}, sampled {sampled}. Check both."),
    PROPOSAL,
)
TWO_ANSWERS: Final = WatchRule(
    "test.two_answers",
    Severity.ACT,
    {},
    QT_TRANSLATE_NOOP("Sampling", "{tube} has two answers: {results}. Take one back."),
    PROPOSAL,
)
TWO_TUBES: Final = WatchRule(
    "test.two_tubes",
    Severity.ACT,
    {},
    QT_TRANSLATE_NOOP("Sampling", "{person} is in two live tubes: {tubes}. Take one out."),
    PROPOSAL,
)
OVER_FULL: Final = WatchRule(
    "test.over_full",
    Severity.ACT,
    {},
    QT_TRANSLATE_NOOP("Sampling", "{tube} has {members} members and takes {capacity}."),
    PROPOSAL,
)


class Notice(NamedTuple):
    """Something to look at in a round; `people` and `when` are filled into its words."""

    rule: WatchRule
    numbers: Mapping[str, str | datetime | tuple[str, ...]]
    people: tuple[int, ...] = ()
    tube: str = ""


def notices(round_: SampleRound, now: datetime) -> list[Notice]:
    """Return everything to look at, the severest first."""
    found = [
        *_waiting(round_, now),
        *_not_repeated(round_, now),
        *_bad_lots(round_),
        *_contradictions(round_),
    ]
    return sorted(found, key=lambda one: -one.rule.severity)


def _waiting(round_: SampleRound, now: datetime) -> Iterator[Notice]:
    limits = [
        (now - timedelta(hours=int(rule.numbers["hours"])), rule) for rule in (WAITS_LONG, WAITS)
    ]
    for tube in round_.tubes.values():
        since = tube.sampled_at
        if since is None or tube.answers:
            continue
        for latest, rule in limits:
            if since < latest:
                hours = str((now - since) // timedelta(hours=1))
                said = {"tube": tube.label, "hours": hours, "limit": str(rule.numbers["hours"])}
                yield Notice(rule, said, tuple(tube.place_of), tube.label)
                break


def _not_repeated(round_: SampleRound, now: datetime) -> Iterator[Notice]:
    limit = NOT_REPEATED.numbers["hours"]
    # Most tubes wait and most kits are not read yet: nothing is asked of their samples (ADR 0165).
    failed = {label for label, one in round_.tubes.items() if one.result is Result.INVALID}
    for subject, taken in round_.samples.items():
        last = taken[-1]
        if last.tube not in failed and last.lines is None:
            continue
        if round_.result_of(last) is not Result.INVALID:
            continue
        tube = round_.tubes.get(last.tube)
        answered = tube.answer.at if tube is not None and tube.answer is not None else None
        since = last.read_at or answered or last.at
        if now - since > timedelta(hours=int(limit)):
            yield Notice(NOT_REPEATED, {"clock": since, "limit": str(limit)}, (subject,))


def _bad_lots(round_: SampleRound) -> Iterator[Notice]:
    read: dict[str, list[Result]] = {}
    for taken in round_.samples.values():
        for one in taken:
            if one.lines is not None and one.is_kit and one.lot:
                read.setdefault(one.lot, []).append(round_.result_of(one))
    limit = BAD_LOT.numbers["per_cent"]
    for lot, results in sorted(read.items()):
        invalid = results.count(Result.INVALID)
        if invalid * 100 > len(results) * limit:
            said = {
                "lot": lot,
                "invalid": str(invalid),
                "read": str(len(results)),
                "limit": str(limit),
            }
            yield Notice(BAD_LOT, said)


def _contradictions(round_: SampleRound) -> Iterator[Notice]:
    # Most tubes wait and most people were sampled once: nothing is asked of those (ADR 0165).
    for tube in round_.tubes.values():
        if tube.answers:
            yield from _between_answers(tube)
        if len(tube.members) > tube.capacity:
            numbers = {"members": str(len(tube.members)), "capacity": str(tube.capacity)}
            yield Notice(OVER_FULL, {"tube": tube.label, **numbers}, (), tube.label)
    for subject, taken in round_.samples.items():
        if len(taken) > 1:
            yield from _in_two_tubes(round_, subject, taken)


def _between_answers(tube: Tube) -> Iterator[Notice]:
    since, label = tube.sampled_at, tube.label
    for answer in tube.answers:
        if since is not None and is_before(answer.at, since):
            yield Notice(
                EARLIER, {"tube": label, "answered": answer.at, "sampled": since}, (), label
            )
    said = tuple(dict.fromkeys(one.result.value for one in tube.answers))
    if len(said) > 1:
        yield Notice(TWO_ANSWERS, {"tube": label, "results": said}, (), label)


def _in_two_tubes(round_: SampleRound, subject: int, taken: Sequence[Sample]) -> Iterator[Notice]:
    results = [(one.tube, round_.result_of(one)) for one in taken if one.tube]
    if sum(result is Result.PENDING for _tube, result in results) > 1:
        live = (Result.PENDING, Result.NEGATIVE)
        tubes = tuple(tube for tube, result in results if result in live)
        yield Notice(TWO_TUBES, {"tubes": tubes}, (subject,))


def is_before(answered: datetime, sampled: datetime) -> bool:
    """Return whether an answer is of an earlier minute than its sample: times are so typed."""
    return answered < sampled.replace(second=0, microsecond=0)


# The clock of a kit: not before, not after.

LEAST, MOST = 15, 20
"""Minutes of a kit of which nothing else is known."""


class KitClock(NamedTuple):
    """When a kit may be read, and until when."""

    least: timedelta
    most: timedelta

    def opens(self, taken: datetime) -> datetime:
        """Return from when on the lines mean anything."""
        return taken + self.least

    def closes(self, taken: datetime) -> datetime:
        """Return until when they do."""
        return taken + self.most

    def off(self, taken: datetime, read: datetime) -> int:
        """Return how the reading lay: -1 too early, 1 too late, 0 in time."""
        waited = read - taken
        return -1 if waited < self.least else 1 if waited > self.most else 0


USUAL_KIT: Final = KitClock(timedelta(minutes=LEAST), timedelta(minutes=MOST))
