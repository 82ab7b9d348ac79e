"""Inspections: a checklist is begun, answered, left and gone on with, and signed by both sides."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import msgspec

from carehome_app.db.inspections import inspections as kept
from carehome_app.domain.accounts.events import LineSigned
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.accounts.signatures import Signed
from carehome_app.domain.errors import MissingFieldError, ReasonNeededError
from carehome_app.domain.inspections.checklists import (
    Answer,
    CheckItem,
    Checklist,
    Inspection,
    Row,
    Side,
    holding,
)
from carehome_app.domain.inspections.errors import (
    InspectionOverError,
    NotAllAnsweredError,
    ResponsibleRechecksError,
    UnknownChecklistError,
    UnknownFaultError,
    UnknownItemError,
)
from carehome_app.domain.inspections.events import (
    ChecklistWritten,
    InspectionBegun,
    InspectionSigned,
    ItemAnswered,
)
from carehome_app.domain.inspections.faults import Source, number_of
from carehome_app.domain.moments import to_ms
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.inspections.faults import FaultKeeping, NewFault
from carehome_app.services.pictures import Prepared

INSPECTOR: Final = QT_TRANSLATE_NOOP("Checklists", "Who inspects")
TITLE: Final = QT_TRANSLATE_NOOP("Checklists", "Title")


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """An answer: what, why, what the record showed, and the fault that follows from it."""

    item: str
    answer: Answer
    words: str = ""
    evidence: str = ""
    fault: NewFault | None = None
    photos: Sequence[Prepared] = ()


class Checking:
    """Checklists, and going through them."""

    def __init__(self, desk: Desk, faults: FaultKeeping) -> None:
        """Work at a desk."""
        self._desk = desk
        self._faults = faults

    def lists(self) -> list[Checklist]:
        """Return the checklists that hold today."""
        self._desk.require(May.READ)
        return holding(kept.checklists(self._desk.store), self._desk.today())

    def inspection(self, number: int) -> Inspection:
        """Return an inspection by its number."""
        self._desk.require(May.READ)
        found = kept.inspection(self._desk.store, number)
        if found is None:
            raise UnknownFaultError(given=number_of(number))
        return found

    def latest(self, count: int = 10) -> list[Inspection]:
        """Return the last inspections, the newest first."""
        self._desk.require(May.READ)
        return kept.latest(self._desk.store, count)

    def before(self, inspection: Inspection) -> Inspection | None:
        """Return the last inspection by the same checklist that was over before this one."""
        self._desk.require(May.READ)
        code = inspection.checklist.code
        found = kept.of_checklist(self._desk.store, code, inspection.begun_at)
        return next((one for one in found if one.is_over), None)

    def going_on(self) -> Inspection | None:
        """Return the last inspection that is not signed by both sides."""
        return next((one for one in self.latest() if not one.is_over), None)

    def begin(self, code: str, source: Source = Source.OWN, inspector: str = "") -> int:
        """Begin an inspection by the version of a checklist that holds today."""
        actor = self._desk.require(May.INSPECT)
        known = {one.code: one for one in self.lists()}
        if code not in known:
            raise UnknownChecklistError(given=code, known=sorted(known))
        if source is not Source.OWN and not inspector.strip():
            raise MissingFieldError(field=INSPECTOR)
        now = self._desk.now()
        year, station = self._desk.home_time.day(now).year, self._desk.card.station
        number = kept.next_number(self._desk.store, year, station)
        checklist, who = known[code], inspector.strip() or actor.name
        event = InspectionBegun(number, code, checklist.version, source.value, to_ms(now), who)
        with self._desk.acting(May.INSPECT) as action:
            action.append(event)
        return number

    def answer(self, number: int, given: Given) -> int:
        """Keep an answer, and the fault that follows from it; return the fault's number or 0."""
        self._desk.require(May.INSPECT)
        inspection = self.inspection(number)
        item = self._item(inspection, given.item)
        if inspection.is_fixed:
            raise InspectionOverError
        if given.answer is Answer.NOT_APPLICABLE and not given.words.strip():
            raise ReasonNeededError
        known = inspection.answers.get(item.code)
        same = known is not None and (known.answer, known.words) == (
            given.answer,
            given.words.strip(),
        )
        if same and given.fault is None:
            return 0
        with self._desk.acting(May.INSPECT) as action:
            action.append(
                ItemAnswered(
                    number,
                    item.code,
                    given.answer.value,
                    given.words.strip(),
                    given.evidence,
                    to_ms(self._desk.now()),
                )
            )
            if given.fault is None:
                return 0
            return self._faults.find_in(action, given.fault, given.photos)

    def sign(self, number: int, side: Side, signed: Signed, words: str = "") -> Changes:
        """Sign what was answered, all of it; two people sign."""
        self._desk.require(May.RECORD)
        inspection = self.inspection(number)
        if side.value in inspection.signed:
            raise InspectionOverError
        left = inspection.due_list.open
        if left:
            raise NotAllAnsweredError(count=left)
        if signed.subject in {one.person for one in inspection.signed.values()}:
            raise ResponsibleRechecksError(name=signed.name)
        event = InspectionSigned(
            number, side.value, signed.subject, to_ms(self._desk.now()), words.strip()
        )
        with self._desk.acting(May.RECORD) as action:
            line = action.append(event)
            action.append(LineSigned(signed.subject, signed.purpose.value, *line))
        return Changes.FAULTS

    def write(self, code: str, title: str, since: date, items: Sequence[Row]) -> int:
        """Write a checklist of one's own from a day on; return its version."""
        self._desk.require(May.SET_RULES)
        if not title.strip() or not items:
            raise MissingFieldError(field=TITLE)
        versions = [one.version for one in kept.checklists(self._desk.store) if one.code == code]
        version = max(versions, default=0) + 1
        event = ChecklistWritten(code, version, title.strip(), since.toordinal(), tuple(items))
        with self._desk.acting(May.SET_RULES) as action:
            action.append(event)
        return version

    def _item(self, inspection: Inspection, code: str) -> CheckItem:
        item = inspection.checklist.item(code)
        if item is None:
            raise UnknownItemError(given=code)
        return item
