"""Inspections: faults by how they stand, one of them at the desk, and the checklist going on."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.duties.due_list import Box, Item
from carehome_app.domain.inspections.checklists import Answer, CheckItem, Inspection
from carehome_app.domain.inspections.errors import UnknownFaultError
from carehome_app.domain.inspections.faults import OPEN, SOURCE_LABELS, Fault, State
from carehome_app.domain.inspections.patrols import as_typed
from carehome_app.domain.reports.choice import Asked
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.inspections.checking import Given
from carehome_app.services.inspections.patrols import FAULT_WORDS, faults_of_day
from carehome_app.services.people import spelling
from carehome_app.services.reports.preparing import Prepared
from carehome_app.ui.inspections import words
from carehome_app.ui.inspections.below import BelowDesk
from carehome_app.ui.inspections.desk import LAST, NEVER, InspectionDesk
from carehome_app.ui.inspections.doings import Doing, Typed
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.widgets.chips import Filters, WrappedLine
from carehome_app.ui.widgets.field import FindField
from carehome_app.ui.widgets.form import Across
from carehome_app.ui.widgets.identity_line import IdentityLine
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import ElidedLabel, Nothing, label
from carehome_app.ui.widgets.quiet_choice import QuietChoice
from carehome_app.ui.widgets.signs import Mark, Marks
from carehome_app.ui.widgets.state_list import StateList

TITLE: Final = QT_TRANSLATE_NOOP("Pages", "Inspections")
HEAD: Final = QT_TRANSLATE_NOOP("Inspections", "Open {count}")
LATE: Final = (
    (QT_TRANSLATE_NOOP("Inspections", "▲ overdue {count}"), "alarm"),
    (QT_TRANSLATE_NOOP("Inspections", "⚠ re-check late {count}"), "low"),
    (QT_TRANSLATE_NOOP("Inspections", "extended {count}"), ""),
)
FILTERS: Final = {
    "open": QT_TRANSLATE_NOOP("Inspections", "open"),
    "closed": QT_TRANSLATE_NOOP("Inspections", "closed"),
    "withdrawn": QT_TRANSLATE_NOOP("Inspections", "withdrawn"),
}
STATES: Final = {"open": OPEN, "closed": (State.CLOSED,), "withdrawn": (State.WITHDRAWN,)}
ALL: Final = QT_TRANSLATE_NOOP("Inspections", "all sources")
SEARCH: Final = QT_TRANSLATE_NOOP("Inspections", "place / who / initials")
NO_FAULT: Final = QT_TRANSLATE_NOOP(
    "Inspections",
    "No fault stands here. What is found is put right, and somebody else looks again: Ctrl N"
    " writes one down, Ctrl B starts an inspection.",
)
NEW: Final = QT_TRANSLATE_NOOP("Inspections", "A fault")
BEGIN: Final = QT_TRANSLATE_NOOP("Inspections", "Start an inspection")
PASSED: Final = QT_TRANSLATE_NOOP("Inspections", "passed")
NOT_PASSED: Final = QT_TRANSLATE_NOOP("Inspections", "not passed")
KEPT: Final = QT_TRANSLATE_NOOP("Inspections", "Kept.")
KEYS: Final = {
    "A": Doing.ASSIGN,
    "R": Doing.RECTIFY,
    "Y": Doing.PASS,
    "N": Doing.FAIL,
    "X": Doing.EXTEND,
    "C": Doing.CANNOT,
    "W": Doing.WITHDRAW,
    "O": Doing.REOPEN,
    "P": Doing.PHOTOGRAPH,
}
WHERE: Final = {
    Doing.ASSIGN: (State.FOUND, State.ASSIGNED),
    Doing.RECTIFY: (State.ASSIGNED,),
    Doing.PASS: (State.RECTIFIED,),
    Doing.FAIL: (State.RECTIFIED,),
    Doing.EXTEND: (State.ASSIGNED,),
    Doing.CANNOT: (State.FOUND, State.ASSIGNED),
    Doing.WITHDRAW: OPEN,
    Doing.REOPEN: (State.CLOSED,),
    Doing.PHOTOGRAPH: OPEN,
}
BACK_DAYS: Final = 31
LEFT_WIDTH: Final = (260, 440)


class InspectionsPage(Page):
    """What is found, who puts it right, who looked; and the checklist that goes on."""

    title = TITLE
    icon = "inspection"
    shows = (
        Changes.FAULTS | Changes.PEOPLE | Changes.DISINFECTION | Changes.ENTRIES | Changes.SETTINGS
    )
    hints: tuple[Hint, ...] = (
        ("↑↓", QT_TRANSLATE_NOOP("Hints", "choose")),
        ("A", QT_TRANSLATE_NOOP("Hints", "assign, last day")),
        ("R", QT_TRANSLATE_NOOP("Hints", "put right, photograph")),
        ("Y N", QT_TRANSLATE_NOOP("Hints", "re-check: pass, send back")),
        ("P", QT_TRANSLATE_NOOP("Hints", "photograph")),
        ("X", QT_TRANSLATE_NOOP("Hints", "extend")),
        ("C W O", QT_TRANSLATE_NOOP("Hints", "cannot, withdraw, open again")),
        ("1 2 3 0", QT_TRANSLATE_NOOP("Hints", "answer the checklist")),
        ("Ctrl P", QT_TRANSLATE_NOOP("Hints", "notice")),
        ("Ctrl T", QT_TRANSLATE_NOOP("Hints", "a patrol")),
        ("Ctrl O", QT_TRANSLATE_NOOP("Hints", "findings from a file")),
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Make the page; the faults come with `refresh`."""
        super().__init__(context, parent)
        say = context.say
        self._inspections = context.house.inspections
        self._heading = label("", "title")
        self._late, self._rate = Marks(), ElidedLabel()
        self._rate.setProperty("kind", "muted")
        self._sum = label("", "hint", wrap=True)
        self.identity = IdentityLine(say, FAULT_WORDS)
        self.list: StateList[int] = StateList("faults", say(TITLE))
        Nothing(self.list, say(NO_FAULT))
        self.filters = Filters(tuple((code, say(text)) for code, text in FILTERS.items()))
        sources = {source.value: say(words_) for source, words_ in SOURCE_LABELS.items()}
        self.sources = QuietChoice()
        self.sources.setObjectName("sources")
        self.sources.setAccessibleName(say(ALL))
        self.sources.offer([("", say(ALL)), *sources.items()])
        self.find_line = FindField(context.say(SEARCH))
        self.desk = InspectionDesk(context)
        self.below = BelowDesk(context)
        self.checklist = self.below.checklist
        self.new_button = KeyButton(say(NEW), "Ctrl+N")
        self.begin_button = KeyButton(say(BEGIN), "Ctrl+B")
        self._faults: dict[int, Fault] = {}
        _lay_out(self)
        self._connect()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002
        """Show the faults as they are now; the chosen one stays chosen, typed words stay."""
        with shown_to_user(self.context.say, self.context.events.told.emit):
            self._show_faults()
            self._show_count()
            self.below.refresh()

    def take_focus(self) -> None:
        """Go to the list, or to where something is being typed."""
        if self.desk.is_typing:
            next(iter(self.desk.fields.values())).take_focus()
        else:
            self.list.setFocus()

    def begin(self, doing: Doing) -> None:
        """Begin to type what is done with the chosen fault, where it makes sense now."""
        fault = self._chosen()
        if fault is None or fault.state not in WHERE[doing]:
            return
        self.desk.begin(Typed(doing=doing, values={}, fault=fault), self._filled(doing, fault))

    def print_notice(self) -> None:
        """Show the notice for whoever is responsible for the chosen fault, to be handed over."""
        chosen = self.list.chosen()
        fault = self._faults.get(chosen) if isinstance(chosen, int) else None
        if fault is not None and fault.responsible:
            today = self.context.house.desk.today()
            asked = Asked(person=fault.responsible)
            self.context.events.prepared_requested.emit(Prepared("fault-notice", asked, today))
        else:
            self.find_nothing()

    def show_record(self, wanted: str) -> None:
        """Show the fault of a number that was found, closed or not."""
        self.sources.choose("")
        self.find_line.setText(wanted)
        self._show_faults()
        self.list.setFocus()

    def find_fault(self) -> None:
        """Begin to type a fault."""
        self.desk.begin(Typed(doing=Doing.FIND, values={}))

    def begin_alone(self, doing: Doing) -> None:
        """Begin to type what is about no fault: a patrol, or when the home walks."""
        self.below.chips.choose("patrols")
        filled = as_typed(self._inspections.patrols.plans(self.context.house.desk.today()))
        self.desk.begin(Typed(doing=doing, values={}), {"patrol_plan": filled})

    def take_over(self) -> None:
        """Begin to take over what a supervisor found, from a file."""
        self.desk.begin(Typed(doing=Doing.TAKE_OVER, values={}))

    def tell_list(self) -> None:
        """Tell everybody that a list was written."""
        self.announce(Changes.FAULTS)

    def begin_inspection(self) -> None:
        """Begin an inspection; where one goes on, go on with it, or sign it when all is said."""
        going_on = self._inspections.checking.going_on()
        if going_on is None:
            self.desk.begin(Typed(doing=Doing.BEGIN, values={}))
        elif going_on.due_list.open:
            self.checklist.go_on()
        else:
            typed = Typed(doing=Doing.SIGN, values={}, inspection=going_on.id)
            self.desk.begin(typed)

    def answer(self, item: CheckItem, answer: Answer, shown: str) -> None:
        """Keep an answer; what does not conform opens the form of its fault."""
        going_on = self.checklist.inspection
        if going_on is None:
            return
        if answer is Answer.NOT_APPLICABLE:
            typed = Typed(
                doing=Doing.NOT_APPLICABLE, values={}, inspection=going_on.id, item=item.code
            )
            self.desk.begin(typed)
            return
        with shown_to_user(self.context.say, self.context.events.told.emit):
            given = Given(item=item.code, answer=answer, evidence=shown)
            self._inspections.checking.answer(going_on.id, given)
            self.announce(Changes.FAULTS)
            self.checklist.go_on()
            if answer in (Answer.PARTLY, Answer.NOT):
                self._fault_of(going_on, item)

    def keep(self) -> None:
        """Keep what is typed when its fault is highlighted and in view; else show it again."""
        about = self.desk.typed_about
        if about is not None:
            row = self.list.row_of(about.id)
            if not self.desk.is_for(about.number, row, self.context.say):
                return
        self.desk.keep()

    def kept(self, noted: list[Text]) -> None:
        """After something was kept: say what is odd of it, and go back to the list."""
        said = [self.context.say(one) for one in (KEPT, *noted)]
        self.context.events.told.emit(" ".join(said))
        self.announce(Changes.FAULTS | Changes.FINDINGS)
        self.list.setFocus()

    def look_at_the_clock(self) -> None:
        """Show what a minute changed, if anybody is looking."""
        if self.isVisible():
            self.refresh(self.shows)

    def show_filtered(self, *_chosen: object) -> None:
        """Show what another filter or another word lets through."""
        self._show_faults()

    def show_chosen(self, chosen: object) -> None:
        """Show a fault at the desk."""
        self.desk.show_fault(
            self._faults.get(chosen) if isinstance(chosen, int) else None, self._empty()
        )

    def _fault_of(self, inspection: Inspection, item: CheckItem) -> None:
        code = f"{inspection.checklist.code}/{item.code}"
        typed = Typed(
            doing=Doing.FIND,
            values={},
            inspection=inspection.id,
            item=code,
            red_line=item.red_line,
        )
        filled = {"what": self.context.say(item.words), "source": inspection.source}
        self.desk.begin(typed, filled)

    def _filled(self, doing: Doing, fault: Fault) -> dict[str, str]:
        """Return what is known already: who acts, and who took it over before."""
        actor = self.context.house.desk.actor
        if doing in (Doing.PASS, Doing.FAIL) and actor is not None and actor.id:
            return {"rechecker": self.context.house.desk.person(actor.id).details.code}
        if doing is Doing.PHOTOGRAPH:
            after = fault.state is State.RECTIFIED
            return {"photo_side": "after" if after else "before"}
        if doing is Doing.RECTIFY:
            return {"person": self.context.house.desk.person(fault.responsible).details.code}
        return {}

    def _chosen(self) -> Fault | None:
        chosen = self.list.chosen()
        return self._faults.get(chosen) if chosen is not None else None

    def _show_faults(self) -> None:
        desk, code = self.context.house.desk, self.filters.code()
        open_ = self._inspections.faults.open()
        shown = open_
        if code != "open":
            now = desk.now()
            shown = self._inspections.faults.between(now - timedelta(days=BACK_DAYS), now)
        shown = [one for one in shown if one.state in STATES[code] and self._passes(one)]
        shown = shown or self._numbered()
        self._faults = {one.id: one for one in shown}
        with QSignalBlocker(self.list):
            self.list.show_groups(words.groups(self.context.house, shown, self.context.say))
        self.show_chosen(self.list.chosen())
        self._heading.setText(self.context.say(HEAD.with_(count=len(open_))))
        counts = words.late_counts(self.context.house, open_)
        self._late.show_marks(
            Mark(self.context.say(text.with_(count=count)), colour)
            for (text, colour), count in zip(LATE, counts, strict=True)
            if count
        )

    def _numbered(self) -> list[Fault]:
        """Return the fault whose whole number is searched for, however it stands and how old."""
        try:
            return [self._inspections.faults.typed(self.find_line.text())]
        except UnknownFaultError:
            return []

    def _passes(self, fault: Fault) -> bool:
        source, typed = self.sources.code(), self.find_line.text().strip()
        if source and fault.found.source.value != source:
            return False
        if not typed or typed in f"{fault.number} {fault.found.place} {fault.found.words}":
            return True
        people = self.context.house.desk
        return bool(fault.responsible) and spelling.fits(people.person(fault.responsible), typed)

    def _show_count(self) -> None:
        today = self.context.house.desk.today()
        known = self._inspections.faults.counted(today.replace(day=1), today)
        closed, found = known.rate
        self.identity.show_list(faults_of_day(self.context.house, today))
        self._sum.setText(self.context.say(words.sum_of(known)))
        self._rate.setText(self.context.say(words.RATE.with_(closed=closed, found=found)))

    def _show_behind(self, items: Sequence[Item]) -> None:
        """Choose the first fault behind a number, also where it is closed."""
        for item in items[:1]:
            known = item.who in self._faults
            if not known:
                self.filters.choose("closed" if item.box is Box.DONE else "withdrawn")
            self.list.choose(item.who)
            self.list.setFocus()

    def _empty(self) -> str:
        over = [one for one in self._inspections.checking.latest() if one.is_over]
        if not over:
            return self.context.say(NEVER)
        day = f"{self.context.house.desk.home_time.local(over[0].begun_at):%m-%d}"
        passed = PASSED if over[0].passes else NOT_PASSED
        return self.context.say(LAST.with_(day=day, passed=passed))

    def _connect(self) -> None:
        self.identity.chosen.connect(self._show_behind)
        for key, doing in KEYS.items():
            shortcut = QShortcut(QKeySequence(key), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self.begin, doing))
        for key, act in (
            ("Ctrl+N", self.find_fault),
            ("Ctrl+B", self.begin_inspection),
            ("Ctrl+P", self.print_notice),
            ("Ctrl+O", self.take_over),
            ("Ctrl+T", partial(self.begin_alone, Doing.PATROL)),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.new_button.clicked.connect(self.find_fault)
        self.begin_button.clicked.connect(self.begin_inspection)
        self.list.moved.connect(self.show_chosen)
        self.filters.chosen.connect(self.show_filtered)
        self.sources.currentIndexChanged.connect(self.show_filtered)
        self.find_line.textEdited.connect(self.show_filtered)
        self.desk.keep_asked.connect(self.keep)
        self.desk.kept.connect(self.kept)
        self.desk.left.connect(self.list.setFocus)
        self.checklist.answered.connect(self.answer)
        self.checklist.opened.connect(self.context.events.page_requested)
        self.below.patrols.asked.connect(self.begin_alone)
        self.below.lists.kept.connect(self.tell_list)
        self.below.lists.left.connect(self.list.setFocus)
        self.context.events.minute_passed.connect(self.look_at_the_clock)


def _lay_out(page: InspectionsPage) -> None:
    actor = page.context.house.desk.actor
    if actor is None or not actor.may(May.INSPECT):
        # Never shown here: without a parent yet, it would be a window of its own.
        page.begin_button.hide()
    head, chips = WrappedLine(12), QHBoxLayout()
    bar = page.identity.over_with_number()
    for part in (page._heading, page._late, bar):
        head.add(part)
    head.add_yielding(page._rate)
    head.add_spring()
    for button in (page.new_button, page.begin_button):
        head.add(button)
    chips.addWidget(page.filters)
    chips.addWidget(page.sources)
    chips.addStretch(1)
    page.find_line.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    chips.addWidget(page.find_line)
    left, right, both = QVBoxLayout(), QVBoxLayout(), Across(10)
    at_left: tuple[QWidget, ...] = (page.list, page.identity, page._sum)
    for one in at_left:
        one.setMinimumWidth(LEFT_WIDTH[0])
        one.setMaximumWidth(LEFT_WIDTH[1])
    left.addWidget(page.list, 1)
    left.addWidget(page.identity)
    left.addWidget(page._sum)
    right.addWidget(page.desk)
    right.addWidget(page.below, 1)
    both.put(left, 4)
    both.put(right, 6)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(18, 12, 18, 12)
    whole.setSpacing(8)
    whole.addWidget(head)
    whole.addLayout(chips)
    whole.addLayout(both, 1)
