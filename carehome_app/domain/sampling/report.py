"""Test rounds on paper: a day's rounds with names behind each number, and the month's register."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import Final

import msgspec

from carehome_app.domain.duties.due_list import Box, DueList, Item
from carehome_app.domain.duties.identity import identities, sentence
from carehome_app.domain.people import GROUP_LABELS, Person
from carehome_app.domain.reports.frame import (
    DIRECTOR,
    REPORTED_BY,
    Frame,
    across,
    framed,
    from_to,
    signed_by,
)
from carehome_app.domain.reports.report import (
    Banner,
    Cell,
    LabelSheet,
    Paragraph,
    Part,
    Picture,
    Report,
    Section,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.domain.sampling.pools import (
    POOL,
    SINGLE,
    by_group,
    group_label,
    printed,
    tubes_by_group,
)
from carehome_app.domain.sampling.results import RESULT_LABELS, Outcome, Result
from carehome_app.domain.sampling.round import METHOD_LABELS, Method, SampleRound
from carehome_app.domain.sampling.standing import (
    EXEMPT_LABELS,
    REASON_LABELS,
    WORDS,
    cases,
    never_missed,
)
from carehome_app.domain.sampling.turnaround import turnaround
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

TITLE: Final = QT_TRANSLATE_NOOP("Sampling report", "Test rounds: everyone who should be tested")
REGISTER: Final = QT_TRANSLATE_NOOP("Sampling report", "Register of tests")
NO_ROUND: Final = QT_TRANSLATE_NOOP("Sampling report", "No test round.")
NOBODY: Final = QT_TRANSLATE_NOOP("Sampling report", "Nobody was missed.")
OPEN: Final = QT_TRANSLATE_NOOP("Sampling report", "Not tested and not explained: {count}.")
CASES: Final = QT_TRANSLATE_NOOP("Sampling report", "Positive by a single sample: {count}.")
HEADING: Final = QT_TRANSLATE_NOOP("Sampling report", "{name}: {method}, {opens} to {closes}")
GROUP: Final = QT_TRANSLATE_NOOP("Sampling report", "Floor or team")
DUE: Final = QT_TRANSLATE_NOOP("Sampling report", "To be tested")
DONE: Final = QT_TRANSLATE_NOOP("Sampling report", "Sampled")
EXPLAINED: Final = QT_TRANSLATE_NOOP("Sampling report", "Explained")
OPEN_COLUMN: Final = QT_TRANSLATE_NOOP("Sampling report", "Not explained")
TOTAL: Final = QT_TRANSLATE_NOOP("Sampling report", "Total")
WHY: Final = QT_TRANSLATE_NOOP("Sampling report", "Why not")
WHO: Final = QT_TRANSLATE_NOOP("Sampling report", "Who")
TUBE: Final = QT_TRANSLATE_NOOP("Sampling report", "Tube")
PEOPLE: Final = QT_TRANSLATE_NOOP("Sampling report", "People")
SEALED: Final = QT_TRANSLATE_NOOP("Sampling report", "Sealed")
HANDED: Final = QT_TRANSLATE_NOOP("Sampling report", "Handed to")
RESULT: Final = QT_TRANSLATE_NOOP("Sampling report", "Result")
RESULT_AT: Final = QT_TRANSLATE_NOOP("Sampling report", "Answered")
CLOSED: Final = QT_TRANSLATE_NOOP("Sampling report", "Closed {at}.")
AMENDED: Final = QT_TRANSLATE_NOOP(
    "Sampling report",
    "{closed} Changed since by late answers or corrections: version {version}, of {last}.",
)
EVERYBODY_DONE: Final = QT_TRANSLATE_NOOP("Sampling report", "Everybody was sampled.")
TUBES: Final = QT_TRANSLATE_NOOP("Sampling report", "Tubes for the laboratory: {name}")
BATCH: Final = QT_TRANSLATE_NOOP("Sampling report", "Batch sheet for the laboratory")
BATCH_SUM: Final = QT_TRANSLATE_NOOP("Sampling report", "Tubes: {tubes}, samples: {samples}.")
HANDED_BY: Final = QT_TRANSLATE_NOOP("Sampling report", "Handed over by")
RECEIVED_BY: Final = QT_TRANSLATE_NOOP("Sampling report", "Received at the laboratory")
NO_TUBES: Final = QT_TRANSLATE_NOOP("Sampling report", "No tube was filled.")
COVERED: Final = QT_TRANSLATE_NOOP("Sampling report", "Who was never missed")
NEVER: Final = QT_TRANSLATE_NOOP(
    "Sampling report", "Done each time they were due: {done} of {due}."
)
TIMES: Final = QT_TRANSLATE_NOOP("Sampling report", "Times missed")
LINES: Final = QT_TRANSLATE_NOOP("Sampling report", "Line by line")
ELSEWHERE: Final = QT_TRANSLATE_NOOP("Sampling report", "elsewhere: {proof}")
NOTHING: Final = QT_TRANSLATE_NOOP("Sampling report", "Nothing was written.")
LABELS: Final = QT_TRANSLATE_NOOP("Sampling report", "Labels for tubes and people")
TUBE_LABELS: Final = QT_TRANSLATE_NOOP("Sampling report", "Labels: {name}")
LABELS_SAID: Final = QT_TRANSLATE_NOOP("Sampling report", "Labels with codes: {labels}")
ON_SHEET: Final = 27
"""Labels of one picture: nine rows of three, as high as fits below a heading."""
DUE_BOXES: Final = (Box.DONE, Box.EXPLAINED, Box.OPEN)
ROUND: Final = QT_TRANSLATE_NOOP("Sampling report", "Round")
METHOD: Final = QT_TRANSLATE_NOOP("Sampling report", "Method")
FROM: Final = QT_TRANSLATE_NOOP("Sampling report", "From")
POSITIVE: Final = QT_TRANSLATE_NOOP("Sampling report", "Positive by a single sample")
WEEKS: Final = QT_TRANSLATE_NOOP("Sampling report", "Whole weeks")
PLAN: Final = QT_TRANSLATE_NOOP("Sampling report", "Plan")
WEEK: Final = QT_TRANSLATE_NOOP("Sampling report", "Week")
ASKED: Final = QT_TRANSLATE_NOOP("Sampling report", "Asked for")
COMPLETE: Final = QT_TRANSLATE_NOOP("Sampling report", "Complete")
LEFT: Final = QT_TRANSLATE_NOOP("Sampling report", "Not complete")
WEEK_SAID: Final = QT_TRANSLATE_NOOP(
    "Sampling report",
    "A week is Monday to Sunday. Twice a week asks for 48 hours between two tests; every other"
    " rhythm for a day each.",
)
HEADS: Final = (
    ROUND,
    QT_TRANSLATE_NOOP("Sampling report", "Name"),
    QT_TRANSLATE_NOOP("Sampling report", "Role"),
    QT_TRANSLATE_NOOP("Sampling report", "Place"),
    QT_TRANSLATE_NOOP("Sampling report", "Sampled at"),
    QT_TRANSLATE_NOOP("Sampling report", "Sampled by"),
    QT_TRANSLATE_NOOP("Sampling report", "Tube, position"),
    QT_TRANSLATE_NOOP("Sampling report", "Kit lot"),
    RESULT,
    RESULT_AT,
    QT_TRANSLATE_NOOP("Sampling report", "Why not, remark"),
)
_WEIGHTS: Final = (1.6, 1.2, 1.0, 1.0, 1.3, 1.1, 1.1, 1.0, 1.5, 1.3, 2.0)


class WeekFacts(msgspec.Struct, frozen=True):
    """A week of a plan: how many tests it asked of each, who has them and who has not, by name."""

    plan: str
    first: date
    asked: int
    complete: int
    missing: tuple[str, ...]


class RoundFacts(msgspec.Struct, frozen=True):
    """A round as it stands, with its people as they were when its list was frozen."""

    round: SampleRound
    due: DueList
    people: Mapping[int, Person]


def day_report(frame: Frame, day: date, rounds: Sequence[RoundFacts]) -> Report:
    """Return the rounds of a day: identities, floors, reasons with names, tubes."""
    sections = [one for facts in rounds for one in _of_round(frame, facts)]
    return signed_by(
        framed(frame, ("sampling", TITLE, frame.of(day.isoformat())), _banner(rounds), sections),
        REPORTED_BY,
        DIRECTOR,
    )


def batch_sheet(frame: Frame, day: date, rounds: Sequence[RoundFacts]) -> Report:
    """Return what goes with the tubes of a day: who is in each, and nothing of anybody else."""
    filled = [facts for facts in rounds if facts.round.samples]
    tubes = [one for facts in filled for one in facts.round.tubes.values() if one.members]
    count = {"tubes": len(tubes), "samples": sum(len(one.members) for one in tubes)}
    sections = [
        Section(TUBES.with_(name=facts.round.opened.name), (_tubes(frame, facts),))
        for facts in filled
    ]
    title = ("sampling-batch", BATCH, frame.of(day.isoformat()))
    lead = Banner(Tone.PLAIN, BATCH_SUM.with_(**count))
    return signed_by(framed(frame, title, lead, sections), HANDED_BY, RECEIVED_BY)


def labels(frame: Frame, day: date, rounds: Sequence[RoundFacts]) -> Report:
    """Return sheets of labels: the tubes still to come of each round of a day, and its people."""
    sections = [
        Section(TUBE_LABELS.with_(name=facts.round.opened.name), tuple(_sheets(facts)))
        for facts in rounds
    ]
    title = ("sampling-labels", LABELS, frame.of(day.isoformat()))
    return framed(frame, title, _banner(rounds), sections)


def _sheets(facts: RoundFacts) -> Iterator[Part]:
    """Yield the labels of tubes, as many as the list needs, then those of people by code."""
    round_ = facts.round
    found: list[tuple[str, str]] = []
    if round_.method in (Method.POOL, Method.SINGLE):
        letter = POOL if round_.method is Method.POOL else SINGLE
        groups: dict[str, int] = {}
        for item in facts.due.behind(*DUE_BOXES):
            groups[item.group] = groups.get(item.group, 0) + 1
        for number in range(1, tubes_by_group(groups, round_.opened.capacity) + 1):
            label = f"{letter}{number:02}"
            found.append((printed(round_.id, label), label))
    for item in facts.due.behind(*DUE_BOXES):
        person = facts.people.get(item.who)
        if person is not None and person.details.code.isascii():
            place = person.place if person.place.isascii() else ""
            found.append((person.details.code, place))
    for begin in range(0, len(found), ON_SHEET):
        some = tuple(found[begin : begin + ON_SHEET])
        yield Picture(LabelSheet(some), LABELS_SAID.with_(labels=", ".join(c for c, _w in some)))


def register(
    frame: Frame,
    days: tuple[date, date],
    rounds: Sequence[RoundFacts],
    names: Mapping[int, str],
    weeks: Sequence[WeekFacts] = (),
) -> Report:
    """Return the register of a month in the customary columns, and who was never missed."""
    sections = [Section(COVERED, tuple(_covered(frame, rounds)))]
    if weeks:
        sections.append(Section(WEEKS, (_weeks(weeks), Paragraph(WEEK_SAID, Tone.MUTED))))
    rows = tuple(row for facts in rounds for row in _lines(frame, facts, names))
    table = Table(columns(*HEADS, weights=_WEIGHTS), rows, empty=NOTHING, small=True)
    sections.append(Section(LINES, (table,)))
    about = frame.of(from_to(*days))
    return across(
        signed_by(
            framed(frame, ("sampling-register", REGISTER, about), _banner(rounds), sections),
            REPORTED_BY,
            DIRECTOR,
        )
    )


def _weeks(weeks: Sequence[WeekFacts]) -> Table:
    rows = tuple(
        (
            *cells(one.plan, from_to(one.first, one.first + timedelta(days=6)), one.asked),
            Cell(one.complete),
            Cell(len(one.missing), Tone.ALARM if one.missing else Tone.PLAIN),
            Cell(", ".join(one.missing)),
        )
        for one in weeks
    )
    heads = columns(PLAN, WEEK, ASKED, COMPLETE, LEFT, WHO, weights=(2, 2.2, 0.9, 0.9, 0.9, 5))
    return Table(heads, rows, small=True)


def section(frame: Frame, rounds: Sequence[RoundFacts]) -> list[Section]:
    """Return the sections of a day's rounds for a report about more."""
    return [
        Section(
            _heading(frame, facts),
            (
                *_sums(facts),
                *_took(frame, facts),
                *_closed(frame, facts),
                _floors(facts),
                _reasons(frame, facts),
            ),
        )
        for facts in rounds
    ]


