"""Every limit the home judges by: the table, and the form that changes one."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carehome_app.domain.catalogue import CATALOGUE
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.fields import Scale
from carehome_app.domain.limits import Override, limit_scales
from carehome_app.domain.typed.settings import exact_number
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.home_rules import Line
from carehome_app.ui.context import Context
from carehome_app.ui.limit_columns import OFF, ON, columns, line_words, source_words
from carehome_app.ui.models.columns_table import ColumnsTable
from carehome_app.ui.widgets.card import label
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import Form
from carehome_app.ui.widgets.limits_filter import LimitsFilter
from carehome_app.ui.widgets.row_table import RowTable

IN_USE: Final = QT_TRANSLATE_NOOP("Limits", "This rule is in use")
WHY: Final = QT_TRANSLATE_NOOP("Limits", "Why it is changed")
BACK: Final = QT_TRANSLATE_NOOP("Limits", "Back to the default")
KEPT: Final = QT_TRANSLATE_NOOP("Limits", "Kept: {rule}, {line}")
WARNING: Final = QT_TRANSLATE_NOOP(
    "Limits", "Holds for readings from now on. What was judged before stays as it was."
)
FORM_WIDTH: Final = 310


class LimitsPart(QWidget):
    """Shows all rules; the numbers of the chosen one are typed, never turned."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows something after `refresh`."""
        super().__init__()
        self._context = context
        self._line: Line | None = None
        say = context.say
        most = max(len(number.scales) for number in (one.main for one in CATALOGUE))
        self._numbers = [Field(f"limit{place}", "") for place in range(most)]
        yes_no = (("on", say(ON)), ("off", say(OFF)))
        self.form = Form(
            say,
            (
                *((field,) for field in self._numbers),
                (Field("in_use", say(IN_USE), yes_no),),
                (Field("why", say(WHY)),),
            ),
        )
        self._source = label("", "hint", wrap=True)
        self.form.body.insertWidget(1, self._source)
        self.form.body.insertWidget(3, label(say(WARNING), "hint", wrap=True))
        self.back = self.form.add_button("back", say(BACK))
        self.form.setFixedWidth(FORM_WIDTH)
        self.table = ColumnsTable[Line](say)
        self.list = RowTable(self.table)
        self.list.setObjectName("limits")
        self.filter = LimitsFilter(say)
        self._lay_out()
        self.filter.changed.connect(self.refresh)
        self.filter.left.connect(self.list.setFocus)
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self._opened)
        self.form.kept.connect(self.keep)
        self.form.left.connect(self._leave)
        self.back.clicked.connect(self.reset)

    @Slot()
    def refresh(self) -> None:
        """Show the rules as they are now; a form somebody is typing in stays as it is."""
        chosen = self.list.chosen()
        shown = columns(self._context.say)
        lines = self.filter.of(
            self._context.house.rules.lines(),
            lambda line: " ".join(column.shown(line) for column in shown),
        )
        self.table.show_items(lines, shown)
        codes = [line.rule.code for line in lines]
        known = chosen is not None and chosen.rule.code in codes
        self.list.choose(codes.index(chosen.rule.code) if chosen and known else 0)

    @Slot()
    def keep(self) -> None:
        """Judge by what is typed from now on; what is wrong is said beside its number."""
        line = self._line
        if line is None:
            return
        values = self.form.values()
        threshold: dict[str, Decimal] = {}
        for field, scale in zip(self._numbers, _scales(line), strict=False):
            try:
                threshold[scale.unit] = exact_number(field.text(), scale.decimals)
            except CareHomeError as error:
                self.form.complain(field.editor.objectName(), self._context.say(error.sentence))
                return
        override = Override(threshold, values["in_use"] == "on")
        try:
            self._context.house.rules.change(line, override, values["why"])
        except CareHomeError as error:
            self.form.complain(self._field_of(line, error), self._context.say(error.sentence))
            return
        self._finish(line)

    @Slot()
    def reset(self) -> None:
        """Go back to the catalogue's numbers."""
        line = self._line
        if line is None:
            return
        try:
            self._context.house.rules.reset(line, self.form.values()["why"])
        except CareHomeError as error:
            self.form.complain("", self._context.say(error.sentence))
            return
        self._finish(line)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.filter)
        left.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(self.form)

    def _finish(self, line: Line) -> None:
        self.form.fill("", {})
        self.refresh()
        now = self.list.chosen() or line
        say = self._context.say
        words = KEPT.with_(rule=now.rule.label, line=line_words(now.rule, now.threshold, say))
        self._context.events.told.emit(say(words))
        self._context.events.changed.emit(Changes.SETTINGS)
        self.list.setFocus()

    def _field_of(self, line: Line, error: CareHomeError) -> str:
        """Return the field of the unit an error speaks of, as far as it speaks of one."""
        said = " ".join(str(value) for value in error.sentence.values.values())
        for field, scale in zip(self._numbers, _scales(line), strict=False):
            if scale.unit in said:
                return field.editor.objectName()
        return ""

    def _show(self, line: Line) -> None:
        self._line = line
        say = self._context.say
        values = {"in_use": "on" if line.on else "off"}
        scales = _scales(line)
        for place, field in enumerate(self._numbers):
            field.setVisible(place < len(scales))
            if place < len(scales):
                unit = scales[place].unit
                field.rename(unit)
                values[field.editor.objectName()] = str(line.threshold[unit])
        self.form.fill(say(line.rule.label), values)
        self._source.setText(source_words(line, say))
        self.back.setEnabled(line.is_own)

    def _moved(self, line: Line) -> None:
        if self.form.is_dirty:
            self.form.warn()
        else:
            self._show(line)

    def _opened(self, line: Line) -> None:
        if _scales(line):
            self._numbers[0].take_focus()
        else:
            self.form.fields["in_use"].take_focus()

    def _leave(self) -> None:
        line = self.list.chosen()
        if line is not None:
            self._show(line)
        self.list.setFocus()


def _scales(line: Line) -> tuple[Scale, ...]:
    return limit_scales(line.measure, line.rule)
