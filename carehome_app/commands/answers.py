"""What a command answers: lines or one JSON object, and an exit status."""

import json
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec

from carehome_app.domain.accounts.errors import (
    AccountClosedError,
    NoPinError,
    PinMustChangeError,
    PinNeededError,
    TooManyTriesError,
    WrongPinError,
)
from carehome_app.domain.backups.errors import NotABackupError, TooOldToReadError
from carehome_app.domain.errors import (
    CareHomeError,
    ClockMovedError,
    HomeExistsError,
    HomeInUseError,
    NetworkFolderError,
    NewerProgramError,
    NobodySignedInError,
    NoHomeError,
    NotAllowedError,
    NotOursError,
    StorageProblemError,
    WrongKeyError,
)
from carehome_app.domain.files.errors import why
from carehome_app.domain.keys.errors import RecoveryCodeError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate

DONE: Final = 0
NO: Final = 1
"""The check or the data says no."""
CANNOT: Final = 2
"""Wrong usage, or the home cannot be opened."""

CANNOT_OPEN: Final = (
    AccountClosedError,
    ClockMovedError,
    HomeExistsError,
    HomeInUseError,
    NetworkFolderError,
    NewerProgramError,
    NoHomeError,
    NoPinError,
    NobodySignedInError,
    NotABackupError,
    NotAllowedError,
    NotOursError,
    PinMustChangeError,
    PinNeededError,
    RecoveryCodeError,
    StorageProblemError,
    TooManyTriesError,
    TooOldToReadError,
    WrongKeyError,
    WrongPinError,
)
NOT_WRITTEN: Final = QT_TRANSLATE_NOOP("Commands", "{path} cannot be read or written: {why}.")
MISTAKE: Final = QT_TRANSLATE_NOOP(
    "Commands", "The program made a mistake ({mistake}, {place}). Nothing was kept."
)


class UsageError(Exception):
    """Something was asked for in a way that cannot be."""

    def __init__(self, sentence: Text) -> None:
        """Say why in a sentence."""
        super().__init__(sentence.source)
        self.sentence = sentence


class Answer(msgspec.Struct, frozen=True):
    """What goes to standard output, and how the command ends."""

    lines: tuple[str, ...] = ()
    status: int = DONE
    data: object = None
    """What `--json` prints instead of the lines; without it, the trouble."""
    trouble: str = ""
    """One sentence for standard error."""

    def output(self, *, as_json: bool) -> str:
        """Return the text for standard output."""
        if as_json:
            said = {"error": self.trouble} if self.data is None else self.data
            return json.dumps(said)
        return "\n".join(self.lines)


def answered(work: Callable[[], Answer], say: Translate) -> Answer:
    """Do the work; whatever goes wrong becomes one sentence and a status, never a traceback."""
    try:
        return work()
    except UsageError as error:
        return Answer(status=CANNOT, trouble=say(error.sentence))
    except CareHomeError as error:
        cannot = isinstance(error, CANNOT_OPEN)
        return Answer(status=CANNOT if cannot else NO, trouble=say(error.sentence))
    except OSError as error:
        sentence = NOT_WRITTEN.with_(path=error.filename or "?", why=why(error))
        return Answer(status=CANNOT, trouble=say(sentence))
    except Exception as error:  # noqa: BLE001  # a bug: told in a sentence that helps to find it
        return Answer(status=CANNOT, trouble=say(_mistake(error)))


def _mistake(error: Exception) -> Text:
    """Say what kind of mistake and where, without the values, which may be somebody's."""
    last = traceback.extract_tb(sys.exc_info()[2])[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    return MISTAKE.with_(mistake=type(error).__name__, place=place)
