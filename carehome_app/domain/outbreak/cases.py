"""People who fell ill: from signs (a fever finding, a noted symptom) to cases with an onset.

People are counted, never readings; a person counts again after seven days without any sign.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.people import Group
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

SYMPTOM_FREE: Final = timedelta(days=7)
"""Source: clinical reference, section 5.2."""


class Symptom(StrEnum):
    """What is seen in a person; the first three come from readings."""

    RAISED = "raised"
    FEVER = "fever"
    FEVER_38 = "fever_38"
    COUGH = "cough"
    SORE_THROAT = "sore_throat"
    RUNNY_NOSE = "runny_nose"
    SHORT_OF_BREATH = "short_of_breath"
    DIARRHOEA = "diarrhoea"
    VOMITING = "vomiting"
    FATIGUE = "fatigue"
    RASH = "rash"
    CONFIRMED = "confirmed"


SYMPTOM_LABELS: Final = {
    Symptom.RAISED: QT_TRANSLATE_NOOP("Symptoms", "raised temperature"),
    Symptom.FEVER: QT_TRANSLATE_NOOP("Symptoms", "fever"),
    Symptom.FEVER_38: QT_TRANSLATE_NOOP("Symptoms", "fever from 38.0 °C"),
    Symptom.COUGH: QT_TRANSLATE_NOOP("Symptoms", "cough"),
    Symptom.SORE_THROAT: QT_TRANSLATE_NOOP("Symptoms", "sore throat"),
    Symptom.RUNNY_NOSE: QT_TRANSLATE_NOOP("Symptoms", "runny nose"),
    Symptom.SHORT_OF_BREATH: QT_TRANSLATE_NOOP("Symptoms", "short of breath"),
    Symptom.DIARRHOEA: QT_TRANSLATE_NOOP("Symptoms", "diarrhoea"),
    Symptom.VOMITING: QT_TRANSLATE_NOOP("Symptoms", "vomiting"),
    Symptom.FATIGUE: QT_TRANSLATE_NOOP("Symptoms", "fatigue"),
    Symptom.RASH: QT_TRANSLATE_NOOP("Symptoms", "rash"),
    Symptom.CONFIRMED: QT_TRANSLATE_NOOP("Symptoms", "notifiable disease confirmed by a doctor"),
}
FROM_READINGS: Final = (Symptom.RAISED, Symptom.FEVER, Symptom.FEVER_38)
"""Nobody types these: a reading tells them."""


class Syndrome(StrEnum):
    """Signs that belong together."""

    FEVER = "fever"
    RESPIRATORY = "respiratory"
    GASTRO = "gastro"
    FLU_LIKE = "flu_like"
    NOTIFIABLE = "notifiable"


SYNDROME_LABELS: Final = {
    Syndrome.FEVER: QT_TRANSLATE_NOOP("Syndromes", "fever"),
    Syndrome.RESPIRATORY: QT_TRANSLATE_NOOP("Syndromes", "respiratory illness"),
    Syndrome.GASTRO: QT_TRANSLATE_NOOP("Syndromes", "vomiting or diarrhoea"),
    Syndrome.FLU_LIKE: QT_TRANSLATE_NOOP("Syndromes", "flu-like illness"),
    Syndrome.NOTIFIABLE: QT_TRANSLATE_NOOP("Syndromes", "confirmed notifiable disease"),
}
NEEDS: Final[dict[Syndrome, tuple[frozenset[Symptom], ...]]] = {
    Syndrome.FEVER: (frozenset({Symptom.FEVER}),),
    Syndrome.RESPIRATORY: (
        frozenset(
            {Symptom.COUGH, Symptom.SORE_THROAT, Symptom.RUNNY_NOSE, Symptom.SHORT_OF_BREATH}
        ),
    ),
    Syndrome.GASTRO: (frozenset({Symptom.VOMITING, Symptom.DIARRHOEA}),),
    Syndrome.FLU_LIKE: (
        frozenset({Symptom.FEVER_38}),
        frozenset({Symptom.COUGH, Symptom.SORE_THROAT}),
    ),
    Syndrome.NOTIFIABLE: (frozenset({Symptom.CONFIRMED}),),
}
"""One of each set must have been seen. Flu-like: China's definition, 38.0 with cough or sore
throat (clinical reference, section 1.1)."""


class Sign(msgspec.Struct, frozen=True):
    """Something seen in a person at a moment."""

    subject: int
    at: datetime
    symptoms: frozenset[Symptom]


class Where(NamedTuple):
    """Where a person belongs when cases are counted."""

    group: Group
    unit: str
    """The floor; `staff` for staff without a floor of their own."""
    room: str = ""
    table: str = ""
    also: tuple[str, ...] = ()
    """Further floors, where somebody works on several."""

    @property
    def units(self) -> tuple[str, ...]:
        """Every floor on which the person counts."""
        return (self.unit, *self.also)


Whereabouts = Callable[[int, datetime], Where | None]
"""Where somebody belonged at a moment; None for people who are nowhere."""


STAFF_UNIT: Final = "staff"


class Case(msgspec.Struct, frozen=True):
    """One person falling ill once, in one syndrome."""

    subject: int
    syndrome: Syndrome
    onset: datetime
    """When the signs first made the syndrome."""
    last: datetime
    """The last sign of the illness so far."""
    where: Where
    symptoms: frozenset[Symptom] = msgspec.field(default=frozenset())


def cases(signs: Iterable[Sign], where: Whereabouts) -> list[Case]:
    """Return every case, by onset; signs of people who are nowhere are left out.

    A case belongs where the person was at its onset, wherever the person moved later.
    """
    of_person: dict[int, list[Sign]] = defaultdict(list)
    for sign in signs:
        if sign.symptoms and where(sign.subject, sign.at) is not None:
            of_person[sign.subject].append(sign)
    found = [
        case
        for own in of_person.values()
        for spell in spells(own)
        for case in _of_spell(spell, where)
    ]
    return sorted(found, key=lambda case: (case.onset, case.subject, case.syndrome))


def spells(signs: Sequence[Sign]) -> Iterator[list[Sign]]:
    """Yield one person's signs, apart where more than seven days lie between them."""
    spell: list[Sign] = []
    for sign in sorted(signs, key=lambda one: one.at):
        if spell and sign.at - spell[-1].at > SYMPTOM_FREE:
            yield spell
            spell = []
        spell.append(sign)
    if spell:
        yield spell


def _of_spell(spell: Sequence[Sign], where: Whereabouts) -> Iterator[Case]:
    seen = frozenset(symptom for sign in spell for symptom in sign.symptoms)
    for syndrome, needs in NEEDS.items():
        firsts = [
            next((sign.at for sign in spell if sign.symptoms & wanted), None) for wanted in needs
        ]
        if any(first is None for first in firsts):
            continue
        onset = max(first for first in firsts if first is not None)
        there = where(spell[0].subject, onset)
        if there is not None:
            yield Case(spell[0].subject, syndrome, onset, spell[-1].at, there, seen)


def symptom_texts(symptoms: Iterable[Symptom]) -> list[Text]:
    """Return symptoms in words, the strongest of the temperature ones only."""
    seen = set(symptoms)
    if Symptom.FEVER_38 in seen:
        seen -= {Symptom.FEVER, Symptom.RAISED}
    elif Symptom.FEVER in seen:
        seen -= {Symptom.RAISED}
    return [SYMPTOM_LABELS[symptom] for symptom in Symptom if symptom in seen]
