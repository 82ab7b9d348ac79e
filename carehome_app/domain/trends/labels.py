"""What stands above a panel: its measure, its unit, and its figures in words."""

from collections import Counter
from statistics import mean
from typing import Final

from carehome_app.domain.measures.fields import NumberField
from carehome_app.domain.trends.lines import is_inside
from carehome_app.domain.trends.series import Point, Series, Style, change, label_field, style_of
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

_JOINED: Final = QT_TRANSLATE_NOOP("Panels", "{first} · {second}")
_COVERAGE: Final = QT_TRANSLATE_NOOP("Panels", "measured {share}% of rounds")
_OWN: Final = QT_TRANSLATE_NOOP("Panels", "own normal {number}")
_MEAN: Final = QT_TRANSLATE_NOOP("Panels", "mean {shown}")
_IN_TARGET: Final = QT_TRANSLATE_NOOP("Panels", "{share}% of readings in the target")
_BELOW_TARGET: Final = QT_TRANSLATE_NOOP("Panels", "{share}% of readings below {shown}")
_OF_LABEL: Final = QT_TRANSLATE_NOOP("Panels", "{sign} {label} {number} ({count})")
_OF_LABEL_BEYOND: Final = QT_TRANSLATE_NOOP(
    "Panels", "{sign} {label} {number} ({count}, of them {beyond})"
)
_DAYTIMES: Final = QT_TRANSLATE_NOOP("Panels", "● morning ○ evening")
_CHANGE: Final = QT_TRANSLATE_NOOP("Panels", "{shown}, change {change}%")
_COUNT: Final = QT_TRANSLATE_NOOP("Panels", "readings: {count}")
_WORDS: Final = QT_TRANSLATE_NOOP("Panels", "{word} ({count})")
_NOTHING: Final = QT_TRANSLATE_NOOP("Panels", "no readings in this time")
_NO_LABEL: Final = QT_TRANSLATE_NOOP("Panels", "timing not said")

LABEL_SIGNS: Final = "●■◆★✚×"
"""How readings of different labels are told apart, in words and on the panel."""


def label_place(series: Series, label: str) -> int:
    """Return which of `LABEL_SIGNS` stands for a label; the same in every picture."""
    field = label_field(series.measure)
    codes = [one.code for one in field.options] if field is not None else []
    return codes.index(label) % len(LABEL_SIGNS) if label in codes else len(LABEL_SIGNS) - 1


def panel_words(series: Series) -> Text:
    """Return the figures of a panel as one line."""
    if not series.points and not series.beyond:
        return _NOTHING
    figures = _figures(series) if series.points else []
    labelled = bool(figures) and style_of(series.measure) is Style.LABELLED
    beyond = [] if labelled else _beyond(series)
    return _row([*figures, *beyond, *_coverage(series)])


def _beyond(series: Series) -> list[Text]:
    """Return how often the meter had a word instead of a number."""
    counts = Counter(point.shown for point in series.beyond)
    return [_WORDS.with_(word=word, count=count) for word, count in sorted(counts.items())]


def label_text(series: Series, code: str) -> Text:
    """Return the word behind a label's code, such as before a meal."""
    field = label_field(series.measure)
    if field is not None:
        for option in field.options:
            if option.code == code:
                return option.label
    return Text("", code) if code else _NO_LABEL


def number_keys(series: Series) -> list[str]:
    """Return the keys of the measure's number fields, in order."""
    return [one.key for one in series.measure.fields if isinstance(one, NumberField)]


def pressure_target(series: Series) -> list[tuple[str, float]]:
    """Return the lowest upper limits of the first two numbers, by key."""
    found = []
    for key in number_keys(series)[:2]:
        limits = [line.number for line in series.lines if line.upper and line.field == key]
        if limits:
            found.append((key, min(limits)))
    return found


def _figures(series: Series) -> list[Text]:
    match style_of(series.measure):
        case Style.BARS:
            return _pressure(series)
        case Style.LABELLED:
            return _labelled(series)
        case Style.CHANGE:
            return [_weight(series)]
        case Style.DAYTIMES if series.baseline is not None:
            return [_DAYTIMES, _OWN.with_(number=f"{series.baseline:g}")]
        case Style.DAYTIMES:
            return [_DAYTIMES]
        case _:
            return [_COUNT.with_(count=len(series.points))]


def _coverage(series: Series) -> list[Text]:
    share_ = series.coverage
    return [] if share_ is None else [_COVERAGE.with_(share=share_)]


def _pressure(series: Series) -> list[Text]:
    upper, lower = number_keys(series)[:2]
    means = [
        mean(point.numbers[key] for point in series.points if key in point.numbers)
        for key in (upper, lower)
    ]
    words = [_MEAN.with_(shown=f"{means[0]:.0f}/{means[1]:.0f}")]
    target = pressure_target(series)
    if target:
        met = [point for point in series.points if _meets(point, target)]
        shown = "/".join(f"{number:g}" for _key, number in target)
        per_cent = len(met) * 100 // len(series.points)
        words.append(_BELOW_TARGET.with_(share=per_cent, shown=shown))
    return words


def _meets(point: Point, target: list[tuple[str, float]]) -> bool:
    return all(point.numbers.get(key, 0.0) < number for key, number in target)


def _labelled(series: Series) -> list[Text]:
    """Return the means by label. HI and LO are counted and said beside: no mean holds them."""
    counts = Counter(point.label for point in (*series.points, *series.beyond))
    words = [_of_label(series, label, count) for label, count in counts.most_common(3)]
    if series.target is not None:
        # A reading beyond the meter's range is a reading outside the target.
        inside = [is_inside(series.measure, one, series.target) for one in series.points]
        per_cent = sum(inside) * 100 // (len(inside) + len(series.beyond))
        words.append(_IN_TARGET.with_(share=per_cent))
    return words


def _of_label(series: Series, label: str, count: int) -> Text:
    own = [point.main for point in series.points if point.label == label]
    beyond = Counter(point.shown for point in series.beyond if point.label == label)
    number = f"{mean(own):.1f}" if own else "–"
    words = {
        "sign": LABEL_SIGNS[label_place(series, label)],
        "label": label_text(series, label),
        "number": number,
        "count": count,
    }
    if not beyond:
        return _OF_LABEL.with_(**words)
    said = ", ".join(f"{word} {times}" for word, times in sorted(beyond.items()))
    return _OF_LABEL_BEYOND.with_(**words, beyond=said)


def _weight(series: Series) -> Text:
    first, last = series.points[0], series.points[-1]
    return _CHANGE.with_(shown=last.shown, change=f"{change(first.main, last.main):+.1f}")


def _row(words: list[Text]) -> Text:
    first, *rest = words
    for one in rest:
        first = _JOINED.with_(first=first, second=one)
    return first
