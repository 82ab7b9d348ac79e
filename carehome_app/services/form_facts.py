"""Every figure and list that a form can be filled with, as reports count them."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from carehome_app.domain.daily_facts import figures, group_counts, masked_name
from carehome_app.domain.disinfection_counting import Board
from carehome_app.domain.exported import Asked
from carehome_app.domain.form_figures import FormFacts, Plain
from carehome_app.domain.measures import shown
from carehome_app.domain.people import SEX_LABELS, Group, by_place
from carehome_app.domain.plan import RoundKey
from carehome_app.domain.reasons import BY_CODE
from carehome_app.domain.rounds import Standing
from carehome_app.domain.sheet import Row, Sheet
from carehome_app.services.exporting import export_needs

if TYPE_CHECKING:
    from carehome_app.services.house import House

WINDOWS: Final = ("am", "pm")
GROUPS: Final = {"resident": "residents", "staff": "staff", "total": "total"}
_WHO: Final[dict[str, Callable[[Row], bool]]] = {
    "residents": lambda row: row.person.group is Group.RESIDENT,
    "staff": lambda row: row.person.group is Group.STAFF,
    "fevers": lambda row: row.counted().fever,
    "abnormal": lambda row: row.counted().abnormal,
    "not_measured": lambda row: row.standing()[0] in (Standing.NOT_MEASURED, Standing.AWAY),
}


def form_facts(house: "House", day: date, *, masked: bool = False) -> FormFacts:
    """Return what a day's form says; a round that has not begun says nothing."""
    desk = house.desk
    actor = desk.require(export_needs(Asked(masked=masked)))
    sheets = {window: _sheet(house, RoundKey(day, window)) for window in WINDOWS}
    begun = {window: sheet for window, sheet in sheets.items() if sheet is not None}
    found: dict[str, Plain] = {
        "day": day,
        "year": day.year,
        "month": day.month,
        "day_of_month": day.day,
        "home.name": desk.card.name,
        "home.number": desk.card.number,
        "reporter": actor.name,
        "open_findings": len(house.following_up.due()),
    }
    for window, sheet in begun.items():
        for group, count in group_counts(sheet).items():
            for name, number in figures(count).items():
                found[f"{window}.{GROUPS[group]}.{name}"] = number
    found |= dict(_of_day(begun))
    found |= _cleaned(house.disinfection.board.on(day))
    return FormFacts(day, found, {name: _list(begun, name, masked, day) for name in _WHO})


def _sheet(house: "House", round_: RoundKey) -> Sheet | None:
    span = house.desk.span(round_)
    if span is None or house.desk.now() < span.first:
        return None
    return house.worklist.sheet(round_)


def _of_day(sheets: Mapping[str, Sheet]) -> Iterator[tuple[str, Plain]]:
    for figure, is_so in (("abnormal", _WHO["abnormal"]), ("fever", _WHO["fevers"])):
        found = {
            row.person.id: row.person.group
            for sheet in sheets.values()
            for row in sheet.rows
            if is_so(row)
        }
        groups = list(found.values())
        yield f"day.total.{figure}", len(groups) if sheets else None
        for group in Group:
            count = groups.count(group) if sheets else None
            yield f"day.{GROUPS[group.value]}.{figure}", count


def _cleaned(board: Board) -> Mapping[str, Plain]:
    total = board.total
    return {f"disinfection.{name}": getattr(total, name) for name in ("due", "done", "overdue")}


def _list(
    sheets: Mapping[str, Sheet], name: str, masked: bool, day: date
) -> list[dict[str, Plain]]:
    people = {
        row.person.id: row.person
        for sheet in sheets.values()
        for row in sheet.rows
        if _WHO[name](row)
    }
    found: list[dict[str, Plain]] = []
    for number, person in enumerate(sorted(people.values(), key=by_place), start=1):
        shown_name = masked_name(person.name) if masked else person.name
        found.append(
            {
                "no": number,
                "name": shown_name,
                "code": person.details.code,
                "place": person.place,
                "sex": SEX_LABELS[person.details.sex],
                "age": person.age(day),
                **{window: _said(sheets.get(window), person.id) for window in WINDOWS},
            }
        )
    return found


def _said(sheet: Sheet | None, subject: int) -> Plain:
    """Return a person's value in a round as it is written, or why there is none."""
    row = None if sheet is None else sheet.row(subject)
    cell = None if row is None else row.cells[0]
    if row is None or cell is None:
        return None
    if cell.reading is not None:
        return shown(cell.measure, cell.reading.values)
    reason = row.standing()[1]
    known = BY_CODE.get(reason)
    return known.label if known is not None else reason or None
