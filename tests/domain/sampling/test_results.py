"""Answers of laboratories and kits are read by one grammar, and never guessed."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.sampling.errors import LostDigitsError, UnknownWordingError
from carehome_app.domain.sampling.results import (
    Result,
    lines_typed,
    number_read,
    result_of_lines,
    result_typed,
)
from tests.telling_examples import tells

WORDINGS = {
    Result.NEGATIVE: (
        "阴性", " 阴性 ", "阴性（－）", "－", "-", "(-)", "（-）", "未检出", "Negative", "NEG",
        "ＮＥＧ", "not detected", "阴",
    ),
    Result.POSITIVE: ("阳性", "＋", "+", "(+)", "检出", "Positive", "POS", "阳性(+)", "Detected"),
    Result.INDETERMINATE: ("灰区", "可疑", "±", "Inconclusive"),
    Result.INVALID: ("无效", "样本不合格", "Invalid"),
    Result.LOST: ("丢失", "lost"),
    Result.PENDING: ("待结果", "pending"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "result"), [(text, one) for one, texts in WORDINGS.items() for text in texts]
)
def test_every_wording_of_a_laboratory_has_one_meaning(text: str, result: Result) -> None:
    assert result_typed(text) is result


@pytest.mark.parametrize("text", ["", "阴性?", "阴阳", "没做", "0", "ok", "negativ", "未"])
def test_what_is_in_no_list_is_refused_and_never_guessed(text: str) -> None:
    with pytest.raises(UnknownWordingError):
        result_typed(text)


@given(st.text(max_size=12))
def test_any_text_is_read_or_refused_and_breaks_nothing(text: str) -> None:
    tells(bool(text.strip()))
    with suppress(UnknownWordingError):
        assert result_typed(text) in Result


@pytest.mark.parametrize("text", ["6.1E+17", "2.20101E+11", "6.1e17", " 6.1E+17 "])
def test_digits_that_a_spreadsheet_swallowed_are_refused(text: str) -> None:
    with pytest.raises(LostDigitsError):
        number_read(text)


def test_an_identity_number_that_ends_in_three_noughts_was_a_number_in_excel() -> None:
    with pytest.raises(LostDigitsError):
        number_read("610112193602290000")
    assert number_read("610112193602290040") == "610112193602290040"


def test_numbers_keep_their_noughts_and_lose_only_what_is_around_them() -> None:
    assert number_read(" 0012345 \u3000") == "0012345"
    assert number_read("220101000123.0") == "220101000123"
    assert number_read("T07") == "T07"


@pytest.mark.parametrize(
    ("typed", "lines", "result"),
    [
        ("C", "C", Result.NEGATIVE),
        ("ct", "CT", Result.POSITIVE),
        ("T+C", "CT", Result.POSITIVE),
        ("T", "T", Result.INVALID),
        ("无", "", Result.INVALID),
        ("阴性", "C", Result.NEGATIVE),
        ("阳性", "CT", Result.POSITIVE),
        ("无效", "", Result.INVALID),
        ("c", "C", Result.NEGATIVE),
    ],
)
def test_lines_of_a_kit(typed: str, lines: str, result: Result) -> None:
    assert lines_typed(typed) == lines
    assert result_of_lines(lines) is result


def test_a_kit_is_not_in_the_grey() -> None:
    with pytest.raises(UnknownWordingError):
        lines_typed("灰区")
