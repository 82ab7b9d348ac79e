"""Numbers of the store for a day, and its counts as a due list."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from carehome_app.db.supplies import looking
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.duties.due_list import OF_DAY, Box, DueList, Item
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.supplies.standing import Grade, Standing
from carehome_app.domain.supplies.supply import CLASS_LABELS, ItemClass
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.duties.day_list import DayList

if TYPE_CHECKING:
    from carehome_app.services.house import House

WORDS: Final = DueWords(
    roster=QT_TRANSLATE_NOOP("Supplies", "kept"),
    due=QT_TRANSLATE_NOOP("Supplies", "to be counted"),
    boxes={
        Box.DONE: QT_TRANSLATE_NOOP("Supplies", "counted"),
        Box.OPEN: QT_TRANSLATE_NOOP("Supplies", "not counted"),
        Box.EXEMPT: QT_TRANSLATE_NOOP("Supplies", "counted lately"),
    },
)


def counts_on(house: "House", day: date) -> DueList:
    """Return which things are to be counted on a day, when the home counts every so many days."""
    house.desk.require(May.READ)
    every = house.supplies.store.count_days
    if not every:
        return DueList((), OF_DAY)
    counted = looking.counted(house.desk.store, day)
    begun = looking.begun(house.desk.store)
    items: list[Item] = []
    for one in house.supplies.store.items():
        since = begun.get(one.id)
        if since is None or since > day:
            continue
        before, today = counted.get(one.id, (None, False))
        lately = (day - (before or since)).days < every
        box = Box.DONE if today else Box.EXEMPT if lately else Box.OPEN
        items.append(Item(one.id, box, group=one.item_class.value))
    return DueList(tuple(items), OF_DAY)


DAY_LISTS: Final = (
    DayList(
        "stock_counts", QT_TRANSLATE_NOOP("DayLists", "Stock counts"), "supplies", WORDS, counts_on
    ),
)


def fewest_days(house: "House", day: date) -> int | None:
    """Return how long the scarcest thing lasts; None of a past day, and when nothing is known."""
    days = [one.days for one in _known(house, day) if one.days is not None]
    return min(days, default=None)


def fewest_of(kind: ItemClass) -> Callable[["House", date], int | None]:
    """Return what says how long the scarcest thing of a class lasts."""

    def fewest(house: "House", day: date) -> int | None:
        known = [one for one in _known(house, day) if one.item.item_class is kind]
        return min((one.days for one in known if one.days is not None), default=None)

    return fewest


def out_of_stock(house: "House", day: date) -> int | None:
    """Return how many things are out of stock; None of a past day."""
    return _of_grade(house, day, Grade.OUT)


def below_red(house: "House", day: date) -> int | None:
    """Return how many things last less than a week, those out of stock among them."""
    return _of_grade(house, day, Grade.RED)


def below_line(house: "House", day: date) -> int | None:
    """Return how many things last less than their line, those of less than a week among them."""
    return _of_grade(house, day, Grade.AMBER)


def _of_grade(house: "House", day: date, most: Grade) -> int | None:
    known = _known(house, day)
    return sum(one.grade <= most for one in known) if known else None


def _known(house: "House", day: date) -> list[Standing]:
    return house.supplies.store.standings() if day == house.desk.today() else []


Told = tuple[str, Text, Callable[["House", date], int | None]]
FIGURES: Final[tuple[Told, ...]] = (
    ("supplies.days", QT_TRANSLATE_NOOP("Figures", "Supplies: fewest days"), fewest_days),
    ("supplies.out", QT_TRANSLATE_NOOP("Figures", "Supplies: out of stock"), out_of_stock),
    ("supplies.week", QT_TRANSLATE_NOOP("Figures", "Supplies: less than 7 days"), below_red),
    ("supplies.short", QT_TRANSLATE_NOOP("Figures", "Supplies: below their line"), below_line),
    *(
        (
            f"supplies.days.{kind.value}",
            QT_TRANSLATE_NOOP("Figures", "Supplies: fewest days, {kind}").with_(kind=label),
            fewest_of(kind),
        )
        for kind, label in CLASS_LABELS.items()
    ),
)
"""Name, words and number of each, for `duties.day_lists`."""
