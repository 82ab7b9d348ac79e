"""Errors a user may read: one clear sentence each, raised with values only."""

from typing import ClassVar

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


class CareHomeError(Exception):
    """Something the user can understand and act on; anything else is a bug."""

    text: ClassVar[Text]

    def __init__(self, **values: object) -> None:
        super().__init__(self.text.source.format(**values) if values else self.text.source)
        self.sentence = self.text.with_(**values)


class NotAllowedError(CareHomeError):
    """The role does not allow it."""

    text = QT_TRANSLATE_NOOP("Errors", "{role} may not do this.")


class RoundIssuedError(NotAllowedError):
    """The round's report was issued: only who may correct anything may still change it."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "This round's report has been issued: a nurse keeps and corrects it from now on."
    )


class NotYoursError(NotAllowedError):
    """Somebody else recorded it."""

    text = QT_TRANSLATE_NOOP("Errors", "Somebody else recorded this: a nurse corrects it.")


class NobodySignedInError(CareHomeError):
    """Somebody must say who they are first."""

    text = QT_TRANSLATE_NOOP("Errors", "Nobody is signed in.")


class UnknownPersonError(CareHomeError):
    """No person fits what was given."""

    text = QT_TRANSLATE_NOOP("Errors", "Nobody here is called “{given}”.")


class AmbiguousPersonError(CareHomeError):
    """More than one person fits what was given."""

    text = QT_TRANSLATE_NOOP("Errors", "“{given}” can be any of: {people}.")


class NotHereError(CareHomeError):
    """The person left the house already."""

    text = QT_TRANSLATE_NOOP("Errors", "{name} is not in the house any more.")


class StillHereError(CareHomeError):
    """The person has not left the house."""

    text = QT_TRANSLATE_NOOP("Errors", "{name} is in the house already.")


class CodeTakenError(CareHomeError):
    """A person's code belongs to somebody else."""

    text = QT_TRANSLATE_NOOP("Errors", "The code {code} belongs to {name} already.")


class BedTakenError(CareHomeError):
    """A bed is somebody else's."""

    text = QT_TRANSLATE_NOOP("Errors", "Bed {place} is {name}'s.")


class MissingFieldError(CareHomeError):
    """A field that must be filled is empty."""

    text = QT_TRANSLATE_NOOP("Errors", "“{field}” must be filled in.")


class ImpossibleDateError(CareHomeError):
    """A date cannot be."""

    text = QT_TRANSLATE_NOOP("Errors", "{date} cannot be: {why}.")


class NotAnIdentityNumberError(CareHomeError):
    """A text that should be an identity number is none."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "The number ending in {end} is no identity number: 18 places are wanted, and the check"
        " digit must fit.",
    )


class NotOnRollError(CareHomeError):
    """The person is not in the house in this round."""

    text = QT_TRANSLATE_NOOP("Errors", "{name} is not on the roll of this round.")


class LookingBackError(CareHomeError):
    """Somebody tried to change the record as it was known at a past moment."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "This is the record as it was known at {when}. Nothing can be changed in it."
    )


class NothingThenError(CareHomeError):
    """There was no record yet at that moment."""

    text = QT_TRANSLATE_NOOP("Errors", "There was no record at {when}: it begins at {first}.")


class NotMadeAgainError(CareHomeError):
    """Nobody wrote down how a report was made, since an older program issued it."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "How the report {archive_number} was made is not written down: an older program issued"
        " it. Its kept pages can be shown.",
    )


class NoSuchRoundError(CareHomeError):
    """No round is due then."""

    text = QT_TRANSLATE_NOOP("Errors", "There is no such round on {day}.")


class FutureError(CareHomeError):
    """Something that has not happened yet cannot be recorded."""

    text = QT_TRANSLATE_NOOP("Errors", "{when} is in the future.")


class RoundNotOpenError(CareHomeError):
    """A round that has not begun cannot be recorded."""

    text = QT_TRANSLATE_NOOP("Errors", "This round opens at {when}.")


class TimeOutsideRoundError(CareHomeError):
    """A time does not belong to the round."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{when} does not belong to this round, which lasts from {opens} to {until}."
    )


class NothingToUndoError(CareHomeError):
    """There is no entry of this person made at this desk in this round."""

    text = QT_TRANSLATE_NOOP("Errors", "There is nothing of {name} to undo in this round.")


