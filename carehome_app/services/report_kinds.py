"""Every kind of report the program makes, each in one place.

The command line, the page, and what is prepared by itself read this table.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from carehome_app.domain.asked import Asked, Need
from carehome_app.domain.report import Report
from carehome_app.domain.report_frame import Frame
from carehome_app.domain.roles import May
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

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
            code="clusters", label=QT_TRANSLATE_NOOP("Report kinds", "Clusters and cases"),
            needs=(Need.NOTHING,), formats=ALL, build=_clusters, short="CLU",
        ),
    )
}  # fmt: skip
"""In the order in which they are offered."""
