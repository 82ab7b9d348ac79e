"""What is asked of a report: the few small fields its kind needs, in one row."""

from datetime import date, timedelta
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit

from carehome_app.domain.people import by_place
from carehome_app.domain.reports.choice import Asked, Need, day_meant, month_before, month_meant
from carehome_app.domain.rounds.plan import RoundKey, round_label, windows_on
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.reports.kind import ReportKind
from carehome_app.services.reports.kinds import KINDS
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.labels import label
from carehome_app.ui.widgets.person_field import PersonField
from carehome_app.ui.widgets.quiet_choice import QuietChoice

DAY: Final = QT_TRANSLATE_NOOP("AskedFields", "Day")
MONTH: Final = QT_TRANSLATE_NOOP("AskedFields", "Month")
MONTH_OR_DAY: Final = QT_TRANSLATE_NOOP("AskedFields", "Month or day")
PERSON: Final = QT_TRANSLATE_NOOP("AskedFields", "Person")
FIND: Final = QT_TRANSLATE_NOOP("AskedFields", "room, name, pinyin")
WHOLE_STAY: Final = QT_TRANSLATE_NOOP("AskedFields", "whole stay")
MASKED: Final = QT_TRANSLATE_NOOP("AskedFields", "Mask names")
NO_SUCH_DAY: Final = QT_TRANSLATE_NOOP("AskedFields", "There is no such day: {typed}.")
NOBODY: Final = QT_TRANSLATE_NOOP("AskedFields", "Type whose report is meant, then Enter.")


class WhenField(QLineEdit):
    """A day or a month; the arrow keys go to the next one and the one before."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the arrows up and down."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if (step := steps.get(Qt.Key(event.key()))) is not None:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)


class AskedFields(WrappedLine):
    """Shows the fields a kind needs and says what is typed in them."""

    changed = Signal()
    """Something else is asked now; whether it is complete, `asked` says."""
    troubled = Signal(object)
    """A `Text`: what is missing, or cannot be."""

    def __init__(self, context: Context) -> None:
        """Make the fields of every kind; `show_kind` shows those that are needed."""
        super().__init__()
        self._context = context
        say = context.say
        self._kind = KINDS["daily"]
        self._when_label = label("", "hint")
        self.when = WhenField()
        self.when.setObjectName("when")
        self.when.setFixedWidth(112)
        self.window_choice = QuietChoice()
        self.window_choice.setObjectName("window")
        self.window_choice.setMinimumContentsLength(12)
        self._person_label = label(say(PERSON), "hint")
        self.person = PersonField()
        self.person.setPlaceholderText(say(FIND))
        self.person.setFixedWidth(170)
        self.whole_stay = QCheckBox(say(WHOLE_STAY))
        self.whole_stay.setObjectName("wholeStay")
        self.masked = QCheckBox(say(MASKED))
        self.masked.setObjectName("masked")
        for part in (
            self._person_label,
            self.person,
            self.whole_stay,
            self._when_label,
            self.when,
            self.window_choice,
            self.masked,
        ):
            self.add(part)
        self._connect()

    def show_kind(self, kind: ReportKind, asked: Asked) -> None:
        """Show the fields of a kind, filled with what is asked."""
        self._kind = kind
        needs = set(kind.needs)
        desk = self._context.house.desk
        of_round = Need.ROUND in needs
        timed = bool(needs & {Need.ROUND, Need.DAY, Need.MONTH})
        words = MONTH_OR_DAY if {Need.MONTH, Need.DAY} <= needs else MONTH
        self._when_label.setText(self._context.say(words if Need.MONTH in needs else DAY))
        self.when.setAccessibleName(self._when_label.text())
        self._when_label.setVisible(timed)
        self.when.setVisible(timed)
        self.window_choice.setVisible(of_round)
        self._person_label.setVisible(Need.PERSON in needs)
        self.person.setVisible(Need.PERSON in needs)
        self.whole_stay.setVisible(kind.code == "person")
        # What two people sign says who it is about.
        self.masked.setVisible(kind.code != "handover")
        self.person.show_people(sorted({one.id: one for one in desk.stays}.values(), key=by_place))
        self._fill(asked)

    @property
    def needs(self) -> tuple[Need, ...]:
        """What the kind must be told."""
        return self._kind.needs

    def asked(self) -> Asked | None:
        """Return what is asked, or None after telling what is missing."""
        found = Asked(masked=self.masked.isChecked() and not self.masked.isHidden())
        if Need.PERSON in self._kind.needs:
            if not self.person.subject():
                self.troubled.emit(NOBODY)
                return None
            stay = self._kind.code == "person" and self.whole_stay.isChecked()
            found = replace(found, person=self.person.subject(), whole_stay=stay)
        return self._with_time(found)

    def _with_time(self, found: Asked) -> Asked | None:
        needs, typed = self._kind.needs, self.when.text()
        if not {Need.ROUND, Need.DAY, Need.MONTH} & set(needs):
            return found
        if Need.ROUND in needs and not self.window_choice.count():
            return found
        today = self._context.house.desk.today()
        month = month_meant(typed, today) if Need.MONTH in needs else None
        day = day_meant(typed, today) if month is None and self._knows_days else None
        if month is None and day is None:
            self.troubled.emit(NO_SUCH_DAY.with_(typed=typed))
            return None
        if day is not None and Need.ROUND in needs:
            return replace(found, round=RoundKey(day, self.window_choice.code()))
        return replace(found, day=day, month=month)

    @property
    def _knows_days(self) -> bool:
        return bool({Need.DAY, Need.ROUND} & set(self._kind.needs))

    def _fill(self, asked: Asked) -> None:
        desk = self._context.house.desk
        round_ = asked.round or desk.current_round()
        day = asked.day or desk.today()
        if Need.ROUND in self._kind.needs and round_ is not None:
            day = round_.day
            self._offer_windows(day)
            self.window_choice.choose(round_.window)
        month = Need.MONTH in self._kind.needs and (asked.day is None or not self._knows_days)
        self.when.setText(f"{asked.month or day:%Y-%m}" if month else day.isoformat())
        self.person.choose(asked.person)
        for box, on in ((self.whole_stay, asked.whole_stay), (self.masked, asked.masked)):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)

    def _offer_windows(self, day: date) -> None:
        plans, say = self._context.house.desk.plans, self._context.say
        self.window_choice.offer(
            [(one.code, say(round_label(one.code))) for one in windows_on(day, plans)]
        )

    def _connect(self) -> None:
        self.when.returnPressed.connect(self.changed)
        self.when.stepped.connect(self._step)
        self.window_choice.currentIndexChanged.connect(self.changed)
        self.person.found.connect(self.changed)
        self.whole_stay.toggled.connect(self.changed)
        self.masked.toggled.connect(self.changed)

    @Slot(int)
    def _step(self, step: int) -> None:
        today = self._context.house.desk.today()
        month = month_meant(self.when.text(), today) if Need.MONTH in self._kind.needs else None
        day = day_meant(self.when.text(), today)
        if month is not None:
            later = (month + timedelta(days=32)).replace(day=1)
            self.when.setText(f"{later if step > 0 else month_before(month):%Y-%m}")
        elif day is not None:
            self.when.setText((day + timedelta(days=step)).isoformat())
        self.changed.emit()
