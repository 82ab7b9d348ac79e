"""What the table of limits shows: every rule, its numbers, and where they come from."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from carehome_app.domain.fields import TICKED
from carehome_app.domain.measures import Beyond, Judge, Rule
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.home_rules import HIGH, Line
from carehome_app.ui.models.columns_table import Shown

RULE: Final = QT_TRANSLATE_NOOP("Limits", "Rule")
SITES: Final = QT_TRANSLATE_NOOP("Limits", "Site")
LINE: Final = QT_TRANSLATE_NOOP("Limits", "Line")
FINDING: Final = QT_TRANSLATE_NOOP("Limits", "Is called")
IN_USE: Final = QT_TRANSLATE_NOOP("Limits", "In use")
SOURCE: Final = QT_TRANSLATE_NOOP("Limits", "Source")
ON: Final = QT_TRANSLATE_NOOP("Limits", "yes")
OFF: Final = QT_TRANSLATE_NOOP("Limits", "no")
OWN: Final = QT_TRANSLATE_NOOP("Limits", "set by the home; default {line}")
ANY_SITE: Final = QT_TRANSLATE_NOOP("Limits", "every site")
ABOVE_NORMAL: Final = QT_TRANSLATE_NOOP("Limits", "own normal + {distance}")
BELOW_NORMAL: Final = QT_TRANSLATE_NOOP("Limits", "own normal − {distance}")
SAID: Final = QT_TRANSLATE_NOOP("Limits", "when it is said")
_WORDED: Final = {
    Judge.BEYOND_AGAIN: QT_TRANSLATE_NOOP("Limits", "{line}, twice"),
    Judge.IN_A_ROW: QT_TRANSLATE_NOOP("Limits", "{line}, twice in a row"),
    Judge.DAYS_IN_A_ROW: QT_TRANSLATE_NOOP("Limits", "{line}, on two days in a row"),
    Judge.LOSS: QT_TRANSLATE_NOOP("Limits", "loss {line}"),
    Judge.STANDING: QT_TRANSLATE_NOOP("Limits", "{line}, standing"),
    Judge.FALL_ON_STANDING: QT_TRANSLATE_NOOP("Limits", "fall on standing {line}"),
    Judge.FALL_FROM_HIGH: QT_TRANSLATE_NOOP("Limits", "fall on standing {line}"),
    Judge.RISE_ON_STANDING: QT_TRANSLATE_NOOP("Limits", "rise on standing {line}"),
}
_SIGNS: Final = {
    Beyond.ABOVE: ">", Beyond.FROM: "≥", Beyond.BELOW: "<", Beyond.DOWN_TO: "≤",
}  # fmt: skip


def columns(say: Translate) -> tuple[Shown[Line], ...]:
    """Return the columns of the table."""

    def sites(line: Line) -> str:
        found = (line.measure.site(code) for code in line.rule.sites)
        labels = [say(site.label) for site in found if site is not None]
        return " / ".join(labels) or say(ANY_SITE)

    def numbers(line: Line) -> str:
        return line_words(line.rule, line.threshold, say)

    def finding(line: Line) -> str:
        return say(line.measure.family(line.rule.family).labels[line.rule.severity])

    def source(line: Line) -> str:
        return source_words(line, say)

    return (
        Shown(RULE, lambda line: say(line.rule.label), 7),
        Shown(SITES, sites, 4),
        Shown(LINE, numbers, 8),
        Shown(FINDING, finding, 5),
        Shown(IN_USE, lambda line: say(ON if line.on else OFF), 2),
        Shown(SOURCE, source, 5),
    )


def source_words(line: Line, say: Translate) -> str:
    """Return where the number comes from: the home itself, a publication, or our proposal."""
    if line.is_own:
        return say(OWN.with_(line=line_words(line.rule, line.rule.threshold, say)))
    return say(line.rule.source.label)


def line_words(rule: Rule, threshold: Mapping[str, Decimal], say: Translate) -> str:
    """Return a line with its numbers in every unit, such as `≥ 37.3 °C / 99.1 °F`."""
    numbers = " / ".join(f"{number} {unit}" for unit, number in threshold.items())
    sign = _SIGNS[rule.beyond]
    if rule.judge is Judge.WORD:
        return ", ".join(word for word in rule.words if word != TICKED) or say(SAID)
    if rule.judge in _WORDED:
        return say(_WORDED[rule.judge].with_(line=f"{sign} {numbers}"))
    if rule.judge is not Judge.OFF_BASELINE:
        return f"{sign} {numbers}"
    text = ABOVE_NORMAL if rule.beyond in HIGH else BELOW_NORMAL
    return f"{sign} {say(text.with_(distance=numbers))}"
