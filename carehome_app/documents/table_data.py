"""A table as the page template wants it: a flat list of cells, the plain ones bare."""

import re
from datetime import date
from decimal import Decimal
from typing import Any, Final

from carehome_app.documents.glyphs import printable
from carehome_app.domain.report import Cell, Percent, Shown, Table, Tone
from carehome_app.i18n import Text, Translate

_PAGE_WIDTH: Final = 178.0
_WIDE_PAGE: Final = 265.0
_MOST_LINES: Final = 30
_PADDING: Final = 3.2
_CHARACTER: Final = 3.4
"""Millimetres no character of a cell exceeds."""
_LETTER: Final = 1.7
"""Millimetres of a usual Latin letter or digit."""
_SMALLER: Final = 1.7
"""How much more fits into a column of small letters and small margins."""
_LATIN_WORD: Final = re.compile("[!-~À-ʯ]+")


def table_data(table: Table, say: Translate, *, wide: bool = False) -> dict[str, Any]:
    """Return a table as plain data; `say` gives printable texts only."""
    page = _WIDE_PAGE if wide else _PAGE_WIDTH
    whole = sum(column.weight for column in table.columns)
    # What is narrow for usual letters has more room for small ones.
    larger = _SMALLER if table.small else 1.0
    widths = [column.weight / whole * page * larger for column in table.columns]
    cells = [cell for row in table.rows for cell in _row(row, widths, say)]
    if table.total_row and table.rows:
        first = len(cells) - len(table.columns)
        cells[first] = _shaded(cells[first])
    return {
        "kind": "table",
        "columns": [
            {"label": say(column.label), "align": column.align.value, "weight": column.weight}
            for column in table.columns
        ],
        "cells": cells,
        "empty": say(table.empty) if table.empty else "",
        "small": table.small,
        "roomy": table.roomy,
    }


def _row(row: tuple[Cell, ...], widths: list[float], say: Translate) -> list[str | dict[str, Any]]:
    texts = [_shown(cell.shown, say) for cell in row]
    # A row stays on one page, unless one of its cells may not fit on any.
    breakable = any(
        _lines(text, width) > _MOST_LINES for text, width in zip(texts, widths, strict=True)
    )
    return [
        _cell(text, cell, breakable=breakable, word=_longest_word(width))
        for text, cell, width in zip(texts, row, widths, strict=True)
    ]


def _lines(text: str, width: float) -> float:
    """Return how many lines a text may take at most."""
    return len(text) * _CHARACTER / max(width - _PADDING, _CHARACTER) + text.count("\n")


def _longest_word(width: float) -> int:
    """Return how many letters a word in a column may have without running into the next."""
    return max(int((width - _PADDING) / _LETTER), 1)


def _cell(text: str, cell: Cell, *, breakable: bool, word: int) -> str | dict[str, Any]:
    too_long = any(len(one) > word for one in _LATIN_WORD.findall(text))
    if cell.tone is Tone.PLAIN and not (breakable or too_long or cell.struck):
        return text
    # Words longer than `word` may break anywhere; 0 leaves all words whole.
    return {
        "text": text,
        "tone": cell.tone.value,
        "breakable": breakable,
        "shaded": False,
        "word": word if too_long else 0,
        "struck": [printable(one) for one in cell.struck],
    }


def _shaded(cell: str | dict[str, Any]) -> dict[str, Any]:
    if isinstance(cell, str):
        plain = {"tone": Tone.PLAIN.value, "breakable": False, "word": 0, "struck": []}
        cell = {"text": cell, **plain}
    return cell | {"shaded": True}


def _shown(shown: Shown, say: Translate) -> str:
    match shown:
        case None:
            return ""
        case Text():
            return say(shown)
        case int() | Decimal():
            return str(shown)
        case date():
            return shown.isoformat()
        case Percent():
            return f"{shown.number}%"
        case _:
            return printable(shown)
