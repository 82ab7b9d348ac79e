"""Whether the printed report and the command line say the same, figure for figure."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pypdfium2

from carehome_app.domain.people import GROUP_LABELS, Group
from carehome_app.domain.reports.counts import TOTAL
from carehome_app.i18n import Translate
from carehome_app.tour.hands import TourFailedError

PRINTED: Final = (
    "roll", "away", "due", "measured", "not_measured", "unexplained", "coverage", "normal",
    "abnormal", "low", "raised", "fever",
)  # fmt: skip
"""The columns of the report's first table, in their order."""
COUNTED: Final = tuple(name for name in PRINTED if name not in ("coverage", "normal", "low"))
"""Those that `status --json` says too."""
GROUPS: Final = {
    "residents": GROUP_LABELS[Group.RESIDENT],
    "staff": GROUP_LABELS[Group.STAFF],
    "total": TOTAL,
}


def printed_figures(report: Path, say: Translate) -> dict[str, dict[str, int]]:
    """Read the figures of a printed daily report off its first page, by group."""
    with pypdfium2.PdfDocument(report) as document:
        text = document[0].get_textpage().get_text_range()
    # A reader of the page may break a row into lines, so the whole page is one line here.
    page = " ".join(text.split())
    found = {}
    for group, label in GROUPS.items():
        row = re.search(rf"{re.escape(say(label))}((?: \W*\d+%?){{{len(PRINTED)}}})", page)
        numbers = [int(number) for number in re.findall(r"\d+", row[1] if row else "")]
        found[group] = dict(zip(PRINTED, numbers, strict=True))
    return found


def require_agreement(report: Path, status: Mapping[str, Any], say: Translate) -> None:
    """Raise `TourFailedError` at the first figure in which report and status differ."""
    for group, printed in printed_figures(report, say).items():
        for name in COUNTED:
            if printed[name] != status[group][name]:
                raise TourFailedError(f"{group} {name}: {printed[name]}, {status[group][name]}")
