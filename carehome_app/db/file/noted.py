"""Where this computer keeps what it notes for itself; nothing of it goes with a home's folder."""

import os
from pathlib import Path
from typing import Final

STATE: Final = "CAREHOME_STATE"
"""Names another folder for it, as the tests do."""


def state_folder() -> Path:
    """Return where this computer keeps what it notes for itself."""
    named = os.environ.get(STATE)
    if named:
        return Path(named)
    import platformdirs

    return platformdirs.user_state_path("carehome", appauthor=False)
