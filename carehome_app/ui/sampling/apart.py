"""Keep somebody apart after a test: what the form of isolation is filled in with.

Nothing is kept by it: a person looks at the form, says the room, and keeps it.
"""

from collections.abc import Callable
from typing import Final

from carehome_app.domain.isolation.cases import CaseKind
from carehome_app.domain.sampling.results import Outcome
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.sampling.rounds import Board

TESTED_POSITIVE: Final = QT_TRANSLATE_NOOP("Sampling", "Tested positive, round “{round}”")
IN_A_POOL: Final = QT_TRANSLATE_NOOP(
    "Sampling", "In a positive pool of round “{round}”, to confirm"
)
CONTACT_OF: Final = QT_TRANSLATE_NOOP("Sampling", "Contact of {names}, round “{round}”")
BY_RESULT: Final = {
    Outcome.POSITIVE.value: TESTED_POSITIVE,
    Outcome.TO_CONFIRM.value: IN_A_POOL,
}


def proposed(board: Board, who: int, name: Callable[[int], str], say: Translate) -> NewCase:
    """Return how somebody of a round would be kept apart, in no room yet."""
    kind, why = _why(board, who, name)
    words = "" if why is None else say(why.with_(round=board.round.opened.name))
    return NewCase(subject=who, place="", kind=kind, words=words)


def _why(board: Board, who: int, name: Callable[[int], str]) -> tuple[CaseKind, Text | None]:
    words = {one.who: one.word for one in board.due.items}
    own = BY_RESULT.get(words.get(who, ""))
    if own is not None:
        return CaseKind.OTHER, own
    near = [name(one) for one in board.positive if who in board.contacts(one)]
    return (CaseKind.CONTACT, CONTACT_OF.with_(names=near)) if near else (CaseKind.OTHER, None)
