"""The "two measurements, two reports" report of a round: its people, its pages."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import Final

from msgspec.structs import replace

from carehome_app.domain.chronic.report import chronic_section
from carehome_app.domain.chronic.times import window_label
from carehome_app.domain.disinfection.report import disinfection_section
from carehome_app.domain.findings.episodes import STEP_LABELS, Calm, Episode, Finding
from carehome_app.domain.people import GROUP_LABELS, Group, Person
from carehome_app.domain.reports.counts import TOTAL, group_table
from carehome_app.domain.reports.daily_facts import (
    FIGURES,
    DailyFacts,
    Looked,
    day_text,
    group_counts,
)
from carehome_app.domain.reports.report import (
    Align,
    Banner,
    Cell,
    Column,
    DayBars,
    Paragraph,
    Part,
    Report,
    Section,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.domain.reports.values import found_cell, reading_column
from carehome_app.domain.rounds.counting import Count, Standing, Verdict, stands_against
from carehome_app.domain.rounds.plan import round_label
from carehome_app.domain.rounds.reasons import reason_label
from carehome_app.domain.rounds.sheet import Row
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

# The people a daily report names: who is abnormal and what was done, who is missing and why.

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


def person_text(facts: DailyFacts, person: Person) -> Text:
    """Return a person as reports name people: room-bed and name."""
    return _PERSON.with_(place=facts.known_by(person), name=facts.name(person))


def findings_table(facts: DailyFacts) -> Table:
    """Return who is abnormal or still open: the reading, why, what was done, the state."""
    columns = (
        Column(PLACE, weight=1.1),
        Column(NAME, weight=1.3),
        reading_column(Column(_READING, weight=1.9)),
        Column(_TIME, weight=1.0),
        Column(_BASIS, Align.START, 3.2),
        Column(_COURSE, Align.START, 3.0),
        Column(_STATE, weight=1.7),
    )
    rows = [
        _episode_row(facts, row.person, episode)
        for row in facts.sheet.rows
        for episode in facts.episodes
        if episode.subject == row.person.id
    ]
    return Table(columns, tuple(rows), empty=_NONE)


def _episode_row(facts: DailyFacts, person: Person, episode: Episode) -> tuple[Cell, ...]:
    first = _shown_finding(facts, episode)
    return (
        Cell(facts.known_by(person)),
        Cell(facts.name(person)),
        found_cell(first),
        Cell(facts.clock(first.taken_at)),
        Cell(_joined(first.briefs)),
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


# The "two measurements, two reports" report of a round: from plain facts to a plain report.

TITLE: Final = QT_TRANSLATE_NOOP("Report", "“Two measurements, two reports” daily health report")
SUBTITLE: Final = QT_TRANSLATE_NOOP("Report", "{day} · {round} ({opens}–{closes}) · made {made}")
_WELL: Final = QT_TRANSLATE_NOOP("Report", "All well.")
_WELL_REST: Final = QT_TRANSLATE_NOOP(
    "Report", "Due {due}, measured {measured}, not measured {not_measured}, away {away}"
)
_NOT_COMPLETE: Final = QT_TRANSLATE_NOOP("Report", "Not complete: {count} people unexplained.")
_ABNORMAL: Final = QT_TRANSLATE_NOOP("Report", "Abnormal: {count} (fever {fever}, low {low}).")
_ABNORMAL_RAISED: Final = QT_TRANSLATE_NOOP(
    "Report", "Abnormal: {count} (fever {fever}, raised {raised}, low {low})."
)
_STILL_OPEN: Final = QT_TRANSLATE_NOOP("Report", "Still open from earlier: {count}.")
_REST: Final = QT_TRANSLATE_NOOP(
    "Report",
    "Normal {normal}, not measured {not_measured}, unexplained {unexplained}, away {away}",
)
NOBODY_DUE: Final = QT_TRANSLATE_NOOP("Report", "Nobody was due.")
FOUND_BESIDE: Final = QT_TRANSLATE_NOOP("Report", "Found in this time: {found}.")
_AT: Final = QT_TRANSLATE_NOOP("Report", "{shown} at {clock}")
_THEN_CALM: Final = QT_TRANSLATE_NOOP("Report", "{found}, {calm}")
_BOTH: Final = QT_TRANSLATE_NOOP("Report", "{first} {second}")
_COUNTS: Final = QT_TRANSLATE_NOOP("Report", "{measure}: two measurements")
_INCOMPLETE: Final = QT_TRANSLATE_NOOP("Report", "Issued incomplete, because")
_FOUND: Final = QT_TRANSLATE_NOOP("Report", "Abnormal, and what was done")
_TREND: Final = QT_TRANSLATE_NOOP("Report", "People with fever on each of the last {days} days")
_TREND_SAID: Final = QT_TRANSLATE_NOOP("Report", "From {first} to {last}: {counts}")
_CHANGED: Final = QT_TRANSLATE_NOOP("Report", "Changed since earlier reports")
_ROUND: Final = QT_TRANSLATE_NOOP("Report", "Round")
_GROUP: Final = QT_TRANSLATE_NOOP("Report", "Group")
_FIGURE: Final = QT_TRANSLATE_NOOP("Report", "Figure")
_THEN: Final = QT_TRANSLATE_NOOP("Report", "As reported")
_NOW: Final = QT_TRANSLATE_NOOP("Report", "Now")
_ROUND_OF: Final = QT_TRANSLATE_NOOP("Report", "{day} {round}")
_SIGNATURES: Final = (
    QT_TRANSLATE_NOOP("Report", "Reported by"),
    QT_TRANSLATE_NOOP("Report", "Reviewed by (director)"),
    QT_TRANSLATE_NOOP("Report", "Date"),
)
_FOOTNOTES: Final = (
    QT_TRANSLATE_NOOP("Report", "Personal data: for supervision only."),
    QT_TRANSLATE_NOOP(
        "Report", "Own normal: the median of a person's last fever-free readings at one site."
    ),
    QT_TRANSLATE_NOOP(
        "Report", "Reminder lines set by the home, with their sources; not a diagnosis."
    ),
)
_MESSAGE_HEAD: Final = QT_TRANSLATE_NOOP("Report", "[{home}] {day} {round}: two measurements")
_MESSAGE_GROUP: Final = QT_TRANSLATE_NOOP(
    "Report",
    "{group}: on roll {roll}, away {away}, due {due}, measured {measured},"
    " not measured {not_measured}, unexplained {unexplained}",
)
_MESSAGE_FINDING: Final = QT_TRANSLATE_NOOP("Report", "{person}: {label} {shown}, {clock}")
_MESSAGE_CALMED: Final = QT_TRANSLATE_NOOP(
    "Report", "{person}: {label} {shown}, {clock}; then {calm}"
)
_MESSAGE_MISSING: Final = QT_TRANSLATE_NOOP("Report", "Unexplained: {people}")
_MESSAGE_REASONS: Final = QT_TRANSLATE_NOOP("Report", "{reason} {count}")


def daily_report(facts: DailyFacts) -> Report:
    """Return the daily report of a round; it says "all well" only when that was computed."""
    sections = [_counts_section(facts, column) for column in range(len(facts.sheet.measures))]
    if facts.words:
        said = Text("", "{words}", {"words": facts.words})
        sections.append(Section(_INCOMPLETE, (Paragraph(said),)))
    sections.append(Section(_FOUND, (findings_table(facts),)))
    if facts.chronic is not None:
        sections.append(chronic_section(facts.chronic, partial(person_text, facts)))
    if facts.disinfection is not None:
        sections.append(disinfection_section(facts.disinfection, facts.clock))
    if facts.differences:
        sections.append(Section(_CHANGED, (_differences_table(facts),)))
    sections.append(_trend_section(facts))
    return Report(
        kind="daily",
        home_name=facts.card.name,
        home_number=facts.card.number,
        archive_number=facts.archive_number,
        title=TITLE,
        subtitle=_subtitle(facts),
        banner=banner(facts),
        sections=tuple(sections),
        made_at=facts.home_time.local(facts.made_at),
        signatures=_SIGNATURES,
        footnotes=_FOOTNOTES,
        message=_message(facts),
        seal=facts.seal,
        draft=facts.seal is None,
        demo=facts.card.demo,
    )


def _subtitle(facts: DailyFacts) -> Text:
    return SUBTITLE.with_(
        day=day_text(facts.sheet.round.day),
        round=round_label(facts.sheet.round.window),
        opens=facts.window.opens.strftime("%H:%M"),
        closes=facts.window.closes.strftime("%H:%M"),
        made=facts.home_time.local(facts.made_at).strftime("%H:%M"),
    )


def banner(facts: DailyFacts) -> Banner:
    """Return the one sentence of the report, from the figures alone."""
    total = facts.sheet.count()
    numbers = _numbers(total)
    said = facts.sheet.verdict
    if said is Verdict.ALL_WELL:
        return Banner(Tone.WELL, _WELL, _WELL_REST.with_(**numbers))
    if said is Verdict.NOBODY_DUE:
        return Banner(Tone.MUTED, NOBODY_DUE, _WELL_REST.with_(**numbers))
    leads: list[Text] = []
    missing, abnormal = len(facts.sheet.unexplained), _abnormal(facts)
    if missing:
        leads.append(_NOT_COMPLETE.with_(count=missing))
    if abnormal:
        words = _ABNORMAL_RAISED if total.raised else _ABNORMAL  # all of them are named
        kinds = {"raised": total.raised} if total.raised else {}
        leads.append(words.with_(count=abnormal, fever=total.fever, low=total.low, **kinds))
    beside = found_beside(facts)
    if beside:
        leads.append(FOUND_BESIDE.with_(found=beside))
    elif not abnormal and facts.sheet.open_episodes:
        leads.append(_STILL_OPEN.with_(count=len(facts.sheet.open_episodes)))
    lead = leads[0]
    for one in leads[1:]:
        lead = _BOTH.with_(first=lead, second=one)
    tone = Tone.ALARM if total.fever or missing else Tone.LOW
    return Banner(tone, lead, _REST.with_(**numbers))


def found_beside(facts: Looked) -> list[Text]:
    """Return what was found in the round's time beside what it measures, and how it went on."""
    own = {
        one.ref for row in facts.sheet.rows for cell in row.cells if cell for one in cell.findings
    }
    return [
        _course_of(facts, one)
        for one in facts.sheet.found
        if one.ref not in own and stands_against(one)
    ]


