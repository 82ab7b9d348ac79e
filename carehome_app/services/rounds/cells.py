"""Gather what the record knows of a cell when a text comes in for it."""

from collections.abc import Sequence

from carehome_app.db.rounds import absences, entries
from carehome_app.domain.rounds.deciding import Coming, Known
from carehome_app.domain.rounds.entry import Entry, Origin
from carehome_app.domain.rounds.plan import RoundKey, Span
from carehome_app.domain.typed.doubts import looks_back
from carehome_app.domain.typed.reading import normalized
from carehome_app.services.desk import Desk
from carehome_app.services.rounds import entering
from carehome_app.services.rounds.entering import Given


class Cells:
    """What the record says of cells; the rows of a file may say more of them."""

    def __init__(self, desk: Desk) -> None:
        """Look into the record of a desk."""
        self._desk = desk

    def known(self, given: Given) -> Known:
        """Return what the cell says already, and what the doubts of its measure look back at."""
        span = entering.round_span(self._desk, given.round)
        # Times of the day may overlap, so that others' entries lie in the same hours.
        said = tuple(one for one in self.said(given, span) if one.round == given.round)
        count = looks_back(given.measure)
        before = self.before(given, count) if count else ()
        return Known(
            typed=normalized(given.text),
            measure=given.measure,
            home_time=self._desk.home_time,
            entries=said,
            away="" if said else self.away(given, span),
            before=tuple(one.values for one in reversed(before)),
            coming=self._coming(given),
        )

    def said(self, given: Given, span: Span) -> list[Entry]:
        """Return the entries of a person and measure within a span that were not corrected."""
        found = entries.of_person(
            self._desk.store, given.subject, given.measure.index, span.first, span.until
        )
        return [one for one in found if one.superseded is None]

    def away(self, given: Given, span: Span) -> str:
        """Return why a person was said to be out of the house before; empty when nobody did."""
        found = absences.holding(self._desk.store, given.round, span, given.subject)
        return found[given.subject].reason if given.subject in found else ""

    def before(self, given: Given, count: int) -> Sequence[Entry]:
        """Return the last readings of a person up to the moment of another, oldest first."""
        measure = given.measure.index
        return entries.latest(
            self._desk.store, given.subject, measure, until=given.taken_at, count=count
        )

    def _coming(self, given: Given) -> Coming | None:
        """Return the round that soon opens, for what is typed after the window of the one before.

        A file may say the round itself, and who takes it in may say it of all its rows.
        """
        if given.origin not in (Origin.TYPED, Origin.IMPORTED) or given.time_unknown:
            return None
        at = given.taken_at or self._desk.now()
        after = entering.round_that_opens(self._desk, given.round, at)
        if given.round_said or after is None:
            return None
        coming = entering.round_span(self._desk, after)
        if self._is_measured(given, after, coming):
            return None
        return Coming(given.round, after, coming.opens)

    def _is_measured(self, given: Given, round_: RoundKey, span: Span) -> bool:
        return any(one.is_reading and one.round == round_ for one in self.said(given, span))
