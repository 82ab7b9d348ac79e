"""What opens this home, for the director: the list, and what can be done with it."""

from collections.abc import Callable
from functools import partial
from operator import attrgetter
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.moments import HomeTime
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.home.keys import Key, new_code
from carehome_app.ui.backups.watch import Standing
from carehome_app.ui.home.asking_keyring import WAITED_FOR, UnlockingFirst
from carehome_app.ui.home.recovery_sheet import RecoverySheet
from carehome_app.ui.shell.context import Context
from carehome_app.ui.trust.clock_card import ClockCard
from carehome_app.ui.trust.record_card import RecordCard
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.field import Trouble, secret_field
from carehome_app.ui.widgets.form import Beside, Form
from carehome_app.ui.widgets.labels import Card, label
from carehome_app.ui.widgets.panel import Parts
from carehome_app.ui.widgets.row_table import RowTable

# What the table of keys shows: what opens the home, whose it is, since when.

WHAT: Final = QT_TRANSLATE_NOOP("KeysPart", "Opens this home")
SINCE: Final = QT_TRANSLATE_NOOP("KeysPart", "Since")
MADE_BY: Final = QT_TRANSLATE_NOOP("KeysPart", "Made by")
REMARK: Final = QT_TRANSLATE_NOOP("KeysPart", "Remark")
PASSPHRASE_OF: Final = QT_TRANSLATE_NOOP("KeysPart", "passphrase of {name}")
FIRST_PASSPHRASE: Final = QT_TRANSLATE_NOOP("KeysPart", "first passphrase of the home")
RECOVERY: Final = QT_TRANSLATE_NOOP("KeysPart", "recovery code on paper")
THIS_PC: Final = QT_TRANSLATE_NOOP("KeysPart", "keyring of this computer")
CLOSED_PC: Final = QT_TRANSLATE_NOOP("KeysPart", "this computer (keyring closed)")
CLOSED_SOME: Final = QT_TRANSLATE_NOOP(
    "KeysPart", "keyring of this or another computer (keyring closed)"
)
OTHER_PC: Final = QT_TRANSLATE_NOOP("KeysPart", "keyring of another computer")
OWN: Final = QT_TRANSLATE_NOOP("KeysPart", "yours")
FORGED: Final = QT_TRANSLATE_NOOP("KeysPart", "altered outside the program: revoke it")
UNKNOWN: Final = QT_TRANSLATE_NOOP("KeysPart", "not known")


def columns(say: Translate, home_time: HomeTime) -> tuple[Shown[Key], ...]:
    """Return the columns of the table."""

    def since(key: Key) -> str:
        if key.made_at is None:
            return say(UNKNOWN)
        return f"{home_time.local(key.made_at):%Y-%m-%d %H:%M}"

    def remark(key: Key) -> str:
        if not key.is_sound:
            return say(FORGED)
        return say(OWN) if key.is_own else ""

    return (
        Shown(WHAT, lambda key: say(key_words(key)), 6),
        Shown(SINCE, since, 4),
        Shown(MADE_BY, lambda key: key.made_by or say(UNKNOWN), 3),
        Shown(REMARK, remark, 5),
    )


def key_words(key: Key) -> Text:
    """Return what a key is called."""
    if key.kind == "passphrase":
        return PASSPHRASE_OF.with_(name=key.whose) if key.whose else FIRST_PASSPHRASE
    if key.kind == "keyring":
        if key.is_closed:
            return CLOSED_PC if key.is_here else CLOSED_SOME
        return THIS_PC if key.is_here else OTHER_PC
    return RECOVERY


# What opens this home, for the director: the list, and what can be done with it.

