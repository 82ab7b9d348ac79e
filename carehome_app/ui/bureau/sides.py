"""Beside the table of a bureau: whom to look at first, the month, and what the files came to."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.bureau.adding import Rates
from carehome_app.domain.bureau.checking import OUTCOMES, Outcome
from carehome_app.domain.bureau.tree import KINDS, HomeDay
from carehome_app.domain.bureau.worries import rules_told
from carehome_app.domain.moments import HomeTime, from_ms
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.bureau.counting import CalendarDay, HomeWorries, OneHome
from carehome_app.services.bureau.taking import Verdict
from carehome_app.ui.bureau.worry_rows import WorryRows
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.widgets.chips import Filters, WrappedLine
from carehome_app.ui.widgets.field import FindField
from carehome_app.ui.widgets.labels import Card, ElidedLabel, label

FIRST: Final = QT_TRANSLATE_NOOP("BureauPage", "Look at these first")
RULES: Final = QT_TRANSLATE_NOOP("BureauPage", "The rules, with their sources (L)")
MORE: Final = QT_TRANSLATE_NOOP("BureauPage", "and {count} more")
NOBODY: Final = QT_TRANSLATE_NOOP("BureauPage", "No home meets a rule.")
MONTH: Final = QT_TRANSLATE_NOOP("BureauPage", "{month}: complete {all} · missing {some}")
LACKING: Final = QT_TRANSLATE_NOOP("BureauPage", "−{missing}")
WORST: Final = QT_TRANSLATE_NOOP("BureauPage", "▲{missing}")
FILES: Final = QT_TRANSLATE_NOOP(
    "BureauPage",
    "Files of the day: taken {taken}, waiting {asked}, twice {already}, refused {refused}",
)
RATES: Final = QT_TRANSLATE_NOOP(
    "BureauPage",
    "Reported {reported}/{expected} = {rate} % · on time {on_time}/{expected} = {time} %",
)
HOME: Final = QT_TRANSLATE_NOOP("BureauPage", "{county} {home}, {phone}")
HOLDS: Final = QT_TRANSLATE_NOOP(
    "BureauPage", "✓ seal holds: no. {seq}, signed {at}, came {came}, {days} days"
)
BROKEN: Final = QT_TRANSLATE_NOOP(
    "BureauPage", "▲ seal does not hold: no. {seq}, signed {at}, came {came}, {days} days"
)
DAYS: Final = QT_TRANSLATE_NOOP(
    "BureauPage", "Of the last month {days} days are here, {on_time} of them on time."
)
SUPPLIES: Final = QT_TRANSLATE_NOOP("BureauPage", "Supplies last: {things}")
LASTS: Final = QT_TRANSLATE_NOOP("BureauPage", "{name} {days} days")
PARCELS: Final = 6
VERDICTS: Final = QT_TRANSLATE_NOOP("BureauPage", "Files read: a verdict for each (Enter takes)")
LINES: Final = 9
WEEK: Final = 7


class Sides(QWidget):
    """Three cards, one under the other; while files are read in, their verdicts instead."""

    def __init__(self, say: Translate) -> None:
        """Make them empty."""
        super().__init__()
        self._say = say
        self.worries, self.month, self.files = Card(say(FIRST)), Card(), Card()
        self._lines = [ElidedLabel() for _place in range(LINES)]
        self.rows, self._more = WorryRows(), label("", "hint")
        self.rows.fitted.connect(self._count_more)
        self._month = label("", "section")
        self._days = QGridLayout()
        self._days.setSpacing(2)
        self._squares: list[QLabel] = []
        self._seal, self._rates = (label("", "hint", wrap=True) for _line in range(2))
        self.are_rules = False
        self._worried: Sequence[HomeWorries] = ()
        self._lay_out()

    def show_worries(self, worried: Sequence[HomeWorries]) -> None:
        """Show the homes to look at first, or the rules while somebody reads them."""
        self._worried = worried
        say = self._say
        if self.are_rules:
            self._put([f"{say(rule)} — {say(source)}" for rule, source in rules_told()])
            return
        self._put([] if worried else [say(NOBODY)])
        self.rows.show_homes(worried, say)
        self.rows.setVisible(bool(worried))
        self._count_more()

    def _count_more(self) -> None:
        """Say how many more homes there are than there is room for."""
        more = len(self._worried) - self.rows.shown
        self._more.setText(self._say(MORE.with_(count=more)))
        self._more.setVisible(more > 0 and not self.rows.isHidden())

    def turn_rules(self) -> None:
        """Show the rules, or the homes again."""
        self.are_rules = not self.are_rules
        self.show_worries(self._worried)

    def show_verdicts(self, verdicts: Sequence[Verdict]) -> None:
        """Show what became, or would become, of files."""
        say = self._say
        self._put(
            [say(VERDICTS)]
            + [
                f"{one.file}: {say(OUTCOMES[one.outcome])} "
                + "; ".join(say(check.said) for check in one.checks)
                for one in verdicts
            ]
        )

    def show_home(self, one: OneHome, home_time: HomeTime) -> None:
        """Show one home as it was opened: its seals, checked now, and its last days."""
        say = self._say
        told = [say(HOME.with_(county=one.county, home=one.home.name, phone=one.home.phone))]
        for parcel in one.parcels[:PARCELS]:
            kept = parcel.kept
            at = f"{home_time.local(from_ms(kept.made_at)):%m-%d %H:%M}"
            came = f"{home_time.local(from_ms(kept.received_at)):%m-%d %H:%M}"
            text = HOLDS if parcel.holds else BROKEN
            told.append(say(text.with_(seq=kept.seq, at=at, came=came, days=parcel.days)))
        reported = sum(day.on_time for day in one.days)
        told.append(say(DAYS.with_(days=len(one.days), on_time=reported)))
        if one.things:
            things = [LASTS.with_(name=thing.name, days=thing.days) for thing in one.things]
            told.append(say(SUPPLIES.with_(things=things)))
        self._put(told)

    def show_month(self, days: Sequence[CalendarDay], at: date) -> None:
        """Show each day of the month with who is missing, in words as well as in colour.

        The worst of them are red, and the day that is shown has a border.
        """
        due = [one for one in days if one.is_due and one.rates.expected]
        whole = sum(not one.rates.missing for one in due)
        most = max((one.rates.missing for one in due), default=0)
        if days:
            shown = f"{days[0].day:%Y-%m}"
            said = MONTH.with_(month=shown, all=whole, some=len(due) - whole)
            self._month.setText(self._say(said))
        while len(self._squares) < len(days):
            square = label("", "day")
            square.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._squares.append(square)
        offset = days[0].day.weekday() if days else 0
        for place, square in enumerate(self._squares):
            if place < len(days):
                # Into the layout first: what is shown without a parent becomes a window.
                self._days.addWidget(square, *divmod(place + offset, WEEK))
                one = days[place]
                is_worst = bool(most) and one.is_due and one.rates.missing == most
                square.setText(self._day(one, is_worst=is_worst))
                set_kind(square, "day-bad" if is_worst else _ground(one))
                mark_shown(square, is_shown=one.day == at)
            square.setVisible(place < len(days))

    def show_files(self, files: Mapping[str, int], rates: Rates) -> None:
        """Show what the files of the day came to, and the two rates over those expected."""
        counts = {one.value: files.get(one.value, 0) for one in Outcome}
        self._seal.setText(self._say(FILES.with_(**counts)))
        said = RATES.with_(
            reported=rates.reported,
            expected=rates.expected,
            on_time=rates.on_time,
            rate=_per_cent(rates.per_mille),
            time=_per_cent(rates.on_time_per_mille),
        )
        self._rates.setText(self._say(said))

    def _day(self, one: CalendarDay, *, is_worst: bool) -> str:
        if not one.is_due or not one.rates.expected:
            return f"{one.day.day} ·"
        if not one.rates.missing:
            return f"{one.day.day} ✓"
        lacking = (WORST if is_worst else LACKING).with_(missing=one.rates.missing)
        return f"{one.day.day} {self._say(lacking)}"

    def _put(self, lines: Sequence[str]) -> None:
        """Show these lines in the place of the homes."""
        self.rows.hide()
        self._more.hide()
        for place, one in enumerate(self._lines):
            one.setText(lines[place] if place < len(lines) else "")
            one.setVisible(place < len(lines))

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        for line in self._lines:
            self.worries.body.addWidget(line)
        self.worries.body.addWidget(self.rows)
        below = WrappedLine(12)
        below.add(self._more)
        below.add_spring()
        below.add(label(self._say(RULES), "hint"))
        self.worries.body.addWidget(below)
        self.month.body.addWidget(self._month)
        self.month.body.addLayout(self._days)
        self.files.body.addWidget(self._seal)
        self.files.body.addWidget(self._rates)
        for card in (self.worries, self.month, self.files):
            whole.addWidget(card)
        whole.addStretch(1)


def mark_shown(square: QLabel, *, is_shown: bool) -> None:
    """Give the day that the page shows a border."""
    if square.property("shown") is not is_shown:
        square.setProperty("shown", is_shown)
        square.style().unpolish(square)
        square.style().polish(square)


def _ground(one: CalendarDay) -> str:
    """Return how the square of a day looks; what it says stands in it in words."""
    if not one.is_due or not one.rates.expected:
        return "day"
    return "day-low" if one.rates.missing else "day-well"


def _per_cent(per_mille: int | None) -> str:
    return "–" if per_mille is None else f"{per_mille // 10}.{per_mille % 10}"


# Above the table: one home by its name or number, those of a kind, the missing, the late.

FIND: Final = QT_TRANSLATE_NOOP("BureauPage", "Find a home")
COUNTED: Final = QT_TRANSLATE_NOOP("BureauPage", "{what} {count}")
ALL: Final = "all"
STANDING: Final = {
    "missing": QT_TRANSLATE_NOOP("BureauPage", "missing"),
    "late": QT_TRANSLATE_NOOP("BureauPage", "late"),
    "look": QT_TRANSLATE_NOOP("BureauPage", "to look at"),
}
SHOWN_HOMES: Final = {
    ALL: QT_TRANSLATE_NOOP("BureauPage", "all"),
    **{one.value: words for one, words in KINDS.items()},
    **STANDING,
}


class Finder(QWidget):
    """Says which homes are looked at; the sum stays that of all."""

    changed = Signal()

    def __init__(self, say: Translate) -> None:
        """Look at all of them."""
        super().__init__()
        self._say = say
        self._worried: frozenset[str] = frozenset()
        self.filters = Filters(tuple((code, say(words)) for code, words in SHOWN_HOMES.items()))
        self.named = FindField(say(FIND))
        self.named.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.filters, 1)
        inside.addWidget(self.named)
        self.named.textChanged.connect(self.changed)
        self.filters.chosen.connect(self.changed)

    def show_counts(self, homes: Sequence[HomeDay], worried: Collection[str]) -> None:
        """Say on each chip how many homes it shows; `worried` are the numbers of those to look at.

        A kind of which there is no home has no chip, unless it is the chosen one.
        """
        self._worried = frozenset(worried)
        counts = Counter(home.kind for home in homes)
        counts[ALL] = len(homes)
        counts.update({code: sum(self._is(home, code) for home in homes) for code in STANDING})
        for code, words in SHOWN_HOMES.items():
            count = counts[code]
            self.filters.say(code, self._say(COUNTED.with_(what=words, count=count)))
            chip = self.filters.findChild(QPushButton, code)
            if chip is not None and code != ALL and code not in STANDING:
                chip.setVisible(bool(count) or self.filters.code() == code)

    @property
    def looks(self) -> bool:
        """Whether only some homes are looked at."""
        return bool(self.named.text().strip()) or self.filters.code() != ALL

    def among(self, homes: Mapping[int, Sequence[HomeDay]]) -> dict[int, list[HomeDay]]:
        """Return the homes that are looked at, by county; no county without one."""
        found = {node: [one for one in there if self._fits(one)] for node, there in homes.items()}
        return {node: fitting for node, fitting in found.items() if fitting}

    def _fits(self, home: HomeDay) -> bool:
        wanted = self.named.text().strip().casefold()
        is_named = wanted in home.name.casefold() or wanted in home.number.casefold()
        return is_named and self._is(home, self.filters.code())

    def _is(self, home: HomeDay, code: str) -> bool:
        """Return whether a home is among those of a chip."""
        if code == ALL:
            return True
        if code == "missing":
            return home.first_at is None
        if code == "late":
            return home.first_at is not None and not home.on_time
        return home.number in self._worried if code == "look" else home.kind == code
