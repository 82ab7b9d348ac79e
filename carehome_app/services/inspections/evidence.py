"""What the record says of an item of a checklist; the person decides."""

from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from carehome_app.domain.inspections.checklists import CheckItem
from carehome_app.domain.inspections.faults import STATE_LABELS
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.duties.day_lists import DAY_LISTS

if TYPE_CHECKING:
    from carehome_app.services.house import House

FAULTS: Final = "faults"
NO_RECORD: Final = QT_TRANSLATE_NOOP("Checklists", "no record here: look on the spot")
OF_LIST: Final = QT_TRANSLATE_NOOP("Checklists", "{answered} / {due} done or explained ({day})")
OF_FAULTS: Final = QT_TRANSLATE_NOOP("Checklists", "fault {number}: {state}")
NO_FAULT: Final = QT_TRANSLATE_NOOP("Checklists", "no open fault of this item")


class Evidence(NamedTuple):
    """What is shown beside an item, and the page where it comes from."""

    words: Text
    page: str = ""


def evidence(house: "House", checklist: str, item: CheckItem) -> Evidence:
    """Return what the record knows of an item: yesterday's numbers, or open faults."""
    if item.evidence == FAULTS:
        return _of_faults(house, f"{checklist}/{item.code}")
    found = next((one for one in DAY_LISTS if one.name == item.evidence), None)
    if found is None:
        return Evidence(NO_RECORD)
    day = house.desk.today() - timedelta(days=1)
    due = found.of(house, day)
    if not due.due:
        return Evidence(NO_RECORD, found.page)
    words = OF_LIST.with_(answered=due.done + due.explained, due=due.due, day=f"{day:%m-%d}")
    return Evidence(words, found.page)


def _of_faults(house: "House", item: str) -> Evidence:
    of_item = [
        OF_FAULTS.with_(number=one.number, state=STATE_LABELS[one.state])
        for one in house.inspections.faults.open()
        if one.found.item.rpartition("/")[2] == item.rpartition("/")[2]
    ]
    words = Text("", "{faults}", {"faults": of_item}) if of_item else NO_FAULT
    return Evidence(words, "inspections")
