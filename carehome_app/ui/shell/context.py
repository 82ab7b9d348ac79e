"""What every page is given: the house's services, the reader's language, news, slow work."""

from dataclasses import dataclass, field
from pathlib import Path

from carehome_app.i18n import Translate
from carehome_app.services.house import House
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.style.look import Look


@dataclass(frozen=True)
class Context:
    """Handed to each page; pages know nothing of each other."""

    house: House
    say: Translate
    """Says a marked text in the reader's language."""
    language: str
    """`zh` or `en`."""
    events: AppEvents
    background: Background
    look: Look = field(default_factory=Look)
    homes: tuple[tuple[str, Path], ...] = ()
    """Homes that were open on this computer lately: their names and folders."""
