"""What cannot be recorded in a test round, one clear sentence each."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class NoTestRoundError(CareHomeError):
    """No round is meant, or there is none."""

    text = QT_TRANSLATE_NOOP("Errors", "There is no test round {given}.")


class RoundOverError(CareHomeError):
    """The round is closed; late answers still come in."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Round “{name}” is closed. Only answers can still be kept in it."
    )


class NotOnListError(CareHomeError):
    """The person is not on the frozen list."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "{name} is not on the list of {when}. Whoever came later is added as a line of their own.",
    )


class InATubeError(CareHomeError):
    """The person is in a live tube already."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "{name} is in {tube}, place {position}, already: one live tube for each in a round.",
    )


class TubeFullError(CareHomeError):
    """The tube has as many members as it may have."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "{tube} is full, {count} of {count}. Seal it (Ctrl Enter), then scan {name} again.",
    )


class TubeSealedError(CareHomeError):
    """The tube is closed already."""

    text = QT_TRANSLATE_NOOP("Errors", "{tube} is sealed. Take another tube.")


class OtherGroupError(CareHomeError):
    """A pool would mix contact groups."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "{tube} is for {place}; {name} belongs to {other}. Groups are never mixed to fill a tube.",
    )


class NoTubeError(CareHomeError):
    """No such tube in this round."""

    text = QT_TRANSLATE_NOOP("Errors", "There is no tube “{given}” in this round.")


class LabelTakenError(CareHomeError):
    """A label or code stands on another tube."""

    text = QT_TRANSLATE_NOOP("Errors", "The label {given} is that of {tube} already.")


class TwoTubesError(CareHomeError):
    """Two desks opened a tube under one label."""

    text = QT_TRANSLATE_NOOP("Errors", "Two tubes bear the label {given}. Say which: {tubes}.")


class EmptyTubeError(CareHomeError):
    """Nobody is in the tube."""

    text = QT_TRANSLATE_NOOP("Errors", "Nobody is in {tube} yet.")


class AnsweredBeforeSamplingError(CareHomeError):
    """An answer is dated before the sample."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "The answer of {answered} is before the sample of {sampled}. Check both dates."
    )


class AnsweredAlreadyError(CareHomeError):
    """The tube has another answer already."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{tube} is {known} already. Take that answer back before another one is kept."
    )


class UnknownWordingError(CareHomeError):
    """The wording of an answer is in no list."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "“{given}” is no answer: negative, positive, indeterminate, invalid or lost.",
    )


class LostDigitsError(CareHomeError):
    """A spreadsheet swallowed digits."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "{given}: a spreadsheet has cut off digits. Ask for the file with the column as text.",
    )


class NoSampleError(CareHomeError):
    """There is no such sample to read or take out."""

    text = QT_TRANSLATE_NOOP("Errors", "{name} has no sample that waits in this round.")


class WindowWrongError(CareHomeError):
    """A round ends before it begins."""

    text = QT_TRANSLATE_NOOP("Errors", "The window {typed} cannot be: write it as 08:00-18:00.")


class PoolSizeError(CareHomeError):
    """A pool is of one, or larger than laboratories take."""

    text = QT_TRANSLATE_NOOP("Errors", "A pool is of 2 to {most} people, such as 5 or 10.")


class EndNotSaidError(CareHomeError):
    """Open lines stand in the way of closing."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Not tested and not explained: {count}. Say why before the round is closed."
    )


class ProofNeededError(CareHomeError):
    """Tested elsewhere counts only with a proof."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Say which proof was seen: report number, hospital, picture."
    )


class ExpiredLotError(CareHomeError):
    """The kit is past its date."""

    text = QT_TRANSLATE_NOOP("Errors", "Lot {lot} expired on {day}. Take another.")
