"""Isolation watch: everybody who is kept apart, day by day, and the doors of their rooms."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.isolation.alerts import EXPLANATIONS
from carehome_app.domain.isolation.cases import CaseKind, EndKind, length_typed
from carehome_app.domain.isolation.doors import DoorState
from carehome_app.domain.isolation.errors import RoomInUseError
from carehome_app.domain.isolation.grid import (
    FIRST_IS,
    NOBODY,
    Grid,
    GridRow,
    day_text,
    end_text,
    sum_text,
)
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.rounds.counting import WORDS
from carehome_app.domain.rounds.plan import round_label
from carehome_app.domain.typed.reading import Question, Refused
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.history.about import About
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.isolation.doors import DoorNow
from carehome_app.services.rounds.entering import Given
from carehome_app.ui.isolation.desk import IsolationDesk, Work
from carehome_app.ui.isolation.grid_view import GridView
from carehome_app.ui.isolation.words import State, door_story, unknown_story
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.desk_card import WhoseRow
from carehome_app.ui.widgets.identity_line import IdentityLine
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import Card, ElidedLabel, Nothing, label
from carehome_app.ui.widgets.signs import Mark, Marks

NEW: Final = QT_TRANSLATE_NOOP("Isolation", "New")
RELEASE: Final = QT_TRANSLATE_NOOP("Isolation", "Release")
EMPTY: Final = QT_TRANSLATE_NOOP(
    "Isolation",
    "Nobody is kept apart now. Ctrl N keeps somebody apart; listening to doors is off.",
)
EMPTY_SINCE: Final = QT_TRANSLATE_NOOP(
    "Isolation",
    "Nobody is kept apart now; the last one was let out {at}. Ctrl N keeps somebody apart;"
    " listening to doors is off.",
)
LEGEND: Final = QT_TRANSLATE_NOOP(
    "Isolation",
    "In a cell: morning and evening; below, symptoms, openings of the door, + not explained",
)
NEXT: Final = QT_TRANSLATE_NOOP("Isolation", "Next")
ABOUT_DOOR: Final = QT_TRANSLATE_NOOP("Isolation", "A sensor speaks of a door, not of a person")
MEASURE_TITLE: Final = QT_TRANSLATE_NOOP("Isolation", "{room} {name} · {round}")
PERSON_TITLE: Final = QT_TRANSLATE_NOOP("Isolation", "{room} {name} · {day} · {end}")
START_TITLE: Final = QT_TRANSLATE_NOOP("Isolation", "Keep somebody apart")
START_OF: Final = QT_TRANSLATE_NOOP("Isolation", "Keep {name} apart: in which room?")
BEGUN: Final = QT_TRANSLATE_NOOP(
    "Isolation", "Something is typed here and not kept: Enter keeps it, Esc leaves it."
)
RULE_SAID: Final = QT_TRANSLATE_NOOP("Isolation", "Planned: {end}. {rule}.")
SHARE: Final = QT_TRANSLATE_NOOP("Isolation", "{why} Enter again: they share the room.")
AGAIN: Final = QT_TRANSLATE_NOOP("Isolation", "{why} Enter again keeps it.")
ANNOUNCED: Final = QT_TRANSLATE_NOOP(
    "Isolation", "Door of {place}: an opening is announced for 5 minutes."
)
NO_DOOR: Final = QT_TRANSLATE_NOOP("Isolation", "No sensor is at this door.")


class IsolationPage(Page):
    """The grid, the desk below it, and what comes next."""

    title = QT_TRANSLATE_NOOP("Pages", "Isolation watch")
    icon = "isolation"
    shows = (
        Changes.ISOLATION
        | Changes.ENTRIES
        | Changes.FINDINGS
        | Changes.PEOPLE
        | Changes.PLANS
        | Changes.SETTINGS
    )
    hints: tuple[Hint, ...] = (
        ("↑ ↓", QT_TRANSLATE_NOOP("Hints", "rows")),
        ("Enter", QT_TRANSLATE_NOOP("Hints", "measure")),
        ("1–5", QT_TRANSLATE_NOOP("Hints", "explain the door")),
        ("Y", QT_TRANSLATE_NOOP("Hints", "announce an opening")),
        ("V", QT_TRANSLATE_NOOP("Hints", "seen: open or closed")),
        ("E", QT_TRANSLATE_NOOP("Hints", "extend, with a reason")),
        ("Ctrl R", QT_TRANSLATE_NOOP("Hints", "release")),
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Make the page; who is kept apart comes with `refresh`."""
        super().__init__(context, parent)
        say = context.say
        self._isolation = context.house.isolation
        self.numbers = ElidedLabel("", least=60)
        self.numbers.setProperty("kind", "section")
        self.marks = Marks()
        self.view = GridView(say)
        self.view.setAccessibleName(say(self.title))
        self.empty = Nothing(self.view, say(EMPTY))
        self.sums = label("", "hint", wrap=True)
        self.identity = IdentityLine(say, WORDS)
        self.desk = IsolationDesk(say)
        self.next = label("", wrap=True)
        self.next.setObjectName("next")
        self.new_button = KeyButton(say(NEW), "Ctrl+N")
        self.release_button = KeyButton(say(RELEASE), "Ctrl+R")
        self._doors: dict[str, DoorNow] = {}
        self._asked: Question | None = None
        self._share = False
        self._about: GridRow | None = None
        _lay_out(self)
        _connect(self)

    def refresh(self, changes: Changes) -> None:
        """Show who is kept apart now, and their doors."""
        del changes
        desk = self.context.house.desk
        grid = self._isolation.watch.grid()
        self._doors = {one.paired.place: one for one in self._isolation.doors.now()}
        self.view.show_grid(grid, self._doors, desk.now(), desk.home_time)
        self._say_numbers(grid)
        if not grid.rows:
            self.empty.say(_nobody_now(self.context))
        if not self.desk.is_typing():
            self.show_row()

    def chosen(self) -> About:
        """Return the person of the chosen row."""
        row = self.view.chosen()
        return None if row is None else row.person.id

    def take_focus(self) -> None:
        """Put the keyboard on the grid, or on the desk when nobody is kept apart."""
        if self.view.isVisible():
            self.view.setFocus()
        else:
            self.new_button.setFocus()

    @Slot()
    def show_row(self) -> None:
        """Show in the desk what the chosen row asks for: its door, or the next reading.

        What is being typed stays with whom it was begun for.
        """
        row = self.view.chosen()
        if self.desk.is_begun():
            return
        self._about = row
        self._asked, self._share = None, False
        if row is None:
            self.desk.show_work(Work.NOTHING, self.context.say(NOBODY))
            self.desk.show_act(self.context.say(NEW), able=False)
            return
        door = self._doors.get(row.case.room)
        waiting = self._isolation.doors.waiting(door.paired.device) if door else []
        if door is not None and waiting:
            home_time = self.context.house.desk.home_time
            since, windows = waiting[0].episode.opened_at, self._isolation.doors.windows()
            title, lines = door_story(door, since, windows, home_time)
            say = self.context.say
            story = [say(one) for one in lines]
            self.desk.show_work(Work.EXPLAIN, say(title), story=story, aside=say(ABOUT_DOOR))
        else:
            story = [*_unknown(self.context, door), *_story(self.context, row)]
            self.desk.show_work(Work.NOTHING, _person(self.context, row), story=story)
        self.desk.look.setVisible(_is_unknown(door))

    @Slot()
    def start(self) -> None:
        """Open the form for somebody who is to be kept apart."""
        self._share = False
        self.desk.show_work(Work.START, self.context.say(START_TITLE))
        self.desk.take_focus()

    @Slot(object)
    def propose(self, case: NewCase) -> None:
        """Open the form for somebody, filled in as far as something is known; the room is said.

        Whoever is kept apart already is shown; what is being typed for somebody else stays.
        """
        self.refresh(self.shows)
        if self.desk.is_begun():
            self.desk.say(self.context.say(BEGUN), "trouble")
            self.desk.take_focus()
            return
        known = self.view.row_of(case.subject)
        if known is not None:
            self.view.choose(known)
            self.view.setFocus()
            return
        person = self.context.house.desk.person(case.subject)
        filled = {"person": person.details.code, "kind": case.kind.value, "words": case.words}
        title = START_OF.with_(name=person.name)
        self._share = False
        self.desk.show_work(Work.START, self.context.say(title), filled=filled)
        self.desk.fields["place"].take_focus()

    @Slot()
    def release(self) -> None:
        """Open the form of a release of the chosen person."""
        self._open(Work.RELEASE)

    @Slot()
    def look(self) -> None:
        """Open the form of how the door of the chosen person was seen."""
        self._open(Work.LOOK)

    @Slot(str)
    def press(self, key: str) -> None:
        """Do what a letter or digit means while the grid has the keyboard."""
        row = self.view.chosen()
        if row is None:
            return
        door = self._doors.get(row.case.room)
        if key == "Enter":
            self._open(Work.MEASURE)
        elif key == "E":
            self._open(Work.EXTEND, {"days": str(row.case.days or "")})
        elif key in ("Y", "V") and door is None:
            self.desk.say(self.context.say(NO_DOOR), "trouble")
        elif key == "Y" and door is not None:
            self._do(lambda: self._isolation.doors.announce(door.paired.device))
            said = ANNOUNCED.with_(place=door.paired.place)
            self.context.events.told.emit(self.context.say(said))
        elif key == "V":
            self.look()
        elif key in ("1", "2", "3", "4", "5") and self.desk.work is Work.EXPLAIN:
            if self._about is None or not self._is_shown(self._about):
                return
            self.desk.fields["reason"].fill(list(EXPLANATIONS)[int(key) - 1])
            self.desk.fields["words"].take_focus()

    @Slot()
    def keep(self) -> None:
        """Do what the desk's button says."""
        work, row = self.desk.work, self._about
        if work is Work.START:
            self._start()
        elif work is Work.NOTHING:
            self._open(Work.MEASURE)
        elif row is None or not self._is_shown(row):
            return
        elif work is Work.MEASURE:
            self._measure(row)
        else:
            self._do(lambda: self._act(work, row))

    @Slot()
    def leave(self) -> None:
        """Go back to the grid; nothing was kept."""
        self.desk.show_work(Work.NOTHING, "")
        self.view.setFocus()
        self.show_row()

    def _is_shown(self, row: GridRow) -> bool:
        """Return whether the desk's person is the highlighted row, in view; else show it again."""
        place = WhoseRow(self.view, partial(self.view.is_at, row), partial(self.view.choose, row))
        return self.desk.is_for(row.person.name, place, self.context.say)

    def _act(self, work: Work, row: GridRow) -> Changes:
        text, cases, doors = self.desk.text, self._isolation.cases, self._isolation.doors
        if work is Work.EXTEND:
            return cases.extend(row.case, length_typed(text("days")), text("words"))
        if work is Work.RELEASE:
            return cases.release(row.case, EndKind(text("how")), text("words"))
        device = self._doors[row.case.room].paired.device
        if work is Work.LOOK:
            return doors.look(device, DoorState(text("state")), text("words"))
        return doors.explain(device, text("reason"), text("words"), text("seen_by"))

    def _start(self) -> None:
        text = self.desk.text

        def begin() -> Changes:
            person = self.context.house.people.find(text("person"))
            days = text("days")
            new = NewCase(
                subject=person.id, place=text("place"), kind=CaseKind(text("kind")),
                length=length_typed(days) if days else None, words=text("words"),
                shared=self._share,
            )  # fmt: skip
            return self._isolation.cases.start(new)

        self._do(begin)

    def _measure(self, row: GridRow) -> None:
        round_ = self.context.house.desk.current_round()
        if round_ is None:
            return
        given = Given(
            subject=row.case.subject, measure=TEMPERATURE, round=round_,
            text=self.desk.text("reading"), site=_site(self.context), asked=self._asked,
        )  # fmt: skip
        try:
            outcome = self.context.house.recording.record(given)
        except CareHomeError as error:
            self.desk.say(self.context.say(error.sentence), "trouble")
            return
        say, reading = self.context.say, self.desk.fields["reading"].written_in
        match outcome:
            case Question(why=why):
                self._asked = outcome
                self.desk.say(say(AGAIN.with_(why=why)), "asked", reading)
            case Refused(why):
                self._asked = None
                self.desk.say(say(why), "trouble", reading)
            case _:
                self._done(outcome.changes)

    def _do(self, work: Callable[[], Changes]) -> None:
        say = self.context.say
        try:
            changes = work()
        except RoomInUseError as error:
            self._share = True
            self.desk.say(
                say(SHARE.with_(why=error.sentence)), "asked", self.desk.fields["place"].written_in
            )
        except CareHomeError as error:
            self.desk.say(say(error.sentence), "trouble")
        else:
            self._done(changes)

    def _done(self, changes: Changes) -> None:
        self.desk.show_work(Work.NOTHING, "")
        self.view.setFocus()
        self.announce(changes)
        self.take_focus()

    def _open(self, work: Work, filled: dict[str, str] | None = None) -> None:
        row, before = self.view.chosen(), self._about
        if row is None:
            self.find_nothing()
            return
        begun = self.desk.is_begun() and self.desk.work is not Work.START
        if begun and before is not None and not self._is_shown(before):
            return
        self._asked, self._about = None, row
        title = _person(self.context, row)
        round_ = self.context.house.desk.current_round()
        if work is Work.MEASURE and round_ is not None:
            title = self.context.say(
                MEASURE_TITLE.with_(
                    room=row.case.room, name=row.person.name, round=round_label(round_.window)
                )
            )
        self.desk.show_work(work, title, story=_story(self.context, row), filled=filled)
        self.desk.take_focus()

    # What is shown.

    def _say_numbers(self, grid: Grid) -> None:
        say, house = self.context.say, self.context.house
        state = State(house, grid, self._doors)
        self.numbers.setText(say(state.numbers()))
        self.marks.show_marks(Mark(say(words), colour) for words, colour in state.marks())
        self.sums.setText(f"{say(sum_text(grid.balance))}   ·   {say(LEGEND)}")
        self.identity.show_list(state.due)
        self.next.setText("\n".join(say(one) for one in state.next()))

    @Slot()
    def _minute(self) -> None:
        if self.isVisible():
            self.refresh(self.shows)


