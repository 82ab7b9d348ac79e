"""What the record says of an item of a checklist; the person decides."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.inspections.checklists import ANSWER_LABELS, CheckItem, Inspection
from carehome_app.domain.inspections.faults import STATE_LABELS
from carehome_app.domain.moments import from_ms
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.duties.day_lists import DAY_LISTS

if TYPE_CHECKING:
    from carehome_app.services.house import House

FAULTS: Final = "faults"
NO_RECORD: Final = QT_TRANSLATE_NOOP("Checklists", "no record here: look on the spot")
OF_LIST: Final = QT_TRANSLATE_NOOP("Checklists", "{answered} / {due} done or explained ({day})")
OF_FAULTS: Final = QT_TRANSLATE_NOOP("Checklists", "fault {number}: {state}")
NO_FAULT: Final = QT_TRANSLATE_NOOP("Checklists", "no open fault of this item")


AT_GATE: Final = QT_TRANSLATE_NOOP(
    "Checklists", "{lines} lines at the gate, {left} without leaving ({day})"
)
LASTS: Final = QT_TRANSLATE_NOOP("Checklists", "everything lasts {days} days or longer")
SHORT: Final = QT_TRANSLATE_NOOP("Checklists", "{count} last less than {days} days: {names}")
SHORT_ONE: Final = QT_TRANSLATE_NOOP("Checklists", "{name} {days} d")
SENT: Final = QT_TRANSLATE_NOOP("Checklists", "sent last {clock}")
LAST_TIME: Final = QT_TRANSLATE_NOOP(
    "Checklists", "no record here; last time ({day}): {answer} {words}"
)
STOCK_DAYS: Final = 14
"""For so many days the item asks."""


class Evidence(NamedTuple):
    """What is shown beside an item, and the page where it comes from."""

    words: Text
    page: str = ""


def evidence(
    house: "House", checklist: str, item: CheckItem, before: Inspection | None = None
) -> Evidence:
    """Return what the record knows of an item: yesterday's numbers, open faults, or the stock.

    Where it knows nothing, what the inspection `before` said of the same item.
    """
    if item.evidence == FAULTS:
        return _of_faults(house, f"{checklist}/{item.code}")
    day = house.desk.today() - timedelta(days=1)
    if item.evidence in OTHERS:
        return OTHERS[item.evidence](house, day)
    found = next((one for one in DAY_LISTS if one.name == item.evidence), None)
    if found is None:
        return _of_last_time(house, item, before)
    due = found.of(house, day)
    if not due.due:
        return Evidence(NO_RECORD, found.page)
    words = OF_LIST.with_(answered=due.done + due.explained, due=due.due, day=f"{day:%m-%d}")
    return Evidence(words, found.page)


def _of_last_time(house: "House", item: CheckItem, before: Inspection | None) -> Evidence:
    known = None if before is None else before.answers.get(item.code)
    if known is None:
        return Evidence(NO_RECORD)
    day = f"{house.desk.home_time.day(known.at):%m-%d}"
    answer = ANSWER_LABELS[known.answer]
    return Evidence(LAST_TIME.with_(day=day, answer=answer, words=known.words), "inspections")


def _of_gate(house: "House", day: date) -> Evidence:
    actor = house.desk.actor
    if actor is None or not actor.may(May.SEE_GATE):
        return Evidence(NO_RECORD)
    known = house.gate.board.on(day)
    left = sum(one.at < known.at for one in known.inside)
    said = AT_GATE.with_(lines=len(known.passages), left=left, day=f"{day:%m-%d}")
    return Evidence(said, "gate")


def _of_supplies(house: "House", _day: date) -> Evidence:
    known = [one for one in house.supplies.store.standings() if one.days is not None]
    short = [one for one in known if one.days is not None and one.days < STOCK_DAYS]
    if not known:
        return Evidence(NO_RECORD, "supplies")
    if not short:
        return Evidence(LASTS.with_(days=STOCK_DAYS), "supplies")
    names = [SHORT_ONE.with_(name=one.item.name, days=one.days or 0) for one in short]
    said = SHORT.with_(count=len(short), days=STOCK_DAYS, names=names)
    return Evidence(said, "supplies")


def _of_parcels(house: "House", _day: date) -> Evidence:
    for last in house.reporting_up.parcels.sent(1):
        clock = house.desk.home_time.local(from_ms(last.at))
        return Evidence(SENT.with_(clock=f"{clock:%m-%d %H:%M}"), "bureau")
    return Evidence(NO_RECORD)


OTHERS: Final[Mapping[str, Callable[["House", date], Evidence]]] = {
    "gate": _of_gate,
    "supplies": _of_supplies,
    "parcels": _of_parcels,
}
"""What is known of things that are no due list, by the name an item has for it."""


def _of_faults(house: "House", item: str) -> Evidence:
    of_item = [
        OF_FAULTS.with_(number=one.number, state=STATE_LABELS[one.state])
        for one in house.inspections.faults.open()
        if one.found.item.rpartition("/")[2] == item.rpartition("/")[2]
    ]
    words = Text("", "{faults}", {"faults": of_item}) if of_item else NO_FAULT
    return Evidence(words, "inspections")
