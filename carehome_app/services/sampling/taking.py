"""Take samples: scan a person into a tube, seal it, hand it over; or swab for a kit."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from carehome_app.db.sampling import rounds
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import (
    FutureError,
    NotYoursError,
    ReasonNeededError,
    UnknownPersonError,
)
from carehome_app.domain.moments import from_ms, from_ordinal, to_ms
from carehome_app.domain.people import Person
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.sampling.demand import KIT_ITEM, SWAB_ITEM, TUBE_ITEM
from carehome_app.domain.sampling.errors import (
    EmptyTubeError,
    ExpiredLotError,
    InATubeError,
    LabelTakenError,
    NoSampleError,
    NoTubeError,
    OtherGroupError,
    ProofNeededError,
    TubeFullError,
    TubeSealedError,
)
from carehome_app.domain.sampling.events import (
    KitsUsed,
    NotSampled,
    SampledElsewhere,
    SampleTaken,
    SamplingCorrected,
    TubeMoved,
    TubeOpened,
)
from carehome_app.domain.sampling.pools import (
    POOL,
    SINGLE,
    contact_group,
    group_label,
    label_scanned,
    next_label,
)
from carehome_app.domain.sampling.results import Result
from carehome_app.domain.sampling.round import Method, Move, SampleRound, Tube
from carehome_app.domain.sampling.standing import REASON_LABELS
from carehome_app.domain.sampling.twin_tubes import MARK
from carehome_app.domain.texts import checked_text
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.people.people import People
from carehome_app.services.sampling.rounds import SamplingRounds

TOO_SOON: Final = timedelta(hours=24)
"""Since the last sample at least, on repeat-sampling sheets (Luoyang 2022)."""
SOON: Final = QT_TRANSLATE_NOOP(
    "Sampling", "{name} was sampled {hours} h ago; 24 h are usual. Scan again to take it anyway."
)
ALONE: Final = QT_TRANSLATE_NOOP(
    "Sampling", "{name} is ill or kept apart: not in a pool. Scan again for a tube of their own."
)
REFUSES: Final = QT_TRANSLATE_NOOP(
    "Sampling", "{name}: {reason} was said in this round. Scan again to take the sample."
)
PRINTED_DIGITS: Final = 8
"""A number of so many digits that is nobody's stands on a tube."""


class Scan(msgspec.Struct, frozen=True, kw_only=True):
    """What was scanned or typed, and into which tube it goes.

    `asked` are the questions that scanning the same again answers; `lot` is that of a kit.
    """

    round: int
    typed: str
    tube: str = ""
    """Empty: the one that is being filled, else the next."""
    code: str = ""
    """What is printed on that tube elsewhere, if it is a new one."""
    lot: str = ""
    site: str = ""
    asked: tuple[Text, ...] = ()
    at: datetime | None = None


class ChosenTube(msgspec.Struct, frozen=True):
    """A tube was scanned: whoever comes next goes into it."""

    label: str
    code: str = ""


class Sampled(msgspec.Struct, frozen=True):
    """Somebody was sampled; the place in the tube, or 0 with a kit."""

    ref: LineRef
    person: Person
    tube: str
    position: int
    capacity: int
    changes: Changes = Changes.SAMPLING | Changes.FINDINGS | Changes.SUPPLIES


class Asked(msgspec.Struct, frozen=True):
    """Nothing was kept; scanning the same again answers."""

    person: Person
    questions: tuple[Text, ...]


class Neighbours(NamedTuple):
    """What the house gives a test round of its other subjects."""

    people: People
    is_ill: Callable[[int], bool]
    """Whether somebody must not be pooled."""
    take_kits: Callable[[Action, str, int, LineRef, str], object]
    """Takes pieces of a kind out of the store, for a line and a place."""


