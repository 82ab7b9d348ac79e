"""The book of readings: every rule of the catalogue, as it stands at this moment."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, Protocol, TypeVar

from carehome_app.domain.findings.episodes import Book, BookRule, Hit, Step, sentence
from carehome_app.domain.findings.subject import PERSON, Subject
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.measures.rule import Family, Rule
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


class _Coded(Protocol):
    @property
    def code(self) -> str: ...


_Known = TypeVar("_Known", bound=_Coded)


class _InCatalogue(Mapping[str, _Known]):
    """What measures have, by code; the catalogue is asked each time, since tests add to it."""

    def __init__(self, read: Callable[[Measure], Iterable[_Known]]) -> None:
        self._read = read

    def __getitem__(self, code: str) -> _Known:
        for one in self._all():
            if one.code == code:
                return one
        raise KeyError(code)

    def __iter__(self) -> Iterator[str]:
        # Shared ones, such as the pulse's, stand in two measures.
        return iter(dict.fromkeys(one.code for one in self._all()))

    def __len__(self) -> int:
        return len({one.code for one in self._all()})

    def _all(self) -> Iterator[_Known]:
        return (one for measure in CATALOGUE for one in self._read(measure))


def _families(measure: Measure) -> tuple[Family, ...]:
    return measure.families


def _rules(measure: Measure) -> tuple[Rule | BookRule, ...]:
    return measure.rules


def _sentence(subject: Subject, family: str, hit: Hit) -> Text:
    del subject
    for measure in CATALOGUE:
        if any(rule.code == hit.rule for rule in measure.rules):
            return sentence(measure, hit)
    raise KeyError(family, hit.rule)


READINGS: Final = Book(
    about=PERSON,
    families=_InCatalogue(_families),
    rules=_InCatalogue(_rules),
    sentence=_sentence,
    steps=tuple(Step),
    ended=QT_TRANSLATE_NOOP("FollowUp", "Repeat {shown}: no longer abnormal, closed"),
    repeats=True,
    due=QT_TRANSLATE_NOOP("FollowUp", "Repeat {clock}"),
)
"""What is found in readings of people."""
