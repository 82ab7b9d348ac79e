"""How long a home keeps what it wrote about a person, by which law, and how sure that is.

Source: `养老机构管理办法` (MCA order 66, 2020) article 32;
`个人信息保护法` (2021) articles 19, 28 and 47.
"""

from datetime import date
from typing import Final

import msgspec

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

SETTING: Final = "keeping.years"
MOST_YEARS: Final = 100


class Retention(msgspec.Struct, frozen=True):
    """A rule: keep at least so many years after the agreement ended."""

    code: str
    years: int
    source: Text
    how_sure: Text


FILE_OF_RESIDENT: Final = Retention(
    "resident_file",
    5,
    QT_TRANSLATE_NOOP(
        "Keeping",
        "Measures for elderly care institutions (MCA order 66, 2020): the file of a resident is"
        " kept at least 5 years after the service agreement ends.",
    ),
    QT_TRANSLATE_NOOP(
        "Keeping",
        "Read from a second source, not from the ministry's own text: ask your civil affairs"
        " bureau. A home that is also a medical institution keeps medical records longer"
        " (15 or 30 years).",
    ),
)
"""What holds for everybody here, staff too, unless the home says more years."""


def term_end(left: date, years: int) -> date:
    """Return the first day on which the term is over: the same date, some years later."""
    try:
        return left.replace(year=left.year + years)
    except ValueError:  # 29 February
        return date(left.year + years, 3, 1)


class Purpose(msgspec.Struct, frozen=True):
    """What a consent is about."""

    code: str
    label: Text


PURPOSES: Final = (
    Purpose("health", QT_TRANSLATE_NOOP("Keeping", "keeping health data here")),
    Purpose("report", QT_TRANSLATE_NOOP("Keeping", "reports with names")),
    Purpose("family", QT_TRANSLATE_NOOP("Keeping", "telling the family")),
)
"""Health data are sensitive: each purpose is asked for by itself (PIPL articles 28 and 29)."""
