"""The month as a band of levels, sealed shifts as bars, and days as small boxes: painted."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from carehome_app.domain.closed.month import LEFT_LABELS, Left, Mark, Stretch
from carehome_app.domain.gate.rota import Rota, Shift, shift_state
from carehome_app.domain.moments import from_ms
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.style.icons import paint
from carehome_app.ui.style.style import program_font
from carehome_app.ui.style.theme import SMALL, pixels, theme
from carehome_app.ui.widgets.labels import begun, plain_tip
from carehome_app.ui.widgets.signs import State

# The month: each level in its colour with its name on it, the test rounds, and today.

TESTS: Final = QT_TRANSLATE_NOOP("ClosedMonth", "T")
"""One character that stands for a test round."""
STRETCH: Final = QT_TRANSLATE_NOOP("ClosedMonth", "{level} {first} to {last}")
BAND: Final = QT_TRANSLATE_NOOP("ClosedMonth", "The month: {stretches}. Test rounds: {days}.")
_BAND_HIGH: Final = 24
_DAYS_HIGH: Final = 18
_MARK: Final = 9
"""The radius of the mark of a test round."""
_NARROW: Final = 20
"""Below so many pixels a day, only every fifth day is numbered."""


def level_colours(code: str) -> tuple[str, str]:
    """Return the ground and the ink of a level; its name always stands on it too."""
    worn = theme()
    return {
        "open": (worn.well_soft, worn.well),
        "booked": (worn.due_soft, worn.due),
        "out_only": (worn.alarm_soft, worn.alarm),
    }.get(code, (worn.low_soft, worn.low))


class MonthBand(QWidget):
    """A month in one strip."""

    def __init__(self, say: Translate) -> None:
        """Make an empty strip."""
        super().__init__()
        self._say = say
        self._stretches: Sequence[Stretch] = ()
        self._marks: Sequence[Mark] = ()
        self._today = date.min
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_month(self, stretches: Sequence[Stretch], marks: Sequence[Mark], today: date) -> None:
        """Show a month with its levels and test rounds."""
        self._stretches, self._marks, self._today = stretches, marks, today
        said = [
            STRETCH.with_(level=one.label, first=f"{one.first:%m-%d}", last=f"{one.last:%m-%d}")
            for one in stretches
        ]
        days = [Text("", f"{one.day:%m-%d}") for one in marks] or "—"
        name = self._say(BAND.with_(stretches=said, days=days))
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the band and its days."""
        return QSize(420, pixels(_BAND_HIGH + _DAYS_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Return a narrower one: days are left out before anything is cut."""
        return QSize(240, pixels(_BAND_HIGH + _DAYS_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the levels, the days, the test rounds, and the line of today."""
        if not self._stretches:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(program_font(SMALL))
        for one in self._stretches:
            self._paint_level(painter, one)
        for mark in self._marks:
            self._paint_mark(painter, mark)
        self._paint_days(painter)
        painter.end()

    @property
    def _days(self) -> int:
        return self._stretches[-1].last.day

    def _left(self, day: date) -> float:
        return self.width() * (day.day - 1) / self._days

    def _paint_level(self, painter: QPainter, one: Stretch) -> None:
        ground, ink = level_colours(one.code)
        left, right = self._left(one.first), self.width() * one.last.day / self._days
        box = QRectF(left + 1, 0, right - left - 2, pixels(_BAND_HIGH))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(ink))
        words = begun(self._say(one.label))
        fits = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(box.width()) - 8
        )
        painter.drawText(box.adjusted(6, 0, -2, 0), Qt.AlignmentFlag.AlignVCenter, fits)

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        worn, wide = theme(), self.width() / self._days
        centre = QPointF(self._left(mark.day) + wide / 2, pixels(_BAND_HIGH) / 2)
        radius = min(_MARK, wide / 2)
        painter.setBrush(QColor(worn.card))
        ink = worn.accent if mark.is_open else worn.muted
        painter.setPen(QPen(QColor(ink), 2 if mark.is_open else 1))
        painter.drawEllipse(centre, radius, radius)
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._say(TESTS))

    def _paint_days(self, painter: QPainter) -> None:
        worn, wide = theme(), self.width() / self._days
        top = pixels(_BAND_HIGH)
        for number in range(1, self._days + 1):
            is_today = number == self._today.day
            if wide < _NARROW and number % 5 and not is_today:
                continue
            box = QRectF(wide * (number - 1) - 4, top, wide + 8, pixels(_DAYS_HIGH))
            painter.setFont(_strong() if is_today else program_font(SMALL))
            painter.setPen(QColor(worn.accent if is_today else worn.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
        at = wide * (self._today.day - 0.5)
        painter.setPen(QPen(QColor(worn.accent), 2))
        painter.drawLine(QPointF(at, -1), QPointF(at, top))


def _strong() -> QFont:
    font = QFont(program_font(SMALL))
    font.setBold(True)
    return font


# Sealed shifts: a bar for each that is in or to come, with the days before it that are watched.

TEAM: Final = QT_TRANSLATE_NOOP("ClosedMonth", "{name} · {state}")
COUNT: Final = QT_TRANSLATE_NOOP("ClosedMonth", "{count} people")
WATCHED: Final = QT_TRANSLATE_NOOP("ClosedMonth", "{name}: {count} people, {state}")
_ROW: Final = 26
_NAMES: Final = 132


class RotaBars(QWidget):
    """Teams under each other on one line of time."""

    def __init__(self, say: Translate) -> None:
        """Make it without teams."""
        super().__init__()
        self._say = say
        self._rota = Rota(from_ms(0), (), None, ())
        self._shown: tuple[Shift, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rota(self, rota: Rota) -> None:
        """Show the teams that are in or to come."""
        self._rota = rota
        self._shown = tuple(one for one in rota.shifts if one.leaves > rota.at)
        said = [
            WATCHED.with_(name=one.name, count=len(one.members), state=shift_state(rota, one))
            for one in self._shown
        ]
        name = "\n".join(self._say(one) for one in said)
        self.setAccessibleName(name or "—")
        self.setToolTip(plain_tip(name))
        self.setVisible(bool(self._shown))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a row for each team."""
        return QSize(260, pixels(_ROW) * max(len(self._shown), 1))

    def minimumSizeHint(self) -> QSize:
        """Return as high, and less wide."""
        return QSize(220, pixels(_ROW) * max(len(self._shown), 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint each team's name, bar and watched days, and the line of now."""
        if not self._shown:
            return
        begin = min(one.observed or one.enters for one in self._shown)
        end = max(one.leaves for one in self._shown)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(program_font(SMALL))
        for row, one in enumerate(self._shown):
            self._paint_team(painter, row, one, (begin, end))
        at = self._across(self._rota.at, (begin, end))
        painter.setPen(QPen(QColor(theme().accent), 2))
        painter.drawLine(QPointF(at, 0), QPointF(at, self.height()))
        painter.end()

    def _across(self, moment: datetime, span: tuple[datetime, datetime]) -> float:
        begin, end = span
        share = (moment - begin) / max(end - begin, timedelta(hours=1))
        return _NAMES + (self.width() - _NAMES) * min(max(share, 0.0), 1.0)

    def _paint_team(
        self, painter: QPainter, row: int, one: Shift, span: tuple[datetime, datetime]
    ) -> None:
        worn, high = theme(), pixels(_ROW)
        state = self._say(shift_state(self._rota, one))
        words = self._say(TEAM.with_(name=one.name, state=state))
        box = QRectF(0, row * high, _NAMES - 8, high)
        painter.setPen(QColor(worn.ink))
        fits = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, fits)
        ground = QRectF(_NAMES, row * high + 4, self.width() - _NAMES, high - 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(worn.head))
        painter.drawRoundedRect(ground, 3, 3)
        if one.observed is not None:
            watched = QRectF(ground)
            watched.setLeft(self._across(one.observed, span))
            watched.setRight(self._across(one.enters, span))
            painter.setBrush(QColor(worn.low_soft))
            painter.drawRoundedRect(watched, 3, 3)
        bar = QRectF(ground)
        bar.setLeft(self._across(one.enters, span))
        bar.setRight(self._across(one.leaves, span))
        is_in = one.is_in(self._rota.at)
        painter.setBrush(QColor(worn.accent if is_in else worn.due_soft))
        painter.drawRoundedRect(bar, 3, 3)
        painter.setPen(QColor(worn.on_accent if is_in else worn.due))
        count = self._say(COUNT.with_(count=len(one.members)))
        painter.drawText(bar.adjusted(6, 0, -2, 0), Qt.AlignmentFlag.AlignVCenter, count)


# Whether the reports of the last days left on the day: a box each, with a sign in it.

_BOX: Final = 20
_GAP: Final = 4
_STATES: Final = {Left.ON_DAY: State.DONE, Left.LATE: State.CLOCK, Left.NOT: State.REFUSED}
DAY: Final = QT_TRANSLATE_NOOP("ClosedMonth", "{day} {left}")


class LeftDays(QWidget):
    """Days as boxes; the words of each stand in the tooltip and are said aloud."""

    def __init__(self, say: Translate) -> None:
        """Show no days."""
        super().__init__()
        self._say = say
        self._days: Sequence[tuple[date, Left]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_days(self, days: Sequence[tuple[date, Left]]) -> None:
        """Show these days, the earliest first."""
        self._days = days
        said = [DAY.with_(day=f"{day:%m-%d}", left=LEFT_LABELS[left]) for day, left in days]
        name = ", ".join(self._say(one) for one in said)
        self.setAccessibleName(name or "—")
        self.setToolTip(plain_tip(name))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a box for each day."""
        return QSize(max(len(self._days), 1) * (_BOX + _GAP), _BOX + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the boxes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, (_day, left) in enumerate(self._days):
            state = _STATES[left]
            box = QRectF(place * (_BOX + _GAP), 1, _BOX, _BOX)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(state.ground))
            painter.drawRoundedRect(box, 3, 3)
            paint(painter, state.icon, state.ink, box.adjusted(4, 4, -4, -4))
        painter.end()
