"""Forms of others: mapped once, kept with the record, filled from it."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from carehome_app.db import history, reports
from carehome_app.domain.exported import Asked
from carehome_app.domain.form_errors import (
    BlankNotKeptError,
    FormChangedError,
    NoSuchFigureError,
    NoSuchFormError,
    NothingMappedError,
)
from carehome_app.domain.form_events import FormDropped, FormMapped
from carehome_app.domain.form_figures import COLUMNS, FIGURES, LISTS, FormFacts
from carehome_app.domain.keeping_events import DataHandedOut
from carehome_app.domain.own_form import FormMap, Place, differences
from carehome_app.domain.roles import May
from carehome_app.services.changes import Changes
from carehome_app.services.exporting import SAVED, export_needs
from carehome_app.services.form_facts import form_facts

if TYPE_CHECKING:
    from carehome_app.services.house import House


class OwnForms:
    """Keep and fill forms."""

    def __init__(self, house: "House") -> None:
        """Work in a house."""
        self._house = house
        self._desk = house.desk

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
            if figure not in FIGURES:
                raise NoSuchFigureError(given=figure)
        for list_, column in form.columns.values():
            if list_ not in LISTS or column not in COLUMNS:
                raise NoSuchFigureError(given=f"{list_}.{column}")
        form = replace(form, sha256=hashlib.sha256(blank).hexdigest())
        with self._desk.acting(May.ISSUE_REPORT) as action:
            reports.keep_document(action.writer.db, blank)
            action.append(_event(form))
        return Changes.REPORTS

    def drop(self, form: FormMap) -> Changes:
        """Fill a form no longer; what was filled stays known."""
        with self._desk.acting(May.ISSUE_REPORT) as action:
            action.append(FormDropped(form.name))
        return Changes.REPORTS

    def facts(self, day: date, *, masked: bool = False) -> FormFacts:
        """Return every figure and list of a day."""
        return form_facts(self._house, day, masked=masked)

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
                    what="form", format="xlsx", how=SAVED, first_day=day, last_day=day,
                    masked=int(masked), sha256=digest, size=len(content), rows=len(form.places),
                )
            )  # fmt: skip
        return digest


def _event(form: FormMap) -> FormMapped:
    return FormMapped(
        name=form.name,
        file=form.file,
        sha256=form.sha256,
        cells=tuple((place.sheet, place.row, place.column, figure)
                    for place, figure in form.cells.items()),
        columns=tuple((place.sheet, place.row, place.column, *column)
                      for place, column in form.columns.items()),
        labels=tuple((place.sheet, place.row, place.column, words)
                     for place, words in form.labels.items()),
    )  # fmt: skip


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
