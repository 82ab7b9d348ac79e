"""What those who live there are called in a report, after the kind of home.

A report is made with the words of a home for elders, and said in those of another kind as a whole:
so no table has to know what kind of home it is in.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from carehome_app.domain.reports.report import Report
from carehome_app.i18n import Text

Names = Sequence[tuple[Text, Text]]
"""What is said, and what is said in its place."""


def called(report: Report, names: Names) -> Report:
    """Return a report with other names, wherever they stand in it."""
    made: Report = _said(report, names)
    return made


def _said(value: Any, names: Names) -> Any:  # noqa: ANN401  # any part of a report
    if isinstance(value, Text):
        return _text(value, names)
    if isinstance(value, tuple | list):
        parts = [_said(one, names) for one in value]
        if all(one is before for one, before in zip(parts, value, strict=True)):
            return value
        return value._make(parts) if hasattr(value, "_make") else type(value)(parts)
    if isinstance(value, msgspec.Struct):
        said = {name: _said(getattr(value, name), names) for name in value.__struct_fields__}
        changed = {name: one for name, one in said.items() if one is not getattr(value, name)}
        return msgspec.structs.replace(value, **changed) if changed else value
    return value


def _text(value: Text, names: Names) -> Text:
    for before, after in names:
        if value == before:
            return after
    changed = {name: _said(one, names) for name, one in value.values.items()}
    same = all(one is value.values[name] for name, one in changed.items())
    return value if same else value.with_(**changed)
