"""No text may bring a page down."""

from hypothesis import given
from hypothesis import strategies as st

from carehome_app.documents.glyphs import covered, printable
from carehome_app.resources import resource
from tests.telling_examples import tells


def test_what_the_font_has_stays_as_it_is() -> None:
    text = "202-1 刘玉珍 37.4 ℃ ▲▼✓○●□ · — – ≥ ≤ 䶮㛃𬭎 “é”\n"

    assert printable(text) == text


def test_an_emoji_is_named_by_its_code_point() -> None:
    assert printable("王😀") == "王〓U+1F600"


def test_what_nobody_sees_is_shown() -> None:
    assert (
        printable("a\x00\u200f\u202e\u00ad\ufe0f") == "a〓U+0000〓U+200F〓U+202E〓U+00AD〓U+FE0F"
    )


def test_rare_spaces_and_tabs_become_a_space_and_lines_stay_lines() -> None:
    assert printable("28\u202f417\ta\r\nb") == "28 417 a\nb"


def test_half_a_character_is_named_too() -> None:
    assert printable("\ud800") == "〓U+D800"


@given(st.text(st.characters(codec=None)))
def test_every_text_becomes_printable_and_stays_so(text: str) -> None:
    shown = printable(text)
    tells(shown != text)

    assert covered().issuperset(shown)
    assert printable(shown) == shown


def test_the_first_and_the_last_of_each_range_are_there_and_what_lies_beside_them_is_not() -> None:
    ranges = resource("fonts", "coverage.txt").read_text("ascii").split()
    ends = [tuple(int(code, 16) for code in one.split("-")) for one in ranges]
    here = {ord(one) for one in covered()} | {0xAD}
    assert {end for pair in ends for end in pair} <= here
    assert len(here) == sum(last - first + 1 for first, last in ends) + len("\n")
    assert "\u00ad" not in covered()


def test_every_end_of_a_line_is_one_and_a_return_alone_is_named() -> None:
    assert printable("a\r\nb\n\r\nc\rd\u202fe") == "a\nb\n\nc〓U+000Dd e"
