"""The font we ship, and the list of what it has."""

import pytest
from fontTools.ttLib import TTFont

from carehome_app.documents.glyphs import covered
from carehome_app.resources import resource

STYLES = pytest.mark.parametrize("style", ["Regular", "Bold"])


@STYLES
def test_both_styles_have_every_listed_character(style: str) -> None:
    with TTFont(resource("fonts", f"CarehomeSans-{style}.otf"), lazy=True) as font:
        has = set(map(chr, font.getBestCmap()))

    assert covered() - {"\n"} <= has


@STYLES
def test_the_font_has_its_own_name_and_its_licence(style: str) -> None:
    with TTFont(resource("fonts", f"CarehomeSans-{style}.otf"), lazy=True) as font:
        names = font["name"]
        assert names.getDebugName(1) == "Carehome Sans"
        assert "SIL Open Font License" in names.getDebugName(13)
        assert not font["head"].macStyle & 1 or style == "Bold"


def test_the_licence_stands_beside_the_font() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in resource("fonts", "OFL.txt").read_text("utf-8")


def test_the_signs_of_the_program_are_there() -> None:
    assert covered().issuperset("▲▼✓○●□℃°·—–≥≤〓×䶮㛃𬭎")
