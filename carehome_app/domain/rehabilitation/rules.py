"""What happened in a session that a nurse must see: a fall, a seizure. One book, about people."""

from datetime import timedelta
from typing import Final

from carehome_app.domain.findings.episodes import FOR_A_PERSON, Book, BookRule, Hit
from carehome_app.domain.findings.subject import PERSON, Subject
from carehome_app.domain.measures.rule import Family, Severity, Source
from carehome_app.domain.rehabilitation.words import ADVERSE, Adverse
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

SOURCE: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "our proposal: a fall or a seizure in training is an incident"),
    proposal=True,
    section="7.7",
)
_AT_ONCE: Final = timedelta(minutes=30)
INCIDENT: Final = Family(
    "training_incident",
    dict.fromkeys(Severity, QT_TRANSLATE_NOOP("Rehabilitation", "incident in training")),
    high=True,
    signed=False,
    repeat_after=_AT_ONCE,
    repeat_again=_AT_ONCE,
    advice=QT_TRANSLATE_NOOP(
        "Rehabilitation", "Stop the training, tell the nurse, look at the person again."
    ),
)
_RULES: Final = tuple(
    BookRule(
        code=f"training.{one.value}",
        family=INCIDENT.code,
        severity=Severity.ACT,
        source=SOURCE,
        label=INCIDENT.labels[Severity.ACT],
        sentence=QT_TRANSLATE_NOOP("Rehabilitation", "{what} in training ({item}). {source}"),
    )
    for one in Adverse
)


def hit(adverse: Adverse, item: str) -> Hit:
    """Return the hit of what happened."""
    return Hit(f"training.{adverse.value}", 1, {"item": item})


def _sentence(subject: Subject, family: str, found: Hit) -> Text:
    del subject, family
    what = ADVERSE[Adverse(found.rule.rpartition(".")[2])]
    rule = BOOK.rules[found.rule]
    return rule.sentence.with_(what=what, source=rule.source.label, **found.numbers)


BOOK: Final = Book(
    about=PERSON,
    families={INCIDENT.code: INCIDENT},
    rules={rule.code: rule for rule in _RULES},
    sentence=_sentence,
    steps=FOR_A_PERSON,
    ended=QT_TRANSLATE_NOOP("Rehabilitation", "closed"),
    names_source=True,
)
"""Closed by a signed reason alone."""
