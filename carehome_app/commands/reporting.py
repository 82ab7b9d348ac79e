"""`report`: any kind of report as a file, whole or not at all; or the whole home as a folder."""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Final

import msgspec

from carehome_app.commands.access import Access, check_year, in_home, round_meant
from carehome_app.commands.answers import Answer, UsageError
from carehome_app.commands.usage import NOT_ONE_OF
from carehome_app.documents.files import write_whole
from carehome_app.documents.formats import ending_of, rendered
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.languages import system_language
from carehome_app.services.house import House
from carehome_app.services.privacy.handing_out import How, left_of
from carehome_app.services.reports.issuing import Document
from carehome_app.services.reports.kind import ReportKind
from carehome_app.services.reports.kinds import KINDS

WRITTEN: Final = QT_TRANSLATE_NOOP("Commands", "Written: {path}")
WRITTEN_MANY: Final = QT_TRANSLATE_NOOP("Commands", "Written into {path}: {count} files")
ISSUED: Final = QT_TRANSLATE_NOOP("Commands", "Issued as {number}.")
WHOSE: Final = QT_TRANSLATE_NOOP("Commands", "Say whose report is meant: --person CODE.")
ONE_OF: Final = QT_TRANSLATE_NOOP("Commands", "{name} can only be: {known}.")
_NOT_IN_NAMES: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed after `report`."""

    kind: str
    output: Path
    on: date | None = None
    slot: str | None = None
    month: date | None = None
    person: str = ""
    stay: bool = False
    file_format: str | None = None
    encoding: str = "utf-8"
    masked: bool = False
    issue: bool = False
    words: str = ""


def report(access: Access, wanted: Wanted) -> Answer:
    """Write a report; with `issue` it is sealed and kept too."""

    def work(house: House, say: Translate) -> Answer:
        kind = KINDS.get(wanted.kind)
        if kind is None:
            known = ", ".join(KINDS)
            raise UsageError(NOT_ONE_OF.with_(name="KIND", given=wanted.kind, known=known))
        how = _format(kind, wanted)
        asked = _asked(house, kind, wanted)
        if kind.many is not None:
            return _folder(house, kind, asked, (wanted.output, say, access))
        made = house.papers.build(kind.code, asked)
        content = rendered(made, how, say, access.language or system_language(), wanted.encoding)
        output = wanted.output
        if ending_of(made, how) == "zip" and output.suffix.lower() == ".csv":
            # Nobody opens a ZIP that says it is a table.
            output = output.with_suffix(".zip")
        lines = [say(WRITTEN.with_(path=output))]
        if wanted.issue:
            language = access.language or system_language()
            document = Document(made, content, language, how)
            issued = house.papers.issuing.issue(kind.code, asked, document)
            lines.append(say(ISSUED.with_(number=issued.archive_number)))
        house.handing_out.note(left_of(house.desk, kind, asked, How.SAVED, how), content)
        write_whole(output, content)
        return Answer(tuple(lines))

    return in_home(access, work, to_write=wanted.issue)


def _only(name: str, known: Iterable[str]) -> Text:
    return ONE_OF.with_(name=name, known=", ".join(known))


def _format(kind: ReportKind, wanted: Wanted) -> str:
    ending = wanted.output.suffix.lower().removeprefix(".")
    ending = "csv" if ending == "zip" else ending
    usual = ending if ending in kind.formats else kind.formats[0]
    how = wanted.file_format or usual
    if how not in kind.formats:
        raise UsageError(_only("--format", kind.formats))
    return how


def _asked(house: House, kind: ReportKind, wanted: Wanted) -> Asked:
    for day in (wanted.on, wanted.month):
        if day is not None:
            check_year(day)
    person = 0
    if Need.PERSON in kind.needs:
        if not wanted.person:
            raise UsageError(WHOSE)
        person = house.people.find(wanted.person).id
    of_round = kind.needs[0] is Need.ROUND
    return Asked(
        round=round_meant(house.desk, wanted.on, wanted.slot) if of_round else None,
        day=None if of_round else wanted.on,
        month=wanted.month,
        person=person,
        whole_stay=wanted.stay,
        masked=wanted.masked,
        sealed=wanted.issue,
        words=wanted.words,
    )


def _folder(
    house: House, kind: ReportKind, asked: Asked, to: tuple[Path, Translate, Access]
) -> Answer:
    folder, say, access = to
    folder.mkdir(exist_ok=True)
    count = 0
    for one in kind.many(house, asked) if kind.many else ():
        made = house.papers.build(kind.code, one)
        person = house.desk.person(one.person)
        name = _NOT_IN_NAMES.sub("_", f"{person.place or person.details.code} {person.name}")
        path = folder / f"{name[:60]} {person.details.code[:20]}.pdf"
        content = rendered(made, "pdf", say, access.language or system_language())
        house.handing_out.note(left_of(house.desk, kind, one, How.SAVED, "pdf"), content)
        write_whole(path, content)
        count += 1
    return Answer((say(WRITTEN_MANY.with_(path=folder, count=count)),))
