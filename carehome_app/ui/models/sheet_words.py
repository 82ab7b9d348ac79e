"""Say how a person stands in a round: the judgement, and who is meant."""

from collections.abc import Iterator
from typing import Final

from carehome_app.domain.findings import SIGNS, Finding, Hit
from carehome_app.domain.measures import Measure
from carehome_app.domain.people import Person
from carehome_app.domain.reasons import BY_CODE
from carehome_app.domain.rounds import Standing
from carehome_app.domain.sheet import Row, SheetCell
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.models.drafts import Draft, Drafts
from carehome_app.ui.models.open_round import Mode, OpenRound
from carehome_app.ui.models.said import Said, Sign
from carehome_app.ui.models.typed_words import said_of

NORMAL: Final = QT_TRANSLATE_NOOP("RoundSheet", "normal")
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
        for finding in cell.findings:
            text = FOUND.with_(label=finding.label, why=because(finding))
            sign = Sign.HIGH if finding.family.high else Sign.LOW
            yield Said(sign, self._named(row, cell.measure, text))
        if not cell.findings:
            yield Said(Sign.WELL, self.say(NORMAL if cell.measure.rules else RECORDED))

    def _named(self, row: Row, measure: Measure, text: Text) -> str:
        """Name the measure where a person has more than one."""
        several = sum(cell is not None for cell in row.cells) > 1
        return self.say(OF_MEASURE.with_(measure=measure.label, words=text) if several else text)


def because(finding: Finding) -> Text | str:
    """Return why, in a few words: by how much, after what, or beyond which line."""
    named = [hit for hit in finding.hits if _severity(finding, hit) is finding.severity]
    for hit in named or finding.hits:
        if "difference" in hit.numbers:
            own = ABOVE_OWN if finding.family.high else BELOW_OWN
            return own.with_(difference=hit.numbers["difference"])
    for hit in named:
        if "earlier" in hit.numbers:
            numbers = hit.numbers
            return AGAIN_AFTER.with_(earlier=numbers["earlier"], clock=numbers["earlier_at"])
    hit = (named or list(finding.hits))[-1]
    rule = finding.measure.rule(hit.rule)
    return f"{SIGNS[rule.beyond]} {hit.numbers.get('limit', '')}"


def _severity(finding: Finding, hit: Hit) -> object:
    return finding.measure.rule(hit.rule).severity


def _order(said: Said) -> int:
    return list(Sign).index(said.sign)
