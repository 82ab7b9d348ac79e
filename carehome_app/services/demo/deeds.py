"""What people of a made-up house do in a round, each as a deed at a moment."""

from datetime import datetime, timedelta
from functools import partial
from random import Random
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.db.rounds import absences, entries
from carehome_app.domain.accounts.roles import Actor
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.services.demo.agenda import Agenda
from carehome_app.services.demo.answering import Answering
from carehome_app.services.demo.bodies import Body, body
from carehome_app.services.demo.crew import Crew
from carehome_app.services.demo.fate import Fate, Slot
from carehome_app.services.demo.keeping import Keeping
from carehome_app.services.findings.following_up import FollowingUp
from carehome_app.services.reports.daily import closing
from carehome_app.services.reports.sealing import heads_of, seal_of
from carehome_app.services.rounds import entering
from carehome_app.services.rounds.correcting import Correcting, Why
from carehome_app.services.rounds.entering import Given
from carehome_app.services.rounds.recording import Recording
from carehome_app.services.rounds.worklist import Worklist

SITE: Final = "axilla"
RAISED: Final = 373
"""The reading, in tenths, that asks for a repeat."""
HALVES_LIKED: Final = 0.3
"""How often a recorder with that habit writes .0 or .5 for the tenth beside it."""


class Cell(msgspec.Struct, frozen=True):
    """One person in one round, and who writes."""

    subject: int
    number: int
    round: RoundKey
    by: Actor


class Deeds:
    """Measure, explain, correct, confirm, close."""

    def __init__(
        self, keeping: Keeping, agenda: Agenda, crew: Crew, fate: Fate, seed: int
    ) -> None:
        """Do what fate says."""
        self._keeping = keeping
        self._agenda = agenda
        self._crew = crew
        self._fate = fate
        self._seed = seed
        self._answering = Answering(keeping, agenda, crew, fate, self.chance("answers"))
        self._recording = Recording(keeping.desk)
        self._correcting = Correcting(keeping.desk, self._recording)
        self._worklist = Worklist(keeping.desk, FollowingUp(keeping.desk))
        self._bodies: dict[int, Body] = {}

    def chance(self, what: object) -> Random:
        """Return the chance by which one thing is drawn, the same for the same seed."""
        return Random(f"{self._seed}/{what}")  # noqa: S311  # a made-up home is no secret

    def measure(self, cell: Cell, at: datetime) -> None:
        """Read the thermometer and type what it shows."""
        off = self._fate.odd.get(Slot(cell.subject, cell.number))
        if off is None:
            self._type(cell, at, self._shown(cell, at))
        else:
            own = round(self._body(cell.subject).mean * 10)
            self._type(cell, at, own + off if off < 0 else max(own + off, RAISED))

    def type_from_paper(self, cell: Cell, taken_at: datetime, says: bool, at: datetime) -> None:
        """Type later what was read at a time, which the paper says or does not."""
        given = self._given(cell, str(self._shown(cell, taken_at)))
        with self._keeping.by(cell.by, at):
            said = taken_at.replace(microsecond=0) if says else None
            judged = self._keeping.keep(replace(given, taken_at=said))
        self._answering.measured(cell.subject, judged, cell.number, self.repeat)

    def repeat(self, subject: int, at: datetime) -> None:
        """Let a nurse measure somebody again in the round that is then current."""
        desk = self._keeping.desk
        round_ = desk.current_round()
        number = self._fate.numbers.get(round_) if round_ else None
        if round_ is None or number is None or self._fate.stay(subject, number):
            return
        nurse = self._crew.nurse(desk.home_time.day(at), subject)
        cell = Cell(subject, number, round_, nurse)
        self._type(cell, at, self._shown(cell, at))

    def explain(self, cell: Cell, text: str, at: datetime, note: str = "") -> None:
        """Type a reason."""
        with self._keeping.by(cell.by, at):
            self._keeping.keep(self._given(cell, text, note))

    def mistype(self, cell: Cell, at: datetime) -> None:
        """Type two digits the wrong way round, notice it, and correct it at once."""
        shown = str(self._shown(cell, at))
        slipped = shown[0] + shown[2] + shown[1]
        if slipped == shown or not 350 <= int(slipped) <= 400:
            return self._type(cell, at, int(shown))
        self._type(cell, at, int(slipped))
        soon = self._keeping.clock.now + timedelta(seconds=25)
        self._agenda.at(soon, partial(self._correct, cell, shown))
        return None

    def confirm(self, cell: Cell, at: datetime) -> None:
        """Answer that a person is still away."""
        desk = self._keeping.desk
        span = entering.round_span(desk, cell.round)
        found = absences.holding(desk.store, cell.round, span, cell.subject)
        if cell.subject in found:
            with self._keeping.by(cell.by, at):
                self._recording.review(found[cell.subject], holds=True)

    def write(self, cell: Cell, words: str, at: datetime) -> None:
        """Write a note about somebody."""
        with self._keeping.by(cell.by, at):
            self._recording.note(cell.subject, cell.round, self._keeping.names.word(words))

    def close(self, round_: RoundKey, at: datetime) -> None:
        """Close a round with its figures."""
        head = self._crew.head(self._keeping.desk.home_time.day(at))
        with self._keeping.by(head, at):
            desk = self._keeping.desk
            heads = heads_of(desk, seal_of(desk).last)
            self._keeping.append(closing(self._worklist.sheet(round_), heads))

    def _type(self, cell: Cell, at: datetime, tenths: int) -> None:
        with self._keeping.by(cell.by, at):
            judged = self._keeping.keep(self._given(cell, str(tenths)))
        self._answering.measured(cell.subject, judged, cell.number, self.repeat)

    def _correct(self, cell: Cell, shown: str, at: datetime) -> None:
        desk = self._keeping.desk
        span = entering.round_span(desk, cell.round)
        known = entries.of_person(desk.store, cell.subject, TEMPERATURE.index, span.opens)
        wrong = next(entry for entry in known if entry.is_reading and entry.superseded is None)
        with self._keeping.by(cell.by, at):
            self._keeping.settle(cell.subject)
            given = self._given(cell, shown)
            self._correcting.correct(wrong, given, Why("typing_error"))
        self._keeping.learn_anew(cell.subject, TEMPERATURE)
        self._answering.withdrawn(cell.subject)

    def _shown(self, cell: Cell, at: datetime) -> int:
        """Return what the thermometer shows, in tenths; some like to write .0 and .5."""
        chance = self.chance(f"{cell.subject}/{at.isoformat()}")
        local = self._keeping.desk.home_time.local(at)
        tenths = round(self._body(cell.subject).warmth(local, chance) * 10)
        likes_halves = cell.by.id % 3 == 0 and chance.random() < HALVES_LIKED
        if likes_halves and tenths < 370 and tenths % 5 in (1, 4):
            tenths += 1 if tenths % 5 == 4 else -1
        return tenths

    def _body(self, subject: int) -> Body:
        if subject not in self._bodies:
            ill = self._fate.illnesses.get(subject, ())
            self._bodies[subject] = body(self.chance(f"body {subject}"), ill)
        return self._bodies[subject]

    def _given(self, cell: Cell, text: str, note: str = "") -> Given:
        return Given(
            subject=cell.subject,
            measure=TEMPERATURE,
            round=cell.round,
            text=text,
            site=SITE,
            note=self._keeping.names.word(note),
        )
