"""The lines a home judges by: see them all, change one, go back to the catalogue."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Final

import msgspec

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import LimitSet, SettingChanged
from carehome_app.domain.findings.episodes import Repeats
from carehome_app.domain.findings.limits import Limits, Override, limit_scales
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.measures.measure import Beyond, Family, Measure, Rule, Threshold
from carehome_app.domain.settings import LimitsCrossError, OutsideRangeError
from carehome_app.services.changes import Changes
from carehome_app.services.desk import NEAR, NEAR_MINUTES, Desk

HIGH: Final = (Beyond.ABOVE, Beyond.FROM)
LONGEST_MINUTES: Final = 7 * 24 * 60
LONGEST_NEAR: Final = 180
WIDEST_SHARE: Final = Decimal(3)
"""A distance, from the own normal or on standing, is at most a third of the plausible range."""


class Line(msgspec.Struct, frozen=True):
    """A rule of a measure as this home uses it."""

    measure: Measure
    rule: Rule
    threshold: Threshold
    on: bool

    @property
    def is_own(self) -> bool:
        """Whether the home uses something else than the catalogue says."""
        return self.threshold != self.rule.threshold or self.on != self.rule.on

    @property
    def is_high(self) -> bool:
        """Whether it notices readings that are too high."""
        return self.rule.beyond in HIGH


class HomeRules:
    """What the home changed in the catalogue's rules, and how soon it repeats a reading."""

    def __init__(self, desk: Desk) -> None:
        """Keep the rules at a desk."""
        self._desk = desk

    def lines(self) -> list[Line]:
        """Return every rule of every measure with the numbers in force."""
        self._desk.require(May.READ)
        return self._lines(self._desk.limits)

    def check(self, line: Line, among: Limits | None = None) -> None:
        """Refuse a number that cannot be, or that crosses another line, the home's by default."""
        self._check_range(line)
        self._check_order(line, among)

    def _lines(self, limits: Limits) -> list[Line]:
        known: dict[str, Line] = {}
        for measure in CATALOGUE:
            for rule in measure.rules:
                # The pulse has the same rules with a blood pressure as alone: they are one.
                line = Line(measure, rule, limits.threshold(rule), limits.is_on(rule))
                known.setdefault(rule.code, line)
        return list(known.values())

    def change(self, line: Line, override: Override, why: str = "") -> Changes:
        """Judge by other numbers from now on, or no longer by this rule.

        `OutsideRangeError` for a number that cannot be, `LimitsCrossError` when a low line would
        not lie below a high one.
        """
        self.check(Line(line.measure, line.rule, override.threshold, override.on))
        standing = self._standing(line.rule)
        if (standing.threshold, standing.on) == (override.threshold, override.on):
            return Changes.NONE
        # A rule that is off keeps its numbers: an empty threshold would mean the catalogue's.
        texts = {unit: str(number) for unit, number in override.threshold.items()}
        return self._keep(LimitSet(line.rule.code, texts, override.on, why=why.strip()))

    def reset(self, line: Line, why: str = "") -> Changes:
        """Go back to what the catalogue says."""
        self._check_order(Line(line.measure, line.rule, line.rule.threshold, line.rule.on))
        standing = self._standing(line.rule)
        if not standing.is_own:
            return Changes.NONE
        return self._keep(LimitSet(line.rule.code, {}, on=True, why=why.strip()))

    def _standing(self, rule: Rule) -> Line:
        """Return the line in force, to whoever may change it."""
        self._desk.require(May.SET_RULES)
        return next(one for one in self._lines(self._desk.limits) if one.rule.code == rule.code)

    def families(self) -> Iterator[tuple[Measure, Family]]:
        """Yield every family of findings once, with the first measure it is about."""
        known: dict[str, tuple[Measure, Family]] = {}
        for measure in CATALOGUE:
            for family in measure.families:
                known.setdefault(family.code, (measure, family))
        yield from known.values()

    def repeats(self, family: Family) -> Repeats:
        """Return after how long this home repeats a reading."""
        kept = self._desk.setting(f"repeat.{family.code}").split()
        if not kept:
            return Repeats(family.repeat_after, family.repeat_again)
        after, again = (timedelta(minutes=int(minutes)) for minutes in kept)
        return Repeats(after, again)

    def set_repeats(self, family: Family, *, after: int, again: int) -> Changes:
        """Repeat after this many minutes from now on; what is open already follows."""
        for minutes in (after, again):
            if not 1 <= minutes <= LONGEST_MINUTES:
                raise OutsideRangeError(number=minutes, low=1, high=LONGEST_MINUTES)
        usual = [one // timedelta(minutes=1) for one in (family.repeat_after, family.repeat_again)]
        event = SettingChanged(f"repeat.{family.code}", f"{after} {again}")
        words = f"{usual[0]} {usual[1]}"
        return self._desk.decide(May.SET_RULES, event, Changes.FINDINGS, words)

    def unit(self, measure: Measure) -> str:
        """Return the unit this home reads a measure in."""
        return self._desk.setting(f"unit.{measure.code}") or measure.main.scales[0].unit

    def set_unit(self, measure: Measure, unit: str) -> Changes:
        """Read a measure in another unit from now on; what was read before stays as it is."""
        measure.main.scale(unit)
        said = SettingChanged(f"unit.{measure.code}", unit)
        return self._desk.decide(May.SET_RULES, said, usual=measure.main.scales[0].unit)

    def near(self) -> int:
        """Return how many minutes before a round opens it is asked which one a reading is for."""
        return int(self._desk.near.total_seconds()) // 60

    def set_near(self, minutes: int) -> Changes:
        """Ask so many minutes before a round opens from now on; 0 never asks."""
        if not 0 <= minutes <= LONGEST_NEAR:
            raise OutsideRangeError(number=minutes, low=0, high=LONGEST_NEAR)
        said = SettingChanged(NEAR, str(minutes))
        return self._desk.decide(May.SET_RULES, said, usual=str(NEAR_MINUTES))

    def _keep(self, event: LimitSet) -> Changes:
        with self._desk.acting(May.SET_RULES) as action:
            action.append(event)
        self._desk.forget(Changes.SETTINGS)
        return Changes.SETTINGS

    def _check_range(self, line: Line) -> None:
        for unit, (low, high) in _ranges(line).items():
            number = line.threshold[unit]
            if not low <= number <= high:
                raise OutsideRangeError(number=f"{number} {unit}", low=low, high=high)

    def _check_order(self, line: Line, among: Limits | None = None) -> None:
        if not line.rule.judge.on_value or not line.on:
            return
        for other in self._lines(self._desk.limits if among is None else among):
            if not _same_scale(line, other) or other.is_high == line.is_high:
                continue
            low, high = (other, line) if line.is_high else (line, other)
            for unit in low.threshold:
                if low.threshold[unit] >= high.threshold[unit]:
                    raise LimitsCrossError(
                        low=f"{low.threshold[unit]} {unit}", high=f"{high.threshold[unit]} {unit}"
                    )


def _ranges(line: Line) -> Mapping[str, tuple[Decimal, Decimal]]:
    """Return from what to what a line can lie, by unit; nothing for a rule about words."""
    scales = limit_scales(line.measure, line.rule)
    if line.rule.scales or line.rule.judge.on_value:
        return {scale.unit: scale.plausible for scale in scales}
    least = {scale.unit: Decimal(1).scaleb(-scale.decimals) for scale in scales}
    return {
        scale.unit: (
            least[scale.unit],
            scale.exact((scale.plausible[1] - scale.plausible[0]) / WIDEST_SHARE),
        )
        for scale in scales
    }


def _same_scale(line: Line, other: Line) -> bool:
    """Return whether two rules draw lines over the same readings."""
    sites, others = set(line.rule.sites), set(other.rule.sites)
    return (
        other.on
        and other.measure is line.measure
        and other.rule.field == line.rule.field
        and other.rule.code != line.rule.code
        and other.rule.judge.on_value
        and _ages_meet(line.rule, other.rule)
        and (not sites or not others or bool(sites & others))
    )


def _ages_meet(one: Rule, other: Rule) -> bool:
    return max(one.ages[0], other.ages[0]) < min(one.ages[1], other.ages[1])