def sums(frame: Frame, rounds: Sequence[RoundFacts]) -> Section:
    """Return the rounds of some days, one line each, and who was never missed in them."""
    rows = tuple(
        (
            *cells(
                one.round.opened.name,
                METHOD_LABELS[one.round.method],
                frame.clock(one.round.opens),
                one.due.due,
                one.due.done,
                one.due.explained,
            ),
            Cell(one.due.open, Tone.ALARM if one.due.open else Tone.PLAIN),
            *cells(len(set(cases(one.round)))),
        )
        for one in rounds
    )
    heads = columns(
        ROUND,
        METHOD,
        FROM,
        DUE,
        DONE,
        EXPLAINED,
        OPEN_COLUMN,
        POSITIVE,
        weights=(2, 1.4, 1.3, 1, 1, 1, 1, 1),
    )
    return Section(TITLE, (Table(heads, rows), *_covered(frame, rounds)))


def _banner(rounds: Sequence[RoundFacts]) -> Banner:
    if not rounds:
        return Banner(Tone.MUTED, NO_ROUND)
    open_ = sum(one.due.open for one in rounds)
    found = {who for one in rounds for who in cases(one.round)}
    rest = CASES.with_(count=len(found)) if found else None
    if open_:
        return Banner(Tone.ALARM, OPEN.with_(count=open_), rest)
    return Banner(Tone.ALARM if found else Tone.WELL, NOBODY, rest)


