"""Made-up people for charts: fixed data, so that the same picture is drawn every time."""

import random
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from carehome_app.domain.findings.limits import Limits
from carehome_app.domain.history.event_words import MarkKind
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.measures.fields import ChoiceField, NumberField, Option, Scale
from carehome_app.domain.measures.measure import (
    Beyond,
    Family,
    Grammar,
    Judge,
    Measure,
    Rule,
    Severity,
    Source,
)
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.trends.lines import Basis, lines, target
from carehome_app.domain.trends.series import (
    Ghost,
    Mark,
    Missing,
    PersonView,
    Point,
    Series,
)
from carehome_app.i18n import Text

ZONE = ZoneInfo("Asia/Shanghai")
LAST = date(2026, 11, 22)


def said(words: str) -> Text:
    return Text("Sample", words)


def number(key: str, unit: str, low: str, high: str, decimals: int = 0) -> NumberField:
    ends = (Decimal(low), Decimal(high))
    return NumberField(key, said(key), (Scale(unit, unit, decimals, ends, ends),))


RAISED = Family(
    "made_up",
    {one: said("high") for one in Severity},
    high=True,
    repeat_after=timedelta(minutes=15),
    repeat_again=timedelta(hours=1),
    advice=said("rest"),
)


def above(code: str, field: str, limit: str, unit: str) -> Rule:
    return Rule(
        code,
        "made_up",
        Severity.URGENT,
        Judge.BEYOND,
        Beyond.FROM,
        {unit: Decimal(limit)},
        said("urgent"),
        said("{value}"),
        Source(said("made up")),
        field=field,
    )


PRESSURE = Measure(
    "pressure",
    900,
    said("血压"),
    (
        number("systolic", "mmHg", "40", "300"),
        number("diastolic", "mmHg", "20", "200"),
        number("pulse", "/min", "20", "250"),
    ),
    rules=(above("bp.high", "systolic", "180", "mmHg"),),
    families=(RAISED,),
    grammar=Grammar.PRESSURE,
)
GLUCOSE = Measure(
    "glucose",
    901,
    said("血糖"),
    (
        number("value", "mmol/L", "0.3", "60", 1),
        ChoiceField(
            "timing",
            said("timing"),
            (
                Option("fasting", said("空腹")),
                Option("after", said("餐后2h")),
                Option("bedtime", said("睡前")),
            ),
        ),
    ),
    grammar=Grammar.GLUCOSE,
)
WEIGHT = Measure("weight", 902, said("体重"), (number("value", "kg", "20", "250", 1),))
PULSE = Measure("steps", 903, said("步数"), (number("value", "steps", "0", "99999"),))


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)


def temperatures(days: int = 30, *, seed: int = 4, gap: tuple[int, int] = (12, 15)) -> Series:
    """Return two rounds a day, in hospital from day gap[0] to gap[1], a fever at the end."""
    chosen = random.Random(seed)
    points, missing, rounds = [], [], []
    for back in range(days - 1, -1, -1):
        day, number_ = LAST - timedelta(days=back), days - 1 - back
        for window, hour in (("am", 7), ("pm", 16)):
            round_ = RoundKey(day, window)
            rounds.append(round_)
            when = at(day, hour, chosen.randrange(50))
            if gap[0] <= number_ < gap[1]:
                missing.append(Missing(when, round_, "hospital"))
                continue
            if number_ == 20 and window == "am":
                missing.append(Missing(when, round_, ""))
                continue
            rise = max(0.0, 1.4 - 0.45 * back) if days > 4 else 0.0
            value = round(chosen.gauss(36.1 + rise, 0.12), 1)
            severity = Severity.WATCH if value >= 37.3 else None
            points.append(
                Point(when, round_, {"value": value}, f"{value}", "axilla", "", 7, severity)
            )
    basis = Basis("°C", "axilla", 36.1)
    ghost = points[3]
    return Series(
        measure=TEMPERATURE,
        unit="°C",
        points=tuple(points),
        missing=tuple(missing),
        ghosts=(Ghost(Point(ghost.at, ghost.round, {"value": 37.6}, "37.6"), "typing_error", 7),),
        rounds=tuple(rounds),
        baseline=36.1,
        lines=lines(TEMPERATURE, Limits(), {}, basis),
    )


def pressures(days: int = 30, *, seed: int = 5) -> Series:
    chosen = random.Random(seed)
    points = []
    for back in range(days - 1, -1, -1):
        day = LAST - timedelta(days=back)
        high, low = round(chosen.gauss(141, 11)), round(chosen.gauss(78, 5))
        pulse = round(chosen.gauss(72, 6))
        numbers = {"systolic": float(high), "diastolic": float(low), "pulse": float(pulse)}
        points.append(
            Point(at(day, 8), RoundKey(day, "am"), numbers, f"{high}/{low}/{pulse}", by=7)
        )
    basis = Basis("mmHg", "", None, 88)
    return Series(
        measure=PRESSURE,
        unit="mmHg",
        points=tuple(points),
        rounds=tuple(one.round for one in points),
        lines=lines(PRESSURE, Limits(), {}, basis),
    )


def glucoses(count: int = 60, *, seed: int = 6, days: int = 30) -> Series:
    chosen = random.Random(seed)
    points = []
    for place in range(count):
        day = LAST - timedelta(days=days - 1 - place * days // count)
        label, mean, hour = (("fasting", 6.8, 6), ("after", 9.9, 9), ("bedtime", 8.0, 21))[
            place % 3
        ]
        value = round(max(2.5, chosen.gauss(mean, 1.4)), 1)
        points.append(
            Point(at(day, hour), RoundKey(day, label), {"value": value}, f"{value}", "", label, 7)
        )
    return Series(
        measure=GLUCOSE, unit="mmol/L", points=tuple(points), target=target(GLUCOSE, "mmol/L")
    )


def weights(days: int = 30) -> Series:
    points = []
    for place, value in enumerate((53.0, 52.8, 52.6, 52.4)):
        day = LAST - timedelta(days=days - 1 - place * days // 4)
        points.append(Point(at(day, 9), RoundKey(day, "am"), {"value": value}, f"{value}"))
    return Series(measure=WEIGHT, unit="kg", points=tuple(points))


def person(*panels: Series, days: int = 30) -> PersonView:
    first = LAST - timedelta(days=days - 1)
    marks = (
        (
            Mark(
                at(first + timedelta(days=12), 7),
                MarkKind.HOSPITAL,
                said("住院"),
                at(first + timedelta(days=15), 6),
            ),
            Mark(at(LAST - timedelta(days=2), 10), MarkKind.MEDICINE, "氨氯地平 5 mg → 早服"),
        )
        if days >= 30
        else ()
    )
    return PersonView(
        subject=1,
        name="刘玉珍",
        place="202-1",
        about=said("女 88 岁"),
        first=first,
        last=LAST,
        panels=panels,
        marks=marks,
        staff={7: "李晓梅"},
    )


def usual_person(days: int = 30) -> PersonView:
    """Return somebody with four measures."""
    return person(
        temperatures(days),
        pressures(days),
        glucoses(days * 2, days=days),
        weights(days),
        days=days,
    )
