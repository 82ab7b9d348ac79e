"""Who is left, explained, sampled or exempt: the list at the right, and both identities."""

from collections.abc import Sequence
from functools import partial
from typing import Final

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from carehome_app.domain.duties.due_list import Box, Item
from carehome_app.domain.sampling.pools import Waiting, group_label
from carehome_app.domain.sampling.standing import REASON_KEYS, WORDS
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.sampling.rounds import Board
from carehome_app.ui.sampling.week import CHIP, Weeks
from carehome_app.ui.sampling.words import item_words, named
from carehome_app.ui.widgets.chips import Filters
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.desk_card import DeskCard, WhoseRow, brought_back
from carehome_app.ui.widgets.identity_line import IdentityLine
from carehome_app.ui.widgets.labels import Card, Nothing, label
from carehome_app.ui.widgets.row_table import RowTable

CHIPS: Final[dict[str, tuple[Box, Text]]] = {
    "open": (Box.OPEN, QT_TRANSLATE_NOOP("Sampling", "Not explained {count}")),
    "explained": (Box.EXPLAINED, QT_TRANSLATE_NOOP("Sampling", "Explained {count}")),
    "done": (Box.DONE, QT_TRANSLATE_NOOP("Sampling", "Sampled {count}")),
    "exempt": (Box.EXEMPT, QT_TRANSLATE_NOOP("Sampling", "Not due {count}")),
}
NEXT: Final = QT_TRANSLATE_NOOP("Sampling", "next tube {tube}")
INTO: Final = QT_TRANSLATE_NOOP("Sampling", "{tube}, being filled")
MISSED_TWICE: Final = QT_TRANSLATE_NOOP("Sampling", "missed twice running")
WEEK: Final = "week"
WHO: Final = QT_TRANSLATE_NOOP("Sampling", "Who")
GROUP: Final = QT_TRANSLATE_NOOP("Sampling", "Contact group")
STANDS: Final = QT_TRANSLATE_NOOP("Sampling", "How it stands")
ELSEWHERE: Final = "elsewhere"
"""What E says of somebody: tested somewhere else, with a proof."""
NOBODY: Final = QT_TRANSLATE_NOOP(
    "Sampling", "Nobody of a round stands here. Ctrl N begins one: whom, how, until when."
)
APART: Final = "I"
"""The letter that leads to the form of isolation."""
ALOUD: Final = QT_TRANSLATE_NOOP("Sampling", "People of the round")


class PersonRow(msgspec.Struct, frozen=True):
    """One person as the list shows them."""

    subject: int
    name: str
    group: str
    stands: str