ONLY_DIRECTOR: Final = QT_TRANSLATE_NOOP("KeysPart", "Only the director has to do with keys.")
EXPLAINED: Final = QT_TRANSLATE_NOOP(
    "KeysPart",
    "Each of these opens the encrypted record by itself. Keep at least two, in different places.",
)
MY_PASSPHRASE: Final = QT_TRANSLATE_NOOP("KeysPart", "Your passphrase")
PASSPHRASE: Final = QT_TRANSLATE_NOOP("KeysPart", "New passphrase")
AGAIN: Final = QT_TRANSLATE_NOOP("KeysPart", "New passphrase once more")
NOT_THE_SAME: Final = QT_TRANSLATE_NOOP("KeysPart", "The two passphrases are not the same.")
NEW_CODE: Final = QT_TRANSLATE_NOOP("KeysPart", "New recovery code…")
NOT_NOW: Final = QT_TRANSLATE_NOOP("KeysPart", "Not now")
REMEMBER: Final = QT_TRANSLATE_NOOP("KeysPart", "Open without asking on this computer")
FORGET: Final = QT_TRANSLATE_NOOP("KeysPart", "Ask again on this computer")
REVOKE: Final = QT_TRANSLATE_NOOP("KeysPart", "Revoke the chosen one")
CHANGE_KEY: Final = QT_TRANSLATE_NOOP("KeysPart", "Change the key of the file")
SURE_REVOKE: Final = QT_TRANSLATE_NOOP(
    "KeysPart",
    "{key}: it will open no record any more. For that the file is written anew beside your work."
    " Press once more to revoke it.",
)
SURE_CHANGE: Final = QT_TRANSLATE_NOOP(
    "KeysPart",
    "The whole record is written anew with another key and checked, beside your work. Older"
    " backups keep the old key. Press once more to begin.",
)
KEPT: Final = QT_TRANSLATE_NOOP("KeysPart", "Kept: it opens this home from now on.")
REPLACED: Final = QT_TRANSLATE_NOOP(
    "KeysPart",
    "Kept. The file is being written anew with another key; until that is done, what was replaced"
    " still opens it together with an older copy of the key file.",
)
OWED: Final = QT_TRANSLATE_NOOP(
    "KeysPart",
    "Something was revoked, and the key of the file was not changed since: an older copy of the"
    " key file still opens this record. The file is written anew beside your work; if it is not"
    " within minutes, change the key of the file.",
)
REVOKED: Final = QT_TRANSLATE_NOOP(
    "KeysPart",
    "Revoked. The file is being written anew with another key; until that is done, it still opens"
    " with what was revoked together with an older copy of the key file.",
)
REMEMBERED: Final = QT_TRANSLATE_NOOP(
    "KeysPart", "This computer opens the home by itself when its user is signed in to it."
)
FORGOTTEN: Final = QT_TRANSLATE_NOOP("KeysPart", "This computer asks for the passphrase again.")
BEGUN: Final = QT_TRANSLATE_NOOP("KeysPart", "The file is being written anew with another key.")
KEYRINGS: Final = {
    "": QT_TRANSLATE_NOOP(
        "KeysPart",
        "This computer has no keyring that keeps secrets safely: it asks for the passphrase.",
    ),
    "Windows": QT_TRANSLATE_NOOP("KeysPart", "Kept in Windows Credential Manager."),
    "macOS": QT_TRANSLATE_NOOP("KeysPart", "Kept in the macOS Keychain."),
    "SecretService": QT_TRANSLATE_NOOP(
        "KeysPart", "Kept in this computer's keyring (Secret Service)."
    ),
    "libsecret": QT_TRANSLATE_NOOP(
        "KeysPart", "Kept in this computer's keyring (Secret Service)."
    ),
    "kwallet": QT_TRANSLATE_NOOP("KeysPart", "Kept in KWallet."),
}
"""Where "open without asking" keeps what opens the home."""
WIDTH: Final = 400


