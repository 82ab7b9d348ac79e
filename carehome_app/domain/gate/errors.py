"""Why something is not taken at the gate: one sentence each."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class AnswerError(CareHomeError):
    """What was typed is no answer to what is asked."""

    text = QT_TRANSLATE_NOOP("Errors", "“{typed}” does not answer “{asked}”. It takes: {takes}.")


class StillMissingError(CareHomeError):
    """Something the level asks for was not answered; nothing is assumed."""

    text = QT_TRANSLATE_NOOP("Errors", "Still missing: {asked}.")


class TomorrowError(CareHomeError):
    """A certificate says that it was taken in the future."""

    text = QT_TRANSLATE_NOOP("Errors", "The certificate says {when}, which is still to come.")


class ReasonToRefuseError(CareHomeError):
    """Somebody the level would refuse can only come in by a signed exception."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "Not under this level: {reasons}. Refuse, divert, hold, or book a signed exception.",
    )


class WhyRefusedError(CareHomeError):
    """Who is refused is told why."""

    text = QT_TRANSLATE_NOOP("Errors", "Say why: a refusal needs a reason.")


class IdNumberError(CareHomeError):
    """The check digit of an identity number does not fit."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "The last digit of the identity number is {typed}, by the others it would be {right}.",
    )


class NobodyInsideError(CareHomeError):
    """Nobody of this name is on the list of who is inside."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{name} never came in. Say when: the coming is written first, then the leaving."
    )


class SameNameError(CareHomeError):
    """Two of one name are inside: nobody guesses which one leaves."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "{count} called {name} are inside: {which}. Choose one on the list of who is inside,"
        " or say whom they visit.",
    )


class AlreadyInsideError(CareHomeError):
    """Somebody is inside by the list already."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{name} is inside since {when}. Let the leaving be written first."
    )


class NameNeededError(CareHomeError):
    """Whoever comes in is written down by name."""

    text = QT_TRANSLATE_NOOP("Errors", "Say who it is: a name, or for goods the sender.")


class DocumentNeededError(CareHomeError):
    """A level is changed by an order on paper, with a reason."""

    text = QT_TRANSLATE_NOOP("Errors", "A change of level needs {what}.")


class NoSuchSwitchError(CareHomeError):
    """There is no such switch or position."""

    text = QT_TRANSLATE_NOOP("Errors", "“{typed}” is no position of {switch}: {known}.")


class MisplacedBadgeError(CareHomeError):
    """A scanner typed a badge into a field that is not for badges."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "“{typed}” is {name}, scanned into a field that is not for it. It was taken out and"
        " nothing was kept: finish this one, then scan it in the box.",
    )


class NoSuchFloorError(CareHomeError):
    """A level of its own is for a floor on which somebody lives."""

    text = QT_TRANSLATE_NOOP("Errors", "Nobody lives on a floor “{typed}”; there are: {known}.")


class ShiftTimesError(CareHomeError):
    """A team is watched, then enters, then leaves."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "A team is watched first, then enters ({enters}), then leaves ({leaves})."
    )


class InTwoShiftsError(CareHomeError):
    """Nobody lives in with two teams at once."""

    text = QT_TRANSLATE_NOOP("Errors", "{name} lives in with {other} at that time.")


class NoSuchShiftError(CareHomeError):
    """There is no such team."""

    text = QT_TRANSLATE_NOOP("Errors", "There is no sealed shift {given}.")


class NotStaffHereError(CareHomeError):
    """Sealed shifts are of staff."""

    text = QT_TRANSLATE_NOOP("Errors", "{name} does not work here.")


class NotSignedError(CareHomeError):
    """An exception needs the signature of the director or head nurse."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "An exception is signed with the PIN of a head nurse or director."
    )


class ListNotEmptyError(CareHomeError):
    """The evening list is closed when somebody said something of everyone on it."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{count} are still to be looked at: seen, said, or still in."
    )


class NoEmergencyError(CareHomeError):
    """Nothing was collected for an emergency of this name."""

    text = QT_TRANSLATE_NOOP("Errors", "Nothing is kept for “{name}”.")


class StillAskedError(CareHomeError):
    """The level in force still asks for an emergency's data."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "The level in force still asks for it. Change the level first, then end the event.",
    )


class DirectorEndsError(CareHomeError):
    """What was collected for an emergency is destroyed by the director alone."""

    text = QT_TRANSLATE_NOOP("Errors", "The director ends an emergency, with their own PIN.")


class OutBeforeInError(CareHomeError):
    """Nobody leaves before coming."""

    text = QT_TRANSLATE_NOOP("Errors", "{when} is before {since}, when {name} came.")


class AlreadyOutError(CareHomeError):
    """The resident went out and did not come back by the list."""

    text = QT_TRANSLATE_NOOP("Errors", "{name} is out since {when}: the return is written first.")


class NotExaminedError(CareHomeError):
    """Somebody would stay without being examined."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "Nobody stays before being examined: say by whom and what was found, or the number of the"
        " written notice if it was refused.",
    )


class NotOfThoseHereError(CareHomeError):
    """Staff has no intake."""

    text = QT_TRANSLATE_NOOP("Errors", "{name} works here: an intake is of who comes to stay.")


class ThingsNotHereError(CareHomeError):
    """What would be given back is not on the list of what is here."""

    text = QT_TRANSLATE_NOOP("Errors", "Not among what is here: {things}. Here are: {known}.")


class WitnessNeededError(CareHomeError):
    """Things are listed and given back in front of somebody."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Things are listed and given back in front of a second person, with their PIN."
    )


class EachAloneError(CareHomeError):
    """What is measured or asked of each cannot be said of a group."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "The level asks {asked} of each: let them in one by one. Nobody of the group was let in.",
    )
