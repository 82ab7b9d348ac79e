"""The papers of reporting up: the summary of a bureau's day, and a card as a square code."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from carehome_app.domain.bureau.adding import Rates, Sums
from carehome_app.domain.bureau.cards import SignedCard, card_text
from carehome_app.domain.bureau.figures import FIGURES
from carehome_app.domain.reports.frame import DIRECTOR, REPORTED_BY, Frame, framed, signed_by
from carehome_app.domain.reports.report import (
    Banner,
    Picture,
    Report,
    Section,
    SquareCode,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

TITLE: Final = QT_TRANSLATE_NOOP("Report", "Summary of the homes' daily reports")
LEAD: Final = QT_TRANSLATE_NOOP("Report", "{reported} of {expected} homes reported")
REST: Final = QT_TRANSLATE_NOOP(
    "Report",
    "on time {on_time}, late {late}, missing {missing}. Sums are at least: missing is not zero.",
)
COUNTIES: Final = QT_TRANSLATE_NOOP("Report", "Counties")
MISSING: Final = QT_TRANSLATE_NOOP("Report", "Not reported")
FIRST: Final = QT_TRANSLATE_NOOP("Report", "To look at first")
COUNTY: Final = QT_TRANSLATE_NOOP("Report", "County")
HOME: Final = QT_TRANSLATE_NOOP("Report", "Home")
REPORTED: Final = QT_TRANSLATE_NOOP("Report", "Reported")
LATE: Final = QT_TRANSLATE_NOOP("Report", "Late")
TELEPHONE: Final = QT_TRANSLATE_NOOP("Report", "Telephone")
DAYS: Final = QT_TRANSLATE_NOOP("Report", "Days")
WHY: Final = QT_TRANSLATE_NOOP("Report", "Why")
ALL: Final = QT_TRANSLATE_NOOP("Report", "All, at least")
NONE: Final = QT_TRANSLATE_NOOP("Report", "None.")
NOTE: Final = QT_TRANSLATE_NOOP(
    "Report",
    "Rates are over the homes expected. A home that does not count a figure adds nothing.",
)
SHOWN: Final = (
    "people.residents",
    "people.staff",
    "fever.new",
    "isolation.after",
    "supplies.week",
    "faults.overdue",
)


class County(NamedTuple):
    """One line of the summary."""

    name: str
    rates: Rates
    sums: Sums


class Silent(NamedTuple):
    """A home that has not reported."""

    county: str
    name: str
    phone: str
    days: int


class Noticed(NamedTuple):
    """A home to look at, and why."""

    county: str
    name: str
    why: tuple[Text, ...]


def summary(
    frame: Frame,
    day: date,
    counties: Sequence[County],
    silent: Sequence[Silent],
    noticed: Sequence[Noticed],
) -> Report:
    """Return the summary of a day; the last of the counties is all of them together."""
    total = counties[-1].rates
    banner = Banner(
        Tone.ALARM if total.missing else Tone.WELL,
        LEAD.with_(reported=total.reported, expected=total.expected),
        REST.with_(on_time=total.on_time, late=total.late, missing=total.missing),
    )
    sections = (
        Section(COUNTIES, (_counties(counties),)),
        Section(MISSING, (_silent(silent),)),
        Section(FIRST, (_noticed(noticed),)),
    )
    title = ("bureau_day", TITLE, frame.of(day.isoformat()))
    report = framed(frame, title, banner, sections, footnotes=(NOTE,))
    return signed_by(report, REPORTED_BY, DIRECTOR)


def _counties(counties: Sequence[County]) -> Table:
    figures = [FIGURES[code] for code in SHOWN]
    rows = [
        cells(
            one.name or ALL,
            f"{one.rates.reported}/{one.rates.expected}",
            one.rates.late,
            *(one.sums.value(figure.number) for figure in figures),
        )
        for one in counties
    ]
    labels = (COUNTY, REPORTED, LATE, *(figure.label for figure in figures))
    return Table(
        columns(*labels, weights=(1.6, *(1.0,) * (len(labels) - 1))), tuple(rows), total_row=True
    )


def _silent(silent: Sequence[Silent]) -> Table:
    rows = [cells(*one) for one in silent]
    return Table(columns(COUNTY, HOME, TELEPHONE, DAYS), tuple(rows), empty=NONE)


def _noticed(noticed: Sequence[Noticed]) -> Table:
    rows = [cells(one.county, one.name, _joined(one.why)) for one in noticed]
    return Table(columns(COUNTY, HOME, WHY, weights=(1, 1.4, 3)), tuple(rows), empty=NONE)


def _joined(why: tuple[Text, ...]) -> Text:
    return Text("", "{why}", {"why": list(why)})


# A card on paper: what makes it trusted are the eight words, and they are read out, not copied.

CARD: Final = QT_TRANSLATE_NOOP("Report", "Card for daily reports")
CARD_OF: Final = QT_TRANSLATE_NOOP("Report", "{name} {number}")
WORDS: Final = QT_TRANSLATE_NOOP("Report", "Its eight words: {words}")
CODE: Final = QT_TRANSLATE_NOOP("Report", "The card")
CODE_SAID: Final = QT_TRANSLATE_NOOP("Report", "Photograph the code: its letters are the card.")
CODE_USE: Final = QT_TRANSLATE_NOOP("Report", "Save them as a file and take it in.")
COMPARE: Final = QT_TRANSLATE_NOOP(
    "Report",
    "Let the other side read out the eight words on its screen, on the telephone: only then is the"
    " card theirs. Nothing on this paper is secret.",
)


def card_report(frame: Frame, signed: SignedCard) -> Report:
    """Return a card on paper: its words to compare, and itself as a square code."""
    card = signed.card
    name, words = CARD_OF.with_(name=card.name, number=card.number), WORDS.with_(words=card.words)
    square = SquareCode(card_text(signed), (CODE_SAID, CODE_USE))
    sections = (Section(CODE, (Picture(square, CODE_SAID),)),)
    title = ("bureau_card", CARD, frame.of(card.id))
    banner = Banner(Tone.PLAIN, name, words)
    return framed(frame, title, banner, sections, footnotes=(COMPARE,))
