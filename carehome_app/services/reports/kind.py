"""What a kind of report is: its needs, its formats, and how it is built."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

import msgspec

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Report
from carehome_app.i18n import Text
from carehome_app.services.desk import Desk

if TYPE_CHECKING:
    from carehome_app.services.house import House

Build = Callable[["House", Frame, Asked], Report]
PAPER: Final = ("pdf",)
TABLES: Final = ("pdf", "xlsx", "csv")
ALL: Final = ("pdf", "xlsx", "csv", "txt")


class ReportKind(msgspec.Struct, frozen=True, kw_only=True):
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
    by_hand: bool = False
    """A sheet to write on or labels to stick: a carer's own work, and on paper theirs to take."""
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
