"""Hand a shift over: what the journal says of it, in words; two people sign with their PINs."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time
from functools import cached_property
from typing import TYPE_CHECKING, Final

from carehome_app.db import reports
from carehome_app.db import reports as documents
from carehome_app.db.file.connection import Store
from carehome_app.db.journal import journal, knowing
from carehome_app.db.journal.journal import Line
from carehome_app.domain import events
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.accounts.signatures import Purpose, Signed
from carehome_app.domain.chronic import events as chronic_events
from carehome_app.domain.disinfection.duties import DutyState
from carehome_app.domain.events import Whose
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.history.event_words import in_brief
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.events import HandoverGiven
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.handover import KIND, HandoverFacts, Told, handover_report
from carehome_app.domain.reports.issued import Handover, HandoverNeedsTwoError, Issued
from carehome_app.domain.reports.report import Report
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.plan import round_label
from carehome_app.domain.tellings import telling
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.accounts.signing_in import append_signature
from carehome_app.services.desk import Desk
from carehome_app.services.disinfection.board import DisinfectionBoard
from carehome_app.services.findings.following_up import FollowingUp
from carehome_app.services.history.history import SaidHere
from carehome_app.services.reports.issuing import Document, Issuing
from carehome_app.services.reports.kind import ReportKind
from carehome_app.services.rounds.worklist import Worklist

if TYPE_CHECKING:
    from carehome_app.services.house import House

# What the journal says of a shift, in words: one sentence for each line that matters.

_HOUSE: Final = QT_TRANSLATE_NOOP("Handover", "the home")
_Said = tuple[str, int, Text]
"""Topic, person (0: nobody), and what is told."""


def _not_told(store: Store, since: datetime) -> Iterator[Line]:
    """Yield the lines that were not known at the last handover, whenever they were recorded.

    What another desk wrote at ten may have come after the handover at six: the next one tells it.
    """
    for last in reports.handovers(store, 1):
        return knowing.lines_beyond(store, knowing.known_at(store, last.ref))
    return journal.lines_since(store, to_ms(since))


class ShiftChanges:
    """Read a shift from the journal."""

    def __init__(self, desk: Desk, frame: Frame, since: datetime) -> None:
        """Tell of everything recorded since a moment, up to the last line."""
        self._desk = desk
        self._frame = frame
        self._lines = list(_not_told(desk.store, since))
        self._people = {one.id: one for one in desk.stays}
        self._names = SaidHere(desk)

    def told(self) -> Mapping[str, list[Told]]:
        """Return what changed by topic, in order of time."""
        found: dict[str, list[Told]] = {}
        for line in sorted(self._lines, key=lambda one: (one.recorded_at, one.ref)):
            said = self._said(line)
            if said is None:
                continue
            topic, subject, what = said
            at = from_ms(line.recorded_at)
            about = self.about(subject, at) if subject else _HOUSE
            by = self._people.get(line.by)
            who = self._frame.name(by.name) if by else ""
            found.setdefault(topic, []).append(Told(at, about, what, who))
        return found

    def about(self, subject: int, moment: datetime) -> str:
        """Return a person as reports name people, with the place of a moment."""
        person = self._people.get(subject)
        if person is None:
            return ""
        person = person.at(moment)
        return f"{self._frame.known_by(person)} {self._frame.name(person.name)}"

    def _said(self, line: Line) -> _Said | None:
        told = telling(line.event)
        what = in_brief(line.event, self._names, told) if told.shift else None
        return None if what is None else (told.shift, self._whose(line.event), what)

    def _whose(self, event: events.Event) -> int:
        """Return the person of an event, or of the one that it ends or names."""
        if event.ends is not None:
            return self._ordered_for.get((event.ends, getattr(event, Whose.BEGUN)), 0)
        if event.whose is Whose.NAMED:
            line = LineRef(getattr(event, Whose.NAMED), getattr(event, "number"))  # noqa: B009
            named = journal.event_at(self._desk.store, line)
            return 0 if named is None else named.owner()
        return event.owner()

    @cached_property
    def _ordered_for(self) -> dict[tuple[type[events.Event], int], int]:
        """Whose each order is, by what began it and its number."""
        orders = self._desk.orders
        return {
            **{(chronic_events.PersonalPlanStarted, one.id): one.person for one in orders.plans},
            **{(chronic_events.MedicineStarted, one.id): one.person for one in orders.medicines},
            **{
                (chronic_events.PersonalLimitSet, one.id): one.subject
                for own in orders.limits.values()
                for one in own
            },
        }


# Hand a shift over: written by the program from what changed; two people sign with their PINs.

_MISSED = QT_TRANSLATE_NOOP("Handover", "{round}: neither measured nor explained")
_OVERDUE = QT_TRANSLATE_NOOP("Handover", "was to be done by {clock}")


class HandingOver:
    """Read a shift, hand it over, and find earlier handovers."""

    def __init__(
        self,
        desk: Desk,
        worklist: Worklist,
        following_up: FollowingUp,
        board: DisinfectionBoard,
        issuing: Issuing,
    ) -> None:
        """Work at a desk."""
        self._desk = desk
        self._worklist = worklist
        self._following_up = following_up
        self._board = board
        self._issuing = issuing

    def since(self) -> datetime:
        """Return when the present shift began: at the last handover, else with the round before.

        In a home that never handed over and has no round yet it is the beginning of the day.
        """
        last = documents.handovers(self._desk.store, 1)
        if last:
            return last[0].at
        current = self._desk.current_round()
        before = self._worklist.neighbour(current, -1) if current is not None else None
        span = self._desk.span(before) if before is not None else None
        if span is not None:
            return span.opens
        return self._desk.home_time.moment(self._desk.today(), time(0))

    def report(self, frame: Frame, words: str = "", signed: Sequence[Signed] = ()) -> Report:
        """Return the handover of the present shift; `signed` are giver and taker, if they are."""
        self._desk.require(May.READ)
        names = {one.purpose: frame.name(one.name) for one in signed}
        since, until = self.since(), self._desk.now()
        # People first: whoever takes over looks after them before doors and areas.
        episodes = sorted(
            self._following_up.between(since, until), key=lambda one: one.about.about != PERSON
        )
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
            names={
                one.about: self._following_up.called(one) for one in episodes if not one.subject
            },
            words=words,
            giver=names.get(Purpose.HANDS_OVER, ""),
            taker=names.get(Purpose.TAKES_OVER, ""),
        )
        return handover_report(frame, facts)

    def give(self, words: str, document: Document, signed: Sequence[Signed]) -> Issued:
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
        self._issuing.check(document.report)
        with self._desk.acting(May.RECORD) as action:
            line = action.append(event)
            for one in (giver, taker):
                append_signature(action, one, line)
            self._issuing.keep(action, KIND, Asked(), document)
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
                    Told(span.closes, changes.about(row.person.id, span.closes), label, "")
                    for row in self._worklist.sheet(round_).unexplained
                ]
            round_ = self._worklist.neighbour(round_, -1)
        return found

    def _areas(self) -> list[Told]:
        board = self._board.today()
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


# Its kinds of report.


def _handover(house: "House", frame: Frame, asked: Asked) -> Report:
    return house.papers.handing_over.report(frame, asked.words)


REPORTS: Final = (
    ReportKind(
        code="handover",
        label=QT_TRANSLATE_NOOP("Report kinds", "Handover"),
        needs=(Need.NOTHING,),
        formats=("pdf", "xlsx", "txt"),
        build=_handover,
        short="HND",
    ),
)
