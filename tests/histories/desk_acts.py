"""What can be done at any of several desks, in each subject: random days are made of it."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Final

from carehome_app.db.privacy.keeping import locked
from carehome_app.domain.accounts.roles import Actor, May, Role
from carehome_app.domain.chronic.events import DoseSaid
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.plan import EVENING, MORNING
from carehome_app.domain.supplies.supply import Item
from carehome_app.services.inspections.faults import NewFault
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.rehabilitation.planning import NewPlan
from carehome_app.services.rehabilitation.training import NewSession
from tests.builders import Home
from tests.services.gate.at_the_gate import let_in, staff, under
from tests.services.rehabilitation.test_training import WEEK
from tests.services.requests import test_requests as requests
from tests.services.sampling.rounds_in_a_home import SamplingTable
from tests.services.supplies.store import GOWNS, Keeper
from tests.services.writing_acts import WRITES

Doing = Callable[[Home, str], object]


def _as_director(home: Home) -> None:
    home.desk.actor = Actor(home.subject("D01"), "", Role.DIRECTOR)


def _role(home: Home, code: str) -> None:
    given = home.house.signing_in.give_role
    given(home.subject("S001"), Role.NURSE if code == "R001" else Role.CARER)


def _rounds(home: Home, code: str) -> None:
    windows = (MORNING,) if code == "R001" else (MORNING, EVENING)
    home.house.planning.change_rounds(windows, "axilla", home.desk.today() + timedelta(days=1))


def _dose(home: Home, code: str) -> None:
    with home.desk.acting(May.RECORD) as action:
        day = home.desk.today().toordinal()
        said = DoseSaid(home.subject(code), 7, day, "am", to_ms(home.clock()), "given")
        action.append(said)


def _stored(home: Home) -> Item:
    known = home.house.supplies.store.items()
    found = [one for one in known if one.code == GOWNS.code]
    return found[0] if found else Keeper(home).lists()


def _lock(home: Home, code: str) -> None:
    keeping, subject = home.house.keeping, home.subject(code)
    is_locked = subject in locked(home.desk.store)
    (keeping.unlock if is_locked else keeping.lock)(subject, "asked for")


def _trains(home: Home, typed: str, code: str) -> None:
    """Hold a session, by a plan that this desk makes where it knows of none."""
    subject, training = home.subject(code), home.house.rehabilitation
    with suppress(CareHomeError):
        training.plans.make(
            NewPlan(subject=subject, sessions=WEEK, agreed_by="女儿", since=home.desk.today())
        )
    training.training.hold(NewSession(subject=subject, typed=typed), again=True)


LOOKS_FIRST: Final = {"recording.review"}
"""What needs a page that shows it first."""
ACTS: Final[dict[str, Doing]] = {
    "role": _role,
    "rounds": _rounds,
    "dose": _dose,
    "lock": _lock,
    "hold": lambda home, code: home.house.keeping.hold(home.subject(code), "a court asks"),
    "release": lambda home, code: home.house.keeping.release(home.subject(code), "over"),
    "level": lambda home, _code: under(home, "booked"),
    "gate": lambda home, _code: let_in(home, staff(home, "S001")),
    "sampling": lambda home, code: SamplingTable(home).scan(code),
    "isolate": lambda home, code: home.house.isolation.cases.start(
        NewCase(subject=home.subject(code), place=f"4{code[-2:]}")
    ),
    "stock in": lambda home, _code: Keeper(home).takes_in(_stored(home), "2b", "2027-11-30"),
    "stock out": lambda home, _code: Keeper(home).gives(_stored(home), "3"),
    "request": lambda home, code: requests.take(home, subject=home.subject(code)),
    "fault": lambda home, code: home.house.inspections.faults.find(
        NewFault(place="过道", words=f"{code} 门口堆放轮椅")
    ),
    "training": lambda home, code: _trains(home, "站立 30 提示", code),
    "fall in training": lambda home, code: _trains(home, "站立 20 提示 跌倒", code),
    "steps": lambda home, _code: [
        home.house.following_up.take(due.episode, Step.CLOSED, "seen")
        for due in home.house.following_up.due()[:1]
    ],
    **{
        name: lambda home, _code, act=act: act(home)  # type: ignore[misc]
        for name, (_may, act) in WRITES.items()
        if name not in LOOKS_FIRST
    },
}
"""By its name; what a desk may not do then, or not again, it is told so and does nothing."""
