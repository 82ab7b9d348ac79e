"""Forms of others: mapped once, kept with the record."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from msgspec.structs import replace

from carehome_app.db import reports
from carehome_app.db.journal import history
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.disinfection.duties import Board
from carehome_app.domain.files.errors import (
    BlankNotKeptError,
    FormChangedError,
    NoSuchFigureError,
    NoSuchFormError,
    NothingMappedError,
)
from carehome_app.domain.files.events import FormDropped, FormMapped
from carehome_app.domain.files.exported import Asked
from carehome_app.domain.files.own_form import (
    COLUMNS,
    LISTS,
    FormFacts,
    FormMap,
    Place,
    Plain,
    differences,
)
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.measures.measure import shown
from carehome_app.domain.people import SEX_LABELS, Group, by_place
from carehome_app.domain.privacy.events import DataHandedOut
from carehome_app.domain.reports.daily_facts import figures, group_counts, masked_name
from carehome_app.domain.reports.values import of_round
from carehome_app.domain.rounds.counting import ABNORMAL, FEVER, RAISED, Standing
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.rounds.reasons import BY_CODE
from carehome_app.domain.rounds.sheet import Row, Sheet
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.disinfection.board import DisinfectionBoard
from carehome_app.services.files.exporting import SAVED, export_needs
from carehome_app.services.files.form_figures import EVERY
from carehome_app.services.findings.following_up import FollowingUp
from carehome_app.services.rounds.worklist import Worklist

# Every figure and list that a form can be filled with, as reports count them.

More = Callable[[str, date], Plain]
"""A figure by its code, of a day, that this service does not count itself."""
WINDOWS: Final = ("am", "pm")
GROUPS: Final = {"resident": "residents", "staff": "staff", "total": "total"}
_WHO: Final[dict[str, Callable[[Row], bool]]] = {
    "residents": lambda row: row.person.group is Group.RESIDENT,
    "staff": lambda row: row.person.group is Group.STAFF,
    "raised": lambda row: RAISED in row.item().marks,
    "fevers": lambda row: FEVER in row.item().marks,
    "abnormal": lambda row: ABNORMAL in row.item().marks,
    "not_measured": lambda row: row.standing()[0] in (Standing.NOT_MEASURED, Standing.AWAY),
}


def _of_day(sheets: Mapping[str, Sheet]) -> Iterator[tuple[str, Plain]]:
    for figure, who in (("abnormal", "abnormal"), ("raised", "raised"), ("fever", "fevers")):
        found = {
            row.person.id: row.person.group
            for sheet in sheets.values()
            for row in sheet.rows
            if _WHO[who](row)
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
    entry = of_round(cell)
    if entry is not None:
        return shown(entry.measure, entry.values)
    reason = row.standing()[1]
    known = BY_CODE.get(reason)
    return known.label if known is not None else reason or None


# Forms of others: mapped once, kept with the record, filled from it.


class OwnForms:
    """Keep and fill forms."""

    def __init__(
        self,
        desk: Desk,
        worklist: Worklist,
        following_up: FollowingUp,
        board: DisinfectionBoard,
        more: More,
    ) -> None:
        """Work at a desk."""
        self._desk = desk
        self._worklist = worklist
        self._following_up = following_up
        self._board = board
        self._more = more

    def forms(self) -> list[FormMap]:
        """Return the forms that are filled, by name."""
        self._desk.require(May.READ)
        lines = history.seldom(self._desk.store, (FormMapped.kind, FormDropped.kind))
        found: dict[str, FormMap] = {}
        known = (line for line, _ref in lines if line is not None)
        for line in sorted(known, key=lambda line: (line.recorded_at, line.ref)):
            if isinstance(line.event, FormMapped):
                found[line.event.name] = _form(line.event)
            elif isinstance(line.event, FormDropped):
                found.pop(line.event.name, None)
        return [found[name] for name in sorted(found)]

    def find(self, name: str) -> FormMap:
        """Return the form of this name; `NoSuchFormError` when there is none."""
        forms = {one.name: one for one in self.forms()}
        if name not in forms:
            raise NoSuchFormError(given=name, known=list(forms) or "–")
        return forms[name]

    def blank(self, form: FormMap) -> bytes:
        """Return the blank workbook as it was mapped."""
        self._desk.require(May.READ)
        try:
            return reports.document(self._desk.store, form.sha256)
        except KeyError as error:
            # A look at the past and a salvaged record hold issued reports only.
            raise BlankNotKeptError(name=form.name) from error

    def keep(self, form: FormMap, blank: bytes) -> Changes:
        """Keep a mapping and its blank workbook; one of the same name is replaced."""
        if not form.places:
            raise NothingMappedError
        for figure in form.cells.values():
            if figure not in EVERY:
                raise NoSuchFigureError(given=figure)
        for list_, column in form.columns.values():
            if list_ not in LISTS or column not in COLUMNS:
                raise NoSuchFigureError(given=f"{list_}.{column}")
        form = replace(form, sha256=hashlib.sha256(blank).hexdigest())
        self._desk.require(May.ISSUE_REPORT)
        if form in self.forms():
            return Changes.NONE
        with self._desk.acting(May.ISSUE_REPORT) as action:
            reports.keep_document(action.writer.db, blank)
            action.append(_event(form))
        return Changes.REPORTS

    def drop(self, form: FormMap) -> Changes:
        """Fill a form no longer; what was filled stays known."""
        with self._desk.acting(May.ISSUE_REPORT) as action:
            action.append(FormDropped(form.name))
        return Changes.REPORTS

    def facts(self, day: date, wanted: Iterable[str] = (), *, masked: bool = False) -> FormFacts:
        """Return what a day's form says; a round that has not begun says nothing.

        Of figures that other subjects count, only the wanted ones are worked out.
        """
        actor = self._desk.require(export_needs(Asked(masked=masked)))
        sheets = {window: self._sheet(RoundKey(day, window)) for window in WINDOWS}
        begun = {window: sheet for window, sheet in sheets.items() if sheet is not None}
        found: dict[str, Plain] = {
            "day": day,
            "year": day.year,
            "month": day.month,
            "day_of_month": day.day,
            "home.name": self._desk.card.name,
            "home.number": self._desk.card.number,
            "reporter": actor.name,
            "open_findings": len(self._following_up.due(PERSON)),
        }
        for window, sheet in begun.items():
            for group, count in group_counts(sheet).items():
                for name, number in figures(count).items():
                    found[f"{window}.{GROUPS[group]}.{name}"] = number
        found |= dict(_of_day(begun))
        found |= _cleaned(self._board.on(day))
        found |= {code: self._more(code, day) for code in wanted if code not in found}
        return FormFacts(day, found, {name: _list(begun, name, masked, day) for name in _WHO})

    def _sheet(self, round_: RoundKey) -> Sheet | None:
        span = self._desk.span(round_)
        if span is None or self._desk.now() < span.first:
            return None
        return self._worklist.sheet(round_)

    def check(self, form: FormMap, words: Mapping[Place, str]) -> None:
        """Refuse a workbook that is not the mapped one any more: `FormChangedError`."""
        found = differences(form, words)
        if found:
            raise FormChangedError(found, name=form.name, count=len(found))

    def leaves(self, form: FormMap, facts: FormFacts, content: bytes, *, masked: bool) -> str:
        """Keep that a filled form leaves the house; return its SHA-256."""
        digest = hashlib.sha256(content).hexdigest()
        day = facts.day.toordinal()
        with self._desk.acting(export_needs(Asked(masked=masked))) as action:
            action.append(
                DataHandedOut(
                    what="form",
                    format="xlsx",
                    how=SAVED,
                    first_day=day,
                    last_day=day,
                    masked=int(masked),
                    sha256=digest,
                    size=len(content),
                    rows=len(form.places),
                )
            )
        return digest


def _event(form: FormMap) -> FormMapped:
    return FormMapped(
        name=form.name,
        file=form.file,
        sha256=form.sha256,
        cells=tuple(
            (place.sheet, place.row, place.column, figure) for place, figure in form.cells.items()
        ),
        columns=tuple(
            (place.sheet, place.row, place.column, *column)
            for place, column in form.columns.items()
        ),
        labels=tuple(
            (place.sheet, place.row, place.column, words) for place, words in form.labels.items()
        ),
    )


def _form(event: FormMapped) -> FormMap:
    return FormMap(
        name=event.name,
        file=event.file,
        sha256=event.sha256,
        cells={Place(sheet, row, at): figure for sheet, row, at, figure in event.cells},
        columns={
            Place(sheet, row, at): (list_, column)
            for sheet, row, at, list_, column in event.columns
        },
        labels={Place(sheet, row, at): words for sheet, row, at, words in event.labels},
    )