def _is_unknown(door: DoorNow | None) -> bool:
    return door is not None and door.past.state is DoorState.UNKNOWN


def _unknown(context: Context, door: DoorNow | None) -> list[str]:
    """Return what is said of a door of which nothing is known; nothing of any other."""
    if door is None or not _is_unknown(door):
        return []
    desk = context.house.desk
    return list(map(context.say, unknown_story(door, desk.now(), desk.home_time)))


def _nobody_now(context: Context) -> str:
    """Return that nobody is kept apart, since when, and the key that begins."""
    house = context.house
    last = house.isolation.cases.last_end()
    if last is None:
        return context.say(EMPTY)
    return context.say(EMPTY_SINCE.with_(at=f"{house.desk.home_time.local(last):%Y-%m-%d %H:%M}"))


def _site(context: Context) -> str:
    """Return where temperatures are measured by plan."""
    plans = context.house.desk.plans
    return next((one.site for one in plans if one.measure is TEMPERATURE and one.site), "")


def _person(context: Context, row: GridRow) -> str:
    desk = context.house.desk
    said = PERSON_TITLE.with_(
        room=row.case.room,
        name=row.person.name,
        day=day_text(row.case, desk.today(), desk.home_time),
        end=end_text(row.case, desk.home_time),
    )
    return context.say(said)


