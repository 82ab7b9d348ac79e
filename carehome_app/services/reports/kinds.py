"""Every kind of report the program makes, each in one place.

The command line, the page, and what is prepared by itself read this table.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Report
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Desk

if TYPE_CHECKING:
    from carehome_app.services.house import House

Build = Callable[["House", Frame, Asked], Report]
PAPER: Final = ("pdf",)
TABLES: Final = ("pdf", "xlsx", "csv")
ALL: Final = ("pdf", "xlsx", "csv", "txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportKind:
    """A kind of report; `needs` are alternatives, the usual one first."""

    code: str
    label: Text
    needs: tuple[Need, ...]
    formats: tuple[str, ...]
    """The usual one first."""
    build: Build
    short: str
    """Its letters in a file number."""
    may: May = May.READ
    issued: bool = True
    """Whether it can be issued; what is only written on by hand is not."""
    many: Callable[["House", Asked], list[Asked]] | None = None
    """The single reports it consists of, each a document of its own."""


def days_about(desk: Desk, kind: ReportKind, asked: Asked) -> tuple[date, date]:
    """Return the first and the last day a report is about."""
    today = desk.today()
    if kind.needs[0] is Need.ROUND:
        round_ = asked.round or desk.current_round()
        day = round_.day if round_ is not None else today
        return day, day
    if Need.MONTH in kind.needs or Need.PERSON in kind.needs:
        return asked.days(today)
    return asked.day or today, asked.day or today


def _daily(house: "House", frame: Frame, asked: Asked) -> Report:
    round_ = asked.round or house.desk.current_round()
    if round_ is None:
        from carehome_app.domain.errors import NoSuchRoundError

        raise NoSuchRoundError(day=house.desk.today())
    return house.reporting.daily(round_, masked=frame.masked, sealed=asked.sealed)


def _whole_day(house: "House", frame: Frame, asked: Asked) -> Report:
    return house.papers.months.day(frame, asked.day or house.desk.today())


def _monthly(house: "House", frame: Frame, asked: Asked) -> Report:
    return house.papers.months.month(frame, *asked.days(house.desk.today()))


def _register(house: "House", frame: Frame, asked: Asked) -> Report:
    return house.papers.months.register(frame, *asked.days(house.desk.today()))


def _disinfection(house: "House", frame: Frame, asked: Asked) -> Report:
    month = asked.month or asked.day or house.desk.today()
    return house.disinfection.reporting.monthly(month, frame=frame)


def _clusters(house: "House", frame: Frame, _asked: Asked) -> Report:
    return house.seeing.reports.clusters(frame=frame)


def _line_list(house: "House", frame: Frame, _asked: Asked) -> Report:
    return house.seeing.reports.line_list(frame)


def _temperature_sheet(house: "House", frame: Frame, asked: Asked) -> Report:
    if asked.month is None and asked.day is None:
        last = house.desk.today()
        first = last - timedelta(days=7)
    elif asked.month is None:
        last = asked.day or house.desk.today()
        first = last - timedelta(days=7)
    else:
        first, last = asked.days(house.desk.today())
    return house.seeing.reports.temperature_sheet(asked.person, first, last, frame=frame)


def _measures(house: "House", frame: Frame, asked: Asked) -> Report:
    return house.papers.values.register(frame, *asked.days(house.desk.today()))


def _person(house: "House", frame: Frame, asked: Asked) -> Report:
    values = house.papers.values
    days = values.stay(asked.person) if asked.whole_stay else asked.days(house.desk.today())
    return values.person(frame, asked.person, days)


def _everybody(house: "House", asked: Asked) -> list[Asked]:
    here = house.papers.values.whole_home(*asked.days(house.desk.today()))
    return [replace(asked, person=one.id) for one in here]


def _follow_ups(house: "House", frame: Frame, asked: Asked) -> Report:
    return house.papers.values.follow_ups(frame, *asked.days(house.desk.today()))


def _staff(house: "House", frame: Frame, asked: Asked) -> Report:
    return house.papers.lists.staff(frame, asked.day or house.desk.today())


def _handover(house: "House", frame: Frame, asked: Asked) -> Report:
    return house.papers.handing_over.report(frame, asked.words)


def _round_sheet(house: "House", frame: Frame, asked: Asked) -> Report:
    return house.papers.lists.round_sheet(frame, asked.round)


def _last_values(house: "House", frame: Frame, _asked: Asked) -> Report:
    return house.papers.lists.last_values(frame)


KINDS: Final[dict[str, ReportKind]] = {
    kind.code: kind
    for kind in (
        ReportKind(
            code="daily", label=QT_TRANSLATE_NOOP("Report kinds", "Daily report of a round"),
            needs=(Need.ROUND,), formats=ALL, build=_daily, short="",
        ),
        ReportKind(
            code="whole-day", label=QT_TRANSLATE_NOOP("Report kinds", "Report of the whole day"),
            needs=(Need.DAY,), formats=ALL, build=_whole_day, short="DAY",
        ),
        ReportKind(
            code="monthly", label=QT_TRANSLATE_NOOP("Report kinds", "Monthly report"),
            needs=(Need.MONTH,), formats=ALL, build=_monthly, short="MON",
        ),
        ReportKind(
            code="register", label=QT_TRANSLATE_NOOP("Report kinds", "Temperature register"),
            needs=(Need.MONTH, Need.DAY), formats=TABLES, build=_register, short="REG",
        ),
        ReportKind(
            code="disinfection", label=QT_TRANSLATE_NOOP("Report kinds", "Disinfection register"),
            needs=(Need.MONTH,), formats=TABLES, build=_disinfection, short="DIS",
        ),
        ReportKind(
            code="measures",
            label=QT_TRANSLATE_NOOP("Report kinds", "Blood pressure and glucose register"),
            needs=(Need.MONTH, Need.DAY), formats=TABLES, build=_measures, short="VAL",
        ),
        ReportKind(
            code="person", label=QT_TRANSLATE_NOOP("Report kinds", "One person"),
            needs=(Need.PERSON, Need.MONTH), formats=TABLES, build=_person, short="PER",
        ),
        ReportKind(
            code="whole-home", label=QT_TRANSLATE_NOOP("Report kinds", "Every resident"),
            needs=(Need.MONTH,), formats=PAPER, build=_person, short="ALL", issued=False,
            many=_everybody,
        ),
        ReportKind(
            code="temperature-sheet", label=QT_TRANSLATE_NOOP("Report kinds", "Ward chart"),
            needs=(Need.PERSON, Need.MONTH), formats=PAPER, build=_temperature_sheet,
            short="WRD",
        ),
        ReportKind(
            code="clusters", label=QT_TRANSLATE_NOOP("Report kinds", "Clusters and cases"),
            needs=(Need.NOTHING,), formats=ALL, build=_clusters, short="CLU",
        ),
        ReportKind(
            code="line-list", label=QT_TRANSLATE_NOOP("Report kinds", "Case list"),
            needs=(Need.NOTHING,), formats=TABLES, build=_line_list, short="CAS",
        ),
        ReportKind(
            code="follow-ups", label=QT_TRANSLATE_NOOP("Report kinds", "Follow-ups"),
            needs=(Need.MONTH, Need.DAY), formats=ALL, build=_follow_ups, short="FOL",
        ),
        ReportKind(
            code="handover", label=QT_TRANSLATE_NOOP("Report kinds", "Handover"),
            needs=(Need.NOTHING,), formats=("pdf", "xlsx", "txt"), build=_handover, short="HND",
        ),
        ReportKind(
            code="staff", label=QT_TRANSLATE_NOOP("Report kinds", "Staff list"),
            needs=(Need.DAY,), formats=TABLES, build=_staff, short="STF",
        ),
        ReportKind(
            code="round-sheet", label=QT_TRANSLATE_NOOP("Report kinds", "Round sheet to write on"),
            needs=(Need.ROUND,), formats=("pdf", "xlsx"), build=_round_sheet, short="",
            issued=False,
        ),
        ReportKind(
            code="last-values", label=QT_TRANSLATE_NOOP("Report kinds", "Last values"),
            needs=(Need.NOTHING,), formats=TABLES, build=_last_values, short="", issued=False,
        ),
    )
}  # fmt: skip
"""In the order in which they are offered."""
