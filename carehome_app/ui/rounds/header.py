"""The first line over the round sheet: which round it is, how far it is, what is not normal."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

import msgspec
from PySide6.QtCore import QDate, QEvent, QLocale, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from carehome_app.domain.duties.due_list import DueList
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.rounds.counting import WORDS, Count, counted
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.rounds.filter_bar import Only
from carehome_app.ui.style.icons import set_icon
from carehome_app.ui.widgets.chips import Chip, StillBox
from carehome_app.ui.widgets.due_bar import DueBar
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import PlainLabel, begun

DONE: Final = QT_TRANSLATE_NOOP("RoundSheet", "{done} / {due}")
REPORT: Final = QT_TRANSLATE_NOOP("RoundSheet", "Daily report")
BEFORE: Final = QT_TRANSLATE_NOOP("RoundSheet", "Round before")
AFTER: Final = QT_TRANSLATE_NOOP("RoundSheet", "Round after")
OTHER_DAY: Final = QT_TRANSLATE_NOOP("RoundSheet", "Another day")
SITE: Final = QT_TRANSLATE_NOOP("RoundSheet", "Site (Alt+S)")


class _ChipSpec(msgspec.Struct, frozen=True):
    only: Only
    words: Text
    number: Callable[[Count], int]
    sign: str
    ink: str = "ink"
    ground: str = ""


_CHIPS: Final = (
    _ChipSpec(
        Only.ABNORMAL, QT_TRANSLATE_NOOP("RoundSheet", "Abnormal {count}"),
        lambda count: count.abnormal, "up_triangle", "alarm", "alarm_soft",
    ),
    _ChipSpec(
        Only.LOW, QT_TRANSLATE_NOOP("RoundSheet", "Low {count}"),
        lambda count: count.low, "down_triangle", "low", "low_soft",
    ),
    _ChipSpec(
        Only.AWAY, QT_TRANSLATE_NOOP("RoundSheet", "Away {count}"),
        lambda count: count.away, "home",
    ),
)  # fmt: skip
ASKED: Final = QT_TRANSLATE_NOOP("RoundSheet", "Still away? {count}")


class RoundHeader(QWidget):
    """Shows the round and its figures; its chips filter the sheet."""

    narrowed = Signal(object)
    """`Only`: a chip was chosen, or `Only.EVERYBODY` when it was let go."""
    site_chosen = Signal(str)
    stepped = Signal(int)
    day_chosen = Signal(object)
    report_asked = Signal()

    def __init__(self, say: Translate, language: str, words: DueWords = WORDS) -> None:
        """Make the line in the reader's language, in the words of what is due."""
        super().__init__()
        self._say = say
        self._locale = QLocale(language)
        self.title = _label("roundName", "title")
        self.times = _label("roundTimes", "muted")
        self.day = QToolButton()
        self.site = StillBox("site")
        self.progress = DueBar(say, words)
        self.figures = _label("roundFigures", "section")
        self.report = KeyButton(say(REPORT), "F9")
        self._further: list[QWidget] = []
        self._some_away = self._some_asked = False
        self.chips = {
            spec.only: Chip(spec.only.value, spec.sign, spec.ink, spec.ground) for spec in _CHIPS
        }
        self.chips[Only.ASKED] = Chip("asked", "warning", "due", "due_soft")
        self._set_up()
        self._lay_out()

    def show_sheet(self, title: Text, day: date) -> None:
        """Show which sheet it is."""
        self.title.setText(self._say(title))
        self.show_day(day)

    def show_times(self, times: Text) -> None:
        """Show when the round is, as the home's clocks show it."""
        self.times.setText(self._say(times))

    def show_day(self, day: date) -> None:
        """Show which day the round belongs to."""
        shown = QDate(day.year, day.month, day.day)
        self.day.setText(self._locale.toString(shown, "MM-dd ddd"))

    def show_sites(self, sites: list[tuple[str, Text]], chosen: str) -> None:
        """Offer where a reading can be taken, the round's site chosen."""
        self.site.blockSignals(True)
        self.site.clear()
        for code, label in sites:
            self.site.addItem(begun(self._say(label)), code)
        self.site.setCurrentIndex(self.site.findData(chosen))
        self.site.blockSignals(False)
        self.site.setVisible(bool(sites))

    def show_figures(self, due: DueList, asked: int) -> None:
        """Show how far the round is and what is not normal; a chip without anybody is hidden."""
        count = counted(due)
        done = count.due - count.unexplained
        self.progress.show_list(due)
        self.figures.setText(self._say(DONE.with_(done=done, due=count.due)))
        for spec in _CHIPS:
            self._show_chip(spec.only, spec.words, spec.number(count))
        self._show_chip(Only.ASKED, ASKED, asked)
        self._some_away = count.away > 0 and not self.chips[Only.AWAY].isChecked()
        self._some_asked = asked > 0 and not self.chips[Only.ASKED].isChecked()
        self._fit()

    def mark(self, only: Only) -> None:
        """Show which chip filters the sheet."""
        for one, chip in self.chips.items():
            chip.setChecked(one is only)

    def event(self, event: QEvent) -> bool:
        """Look again what fits when words became longer."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what matters least where the line is too short; nothing is ever cut."""
        super().resizeEvent(event)
        self._fit()

    def add_part(self, part: QWidget) -> None:
        """Put a further button before that of the report."""
        self._parts.insertWidget(self._parts.indexOf(self.report), part)
        self._further.append(part)

    def _fit(self) -> None:
        spare = self.width() - self._parts.sizeHint().width()
        least_first = self._least_first()
        for part in least_first:
            if spare < 0 and not part.isHidden():
                part.hide()
                spare += self._room(part)
        for part in reversed(least_first):
            if part.isHidden() and spare >= self._room(part):
                part.show()
                spare -= self._room(part)

    def minimumSizeHint(self) -> QSize:
        """Return the width without what may be left out: a narrower window can be had."""
        least = super().minimumSizeHint()
        spare = sum(self._room(part) for part in self._least_first() if not part.isHidden())
        return QSize(max(least.width() - spare, 0), least.height())

    def _least_first(self) -> list[QWidget]:
        """Return what may be left out, what matters least first; keys do the same."""
        away = [self.chips[Only.AWAY]] if self._some_away else []
        asked = [self.chips[Only.ASKED]] if self._some_asked else []
        return [self.times, self.progress, *self._further, self.report, *away, *asked]

    def _room(self, part: QWidget) -> int:
        return max(part.sizeHint().width(), part.minimumWidth()) + self._parts.spacing()

    def _show_chip(self, only: Only, words: Text, count: int) -> None:
        chip = self.chips[only]
        chip.show_words(self._say(words.with_(count=count)))
        chip.setVisible(count > 0 or chip.isChecked())

    def _set_up(self) -> None:
        self.site.setToolTip(self._say(SITE))
        self.site.setAccessibleName(self._say(SITE))
        self.site.activated.connect(self._site_chosen)
        self.day.setObjectName("day")
        self.day.setToolTip(self._say(OTHER_DAY))
        self.day.setAutoRaise(True)
        self.day.clicked.connect(self._ask_day)
        self.report.setObjectName("report")
        self.report.clicked.connect(self.report_asked)
        for only, chip in self.chips.items():
            chip.clicked.connect(partial(self._chip_clicked, only))

    def _lay_out(self) -> None:
        self._parts = line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.title)
        line.addWidget(self._arrow("before", "left", BEFORE, -1))
        line.addWidget(self.day)
        line.addWidget(self._arrow("after", "right", AFTER, 1))
        line.addWidget(self.times)
        line.addWidget(self.site)
        line.addSpacing(6)
        line.addWidget(self.progress, 1)
        line.addWidget(self.figures)
        line.addSpacing(6)
        for chip in self.chips.values():
            line.addWidget(chip)
        line.addStretch(1)
        line.addWidget(self.report)

    def _arrow(self, name: str, picture: str, words: Text, step: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        set_icon(button, picture, "muted")
        button.setToolTip(f"{self._say(words)} ({'Ctrl+PgUp' if step < 0 else 'Ctrl+PgDown'})")
        button.setAccessibleName(self._say(words))
        button.setAutoRaise(True)
        button.clicked.connect(partial(self._step, step))
        return button

    def _step(self, step: int) -> None:
        self.stepped.emit(step)

    def _site_chosen(self, place: int) -> None:
        self.site_chosen.emit(self.site.itemData(place))

    def _chip_clicked(self, only: Only) -> None:
        self.narrowed.emit(only if self.chips[only].isChecked() else Only.EVERYBODY)

    def _ask_day(self) -> None:
        """Show a calendar below the day."""
        menu = QMenu(self)
        calendar = QCalendarWidget(menu)
        calendar.setLocale(self._locale)
        calendar.clicked.connect(self._day_picked)
        calendar.clicked.connect(menu.close)
        held = QWidgetAction(menu)
        held.setDefaultWidget(calendar)
        menu.addAction(held)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.day.mapToGlobal(self.day.rect().bottomLeft()))

    def _day_picked(self, day: QDate) -> None:
        self.day_chosen.emit(date(day.year(), day.month(), day.day()))


def _label(name: str, kind: str) -> QLabel:
    label = PlainLabel()
    label.setObjectName(name)
    label.setProperty("kind", kind)
    return label
