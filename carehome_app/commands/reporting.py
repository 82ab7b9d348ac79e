"""`report`: a document as a file, whole or not at all."""

from datetime import date
from pathlib import Path
from typing import Final

from carehome_app.commands.access import Access, in_home, round_meant
from carehome_app.commands.answers import Answer
from carehome_app.documents.files import write_whole
from carehome_app.documents.text import render_text
from carehome_app.domain.report import Report
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.languages import system_language
from carehome_app.services.house import House

WRITTEN: Final = QT_TRANSLATE_NOOP("Commands", "Written: {path}")


def daily(
    access: Access, round_: tuple[date | None, str | None], to: Path, *, file_format: str,
    masked: bool,
) -> Answer:  # fmt: skip
    """Write the daily report of a round."""

    def work(house: House, say: Translate) -> Answer:
        report = house.reporting.daily(round_meant(house.desk, *round_), masked=masked)
        write_whole(to, _rendered(report, file_format, say, access))
        return Answer((say(WRITTEN.with_(path=to)),))

    return in_home(access, work)


def disinfection(
    access: Access, month: date | None, to: Path, *, file_format: str, masked: bool
) -> Answer:
    """Write the register of disinfection of a month, this month's when none is said."""

    def work(house: House, say: Translate) -> Answer:
        first = month or house.desk.today()
        report = house.disinfection.reporting.monthly(first, masked=masked)
        write_whole(to, _rendered(report, file_format, say, access))
        return Answer((say(WRITTEN.with_(path=to)),))

    return in_home(access, work)


def _rendered(report: Report, file_format: str, say: Translate, access: Access) -> bytes:
    if file_format == "txt":
        return (render_text(report, say) + "\n").encode()
    if file_format == "xlsx":
        from carehome_app.documents.workbook import render_workbook

        return render_workbook(report, say)
    if file_format == "csv":
        from carehome_app.documents.comma import render_csv

        return render_csv(report, say)
    # Typst and its fonts take a second to load.
    from carehome_app.documents.pdf import render_pdf

    return render_pdf(report, say, access.language or system_language())
