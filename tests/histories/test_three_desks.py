"""Three desks, random acts, clocks and meetings: in the end all say the same, and the same as one.

What is found must be what one desk would have found at which everybody typed in merged order.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from carehome_app.db.journal import journal, rebuilding
from carehome_app.db.journal.joined import joined_in
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.events import ReadingTaken
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.limits import Override
from carehome_app.domain.moments import from_ms
from carehome_app.services.desks.conflicts import conflicts
from carehome_app.services.desks.taking import take
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home, build_home
from tests.disinfecting import Areas
from tests.histories.desk_acts import ACTS as EVERY_SUBJECT
from tests.histories.lives import lives
from tests.histories.machine import attempt
from tests.services.desks.desks import another_desk, bring, bring_each_other, found, lines_of
from tests.telling_examples import tells

CODES = st.sampled_from(["R001", "R002", "R003"])
TEXTS = st.sampled_from(
    ["35.7", "35.8", "36.0", "36.6", "37.0", "37.2", "37.4", "38.6", "h", "h+1"]
)


class Act(NamedTuple):
    """Something that is done at one of the desks."""

    desk: int
    what: str
    code: str
    text: str
    minutes: int
    """How much time passes at all desks before."""


ACTS = st.builds(
    Act,
    st.integers(0, 2),
    st.sampled_from(
        [
            "measure",
            "measure",
            "measure",
            "history",
            "correct",
            "withdraw",
            "note",
            "move",
            "leave",
            "limit",
            "step",
            "clean",
            "bring",
            "bring",
            "some",
        ]
    ),
    CODES,
    TEXTS,
    st.sampled_from([0, 1, 7, 31, 240]),
)


@contextmanager
def three_desks(ahead: tuple[int, int]) -> Iterator[list[Home]]:
    """Begin three desks of one home, two of which have clocks that differ by so many minutes."""
    folder = Path(tempfile.mkdtemp(prefix="carehome-desks-"))
    first = build_home(folder / "first")
    Areas(first).open("203")
    homes = [first]
    try:
        for number, minutes in enumerate(ahead):
            homes.append(another_desk(first, folder / str(number), minutes))
        yield homes
    finally:
        for one in homes:
            one.close()
        shutil.rmtree(folder)


def do(homes: list[Home], act: Act) -> None:
    """Let time pass everywhere, then do something at one desk."""
    for one in homes:
        one.clock.advance(minutes=act.minutes)
    home, other = homes[act.desk], homes[(act.desk + 1) % 3]
    attempt(lambda: _do(home, other, act))


def _do(home: Home, other: Home, act: Act) -> None:
    who, people = act.code, home.house.people
    if act.what in ("correct", "withdraw"):
        _correct(home, act)
    elif act.what in ("bring", "some"):
        lines = lines_of(home, other)
        take(other.desk, lines if act.what == "bring" else lines[: len(lines) // 2])
    elif act.what == "step":
        for due in home.house.following_up.due()[:1]:
            home.house.following_up.take(due.episode, Step.DOCTOR_TOLD, "told the doctor")
    else:
        person = home.person(who)
        moved = replace(person.details, floor=act.text)
        rule = home.house.rules.lines()[0]
        acts: dict[str, Callable[[], object]] = {
            "measure": lambda: home.measure(who, act.text),
            "history": lambda: home.history(who, "35.7", "35.8", days=7),
            "note": lambda: home.house.recording.note(person.id, home.round, "coughs"),
            "move": lambda: people.change(person, moved),
            "leave": lambda: people.discharge(person),
            "limit": lambda: home.house.rules.change(
                rule, Override(rule.threshold, act.text > "36")
            ),
            "clean": lambda: Areas(home).done("203"),
        }
        acts[act.what]()


def _correct(home: Home, act: Act) -> None:
    cells = [row.cells[0] for row in home.sheet().rows if row.person.details.code == act.code]
    valid = [entry for cell in cells if cell is not None for entry in cell.valid]
    if not valid:
        return
    slip, entry = Why("typing_error"), valid[0]
    if act.what == "correct":
        home.house.correcting.correct(entry, home.given(act.code, act.text), slip)
    else:
        home.house.correcting.withdraw(entry, slip)


@lives(6)
@given(
    st.lists(ACTS, min_size=4, max_size=14),
    st.tuples(st.sampled_from([-90, -3, 0]), st.sampled_from([0, 5, 200])),
)
def test_three_desks_come_to_the_same_record(acts: list[Act], ahead: tuple[int, int]) -> None:
    with three_desks(ahead) as homes:
        for act in acts:
            do(homes, act)
        bring_each_other(homes, times=4)
        first, *others = homes
        for one in others:
            assert lines_of(one) == lines_of(first)
            assert found(one) == found(first)
        tells(len({line.ref.station for line in lines_of(first)}) > 1)
        # What stands in the tables of each is what its journal says, in whatever order it came.
        for one in homes:
            assert one.house.verifying.verify().problems == ()
        before = len(lines_of(first))
        bring_each_other(homes)
        assert len(lines_of(first)) == before


def readings(home: Home) -> list[ReadingTaken]:
    """Return what was measured, in merged order."""
    return [
        one.event for one in journal.lines(home.desk.store) if isinstance(one.event, ReadingTaken)
    ]


@lives(8)
@given(
    st.lists(
        st.tuples(st.integers(0, 1), CODES, st.sampled_from(["35.7", "35.8", "37.2", "37.4"])),
        min_size=10,
        max_size=40,
    ),
    st.sampled_from([0, -90, 200]),
    st.booleans(),
)
def test_two_desks_find_what_one_would_have_found(
    typed: list[tuple[int, str, str]], ahead: int, often: bool
) -> None:
    folder = Path(tempfile.mkdtemp(prefix="carehome-desks-"))
    home, one = build_home(folder / "first"), build_home(folder / "one")
    other = another_desk(home, folder / "other", ahead)
    try:
        for number, (desk, code, text) in enumerate(typed):
            at = (home, other)[desk]
            at.measure(code, text, taken_at=at.clock())
            for each in (home, other):
                each.clock.advance(hours=7)
            if often and number % 5 == 0:
                bring_each_other([home, other], times=1)
        bring_each_other([home, other])
        for event in readings(home):
            code = home.desk.person(event.subject).details.code
            one.clock.set(from_ms(event.taken_at))
            (text,) = event.values
            one.measure(code, text, taken_at=from_ms(event.taken_at))
        assert said(home) == said(other) == said(one)
        tells(bool(said(one)))
    finally:
        for each in (home, other, one):
            each.close()
        shutil.rmtree(folder)


def said(home: Home) -> set[tuple[object, ...]]:
    """Return what is found of people, without the line it stands on."""
    return {row[:8] for row in found(home) if row[0] == 1}


@lives(6)
@given(
    st.lists(
        st.tuples(st.integers(0, 2), st.sampled_from(sorted(EVERY_SUBJECT)), CODES, st.booleans()),
        min_size=6,
        max_size=16,
    ),
    st.tuples(st.sampled_from([-90, 0]), st.sampled_from([0, 200])),
    st.randoms(use_true_random=False),
)
def test_whatever_is_done_in_any_subject_three_desks_come_to_the_same_record(
    acts: list[tuple[int, str, str, bool]], ahead: tuple[int, int], chance: Random
) -> None:
    """Each act of each subject at any desk, brought at any time: equal tables, equal findings.

    The tables are those that the lines make in any order.
    """
    with three_desks(ahead) as homes:
        for place, name, code, brings in acts:
            home = homes[place]
            home.desk.actor = Actor(home.subject("D01"), "", Role.DIRECTOR)
            with suppress(CareHomeError, LookupError, AssertionError):
                EVERY_SUBJECT[name](home, code)
            if brings:
                bring(home, homes[(place + 1) % 3])
            for one in homes:
                one.clock.advance(minutes=7)
        bring_each_other(homes, times=4)
        first, *others = homes
        for one in others:
            assert lines_of(one) == lines_of(first)
            assert found(one) == found(first)
        tells(len({line.ref.station for line in lines_of(first)}) > 1)
        for one in homes:
            assert one.house.verifying.verify().problems == ()
            assert told_by(one) == told_by(first)
        lines = list(journal.lines(first.desk.store))
        chance.shuffle(lines)
        made = rebuilding.rebuilt(lines, joined_in(first.desk.store))
        assert list(rebuilding.differences(first.desk.store, made)) == []
        made.close()


def told_by(home: Home) -> list[tuple[str, str]]:
    """Return what is listed for a person to decide."""
    return [(one.what, one.key) for one in conflicts(home.desk)]
