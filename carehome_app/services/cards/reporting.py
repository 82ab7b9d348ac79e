"""The reports of family cards, and what reports of a day or a month say of them."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from carehome_app.domain.cards import report
from carehome_app.domain.cards.card import WORDS
from carehome_app.domain.duties.identity import identities, sentence
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Paragraph, Report, Section
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.reports.kind import TABLES, ReportKind

if TYPE_CHECKING:
    from carehome_app.services.house import House


def _names(house: "House", frame: Frame) -> dict[int, str]:
    return {one.id: frame.name(one.name) for one in house.desk.stays}


def _cards(house: "House", frame: Frame, asked: Asked) -> Report:
    days = asked.days(house.desk.today())
    found = house.cards.board.between(*days)
    more = (house.cards.board.due_on(days[1]), house.cards.meals.between(*days))
    return report.cards(frame, days, found, _names(house, frame), more)


def _consents(house: "House", frame: Frame, asked: Asked) -> Report:
    del asked
    guards, today = house.cards.consents.every(), house.desk.today()
    return report.consent_list(frame, today, guards, _names(house, frame))


def sections(house: "House", frame: Frame, days: tuple[date, date]) -> Iterator[Section]:
    """Yield whose families had a card, in a closed home."""
    del frame
    due = house.cards.board.due_on(days[1])
    if due.roster:
        said = tuple(Paragraph(sentence(one)) for one in identities(due, WORDS))
        yield Section(report.SENT, said)


REPORTS: Final = (
    ReportKind(
        code="cards",
        label=QT_TRANSLATE_NOOP("Report kinds", "Family cards"),
        needs=(Need.MONTH,),
        formats=TABLES,
        build=_cards,
        short="FCD",
    ),
    ReportKind(
        code="card_consents",
        label=QT_TRANSLATE_NOOP("Report kinds", "Consents to family cards"),
        needs=(Need.NOTHING,),
        formats=TABLES,
        build=_consents,
        short="FCC",
    ),
)