def _course_of(facts: Looked, finding: Finding) -> Text:
    """Return a finding with the value that answered it: `210/125 at 08:30, 138/80 at 08:50`."""
    found = _AT.with_(shown=finding.shown, clock=facts.clock(finding.taken_at))
    after = _calm_after(facts, finding)
    return found if after is None else _THEN_CALM.with_(found=found, calm=after)


def _calm_after(facts: Looked, finding: Finding) -> Text | None:
    """Return the value that answered a finding while the round was the last one, or None.

    What came after it changes nothing that is said of the round.
    """
    for episode in facts.episodes:
        calm = episode.closed_by
        if (
            isinstance(calm, Calm)
            and calm.taken_at < facts.sheet.span.until
            and any(one.ref == finding.ref for one in episode.findings)
        ):
            return _AT.with_(shown=calm.shown, clock=facts.clock(calm.taken_at))
    return None


def _abnormal(facts: DailyFacts) -> int:
    """Return how many people have a finding in any measure of the round."""
    return sum(any(cell and cell.findings for cell in row.cells) for row in facts.sheet.rows)


def _numbers(count: Count) -> dict[str, int]:
    return {**{name: getattr(count, name) for name in FIGURES}, "normal": count.normal}


def _counts_section(facts: DailyFacts, column: int) -> Section:
    measure = facts.sheet.measures[column]
    table = group_table(group_counts(facts.sheet, column))
    parts: tuple[Part, ...] = (table, *missing_lines(facts, column))
    return Section(_COUNTS.with_(measure=measure.label), parts)


