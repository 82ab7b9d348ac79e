"""Hand a shift over: written by the program from what changed; two people sign with their PINs."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING

from carehome_app.db import documents, reports
from carehome_app.domain.asked import Asked
from carehome_app.domain.disinfection_counting import DutyState
from carehome_app.domain.document_errors import HandoverNeedsTwoError
from carehome_app.domain.document_events import HandoverGiven
from carehome_app.domain.handover_report import KIND, HandoverFacts, Told, handover_report
from carehome_app.domain.issued import Handover, Issued
from carehome_app.domain.moments import to_ms
from carehome_app.domain.plan import round_label
from carehome_app.domain.report import Report
from carehome_app.domain.report_frame import Frame
from carehome_app.domain.roles import May
from carehome_app.domain.signatures import Purpose, Signed
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.shift_changes import ShiftChanges
from carehome_app.services.signing_in import append_signature

if TYPE_CHECKING:
    from carehome_app.services.house import House
    from carehome_app.services.issuing import Document

_MISSED = QT_TRANSLATE_NOOP("Handover", "{round}: neither measured nor explained")
_OVERDUE = QT_TRANSLATE_NOOP("Handover", "was to be done by {clock}")


class HandingOver:
    """Read a shift, hand it over, and find earlier handovers."""

    def __init__(self, house: "House") -> None:
        """Work in a house."""
        self._house = house
        self._desk = house.desk

    def since(self) -> datetime:
        """Return when the present shift began: at the last handover, else with the round before.

        In a home that never handed over and has no round yet it is the beginning of the day.
        """
        last = documents.handovers(self._desk.store, 1)
        if last:
            return last[0].at
        current = self._desk.current_round()
        before = self._house.worklist.neighbour(current, -1) if current is not None else None
        span = self._desk.span(before) if before is not None else None
        if span is not None:
            return span.opens
        return self._desk.home_time.moment(self._desk.today(), time(0))

    def report(self, frame: Frame, words: str = "", signed: Sequence[Signed] = ()) -> Report:
        """Return the handover of the present shift; `signed` are giver and taker, if they are."""
        self._desk.require(May.READ)
        names = {one.purpose: frame.name(one.name) for one in signed}
        since, until = self.since(), self._desk.now()
        episodes = self._house.following_up.between(since, until)
        found = [one for one in episodes if any(since <= hit.taken_at for hit in one.findings)]
        changes = ShiftChanges(self._desk, frame, since)
        facts = HandoverFacts(
            since=since,
            until=until,
            abnormal=found,
            still=[one for one in episodes if one.is_open and one not in found],
            changes=changes.told(),
            missed=self._missed(changes, since, until),
            areas=self._areas(),
            people={one.id: one for one in self._desk.stays},
            words=words,
            giver=names.get(Purpose.HANDS_OVER, ""),
            taker=names.get(Purpose.TAKES_OVER, ""),
        )
        return handover_report(frame, facts)

    def give(self, words: str, document: "Document", signed: Sequence[Signed]) -> Issued:
        """Keep a handover that two people signed, with its document."""
        by = {one.purpose: one for one in signed}
        if set(by) != {Purpose.HANDS_OVER, Purpose.TAKES_OVER}:
            raise HandoverNeedsTwoError
        giver, taker = by[Purpose.HANDS_OVER], by[Purpose.TAKES_OVER]
        if giver.subject == taker.subject:
            raise HandoverNeedsTwoError
        event = HandoverGiven(
            since=to_ms(self.since()),
            until=to_ms(self._desk.now()),
            words=words.strip(),
            giver=giver.subject,
            taker=taker.subject,
        )
        issuing = self._house.papers.issuing
        issuing.check(document.report)
        with self._desk.acting(May.RECORD) as action:
            line = action.append(event)
            for one in (giver, taker):
                append_signature(action, one, line)
            issuing.keep(action, KIND, Asked(), document)
        # Carers hand over too, and may not list what was issued.
        return reports.issued(self._desk.store)[0]

    def given(self) -> list[Handover]:
        """Return the last handovers, the newest first."""
        self._desk.require(May.READ)
        return documents.handovers(self._desk.store)

    def _missed(self, changes: ShiftChanges, since: datetime, until: datetime) -> list[Told]:
        found = []
        round_ = self._desk.current_round()
        while round_ is not None:
            span = self._desk.span(round_)
            if span is None or span.closes <= since:
                break
            if span.closes <= until:
                label = _MISSED.with_(round=round_label(round_.window))
                found += [
                    Told(span.closes, changes.about(row.person.id), label, "")
                    for row in self._house.worklist.sheet(round_).unexplained
                ]
            round_ = self._house.worklist.neighbour(round_, -1)
        return found

    def _areas(self) -> list[Told]:
        board = self._house.disinfection.board.today()
        local = self._desk.home_time.local
        return [
            Told(
                duty.closes,
                Text("", "{name}", {"name": one.area.now.name}),
                _OVERDUE.with_(clock=f"{local(duty.closes):%H:%M}"),
                "",
            )
            for one in board.areas
            for duty in one.duties
            if duty.state(board.at) is DutyState.OVERDUE
        ]
