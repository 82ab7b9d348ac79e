"""What one process asks of the other, and what comes back."""

import msgspec

from carehome_app.domain.reports.report import Report


class Wanted(msgspec.Struct, frozen=True):
    """A document that is wanted."""

    report: Report
    file_format: str
    language: str
    encoding: str = "utf-8"


class Made(msgspec.Struct, frozen=True):
    """A document, or where the program failed that should have made it."""

    content: bytes
    trouble: str = ""
