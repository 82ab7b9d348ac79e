"""The staff of a day with their temperatures, after the customary columns (reference, 7.1)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from carehome_app.domain.daily_facts import day_text
from carehome_app.domain.daily_people import NAME, reason_label
from carehome_app.domain.people import GROUP_LABELS, Group, Person
from carehome_app.domain.plan import round_label
from carehome_app.domain.report import (
    Align,
    Banner,
    Cell,
    Column,
    Report,
    Section,
    Table,
    Tone,
    cells,
)
from carehome_app.domain.report_frame import Frame, framed
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

_PEOPLE: Final = QT_TRANSLATE_NOOP("Report", "People: {count}.")
_NOBODY: Final = QT_TRANSLATE_NOOP("Report", "Nobody works here.")


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffDay:
    """A member of staff on a day: the values of its rounds, symptoms, and whether on duty."""

    person: Person
    role: Text | None
    values: Mapping[str, Text | str]
    symptoms: Sequence[Text | str] = ()
    absence: str = ""


STAFF: Final = "staff"
STAFF_TITLE: Final = QT_TRANSLATE_NOOP("Report", "Staff list")
_CODE: Final = QT_TRANSLATE_NOOP("Report", "No.")
_POST: Final = QT_TRANSLATE_NOOP("Report", "Post")
_ROLE: Final = QT_TRANSLATE_NOOP("Report", "Role in the program")
_DUTY: Final = QT_TRANSLATE_NOOP("Report", "On duty")
_ON: Final = QT_TRANSLATE_NOOP("Report", "yes")
_SYMPTOMS: Final = QT_TRANSLATE_NOOP("Report", "Symptoms")
_SIGNATURE: Final = QT_TRANSLATE_NOOP("Report", "Signature")
_STAFF_REST: Final = QT_TRANSLATE_NOOP("Report", "on duty {on}, off duty or away {off}")


def staff_list(
    frame: Frame, day: date, windows: Sequence[str], staff: Sequence[StaffDay]
) -> Report:
    """Return the staff of a day with their temperatures, after the customary columns."""
    heads = (
        Column(_CODE, weight=1.1), Column(NAME, Align.START, 1.5), Column(_POST, weight=1.4),
        Column(_ROLE, weight=1.4), *(Column(round_label(one), weight=1.4) for one in windows),
        Column(_SYMPTOMS, weight=1.6), Column(_DUTY, weight=1.2), Column(_SIGNATURE, weight=1.6),
    )  # fmt: skip
    rows = tuple(_staff_row(frame, windows, one) for one in staff)
    off = sum(bool(one.absence) for one in staff)
    table = Table(heads, rows, empty=_NOBODY)
    banner = Banner(
        Tone.PLAIN,
        _PEOPLE.with_(count=len(staff)),
        _STAFF_REST.with_(on=len(staff) - off, off=off),
    )
    title = (STAFF, STAFF_TITLE, frame.of(day_text(day)))
    return framed(frame, title, banner, [Section(GROUP_LABELS[Group.STAFF], (table,))])


def _staff_row(frame: Frame, windows: Sequence[str], one: StaffDay) -> tuple[Cell, ...]:
    details = one.person.details
    duty = reason_label(one.absence) if one.absence else _ON
    return (
        *cells(details.code, frame.name(details.name), details.post, one.role),
        *(Cell(one.values.get(window)) for window in windows),
        Cell(Text("", "{said}", {"said": list(one.symptoms)}) if one.symptoms else None),
        Cell(duty, Tone.MUTED if one.absence else Tone.PLAIN),
        Cell(None),
    )
