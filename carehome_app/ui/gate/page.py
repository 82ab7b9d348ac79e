"""The gate: who comes and goes, who is inside, and what the level asks."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carehome_app.domain.gate.levels import Who
from carehome_app.domain.gate.movements import Booking, How, Passage
from carehome_app.domain.gate.screening import Refusal, asked_of
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.typed.reading import Question, Refused
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.gate.board import GateDay
from carehome_app.services.gate.looking import Passed
from carehome_app.services.house import House
from carehome_app.services.reports.preparing import Prepared
from carehome_app.ui.gate import words
from carehome_app.ui.gate.came_desk import LeavingTwice
from carehome_app.ui.gate.desk import GateDesk, check_fields
from carehome_app.ui.gate.forms import KEYS, GateForms
from carehome_app.ui.gate.level_form import LevelForm
from carehome_app.ui.gate.level_switch import GateHead, LevelSwitch
from carehome_app.ui.gate.log import GateLog
from carehome_app.ui.gate.side import GateSide
from carehome_app.ui.gate.visit_form import VisitForm
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.widgets.form import Across
from carehome_app.ui.widgets.labels import ElidedLabel, label
from carehome_app.ui.widgets.signs import Marks

COUNT: Final = QT_TRANSLATE_NOOP("Gate", "{count} inside")
GROUP: Final = QT_TRANSLATE_NOOP("Gate", "Kept: a group of {count}, a line for each.")
KEPT: Final = QT_TRANSLATE_NOOP("Gate", "Kept: {name} {clock}")
TAKEN_BACK: Final = QT_TRANSLATE_NOOP("Gate", "Taken back: {name} {clock}")
ASKED: Final = QT_TRANSLATE_NOOP(
    "Gate", "{why} The same again keeps it; Ctrl D lets rest indoors and measures again."
)
CLOSED: Final = QT_TRANSLATE_NOOP("Gate", "The evening list is closed.")
LOOKED_FOR: Final = QT_TRANSLATE_NOOP("Gate", "Looked for: write in follow-up who was told what.")


class GatePage(Page):
    """One box, the day's lines, and three cards."""

    title = QT_TRANSLATE_NOOP("Pages", "Gate")
    icon = "gate"
    shows = Changes.GATE | Changes.LEVEL | Changes.PEOPLE | Changes.ENTRIES | Changes.SETTINGS
    hints: tuple[Hint, ...] = (
        ("Enter", QT_TRANSLATE_NOOP("Hints", "let in")),
        ("Ctrl+J", QT_TRANSLATE_NOOP("Hints", "refuse, with the reason")),
        ("Ctrl+D", QT_TRANSLATE_NOOP("Hints", "hold, measure again")),
        ("Ctrl+B", QT_TRANSLATE_NOOP("Hints", "divert")),
        ("Ctrl+O", QT_TRANSLATE_NOOP("Hints", "leaves")),
        ("Ctrl+←→", QT_TRANSLATE_NOOP("Hints", "class")),
        ("Ctrl+Z", QT_TRANSLATE_NOOP("Hints", "take back")),
        ("Alt+L", QT_TRANSLATE_NOOP("Hints", "level")),
        ("Ctrl+N", QT_TRANSLATE_NOOP("Hints", "book a visit")),
        ("Alt+I", QT_TRANSLATE_NOOP("Hints", "intake, belongings")),
        ("Alt+U", QT_TRANSLATE_NOOP("Hints", "end of an emergency")),
        ("Alt+W", QT_TRANSLATE_NOOP("Hints", "who met whom")),
        ("Ctrl+P", QT_TRANSLATE_NOOP("Hints", "list for a fire")),
    )

    def __init__(self, context: Context) -> None:
        """Make the page; it shows something after the first `refresh`."""
        super().__init__(context)
        self.desk, self._leaving = GateDesk(context), LeavingTwice(context)
        self.side = GateSide(context)
        self.level, self.visit = LevelForm(context), VisitForm(context)
        self.forms, self.switch = GateForms(context), LevelSwitch(context.say)
        self.lines = GateLog(context)
        self.count, self.sum = label("", "title"), ElidedLabel()
        self.sum.setProperty("kind", "muted")
        self.chips = Marks()
        self._day: GateDay | None = None
        _lay_out(self)
        self._connect()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002
        """Show the day as it is now; what is being typed stays."""
        self._day = day = self.context.house.gate.board.today()
        say = self.context.say
        self.count.setText(say(COUNT.with_(count=day.occupancy.now)))
        self.sum.setText(say(words.sum_words(day)))
        self.chips.show_marks(words.alarms(day, say))
        self.switch.show_level(day.level)
        self.side.show_day(day)
        self.lines.show_day(day)
        self._look()

    def take_focus(self) -> None:
        """Go to the one box."""
        if not self.forms.isHidden():
            self.forms.take_focus()
        elif not self.level.isHidden():
            self.level.document.editor.setFocus()
        elif not self.visit.isHidden():
            self.visit.resident.editor.setFocus()
        else:
            self.desk.box.setFocus()

    @Slot()
    def admit(self) -> None:
        """Let in whoever is at the desk; what is missing is where the keyboard goes."""
        given, group = self.desk.given(), self.desk.group()
        with shown_to_user(self.context.say, self._refused):
            check_fields(self.desk, self.context.house.gate.finding)
            if given is None:
                self.find_nothing()
                return
            if group:
                self._kept(self.context.house.gate.passing.admit_group(given, group)[-1])
                self.context.events.told.emit(self.context.say(GROUP.with_(count=len(group))))
                return
            looked = self.context.house.gate.looking.look(given)
            for ask in looked.missing:
                if ask in self.desk.fields:
                    self.desk.fields[ask].setFocus()
                    break
            self._kept(self.context.house.gate.passing.admit(given))

    @Slot()
    def hold(self) -> None:
        """Let somebody rest indoors and be measured again."""
        given = self.desk.given()
        if given is None:
            self.find_nothing()
            return
        with shown_to_user(self.context.say, self._refused):
            self._kept(self.context.house.gate.passing.hold(given))

    @Slot(str, str)
    def turn_away(self, reason: str, said: str) -> None:
        """Refuse for a reason, or without one divert to where the words say."""
        given = self.desk.given()
        passing = self.context.house.gate.passing
        with shown_to_user(self.context.say, self._refused):
            check_fields(self.desk, self.context.house.gate.finding)
            if given is None:
                return
            if reason:
                self._kept(passing.refuse(given, (Refusal(reason),), said))
            else:
                self._kept(passing.divert(given, said))

    @Slot()
    def leaves(self) -> None:
        """Let whoever is at the desk leave, or a resident go out."""
        given, meant = self.desk.given(), self.desk.meant()
        if given is None:
            self.find_nothing()
            return
        passing = self.context.house.gate.passing
        with shown_to_user(self.context.say, self._refused):
            if given.who is Who.RESIDENT:
                looked = self.context.house.gate.looking.look(given, out=True)
                self.desk.offer(asked_of(looked.level, given.who, out=True))
                for ask in looked.missing:
                    self.desk.fields[ask].setFocus()
                    break
                self._kept(passing.go_out(given))
            elif meant is not None and meant.inside is not None:
                self._kept(passing.leave(meant.inside))
            else:
                self._kept(self._leaving.out(given))

    @Slot(str)
    def tell(self, code: str) -> None:
        """Keep what somebody saw of the chosen one who is inside or out."""
        chosen = self.side.inside.chosen()
        if chosen is None:
            return
        passing = self.context.house.gate.passing
        with shown_to_user(self.context.say, self._refused):
            if chosen.who is Who.RESIDENT:
                self._announce(passing.look_for(chosen), self.context.say(LOOKED_FOR))
            elif code == "still":
                self._announce(passing.still_in(chosen), "")
            else:
                self._kept(passing.leave(chosen, How(code)), back_to_list=True)

    @Slot()
    def take_back(self) -> None:
        """Take this desk's last line of today back and say whose; it stays, struck through."""
        day, house = self._day, self.context.house
        last = None if day is None else day.last_of(house.desk.card.station)
        if last is None:
            self.find_nothing()
            return
        with shown_to_user(self.context.say, self._refused):
            changes = house.gate.passing.take_back(last, "typing_error")
            self._announce(changes, self.context.say(_of(house, last, TAKEN_BACK)))

    @Slot()
    def close_list(self) -> None:
        """Close the evening list."""
        with shown_to_user(self.context.say, self._refused):
            self._announce(self.context.house.gate.board.close_list(), self.context.say(CLOSED))

    @Slot(str)
    def change_level(self, wanted: str = "") -> None:
        """Show the form of a level, or of that in force, in the place of the desk."""
        if wanted and self.level.isVisible():
            self.level.turn_to(wanted)
            return
        now = "open" if self._day is None else self._day.level.code
        self._in_place(self.level)
        self.level.begin(wanted or now)

    @Slot()
    def book_visit(self) -> None:
        """Show the form of a visit in the place of the desk."""
        self._in_place(self.visit)
        self.visit.begin()

    def show_record(self, wanted: Booking) -> None:
        """Put the cursor on a visit that was found."""
        self._in_place(self.desk)
        self.side.expected.choose(wanted)
        self.side.expected.setFocus()

    def show_form(self, name: str) -> None:
        """Show what is seldom done, in the place of the desk."""
        self._in_place(self.forms)
        self.forms.begin(name)

    @Slot()
    def print_inside(self) -> None:
        """Show the list for a fire, ready to be printed."""
        today = self.context.house.desk.today()
        self.context.events.prepared_requested.emit(Prepared("inside", Asked(), today))

    @Slot(int)
    def _turn_class(self, step: int) -> None:
        classes = list(Who)
        place = classes.index(self.desk.who())
        self.desk.choose_class(classes[(place + step) % len(classes)])
        self._look()

    @Slot()
    def _look(self) -> None:
        """Show whom the box means, what the level asks of them, and what is missing."""
        self.desk.show_meant()
        given = self.desk.given()
        looking = self.context.house.gate.looking
        self.desk.offer(asked_of(looking.level(given), self.desk.who(), out=False))
        self.desk.show_known("")
        with shown_to_user(self.context.say, self._refused):
            looked = None if given is None else looking.look(given)
            self.desk.show_looked(looked)
            if given is not None and looked is not None and self._day is not None:
                self.desk.show_known(words.known(self.context, self._day, given, looked))

    @Slot()
    def _typed(self) -> None:
        self.desk.say("")
        self._leaving.forget()
        self._look()

    def _kept(self, done: Passed | Question | Refused, *, back_to_list: bool = False) -> None:
        say = self.context.say
        match done:
            case Question(why=why):
                self.desk.ask(done)
                self.desk.say(say(ASKED.with_(why=why)), "asked", self.desk.box)
                self.desk.box.setFocus()
            case Refused(why):
                kind = "asked" if self._leaving.is_asking else "trouble"
                self.desk.say(say(why), kind, self.desk.box)
            case Passed(passage=passage, changes=changes):
                self.desk.start_anew()
                self._announce(changes, say(_of(self.context.house, passage, KEPT)))
                if back_to_list:
                    self.side.inside.setFocus()

    def _announce(self, changes: Changes, sentence: str) -> None:
        if sentence:
            self.context.events.told.emit(sentence)
        self.announce(changes)

    def _refused(self, sentence: str) -> None:
        self.desk.say(sentence, "trouble")

    def _in_place(self, wanted: QWidget) -> None:
        """Show the desk or one of the forms; each is as high as it needs."""
        for part in (self.desk, self.level, self.visit, self.forms):
            part.setVisible(part is wanted)
        self.lines.setVisible(wanted is not self.forms)  # its fields take the room

    @Slot()
    def _back_to_desk(self) -> None:
        self._in_place(self.desk)
        self.desk.box.setFocus()

    @Slot(str)
    def _level_kept(self, sentence: str) -> None:
        self._back_to_desk()
        self.context.events.told.emit(sentence)
        self.refresh(self.shows)

    @Slot()
    def _minute(self) -> None:
        if self.isVisible():
            self.refresh(self.shows)

    def _connect(self) -> None:
        self.desk.entered.connect(self.admit)
        self.desk.left.connect(self.desk.start_anew)
        self.desk.changed.connect(self._typed)
        self.desk.refused.connect(self.turn_away)
        self.desk.turned.connect(self._turn_class)
        self.desk.undone.connect(self.take_back)
        self.side.inside.told.connect(self.tell)
        self.side.left_ones_asked.connect(self.lines.choose)
        self.level.kept.connect(self._level_kept)
        self.level.left.connect(self._back_to_desk)
        self.switch.asked.connect(self.change_level)
        self.visit.kept.connect(self._level_kept)
        self.visit.left.connect(self._back_to_desk)
        self.forms.done.connect(self._level_kept)
        self.forms.left.connect(self._back_to_desk)
        self.side.kept.connect(self._announce)
        self.context.events.minute_passed.connect(self._minute)
        for key, act in (
            ("Ctrl+J", partial(self.desk.begin_why, divert=False)),
            ("Ctrl+B", partial(self.desk.begin_why, divert=True)),
            ("Ctrl+D", self.hold),
            ("Ctrl+O", self.leaves),
            ("Ctrl+E", self.close_list),
            ("Alt+L", self.change_level),
            ("Ctrl+N", self.book_visit),
            *((key, partial(self.show_form, name)) for key, name in KEYS.items()),
            ("Ctrl+P", self.print_inside),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)


def _lay_out(page: GatePage) -> None:
    say = page.context.say
    head = GateHead(page.switch)
    for part in (label(say(page.title), "title"), page.count):
        head.add(part)
    head.add_yielding(page.sum)
    head.add(page.chips)
    head.add_spring()
    head.add(page.switch)
    left = QVBoxLayout()
    left.setSpacing(8)
    left.addWidget(page.desk)
    for form in (page.level, page.visit, page.forms):
        left.addWidget(form, int(form is page.forms))
        form.hide()
    left.addWidget(page.lines, 1)
    below = Across()
    below.put(left, 1)
    below.put(page.side)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(16, 12, 16, 12)
    whole.setSpacing(8)
    whole.addWidget(head)
    whole.addLayout(below, 1)


def _of(house: House, line: Passage, said: Text) -> Text:
    return said.with_(
        name=words.name_of(house, line), clock=words.clock(house.desk.home_time, line.at)
    )
