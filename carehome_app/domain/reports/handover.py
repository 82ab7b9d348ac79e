"""The handover: what changed on this shift, written by the program; people add words and sign."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.domain.findings.episodes import Episode
from carehome_app.domain.findings.subject import Subject
from carehome_app.domain.people import Person
from carehome_app.domain.reports.follow_ups import episodes_table
from carehome_app.domain.reports.frame import Frame, framed, signed_by
from carehome_app.domain.reports.report import (
    Align,
    Banner,
    Column,
    Paragraph,
    Report,
    Section,
    Table,
    Tone,
    cells,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

KIND: Final = "handover"
TITLE: Final = QT_TRANSLATE_NOOP("Handover", "Handover")
_SPAN: Final = QT_TRANSLATE_NOOP("Handover", "{since} to {until}")
_OPEN: Final = QT_TRANSLATE_NOOP("Handover", "Open follow-ups: {count}.")
_QUIET: Final = QT_TRANSLATE_NOOP("Handover", "A quiet shift: nothing is open.")
_REST: Final = QT_TRANSLATE_NOOP(
    "Handover", "Abnormal {abnormal}, changes {changes}, missed {missed}, overdue areas {areas}"
)
_WORDS: Final = QT_TRANSLATE_NOOP("Handover", "In our own words")
_NO_WORDS: Final = QT_TRANSLATE_NOOP("Handover", "Nothing was added.")
_ABNORMAL: Final = QT_TRANSLATE_NOOP("Handover", "Abnormal on this shift")
_NO_ABNORMAL: Final = QT_TRANSLATE_NOOP("Handover", "Nobody was abnormal.")
_STILL: Final = QT_TRANSLATE_NOOP("Handover", "Open since earlier")
_NO_STILL: Final = QT_TRANSLATE_NOOP("Handover", "Nothing is open from earlier.")
_MISSED: Final = QT_TRANSLATE_NOOP("Handover", "Missed in rounds")
_NO_MISSED: Final = QT_TRANSLATE_NOOP("Handover", "Everybody due is measured or explained.")
_AREAS: Final = QT_TRANSLATE_NOOP("Handover", "Disinfection overdue")
_NO_AREAS: Final = QT_TRANSLATE_NOOP("Handover", "Nothing is overdue.")
_WHEN: Final = QT_TRANSLATE_NOOP("Handover", "When")
_WHO: Final = QT_TRANSLATE_NOOP("Handover", "Who")
_WHAT: Final = QT_TRANSLATE_NOOP("Handover", "What")
_COUNT: Final = QT_TRANSLATE_NOOP("Handover", "How many")
_BY: Final = QT_TRANSLATE_NOOP("Handover", "By")
_NOTHING: Final = QT_TRANSLATE_NOOP("Handover", "Nothing changed.")
_GIVER: Final = QT_TRANSLATE_NOOP("Handover", "Handed over by")
_TAKER: Final = QT_TRANSLATE_NOOP("Handover", "Taken over by")
_NAMED: Final = QT_TRANSLATE_NOOP("Handover", "{what}: {name}")
HEADINGS: Final = {
    "people": QT_TRANSLATE_NOOP("Handover", "Came, left, moved"),
    "absences": QT_TRANSLATE_NOOP("Handover", "Absences: new and ended"),
    "orders": QT_TRANSLATE_NOOP("Handover", "Plans, medicine and limits"),
    "corrections": QT_TRANSLATE_NOOP("Handover", "Corrections"),
    "notes": QT_TRANSLATE_NOOP("Handover", "Notes, symptoms, kept apart"),
}
"""What changed, by topic, in the order it is told."""
SECTIONS: Final = (_ABNORMAL, _STILL, _MISSED, *HEADINGS.values(), _AREAS)
"""What people can add their own words about."""


class Told(msgspec.Struct, frozen=True):
    """One thing that changed: when, whom it is about, what, and who wrote it."""

    at: datetime
    about: Text | str
    what: Text | str
    by: str


class HandoverFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a handover says, before it is said."""

    since: datetime
    until: datetime
    abnormal: Sequence[Episode]
    """Episodes with a finding on this shift."""
    still: Sequence[Episode]
    """Open ones without a new finding."""
    changes: Mapping[str, Sequence[Told]]
    """By topic, see `HEADINGS`."""
    missed: Sequence[Told]
    areas: Sequence[Told]
    people: Mapping[int, Person]
    names: Mapping[Subject, Text | str] = msgspec.field(default_factory=dict)
    """Of whatever is no person."""
    words: str = ""
    giver: str = ""
    taker: str = ""
    """Who signs; nobody yet in a draft."""


