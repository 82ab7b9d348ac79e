"""`report clusters`, `report person` and `report temperature-sheet`, as PDF files."""

from datetime import date, timedelta
from pathlib import Path
from typing import Final

from carehome_app.commands.access import Access, in_home
from carehome_app.commands.answers import Answer, UsageError
from carehome_app.documents.files import write_whole
from carehome_app.domain.report import Report
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.languages import system_language
from carehome_app.services.house import House

WRITTEN: Final = QT_TRANSLATE_NOOP("Commands", "Written: {path}")
WHOSE: Final = QT_TRANSLATE_NOOP("Commands", "Say whose report is meant: --person CODE.")


def report(
    access: Access, what: tuple[str, str], on: date | None, to: Path, *, masked: bool
) -> Answer:
    """Write a report; `what` is its kind and the person it is about, if any."""

    def work(house: House, say: Translate) -> Answer:
        from carehome_app.documents.pdf import render_pdf

        made = _report(house, what, on, masked=masked)
        write_whole(to, render_pdf(made, say, access.language or system_language()))
        return Answer((say(WRITTEN.with_(path=to)),))

    return in_home(access, work)


def _report(house: House, what: tuple[str, str], on: date | None, *, masked: bool) -> Report:
    kind, person = what
    if kind == "clusters":
        return house.seeing.reports.clusters(masked=masked)
    if not person:
        raise UsageError(WHOSE)
    subject = house.people.find(person).id
    if kind == "person":
        return house.seeing.reports.person(subject, masked=masked)
    first = None if on is None else on - timedelta(days=7)
    return house.seeing.reports.temperature_sheet(subject, first, on)
