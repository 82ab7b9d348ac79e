"""Lines over the whole window: what everybody must know about the record that is shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget


class TopLines(QWidget):
    """Holds the window's content with the lines above it; none at first."""

    def __init__(self, below: QWidget, warning: str | None = None) -> None:
        """Hold the content, under what is wrong with the record for as long as it is."""
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(below, 1)
        if warning is not None:
            self.add(warning, "recordWarning", "warning")

    def add(self, words: str, name: str, kind: str, beside: QWidget | None = None) -> QLabel:
        """Add a line with a look of the style sheet, and perhaps a button; return its label."""
        line = QLabel(words)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setObjectName(name)
        line.setProperty("kind", kind)
        line.setWordWrap(True)
        if beside is None:
            self._column.insertWidget(self._column.count() - 1, line)
            return line
        whole = QWidget()
        whole.setObjectName(f"{name}Line")
        whole.setProperty("kind", kind)
        whole.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 12, 0)
        row.addWidget(line, 1)
        row.addWidget(beside)
        self._column.insertWidget(self._column.count() - 1, whole)
        return line

    def remove(self, line: QLabel) -> None:
        """Take a line away."""
        holder = line.parentWidget() if line.parentWidget() is not self else line
        if holder is not None:
            self._column.removeWidget(holder)
            holder.hide()
            holder.deleteLater()