def _story(context: Context, row: GridRow) -> list[str]:
    say, home_time = context.say, context.house.desk.home_time
    rule = FIRST_IS.with_(first=row.case.rule.first)
    lines = [say(RULE_SAID.with_(end=end_text(row.case, home_time), rule=rule))]
    lines += [f"{one.why}" for one in row.case.extensions[-2:]]
    return [*lines, row.case.words] if row.case.words else lines


def _connect(page: IsolationPage) -> None:
    page.view.pressed_key.connect(page.press)
    page.identity.chosen.connect(page.view.show_behind)
    page.view.itemSelectionChanged.connect(page.show_row)
    page.desk.entered.connect(page.keep)
    page.desk.left.connect(page.leave)
    page.desk.look.clicked.connect(page.look)
    page.new_button.clicked.connect(page.start)
    page.release_button.clicked.connect(page.release)
    for keys, act in (("Ctrl+N", page.start), ("Ctrl+R", page.release)):
        shortcut = QShortcut(QKeySequence(keys), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
    page.context.events.isolation_requested.connect(page.propose)
    page.context.events.minute_passed.connect(page._minute)


def _lay_out(page: IsolationPage) -> None:
    whole = QVBoxLayout(page)
    whole.setContentsMargins(16, 12, 16, 10)
    whole.setSpacing(8)
    head, below = WrappedLine(12), QHBoxLayout()
    bar = page.identity.over_with_number()
    head.add(label(page.context.say(page.title), "title"))
    head.add_yielding(page.numbers)
    head.add(bar)
    head.add(page.marks)
    head.add_spring()
    head.add(page.new_button)
    head.add(page.release_button)
    whole.addWidget(head)
    whole.addWidget(page.view, 1)
    whole.addWidget(page.sums)
    whole.addWidget(page.identity)
    card = Card(page.context.say(NEXT))
    card.body.addWidget(page.next)
    card.body.addStretch(1)
    below.setSpacing(8)
    below.addWidget(page.desk, 2)
    below.addWidget(card, 1)
    whole.addLayout(below)
