"""How the history tells of symptoms, clusters and tables."""

from typing import Final

from carehome_app.domain import events
from carehome_app.domain.findings.episodes import STEP_LABELS
from carehome_app.domain.findings.subject import UNIT
from carehome_app.domain.history.event_words import (
    MarkKind,
    Names,
    Telling,
    Tellings,
    Topic,
    label,
    whom,
)
from carehome_app.domain.outbreak import events as outbreaks
from carehome_app.domain.outbreak.cases import SYMPTOM_LABELS, SYNDROME_LABELS, Symptom
from carehome_app.domain.outbreak.clusters import unit_text
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

SYMPTOMS: Final = QT_TRANSLATE_NOOP("History", "{person}, {at}: {symptoms}. {words}")
NO_SYMPTOMS: Final = QT_TRANSLATE_NOOP("History", "{person}, {at}: no symptoms any more. {words}")
CLUSTER: Final = QT_TRANSLATE_NOOP(
    "History", "Cluster ({syndrome}, {unit}), rule {rule}: {people}."
)
CLUSTER_STEP: Final = QT_TRANSLATE_NOOP("History", "Cluster ({syndrome}, {unit}): {step}. {words}")
NONE_HERE: Final = QT_TRANSLATE_NOOP("Handover", "no symptoms any more")
SEATED: Final = QT_TRANSLATE_NOOP("History", "{person} eats at table {table}.")
NOT_SEATED: Final = QT_TRANSLATE_NOOP("History", "{person} eats at no table.")


def _symptoms(event: outbreaks.SymptomsNoted, names: Names) -> Text:
    seen = [label(SYMPTOM_LABELS, one) for one in event.symptoms]
    text = SYMPTOMS.with_(symptoms=seen) if seen else NO_SYMPTOMS
    return text.with_(
        person=names.person(event.subject), at=names.clock(event.at), words=event.words
    )


def _symptoms_here(event: outbreaks.SymptomsNoted, _names: Names) -> Text:
    # What only a newer program at another desk has a word for is told by its code, never as none.
    order = [one.value for one in Symptom]
    seen = sorted(event.symptoms, key=lambda one: order.index(one) if one in order else len(order))
    said = [label(SYMPTOM_LABELS, one) for one in seen] or [NONE_HERE]
    return Text("", "{said}", {"said": [*said, *([event.words] if event.words else [])]})


def _cluster(event: events.FindingRaised, names: Names) -> Text:
    return CLUSTER.with_(
        syndrome=label(SYNDROME_LABELS, event.family),
        unit=unit_text(event.place),
        rule=event.hits[0][0],
        people=[names.person(one) for one in event.people],
    )


def _cluster_step(event: events.FollowUpTaken, names: Names) -> Text:
    del names
    return CLUSTER_STEP.with_(
        syndrome=label(SYNDROME_LABELS, event.family),
        unit=unit_text(event.place),
        step=label(STEP_LABELS, event.step),
        words=event.words,
    )


def _seated(event: outbreaks.TableGiven, names: Names) -> Text:
    text = SEATED.with_(table=event.table) if event.table else NOT_SEATED
    return text.with_(person=names.person(event.subject))


def _in_cluster(event: events.FindingRaised) -> tuple[int, ...]:
    return event.people


TELLINGS: Final[Tellings] = {
    outbreaks.SymptomsNoted: Telling(
        Topic.OUTBREAK,
        _symptoms,
        whom,
        shift="notes",
        brief=_symptoms_here,
        mark=MarkKind.NOTE,
    ),
    (events.FindingRaised, UNIT): Telling(Topic.OUTBREAK, _cluster, _in_cluster),
    (events.FollowUpTaken, UNIT): Telling(Topic.OUTBREAK, _cluster_step),
    # No line is of these kinds once it is read; where old lines stand is asked by their numbers.
    outbreaks.ClusterRaised: Telling(Topic.OUTBREAK, _cluster, _in_cluster),
    outbreaks.ClusterStepTaken: Telling(Topic.OUTBREAK, _cluster_step),
    outbreaks.TableGiven: Telling(Topic.PERSON, _seated, whom),
}
"""The kinds told here."""
