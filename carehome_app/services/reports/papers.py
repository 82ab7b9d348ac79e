"""Everything that is written on paper or into a file, put together when first needed."""

from functools import cached_property
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from carehome_app.db import reports
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import UnknownPersonError
from carehome_app.domain.gate.levels import WHO_LABELS, Who
from carehome_app.domain.people import GROUP_LABELS, Group
from carehome_app.domain.reports.called import called
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Report
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.reports.kind import ReportKind, days_about
from carehome_app.services.reports.kinds import KINDS
from carehome_app.services.reports.sealing import desk_mark, seal_of

if TYPE_CHECKING:
    from carehome_app.services.house import House
    from carehome_app.services.reports.handover import HandingOver
    from carehome_app.services.reports.issuing import Issuing
    from carehome_app.services.reports.lists import PaperLists
    from carehome_app.services.reports.monthly import MonthReports
    from carehome_app.services.reports.preparing import Preparing
    from carehome_app.services.reports.values import ValueReports

OUT_AND_BACK: Final = QT_TRANSLATE_NOOP("Gate", "{people} out and back")
OF_KIND: Final = QT_TRANSLATE_NOOP("Report", "{title} ({kind})")


class Papers:
    """Build reports of any kind."""

    def __init__(self, house: "House") -> None:
        """Work in a house."""
        self._house = house
        self._desk = house.desk

    @cached_property
    def months(self) -> "MonthReports":
        """Reports of many rounds."""
        from carehome_app.services.reports.monthly import MonthReports

        house = self._house
        board = house.disinfection.board
        return MonthReports(house.desk, house.reporting, house.worklist, house.following_up, board)

    @cached_property
    def values(self) -> "ValueReports":
        """Reports of single values."""
        from carehome_app.services.reports.values import ValueReports

        house = self._house
        return ValueReports(house.desk, house.following_up, house.disinfection, house.seeing)

    @cached_property
    def lists(self) -> "PaperLists":
        """Lists of people."""
        from carehome_app.services.reports.lists import PaperLists

        house = self._house
        return PaperLists(house.desk, house.worklist, house.following_up, house.chronic)

    @cached_property
    def handing_over(self) -> "HandingOver":
        """Handovers."""
        from carehome_app.services.reports.handover import HandingOver

        house = self._house
        board = house.disinfection.board
        return HandingOver(house.desk, house.worklist, house.following_up, board, self.issuing)

    @cached_property
    def issuing(self) -> "Issuing":
        """What is issued."""
        from carehome_app.services.reports.issuing import Issuing

        return Issuing(self._desk, self._house.reporting, KINDS)

    @cached_property
    def preparing(self) -> "Preparing":
        """What is due to be written."""
        from carehome_app.services.reports.preparing import Preparing

        house = self._house
        return Preparing(house.desk, house.worklist, house.disinfection.board)

    def build(self, code: str, asked: Asked | None = None) -> Report:
        """Return a report of a kind as the record is now: a draft, unless `asked` is sealed.

        Whoever reads it needs the role for it; KeyError when there is no such kind.
        """
        asked = asked or Asked()
        kind = KINDS[code]
        self._desk.require(May.EXPORT_MASKED if asked.masked else kind.may)
        if Need.PERSON in kind.needs and asked.person not in {one.id for one in self._desk.stays}:
            raise UnknownPersonError(given=str(asked.person or ""))
        made = kind.build(self._house, self.frame(code, asked), asked)
        preset = self._house.gate.control.preset()
        of_kind, residents = preset.reports, GROUP_LABELS[Group.RESIDENT]
        if preset.people != residents:
            out = OUT_AND_BACK.with_(people=preset.people)
            made = called(made, ((residents, preset.people), (WHO_LABELS[Who.RESIDENT], out)))
        if of_kind is None:
            return made
        return replace(made, title=OF_KIND.with_(title=made.title, kind=of_kind))

    def frame(self, code: str, asked: Asked) -> Frame:
        """Return what a report of a kind says of itself: home, seal, number, draft or not."""
        kind = KINDS[code]
        return Frame(
            self._desk.card,
            self._desk.home_time,
            self._desk.now(),
            seal_of(self._desk) if asked.sealed else None,
            asked.masked,
            draft=kind.issued and not asked.sealed,
            archive_number=self._archive_number(kind, asked) if kind.issued else "",
        )

    def _archive_number(self, kind: ReportKind, asked: Asked) -> str:
        first, last = days_about(self._desk, kind, asked)
        whole_month = Need.MONTH in kind.needs and first != last
        shown = f"{first:%Y-%m}" if whole_month else f"{first:%Y-%m%d}"
        whose = f"-{self._desk.person(asked.person).details.code}" if asked.person else ""
        count = reports.issued_about(self._desk.store, kind.code, first, asked.person)
        return f"{shown}-{kind.short}{whose}{desk_mark(self._desk)}-{count + 1:02}"
