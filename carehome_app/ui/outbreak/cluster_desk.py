"""The desk of a cluster: what it is, its rule with the count of now, and its people."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.measures.rule import Severity
from carehome_app.domain.outbreak import glance
from carehome_app.domain.outbreak.clusters import Key
from carehome_app.domain.outbreak.daily import last_days
from carehome_app.domain.outbreak.line_list import Ill, Outbreak
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.house import House
from carehome_app.ui.outbreak.case_table import CaseLine, CaseTable
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.style.theme import pixels
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import ElidedLabel, Nothing, begun, label

# Words beside each other, some in a colour and with a sign, as many as there are just now.

SIGNS: Final = {Severity.WATCH: "⚠", Severity.ACT: "▲", Severity.URGENT: "▲"}
LEVEL: Final = "{sign} {words}"
_INKS: Final = {Severity.WATCH: "low", Severity.ACT: "alarm", Severity.URGENT: "alarm"}


def chip_kind(severity: Severity) -> str:
    """Return the look of a level as a chip."""
    return f"chip-{_INKS[severity]}"


class Phrases(WrappedLine):
    """Short words, each with its look; what does not fit goes on below."""

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__(8)
        self.apart = 2
        self._labels: list[QLabel] = []

    def show_phrases(self, phrases: Sequence[tuple[str, str]]) -> None:
        """Show words with the kind of each."""
        while len(self._labels) < len(phrases):
            self._labels.append(ElidedLabel("", least=160))
            self.add(self._labels[-1])
        for place, one in enumerate(self._labels):
            said, kind = phrases[place] if place < len(phrases) else ("", "")
            one.setText(said)
            set_kind(one, kind)
            one.setVisible(bool(said))
        self.setVisible(bool(phrases))

    def texts(self) -> list[str]:
        """Return what is said, piece by piece."""
        return [one.text() for one in self._labels if one.text()]


# The desk.

RULES: Final = QT_TRANSLATE_NOOP("Clusters", "Rule and source")
NONE: Final = QT_TRANSLATE_NOOP("Clusters", "No cluster in the last {days} days reached a rule.")
ALL_CASES: Final = QT_TRANSLATE_NOOP("Clusters", "Everybody ill in the last {days} days")
NOBODY: Final = QT_TRANSLATE_NOOP(
    "Clusters", "Nobody fell ill in these days: who has a fever in a round stands here at once."
)
ROOM_BED: Final = QT_TRANSLATE_NOOP("Clusters", "Bed")
NAME: Final = QT_TRANSLATE_NOOP("Clusters", "Name")
TABLE: Final = QT_TRANSLATE_NOOP("Clusters", "Dining table")
ONSET: Final = QT_TRANSLATE_NOOP("Clusters", "Onset")
HIGHEST: Final = QT_TRANSLATE_NOOP("Clusters", "Highest {unit}")
SYMPTOMS: Final = QT_TRANSLATE_NOOP("Clusters", "Symptoms")
APART: Final = QT_TRANSLATE_NOOP("Clusters", "Kept apart")
ANSWER: Final = QT_TRANSLATE_NOOP("Clusters", "Follow-up")
NOT_APART: Final = QT_TRANSLATE_NOOP("Clusters", "○ no")
DAY: Final = QT_TRANSLATE_NOOP("Clusters", "day {day}")
ALARM: Final = "▲{number}"
FOR_DAY: Final = 62
"""Pixels of a day beside the person."""
LEAST_DAYS, MOST_DAYS = 3, 7
"""How many days of temperatures stand beside each person."""
SCREENED: Final = {"°C": Decimal("37.3"), "°F": Decimal("99.1")}
"""From where a day stands out: the screening value, in the unit that was read."""
Read = Mapping[tuple[int, date], Amount]


class ClusterDesk(DeskCard):
    """The title is the cluster; every control is beside the person it is about."""

    resized = Signal()

    def __init__(self, say: Translate, house: House) -> None:
        """Make it without a cluster."""
        super().__init__()
        self._say, self._house = say, house
        self.fill_room()
        self.title.hide()
        self.aside.hide()
        self.buttons.hide()
        self.act.setEnabled(False)
        self.name = ElidedLabel("", least=160)
        self.name.setProperty("kind", "section")
        self.level = label("", "chip")
        self.span = label("", "muted")
        self.rule_button = KeyButton(say(RULES), "R", "quiet")
        self.rule_button.clicked.connect(self.turn_sources)
        self.rule = Phrases()
        self.unusual = label("", wrap=True)
        self.sources = label("", "hint", wrap=True)
        self.sources.setObjectName("sources")
        self.sources.hide()
        self.cases = ColumnsTable[Ill](say)
        self.line = CaseLine(say)
        self.table = CaseTable(self.cases, self.line)
        self.table.setObjectName("cases")
        Nothing(self.table, say(NOBODY))
        head = WrappedLine(10)
        for part in (self.name, self.level, self.span):
            head.add(part)
        head.add_spring()
        head.add(self.rule_button)
        self.body.setSpacing(5)
        for one in (head, self.rule, self.unusual, self.sources):
            self.body.addWidget(one)
        self.body.addWidget(self.table, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell it: as many days are shown as fit."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.resized.emit()

    @Slot()
    def turn_sources(self) -> None:
        """Show the rules with their sources, or hide them again."""
        self.sources.setVisible(self.sources.isHidden())

    def show_cluster(self, outbreak: Outbreak) -> None:
        """Show what a cluster is, and its rule."""
        say, cluster = self._say, outbreak.cluster
        self.name.setText(begun(say(glance.name(cluster))))
        words_of_level = say(glance.SHORT[cluster.severity])
        self.level.setText(LEVEL.format(sign=SIGNS[cluster.severity], words=words_of_level))
        set_kind(self.level, chip_kind(cluster.severity))
        took = glance.span(cluster)
        self.span.setText("" if took is None else say(took))
        self.level.show()
        self.span.setVisible(took is not None)
        self.rule.show_phrases(self._phrases(outbreak))
        self._say_unusual([say(one) for one in glance.unusual(cluster)])
        self._say_sources(cluster.key)

    def show_all(self, days: int, *, is_quiet: bool) -> None:
        """Show that all cases are meant, or that there is no cluster, with the rules."""
        self.name.setText(self._say((NONE if is_quiet else ALL_CASES).with_(days=days)))
        self.level.hide()
        self.span.hide()
        self.rule.show_phrases([])
        self._say_unusual([])
        self._say_sources(None)
        self.sources.setVisible(is_quiet)

    def show_people(self, shown: Sequence[Ill]) -> None:
        """Show the people, with as many of the last days as fit beside them."""
        # Rules with their sources say more than headings over nothing.
        self.table.setVisible(bool(shown) or self.sources.isHidden())
        before, today = self.table.chosen(), self._house.desk.today()
        days, people = last_days(today, MOST_DAYS), {ill.person.id for ill in shown}
        read = self._house.seeing.clusters.temperatures(people, days) if people else {}
        by_day, columns = [_of_day(one, read) for one in days], self._columns(shown)
        self.cases.show_items(shown, columns)
        room = (self.table.viewport().width() - self.table.wanted_width) // pixels(FOR_DAY)
        most = min(max(room, LEAST_DAYS), MOST_DAYS)
        narrow = [one for one in columns if one.heading is not APART]
        tried = [(columns, count) for count in range(most, LEAST_DAYS - 1, -1)]
        # The open line says it too: where somebody is kept apart comes after three days.
        tried += [(narrow, LEAST_DAYS), *((columns, count) for count in range(LEAST_DAYS)[::-1])]
        for some, count in tried:
            self.cases.show_items(shown, (*some, *by_day[MOST_DAYS - count :]))
            last = self.cases.columnCount() - 1
            if not count or not self.table.isColumnHidden(last):
                break  # the table leaves out what has no room, and the newest day is the last
        same = [place for place, one in enumerate(shown) if before and _same(one, before)]
        if same:
            self.table.choose(same[0])
        elif not self.table.choose_whose(None if before is None else before.person.id):
            self.table.choose(0)

    def texts(self) -> list[str]:
        """Return what is said of the cluster: its name, its rule, what is unusual."""
        return [self.name.text(), *self.rule.texts(), self.unusual.text()]

    def _phrases(self, outbreak: Outbreak) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        for rule in glance.rule_lines(outbreak.cluster):
            found.append((self._say(rule.lead), ""))
            crossed = [one for one in rule.levels if one.is_crossed]
            for one in rule.levels:
                said = self._say(one.said)
                if one.is_crossed:
                    now = f" {self._say(rule.now)}" if one is crossed[-1] else ""
                    kind = "trouble" if _INKS[one.severity] == "alarm" else "asked"
                    found.append((f"{SIGNS[one.severity]} {said}{now}", kind))
                else:
                    found.append((said, "muted"))
            if not crossed:
                found.append((self._say(rule.now), "muted"))
        found.append((self._say(glance.counts(outbreak.cluster.key.syndrome)), "hint"))
        return found

    def _say_unusual(self, said: Sequence[str]) -> None:
        self.unusual.setText("\n".join(said))
        self.unusual.setVisible(bool(said))

    def _say_sources(self, key: Key | None) -> None:
        said = [self._say(one) for one in glance.with_sources(key)]
        self.sources.setText("\n".join(said))

    def _columns(self, shown: Sequence[Ill]) -> list[Shown[Ill]]:
        say, local = self._say, self._house.desk.home_time.local
        # A table nobody was ever seated at says nothing.
        seated = any(ill.case.where.table for ill in shown)
        units = sorted({ill.highest.partition(" ")[2] for ill in shown if ill.highest})
        at_table = [Shown[Ill](TABLE, lambda ill: ill.case.where.table)] if seated else []
        return [
            Shown(ROOM_BED, lambda ill: ill.person.place or ill.person.details.code),
            Shown(NAME, lambda ill: ill.person.name, read_whole=True),
            *at_table,
            Shown(ONSET, lambda ill: f"{local(ill.case.onset):%m-%d %H:%M}", read_whole=True),
            Shown(
                HIGHEST.with_(unit=" ".join(units)), _highest, stands_out=_is_high, figures=True
            ),
            Shown(SYMPTOMS, lambda ill: say(glance.seen(ill)), 2),
            Shown(APART, self._apart, ink=_apart_ink),
            Shown(ANSWER, lambda ill: say(glance.answer(ill)), ink=_answer_ink),
        ]

    def _apart(self, ill: Ill) -> str:
        if ill.isolation is None:
            return self._say(NOT_APART)
        return self._say(glance.room_apart(ill.isolation, self._house.desk.home_time.local))


def _same(one: Ill, other: Ill) -> bool:
    return (one.person.id, one.case.onset) == (other.person.id, other.case.onset)


def _apart_ink(ill: Ill) -> str:
    return "due" if ill.isolation is None else ""


def _answer_ink(ill: Ill) -> str:
    """Return the colour of what is still to be done: what is done recedes."""
    return "due" if glance.answer(ill) == glance.TO_DO else ""


def _is_high(ill: Ill) -> bool:
    number, _, unit = ill.highest.partition(" ")
    return bool(number) and Decimal(number) >= SCREENED.get(unit, Decimal(number) + 1)


def _highest(ill: Ill) -> str:
    number = ill.highest.partition(" ")[0]
    return ALARM.format(number=number) if _is_high(ill) else number


def _of_day(day: date, read: Read) -> Shown[Ill]:
    """Return the column of a day: the highest temperature, which may stand out."""

    def stands_out(ill: Ill) -> bool:
        amount = read.get((ill.person.id, day))
        return amount is not None and amount.number >= SCREENED.get(amount.unit, amount.number + 1)

    def degrees(ill: Ill) -> str:
        amount = read.get((ill.person.id, day))
        if amount is None:
            return ""
        return ALARM.format(number=amount.number) if stands_out(ill) else f"{amount.number}"

    return Shown(DAY.with_(day=day.day), degrees, stands_out=stands_out, figures=True)
