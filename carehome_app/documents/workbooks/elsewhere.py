"""Read a workbook or a PDF in a process of its own: what it asks for in memory ends with it.

The library allocates a sheet as one rectangle. A cell far away, or a damaged file, can make it ask
for more than any computer has, which ends the process. So it is never the program's own.
"""

import subprocess
import sys
from datetime import date, datetime, time
from typing import Final

import msgspec

MEMORY: Final = 1 << 30
"""Bytes the process may take; on Windows, which has no such limit, the extent check is alone."""
SECONDS: Final = 60
PDF: Final = b"%PDF-"
READ: Final = "--read-workbook"
"""What the packed program is called with to do this and nothing else."""
_NO_WINDOW: Final[int] = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_HERE: Final = "carehome_app.documents.workbooks.elsewhere"


class Sheet(msgspec.Struct, array_like=True):
    """The texts of a sheet from A1 on, and whether people see it."""

    name: str
    hidden: bool
    rows: list[list[str]]
    spans: list[tuple[int, int, int, int]]


class HelperFailedError(Exception):
    """The file is damaged, or takes more memory or time than a table may take."""


def sheets_of(content: bytes) -> list[Sheet]:
    """Return the sheets of an XLSX, XLS, XLSB, ODS, or the pages of a PDF, read by a process."""
    packed = bool(getattr(sys, "frozen", False))
    command = [sys.executable, READ] if packed else [sys.executable, "-m", _HERE]
    try:
        done = subprocess.run(  # noqa: S603  # our own program, the file comes by its input
            command,
            input=content,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            creationflags=_NO_WINDOW,
        )
        if done.returncode:
            raise HelperFailedError
        return msgspec.msgpack.decode(done.stdout, type=list[Sheet])
    except (subprocess.TimeoutExpired, msgspec.DecodeError) as error:
        raise HelperFailedError from error


def main() -> int:
    """Read the file that comes by the input, and write its sheets or pages to the output."""
    _limit_memory()
    content = sys.stdin.buffer.read()
    try:
        found = _pages(content) if content.startswith(PDF) else _sheets(content)
    except Exception:  # noqa: BLE001  # a damaged file fails in many ways; the caller says one
        return 1
    sys.stdout.buffer.write(msgspec.msgpack.encode(found))
    return 0


def _sheets(content: bytes) -> list[Sheet]:
    from io import BytesIO

    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    book = CalamineWorkbook.from_filelike(BytesIO(content))
    found = []
    for about in book.sheets_metadata:
        if about.typ is not SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(about.name)
        whole = sheet.to_python(skip_empty_area=False)
        rows = [[shown(value) for value in row] for row in whole]
        spans = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
        hidden = about.visible is not SheetVisibleEnum.Visible
        found.append(Sheet(about.name, hidden, rows, spans))
    return found


def _pages(content: bytes) -> list[Sheet]:
    """Return the lines of each page of a PDF."""
    import pypdfium2

    with pypdfium2.PdfDocument(content) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return [
        Sheet(str(number), hidden=False, rows=[[one] for one in text.splitlines()], spans=[])
        for number, text in enumerate(texts, 1)
    ]


def shown(value: object) -> str:
    """Return a value as a text: dates as ISO, numbers with the digits the sheet keeps."""
    match value:
        case None:
            return ""
        case datetime():
            whole_day = value.time() == time(0)
            return value.date().isoformat() if whole_day else value.isoformat(" ", "seconds")
        case date() | time():
            return value.isoformat()
        case float():
            # As many digits as Excel itself keeps: 36.6 is not 36.599999999999994.
            return f"{value:.15g}"
        case _:
            return str(value)


def _limit_memory() -> None:
    if sys.platform == "win32":  # it has no such limit
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    sys.exit(main())
