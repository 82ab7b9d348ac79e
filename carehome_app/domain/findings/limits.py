"""The lines a home judges by: the catalogue's own, what the home changed, and personal ones."""

from collections.abc import Mapping

import msgspec

from carehome_app.domain.findings.episodes import BookRule
from carehome_app.domain.measures.fields import Scale
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.measures.rule import Judge, Rule, Threshold


class Override(msgspec.Struct, frozen=True):
    """What a home has set in place of a rule's own threshold, or that it is off."""

    threshold: Threshold
    on: bool = True


class Personal(msgspec.Struct, frozen=True):
    """What was decided for one person in place of the home's line, by whom and until when.

    `until` is a day as a text (`2026-12-31`), empty when it holds until it is ended.
    """

    threshold: Threshold
    on: bool = True
    by: str = ""
    until: str = ""


class Limits(msgspec.Struct, frozen=True):
    """Overrides by rule code; a rule without one keeps the catalogue's numbers.

    `personal` are those of the person who is judged, only those in force: an expired one is
    left out by whoever reads them, and so does not silently apply.
    """

    overrides: Mapping[str, Override] = msgspec.field(default_factory=dict)
    personal: Mapping[str, Personal] = msgspec.field(default_factory=dict)
    expired: Mapping[str, str] = msgspec.field(default_factory=dict)
    """The day on which a personal limit of a rule ran out; it is told, and does not apply."""

    def is_on(self, rule: Rule | BookRule) -> bool:
        """Return whether the rule is used, for this person or else in this home."""
        set_ = self.personal.get(rule.code) or self.overrides.get(rule.code)
        return rule.on if set_ is None else set_.on

    def threshold(self, rule: Rule | BookRule) -> Threshold:
        """Return the rule's numbers; a unit that was not set keeps its own."""
        home = self.overrides.get(rule.code)
        known = rule.threshold if home is None else {**rule.threshold, **home.threshold}
        own = self.personal.get(rule.code)
        return known if own is None else {**known, **own.threshold}

    def of_person(
        self, personal: Mapping[str, Personal], expired: Mapping[str, str] | None = None
    ) -> "Limits":
        """Return the same home's lines with those of a person before them."""
        return Limits(self.overrides, personal, expired or {}) if personal or expired else self


def limit_scales(measure: Measure, rule: Rule) -> tuple[Scale, ...]:
    """Return the units a rule's limit is written in; none for a rule about words."""
    if rule.scales or rule.judge is Judge.WORD:
        return rule.scales
    return measure.number(rule.field).scales