class Taking:
    """Fill tubes, and say why somebody is not sampled."""

    def __init__(self, desk: Desk, rounds_: SamplingRounds, neighbours: Neighbours) -> None:
        """Work at a desk."""
        self._desk = desk
        self._rounds = rounds_
        self._people, self._is_ill, self._take_kits = neighbours

    def scan(self, scan: Scan) -> Sampled | Asked | ChosenTube:
        """Take what was scanned: a tube's label chooses it, a person goes into it.

        Raises `CareHomeError` for whoever is in a live tube, is not on the list, or is of another
        group; for an eleventh member, and for a sealed tube.
        """
        self._desk.require(May.RECORD)
        round_ = self._rounds.still_open(scan.round)
        chosen = self._tube_scanned(round_, scan.typed)
        if chosen is not None:
            return chosen
        person = self._found(round_, scan.typed)
        if isinstance(person, ChosenTube):
            return person
        return self._take(round_, person, self._timed(scan))

    def _take(self, round_: SampleRound, person: Person, scan: Scan) -> Sampled | Asked:
        self._rounds.check_listed(round_, person)
        self._check_live(round_, person)
        single = self._is_single(round_, person)
        questions = tuple(self._questions(round_, person, scan, single=single))
        if any(one not in scan.asked for one in questions):
            return Asked(person, questions)
        if round_.method in (Method.ANTIGEN, Method.OTHER):
            return self._swab(round_, person, scan)
        alone = single or any(one.source == ALONE.source for one in questions)
        tube = self._single_tube(round_, scan) if alone else self._pool(round_, person, scan)
        return self._fill(round_, person, tube, scan)

    def _tube_scanned(self, round_: SampleRound, typed: str) -> ChosenTube | None:
        # A director's own code may be D01: a printed label says its round, so a bare one is
        # theirs.
        wanted = typed.strip()
        if any(one.left_at is None and one.details.code == wanted for one in self._desk.stays):
            return None
        label = label_scanned(typed, round_.id)
        if label == "":
            raise NoTubeError(given=typed.strip())
        known = round_.tube_meant(label if label is not None else typed)
        if known is not None:
            if known.is_sealed:
                raise TubeSealedError(tube=known.label)
            return ChosenTube(known.label, known.code)
        if label is not None and MARK in label:
            raise NoTubeError(given=label)
        return None if label is None else ChosenTube(label)

    def _found(self, round_: SampleRound, typed: str) -> Person | ChosenTube:
        try:
            return self._people.find(typed)
        except UnknownPersonError:
            code = typed.strip()
            if not code.isdecimal() or len(code) < PRINTED_DIGITS:
                raise
            return ChosenTube(next_label(round_, POOL), code)

    def _check_live(self, round_: SampleRound, person: Person) -> None:
        live = round_.live_tube(person.id)
        if live is not None:
            raise InATubeError(
                name=person.name, tube=live.tube or live.lot or "–", position=live.position or 1
            )

    def _is_single(self, round_: SampleRound, person: Person) -> bool:
        """Return whether the sample confirms or repeats an earlier one, or all are single."""
        return round_.method is Method.SINGLE or bool(round_.samples.get(person.id))

    def _questions(
        self, round_: SampleRound, person: Person, scan: Scan, *, single: bool
    ) -> Iterator[Text]:
        if round_.method is Method.POOL and not single and self._is_ill(person.id):
            yield ALONE.with_(name=person.name)
        reason = round_.reasons.get(person.id)
        if reason is not None:
            said = REASON_LABELS.get(reason.code, reason.words)
            yield REFUSES.with_(name=person.name, reason=said)
        last = self.last_sample(person.id, round_)
        at = scan.at or self._desk.now()
        if last is not None and not round_.samples.get(person.id) and at - last < TOO_SOON:
            yield SOON.with_(name=person.name, hours=(at - last) // timedelta(hours=1))

    def last_sample(self, subject: int, but: SampleRound) -> datetime | None:
        """Return when somebody was sampled last in an earlier round."""
        self._desk.require(May.READ)
        taken = rounds.taken_before(self._desk.store, subject, but.opens, 3)
        moments = [from_ms(one.at) for one in taken if one.round == taken[0].round]
        return max(moments, default=None)

    def _pool(self, round_: SampleRound, person: Person, scan: Scan) -> TubeOpened | Tube:
        """Return the pool somebody goes into, or the event that opens it."""
        place = contact_group(person)
        known = round_.tube_meant(scan.tube) if scan.tube else self._filling(round_, place)
        if known is None:
            if scan.code and (other := round_.find_tube(scan.code)) is not None:
                raise LabelTakenError(given=scan.code, tube=other.label)
            label = scan.tube or next_label(round_, POOL)
            return self._opening(round_, (label, round_.opened.capacity, place), scan)
        if known.is_sealed:
            raise TubeSealedError(tube=known.label)
        if known.members and known.place != place:
            raise OtherGroupError(
                tube=known.label,
                place=group_label(known.place),
                name=person.name,
                other=group_label(place),
            )
        if known.is_full:
            raise TubeFullError(tube=known.label, count=known.capacity, name=person.name)
        return known

    def _filling(self, round_: SampleRound, place: str) -> Tube | None:
        """Return the pool that is being filled for a group; a full one asks to be sealed."""
        open_ = [
            one
            for one in round_.tubes.values()
            if one.is_pool and not one.is_sealed and one.place == place
        ]
        return max(open_, key=lambda one: (one.opened_at, one.ref), default=None)

    def _single_tube(self, round_: SampleRound, scan: Scan) -> TubeOpened:
        """Return the event that opens a tube for one."""
        given = scan.tube if scan.tube.startswith(SINGLE) else ""
        if given and round_.tube_meant(given) is not None:
            raise LabelTakenError(given=given, tube=given)
        return self._opening(round_, (given or next_label(round_, SINGLE), 1, ""), scan)

    def _opening(self, round_: SampleRound, what: tuple[str, int, str], scan: Scan) -> TubeOpened:
        label, capacity, place = what
        at = scan.at or self._desk.now()
        return TubeOpened(round_.id, label, capacity, place, to_ms(at), scan.code)

    def _fill(
        self, round_: SampleRound, person: Person, tube: TubeOpened | Tube, scan: Scan
    ) -> Sampled:
        at, actor = scan.at or self._desk.now(), self._desk.require(May.RECORD)
        is_new = isinstance(tube, TubeOpened)
        label = tube.tube if isinstance(tube, TubeOpened) else tube.label
        position = 1 if isinstance(tube, TubeOpened) else _free_place(tube)
        before = round_.samples.get(person.id, ())
        again = before[-1].tube if before else ""
        with self._desk.acting(May.RECORD) as action:
            if isinstance(tube, TubeOpened):
                action.append(tube)
            ref = action.append(
                SampleTaken(
                    round_.id,
                    person.id,
                    label,
                    position,
                    to_ms(at),
                    actor.id,
                    scan.site,
                    scan.lot,
                    again,
                )
            )
            if is_new and tube.capacity == 1:
                self._seal_in(action, round_.id, label, (1, at))
        return Sampled(ref, person, label, position, tube.capacity)

    def _swab(self, round_: SampleRound, person: Person, scan: Scan) -> Sampled:
        at, actor = scan.at or self._desk.now(), self._desk.require(May.RECORD)
        lot = scan.lot.strip()
        known = rounds.lots(self._desk.store).get(lot)
        day = self._desk.today()
        if known is not None and known.expiry is not None and known.expiry < day.toordinal():
            raise ExpiredLotError(lot=lot, day=from_ordinal(known.expiry))
        with self._desk.acting(May.RECORD) as action:
            ref = action.append(
                SampleTaken(round_.id, person.id, "", 0, to_ms(at), actor.id, scan.site, lot)
            )
            if round_.method is Method.ANTIGEN:
                self._use(action, KitsUsed(round_.id, KIT_ITEM, lot, 1, to_ms(at)))
        return Sampled(ref, person, "", 0, 0)

    def take_out(self, number: int, subject: int, words: str) -> Changes:
        """Take somebody out of their tube, or withdraw a swab, with a reason.

        Whoever took it may, while the tube is open; later a nurse.
        """
        self._desk.require(May.RECORD)
        round_ = self._rounds.round(number)
        taken = round_.samples.get(subject, ())
        if not taken:
            raise NoSampleError(name=self._desk.person(subject).name)
        if not words.strip():
            raise ReasonNeededError
        sample = taken[-1]
        tube = round_.tubes.get(sample.tube)
        open_ = sample.lines is None if tube is None else not tube.is_sealed
        actor = self._desk.require(May.RECORD)
        own = sample.sampler == actor.id and open_
        may = May.CORRECT_OWN_IN_OPEN_ROUND if own else May.CORRECT_ANY
        if not actor.may(may):
            raise NotYoursError
        with self._desk.acting(may) as action:
            action.append(SamplingCorrected(number, *sample.ref, "other", checked_text(words)))
        return Changes.SAMPLING | Changes.FINDINGS

    def seal(self, number: int, label: str) -> Changes:
        """Close a tube; what it used is told to supplies."""
        self._desk.require(May.RECORD)
        tube = self._tube(self._rounds.round(number), label)
        if tube.is_sealed:
            raise TubeSealedError(tube=tube.label)
        if not tube.members:
            raise EmptyTubeError(tube=tube.label)
        with self._desk.acting(May.RECORD) as action:
            self._seal_in(action, number, tube.label, (len(tube.members), self._desk.now()))
        return Changes.SAMPLING | Changes.SUPPLIES

    def _seal_in(self, action: Action, number: int, label: str, of: tuple[int, datetime]) -> None:
        members, at = of[0], to_ms(of[1])
        action.append(TubeMoved(number, label, Move.SEALED.value, at))
        self._use(action, KitsUsed(number, TUBE_ITEM, "", 1, at, label))
        self._use(action, KitsUsed(number, SWAB_ITEM, "", members, at, label))

    def _use(self, action: Action, used: KitsUsed) -> None:
        """Keep what was used, and take it out of the store where the home lists it."""
        ref = action.append(used)
        self._take_kits(action, used.item, used.pieces, ref, used.tube or used.lot)

    def move(self, number: int, labels: Sequence[str], move: Move, whom: str) -> Changes:
        """Hand sealed tubes over, or keep that they were received."""
        self._desk.require(May.RECORD)
        round_ = self._rounds.round(number)
        tubes = [self._tube(round_, label) for label in labels]
        with self._desk.acting(May.RECORD) as action:
            for tube in tubes:
                if not tube.members:
                    raise EmptyTubeError(tube=tube.label)
                if not tube.is_sealed:
                    self._seal_in(
                        action, number, tube.label, (len(tube.members), self._desk.now())
                    )
                at = to_ms(self._desk.now())
                action.append(TubeMoved(number, tube.label, move.value, at, checked_text(whom)))
        return Changes.SAMPLING | Changes.SUPPLIES

    def _tube(self, round_: SampleRound, label: str) -> Tube:
        found = round_.tube_meant(label)
        if found is None:
            raise NoTubeError(given=label)
        return found

    def _timed(self, scan: Scan) -> Scan:
        now = self._desk.now()
        if scan.at is not None and scan.at > now:
            raise FutureError(when=f"{self._desk.home_time.local(scan.at):%m-%d %H:%M}")
        return replace(scan, at=scan.at or now)


def _free_place(tube: Tube) -> int:
    """Return the first place nobody has: one who was taken out leaves it to the next."""
    taken = {one.position for one in tube.members}
    return next(place for place in range(1, tube.capacity + 2) if place not in taken)


# Why somebody is not sampled, or was elsewhere.


class Why(msgspec.Struct, frozen=True, kw_only=True):
    """Why somebody is not sampled; `until` is the last day it lasts, as an ordinal."""

    reason: str
    until: int | None = None
    words: str = ""


class Explaining:
    """Reasons, and tests of other places."""

    def __init__(self, desk: Desk, rounds_: SamplingRounds) -> None:
        """Work at a desk."""
        self._desk = desk
        self._rounds = rounds_

    def explain(self, number: int, subject: int, why: Why) -> Changes:
        """Keep why somebody is not sampled; another reason needs words."""
        self._desk.require(May.RECORD)
        round_ = self._rounds.still_open(number)
        person = self._desk.person(subject)
        self._rounds.check_listed(round_, person)
        words = checked_text(why.words)
        if why.reason == "other" and not words:
            raise ReasonNeededError
        now = to_ms(self._desk.now())
        with self._desk.acting(May.RECORD) as action:
            action.append(NotSampled(number, subject, why.reason, now, why.until, words))
        return Changes.SAMPLING

    def take_back(self, number: int, subject: int, words: str) -> Changes:
        """Take a reason back: the person is open again."""
        self._desk.require(May.RECORD)
        round_ = self._rounds.still_open(number)
        reason = round_.reasons.get(subject)
        if reason is None:
            raise NoSampleError(name=self._desk.person(subject).name)
        with self._desk.acting(May.RECORD) as action:
            action.append(SamplingCorrected(number, *reason.ref, "other", checked_text(words)))
        return Changes.SAMPLING

    def elsewhere(
        self, number: int, subject: int, result: Result, proof: str, at: datetime | None = None
    ) -> Changes:
        """Keep that somebody was tested elsewhere; without a proof it is only a reason."""
        self._desk.require(May.RECORD)
        round_ = self._rounds.still_open(number)
        self._rounds.check_listed(round_, self._desk.person(subject))
        seen = checked_text(proof)
        if not seen:
            raise ProofNeededError
        moment = at or self._desk.now()
        if moment > self._desk.now():
            raise FutureError(when=f"{self._desk.home_time.local(moment):%m-%d %H:%M}")
        with self._desk.acting(May.RECORD) as action:
            action.append(SampledElsewhere(number, subject, to_ms(moment), result.value, seen))
        return Changes.SAMPLING | Changes.FINDINGS
