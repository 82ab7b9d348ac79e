"""What a cell says, what a typed text means, and why there is nobody on the sheet."""

from collections.abc import Iterator
from enum import Enum
from typing import Final

import msgspec

from carehome_app.domain.findings.episodes import Finding, brief
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.people import Person
from carehome_app.domain.rounds.counting import Standing
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.rounds.reasons import BY_CODE
from carehome_app.domain.rounds.sheet import Row, SheetCell
from carehome_app.domain.typed.reading import (
    Accepted,
    Meaning,
    NotTaken,
    Outcome,
    Question,
    Refused,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.rounds.drafts import Draft, Drafts
from carehome_app.ui.rounds.filter_bar import Only, RoundFilter
from carehome_app.ui.rounds.open_round import Mode, OpenRound

# What a cell says: a sign, words, and whether it stands out. Plain data, no layout.


class Sign(Enum):
    """The kind of a saying; a meaning is never told by colour alone, so each has its own icon.

    The most pressing kinds come first.
    """

    HIGH = "high"
    LOW = "low"
    OPEN = "open"
    NOT_MEASURED = "not measured"
    AWAY = "away"
    WELL = "well"
    ASKED = "asked"
    TYPED = "typed"
    BEGUN = "begun"
    REFUSED = "refused"
    DRAFT = "draft"


class Said(msgspec.Struct, frozen=True):
    """One saying; `sentence` is all of it where `words` is the short form for a cell."""

    sign: Sign
    words: str
    sentence: str = ""

    @property
    def whole(self) -> str:
        """The long form, or the short one where there is no other."""
        return self.sentence or self.words


class Remark(msgspec.Struct, frozen=True):
    """A part of the note column: struck through when it was corrected, pressing when overdue."""

    words: str
    struck: bool = False
    pressing: bool = False


# Say how a person stands in a round: the judgement, and who is meant.

NORMAL: Final = QT_TRANSLATE_NOOP("RoundSheet", "normal")
NORMAL_NOW: Final = QT_TRANSLATE_NOOP("RoundSheet", "normal on repeat")
NOT_JUDGED: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "standing test in mmHg and kPa: not judged, repeat it in one unit"
)
THEN: Final = QT_TRANSLATE_NOOP("RoundSheet", "then {reason}")
RECORDED: Final = QT_TRANSLATE_NOOP("RoundSheet", "recorded")
TO_MEASURE: Final = QT_TRANSLATE_NOOP("RoundSheet", "to measure")
MISSING: Final = QT_TRANSLATE_NOOP("RoundSheet", "neither measured nor explained")
LEFT: Final = QT_TRANSLATE_NOOP("RoundSheet", "left the house")
STILL_SO: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "{reason} since {day}: still so today? Y yes, N no"
)
FOUND: Final = QT_TRANSLATE_NOOP("RoundSheet", "{label} · {why}")
OF_MEASURE: Final = QT_TRANSLATE_NOOP("RoundSheet", "{measure}: {words}")
ABOVE_OWN: Final = QT_TRANSLATE_NOOP("RoundSheet", "{difference} above own normal")
BELOW_OWN: Final = QT_TRANSLATE_NOOP("RoundSheet", "{difference} below own normal")
AGAIN_AFTER: Final = QT_TRANSLATE_NOOP("RoundSheet", "again after {earlier} at {clock}")
PERSON: Final = QT_TRANSLATE_NOOP("RoundSheet", "{place} {name}, {age}")
PERSON_NO_AGE: Final = QT_TRANSLATE_NOOP("RoundSheet", "{place} {name}")


