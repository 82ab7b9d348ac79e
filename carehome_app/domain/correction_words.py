"""A correction in words: what stood there, when and by whom it was corrected, and why."""

from collections.abc import Mapping
from typing import Final

from carehome_app.domain.daily_people import reason_label
from carehome_app.domain.entry import Entry
from carehome_app.domain.measures import shown
from carehome_app.domain.report_frame import Frame
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

CORRECTED: Final = QT_TRANSLATE_NOOP("Report", "{old} corrected {clock} by {who}: {why}")


def corrected(
    frame: Frame, entry: Entry, reasons: Mapping[str, Text], names: Mapping[int, str]
) -> Text:
    """Return how an entry was corrected; it must have been."""
    by = entry.superseded
    if by is None:
        raise ValueError("This entry was not corrected.")
    old: Text | str = (
        shown(entry.measure, entry.values) if entry.is_reading else reason_label(entry.reason)
    )
    why = reasons.get(by.reason, Text("", "{code}", {"code": by.reason}))
    return CORRECTED.with_(old=old, clock=frame.clock(by.at), who=names.get(by.by, ""), why=why)
