"""The reports of family cards: what went out in a month, and who agreed to what."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from carehome_app.domain.cards.card import (
    CARD_KINDS,
    MEALS,
    PURPOSES,
    STATES,
    WAYS,
    WORDS,
    Card,
    Guard,
    Menu,
)
from carehome_app.domain.duties.due_list import DueList
from carehome_app.domain.duties.identity import identities, sentence
from carehome_app.domain.reports.frame import Frame, across, framed, from_to
from carehome_app.domain.reports.report import (
    Banner,
    Cell,
    Paragraph,
    Report,
    Section,
    Table,
    Tone,
    columns,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

SENT: Final = QT_TRANSLATE_NOOP("Card report", "Family cards")
CONSENTS: Final = QT_TRANSLATE_NOOP("Card report", "Consents to family cards")
COUNT: Final = QT_TRANSLATE_NOOP("Card report", "Cards {cards}, of these {left} went out.")
COUNT_CONSENTS: Final = QT_TRANSLATE_NOOP(
    "Card report", "Consents that hold today: {held} of {people} people with relatives."
)
NONE: Final = QT_TRANSLATE_NOOP("Card report", "none")
LIST: Final = QT_TRANSLATE_NOOP("Card report", "Cards")
DUE: Final = QT_TRANSLATE_NOOP("Card report", "Whose turn it is")
MEALS_SAID: Final = QT_TRANSLATE_NOOP("Card report", "Menus")
_DAY: Final = QT_TRANSLATE_NOOP("Card report", "Day")
_NAME: Final = QT_TRANSLATE_NOOP("Card report", "Name")
_KIND: Final = QT_TRANSLATE_NOOP("Card report", "Kind")
_STATE: Final = QT_TRANSLATE_NOOP("Card report", "State")
_BY: Final = QT_TRANSLATE_NOOP("Card report", "Made by")
_LOOKED: Final = QT_TRANSLATE_NOOP("Card report", "Looked at by")
_LEFT: Final = QT_TRANSLATE_NOOP("Card report", "Went out")
_WORDS: Final = QT_TRANSLATE_NOOP("Card report", "Words")
_RELATIVE: Final = QT_TRANSLATE_NOOP("Card report", "Relative")
_PURPOSE: Final = QT_TRANSLATE_NOOP("Card report", "Purpose")
_CHANNEL: Final = QT_TRANSLATE_NOOP("Card report", "By which way")
_FROM: Final = QT_TRANSLATE_NOOP("Card report", "From")
_UNTIL: Final = QT_TRANSLATE_NOOP("Card report", "Until")
_BACK: Final = QT_TRANSLATE_NOOP("Card report", "Taken back")
_PAPER: Final = QT_TRANSLATE_NOOP("Card report", "Paper")
_MEAL: Final = QT_TRANSLATE_NOOP("Card report", "Meal")
_DISHES: Final = QT_TRANSLATE_NOOP("Card report", "Dishes")
_NOTE: Final = QT_TRANSLATE_NOOP("Card report", "Nutrition")
_PRINT: Final = QT_TRANSLATE_NOOP("Card report", "Print")
Names = Mapping[int, str]


def cards(
    frame: Frame,
    days: tuple[date, date],
    found: Sequence[Card],
    names: Names,
    more: tuple[DueList, Sequence[Menu]],
) -> Report:
    """Return the cards of some days: who made them, who looked, how they left."""
    rows = []
    for one in found:
        looked = [names.get(look.by, "") for look in one.looks]
        left = [
            Text("", "{how} {day}", {"how": WAYS[way.how], "day": f"{way.day:%m-%d}"})
            for way in one.leavings
        ]
        rows.append((
            Cell(one.day), Cell(names.get(one.subject, "–")), Cell(CARD_KINDS[one.kind]),
            Cell(STATES[one.state]), Cell(names.get(one.by, "")), Cell("; ".join(looked)),
            Cell(Text("", "{left}", {"left": left})), Cell(one.kept[:8]),
            Cell("" if frame.masked else one.words),
        ))  # fmt: skip
    heads = (_DAY, _NAME, _KIND, _STATE, _BY, _LOOKED, _LEFT, _PRINT, _WORDS)
    weights = (0.9, 0.8, 1.2, 1, 0.8, 0.8, 1.2, 0.8, 3)
    table = Table(columns(*heads, weights=weights), tuple(rows), empty=NONE, small=True)
    due, menus = more
    sections = [Section(LIST, (table,))]
    if due.roster:
        said = tuple(Paragraph(sentence(one)) for one in identities(due, WORDS))
        sections.append(Section(DUE, said))
    sections.append(Section(MEALS_SAID, (_menus(menus),)))
    went = sum(bool(one.leavings) for one in found)
    banner = Banner(Tone.PLAIN, COUNT.with_(cards=len(found), left=went))
    title = ("cards", SENT, frame.of(from_to(*days)))
    return across(framed(frame, title, banner, sections))


def consent_list(frame: Frame, day: date, guards: Mapping[int, Guard], names: Names) -> Report:
    """Return who of whose relatives agreed to what, until when, and what was taken back."""
    rows, held = [], 0
    for subject, guard in guards.items():
        relatives = {one.ref: one for one in guard.relatives}
        for one in guard.consents:
            who = relatives.get(one.relative)
            said = "" if who is None else f"{frame.name(who.name)} {who.relation}"
            held += one.holds(day)
            rows.append(
                (
                    Cell(names.get(subject, "")),
                    Cell(said),
                    Cell(PURPOSES[one.purpose]),
                    Cell(one.channel),
                    Cell(one.since),
                    Cell(one.until),
                    Cell(one.withdrawn),
                    Cell(one.paper),
                )
            )
    heads = (_NAME, _RELATIVE, _PURPOSE, _CHANNEL, _FROM, _UNTIL, _BACK, _PAPER)
    table = Table(columns(*heads), tuple(rows), empty=NONE, small=True)
    people = sum(bool(guard.relatives) for guard in guards.values())
    banner = Banner(Tone.PLAIN, COUNT_CONSENTS.with_(held=held, people=people))
    title = ("card_consents", CONSENTS, frame.of(day.isoformat()))
    return across(framed(frame, title, banner, (Section(CONSENTS, (table,)),)))


def _menus(menus: Sequence[Menu]) -> Table:
    rows = [
        (Cell(one.day), Cell(MEALS[one.meal]), Cell(one.dishes), Cell(one.note)) for one in menus
    ]
    heads = columns(_DAY, _MEAL, _DISHES, _NOTE, weights=(1, 0.8, 3, 1.5))
    return Table(heads, tuple(rows), empty=NONE)
