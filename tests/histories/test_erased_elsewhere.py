"""Whoever is erased while another desk goes on: nothing of theirs is left, as all lines say."""

from collections.abc import Callable
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from carehome_app.db.journal import journal
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.privacy.erasing import Erasing
from carehome_app.domain.typed.reading import Question
from carehome_app.services.rounds.correcting import Why
from carehome_app.services.rounds.entering import Recorded
from tests.builders import Home, build_home
from tests.erased import leave_and_wait
from tests.histories.lives import lives
from tests.services.desks.desks import another_desk, bring, bring_each_other
from tests.telling_examples import tells

GONE: Final = "R003"
WRONG: Final = Why("wrong_person")


def _reads(home: Home, code: str, text: str) -> None:
    home.clock.advance(minutes=7)
    home.measure(code, text)


def _moves(home: Home, code: str, to: str) -> None:
    """Type a value in the row of somebody, and give it to whose it was."""
    _reads(home, code, "36.8")
    cell = home.row(code).cells[0]
    assert cell is not None
    asked = home.house.correcting.correct(cell.valid[-1], home.given(to, "36.8"), WRONG)
    if isinstance(asked, Question):
        moved = home.given(to, "36.8", asked=asked)
        assert isinstance(home.house.correcting.correct(cell.valid[-1], moved, WRONG), Recorded)


def _takes_back(home: Home, code: str) -> None:
    cell = home.row(code).cells[0]
    if cell is not None and cell.valid:
        home.house.correcting.withdraw(cell.valid[-1], WRONG)


ACTS: Final[dict[str, Callable[[Home], object]]] = {
    "a reading": lambda home: _reads(home, GONE, "36.6"),
    "a fever": lambda home: _reads(home, GONE, "38.7"),
    "another's fever": lambda home: _reads(home, "R001", "38.9"),
    "nothing measured": lambda home: _reads(home, GONE, "h+3"),
    "moved to the one": lambda home: _moves(home, "R001", GONE),
    "moved from the one": lambda home: _moves(home, GONE, "R001"),
    "taken back": lambda home: _takes_back(home, GONE),
    "another's taken back": lambda home: _takes_back(home, "R001"),
    "a word": lambda home: home.house.recording.note(home.subject(GONE), home.round, "slept well"),
}


@lives(12)
@given(
    before=st.lists(st.sampled_from(sorted(ACTS)), max_size=5),
    between=st.lists(st.sampled_from(sorted(ACTS)), max_size=5),
    after=st.lists(st.sampled_from(sorted(ACTS)), max_size=5),
)
def test_what_another_desk_says_of_somebody_erased_goes_whenever_it_comes(
    before: list[str], between: list[str], after: list[str]
) -> None:
    with TemporaryDirectory() as folder, ExitStack() as open_ones:
        home = open_ones.enter_context(closing(build_home(Path(folder) / "home")))
        other = open_ones.enter_context(closing(another_desk(home, Path(folder) / "upstairs")))
        subject = home.subject(GONE)
        for acts, brought in ((before, True), (between, False)):
            _do(other, acts)
            home.clock.set(other.clock())
            if brought:
                bring(other, home)
        home.sign_in("D01")
        home.house.erasing.erase(leave_and_wait(home, GONE))
        bring(other, home)
        _do(other, after)
        bring(other, home)
        tells(bool(before + between + after))
        _nothing_is_left(home, subject)
        other.clock.set(home.clock())
        bring_each_other([home, other])
        _nothing_is_left(home, subject)
        _nothing_is_left(other, subject)


def _do(home: Home, acts: list[str]) -> None:
    for act in acts:
        with suppress(CareHomeError):  # what was taken back already is refused
            ACTS[act](home)


def _nothing_is_left(home: Home, subject: int) -> None:
    """Read every line there is, as an erasure once did, and build every table."""
    plan = Erasing(subject)
    for line in journal.lines(home.desk.store):
        plan.show(line.ref, line.event)
    assert plan.lines() == []
    assert home.house.verifying.verify().problems == ()
