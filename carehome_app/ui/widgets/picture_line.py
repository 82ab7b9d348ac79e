"""One line that takes a picture: a path typed or dropped, or what was copied as it is."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from carehome_app.services.pictures import Prepared, prepare, prepared_file


class PictureLine(QLineEdit):
    """A file's path, dropped or typed; a picture that was copied is pasted as it is."""

    def __init__(self, pasted_words: str) -> None:
        """Take nothing yet; the words stand for a picture that was pasted."""
        super().__init__()
        self._words = pasted_words
        self._pasted = b""
        self.textEdited.connect(self._forget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste a picture, or whatever else was copied as Qt does."""
        image = QGuiApplication.clipboard().image()
        if event.matches(QKeySequence.StandardKey.Paste) and not image.isNull():
            self._take(image)
            return
        super().keyPressEvent(event)

    def pictures(self) -> list[Prepared]:
        """Return what was pasted or typed, ready to be kept."""
        if self._pasted:
            return [prepare(self._words, self._pasted)]
        typed = [one.strip().strip('"') for one in self.text().split(";") if one.strip()]
        return [prepared_file(_path(one)) for one in typed]

    def clear(self) -> None:
        """Forget what was typed and what was pasted."""
        super().clear()
        self._pasted = b""

    def _take(self, image: QImage) -> None:
        out = QBuffer()
        out.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(out, "PNG")  # type: ignore[call-overload]  # its stub wants bytes
        self._pasted = bytes(out.data().data())
        self.setText(self._words)

    def _forget(self) -> None:
        self._pasted = b""


def _path(typed: str) -> Path:
    """Return the file of a path or of an address that was dropped here."""
    return Path(QUrl(typed).toLocalFile() if typed.startswith("file:") else typed)
