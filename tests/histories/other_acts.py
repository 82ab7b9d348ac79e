"""What is done in other subjects at desks that hear of each other late, and what is due then.

Of what one desk would not do a second time, such as a dose that is said, each is done once: what
happens where two desks do it both is stated row by row in tests/services/desks/test_conflicts.py.
"""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final, NamedTuple

from carehome_app.db.findings import findings
from carehome_app.db.inspections import faults as kept_faults
from carehome_app.db.sampling import rounds
from carehome_app.domain.chronic.medicine import Outcome
from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.findings.subject import DOOR, FAULT, PERSON, Subject
from carehome_app.domain.inspections.faults import State
from carehome_app.domain.isolation.cases import Length
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, TEMPERATURE
from carehome_app.domain.requests.words import Step as Care
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.sampling.round import Method
from carehome_app.services.chronic.medicines import DoseGiven, NewMedicine
from carehome_app.services.chronic.plans import NewPlan
from carehome_app.services.duties.day_lists import DAY_LISTS
from carehome_app.services.inspections.faults import Assignment, NewFault
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.rehabilitation.planning import NewPlan as NewTraining
from carehome_app.services.rehabilitation.training import NewSession
from carehome_app.services.requests.taking import Did
from carehome_app.services.sampling.taking import Sampled, Scan
from tests.builders import Home
from tests.histories.one_desk import Act, Typist
from tests.services.requests import test_requests as requests
from tests.services.sampling.rounds_in_a_home import SamplingTable

TUBE: Final = "T01"
DOOR_OF: Final = "d401"


def begin(home: Home) -> None:
    """Open a test round with its tube and pair a door, before the desks part.

    Two desks that open a tube each have two, and one desk would have had one: they are told apart.
    """
    SamplingTable(home, Method.POOL, capacity=4, hours=500).fill("R004")
    doors = home.house.isolation.doors
    doors.pair(DOOR_OF, "401", "mqtt")
    doors.receive([f"{DOOR_OF};close"], "mqtt")


def _round(home: Home) -> int:
    return rounds.last_heads(home.desk.store, 1)[0].id


def _subject(at: Typist, act: Act) -> int:
    return at.home.subject(act.code)


def _reason(at: Typist, act: Act, _about: int | None) -> None:
    at.home.measure(act.code, ("h", "out", "h+2")[act.choice % 3])


def _note(at: Typist, act: Act, _about: int | None) -> None:
    at.home.house.recording.note(_subject(at, act), at.home.round, "coughs")


def _leave(at: Typist, act: Act, _about: int | None) -> None:
    at.home.house.people.discharge(at.home.person(act.code))


def _plan(at: Typist, act: Act, _about: int | None) -> None:
    measure = (BLOOD_PRESSURE, TEMPERATURE)[act.choice % 2]
    at.home.house.chronic.plans.start(
        NewPlan(
            person=_subject(at, act),
            measure=measure,
            windows=("0800", "1600"),
            ordered_by="陈医生",
            from_day=at.home.desk.today(),
        )
    )


def _medicine(at: Typist, act: Act, _about: int | None) -> None:
    at.home.house.chronic.medicines.start(
        NewMedicine(
            person=_subject(at, act),
            name="氨氯地平",
            dose="5 mg",
            windows=("0800",),
            ordered_by="陈医生",
            from_day=at.home.desk.today(),
        )
    )


def _dose(at: Typist, act: Act, _about: int | None) -> None:
    known = at.home.house.chronic.medicines.of(_subject(at, act))
    assert known, "this desk does not know it"
    outcome = (Outcome.GIVEN, Outcome.REFUSED)[act.choice % 2]
    at.home.house.chronic.medicines.say(
        DoseGiven(
            medicine=known[0],
            round=RoundKey(at.home.desk.today(), "0800"),
            outcome=outcome,
            words="不想吃" if act.choice % 2 else "",
        )
    )


def _sample(at: Typist, act: Act, _about: int | None) -> None:
    taking, typed = at.home.house.sampling.taking, act.code
    scan = Scan(round=_round(at.home), typed=typed, tube=TUBE)
    done = taking.scan(scan)
    assert isinstance(done, Sampled), done


def _answer(at: Typist, act: Act, _about: int | None) -> None:
    result = ("阳性", "阴性", "无效")[act.choice % 3]
    at.home.house.sampling.answering.answer(_round(at.home), TUBE, result)


def _apart(at: Typist, act: Act, _about: int | None) -> None:
    at.home.house.isolation.cases.start(
        NewCase(subject=_subject(at, act), place="401", length=Length(days=9))
    )


def _release(at: Typist, act: Act, _about: int | None) -> None:
    cases = at.home.house.isolation.cases
    cases.release(cases.of(_subject(at, act)))


def _opens(at: Typist, act: Act, _about: int | None) -> None:
    """Open and close the door; only the first desk listens to it."""
    assert act.desk == 0, "nobody listens here"
    doors = at.home.house.isolation.doors
    doors.receive([f"{DOOR_OF};open"], "mqtt")
    at.home.clock.advance(seconds=20)
    doors.receive([f"{DOOR_OF};close"], "mqtt")
    at.home.clock.advance(seconds=-20)


def _announce(at: Typist, _act: Act, _about: int | None) -> None:
    at.home.house.isolation.doors.announce(DOOR_OF, "water")


def _fault(at: Typist, act: Act, _about: int | None) -> None:
    faults = at.home.house.inspections.faults
    faults.find(NewFault(place="过道", words=f"{act.code} 门口堆放轮椅"))


