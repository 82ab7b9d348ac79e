"""A sentence to read while something takes its time before there is a window."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QVBoxLayout

from carehome_app.ui.background import Background


class WaitDialog(QDialog):
    """Stays until the work is done; Esc does not close it."""

    def __init__(self, sentence: str, work: Callable[[], object]) -> None:
        """Say a sentence and start the work in a thread of its own."""
        super().__init__()
        self.error: Exception | None = None
        self.setWindowTitle("carehome")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 22, 28, 28)
        layout.addWidget(QLabel(sentence))
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        layout.addWidget(bar)
        self._background = Background(self)
        self._background.run(self, work, done=self._done, failed=self._failed)

    def reject(self) -> None:
        """Stay: half a home is no use."""

    def _done(self, _result: object) -> None:
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.error = error
        self.accept()
