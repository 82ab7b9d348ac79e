"""The lines a home judges by: the catalogue's own, and what the home has changed."""

from collections.abc import Mapping

import msgspec

from carehome_app.domain.measures import Rule, Threshold


class Override(msgspec.Struct, frozen=True):
    """What a home has set in place of a rule's own threshold, or that it is off."""

    threshold: Threshold
    on: bool = True


class Limits(msgspec.Struct, frozen=True):
    """Overrides by rule code; a rule without one keeps the catalogue's numbers."""

    overrides: Mapping[str, Override] = msgspec.field(default_factory=dict)

    def is_on(self, rule: Rule) -> bool:
        """Return whether the rule is used in this home."""
        override = self.overrides.get(rule.code)
        return rule.on if override is None else override.on

    def threshold(self, rule: Rule) -> Threshold:
        """Return the rule's numbers in this home; a unit the home did not set keeps its own."""
        override = self.overrides.get(rule.code)
        return rule.threshold if override is None else {**rule.threshold, **override.threshold}
