"""Faults in the one book of findings: each grade is a family, and the last day is their clock."""

from datetime import timedelta
from typing import Final

from carehome_app.domain.findings.episodes import Book, BookRule, Hit, Step
from carehome_app.domain.findings.subject import FAULT, Subject
from carehome_app.domain.inspections.faults import TERMS, Grade
from carehome_app.domain.measures.rule import Family, Severity, Source
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

SAFETY_LAW: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "Work Safety Law, art. 41; the terms are our proposal"),
    proposal=True,
)
_LABELS: Final = {
    Grade.MAJOR: QT_TRANSLATE_NOOP("Faults", "major fault"),
    Grade.GENERAL: QT_TRANSLATE_NOOP("Faults", "fault"),
    Grade.MINOR: QT_TRANSLATE_NOOP("Faults", "minor fault"),
}
_ADVICE: Final = {
    Grade.MAJOR: QT_TRANSLATE_NOOP(
        "Faults", "Make it safe at once, name somebody responsible, and tell the bureau."
    ),
    Grade.GENERAL: QT_TRANSLATE_NOOP("Faults", "Name somebody responsible and a last day."),
    Grade.MINOR: QT_TRANSLATE_NOOP("Faults", "Name somebody responsible and a last day."),
}
SEVERITIES: Final = {
    Grade.MAJOR: Severity.URGENT,
    Grade.GENERAL: Severity.ACT,
    Grade.MINOR: Severity.WATCH,
}
FOUND: Final = Text("", "{words}")
FAILED: Final = QT_TRANSLATE_NOOP(
    "Faults", "{words} (sent back {times} times: the director decides)"
)
TIMES_TO_DIRECTOR: Final = 2
"""So many failed re-checks, and the director is told. Our proposal (reference, 6.6)."""


def family_of(grade: Grade) -> str:
    """Return the family of a grade, by its code."""
    return f"fault_{grade.value}"


def rule_of(grade: Grade, *, failed: bool = False) -> str:
    """Return the rule of a grade, by its code."""
    return f"fault.{grade.value}.failed" if failed else f"fault.{grade.value}"


def _family(grade: Grade) -> Family:
    term = timedelta(days=TERMS[grade])
    return Family(
        family_of(grade),
        dict.fromkeys(Severity, _LABELS[grade]),
        high=grade is Grade.MAJOR,
        signed=False,
        repeat_after=term,
        repeat_again=term,
        advice=_ADVICE[grade],
    )


def _rule(grade: Grade, *, failed: bool) -> BookRule:
    return BookRule(
        code=rule_of(grade, failed=failed),
        family=family_of(grade),
        severity=Severity.URGENT if failed else SEVERITIES[grade],
        label=_LABELS[grade],
        sentence=FAILED if failed else FOUND,
        source=SAFETY_LAW,
    )


_FAMILIES: Final = tuple(_family(grade) for grade in Grade)
_RULES: Final = tuple(_rule(grade, failed=failed) for grade in Grade for failed in (False, True))


def _sentence(subject: Subject, family: str, hit: Hit) -> Text:
    del subject, family
    return BOOK.rules[hit.rule].sentence.with_(**hit.numbers)


BOOK: Final = Book(
    about=FAULT,
    families={family.code: family for family in _FAMILIES},
    rules={rule.code: rule for rule in _RULES},
    sentence=_sentence,
    steps=(Step.NOTE,),
    ended=QT_TRANSLATE_NOOP("Faults", "closed"),
    repeats=True,
    due=QT_TRANSLATE_NOOP("Faults", "until {clock}"),
    naming=QT_TRANSLATE_NOOP("Faults", "Fault {name}"),
)
"""Closed by a re-check alone: a note is all that the page of follow-ups keeps."""
