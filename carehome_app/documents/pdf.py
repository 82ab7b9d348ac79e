"""A report as an archive-grade PDF (PDF/A-2b, tagged), laid out by Typst.

The template gets the report as data. Nothing of it is ever read as markup.
"""

import json
import re
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from threading import Lock
from typing import Any, Final

from carehome_app.documents.glyphs import printable
from carehome_app.documents.page_data import page_data
from carehome_app.domain.reports.report import Report
from carehome_app.i18n import Text, Translate
from carehome_app.resources import resource

STANDARD: Final = "a-2b"

_ONE_AT_A_TIME: Final = Lock()
"""The one warm compiler remembers the input of its last page."""


def render_pdf(report: Report, translate: Translate, language: str) -> bytes:
    """Return the PDF of a report in a language (`zh` or `en`).

    The same report gives the same bytes on the same version of the program.
    """

    def say(text: Text) -> str:
        return printable(translate(text))

    data = page_data(report, say)
    data["language"] = language.partition("_")[0]
    # Typst takes whole seconds only.
    return packed(_compile(data, report.made_at.astimezone(UTC).replace(microsecond=0)))


def warm_up() -> None:
    """Import Typst and list the fonts, so that the first PDF waits less.

    Cheap enough for an idle moment: some 20 ms and 10 MB. The rest of the first page's cost
    (glyph outlines, and matplotlib where there is a chart) comes with the first page.
    """
    _compiler()


def _compile(data: dict[str, Any], moment: datetime) -> bytes:
    inputs = {"report": json.dumps(data, ensure_ascii=False)}
    with _ONE_AT_A_TIME:
        pdf: bytes = _compiler().compile(
            format="pdf", sys_inputs=inputs, pdf_standards=STANDARD, timestamp=moment
        )
    return pdf


@cache
def _compiler() -> Any:  # noqa: ANN401  # typst is imported only when a page is first made
    import typst

    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resource("fonts"))],
    )
    template = resource("templates", "report.typ")
    return typst.Compiler(str(template), root=str(template.parent), font_paths=fonts)


# Typst writes what each cell of a table is for a screen reader (its tags) as an object of its own,
# uncompressed: of a long register that is five sixths of the file. PDF has a place for such: an
# object stream. Nothing else is touched, and so this reads what Typst writes and no other PDF.

_STARTS: Final = re.compile(rb"startxref\n(\d+)\n%%EOF\s*$")
_ENTRIES: Final = re.compile(rb"xref\n0 (\d+)\n")
_TRAILER: Final = re.compile(rb"trailer\n<</Size \d+(.*)>>\n", re.DOTALL)
_ENTRY: Final = 20
"""Bytes of a line of the table that says where each object begins."""
_TAG: Final = b"<</Type/StructElem"
_TOGETHER: Final = 200
"""Tags in one object stream: a reader unpacks a whole one to see one tag."""


def packed(pdf: bytes) -> bytes:
    """Return a PDF of Typst with its tags in object streams; all other bytes stay."""
    began = _STARTS.search(pdf)
    table = _ENTRIES.match(pdf, int(began[1])) if began is not None else None
    trailer = _TRAILER.search(pdf, table.end()) if table is not None else None
    if table is None or trailer is None:
        return pdf
    count = int(table[1])
    places = [int(pdf[at : at + 10]) for at in range(table.end(), trailer.start(), _ENTRY)]
    order = sorted(range(1, count), key=places.__getitem__)
    ends = [*(places[number] for number in order[1:]), table.start()]
    whole = {number: pdf[places[number] : end] for number, end in zip(order, ends, strict=True)}
    tags = {number: body for number, one in whole.items() if (body := _tag(number, one))}
    made = [pdf[: places[order[0]]]]
    where: dict[int, tuple[int, int, int]] = {0: (0, 0, 0xFFFF)}
    size = len(made[0])
    streams = _streams(tags, count, where)
    others = ((number, one) for number, one in whole.items() if number not in tags)
    for number, one in (*others, *streams):
        where[number] = (1, size, 0)
        made.append(one)
        size += len(one)
    return b"".join([*made, _references(where, size, trailer[1])])


def _tag(number: int, one: bytes) -> bytes:
    """Return what stands in an object when it is a tag, else nothing."""
    head = b"%d 0 obj\n" % number
    is_tag = one.startswith(head + _TAG) and one.endswith(b"\nendobj\n")
    return one[len(head) : -len(b"\nendobj\n")].rstrip() if is_tag else b""


def _streams(
    tags: dict[int, bytes], count: int, where: dict[int, tuple[int, int, int]]
) -> Iterator[tuple[int, bytes]]:
    """Yield the object streams with their numbers, and note in which one each tag stands."""
    every = list(tags.items())
    for own, first in enumerate(range(0, len(every), _TOGETHER), start=count):
        some = every[first : first + _TOGETHER]
        begins, bodies, size = [], [], 0
        for place, (number, body) in enumerate(some):
            where[number] = (2, own, place)
            begins.append(b"%d %d" % (number, size))
            bodies.append(body)
            size += len(body) + 1
        head = b" ".join(begins) + b" "
        said = b"/Type/ObjStm/N %d/First %d" % (len(some), len(head))
        yield own, _stream(own, said, head + b"\n".join(bodies))


def _references(where: dict[int, tuple[int, int, int]], begins: int, trailer: bytes) -> bytes:
    """Return the stream that says where each object is, itself among them, and the file's end."""
    own = max(where) + 1
    where[own] = (1, begins, 0)
    lines = b"".join(
        kind.to_bytes(1, "big") + place.to_bytes(4, "big") + within.to_bytes(2, "big")
        for _number, (kind, place, within) in sorted(where.items())
    )
    said = b"/Type/XRef/W[1 4 2]/Size %d%s" % (own + 1, trailer)
    return _stream(own, said, lines) + b"startxref\n%d\n%%%%EOF\n" % begins


def _stream(number: int, said: bytes, content: bytes) -> bytes:
    small = zlib.compress(content, 9)
    head = b"%d 0 obj\n<<%s/Filter/FlateDecode/Length %d>>\nstream\n" % (number, said, len(small))
    return head + small + b"\nendstream\nendobj\n"
