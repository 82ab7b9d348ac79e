"""A home in which every rule of the catalogue was met by a real reading at its edge."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, timedelta
from decimal import Decimal

import msgspec

from carehome_app.domain.findings.episodes import Finding
from carehome_app.domain.findings.limits import Override
from carehome_app.domain.measures.catalogue import CATALOGUE, TEMPERATURE
from carehome_app.domain.measures.fields import NumberField
from carehome_app.domain.measures.measure import Beyond, Measure
from carehome_app.domain.measures.rule import Judge, Rule
from carehome_app.domain.people import Details, Group
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import Text, Translate
from tests.builders import Home
from tests.ui.chronic.plans import plan

WORDS = {
    "glucose.level3": "3.5 helped",
    "glucose.lo": "LO",
    "glucose.hi": "HI",
    "stool.loose": "6",
    "mind.not_alert": "V",
}
STANDING = {
    "bp.stand.systolic": ("130/80 l", "110/80 u1"),
    "bp.stand.diastolic": ("140/80 l", "140/70 u1"),
    "bp.stand.sitting.systolic": ("130/80 s", "115/80 u1"),
    "bp.stand.sitting.diastolic": ("130/80 s", "130/73 u1"),
    "bp.stand.high": ("160/80 l", "130/80 u1"),
    "bp.stand.low": ("", "89/60 u1"),
    "bp.stand.rise": ("120/80 l", "140/80 u1"),
}
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Met:
    """A rule, and the person whose reading met it."""

    code: str
    measure: Measure
    rule: Rule


def every_rule() -> Iterator[Met]:
    """Every rule of every measure; a pulse is judged in two."""
    number = 0
    for measure in CATALOGUE:
        for rule in measure.rules:
            number += 1
            yield Met(f"F{number:03}", measure, rule)


def meet_every_rule(home: Home) -> list[Met]:
    """Let a person of the right age meet each rule now, at its edge."""
    now = home.clock()
    home.clock.set(now - 300 * DAY)
    _switch_on(home)
    found = list(every_rule())
    for place, met in enumerate(found):
        home.house.people.admit(
            Details(
                group=Group.RESIDENT,
                code=met.code,
                name=f"钱{met.code}",
                room=f"5{place:02}",
                bed="1",
                birth=date(now.year - _age(met.rule), 1, 1),
            )
        )
    home.clock.set(now)
    home.sign_in("S003")
    for met in found:
        if met.measure is not TEMPERATURE:
            plan(home, met.code, met.measure, "am")
        for ago, text in readings(met.measure, met.rule):
            _type(home, met, text, ago)
    return found


def parts(one: object) -> Iterator[object]:
    """Yield what a report or a view is made of, down to its texts, numbers and points."""
    yield one
    inside: Iterable[object] = ()
    if isinstance(one, Mapping):
        inside = (*one, *one.values())
    elif isinstance(one, list | tuple | set | frozenset):
        inside = one
    elif isinstance(one, msgspec.Struct):
        inside = (getattr(one, name) for name in one.__struct_fields__)
    elif is_dataclass(one) and not isinstance(one, type | Text):
        inside = (getattr(one, field.name) for field in fields(one))
    for part in inside:
        yield from parts(part)


def said_in(one: object, say: Translate) -> str:
    """Return every text of a report or a view, a line each."""
    every = (part for part in parts(one) if isinstance(part, str | Text))
    return "\n".join(say(part) if isinstance(part, Text) else part for part in every)


def finding(home: Home, met: Met) -> Finding:
    """Return what was found of the person, with the rule among its hits."""
    since = home.clock() - DAY
    for episode in home.house.following_up.between(since, home.clock() + DAY):
        for one in episode.findings:
            if one.subject == home.subject(met.code) and any(
                hit.rule == met.rule.code for hit in one.hits
            ):
                return one
    raise AssertionError(f"{met.measure.code} {met.rule.code} was not met")


def readings(measure: Measure, rule: Rule) -> list[tuple[timedelta, str]]:
    """Return what is read, how long ago, so that the last one meets the rule at its edge."""
    now = timedelta(0)
    if rule.judge is Judge.WORD:
        return [(now, WORDS[rule.code])]
    if rule.code in STANDING:
        lying, standing = STANDING[rule.code]
        before = [(timedelta(minutes=3), lying)] if lying else []
        return [*before, (now, standing)]
    if rule.judge in (Judge.LOSS, Judge.SUDDEN_LOSS):
        share = Decimal(1) - next(iter(rule.threshold.values())) / 100
        ago = rule.ago if rule.judge is Judge.LOSS else timedelta(days=3)
        return [(ago, "80"), (now, str((80 * share).quantize(Decimal("0.1"))))]
    if rule.judge is Judge.OFF_BASELINE:
        edge = next(iter(rule.threshold.values())) + Decimal("0.1")
        off = Decimal("36.5") + (edge if rule.beyond is Beyond.ABOVE else -edge)
        before = [(DAY * ago, "36.5") for ago in range(14, 0, -1)]
        return [*before, (now, str(off))]
    text = _at_edge(measure, rule)
    again = {
        Judge.BEYOND_AGAIN: timedelta(minutes=50),
        Judge.IN_A_ROW: timedelta(minutes=50),
        Judge.DAYS_IN_A_ROW: DAY,
    }
    return [*([(again[rule.judge], text)] if rule.judge in again else []), (now, text)]


def _at_edge(measure: Measure, rule: Rule) -> str:
    """Return the first number the rule notices, as it is typed."""
    field = next(one for one in measure.fields if one.key == rule.field)
    assert isinstance(field, NumberField)
    scale = field.scales[0]
    number = rule.threshold[scale.unit]
    step = Decimal(1).scaleb(-scale.decimals)
    number += {Beyond.ABOVE: step, Beyond.BELOW: -step}.get(rule.beyond, Decimal(0))
    match rule.field, measure.code:
        case "systolic", _:
            return f"{number}/{min(number - 20, Decimal(75))}"
        case "diastolic", _:
            return f"{max(number + 40, Decimal(120))}/{number}"
        case "pulse", "blood_pressure":
            return f"120/75/{number}"
        case _:
            return f"{number}"


def _type(home: Home, met: Met, text: str, ago: timedelta) -> None:
    now = home.clock()
    then = now - ago
    local = home.desk.home_time.local(then)
    sites = {"temperature": met.rule.sites[0] if met.rule.sites else "axilla"}
    more: dict[str, object] = {
        "measure": met.measure,
        "site": sites.get(met.measure.code, ""),
        "round": RoundKey(local.date(), "am"),
    }
    if ago:
        more["taken_at"] = then
    home.measure(met.code, text, **more)


def _age(rule: Rule) -> int:
    low, high = rule.ages
    return 70 if low <= 70 < high else low + 1 if low > 70 else high - 1


def _switch_on(home: Home) -> None:
    for line in home.house.rules.lines():
        if not line.on:
            home.house.rules.change(line, Override(line.threshold, on=True), "test")
