"""Faults as somebody else lists them: a bureau's or a fire brigade's table, as it comes.

The heading may stand below titles; columns are known by their words, in either language. What is
in the table stays as it was written, with its number and last day, so that the answer can name it.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from carehome_app.domain.inspections.errors import NotListedFaultsError
from carehome_app.domain.inspections.faults import Grade
from carehome_app.domain.reports.choice import day_meant
from carehome_app.i18n import QT_TRANSLATE_NOOP

_COLUMNS: Final[Mapping[str, Sequence[str]]] = {
    "words": ("隐患内容", "隐患", "问题", "内容", "what is wrong", "finding", "fault"),
    "place": ("部位", "地点", "位置", "场所", "place", "where"),
    "grade": ("等级", "级别", "grade"),
    "due": ("期限", "限期", "last day", "due"),
    "number": ("序号", "编号", "no."),
}
_GRADES: Final = {
    "重大": Grade.MAJOR,
    "major": Grade.MAJOR,
    "一般": Grade.GENERAL,
    "general": Grade.GENERAL,
    "轻微": Grade.MINOR,
    "较小": Grade.MINOR,
    "minor": Grade.MINOR,
}
_TITLES: Final = 10
"""A heading stands among the first lines."""
NO_HEADING: Final = QT_TRANSLATE_NOOP(
    "Faults", "no line has both a column for the place and one for what is wrong"
)
NO_PLACE: Final = QT_TRANSLATE_NOOP("Faults", "the place is missing")
NO_GRADE: Final = QT_TRANSLATE_NOOP("Faults", "“{given}” is no grade")
NO_DAY: Final = QT_TRANSLATE_NOOP("Faults", "“{given}” is no day")
NOTHING: Final = QT_TRANSLATE_NOOP("Faults", "nothing is listed")


class Listed(NamedTuple):
    """A fault as somebody else lists it."""

    place: str
    words: str
    grade: Grade = Grade.GENERAL


def faults_listed(rows: Sequence[Sequence[str]], today: date) -> list[Listed]:
    """Return the faults of a table; a wrong line refuses it whole, so that nothing is half in."""
    for line, row in enumerate(rows[:_TITLES], start=1):
        places = _places(row)
        if "words" in places and "place" in places:
            below = enumerate(rows[line:], start=line + 1)
            found = [one for number, cells in below for one in _of(cells, places, number, today)]
            if not found:
                raise NotListedFaultsError(line=line, why=NOTHING)
            return found
    raise NotListedFaultsError(line=1, why=NO_HEADING)


def _places(row: Sequence[str]) -> dict[str, int]:
    """Return where each column stands; a cell is taken for one column only."""
    found: dict[str, int] = {}
    for name, words in _COLUMNS.items():
        for word in words:
            at = next(
                (
                    place
                    for place, cell in enumerate(row)
                    if word in cell.strip().lower() and place not in found.values()
                ),
                None,
            )
            if at is not None:
                found[name] = at
                break
    return found


def _of(row: Sequence[str], places: Mapping[str, int], line: int, today: date) -> Iterable[Listed]:
    said = {name: row[at].strip() if at < len(row) else "" for name, at in places.items()}
    if not said["words"]:
        return
    if not said["place"]:
        raise NotListedFaultsError(line=line, why=NO_PLACE)
    given, due = said.get("grade", ""), said.get("due", "")
    grade = next((one for word, one in _GRADES.items() if word in given.lower()), None)
    if given and grade is None:
        raise NotListedFaultsError(line=line, why=NO_GRADE.with_(given=given))
    day = day_meant(due, today) if due else None
    if due and day is None:
        raise NotListedFaultsError(line=line, why=NO_DAY.with_(given=due))
    number = said.get("number", "")
    words = f"[{number}] {said['words']}" if number else said["words"]
    yield Listed(
        said["place"], f"{words} (≤ {day})" if day is not None else words, grade or Grade.GENERAL
    )
