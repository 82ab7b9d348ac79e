"""How the history tells of readings, findings, corrections, rounds and reports."""

from typing import Final

from carehome_app.domain import events
from carehome_app.domain.findings.episodes import STEP_LABELS, Hit, sentence
from carehome_app.domain.findings.subject import PERSON, Subject
from carehome_app.domain.history import events as proof_events
from carehome_app.domain.history.event_words import (
    MarkKind,
    Names,
    Telling,
    Tellings,
    Topic,
    as_written,
    label,
    ordinal,
    whom,
)
from carehome_app.domain.history.people import measure_label
from carehome_app.domain.measures.catalogue import by_index
from carehome_app.domain.measures.measure import Severity, decoded, shown
from carehome_app.domain.rounds.corrections import why_text
from carehome_app.domain.rounds.entry import Origin
from carehome_app.domain.rounds.reasons import reason_label
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

TAKEN: Final = QT_TRANSLATE_NOOP(
    "History", "{measure} of {person}: {value}, taken {at}, {round}. {how}"
)
TAKEN_AT: Final = QT_TRANSLATE_NOOP(
    "History", "{measure} of {person}: {value} ({site}), taken {at}, {round}. {how}"
)
TIME_NOT_SAID: Final = QT_TRANSLATE_NOOP("History", "at a time not said")
ORIGINS: Final = {
    Origin.TYPED: QT_TRANSLATE_NOOP("History", "Typed."),
    Origin.SCANNED: QT_TRANSLATE_NOOP("History", "Scanned."),
    Origin.IMPORTED: QT_TRANSLATE_NOOP("History", "From a file."),
    Origin.DEVICE: QT_TRANSLATE_NOOP("History", "From a device."),
}
NOT_TAKEN: Final = QT_TRANSLATE_NOOP(
    "History", "{measure} of {person} not measured, {round}: {reason}."
)
NOT_UNTIL: Final = QT_TRANSLATE_NOOP(
    "History", "{measure} of {person} not measured, {round}: {reason}, until {until}."
)
OPEN_ENDED: Final = QT_TRANSLATE_NOOP("History", "further notice")
TAKEN_BACK: Final = QT_TRANSLATE_NOOP(
    "History",
    "{measure} of {person}: {old} taken back ({why}). What was found in it closed by itself.",
)
CORRECTED: Final = QT_TRANSLATE_NOOP("History", "{measure} of {person}: {old} → {new} ({why}).")
MOVED: Final = QT_TRANSLATE_NOOP(
    "History", "{measure}: {old} of {person} → {new} of {other} ({why})."
)
STILL_HOLDS: Final = QT_TRANSLATE_NOOP("History", "{entry}: it still held on {day}.")
HOLDS_NO_MORE: Final = QT_TRANSLATE_NOOP("History", "{entry}: it no longer held on {day}.")
NOTED: Final = QT_TRANSLATE_NOOP("History", "Note about {person}, {round}: {words}")
FOUND: Final = QT_TRANSLATE_NOOP("History", "{measure} of {person}, {label}: {sentences}")
FOUND_ABOUT: Final = QT_TRANSLATE_NOOP("History", "{subject}, {label}: {sentences}")
JUDGED: Final = QT_TRANSLATE_NOOP(
    "History",
    "{measure} of {person} {entry} was judged again, since an earlier reading was corrected"
    " or came late (line {line}). {label}: {sentences}",
)
CLEARED: Final = QT_TRANSLATE_NOOP(
    "History",
    "{measure} of {person} {entry} was judged again, since an earlier reading was corrected"
    " or came late (line {line}): the finding “{family}” no longer holds.",
)
STEP: Final = QT_TRANSLATE_NOOP("History", "{person}: {step}.")
STEP_WORDS: Final = QT_TRANSLATE_NOOP("History", "{person}: {step}. {words}")
ROUND_CLOSED: Final = QT_TRANSLATE_NOOP("History", "{round} was closed.")
ISSUED: Final = QT_TRANSLATE_NOOP(
    "History", "Report {archive_number} was issued with the seal {seal}."
)
MADE: Final = QT_TRANSLATE_NOOP(
    "History", "The report of line {number} was made from the lines up to {last}, by {program}."
)
ABSENT: Final = QT_TRANSLATE_NOOP("Handover", "{reason}, until {until}")
ABSENT_OPEN: Final = QT_TRANSLATE_NOOP("Handover", "{reason}, until further notice")
BACK: Final = QT_TRANSLATE_NOOP("Handover", "no longer {reason}")
CORRECTED_HERE: Final = QT_TRANSLATE_NOOP("Handover", "{measure} {old} corrected to {new}: {why}")
TAKEN_BACK_HERE: Final = QT_TRANSLATE_NOOP("Handover", "{measure} {old} taken back: {why}")
STEP_SAID: Final = QT_TRANSLATE_NOOP("Trends", "{what}: {words}")


