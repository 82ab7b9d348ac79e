"""Begin a new home in three steps: what it is, its passphrase and PIN, its recovery code."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.accounts.pins import LEAST_DIGITS, checked_pin
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.home.keys import new_code
from carehome_app.services.home.opening import NewHome, check_timezone
from carehome_app.services.home.passphrases import SHORTEST_PASSPHRASE, checked_passphrase
from carehome_app.ui.home.recovery_sheet import RecoverySheet
from carehome_app.ui.shell.actions import TabByEye
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.style.style import dress_window
from carehome_app.ui.widgets.field import Field, secret_field
from carehome_app.ui.widgets.form import FieldColumns

STEP: Final = QT_TRANSLATE_NOOP("NewHome", "New home: step {step} of {steps}")
NEXT: Final = QT_TRANSLATE_NOOP("NewHome", "Next")
BACK: Final = QT_TRANSLATE_NOOP("NewHome", "Back")
OTHER_FOLDER: Final = QT_TRANSLATE_NOOP("NewHome", "Choose folder…")
LABELS: Final = {
    "name": QT_TRANSLATE_NOOP("NewHome", "Name of the home"),
    "number": QT_TRANSLATE_NOOP("NewHome", "Number at the bureau, if there is one"),
    "director": QT_TRANSLATE_NOOP("NewHome", "Name of the director"),
    "desk": QT_TRANSLATE_NOOP("NewHome", "Name of this desk, such as Front desk 1"),
    "timezone": QT_TRANSLATE_NOOP("NewHome", "Time zone"),
    "folder": QT_TRANSLATE_NOOP("NewHome", "Folder"),
    "passphrase": QT_TRANSLATE_NOOP("NewHome", "Passphrase"),
    "again": QT_TRANSLATE_NOOP("NewHome", "Passphrase once more"),
    "pin": QT_TRANSLATE_NOOP("NewHome", "PIN of the director, {count} digits or more"),
    "pin_again": QT_TRANSLATE_NOOP("NewHome", "PIN once more"),
}
REQUIRED: Final = ("name", "director", "folder", "passphrase", "again", "pin", "pin_again")
MARK: Final = QT_TRANSLATE_NOOP("NewHome", "{label} *")
RULES: Final = QT_TRANSLATE_NOOP(
    "NewHome",
    "A passphrase has {count} characters or more, and is not one that is easily guessed: not the "
    "home's name, not a common word or a row of digits. Three or four words of your own are best. "
    "Fields with * must be filled in.",
)
DO_NOT_ASK: Final = QT_TRANSLATE_NOOP(
    "NewHome", "Do not ask for the passphrase on this PC: nurses open the program by themselves"
)
SECRET: Final = ("passphrase", "again", "pin", "pin_again")
NEEDED: Final = QT_TRANSLATE_NOOP("NewHome", "This must be filled in.")
TOO_SHORT: Final = QT_TRANSLATE_NOOP("NewHome", "At least {count} characters.")
NOT_THE_SAME: Final = QT_TRANSLATE_NOOP("NewHome", "The two passphrases are not the same.")
PINS_DIFFER: Final = QT_TRANSLATE_NOOP("NewHome", "The two PINs are not the same.")
WARNING: Final = QT_TRANSLATE_NOOP(
    "NewHome",
    "The passphrase opens the data on this computer; the director's PIN says who is at work. "
    "Without the passphrase or the recovery code, which comes next, nobody can open the data, the "
    "makers of the program neither.",
)
USUAL_ZONE: Final = "Asia/Shanghai"


class NewHomeDialog(TabByEye):
    """What is wrong stands below each field; the home is made after the last step."""

    def __init__(
        self,
        say: Translate,
        folder: Path,
        found: Callable[[Path, NewHome], object],
        language: str = "en",
    ) -> None:
        """Propose a folder; `found` makes the home or raises `CareHomeError`."""
        super().__init__()
        self._say, self._found = say, found
        self.setMinimumWidth(720)
        self.fields = {
            name: (secret_field if name in SECRET else Field)(name, _named(say, name, words))
            for name, words in LABELS.items()
        }
        self.fields["folder"].fill(str(folder))
        self.fields["timezone"].fill(USUAL_ZONE)
        self.sheet = RecoverySheet(say, language)
        self._code = new_code()
        self.do_not_ask = QCheckBox(say(DO_NOT_ASK))
        self.do_not_ask.setObjectName("doNotAsk")
        self._choose = QPushButton(say(OTHER_FOLDER))
        self._choose.setAutoDefault(False)
        self._steps = QStackedWidget()
        for step in (self._home_step(), self._secret_step(), self.sheet):
            self._steps.addWidget(step)
        self._lay_out()
        self._choose.clicked.connect(self._choose_folder)
        self.sheet.confirmed.connect(self.make)
        self._show(0)
        dress_window(self)

    def accept(self) -> None:
        """Go on to the next step, or say beside the fields what is wrong."""
        step = self._steps.currentIndex()
        if step == 0 and self._check_home():
            self._show(1)
        elif step == 1 and self._check_secrets():
            self.sheet.show_code(
                self._code,
                home=self._said("name"),
                made=date.today().isoformat(),  # noqa: DTZ011  # for a person, on paper
            )
            self._show(2)

    @Slot()
    def make(self) -> None:
        """Make the home; when that cannot be, its folder is asked for once more."""
        folder = self.fields["folder"]
        with shown_to_user(self._say, folder.trouble):
            self._found(Path(self._said("folder")).expanduser(), self._new_home())
            super().accept()
            return
        self._show(0)
        folder.take_focus()

    @Slot()
    def go_back(self) -> None:
        """Show the step before."""
        self._show(max(self._steps.currentIndex() - 1, 0))

    def _show(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        self.setWindowTitle(self._say(STEP.with_(step=step + 1, steps=self._steps.count())))
        self._back.setEnabled(step > 0)
        self._next.setVisible(step < 2)
        if step < 2:
            self._next.setDefault(True)
            self.fields["name" if step == 0 else "passphrase"].take_focus()

    def _said(self, name: str) -> str:
        return self.fields[name].text().strip()

    def _check_home(self) -> bool:
        for name in ("name", "director", "folder"):
            self._expect(name, bool(self._said(name)), NEEDED)
        with shown_to_user(self._say, self.fields["timezone"].trouble):
            check_timezone(self._said("timezone"))
        return self._all_right("name", "director", "folder", "timezone")

    def _check_secrets(self) -> bool:
        first, again, pin, pin_again = (self.fields[name].text() for name in SECRET)
        enough = TOO_SHORT.with_(count=SHORTEST_PASSPHRASE)
        self._expect("passphrase", len(first) >= SHORTEST_PASSPHRASE, enough)
        if len(first) >= SHORTEST_PASSPHRASE:
            known = tuple(self._said(name) for name in ("name", "number", "director"))
            with shown_to_user(self._say, self.fields["passphrase"].trouble):
                checked_passphrase(first, known)
        self._expect("again", first == again, NOT_THE_SAME)
        self._expect("pin_again", pin == pin_again, PINS_DIFFER)
        self.fields["pin"].clear_trouble()  # it may have been the home's number, changed since
        with shown_to_user(self._say, self.fields["pin"].trouble):
            checked_pin(pin, also=(self._said("number"),))
        return self._all_right(*SECRET)

    def _all_right(self, *names: str) -> bool:
        wrong = [self.fields[name] for name in names if self.fields[name].said()]
        if wrong:
            wrong[0].take_focus()
        return not wrong

    def _expect(self, name: str, right: bool, otherwise: Text) -> None:  # a condition
        self.fields[name].trouble("" if right else self._say(otherwise))

    def _new_home(self) -> NewHome:
        said = {name: self._said(name) for name in self.fields}
        return NewHome(
            name=said["name"],
            number=said["number"],
            timezone=said["timezone"],
            director=said["director"],
            desk_name=said["desk"],
            # Not trimmed: a space may be a part of it.
            passphrase=self.fields["passphrase"].text(),
            pin=said["pin"],
            recovery=self._code,
        )

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self._say(OTHER_FOLDER))
        if chosen:
            self.fields["folder"].fill(chosen)

    def _home_step(self) -> QWidget:
        where = QHBoxLayout()
        where.addWidget(self.fields["folder"], 1)
        where.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignBottom)
        step = self._columns(("name", "number", "director", "desk", "timezone"))
        step.addLayout(where)
        step.addStretch(1)
        return _widget(step)

    def _secret_step(self) -> QWidget:
        step = self._columns(SECRET)
        rules = RULES.with_(count=SHORTEST_PASSPHRASE)
        for kind, said in (("hint", rules), ("note", WARNING)):
            words = QLabel(self._say(said))
            words.setObjectName(kind)
            words.setProperty("kind", kind)
            words.setWordWrap(True)
            step.addWidget(words)
        step.insertWidget(step.count() - 1, self.do_not_ask)
        step.addStretch(1)
        return _widget(step)

    def _columns(self, names: Iterable[str]) -> QVBoxLayout:
        # One column as in every form; six rows fit 1366 by 768 at 150 per cent.
        made = QVBoxLayout()
        made.setContentsMargins(0, 0, 0, 0)
        made.setSpacing(10)
        made.addWidget(FieldColumns((self.fields[name] for name in names), 1))
        return made

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._back = buttons.addButton(self._say(BACK), QDialogButtonBox.ButtonRole.ResetRole)
        self._back.setAutoDefault(False)
        self._next = buttons.addButton(self._say(NEXT), QDialogButtonBox.ButtonRole.AcceptRole)
        self._next.setObjectName("next")
        self._next.setProperty("kind", "main")
        self._back.clicked.connect(self.go_back)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(self._steps)
        layout.addWidget(buttons)


def _named(say: Translate, name: str, words: Text) -> str:
    """Return what a field is called, with a mark where it must be filled in."""
    label = words.with_(count=LEAST_DIGITS)
    return say(MARK.with_(label=label)) if name in REQUIRED else say(label)


def _widget(inside: QVBoxLayout) -> QWidget:
    made = QWidget()
    made.setLayout(inside)
    return made
