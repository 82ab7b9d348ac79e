"""A report as plain data: what is said, not how it looks. Documents render it."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Final

import msgspec

from carehome_app.domain.outbreak.line_list import OutbreakPicture
from carehome_app.domain.rehabilitation.progress import GoalCourse
from carehome_app.domain.trends.series import PersonPicture
from carehome_app.domain.trends.ward_sheet import WardWeek
from carehome_app.i18n import Text


class Percent(msgspec.Struct, frozen=True):
    """A share in whole per cent: `97%` on paper, the number 0.97 in a workbook."""

    number: int


NO_RATE: Final = "–"
"""What stands where a share of nothing would."""


def rate(per_cent: int | None) -> Percent | str:
    """Return a share as a cell shows it; that of nothing is no number."""
    return NO_RATE if per_cent is None else Percent(per_cent)


class Clock(str):
    """A moment in the short words of a page, `11-22 07:30`, that still knows its day and year."""

    __slots__ = ("moment",)
    moment: datetime | time

    @classmethod
    def of(cls, moment: datetime, shown: str = "%m-%d %H:%M") -> "Clock":
        """Return a moment as the home's clocks showed it, in the words of a page."""
        made = cls(f"{moment:{shown}}")
        made.moment = moment.replace(tzinfo=None)
        return made

    @classmethod
    def time_of(cls, moment: datetime) -> "Clock":
        """Return the time of a day that stands beside it."""
        made = cls(f"{moment:%H:%M}")
        made.moment = moment.time()
        return made

    @property
    def in_full(self) -> str:
        """The moment with its year, for whoever reads it without the page around it."""
        if isinstance(self.moment, time):
            return str(self)
        return f"{self.moment:%Y-%m-%d %H:%M}"


class Parts(msgspec.Struct, frozen=True):
    """Several values that a page shows as one, such as a morning above an evening.

    A file that calculates gets each in a column of its own, called by `Column.parts`.
    """

    shown: "Text | str"
    cells: "tuple[Cell, ...]"


Shown = Text | str | int | Decimal | date | Percent | Parts | None
"""What a cell can hold; None is shown as nothing, a date as a date where the format has them."""


class Tone(Enum):
    """How much a thing asks to be looked at. Never told by colour alone."""

    PLAIN = "plain"
    MUTED = "muted"
    WELL = "well"
    LOW = "low"
    ALARM = "alarm"


class Align(Enum):
    """Where a column's text stands."""

    START = "start"
    CENTER = "center"
    END = "end"


class Column(msgspec.Struct, frozen=True):
    """A column of a table; `weight` is its share of the page's width."""

    label: Text
    align: Align = Align.CENTER
    weight: float = 1.0
    full: Text | None = None
    """What it is called where no page around it says the month or the year."""
    parts: tuple[Text, ...] = ()
    """What the columns are called that its `Parts` take where each value has its own."""


class Cell(msgspec.Struct, frozen=True):
    """One cell of a table."""

    shown: Shown
    tone: Tone = Tone.PLAIN
    struck: tuple[str, ...] = ()
    """What stood there before corrections, oldest first; it is shown struck through."""
    photos: tuple[bytes, ...] = ()
    """Small JPEGs that stand beside each other below the words, on paper only; an empty one
    leaves its place free."""


class SameCells:
    """Gives one cell for all that say the same, while the rows of a long table are made.

    A register of a month has 80 000 cells; most are empty, or a day, a name, a room, a value.
    """

    __slots__ = ("_known",)

    def __init__(self) -> None:
        """Begin with none."""
        self._known: dict[object, Cell] = {}

    def one(self, cell: Cell) -> Cell:
        """Return the cell that came first of those that say this."""
        same = _same(cell)
        return cell if same is None else self._known.setdefault(same, cell)

    def row(self, some: Iterable[Cell]) -> tuple[Cell, ...]:
        """Return a row of such cells."""
        return tuple(map(self.one, some))


def _same(cell: Cell) -> object:
    """Return what is equal of cells that say the same; None of one that is like no other."""
    said: object = cell.shown
    if isinstance(said, Text) and not said.values:
        said = (said.context, said.source)
    elif type(said) is Decimal:
        said = str(said)  # 36.5 and 36.50 are the same number, and not the same words
    elif type(said) not in _PLAIN:
        return None
    return type(cell.shown), said, cell.tone, cell.struck, cell.photos


