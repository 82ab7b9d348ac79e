"""Somebody else's form: what stands in which cell, and the figures it can be filled with."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

import msgspec

from carehome_app.domain.people import GROUP_LABELS, Group
from carehome_app.domain.reports.daily_facts import FIGURES as OF_ROUND
from carehome_app.domain.rounds.plan import SHORT_WINDOW_LABELS
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

# The figures and lists that can be put into somebody else's form, by name.
#
# A name says what is counted as everywhere else: `am.residents.measured`,
# `disinfection.total.due`.

Plain = Text | str | int | date | None
"""What can stand in a cell; None leaves it empty, as for a round that has not begun."""

GROUPS: Final = {
    "residents": GROUP_LABELS[Group.RESIDENT],
    "staff": GROUP_LABELS[Group.STAFF],
    "total": QT_TRANSLATE_NOOP("Form figures", "all"),
}
_ROUND: Final = QT_TRANSLATE_NOOP("Form figures", "{round}, {group}: {figure}")
_DAY: Final = QT_TRANSLATE_NOOP("Form figures", "in any round, {group}: {figure}")
_CLEANED: Final = QT_TRANSLATE_NOOP("Form figures", "disinfection of all areas: {figure}")

FIGURES: Final[dict[str, Text]] = {
    "day": QT_TRANSLATE_NOOP("Form figures", "the day as a date"),
    "year": QT_TRANSLATE_NOOP("Form figures", "the year"),
    "month": QT_TRANSLATE_NOOP("Form figures", "the month as a number"),
    "day_of_month": QT_TRANSLATE_NOOP("Form figures", "the day of the month as a number"),
    "home.name": QT_TRANSLATE_NOOP("Form figures", "the home's name"),
    "home.number": QT_TRANSLATE_NOOP("Form figures", "the home's number"),
    "reporter": QT_TRANSLATE_NOOP("Form figures", "who fills the form"),
    "open_findings": QT_TRANSLATE_NOOP("Form figures", "open follow-ups"),
    **{
        f"{window}.{group}.{figure}": _ROUND.with_(round=when, group=who, figure=what)
        for window, when in SHORT_WINDOW_LABELS.items()
        for group, who in GROUPS.items()
        for figure, what in OF_ROUND.items()
    },
    **{
        f"day.{group}.{figure}": _DAY.with_(group=who, figure=OF_ROUND[figure])
        for group, who in GROUPS.items()
        for figure in ("abnormal", "raised", "fever")
    },
    **{
        f"disinfection.{figure}": _CLEANED.with_(figure=label)
        for figure, label in (
            ("due", QT_TRANSLATE_NOOP("Form figures", "due")),
            ("done", QT_TRANSLATE_NOOP("Form figures", "done")),
            ("overdue", QT_TRANSLATE_NOOP("Form figures", "overdue")),
        )
    },
}
"""Every single figure, and what it is."""

LISTS: Final[dict[str, Text]] = {
    "residents": QT_TRANSLATE_NOOP("Form figures", "all residents"),
    "staff": QT_TRANSLATE_NOOP("Form figures", "all staff"),
    "raised": QT_TRANSLATE_NOOP("Form figures", "everybody raised, without a fever"),
    "fevers": QT_TRANSLATE_NOOP("Form figures", "everybody with a fever"),
    "abnormal": QT_TRANSLATE_NOOP("Form figures", "everybody with a finding"),
    "not_measured": QT_TRANSLATE_NOOP("Form figures", "everybody not measured, with the reason"),
}
"""Lists of people, and who is in them."""
COLUMNS: Final[dict[str, Text]] = {
    "no": QT_TRANSLATE_NOOP("Form figures", "1, 2, 3 …"),
    "name": QT_TRANSLATE_NOOP("Form figures", "name"),
    "code": QT_TRANSLATE_NOOP("Form figures", "code"),
    "place": QT_TRANSLATE_NOOP("Form figures", "room and bed"),
    "sex": QT_TRANSLATE_NOOP("Form figures", "sex"),
    "age": QT_TRANSLATE_NOOP("Form figures", "age"),
    "am": QT_TRANSLATE_NOOP("Form figures", "temperature in the morning, or why not"),
    "pm": QT_TRANSLATE_NOOP("Form figures", "temperature in the evening, or why not"),
}
"""What a list can say of each person."""


class FormFacts(msgspec.Struct, frozen=True):
    """All figures and lists of a day."""

    day: date
    figures: Mapping[str, Plain]
    lists: Mapping[str, Sequence[Mapping[str, Plain]]] = msgspec.field(default_factory=dict)


# Somebody else's form: what stands in which cell, and how a changed form is noticed.


class Place(msgspec.Struct, frozen=True):
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


class FormMap(msgspec.Struct, frozen=True):
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


class Difference(msgspec.Struct, frozen=True):
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
        form.name,
        form.file,
        form.sha256,
        {shifted(place): figure for place, figure in form.cells.items()},
        {shifted(place): column for place, column in form.columns.items()},
        labels,
    )