class KeysPart(QWidget):
    """The list at the left, the director's work at the right; a new code takes that place."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows something after `refresh`."""
        super().__init__()
        self._context = context
        self._asked: tuple[str, str] | None = None
        self._unlocking = UnlockingFirst(self)
        say = context.say
        self.trouble = Trouble()
        self.record, self.clock = RecordCard(context), ClockCard(context)
        self.table = ColumnsTable[Key](say)
        self.list = RowTable(self.table, who=attrgetter("id"))
        self.list.setObjectName("keys")
        self.form = Form(say, tuple((secret_field(name, say(words)),) for name, words in (
            ("passphrase", PASSPHRASE), ("again", AGAIN))))  # fmt: skip
        self.new_code = _button("new_code", say(NEW_CODE))
        self.this_pc = _button("this_pc", say(REMEMBER))
        self.revoke = _button("revoke", say(REVOKE))
        self.change_key = _button("change_key", say(CHANGE_KEY))
        self.keyring = label("", "hint", wrap=True)
        self.keyring.setObjectName("keyring")
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.hide()
        self.sheet = RecoverySheet(say, context.language, in_a_row=2)
        self.not_now = _button("not_now", say(NOT_NOW))
        self._sides = Parts()
        self._lay_out()
        self.form.entered.connect(self.set_passphrase)
        self.form.left.connect(self._leave)
        self.new_code.clicked.connect(self.show_code)
        self.sheet.confirmed.connect(self.keep_code)
        self.sheet.field.entered.connect(self.sheet.check)
        self.not_now.clicked.connect(self.drop_code)
        self.this_pc.clicked.connect(self.turn_this_pc)
        self.revoke.clicked.connect(self.revoke_chosen)
        self.change_key.clicked.connect(self.change_file_key)
        self.list.moved.connect(self._unasked)
        # Enter goes to what can be done with a key; it takes nothing away itself.
        self.list.opened.connect(self._to_acts)
        context.events.backup_stood.connect(self.show_standing)

    def _to_acts(self, _key: Key) -> None:
        self.revoke.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Show what opens the home now; to others than the director, why nothing is shown."""
        house, say = self._context.house, self._context.say
        actor = house.desk.actor
        may = actor is not None and actor.may(May.KEEP_ACCOUNTS)
        for part in (self.list, self._sides):
            part.setVisible(may)
        if not may:
            self.record.hide()
            self.clock.hide()
            self._sides.setCurrentIndex(0)
            self.sheet.forget()
            self.table.show_items((), ())
            self.trouble.say(say(ONLY_DIRECTOR), is_news=True)
            return
        if self.trouble.text() == say(ONLY_DIRECTOR):
            self.trouble.say("")
        self.record.refresh()
        self.clock.refresh()
        self.list.show_items(house.keys.list_all(), columns(say, house.desk.home_time))
        if house.keys.owes_file_key():
            self.trouble.say(say(OWED))
        is_here = any(key.is_here for key in self.table.items)
        self.this_pc.setText(say(FORGET if is_here else REMEMBER))
        self.keyring.setText(say(KEYRINGS.get(house.keys.keyring(), KEYRINGS["SecretService"])))
        if not self.form.is_dirty:
            self.form.fill(say(MY_PASSPHRASE), {})

    @Slot()
    def set_passphrase(self) -> None:
        """Let a new passphrase open the home instead of one's old one."""
        first, again = (self.form.fields[name].text() for name in ("passphrase", "again"))
        if first != again:
            self.form.complain("again", self._context.say(NOT_THE_SAME))
            return
        try:
            self._context.house.keys.set_passphrase(first)
        except CareHomeError as error:
            self.form.complain("passphrase", self._context.say(error.sentence))
            return
        self.form.fill("", {})
        self._told(KEPT, REPLACED)

    @Slot()
    def show_code(self) -> None:
        """Show a new recovery code; it opens nothing before it is typed back."""
        desk = self._context.house.desk
        made = desk.today().isoformat()
        self.trouble.say("")
        self._sides.setCurrentIndex(1)
        self.sheet.show_code(new_code(), home=desk.card.name, made=made)

    @Slot()
    def keep_code(self) -> None:
        """Let the code that was typed back open the home, and no older one."""
        code = self.sheet.code
        if self._done(
            lambda: self._context.house.keys.set_recovery_code(code, code), KEPT, REPLACED
        ):
            self.drop_code()

    @Slot()
    def drop_code(self) -> None:
        """Hold the code no longer."""
        self.sheet.forget()
        self._sides.setCurrentIndex(0)
        self.list.setFocus()

    @Slot()
    def turn_this_pc(self) -> None:
        """Let this computer open the home by itself, or let it ask again."""
        keys = self._context.house.keys
        if any(key.is_here for key in self.table.items):
            self._at_keyring(keys.forget_this_pc, FORGOTTEN)
        else:
            self._at_keyring(keys.remember_this_pc, REMEMBERED)

    @Slot()
    def revoke_chosen(self) -> None:
        """Take the chosen key away when the button is pressed twice."""
        key = self.list.chosen()
        if key is not None and self._is_sure(key.id, SURE_REVOKE.with_(key=key_words(key))):
            revoke = partial(self._context.house.keys.revoke, key.id)
            (self._at_keyring if key.is_here else self._done)(revoke, REVOKED)

    @Slot()
    def change_file_key(self) -> None:
        """Write the file anew with another key when the button is pressed twice."""
        if self._is_sure("file", SURE_CHANGE):
            self.trouble.say(self._context.say(BEGUN), is_news=True)
            self._context.events.file_key_requested.emit()

    def take_focus(self) -> None:
        """Put the keyboard on the list."""
        self.list.setFocus()

    def _is_sure(self, what: str, sentence: Text) -> bool:
        chosen = self.list.chosen()
        asked = (what, chosen.id if chosen is not None else "")
        if self._asked == asked:
            self._asked = None
            return True
        self._asked = asked
        self.trouble.say(self._context.say(sentence), is_news=True)
        return False

    def _unasked(self) -> None:
        self._asked = None

    @Slot(object)
    def show_standing(self, standing: Standing) -> None:
        """Show how far a file with another key is, and what came of it."""
        was_under_way, far = not self.bar.isHidden(), standing.rekeyed
        self.bar.setVisible(far is not None)
        self.change_key.setEnabled(far is None)
        if far is not None:
            self.bar.setValue(far)
        elif was_under_way:
            self.refresh()
            if standing.news is not None:
                say = self._context.say(standing.news)
                self.trouble.say(say, is_news=not standing.is_trouble)

    def _at_keyring(self, work: Callable[[], None], sentence: Text) -> None:
        """Do what changes this computer's keyring; one that is locked asks its user first."""
        folder = self._context.house.desk.store.folder
        if self._unlocking.then(folder, partial(self._done, work, sentence)):
            self.trouble.say(self._context.say(WAITED_FOR), is_news=True)

    def _done(
        self, work: Callable[[], None], sentence: Text, replaced: Text | None = None
    ) -> bool:
        try:
            work()
        except CareHomeError as error:
            self.trouble.say(self._context.say(error.sentence))
            return False
        self._told(sentence, replaced)
        return True

    def _told(self, sentence: Text, replaced: Text | None = None) -> None:
        """Say what was done; `replaced` where something opens the file no more."""
        owes = self._context.house.keys.owes_file_key()
        self.refresh()
        said = replaced if owes and replaced is not None else sentence
        self.trouble.say(self._context.say(said), is_news=True)
        if owes:
            self._context.events.file_key_requested.emit()
        else:
            # The newest backup opens with the keys of today.
            self._context.events.backup_requested.emit()

    def _leave(self) -> None:
        self.form.fill(self._context.say(MY_PASSPHRASE), {})
        self.list.setFocus()

    def _lay_out(self) -> None:
        say = self._context.say
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.form, 1)
        for button in (self.new_code, self.this_pc, self.revoke, self.change_key):
            column.addWidget(button)
        column.addWidget(self.keyring)
        column.addWidget(self.bar)
        fresh = Card(say(NEW_CODE))
        fresh.body.addWidget(self.sheet, 1)
        fresh.body.addWidget(self.not_now)
        self._sides.addWidget(work)
        self._sides.addWidget(fresh)
        beside = QWidget()
        Beside(beside, self._sides, WIDTH).insertWidget(0, self.list, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(label(say(EXPLAINED), "hint", wrap=True))
        page.addWidget(self.record)
        page.addWidget(self.clock)
        page.addWidget(self.trouble)
        page.addWidget(beside, 1)


def _button(name: str, words: str) -> QPushButton:
    made = QPushButton(words)
    made.setObjectName(name)
    made.setAutoDefault(True)
    return made