def _of_round(frame: Frame, facts: RoundFacts) -> Iterator[Section]:
    yield from section(frame, [facts])
    yield Section(TUBES.with_(name=facts.round.opened.name), (_tubes(frame, facts),))


def _heading(frame: Frame, facts: RoundFacts) -> Text:
    round_ = facts.round
    return HEADING.with_(
        name=round_.opened.name,
        method=METHOD_LABELS[round_.method],
        opens=frame.clock(round_.opens),
        closes=frame.clock(round_.closes),
    )


def _sums(facts: RoundFacts) -> Iterator[Part]:
    for one in identities(facts.due, WORDS):
        yield Paragraph(sentence(one), Tone.MUTED)


def _took(frame: Frame, facts: RoundFacts) -> Iterator[Part]:
    """Yield how long the laboratory took, and how long the oldest tube has waited."""
    for one in turnaround(facts.round, frame.made_at).words():
        yield Paragraph(one, Tone.MUTED)


def _closed(frame: Frame, facts: RoundFacts) -> Iterator[Part]:
    """Yield when the round was closed, and as which version it stands here if it was changed."""
    round_ = facts.round
    if round_.closed_at is None:
        return
    said = CLOSED.with_(at=frame.clock(round_.closed_at))
    if round_.amended:
        last = frame.clock(round_.amended[-1])
        said = AMENDED.with_(closed=said, version=round_.version, last=last)
    yield Paragraph(said, Tone.MUTED)


