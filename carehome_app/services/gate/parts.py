"""The services of the gate, put together once; each is given those it uses."""

from functools import cached_property

from carehome_app.services.desk import Desk
from carehome_app.services.gate.board import GateBoard
from carehome_app.services.gate.control import Control
from carehome_app.services.gate.finding import Finding
from carehome_app.services.gate.intake import Intakes
from carehome_app.services.gate.looking import Looking
from carehome_app.services.gate.passing import Passing
from carehome_app.services.gate.reporting import GateReporting
from carehome_app.services.gate.rota import RotaKeeping
from carehome_app.services.gate.visits import Visits
from carehome_app.services.rounds.recording import Recording


class Gate:
    """What can be done at the gate."""

    def __init__(self, desk: Desk, recording: Recording) -> None:
        """Work at a desk."""
        self._desk = desk
        self._recording = recording

    @cached_property
    def control(self) -> Control:
        """Levels of control."""
        return Control(self._desk)

    @cached_property
    def visits(self) -> Visits:
        """Booked visits."""
        return Visits(self._desk, self.control)

    @cached_property
    def looking(self) -> Looking:
        """What is known of somebody at the desk."""
        return Looking(self._desk, self.control)

    @cached_property
    def passing(self) -> Passing:
        """Letting people through, or not."""
        return Passing(self._desk, self.control, self.looking, self._recording)

    @cached_property
    def board(self) -> GateBoard:
        """The day, and who is inside."""
        return GateBoard(self._desk, self.control, self.visits)

    @cached_property
    def reporting(self) -> GateReporting:
        """The register, and who is inside."""
        return GateReporting(self._desk, self.control, self.board, self.visits)

    @cached_property
    def rota(self) -> RotaKeeping:
        """Sealed shifts of staff."""
        return RotaKeeping(self._desk)

    @cached_property
    def intakes(self) -> Intakes:
        """Comings to stay, and the things of those who stay."""
        return Intakes(self._desk)

    @cached_property
    def finding(self) -> Finding:
        """Whom the one box means."""
        return Finding(self._desk, self.visits, self.board)
