"""The whole day: every round of it, what was found and done, the areas."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

import msgspec

from carehome_app.domain.disinfection.report import disinfection_section
from carehome_app.domain.findings.episodes import Episode
from carehome_app.domain.people import Person
from carehome_app.domain.reports.counts import group_table
from carehome_app.domain.reports.daily import NOBODY_DUE, banner, missing_lines
from carehome_app.domain.reports.daily_facts import DailyFacts, day_text, group_counts
from carehome_app.domain.reports.follow_ups import episodes_table
from carehome_app.domain.reports.frame import SIGNATURES, Frame, framed, signed_by
from carehome_app.domain.reports.report import Banner, Part, Report, Section, Tone
from carehome_app.domain.rounds.counting import Verdict
from carehome_app.domain.rounds.plan import round_label
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

KIND: Final = "whole-day"
TITLE: Final = QT_TRANSLATE_NOOP("Report", "Health report of the whole day")
_ROUND: Final = QT_TRANSLATE_NOOP("Report", "{round}: {measure}")
_FOUND: Final = QT_TRANSLATE_NOOP("Report", "Abnormal, and what was done")
_NONE: Final = QT_TRANSLATE_NOOP("Report", "Nothing abnormal, and nothing open.")
_WELL: Final = QT_TRANSLATE_NOOP("Report", "All well in every round.")
_OF_ROUND: Final = QT_TRANSLATE_NOOP("Report", "{round}: {said}")
_NO_ROUND: Final = QT_TRANSLATE_NOOP("Report", "No round has begun on this day.")


class DayFacts(msgspec.Struct, frozen=True):
    """The rounds of a day that have begun, and what was open in any of them."""

    day: date
    rounds: Sequence[DailyFacts]
    episodes: Sequence[Episode]
    people: Mapping[int, Person]


def day_report(frame: Frame, facts: DayFacts) -> Report:
    """Return the report of a day."""
    sections = [
        _counts(one, column) for one in facts.rounds for column in range(len(one.sheet.measures))
    ]
    sections.append(Section(_FOUND, (episodes_table(frame, facts.people, facts.episodes, _NONE),)))
    last = facts.rounds[-1] if facts.rounds else None
    if last is not None and last.disinfection is not None:
        sections.append(disinfection_section(last.disinfection, last.clock))
    title = (KIND, TITLE, frame.of(day_text(facts.day)))
    return signed_by(framed(frame, title, _banner(facts), sections), *SIGNATURES)


def _counts(facts: DailyFacts, column: int) -> Section:
    label = round_label(facts.sheet.round.window)
    heading = _ROUND.with_(round=label, measure=facts.sheet.measures[column].label)
    parts: tuple[Part, ...] = (
        group_table(group_counts(facts.sheet, column)),
        *missing_lines(facts, column),
    )
    return Section(heading, parts)


def _banner(facts: DayFacts) -> Banner:
    if not facts.rounds:
        return Banner(Tone.MUTED, _NO_ROUND)
    said = [(one, banner(one)) for one in facts.rounds]
    sentences: list[Text] = [
        _OF_ROUND.with_(round=round_label(one.sheet.round.window), said=of.rest)
        for one, of in said
        if of.rest is not None
    ]
    open_ = sum(one.is_open for one in facts.episodes)
    verdicts = {one.sheet.verdict for one in facts.rounds}
    rest = Text("", "{said}", {"said": sentences})
    if verdicts == {Verdict.NOBODY_DUE}:
        return Banner(Tone.MUTED, NOBODY_DUE, rest)
    if Verdict.NOT_WELL not in verdicts:
        return Banner(Tone.WELL, _WELL, rest)
    worst = next((of for _one, of in said if of.tone is Tone.ALARM), None)
    lead = [
        _OF_ROUND.with_(round=round_label(one.sheet.round.window), said=of.lead)
        for one, of in said
        if of.tone is not Tone.WELL
    ]
    shown = Text("", "{said}", {"said": lead}) if lead else _OPEN.with_(count=open_)
    return Banner(Tone.ALARM if worst is not None else Tone.LOW, shown, rest)


_OPEN: Final = QT_TRANSLATE_NOOP("Report", "Still open: {count}.")
