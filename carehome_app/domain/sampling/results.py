"""What a laboratory or a kit answers, read by one grammar, whoever wrote it."""

import re
from enum import StrEnum
from typing import Final

from carehome_app.domain.sampling.errors import LostDigitsError, UnknownWordingError
from carehome_app.i18n import QT_TRANSLATE_NOOP

# One wording for each answer; a table row may be written in any of them.


class Result(StrEnum):
    """What became of one sample or tube."""

    NEGATIVE = "negative"
    POSITIVE = "positive"
    INDETERMINATE = "indeterminate"
    INVALID = "invalid"
    LOST = "lost"
    PENDING = "pending"


class Outcome(StrEnum):
    """How a person stands in a round, once sampled; each stands in exactly one."""

    NEGATIVE = "negative"
    POSITIVE = "positive"
    TO_CONFIRM = "to_confirm"
    """In a positive pool, without an answer of their own yet. Not a case."""
    DISCORDANT = "discordant"
    """Antigen positive and nucleic acid negative: counted apart, and not a case."""
    INDETERMINATE = "indeterminate"
    INVALID = "invalid"
    LOST = "lost"
    PENDING = "pending"


RESULT_LABELS: Final = {
    Outcome.NEGATIVE: QT_TRANSLATE_NOOP("Sampling", "negative"),
    Outcome.POSITIVE: QT_TRANSLATE_NOOP("Sampling", "positive"),
    Outcome.TO_CONFIRM: QT_TRANSLATE_NOOP("Sampling", "pool positive, to confirm"),
    Outcome.DISCORDANT: QT_TRANSLATE_NOOP("Sampling", "antigen +, nucleic acid −"),
    Outcome.INDETERMINATE: QT_TRANSLATE_NOOP("Sampling", "indeterminate"),
    Outcome.INVALID: QT_TRANSLATE_NOOP("Sampling", "invalid, repeat"),
    Outcome.LOST: QT_TRANSLATE_NOOP("Sampling", "lost"),
    Outcome.PENDING: QT_TRANSLATE_NOOP("Sampling", "waits for the answer"),
}
"""Results and outcomes have the same words."""

_WORDS: Final = {
    Result.NEGATIVE: (
        "阴性", "阴", "阴性(-)", "未检出", "未检测到", "neg", "negative", "-", "(-)", "n",
        "notdetected", "undetected",
    ),
    Result.POSITIVE: (
        "阳性", "阳", "阳性(+)", "检出", "检测到", "pos", "positive", "+", "(+)", "p", "detected",
    ),
    Result.INDETERMINATE: (
        "灰区", "可疑", "不确定", "待复查", "待复核", "indeterminate", "inconclusive", "equivocal",
        "±", "+-", "(±)", "i",
    ),
    Result.INVALID: ("无效", "不合格", "样本不合格", "invalid", "void", "x"),
    Result.LOST: ("丢失", "遗失", "破损", "lost", "broken", "l"),
    Result.PENDING: ("待结果", "未出", "检测中", "pending", "waiting"),
}  # fmt: skip
_BY_WORD: Final = {word: result for result, words in _WORDS.items() for word in words}
_PLAIN: Final = str.maketrans(
    {"－": "-", "−": "-", "–": "-", "—": "-", "﹣": "-", "＋": "+", "﹢": "+", "（": "(",
     "）": ")", "\u3000": " ", "\u00a0": " "}
)  # fmt: skip


def result_typed(text: str) -> Result:
    """Return what an answer means, such as `阴性`, `－`, `未检出`, `NEG` or `灰区`.

    What is in no list is `UnknownWordingError`, never guessed: `阴性?` is no negative.
    """
    plain = re.sub(r"\s+", "", text.translate(_PLAIN)).lower()
    plain = "".join(chr(ord(one) - 0xFEE0) if "！" <= one <= "～" else one for one in plain)
    found = _BY_WORD.get(plain)
    if found is None:
        raise UnknownWordingError(given=text.strip()[:24])
    return found


# Numbers of people and tubes as files have them: digits a spreadsheet swallowed are gone.

_SCIENTIFIC: Final = re.compile(r"[+-]?\d+(?:[.,]\d+)?[eE]\+?\d+")
_ENDS_AS_NUMBER: Final = re.compile(r"\d+\.0+")
MOST_EXACT: Final = 15
"""Digits a spreadsheet keeps of a number; longer ones end in noughts that nobody wrote."""


def number_read(text: str) -> str:
    """Return the number of a tube or person as a file shows it, without spaces around it.

    `6.1E+17` has lost its digits, and so has one of 18 digits that ends in three noughts.
    """
    plain = text.translate(_PLAIN).strip()
    if _SCIENTIFIC.fullmatch(plain):
        raise LostDigitsError(given=plain)
    if _ENDS_AS_NUMBER.fullmatch(plain):
        plain = plain.partition(".")[0]
    if plain.isdecimal() and len(plain) == 18 and plain.endswith("000"):  # no identity ends so
        raise LostDigitsError(given=plain)
    return plain


# The lines of an antigen kit.

C: Final = "C"
BOTH: Final = "CT"
_LINES: Final = {
    "c": C, "ct": BOTH, "tc": BOTH, "c+t": BOTH, "t+c": BOTH, "t": "T", "0": "", "无": "",
    "none": "",
}  # fmt: skip


def lines_typed(text: str) -> str:
    """Return the lines that were seen: `C`, `CT`, `T` or none; the answers are read as well.

    However faint, a line is a line.
    """
    plain = "".join(text.translate(_PLAIN).split()).lower()
    if plain in _LINES:
        return _LINES[plain]
    by_result = {Result.NEGATIVE: C, Result.POSITIVE: BOTH, Result.INVALID: ""}
    result = result_typed(text)
    if result not in by_result:
        raise UnknownWordingError(given=text.strip()[:24])
    return by_result[result]


def result_of_lines(lines: str) -> Result:
    """Return what the lines say: without C the kit did not work, and is repeated."""
    if C not in lines:
        return Result.INVALID
    return Result.POSITIVE if "T" in lines else Result.NEGATIVE