def _differences_table(facts: DailyFacts) -> Table:
    rows = []
    for one in facts.differences:
        window = window_label(one.round.window)
        round_ = _ROUND_OF.with_(day=one.round.day.isoformat(), round=window)
        group = TOTAL if one.group == "total" else GROUP_LABELS[Group(one.group)]
        rows.append(cells(round_, group, FIGURES[one.figure], one.then, one.now))
    heads = columns(_ROUND, _GROUP, _FIGURE, _THEN, _NOW, weights=(2, 1.4, 1.4, 1, 1))
    return Table(heads, tuple(rows))


def _trend_section(facts: DailyFacts) -> Section:
    days, counts = facts.fever_days
    said = _TREND_SAID.with_(
        first=days[0].isoformat(),
        last=days[-1].isoformat(),
        counts=" ".join(str(count) for count in counts),
    )
    parts = (Paragraph(said, Tone.MUTED), DayBars(tuple(days), tuple(counts)))
    return Section(_TREND.with_(days=len(days)), parts)


def _message(facts: DailyFacts) -> tuple[Text, ...]:
    """Return the text for a chat message; it leaves the house, so names in it are masked."""
    window = round_label(facts.sheet.round.window)
    head = _MESSAGE_HEAD.with_(
        home=facts.card.name, day=facts.sheet.round.day.isoformat(), round=window
    )
    said = banner(facts)
    sentence = said.lead if said.rest is None else _BOTH.with_(first=said.lead, second=said.rest)
    groups = [
        _MESSAGE_GROUP.with_(group=GROUP_LABELS[group], **_numbers(facts.sheet.count(group)))
        for group in Group
    ]
    return (
        head,
        sentence,
        *groups,
        *_message_reasons(facts),
        *_message_people(replace(facts, masked=True)),
    )


def _message_reasons(facts: DailyFacts) -> Sequence[Text]:
    total = facts.sheet.count()
    reasons = {**total.away_reasons, **total.reasons}
    if not reasons:
        return ()
    said = [
        _MESSAGE_REASONS.with_(reason=reason_label(reason), count=count)
        for reason, count in reasons.items()
    ]
    return (Text("", "{said}", {"said": said}),)


def _message_people(facts: DailyFacts) -> Sequence[Text]:
    lines = [
        _message_finding(facts, row.person, finding)
        for row in facts.sheet.rows
        for cell in row.cells
        if cell is not None
        for finding in cell.findings
    ]
    missing = [person_text(facts, row.person) for row in facts.sheet.unexplained]
    return [*lines, _MESSAGE_MISSING.with_(people=missing)] if missing else lines


def _message_finding(facts: DailyFacts, person: Person, finding: Finding) -> Text:
    calm = _calm_after(facts, finding)
    text = _MESSAGE_FINDING if calm is None else _MESSAGE_CALMED.with_(calm=calm)
    return text.with_(
        person=person_text(facts, person),
        label=finding.label,
        shown=finding.shown,
        clock=facts.clock(finding.taken_at),
    )
