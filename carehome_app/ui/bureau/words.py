"""What the bureau's page says: rows of counties, of the homes of those that are open, the sum."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Final, NamedTuple

from carehome_app.domain.bureau.adding import Rates, Sums
from carehome_app.domain.bureau.figures import FIGURES, Figures
from carehome_app.domain.bureau.tree import HomeDay
from carehome_app.domain.moments import HomeTime, from_ms
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.bureau.counting import DayView
from carehome_app.ui.widgets.columns_table import Shown
from carehome_app.ui.widgets.due_bar import Parts

ALL_THERE: Final = QT_TRANSLATE_NOOP("BureauPage", "✓ all")
LATE: Final = QT_TRANSLATE_NOOP("BureauPage", "○ late {late}")
MISSING: Final = QT_TRANSLATE_NOOP("BureauPage", "▲ missing {missing}")
BOTH: Final = QT_TRANSLATE_NOOP("BureauPage", "○ {late} ▲ missing {missing}")
WAITING: Final = QT_TRANSLATE_NOOP("BureauPage", "not in yet {missing}")
ON_TIME: Final = QT_TRANSLATE_NOOP("BureauPage", "✓ on time")
LATE_BY: Final = QT_TRANSLATE_NOOP("BureauPage", "○ late {minutes} min")
NOT_IN: Final = QT_TRANSLATE_NOOP("BureauPage", "▲ missing")
NOT_IN_YET: Final = QT_TRANSLATE_NOOP("BureauPage", "not in yet")
SUM: Final = QT_TRANSLATE_NOOP("BureauPage", "{reported} / {expected} homes, at least")
NONE: Final = "—"
COUNTY: Final = QT_TRANSLATE_NOOP("BureauPage", "County or home")
STATE: Final = QT_TRANSLATE_NOOP("BureauPage", "State")
REPORTED: Final = QT_TRANSLATE_NOOP("BureauPage", "In")
SHOWN: Final = (
    ("fever.new", QT_TRANSLATE_NOOP("BureauPage", "Fevers")),
    ("isolation.after", QT_TRANSLATE_NOOP("BureauPage", "Isol.")),
    ("supplies.week", QT_TRANSLATE_NOOP("BureauPage", "< 7 d")),
    ("faults.overdue", QT_TRANSLATE_NOOP("BureauPage", "Faults")),
    ("people.residents", QT_TRANSLATE_NOOP("BureauPage", "Residents")),
    ("people.staff", QT_TRANSLATE_NOOP("BureauPage", "Staff")),
)
"""The figures of the page, in their columns; the last go first where there is no room."""
SHOWN_APART: Final = (
    ("isolation.after", QT_TRANSLATE_NOOP("BureauPage", "Persons")),
    ("isolation.rooms", QT_TRANSLATE_NOOP("BureauPage", "Doors")),
    ("doors.installed", QT_TRANSLATE_NOOP("BureauPage", "Sensors")),
    ("doors.open", QT_TRANSLATE_NOOP("BureauPage", "open")),
    ("doors.unknown", QT_TRANSLATE_NOOP("BureauPage", "not known")),
)
"""Who is kept apart, behind how many doors, with how many sensors: three numbers, each named."""
Columns = tuple[tuple[str, Text], ...]
MARKED: Final = {"fever.new": "alarm", "supplies.week": "low", "faults.overdue": "low"}
"""Figures that stand out where they are not zero, and in which colour."""
SIGN_OF: Final = {"alarm": "▲ ", "low": "⚠ "}
"""What a figure in a severe colour begins with."""


class Row(NamedTuple):
    """One row: a county, a home of an open county, or the sum of all."""

    node: int
    name: str
    state: str
    reported: str
    figures: tuple[str, ...]
    home: HomeDay | None = None
    total: bool = False
    parts: Parts = ()
    """Of a county or all: how many are on time, late and missing, for the bar."""
    is_least: bool = False
    """Whether more may come: not all homes are in it."""


def columns(shown: Columns = SHOWN) -> tuple[Shown[Row], ...]:
    """Return the columns of the table, with these figures."""
    found = ((heading, _Figure(place, code)) for place, (code, heading) in enumerate(shown))
    figures = tuple(Shown[Row](head, one, ink=one.ink, figures=True) for head, one in found)
    return (
        Shown(COUNTY, _name, 3, read_whole=True),
        Shown(STATE, _state, 3, ink=_ink, read_whole=True),
        Shown(REPORTED, _reported, 2, read_whole=True, figures=True),
        *figures,
    )


class _Figure:
    """Returns the text of one figure of a row, with a sign where it stands out."""

    def __init__(self, place: int, code: str) -> None:
        self._place, self._ink = place, MARKED.get(code, "")

    def __call__(self, row: Row) -> str:
        return SIGN_OF.get(self.ink(row), "") + row.figures[self._place]

    def ink(self, row: Row) -> str:
        """Return in which colour it stands out: zero, and what is not known, in none."""
        return "" if row.figures[self._place] in ("0", NONE) else self._ink


def _name(row: Row) -> str:
    return row.name


def _state(row: Row) -> str:
    return row.state


def _ink(row: Row) -> str:
    """Return in which colour it stands out that somebody is missing or late."""
    return "alarm" if "▲" in row.state else "low" if "○" in row.state else ""


def _reported(row: Row) -> str:
    return "" if row.total else row.reported  # its name says it already


def rows(
    view: DayView,
    homes: Mapping[int, Sequence[HomeDay]],
    said: tuple[Translate, HomeTime, int],
    shown: Columns = SHOWN,
    *,
    only: bool = False,
) -> Iterator[Row]:
    """Yield the rows of a day; `homes` has the homes of the counties that are open.

    `only` leaves out the counties that are not: somebody looks for a home. `said` is the
    reader's language, the bureau's time, and until when the day is on time.
    """
    say = said[0]
    for one in view.counties:
        if only and one.node not in homes:
            continue
        mark = "▾ " if one.node in homes else "▸ "
        yield Row(
            one.node,
            mark + one.name,
            _standing(one.rates, view.is_due, say),
            f"{one.rates.reported}/{one.rates.expected}",
            _of(one.sums, shown),
            parts=parts_of(one.rates, is_due=view.is_due),
        )
        for home in homes.get(one.node, ()):
            yield _home(home, view.is_due, said, shown)
    total = view.total
    name = SUM.with_(reported=total.rates.reported, expected=total.rates.expected)
    state = _standing(total.rates, view.is_due, say)
    share = f"{total.rates.reported}/{total.rates.expected}"
    figures, is_least = _of(total.sums, shown), bool(total.rates.missing)
    yield Row(0, say(name), state, share, figures, total=True, is_least=is_least)


def parts_of(rates: Rates, *, is_due: bool) -> Parts:
    """Return how many are on time, late and missing; nobody is missing before the time."""
    whole = max(rates.expected, 1)
    reported = ((rates.on_time / whole, "accent"), (rates.late / whole, "look"))
    return (*reported, (rates.missing / whole, "alarm")) if is_due else reported


def _standing(rates: Rates, is_due: bool, say: Translate) -> str:
    parts: list[Text] = []
    if rates.late and rates.missing and is_due:
        return say(BOTH.with_(late=rates.late, missing=rates.missing))
    if rates.late:
        parts.append(LATE.with_(late=rates.late))
    if rates.missing:
        parts.append((MISSING if is_due else WAITING).with_(missing=rates.missing))
    if not rates.expected:
        return NONE  # nobody was expected: that is not everybody
    return " ".join(map(say, parts)) if parts else say(ALL_THERE)


def _home(
    home: HomeDay, is_due: bool, said: tuple[Translate, HomeTime, int], shown: Columns
) -> Row:
    say, home_time, due = said
    when = NONE
    if home.first_at is None:
        state = say(NOT_IN if is_due else NOT_IN_YET)
    else:
        when = f"{home_time.local(from_ms(home.first_at)):%H:%M}"
        late = timedelta(milliseconds=home.first_at - due)
        minutes = int(late.total_seconds() // 60) + 1
        state = say(ON_TIME if home.on_time else LATE_BY.with_(minutes=minutes))
    return Row(home.node, f"      {home.name}", state, when, of_home(home.figures, shown), home)


def of_home(figures: Figures, shown: Columns = SHOWN) -> tuple[str, ...]:
    """Return the figures of one home; what it does not count is a dash and never zero."""
    return tuple(str(figures.get(code, NONE)) for code, _heading in shown)


def _of(sums: Sums, shown: Columns) -> tuple[str, ...]:
    found = [sums.value(FIGURES[code].number) for code, _heading in shown]
    return tuple(NONE if value is None else f"{value:,}" for value in found)