def _fault_of(at: Typist, act: Act, state: State) -> Any:  # noqa: ANN401  # a fault
    faults = at.home.house.inspections.faults
    known = [one for one in faults.open() if one.found.words.startswith(act.code)]
    assert known, "this desk does not know it"
    fault = faults.fault(known[0].id)
    assert fault.state is state, "it is not so here"
    return fault


def _assign(at: Typist, act: Act, _about: int | None) -> None:
    fault = _fault_of(at, act, State.FOUND)
    given = Assignment(responsible=at.home.subject("S001"))
    at.home.house.inspections.faults.assign(fault, given)


def _rectify(at: Typist, act: Act, _about: int | None) -> None:
    fault = _fault_of(at, act, State.ASSIGNED)
    at.home.house.inspections.faults.rectify(fault, "轮椅移入储物间")


def _recheck(at: Typist, act: Act, _about: int | None) -> None:
    fault = _fault_of(at, act, State.RECTIFIED)
    passed = act.choice % 3 == 0
    at.home.house.inspections.faults.recheck(
        fault, passed=passed, words="" if passed else "还在", by=at.home.subject("S002")
    )


def _request(at: Typist, act: Act, _about: int | None) -> None:
    requests.take(at.home, act.code, subject=_subject(at, act))


def _respond(at: Typist, act: Act, _about: int | None) -> None:
    board = at.home.house.requests.board
    open_ = [one for one in board.open_ones().requests if one.words == act.code]
    assert open_, "this desk does not know it"
    did = Did(step=Care.RESPONDED, words="已说")
    at.home.house.requests.taking.act(open_[0].no, did)


def _train(at: Typist, act: Act, _about: int | None) -> None:
    training = at.home.house.rehabilitation
    training.plans.make(
        NewTraining(
            subject=_subject(at, act),
            sessions="站立 30 1-7",
            agreed_by="女儿",
            since=at.home.desk.today(),
        )
    )
    typed = ("站立 30 提示", "站立 20 提示 跌倒")[act.choice % 2]
    training.training.hold(NewSession(subject=_subject(at, act), typed=typed), again=True)


OTHERS: Final[dict[str, Callable[[Typist, Act, int | None], None]]] = {
    "reason": _reason,
    "note": _note,
    "leave": _leave,
    "plan": _plan,
    "medicine": _medicine,
    "dose": _dose,
    "sample": _sample,
    "answer": _answer,
    "apart": _apart,
    "release": _release,
    "opens": _opens,
    "announce": _announce,
    "fault": _fault,
    "assign": _assign,
    "rectify": _rectify,
    "recheck": _recheck,
    "request": _request,
    "respond": _respond,
    "train": _train,
}
FREE: Final = ("note", "opens", "announce", "recheck", "told", "measure", "symptoms")
"""What may be done again and again."""

ILL: Final = ("measure", "pressure", "symptoms", "train")


class Once:
    """Keeps apart what one desk would not do twice, so that both ways can be compared."""

    def __init__(self) -> None:
        """Begin with nothing done."""
        self._done: set[tuple[object, ...]] = set()
        self._left: set[str] = set()
        self._is_full = False
        """Whether somebody is kept apart in the room."""

    def may(self, act: Act, day: object) -> bool:
        """Return whether an act can be done wherever it is done."""
        if act.code in self._left or (act.what == "apart" and self._is_full):
            return False
        if act.what == "sample":
            # Who is ill or kept apart is asked about where that is known, and gets another tube.
            ill = {("answer",), ("apart", act.code), *((one, act.code) for one in ILL)}
            if not ill.isdisjoint(self._done):
                return False
        return act.what in FREE or self._key(act, day) not in self._done

    def did(self, act: Act, day: object) -> None:
        """Note that it was done."""
        self._done.add(self._key(act, day))
        if act.what == "apart":
            self._is_full = True
        if act.what == "leave":
            self._left.add(act.code)

    def _key(self, act: Act, day: object) -> tuple[object, ...]:
        if act.what in ("answer", "release"):
            return (act.what,)
        return (
            (act.what, act.code, day) if act.what in ("dose", "reason") else (act.what, act.code)
        )


class Due(NamedTuple):
    """Everything that is found and due at a home, by what it is called and not by its number."""

    alerts: Counter[tuple[object, ...]]
    lists: dict[tuple[str, int], Counter[tuple[object, ...]]]
    doors: set[tuple[object, ...]]
    """What two desks say at once of one door is one alert."""


def what_is_due(home: Home) -> Due:
    """Return it, of today and the day before."""
    today = home.desk.today()
    house = home.house
    return Due(
        alerts=Counter(
            (
                *_called(home, one.episode.about),
                one.episode.family.code,
                int(one.episode.severity),
                one.episode.opened_at,
                len({each.taken_at for each in one.episode.findings}),
            )
            for one in house.following_up.due()
        ),
        lists={
            (one.name, ago): Counter(
                (item.who if item.who < 1000 else 0, Box(item.box).name, item.word, item.marks)
                for item in one.of(house, today - timedelta(days=ago)).items
            )
            for one in DAY_LISTS
            for ago in (0, 1)
        },
        doors={
            (one.family.code, one.about.place, one.taken_at)
            for one in findings.raised_about(
                home.desk.store, DOOR, home.clock() - timedelta(days=13)
            )
        },
    )


def _called(home: Home, about: Subject) -> tuple[object, ...]:
    if about.about == FAULT:
        fault = kept_faults.fault(home.desk.store, about.id)
        return (FAULT, "" if fault is None else fault.found.words)
    return (about.about, about.id if about.about == PERSON else about.place)
