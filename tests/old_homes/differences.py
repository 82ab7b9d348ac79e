"""What today's program says otherwise of an old home than the program that made it, and why.

Without an entry here every count and every report must be the same to the letter. An entry says
why, and rewrites what the old program said, or what today's says, or both, until they are equal
again: with `kept_aside` for a figure that is new, with `column_within` for one that was
counted in another, with `replaced` for words that changed.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

Rewrite = Callable[[str, str], str]
"""Takes the name of a text, such as `status 2026-11-22 am`, and the text; gives the text anew."""


def as_it_is(_name: str, text: str) -> str:
    """Return a text unchanged."""
    return text


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference that is meant: why, and what makes the two texts equal."""

    why: str
    old: Rewrite = as_it_is
    today: Rewrite = as_it_is


def replaced(before: str, after: str, *, only: str = "") -> Rewrite:
    """Return a rewriting of words, in all texts or in those whose name begins so."""

    def rewrite(name: str, text: str) -> str:
        return text.replace(before, after) if name.startswith(only) else text

    return rewrite


def kept_aside(*keys: str) -> Rewrite:
    """Return a rewriting that leaves a figure of `status --json` out, named by its keys.

    `*` stands for every key in its place: `kept_aside("chronic", "*", "rest")`.
    """

    def rewrite(name: str, text: str) -> str:
        if not name.startswith("status "):
            return text
        figures: dict[str, Any] = json.loads(text)
        _leave_out(figures, keys)
        return json.dumps(figures)

    return rewrite


def column_within(heading: str, within: str) -> Rewrite:
    """Return a rewriting that takes a column out of every table and adds it to another."""

    def rewrite(_name: str, text: str) -> str:
        cells_of = [line.split(" | ") for line in text.splitlines()]
        places: tuple[int, int] | None = None
        for cells in cells_of:
            if cells[0].startswith("# "):
                places = None
            elif heading in cells:
                places = cells.index(heading), cells.index(within)
                del cells[places[0]]
            elif places is not None and len(cells) > max(places):
                out, into = places
                if cells[out].isdigit():
                    cells[into] = str(int(cells[into]) + int(cells[out]))
                del cells[out]
        return "".join(" | ".join(cells) + "\n" for cells in cells_of)

    return rewrite


def _leave_out(figures: dict[str, Any], keys: tuple[str, ...]) -> None:
    first, *rest = keys
    for key in [*figures] if first == "*" else [first]:
        if not rest:
            figures.pop(key, None)
        elif isinstance(figures.get(key), dict):
            _leave_out(figures[key], tuple(rest))


def _raised_as_fever(name: str, text: str) -> str:
    if not name.startswith("status "):
        return column_within("偏高", "发热")(name, text)
    figures: dict[str, Any] = json.loads(text)
    for group in ("residents", "staff", "total"):
        figures[group]["fever"] += figures[group].pop("raised")
    return json.dumps(figures)


def _two_raised_days(_name: str, text: str) -> str:
    """Take the two people out of the fevers of the last two weeks that the daily report lists."""

    def without(line: re.Match[str]) -> str:
        first = date.fromisoformat(line[1])
        counts = [int(count) for count in line[3].split()]
        for day in (date(2026, 11, 7), date(2026, 11, 10)):
            if 0 <= (at := (day - first).days) < len(counts):
                counts[at] -= 1
        return f"{line[1]} 至 {line[2]}：{' '.join(map(str, counts))}"

    return re.sub(r"([-\d]{10}) 至 ([-\d]{10})：([\d ]+\d)", without, text)


_MOMENT: Final = re.compile(r"(?:(?:\d{4}-)?\d\d-\d\d )?(\d\d:\d\d)(?::\d\d)?")
_SHARE: Final = re.compile(r"\| (\d{1,3})%$", re.MULTILINE)
_PART_OF_MONTH: Final = re.compile(r"^# 体温：全员测值，.*\n", re.M)
_LISTED_PART: Final = re.compile(r"^“体温：全员测值，.*\n", re.M)
_GRID_HEAD: Final = re.compile(r"^姓名 \| (?:1|16|\d{4}-\d\d-(?:01|16))\b.*\n", re.MULTILINE)
_GRID_ROW: Final = re.compile(
    r"^(?:\d+-\d+|[SD]\d{2,3}) \S+ \| .*\n(?:(?!#|.* .* \| |\d+-\d+ \S+\n).+\n)*", re.MULTILINE
)
_APART: Final = re.compile(
    r"在隔离：.*\n期间涉及.*\n(?:应测.*\n)?没有门磁报警。\n传感器说的是门，不是人。\n"
    r"|“隔离观察”行数 \| \d+\n|# 隔离观察\n房间 \| .*\n"
)


