"""The people a daily report names: who is abnormal and what was done, who is missing and why."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from carehome_app.domain.daily_facts import DailyFacts
from carehome_app.domain.findings import STEP_LABELS, Calm, Episode, Finding, brief
from carehome_app.domain.people import Person
from carehome_app.domain.reasons import BY_CODE
from carehome_app.domain.report import Align, Cell, Column, Paragraph, Table, Tone
from carehome_app.domain.rounds import Standing
from carehome_app.domain.sheet import Row
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

PLACE: Final = QT_TRANSLATE_NOOP("Report", "Room-bed")
NAME: Final = QT_TRANSLATE_NOOP("Report", "Name")
_READING: Final = QT_TRANSLATE_NOOP("Report", "Reading")
_TIME: Final = QT_TRANSLATE_NOOP("Report", "Time")
_BASIS: Final = QT_TRANSLATE_NOOP("Report", "Judged by")
_COURSE: Final = QT_TRANSLATE_NOOP("Report", "What was done")
_STATE: Final = QT_TRANSLATE_NOOP("Report", "State")
_NONE: Final = QT_TRANSLATE_NOOP("Report", "Nothing abnormal, and nothing open.")
_OPEN: Final = QT_TRANSLATE_NOOP("Report", "open")
_OPEN_DUE: Final = QT_TRANSLATE_NOOP("Report", "open, repeat {clock}")
_CLOSED: Final = QT_TRANSLATE_NOOP("Report", "closed")
_REPEAT: Final = QT_TRANSLATE_NOOP("Report", "{clock} repeat {shown}")
_STEP: Final = QT_TRANSLATE_NOOP("Report", "{clock} {step}")
_STEP_WORDS: Final = QT_TRANSLATE_NOOP("Report", "{clock} {step}: {words}")
_PERSON: Final = QT_TRANSLATE_NOOP("Report", "{place} {name}")
_BY_REASON: Final = QT_TRANSLATE_NOOP("Report", "{reason} {count} ({people})")
_AWAY: Final = QT_TRANSLATE_NOOP("Report", "Away: {reasons}")
_NOT_MEASURED: Final = QT_TRANSLATE_NOOP("Report", "Not measured: {reasons}")
_UNEXPLAINED: Final = QT_TRANSLATE_NOOP(
    "Report", "Unexplained, neither measured nor given a reason: {count} ({people})"
)
LEFT: Final = QT_TRANSLATE_NOOP("Reasons", "left the house")


def reason_label(code: str) -> Text:
    """Return a reason in words."""
    return BY_CODE[code].label if code in BY_CODE else LEFT


def person_text(facts: DailyFacts, person: Person) -> Text:
    """Return a person as reports name people: room-bed and name."""
    return _PERSON.with_(place=facts.known_by(person), name=facts.name(person))


def findings_table(facts: DailyFacts) -> Table:
    """Return who is abnormal or still open: the reading, why, what was done, the state."""
    columns = (
        Column(PLACE, weight=1.1), Column(NAME, weight=1.3), Column(_READING, weight=1.6),
        Column(_TIME, weight=1.0), Column(_BASIS, Align.START, 3.2),
        Column(_COURSE, Align.START, 3.3), Column(_STATE, weight=1.7),
    )  # fmt: skip
    rows = [
        _episode_row(facts, row.person, episode)
        for row in facts.sheet.rows
        for episode in facts.episodes
        if episode.subject == row.person.id
    ]
    return Table(columns, tuple(rows), empty=_NONE)


def _episode_row(facts: DailyFacts, person: Person, episode: Episode) -> tuple[Cell, ...]:
    first = _shown_finding(facts, episode)
    tone = Tone.ALARM if episode.family.high else Tone.LOW
    return (
        Cell(facts.known_by(person)),
        Cell(facts.name(person)),
        Cell(first.shown, tone),
        Cell(facts.clock(first.taken_at)),
        Cell(_joined([brief(first.measure, hit) for hit in first.hits])),
        Cell(_joined(_course(facts, episode, first))),
        Cell(_state(facts, episode)),
    )


def _shown_finding(facts: DailyFacts, episode: Episode) -> Finding:
    """Return the finding of this round, or the last one before it."""
    here = [finding for finding in episode.findings if finding.round == facts.sheet.round]
    return here[0] if here else episode.findings[-1]


def _course(facts: DailyFacts, episode: Episode, first: Finding) -> list[Text]:
    """Return what followed a finding, in order of time."""
    told: list[tuple[datetime, Text]] = [
        (finding.taken_at, _repeat(facts, finding.taken_at, finding.shown))
        for finding in episode.findings
        if finding.taken_at > first.taken_at
    ]
    for step in episode.steps:
        text = _STEP_WORDS if step.words else _STEP
        label = STEP_LABELS[step.step]
        told.append(
            (step.at, text.with_(clock=facts.clock(step.at), step=label, words=step.words))
        )
    if isinstance(episode.closed_by, Calm):
        calm = episode.closed_by
        told.append((calm.taken_at, _repeat(facts, calm.taken_at, calm.shown)))
    return [text for _at, text in sorted(told, key=_at)]


def _at(told: tuple[datetime, Text]) -> datetime:
    return told[0]


def _repeat(facts: DailyFacts, at: datetime, shown: str) -> Text:
    return _REPEAT.with_(clock=facts.clock(at), shown=shown)


def _state(facts: DailyFacts, episode: Episode) -> Text:
    if not episode.is_open:
        return _CLOSED
    return _OPEN if episode.due_at is None else _OPEN_DUE.with_(clock=facts.clock(episode.due_at))


def _joined(texts: Sequence[Text]) -> Text | None:
    return Text("", "{sentences}", {"sentences": list(texts)}) if texts else None


def missing_lines(facts: DailyFacts, column: int = 0) -> list[Paragraph]:
    """Return who is away, not measured or unexplained in a measure, by reason and by name."""
    lines = []
    for standing, text in ((Standing.AWAY, _AWAY), (Standing.NOT_MEASURED, _NOT_MEASURED)):
        reasons = _by_reason(facts, standing, column)
        if reasons:
            lines.append(Paragraph(text.with_(reasons=reasons)))
    unexplained = [row for row in facts.sheet.due(column) if row.is_open(column)]
    if unexplained:
        text = _UNEXPLAINED.with_(count=len(unexplained), people=_names(facts, unexplained))
        lines.append(Paragraph(text, Tone.ALARM))
    return lines


def _by_reason(facts: DailyFacts, standing: Standing, column: int) -> list[Text]:
    found: dict[str, list[Row]] = {}
    for row in facts.sheet.due(column):
        stands, reason = row.standing(column)
        if stands is standing:
            found.setdefault(reason, []).append(row)
    return [
        _BY_REASON.with_(reason=reason_label(reason), count=len(rows), people=_names(facts, rows))
        for reason, rows in sorted(found.items())
    ]


def _names(facts: DailyFacts, rows: Iterable[Row]) -> list[Text]:
    return [person_text(facts, row.person) for row in rows]
