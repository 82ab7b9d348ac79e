"""Whatever happens later, a round that is over stays as it was; only corrections change it."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from carehome_app.commands.looking import status_data
from carehome_app.documents.formats import render_text
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE
from carehome_app.domain.people import Group
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Report, Table
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import Text, in_english
from tests.builders import Home, build_home
from tests.histories.desk_acts import ACTS as OF_ANY_SUBJECT
from tests.histories.lives import lives
from tests.telling_examples import tells

CODES = ("R001", "R002", "R003", "S001")
TEXTS = ("36.4", "37.4", "38.6", "34.2", "h", "o", "h+2", "r")
OTHERS = (
    (BLOOD_PRESSURE, "190/112"),
    (BLOOD_PRESSURE, "128/76"),
    (GLUCOSE, "1.9"),
    (GLUCOSE, "5.2"),
)
ABOUT_THE_PAST = (
    "correcting.",
    "importing.",
    "lists.",
    "lock",
    "people.change",
    "reporting.closings",
)
"""A correction, a file with rounds of before, a record locked by law, another name, a closing."""

Doing = Callable[[Home, str], object]


def _another_group(home: Home, code: str) -> None:
    person = home.person(code)
    other = Group.STAFF if person.group is Group.RESIDENT else Group.RESIDENT
    home.house.people.change(person, replace(person.details, group=other))


def _another_bed(home: Home, code: str) -> None:
    person = home.person(code)
    details = replace(person.details, room="305", bed=code[-1], floor="", name=person.name)
    home.house.people.change(person, details)


def _back(home: Home, code: str) -> None:
    person = home.person(code)
    home.house.people.readmit(person, person.details)


def _answers(home: Home, _code: str) -> None:
    due = home.house.following_up.due()
    home.house.following_up.take(due[0].episode, Step.CLOSED, "seen by the doctor")


def _still_away(home: Home, _code: str) -> None:
    (absence, *_others) = [row.absence for row in home.sheet().rows if row.absence is not None]
    home.house.recording.review(absence, holds=False)


ACTS: dict[str, Doing] = {
    "another group": _another_group,
    "another bed": _another_bed,
    "leaves": lambda home, code: home.house.people.discharge(home.person(code)),
    "comes back": _back,
    "is closed": _answers,
    "is back": _still_away,
    **{
        f"types {text}": lambda home, code, text=text: home.measure(code, text)  # type: ignore[misc]
        for text in TEXTS
    },
    **{
        f"has {text}": lambda home, code, measure=measure, text=text: home.measure(  # type: ignore[misc]
            code, text, measure=measure, site=""
        )
        for measure, text in OTHERS
    },
    **{name: act for name, act in OF_ANY_SUBJECT.items() if not name.startswith(ABOUT_THE_PAST)},
}
BY_HAND = [name for name in ACTS if name not in OF_ANY_SUBJECT]
acts = st.lists(
    st.tuples(
        st.one_of(st.sampled_from(BY_HAND), st.sampled_from(sorted(ACTS))),
        st.sampled_from(CODES),
        st.sampled_from([0, 7, 50]),
    ),
    min_size=3,
    max_size=14,
)


def do(home: Home, some: list[tuple[str, str, int]]) -> None:
    for name, code, minutes in some:
        home.desk.actor = Actor(home.subject("D01"), "", Role.DIRECTOR)
        with suppress(CareHomeError, LookupError, AssertionError, ValueError):
            ACTS[name](home, code)
        home.clock.advance(minutes=minutes)


def said_of(home: Home, round_: RoundKey) -> dict[str, object]:
    """Return everything that is said of a round: figures, verdict, rooms, text, register."""
    sheet = home.sheet(round_)
    status = status_data(sheet, {})
    register = home.house.papers.build("register", Asked(day=round_.day))
    return {
        "status": {name: said for name, said in status.items() if name != "closed"},
        "rows": [
            (
                row.person.details.code,
                row.person.place,
                row.person.details.floor,
                row.person.group,
                row.standing(),
            )
            for row in sheet.rows
        ],
        "open": sorted(
            (one.subject, one.family.code, one.opened_at, len(one.findings), one.severity)
            for one in sheet.open_episodes
        ),
        "text": render_text(home.house.reporting.daily(round_), in_english),
        "register": words(register),
    }


def words(report: Report) -> list[str]:
    return [
        in_english(cell.shown) if isinstance(cell.shown, Text) else str(cell.shown)
        for section in report.sections
        for part in section.parts
        if isinstance(part, Table)
        for row in part.rows
        for cell in row
    ]


@lives(25)
@given(acts, acts)
def test_whatever_is_done_after_a_round_it_stays_as_it_was(
    tmp_path_factory: pytest.TempPathFactory,
    before: list[tuple[str, str, int]],
    later: list[tuple[str, str, int]],
) -> None:
    home = build_home(tmp_path_factory.mktemp("home"))
    try:
        home.clock.set("2026-11-22 15:30")
        evening = home.round
        do(home, before)
        home.clock.set("2026-11-23 06:30")
        was = said_of(home, evening)
        lines = home.desk.store.heads()
        do(home, later)
        tells(home.desk.store.heads() != lines)
        now = said_of(home, evening)
        assert {name: said for name, said in now.items() if said != was[name]} == {}
    finally:
        home.close()