def _clock_alone(name: str, text: str) -> str:
    """Leave the time of day of every moment."""
    return text if name.startswith("status ") else _MOMENT.sub(r"\1", text)


def _share_as_number(name: str, text: str) -> str:
    def number(share: re.Match[str]) -> str:
        return f"| {int(share[1]) / 100:g}"

    return _SHARE.sub(number, text) if name.startswith("monthly ") else text


def _readings_in_turn(name: str, text: str) -> str:
    """Leave of the month's grid each person's readings in their order."""
    if not name.startswith("monthly "):
        return text
    head = _GRID_HEAD.search(text)
    if head is None:
        return text
    before, grid = text[: head.start()], _GRID_HEAD.sub("", text[head.start() :])

    def in_turn(row: re.Match[str]) -> str:
        who, *said = re.split(r" \| |\n", row[0])
        return " | ".join((who, *filter(None, map(str.strip, said)))) + "\n"

    return before + _GRID_ROW.sub(in_turn, grid)


def _halves_joined(name: str, text: str) -> str:
    """Leave of the month's grid one row for each person, wherever the month was divided."""
    found = _PART_OF_MONTH.search(text)
    if not name.startswith("monthly ") or found is None:
        return text
    before, grid = _LISTED_PART.sub("", text[: found.start()]), text[found.start() :]
    rows: dict[str, list[str]] = {}
    for line in _PART_OF_MONTH.sub("", grid).splitlines():
        who, *said = line.split(" | ")
        if who != "姓名":
            rows.setdefault(who, []).extend(said)
    return before + "".join(" | ".join((who, *said)) + "\n" for who, said in rows.items())


def _without_isolation(name: str, text: str) -> str:
    return text if name.startswith("status ") else _APART.sub("", text)


DIFFERENCES: Final[tuple[Difference, ...]] = (
    Difference(
        "Who is only warmer than usual, below every limit of fever, is counted as raised and no"
        " longer as a fever: on 7 November in the morning, on 10 November in the evening.",
        old=_two_raised_days,
        today=_raised_as_fever,
    ),
    *(
        Difference("`status` says too what was found beside the measure.", today=kept_aside(key))
        for key in ("verdict", "found_beside")
    ),
    *(
        Difference("`status` says too why those who are away are away.", today=kept_aside(*keys))
        for keys in (
            ("residents", "away_reasons"),
            ("staff", "away_reasons"),
            ("total", "away_reasons"),
            ("chronic", "*", "away_reasons"),
        )
    ),
    Difference(
        "What was open at the end of a past round stays told of it, though it was answered later:"
        " 15 rounds said 0 because everything is closed today.",
        old=kept_aside("open_findings"),
        today=kept_aside("open_findings"),
    ),
    Difference(
        "A table that leaves the home has the year in every moment, and real moments of the second"
        " where a cell is one.",
        old=_clock_alone,
        today=_clock_alone,
    ),
    Difference("A share is a number in a workbook, not words.", old=_share_as_number),
    Difference(
        "Morning and evening of the month's grid are two columns under their date, no longer two"
        " lines of one cell.",
        old=_readings_in_turn,
        today=_readings_in_turn,
    ),
    Difference(
        "A month is divided where its columns fit on a page, no longer after the fifteenth.",
        old=_halves_joined,
        today=_halves_joined,
    ),
    Difference(
        "The daily and the monthly report have a section of isolation where somebody was kept"
        " apart.",
        today=_without_isolation,
    ),
    *(
        Difference(
            "A report says of an alert that it was gone at the repeat: a low sugar ends a high one"
            " and is no normal repeat.",
            old=replaced(before, after),
        )
        for before, after in (
            ("复测正常关闭", "复测时已消除而关闭"),
            ("复测正常，已关闭", "复测时已消除，已关闭"),
        )
    ),
)
