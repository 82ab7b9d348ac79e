"""Everything in store as rows: what is usable, what is used a day, how long it lasts."""

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from carehome_app.domain.supplies.rules import EXPIRING_DAYS, rate_text
from carehome_app.domain.supplies.standing import Grade, Standing
from carehome_app.domain.supplies.supply import HAZARD_LABELS, Hazard
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.style.style import program_font
from carehome_app.ui.style.theme import SMALL, theme
from carehome_app.ui.widgets.columns_table import ColumnsTable, PaintedCell, Shown
from carehome_app.ui.widgets.days_bar import TICKS as DAY_TICKS
from carehome_app.ui.widgets.days_bar import paint_days_in, tick_places
from carehome_app.ui.widgets.row_table import RowTable

ITEM: Final = QT_TRANSLATE_NOOP("Supplies", "Item")
USABLE: Final = QT_TRANSLATE_NOOP("Supplies", "Usable")
A_DAY: Final = QT_TRANSLATE_NOOP("Supplies", "A day")
LASTS: Final = QT_TRANSLATE_NOOP("Supplies", "Lasts")
TICKS: Final = QT_TRANSLATE_NOOP("Supplies", "7 · 14 · 30 d")
REMARK: Final = QT_TRANSLATE_NOOP("Supplies", "Remark")
DAYS: Final = QT_TRANSLATE_NOOP("Supplies", "{days} days")
OUT_EXPIRED: Final = QT_TRANSLATE_NOOP(
    "Supplies", "out of stock; {expired} {unit} on the shelf are expired"
)
OUT: Final = QT_TRANSLATE_NOOP("Supplies", "out of stock")
EXPIRED: Final = QT_TRANSLATE_NOOP("Supplies", "{expired} {unit} on the shelf are expired")
ORDER_NOW: Final = QT_TRANSLATE_NOOP("Supplies", "was to be ordered by {day}")
ORDER_BY: Final = QT_TRANSLATE_NOOP("Supplies", "order by {day}")
WASTED: Final = QT_TRANSLATE_NOOP("Supplies", "{wasted} {unit} will expire unused")
UNKNOWN: Final = QT_TRANSLATE_NOOP("Supplies", "too few days of use are known")
BY_PLAN: Final = QT_TRANSLATE_NOOP("Supplies", "by plan {rate} a day; {said}")
UNUSED: Final = QT_TRANSLATE_NOOP("Supplies", "nothing used in {window} days")
NOT_BY_DAYS: Final = QT_TRANSLATE_NOOP("Supplies", "not by days, {usable} {unit} usable")
MOST: Final = QT_TRANSLATE_NOOP("Supplies", "{hazard}, at most {most} {unit}")
COUNT: Final = QT_TRANSLATE_NOOP("Supplies", "to be counted")
LINE: Final = 2
"""The line below a heading, in pixels."""
LAST_TICK: Final = DAY_TICKS[-1]
BAR: Final = 4
"""The column of the bar."""
LONGEST: Final = 210
"""Pixels of a name: one single thing with a long one leaves room for what is to be said of all."""
BESIDE_BAR: Final = (4, 12)
"""What lies at the left and the right of a bar in its cell."""
_SIGNS: Final = {Grade.OUT: "▲ ", Grade.RED: "▲ ", Grade.AMBER: "▼ "}
_INKS: Final = {Grade.OUT: "alarm", Grade.RED: "alarm", Grade.AMBER: "low"}
SIGN_OF: Final = {"alarm": "▲ ", "low": "⚠ "}
"""What words in a severe colour begin with."""


class Remark(NamedTuple):
    """What is to be known of a thing in a few words, and in which colour it stands out."""

    said: Text
    ink: str = ""

    def words(self, say: Translate) -> str:
        """Return the words in the reader's language, behind the sign of their colour."""
        return SIGN_OF.get(self.ink, "") + say(self.said)


def remark(one: Standing) -> Remark:
    """Return what is to be known of a thing in a few words, the most urgent first."""
    return next(_remarks(one), Remark(Text("", "")))


def order_ink(one: Standing) -> str:
    """Return in which colour it stands out until when a thing is to be ordered."""
    too_late = one.order_by is not None and one.order_by < one.today
    return "alarm" if too_late else _INKS.get(one.grade, "")


def _remarks(one: Standing) -> Iterator[Remark]:
    unit = one.item.unit
    if one.beyond or one.waits_count:
        yield Remark(COUNT, "low")
    if one.is_out:
        out = OUT_EXPIRED.with_(expired=one.expired, unit=unit) if one.expired else OUT
        yield Remark(out, "alarm")
    if one.grade in (Grade.RED, Grade.AMBER) and one.order_by is not None:
        text = ORDER_NOW if one.order_by < one.today else ORDER_BY
        yield Remark(text.with_(day=f"{one.order_by:%m-%d}"), order_ink(one))
    if one.expired:
        yield Remark(EXPIRED.with_(expired=one.expired, unit=unit), "low")
    wasted = sum(given.wasted for given in one.expiring(EXPIRING_DAYS[1]))
    if wasted:
        yield Remark(WASTED.with_(wasted=wasted, unit=unit), "low")
    yield from map(Remark, _quietly(one))