class _People(RowTable[PersonRow]):
    """The letters of the reasons act while the list has the keyboard."""

    reasoned = Signal(str)
    """O, H, R or J on somebody, or Space for another reason."""
    taken_out = Signal()
    apart_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the letters and Delete."""
        letter = event.text().upper()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        acts = letter in REASON_KEYS or letter in ("E", " ") or event.key() == Qt.Key.Key_Delete
        acts = acts or letter == APART
        if plain and acts and brought_back(self):
            return
        if plain and letter in REASON_KEYS and not event.isAutoRepeat():
            self.reasoned.emit(REASON_KEYS[letter])
        elif plain and letter == "E" and not event.isAutoRepeat():
            self.reasoned.emit(ELSEWHERE)
        elif plain and letter == APART and not event.isAutoRepeat():
            self.apart_wanted.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.reasoned.emit("other")
        elif event.key() == Qt.Key.Key_Delete:
            self.taken_out.emit()
        else:
            super().keyPressEvent(event)


class PeopleCard(Card):
    """The list of people by box."""

    reasoned = Signal(int, str)
    """Somebody, and why they are not sampled."""
    taken_out = Signal(int)
    apart_wanted = Signal(int)
    """Somebody is to be kept apart."""
    scanned = Signal(int)
    """Enter on somebody: as if they had been scanned."""

    def __init__(self, say: Translate, weeks: Weeks) -> None:
        """Make an empty list; `weeks` finds the week that a round belongs to."""
        super().__init__()
        self._say, self._weeks = say, weeks
        self._board: Board | None = None
        self._behind: frozenset[int] = frozenset()
        self._missed_twice: frozenset[int] = frozenset()
        self._next: dict[int, Waiting] = {}
        self._groups: dict[str, str] = {}
        self._of: object = None
        self._made: dict[int, tuple[object, PersonRow]] = {}
        self.chips = Filters(
            (
                *((code, say(words.with_(count=0))) for code, (_box, words) in CHIPS.items()),
                (WEEK, say(CHIP)),
            )
        )
        self.week_said = label("", "hint", wrap=True)
        self.week_said.setObjectName("weekSaid")
        self.table = ColumnsTable[PersonRow](say)
        self.list = _People(self.table, sorts=False)
        self.list.setObjectName("people")
        Nothing(self.list, say(NOBODY))
        self.list.setAccessibleName(say(ALOUD))
        self.identity = IdentityLine(say, WORDS)
        self._lay_out()
        self.chips.chosen.connect(self._turn)
        self.identity.chosen.connect(self._show_behind)
        self.list.reasoned.connect(self._reason)
        self.list.taken_out.connect(self._take_out)
        self.list.apart_wanted.connect(self._want_apart)
        self.list.opened.connect(self._scan)

    def hasHeightForWidth(self) -> bool:
        """Return that the list gives way: else Qt takes from the desk what the list likes best."""
        return False

    def show_board(self, board: Board) -> None:
        """Show a round as it stands."""
        self._board = board
        self._missed_twice = frozenset(board.missed_twice)
        self._next = {who: one for one in board.waiting for who in one.people}
        for code, (box, words) in CHIPS.items():
            self.chips.say(code, self._say(words.with_(count=board.due.number(box))))
        self._offer_week(is_asked=self._weeks.plan(board.round) is not None)
        self.identity.show_list(board.due)
        self._show()

    def choose(self, subject: int) -> bool:
        """Put the cursor on somebody, in view; False when the list does not show them."""
        places = [place for place, row in enumerate(self.table.items) if row.subject == subject]
        for place in places[:1]:
            self.list.choose(place)
            self.list.scrollTo(self.list.currentIndex())
        return bool(places)

    def shows(self, subject: int, desk: DeskCard) -> bool:
        """Return whether the row of whom a desk is about is highlighted; else show it again."""
        place = WhoseRow(
            self.list, partial(self._is_chosen, subject), partial(self.choose, subject)
        )
        person = self._board.people.get(subject) if self._board else None
        return desk.is_for(named(person, subject), place, self._say)

    def _is_chosen(self, subject: int) -> bool:
        row = self.list.chosen()
        return row is not None and row.subject == subject

    def _stay(self, row: PersonRow | None, place: int) -> None:
        """Stay on whom the cursor was at; where they left the list, the next one has come up."""
        if row is None or not self.choose(row.subject):
            self.list.choose(max(place, 0))

    def rows(self) -> tuple[PersonRow, ...]:
        """Return what is shown."""
        return self.table.items

    def _offer_week(self, *, is_asked: bool) -> None:
        """Show the chip of the week only where a plan asks for whole weeks."""
        chip = self.chips.findChild(QPushButton, WEEK)
        if chip is not None:
            chip.setVisible(is_asked)
        if not is_asked and self.chips.code() == WEEK:
            self.chips.choose("open")

    def _show_week(self, board: Board) -> None:
        """Show whose week is complete and whose is not; counted only when it is looked at."""
        week = self._weeks.of(board.round)
        people = () if week is None else week.people
        rows = [PersonRow(one[0], one[1], self._say(one[2]), self._say(one[3])) for one in people]
        self.table.show_items(rows, self._columns())
        self.week_said.setText("" if week is None else self._say(week.said))

    def _show(self) -> None:
        board, before = self._board, self.list.place
        who = self.list.chosen()
        if board is None:
            return
        is_week = self.chips.code() == WEEK and not self._behind
        self.week_said.setVisible(is_week)
        if is_week:
            self._show_week(board)
            self._stay(who, before)
            return
        rows = [self._row(board, one) for one in self._items(board)]
        self.table.change_items(rows, self._columns())
        self._stay(who, before)

    def _items(self, board: Board) -> Sequence[Item]:
        """Return who is shown: those who are left by whose turn it is, others by room and bed."""
        if self._behind:
            behind = [one for one in board.due.items if one.who in self._behind]
            return sorted(behind, key=board.place)
        items = board.due.behind(CHIPS[self.chips.code()][0])
        if self.chips.code() != "open":
            return sorted(items, key=board.place)
        by_number = {one.who: one for one in items}
        return [by_number[who] for one in board.waiting for who in one.people]

    def _row(self, board: Board, item: Item) -> PersonRow:
        """Return a row; most of a list is as it was before a scan."""
        if self._of is not board.people:
            self._of, self._made = board.people, {}
        what = (
            item,
            board.round.reasons.get(item.who),
            self._tube_of(board, item.who),
            item.who in self._missed_twice,
        )
        known = self._made.get(item.who)
        if known is None or known[0] != what:
            known = self._made[item.who] = (what, self._new_row(board, item))
        return known[1]

    def _new_row(self, board: Board, item: Item) -> PersonRow:
        reason = board.round.reasons.get(item.who)
        stands = item_words(item, reason.words if reason else "", self._say)
        if item.box is Box.OPEN:
            stands = " · ".join([stands, *self._tube(board, item.who)])
        if item.who in self._missed_twice:
            stands = f"{stands} · {self._say(MISSED_TWICE)}"
        group = self._groups.get(item.group)
        if group is None:  # said once for all who are of it: a list may be of 600 people
            group = self._groups[item.group] = self._say(group_label(item.group))
        return PersonRow(item.who, named(board.people.get(item.who), item.who), group, stands)

    def _tube_of(self, board: Board, subject: int) -> tuple[str, bool] | None:
        """Return the tube somebody comes into and whether it is open; None for one each."""
        waiting = None if board.round.opened.capacity <= 1 else self._next.get(subject)
        return None if waiting is None else (waiting.tube, waiting.is_open)

    def _tube(self, board: Board, subject: int) -> list[str]:
        tube = self._tube_of(board, subject)
        if tube is None:
            return []
        label, is_open = tube
        return [self._say((INTO if is_open else NEXT).with_(tube=label))]

    def _columns(self) -> tuple[Shown[PersonRow], ...]:
        return (
            Shown(WHO, _name, 3),
            Shown(GROUP, _group, 2),
            Shown(STANDS, _stands, 4),
        )

    def _turn(self, _code: str) -> None:
        self._behind = frozenset()
        self._show()

    def _show_behind(self, items: Sequence[Item]) -> None:
        self._behind = frozenset(one.who for one in items)
        self._show()
        self.list.setFocus()

    def _reason(self, code: str) -> None:
        row = self.list.chosen()
        if row is not None:
            self.reasoned.emit(row.subject, code)

    def _take_out(self) -> None:
        row = self.list.chosen()
        if row is not None:
            self.taken_out.emit(row.subject)

    def _want_apart(self) -> None:
        row = self.list.chosen()
        if row is not None:
            self.apart_wanted.emit(row.subject)

    def _scan(self, row: PersonRow) -> None:
        self.scanned.emit(row.subject)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.chips)
        head.addStretch(1)
        whole = QWidget()
        inside = QVBoxLayout(whole)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(head)
        inside.addWidget(self.week_said)
        inside.addWidget(self.list, 1)
        inside.addWidget(self.identity)
        self.body.addWidget(whole, 1)


def _name(row: PersonRow) -> str:
    return row.name


def _group(row: PersonRow) -> str:
    return row.group


def _stands(row: PersonRow) -> str:
    return row.stands
