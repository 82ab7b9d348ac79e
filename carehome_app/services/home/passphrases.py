"""How soon a passphrase is guessed: refused with the reason, before it opens anything."""

from typing import Final

from carehome_app.domain.errors import ShortPassphraseError
from carehome_app.domain.keys.errors import GuessedPassphraseError
from carehome_app.domain.texts import checked_text

SHORTEST_PASSPHRASE: Final = 8
GOOD_ENOUGH: Final = 2
"""Of zxcvbn's five grades: more than a million guesses, each of which costs Argon2 some time."""
LONGEST_RATED: Final = 64
"""Rating takes longer the longer the words are, and long ones are good."""
USUAL: Final = (
    "carehome", "yanglao", "yanglaoyuan", "huli", "hushi", "yuanzhang", "woaini", "woaini1314",
    "5201314", "1314520", "jiankang", "pingan", "zhongguo", "laoren", "admin", "qwer1234",
    "a123456", "woaizhongguo", "wodemima", "mima", "nihao", "aini", "wangyut", "zhanghao",
)  # fmt: skip
"""What people here type first: names of the thing, and the commonest Chinese habits."""


def checked_passphrase(passphrase: str, known: tuple[str, ...] = ()) -> str:
    """Return a passphrase that may open a real home, or say why it is soon guessed.

    `known` is what everybody in the house knows: its name and number, the director's name.
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise ShortPassphraseError(count=SHORTEST_PASSPHRASE)
    plain = checked_text(passphrase).casefold()
    parts = [word.casefold() for word in known if word.strip()]
    if any(plain.replace(word, "").strip("0123456789 .!@#-_") == "" for word in parts):
        raise GuessedPassphraseError
    # Only where somebody chooses one: its lists are a large import.
    from zxcvbn import zxcvbn  # type: ignore[import-untyped]

    rated = zxcvbn(passphrase[:LONGEST_RATED], user_inputs=[*parts, *USUAL])
    if int(rated["score"]) < GOOD_ENOUGH:
        raise GuessedPassphraseError
    return passphrase
