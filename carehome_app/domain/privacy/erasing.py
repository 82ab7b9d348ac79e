"""Whose a line of the journal is, and so which lines go when a person is erased.

Every kind of event says itself whose it is (`Event.whose`). What stays names nobody: it gives
people by number, and their names stand only in lines that go.
"""

from collections.abc import Iterable, Iterator

from carehome_app.domain import events
from carehome_app.domain.desks.events import LineLifted
from carehome_app.domain.events import Event, Whose
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.history import events as proof_events
from carehome_app.domain.rounds.entry import LineRef


class Erasing:
    """Works out which lines go with one person; shown every line of the journal once."""

    def __init__(self, subject: int, also: Iterable[int] = ()) -> None:
        """Work it out for a person by number; `also` are numbers that count for the person."""
        self._numbers = {subject, *also}
        self._gone: set[LineRef] = set()
        self._begun: dict[type[Event], set[object]] = {}
        self._ends: list[tuple[LineRef, type[Event], object]] = []
        self._corrections: dict[LineRef, tuple[LineRef, bool]] = {}
        """What each correction corrects, and whether it goes by itself."""
        self._hanging: list[tuple[LineRef, LineRef]] = []
        """Lines that go when another does: reviews of an absence, findings of an entry."""

    def show(self, ref: LineRef, event: Event) -> None:
        """Take a line into account."""
        match event:
            case events.EntryCorrected():
                self._correction(ref, event)
            case _ if event.whose is Whose.NAMED:
                self._hanging.append((ref, named_line(event)))
            case _ if event.ends is not None:
                self._ends.append((ref, event.ends, getattr(event, Whose.BEGUN)))
            case _ if event.owner() in self._numbers:
                self._gone.add(ref)
                begun = getattr(event, Whose.BEGUN, None)
                self._begun.setdefault(type(event), set()).add(begun)
            case events.FindingRaised() | proof_events.JudgedAgain() | LineLifted() if (
                event.about == PERSON
            ):
                # What is found about a door stays, though whoever saw it is erased.
                self._hanging.append((ref, LineRef(event.station, event.number)))

    def lines(self) -> list[LineRef]:
        """Return the lines that go, in order."""
        gone = set(self._gone)
        gone |= {ref for ref, kind, id_ in self._ends if id_ in self._begun.get(kind, ())}
        waiting = [ref for ref, (_corrected, goes) in self._corrections.items() if goes]
        while waiting:
            # A value typed in another's row and moved here was this person's from the first.
            ref = waiting.pop()
            gone.add(ref)
            corrected = self._corrections.get(ref)
            if corrected is not None and corrected[0] not in gone:
                waiting.append(corrected[0])
        gone |= {ref for ref, on in self._hanging if on in gone}
        return sorted(gone)

    def around(self, gone: Iterable[LineRef]) -> set[LineRef]:
        """Return the lines that stay beside these: what corrects one, and what one corrects."""
        going = set(gone)
        pairs = [(ref, of) for ref, (of, _goes) in self._corrections.items()]
        pairs += self._hanging
        touched = {one for ref, of in pairs if ref in going or of in going for one in (ref, of)}
        return touched - going

    def _correction(self, ref: LineRef, event: events.EntryCorrected) -> None:
        *_others, owner = owners(event)
        self._corrections[ref] = (
            LineRef(event.station, event.number),
            owner in self._numbers,
        )


def owners(event: Event) -> Iterator[int]:
    """Yield whose a line is by itself; the last one is whose value it gives, if it moves one."""
    yield event.owner()
    if isinstance(event, events.EntryCorrected):
        new = event.reading or event.not_measured
        if new is not None:
            yield new.subject


def named_line(event: Event) -> LineRef:
    """Return the line that a line of a kind `Whose.NAMED`, or a finding, names."""
    station, number = event.station, event.number  # type: ignore[attr-defined]  # it has both
    return LineRef(station, number)


def texts_in(event: Event) -> Iterable[str]:
    """Yield the texts people wrote into a line, to look for a name in them."""
    for name in event.__struct_fields__:
        said = getattr(event, name)
        if isinstance(said, str):
            yield said
        elif isinstance(said, Event):
            yield from texts_in(said)
        elif isinstance(event, events.PersonFieldsChanged) and isinstance(said, dict):
            yield from said.values()
