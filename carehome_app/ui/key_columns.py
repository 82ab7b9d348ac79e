"""What the table of keys shows: what opens the home, whose it is, since when."""

from typing import Final

from carehome_app.domain.moments import HomeTime
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.keys import Key
from carehome_app.ui.models.columns_table import Shown

WHAT: Final = QT_TRANSLATE_NOOP("KeysPart", "Opens this home")
SINCE: Final = QT_TRANSLATE_NOOP("KeysPart", "Since")
MADE_BY: Final = QT_TRANSLATE_NOOP("KeysPart", "Made by")
REMARK: Final = QT_TRANSLATE_NOOP("KeysPart", "Remark")
PASSPHRASE_OF: Final = QT_TRANSLATE_NOOP("KeysPart", "passphrase of {name}")
FIRST_PASSPHRASE: Final = QT_TRANSLATE_NOOP("KeysPart", "first passphrase of the home")
RECOVERY: Final = QT_TRANSLATE_NOOP("KeysPart", "recovery code on paper")
THIS_PC: Final = QT_TRANSLATE_NOOP("KeysPart", "keyring of this computer")
OTHER_PC: Final = QT_TRANSLATE_NOOP("KeysPart", "keyring of another computer")
OWN: Final = QT_TRANSLATE_NOOP("KeysPart", "yours")
FORGED: Final = QT_TRANSLATE_NOOP("KeysPart", "altered outside the program: revoke it")
UNKNOWN: Final = QT_TRANSLATE_NOOP("KeysPart", "not known")


def columns(say: Translate, home_time: HomeTime) -> tuple[Shown[Key], ...]:
    """Return the columns of the table."""

    def since(key: Key) -> str:
        if key.made_at is None:
            return say(UNKNOWN)
        return f"{home_time.local(key.made_at):%Y-%m-%d %H:%M}"

    def remark(key: Key) -> str:
        if not key.is_sound:
            return say(FORGED)
        return say(OWN) if key.is_own else ""

    return (
        Shown(WHAT, lambda key: say(key_words(key)), 6),
        Shown(SINCE, since, 4),
        Shown(MADE_BY, lambda key: key.made_by or say(UNKNOWN), 3),
        Shown(REMARK, remark, 5),
    )


def key_words(key: Key) -> Text:
    """Return what a key is called."""
    if key.kind == "passphrase":
        return PASSPHRASE_OF.with_(name=key.whose) if key.whose else FIRST_PASSPHRASE
    if key.kind == "keyring":
        return THIS_PC if key.is_here else OTHER_PC
    return RECOVERY
