"""What the page of test rounds does: the desk's text becomes an act of a service."""

from datetime import date, datetime, time
from typing import Final

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.findings.episodes import NO_LINE
from carehome_app.domain.moments import date_typed, to_ordinal
from carehome_app.domain.sampling.errors import WindowWrongError
from carehome_app.domain.sampling.plans import Rhythm, Who
from carehome_app.domain.sampling.pools import POOL, SINGLE, next_label
from carehome_app.domain.sampling.results import result_typed
from carehome_app.domain.sampling.round import Method, Move, SampleRound, Tube
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.sampling.planning import NewPlan, window_typed
from carehome_app.services.sampling.rounds import NewRound
from carehome_app.services.sampling.taking import Asked, ChosenTube, Sampled, Scan, Why
from carehome_app.ui.sampling.desk import Mode, NewRoundForm, SamplingDesk
from carehome_app.ui.sampling.tubes import KitRow, Row, TubeRow
from carehome_app.ui.shell.context import Context

LOT_MARK: Final = "#"
USUAL_NAME: Final = QT_TRANSLATE_NOOP("Sampling", "Round {number}")


class Acting:
    """Remembers which tube is being filled, what was asked, and what the desk is about."""

    def __init__(self, context: Context) -> None:
        """Act in an open home."""
        self._context = context
        self._house = context.house
        self._chosen: ChosenTube | None = None
        self._asked: tuple[str, tuple[Text, ...]] = ("", ())
        self._label, self._subject = "", 0
        self.row: Row | None = None
        """The row of the list of tubes that the desk is about."""
        self.lot = ""
        """The lot of the kits that are used now."""
        self.newest = NO_LINE
        """The sample that was taken last."""

    def scan(self, number: int, typed: str) -> Sampled | ChosenTube | Changes | str:
        """Take what was scanned; a question comes back in words, and the same again answers.

        `#A7` says that the kits are of lot A7 from now on; `#A7 10-25` also when they are read.
        """
        if typed.strip().startswith(LOT_MARK):
            return self._take_lot(typed.strip()[len(LOT_MARK) :])
        said, questions = self._asked
        chosen = self._chosen
        outcome = self._house.sampling.taking.scan(
            Scan(
                round=number,
                typed=typed,
                tube="" if chosen is None else chosen.label,
                code="" if chosen is None else chosen.code,
                lot=self.lot,
                asked=questions if said == typed.strip() else (),
            )
        )
        self._asked = ("", ())
        if isinstance(outcome, Asked):
            self._asked = (typed.strip(), outcome.questions)
            return "\n".join(self._context.say(one) for one in outcome.questions)
        if isinstance(outcome, ChosenTube):
            self._chosen = outcome
            return outcome
        self.newest = outcome.ref
        if outcome.capacity > 1:
            self._chosen = ChosenTube(outcome.tube)
        return outcome

    def _take_lot(self, typed: str) -> Changes:
        lot, _space, window = typed.strip().partition(" ")
        if window.strip():
            least, _dash, most = window.strip().partition("-")
            if not (least.isdecimal() and most.isdecimal()):
                raise WindowWrongError(typed=window.strip())
            self._house.sampling.planning.write_lot(lot, lot, (int(least), int(most)), None)
        self.lot = lot
        return Changes.SAMPLING

    def tube_shown(self, round_: SampleRound) -> Tube | None:
        """Return the tube whose places are shown."""
        if self._chosen is not None:
            known = round_.find_tube(self._chosen.label)
            if known is None or not known.is_sealed:
                return known
            self._chosen = None
        return round_.filling

    def next_label(self, round_: SampleRound) -> str:
        """Return the label of the tube that comes next."""
        if self._chosen is not None and round_.find_tube(self._chosen.label) is None:
            return self._chosen.label
        return next_label(round_, POOL if round_.method is Method.POOL else SINGLE)

    def seal(self, round_: SampleRound) -> Changes | None:
        """Close the tube whose places are shown; the next one begins by itself."""
        tube = self.tube_shown(round_)
        if tube is None:
            return None
        changes = self._house.sampling.taking.seal(round_.id, tube.label)
        self._chosen, self.newest = None, NO_LINE
        return changes

    def about(self, row: Row) -> None:
        """Let the desk be about a tube, or a kit."""
        self.row = row
        self._label = row.tube.label if isinstance(row, TubeRow) else ""
        self._subject = row.waits.sample.subject if isinstance(row, KitRow) else 0

    def about_person(self, subject: int) -> None:
        """Let the desk be about somebody."""
        self.row, self._label, self._subject = None, "", subject

    @property
    def person(self) -> int:
        """Whom the desk is about, or 0."""
        return self._subject

    def keep(self, number: int, desk: SamplingDesk) -> Changes:
        """Do what the desk asks for with what is typed in it."""
        sampling, typed = self._house.sampling, desk.field.text().strip()
        match desk.mode:
            case Mode.ANSWER:
                result, at = _with_time(typed)
                return sampling.answering.answer(number, self._label, result, at)
            case Mode.READ:
                lines, at = _with_time(typed)
                return sampling.answering.read_kit(number, self._subject, lines, at)
            case Mode.OUT:
                return sampling.taking.take_out(number, self._subject, typed)
            case Mode.BACK:
                return sampling.answering.take_back(number, self._label, typed)
            case Mode.HAND:
                return sampling.taking.move(number, [self._label], Move.HANDED, typed)
            case _:
                return self._of_person(number, desk.mode, typed)

    def _of_person(self, number: int, mode: Mode, typed: str) -> Changes:
        """Keep why somebody is not sampled, or that a test made elsewhere has this proof."""
        if mode is not Mode.ELSEWHERE:
            return self.explain(number, self._subject, "other", typed)
        said, _space, proof = typed.partition(" ")
        explaining = self._house.sampling.explaining
        return explaining.elsewhere(number, self._subject, result_typed(said), proof)

    def explain(self, number: int, subject: int, code: str, typed: str = "") -> Changes:
        """Keep why somebody is not sampled; a day at the end of the words is how long it lasts."""
        words, until = _with_day(typed)
        why = Why(reason=code, until=to_ordinal(until), words=words)
        return self._house.sampling.explaining.explain(number, subject, why)

    def open_round(self, form: NewRoundForm) -> int:
        """Freeze the list and open a round; with a rhythm it is one of a plan that begins."""
        sampling, new = self._house.sampling, self.new_round(form)
        if not form.rhythm.text():
            return sampling.rounds.open(new)
        plan = sampling.planning.start(
            NewPlan(
                name=new.name,
                rhythm=Rhythm(form.rhythm.text()),
                method=new.method,
                window=form.hours.text(),
                who=new.who,
                capacity=new.capacity,
                ordered_by=new.ordered_by,
            )
        )
        known = next(one for one in sampling.planning.plans() if one.id == plan)
        return sampling.planning.open_planned(known)

    def new_round(self, form: NewRoundForm) -> NewRound:
        """Return the round that the form asks for."""
        opens, closes = window_typed(form.hours.text())
        size = form.capacity.text().strip()
        return NewRound(
            name=form.name.text(),
            method=Method(form.method.text()),
            who=Who(form.who.text()),
            capacity=int(size) if size.isdecimal() else 0,
            opens=self._today(opens),
            closes=self._today(closes),
            ordered_by=form.ordered_by.text(),
        )

    def usual_name(self) -> str:
        """Return what the next round is usually called."""
        count = len(self._house.sampling.rounds.last(999)) + 1
        return self._context.say(USUAL_NAME.with_(number=count))

    def code_of(self, subject: int) -> str:
        """Return what is scanned of a person."""
        return self._house.desk.person(subject).details.code

    def _today(self, clock: time) -> datetime:
        desk = self._house.desk
        return desk.home_time.moment(desk.today(), clock)


def _with_time(typed: str) -> tuple[str, str]:
    """Return a result and the time behind it, as they were typed."""
    words = typed.split()
    places = [place for place, one in enumerate(words) if place and one[:1].isdecimal()]
    first = places[0] if places else len(words)
    return " ".join(words[:first]), " ".join(words[first:])


def _with_day(typed: str) -> tuple[str, date | None]:
    """Return words and the day at their end, if there is one."""
    words, _space, last = typed.rpartition(" ")
    try:
        return words, date_typed(last)
    except CareHomeError:
        return typed, None
