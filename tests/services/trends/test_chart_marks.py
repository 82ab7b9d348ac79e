"""Marks on a person's charts are said by the same telling as history and handover."""

from datetime import timedelta

import pytest

from carehome_app.domain import tellings
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import PersonAdmitted
from carehome_app.domain.history.event_words import MarkKind
from carehome_app.domain.moments import to_ms
from carehome_app.domain.outbreak import history as outbreak_history
from carehome_app.domain.outbreak.cases import Symptom
from carehome_app.domain.outbreak.events import TableGiven
from carehome_app.domain.rounds.reasons import reason_label
from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.medicines import NewMedicine
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.people.people import written
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home

CAME = (MarkKind.STAY, "came into the house")


def marked(home: Home, code: str = "R001") -> list[tuple[MarkKind, str]]:
    view = home.house.seeing.trends.person(home.subject(code), 30)
    return [
        (one.kind, one.words if isinstance(one.words, str) else in_english(one.words))
        for one in view.marks
    ]


def test_what_happened_is_marked_in_short_words(home: Home) -> None:
    subject = home.subject("R001")
    home.house.recording.note(subject, home.round, "called her son")
    home.house.seeing.clusters.note_symptoms(subject, [Symptom.COUGH])
    home.house.seeing.clusters.note_symptoms(subject, [])
    home.house.isolation.cases.start(NewCase(subject=subject, place="105"))
    home.house.chronic.medicines.start(
        NewMedicine(
            person=subject,
            name="地高辛",
            dose="0.125 mg",
            windows=("0800",),
            ordered_by="陈医生",
            from_day=home.desk.today(),
        )
    )
    home.house.people.discharge(home.person("R001"))
    assert sorted(marked(home), key=lambda one: (one[0].value, one[1])) == [
        (MarkKind.ISOLATION, "kept apart: 105"),
        (MarkKind.MEDICINE, "地高辛 0.125 mg"),
        (MarkKind.NOTE, "called her son"),
        (MarkKind.NOTE, "cough"),
        (MarkKind.NOTE, "no symptoms any more"),
        (MarkKind.STAY, "came into the house"),
        (MarkKind.STAY, "left the house"),
    ]
    assert marked(home, "R002") == [CAME]


def test_an_absence_is_a_mark_for_as_long_as_it_held(home: Home) -> None:
    home.measure("R001", "h")
    home.clock.advance(hours=20)
    (mark,) = home.house.seeing.trends.person(home.subject("R001"), 7).marks
    assert (mark.kind, mark.words) == (MarkKind.HOSPITAL, reason_label("hospital"))
    assert mark.until is not None
    assert mark.until - mark.at == timedelta(hours=20)


def test_an_absence_with_a_last_day_ends_with_it_and_a_medicine_with_the_end_of_its_own(
    home: Home,
) -> None:
    subject, today = home.subject("R001"), home.desk.today()
    home.house.chronic.medicines.start(
        NewMedicine(
            person=subject,
            name="地高辛",
            dose="0.125 mg",
            windows=("0800",),
            ordered_by="陈医生",
            from_day=today,
            until_day=today + timedelta(days=2),
        )
    )
    home.measure("R001", "h+1")
    home.clock.advance(days=5)
    marks = home.house.seeing.trends.person(subject, 30).marks
    lasted = {one.kind: one.until - one.at for one in marks if one.until is not None}
    assert lasted[MarkKind.MEDICINE] == timedelta(days=3)
    assert lasted[MarkKind.HOSPITAL] == timedelta(days=1, hours=16, minutes=30), "07:30 to 24:00"


def test_a_reason_that_came_by_a_correction_is_marked_too(home: Home) -> None:
    home.measure("R001", "36.5")
    cell = home.row("R001").cells[0]
    assert cell is not None
    assert cell.reading is not None
    home.house.correcting.correct(cell.reading, home.given("R001", "h"), Why("typing_error"))
    assert marked(home) == [CAME, (MarkKind.HOSPITAL, "in hospital")]


def test_a_kind_with_a_telling_becomes_a_mark_by_one_flag(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.house.seeing.clusters.seat(home.subject("R001"), "3")
    assert marked(home) == [CAME]
    told = outbreak_history.TELLINGS[TableGiven]
    flagged = {TableGiven: told._replace(mark=MarkKind.NOTE)}
    monkeypatch.setattr(tellings, "TELLINGS", [flagged, *tellings.TELLINGS])
    assert marked(home) == [CAME, (MarkKind.NOTE, "王秀英 eats at table 3.")]
    assert marked(home, "R002") == [CAME]


def test_whatever_is_marked_says_whose_it_is() -> None:
    """A line nobody is named in could stand on no chart."""
    flagged = list(tellings.kinds_told(lambda one: one.mark is not None).values())
    assert len(flagged) >= 8
    assert [kind for kind in flagged if kind.whose not in ("subject", "person")] == []


def test_a_reason_that_was_taken_back_is_no_mark(home: Home) -> None:
    home.measure("R001", "h")
    cell = home.row("R001").cells[0]
    assert cell is not None
    assert cell.explanation is not None
    home.house.correcting.withdraw(cell.explanation, Why("typing_error"))
    assert marked(home) == [CAME]


def test_who_was_taken_in_at_two_desks_has_come_once(home: Home) -> None:
    person = home.person("R001")
    with home.desk.acting(May.ADMIT) as action:
        row = written(person.details)
        action.append(PersonAdmitted(person.id, *row, to_ms(home.clock())))
    home.desk.forget(Changes.PEOPLE)
    assert marked(home) == [CAME]
