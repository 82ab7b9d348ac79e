"""A home in which something happened that each kind of report has a line for.

A shift is handed over at noon; the day goes on until the evening's round.
"""

from carehome_app.domain.accounts.signatures import Purpose
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.inspections.faults import Grade
from carehome_app.domain.isolation.cases import CaseKind, EndKind, Length
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE
from carehome_app.domain.outbreak.cases import Symptom
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.requests.words import Channel, Kind, Urgency
from carehome_app.domain.sampling.round import Method
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.disinfection.areas import Written
from carehome_app.services.inspections.faults import Assignment, NewFault
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.reports.issuing import Document
from carehome_app.services.requests.taking import Kept, NewRequest
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home
from tests.services.sampling.rounds_in_a_home import SamplingTable
from tests.services.supplies.store import Keeper
from tests.ui.chronic.plans import plan


def until_noon(home: Home) -> Home:
    """Let some days and a morning pass, with something for each kind of report."""
    _days_before(home)
    _morning(home)
    _subjects(home)
    home.next_round(minutes_in=-150)
    return home


def until_evening(home: Home) -> Home:
    """Let the shift be handed over and the evening's round begin."""
    _hand_over(home)
    home.next_round()
    _evening(home)
    return home


def _days_before(home: Home) -> None:
    home.house.disinfection.areas.add_all(
        [
            Written(name="厨房", area_class="kitchen", floor="1"),
            Written(name="201", area_class="bedroom", floor="2"),
        ]
    )
    plan(home, "R005", BLOOD_PRESSURE, "am", "pm")
    plan(home, "R006", GLUCOSE, "am")
    home.history("R001", "36.4", "36.6", days=4)
    home.history("R003", "36.5", "r", days=3)
    home.history("S001", "36.3", days=2)
    home.history("R004", "o", days=1)


def _morning(home: Home) -> None:
    for code, text in (("R003", "38.2"), ("S002", "37.6"), ("R004", "34.8"), ("R002", "h+3")):
        home.measure(code, text)
    home.clock.advance(minutes=35)
    home.measure("R003", "37.9")
    _corrected(home, "R001", "36.8", "36.5")
    note = home.house.seeing.clusters.note_symptoms
    note(home.subject("R003"), [Symptom.COUGH, Symptom.DIARRHOEA], "since the night")
    note(home.subject("S002"), [Symptom.SORE_THROAT])
    home.house.recording.note(home.subject("R005"), home.round, "slept badly")
    home.measure("R005", "185/95/72", measure=BLOOD_PRESSURE, site="")
    home.measure("R006", "3.2", measure=GLUCOSE, site="")
    for due in home.house.following_up.due(PERSON):
        home.house.following_up.take(due.episode, Step.DOCTOR_TOLD, "on the phone")
        home.clock.advance(minutes=5)


def _corrected(home: Home, code: str, wrong: str, right: str) -> None:
    home.measure(code, wrong)
    cell = home.row(code).cells[0]
    assert cell is not None
    home.house.correcting.correct(cell.valid[0], home.given(code, right), Why("typing_error"))


def _subjects(home: Home) -> None:
    cases = home.house.isolation.cases
    for code, room in (("R001", "401"), ("R003", "403")):
        kind, length = CaseKind.CONTACT, Length(days=5)
        cases.start(NewCase(subject=home.subject(code), place=room, kind=kind, length=length))
    cases.release(cases.of(home.subject("R001")), EndKind.RELEASED)
    SamplingTable(home, Method.POOL).fill("R005", "R006")
    faults = home.house.inspections.faults
    number = faults.find(NewFault(place="厨房", words="报警器停用", grade=Grade.MINOR))
    faults.assign(faults.fault(number), Assignment(responsible=home.subject("S001")))
    new = NewRequest(
        channel=Channel.FACE,
        kind=Kind.REPAIR,
        urgency=Urgency.TODAY,
        words="水龙头漏水",
        subject=home.subject("R001"),
    )
    assert isinstance(home.house.requests.taking.take(new), Kept)
    keeper = Keeper(home)
    keeper.takes_in(keeper.lists(), "60", "2027-06-30")


def _hand_over(home: Home) -> None:
    handing_over, papers = home.house.papers.handing_over, home.house.papers
    signed = [
        home.house.signing_in.signature(home.subject(code), DEMO_PIN, purpose)
        for code, purpose in (("S001", Purpose.HANDS_OVER), ("S002", Purpose.TAKES_OVER))
    ]
    sealed = handing_over.report(papers.frame("handover", Asked(sealed=True)), "", signed)
    handing_over.give("quiet", Document(sealed, b"%PDF", "zh"), signed)
    home.issue()


def _evening(home: Home) -> None:
    home.measure("R001", "36.7")
    home.measure("S001", "o")
    home.measure("R005", "128/76/80", measure=BLOOD_PRESSURE, site="")
    home.admit("R007", "新人", "303-1")
    home.measure("R007", "98.6f", site="ear")
    home.house.people.discharge(home.person("R006"), reason="home")
    home.clock.advance(minutes=10)
