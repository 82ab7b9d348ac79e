"""What a text typed in a medicine cell means: one letter for each open dose, then words.

`g` is given, `r` refused, `w` withheld, `n` not available; `gg` says it of two doses in their
order; `w pulse 46` says why.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from carehome_app.domain.chronic.medicine import OUTCOME_KEYS, OUTCOME_LABELS, Medicine, Outcome
from carehome_app.domain.typed.numbers import Accepted, Meaning, Refused, cut, normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

LONGEST: Final = 120
"""No reason why a dose was not given is longer than this many characters."""
NO_DOSE: Final = QT_TRANSLATE_NOOP(
    "Typing", "G given, R refused, W withheld and why, N not available: “{typed}” is none of them."
)
TOO_MANY: Final = QT_TRANSLATE_NOOP("Typing", "{typed} letters, and {open} doses are open here.")
WHY_WITHHELD: Final = QT_TRANSLATE_NOOP("Typing", "Say why after the W, such as “w pulse 46”.")
ONE_DOSE: Final = QT_TRANSLATE_NOOP("Typing", "{medicine} {dose}: {outcome}")
DOSE_AND_WHY: Final = QT_TRANSLATE_NOOP("Typing", "{medicine} {dose}: {outcome}, {why}")


class DoseMeant(NamedTuple):
    """What is said of one dose; `words` say why."""

    medicine: Medicine
    outcome: Outcome
    words: str = ""


def doses_meant(text: str, doses: Sequence[Medicine]) -> tuple[DoseMeant, ...] | Refused:
    """Return what a text says of the open doses, in their order, or why it says nothing."""
    head, _space, words = text.strip().partition(" ")
    letters = normalized(head)
    if not letters or any(letter not in OUTCOME_KEYS for letter in letters) or len(text) > LONGEST:
        return Refused(NO_DOSE.with_(typed=cut(text.strip())))
    if len(letters) > len(doses):
        return Refused(TOO_MANY.with_(typed=len(letters), open=len(doses)))
    outcomes = [OUTCOME_KEYS[letter] for letter in letters]
    if Outcome.WITHHELD in outcomes and not words.strip():
        return Refused(WHY_WITHHELD)
    return tuple(
        DoseMeant(medicine, outcome, "" if outcome is Outcome.GIVEN else words.strip())
        for medicine, outcome in zip(doses, outcomes, strict=False)
    )


def as_meaning(meant: Sequence[DoseMeant], typed: str) -> Accepted:
    """Return it as the meaning that is shown before it is kept."""
    return Accepted(Meaning({}, "", typed, tuple(_said(one) for one in meant)))


def _said(one: DoseMeant) -> Text:
    text = DOSE_AND_WHY.with_(why=one.words) if one.words else ONE_DOSE
    label = OUTCOME_LABELS[one.outcome]
    return text.with_(medicine=one.medicine.name, dose=one.medicine.dose, outcome=label)
