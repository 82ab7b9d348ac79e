"""Two measurements, two reports: the figures of the last rounds, and what is done with them."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from carehome_app.domain.people import GROUP_LABELS, Group
from carehome_app.domain.plan import SHORT_WINDOW_LABELS
from carehome_app.domain.rounds import Count
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.due_rows import HIGH
from carehome_app.ui.today_facts import RoundFacts, TodayFacts
from carehome_app.ui.widgets.card import Card
from carehome_app.ui.widgets.count_table import CountTable
from carehome_app.ui.widgets.field import Trouble

HEADINGS: Final = (
    QT_TRANSLATE_NOOP("Today", "due"),
    QT_TRANSLATE_NOOP("Today", "measured"),
    QT_TRANSLATE_NOOP("Today", "away"),
    QT_TRANSLATE_NOOP("Today", "not measured"),
    QT_TRANSLATE_NOOP("Today", "unexplained"),
    QT_TRANSLATE_NOOP("Today", "abnormal"),
)
ROW: Final = QT_TRANSLATE_NOOP("Today", "{group} {window}")
YESTERDAY: Final = QT_TRANSLATE_NOOP("Today", "Yesterday {window}")
TO_CONFIRM: Final = QT_TRANSLATE_NOOP("Today", "Absences to confirm today: {count}")
WAITING: Final = QT_TRANSLATE_NOOP("Today", "Reports waiting to be issued: {count}")
NOT_YET: Final = "–"


class TwoReports(Card):
    """A row for each group and round of today, one for yesterday's last, and the buttons."""

    def __init__(self, say: Translate) -> None:
        """Make an empty table."""
        super().__init__(say(QT_TRANSLATE_NOOP("Today", "Two measurements, two reports")))
        self._say = say
        self.table = CountTable(["", *(say(heading) for heading in HEADINGS)])
        self.preview = QPushButton(say(QT_TRANSLATE_NOOP("Today", "Preview the daily report")))
        self.copy = QPushButton(say(QT_TRANSLATE_NOOP("Today", "Copy the chat text")))
        self.confirm = QPushButton()
        self.confirm.setProperty("kind", "quiet")
        self.waiting = QPushButton()
        self.waiting.setObjectName("waiting")
        self.waiting.setProperty("kind", "quiet")
        self.told = Trouble()
        self.body.addWidget(self.table)
        buttons = QHBoxLayout()
        for name, button in (("preview", self.preview), ("copy", self.copy)):
            button.setObjectName(name)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.confirm.setObjectName("confirm")
        self.body.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.waiting, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.told)

    def show_facts(self, facts: TodayFacts) -> None:
        """Show the figures of a moment."""
        rows = [*self._today(facts)]
        if facts.before is not None:
            window = SHORT_WINDOW_LABELS.get(facts.before.sheet.round.window, Text("", ""))
            count = facts.before.count()
            rows.append((self._say(YESTERDAY.with_(window=window)), count, True))
        self.table.show_rows(
            [[name, *_figures(count, begun=begun)] for name, count, begun in rows],
            [begun and bool(count.abnormal) for _name, count, begun in rows],
        )
        for button in (self.preview, self.copy):
            button.setEnabled(facts.current is not None)
        self.waiting.setVisible(facts.waiting > 0)
        self.waiting.setText(self._say(WAITING.with_(count=facts.waiting)))
        self.confirm.setVisible(facts.to_confirm > 0)
        self.confirm.setText(self._say(TO_CONFIRM.with_(count=facts.to_confirm)))

    def _today(self, facts: TodayFacts) -> Iterator[tuple[str, Count, bool]]:
        for one in facts.rounds:
            for group in Group:
                yield self._name(group, one), one.count(group), one.begun

    def _name(self, group: Group, one: RoundFacts) -> str:
        window = SHORT_WINDOW_LABELS.get(one.sheet.round.window, Text("", one.sheet.round.window))
        return self._say(ROW.with_(group=GROUP_LABELS[group], window=window))


def _figures(count: Count, *, begun: bool) -> list[str]:
    if not begun:
        return [str(count.due), *[NOT_YET] * (len(HEADINGS) - 1)]
    plain = (count.due, count.measured, count.away, count.not_measured, count.unexplained)
    abnormal = f"{HIGH} {count.abnormal}" if count.abnormal else "0"
    return [*map(str, plain), abnormal]