class SheetWords:
    """Speaks of the rows of a round in the reader's language."""

    def __init__(self, shown: OpenRound, drafts: Drafts, say: Translate) -> None:
        """Speak of this round and of what is typed in it."""
        self.shown = shown
        self.drafts = drafts
        self.say = say

    def person(self, person: Person) -> str:
        """Return a person as told apart from everybody of the same name."""
        place = person.place or person.details.code
        day = self.shown.key.day if self.shown.key else self.shown.house.desk.today()
        age = person.age(day)
        text = PERSON_NO_AGE if age is None else PERSON.with_(age=age)
        return self.say(text.with_(place=place, name=person.name))

    def draft(self, row: Row, column: int) -> Draft | None:
        """Return what is typed and not kept in a cell."""
        place = self.shown.place(row, column)
        return None if place is None else self.drafts.of(place)

    def judgement(self, row: Row) -> list[Said]:
        """Return what stands in the judgement column, the most pressing first."""
        for column in range(len(row.cells)):
            draft = self.draft(row, column)
            if draft is not None:
                typing = self.drafts.typing == self.shown.place(row, column)
                return [said_of(draft, self.say, typing=typing)]
        if self.shown.asks(row):
            return [self._still_so(row)]
        found: dict[Said, None] = {}
        for column in range(len(row.cells)):
            found.update(dict.fromkeys(self._cell(row, column)))
        return sorted(found, key=_order)

    def choices(self, row: Row, column: int) -> list[str]:  # noqa: ARG002  # of some sheets
        """Return what can be said beside the reading of a cell, with the key that says it."""
        return []

    def _still_so(self, row: Row) -> Said:
        assert row.absence is not None  # noqa: S101  # nothing else is asked about
        reason, day = BY_CODE[row.absence.reason].label, self.shown.day(row.absence.since)
        return Said(Sign.ASKED, self.say(STILL_SO.with_(reason=reason, day=day)))

    def _cell(self, row: Row, column: int) -> Iterator[Said]:
        cell = row.cells[column]
        if cell is None:
            return
        standing, reason = row.standing(column)
        if cell.reading is not None:
            yield from self._judged(row, cell)
        elif standing is Standing.UNEXPLAINED:
            text = MISSING if self.shown.mode is Mode.PAST else TO_MEASURE
            yield Said(Sign.OPEN, self._named(row, cell.measure, text))
        else:
            label = BY_CODE[reason].label if reason in BY_CODE else LEFT
            away = standing is Standing.AWAY
            yield Said(Sign.AWAY if away else Sign.NOT_MEASURED, self.say(label))

    def _judged(self, row: Row, cell: SheetCell) -> Iterator[Said]:
        gone = cell.gone
        if gone is not None and gone.reason in BY_CODE:
            known = BY_CODE[gone.reason]
            sign = Sign.AWAY if known.away else Sign.NOT_MEASURED
            yield Said(sign, self.say(THEN.with_(reason=known.label)))
        for finding in cell.latest_findings:
            text = FOUND.with_(label=finding.label, why=because(finding))
            sign = Sign.HIGH if finding.family.high else Sign.LOW
            yield Said(sign, self._named(row, cell.measure, text))
        if not cell.latest_findings:
            calmed = NORMAL_NOW if cell.findings else NORMAL
            calmed = NOT_JUDGED if cell.is_mixed_test else calmed
            yield Said(Sign.WELL, self.say(calmed if cell.measure.rules else RECORDED))

    def _named(self, row: Row, measure: Measure, text: Text) -> str:
        """Name the measure where a person has more than one."""
        several = sum(cell is not None for cell in row.cells) > 1
        return self.say(OF_MEASURE.with_(measure=measure.label, words=text) if several else text)


def because(finding: Finding) -> Text | str:
    """Return why, in a few words: by how much, after what, or beyond which line."""
    measure = finding.measure
    if measure is None:
        return finding.main_sentence
    named = [hit for hit in finding.hits if measure.rule(hit.rule).severity is finding.severity]
    hits = named or list(finding.hits)
    for hit in hits:
        if "baseline" in hit.numbers:
            own = ABOVE_OWN if finding.family.high else BELOW_OWN
            return own.with_(difference=hit.numbers["difference"])
    for hit in hits:
        if "difference" in hit.numbers or "earlier_on" in hit.numbers:
            return brief(measure, hit)
    for hit in hits:
        if "earlier_at" in hit.numbers:
            numbers = hit.numbers
            return AGAIN_AFTER.with_(earlier=numbers["earlier"], clock=numbers["earlier_at"])
    return brief(measure, hits[-1])


def _order(said: Said) -> int:
    return list(Sign).index(said.sign)


# Say what a typed text means, before and after Enter.

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


# Say why there is nobody on the sheet, and what to do.

ALL_DONE: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "All {count} are measured or explained: F9 builds the report."
)
NO_ROUND: Final = QT_TRANSLATE_NOOP("RoundSheet", "No round is planned.")
FIRST_ROUND: Final = QT_TRANSLATE_NOOP("RoundSheet", "The first round opens on {day} at {clock}.")
NO_MATCH: Final = QT_TRANSLATE_NOOP("RoundSheet", "Nobody fits “{search}”. Esc shows everybody.")
NONE_LEFT: Final = QT_TRANSLATE_NOOP("RoundSheet", "Nobody in this view. Esc shows everybody.")


def empty_words(shown: OpenRound, chosen: RoundFilter, say: Translate) -> str:
    """Return what stands in an empty table."""
    sheet = shown.sheet
    if sheet is None:
        return _before_the_first(shown, say)
    if not sheet.rows and shown.nobody is not None:
        return say(shown.nobody)
    if chosen.search:
        return say(NO_MATCH.with_(search=chosen.search))
    if chosen.only is Only.OPEN and not sheet.unexplained:
        return say(ALL_DONE.with_(count=shown.count().due))
    return say(NONE_LEFT)


def _before_the_first(shown: OpenRound, say: Translate) -> str:
    desk = shown.house.desk
    coming = shown.house.worklist.neighbour(RoundKey(desk.today(), ""), 1)
    span = None if coming is None else desk.span(coming)
    if span is None:
        return say(NO_ROUND)
    return say(FIRST_ROUND.with_(day=shown.day(span.opens), clock=shown.clock(span.opens)))
