"""What was typed, counted beside the program: it is never asked what it knows."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.rounds.sheet import Row, Sheet, SheetCell

REASONS = {"o": "out", "r": "refused", "s": "asleep", "x": "off_duty", "d": "device"}
"""The letters that are typed, and what each says."""


class Tally:
    """Of each round, what was typed last for whom: a file for each round, a line for each value.

    Nothing of it stays in memory. The numbers of the people, 280 a day, each made while a row was
    typed, would lie between all that the program lets go of, which could not be given back then.
    """

    def __init__(self, folder: Path) -> None:
        """Begin without a round, in a folder of its own."""
        self._folder = folder
        folder.mkdir()

    def note(self, round_: RoundKey, person: int, text: str) -> None:
        """Note what was typed: a reading in three digits, or the letter of a reason."""
        with self._file(round_).open("a", encoding="ascii") as file:
            file.write(f"{person} {text}\n")

    def rounds(self) -> Iterator[RoundKey]:
        """Yield the rounds of which something was typed, in order."""
        for name in sorted(one.name for one in self._folder.iterdir()):
            day, window = name.split()
            yield RoundKey(date.fromisoformat(day), window)

    def wrong(self, sheet: Sheet) -> Iterator[str]:
        """Yield in what a past round differs from what was typed."""
        lines = self._file(sheet.round).read_text(encoding="ascii").splitlines()
        typed = {int(person): text for person, text in map(str.split, lines)}
        readings = {who: text for who, text in typed.items() if text.isdigit()}
        letters = {who: text for who, text in typed.items() if not text.isdigit()}
        count = sheet.count()
        reasons = {**count.reasons, **count.away_reasons}
        if (count.measured, count.unexplained) != (len(readings), 0):
            yield f"{count.measured} measured, {count.unexplained} open; typed: {len(readings)}"
        for letter, code in REASONS.items():
            times = sum(one == letter for one in letters.values())
            if reasons.get(code, 0) != times:
                yield f"{code}: {reasons.get(code, 0)} times, typed {times} times"
        for row in sheet.rows:
            shown = _shown(row)
            if shown != _meant(typed.get(row.person.id)):
                yield f"{row.person.details.code}: {shown}, typed {typed.get(row.person.id)}"

    def _file(self, round_: RoundKey) -> Path:
        return self._folder / f"{round_.day} {round_.window}"


def _meant(text: str | None) -> str:
    if text is None:
        return ""
    return f"{text[:-1]}.{text[-1]}" if text.isdigit() else REASONS[text]


def _shown(row: Row) -> str:
    cell: SheetCell | None = row.cells[0]
    if cell is None:
        return ""
    if cell.reading is not None:
        (value,) = cell.reading.values.values()
        return str(value).removesuffix(" °C")
    return "" if cell.explanation is None else cell.explanation.reason
