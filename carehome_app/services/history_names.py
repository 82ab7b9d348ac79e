"""Numbers of the journal as the people of this home say them, for its history."""

from datetime import date
from functools import cached_property
from typing import Final

from carehome_app.db import history, journal
from carehome_app.domain.entry import LineRef
from carehome_app.domain.events import EntryCorrected, NotMeasured, ReadingTaken
from carehome_app.domain.history_readings import reason_label, value_of
from carehome_app.domain.moments import from_ms
from carehome_app.domain.plan import round_label
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Desk

THE_PROGRAM: Final = QT_TRANSLATE_NOOP("History", "the program")
AN_ENTRY: Final = QT_TRANSLATE_NOOP("History", "an entry")
A_PLAN: Final = QT_TRANSLATE_NOOP("History", "a plan")
OF_ROUND: Final = QT_TRANSLATE_NOOP("History", "{round} on {day}")


class SaidHere:
    """Says numbers of the journal as the people of this home say them."""

    def __init__(self, desk: Desk) -> None:
        """Say them at a desk."""
        self._desk = desk
        self._desks = history.station_names(desk.store)

    def person(self, subject: int) -> str | Text:
        """Return a person's name, or that it was the program."""
        try:
            return self._desk.person(subject).name
        except KeyError:
            return THE_PROGRAM if subject == 0 else f"#{subject}"

    def area(self, area: int) -> str:
        """Return what an area is called now."""
        return self._areas.get(area, f"#{area}")

    def clock(self, moment: int) -> str:
        """Return a moment as the home's clocks show it."""
        return f"{self._desk.home_time.local(from_ms(moment)):%Y-%m-%d %H:%M}"

    def round(self, day: int, window: str) -> Text:
        """Return a round by day and name."""
        return OF_ROUND.with_(round=round_label(window), day=date.fromordinal(day).isoformat())

    def entry(self, station: int, number: int) -> Text | str:
        """Return what the entry in a line said."""
        event = journal.event_at(self._desk.store, LineRef(station, number))
        said = event
        if isinstance(event, EntryCorrected):
            said = event.reading or event.not_measured
        if isinstance(said, ReadingTaken):
            return value_of(said)
        return reason_label(said.reason) if isinstance(said, NotMeasured) else AN_ENTRY

    def plan(self, plan: int) -> Text | str:
        """Return what a plan measures."""
        for one in self._desk.plans:
            if one.id == plan:
                return one.measure.label
        return A_PLAN

    def desk(self, station: int) -> str:
        """Return what a desk is called."""
        return self._desks.get(station, f"#{station}")

    @cached_property
    def _areas(self) -> dict[int, str]:
        return history.area_names(self._desk.store)
