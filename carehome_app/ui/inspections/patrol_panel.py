"""The patrols of the night: each stretch of the plan, who walked, and where nobody did."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from carehome_app.domain.duties.due_list import Box, Item
from carehome_app.domain.inspections.patrols import GAP, WORDS, Patrol, PatrolPlan, Slot
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.ui.inspections.doings import Doing
from carehome_app.ui.inspections.words import name_of
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.identity_line import IdentityLine
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import Card, ElidedLabel
from carehome_app.ui.widgets.signs import State as Sign
from carehome_app.ui.widgets.state_list import RowSaid, StateGroup, StateList

TITLE: Final = QT_TRANSLATE_NOOP("Inspections", "Patrols")
PLAN: Final = QT_TRANSLATE_NOOP("Inspections", "plan {begin}–{end}, every {minutes} min {place}")
NO_PLAN: Final = QT_TRANSLATE_NOOP(
    "Inspections", "No plan: nothing is due, and every patrol is kept all the same."
)
WALKED: Final = QT_TRANSLATE_NOOP("Inspections", "walked")
NOBODY: Final = QT_TRANSLATE_NOOP("Inspections", "nobody walked")
WAITS: Final = QT_TRANSLATE_NOOP("Inspections", "still to come")
WALK: Final = QT_TRANSLATE_NOOP("Inspections", "A patrol")
SET: Final = QT_TRANSLATE_NOOP("Inspections", "Plan")
_LEAST: Final = 70


class PatrolPanel(Card):
    """Tonight's stretches, the gaps first; before noon it is still last night's patrol."""

    asked = Signal(object)
    """What is to be typed at the desk."""

    def __init__(self, context: Context) -> None:
        """Show nothing yet."""
        super().__init__(context.say(TITLE))
        self._context = context
        say = context.say
        self.plan = ElidedLabel()
        self.plan.setProperty("kind", "muted")
        self.head.insertWidget(1, self.plan, 9)
        self.list: StateList[Slot | Patrol] = StateList("patrols", say(TITLE))
        self.list.setMinimumHeight(_LEAST)
        self._identity = IdentityLine(say, WORDS)
        self.head.insertWidget(1, self._identity.over())
        self.walk = KeyButton(say(WALK), "Ctrl+T")
        self.walk.setObjectName("walkPatrol")
        self.set_plan = QPushButton(say(SET))
        self.set_plan.setObjectName("setPatrolPlan")
        below = QHBoxLayout()
        below.addWidget(self._identity, 1)
        for button in (self.walk, self.set_plan):
            below.addWidget(button)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(below)
        self.walk.clicked.connect(self._walk)
        self.set_plan.clicked.connect(self._set_plan)
        self.list.opened.connect(self._walk)
        self._identity.chosen.connect(self._show_behind)

    def refresh(self) -> None:
        """Show the night as it stands."""
        say, desk = self._context.say, self._context.house.desk
        patrols = self._context.house.inspections.patrols
        today = desk.today()
        plans, (due, walked) = patrols.plans(today), patrols.in_view()
        self._identity.setVisible(bool(plans))
        self._identity.show_list(due)
        self.plan.setText(" · ".join(map(say, map(_said, plans))) if plans else say(NO_PLAN))
        open_ = [item for item in due.items if item.box is Box.OPEN]
        self.list.show_groups(
            (
                StateGroup(Sign.BAD, say(NOBODY), _slots(open_, gaps=True), self._row),
                StateGroup(Sign.CLOCK, say(WAITS), _slots(open_, gaps=False), self._row),
                StateGroup(Sign.DONE, say(WALKED), walked[::-1], self._row),
            )
        )

    def _show_behind(self, items: Sequence[Item]) -> None:
        """Choose the first stretch behind a number, or who walked in it."""
        slots = [item.slot for item in items if isinstance(item.slot, Slot)]
        for slot in slots[:1]:
            _due, walked = self._context.house.inspections.patrols.in_view()
            here = [one for one in walked if slot.begin <= one.at < slot.end]
            self.list.choose(here[-1] if here else slot)
            self.list.setFocus()

    def _row(self, one: Slot | Patrol) -> RowSaid:
        if isinstance(one, Slot):
            clocks = f"{self._clock(one.begin)}–{self._clock(one.end)}"
            return RowSaid(f"{clocks} {one.place}".strip())
        who = name_of(self._context.house, one.by)
        said = f"{one.place} · {one.words}" if one.words else one.place
        return RowSaid(said, who, self._clock(one.at))

    def _clock(self, at: datetime) -> str:
        return f"{self._context.house.desk.home_time.local(at):%H:%M}"

    def _walk(self, _chosen: object = None) -> None:
        self.asked.emit(Doing.PATROL)

    def _set_plan(self) -> None:
        self.asked.emit(Doing.PLAN)


def _said(plan: PatrolPlan) -> Text:
    return PLAN.with_(
        begin=f"{plan.begin:%H:%M}",
        end=f"{plan.end:%H:%M}",
        minutes=plan.minutes,
        place=plan.place,
    )


def _slots(items: Sequence[Item], *, gaps: bool) -> list[Slot]:
    """Return the stretches in which nobody walked, or which still wait."""
    return [
        item.slot for item in items if isinstance(item.slot, Slot) and (item.word == GAP) is gaps
    ]
