"""The code of an invitation: shown as a square code to the director, scanned at the new PC.

It opens the invitation as the passphrase of the home does, so that nobody types that there.
"""

import base64
import binascii
from typing import Final

START: Final = "CHJ"
KEY_BYTES: Final = 32


def code_of(key: bytes) -> str:
    """Return the code of the key by which an invitation is sealed."""
    return START + base64.b32encode(key).decode().rstrip("=")


def key_of(code: str) -> bytes | None:
    """Return the key a code stands for; None when it is no code of an invitation."""
    said = "".join(code.split()).upper()
    if not said.startswith(START):
        return None
    letters = said.removeprefix(START)
    try:
        key = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except (binascii.Error, ValueError):
        return None
    return key if len(key) == KEY_BYTES else None


def is_code(said: str) -> bool:
    """Return whether somebody scanned a code where a passphrase may be typed."""
    return key_of(said) is not None
