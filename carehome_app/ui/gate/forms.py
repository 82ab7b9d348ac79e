"""What is seldom done at the gate, each in a form that takes the place of the desk."""

from typing import Final

from PySide6.QtCore import Signal

from carehome_app.ui.gate.event_form import EventForm
from carehome_app.ui.gate.intake_form import IntakeForm
from carehome_app.ui.gate.met_form import MetForm
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.panel import Parts

KEYS: Final = {"Alt+I": "intake", "Alt+U": "ending", "Alt+W": "met"}


class GateForms(Parts):
    """Who comes to stay and their things, the end of an emergency, and who met whom."""

    done = Signal(str)
    """What was kept, in a sentence; the desk comes back."""
    left = Signal()

    def __init__(self, context: Context) -> None:
        """Make every form."""
        super().__init__()
        self.intake, self.ending, self.met = (
            IntakeForm(context),
            EventForm(context),
            MetForm(context),
        )
        self._forms: dict[str, IntakeForm | EventForm | MetForm] = {
            "intake": self.intake,
            "ending": self.ending,
            "met": self.met,
        }
        for form in self._forms.values():
            self.addWidget(form)
            form.left.connect(self.left)
        self.intake.done.connect(self.done)
        self.ending.done.connect(self.done)

    def begin(self, name: str) -> None:
        """Show a form with empty fields, the keyboard in the first."""
        form = self._forms[name]
        self.setCurrentWidget(form)
        form.begin()

    def take_focus(self) -> None:
        """Put the keyboard into the form in view."""
        form = self.currentWidget()
        next(one for one in self._forms.values() if one is form).take_focus()
