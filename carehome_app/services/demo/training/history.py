"""Made-up training: exercise and goals of some residents in the last weeks, relatives, menus."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random
from typing import Final

from carehome_app.domain.cards.events import CardConsentGiven, MenuWritten, RelativeNamed
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Person
from carehome_app.domain.rehabilitation.events import (
    Assessed,
    GoalSet,
    PlanMade,
    SessionHeld,
    SessionMissed,
    TreatmentNoted,
)
from carehome_app.domain.rehabilitation.gas import shown, t_score
from carehome_app.domain.rehabilitation.words import Course, Help, Missed, Treatment
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.demo.agenda import Agenda
from carehome_app.services.demo.crew import Crew
from carehome_app.services.demo.keeping import Keeping
from carehome_app.services.demo.training import children
from carehome_app.services.demo.training.cards import CardHistory

LASTS: Final = 18
"""So many days before the history ends the plans begin."""
HOW_MANY: Final = 6
EVERY: Final = 9
"""Every so many residents one has a plan."""
AT: Final = time(10, 10)
WEEK: Final = (("站立", 30, 0b111111), ("手功能", 20, 0b010101), ("步行", 20, 0b101010))
GOALS: Final = (
    ("扶栏站立 3 分钟", "看表计时", -1, 3, 2),
    ("自己端碗吃半碗饭", "看剩多少", -2, 2, 2),
    ("走到餐厅不用扶", "一周看一次", -1, 2, 1),
)
_LEVELS: Final = ((-1, -2, -1), (0, -1, 0))
_RELATIVES: Final = ("女儿", "儿子", "侄女")
_MENUS: Final = (
    ("lunch", "番茄鱼片、炒青菜、软饭", "低盐"),
    ("lunch", "冬瓜排骨汤、蒸蛋、米饭", "低盐"),
    ("lunch", "土豆炖牛肉、菠菜、面条", "软食"),
)


class TrainingHistory:
    """Puts each day's sessions on the agenda."""

    def __init__(self, keeping: Keeping, crew: Crew, seed: int, last: date) -> None:
        """Keep them at a desk until the last day of the history."""
        self._keeping = keeping
        self._crew = crew
        self._chance = Random(f"{seed}/training")  # noqa: S311  # made up
        self._begins = last - timedelta(days=LASTS)
        self._last = last
        self._plans: dict[int, LineRef] = {}
        self._cards = CardHistory(keeping, crew)
        self._children = keeping.names.of_children
        self._week = children.WEEK if self._children else WEEK

    def plan(self, day: date, residents: Sequence[Person], agenda: Agenda) -> None:
        """Plan a day: the plans begin, people train, goals are looked at in the end."""
        if day < self._begins:
            return
        at = self._keeping.desk.home_time.moment(day, AT)
        if not self._plans:
            chosen = residents if self._children else residents[3::EVERY][:HOW_MANY]
            agenda.at(at, partial(self._begin, day, chosen))
            self._plans = {one.id: LineRef(0, 0) for one in chosen}
            return
        if day.weekday() != 6:
            agenda.at(at + timedelta(minutes=50), partial(self._train, day))
        if day == self._last - timedelta(days=1):
            self._cards.plan(day, list(self._plans), agenda)
        if day == self._last - timedelta(days=2):
            agenda.at(at + timedelta(minutes=70), partial(self._assess, day, _LEVELS[1]))

    def _begin(self, day: date, people: Sequence[Person], at: datetime) -> None:
        with self._keeping.by(self._crew.nurse(day), at):
            due = day + timedelta(days=60)
            goals = tuple(
                GoalSet(words, measure, due.toordinal(), baseline, importance, difficulty)
                for words, measure, baseline, importance, difficulty in GOALS
            )
            named = []
            for number, person in enumerate(people):
                trains = self._children or number % 2 == 0
                course = Course.TRAINING if trains else Course.EXERCISE
                self._plans[person.id] = self._keeping.append(PlanMade(
                    person.id, course.value, day.toordinal(), None, "卒中后康复",
                    "生活自理", goals if trains else (), "", self._week, "防跌倒",
                    _RELATIVES[number % 3], day.toordinal(),
                    (day + timedelta(days=90)).toordinal(), 30,
                ))  # fmt: skip
                named.append((person.id, self._agree(day, person, number)))
            self._keeping.append(
                TreatmentNoted(
                    people[0].id if people else 0,
                    Treatment.APPOINTMENT.value,
                    "神经内科复诊",
                    "县人民医院",
                    (self._last + timedelta(days=5)).toordinal(),
                    "医保",
                )
            )
        if self._children:
            self._cards.name_wards(day, named, at)
        self._assess(day, _LEVELS[0], at)

    def _agree(self, day: date, person: Person, number: int) -> LineRef:
        relation, names = _RELATIVES[number % 3], self._keeping.names
        named = self._keeping.append(
            RelativeNamed(person.id, self._relative(person, number), relation, "")
        )
        if number % 3 != 2:
            paper = names.word("家属卡-{number}").format(number=f"{number + 1:02}")
            self._keeping.append(
                CardConsentGiven(
                    person.id,
                    *named,
                    "family",
                    "微信一对一",
                    day.toordinal(),
                    (day + timedelta(days=365)).toordinal(),
                    paper,
                )
            )
        return named

    def _relative(self, person: Person, number: int) -> str:
        """Return a name with the family name of a person, in the order of the language."""
        given = ("小芳", "小强", "小梅")[number % 3]
        said = self._keeping.names.word(given)
        return f"{person.name[0]}{given}" if said == given else f"{said} {person.name.split()[-1]}"

    def _train(self, day: date, at: datetime) -> None:
        with self._keeping.by(self._crew.carer(day, 0), at):
            for subject, plan in self._plans.items():
                for slot, (item, minutes, weekdays) in enumerate(self._week):
                    if weekdays >> day.weekday() & 1:
                        self._session((subject, plan), (day, slot), (item, minutes), at)
            meal, dishes, note = _MENUS[day.toordinal() % len(_MENUS)]
            self._keeping.append(MenuWritten(day.toordinal(), meal, dishes, note))

    def _session(
        self,
        whose: tuple[int, LineRef],
        slot: tuple[date, int],
        what: tuple[str, int],
        at: datetime,
    ) -> None:
        (subject, plan), (day, place) = whose, slot
        drawn = self._chance.random()
        actor = self._keeping.desk.actor
        if drawn < 0.1:
            reason = self._chance.choice((Missed.ILL, Missed.REFUSED, Missed.THERAPIST))
            self._keeping.append(
                SessionMissed(subject, *plan, day.toordinal(), place, reason.value)
            )
            return
        level = self._chance.choice((Help.PROMPT, Help.PART, Help.INDEPENDENT))
        midnight = self._keeping.desk.home_time.moment(day, time(0))
        del at
        self._keeping.append(
            SessionHeld(
                subject,
                *plan,
                day.toordinal(),
                place,
                to_ms(midnight),
                what[1] - self._chance.choice((0, 0, 0, 5)),
                what[0],
                level.value,
                0,
                0 if actor is None else actor.id,
                "",
            )
        )

    def _assess(self, day: date, levels: tuple[int, ...], at: datetime) -> None:
        weights = [importance * difficulty for *_goal, importance, difficulty in GOALS]
        total = shown(t_score(levels, weights))
        items = tuple((str(place), str(level), "") for place, level in enumerate(levels, 1))
        with self._keeping.by(self._crew.nurse(day), at):
            for number, (subject, plan) in enumerate(self._plans.items()):
                if self._children or number % 2 == 0:
                    self._keeping.append(
                        Assessed(subject, *plan, "gas", 1, day.toordinal(), items, total)
                    )
