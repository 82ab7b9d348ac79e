"""How the history tells what happens to issued reports."""

from typing import Final

from carehome_app.domain.history.event_words import Names, Telling, Tellings, Topic
from carehome_app.domain.reports.events import ReportWithdrawn
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

WITHDRAWN: Final = QT_TRANSLATE_NOOP(
    "History", "Report {archive_number} was withdrawn: {words}. It stays in the record."
)


def _withdrawn(event: ReportWithdrawn, names: Names) -> Text:
    del names
    return WITHDRAWN.with_(archive_number=event.archive_number, words=event.words)


def _number(event: ReportWithdrawn) -> str:
    return event.archive_number


TELLINGS: Final[Tellings] = {
    ReportWithdrawn: Telling(Topic.REPORT, _withdrawn, thing=_number),
}
