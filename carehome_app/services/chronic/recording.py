"""Keep what is typed on the chronic sheet: readings as everywhere, and ticks for medicine."""

from collections.abc import Sequence

import msgspec

from carehome_app.domain.chronic.sheet import MedicineCell
from carehome_app.domain.errors import NothingToUndoError
from carehome_app.domain.rounds.corrections import AT_ONCE
from carehome_app.domain.typed.doses import DoseMeant, as_meaning, doses_meant
from carehome_app.domain.typed.reading import Accepted, Outcome, Question, Refused, normalized
from carehome_app.i18n import Text
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.medicines import DoseGiven, DoseQuestion, Medicines
from carehome_app.services.rounds.entering import Given, Recorded


class DosesGiven(Given, frozen=True, kw_only=True):
    """What was typed in a medicine cell."""

    cell: MedicineCell


class DoseRecording:
    """Say what became of the doses of one cell, by the letters that were typed."""

    def __init__(self, medicines: Medicines) -> None:
        """Write through the medicine lists."""
        self._medicines = medicines

    def preview(self, given: DosesGiven) -> Outcome:
        """Return what the text means, without looking at any gate."""
        meant = _meant(given)
        return meant if isinstance(meant, Refused) else as_meaning(meant, normalized(given.text))

    def record(self, given: DosesGiven) -> Recorded | Question | Refused:
        """Keep what is said of the doses, all of it or nothing; or ask, when a gate says so."""
        meant = _meant(given)
        if isinstance(meant, Refused):
            return meant
        doses = [_given(given.cell, one) for one in meant]
        asked = [self._medicines.question(one) for one in doses]
        question = _question(given, meant, [one for one in asked if one is not None])
        if question is not None and given.asked != question:
            return question
        said = self._medicines.say_all(
            [
                msgspec.structs.replace(dose, asked=known)
                for dose, known in zip(doses, asked, strict=True)
            ]
        )
        assert not isinstance(said, DoseQuestion)  # noqa: S101  # each question was answered
        return Recorded(said[-1].ref, (), Changes.ENTRIES)

    def undo(self, cell: MedicineCell, name: str) -> Changes:
        """Take back what was said last in a cell; it stays, struck through."""
        said = [dose.said for dose in cell.doses if dose.said is not None]
        if not said:
            raise NothingToUndoError(name=name)
        last = max(said, key=lambda one: (one.recorded_at, one.ref))
        return self._medicines.take_back(last, "typing_error", AT_ONCE)


def _meant(given: DosesGiven) -> tuple[DoseMeant, ...] | Refused:
    return doses_meant(given.text, [dose.medicine for dose in given.cell.open_doses])


def _given(cell: MedicineCell, meant: DoseMeant) -> DoseGiven:
    return DoseGiven(
        medicine=meant.medicine, round=cell.round, outcome=meant.outcome, words=meant.words
    )


def _question(
    given: DosesGiven, meant: Sequence[DoseMeant], asked: Sequence[DoseQuestion]
) -> Question | None:
    """Return one question for all gates that ask; typing the same again answers it."""
    if not asked:
        return None
    typed = normalized(given.text)
    accepted = as_meaning(meant, typed)
    assert isinstance(accepted, Accepted)  # noqa: S101  # a meaning is always accepted
    why = (
        asked[0].why
        if len(asked) == 1
        else Text("", "{all}").with_(all=tuple(one.why for one in asked))
    )
    return Question(typed, why, (accepted.meaning,), repeatable=True, tells_itself=True)
