"""Say what a typed text means, before and after Enter."""

from typing import Final

from carehome_app.domain.reading_text import (
    Accepted,
    Meaning,
    NotTaken,
    Outcome,
    Question,
    Refused,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.models.drafts import Draft
from carehome_app.ui.models.said import Said, Sign

MEANS: Final = QT_TRANSLATE_NOOP("RoundSheet", "{typed} → {meaning}, Enter keeps it")
DRAFT: Final = QT_TRANSLATE_NOOP("RoundSheet", "{typed}: not kept yet")
WILL_ASK: Final = QT_TRANSLATE_NOOP("RoundSheet", "{typed} → {meaning}? Enter asks")
AGAIN: Final = QT_TRANSLATE_NOOP("RoundSheet", "{meaning}? Type {typed} again to keep it")
IN_FULL: Final = QT_TRANSLATE_NOOP("RoundSheet", "{meaning}? Only if typed so: {full}")
OTHER_MEANINGS: Final = QT_TRANSLATE_NOOP("RoundSheet", "Otherwise type in full: {meanings}.")
MEANING_IN_FULL: Final = QT_TRANSLATE_NOOP("RoundSheet", "{full} for {meaning}")
UNTIL: Final = QT_TRANSLATE_NOOP("RoundSheet", "{reason}, until {day}")
FURTHER: Final = QT_TRANSLATE_NOOP("RoundSheet", "{reason}, until further notice")
THIS_ROUND: Final = QT_TRANSLATE_NOOP("RoundSheet", "{reason}, this round only")
_LONG_ENOUGH: Final = 3
"""A shorter text that means nothing yet is a beginning, not a mistake."""


def said_of(draft: Draft, say: Translate, *, typing: bool) -> Said:
    """Return what stands beside a cell with a typed text in it."""
    if draft.trouble:
        return Said(Sign.REFUSED, draft.trouble)
    if draft.stopped and draft.asked is not None and not _answered(draft):
        return asked(draft.asked, say)
    if not typing and not draft.stopped:
        return Said(Sign.DRAFT, say(DRAFT.with_(typed=draft.text)), _whole(draft, say))
    match draft.outcome:
        case Refused(why):
            begun = not draft.stopped and len(draft.text.strip()) < _LONG_ENOUGH
            sentence = say(why)
            return Said(Sign.BEGUN, "…", sentence) if begun else Said(Sign.REFUSED, sentence)
        case Question() as question:
            return _unasked(question, draft.text, say)
        case outcome:
            words = MEANS.with_(typed=draft.text, meaning=meaning(outcome))
            return Said(Sign.TYPED, say(words))


def meaning(outcome: Outcome) -> Text | str:
    """Return what a text means, as people write it."""
    match outcome:
        case Accepted(understood):
            return _meant(understood)
        case Question(meanings=meanings):
            return _meant(meanings[0]) if meanings else "?"
        case NotTaken(reason, until, open_ended):
            if until is not None:
                return UNTIL.with_(reason=reason.label, day=until.strftime("%m-%d"))
            return (FURTHER if open_ended else THIS_ROUND).with_(reason=reason.label)
        case Refused(why):
            return why


def _meant(one: Meaning) -> Text:
    """Return a meaning with what was said beside it."""
    parts = (one.shown, *one.said) if one.shown else one.said
    return Text("", "{parts}").with_(parts=parts)


def asked(question: Question, say: Translate) -> Said:
    """Return a question that stands beside a cell: the likeliest meaning and how to keep it."""
    why = say(question.why)
    if not question.meanings:
        return Said(Sign.ASKED, why)
    first = question.meanings[0]
    if question.tells_itself:
        return Said(Sign.ASKED, f"{say(_meant(first))}? {why}")
    how = AGAIN.with_(typed=question.typed) if question.repeatable else IN_FULL
    words = say(how.with_(meaning=_meant(first), full=first.full))
    return Said(Sign.ASKED, words, f"{words} · {why}{_others(question, say)}")


def _unasked(question: Question, typed: str, say: Translate) -> Said:
    words = say(WILL_ASK.with_(typed=typed, meaning=meaning(question)))
    return Said(Sign.ASKED, words, f"{words} · {say(question.why)}{_others(question, say)}")


def _others(question: Question, say: Translate) -> str:
    others = tuple(
        MEANING_IN_FULL.with_(full=one.full, meaning=one.shown) for one in question.meanings[1:]
    )
    return f" {say(OTHER_MEANINGS.with_(meanings=others))}" if others else ""


def _answered(draft: Draft) -> bool:
    return isinstance(draft.outcome, Accepted)


def _whole(draft: Draft, say: Translate) -> str:
    words = MEANS.with_(typed=draft.text, meaning=meaning(draft.outcome))
    return f"{say(DRAFT.with_(typed=draft.text))} ({say(words)})"
