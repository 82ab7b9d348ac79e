"""What cannot be done with a fault, a photograph or a checklist, one clear sentence each."""

from carehome_app.domain.errors import CareHomeError, NotAllowedError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class UnknownFaultError(CareHomeError):
    """No fault has this number."""

    text = QT_TRANSLATE_NOOP("Errors", "There is no fault “{given}”.")


class NotNowError(CareHomeError):
    """It does not make sense in the state the fault is in."""

    text = QT_TRANSLATE_NOOP("Errors", "{number} is “{state}”: this cannot be done now.")


class DueBeforeFoundError(CareHomeError):
    """The last day lies before the day it was found or today."""

    text = QT_TRANSLATE_NOOP("Errors", "The last day {due} is before {day}.")


class NotLaterError(CareHomeError):
    """An extension that does not extend."""

    text = QT_TRANSLATE_NOOP("Errors", "An extension is later than {due}.")


class LaterByTheWayError(CareHomeError):
    """Somebody else is given it with a later last day: that is an extension."""

    text = QT_TRANSLATE_NOOP("Errors", "The last day stays {due}. A later one is an extension.")


class TooLateForMajorError(CareHomeError):
    """A major fault has more than a day, and the place is not closed."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "A major fault is put right by {due}, or the place is closed until then."
    )


class InterimNeededError(CareHomeError):
    """A major fault without anything done at once."""

    text = QT_TRANSLATE_NOOP("Errors", "A major fault: say what was done at once.")


class NotStaffError(CareHomeError):
    """Somebody responsible who does not work here."""

    text = QT_TRANSLATE_NOOP("Errors", "{name} does not work here.")


class ResponsibleRechecksError(CareHomeError):
    """Whoever put it right looks at it themselves."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{name} is responsible for it or put it right. Another person looks."
    )


class OnlyDoneError(CareHomeError):
    """Nothing but "done" is said of what was done."""

    text = QT_TRANSLATE_NOOP("Errors", "“{words}” says nothing: what was done?")


class DirectorExtendsError(NotAllowedError):
    """A major fault is extended by somebody else."""

    text = QT_TRANSLATE_NOOP("Errors", "Only the director extends a major fault.")


class BeforeLastActError(CareHomeError):
    """It is said to have been before what was done before it."""

    text = QT_TRANSLATE_NOOP("Errors", "{when} is before the last entry, {last}.")


class SameBeforeAndAfterError(CareHomeError):
    """The photograph after is the one before."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Before and after are the same photograph ({print}). Take another one."
    )


class PhotographKnownError(CareHomeError):
    """The same photograph stands at this fault already."""

    text = QT_TRANSLATE_NOOP("Errors", "This photograph ({print}) is kept already.")


class PhotographNeededError(CareHomeError):
    """An item asks for a photograph, and there is none."""

    text = QT_TRANSLATE_NOOP("Errors", "This item asks for a photograph after.")


class UnknownChecklistError(CareHomeError):
    """No checklist is called so."""

    text = QT_TRANSLATE_NOOP("Errors", "There is no checklist “{given}”. There are: {known}.")


class UnknownItemError(CareHomeError):
    """A checklist has no such item."""

    text = QT_TRANSLATE_NOOP("Errors", "The checklist has no item “{given}”.")


class InspectionOverError(CareHomeError):
    """An inspection that is signed is not changed."""

    text = QT_TRANSLATE_NOOP("Errors", "This inspection is signed: nothing is changed in it.")


class NotAllAnsweredError(CareHomeError):
    """Something is not answered yet."""

    text = QT_TRANSLATE_NOOP("Errors", "{count} items are not answered yet.")


class ItemTwiceError(CareHomeError):
    """The same item stands twice in a list."""

    text = QT_TRANSLATE_NOOP("Errors", "“{words}” stands twice in the list.")


class NotAWayError(CareHomeError):
    """What is written is no way of checking."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "“{given}” is no way of checking: look, papers, records, ask."
    )


class NotListedFaultsError(CareHomeError):
    """A table of somebody else's findings cannot be taken over."""

    text = QT_TRANSLATE_NOOP("Errors", "Line {line}: {why}. Nothing was taken over.")
