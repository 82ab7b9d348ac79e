"""Build the monthly register of disinfection."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.disinfection.areas import day_bounds
from carehome_app.domain.disinfection.report import RegisterFacts, register
from carehome_app.domain.findings.episodes import STEP_LABELS, Episode, Step
from carehome_app.domain.findings.subject import AREA
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.daily_facts import masked_name
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Clock, Report
from carehome_app.domain.rounds.corrections import EVERY_REASON
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Desk
from carehome_app.services.disinfection.board import DisinfectionBoard
from carehome_app.services.findings.following_up import FollowingUp
from carehome_app.services.reports.kind import TABLES, ReportKind
from carehome_app.services.reports.sealing import seal_of

if TYPE_CHECKING:
    from carehome_app.services.house import House

OPEN: Final = QT_TRANSLATE_NOOP("Report", "open")
DONE_AGAIN: Final = QT_TRANSLATE_NOOP("Report", "in order again on {when}")


class DisinfectionReporting:
    """Registers."""

    def __init__(self, desk: Desk, board: DisinfectionBoard, following_up: FollowingUp) -> None:
        """Report from a desk."""
        self._desk = desk
        self._board = board
        self._following_up = following_up

    def monthly(self, month: date, *, masked: bool = False, frame: Frame | None = None) -> Report:
        """Return the register of the month a day lies in; of this month up to today.

        Without a frame it is sealed and no draft.
        """
        self._desk.require(May.READ)
        masked = frame.masked if frame is not None else masked
        first = month.replace(day=1)
        last = min(_month_end(first), max(self._desk.today(), first))
        begin, end = (day_bounds(day, self._desk.home_time) for day in (first, last))
        facts = RegisterFacts(
            card=self._desk.card,
            home_time=self._desk.home_time,
            month=first,
            boards=self._board.days(first, last),
            records=self._board.records(first, last),
            areas={area.id: area for area in self._board.areas()},
            classes=self._board.classes(),
            names={
                one.id: masked_name(one.name) if masked else one.name for one in self._desk.stays
            },
            corrections=EVERY_REASON,
            findings=[
                self.finding(one)
                for one in self._found(begin.start, end.end)
                if begin.start <= one.opened_at < end.end + timedelta(seconds=1)
            ],
            made_at=self._desk.now(),
            seal=seal_of(self._desk) if frame is None else frame.seal,
        )
        made = register(facts)
        return made if frame is None else replace(made, archive_number=frame.archive_number)

    def _found(self, since: datetime, until: datetime) -> list[Episode]:
        found = self._following_up.between(since, until, AREA)
        return sorted(found, key=lambda one: (one.opened_at, one.about))

    def finding(self, episode: Episode) -> tuple[str, str | Text, Text, Text]:
        """Return when, where, what was found about an area, and how it stands."""
        local = self._desk.home_time.local
        said = Text("", "{said}", {"said": list(episode.findings[-1].sentences)})
        state: list[Text | str] = [
            Text(
                "",
                "{at} {step} {words}",
                {
                    "at": Clock.of(local(step.at)),
                    "step": STEP_LABELS[step.step],
                    "words": episode.book.words(step.words),
                },
            )
            for step in episode.steps
        ]
        if episode.closed_at is None:
            state.append(OPEN)
        elif not any(step.step is Step.CLOSED for step in episode.steps):
            state.append(DONE_AGAIN.with_(when=Clock.of(local(episode.closed_at))))
        name = self._following_up.called(episode)
        day = f"{local(episode.opened_at):%Y-%m-%d %H:%M}"
        return day, name, said, Text("", "{state}", {"state": state})


def _month_end(first: date) -> date:
    return (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)


# Its kinds of report.


def _disinfection(house: "House", frame: Frame, asked: Asked) -> Report:
    month = asked.month or asked.day or house.desk.today()
    return house.disinfection.reporting.monthly(month, frame=frame)


REPORTS: Final = (
    ReportKind(
        code="disinfection",
        label=QT_TRANSLATE_NOOP("Report kinds", "Disinfection register"),
        needs=(Need.MONTH,),
        formats=TABLES,
        build=_disinfection,
        short="DIS",
    ),
)
