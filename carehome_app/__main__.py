"""`python -m carehome_app` and the command `carehome`."""

import gc
import os
from typing import Final

from carehome_app import plain_import  # noqa: F401  # before Qt replaces what it keeps

MANY: Final = 500_000
"""How many new objects there may be before Python looks for rings among them.

More than a start makes: of its own accord it looks ninety times meanwhile, finds next to nothing,
and takes 30 ms for it. Once the window stands it looks at fewer, and oftener.
"""


def main() -> None:
    """Start the program as the command line says."""
    gc.set_threshold(MANY)
    os.umask(0o077)  # what is written, exports too, is for nobody else on this computer
    from carehome_app.cli.program import main as command_line

    command_line()


if __name__ == "__main__":
    main()
