"""What one subject has to do on a day, as whoever asks for everything due is told it."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from carehome_app.domain.duties.due_list import DueList
from carehome_app.domain.duties.identity import DueWords
from carehome_app.i18n import Text

if TYPE_CHECKING:
    from carehome_app.services.house import House


class DayList(NamedTuple):
    """A subject's due list of a day; what is not due at all gives an empty one."""

    name: str
    """Names it in figures and files: `rounds`, `disinfection` …"""
    label: Text
    page: str
    """The page of the window on which it is done."""
    words: DueWords
    of: Callable[["House", date], DueList]
    """The list of a day; of a day gone by as it ended, of today as it stands."""
    until: Callable[["House", date], datetime | None] | None = None
    """When what is open today must be done; None where a list has no such time."""
