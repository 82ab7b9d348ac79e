"""The square code of a day on its daily report: a telephone's picture of it is a report too."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Picture, Section, SquareCode
from carehome_app.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from carehome_app.services.house import House

TITLE: Final = QT_TRANSLATE_NOOP("Report", "For the bureau")
SAID: Final = QT_TRANSLATE_NOOP(
    "Report", "This day's sums, signed by the home and sealed for {bureau}"
)
HOW: Final = QT_TRANSLATE_NOOP(
    "Report", "Photograph it and send the letters: sums only, and only the bureau reads them."
)


def sections(house: "House", frame: Frame, days: tuple[date, date]) -> Iterator[Section]:
    """Yield the code of one day that is issued, in a home that has a bureau."""
    if frame.seal is None or days[0] != days[1] or house.desk.present is not None:
        return
    letters = house.reporting_up.parcels.code(days[0])
    if letters:
        said = SAID.with_(bureau=house.reporting_up.cards.bureau().name)
        yield Section(TITLE, (Picture(SquareCode(letters, (said, HOW)), said),))
