"""What is due to be written: reports at the end of a round, a day, a month; paper for each shift.

Nothing here renders or writes: the window and the command line do, and nobody issues by itself.
"""

from datetime import date, timedelta
from pathlib import Path
from typing import Final

import msgspec

from carehome_app.db import reports
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import FileNotWrittenError
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.files.errors import MISSING
from carehome_app.domain.reports.choice import Asked, Need, month_before, month_end
from carehome_app.domain.rounds.plan import RoundKey, windows_on
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.disinfection.board import DisinfectionBoard
from carehome_app.services.reports.kind import days_about
from carehome_app.services.reports.kinds import KINDS
from carehome_app.services.rounds.worklist import Worklist

ROUND_DAYS: Final = 2
"""For how many days a round that was never reported is offered."""
PAPER_FOLDER: Final = "paper.folder"
"""Begins the setting that names the folder this desk leaves paper in; empty: nowhere."""
ON_PAPER: Final = ("round-sheet", "last-values")
FOR_A_FIRE: Final = "inside"
"""Who is inside: left beside the others for whoever may see the gate."""


class Prepared(msgspec.Struct, frozen=True):
    """A report that waits to be looked at and issued."""

    code: str
    asked: Asked
    day: date
    """The last day it is about."""


class Paper(msgspec.Struct, frozen=True):
    """A sheet to be left in the folder for a shift, and the name of its file."""

    code: str
    asked: Asked
    name: str


class Preparing:
    """Compute what is due."""

    def __init__(self, desk: Desk, worklist: Worklist, board: DisinfectionBoard) -> None:
        """Look at a desk."""
        self._desk = desk
        self._worklist = worklist
        self._board = board

    def due(self) -> list[Prepared]:
        """Return the reports of what is over that were not issued since it is over.

        The rounds and the day of the last two days, then last month's.
        """
        self._desk.require(May.READ)
        today = self._desk.today()
        found = [*self._rounds(today), *self._days(today), *self._months(today)]
        issued = reports.issued(self._desk.store)
        about = {
            (one.report, one.round.day, one.round.window)
            for one in issued
            if one.withdrawn is None
            and (
                KINDS.get(one.report) is None
                or KINDS[one.report].needs[0] is Need.ROUND
                or self._desk.home_time.day(one.at) > (one.until or one.round.day)
            )
        }
        return [one for one in found if self._key(one) not in about]

    def paper(self, language: str) -> list[Paper]:
        """Return the sheets for the shift of the current round; `language` names their files.

        The window leaves them in the home's folder when a file of this name is not there yet.
        """
        round_ = self._desk.current_round()
        if round_ is None:
            return []
        upcoming = self._upcoming(round_)
        stamp = f"{upcoming.day:%Y-%m-%d}-{upcoming.window}-{language}"
        found = [Paper(code, Asked(round=upcoming), f"{stamp}-{code}.pdf") for code in ON_PAPER]
        actor = self._desk.actor
        if actor is not None and actor.may(KINDS[FOR_A_FIRE].may):
            found.append(Paper(FOR_A_FIRE, Asked(), f"{stamp}-{FOR_A_FIRE}.pdf"))
        return found

    def folder(self) -> str:
        """Return the folder the home chose for its paper, or nothing."""
        return self._desk.setting(self._key_of_folder)

    @property
    def _key_of_folder(self) -> str:
        return f"{PAPER_FOLDER}.{self._desk.card.station}"

    def choose_folder(self, said: str) -> Changes:
        """Choose the folder paper is left in; empty: nowhere. It must be there."""
        said = said.strip()
        if said and not Path(said).is_dir():
            raise FileNotWrittenError(path=said, why=MISSING)
        return self._desk.decide(May.SET_RULES, SettingChanged(self._key_of_folder, said))

    def _upcoming(self, round_: RoundKey) -> RoundKey:
        """Return the round whose sheet helps in an outage now: once one is over, the next."""
        span = self._desk.span(round_)
        if span is None or span.closes > self._desk.now():
            return round_
        return self._worklist.neighbour(round_, 1) or round_

    def _key(self, one: Prepared) -> tuple[str, date, str]:
        if one.asked.round is not None:
            return (one.code, one.asked.round.day, one.asked.round.window)
        first, _last = days_about(self._desk, KINDS[one.code], one.asked)
        return (one.code, first, "")

    def _rounds(self, today: date) -> list[Prepared]:
        now, found = self._desk.now(), []
        for back in range(ROUND_DAYS - 1, -1, -1):
            day = today - timedelta(days=back)
            for window in windows_on(day, self._desk.plans):
                round_ = RoundKey(day, window.code)
                span = self._desk.span(round_)
                if span is not None and span.closes <= now and self._desk.people_on(span):
                    found.append(Prepared("daily", Asked(round=round_), day))
        return found

    def _days(self, today: date) -> list[Prepared]:
        yesterday = today - timedelta(days=1)
        if not windows_on(yesterday, self._desk.plans):
            return []
        return [Prepared("whole-day", Asked(day=yesterday), yesterday)]

    def _months(self, today: date) -> list[Prepared]:
        first = month_before(today)
        last = month_end(first)
        if not windows_on(last, self._desk.plans):
            return []
        asked = Asked(month=first)
        codes = ["monthly", "register", "measures"]
        if self._board.areas():
            codes.append("disinfection")
        return [Prepared(code, asked, last) for code in codes]