class AlreadyCorrectedError(CareHomeError):
    """The entry was corrected before."""

    text = QT_TRANSLATE_NOOP("Errors", "This entry has been corrected already.")


class AlreadyClosedError(CareHomeError):
    """The episode was closed meanwhile."""

    text = QT_TRANSLATE_NOOP("Errors", "This has been closed already.")


class NotAStepError(CareHomeError):
    """Something of this kind is not answered so: a fault is closed by a re-check alone."""

    text = QT_TRANSLATE_NOOP("Errors", "“{step}” does not answer this.")


class RecordChangedError(CareHomeError):
    """Something was recorded between building a report and issuing it."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Something was recorded meanwhile. The report must be built anew."
    )


class ReasonNeededError(CareHomeError):
    """A reason in words is needed."""

    text = QT_TRANSLATE_NOOP("Errors", "Say the reason in a few words.")


class PrinterGoneError(CareHomeError):
    """The printer that was chosen is not there any more, or the print system does not answer."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” did not take the pages: it is not there, or the print system does not answer."
        " Choose another printer, or save the file.",
    )


class PrintingFailedError(CareHomeError):
    """The printer did not take the pages."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "The printer did not take the pages. Check that it is there and switched on."
    )


class NotMadeError(CareHomeError):
    """What makes documents ended twice before this one was ready."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "The document could not be made: the computer may lack memory. Close other programs and"
        " try again.",
    )


class FileNotWrittenError(CareHomeError):
    """A document could not be written where the person chose."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{path} could not be written ({why}). Choose another place; nothing is lost."
    )


class StorageProblemError(CareHomeError):
    """The disk or the file is in trouble."""

    text = QT_TRANSLATE_NOOP("Errors", "The record could not be written or read: {why}. {advice}")


class FileGoneError(CareHomeError):
    """The folder or a file of the home was deleted or replaced while the home was open."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "This was not recorded: the folder {path}, or a file in it, was deleted or replaced while"
        " the home was open. Write it down on paper, close the program, and restore the newest"
        " proven backup into a new folder.",
    )


class NotOursError(CareHomeError):
    """The folder or file is not a carehome one, or the key does not fit."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{path} cannot be opened: it is not a carehome file, or it is damaged."
    )


class WrongKeyError(CareHomeError):
    """The passphrase opens no slot of the vault."""

    text = QT_TRANSLATE_NOOP("Errors", "The passphrase does not open this home.")


class NewerProgramError(CareHomeError):
    """The file was written by a newer program."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{path} was written by a newer version of carehome. Please update the program."
    )


class NewerVersionError(NewerProgramError):
    """The file says which newer program wrote it."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "{path} was written by carehome {version}. This is carehome {this}, which is older:"
        " install that version or a later one, and open it with that. Nothing was changed.",
    )


class ShortPassphraseError(CareHomeError):
    """A passphrase that is soon guessed protects nobody."""

    text = QT_TRANSLATE_NOOP("Errors", "A passphrase needs at least {count} characters.")


class HomeExistsError(CareHomeError):
    """A home is there already."""

    text = QT_TRANSLATE_NOOP("Errors", "{path} is not empty. Choose a new folder.")


class NoHomeError(CareHomeError):
    """There is no home in the folder."""

    text = QT_TRANSLATE_NOOP("Errors", "There is no carehome home in {path}.")


class HomeInUseError(CareHomeError):
    """Another program has the home open."""

    text = QT_TRANSLATE_NOOP("Errors", "{path} is open in another carehome already.")


class NetworkFolderError(CareHomeError):
    """The folder lies on a network share."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{path} lies on a network drive. A home must lie on a disk of this computer."
    )


class ClockMovedError(CareHomeError):
    """Only a made-up home may be shown at another time."""

    text = QT_TRANSLATE_NOOP("Errors", "The clock can be moved for demo homes only.")


class NoImageError(CareHomeError):
    """A file is no photograph, or a broken one."""

    text = QT_TRANSLATE_NOOP("Errors", "“{name}” is no photograph, or it is broken.")


class ImageTooLargeError(CareHomeError):
    """A file that is far too large to be a photograph."""

    text = QT_TRANSLATE_NOOP("Errors", "“{name}” is larger than {most} MB.")


class NoVideoError(CareHomeError):
    """A film: only pictures are kept here."""

    text = QT_TRANSLATE_NOOP("Errors", "“{name}” is a film: only pictures are kept here.")
