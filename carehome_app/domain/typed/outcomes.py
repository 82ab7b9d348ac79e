"""What can come of a typed text: a meaning, a question, a refusal or a reason."""

from datetime import date

import msgspec

from carehome_app.domain.fields import Values
from carehome_app.domain.reasons import Reason
from carehome_app.i18n import Text


class Meaning(msgspec.Struct, frozen=True):
    """What a text means: the values by field key.

    `shown` is how people write it (`36.5 °C`, `120/80/72`), `full` the shortest text that says
    it in full (`36.5c`). Both can be typed.
    """

    values: Values
    shown: str
    full: str
    said: tuple[Text | str, ...] = ()
    """What was said beside the number, in words."""


class Accepted(msgspec.Struct, frozen=True):
    """The text has exactly one meaning and it may be kept."""

    meaning: Meaning


class Question(msgspec.Struct, frozen=True):
    """A soft question: what the text may mean, the likeliest first.

    `repeatable`: typing the same again keeps the first meaning. It does not when that meaning is
    in a unit that is neither the home's nor typed: such a unit has to be typed.
    `in_full`: the text already says its first meaning in full, so it answers an earlier question.
    `tells_itself`: the question says what happened and how to answer, so nothing is added to it.
    """

    typed: str
    why: Text
    meanings: tuple[Meaning, ...]
    repeatable: bool
    in_full: bool = False
    tells_itself: bool = False


class Refused(msgspec.Struct, frozen=True):
    """The text cannot be a reading, and why."""

    why: Text


class NotTaken(msgspec.Struct, frozen=True):
    """A reason instead of a reading.

    `until` is the last day it explains. Without it the reason explains this round only, or,
    when `open_ended`, every round until further notice.
    """

    reason: Reason
    until: date | None
    open_ended: bool


Outcome = Accepted | Question | Refused | NotTaken
