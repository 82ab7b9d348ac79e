"""Make documents for another process until it ends, or asks for none for a while."""

import os
import pickle
import traceback
from collections.abc import Callable
from functools import cache
from threading import Timer
from typing import BinaryIO

from carehome_app.documents.beside.pieces import taken_over
from carehome_app.documents.beside.wanted import Made, Wanted
from carehome_app.documents.formats import rendered
from carehome_app.i18n import Translate

Load = Callable[[str], Translate]
"""Returns what says texts in a language."""


def serve(asks: BinaryIO, answers: BinaryIO, load: Load, idle: float) -> None:
    """Answer one wish after the other; after so many idle seconds the process ends itself."""
    said_by = cache(load)
    while True:
        waiting = Timer(idle, os._exit, [0])
        waiting.daemon = True
        waiting.start()
        try:
            wanted = taken_over(asks)
        except (EOFError, pickle.UnpicklingError):  # it ended, perhaps in the middle of a wish
            return
        finally:
            waiting.cancel()
        pickle.dump(_made(wanted, said_by), answers)
        answers.flush()


def _made(wanted: Wanted, said_by: Load) -> Made:
    try:
        say = said_by(wanted.language)
        content = rendered(
            wanted.report, wanted.file_format, say, wanted.language, wanted.encoding
        )
    except Exception:  # noqa: BLE001  # told to whoever asked, who writes it down
        return Made(b"", traceback.format_exc())
    return Made(content)
