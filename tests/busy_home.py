"""A home in which a little of everything happened, for reports of every kind."""

from datetime import date

from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.measures.catalogue import by_code
from carehome_app.domain.outbreak.cases import Symptom
from carehome_app.services.disinfection.areas import Written
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home

WICKED = (
    '=HYPERLINK("x")',
    "#王[b]$x$",
    "两\n行",
    "😀笑",
    "王\x00零",
    "名" * 60,
    "䶮㛃𬭎",
    "שלום مرحبا",
)
"""Names that break what is badly made."""


def live(home: Home) -> Home:
    """Let two days pass: a fever, a correction, reasons, an absence, symptoms, an overdue area."""
    home.house.disinfection.areas.add_all([Written(name="厨房", area_class="kitchen", floor="1")])
    home.history("R001", "36.4", "36.6", days=3)
    home.measure("R003", "38.2")
    home.clock.advance(minutes=35)
    home.measure("R003", "37.9")
    home.measure("R002", "h+3")
    home.measure("R004", "r")
    _correct(home, "R001", "36.8", "36.5")
    home.house.seeing.clusters.note_symptoms(home.subject("R003"), [Symptom.COUGH])
    home.house.recording.note(home.subject("R005"), home.round, "slept badly")
    due = home.house.following_up.due()
    home.house.following_up.take(due[0].episode, Step.DOCTOR_TOLD, "on the phone")
    home.measure("R005", "120/80/72", measure=by_code("blood_pressure"), site="")
    home.measure("R006", "15.2", measure=by_code("glucose"), site="")
    home.next_round()
    home.measure("R001", "36.7")
    home.admit("R007", "新人", "303-1")
    return home


def _correct(home: Home, code: str, wrong: str, right: str) -> None:
    home.measure(code, wrong)
    cell = home.row(code).cells[0]
    assert cell is not None
    given = home.given(code, right)
    home.house.correcting.correct(cell.valid[0], given, Why("typing_error"))


def month(home: Home) -> date:
    """Return the first day of the home's month."""
    return home.desk.today().replace(day=1)
