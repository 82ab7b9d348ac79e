"""Days across and lines down: many days of many people or places at a glance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Final

from carehome_app.domain.chronic.times import window_label
from carehome_app.domain.reports.frame import FROM_TO
from carehome_app.domain.reports.report import (
    Align,
    Cell,
    Column,
    Paragraph,
    Part,
    Parts,
    Table,
    Tone,
)
from carehome_app.domain.rounds.plan import SHORT_WINDOW_LABELS
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

_DAY: Final = QT_TRANSLATE_NOOP("Report", "{day}")
_OF_DAY: Final = QT_TRANSLATE_NOOP("Report", "{day} {round}")


@dataclass(slots=True)
class Line:
    """Somebody or some place, and by day what is said of each round."""

    who: Text | str
    days: dict[date, dict[str, Cell]] = field(default_factory=dict)

    def note(self, day: date, round_: str, cell: Cell) -> None:
        """Write into a round of a day."""
        self.days.setdefault(day, {})[round_] = cell


def matrix(who: Text, lines: Sequence[Line], days: Sequence[date], *, first: float) -> Table:
    """Return a table with a column for each day; `first` is how many days the names are wide."""
    rounds = _rounds(lines)
    heads = (Column(who, Align.START, first), *(_day_column(day, rounds) for day in days))
    # Nine thousand days of people with some hundred different cells, the very same where a day
    # says the same: each is put together once.
    made: dict[tuple[int, ...], Cell] = {}
    forms = [_form(count) for count in range(len(rounds) + 1)]
    rows = []
    for line in lines:
        row = [Cell(line.who)]
        for day in days:
            said = line.days.get(day, {})
            which = tuple(id(said.get(one)) for one in rounds)
            if which not in made:
                made[which] = _cell(said, rounds, forms)
            row.append(made[which])
        rows.append(tuple(row))
    return Table(heads, tuple(rows), small=True)


def matrices(
    who: Text, lines: Sequence[Line], days: Sequence[date], *, first: float, most: int
) -> list[Part]:
    """Return the same in as many tables as the days need, each below the days it is about."""
    made: list[Part] = []
    for some in spans(days, most):
        said = FROM_TO.with_(first=some[0].isoformat(), last=some[-1].isoformat())
        made += [Paragraph(said), matrix(who, lines, some, first=first)]
    return made


def spans(days: Sequence[date], most: int) -> list[Sequence[date]]:
    """Return days in spans of about one length, none longer than `most`."""
    count = max(-(-len(days) // most), 1)
    ends = [round(len(days) * place / count) for place in range(count + 1)]
    return [days[begin:end] for begin, end in pairwise(ends) if begin < end]


def _rounds(lines: Sequence[Line]) -> list[str]:
    """Return the rounds of which anything is said, in the order of the day."""
    seen = {one for line in lines for said in line.days.values() for one in said}
    known = [one for one in SHORT_WINDOW_LABELS if one in seen]
    return [*known, *sorted(seen - set(known))]


def _day_column(day: date, rounds: Sequence[str]) -> Column:
    labels = [window_label(one) for one in rounds]
    parts = tuple(_OF_DAY.with_(day=day.isoformat(), round=label) for label in labels)
    # A day of which only the first round has come says so too: a file is read without the page.
    full = parts[0] if parts else Text("", day.isoformat())
    return Column(_DAY.with_(day=day.day), full=full, parts=parts)


def _form(count: int) -> Text:
    """Return so many lines, one above the other, with nothing in them yet."""
    names = [f"w{place}" for place in range(count)]
    return Text("", "\n".join(f"{{{name}}}" for name in names), dict.fromkeys(names))


def _cell(said: Mapping[str, Cell], rounds: Sequence[str], forms: Sequence[Text]) -> Cell:
    """Return a day of a line: on a page the rounds one above the other, each in its tone."""
    if not said:
        return Cell(None)
    lines = [said[one] for one in rounds if one in said]
    form = forms[len(lines)]
    words = Text("", form.source, dict(zip(form.values, map(_words, lines), strict=True)))
    tones = {one.tone for one in lines}
    tone = tones.pop() if len(tones) == 1 else Tone.PLAIN
    return Cell(Parts(words, tuple(said.get(one, Cell(None)) for one in rounds)), tone)


def _words(cell: Cell) -> object:
    return cell.shown.shown if isinstance(cell.shown, Parts) else cell.shown
