"""Somebody else's form: what stands in which cell, and how a changed form is noticed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from carehome_app.domain.form_figures import COLUMNS, FIGURES, LISTS


@dataclass(frozen=True, slots=True)
class Place:
    """A cell: the sheet's name, then row and column from 1."""

    sheet: str
    row: int
    column: int

    def __str__(self) -> str:
        letters, number = "", self.column
        while number:
            number, letter = divmod(number - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return f"{self.sheet}!{letters}{self.row}"

    def moved(self, rows: int, columns: int) -> "Place":
        """Return the cell so many rows and columns away."""
        return Place(self.sheet, self.row + rows, self.column + columns)


@dataclass(frozen=True, slots=True)
class FormMap:
    """What is put where. `labels` are the words that stood at places when it was mapped.

    A mapped cell is itself among the labels, with what stood in the blank form: nothing.
    """

    name: str
    file: str
    sha256: str
    cells: Mapping[Place, str]
    columns: Mapping[Place, tuple[str, str]]
    """By the first cell of a column: the list, and what of it."""
    labels: Mapping[Place, str]

    @property
    def places(self) -> tuple[Place, ...]:
        """Every mapped cell, the first cell of each column."""
        return (*self.cells, *self.columns)


@dataclass(frozen=True, slots=True)
class Difference:
    """A place of the form where other words stand than when it was mapped."""

    place: Place
    was: str
    now: str
    found_at: Place | None = None
    """Where its words stand now, when they stand in one place only."""


FREE: Final = ""


def known(figure: str) -> bool:
    """Return whether there is such a figure, or such a column of a list."""
    list_, _, column = figure.partition(".")
    return figure in FIGURES or (list_ in LISTS and column in COLUMNS)


def differences(form: FormMap, now: Mapping[Place, str]) -> list[Difference]:
    """Return where a form is no longer as it was mapped; `now` is every word in it by place."""
    by_words: dict[str, list[Place]] = {}
    for place, words in now.items():
        by_words.setdefault(words, []).append(place)
    found = []
    for place, was in form.labels.items():
        here = now.get(place, FREE)
        if here != was:
            places = by_words.get(was, []) if was else []
            found.append(Difference(place, was, here, places[0] if len(places) == 1 else None))
    return found


def moved(form: FormMap, now: Mapping[Place, str]) -> FormMap | None:
    """Return the mapping as it would be when everything moved the same way; None when it did not.

    It is a proposal: a person looks at it before it holds.
    """
    steps = {
        (there.sheet, there.row - one.place.row, there.column - one.place.column)
        for one in differences(form, now)
        if one.was and (there := one.found_at) is not None
    }
    sheets = {place.sheet for place in form.places}
    if len(steps) != 1 or len(sheets) != 1:
        return None
    ((sheet, rows, columns),) = steps

    def shifted(place: Place) -> Place:
        return Place(sheet, place.row + rows, place.column + columns)

    labels = {shifted(place): words for place, words in form.labels.items()}
    if any(place.row < 1 or place.column < 1 for place in labels):
        return None
    if any(now.get(place, FREE) != words for place, words in labels.items()):
        return None
    return FormMap(
        form.name, form.file, form.sha256,
        {shifted(place): figure for place, figure in form.cells.items()},
        {shifted(place): column for place, column in form.columns.items()},
        labels,
    )  # fmt: skip
