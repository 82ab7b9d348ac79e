"""Hand a shift over: what the journal says of it, in words; two people sign with their PINs."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING, Any, Final

from carehome_app.db import reports
from carehome_app.db import reports as documents
from carehome_app.db.journal import journal
from carehome_app.db.journal.journal import Line
from carehome_app.domain import events
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.accounts.signatures import Purpose, Signed
from carehome_app.domain.chronic import events as chronic_events
from carehome_app.domain.chronic.times import window_label
from carehome_app.domain.disinfection.duties import DutyState
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.measures.catalogue import CATALOGUE, by_index
from carehome_app.domain.measures.measure import Measure, decoded, shown
from carehome_app.domain.moments import from_ms, from_ordinal, to_ms
from carehome_app.domain.outbreak import events as outbreak_events
from carehome_app.domain.outbreak.cases import SYMPTOM_LABELS, Symptom
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.daily import reason_label
from carehome_app.domain.reports.events import HandoverGiven
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.handover import KIND, HandoverFacts, Told, handover_report
from carehome_app.domain.reports.issued import Handover, HandoverNeedsTwoError, Issued
from carehome_app.domain.reports.report import Report
from carehome_app.domain.rounds.corrections import CORRECTION_REASONS
from carehome_app.domain.rounds.plan import round_label
from carehome_app.domain.subjects import telling
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

_CAME: Final = QT_TRANSLATE_NOOP("Handover", "came into the house")
_LEFT: Final = QT_TRANSLATE_NOOP("Handover", "left the house")
_WRITTEN: Final = QT_TRANSLATE_NOOP("Handover", "what is written about this person was changed")
_ABSENT: Final = QT_TRANSLATE_NOOP("Handover", "{reason}, until {until}")
_OPEN_ENDED: Final = QT_TRANSLATE_NOOP("Handover", "{reason}, until further notice")
_BACK: Final = QT_TRANSLATE_NOOP("Handover", "no longer {reason}")
_PLAN: Final = QT_TRANSLATE_NOOP("Handover", "{measure} from now on: {windows}")
_MEDICINE: Final = QT_TRANSLATE_NOOP("Handover", "medicine begins: {name} {dose}")
_LIMIT: Final = QT_TRANSLATE_NOOP("Handover", "own limit set: {rule}, decided by {who}")
_HOME_LIMIT: Final = QT_TRANSLATE_NOOP("Handover", "limit of the home changed: {rule}")
_ENDED: Final = QT_TRANSLATE_NOOP("Handover", "an order ends on {day}: {why}")
_HOUSE: Final = QT_TRANSLATE_NOOP("Handover", "the home")
_CORRECTED: Final = QT_TRANSLATE_NOOP("Handover", "{measure} {old} corrected to {new}: {why}")
_TAKEN_BACK: Final = QT_TRANSLATE_NOOP("Handover", "{measure} {old} taken back: {why}")
_PLAIN: Final = QT_TRANSLATE_NOOP("Handover", "{words}")

_Said = tuple[str, int, Text | str]
"""Topic, person (0: nobody), and what is told."""


class ShiftChanges:
    """Read a shift from the journal."""

    def __init__(self, desk: Desk, frame: Frame, since: datetime) -> None:
        """Tell of everything recorded since a moment, up to the last line."""
        self._desk = desk
        self._frame = frame
        self._lines = list(journal.lines_since(desk.store, to_ms(since)))
        self._people = {one.id: one for one in desk.stays}

    def told(self) -> Mapping[str, list[Told]]:
        """Return what changed by topic, in order of time."""
        found: dict[str, list[Told]] = {}
        for line in sorted(self._lines, key=lambda one: (one.recorded_at, one.ref)):
            for topic, subject, what in self._said(line):
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

    def _said(self, line: Line) -> Iterator[_Said]:
        say = _TOPICS.get(type(line.event))
        if say is not None:
            yield from say(self, line.event)
            return
        told = telling(line.event)
        if told.shift:
            yield told.shift, line.event.owner(), told.words(line.event, SaidHere(self._desk))

    def moved(self, event: events.PersonWritten | events.PersonFieldsChanged) -> Iterator[_Said]:
        """Tell of somebody who came or of whom other things are written."""
        came = isinstance(event, events.PersonAdmitted)
        yield "people", event.subject, _CAME if came else _WRITTEN

    def left(self, event: events.PersonLeft) -> Iterator[_Said]:
        """Tell of somebody who left."""
        yield "people", event.subject, _LEFT

    def absent(self, event: events.NotMeasured) -> Iterator[_Said]:
        """Tell of a reason that reaches beyond its round."""
        if event.open_ended or event.until is not None:
            last = from_ordinal(event.until)
            reason = reason_label(event.reason)
            text = _OPEN_ENDED if last is None else _ABSENT.with_(until=last.isoformat())
            yield "absences", event.subject, text.with_(reason=reason)

    def back(self, event: events.AbsenceReviewed) -> Iterator[_Said]:
        """Tell of an absence that ended."""
        if event.holds:
            return
        for line in self._absences():
            if line.ref == (event.station, event.number):
                body = line.event
                assert isinstance(body, events.NotMeasured)  # noqa: S101  # see `_absences`
                yield "absences", body.subject, _BACK.with_(reason=reason_label(body.reason))

    def _absences(self) -> Iterator[Line]:
        return (one for one in self._lines if isinstance(one.event, events.NotMeasured))

    def corrected(self, event: events.EntryCorrected) -> Iterator[_Said]:
        """Tell of a correction: what stood there, what stands there now, and why."""
        measure = _measure(event.measure)
        if measure is None:
            return
        why = CORRECTION_REASONS.get(event.reason, Text("", "{code}", {"code": event.reason}))
        old = self._old(event, measure)
        text = _TAKEN_BACK
        if event.reading is not None:
            text = _CORRECTED.with_(new=shown(measure, decoded(measure, event.reading.values)))
        elif event.not_measured is not None:
            text = _CORRECTED.with_(new=reason_label(event.not_measured.reason))
        said = text.with_(measure=measure.label, old=old, why=why)
        yield "corrections", event.subject, said

    def _old(self, event: events.EntryCorrected, measure: Measure) -> Text | str:
        from carehome_app.db.rounds import entries

        found = entries.of_person(
            self._desk.store, event.subject, event.measure, from_ms(event.taken_at),
            from_ms(event.taken_at + 1),
        )  # fmt: skip
        for one in found:
            if one.ref == (event.station, event.number):
                return shown(measure, one.values) if one.is_reading else reason_label(one.reason)
        return ""

    def note(self, event: events.NoteWritten) -> Iterator[_Said]:
        """Tell of a note."""
        yield "notes", event.subject, _PLAIN.with_(words=event.words)

    def symptoms(self, event: outbreak_events.SymptomsNoted) -> Iterator[_Said]:
        """Tell of symptoms."""
        known: list[Text | str] = [
            SYMPTOM_LABELS[one] for one in Symptom if one.value in event.symptoms
        ]
        words = [event.words] if event.words else []
        yield "notes", event.subject, Text("", "{said}", {"said": [*known, *words]})

    def plan(self, event: chronic_events.PersonalPlanStarted) -> Iterator[_Said]:
        """Tell of a plan."""
        measure = _measure(event.measure)
        if measure is not None:
            windows = [window_label(one) for one in event.windows]
            yield "orders", event.person, _PLAN.with_(measure=measure.label, windows=windows)

    def medicine(self, event: chronic_events.MedicineStarted) -> Iterator[_Said]:
        """Tell of a medicine."""
        yield "orders", event.person, _MEDICINE.with_(name=event.name, dose=event.dose)

    def limit(self, event: chronic_events.PersonalLimitSet) -> Iterator[_Said]:
        """Tell of a personal limit."""
        said = _LIMIT.with_(rule=_rule(event.rule), who=event.decided_by)
        yield "orders", event.subject, said

    def ended(
        self,
        event: chronic_events.PersonalPlanEnded
        | chronic_events.MedicineEnded
        | chronic_events.PersonalLimitEnded,
    ) -> Iterator[_Said]:
        """Tell of an order that ends."""
        whose = {
            chronic_events.PersonalPlanEnded: {
                one.id: one.person for one in self._desk.orders.plans
            },
            chronic_events.MedicineEnded: {
                one.id: one.person for one in self._desk.orders.medicines
            },
            chronic_events.PersonalLimitEnded: {
                one.id: one.subject for own in self._desk.orders.limits.values() for one in own
            },
        }.get(type(event), {})
        day = from_ordinal(event.until_day)
        said = _ENDED.with_(day=day.isoformat() if day else "", why=event.why)
        yield "orders", whose.get(event.id, 0), said

    def home_limit(self, event: events.LimitSet) -> Iterator[_Said]:
        """Tell of a limit of the home."""
        yield "orders", event.subject, _HOME_LIMIT.with_(rule=_rule(event.rule))


def _measure(index: int) -> Measure | None:
    return by_index(index) if index in {one.index for one in CATALOGUE} else None


def _rule(code: str) -> Text:
    for measure in CATALOGUE:
        for rule in measure.rules:
            if rule.code == code:
                return rule.label
    return Text("", "{code}", {"code": code})


_TOPICS: Final[dict[type[events.Event], Callable[[ShiftChanges, Any], Iterator[_Said]]]] = {
    events.PersonAdmitted: ShiftChanges.moved,
    events.PersonChanged: ShiftChanges.moved,
    events.PersonFieldsChanged: ShiftChanges.moved,
    events.PersonLeft: ShiftChanges.left,
    events.NotMeasured: ShiftChanges.absent,
    events.AbsenceReviewed: ShiftChanges.back,
    events.EntryCorrected: ShiftChanges.corrected,
    events.NoteWritten: ShiftChanges.note,
    events.LimitSet: ShiftChanges.home_limit,
    outbreak_events.SymptomsNoted: ShiftChanges.symptoms,
    chronic_events.PersonalPlanStarted: ShiftChanges.plan,
    chronic_events.MedicineStarted: ShiftChanges.medicine,
    chronic_events.PersonalLimitSet: ShiftChanges.limit,
    chronic_events.PersonalPlanEnded: ShiftChanges.ended,
    chronic_events.MedicineEnded: ShiftChanges.ended,
    chronic_events.PersonalLimitEnded: ShiftChanges.ended,
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
        code="handover", label=QT_TRANSLATE_NOOP("Report kinds", "Handover"),
        needs=(Need.NOTHING,), formats=("pdf", "xlsx", "txt"), build=_handover, short="HND",
    ),
)  # fmt: skip
