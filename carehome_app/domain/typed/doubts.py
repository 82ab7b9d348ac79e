"""Soft questions that need the last values: a jump, or a device that shows the same for ever.

A jump of weight is asked about as the clinical reference proposes (section 9); "stuck" is ours.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from carehome_app.domain.measures.fields import Amount, Values
from carehome_app.domain.measures.measure import Measure, shown
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

JUMPED: Final = QT_TRANSLATE_NOOP(
    "Typing", "{shown} after {last}: a change of {change} {unit}. If it is right, type it again."
)
STUCK: Final = QT_TRANSLATE_NOOP(
    "Typing",
    "{shown} now {count} times in a row. If it was really measured anew, type it again.",
)
_HUNDRED: Final = Decimal(100)


def looks_back(measure: Measure) -> int:
    """Return how many of the last readings the questions of a measure look at."""
    return max(measure.stuck, 1 if measure.jump is not None else 0)


def doubt(measure: Measure, values: Values, newest_first: Sequence[Values]) -> Text | None:
    """Return what is doubtful about a reading beside the last ones, or None."""
    if not newest_first:
        return None
    return _jumped(measure, values, newest_first[0]) or _stuck(measure, values, newest_first)


def _jumped(measure: Measure, values: Values, last: Values) -> Text | None:
    jump, key = measure.jump, measure.main.key
    now, before = values.get(key), last.get(key)
    if jump is None or not isinstance(now, Amount) or not isinstance(before, Amount):
        return None
    if now.unit != before.unit or now.unit not in jump.more_than:
        return None
    change = abs(now.number - before.number)
    if change <= jump.more_than[now.unit] and change * _HUNDRED <= jump.per_cent * before.number:
        return None
    return JUMPED.with_(
        shown=shown(measure, values),
        last=shown(measure, last),
        change=now.number - before.number,
        unit=now.unit,
    )


def _stuck(measure: Measure, values: Values, newest_first: Sequence[Values]) -> Text | None:
    if not measure.stuck or len(newest_first) < measure.stuck:
        return None
    now = _numbers(values)
    if any(_numbers(one) != now for one in newest_first[: measure.stuck]):
        return None
    return STUCK.with_(shown=shown(measure, values), count=measure.stuck + 1)


def _numbers(values: Values) -> Mapping[str, Amount]:
    return {key: value for key, value in values.items() if isinstance(value, Amount)}
