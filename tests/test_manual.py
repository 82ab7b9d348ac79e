"""The manual says what the program does, in both languages, and shows it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.manual_tables import MANUAL, WORDS, stale

ROOT = MANUAL.parent.parent
PAGES = [
    *sorted(MANUAL.rglob("*.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs" / "adr").glob("*.md")),
    *sorted(ROOT.glob("*.md")),
]
LIGHT = 120_000
FRONT = 200_000
MOST = 24
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def test_the_tables_of_the_manual_are_those_of_the_program() -> None:
    found = [page.name for page, _fresh in stale()]
    assert found == [], "python -m tools.manual_tables writes them anew"


def test_both_languages_have_the_same_pages_and_pictures() -> None:
    there = {
        language: {str(path.relative_to(MANUAL / language)) for path in _files(language)}
        for language in WORDS
    }
    assert there["zh"] == there["en"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_and_picture_is_there(page: Path) -> None:
    links = _LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_pictures_are_small_and_few() -> None:
    for language in WORDS:
        pictures = sorted((MANUAL / language).rglob("*.png"))
        assert len(pictures) <= MOST
        assert [one.name for one in pictures if one.stat().st_size > LIGHT] == []
    front = (ROOT / "docs" / "pictures").glob("*.png")
    assert [one.name for one in front if one.stat().st_size > FRONT] == []


def _files(language: str) -> Iterator[Path]:
    return (path for path in (MANUAL / language).rglob("*") if path.is_file())
