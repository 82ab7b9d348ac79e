"""Where a reader looks for each object of a file: the table at its end is true of all of them."""

import re
import zlib
from itertools import pairwise
from typing import NamedTuple

import pytest

from carehome_app.documents.pdf import packed
from carehome_app.domain.reports.report import Section, Table, cells, columns
from tests.documents.pages import printed
from tests.documents.sample import daily_report, said

AT_MOST = 200
"""Tags a reader has to unpack to see one."""


class Place(NamedTuple):
    """What the table says of an object: 1 by itself or 2 in a stream, where, and which in it."""

    kind: int
    where: int
    within: int


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """A file of several hundred cells, which have a tag each."""
    table = Table(columns(said("Name"), said("Now")), tuple(cells("a", n) for n in range(150)))
    return printed(daily_report(sections=(Section(said("Trend"), (table,)),)))


def table_of(pdf: bytes) -> tuple[bytes, list[Place]]:
    """Return what the last object says of itself, and where each object is."""
    end = re.search(rb"startxref\n(\d+)\n%%EOF\n\Z", pdf)
    assert end is not None
    said_of, content = stream(pdf, int(end[1]))
    rows = [content[at : at + 7] for at in range(0, len(content), 7)]
    return said_of, [
        Place(row[0], int.from_bytes(row[1:5], "big"), int.from_bytes(row[5:], "big"))
        for row in rows
    ]


def stream(pdf: bytes, at: int) -> tuple[bytes, bytes]:
    """Return what a stream that begins at a byte says of itself, and what is in it."""
    found = re.compile(rb"\d+ 0 obj\n<<(.*?)/Length (\d+)>>\nstream\n", re.DOTALL).match(pdf, at)
    assert found is not None
    content = pdf[found.end() : found.end() + int(found[2])]
    assert pdf[found.end() + len(content) :].startswith(b"\nendstream\nendobj\n")
    return found[1], zlib.decompress(content)


def test_every_object_begins_where_the_table_says(pdf: bytes) -> None:
    said_of, places = table_of(pdf)
    assert places[0] == (0, 0, 0xFFFF)
    assert b"/Type/XRef/W[1 4 2]/Size %d" % len(places) in said_of
    assert b"/Root " in said_of
    alone = {number: one for number, one in enumerate(places) if one.kind == 1}
    assert [
        number
        for number, one in alone.items()
        if not pdf.startswith(b"%d 0 obj\n" % number, one.where)
    ] == []
    assert {one.kind for one in places[1:]} == {1, 2}
    assert max(one.where for one in alone.values()) == alone[len(places) - 1].where
    begins = sorted(one.where for one in alone.values())
    for first, following in pairwise(begins):
        assert pdf[first:following].rstrip().endswith(b"endobj")


def test_every_tag_stands_in_its_stream_at_its_place_and_not_too_many_in_one(pdf: bytes) -> None:
    _said, places = table_of(pdf)
    tags = {number: one for number, one in enumerate(places) if one.kind == 2}
    streams = sorted({one.where for one in tags.values()})
    held = {}
    for number in streams:
        said_of, content = stream(pdf, places[number].where)
        found = re.fullmatch(rb"/Type/ObjStm/N (\d+)/First (\d+)/Filter/FlateDecode", said_of)
        assert found is not None
        count, first = int(found[1]), int(found[2])
        assert number == streams[-1] or count == AT_MOST
        head = [int(one) for one in content[:first].split()]
        ends = [*head[3::2], len(content) - first + 1]
        for place, (whose, begins, end) in enumerate(
            zip(head[::2], head[1::2], ends, strict=True)
        ):
            held[whose] = (number, place)
            body = content[first + begins : first + end - 1]
            assert body.startswith(b"<</Type/StructElem")
            assert body.endswith(b">>")
    assert held == {number: (one.where, one.within) for number, one in tags.items()}
    assert len(streams) > 1
    assert b"/Type/StructElem" not in pdf


def test_a_file_with_less_at_its_end_is_left_alone() -> None:
    for content in (
        b"xref\n0 1\n0000000000 65535 f \nstartxref\n0\n%%EOF",
        b"trailer\n<</Size 1>>\nstartxref\n0\n%%EOF",
    ):
        assert packed(content) == content
