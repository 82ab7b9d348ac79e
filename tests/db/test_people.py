"""What is written about people: by field, in any order, with everything that was so before."""

from datetime import datetime
from itertools import permutations

from carehome_app.db import people
from carehome_app.db.file.connection import Store
from carehome_app.db.journal import rebuilding
from carehome_app.db.journal.journal import Line
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import (
    Event,
    PersonAdmitted,
    PersonChanged,
    PersonFieldsChanged,
    PersonLeft,
)
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Group
from carehome_app.domain.rounds.entry import LineRef
from tests.builders import Home

AT = 1_800_000_000_000
CAME = PersonAdmitted(
    7, "resident", "R007", "陈小红", "f", 700_000, "201", "1", "2", "", "", "", at=AT
)
WHOLE = PersonChanged(7, "resident", "R007", "陈小红", "f", None, "202", "1", "2", "", "", "")


def line(number: int, event: Event) -> Line:
    return Line(LineRef(1 + number % 2, number), AT + number, 1, event)


LINES = (
    line(1, CAME),
    line(2, WHOLE),
    line(3, PersonFieldsChanged(7, {"room": "305", "floor": "3"})),
    line(4, PersonFieldsChanged(7, {"care_level": "2", "name": "陈晓红"})),
    line(5, PersonFieldsChanged(7, {"room": "306", "birth": "710000"})),
)


def test_changes_of_two_desks_lose_nothing_of_each_other_in_any_order() -> None:
    for order in permutations(LINES):
        made = rebuilding.rebuilt(order)
        (person,) = people.stays(made)
        found = person.details
        assert (found.name, found.room, found.floor, found.care_level) == (
            "陈晓红",
            "306",
            "3",
            "2",
        ), order
        assert found.birth is not None
        assert found.birth.toordinal() == 710_000
        assert [(one.room, one.floor) for one in person.versions] == [
            ("201", "2"),
            ("202", "2"),
            ("305", "3"),
            ("306", "3"),
        ]
        made.close()


def test_what_a_later_change_does_not_say_stays_as_the_one_before_it_said() -> None:
    moved = (
        PersonFieldsChanged(7, {"room": "305", "floor": "3", "bed": "2"}),
        PersonFieldsChanged(7, {"bed": "1"}),
    )
    said_again = moved[1]
    lines: list[PersonAdmitted | PersonFieldsChanged] = [CAME, *moved, said_again]
    made = rebuilding.rebuilt([line(number, one) for number, one in enumerate(lines, start=1)])
    (person,) = people.stays(made)
    assert [(one.room, one.bed, one.floor) for one in person.versions] == [
        ("201", "1", "2"),
        ("305", "2", "3"),
        ("305", "1", "3"),
    ]
    made.close()


def test_before_an_admission_has_come_a_change_is_of_nobody() -> None:
    made = rebuilding.rebuilt(LINES[2:])
    assert people.stays(made) == []
    made.close()


def step_back(store: Store) -> None:
    """Make the file as it was before people had versions."""
    store.conn.execute("DROP TABLE person_versions")
    store.conn.execute("DROP TABLE seatings")
    store.conn.execute(
        "CREATE TABLE seats (subject INTEGER PRIMARY KEY, dining_table TEXT NOT NULL,"
        " at INTEGER NOT NULL, station INTEGER NOT NULL, number INTEGER NOT NULL) STRICT"
    )
    store.conn.execute("ALTER TABLE people DROP COLUMN id_number")
    store.conn.execute("ALTER TABLE people DROP COLUMN allergies")
    steps = ("0011_versions", "0030_identity", "0036_allergies")
    store.conn.executemany(
        "DELETE FROM _sqlite_migrations WHERE name = ?", [(one,) for one in steps]
    )


def test_a_home_from_before_gets_its_past_from_the_journal(home: Home) -> None:
    person = home.person("R001")
    details = person.details
    with_old_kind = PersonChanged(
        person.id,
        details.group.value,
        details.code,
        details.name,
        details.sex.value,
        None,
        "305",
        "1",
        "3",
        "",
        "",
        "",
    )
    with home.desk.acting(May.ADMIT) as action:
        action.append(with_old_kind)
    home.house.seeing.clusters.seat(person.id, "5")
    step_back(home.desk.store)
    home.reopen()

    found = home.person("R001")
    assert [(one.group, one.room) for one in found.versions] == [
        (Group.RESIDENT, "201"),
        (Group.RESIDENT, "305"),
    ]
    assert home.house.seeing.clusters.tables() == {person.id: "5"}
    assert home.house.verifying.verify().problems == ()


def came(subject: int, at: int) -> PersonAdmitted:
    return PersonAdmitted(
        subject, "resident", f"R{at}", "陈小红", "f", None, "201", "1", "2", "", "", "", at=AT + at
    )


def test_each_desk_gives_out_its_own_million_of_numbers() -> None:
    made = rebuilding.rebuilt(
        line(number, came(subject, number))
        for number, subject in enumerate((1_000_005, 1_999_998, 2_000_000, 3_000_001), start=1)
    )
    assert people.next_person_id(made, 1) == 1_999_999
    assert people.next_person_id(made, 2) == 2_000_001
    assert people.next_person_id(made, 3) == 3_000_002
    assert people.next_person_id(made, 4) == 4_000_001
    assert people.next_area_id(made, 1) == 1_000_001
    made.close()


def test_a_stay_begins_when_the_one_before_is_over_and_not_within_it() -> None:
    lines = (
        line(1, came(7, 10)),
        line(2, came(7, 15)),
        line(3, PersonLeft(7, AT + 20, "")),
        line(4, came(7, 20)),
        line(5, came(8, 12)),
        line(6, came(8, 13)),
    )
    made = rebuilding.rebuilt(lines)

    def shown(moment: datetime | None) -> int | None:
        return None if moment is None else to_ms(moment) - AT

    found = [(one.id, shown(one.admitted_at), shown(one.left_at)) for one in people.stays(made)]
    assert found == [(7, 10, 20), (7, 20, 20), (8, 12, None)]
    made.close()


def test_what_was_written_before_a_line_is_each_field_as_it_was_last_said() -> None:
    made = rebuilding.rebuilt(LINES)
    rooms = [people.written_before(made, 7, one.ref).get("room") for one in LINES]
    assert rooms == [None, "201", "202", "305", "305"]
    assert people.written_before(made, 7, LINES[0].ref) == {"id_number": "", "allergies": ""}
    assert people.names(made, 7) == {"陈小红", "陈晓红"}
    assert people.codes(made, 7) == {"R007"}
    assert people.names(made, 8) == set()
    made.close()
