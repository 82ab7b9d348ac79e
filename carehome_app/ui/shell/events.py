"""News between pages: what changed, and where somebody wants to go."""

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from carehome_app.domain.rounds.plan import RoundKey


class HomeWish(Enum):
    """Which home somebody wants instead of the one that is open."""

    OTHER = "other"
    NEW = "new"


class Place(NamedTuple):
    """A person's line in a round."""

    round: RoundKey
    person: int


class AppEvents(QObject):
    """One object for the whole window; pages announce and listen, and do not know each other.

    A page connects to what concerns it in its constructor. For the requests the window shows
    the page first, making it if need be, so that the page's own slot always gets them.
    """

    changed = Signal(object)
    """`Changes`: emitted after a service wrote something."""
    round_requested = Signal(object)
    """`RoundKey` or None for the current one: show the sheet at the first open person."""
    place_requested = Signal(object)
    """A `Place`: show the sheet of that round at that person."""
    behind_requested = Signal(object)
    """Items of the current round's due list: show the sheet with these people."""
    person_requested = Signal(int)
    """Number of a person: show that person."""
    chart_requested = Signal(int)
    """Number of a person: show that person's charts."""
    page_requested = Signal(str)
    """Name of a page, as a due list has it: show it."""
    cluster_requested = Signal(object)
    """An `Outbreak`: show what spreads, who is ill, and what is done."""
    isolation_requested = Signal(object)
    """A `NewCase`: show the form that keeps somebody apart, filled in with what is known."""
    beginning_requested = Signal(object)
    """A `Step` of a home's first hour: show what is proposed for it."""
    report_requested = Signal(object)
    """`RoundKey` or None for the current one: build and preview the daily report."""
    prepared_requested = Signal(object)
    """`Prepared`, or None for the list: show what waits to be issued."""
    follow_up_requested = Signal(object)
    """Number of a person, or an `Episode` of an area: show what is open of it."""
    repeat_requested = Signal(int)
    """Number of a person: show that person in the current round, to repeat a reading."""
    chronic_requested = Signal(object)
    """`RoundKey` or None for now: show the chronic sheet at the first open cell."""
    chronic_repeat_requested = Signal(int)
    """Number of a person: show that person on the chronic sheet, to repeat a reading."""
    history_requested = Signal(object)
    """What the history is asked of: a person's number, an `Entry`, a `Thing`, None for all."""
    as_of_requested = Signal(object)
    """A moment: show the whole record as it was known then."""
    keys_changed = Signal(object)
    """The page in view has other keys now, its `Hint`s: the line at the bottom shows them."""
    back_requested = Signal()
    """Go back to the page before."""
    told = Signal(str)
    """A sentence for the line at the bottom, such as "Kept at 07:31."."""
    home_requested = Signal(object)
    """A `HomeWish`, or the folder of a recent home: close this one and open that."""
    language_requested = Signal(str)
    """`zh` or `en`: show the whole window in another language, and remember it."""
    minute_passed = Signal()
    """Once a minute: clocks, overdue marks and the current round may have changed."""
    backup_requested = Signal()
    """Make a backup now."""
    file_key_requested = Signal()
    """Give the file another key now, beside the window."""
    backup_stood = Signal(object)
    """`Standing`: when the last proven backup was, and what is going on."""
    ended = Signal()
    """The window closes: what waits to begin does not begin any more."""