def _taken(event: events.ReadingTaken, names: Names) -> Text:
    measure = by_index(event.measure)
    site = measure.site(event.site)
    text = TAKEN if site is None else TAKEN_AT.with_(site=site.label)
    return text.with_(
        measure=measure.label,
        person=names.person(event.subject),
        value=value_of(event),
        at=names.clock(event.taken_at) if event.time_said else TIME_NOT_SAID,
        round=names.round(event.day, event.window),
        how=ORIGINS[Origin(event.origin)],
    )


def _not_taken(event: events.NotMeasured, names: Names) -> Text:
    until = OPEN_ENDED if event.open_ended else None
    text = NOT_TAKEN
    if until is not None or event.until is not None:
        text = NOT_UNTIL.with_(until=until or ordinal(event.until or 1))
    return text.with_(
        measure=measure_label(event.measure),
        person=names.person(event.subject),
        round=names.round(event.day, event.window),
        reason=reason_label(event.reason),
    )


def _absent(event: events.NotMeasured, _names: Names) -> Text | None:
    """Tell of a reason that reaches beyond its round; the sheet of the round has the others."""
    if event.open_ended:
        return ABSENT_OPEN.with_(reason=reason_label(event.reason))
    if event.until is None:
        return None
    return ABSENT.with_(reason=reason_label(event.reason), until=ordinal(event.until))


def _reason(event: events.NotMeasured, _names: Names) -> Text:
    return reason_label(event.reason)


def _corrected(event: events.EntryCorrected, names: Names) -> Text:
    old = names.entry(event.station, event.number)
    new = event.reading or event.not_measured
    text = TAKEN_BACK
    if new is not None:
        said = entry_text(new)
        text = CORRECTED.with_(new=said)
        if new.subject != event.subject:
            text = MOVED.with_(new=said, other=names.person(new.subject))
    return text.with_(
        measure=measure_label(event.measure),
        person=names.person(event.subject),
        old=old,
        why=why_text(event.reason, event.words),
    )


def _corrected_here(event: events.EntryCorrected, names: Names) -> Text:
    new = event.reading or event.not_measured
    text = TAKEN_BACK_HERE if new is None else CORRECTED_HERE.with_(new=entry_text(new))
    return text.with_(
        measure=measure_label(event.measure),
        old=names.entry(event.station, event.number),
        why=why_text(event.reason, event.words),
    )


def entry_text(said: events.ReadingTaken | events.NotMeasured) -> str | Text:
    """Return what an entry says: the reading, or why there is none."""
    return value_of(said) if isinstance(said, events.ReadingTaken) else reason_label(said.reason)


def value_of(event: events.ReadingTaken) -> str:
    """Return a reading as people write it, such as 36.5."""
    measure = by_index(event.measure)
    return shown(measure, decoded(measure, event.values))


def _moved(event: events.EntryCorrected) -> tuple[int, ...]:
    new = event.reading or event.not_measured
    return (event.subject,) if new is None else tuple({event.subject, new.subject})


def _reviewed(event: events.AbsenceReviewed, names: Names) -> Text:
    text = STILL_HOLDS if event.holds else HOLDS_NO_MORE
    return text.with_(entry=names.entry(event.station, event.number), day=ordinal(event.day))


def _back(event: events.AbsenceReviewed, names: Names) -> Text | None:
    return None if event.holds else BACK.with_(reason=names.entry(event.station, event.number))


def _noted_here(event: events.NoteWritten, _names: Names) -> Text:
    return as_written(event.words)


def _noted(event: events.NoteWritten, names: Names) -> Text:
    where = names.round(event.day, event.window)
    return NOTED.with_(person=names.person(event.subject), round=where, words=event.words)


