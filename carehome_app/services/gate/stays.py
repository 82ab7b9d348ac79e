"""Stays that end: in a rescue station everybody has moved on before so many days are over."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from carehome_app.domain.duties.due_list import OF_DAY, Box, DueList, Item
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.people import Group, Person
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.duties.day_list import DayList

if TYPE_CHECKING:
    from carehome_app.services.house import House

OVER: Final = "over"
WORDS: Final = DueWords(
    roster=QT_TRANSLATE_NOOP("DueList", "recipients"),
    due=QT_TRANSLATE_NOOP("DueList", "to move on"),
    boxes={
        Box.EXEMPT: QT_TRANSLATE_NOOP("DueList", "not yet"),
        Box.DONE: QT_TRANSLATE_NOOP("DueList", "moved on"),
        Box.OPEN: QT_TRANSLATE_NOOP("DueList", "still here"),
    },
    of_word={OVER: QT_TRANSLATE_NOOP("DueList", "longer than allowed")},
)


def stays_on(house: "House", day: date) -> DueList:
    """Return everybody of a day whose stay ends; empty in a home where stays do not end."""
    allowed = house.gate.control.stay_days()
    if not allowed:
        return DueList()
    desk = house.desk
    begin = desk.home_time.moment(day, time())
    end = desk.home_time.moment(day + timedelta(days=1), time())
    here = (one for one in desk.stays if one.group is Group.RESIDENT and one.is_here(begin, end))
    items = (_item(one, desk.home_time.day(one.admitted_at), day, end, allowed) for one in here)
    return DueList(tuple(items), OF_DAY)


def _item(one: Person, came: date, day: date, end: datetime, allowed: int) -> Item:
    """Return a stay: the day of coming is the first of so many, after the last it is too long."""
    last = came + timedelta(days=allowed - 1)
    if day < last:
        return Item(one.id, Box.EXEMPT)
    if one.left_at is not None and one.left_at < end:
        return Item(one.id, Box.DONE)
    return Item(one.id, Box.OPEN, OVER if day > last else "")


DAY_LISTS: Final = (
    DayList("stays", QT_TRANSLATE_NOOP("DayLists", "Stays"), "people", WORDS, stays_on),
)
