"""Lists of people: the round sheet on paper, everybody's last values, the staff of a day."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Final

from carehome_app.db import outbreak as outbreaks
from carehome_app.db import settings
from carehome_app.db.findings import derived
from carehome_app.db.rounds import absences, entries
from carehome_app.domain.accounts.roles import ROLE_LABELS, Role
from carehome_app.domain.errors import NoSuchRoundError
from carehome_app.domain.measures.catalogue import CATALOGUE, TEMPERATURE
from carehome_app.domain.measures.measure import shown
from carehome_app.domain.people import Group, Person, by_place
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.paper import LastKnown, last_values, round_sheet
from carehome_app.domain.reports.people import StaffDay, staff_list
from carehome_app.domain.reports.report import Report
from carehome_app.domain.reports.temperature_register import symptom_words
from carehome_app.domain.rounds.counting import Standing
from carehome_app.domain.rounds.entry import Absence
from carehome_app.domain.rounds.plan import RoundKey, windows_on
from carehome_app.domain.rounds.reasons import BY_CODE, reason_label
from carehome_app.domain.rounds.sheet import Sheet
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.chronic.sheet import Chronic
from carehome_app.services.desk import Desk
from carehome_app.services.findings.following_up import FollowingUp
from carehome_app.services.reports.kind import TABLES, ReportKind
from carehome_app.services.rounds.worklist import Worklist

if TYPE_CHECKING:
    from carehome_app.services.house import House


class PaperLists:
    """Build them."""

    def __init__(
        self, desk: Desk, worklist: Worklist, following_up: FollowingUp, chronic: Chronic
    ) -> None:
        """Report from a desk."""
        self._desk = desk
        self._worklist = worklist
        self._following_up = following_up
        self._chronic = chronic

    def round_sheet(self, frame: Frame, round_: RoundKey | None) -> Report:
        """Return the sheet of a round to write on, the current one when not said."""
        round_ = round_ or self._desk.current_round()
        if round_ is None:
            raise NoSuchRoundError(day=self._desk.today())
        sheet = self._worklist.sheet(round_)
        measures = {one.code for one in sheet.measures}
        known = {row.person.id: self._known(row.person, measures, None) for row in sheet.rows}
        return round_sheet(frame, sheet, known, self._extra(round_))

    def last_values(self, frame: Frame) -> Report:
        """Return what is last known of everybody here."""
        now = self._desk.now()
        here = sorted(
            (one for one in self._desk.stays if one.left_at is None and one.admitted_at <= now),
            key=by_place,
        )
        episodes = self._following_up.open_before(now, {one.id for one in here})
        away = self._away()
        found = []
        for person in here:
            known = self._known(person, None, away.get(person.id))
            own = tuple(one for one in episodes if one.subject == person.id)
            found.append(
                LastKnown(
                    person=person,
                    values=known.values,
                    episodes=own,
                    absence=known.absence,
                    baseline=known.baseline,
                )
            )
        read = [one for one in CATALOGUE if any(one.code in known.values for known in found)]
        used = read or [TEMPERATURE]
        return last_values(frame, found, used)

    def staff(self, frame: Frame, day: date) -> Report:
        """Return the staff of a day."""
        midnight = self._desk.home_time.moment(day + timedelta(days=1), time(0))
        roles = settings.roles(self._desk.store, midnight)
        windows = [one.code for one in windows_on(day, self._desk.plans)]
        rounds = [RoundKey(day, one) for one in windows]
        sheets = {
            one.window: self._worklist.sheet(one)
            for one in rounds
            if (span := self._desk.span(one)) is not None and span.opens <= self._desk.now()
        }
        found = [
            self._staff_day(person, day, sheets, roles.get(person.id))
            for person in self._staff(sheets)
        ]
        return staff_list(frame, day, windows, found)

    def _staff(self, sheets: Mapping[str, Sheet]) -> list[Person]:
        """Return the staff of the rounds of a day; before the first one, those who work here."""
        on_roll = {
            row.person.id: row.person
            for sheet in sheets.values()
            for row in sheet.rows
            if row.person.group is Group.STAFF
        }
        here = [
            one for one in self._desk.stays if one.group is Group.STAFF and one.left_at is None
        ]
        return sorted(on_roll.values() if sheets else here, key=by_place)

    def _staff_day(
        self, person: Person, day: date, sheets: Mapping[str, Sheet], role: Role | None
    ) -> StaffDay:
        values: dict[str, Text | str] = {}
        absence = ""
        for window, sheet in sheets.items():
            row = sheet.row(person.id)
            if row is None or not sheet.measures:
                continue
            standing, reason = row.standing()
            cell = row.cells[0]
            if cell is not None and cell.reading is not None:
                values[window] = shown(cell.measure, cell.reading.values)
            elif reason:
                values[window] = reason_label(reason)
            absence = reason if standing is Standing.AWAY else ""
        return StaffDay(
            person=person,
            role=ROLE_LABELS[role] if role else None,
            values=values,
            symptoms=self._symptoms(person.id, day),
            absence=absence,
        )

    def _symptoms(self, subject: int, day: date) -> list[Text | str]:
        return [
            one
            for at, seen, _words, _by in outbreaks.noted(self._desk.store, subject)
            if self._desk.home_time.day(at) == day
            for one in symptom_words(seen)
        ]

    def _known(
        self, person: Person, measures: set[str] | None, absence: Absence | None
    ) -> LastKnown:
        values = {}
        for one in CATALOGUE:
            if measures is not None and one.code not in measures:
                continue
            last = entries.latest(
                self._desk.store, person.id, one.index, until=self._desk.now(), count=1
            )
            if last:
                values[one.code] = last[0]
        baseline = ""
        if TEMPERATURE.code in values:
            entry = values[TEMPERATURE.code]
            amount = entry.amount()
            kind = derived.Kind(entry.site, amount.unit if amount is not None else "")
            own = derived.own_normal(self._desk.store, person.id, TEMPERATURE, kind)
            baseline = str(own.amount.number) if own is not None else ""
        reason = absence.reason if absence is not None and absence.reason in BY_CODE else ""
        return LastKnown(person=person, values=values, absence=reason, baseline=baseline)

    def _away(self) -> Mapping[int, Absence]:
        round_ = self._desk.current_round()
        span = self._desk.span(round_) if round_ is not None else None
        if round_ is None or span is None:
            return {}
        return absences.holding(self._desk.store, round_, span)

    def _extra(self, round_: RoundKey) -> Mapping[int, set[str]]:
        sheet = self._chronic.sheet(round_)
        return {
            row.person.id: {
                cell.measure.code for cell in row.cells if cell is not None and cell.measure.index
            }
            for row in sheet.rows
        }


# Its kinds of report.


def _staff(house: "House", frame: Frame, asked: Asked) -> Report:
    return house.papers.lists.staff(frame, asked.day or house.desk.today())


def _round_sheet(house: "House", frame: Frame, asked: Asked) -> Report:
    return house.papers.lists.round_sheet(frame, asked.round)


def _last_values(house: "House", frame: Frame, _asked: Asked) -> Report:
    return house.papers.lists.last_values(frame)


REPORTS: Final = (
    ReportKind(
        code="staff",
        label=QT_TRANSLATE_NOOP("Report kinds", "Staff list"),
        needs=(Need.DAY,),
        formats=TABLES,
        build=_staff,
        short="STF",
    ),
    ReportKind(
        code="round-sheet",
        label=QT_TRANSLATE_NOOP("Report kinds", "Round sheet to write on"),
        needs=(Need.ROUND,),
        formats=("pdf", "xlsx"),
        build=_round_sheet,
        short="",
        issued=False,
        by_hand=True,
    ),
    ReportKind(
        code="last-values",
        label=QT_TRANSLATE_NOOP("Report kinds", "Last values"),
        needs=(Need.NOTHING,),
        formats=TABLES,
        build=_last_values,
        short="",
        issued=False,
    ),
)
