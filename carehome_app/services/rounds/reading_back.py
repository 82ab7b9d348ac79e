"""A second look at a round typed from paper: value after value, in the order of the paper."""

from collections.abc import Mapping

import msgspec

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.files.events import RoundReadBack
from carehome_app.domain.measures.fields import Values
from carehome_app.domain.people import Person
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.typed.reading import Accepted, NotTaken, Question, Refused
from carehome_app.i18n import Text
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.by_plan import as_ordered
from carehome_app.services.desk import Desk
from carehome_app.services.rounds.correcting import Correcting, Why
from carehome_app.services.rounds.entering import Given, Recorded
from carehome_app.services.rounds.recording import Recording
from carehome_app.services.rounds.worklist import Worklist

SLIP = Why("typing_error")


class ReadBack(msgspec.Struct, frozen=True):
    """One value to be looked at again: the printed number, whose it is, and what was kept."""

    number: int
    person: Person
    entry: Entry


class Same(msgspec.Struct, frozen=True):
    """The paper says what was kept."""


class Differs(msgspec.Struct, frozen=True):
    """The paper says something else: this correction puts it right once somebody agrees."""

    given: Given
    meant: Text | str
    """What was typed the second time, as people write it."""


Look = Same | Differs | Question | Refused


class ReadingBack:
    """Compare what was kept with the paper, blind: the second look types the value again."""

    def __init__(
        self, desk: Desk, worklist: Worklist, recording: Recording, correcting: Correcting
    ) -> None:
        """Read back at a desk."""
        self._desk = desk
        self._worklist = worklist
        self._recording = recording
        self._correcting = correcting

    def values(self, round_: RoundKey) -> list[ReadBack]:
        """Return what holds in a round, in the order of the paper."""
        sheet = self._worklist.sheet(round_)
        return [
            ReadBack(number, row.person, entry)
            for number, row in enumerate(sheet.rows, start=1)
            for cell in row.cells
            if cell is not None
            for entry in cell.valid
        ]

    def look(self, one: ReadBack, text: str, asked: Question | None = None) -> Look:
        """Compare a value with what somebody reads on the paper and types."""
        self._desk.require(May.RECORD)
        entry = one.entry
        given = Given(
            subject=entry.subject,
            measure=entry.measure,
            round=entry.round,
            text=text,
            site=entry.site,
            taken_at=entry.taken_at if entry.time_said else None,
            asked=asked,
            time_unknown=not entry.time_said,
        )
        match self._recording.preview(given):
            case Accepted(meaning):
                same = self._is(entry, given, meaning.values)
                meant: Text | str = meaning.shown
            case NotTaken(reason=reason):
                same = entry.reason == reason.code
                meant = reason.label
            case Question(meanings=meanings) as question:
                # The very value that was kept needs no question any more.
                if any(self._is(entry, given, meaning.values) for meaning in meanings):
                    return Same()
                return question
            case Refused() as refused:
                return refused
        return Same() if same else Differs(given, meant)

    def put_right(self, one: ReadBack, differs: Differs) -> Recorded | Question | Refused:
        """Correct a value as the paper has it; what was kept before stays, struck through."""
        return self._correcting.correct(one.entry, differs.given, SLIP)

    def finish(self, round_: RoundKey, *, same: int, corrected: int) -> Changes:
        """Keep that a round was read back, by whom and with what result."""
        with self._desk.acting(May.RECORD) as action:
            action.append(RoundReadBack(round_.day.toordinal(), round_.window, same, corrected))
        return Changes.NOTES

    def _is(self, entry: Entry, given: Given, values: Values) -> bool:
        meant: Mapping[str, object] = as_ordered(self._desk, given, values)
        # What was said beside the number need not be typed a second time.
        return entry.is_reading and all(
            entry.values.get(field.key) == meant.get(field.key)
            for field in entry.measure.fields
            if field.key in meant or field.key not in {one.key for one in entry.measure.details}
        )