def handover_report(frame: Frame, facts: HandoverFacts) -> Report:
    """Return the handover of a shift."""
    words = facts.words.strip()
    own = Paragraph(Text("", "{words}", {"words": words}) if words else _NO_WORDS)
    sections = [
        Section(_WORDS, (own,)),
        Section(_ABNORMAL, (_episodes(frame, facts, facts.abnormal, _NO_ABNORMAL),)),
        Section(_STILL, (_episodes(frame, facts, facts.still, _NO_STILL),)),
        Section(_MISSED, (_gaps(frame, facts.missed, _NO_MISSED),)),
        *(
            Section(heading, (_table(frame, facts.changes.get(topic, ()), _NOTHING),))
            for topic, heading in HEADINGS.items()
        ),
        Section(_AREAS, (_gaps(frame, facts.areas, _NO_AREAS),)),
    ]
    about = _SPAN.with_(since=_moment(frame, facts.since), until=_moment(frame, facts.until))
    made = framed(frame, (KIND, TITLE, frame.of(about)), _banner(facts), sections)
    return signed_by(made, _named(_GIVER, facts.giver), _named(_TAKER, facts.taker))


def _episodes(
    frame: Frame, facts: HandoverFacts, episodes: Sequence[Episode], empty: Text
) -> Table:
    return episodes_table(frame, facts.people, episodes, empty, facts.names)


def _gaps(frame: Frame, told: Sequence[Told], empty: Text) -> Table:
    """Return what is missing line by line; pages name together what one round or hour lacks."""
    table = _table(frame, told, empty)
    groups: dict[tuple[datetime, str], list[Told]] = {}
    for one in told:
        groups.setdefault((one.at, repr(one.what)), []).append(one)
    if len(groups) == len(told):
        return table
    heads = (
        Column(_WHEN, weight=1.3),
        Column(_WHAT, Align.START, 2.2),
        Column(_COUNT, weight=0.9),
        Column(_WHO, Align.START, 6.2),
    )
    rows = tuple(
        cells(frame.clock(at), some[0].what, len(some), _listed([one.about for one in some]))
        for (at, _what), some in groups.items()
    )
    return replace(table, on_paper=(Table(heads, rows),))


def _listed(said: Sequence[Text | str]) -> Text:
    return Text("", "{said}", {"said": list(said)})


def _named(what: Text, name: str) -> Text:
    return _NAMED.with_(what=what, name=name) if name else what


def _moment(frame: Frame, at: datetime) -> str:
    return f"{frame.home_time.local(at):%Y-%m-%d %H:%M}"


def _banner(facts: HandoverFacts) -> Banner:
    open_ = sum(one.is_open for one in (*facts.abnormal, *facts.still))
    numbers = {
        "abnormal": len(facts.abnormal),
        "missed": len(facts.missed),
        "areas": len(facts.areas),
        "changes": sum(len(one) for one in facts.changes.values()),
    }
    rest = _REST.with_(**numbers)
    if open_:
        return Banner(Tone.ALARM, _OPEN.with_(count=open_), rest)
    return Banner(Tone.LOW if facts.missed else Tone.WELL, _QUIET, rest)


def _table(frame: Frame, told: Sequence[Told], empty: Text) -> Table:
    heads = (
        Column(_WHEN, weight=1.3),
        Column(_WHO, Align.START, 2.0),
        Column(_WHAT, Align.START, 6.0),
        Column(_BY, weight=1.3),
    )
    rows = tuple(cells(frame.clock(one.at), one.about, one.what, one.by) for one in told)
    return Table(heads, rows, empty=empty)
