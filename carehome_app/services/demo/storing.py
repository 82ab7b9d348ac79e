"""Made-up supplies: what is kept, what came on the first day, what is given out each morning."""

from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random
from typing import Final, NamedTuple

from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.supplies.events import ItemListed, StockMoved
from carehome_app.domain.supplies.supply import ItemClass, Move
from carehome_app.services.demo.agenda import Agenda
from carehome_app.services.demo.crew import Crew
from carehome_app.services.demo.keeping import Keeping
from carehome_app.services.desk import Desk

AT: Final = time(9, 40)
LASTS: Final = 45
"""For how many days the store lasts when the history ends, more or less."""
EVERY: Final = 3
"""Things are given out every so many days."""
PLACES: Final = ("一楼", "二楼", "三楼", "护理站")


class Kept(NamedTuple):
    """A thing of the made-up store: how many are used a day, and when its lot expires."""

    code: str
    name: str
    spec: str
    unit: str
    pack: tuple[int, str]
    item_class: ItemClass
    a_day: int
    good_days: int
    donor: str = ""


KEPT: Final = (
    Kept("W001", "一次性医用口罩", "平面", "只", (50, "盒"), ItemClass.PROTECTION, 120, 500),
    Kept("W002", "医用手套", "丁腈", "双", (50, "盒"), ItemClass.PROTECTION, 90, 700),
    Kept("W003", "隔离衣", "一次性", "件", (10, "包"), ItemClass.PROTECTION, 6, 500),
    Kept("W004", "免洗手消毒液", "500 ml", "瓶", (20, "箱"), ItemClass.DISINFECTANT, 3, 400),
    Kept("W005", "84 消毒液", "500 ml 5%", "瓶", (30, "箱"), ItemClass.DISINFECTANT, 6, 300),
    Kept("W006", "抗原试剂", "", "份", (25, "盒"), ItemClass.TEST, 12, 200, "县慈善会"),
    Kept("W007", "指夹血氧仪", "", "台", (0, ""), ItemClass.DEVICE, 0, 0),
)


class Storing:
    """Puts each day's issues on the agenda."""

    def __init__(self, keeping: Keeping, crew: Crew, seed: int, days: int) -> None:
        """Keep the store of the home at a desk, for a history of so many days."""
        self._keeping = keeping
        self._crew = crew
        self._chance = Random(f"{seed}/store")  # noqa: S311  # made up
        self._days = days
        self._lots: dict[int, LineRef] = {}

    def plan(self, day: date, agenda: Agenda) -> None:
        """Plan a day: on the first everything comes in, later some is given out."""
        at = self._desk.home_time.moment(day, AT)
        if not self._lots:
            agenda.at(at, partial(self._fill, day))
            self._lots = {number: LineRef(0, 0) for number in range(len(KEPT))}
        elif day.toordinal() % EVERY == 0:
            agenda.at(at, partial(self._give_out, day))

    @property
    def _desk(self) -> Desk:
        return self._keeping.desk

    def _fill(self, day: date, at: datetime) -> None:
        with self._keeping.by(self._crew.nurse(day), at):
            for number, one in enumerate(KEPT):
                self._keeping.append(_listed(self._item(number), one))
                held = one.a_day * (self._days + LASTS) or 6
                expires = day + timedelta(days=self._days + one.good_days)
                ref = self._keeping.append(
                    StockMoved(
                        item=self._item(number),
                        at=to_ms(at),
                        day=day.toordinal(),
                        move=(Move.DONATION if one.donor else Move.PURCHASE).value,
                        parts=((0, 0, held),),
                        lot=f"{one.code[1:]}{expires:%y%m}",
                        expires=expires.toordinal() if one.good_days else None,
                        donor=one.donor,
                        purpose="只限本院老人" if one.donor else "",
                    )
                )
                self._lots[number] = ref

    def _give_out(self, day: date, at: datetime) -> None:
        with self._keeping.by(self._crew.nurse(day), at):
            for number, one in enumerate(KEPT):
                if not one.a_day:
                    continue
                usual = one.a_day * EVERY
                given = self._chance.randint(usual * 4 // 5, usual)
                self._keeping.append(
                    StockMoved(
                        item=self._item(number),
                        at=to_ms(at),
                        day=day.toordinal(),
                        move=Move.ISSUE.value,
                        parts=((*self._lots[number], given),),
                        place=self._chance.choice(PLACES),
                    )
                )

    def _item(self, number: int) -> int:
        return self._desk.card.station * 1_000_000 + 1 + number


def _listed(item: int, one: Kept) -> ItemListed:
    return ItemListed(
        item=item,
        code=one.code,
        name=one.name,
        spec=one.spec,
        unit=one.unit,
        pack_unit=one.pack[1],
        pack=one.pack[0],
        item_class=one.item_class.value,
        lead_days=5,
        by_days=bool(one.a_day),
    )
