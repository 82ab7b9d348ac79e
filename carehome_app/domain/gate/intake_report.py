"""One person's coming on paper: examined, asked, what was brought and given back, signed."""

from collections.abc import Mapping
from typing import Final

import msgspec

from carehome_app.domain.gate.intake import Belongings
from carehome_app.domain.people import Person
from carehome_app.domain.reports.frame import FOOTNOTES, Frame, framed, signed_by
from carehome_app.domain.reports.report import (
    Banner,
    Report,
    Section,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

TITLE: Final = QT_TRANSLATE_NOOP("Intake", "Intake and belongings")
NOTHING: Final = QT_TRANSLATE_NOOP("Intake", "{name}: nothing is listed.")
HERE: Final = QT_TRANSLATE_NOOP("Intake", "{name}: {count} things are here.")
CAME: Final = QT_TRANSLATE_NOOP("Intake", "Coming to stay")
BROUGHT: Final = QT_TRANSLATE_NOOP("Intake", "What was brought")
BACK: Final = QT_TRANSLATE_NOOP("Intake", "What was given back")
STILL: Final = QT_TRANSLATE_NOOP("Intake", "What is here")
NONE: Final = QT_TRANSLATE_NOOP("Intake", "Nothing.")
SIGNERS: Final = (
    QT_TRANSLATE_NOOP("Intake", "The person, or who brings them"),
    QT_TRANSLATE_NOOP("Intake", "For the home"),
    QT_TRANSLATE_NOOP("Intake", "In front of"),
)
_CAME: Final = (
    QT_TRANSLATE_NOOP("Intake", "When"),
    QT_TRANSLATE_NOOP("Intake", "Examined: by whom, what was found"),
    QT_TRANSLATE_NOOP("Intake", "The last 14 days"),
    QT_TRANSLATE_NOOP("Intake", "Notice where it was refused"),
    QT_TRANSLATE_NOOP("Intake", "Written by"),
    QT_TRANSLATE_NOOP("Intake", "Words"),
)
_THINGS: Final = (
    QT_TRANSLATE_NOOP("Intake", "When"),
    QT_TRANSLATE_NOOP("Intake", "Things"),
    QT_TRANSLATE_NOOP("Intake", "Written by"),
    QT_TRANSLATE_NOOP("Intake", "In front of"),
    QT_TRANSLATE_NOOP("Intake", "Received by"),
)


class IntakeFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What the paper is made from."""

    person: Person
    known: Belongings
    names: Mapping[int, str]


def intake_report(frame: Frame, facts: IntakeFacts) -> Report:
    """Return the paper of one person, with lines for three signatures."""
    name, here = frame.name(facts.person.name), facts.known.here()
    lead = HERE.with_(name=name, count=len(here)) if here else NOTHING.with_(name=name)
    sections = (
        Section(CAME, (_came(frame, facts),)),
        Section(BROUGHT, (_brought(frame, facts),)),
        Section(BACK, (_back(frame, facts),)),
        Section(STILL, (_here(here),)),
    )
    title = ("intake", TITLE, frame.of(name))
    made = framed(frame, title, Banner(Tone.PLAIN, lead), sections, footnotes=FOOTNOTES[:1])
    return signed_by(made, *SIGNERS)


def _came(frame: Frame, facts: IntakeFacts) -> Table:
    rows = tuple(
        cells(
            frame.clock(one.at),
            one.examined,
            "" if frame.masked else one.history,
            one.notice,
            _name(frame, facts, one.by),
            "" if frame.masked else one.words,
        )
        for one in facts.known.intakes
    )
    return Table(columns(*_CAME, weights=(1, 2, 2, 1.2, 1, 1.4)), rows, empty=NONE)


def _brought(frame: Frame, facts: IntakeFacts) -> Table:
    rows = tuple(
        cells(
            frame.clock(one.at),
            Text("", "{things}", {"things": list(one.things)}),
            _name(frame, facts, one.by),
            _name(frame, facts, one.signed_by),
        )
        for one in facts.known.intakes
        if one.things
    )
    return Table(columns(*_THINGS[:4], weights=(1, 4, 1, 1)), rows, empty=NONE)


def _back(frame: Frame, facts: IntakeFacts) -> Table:
    rows = tuple(
        cells(
            frame.clock(one.at),
            Text("", "{things}", {"things": list(one.things)}),
            _name(frame, facts, one.by),
            _name(frame, facts, one.signed_by),
            frame.name(one.to),
        )
        for one in facts.known.returned
    )
    return Table(columns(*_THINGS, weights=(1, 4, 1, 1, 1)), rows, empty=NONE)


def _here(here: tuple[str, ...]) -> Table:
    return Table(columns(_THINGS[1]), tuple(cells(one) for one in here), empty=NONE)


def _name(frame: Frame, facts: IntakeFacts, subject: int) -> str:
    return frame.name(facts.names.get(subject, ""))
