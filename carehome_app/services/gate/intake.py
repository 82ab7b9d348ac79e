"""Take somebody in to stay, list what they bring, and give it back."""

from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Final

import msgspec

from carehome_app.db.gate import intake as kept
from carehome_app.domain.accounts.events import LineSigned
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.accounts.signatures import Purpose, Signed
from carehome_app.domain.duties.due_list import DueList
from carehome_app.domain.errors import MissingFieldError
from carehome_app.domain.gate.errors import (
    NotExaminedError,
    NotOfThoseHereError,
    ThingsNotHereError,
    WitnessNeededError,
)
from carehome_app.domain.gate.events import IntakeKept, ThingsReturned
from carehome_app.domain.gate.intake import (
    WORDS,
    Belongings,
    Gone,
    left_behind,
    not_here,
    things_typed,
)
from carehome_app.domain.gate.intake_report import IntakeFacts, intake_report
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Group, Person
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Report
from carehome_app.domain.texts import checked_text
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.duties.day_list import DayList
from carehome_app.services.reports.kind import PAPER, ReportKind

if TYPE_CHECKING:
    from carehome_app.services.house import House

HISTORY: Final = QT_TRANSLATE_NOOP("Intake", "the last 14 days")
TO: Final = QT_TRANSLATE_NOOP("Intake", "who receives it")


class NewIntake(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody comes to stay, as it is typed; things are listed in front of a second person."""

    examined: str = ""
    history: str = ""
    notice: str = ""
    things: str = ""
    signed: Signed | None = None
    words: str = ""


class NewReturn(msgspec.Struct, frozen=True, kw_only=True):
    """Things are given back, as it is typed; nothing named is everything that is here."""

    to: str
    things: str = ""
    signed: Signed | None = None
    words: str = ""


class Intakes:
    """Comings to stay, and the things of those who stay."""

    def __init__(self, desk: Desk) -> None:
        """Keep them at a desk."""
        self._desk = desk

    def of(self, subject: int) -> Belongings:
        """Return what is known of somebody's coming and things."""
        self._desk.require(May.READ)
        return kept.belongings(self._desk.store, subject).get(subject, Belongings())

    def everybody(self) -> dict[int, Belongings]:
        """Return what is known of everybody's things."""
        self._desk.require(May.READ)
        return kept.belongings(self._desk.store)

    def keep(self, subject: int, new: NewIntake) -> Changes:
        """Keep that somebody came: examined and asked first, or the notice that they refused."""
        self._desk.require(May.ADMIT)
        self._resident(subject)
        things = things_typed(checked_text(new.things))
        if not new.examined.strip() and not new.notice.strip():
            raise NotExaminedError
        if not new.history.strip():
            raise MissingFieldError(field=HISTORY)
        signer = self._witness(new.signed) if things else 0
        event = IntakeKept(
            subject,
            to_ms(self._desk.now()),
            checked_text(new.examined).strip(),
            checked_text(new.history).strip(),
            checked_text(new.notice).strip(),
            things,
            signer,
            checked_text(new.words).strip(),
        )
        with self._desk.acting(May.ADMIT) as action:
            _sign(action, action.append(event), new.signed if things else None)
        return Changes.GATE

    def give_back(self, subject: int, new: NewReturn) -> Changes:
        """Keep that things were given back from the list, to whom, in front of whom."""
        self._desk.require(May.ADMIT)
        known = self.of(subject)
        things = things_typed(checked_text(new.things)) or known.here()
        missing = not_here(things, known)
        if missing or not things:
            here = known.here() or ("—",)
            raise ThingsNotHereError(things=list(missing or ("—",)), known=list(here))
        if not new.to.strip():
            raise MissingFieldError(field=TO)
        signer = self._witness(new.signed)
        event = ThingsReturned(
            subject,
            to_ms(self._desk.now()),
            things,
            checked_text(new.to).strip(),
            signer,
            checked_text(new.words).strip(),
        )
        with self._desk.acting(May.ADMIT) as action:
            _sign(action, action.append(event), new.signed)
        return Changes.GATE

    def _resident(self, subject: int) -> Person:
        person = self._desk.person(subject)
        if person.group is not Group.RESIDENT:
            raise NotOfThoseHereError(name=person.name)
        return person

    def _witness(self, signed: Signed | None) -> int:
        """Return the second person; whoever lists the things cannot be it."""
        actor = self._desk.actor
        if signed is None or signed.purpose is not Purpose.CHECKER:
            raise WitnessNeededError
        if actor is not None and signed.subject == actor.id:
            raise WitnessNeededError
        return signed.subject


def _sign(action: Action, line: tuple[int, int], signed: Signed | None) -> None:
    if signed is not None:
        action.append(LineSigned(signed.subject, signed.purpose.value, *line))


# What is due of it, and its report.


def _of_day(house: "House", day: date) -> DueList:
    """Return who left and whose things are still here."""
    desk = house.desk
    begin = desk.home_time.moment(day, time())
    end = desk.home_time.moment(day + timedelta(days=1), time())
    known = house.gate.intakes.everybody()
    gone = (
        Gone(one.id, known[one.id])
        for one in desk.stays
        if one.id in known and one.left_at is not None and one.left_at < end
    )
    return left_behind(gone, begin, end)


DAY_LISTS: Final = (
    DayList("belongings", QT_TRANSLATE_NOOP("DayLists", "Belongings"), "gate", WORDS, _of_day),
)


def _report(house: "House", frame: Frame, asked: Asked) -> Report:
    person = house.desk.person(asked.person)
    names = {one.id: one.name for one in house.desk.stays}
    facts = IntakeFacts(person=person, known=house.gate.intakes.of(person.id), names=names)
    return intake_report(frame, facts)


REPORTS: Final = (
    ReportKind(
        code="intake",
        label=QT_TRANSLATE_NOOP("Report kinds", "Intake and belongings"),
        needs=(Need.PERSON,),
        formats=PAPER,
        build=_report,
        short="ITK",
    ),
)
