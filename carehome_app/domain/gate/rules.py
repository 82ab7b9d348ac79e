"""What is found about people at the gate: symptoms that were ticked, and residents not back."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Final

from carehome_app.domain.findings.episodes import FOR_A_PERSON, Book, BookRule, Calm, Hit
from carehome_app.domain.findings.subject import PERSON, Subject
from carehome_app.domain.gate.levels import Ask, Who
from carehome_app.domain.gate.movements import Passage
from carehome_app.domain.gate.screening import NONE
from carehome_app.domain.measures.rule import Family, Severity, Source
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

REGISTER: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "notice of the Ministry of Civil Affairs, April 2020: symptoms"),
    section="3.3",
)
NINE_RISKS: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources",
        "the national safety standard for elder homes of 2019: walking away; the 30 minutes are"
        " our proposal",
    ),
    proposal=True,
    section="3.6",
)
_AT_ONCE: Final = timedelta(minutes=30)

SYMPTOMS: Final = Family(
    "gate_symptoms",
    dict.fromkeys(Severity, QT_TRANSLATE_NOOP("Gate", "symptoms at the gate")),
    high=True,
    signed=False,
    repeat_after=_AT_ONCE,
    repeat_again=_AT_ONCE,
    advice=QT_TRANSLATE_NOOP("Gate", "Not to the residents; tell the nurse, measure again."),
)
NOT_BACK: Final = Family(
    "gate_not_back",
    dict.fromkeys(Severity, QT_TRANSLATE_NOOP("Gate", "not back")),
    high=True,
    signed=False,
    repeat_after=_AT_ONCE,
    repeat_again=_AT_ONCE,
    advice=QT_TRANSLATE_NOOP("Gate", "Look for the person now; write down who was told what."),
)
RULES: Final = (
    BookRule(
        code="gate.symptoms",
        family=SYMPTOMS.code,
        severity=Severity.ACT,
        source=REGISTER,
        label=SYMPTOMS.labels[Severity.ACT],
        sentence=QT_TRANSLATE_NOOP("Gate", "Said at the gate: {symptoms}. {source}"),
    ),
    BookRule(
        code="gate.not_back",
        family=NOT_BACK.code,
        severity=Severity.ACT,
        source=NINE_RISKS,
        label=NOT_BACK.labels[Severity.ACT],
        sentence=QT_TRANSLATE_NOOP("Gate", "Out since {since}, expected back {back}. {source}"),
    ),
)
RULE_BY_CODE: Final = {one.code: one for one in RULES}
SYMPTOM_LABELS: Final = {
    "cough": QT_TRANSLATE_NOOP("Symptoms", "cough"),
    "sore_throat": QT_TRANSLATE_NOOP("Symptoms", "sore throat"),
    "runny_nose": QT_TRANSLATE_NOOP("Symptoms", "runny nose"),
    "short_of_breath": QT_TRANSLATE_NOOP("Symptoms", "short of breath"),
    "diarrhoea": QT_TRANSLATE_NOOP("Symptoms", "diarrhoea"),
    "vomiting": QT_TRANSLATE_NOOP("Symptoms", "vomiting"),
    "fatigue": QT_TRANSLATE_NOOP("Symptoms", "fatigue"),
}


def symptom_words(kept: str) -> tuple[Text, ...]:
    """Return the symptoms of a kept answer in words."""
    return tuple(SYMPTOM_LABELS.get(one, Text("", one)) for one in kept.split())


def _sentence(subject: Subject, family: str, hit: Hit) -> Text:
    del subject, family
    rule = RULE_BY_CODE[hit.rule]
    numbers: dict[str, object] = {**hit.numbers, "source": rule.source.label}
    if "symptoms" in hit.numbers:
        numbers["symptoms"] = symptom_words(hit.numbers["symptoms"])
    return rule.sentence.with_(**numbers)


BOOK: Final = Book(
    about=PERSON,
    families={one.code: one for one in (SYMPTOMS, NOT_BACK)},
    rules=RULE_BY_CODE,
    sentence=_sentence,
    steps=FOR_A_PERSON,
    ended=QT_TRANSLATE_NOOP("Gate", "Passed the gate again, and in order: closed"),
    names_source=True,
)
"""What is found about people at the gate."""


def answers(passages: Iterable[Passage], family: Family) -> Iterator[Calm]:
    """Yield the later lines of a person that answer what was found.

    Who says later that there are no symptoms, answers that there were; who is back, is back.
    """
    for one in passages:
        if not one.is_valid:
            continue
        if family is NOT_BACK and one.who is Who.RESIDENT and one.moves > 0:
            yield Calm(one.ref, one.at, contact=True, shown="")
        if family is SYMPTOMS and one.answers.get(Ask.SYMPTOMS.value) == NONE:
            yield Calm(one.ref, one.at, contact=True, shown="")


def symptoms_hit(kept: str) -> Hit:
    """Return the hit of symptoms that were ticked."""
    return Hit("gate.symptoms", 1, {"symptoms": kept})


def not_back_hit(since: str, back: str) -> Hit:
    """Return the hit of a resident who should have been back."""
    return Hit("gate.not_back", 1, {"since": since, "back": back})
