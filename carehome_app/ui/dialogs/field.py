"""A field with its name above and, when something is wrong with it, a sentence below."""

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget


class Field(QWidget):
    """One line to fill in."""

    def __init__(self, name: str, label: str, text: str = "", *, secret: bool = False) -> None:
        """Make a field; a secret one shows dots."""
        super().__init__()
        self.edit = QLineEdit(text)
        self.edit.setObjectName(name)
        if secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        named = QLabel(label)
        named.setBuddy(self.edit)
        self._trouble = QLabel()
        self._trouble.setObjectName(f"{name}_trouble")
        self._trouble.setProperty("kind", "trouble")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (named, self.edit, self._trouble):
            column.addWidget(widget)
        self.edit.textEdited.connect(self.clear_trouble)

    @property
    def text(self) -> str:
        """What is typed, without spaces around it."""
        return self.edit.text().strip()

    @property
    def trouble(self) -> str:
        """The sentence below the field; empty when all is well."""
        return self._trouble.text()

    def show_trouble(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it back."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        self.edit.setProperty("wrong", bool(sentence))
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    def clear_trouble(self) -> None:
        """Take the sentence back, since the field is being changed."""
        self.show_trouble("")
