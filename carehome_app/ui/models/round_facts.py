"""What is said about the whole of a sheet: its name, its times, how far it is."""

from datetime import datetime
from typing import Final

from carehome_app.domain.people import Group
from carehome_app.domain.plan import RoundKey, round_label
from carehome_app.domain.rounds import Count
from carehome_app.domain.sheet import Sheet, SheetCell
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.house import House

TIMES: Final = QT_TRANSLATE_NOOP("RoundSheet", "{opens}–{closes}")
NOBODY_LIVES_HERE: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "No residents yet: admit them on the page People."
)
CAME_LATER: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "No resident was in the house in this round, {opens} to {closes}."
)
DUE_NEXT: Final = QT_TRANSLATE_NOOP(
    "RoundSheet",
    "No resident was in the house in this round, {opens} to {closes}. The next one opens on {day}"
    " at {clock}.",
)


class RoundFacts:
    """Speaks of the sheet that is shown; there may be none yet."""

    has_sites = True
    """Whether one site is chosen for the whole sheet."""

    def __init__(self, house: House) -> None:
        """Know no sheet yet."""
        self.house = house
        self.key: RoundKey | None = None
        self.sheet: Sheet | None = None

    @property
    def title(self) -> Text:
        """What the sheet is called."""
        assert self.sheet is not None  # noqa: S101  # asked for a shown round only
        return round_label(self.sheet.round.window)

    @property
    def times(self) -> Text:
        """When the round is."""
        assert self.sheet is not None  # noqa: S101  # asked for a shown round only
        span = self.sheet.span
        return TIMES.with_(opens=self.clock(span.opens), closes=self.clock(span.closes))

    @property
    def nobody(self) -> Text | None:
        """Why nobody who lives here is on the sheet; None when somebody is."""
        sheet = self.sheet
        rows = sheet.rows if sheet is not None else ()
        if any(row.person.group is not Group.STAFF for row in rows):
            return None
        here = (one for one in self.house.desk.stays if one.left_at is None)
        if sheet is None or all(one.group is Group.STAFF for one in here):
            return NOBODY_LIVES_HERE
        coming = self.house.worklist.neighbour(sheet.round, 1)
        span = None if coming is None else self.house.desk.span(coming)
        said = {"opens": self.clock(sheet.span.opens), "closes": self.clock(sheet.span.closes)}
        if span is None:
            return CAME_LATER.with_(**said)
        return DUE_NEXT.with_(day=self.day(span.opens), clock=self.clock(span.opens), **said)

    @property
    def is_over(self) -> bool:
        """Whether what is measured now comes late."""
        return self.sheet is not None and self.now >= self.sheet.span.closes

    @property
    def now(self) -> datetime:
        """What the clock shows."""
        return self.house.desk.now()

    def count(self, group: Group | None = None) -> Count:
        """Count what the sheet is about."""
        return Count() if self.sheet is None else self.sheet.count(group)

    def is_late(self, cell: SheetCell, taken_at: datetime) -> bool:  # noqa: ARG002  # of some cells
        """Return whether something was measured after its time."""
        return self.sheet is not None and taken_at >= self.sheet.span.closes

    def is_outdated(self) -> bool:
        """Return whether the clock has changed what is due."""
        return False

    def clock(self, moment: datetime) -> str:
        """Return the time of day as the home's clocks show it."""
        return self.house.desk.home_time.local(moment).strftime("%H:%M")

    def day(self, moment: datetime) -> str:
        """Return the home's day, short: 11-20."""
        return self.house.desk.home_time.local(moment).strftime("%m-%d")