def _floors(facts: RoundFacts) -> Table:
    by_place = facts.due.by(_place)
    rows = [
        cells(group_label(place), due.due, due.done, due.explained, due.open)
        for place, due in sorted(by_place.items(), key=_by_place)
        if due.due
    ]
    whole = facts.due
    rows.append(cells(TOTAL, whole.due, whole.done, whole.explained, whole.open))
    heads = columns(GROUP, DUE, DONE, EXPLAINED, OPEN_COLUMN, weights=(2, 1, 1, 1, 1))
    return Table(heads, tuple(rows), total_row=True)


def _place(item: Item) -> str:
    return item.group


def _by_place(pair: tuple[str, DueList]) -> tuple[object, ...]:
    return by_group(pair[0])


def _reasons(frame: Frame, facts: RoundFacts) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for box in (Box.OPEN, Box.EXPLAINED, Box.EXEMPT):
        for word, count in facts.due.words(box).items():
            names = ", ".join(
                _known(frame, facts, item.who) for item in facts.due.behind(box, word=word)
            )
            label = {**REASON_LABELS, **EXEMPT_LABELS}.get(word, OPEN_COLUMN)
            tone = Tone.ALARM if box is Box.OPEN else Tone.PLAIN
            rows.append((Cell(label, tone), Cell(count, tone), Cell(names)))
    heads = columns(WHY, PEOPLE, WHO, weights=(1.5, 0.7, 6))
    return Table(heads, tuple(rows), empty=EVERYBODY_DONE)


