"""What stands in the middle for the chosen one: plan and goals, the week, progress, treatment."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carehome_app.domain.duties.due_list import Item
from carehome_app.domain.rehabilitation.counting import WORDS, day_of
from carehome_app.domain.rehabilitation.plan import week_of
from carehome_app.domain.rehabilitation.treatment import Register
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.rehabilitation.board import PersonWeek, Row
from carehome_app.ui.rehabilitation import words
from carehome_app.ui.rehabilitation.calendar_view import CalendarView
from carehome_app.ui.rehabilitation.views import GoalsView, ProgressView, WeekView
from carehome_app.ui.widgets.identity_line import IdentityLine
from carehome_app.ui.widgets.labels import Card, ElidedLabel, begun, label
from carehome_app.ui.widgets.panel import UpAndDown

WEEK: Final = QT_TRANSLATE_NOOP("RehabPage", "This week")
PROGRESS: Final = QT_TRANSLATE_NOOP("RehabPage", "Progress")
T_SAID: Final = QT_TRANSLATE_NOOP(
    "RehabPage", "T sums up a group (50 as expected); it is no grade of a person"
)
BEHIND: Final = QT_TRANSLATE_NOOP("RehabPage", "Sessions: {count}, on {days}")
AROUND: Final = (14, 7, 14, 9)
"""What lies around the words of a card: little, so that plan, week and progress are seen."""
REGISTER: Final = QT_TRANSLATE_NOOP("RehabPage", "Special treatment")


class Middle(UpAndDown):
    """One person: goals first, then the week, then how it went."""

    told = Signal(str)
    """Whom or what a number counts, said in words."""

    def __init__(self, say: Translate) -> None:
        """Show nobody yet."""
        super().__init__()
        self._say = say
        self.goals, self.week, self.progress = GoalsView(), WeekView(), ProgressView()
        self.identity = IdentityLine(say, WORDS)
        self.plan, self.look = label("", "section", wrap=True), label("", "asked", wrap=True)
        self.agreed, self.same = label("", "hint", wrap=True), label("", "asked", wrap=True)
        self.minutes = ElidedLabel()
        self.minutes.setProperty("kind", "hint")
        self.month, self.calendar = label("", "hint", wrap=True), CalendarView()
        self.register = label("", "hint", wrap=True)
        self._lay_out()
        self.identity.chosen.connect(self._say_behind)

    def _say_behind(self, items: Sequence[Item]) -> None:
        """Say on which days the sessions behind a number are; the week shows them."""
        days = sorted({f"{day_of(item):%m-%d}" for item in items})
        self.told.emit(self._say(BEHIND.with_(count=len(items), days=" · ".join(days))))

    def show_nobody(self) -> None:
        """Show no plan at all."""
        for part in (self.goals, self.week, self.progress, self.calendar):
            part.setVisible(False)

    def show_person(
        self, shown: PersonWeek, row: Row | None, treated: Sequence[Register], today: date
    ) -> None:
        """Show plan, week, progress and treatment of one person."""
        say = self._say
        head, agreed = words.plan_said(say, shown)
        care, ways = words.plan_care(say, shown)
        self.plan.setText(begun(head))
        state = "" if row is None else words.state(say, row)
        for line, parts in (
            (self.agreed, (agreed, ways)),
            (self.look, (state, care)),
            (self.same, (words.same_words(say, shown),)),
        ):
            line.setText(" · ".join(part for part in parts if part))
            line.setVisible(any(parts))
        self.goals.show_goals(words.goals(shown))
        self.week.show_week(*words.week(say, shown, week_of(today)[0]))
        self.identity.show_list(shown.due)
        self.minutes.setText(words.minutes(say, shown))
        self.progress.show_lines(*words.progress(shown))
        self.month.setText(words.month(say, shown))
        self.calendar.show_days(words.calendar(shown, today))
        self.register.setText("\n".join(words.treatment(say, one) for one in treated) or "–")
        for part in (self.goals, self.week, self.progress, self.calendar):
            part.setVisible(shown.plan is not None)

    def _lay_out(self) -> None:
        say, inside = self._say, QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        plan, week, progress = Card(), Card(say(WEEK)), Card(say(PROGRESS))
        for card, held in (
            (plan, (self.plan, self.look, self.agreed, self.goals)),
            (week, (self.identity, self.week, self.same)),
            (progress, (self.progress, self.month, self.calendar)),
            (Card(say(REGISTER)), (self.register,)),
        ):
            card.body.setContentsMargins(*AROUND)
            for part in held:
                card.body.addWidget(part)
            column.addWidget(card, int(card is progress))
        said = ElidedLabel(say(T_SAID))
        said.setProperty("kind", "hint")
        week.head.addWidget(self.identity.over_with_number())
        week.head.addWidget(self.minutes)
        progress.head.addWidget(said)
        self.hold(inside)
