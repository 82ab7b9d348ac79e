"""Random days in a care home, lived through the services, for hypothesis."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from msgspec.structs import replace

from carehome_app.db.journal import journal
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.events import ReadingTaken
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.people import Group
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.typed.reading import Question
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home, build_home
from tests.telling_examples import tells

CODES = st.sampled_from(["R001", "R002", "R003", "S001", "S002", "D01"])
READINGS = st.sampled_from(
    ["36.4", "365", "37", "37.3", "374", "37.9", "38.6", "39.4", "34.9", "405", "98.6f", "100.4F"]
)
REASONS = st.sampled_from(["o", "h", "r", "s", "h+1", "o+", "l", "h.", "x", "r+1"])
NONSENSE = st.sampled_from(["", "abc", "3650", "36.55", "-3", "1e9", "365 365", "986"])
TEXTS = st.one_of(READINGS, READINGS, REASONS, NONSENSE)
SITES = st.sampled_from(["axilla", "axilla", "forehead", "ear"])

Result = TypeVar("Result")


def attempt(act: Callable[[], Result]) -> Result | None:
    """Do something that may be refused with a sentence."""
    try:
        return act()
    except CareHomeError:
        return None


def last_rounds(home: Home) -> list[RoundKey]:
    """Return the current round and the two before it, the latest first."""
    day, current = home.desk.today(), home.round
    found = [
        RoundKey(day - timedelta(days=back), window)
        for back in (0, 1, 2)
        for window in ("pm", "am")
    ]
    return found[found.index(current) :][:3]


class Days(RuleBasedStateMachine):
    """A few people of one home, with everything that may happen to them in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="carehome-days-"))
        self.home: Home = build_home(self.folder / "home")
        self.texts: list[str] = []
        """Every text that was given."""

    def teardown(self) -> None:
        """Close the home and throw it away; a story in which nobody was measured tells nothing."""
        lines = journal.lines(self.home.desk.store)
        tells(any(isinstance(line.event, ReadingTaken) for line in lines))
        self.home.close()
        shutil.rmtree(self.folder)

    @initialize(typed=st.lists(st.tuples(CODES, READINGS), min_size=2, max_size=5))
    def begins(self, typed: list[tuple[str, str]]) -> None:
        """Measure some of them first: Hypothesis leaves whole rules out of a story at random."""
        for code, text in typed:
            self.types(code, text, "axilla", 0)

    @rule(code=CODES, text=TEXTS, site=SITES, back=st.integers(0, 2))
    def types(self, code: str, text: str, site: str, back: int) -> None:
        """Type something into a cell and press Enter up to three times."""
        round_ = last_rounds(self.home)[back]
        self.texts.append(text)
        more: dict[str, object] = {"round": round_, "site": site}
        for _ in range(3):
            outcome = attempt(lambda: self.home.type(code, text, **more))
            if not isinstance(outcome, Question):
                break
            more["asked"] = outcome

    @rule(code=CODES, back=st.integers(0, 1), older=st.booleans())
    def undoes(self, code: str, back: int, older: bool) -> None:
        """Press Ctrl+Z, or undo a correction that was made before."""
        if older:
            self._restore(code)
            return
        who = self.home.subject(code)
        undo = self.home.house.correcting.undo_last
        attempt(lambda: undo(who, TEMPERATURE, last_rounds(self.home)[back]))

    @rule(code=CODES, other=CODES, text=TEXTS, site=SITES)
    def corrects(self, code: str, other: str, text: str, site: str) -> None:
        """Correct the first entry of a person: value, site or person."""
        entry = self._an_entry(code)
        if entry is None:
            return
        self.texts.append(text)
        more: dict[str, object] = {"round": entry.round, "site": site}
        correct = self.home.house.correcting.correct
        outcome = attempt(
            lambda: correct(entry, self.home.given(other, text, **more), Why("typing_error"))
        )
        if isinstance(outcome, Question):
            more["asked"] = outcome
            attempt(
                lambda: correct(entry, self.home.given(other, text, **more), Why("typing_error"))
            )

    @rule(code=CODES)
    def withdraws(self, code: str) -> None:
        """Take an entry back."""
        entry = self._an_entry(code)
        if entry is not None:
            why = Why("other", "told so by the night shift")
            attempt(lambda: self.home.house.correcting.withdraw(entry, why))

    def _restore(self, code: str) -> None:
        """Undo the first correction of a person by another one."""
        sheets = (self.home.sheet(round_) for round_ in last_rounds(self.home))
        rows = (row for sheet in sheets for row in sheet.rows if row.person.details.code == code)
        cells = (row.cells[0] for row in rows)
        entries = (entry for cell in cells if cell is not None for entry in cell.entries)
        struck = next((entry for entry in entries if entry.superseded is not None), None)
        if struck is not None:
            restore = self.home.house.correcting.restore
            attempt(lambda: restore(struck, Why("typing_error")))

    @rule(holds=st.booleans())
    def reviews(self, holds: bool) -> None:
        """Answer whether an absence still holds."""
        asked = [row.absence for row in self.home.sheet().rows if row.absence is not None]
        if asked:
            attempt(lambda: self.home.house.recording.review(asked[0], holds=holds))

    @rule(code=CODES)
    def discharges(self, code: str) -> None:
        """Let a resident go."""
        if code.startswith("R"):
            person = self.home.person(code)
            attempt(lambda: self.home.house.people.discharge(person))

    @rule(code=CODES)
    def comes_back(self, code: str) -> None:
        """Take somebody back who left."""
        person = self.home.person(code)
        attempt(lambda: self.home.house.people.readmit(person, person.details))

    @rule(code=CODES, place=st.sampled_from(["201-1", "305-1", "401-2", "②", ""]))
    def moves(self, code: str, place: str) -> None:
        """Give somebody another bed, or none."""
        room, _, bed = place.partition("-")
        person = self.home.person(code)
        details = replace(person.details, room=room, bed=bed, floor="")
        attempt(lambda: self.home.house.people.change(person, details))

    @rule(code=st.sampled_from(["R002", "R003"]))
    def changes_group(self, code: str) -> None:
        """Count a resident among the staff from now on, or the other way round."""
        person = self.home.person(code)
        other = Group.STAFF if person.group is Group.RESIDENT else Group.RESIDENT
        details = replace(person.details, group=other)
        attempt(lambda: self.home.house.people.change(person, details))

    @rule(number=st.integers(0, 99))
    def admits(self, number: int) -> None:
        """Admit somebody new."""
        attempt(lambda: self.home.admit(f"N{number:03}", "何平", f"{400 + number}-1"))

    @rule(step=st.sampled_from(list(Step)))
    def takes_a_step(self, step: Step) -> None:
        """Answer the first open finding."""
        following_up = self.home.house.following_up
        due = following_up.due()
        if due:
            attempt(lambda: following_up.take(due[0].episode, step, "seen by the doctor"))

    @rule(code=CODES)
    def notes(self, code: str) -> None:
        """Write a note."""
        self.home.house.recording.note(self.home.subject(code), self.home.round, "coughs")

    @rule(minutes=st.sampled_from([0, 1, 31, 45, 180, 600]))
    def time_passes(self, minutes: int) -> None:
        """Let time pass."""
        self.home.clock.advance(minutes=minutes)

    @rule()
    def next_round_opens(self) -> None:
        """Go to the next round."""
        self.home.next_round()

    @rule(seconds=st.sampled_from([1, 90]))
    def clock_is_set_back(self, seconds: int) -> None:
        """Set the clock back a little."""
        self.home.clock.advance(seconds=-seconds)

    @rule(code=st.sampled_from(["S001", "S002", "S003", "D01"]))
    def another_signs_in(self, code: str) -> None:
        """Let somebody else act."""
        attempt(lambda: self.home.sign_in(code))

    def _an_entry(self, code: str) -> Entry | None:
        for round_ in last_rounds(self.home):
            rows = [row for row in self.home.sheet(round_).rows if row.person.details.code == code]
            for row in rows:
                cell = row.cells[0]
                if cell is not None and cell.valid:
                    return cell.valid[0]
        return None
