"""A key's fingerprint as eight words that two people can read to each other.

Each word is sixteen bits as two syllables, consonant and vowel in turn, so that it can be said in
any language and a slip gives another word. Eight words are 128 bits of the key's SHA-256.
"""

import hashlib
from typing import Final

CONSONANTS: Final = "bdfghjklmnprstvz"
VOWELS: Final = "aiou"
WORDS: Final = 8


def fingerprint(*keys: bytes) -> str:
    """Return the eight words of one or more keys together."""
    digest = hashlib.sha256(b"".join(len(key).to_bytes(2) + key for key in keys)).digest()
    parts = (int.from_bytes(digest[at : at + 2]) for at in range(0, 2 * WORDS, 2))
    return " ".join(_word(part) for part in parts)


def same_words(typed: str, words: str) -> bool:
    """Return whether somebody typed these words, in whatever case and with whatever between."""
    letters = "".join(one for one in typed.lower() if one.isalpha())
    return letters == words.replace(" ", "")


def _word(part: int) -> str:
    return "".join(
        (
            CONSONANTS[part >> 12],
            VOWELS[part >> 10 & 3],
            CONSONANTS[part >> 6 & 15],
            VOWELS[part >> 4 & 3],
            CONSONANTS[part & 15],
        )
    )
