"""`import`: people, readings or another list from a file, with a verdict for every row."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import structs
from msgspec.structs import replace

from carehome_app.commands.access import Access, in_home
from carehome_app.commands.answers import DONE, NO, Answer
from carehome_app.documents.tables import read_book
from carehome_app.domain.files.columns import Column
from carehome_app.domain.files.mapping import mapping_in, mapping_words, use_named, written_mapping
from carehome_app.domain.files.tables import RawBook, RawTable
from carehome_app.domain.files.wide import part_of
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.files.course import Course
from carehome_app.services.files.importing import PEOPLE, READINGS, Preview
from carehome_app.services.files.lists import ListInFile
from carehome_app.services.files.verdicts import VERDICT_LABELS, Remark, RowVerdict, Said, Verdict
from carehome_app.services.house import House

ROW: Final = QT_TRANSLATE_NOOP("Commands", "Row {number}, {about}: {verdict}")
REMARK: Final = QT_TRANSLATE_NOOP("Commands", "{column}: {words}")
SUM: Final = QT_TRANSLATE_NOOP(
    "Commands",
    "New: {new}. Changed: {changed}. Already here: {here}. Refused: {refused}."
    " Set aside: {aside}.",
)
TAKEN: Final = QT_TRANSLATE_NOOP("Commands", "Taken.")
NOT_TAKEN: Final = QT_TRANSLATE_NOOP("Commands", "Nothing was taken.")
ONLY_LOOKED: Final = QT_TRANSLATE_NOOP("Commands", "Only looked at: nothing was taken.")
TAKEN_BEFORE: Final = QT_TRANSLATE_NOOP(
    "Commands", "This very file was taken on {when}. Nothing is taken twice."
)
OTHER_SHEET: Final = QT_TRANSLATE_NOOP(
    "Commands", "Sheet “{sheet}” ({rows} rows) is not looked at: {option} takes it."
)
HIDDEN_SHEET: Final = QT_TRANSLATE_NOOP(
    "Commands", "Sheet “{sheet}” ({rows} rows) is hidden in the file and not looked at."
)
AS_BEFORE: Final = QT_TRANSLATE_NOOP(
    "Commands", "Mapped as the last file with these columns: {uses}."
)
UNUSED: Final = QT_TRANSLATE_NOOP(
    "Commands", "Column “{heading}” is not used. Filled rows: {rows}."
)
LIKE: Final = QT_TRANSLATE_NOOP(
    "Commands",
    "Column “{heading}” looks like a measure and is not used. Filled rows: {rows}. A mapping"
    " with this line takes it: {line}",
)
BACK: Final = QT_TRANSLATE_NOOP(
    "Commands", "Taken back: {name}, {count}. Corrected before: {before}."
)
OF_IMPORT: Final = QT_TRANSLATE_NOOP("Commands", "import of {name} taken back")


def undo(access: Access, given: str) -> Answer:
    """Take an imported file back, named by its file name or the number of its line."""

    def work(house: House, say: Translate) -> Answer:
        file = house.taking_back.find(given)
        done = house.taking_back.take_back(file, say(OF_IMPORT.with_(name=file.name)))
        text = BACK.with_(name=file.name, count=done.count, before=done.corrected_before)
        return Answer((say(text),), data={"file": file.name, "taken_back": done.count})

    return in_home(access, work, to_write=True)


TOLD_EVERY: Final = 500
"""Rows; fewer are done before anybody asks how far they are."""
SO_FAR: Final = QT_TRANSLATE_NOOP("Commands", "{done} of {of} rows")
FAIL: Final = "fail"
"""A column that looks like a measure and is not used stops the import; else it is only said."""


class How(msgspec.Struct, frozen=True):
    """How a file is taken: only looked at, the good rows only, from which sheet."""

    dry_run: bool = False
    accept_good: bool = False
    sheet: str = ""
    mapping: Path | None = None
    person: str = ""
    hidden: bool = False
    month: str = ""
    measure: str = ""
    from_id: bool = False
    near: str | None = None
    unused: str = FAIL
    show: Callable[[str], object] | None = None
    """Where a person sees how far the rows are, on one line that is written anew."""

    def said(self) -> Said:
        """Return what is said of the columns; `CareHomeError` for a mapping that says nothing."""
        uses = {}
        if self.mapping is not None:
            uses = mapping_in(self.mapping.name, self.mapping.read_text(encoding="utf-8"))
        return Said(
            uses,
            self.person,
            self.hidden,
            month=self.month,
            measure=_measure(self.measure),
            from_id=self.from_id,
            near=self.near or "",
        )


class RowsTold(Course):
    """Tells somebody at a terminal how far the rows of a large file are; Ctrl+C ends them."""

    def __init__(self, say: Translate, show: Callable[[str], object] | None) -> None:
        """Tell it in a language, or nobody when there is no terminal."""
        super().__init__()
        self._say, self._show = say, show

    def step(self) -> None:
        """Count one more row."""
        super().step()
        if self._show is None or self.done % TOLD_EVERY:
            return
        self._show(self._say(SO_FAR.with_(done=self.done, of=self.of)))


def _measure(given: str) -> str:
    """Return the code of a measure that is named in any way."""
    return part_of(use_named(given)).measure if given else ""


def people(access: Access, file: Path, how: How) -> Answer:
    """Admit the people of a file."""
    return take_file(access, file, _people, how)


def readings(access: Access, file: Path, how: How) -> Answer:
    """Record the readings of a file."""
    return take_file(access, file, _readings, how)


def of_list(access: Access, file: Path, how: How, what: str) -> Answer:
    """Take a list of areas, of supplies, or of plans of training."""

    def listed(house: House) -> ListInFile[Any]:
        lists = house.lists
        kinds: dict[str, ListInFile[Any]] = {
            "areas": lists.areas,
            "supplies": lists.supplies,
            "plans": lists.plans,
        }
        return kinds[what]

    def preview(house: House, table: RawTable, said: Said, _course: Course) -> Preview:
        return listed(house).preview(table, said)

    return take_file(access, file, preview, how, listed)


def _as_before(house: House, what: str, table: RawTable, said: Said) -> Said:
    """Return what is said, with the mapping of the last such file when none is said now."""
    return (
        said if said.uses else structs.replace(said, uses=house.importing.remembered(what, table))
    )


def _people(house: House, table: RawTable, said: Said, course: Course) -> Preview:
    said = _as_before(house, PEOPLE, table, said)
    return house.importing.people(table, said, course)


def _readings(house: House, table: RawTable, said: Said, course: Course) -> Preview:
    said = _as_before(house, READINGS, table, said)
    return house.importing.readings(table, said, course)


def take_file(
    access: Access,
    file: Path,
    preview_of: Callable[[House, RawTable, Said, Course], Preview],
    how: How,
    listed: Callable[[House], ListInFile[Any]] | None = None,
) -> Answer:
    """Say of every row of a file what would be done with it, and do it unless told otherwise."""

    def work(house: House, say: Translate) -> Answer:
        book = read_book(file)
        course = RowsTold(say, how.show)
        preview = preview_of(house, book.named(how.sheet), how.said(), course)
        doubtful = how.unused == FAIL and any(one.is_doubtful for one in _unused(preview))
        refused = bool(preview.count(Verdict.REFUSED))
        takes = (
            not (how.dry_run or doubtful)
            and (how.accept_good or not refused)
            and preview.imported_at is None
        )
        if takes:
            _taken(house, preview, how.accept_good, course, listed)
        end = _end(house, preview, dry_run=how.dry_run, taken=takes)
        ends = [*_sheets(book, preview), *_mapped(how, preview), *_left_out(preview), end]
        words = {
            row.number: say(found)
            for row in preview.rows
            if row.verdict in (Verdict.NEW, Verdict.CHANGED)
            and (found := house.importing.understood(row)) is not None
        }
        answer = _told(preview, say, ends, words)
        data = {**_data(preview, say, words), "sheets": _all_sheets(book), "taken": takes}
        return replace(answer, status=NO if refused or doubtful else DONE, data=data)

    return in_home(access, work, to_write=not how.dry_run)


def _taken(
    house: House,
    preview: Preview,
    accept_good: bool,
    course: Course,
    listed: Callable[[House], ListInFile[Any]] | None,
) -> None:
    if listed is None:
        house.importing.take(preview, accept_good=accept_good, course=course)
    else:
        listed(house).take(preview, accept_good=accept_good)


def _end(house: House, preview: Preview, *, dry_run: bool, taken: bool) -> Text:
    if preview.imported_at is not None:
        when = house.desk.home_time.local(preview.imported_at).strftime("%Y-%m-%d %H:%M")
        return TAKEN_BEFORE.with_(when=when)
    if dry_run:
        return ONLY_LOOKED
    return TAKEN if taken else NOT_TAKEN


def _sheets(book: RawBook, preview: Preview) -> list[Text]:
    """Return a sentence for each sheet that is not looked at."""
    return [
        (HIDDEN_SHEET if one.hidden else OTHER_SHEET).with_(
            sheet=one.sheet, rows=len(one.rows), option="--sheet"
        )
        for one in book.sheets
        if one.sheet != preview.table.sheet
    ]


def _mapped(how: How, preview: Preview) -> list[Text]:
    """Return the sentence about a mapping that is used again without being asked for."""
    again = mapping_words(written_mapping(preview.said.uses)) if how.mapping is None else []
    return [AS_BEFORE.with_(uses=again)] if again else []


def _unused(preview: Preview) -> tuple[Column, ...]:
    return preview.columns.unused if preview.columns else ()


def _left_out(preview: Preview) -> list[Text]:
    """Return a sentence for each column that is not used, with a line to use it by."""
    return [
        LIKE.with_(
            heading=one.heading, rows=one.filled, line=f"{one.key} = {one.like.partition(' ')[2]}"
        )
        if one.is_doubtful
        else UNUSED.with_(heading=one.heading, rows=one.filled)
        for one in _unused(preview)
    ]


def _all_sheets(book: RawBook) -> list[dict[str, object]]:
    return [{"sheet": one.sheet, "hidden": one.hidden} for one in book.sheets]


def _told(
    preview: Preview, say: Translate, ends: Sequence[Text], words: Mapping[int, str]
) -> Answer:
    """Return a line for each row, what it is understood as, and what is told beside it."""
    lines: list[str] = []
    for row in preview.rows:
        if row.verdict is Verdict.HERE and preview.imported_at is not None:
            continue
        verdict = VERDICT_LABELS[row.verdict]
        lines.append(say(ROW.with_(number=row.number, about=row.about, verdict=verdict)))
        lines += [f"    {words[row.number]}"] if row.number in words else []
        for one in row.remarks:
            told = REMARK.with_(column=one.column, words=one.words) if one.column else one.words
            lines.append("    " + say(told))
    lines += [say(SUM.with_(**_counts(preview))), *map(say, ends)]
    return Answer(tuple(lines))


def _counts(preview: Preview) -> dict[str, int]:
    return {
        "new": preview.count(Verdict.NEW),
        "changed": preview.count(Verdict.CHANGED),
        "here": preview.count(Verdict.HERE),
        "refused": preview.count(Verdict.REFUSED),
        "aside": preview.count(Verdict.ASIDE),
    }


def _data(preview: Preview, say: Translate, words: Mapping[int, str]) -> dict[str, object]:
    before = preview.imported_at
    return {
        "file": preview.table.name,
        "sheet": preview.table.sheet,
        "sha256": preview.table.sha256,
        "imported_before": None if before is None else before.isoformat(),
        "counts": _counts(preview),
        "unused": [one.heading for one in _unused(preview)],
        "headings": 0 if preview.columns is None else preview.columns.heading_row,
        "rows": [_row(row, say, words.get(row.number, "")) for row in preview.rows],
    }


def _row(row: RowVerdict, say: Translate, words: str) -> dict[str, object]:
    def told(remark: Remark) -> dict[str, str]:
        return {"column": remark.column, "words": say(remark.words)}

    return {
        "row": row.number,
        "about": row.about,
        "verdict": row.verdict.value,
        "understood": words,
        "remarks": [told(remark) for remark in row.remarks],
    }
