"""Build the daily report of a round, and what issuing it closes."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from carehome_app.db import reports
from carehome_app.db.findings import findings
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.chronic.sheet import ChronicSheet
from carehome_app.domain.disinfection.duties import Board
from carehome_app.domain.errors import NoSuchRoundError, RoundNotOpenError
from carehome_app.domain.events import RoundClosed
from carehome_app.domain.findings.episodes import Episode
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.measures.catalogue import FEVER
from carehome_app.domain.measures.measure import Severity
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.daily import daily_report
from carehome_app.domain.reports.daily_facts import (
    DailyFacts,
    Difference,
    Looked,
    figures,
    group_counts,
)
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Report, Seal
from carehome_app.domain.rounds.counting import stands_against
from carehome_app.domain.rounds.plan import RoundKey, Window, window_on
from carehome_app.domain.rounds.sheet import Row, Sheet
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Desk
from carehome_app.services.disinfection.board import DisinfectionBoard
from carehome_app.services.findings.following_up import FollowingUp
from carehome_app.services.reports.changed_rounds import that_may_differ
from carehome_app.services.reports.kind import ALL, ReportKind
from carehome_app.services.reports.sealing import desk_mark, heads_of, seal_of
from carehome_app.services.reports.sections import with_subjects
from carehome_app.services.rounds.worklist import Worklist

if TYPE_CHECKING:
    from carehome_app.services.chronic.sheet import Chronic
    from carehome_app.services.house import House

DAILY: Final = "daily"
TREND_DAYS: Final = 14


class Reporting:
    """Daily reports."""

    def __init__(
        self,
        desk: Desk,
        worklist: Worklist,
        following_up: FollowingUp,
        board: DisinfectionBoard | None = None,
        chronic: "Chronic | None" = None,
    ) -> None:
        """Report from a desk; what the board and the plans say is in the daily report."""
        self._board = board
        self._chronic = chronic
        self._desk = desk
        self._worklist = worklist
        self._following_up = following_up

    def daily(
        self, round_: RoundKey, *, masked: bool = False, sealed: bool = False, words: str = ""
    ) -> Report:
        """Return the daily report of a round, a draft unless `sealed`.

        A sealed one is ready to be rendered and issued; a round that has not opened has none:
        `RoundNotOpenError`. `words` say why it is issued incomplete.
        """
        if sealed:
            self.require_open(round_)
        facts = self.facts(round_, masked=masked, sealed=sealed)
        return daily_report(replace(facts, words=words.strip()))

    def unexplained(self, round_: RoundKey) -> Sequence[Row]:
        """Return who is neither measured nor explained in a round: what its report lacks."""
        self._desk.require(May.READ)
        return self._worklist.sheet(round_).unexplained

    def looked(self, sheet: Sheet) -> Looked:
        """Return a round with what was found in its time."""
        return Looked(home_time=self._desk.home_time, sheet=sheet, episodes=self._episodes(sheet))

    def facts(self, round_: RoundKey, *, masked: bool = False, sealed: bool = False) -> DailyFacts:
        """Return what the daily report of a round says, before it is said."""
        sheet = self._worklist.sheet(round_)
        return DailyFacts(
            card=self._desk.card,
            home_time=self._desk.home_time,
            sheet=sheet,
            window=self._window(round_),
            episodes=self._episodes(sheet),
            fever_days=self.fever_days(round_.day),
            differences=self.differences(round_),
            made_at=self._desk.now(),
            archive_number=self._archive_number(round_),
            seal=self.seal() if sealed else None,
            masked=masked,
            disinfection=self._areas(round_.day),
            chronic=self._by_plan(round_),
        )

    def closings(self, round_: RoundKey) -> list[RoundClosed]:
        """Return what closes a round that has opened, and others whose change it tells."""
        self.require_open(round_)
        changed = {one.round for one in self.differences(round_)} - {round_}
        heads = heads_of(self._desk, self.seal().last)
        return [closing(self._worklist.sheet(one), heads) for one in (*sorted(changed), round_)]

    def seal(self) -> Seal:
        """Return the short code of the chain as it stands now."""
        return seal_of(self._desk)

    def fever_days(self, until: date, days: int = TREND_DAYS) -> tuple[list[date], list[int]]:
        """Return the last days and how many people had a fever finding on each."""
        self._desk.require(May.READ)
        listed = [until - timedelta(days=back) for back in range(days - 1, -1, -1)]
        people: dict[date, set[int]] = {day: set() for day in listed}
        for finding in findings.of_days(self._desk.store, listed[0], until):
            if finding.family.code == FEVER.code and finding.severity >= Severity.ACT:
                people[finding.round.day].add(finding.subject)
        return listed, [len(people[day]) for day in listed]

    def differences(self, round_: RoundKey) -> list[Difference]:
        """Return the figures of closed rounds that are others now than was last told of them."""
        self._desk.require(May.READ)
        found: list[Difference] = []
        for closed in that_may_differ(self._desk, round_):
            counts = group_counts(self._worklist.sheet(closed.round))
            now = {group: figures(count) for group, count in counts.items()}
            found.extend(
                Difference(closed.round, closed.at, group, name, then, now[group][name])
                for group, numbers in closed.counts.items()
                for name, then in _as_counted_now(numbers, now[group]).items()
                if now[group][name] != then
            )
        return found

    def require_open(self, round_: RoundKey) -> None:
        """Refuse a round that has not opened: there is nothing to tell of it yet."""
        opens = self._worklist.sheet(round_).span.opens
        if opens > self._desk.now():
            when = self._desk.home_time.local(opens).strftime("%Y-%m-%d %H:%M")
            raise RoundNotOpenError(when=when)

    def _areas(self, day: date) -> Board | None:
        board = self._board.on(day) if self._board is not None else None
        return board if board is not None and board.areas else None

    def _by_plan(self, round_: RoundKey) -> ChronicSheet | None:
        sheet = self._chronic.sheet(round_) if self._chronic is not None else None
        return sheet if sheet is not None and sheet.columns else None

    def _window(self, round_: RoundKey) -> Window:
        window = window_on(round_, self._desk.plans)
        if window is None:
            raise NoSuchRoundError(day=round_.day)
        return window

    def _episodes(self, sheet: Sheet) -> list[Episode]:
        """Return what was found in the round, and what is still open of its people."""
        here = {row.person.id for row in sheet.rows}
        found = {one.ref for one in sheet.found if stands_against(one)}
        touching = self._following_up.between(sheet.span.opens, sheet.span.until, PERSON)
        return [
            episode
            for episode in touching
            if episode.subject in here
            and (
                episode.is_open
                or any(one.round == sheet.round or one.ref in found for one in episode.findings)
            )
        ]

    def _archive_number(self, round_: RoundKey) -> str:
        count = reports.issued_count(self._desk.store, DAILY, round_)
        mark = desk_mark(self._desk)
        return f"{round_.day:%Y-%m%d}-{round_.window.upper()}{mark}-{count + 1:02}"


def _as_counted_now(then: Mapping[str, int], now: Mapping[str, int]) -> Mapping[str, int]:
    """Return the figures of a closing without what was counted otherwise when it was made.

    Closings from before raised temperatures had a figure of their own counted them as fevers: such
    a figure differs only where both together do.
    """
    if "raised" in then:
        return then
    same = then.get("fever", 0) == now["fever"] + now["raised"]
    return {**then, "fever": now["fever"]} if same else then


def closing(sheet: Sheet, heads: dict[str, int]) -> RoundClosed:
    """Return the event that closes a round with its figures; `heads` are the lines behind."""
    return RoundClosed(
        day=sheet.round.day.toordinal(),
        window=sheet.round.window,
        counts={group: figures(count) for group, count in group_counts(sheet).items()},
        unexplained=tuple(row.person.id for row in sheet.unexplained),
        heads=heads,
    )


# Its kinds of report.


def _daily(house: "House", frame: Frame, asked: Asked) -> Report:
    round_ = asked.round or house.desk.current_round()
    if round_ is None:
        from carehome_app.domain.errors import NoSuchRoundError

        raise NoSuchRoundError(day=house.desk.today())
    report = house.reporting.daily(
        round_, masked=frame.masked, sealed=asked.sealed, words=asked.words
    )
    return with_subjects(house, frame, report, (round_.day, round_.day))


REPORTS: Final = (
    ReportKind(
        code="daily",
        label=QT_TRANSLATE_NOOP("Report kinds", "Daily report of a round"),
        needs=(Need.ROUND,),
        formats=ALL,
        build=_daily,
        short="",
    ),
)
