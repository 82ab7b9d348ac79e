"""What is done about a person in a cluster, or about the cluster, in two lines."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from carehome_app.domain.cases import FROM_READINGS, SYMPTOM_LABELS, Symptom
from carehome_app.domain.findings import STEP_LABELS, Step
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.widgets.chip import StillBox

WORDS = QT_TRANSLATE_NOOP("Clusters", "room of isolation, or words")
SYMPTOMS = QT_TRANSLATE_NOOP("Clusters", "Symptoms: {count}")
NOTE = QT_TRANSLATE_NOOP("Clusters", "Keep symptoms")
ISOLATE = QT_TRANSLATE_NOOP("Clusters", "Keep apart")
RELEASE = QT_TRANSLATE_NOOP("Clusters", "End it")
TAKE = QT_TRANSLATE_NOOP("Clusters", "Keep step")
STEPS = (Step.NURSE_TOLD, Step.DOCTOR_TOLD, Step.FAMILY_TOLD, Step.NOTE, Step.CLOSED)


class CaseBar(QWidget):
    """Words, symptoms, isolation, and steps."""

    noted = Signal()
    isolated = Signal()
    released = Signal()
    stepped = Signal()

    def __init__(self, say: Translate) -> None:
        """Make the line; nothing is chosen."""
        super().__init__()
        self._say = say
        self.field = QLineEdit()
        self.field.setObjectName("case_words")
        self.field.setPlaceholderText(say(WORDS))
        self.menu = QMenu(self)
        self.boxes = {}
        for symptom in (one for one in Symptom if one not in FROM_READINGS):
            action = self.menu.addAction(say(SYMPTOM_LABELS[symptom]))
            action.setCheckable(True)
            action.toggled.connect(self._count)
            self.boxes[symptom] = action
        self.pick = QPushButton()
        self.pick.setMenu(self.menu)
        self.steps = StillBox("cluster_step")
        for step in STEPS:
            self.steps.addItem(say(STEP_LABELS[step]), step.value)
        self.take = QPushButton(say(TAKE))
        self._count()
        self.take.clicked.connect(self.stepped)
        self._lay_out()

    def words(self) -> str:
        """Return what is typed."""
        return self.field.text()

    def symptoms(self) -> list[Symptom]:
        """Return the chosen symptoms."""
        return [symptom for symptom, action in self.boxes.items() if action.isChecked()]

    def step(self) -> Step:
        """Return the chosen step."""
        return Step(self.steps.currentData())

    def allow_steps(self, allowed: bool) -> None:  # as Qt's own setEnabled
        """Let steps be taken, or not."""
        self.steps.setEnabled(allowed)
        self.take.setEnabled(allowed)

    def clear(self) -> None:
        """Forget what is typed and chosen."""
        self.field.clear()
        for action in self.boxes.values():
            action.setChecked(False)

    def _count(self) -> None:
        self.pick.setText(self._say(SYMPTOMS.with_(count=len(self.symptoms()))))

    def _lay_out(self) -> None:
        # Two lines: in one, the last buttons are cut off on a small screen.
        inside, below = QHBoxLayout(), QHBoxLayout()
        both = QVBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        for line in (inside, below):
            line.setSpacing(6)
            both.addLayout(line)
        inside.addWidget(self.pick)
        for words, signal in (
            (NOTE, self.noted),
            (ISOLATE, self.isolated),
            (RELEASE, self.released),
        ):
            button = QPushButton(self._say(words))
            button.clicked.connect(signal)
            inside.addWidget(button)
        inside.addStretch(1)
        below.addWidget(self.field, 1)
        below.addWidget(self.steps)
        below.addWidget(self.take)