def _known(frame: Frame, facts: RoundFacts, subject: int) -> str:
    person = facts.people.get(subject)
    if person is None:
        return f"#{subject}"
    return f"{frame.known_by(person)} {frame.name(person.name)}"


def _tubes(frame: Frame, facts: RoundFacts) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for tube in sorted(facts.round.tubes.values(), key=attrgetter("order")):
        people = ", ".join(_known(frame, facts, one.subject) for one in tube.members)
        sealed, handed = tube.moves.get("sealed"), tube.moves.get("handed")
        result = Outcome.TO_CONFIRM if tube.opens_in_place else Outcome(tube.result.value)
        tone = Tone.ALARM if tube.result is Result.POSITIVE else Tone.PLAIN
        rows.append(
            (
                Cell(f"{tube.label} {tube.code}".strip()),
                Cell(len(tube.members)),
                Cell(people),
                Cell(frame.time(sealed[0]) if sealed else ""),
                Cell(handed[1] if handed else ""),
                Cell(RESULT_LABELS[result], tone),
                Cell(frame.clock(tube.answer.at) if tube.answer else ""),
            )
        )
    heads = columns(
        TUBE,
        PEOPLE,
        WHO,
        SEALED,
        HANDED,
        RESULT,
        RESULT_AT,
        weights=(1, 0.7, 6, 0.9, 1.2, 1.4, 1.3),
    )
    return Table(heads, tuple(rows), empty=NO_TUBES, small=True)


def _covered(frame: Frame, rounds: Sequence[RoundFacts]) -> Iterator[Part]:
    kept, missed = never_missed(one.due for one in rounds)
    yield Paragraph(NEVER.with_(done=len(kept), due=len(kept) + len(missed)))
    people = {number: person for one in rounds for number, person in one.people.items()}
    known = RoundFacts(rounds[0].round, rounds[0].due, people) if rounds else None
    if known is not None and missed:
        order = sorted(missed, key=_most_first(missed))
        rows = tuple(cells(_known(frame, known, who), missed[who]) for who in order)
        yield Table(columns(WHO, TIMES, weights=(4, 1)), rows)


def _most_first(missed: Mapping[int, int]) -> Callable[[int], tuple[int, int]]:
    def key(who: int) -> tuple[int, int]:
        return -missed[who], who

    return key


def _lines(
    frame: Frame, facts: RoundFacts, names: Mapping[int, str]
) -> Iterator[tuple[Cell, ...]]:
    round_ = facts.round
    for item in facts.due.items:
        person = facts.people.get(item.who)
        role = None if person is None else GROUP_LABELS[person.group]
        place = "" if person is None else frame.known_by(person)
        name = f"#{item.who}" if person is None else frame.name(person.name)
        who = (round_.opened.name, name, role, place)
        taken = round_.samples.get(item.who, ())
        for sample in taken:
            at = sample.read_at
            tube = round_.tubes.get(sample.tube)
            if tube is not None and tube.answer is not None:
                at = tube.answer.at
            by = frame.name(names.get(sample.sampler, ""))
            where = f"{sample.tube} {sample.position}" if sample.tube else ""
            shown = RESULT_LABELS[Outcome(round_.result_of(sample).value)]
            yield cells(
                *who, frame.clock(sample.at), by, where, sample.lot, shown, _when(frame, at), ""
            )
        other = round_.elsewhere.get(item.who)
        if other is not None:
            said = RESULT_LABELS[Outcome(other.result.value)]
            proof = ELSEWHERE.with_(proof=other.proof)
            yield cells(*who, frame.clock(other.at), "", "", "", said, "", proof)
        if not taken and other is None:
            reason = round_.reasons.get(item.who)
            label = {**REASON_LABELS, **EXEMPT_LABELS}.get(item.word, OPEN_COLUMN)
            remark = reason.words if reason is not None else ""
            yield (*cells(*who, "", "", "", "", label, ""), Cell(remark))


def _when(frame: Frame, at: datetime | None) -> str:
    return "" if at is None else frame.clock(at)
