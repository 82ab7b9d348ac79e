"""From a key to a kept reading: what is typed is shown as understood, then kept or asked about."""

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from carehome_app.domain.rounds.sheet import Row
from carehome_app.domain.typed.reading import Outcome, Question, Refused, normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.rounds.entering import Recorded
from carehome_app.ui.rounds.drafts import Draft, Drafts, Place
from carehome_app.ui.rounds.open_round import Mode, OpenRound
from carehome_app.ui.rounds.table import RoundTable
from carehome_app.ui.shell.crash import shown_to_user

_YES_NO: Final = {"y": True, "n": False}
SHOWN_AGAIN: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "{person} was out of view and is shown again. Enter keeps what is typed."
)
NOT_DUE: Final = QT_TRANSLATE_NOOP("RoundSheet", "This is not due for {person} in this round.")


class RoundTyping(QObject):
    """Types into the current cell of a table. Only Enter writes, and only what was typed.

    The person of a kept value is the highlighted row, in view, at the moment of Enter: the field
    is left as soon as another cell is the current one, and Enter brings back what is out of view.
    """

    kept = Signal(object, object, int)
    """`Recorded`, the row it was typed in, and the measure's place in the sheet."""
    answered = Signal(object, bool)
    """A row whose absence was asked about, and whether it still holds."""
    told = Signal(str)
    changed = Signal()
    """What is typed, or what is said about it, is another now."""

    def __init__(
        self, table: RoundTable, shown: OpenRound, drafts: Drafts, say: Translate
    ) -> None:
        """Listen to the table and its field."""
        super().__init__(table)
        self._table, self._shown, self._drafts, self._say = table, shown, drafts, say
        self._row: Row | None = None
        self._measure = 0
        table.begun.connect(self.begin)
        table.editor.textEdited.connect(self._edited)
        table.editor.entered.connect(self._enter)
        table.editor.cancelled.connect(self.cancel)
        table.editor.moved.connect(self._move)
        table.editor.left.connect(self.park)
        table.chosen.connect(self._notice_other_cell)

    def begin(self, text: str) -> None:
        """Begin a reading in the current cell with what was typed first, or answer yes or no."""
        row, answer = self._table.row, _YES_NO.get(normalized(text))
        if row is not None and answer is not None and self._shown.asks(row):
            self.answered.emit(row, answer)
            return
        place = self._enter_cell()
        if place is not None:
            self._table.open_editor(text)
            self._edited(text)

    def resume(self) -> bool:
        """Go on with what is typed and not kept in the current cell; False if there is nothing."""
        draft = self._draft_here()
        if draft is None or self._enter_cell() is None:
            return False
        self._table.open_editor(draft.text)
        if draft.asked is not None:
            self._table.editor.ask_again()
        self.changed.emit()
        return True

    def park(self) -> None:
        """Close the field; what is typed stays in its cell, not kept and not lost."""
        if self._drafts.typing is None:
            return
        self._drafts.typing = None
        self._table.close_editor()
        self._touch()

    def settle(self) -> None:
        """After everything was read anew, go on in the same cell as it stands now, or park."""
        place = self._drafts.typing
        if place is None:
            return
        found = self._shown.cell_at(place)
        if found is None or not self._table.go_to(place.subject, found.measure):
            self.park()
            return
        self._row, self._measure = found
        self._table.move_editor()

    def cancel(self) -> None:
        """Leave the cell as it was before somebody typed in it."""
        place = self._drafts.typing or self._place_here()
        if place is not None:
            self._drafts.drop(place)
        self._drafts.typing = None
        self._table.close_editor()
        if place is not None:
            self._table.sheet.touch(place.subject)
        self.changed.emit()

    def forget(self) -> bool:
        """Take back what is typed and not kept in the current cell; False if there is nothing."""
        if self._draft_here() is None:
            return False
        self.cancel()
        return True

    def rewrite(self, change: Callable[[str], str]) -> bool:
        """Change what is typed now, such as a word beside the number; False if nothing is."""
        if self._drafts.typing is None or not self._table.editor.text():
            return False
        text = change(self._table.editor.text())
        self._table.editor.put(text)
        self._edited(text)
        return True

    def _enter_cell(self) -> Place | None:
        """Return the current cell when it takes a reading now; say why when it does not."""
        self.park()
        row = self._table.row
        if row is None or self._shown.mode is Mode.AHEAD:
            return None
        place = self._shown.place(row, self._table.measure)
        if place is None:
            name = self._table.sheet.spoken.words.person(row.person)
            self.told.emit(self._say(NOT_DUE.with_(person=name)))
            return None
        self._row, self._measure = row, self._table.measure
        self._drafts.typing = place
        return place

    def _edited(self, text: str) -> None:
        """Show what the text means so far."""
        place, row = self._drafts.typing, self._row
        if place is None or row is None:
            return
        self._table.bring_into_view()
        if not text:
            self._drafts.drop(place)
        else:
            standing = self._drafts.of(place)
            asked = standing.asked if standing is not None else None
            outcome = self._means(row, text, asked)
            self._drafts.keep(place, Draft(text, outcome, asked))
        self._touch()

    def _means(self, row: Row, text: str, asked: Question | None) -> Outcome:
        given = self._shown.given(row, self._measure, text, self._answering(text, asked))
        return self._shown.preview(given)

    def _answering(self, text: str, asked: Question | None) -> Question | None:
        """Return the question this text may answer: the same text counts when typed again."""
        if asked is not None and normalized(text) == asked.typed:
            return asked if self._table.editor.retyped else None
        return asked

    def _enter(self) -> None:
        """Keep what is typed, or say what stands in the way."""
        place, row = self._drafts.typing, self._row
        draft = self._drafts.of(place) if place is not None else None
        if place is None or row is None or draft is None:
            self.cancel()
            self._table.passed.emit()
            return
        if not self._table.is_in_view:
            self._table.bring_into_view()
            name = self._table.sheet.spoken.words.person(row.person)
            self.told.emit(self._say(SHOWN_AGAIN.with_(person=name)))
            return
        given = self._shown.given(
            row, self._measure, draft.text, self._answering(draft.text, draft.asked)
        )
        outcome: Recorded | Question | Refused | None = None
        trouble: list[str] = []
        with shown_to_user(self._say, trouble.append):
            outcome = self._shown.record(given)
        if isinstance(outcome, Recorded):
            self._finish(place, outcome)
            return
        self._stop(place, draft, outcome, "".join(trouble))

    def _stop(
        self, place: Place, draft: Draft, outcome: Question | Refused | None, trouble: str
    ) -> None:
        """Stay in the cell with the question or the reason beside it."""
        asked = outcome if isinstance(outcome, Question) else draft.asked
        known = draft.outcome if outcome is None else outcome
        stopped = replace(draft, outcome=known, asked=asked, trouble=trouble, stopped=True)
        self._drafts.keep(place, stopped)
        if isinstance(outcome, Question):
            self._table.editor.ask_again()
        elif isinstance(outcome, Refused):
            self._table.editor.offer_anew()
        self._touch()

    def _finish(self, place: Place, recorded: Recorded) -> None:
        self._drafts.drop(place)
        self._drafts.typing = None
        self._table.close_editor()
        assert self._row is not None  # noqa: S101  # it was typed in
        self.kept.emit(recorded, self._row, self._measure)

    def _move(self, by: int) -> None:
        """Leave by an arrow: the text stays in the cell, not kept."""
        self.park()
        self._table.step(by)

    def _notice_other_cell(self) -> None:
        """Leave the field when the highlight has left its cell, by whatever key or click."""
        if self._drafts.typing is not None and self._drafts.typing != self._place_here():
            self.park()

    def _place_here(self) -> Place | None:
        row = self._table.row
        return None if row is None else self._shown.place(row, self._table.measure)

    def _draft_here(self) -> Draft | None:
        place = self._place_here()
        return None if place is None else self._drafts.of(place)

    def _touch(self) -> None:
        if self._row is not None:
            self._table.sheet.touch(self._row.person.id)
        self.changed.emit()
