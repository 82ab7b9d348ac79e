"""What the journal says of a shift, in words: one sentence for each line that matters."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from carehome_app.db import journal
from carehome_app.db.journal import Line
from carehome_app.domain import chronic_events, events, outbreak_events
from carehome_app.domain.cases import SYMPTOM_LABELS, Symptom
from carehome_app.domain.catalogue import CATALOGUE, by_index
from carehome_app.domain.corrections import CORRECTION_REASONS
from carehome_app.domain.daily_people import reason_label
from carehome_app.domain.day_windows import window_label
from carehome_app.domain.days import from_ordinal
from carehome_app.domain.handover_report import Told
from carehome_app.domain.measures import Measure, decoded, shown
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.report_frame import Frame
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Desk

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
_APART: Final = QT_TRANSLATE_NOOP("Handover", "kept apart: {place}")
_TOGETHER: Final = QT_TRANSLATE_NOOP("Handover", "no longer kept apart")
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
                about = self.about(subject) if subject else _HOUSE
                by = self._people.get(line.by)
                who = self._frame.name(by.name) if by else ""
                at = from_ms(line.recorded_at)
                found.setdefault(topic, []).append(Told(at, about, what, who))
        return found

    def about(self, subject: int) -> str:
        """Return a person as reports name people."""
        person = self._people.get(subject)
        if person is None:
            return ""
        return f"{self._frame.known_by(person)} {self._frame.name(person.name)}"

    def _said(self, line: Line) -> Iterator[_Said]:
        say = _TOPICS.get(type(line.event))
        if say is not None:
            yield from say(self, line.event)

    def moved(self, event: events.PersonWritten) -> Iterator[_Said]:
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
        from carehome_app.db import entries

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

    def apart(
        self, event: outbreak_events.IsolationStarted | outbreak_events.IsolationEnded
    ) -> Iterator[_Said]:
        """Tell of somebody kept apart, or of the end of it."""
        if isinstance(event, outbreak_events.IsolationStarted):
            yield "notes", event.subject, _APART.with_(place=event.place)
        else:
            yield "notes", event.subject, _TOGETHER

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
    events.PersonLeft: ShiftChanges.left,
    events.NotMeasured: ShiftChanges.absent,
    events.AbsenceReviewed: ShiftChanges.back,
    events.EntryCorrected: ShiftChanges.corrected,
    events.NoteWritten: ShiftChanges.note,
    events.LimitSet: ShiftChanges.home_limit,
    outbreak_events.SymptomsNoted: ShiftChanges.symptoms,
    outbreak_events.IsolationStarted: ShiftChanges.apart,
    outbreak_events.IsolationEnded: ShiftChanges.apart,
    chronic_events.PersonalPlanStarted: ShiftChanges.plan,
    chronic_events.MedicineStarted: ShiftChanges.medicine,
    chronic_events.PersonalLimitSet: ShiftChanges.limit,
    chronic_events.PersonalPlanEnded: ShiftChanges.ended,
    chronic_events.MedicineEnded: ShiftChanges.ended,
    chronic_events.PersonalLimitEnded: ShiftChanges.ended,
}
