"""The quiet timer of what still acts: tells once that it is time to rinse or air. No sound."""

from PySide6.QtCore import QObject, QTimer, Signal

from carehome_app.domain.disinfection_counting import Board
from carehome_app.domain.entry import LineRef


class ActingTimer(QObject):
    """Waits for the next disinfection that has acted long enough."""

    time_over = Signal(int)
    """Number of the area."""
    moment_reached = Signal()

    def __init__(self, parent: QObject) -> None:
        """Wait for nothing yet."""
        super().__init__(parent)
        self._told: set[LineRef] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.moment_reached)

    def watch(self, board: Board) -> None:
        """Tell what is over and was not told yet, and wait for the next one."""
        due = [one.due_to_end for one in board.acting if one.due_to_end]
        later = [moment for moment in due if moment > board.at]
        if later:
            self._timer.start(max(int((min(later) - board.at).total_seconds() * 1000), 1))
        for one in board.acting:
            over = one.due_to_end is not None and one.due_to_end <= board.at
            if over and one.ref not in self._told:
                self._told.add(one.ref)
                self.time_over.emit(one.area)
