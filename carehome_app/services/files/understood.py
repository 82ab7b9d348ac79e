"""What a row of a file means, said back before anything of it is taken."""

from collections.abc import Iterator
from typing import Final

from carehome_app.domain.chronic.times import occasion_label
from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.measures.measure import said, shown
from carehome_app.domain.people import GROUP_LABELS, SEX_LABELS, Sex, birth_text
from carehome_app.domain.rounds.reasons import reason_label
from carehome_app.domain.typed.reading import Accepted, NotTaken, Question
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Desk
from carehome_app.services.files.verdicts import Admission, RowVerdict
from carehome_app.services.rounds.entering import Given
from carehome_app.services.rounds.recording import Recording

ROOM: Final = QT_TRANSLATE_NOOP("Importing", "room {room}")
BED: Final = QT_TRANSLATE_NOOP("Importing", "bed {bed}")
FLOOR: Final = QT_TRANSLATE_NOOP("Importing", "floor {floor}")
BORN: Final = QT_TRANSLATE_NOOP("Importing", "born {birth}")
SINCE: Final = QT_TRANSLATE_NOOP("Importing", "here since {day}")
VALUE: Final = QT_TRANSLATE_NOOP("Importing", "{measure} {value} ({round} of {day}, {time})")
NO_TIME: Final = QT_TRANSLATE_NOOP("Importing", "time not said")


def understood(desk: Desk, recording: Recording, row: RowVerdict) -> Text | None:
    """Return room, bed and birth of a person, or value, round and time; None of a row without."""
    if row.words is not None:
        return row.words
    told = list(_of_person(desk, row.admission)) if row.admission else []
    told += [_of_reading(desk, recording, one) for one in row.given]
    return Text("", "{said}", {"said": told}) if told else None


def _of_person(desk: Desk, admission: Admission) -> Iterator[Text | str]:
    one = admission.details
    yield from (GROUP_LABELS[one.group], one.code)
    if one.sex is not Sex.UNKNOWN:
        yield SEX_LABELS[one.sex]
    if one.birth is not None:
        yield BORN.with_(birth=birth_text(one.birth, one.birth_known))
    if one.floor:
        yield FLOOR.with_(floor=one.floor)
    if one.room:
        yield ROOM.with_(room=one.room)
    if one.bed:
        yield BED.with_(bed=one.bed)
    yield from (text for text in (one.care_level, one.post, one.diagnoses, one.allergies) if text)
    if admission.at is not None and not admission.subject:
        yield SINCE.with_(day=desk.home_time.day(admission.at).isoformat())


def _of_reading(desk: Desk, recording: Recording, given: Given) -> Text:
    local = None if given.taken_at is None else desk.home_time.local(given.taken_at)
    clock = NO_TIME if local is None else f"{local:%m-%d %H:%M}"
    return VALUE.with_(
        measure=given.measure.label,
        value=Text("", "{said}", {"said": list(_value(recording, given))}),
        round=occasion_label(given.round.window),
        day=given.round.day.isoformat(),
        time=clock,
    )


def _value(recording: Recording, given: Given) -> Iterator[Text | str]:
    match recording.preview(given):
        case Accepted(meaning) | Question(meanings=(meaning, *_)):
            main = meaning.values.get(given.measure.main.key)
            unit = f" {main.unit}" if isinstance(main, Amount) else ""
            number = shown(given.measure, meaning.values)
            yield number if unit in number else f"{number}{unit}"
            yield from said(given.measure, meaning.values) if unit else ()
        case NotTaken(reason=reason):
            yield reason_label(reason.code)
        case _:
            yield given.text
