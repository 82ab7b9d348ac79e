"""What happened to a person, as marks on all charts."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from carehome_app.db import outbreaks, seeing
from carehome_app.domain.cases import SYMPTOM_LABELS, Symptom
from carehome_app.domain.catalogue import CATALOGUE
from carehome_app.domain.findings import STEP_LABELS, Step
from carehome_app.domain.people import SEX_LABELS, Person
from carehome_app.domain.reasons import BY_CODE
from carehome_app.domain.series import Mark, MarkKind
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Desk

_AGE: Final = QT_TRANSLATE_NOOP("Trends", "{sex}, aged {age}")
_AND: Final = QT_TRANSLATE_NOOP("Trends", "{first} · {second}")
_ISOLATED: Final = QT_TRANSLATE_NOOP("Trends", "kept apart: {place}")
_ADMITTED: Final = QT_TRANSLATE_NOOP("Trends", "admitted")
_LEFT: Final = QT_TRANSLATE_NOOP("Trends", "left the house")
_GIVEN: Final = QT_TRANSLATE_NOOP("Trends", "{medicine} {dose}")
_SAID: Final = QT_TRANSLATE_NOOP("Trends", "{what}: {words}")


def about(person: Person, today: date) -> Text:
    """Return sex and age, care level and diagnoses in one line."""
    age = person.age(today)
    sex = SEX_LABELS[person.details.sex]
    said: Text = sex if age is None else _AGE.with_(sex=sex, age=age)
    for more in (person.details.diagnoses, person.details.care_level, person.details.post):
        if more:
            said = _AND.with_(first=said, second=more)
    return said


def marks_of(desk: Desk, stays: Sequence[Person], since: datetime, until: datetime) -> list[Mark]:
    """Return the marks of a person in [since, until), by time."""
    subject = stays[-1].id
    found = [
        *_stays(desk, stays),
        *_absences(desk, subject, until),
        *_steps(desk, subject, since, until),
        *_notes(desk, subject, since, until),
        *_illness(desk, subject),
        *_medicine(desk, subject),
    ]
    return sorted(
        (mark for mark in found if mark.at < until and (mark.until or mark.at) >= since),
        key=lambda mark: mark.at,
    )


def _stays(desk: Desk, stays: Sequence[Person]) -> Iterator[Mark]:
    for stay in stays:
        yield Mark(desk.home_time.local(stay.admitted_at), MarkKind.STAY, _ADMITTED)
        if stay.left_at is not None:
            yield Mark(desk.home_time.local(stay.left_at), MarkKind.STAY, _LEFT)


def _absences(desk: Desk, subject: int, until: datetime) -> Iterator[Mark]:
    now = desk.now()
    for one in seeing.absences(desk.store, CATALOGUE[0].index, until, subject):
        reason = BY_CODE.get(one.reason)
        if reason is None or not reason.away:
            continue
        ends = one.ended_at or now
        if one.last_day is not None:
            ends = min(
                ends, one.since + timedelta(days=(one.last_day - one.since.date()).days + 1)
            )
        kind = MarkKind.HOSPITAL if one.reason == "hospital" else MarkKind.AWAY
        local = desk.home_time.local
        yield Mark(local(one.since), kind, reason.label, local(max(one.since, ends)))


def _medicine(desk: Desk, subject: int) -> Iterator[Mark]:
    """Yield when a medicine began, until when it was on the list."""
    midnight = time(0)
    for one in desk.orders.medicines:
        if one.person == subject and (one.until_day is None or one.until_day >= one.from_day):
            said = _GIVEN.with_(medicine=one.name, dose=one.dose)
            at = desk.home_time.local(desk.home_time.moment(one.from_day, midnight))
            ends = None
            if one.until_day is not None:
                after = one.until_day + timedelta(days=1)
                ends = desk.home_time.local(desk.home_time.moment(after, midnight))
            yield Mark(at, MarkKind.MEDICINE, said, ends)


def _steps(desk: Desk, subject: int, since: datetime, until: datetime) -> Iterator[Mark]:
    for at, _family, step, words, _by in seeing.steps(desk.store, subject, since, until):
        label = STEP_LABELS[Step(step)]
        said = _SAID.with_(what=label, words=words) if words else label
        yield Mark(desk.home_time.local(at), MarkKind.STEP, said)


def _notes(desk: Desk, subject: int, since: datetime, until: datetime) -> Iterator[Mark]:
    for at, words, _by in seeing.notes(desk.store, subject, since, until):
        yield Mark(desk.home_time.local(at), MarkKind.NOTE, words)


def _illness(desk: Desk, subject: int) -> Iterator[Mark]:
    local = desk.home_time.local
    for at, seen, words, _by in outbreaks.noted(desk.store, subject):
        known = [SYMPTOM_LABELS[one] for one in Symptom if one.value in seen]
        said: Text | str = _ITEMS.with_(items=known) if known else words
        if said:
            yield Mark(local(at), MarkKind.NOTE, said)
    for stay in outbreaks.isolations(desk.store):
        if stay.subject == subject:
            until = None if stay.until is None else local(stay.until)
            ends = until or local(desk.now())
            yield Mark(
                local(stay.since), MarkKind.ISOLATION, _ISOLATED.with_(place=stay.place), ends
            )


_ITEMS: Final = QT_TRANSLATE_NOOP("Trends", "{items}")
