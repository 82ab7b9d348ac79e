"""Begin a new home: its name, its director, its passphrase and where it lies."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.founding import SHORTEST_PASSPHRASE, NewHome
from carehome_app.ui.dialogs.field import Field
from carehome_app.ui.errors import shown_to_user

TITLE: Final = QT_TRANSLATE_NOOP("NewHome", "New home")
MAKE: Final = QT_TRANSLATE_NOOP("NewHome", "Make this home")
OTHER_FOLDER: Final = QT_TRANSLATE_NOOP("NewHome", "Choose folder…")
LABELS: Final = {
    "name": QT_TRANSLATE_NOOP("NewHome", "Name of the home"),
    "number": QT_TRANSLATE_NOOP("NewHome", "Number at the bureau, if there is one"),
    "director": QT_TRANSLATE_NOOP("NewHome", "Name of the director"),
    "desk": QT_TRANSLATE_NOOP("NewHome", "Name of this desk, such as Front desk 1"),
    "passphrase": QT_TRANSLATE_NOOP("NewHome", "Passphrase"),
    "again": QT_TRANSLATE_NOOP("NewHome", "Passphrase once more"),
    "folder": QT_TRANSLATE_NOOP("NewHome", "Folder"),
}
SECRET: Final = ("passphrase", "again")
NEEDED: Final = QT_TRANSLATE_NOOP("NewHome", "This must be filled in.")
TOO_SHORT: Final = QT_TRANSLATE_NOOP("NewHome", "At least {count} characters.")
NOT_THE_SAME: Final = QT_TRANSLATE_NOOP("NewHome", "The two passphrases are not the same.")
WARNING: Final = QT_TRANSLATE_NOOP(
    "NewHome",
    "Without the passphrase nobody can open the data, the makers of the program neither. "
    "Write it down and lock it away.",
)


class NewHomeDialog(QDialog):
    """All fields at once; what is wrong stands below each."""

    def __init__(
        self, say: Translate, folder: Path, found: Callable[[Path, NewHome], object]
    ) -> None:
        """Propose a folder; `found` makes the home or raises `CareHomeError`."""
        super().__init__()
        self._say, self._found = say, found
        self.setWindowTitle(say(TITLE))
        self.setMinimumWidth(720)
        self.fields = {
            name: Field(name, say(label), secret=name in SECRET) for name, label in LABELS.items()
        }
        self.fields["folder"].edit.setText(str(folder))
        self._choose = QPushButton(say(OTHER_FOLDER))
        self._choose.clicked.connect(self._choose_folder)
        self._lay_out()

    def accept(self) -> None:
        """Make the home, or say beside the fields what is wrong."""
        if not self._check():
            return
        folder = self.fields["folder"]
        with shown_to_user(self._say, folder.show_trouble):
            self._found(Path(folder.text).expanduser(), self._new_home())
            super().accept()

    def _check(self) -> bool:
        for name in ("name", "director", "folder"):
            self._expect(name, bool(self.fields[name].text), NEEDED)
        first, again = (self.fields[name].edit.text() for name in SECRET)
        self._expect(
            "passphrase",
            len(first) >= SHORTEST_PASSPHRASE,
            TOO_SHORT.with_(count=SHORTEST_PASSPHRASE),
        )
        self._expect("again", first == again, NOT_THE_SAME)
        wrong = [field for field in self.fields.values() if field.trouble]
        if wrong:
            wrong[0].edit.setFocus()
        return not wrong

    def _expect(self, name: str, right: bool, otherwise: Text) -> None:  # a condition
        self.fields[name].show_trouble("" if right else self._say(otherwise))

    def _new_home(self) -> NewHome:
        said = {name: field.text for name, field in self.fields.items()}
        return NewHome(
            name=said["name"],
            number=said["number"],
            director=said["director"],
            desk_name=said["desk"],
            # Not trimmed: a space may be a part of it.
            passphrase=self.fields["passphrase"].edit.text(),
        )

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self._say(OTHER_FOLDER))
        if chosen:
            self.fields["folder"].edit.setText(chosen)

    def _lay_out(self) -> None:
        # Two fields beside each other: all of it must fit 1366 by 768 at 150 per cent.
        pairs = (("name", "number"), ("director", "desk"), SECRET)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for row, pair in enumerate(pairs):
            for column, name in enumerate(pair):
                grid.addWidget(self.fields[name], row, column, Qt.AlignmentFlag.AlignTop)
        warning = QLabel(self._say(WARNING))
        warning.setProperty("kind", "note")
        warning.setWordWrap(True)
        where = QHBoxLayout()
        where.addWidget(self.fields["folder"], 1)
        where.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignBottom)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        make = buttons.addButton(self._say(MAKE), QDialogButtonBox.ButtonRole.AcceptRole)
        make.setProperty("kind", "main")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        layout.addLayout(grid)
        layout.addWidget(warning)
        layout.addLayout(where)
        layout.addWidget(buttons)
