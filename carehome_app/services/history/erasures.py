"""Whether each erasure in the journal is one that the program would have made.

A blank line says nothing of whom it was about, but its kind stays in clear, and so does every
other line: an erasure that was only put in to hide lines of somebody else contradicts them.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from carehome_app.db.journal.journal import Line
from carehome_app.db.privacy.erasing import named_lines
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.events import PersonAdmitted, PersonWritten, RoleGiven
from carehome_app.domain.moments import from_ms
from carehome_app.domain.privacy.events import PersonErased
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

READABLE: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "The erasure of person {subject} names line {number} of desk {station}, which can still be"
    " read.",
)
STILL_THERE: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "Person {subject} was erased, but line {number} of desk {station} about the person can still"
    " be read.",
)
NO_ADMISSION: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "The erasure of person {subject} takes lines away, but no admission of that person: they were"
    " somebody else's.",
)
OTHERS: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "Lines about person {subject} stand in the record, but the admission of the person was taken"
    " away by the erasure of somebody else.",
)
TERM_RAN: Final = QT_TRANSLATE_NOOP(
    "Verifying", "Person {subject} was erased before the term of the law was over."
)
NO_DIRECTOR: Final = QT_TRANSLATE_NOOP(
    "Verifying", "Person {subject} was erased by somebody who was no director."
)


_LOOKED_AT: Final = (PersonErased, PersonWritten, RoleGiven)


class Erasures:
    """Is shown every line once, in any order; then says what is wrong with the erasures."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._made: list[tuple[PersonErased, int, int]] = []
        self._first_of: dict[int, LineRef] = {}
        self._written: dict[int, LineRef] = {}
        self._admitted: set[int] = set()
        self._directors: set[int] = set()

    def show(self, line: Line) -> None:
        """Take a line into account."""
        event = line.event
        if isinstance(event, _LOOKED_AT):  # few of millions
            self._look_at(line)
        owner = event.owner()
        if owner:
            self._first_of.setdefault(owner, line.ref)

    def _look_at(self, line: Line) -> None:
        event = line.event
        match event:
            case PersonErased():
                self._made.append((event, line.recorded_at, line.by))
            case PersonAdmitted():
                self._admitted.add(event.subject)
            case RoleGiven(role=Role.DIRECTOR.value):
                self._directors.add(event.subject)
            case _:
                pass
        if isinstance(event, PersonWritten):
            self._written.setdefault(event.subject, line.ref)

    def wrong(
        self, blank: set[LineRef], kinds: Mapping[LineRef, int], there: Mapping[int, int]
    ) -> Iterator[Text]:
        """Say what is wrong; `kinds` are those of the blank lines, `there` the last numbers."""
        erased = {event.subject for event, _at, _by in self._made}
        for event, at, by in self._made:
            named = [ref for ref in named_lines(event) if ref.number <= there.get(ref.station, 0)]
            yield from self._wrong_with(event, named, blank, kinds)
            if event.term_ended > (from_ms(at).date().toordinal() + 1):
                yield TERM_RAN.with_(subject=event.subject)
            if by not in self._directors | erased:
                yield NO_DIRECTOR.with_(subject=event.subject)
        if self._made:
            for subject in sorted(self._first_of.keys() - self._admitted - erased)[:1]:
                yield OTHERS.with_(subject=subject)

    def _wrong_with(
        self,
        event: PersonErased,
        named: list[LineRef],
        blank: set[LineRef],
        kinds: Mapping[LineRef, int],
    ) -> Iterator[Text]:
        for station, number in [ref for ref in named if ref not in blank][:1]:
            yield READABLE.with_(subject=event.subject, station=station, number=number)
        # A value that a correction moved to somebody else stays with its correction.
        left = self._written.get(event.subject)
        if left is not None:
            yield STILL_THERE.with_(
                subject=event.subject, station=left.station, number=left.number
            )
        if named and not any(kinds.get(ref) == PersonAdmitted.kind for ref in named):
            yield NO_ADMISSION.with_(subject=event.subject)
