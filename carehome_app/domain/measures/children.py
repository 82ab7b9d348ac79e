"""What is normal for children by age: pulse, breathing and the lowest systolic pressure.

The figures are those of PALS (Pediatric Advanced Life Support, American Heart Association) 2015,
read in a third-party chart that reproduces them, not in the manual itself: so they are marked as
to be confirmed. Wide studies found them narrow for healthy children, so a value outside is shown
to be looked at, no more. No range judges high blood pressure or growth: both need percentiles.
"""

from typing import Final, NamedTuple

from carehome_app.domain.measures.rule import Source
from carehome_app.i18n import QT_TRANSLATE_NOOP

PALS: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "PALS 2015, as reproduced in a chart, to be confirmed"),
    proposal=True,
)
CPS: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources",
        "below 92 % is a concern in children, as reproduced in a chart, to be confirmed",
    ),
    proposal=True,
)
FAST_PULSE: Final = QT_TRANSLATE_NOOP("Rules", "Pulse of a child: above normal")
SLOW_PULSE: Final = QT_TRANSLATE_NOOP("Rules", "Pulse of a child: below normal")
FAST_BREATHING: Final = QT_TRANSLATE_NOOP("Rules", "Breathing of a child: above normal")
SLOW_BREATHING: Final = QT_TRANSLATE_NOOP("Rules", "Breathing of a child: below normal")
LOW_PRESSURE: Final = QT_TRANSLATE_NOOP("Rules", "Blood pressure of a child: low")
LOW_OXYGEN: Final = QT_TRANSLATE_NOOP("Rules", "Oxygen of a child: low")
ABOVE_NORMAL: Final = QT_TRANSLATE_NOOP(
    "Rules", "{value}: above {limit}, the upper end of what is normal at this age"
)
BELOW_NORMAL: Final = QT_TRANSLATE_NOOP(
    "Rules", "{value}: below {limit}, the lower end of what is normal at this age"
)
BELOW_LINE: Final = QT_TRANSLATE_NOOP("Rules", "{value}: below {limit}, the line for this age")


class Band(NamedTuple):
    """The ends of what is normal from one age on and below another, awake and at rest."""

    first: int
    below: int
    pulse: tuple[int, int]
    breaths: tuple[int, int]


BANDS: Final = (
    Band(0, 1, (100, 190), (30, 53)),
    Band(1, 3, (98, 140), (22, 37)),
    Band(3, 6, (80, 120), (20, 28)),
    Band(6, 12, (75, 118), (18, 25)),
    Band(12, 16, (60, 100), (12, 20)),
)
LOWEST_SYSTOLIC: Final = (
    (0, 1, "70", "9.3"),
    (1, 2, "72", "9.6"),
    (2, 3, "74", "9.9"),
    (3, 4, "76", "10.1"),
    (4, 5, "78", "10.4"),
    (5, 6, "80", "10.7"),
    (6, 7, "82", "10.9"),
    (7, 8, "84", "11.2"),
    (8, 9, "86", "11.5"),
    (9, 10, "88", "11.7"),
    (10, 18, "90", "12.0"),
)
"""From an age on, below another: a systolic below this is low (70 + 2 a year from 1 to 10)."""
