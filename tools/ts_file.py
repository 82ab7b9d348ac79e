"""Read and write Qt's .ts files, always in the same order, without line numbers."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET  # our own files

Key = tuple[str, str]
"""Context and English source: what names a text."""


class Entry(NamedTuple):
    """One text and its translation; an empty translation means there is none yet."""

    context: str
    source: str
    translation: str = ""

    @property
    def key(self) -> Key:
        """Context and source."""
        return self.context, self.source


def read(path: Path) -> Iterator[Entry]:
    """Yield the texts of a .ts file."""
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  # our own files
        name = context.findtext("name", "")
        for message in context.iter("message"):
            found = message.find("translation")
            unfinished = found is None or found.get("type") is not None
            translation = "" if found is None or unfinished else found.text or ""
            yield Entry(name, message.findtext("source", ""), translation)


def write(path: Path, entries: Iterable[Entry]) -> None:
    """Write a Chinese .ts file, sorted by context and source."""
    root = ET.Element("TS", version="2.1", language="zh_CN", sourcelanguage="en")
    for name, group in groupby(sorted(entries), key=lambda entry: entry.context):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for entry in group:
            _add_message(context, entry)
    ET.indent(root, "    ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + ET.tostring(root, "unicode") + "\n", "utf-8", newline="\n")


def _add_message(context: ET.Element, entry: Entry) -> None:
    message = ET.SubElement(context, "message")
    ET.SubElement(message, "source").text = entry.source
    translation = ET.SubElement(message, "translation")
    translation.text = entry.translation
    if not entry.translation:
        translation.set("type", "unfinished")
