"""What the page of test rounds says, in short words."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from carehome_app.domain.duties.due_list import Box, Item
from carehome_app.domain.isolation.cases import CaseKind
from carehome_app.domain.people import Person
from carehome_app.domain.sampling.results import RESULT_LABELS, Outcome, Result
from carehome_app.domain.sampling.rules import Notice
from carehome_app.domain.sampling.standing import (
    ELSEWHERE,
    LATE,
    WORDS,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.sampling.rounds import Board
from carehome_app.ui.widgets.signs import State

WAITED: Final = QT_TRANSLATE_NOOP("Sampling", "{hours} h {minutes} min")
WAITED_MINUTES: Final = QT_TRANSLATE_NOOP("Sampling", "{minutes} min")
MARKED: Final = QT_TRANSLATE_NOOP("Sampling", "{said} ({mark})")
MARKS: Final = {
    LATE: QT_TRANSLATE_NOOP("Sampling", "late"),
    ELSEWHERE: QT_TRANSLATE_NOOP("Sampling", "elsewhere"),
}
STATES: Final = {
    Outcome.NEGATIVE: State.DONE,
    Outcome.POSITIVE: State.BAD,
    Outcome.TO_CONFIRM: State.BAD,
    Outcome.DISCORDANT: State.LOOK,
    Outcome.INDETERMINATE: State.LOOK,
    Outcome.INVALID: State.LOOK,
    Outcome.LOST: State.LOOK,
    Outcome.PENDING: State.CLOCK,
}


def waited(since: timedelta) -> Text:
    """Return how long something has waited."""
    hours, minutes = divmod(max(since, timedelta(0)) // timedelta(minutes=1), 60)
    if hours:
        return WAITED.with_(hours=hours, minutes=f"{minutes:02}")
    return WAITED_MINUTES.with_(minutes=minutes)


def result_words(result: Result) -> Text:
    """Return a result in words."""
    return RESULT_LABELS[Outcome(result.value)]


def item_words(item: Item, words: str, say: Translate) -> str:
    """Return how somebody stands; `words` are those said beside a reason."""
    said = WORDS.of_word.get(item.word)
    shown = item.word if said is None else say(said)
    if item.box is Box.EXPLAINED and words:
        shown = say(MARKED.with_(said=shown, mark=words))
    for mark, label in MARKS.items():
        if mark in item.marks:
            shown = say(MARKED.with_(said=shown, mark=label))
    return shown


def named(person: Person | None, number: int) -> str:
    """Return room-bed and name of somebody, or their number."""
    if person is None:
        return f"#{number}"
    return f"{person.place or person.details.code} {person.name}"


def notice_words(
    notice: Notice, say: Translate, name: Callable[[int], str], clock: Callable[[datetime], str]
) -> str:
    """Return a notice in a sentence."""
    said: dict[str, object] = {}
    for key, value in notice.numbers.items():
        if isinstance(value, datetime):
            said[key] = clock(value)
        elif key == "results" and isinstance(value, tuple):
            said[key] = [result_words(Result(one)) for one in value]
        elif isinstance(value, tuple):
            said[key] = list(value)
        else:
            said[key] = value
    if notice.people and "person" not in said:
        said["person"] = name(notice.people[0])
    return say(notice.rule.sentence.with_(**said))


# What the form of isolation is filled in with; a person looks at it, says the room and keeps it.

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