def _found(event: events.FindingRaised, names: Names) -> Text:
    if not event.measure:
        return _found_about(event, names)  # not in a reading
    return FOUND.with_(**_judgement(event, names))


def _judged(event: proof_events.JudgedAgain, names: Names) -> Text:
    entry = names.entry(event.station, event.number)
    if event.hits:
        text = JUDGED.with_(**_judgement(event, names))
    else:
        family = by_index(event.measure).family(event.family)
        text = CLEARED.with_(
            family=family.labels[min(family.labels)],
            measure=measure_label(event.measure),
            person=names.person(event.subject),
        )
    return text.with_(entry=entry, line=event.because_number)


def _judgement(
    event: events.FindingRaised | proof_events.JudgedAgain, names: Names
) -> dict[str, object]:
    measure = by_index(event.measure)
    severity = Severity(event.severity)
    return {
        "measure": measure.label,
        "person": names.person(event.subject),
        "label": measure.family(event.family).labels[severity],
        "sentences": [sentence(measure, Hit(*hit)) for hit in event.hits],
    }


def _step(event: events.FollowUpTaken, names: Names) -> Text:
    book = names.book(event.about, event.family)
    words = event.words if book is None else book.words(event.words)
    text = STEP_WORDS.with_(words=words) if event.words else STEP
    who = names.subject(Subject(event.about, event.subject, event.place))
    return text.with_(person=who, step=label(STEP_LABELS, event.step))


def _step_here(event: events.FollowUpTaken, names: Names) -> Text:
    book = names.book(event.about, event.family)
    words = event.words if book is None else book.words(event.words)
    taken = label(STEP_LABELS, event.step)
    return STEP_SAID.with_(what=taken, words=words) if event.words else taken


def _found_about(event: events.FindingRaised, names: Names) -> Text:
    """Tell what was found about anything whose subject has no words of its own for it."""
    about = Subject(event.about, event.subject, event.place)
    book = names.book(event.about, event.family)
    if book is None:
        codes = [code for code, _version, _numbers in event.hits]
        said = {"label": event.family, "sentences": codes}
        return FOUND_ABOUT.with_(subject=names.subject(about), **said)
    severity = Severity(event.severity)
    return FOUND_ABOUT.with_(
        subject=names.subject(about),
        label=book.families[event.family].labels[severity],
        sentences=[book.sentence(about, event.family, Hit(*hit)) for hit in event.hits],
    )


def _round_closed(event: events.RoundClosed, names: Names) -> Text:
    return ROUND_CLOSED.with_(round=names.round(event.day, event.window))


def _issued(event: events.ReportIssued, names: Names) -> Text:
    del names
    return ISSUED.with_(archive_number=event.archive_number, seal=event.seal)


def _made(event: proof_events.ReportMade, names: Names) -> Text:
    del names
    return MADE.with_(number=event.number, last=event.last, program=event.program)


def _number(event: events.ReportIssued) -> str:
    return event.archive_number


TELLINGS: Final[Tellings] = {
    events.ReadingTaken: Telling(Topic.READING, _taken, whom),
    events.NotMeasured: Telling(
        Topic.READING,
        _not_taken,
        whom,
        shift="absences",
        brief=_absent,
        mark=MarkKind.AWAY,
        at_mark=_reason,
    ),
    events.EntryCorrected: Telling(
        Topic.READING, _corrected, _moved, shift="corrections", brief=_corrected_here
    ),
    events.AbsenceReviewed: Telling(Topic.READING, _reviewed, shift="absences", brief=_back),
    events.NoteWritten: Telling(
        Topic.READING, _noted, whom, shift="notes", brief=_noted_here, mark=MarkKind.NOTE
    ),
    (events.FindingRaised, PERSON): Telling(Topic.FINDING, _found, whom),
    events.FindingRaised: Telling(Topic.FINDING, _found_about, whom),
    events.FollowUpTaken: Telling(
        Topic.FINDING, _step, whom, mark=MarkKind.STEP, at_mark=_step_here
    ),
    events.RoundClosed: Telling(Topic.REPORT, _round_closed),
    events.ReportIssued: Telling(Topic.REPORT, _issued, thing=_number),
    proof_events.JudgedAgain: Telling(Topic.FINDING, _judged, whom),
    proof_events.ReportMade: Telling(Topic.REPORT, _made),
}
"""The kinds told here."""
