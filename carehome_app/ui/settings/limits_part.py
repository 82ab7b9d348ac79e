"""Every limit the home judges by: the table, its filter, and the form that changes one."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import partial
from operator import attrgetter
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.findings.limits import Override, limit_scales
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.measures.fields import TICKED, Scale
from carehome_app.domain.measures.measure import Beyond, Judge, Rule
from carehome_app.domain.measures.rule import ADULTS
from carehome_app.domain.settings import exact_number
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.changes import Changes
from carehome_app.services.findings.limits import HIGH, Line
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.desk_card import WhoseRow
from carehome_app.ui.widgets.field import Field, FindField
from carehome_app.ui.widgets.form import Beside, Form
from carehome_app.ui.widgets.labels import label
from carehome_app.ui.widgets.quiet_choice import QuietChoice
from carehome_app.ui.widgets.row_table import RowTable

# What the table of limits shows: every rule, its numbers, and where they come from.

RULE: Final = QT_TRANSLATE_NOOP("Limits", "Rule")
SITES: Final = QT_TRANSLATE_NOOP("Limits", "Site")
LINE: Final = QT_TRANSLATE_NOOP("Limits", "Line")
FINDING: Final = QT_TRANSLATE_NOOP("Limits", "Is called")
IN_USE: Final = QT_TRANSLATE_NOOP("Limits", "In use")
SOURCE: Final = QT_TRANSLATE_NOOP("Limits", "Source")
ON: Final = QT_TRANSLATE_NOOP("Limits", "yes")
OFF: Final = QT_TRANSLATE_NOOP("Limits", "no")
OWN: Final = QT_TRANSLATE_NOOP("Limits", "set by the home; default {line}")
ANY_SITE: Final = QT_TRANSLATE_NOOP("Limits", "every site")
ABOVE_NORMAL: Final = QT_TRANSLATE_NOOP("Limits", "own normal + {distance}")
BELOW_NORMAL: Final = QT_TRANSLATE_NOOP("Limits", "own normal − {distance}")
OF_AGE: Final = QT_TRANSLATE_NOOP("Limits", "{rule}, from {first} and under {below} years")
SAID: Final = QT_TRANSLATE_NOOP("Limits", "when it is said")
_WORDED: Final = {
    Judge.BEYOND_AGAIN: QT_TRANSLATE_NOOP("Limits", "{line}, twice"),
    Judge.IN_A_ROW: QT_TRANSLATE_NOOP("Limits", "{line}, twice in a row"),
    Judge.DAYS_IN_A_ROW: QT_TRANSLATE_NOOP("Limits", "{line}, on two days in a row"),
    Judge.LOSS: QT_TRANSLATE_NOOP("Limits", "loss {line}"),
    Judge.SUDDEN_LOSS: QT_TRANSLATE_NOOP("Limits", "loss {line} within a week"),
    Judge.STANDING: QT_TRANSLATE_NOOP("Limits", "{line}, standing"),
    Judge.FALL_ON_STANDING: QT_TRANSLATE_NOOP("Limits", "fall on standing {line}"),
    Judge.FALL_FROM_HIGH: QT_TRANSLATE_NOOP("Limits", "fall on standing {line}"),
    Judge.FALL_FROM_SITTING: QT_TRANSLATE_NOOP("Limits", "fall on standing {line}"),
    Judge.RISE_ON_STANDING: QT_TRANSLATE_NOOP("Limits", "rise on standing {line}"),
}
_SIGNS: Final = {
    Beyond.ABOVE: ">",
    Beyond.FROM: "≥",
    Beyond.BELOW: "<",
    Beyond.DOWN_TO: "≤",
}


def columns(say: Translate) -> tuple[Shown[Line], ...]:
    """Return the columns of the table."""

    def sites(line: Line) -> str:
        found = (line.measure.site(code) for code in line.rule.sites)
        labels = [say(site.label) for site in found if site is not None]
        return " / ".join(labels) or say(ANY_SITE)

    def numbers(line: Line) -> str:
        return line_words(line.rule, line.threshold, say)

    def finding(line: Line) -> str:
        return say(line.measure.family(line.rule.family).labels[line.rule.severity])

    def source(line: Line) -> str:
        return source_words(line, say)

    return (
        Shown(RULE, lambda line: rule_words(line.rule, say), 7, read_whole=True, most=380),
        Shown(SITES, sites, 4, read_whole=True),
        Shown(LINE, numbers, 8, read_whole=True, most=240),
        Shown(FINDING, finding, 5, read_whole=True),
        Shown(IN_USE, lambda line: say(ON if line.on else OFF), 2),
        Shown(SOURCE, source, 5),
    )


def rule_words(rule: Rule, say: Translate) -> str:
    """Return what a rule is called, with the ages of one that is for children only."""
    first, below = rule.ages
    if below > ADULTS[0]:
        return say(rule.label)
    return say(OF_AGE.with_(rule=rule.label, first=first, below=below))


def source_words(line: Line, say: Translate) -> str:
    """Return where the number comes from: the home itself, a publication, or our proposal."""
    if line.is_own:
        return say(OWN.with_(line=line_words(line.rule, line.rule.threshold, say)))
    return say(line.rule.source.label)


def line_words(rule: Rule, threshold: Mapping[str, Decimal], say: Translate) -> str:
    """Return a line with its numbers in every unit, such as `≥ 37.3 °C / 99.1 °F`."""
    numbers = " / ".join(f"{number} {unit}" for unit, number in threshold.items())
    sign = _SIGNS[rule.beyond]
    if rule.judge is Judge.WORD:
        return ", ".join(word for word in rule.words if word != TICKED) or say(SAID)
    if rule.judge in _WORDED:
        return say(_WORDED[rule.judge].with_(line=f"{sign} {numbers}"))
    if rule.judge is not Judge.OFF_BASELINE:
        return f"{sign} {numbers}"
    text = ABOVE_NORMAL if rule.beyond in HIGH else BELOW_NORMAL
    return f"{sign} {say(text.with_(distance=numbers))}"


# Finds rules among many: by measure, and by any word that stands in their row.

EVERY: Final = QT_TRANSLATE_NOOP("Limits", "every measure")
MEASURE: Final = QT_TRANSLATE_NOOP("Limits", "Measure")
FIND: Final = QT_TRANSLATE_NOOP("Limits", "Find a rule: name, line, source")
MEASURE_WIDTH: Final = 150
_CODES: Final = {measure.code: {rule.code for rule in measure.rules} for measure in CATALOGUE}


class LimitsFilter(WrappedLine):
    """A choice of the measure and a line to type in; both together say what is shown."""

    changed = Signal()
    """Something else is to be shown."""
    left = Signal()
    """Enter, Esc or the arrow down: to the rules."""

    def __init__(self, say: Translate) -> None:
        """Offer every measure that is judged at all; nothing is filtered yet."""
        super().__init__(10)
        self.measure = QuietChoice()
        self.measure.setObjectName("measure")
        self.measure.setAccessibleName(say(MEASURE))
        judged = [(one.code, say(one.label)) for one in CATALOGUE if one.rules]
        self.measure.offer([("", say(EVERY)), *judged])
        self.measure.setMinimumWidth(MEASURE_WIDTH)
        self.search = FindField(say(FIND))
        self.add(self.measure)
        self.add(self.search)
        self.measure.currentIndexChanged.connect(self._tell)
        self.search.textChanged.connect(self._tell)

    def of(self, lines: Iterable[Line], words: Callable[[Line], str]) -> list[Line]:
        """Return the lines that are meant; `words` says everything that is shown of one."""
        codes = _CODES.get(self.measure.code())
        wanted = self.search.text().casefold().split()
        return [
            line
            for line in lines
            if (codes is None or line.rule.code in codes)
            and all(word in words(line).casefold() for word in wanted)
        ]

    def show_all(self) -> None:
        """Filter nothing any more."""
        self.measure.choose("")
        self.search.clear()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the rules with Enter or the arrow down; Esc shows every rule again."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.show_all()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.changed.emit()


# Every limit the home judges by: the table, and the form that changes one.

LIMIT_IN_USE: Final = QT_TRANSLATE_NOOP("Limits", "This rule is in use")
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
                (Field("in_use", say(LIMIT_IN_USE), yes_no),),
                (Field("why", say(WHY)),),
            ),
        )
        self._source = label("", "hint", wrap=True)
        self.form.body.insertWidget(0, self._source)
        self.form.body.addWidget(label(say(WARNING), "hint", wrap=True))
        self.back = self.form.add_act("back", say(BACK))
        self.table = ColumnsTable[Line](say)
        self.list = RowTable(self.table, who=attrgetter("rule.code"))
        self.list.setObjectName("limits")
        self.filter = LimitsFilter(say)
        self.form.stand_beside(self._row_of)
        self._lay_out()
        self.filter.changed.connect(self.refresh)
        self.filter.left.connect(self.list.setFocus)
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self._opened)
        self.form.entered.connect(self.keep)
        self.form.left.connect(self._leave)
        self.back.clicked.connect(self.reset)

    @Slot()
    def refresh(self) -> None:
        """Show the rules as they are now; a form somebody is typing in stays as it is."""
        shown = columns(self._context.say)
        lines = self.filter.of(
            self._context.house.rules.lines(),
            lambda line: " ".join(column.shown(line) for column in shown),
        )
        self.list.show_items(lines, shown, or_first=True)

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
        if line is None or not self.form.may_act():
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
        Beside(self, self.form, FORM_WIDTH).insertLayout(0, left, 1)

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
        self.form.fill(say(line.rule.label), values, line.rule.code)
        self._source.setText(source_words(line, say))
        self.back.setEnabled(line.is_own)

    def _row_of(self, whose: object) -> WhoseRow:
        """Return the row of a rule, whatever is filtered."""
        return self.list.row_of(whose)._replace(choose=partial(self._choose, whose))

    def _choose(self, code: object) -> None:
        self.filter.show_all()
        self.list.choose_whose(code)

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
