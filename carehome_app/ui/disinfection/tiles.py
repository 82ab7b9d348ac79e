"""Paints the disinfection board: headings, rows with a column a window, and tiles by floor."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from carehome_app.domain.disinfection.areas import AreaClass
from carehome_app.domain.disinfection.duties import AreaDay, Duty, DutyState
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.ui.disinfection.plan import NAME, Floor, Plan, is_row
from carehome_app.ui.style.icons import paint
from carehome_app.ui.style.not_shown import Place
from carehome_app.ui.style.style import program_font
from carehome_app.ui.style.theme import SMALL, theme
from carehome_app.ui.widgets.signs import State
from carehome_app.ui.widgets.tiles import TileSaid, paint_tile

if TYPE_CHECKING:
    from carehome_app.ui.disinfection.area_model import CardWords

STATES: Final = {
    DutyState.DONE: State.DONE,
    DutyState.LATE: State.LOOK,
    DutyState.OPEN: State.DUE,
    DutyState.WAITING: State.WAITING,
    DutyState.OVERDUE: State.BAD,
}
"""How a window stands, by shape, colour and word."""
WITH_NAMES: Final = 1000
"""From how many pixels on tiles also say who."""
SIGN: Final = 34
"""Pixels of a tile for its sign and its sides."""
STILL_DUE: Final = (State.DUE, State.BAD)
SEVERAL: Final = QT_TRANSLATE_NOOP("Disinfection", "Several a day {done} / {due}")
ONCE: Final = QT_TRANSLATE_NOOP("Disinfection", "Once a day {done} / {due}")
WINDOW: Final = QT_TRANSLATE_NOOP("Disinfection", "Time {number}   {opens}–{closes}")
WINDOW_ONLY: Final = QT_TRANSLATE_NOOP("Disinfection", "Time {number}")
FLOOR: Final = QT_TRANSLATE_NOOP("Disinfection", "Floor {floor}")
NO_FLOOR: Final = QT_TRANSLATE_NOOP("Disinfection", "No floor")
OF_CLASS: Final = QT_TRANSLATE_NOOP("Disinfection", "{done}/{due} {kind}")
ACTS: Final = QT_TRANSLATE_NOOP("Disinfection", "acts, {minutes} min")
RINSE: Final = QT_TRANSLATE_NOOP("Disinfection", "rinse or air: E")
BY: Final = QT_TRANSLATE_NOOP("Disinfection", "by {clock}")
FROM: Final = QT_TRANSLATE_NOOP("Disinfection", "from {clock}")
SINCE: Final = QT_TRANSLATE_NOOP("Disinfection", "late {clock}")


class Look(msgspec.Struct, frozen=True):
    """How an area is seen: chosen, and the one where the keyboard is."""

    chosen: bool
    current: bool


class BoardPainter:
    """Knows the words of every window, and paints them where the plan says."""

    def __init__(self, words: "CardWords") -> None:
        """Say words as the board does."""
        self._words, self._say = words, words.say
        self._areas: Sequence[AreaDay] = ()
        self._now = datetime.min.replace(tzinfo=UTC)
        self._names = False

    def begin(self, areas: Sequence[AreaDay], now: datetime, width: int) -> None:
        """Take what is shown; a wide board says who as well."""
        self._areas, self._now, self._names = areas, now, width >= WITH_NAMES

    def needed(self, one: AreaDay) -> int:
        """Return how many pixels the tile of an area wants."""
        said = self.tile(one)
        name = QFontMetrics(_bold()).horizontalAdvance(said.name) + SIGN
        return max(name, QFontMetrics(program_font(SMALL)).horizontalAdvance(said.below) + 18)

    def tile(self, one: AreaDay) -> TileSaid:
        """Return what the tile of an area says."""
        name, words = self._brief(one), self._words.whole(one, self._now)
        if not one.duties:
            return TileSaid(name, State.DONE, words, self._words.extras(one))
        duty = one.next_duty(self._now) or one.duties[-1]
        state, below = self.window(duty, brief=True)
        return TileSaid(name, state, words, below)

    def window(self, duty: Duty, *, brief: bool) -> tuple[State, str]:
        """Return how a window stands: its state and words, `brief` for a tile."""
        state, words = duty.state(self._now), self._words
        record = duty.filled_by
        if record is None:
            when = duty.opens if state is DutyState.WAITING else duty.closes
            text = {DutyState.OPEN: BY, DutyState.WAITING: FROM}.get(state, SINCE)
            said = text.with_(clock=words.clock(when))
            if brief:
                return STATES[state], self._say(said) if self._names else words.clock(when)
            return STATES[state], words.line(duty, self._now)
        if record.due_to_end is not None:
            left = int((record.due_to_end - self._now).total_seconds() + 59) // 60
            return State.ACTING, self._say(ACTS.with_(minutes=left) if left > 0 else RINSE)
        if not brief:
            return STATES[state], words.line(duty, self._now)
        who = words.name(record.details.done_by) if self._names else ""
        return STATES[state], f"{words.clock(record.started_at)} {who}".strip()

    def _brief(self, one: AreaDay) -> str:
        """Return the number of a room alone where its name is long; the tooltip says all."""
        name = one.area.now.name
        first, _gap, last = name.partition(" ")
        if one.version.area_class == AreaClass.BEDROOM.value and last.isdigit():
            return last  # as in `Room 101`
        return name if self._names or not any(map(str.isdigit, first)) else first

    def headings(self, painter: QPainter, plan: Plan) -> None:
        """Paint what stands above rows and tiles, and the name of every floor."""
        rows = [one for one in self._areas if is_row(one)]
        tiles = [one for one in self._areas if not is_row(one)]
        if plan.row_head is not None:
            self._head(painter, QRectF(plan.row_head), SEVERAL, rows)
            for number, (left, width) in enumerate(plan.columns):
                box = QRectF(left, plan.row_head.top(), width, plan.row_head.height())
                _text(painter, box, self._column(rows, number), theme().muted, program_font(SMALL))
        if plan.tile_head is not None:
            self._head(painter, QRectF(plan.tile_head), ONCE, tiles)
        for floor in plan.floors:
            self._floor(painter, floor)

    def area(self, painter: QPainter, one: AreaDay, box: QRectF, plan: Plan, look: Look) -> None:
        """Paint an area; one that cannot be painted says so."""
        with Place(painter, box):
            if is_row(one):
                self._row(painter, one, box, plan, look)
            else:
                self._tile(painter, one, box, look)

    def _tile(self, painter: QPainter, one: AreaDay, box: QRectF, look: Look) -> None:
        paint_tile(painter, box, self.tile(one), chosen=look.chosen or look.current)
        if look.current:
            _border(painter, box)

    def _row(self, painter: QPainter, one: AreaDay, box: QRectF, plan: Plan, look: Look) -> None:
        worn = theme()
        painter.fillRect(box, QColor(worn.accent_soft if look.chosen else worn.card))
        painter.setPen(QPen(QColor(worn.line), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        name = QRectF(box.left() + 10, box.top(), NAME - 14, box.height())
        font = program_font() if one.is_complete else _bold()
        _text(painter, name, one.area.now.name, worn.ink, font)
        for duty, (left, width) in zip(one.duties, plan.columns, strict=False):
            state, said = self.window(duty, brief=False)
            middle = box.center().y()
            paint(painter, state.icon, state.ink, QRectF(left, middle - 7, 14, 14))
            due = state in STILL_DUE
            ink = state.ink if due or state is not State.DONE else worn.muted
            where = QRectF(left + 20, box.top(), width - 26, box.height())
            _text(painter, where, said, ink, _bold(SMALL) if due else program_font(SMALL))
        count = QRectF(box.right() - NAME // 3, box.top(), NAME // 3 - 10, box.height())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(program_font())
        painter.setPen(QColor(worn.well if one.is_complete else worn.ink))
        painter.drawText(count, int(right), f"{one.done}/{len(one.duties)}")
        if look.current:
            _border(painter, box)

    def _head(self, painter: QPainter, box: QRectF, text: Text, areas: Sequence[AreaDay]) -> None:
        painter.fillRect(box, QColor(theme().head))
        said = text.with_(done=sum(one.done for one in areas), due=_due(areas))
        _text(painter, box.adjusted(10, 0, -10, 0), self._say(said), theme().ink, program_font())

    def _column(self, rows: Sequence[AreaDay], number: int) -> str:
        """Return the heading of a window; its hours only where all rows have the same."""
        clock = self._words.clock
        hours = {
            (clock(one.duties[number].opens), clock(one.duties[number].closes))
            for one in rows
            if number < len(one.duties)
        }
        if len(hours) != 1:
            return self._say(WINDOW_ONLY.with_(number=number + 1))
        ((opens, closes),) = hours
        return self._say(WINDOW.with_(number=number + 1, opens=opens, closes=closes))

    def _floor(self, painter: QPainter, floor: Floor) -> None:
        name = FLOOR.with_(floor=floor.name) if floor.name else NO_FLOOR
        box = QRectF(floor.box).adjusted(10, 0, -4, 0)
        lines = [self._say(name)]
        for code in dict.fromkeys(one.version.area_class for one in floor.areas):
            here = [one for one in floor.areas if one.version.area_class == code]
            done = sum(one.done for one in here)
            said = OF_CLASS.with_(kind=here[0].of_class.label, done=done, due=_due(here))
            lines.append(self._say(said))
        high = QFontMetrics(_bold()).height()
        for place, line in enumerate(lines):
            where = QRectF(box.left(), box.top() + place * (high - 3), box.width(), high)
            if where.bottom() > box.bottom() + 4:
                return
            font = _bold() if place == 0 else program_font(SMALL)
            _text(painter, where, line, theme().muted if place else theme().ink, font)


def _due(areas: Sequence[AreaDay]) -> int:
    return sum(len(one.duties) for one in areas)


def _bold(points: float | None = None) -> QFont:
    font = QFont(program_font() if points is None else program_font(points))
    font.setBold(True)
    return font


def _border(painter: QPainter, box: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme().accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)


def _text(painter: QPainter, box: QRectF, text: str, ink: str, font: QFont) -> None:
    painter.setFont(font)
    painter.setPen(QColor(ink))
    room = int(box.width())
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), shown)
