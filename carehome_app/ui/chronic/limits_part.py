"""Limits of one person: other numbers for one rule, who decided, why, until when."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from carehome_app.domain.chronic.errors import EndsBeforeStartError
from carehome_app.domain.chronic.limits import PersonalLimit
from carehome_app.domain.chronic.times import span_words
from carehome_app.domain.errors import CareHomeError, MissingFieldError
from carehome_app.domain.findings.limits import limit_scales
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.measures.fields import Scale
from carehome_app.domain.measures.measure import Measure, Rule
from carehome_app.domain.settings import (
    LimitsCrossError,
    NotANumberError,
    OutsideRangeError,
    exact_number,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.limits import NewLimit
from carehome_app.ui.chronic.care_part import FROM, UNTIL, CarePart
from carehome_app.ui.settings.limits_part import line_words
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.columns_table import Shown
from carehome_app.ui.widgets.field import Field

RULE: Final = QT_TRANSLATE_NOOP("Care", "Which line")
NUMBER: Final = QT_TRANSLATE_NOOP("Care", "Own number ({unit})")
OTHER_NUMBER: Final = QT_TRANSLATE_NOOP("Care", "{unit} (empty: home's)")
DECIDED_BY: Final = QT_TRANSLATE_NOOP("Care", "Decided by")
WHY: Final = QT_TRANSLATE_NOOP("Care", "Why")
REVIEW: Final = QT_TRANSLATE_NOOP("Care", "Look at it again on")
NAMED: Final = QT_TRANSLATE_NOOP("Care", "{rule} ({field})")
HOLDS: Final = QT_TRANSLATE_NOOP("Care", "holds")
RAN_OUT: Final = QT_TRANSLATE_NOOP("Care", "ran out: the home's line is used")
ENDED: Final = QT_TRANSLATE_NOOP("Care", "ended")
COMES: Final = QT_TRANSLATE_NOOP("Care", "comes")
_NUMBERS: Final = ("number", "number2")


class OwnLimitsPart(CarePart[PersonalLimit]):
    """What a person is judged by instead of the home's lines."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows somebody after `show_person`."""
        say = context.say
        self._rules: dict[str, tuple[Measure, Rule]] = {}
        for measure in CATALOGUE:
            for rule in measure.rules:
                if rule.judge.on_value and limit_scales(measure, rule):
                    self._rules.setdefault(rule.code, (measure, rule))
        rules = tuple((code, say(_named(*both))) for code, both in self._rules.items())
        self._number, self._other = Field("number", ""), Field("number2", "")
        self._rule = Field("rule", say(RULE), rules)
        rows = (
            (self._rule,),
            (self._number, self._other),
            (Field("decided_by", say(DECIDED_BY)), Field("why", say(WHY))),
            (Field("from", say(FROM)), Field("until", say(UNTIL))),
            (Field("review", say(REVIEW)),),
        )
        super().__init__(context, "own_limits", rows)
        self._rule.edited.connect(self._name_unit)
        self._name_unit()

    def _open(self, item: PersonalLimit) -> None:
        """Show a limit: another number may be typed for its line, and for no other one."""
        super()._open(item)
        self._rule.editor.setEnabled(False)
        self._number.take_focus()

    def items(self, person: int) -> Sequence[PersonalLimit]:
        """Return every limit that ever was, what holds first."""
        today = self.context.house.desk.today()
        found = self.context.house.chronic.limits.of(person, ended=True)
        return sorted(found, key=lambda one: (not one.holds_on(today), one.id))

    def columns(self) -> Sequence[Shown[PersonalLimit]]:
        """Return the columns of the list."""
        say = self.context.say
        return (
            Shown(QT_TRANSLATE_NOOP("Care", "Line"), self._line, 8),
            Shown(QT_TRANSLATE_NOOP("Care", "Decided by"), lambda one: one.decided_by, 3),
            Shown(WHY, lambda one: one.why, 4),
            Shown(
                QT_TRANSLATE_NOOP("Care", "From–to"),
                lambda one: say(span_words(one.from_day, one.ended_on or one.until_day)),
                6,
            ),
            Shown(
                QT_TRANSLATE_NOOP("Care", "Review"),
                lambda one: "" if one.review_day is None else one.review_day.isoformat(),
                3,
            ),
            Shown(QT_TRANSLATE_NOOP("Care", "State"), self._state, 4),
        )

    def values_of(self, item: PersonalLimit) -> dict[str, str]:
        """Return a limit as the form shows it; a new one in its place begins today."""
        numbers = {
            field: str(item.threshold.get(scale.unit, ""))
            for field, scale in zip(_NUMBERS, self._scales(item.rule), strict=False)
        }
        return {
            "rule": item.rule,
            **numbers,
            "decided_by": item.decided_by,
            "why": item.why,
            "until": "" if item.until_day is None else item.until_day.isoformat(),
            "review": "" if item.review_day is None else item.review_day.isoformat(),
        }

    def write(self, values: dict[str, str]) -> Changes:
        """Let the typed number hold; what held for the same line until then ends."""
        assert self.person is not None  # noqa: S101  # the form is about somebody
        measure, rule = self._rules[values["rule"]]
        return self.context.house.chronic.limits.set(
            NewLimit(
                person=self.person.id,
                measure=measure,
                rule=rule,
                threshold=self._threshold(values),
                decided_by=values["decided_by"],
                why=values["why"],
                from_day=self.from_day(),
                until_day=self.day("until"),
                review_day=self.day("review"),
            )
        )

    def finish(self, item: PersonalLimit, until: date, why: str) -> Changes:
        """End a limit with a day."""
        return self.context.house.chronic.limits.end(item, until, why)

    def field_of(self, error: CareHomeError) -> str:
        """Return which field an error speaks of: a line that crosses is beside its number."""
        if isinstance(error, LimitsCrossError | OutsideRangeError | NotANumberError):
            return "number"
        if isinstance(error, MissingFieldError):
            return "decided_by"
        if isinstance(error, EndsBeforeStartError) and not self.form.values()["until"]:
            return "review"
        return super().field_of(error)

    def begin(self) -> None:
        """Empty the form for a new limit, of any line."""
        super().begin()
        self._rule.editor.setEnabled(True)
        self._name_unit()

    def _threshold(self, values: dict[str, str]) -> dict[str, Decimal]:
        """Return the numbers typed by unit; the second one may be left to the home's line."""
        first, *others = self._scales(values["rule"])
        found = {first.unit: exact_number(values["number"], first.decimals)}
        for scale in others:
            if values["number2"]:
                found[scale.unit] = exact_number(values["number2"], scale.decimals)
        return found

    def _name_unit(self) -> None:
        first, *others = self._scales(self._rule.text())
        self._number.rename(self.context.say(NUMBER.with_(unit=first.unit)))
        self._other.setVisible(bool(others))
        for scale in others:
            self._other.rename(self.context.say(OTHER_NUMBER.with_(unit=scale.unit)))

    def _scales(self, code: str) -> list[Scale]:
        """Return the units of a rule, the one this home reads first."""
        measure, rule = self._rules[code]
        unit = self.context.house.rules.unit(measure)
        return sorted(limit_scales(measure, rule), key=lambda scale: scale.unit != unit)

    def _line(self, item: PersonalLimit) -> str:
        if item.rule not in self._rules:
            return item.rule
        measure, rule = self._rules[item.rule]
        say = self.context.say
        return f"{say(_named(measure, rule))} {line_words(rule, item.threshold, say)}"

    def _state(self, item: PersonalLimit) -> str:
        today = self.context.house.desk.today()
        if item.holds_on(today):
            return self.context.say(HOLDS)
        if item.has_expired(today):
            return self.context.say(RAN_OUT)
        return self.context.say(ENDED if item.from_day <= today else COMES)


def _named(measure: Measure, rule: Rule) -> Text:
    field = measure.number(rule.field).label
    return NAMED.with_(rule=rule.label, field=field)
