"""Body mass index and MUST, with the arithmetic as lines that can be shown.

Figures: clinical reference, section 9 (MUST of BAPEN). The short form of the MNA is a trademark
and its form must be asked for, so the program does not ship it.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.measures.rule import Source
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

MUST_SOURCE: Final = Source(QT_TRANSLATE_NOOP("Sources", "MUST, BAPEN"))
WINDOW: Final = (timedelta(days=90), timedelta(days=183))
"""Three to six months ago: the highest weight in it is compared with, which is our proposal."""
FEWER_POINTS_ABOVE: Final = Decimal(20)
MORE_POINTS_BELOW: Final = Decimal("18.5")
LOSS_FROM: Final = Decimal(5)
GREAT_LOSS_ABOVE: Final = Decimal(10)
_HUNDRED: Final = Decimal(100)
_CENTS: Final = Decimal("0.01")

BMI_LINE: Final = QT_TRANSLATE_NOOP(
    "Nutrition", "BMI: {weight} kg / ({height} m)² = {bmi} (above 20: 0, 18.5–20: 1, below: 2)"
)
LOSS_LINE: Final = QT_TRANSLATE_NOOP(
    "Nutrition",
    "Unplanned loss: {before} kg on {day} to {weight} kg = {loss} % (below 5: 0, 5–10: 1,"
    " above 10: 2)",
)
NO_LOSS_LINE: Final = QT_TRANSLATE_NOOP(
    "Nutrition", "Unplanned loss: {before} kg on {day} to {weight} kg: none"
)
PLANNED_LINE: Final = QT_TRANSLATE_NOOP("Nutrition", "The loss is planned: no points")
ILL_LINE: Final = QT_TRANSLATE_NOOP(
    "Nutrition", "Acutely ill and nothing eaten for more than 5 days: 2"
)
WELL_LINE: Final = QT_TRANSLATE_NOOP("Nutrition", "Not acutely ill without food: 0")
NO_HEIGHT: Final = QT_TRANSLATE_NOOP("Nutrition", "the height is missing")
NO_WEIGHT: Final = QT_TRANSLATE_NOOP("Nutrition", "the weight is missing")
TOO_YOUNG: Final = QT_TRANSLATE_NOOP(
    "Nutrition", "MUST is for adults; a child's weight and height are compared with nothing here"
)
ADULT: Final = 18
NO_PAST: Final = QT_TRANSLATE_NOOP("Nutrition", "a weight of 3 to 6 months ago is missing")
RISKS: Final = (
    QT_TRANSLATE_NOOP("Nutrition", "low risk: screen again in a month"),
    QT_TRANSLATE_NOOP("Nutrition", "medium risk: note what is eaten for 3 days, screen monthly"),
    QT_TRANSLATE_NOOP("Nutrition", "high risk: tell the dietitian or doctor, look monthly"),
)


class Weighed(NamedTuple):
    """A weight in kg and the day it was taken."""

    kg: Decimal
    day: date


class Line(NamedTuple):
    """One line of the arithmetic, with its points."""

    words: Text
    points: int


class Must(msgspec.Struct, frozen=True):
    """The score with the lines it is the sum of."""

    lines: tuple[Line, ...]

    @property
    def total(self) -> int:
        """The sum of the lines, 0 to 6."""
        return sum(line.points for line in self.lines)

    @property
    def risk(self) -> Text:
        """What the sum means and when to look again."""
        return RISKS[min(self.total, 2)]


class NotYet(msgspec.Struct, frozen=True):
    """What is missing for a score; never a score without it."""

    missing: tuple[Text, ...]


class Body(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a person: weights oldest first, height in cm, and what people said."""

    weights: Sequence[Weighed] = ()
    height: Decimal | None = None
    planned: bool = False
    ill_without_food: bool = False
    age: int | None = None


def bmi(kg: Decimal, cm: Decimal) -> Decimal:
    """Return kilograms by square metre, not rounded."""
    metres = cm / _HUNDRED
    return kg / (metres * metres)


def bmi_shown(kg: Decimal, cm: Decimal) -> str:
    """Return the body mass index with one decimal, half up, as it is written."""
    return str(bmi(kg, cm).quantize(Decimal("0.1"), ROUND_HALF_UP))


def must(body: Body, on: date) -> Must | NotYet:
    """Return the score on a day, or what is missing for it; there is none for children."""
    if body.age is not None and body.age < ADULT:
        return NotYet((TOO_YOUNG,))
    weights = [one for one in body.weights if one.day <= on]
    past = None if not weights else _past(weights)
    missing = [
        text
        for text, known in ((NO_WEIGHT, weights), (NO_HEIGHT, body.height), (NO_PAST, past))
        if not known
    ]
    if missing or past is None or body.height is None:
        return NotYet(tuple(missing))
    now = weights[-1]
    ill = body.ill_without_food
    return Must(
        (
            _bmi_line(now, body.height),
            Line(PLANNED_LINE, 0) if body.planned else _loss_line(past, now),
            Line(ILL_LINE if ill else WELL_LINE, 2 if ill else 0),
        )
    )


def _past(weights: Sequence[Weighed]) -> Weighed | None:
    """Return the highest weight of three to six months before the last one, the later of two."""
    now = weights[-1].day
    window = [one for one in weights if WINDOW[0] <= now - one.day <= WINDOW[1]]
    return max(window, key=lambda one: (one.kg, one.day), default=None)


def _bmi_line(now: Weighed, height: Decimal) -> Line:
    # Compared as products, so that no division rounds a value across its line.
    square, scaled = height * height, now.kg * _HUNDRED * _HUNDRED
    points = 0 if scaled > FEWER_POINTS_ABOVE * square else 1
    points = 2 if scaled < MORE_POINTS_BELOW * square else points
    words = BMI_LINE.with_(
        weight=now.kg,
        height=height / _HUNDRED,
        bmi=bmi(now.kg, height).quantize(_CENTS, ROUND_HALF_UP),
    )
    return Line(words, points)


def _loss_line(past: Weighed, now: Weighed) -> Line:
    lost = (past.kg - now.kg) * _HUNDRED
    known = {"before": past.kg, "day": past.day.isoformat(), "weight": now.kg}
    if lost <= 0:
        return Line(NO_LOSS_LINE.with_(**known), 0)
    points = 0 if lost < LOSS_FROM * past.kg else 1
    points = 2 if lost > GREAT_LOSS_ABOVE * past.kg else points
    loss = (lost / past.kg).quantize(_CENTS, ROUND_HALF_UP)
    return Line(LOSS_LINE.with_(**known, loss=loss), points)
