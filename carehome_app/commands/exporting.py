"""`export readings`, `export fhir`, `send`: what leaves the house, whole or not at all."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

import msgspec

from carehome_app.commands.access import Access, check_year, in_home
from carehome_app.commands.answers import Answer, UsageError
from carehome_app.documents.files import write_whole
from carehome_app.documents.sending import ENDING, send
from carehome_app.domain.files.exported import Asked, Exported
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.house import House

WRITTEN: Final = QT_TRANSLATE_NOOP(
    "Commands", "Written: {path}, values: {count}, SHA-256: {sha256}."
)
ENDINGS: Final = QT_TRANSLATE_NOOP("Commands", "FILE must end with one of: {known}.")
BACKWARDS: Final = QT_TRANSLATE_NOOP("Commands", "The first day is after the last one.")
SENT: Final = QT_TRANSLATE_NOOP("Commands", "Copied and read back: {path}, SHA-256: {sha256}.")
CHECKED_BY: Final = QT_TRANSLATE_NOOP(
    "Commands", "Checked there by: sha256sum -c with the files ending in {ending}."
)
TABLES: Final = (".csv", ".xlsx")


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed after `export readings` or `export fhir`."""

    output: Path
    first: date | None = None
    last: date | None = None
    person: str = ""
    masked: bool = False
    encoding: str = "utf-8"


def export_readings(access: Access, wanted: Wanted) -> Answer:
    """Write readings as a table that can be imported again."""
    return _export(access, wanted, "readings")


def export_fhir(access: Access, wanted: Wanted) -> Answer:
    """Write readings as a FHIR R4 bundle."""
    return _export(access, wanted, "fhir")


def _export(access: Access, wanted: Wanted, what: str) -> Answer:
    def work(house: House, say: Translate) -> Answer:
        for day in (wanted.first, wanted.last):
            if day is not None:
                check_year(day)
        if wanted.first and wanted.last and wanted.first > wanted.last:
            raise UsageError(BACKWARDS)
        person = house.people.find(wanted.person).id if wanted.person else 0
        exported = house.exporting.gather(Asked(wanted.first, wanted.last, person, wanted.masked))
        content = _fhir(exported, say) if what == "fhir" else _table(exported, wanted, say)
        digest = house.exporting.leaves(exported, what, wanted.output.name, content)
        write_whole(wanted.output, content)
        count = len(exported.entries if what == "fhir" else exported.valid)
        return Answer((say(WRITTEN.with_(path=wanted.output, count=count, sha256=digest)),))

    return in_home(access, work)


def _fhir(exported: Exported, say: Translate) -> bytes:
    from carehome_app.documents.fhir import render_fhir

    return render_fhir(exported, say)


def _table(exported: Exported, wanted: Wanted, say: Translate) -> bytes:
    from carehome_app.documents.comma import render_csv
    from carehome_app.documents.readings import readings_report
    from carehome_app.documents.workbook import render_workbook

    ending = wanted.output.suffix.lower()
    if ending not in TABLES:
        raise UsageError(ENDINGS.with_(known=" ".join(TABLES)))
    report = readings_report(exported, say)
    if ending == ".xlsx":
        return render_workbook(report, say, information_first=False)
    return render_csv(report, say, encoding=wanted.encoding)


def send_reports(access: Access, folder: Path, numbers: Sequence[str]) -> Answer:
    """Copy issued reports, named by their file numbers, into a folder."""

    def work(house: House, say: Translate) -> Answer:
        sending = house.sending
        issued = [sending.find(number) for number in dict.fromkeys(numbers)]
        files = sending.files(issued)
        sums = send(files, folder, sending.leaves(files))
        lines = [SENT.with_(path=folder / name, sha256=one) for name, one in sums.items()]
        return Answer((*map(say, lines), say(CHECKED_BY.with_(ending=ENDING))), data=sums)

    return in_home(access, work, to_write=True)
