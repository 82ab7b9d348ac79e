"""The month for the supervisor: coverage, fevers, chronic control, disinfection, quality."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from carehome_app.domain.count_tables import added, count_cells, count_columns, group_table
from carehome_app.domain.daily_facts import GROUPS
from carehome_app.domain.disinfection_register import figures_table
from carehome_app.domain.episode_tables import episodes_table
from carehome_app.domain.findings import Episode
from carehome_app.domain.month_facts import Control, MonthFacts, answered, kept
from carehome_app.domain.month_matrix import matrix_sections
from carehome_app.domain.people import GROUP_LABELS
from carehome_app.domain.plan import SHORT_WINDOW_LABELS
from carehome_app.domain.report import (
    Banner,
    Cell,
    Report,
    Section,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.domain.report_frame import SIGNATURES, Frame, framed, signed_by
from carehome_app.domain.rounds import Count
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

KIND: Final = "monthly"
FEVER: Final = "fever"
TITLE: Final = QT_TRANSLATE_NOOP("Report", "Monthly health report")
_COVERED: Final = QT_TRANSLATE_NOOP("Report", "Coverage {coverage}%.")
_REST: Final = QT_TRANSLATE_NOOP(
    "Report",
    "Rounds {rounds}, due {due}, measured {measured}, not measured {not_measured},"
    " unexplained {unexplained}; fevers {fevers}, still open {open}",
)
_NOTHING: Final = QT_TRANSLATE_NOOP("Report", "No round was held in this month.")
_WHOLE: Final = QT_TRANSLATE_NOOP("Report", "{measure}: the whole month")
_ROUNDS: Final = QT_TRANSLATE_NOOP("Report", "{measure}: round by round")
_FEVERS: Final = QT_TRANSLATE_NOOP("Report", "Fevers")
_NO_FEVERS: Final = QT_TRANSLATE_NOOP("Report", "Nobody had a fever.")
_CHRONIC: Final = QT_TRANSLATE_NOOP("Report", "Chronic illness: how values stood")
_NO_CHRONIC: Final = QT_TRANSLATE_NOOP("Report", "No such values were recorded.")
_AREAS: Final = QT_TRANSLATE_NOOP("Report", "Disinfection 2-2-1")
_ANSWERS: Final = QT_TRANSLATE_NOOP("Report", "Follow-ups")
_NO_ANSWERS: Final = QT_TRANSLATE_NOOP("Report", "Nothing had to be followed up.")
_QUALITY: Final = QT_TRANSLATE_NOOP("Report", "How the record was kept")
_MOVED: Final = QT_TRANSLATE_NOOP("Report", "Who came and who left")
_NOBODY_MOVED: Final = QT_TRANSLATE_NOOP("Report", "Nobody came or left.")
_DATE: Final = QT_TRANSLATE_NOOP("Report", "Date")
_ROUND: Final = QT_TRANSLATE_NOOP("Report", "Round")
_MEASURE: Final = QT_TRANSLATE_NOOP("Report", "Measure")
_PEOPLE: Final = QT_TRANSLATE_NOOP("Report", "People")
_READINGS: Final = QT_TRANSLATE_NOOP("Report", "Readings")
_FOUND: Final = QT_TRANSLATE_NOOP("Report", "With a finding")
_PEOPLE_FOUND: Final = QT_TRANSLATE_NOOP("Report", "People with a finding")
_KINDS: Final = QT_TRANSLATE_NOOP("Report", "Findings")
_KIND_COUNT: Final = QT_TRANSLATE_NOOP("Report", "{label} {count}")
_FAMILY: Final = QT_TRANSLATE_NOOP("Report", "Kind of finding")
_BEGUN: Final = QT_TRANSLATE_NOOP("Report", "Begun")
_BY_REPEAT: Final = QT_TRANSLATE_NOOP("Report", "Closed by a normal repeat")
_BY_REASON: Final = QT_TRANSLATE_NOOP("Report", "Closed with a reason")
_STILL_OPEN: Final = QT_TRANSLATE_NOOP("Report", "Still open")
_WAIT: Final = QT_TRANSLATE_NOOP("Report", "Minutes until the next step (median)")
_WHAT: Final = QT_TRANSLATE_NOOP("Report", "What")
_COUNT: Final = QT_TRANSLATE_NOOP("Report", "Count")
_KEPT: Final = {
    "entries": QT_TRANSLATE_NOOP("Report", "Entries that hold"),
    "late": QT_TRANSLATE_NOOP("Report", "Measured after the end of the round"),
    "afterwards": QT_TRANSLATE_NOOP("Report", "Added after the round was reported"),
    "time_unsaid": QT_TRANSLATE_NOOP("Report", "Without a time of the measurement"),
    "imported": QT_TRANSLATE_NOOP("Report", "Taken from a file"),
    "corrected": QT_TRANSLATE_NOOP("Report", "Corrected or taken back (the old entry is kept)"),
}
_NAME: Final = QT_TRANSLATE_NOOP("Report", "Name")
_GROUP: Final = QT_TRANSLATE_NOOP("Report", "Group")
_CAME: Final = QT_TRANSLATE_NOOP("Report", "came")
_LEFT: Final = QT_TRANSLATE_NOOP("Report", "left")


def monthly_report(frame: Frame, facts: MonthFacts) -> Report:
    """Return the report of a month."""
    sections: list[Section] = []
    for measure in facts.measures:
        sections.append(_whole(facts, measure.code))
        sections.append(_rounds(facts, measure.code))
    sections += [
        Section(_FEVERS, (_fevers(frame, facts),)),
        Section(_CHRONIC, (_control(facts.control),)),
    ]
    if facts.areas:
        sections.append(Section(_AREAS, (figures_table(facts.areas),)))
    sections += [
        Section(_ANSWERS, (_answers(facts.opened),)),
        Section(_QUALITY, (_quality(facts),)),
        Section(_MOVED, (_movements(frame, facts),)),
        *matrix_sections(frame, facts),
    ]
    title = (KIND, TITLE, frame.of(f"{facts.first:%Y-%m}"))
    return signed_by(framed(frame, title, _banner(facts), sections), *SIGNATURES)


def _banner(facts: MonthFacts) -> Banner:
    counts = [_count(facts, place, "total") for place in range(len(facts.sheets))]
    if not counts:
        return Banner(Tone.MUTED, _NOTHING)
    whole = added(counts)
    fevers = [one for one in facts.opened if one.family.code == FEVER]
    open_ = sum(one.is_open for one in facts.opened)
    numbers = {
        "rounds": len(counts), "due": whole.due, "measured": whole.measured,
        "not_measured": whole.not_measured, "unexplained": whole.unexplained,
        "fevers": len(fevers), "open": open_,
    }  # fmt: skip
    tone = Tone.ALARM if whole.unexplained or open_ else Tone.WELL
    return Banner(tone, _COVERED.with_(coverage=whole.coverage), _REST.with_(**numbers))


def _count(facts: MonthFacts, place: int, group: str, measure: str = "") -> Count:
    sheet = facts.sheets[place]
    codes = [one.code for one in sheet.measures]
    column = codes.index(measure) if measure in codes else 0
    whom = next((one for one in GROUPS if one.value == group), None)
    return sheet.count(whom, column)


def _with(facts: MonthFacts, measure: str) -> list[int]:
    return [
        place
        for place, sheet in enumerate(facts.sheets)
        if measure in {one.code for one in sheet.measures}
    ]


def _label(facts: MonthFacts, measure: str) -> Text:
    return next(one.label for one in facts.measures if one.code == measure)


def _whole(facts: MonthFacts, measure: str) -> Section:
    counts = {
        group: added(_count(facts, place, group, measure) for place in _with(facts, measure))
        for group in (*(one.value for one in GROUPS), "total")
    }
    return Section(_WHOLE.with_(measure=_label(facts, measure)), (group_table(counts),))


def _rounds(facts: MonthFacts, measure: str) -> Section:
    rows = []
    for place in _with(facts, measure):
        round_ = facts.sheets[place].round
        window = SHORT_WINDOW_LABELS.get(round_.window, Text("", round_.window))
        counted = count_cells(_count(facts, place, "total", measure))
        rows.append((*cells(round_.day, window), *counted))
    table = Table(count_columns(_DATE, _ROUND), tuple(rows))
    return Section(_ROUNDS.with_(measure=_label(facts, measure)), (table,))


def _fevers(frame: Frame, facts: MonthFacts) -> Table:
    fevers = [one for one in facts.opened if one.family.code == FEVER]
    return episodes_table(frame, facts.people, fevers, _NO_FEVERS)


def _control(found: Sequence[Control]) -> Table:
    rows = []
    for one in found:
        kinds = [
            _KIND_COUNT.with_(label=_family_label(one, code), count=count)
            for code, count in one.by_family.items()
        ]
        said = Text("", "{kinds}", {"kinds": kinds}) if kinds else None
        shown = (one.measure.label, one.people, one.readings, one.found, one.people_found, said)
        rows.append(cells(*shown))
    heads = columns(
        _MEASURE, _PEOPLE, _READINGS, _FOUND, _PEOPLE_FOUND, _KINDS, weights=(1.5, 1, 1, 1, 1, 4)
    )
    return Table(heads, tuple(rows), empty=_NO_CHRONIC)


def _family_label(control: Control, code: str) -> Text:
    labels = control.measure.family(code).labels
    return labels[min(labels)]


def _answers(opened: Sequence[Episode]) -> Table:
    by_family: dict[str, list[Episode]] = defaultdict(list)
    for one in opened:
        by_family[one.family.code].append(one)
    rows = []
    for own in by_family.values():
        labels, found = own[0].family.labels, answered(own)
        wait = found.waits[len(found.waits) // 2] // timedelta(minutes=1) if found.waits else None
        rows.append(
            (
                *cells(labels[min(labels)], found.opened, found.calm, found.reason),
                Cell(found.open, Tone.ALARM if found.open else Tone.PLAIN),
                Cell(wait),
            )
        )
    heads = columns(_FAMILY, _BEGUN, _BY_REPEAT, _BY_REASON, _STILL_OPEN, _WAIT)
    return Table(heads, tuple(rows), empty=_NO_ANSWERS)


def _quality(facts: MonthFacts) -> Table:
    found = kept(facts)
    rows = [cells(label, getattr(found, name)) for name, label in _KEPT.items()]
    return Table(columns(_WHAT, _COUNT, weights=(4, 1)), tuple(rows))


def _movements(frame: Frame, facts: MonthFacts) -> Table:
    rows = [
        cells(
            frame.clock(at), frame.known_by(person), frame.name(person.name),
            GROUP_LABELS[person.group], _CAME if came else _LEFT,
        )
        for at, person, came in facts.movements
    ]  # fmt: skip
    heads = columns(_DATE, QT_TRANSLATE_NOOP("Report", "Room-bed"), _NAME, _GROUP, _WHAT)
    return Table(heads, tuple(rows), empty=_NOBODY_MOVED)
