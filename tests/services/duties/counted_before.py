"""The counts as they were before there was a due list: a slow second version of each."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from carehome_app.domain.chronic.medicine import Outcome
from carehome_app.domain.chronic.sheet import ChronicSheet, MedicineCell
from carehome_app.domain.disinfection.duties import AreaDay, DutyState
from carehome_app.domain.disinfection.duties import Count as AreaCount
from carehome_app.domain.people import Group
from carehome_app.domain.rounds.counting import Count, Standing
from carehome_app.domain.rounds.sheet import Row, Sheet

Stood = tuple[Standing, str, tuple[int, ...], tuple[bool, ...]]
"""How somebody stands, why, the severities of fevers, and whether each finding is high."""


def round_counted(sheet: Sheet, column: int, group: Group | None = None) -> Count:
    """Count one measure of a round."""
    return _counted(
        _stood(row, column)
        for row in sheet.rows
        if row.cells[column] is not None and group in (None, row.person.group)
    )


def chronic_counted(sheet: ChronicSheet, code: str) -> tuple[Count, int]:
    """Count one measure of a chronic sheet, and what of it opens later."""
    now: list[Stood] = []
    later: list[Stood] = []
    for place, column in enumerate(sheet.columns):
        if column.measure.code == code:
            stood = now if sheet.has_opened(place) else later
            for row in sheet.rows:
                if row.cells[place] is not None:
                    stood.extend(_doses(row, place))
    return _counted(now), len(later)


def areas_counted(days: Iterable[AreaDay], now: datetime) -> AreaCount:
    """Count areas on one day."""
    total = [0, 0, 0, 0, 0]
    for day in days:
        states = [duty.state(now) for duty in day.duties]
        mine = (
            1,
            len(states),
            day.done,
            states.count(DutyState.LATE),
            states.count(DutyState.OVERDUE),
        )
        total = [a + b for a, b in zip(total, mine, strict=True)]
    return AreaCount(*total)


def _stood(row: Row, column: int) -> Stood:
    standing, reason = row.standing(column)
    cell = row.cells[column]
    found = cell.findings if cell is not None else ()
    fevers = tuple(int(one.severity) for one in found if one.family.code == "fever")
    return standing, reason, fevers, tuple(one.family.high for one in found)


def _doses(row: Row, place: int) -> Iterator[Stood]:
    cell = row.cells[place]
    if not isinstance(cell, MedicineCell):
        yield _stood(row, place)
        return
    for dose in cell.doses:
        if dose.said is None:
            yield _stood(row, place)
        elif dose.said.outcome is Outcome.GIVEN:
            yield Standing.MEASURED, "", (), ()
        else:
            yield Standing.NOT_MEASURED, dose.said.outcome.value, (), ()


def _counted(stood: Iterable[Stood]) -> Count:
    everybody = list(stood)
    standings = Counter(one[0] for one in everybody)
    return Count(
        roll=len(everybody),
        away=standings[Standing.AWAY],
        measured=standings[Standing.MEASURED],
        not_measured=standings[Standing.NOT_MEASURED],
        unexplained=standings[Standing.UNEXPLAINED],
        abnormal=sum(bool(one[3]) for one in everybody),
        raised=sum(bool(one[2]) and max(one[2]) == 1 for one in everybody),
        fever=sum(bool(one[2]) and max(one[2]) > 1 for one in everybody),
        low=sum(not all(one[3]) for one in everybody),
        reasons=_reasons(everybody, Standing.NOT_MEASURED),
        away_reasons=_reasons(everybody, Standing.AWAY),
    )


def _reasons(everybody: Iterable[Stood], standing: Standing) -> dict[str, int]:
    return dict(sorted(Counter(one[1] for one in everybody if one[0] is standing).items()))
