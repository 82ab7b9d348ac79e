"""Typed characters made plain: full-width ones, Chinese punctuation, capitals."""

import string
from typing import Final

# An explicit table and not Unicode's NFKC: that would also turn ½ and ³ into readings.
# 、 is what the slash key gives in a Chinese input method, 。 and ， what point and comma give.
_PLAIN: Final = {
    **{ord("０") + digit: str(digit) for digit in range(10)},
    **{ord(capital): capital.lower() for capital in string.ascii_uppercase},
    **{ord("Ａ") + place: letter for place, letter in enumerate(string.ascii_lowercase)},
    **{ord("ａ") + place: letter for place, letter in enumerate(string.ascii_lowercase)},
    **dict.fromkeys(map(ord, "．。｡，,"), "."),
    **dict.fromkeys(map(ord, "／、"), "/"),
    **dict.fromkeys(map(ord, "－−"), "-"),
    **dict.fromkeys(map(ord, "\u3000\u00a0"), " "),
    ord("＋"): "+",
    ord("："): ":",
    ord("＿"): "_",
    ord("℃"): "°c",
    ord("℉"): "°f",
}
_LONGEST_SHOWN: Final = 24


def normalized(text: str) -> str:
    """Return the text in plain lower-case characters, without the spaces around it.

    A comma is a point: `36,5` is `36.5`.
    """
    return text.translate(_PLAIN).strip()


def cut(text: str) -> str:
    """Return the text short enough to stand in a sentence."""
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
