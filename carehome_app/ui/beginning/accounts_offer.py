"""Accounts for all staff at once: roles from posts, and the first PINs on slips to hand out."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from carehome_app.domain.accounts.roles import ROLE_LABELS, Role
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.beginning.staff_accounts import Proposed, Slip
from carehome_app.services.changes import Changes
from carehome_app.ui.beginning.offer import Line, Offer
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.row_table import RowTable

NAME: Final = QT_TRANSLATE_NOOP("People", "Name")
CODE: Final = QT_TRANSLATE_NOOP("People", "Code")
POST: Final = QT_TRANSLATE_NOOP("PeoplePage", "Post")
ROLE: Final = QT_TRANSLATE_NOOP("Accounts", "Role")
PIN: Final = QT_TRANSLATE_NOOP("FirstPins", "First PIN")
NO_ROLE: Final = QT_TRANSLATE_NOOP("Beginning", "does not sign in")
ROLES: Final = tuple(Role)
"""In the order of their digits; 0 is none."""
DIGIT: Final = "{digit} {role}"
GIVEN: Final = QT_TRANSLATE_NOOP("Beginning", "Accounts given: {count}")
HAND_OUT: Final = QT_TRANSLATE_NOOP("Beginning", "First PINs, shown only now")
ONLY_NOW: Final = QT_TRANSLATE_NOOP(
    "Beginning", "Print them and cut them into slips. They are kept nowhere and not shown again."
)
NOT_PRINTED: Final = QT_TRANSLATE_NOOP(
    "Beginning", "Neither printed nor saved yet. Enter once more leaves all the same."
)
DONE: Final = QT_TRANSLATE_NOOP("Beginning", "All are handed out")
PRINT: Final = QT_TRANSLATE_NOOP("Beginning", "Print the slips")
SAVE: Final = QT_TRANSLATE_NOOP("Beginning", "Save as PDF")
SAVED: Final = QT_TRANSLATE_NOOP("Beginning", "Saved: {path}. Delete it when it is printed.")
FILE: Final = "first-pins.pdf"


def ask_where(parent: QWidget) -> Path | None:
    """Ask for a place for the slips; None when the person changed their mind."""
    chosen, _kind = QFileDialog.getSaveFileName(parent, "", FILE, "PDF (*.pdf)")
    return Path(chosen) if chosen else None


class Slips(QWidget):
    """The PINs that were just given; they are forgotten when this is left."""

    def __init__(self, context: Context) -> None:
        """Make it without slips."""
        super().__init__()
        self._context = context
        self._slips: tuple[Slip, ...] = ()
        self._safe = self._warned = False
        self.ask_where: Callable[[QWidget], Path | None] = ask_where
        say = context.say
        self.table = ColumnsTable[Slip](say)
        self.list = RowTable(self.table, sorts=False)
        self.list.setObjectName("slips")
        self.desk = DeskCard(say(HAND_OUT), say(DONE))
        self.print_button = self.desk.add_button(say(PRINT), "Ctrl+P")
        self.save_button = self.desk.add_button(say(SAVE), "Ctrl+S")
        self.print_button.clicked.connect(self.print_out)
        self.save_button.clicked.connect(self.save)
        for key, slot in (("Ctrl+P", self.print_out), ("Ctrl+S", self.save)):
            QShortcut(QKeySequence(key), self).activated.connect(slot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.desk)

    def show_slips(self, slips: Sequence[Slip]) -> None:
        """Show whom which PIN was given."""
        self._slips, self._safe, self._warned = tuple(slips), False, False
        self.table.show_items(self._slips, self._columns())
        self.desk.say(self._context.say(ONLY_NOW))
        self.desk.act.setFocus()

    def may_go(self) -> bool:
        """Forget the PINs and return True, but ask once while they are on no paper."""
        if self._slips and not self._safe and not self._warned:
            self._warned = True
            self.desk.say(self._context.say(NOT_PRINTED), "asked")
            return False
        self._slips = ()
        self.table.show_items((), self._columns())
        return True

    def _columns(self) -> tuple[Shown[Slip], ...]:
        say = self._context.say
        return (
            Shown[Slip](NAME, lambda one: one.person.name, 3),
            Shown[Slip](CODE, lambda one: one.person.details.code, 2),
            Shown[Slip](ROLE, lambda one: say(ROLE_LABELS[one.role]), 3),
            Shown[Slip](PIN, lambda one: one.pin, 3),
        )

    @Slot()
    def print_out(self) -> None:
        """Print the slips."""
        from carehome_app.ui.shell.printing import PrintingBeside, ask_and_print

        work = ask_and_print(self.window(), self._document(), FILE) if self._slips else None
        if work is not None:
            beside = PrintingBeside(self, self._context.background, self._context.say)
            beside.start(work, self._printed, partial(self.desk.say, kind="trouble"))

    def _printed(self) -> None:
        from carehome_app.ui.shell.printing import SENT

        self._safe = True
        self.desk.say(self._context.say(SENT))

    @Slot()
    def save(self) -> None:
        """Save the slips where somebody says."""
        place = self.ask_where(self.window()) if self._slips else None
        if place is None:
            return
        try:
            place.write_bytes(self._document())
        except OSError as error:
            self.desk.say(str(error), "trouble")
            return
        self._safe = True
        self.desk.say(self._context.say(SAVED.with_(path=place)))

    def _document(self) -> bytes:
        # Typst is seldom wanted here, and slow to import.
        from carehome_app.documents.formats import rendered

        report = self._context.house.beginning.accounts.paper(self._slips)
        return rendered(report, "pdf", self._context.say, self._context.language)


class AccountsOffer(Offer[Proposed]):
    """All staff without an account; digits choose another role."""

    heading = QT_TRANSLATE_NOOP("Beginning", "Accounts for the staff")
    hint = QT_TRANSLATE_NOOP("Beginning", "Digits choose the role:")

    def __init__(self, context: Context) -> None:
        """Make the step."""
        self.slips = Slips(context)
        super().__init__(context, "offeredAccounts")
        whole = self.layout()
        if whole is not None:
            whole.addWidget(self.slips)
        self.slips.hide()
        self.slips.desk.entered.connect(self._hand_out)
        self.list.chosen_digit.connect(self._choose_role)

    def begin(self) -> None:
        """Propose anew, unless there are PINs to hand out."""
        if not self.slips.isHidden():
            self.slips.desk.act.setFocus()
            return
        super().begin()

    def proposed(self) -> Sequence[Proposed]:
        """Return all staff without an account."""
        return self.context.house.beginning.accounts.proposed()

    def wanted(self, item: Proposed) -> bool:
        """Return whether the post suggests a role."""
        return item.role is not None

    def columns(self) -> tuple[Shown[Line[Proposed]], ...]:
        """Return who it is, and as what."""
        say = self.context.say

        def role(line: Line[Proposed]) -> str:
            return say(NO_ROLE if line.item.role is None else ROLE_LABELS[line.item.role])

        return (
            Shown(NAME, lambda line: line.item.person.name, 3),
            Shown(CODE, lambda line: line.item.person.details.code, 2),
            Shown(POST, lambda line: line.item.person.details.post, 3),
            Shown(ROLE, role, 3),
        )

    def show_lines(self) -> None:
        """Show the lines, and which digit is which role."""
        super().show_lines()
        if self.lines:
            say = self.context.say
            digits = [
                DIGIT.format(digit=digit, role=say(ROLE_LABELS[role]))
                for digit, role in enumerate(ROLES, start=1)
            ]
            self.desk.say(" ".join((say(self.hint), *digits, f"0 {say(NO_ROLE)}")))

    def act(self, count: int) -> Text:
        """Return how many accounts are given."""
        return QT_TRANSLATE_NOOP("Beginning", "Give accounts: {count}").with_(count=count)

    def chosen(self) -> list[Proposed]:
        """Return those that are ticked and have a role."""
        return [one for one in super().chosen() if one.role is not None]

    def keep(self, chosen: Sequence[Proposed]) -> str:
        """Give the accounts and show the PINs; the step is over when they are handed out."""
        slips = self.context.house.beginning.accounts.give(chosen)
        self.context.events.changed.emit(Changes.ACCOUNTS | Changes.PEOPLE)
        self._show(slips=True)
        self.slips.show_slips(slips)
        self._told = self.context.say(GIVEN.with_(count=len(slips)))
        return ""

    @Slot()
    def _hand_out(self) -> None:
        if self.slips.may_go():
            self._show(slips=False)
            self.finished.emit(self._told)

    def _show(self, *, slips: bool) -> None:
        for part in (self.list, self.desk):
            part.setVisible(not slips)
        self.slips.setVisible(slips)

    @Slot(int, int)
    def _choose_role(self, place: int, digit: int) -> None:
        if digit <= len(ROLES):
            role = ROLES[digit - 1] if digit else None
            person = self.lines[place].item.person
            self.lines[place] = Line(Proposed(person, role), role is not None)
            self.show_lines()
