"""What can go wrong with a backup or a copy of the journal, and what is safe then."""

from carehome_app.domain.errors import CareHomeError, NoHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP

# What can go wrong with a backup, and what is safe then.


class NotABackupError(CareHomeError):
    """The folder is no whole backup."""

    text = QT_TRANSLATE_NOOP(
        "Backups", "{path} is not a backup of carehome, or only a part of one."
    )


class BaseGoneError(NotABackupError):
    """The folder holds what was new since a whole backup that is not beside it."""

    text = QT_TRANSLATE_NOOP(
        "Backups",
        "{path} holds only what was new since the whole backup {name}. Both are needed, beside"
        " each other.",
    )


class NotProvenError(CareHomeError):
    """What was copied is not what was to be copied."""

    text = QT_TRANSLATE_NOOP(
        "Backups", "{path} did not pass its check ({what}). It does not count as a backup."
    )


class OtherKeyError(CareHomeError):
    """The backup is whole, and was made before the file was given another key."""

    text = QT_TRANSLATE_NOOP(
        "Backups",
        "This backup is whole, but from before the file key was changed. Say a passphrase or the"
        " recovery code that opened the home then.",
    )


class BackupUnderWayError(CareHomeError):
    """Another program is making a backup of the same home now."""

    text = QT_TRANSLATE_NOOP("Backups", "A backup is being made already.")


class PlaceGoneError(CareHomeError):
    """The second folder was there and is not any more."""

    text = QT_TRANSLATE_NOOP(
        "Backups",
        "{path} went away while it was written to. The backups on this computer are whole.",
    )


class InsideHomeError(CareHomeError):
    """A second folder inside the home would be lost with it."""

    text = QT_TRANSLATE_NOOP(
        "Backups", "{path} lies inside the home. Choose a folder on another disk or a stick."
    )


class NoFolderError(CareHomeError):
    """No folder was named."""

    text = QT_TRANSLATE_NOOP("Backups", "Say into which new folder.")


class FolderNameError(CareHomeError):
    """What was typed cannot be the name of a folder."""

    text = QT_TRANSLATE_NOOP("Backups", "“{given}” cannot be the name of a folder.")


class KeyFileGoneError(NoHomeError):
    """The record is there, and nothing to open it with."""

    text = QT_TRANSLATE_NOOP(
        "Backups",
        "The key file vault.json of {path} is missing. The record itself is there, and every"
        " backup holds a copy of the key file.",
    )


class RecordGoneError(NoHomeError):
    """The folder was a home, and its record is missing."""

    text = QT_TRANSLATE_NOOP(
        "Backups", "There is no carehome home in {path} any more: the record itself is missing."
    )


class TooOldToReadError(CareHomeError):
    """An older file on a medium that cannot be written cannot be brought on."""

    text = QT_TRANSLATE_NOOP(
        "Backups",
        "{path} was written by an older version of carehome and lies on a medium that may only be"
        " read. Copy the folder to this computer and open it there.",
    )


# What can be wrong with a copy of the journal.


class NotACopyError(CareHomeError):
    """The file is no copy of a journal, or a row of it cannot be read."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{name} is not a copy of a journal: its row {row} cannot be read."
    )


class NewerCopyError(CareHomeError):
    """A newer program wrote the copy."""

    text = QT_TRANSLATE_NOOP("Errors", "{name} was written by a newer program.")
