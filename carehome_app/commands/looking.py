"""`status`: how a round stands."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from carehome_app.commands.access import Access, in_home, round_meant
from carehome_app.commands.answers import Answer
from carehome_app.domain.chronic.sheet import MeasureCount
from carehome_app.domain.disinfection.areas import TIMES_A_DAY
from carehome_app.domain.people import GROUP_LABELS, Group
from carehome_app.domain.reports.daily import FOUND_BESIDE, found_beside
from carehome_app.domain.reports.daily_facts import FIGURES, figures, group_counts
from carehome_app.domain.rounds.counting import Count, Verdict
from carehome_app.domain.rounds.plan import round_label
from carehome_app.domain.rounds.sheet import Sheet
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.house import House

GROUP_KEYS: Final = {"resident": "residents", "staff": "staff", "total": "total"}
GROUP_NAMES: Final = {
    "resident": GROUP_LABELS[Group.RESIDENT],
    "staff": GROUP_LABELS[Group.STAFF],
    "total": QT_TRANSLATE_NOOP("Commands", "Total"),
}
HEADING: Final = QT_TRANSLATE_NOOP("Commands", "{home}, {day}, {round}")
MEASURE: Final = QT_TRANSLATE_NOOP("Commands", "{measure}:")
LINE: Final = QT_TRANSLATE_NOOP("Commands", "{group}: {figures}")
FIGURE: Final = QT_TRANSLATE_NOOP("Commands", "{name} {number}")
CHRONIC: Final = QT_TRANSLATE_NOOP("Commands", "By plan, {measure}: {figures}")
LATER: Final = QT_TRANSLATE_NOOP("Commands", "Later today")
OPEN_FINDINGS: Final = QT_TRANSLATE_NOOP("Commands", "Open follow-ups: {count}")
ALL_WELL: Final = QT_TRANSLATE_NOOP("Commands", "All well.")
NOT_ALL_WELL: Final = QT_TRANSLATE_NOOP("Commands", "Not all well.")
VERDICTS: Final = {
    Verdict.ALL_WELL: ALL_WELL,
    Verdict.NOT_WELL: NOT_ALL_WELL,
    Verdict.NOBODY_DUE: QT_TRANSLATE_NOOP("Commands", "Nobody was due."),
}


def status(access: Access, on: date | None, window: str | None) -> Answer:
    """Count a round."""

    def work(house: House, say: Translate) -> Answer:
        round_ = round_meant(house.desk, on, window)
        sheet = house.worklist.sheet(round_)
        disinfection = house.disinfection.board.status(round_.day)
        chronic = house.chronic.counts(round_)
        found = found_beside(house.reporting.looked(sheet))
        lines = [*_lines(house, sheet), *(_chronic_line(one) for one in chronic)]
        lines += [FOUND_BESIDE.with_(found=found)] if found else []
        data = {
            **status_data(sheet, disinfection),
            "chronic": _chronic(chronic),
            "found_beside": [say(one) for one in found],
        }
        return Answer(tuple(say(line) for line in lines), data=data)

    return in_home(access, work)


def status_data(sheet: Sheet, disinfection: Mapping[str, Mapping[str, int]]) -> dict[str, object]:
    """Return what `status --json` prints of a round."""
    first, *others = [_groups(sheet, column) for column in range(len(sheet.measures))] or [{}]
    return {
        **first,
        "open_findings": len(sheet.open_episodes),
        "all_well": sheet.all_well,
        "verdict": sheet.verdict.name.lower(),
        "disinfection": {
            **{kind.value: {"due": 0, "done": 0, "overdue": 0} for kind in TIMES_A_DAY},
            **disinfection,
        },
        "round": {"day": sheet.round.day.isoformat(), "slot": sheet.round.window},
        "closed": sheet.closed_at is not None,
        "measures": {
            measure.code: groups
            for measure, groups in zip(sheet.measures[1:], others, strict=True)
        },
    }


def _groups(sheet: Sheet, column: int) -> dict[str, object]:
    counts = group_counts(sheet, column)
    return {key: _counted(counts[name]) for name, key in GROUP_KEYS.items()}


def _counted(count: Count) -> dict[str, object]:
    return {**figures(count), **_why(count)}


def _why(count: Count) -> dict[str, object]:
    """Return why people were not measured, and why those away are away, by reason."""
    return {"reasons": dict(count.reasons), "away_reasons": dict(count.away_reasons)}


def _chronic(counts: Iterable[MeasureCount]) -> dict[str, object]:
    return {one.measure.code: {**one.figures, **_why(one.count)} for one in counts}


def _chronic_line(one: MeasureCount) -> Text:
    shown = [
        FIGURE.with_(name=LATER if key == "later" else FIGURES[key], number=number)
        for key, number in one.figures.items()
    ]
    return CHRONIC.with_(measure=one.measure.label, figures=shown)


def _lines(house: House, sheet: Sheet) -> list[Text]:
    round_ = sheet.round
    heading = HEADING.with_(
        home=house.desk.card.name, day=round_.day, round=round_label(round_.window)
    )
    lines = [heading]
    for column, measure in enumerate(sheet.measures):
        lines.append(MEASURE.with_(measure=measure.label))
        for name, count in group_counts(sheet, column).items():
            shown = [
                FIGURE.with_(name=FIGURES[key], number=number)
                for key, number in figures(count).items()
            ]
            lines.append(LINE.with_(group=GROUP_NAMES[name], figures=shown))
    lines.append(OPEN_FINDINGS.with_(count=len(sheet.open_episodes)))
    lines.append(VERDICTS[sheet.verdict])
    return lines
