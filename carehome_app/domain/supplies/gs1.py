"""Read what a scanner sends of a box: GS1 elements, or a plain EAN-13.

Fields of no fixed length (lot 10, serial 21) end with FNC1, which a scanner sends as the control
character GS. Some send none: what can then be read in two ways is asked about, never guessed.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

from carehome_app.domain.supplies.errors import (
    AmbiguousCodeError,
    ExpiryBeforeMadeError,
    NotACodeError,
)
from carehome_app.domain.supplies.typed import day_of, year_meant
from carehome_app.domain.typed.numbers import cut
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

GS: Final = "\x1d"
_SENT_AS: Final = re.compile(r"\x1d|<gs>|\{gs\}|\^\]|␝", re.IGNORECASE)
_PREFIX: Final = re.compile(r"\][cdq][0-9]", re.IGNORECASE)
_FIXED: Final = {"01": 14, "11": 6, "17": 6}
_OPEN: Final = {"10": 20, "21": 20}
_IN_OPEN: Final = re.compile(r"[!-~]+")
_HUMAN: Final = re.compile(r"\((\d{2,4})\)([^()]*)")
_LENGTHS: Final = (8, 12, 13, 14)

NO_CHECK: Final = QT_TRANSLATE_NOOP("Scanning", "its check digit is wrong")
NO_GTIN: Final = QT_TRANSLATE_NOOP("Scanning", "there is no product number in it")
NO_FORM: Final = QT_TRANSLATE_NOOP("Scanning", "it is in no known form")
NO_DAY: Final = QT_TRANSLATE_NOOP("Scanning", "{day} is no day")
_WAY: Final = QT_TRANSLATE_NOOP("Scanning", "lot {lot}, to {expires}")
_WAY_ONLY: Final = QT_TRANSLATE_NOOP("Scanning", "lot {lot}")

Elements = Mapping[str, str]


class Scan(NamedTuple):
    """What a code says; a plain EAN says the product only."""

    gtin: str
    lot: str = ""
    made: date | None = None
    expires: date | None = None
    serial: str = ""


def check_digit(digits: str) -> int:
    """Return the check digit of a number given without it: weights 3, 1 from the right."""
    total = sum(int(digit) * (3, 1)[at % 2] for at, digit in enumerate(reversed(digits)))
    return -total % 10


def gtin(digits: str) -> str:
    """Return a product number with 14 digits; `NotACodeError` when its check digit is wrong."""
    if not digits.isdecimal() or len(digits) not in _LENGTHS:
        raise NotACodeError(typed=cut(digits), why=NO_FORM)
    if check_digit(digits[:-1]) != int(digits[-1]):
        raise NotACodeError(typed=cut(digits), why=NO_CHECK)
    return digits.zfill(14)


def looks_scanned(text: str) -> bool:
    """Return whether a text is what a scanner sends, rather than a name."""
    plain = text.strip()
    return bool(
        _PREFIX.match(plain)
        or _SENT_AS.search(plain)
        or _HUMAN.match(plain)
        or (plain.isdecimal() and plain.isascii() and len(plain) in _LENGTHS)
        or re.match(r"01\d{14}", plain, re.ASCII)
    )


def read(text: str, today: date) -> Scan:
    """Return what a scanned or copied code says.

    Raises `NotACodeError` when it says nothing, `AmbiguousCodeError` when it says two things.
    """
    plain = text.strip(" \r\n\t")
    if _HUMAN.match(plain):
        return _scan(_of_human(plain), plain, today)
    if plain.isdecimal() and plain.isascii() and len(plain) in _LENGTHS:
        return Scan(gtin(plain))
    prefix = _PREFIX.match(plain)
    body = _SENT_AS.sub(GS, plain[prefix.end() :] if prefix else plain)
    separates = prefix is not None or GS in body
    ways = list(_ways(body.lstrip(GS), {}, separates=separates))
    scans = dict.fromkeys(_likely(ways, plain, today))
    if not scans:
        raise _why_none(ways, plain, today)
    if len(scans) > 1:
        raise AmbiguousCodeError(typed=cut(plain), ways=[_said(one) for one in scans])
    return next(iter(scans))


def _likely(ways: list[Elements], plain: str, today: date) -> Iterator[Scan]:
    for way in ways:
        try:
            yield _scan(way, plain, today)
        except (NotACodeError, ExpiryBeforeMadeError):
            continue


def _why_none(ways: list[Elements], plain: str, today: date) -> Exception:
    for way in ways:
        try:
            _scan(way, plain, today)
        except (NotACodeError, ExpiryBeforeMadeError) as error:
            return error
    return NotACodeError(typed=cut(plain), why=NO_FORM)


def _of_human(plain: str) -> Elements:
    found = _HUMAN.findall(plain)
    if "".join(f"({ai}){value}" for ai, value in found) != plain.replace(" ", ""):
        raise NotACodeError(typed=cut(plain), why=NO_FORM)
    known = {ai: value.strip() for ai, value in found if ai in _FIXED or ai in _OPEN}
    for ai, length in _FIXED.items():
        if ai in known and len(known[ai]) != length:
            raise NotACodeError(typed=cut(plain), why=NO_FORM)
    return known


def _ways(body: str, known: Elements, *, separates: bool) -> Iterator[Elements]:
    """Yield every way to read elements; with separators there is one at most."""
    body = body.removeprefix(GS)
    if not body:
        yield known
        return
    ai, rest = body[:2], body[2:]
    if ai in known:
        return
    if ai in _FIXED:
        value, rest = rest[: _FIXED[ai]], rest[_FIXED[ai] :]
        if len(value) == _FIXED[ai] and value.isdecimal() and value.isascii():
            yield from _ways(rest, {**known, ai: value}, separates=separates)
    elif ai in _OPEN:
        longest, _, _ = rest.partition(GS)
        ends = [len(longest)] if separates else range(1, len(longest) + 1)
        for end in ends:
            value = rest[:end]
            if end <= _OPEN[ai] and _IN_OPEN.fullmatch(value):
                yield from _ways(rest[end:], {**known, ai: value}, separates=separates)


def _scan(known: Elements, plain: str, today: date) -> Scan:
    if "01" not in known:
        raise NotACodeError(typed=cut(plain), why=NO_GTIN)
    made, expires = (_day(known.get(ai, ""), plain, today) for ai in ("11", "17"))
    if made is not None and expires is not None and expires < made:
        raise ExpiryBeforeMadeError(expires=expires.isoformat(), made=made.isoformat())
    return Scan(gtin(known["01"]), known.get("10", ""), made, expires, known.get("21", ""))


def _day(six: str, plain: str, today: date) -> date | None:
    if not six:
        return None
    two, month, day = (int(six[at : at + 2]) for at in (0, 2, 4))
    found = day_of(year_meant(two, today), month, day)
    if found is None:
        raise NotACodeError(typed=cut(plain), why=NO_DAY.with_(day=six))
    return found


def _said(scan: Scan) -> Text:
    if scan.expires is None:
        return _WAY_ONLY.with_(lot=scan.lot)
    return _WAY.with_(lot=scan.lot, expires=scan.expires.isoformat())