_PLAIN: Final = (type(None), str, int, date)
"""Exactly these: a clock is a text too."""


class Table(msgspec.Struct, frozen=True):
    """Rows under columns; every row has as many cells as there are columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total_row: bool = False
    empty: Text | None = None
    """What stands there when there is no row."""
    small: bool = False
    """Printed in small letters, for many columns of short numbers."""
    roomy: bool = False
    """Printed with room to write by hand in its empty cells."""
    on_paper: "tuple[Part, ...]" = ()
    """What pages show in its place where it would be too long; files have the whole table."""

    def __post_init__(self) -> None:
        """Refuse a row that would shift its cells under foreign headings."""
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("Every row needs a cell for each column.")


class Paragraph(msgspec.Struct, frozen=True):
    """A line of words."""

    text: Text
    tone: Tone = Tone.PLAIN


class DayBars(msgspec.Struct, frozen=True):
    """People counted per day, with an optional line a count should stay below.

    A count at the line reaches it.
    """

    days: tuple[date, ...]
    counts: tuple[int, ...]
    line: int | None = None
    line_label: Text | None = None

    def __post_init__(self) -> None:
        """Refuse counts that do not belong to a day each."""
        if len(self.days) != len(self.counts):
            raise ValueError("Every day needs one count.")


class LabelSheet(msgspec.Struct, frozen=True):
    """Labels to print and stick: what is scanned, and a few plain letters beside it."""

    labels: tuple[tuple[str, str], ...]


class SquareCode(msgspec.Struct, frozen=True):
    """One square code that a telephone photographs, with a few lines beside it."""

    letters: str
    lines: tuple[Text, ...] = ()


Drawn = PersonPicture | WardWeek | OutbreakPicture | GoalCourse | LabelSheet | SquareCode
"""What a picture can be drawn from."""


class Picture(msgspec.Struct, frozen=True):
    """A chart, carried as the plain data it is drawn from; `alt` says what it shows."""

    chart: Drawn
    alt: Text


Part = Table | Paragraph | DayBars | Picture


class Section(msgspec.Struct, frozen=True):
    """A numbered heading and what stands under it."""

    heading: Text
    parts: tuple[Part, ...]
    new_page: bool = False
    """Whether it begins a page of its own."""


class Banner(msgspec.Struct, frozen=True):
    """The one sentence a supervisor reads: the lead in bold, then the rest."""

    tone: Tone
    lead: Text
    rest: Text | None = None


class Seal(msgspec.Struct, frozen=True):
    """A short code of the journal's chain at the moment the report was made.

    It lets a reader check the report against the journal; it proves nothing by itself.
    """

    code: str
    """20 hexadecimal characters; 16 in a report from before."""
    first: int
    last: int
    """The journal lines it covers."""


class Report(msgspec.Struct, frozen=True):
    """Everything a document needs, in no language and no layout.

    `archive_number` names the report on paper; `draft` says that it was not issued.
    """

    kind: str
    home_name: str
    home_number: str
    archive_number: str
    title: Text
    subtitle: Text
    banner: Banner
    sections: tuple[Section, ...]
    made_at: datetime
    """In the home's own time zone."""
    signatures: tuple[Text, ...] = ()
    footnotes: tuple[Text, ...] = ()
    message: tuple[Text, ...] = ()
    """The lines of the text for a chat message."""
    seal: Seal | None = None
    draft: bool = True
    demo: bool = False
    """Made-up data: the document must say so."""
    wide: bool = False
    """Printed across the page, for tables of many columns."""

    def __post_init__(self) -> None:
        """Refuse a moment without a time zone: nobody could say when it was."""
        if self.made_at.utcoffset() is None:
            raise ValueError("A report is made at a moment with a time zone.")


def cells(*shown: Shown, tone: Tone = Tone.PLAIN) -> tuple[Cell, ...]:
    """Return one row of cells of the same tone."""
    return tuple(Cell(one, tone) for one in shown)


def columns(*labels: Text, weights: Sequence[float] = ()) -> tuple[Column, ...]:
    """Return centred columns with these labels and, where given, widths."""
    widths = weights or (1.0,) * len(labels)
    return tuple(
        Column(label, weight=weight) for label, weight in zip(labels, widths, strict=True)
    )
