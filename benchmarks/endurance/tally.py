"""What was typed, counted beside the program: it is never asked what it knows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from sys import intern

from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.rounds.sheet import Row, Sheet, SheetCell

REASONS = {"o": "out", "r": "refused", "s": "asleep", "x": "off_duty", "d": "device"}
"""The letters that are typed, and what each says."""


@dataclass
class Tally:
    """Of each round, what was typed last for whom.

    It keeps texts and numbers only: an object of the program kept here, two a day, would look like
    one that the program never lets go of.
    """

    typed: dict[str, dict[int, str]] = field(default_factory=dict)

    def note(self, round_: RoundKey, person: int, text: str) -> None:
        """Note what was typed: a reading in three digits, or the letter of a reason."""
        self.typed.setdefault(f"{round_.day} {round_.window}", {})[person] = intern(text)

    def rounds(self) -> Iterator[RoundKey]:
        """Yield the rounds of which something was typed."""
        for one in self.typed:
            day, window = one.split()
            yield RoundKey(date.fromisoformat(day), window)

    def wrong(self, sheet: Sheet) -> Iterator[str]:
        """Yield in what a past round differs from what was typed."""
        typed = self.typed[f"{sheet.round.day} {sheet.round.window}"]
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
