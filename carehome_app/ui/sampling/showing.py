"""What the page of test rounds shows of a board: its tubes, its notices, and its desk."""

from collections.abc import Callable
from datetime import datetime
from operator import attrgetter
from typing import Final

from carehome_app.domain.sampling.round import Method, Tube
from carehome_app.domain.sampling.standing import samples
from carehome_app.domain.sampling.turnaround import turnaround
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.sampling.rounds import Board
from carehome_app.ui.sampling.acting import Acting
from carehome_app.ui.sampling.desk import Mode, Place, SamplingDesk
from carehome_app.ui.sampling.tubes import KitRow, NoticeRow, Row, TubeList, TubeRow
from carehome_app.ui.sampling.words import notice_words
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.chips import Filters
from carehome_app.ui.widgets.signs import State

CHIPS: Final = {
    "all": QT_TRANSLATE_NOOP("Sampling", "All {count}"),
    "waiting": QT_TRANSLATE_NOOP("Sampling", "Waiting {count}"),
    "positive": QT_TRANSLATE_NOOP("Sampling", "Pool positive {count}"),
}
POSITIVE: Final = QT_TRANSLATE_NOOP(
    "Sampling",
    "{name} is positive. Enter keeps them apart: the form comes filled in. Same room or pool:"
    " {names}. Check the supplies, report within 2 h.",
)
IS_APART: Final = QT_TRANSLATE_NOOP(
    "Sampling",
    "{name} is positive, kept apart in {room}. Same room or pool: {names}. Check the supplies,"
    " report within 2 h.",
)
NOBODY_NEAR: Final = QT_TRANSLATE_NOOP("Sampling", "nobody")
SAMPLES: Final = QT_TRANSLATE_NOOP("Sampling", "samples {all} = first {first} + again {again}")
NO_ROUND: Final = QT_TRANSLATE_NOOP("Sampling", "No test round yet")
BEGIN: Final = QT_TRANSLATE_NOOP(
    "Sampling", "No test round yet. Ctrl N opens one: who, how, when."
)
PLANNED: Final = QT_TRANSLATE_NOOP("Sampling", "Due today by plan: {names}. Enter opens it.")
FILLING: Final = QT_TRANSLATE_NOOP("Sampling", "{tube} is being filled")
FULL: Final = QT_TRANSLATE_NOOP("Sampling", "{tube} is full")
NEXT_TUBE: Final = QT_TRANSLATE_NOOP("Sampling", "Next tube {tube}")
SWABBING: Final = QT_TRANSLATE_NOOP("Sampling", "Sampling")
LOT: Final = QT_TRANSLATE_NOOP("Sampling", "lot {lot}")
OF: Final = QT_TRANSLATE_NOOP("Sampling", "{count} / {capacity}")
OVER: Final = QT_TRANSLATE_NOOP("Sampling", "{name} is closed")
AMENDED: Final = QT_TRANSLATE_NOOP("Sampling", "version {version}, changed {last}")


class Showing:
    """Fills the parts of the page."""

    def __init__(
        self, context: Context, name: Callable[[int], str], clock: Callable[[datetime], str]
    ) -> None:
        """Say people by `name` and moments by `clock`."""
        self._say, self._sampling = context.say, context.house.sampling
        self._apart = context.house.isolation.cases.open
        self._name, self._clock = name, clock

    def show_empty(self, tubes: TubeList, desk: SamplingDesk) -> None:
        """Show that there is no round, what a plan asks for, and the key that begins."""
        due = self._sampling.planning.due_today()
        rows = [NoticeRow(self._say(BEGIN), State.UNKNOWN)]
        tubes.show_rows(rows)
        if desk.mode is not Mode.NEW:
            desk.turn(Mode.EMPTY, self._say(NO_ROUND))
            if due:
                desk.say(self._say(PLANNED.with_(names=[one.name for one in due])), "look")

    def sample_words(self, board: Board) -> str:
        """Return the identity of the samples."""
        count = samples(board.round)
        said = SAMPLES.with_(all=count.all, first=count.first, again=count.again)
        took = turnaround(board.round, board.at).words()
        return " · ".join(map(self._say, (said, *took)))

    def show_tubes(self, board: Board, tubes: TubeList, chips: Filters) -> None:
        """Show notices, kits that wait, and the tubes of the chosen chip."""
        every = sorted(board.round.tubes.values(), key=attrgetter("order"))
        found = {
            "all": every,
            "waiting": [one for one in every if one.is_sealed and one.answer is None],
            "positive": [one for one in every if one.opens_in_place],
        }
        for code, words in CHIPS.items():
            chips.say(code, self._say(words.with_(count=len(found[code]))))
        rows: list[Row] = self._positive(board)
        rows += [
            NoticeRow(notice_words(one, self._say, self._name, self._clock), State.LOOK)
            for one in board.notices
        ]
        for plan in self._sampling.planning.due_today():
            rows.append(NoticeRow(self._say(PLANNED.with_(names=[plan.name])), State.DUE))
        rows += [KitRow(one) for one in self._sampling.answering.kits(board.round)]
        rows += [TubeRow(one) for one in found[chips.code()]]
        tubes.show_rows(rows, board)

    def _positive(self, board: Board) -> list[Row]:
        found: list[Row] = []
        apart = {one.subject: one.room for one in self._apart()} if board.positive else {}
        for who in board.positive:
            names = [self._name(one) for one in board.contacts(who)] or NOBODY_NEAR
            said = POSITIVE if who not in apart else IS_APART.with_(room=apart[who])
            words = self._say(said.with_(name=self._name(who), names=names))
            found.append(NoticeRow(words, State.BAD, who))
        return found

    def show_desk(self, board: Board, desk: SamplingDesk, acting: Acting) -> None:
        """Show what is scanned next, unless the desk asks for something else."""
        if desk.mode not in (Mode.TAKE, Mode.SWAB, Mode.EMPTY):
            return
        round_ = board.round
        if not round_.is_open:
            desk.turn(Mode.EMPTY, self._say(OVER.with_(name=round_.opened.name)))
            if round_.amended:
                last = self._clock(round_.amended[-1])
                desk.aside.setText(self._say(AMENDED.with_(version=round_.version, last=last)))
        elif round_.method in (Method.ANTIGEN, Method.OTHER):
            lot = self._say(LOT.with_(lot=acting.lot)) if acting.lot else ""
            desk.turn(Mode.SWAB, self._say(SWABBING), lot)
        else:
            self._show_tube(acting.tube_shown(round_), acting.next_label(round_), (desk, acting))

    def _show_tube(
        self, tube: Tube | None, following: str, where: tuple[SamplingDesk, Acting]
    ) -> None:
        desk, acting = where
        if tube is None:
            desk.turn(Mode.TAKE, self._say(NEXT_TUBE.with_(tube=following)))
            desk.places.show_places(())
            return
        aside = self._say(OF.with_(count=len(tube.members), capacity=tube.capacity))
        said = FULL if tube.is_full else FILLING
        desk.turn(Mode.TAKE, self._say(said.with_(tube=tube.label)), aside)
        desk.offer_seal(is_full=tube.is_full)
        at = {one.position: one for one in tube.members}
        desk.places.show_places(
            tuple(
                Place(self._name(at[place].subject), at[place].ref == acting.newest)
                if place in at
                else Place()
                for place in range(1, tube.capacity + 1)
            )
        )
