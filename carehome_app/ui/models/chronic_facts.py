"""What is said about the whole of a chronic sheet: its name, what comes later, how far it is."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from carehome_app.domain.chronic_sheet import ChronicSheet, Column
from carehome_app.domain.people import Group
from carehome_app.domain.plan import SHORT_WINDOW_LABELS
from carehome_app.domain.rounds import Count, count
from carehome_app.domain.sheet import SheetCell
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.house import House
from carehome_app.ui.models.open_round import OpenRound

TITLE: Final = QT_TRANSLATE_NOOP("ChronicSheet", "Chronic care, {part}")
NOTHING_DUE: Final = QT_TRANSLATE_NOOP(
    "ChronicSheet",
    "Nothing is due by personal plan now. Plans are made on the page People.",
)
LATER: Final = QT_TRANSLATE_NOOP("ChronicSheet", "later: {columns}")
ALL_OF_PART: Final = QT_TRANSLATE_NOOP("ChronicSheet", "all times of this part of the day")
COLUMN_AT: Final = QT_TRANSLATE_NOOP("ChronicSheet", "{measure} {clock}")


class ChronicFacts(OpenRound):
    """Speaks of the part of a day that is shown."""

    has_sites = False
    whole = False
    """Whether columns stand there too that open later, or are over and done."""

    def __init__(self, house: House) -> None:
        """Know no sheet yet."""
        super().__init__(house)
        self.later: Sequence[Column] = ()
        """Columns whose time comes later in this part of the day."""

    @property
    def title(self) -> Text:
        """What the sheet is called."""
        assert self.key is not None  # noqa: S101  # asked for a shown sheet only
        part = self.key.window
        return TITLE.with_(part=SHORT_WINDOW_LABELS.get(part, Text("", part)))

    @property
    def times(self) -> Text:
        """What comes later in this part of the day."""
        sheet = self.chronic
        if self.whole or sheet is None:
            return ALL_OF_PART if self.whole else Text("", "")
        later = tuple(
            COLUMN_AT.with_(measure=one.measure.label, clock=self.clock(one.opens))
            for one in self.later
        )
        return LATER.with_(columns=later) if later else Text("", "")

    @property
    def nobody(self) -> Text | None:
        """Why the sheet is empty; None when it is not."""
        return None if self.sheet is not None and self.sheet.rows else NOTHING_DUE

    @property
    def is_over(self) -> bool:
        """Say nothing: every column has times of its own."""
        return False

    def count(self, group: Group | None = None) -> Count:
        """Count every cell that stands on the sheet."""
        sheet = self.sheet
        if sheet is None:
            return Count()
        columns = range(len(sheet.measures))
        return count(row.counted(place) for place in columns for row in sheet.due(place, group))

    def is_late(self, cell: SheetCell, taken_at: datetime) -> bool:
        """Return whether something was measured after its own time of the day."""
        sheet = self.chronic
        closes = [
            column.closes
            for column in (sheet.columns if sheet is not None else ())
            if column.window == self.round_of(cell).window and column.measure is cell.measure
        ]
        return bool(closes) and taken_at >= closes[0]

    def is_outdated(self) -> bool:
        """Return whether another column has opened since the sheet was read."""
        return any(column.opens <= self.now for column in self.later)

    @property
    def chronic(self) -> ChronicSheet | None:
        """The sheet with its columns."""
        return self.sheet if isinstance(self.sheet, ChronicSheet) else None
