"""Numbers of the home's own rules as people type them; readings have their own grammar."""

import re
from decimal import Decimal
from typing import Final

from carehome_app.domain.setting_errors import NotANumberError
from carehome_app.domain.typed.characters import cut, normalized

_WHOLE: Final = re.compile(r"\d{1,6}", re.ASCII)
_NUMBER: Final = re.compile(r"\d{1,6}(\.\d+)?", re.ASCII)


def whole_number(typed: str) -> int:
    """Return the whole number of a text; `NotANumberError` when it is none."""
    plain = normalized(typed)
    if not _WHOLE.fullmatch(plain):
        raise NotANumberError(typed=cut(plain))
    return int(plain)


def exact_number(typed: str, decimals: int) -> Decimal:
    """Return the number of a text with at most so many decimals, else `NotANumberError`."""
    plain = normalized(typed)
    found = _NUMBER.fullmatch(plain)
    if found is None or len((found[1] or ".").rstrip("0")) - 1 > decimals:
        raise NotANumberError(typed=cut(plain))
    return Decimal(plain).quantize(Decimal(1).scaleb(-decimals))