def _quietly(one: Standing) -> Iterator[Text]:
    """Yield what is only good to know."""
    unit = one.item.unit
    if not one.item.by_days:
        yield NOT_BY_DAYS.with_(usable=one.usable, unit=unit)
    if one.days is None:
        known = one.use.per_day is not None
        text = UNUSED.with_(window=one.standard.window) if known else UNKNOWN
        yield BY_PLAN.with_(said=text, rate=rate_text(one.planned)) if one.planned else text
    if one.item.hazard is not Hazard.NONE and one.item.most:
        hazard = HAZARD_LABELS[one.item.hazard]
        yield MOST.with_(hazard=hazard, most=one.item.most, unit=unit)


class StockTable(RowTable[Standing]):
    """The rows; a letter is a key of the page, → looks into one thing."""

    looked_into = Signal()

    def __init__(self, say: Translate) -> None:
        """Make an empty table."""
        self._say = say
        self._model: ColumnsTable[Standing] = ColumnsTable(say)
        super().__init__(self._model, who=attrgetter("item.id"))
        self.setObjectName("stock")
        self.setItemDelegateForColumn(BAR, PaintedCell(self, _days))
        self._ticks = TickHeads(self.horizontalHeader(), say)

    def show_standings(self, known: Sequence[Standing]) -> None:
        """Show these things, and stay on the one the cursor is at."""
        whose = self.whose()
        self._model.change_items(known, self._columns())
        if not self.choose_whose(whose):
            self.choose(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look into a thing with →."""
        if event.key() == Qt.Key.Key_Right:
            self.looked_into.emit()
        else:
            super().keyPressEvent(event)

    def _columns(self) -> tuple[Shown[Standing], ...]:
        return (
            Shown(ITEM, self._item, 4, read_whole=True, most=LONGEST),
            Shown(USABLE, _usable, 1, figures=True),
            Shown(A_DAY, _a_day, 1, figures=True),
            Shown(LASTS, self._lasts, 1, ink=_grade, read_whole=True, figures=True),
            Shown(TICKS, _nothing, 3),
            Shown(REMARK, self._remark, 5, ink=_remark_ink, is_bold=False),
        )

    def _item(self, one: Standing) -> str:
        return f"{one.item.called} · {one.item.unit}"

    def _lasts(self, one: Standing) -> str:
        if one.days is None:
            return "—"
        return _SIGNS.get(one.grade, "") + self._say(DAYS.with_(days=one.days))

    def _remark(self, one: Standing) -> str:
        return remark(one).words(self._say)


class TickHeads(QWidget):
    """The heading of the bars: each number over its own tick, where Qt writes one text."""

    def __init__(self, head: QHeaderView, say: Translate) -> None:
        """Stand over the heading of the bars, wherever its column goes."""
        super().__init__(head.viewport())
        self._head, self._say = head, say
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for changed in (head.sectionResized, head.geometriesChanged, head.sectionCountChanged):
            changed.connect(self._place)

    @Slot()
    def _place(self) -> None:
        head = self._head
        seen = head.count() > BAR and not head.isSectionHidden(BAR)
        self.setVisible(seen)
        if seen:
            left, wide = head.sectionViewportPosition(BAR), head.sectionSize(BAR)
            self.setGeometry(QRect(left, 0, wide, max(head.height() - LINE, 0)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of a heading, and the days over their ticks."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme().head))
        painter.setFont(program_font(SMALL))
        painter.setPen(QColor(theme().muted))
        for days, at in tick_places(_bar_in(QRectF(self.rect()))):
            words = str(days) if days != LAST_TICK else self._say(DAYS.with_(days=days))
            wide = painter.fontMetrics().horizontalAdvance(words)
            left = min(at - wide / 2, self.width() - wide - 2.0)
            place = QRectF(left, 0, wide + 2, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()


def _grade(one: Standing) -> str:
    return _INKS.get(one.grade, "") if one.days is not None else ""


def _remark_ink(one: Standing) -> str:
    return remark(one).ink


def _usable(one: Standing) -> str:
    return f"{one.usable:,}"


def _a_day(one: Standing) -> str:
    return rate_text(one.use.per_day) if one.use.is_known else "—"


def _nothing(one: Standing) -> str:
    del one
    return ""


def _days(painter: QPainter, cell: QRectF, one: object) -> None:
    """Paint the bar of days over its cell; what is not known has no bar."""
    if isinstance(one, Standing) and one.item.by_days and one.days is not None:
        paint_days_in(painter, _bar_in(cell), one.days)


def _bar_in(cell: QRectF) -> QRectF:
    left, right = BESIDE_BAR
    return cell.adjusted(left, 0, -right, 0)
