"""`python -m carehome_app` and the command `carehome`."""

import gc
import os
from typing import Final

from carehome_app import plain_import  # noqa: F401  # before Qt replaces what it keeps

MANY: Final = 50_000
"""How many new objects there may be before Python looks for rings among them.

Of its own accord it looks ninety times while the window is made, finds next to nothing, and takes
15 ms for it.
"""
STATE: Final = "CAREHOME_STATE"
"""Names the folder in which this computer notes where homes lie (`services.trust.place`)."""


def main() -> None:
    """Start the program as the command line says."""
    gc.set_threshold(MANY)
    if STATE not in os.environ:
        import platformdirs

        state = platformdirs.user_state_path("carehome", appauthor=False)
        os.environ[STATE] = str(state)
    from carehome_app.cli.program import main as command_line

    command_line()


if __name__ == "__main__":
    main()
