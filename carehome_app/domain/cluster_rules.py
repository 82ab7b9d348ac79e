"""The rules over many people, as data with their sources; the home sees every number."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from carehome_app.domain.cases import Syndrome
from carehome_app.domain.measures import Severity, Source
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

NEW_YORK: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources", "our proposal, between New York State's 2 in 7 days and Georgia's 3 in 72 hours"
    ),
    proposal=True,
)
WISCONSIN: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "Wisconsin DHS: 3 on one unit within 72 hours")
)
UKHSA: Final = Source(QT_TRANSLATE_NOOP("Sources", "UKHSA: 2 with onset within 5 days"))
GASTRO_UK: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "our proposal after UK and NSW gastroenteritis practice"),
    proposal=True,
)
CHINA_FLU: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources", "China's influenza outbreak guidance: 10 flu-like illnesses in a week"
    )
)
CHINA_LAW: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "China's infectious disease law: report promptly")
)
EARS: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "EARS C1 to C3 (CDC; Fricker 2008), least SD 0.5")
)


@dataclass(frozen=True, slots=True)
class CountRule:
    """Noticed when at least so many people fall ill within so long.

    `per_unit`: counted on each floor; otherwise in the whole home.
    """

    code: str
    severity: Severity
    syndrome: Syndrome
    at_least: int
    within: timedelta
    label: Text
    source: Source
    per_unit: bool = True
    version: int = 1

    @property
    def hours(self) -> int:
        """How long, in hours."""
        return int(self.within.total_seconds()) // 3600


_WATCH: Final = QT_TRANSLATE_NOOP("Clusters", "A: watch")
_ALERT: Final = QT_TRANSLATE_NOOP("Clusters", "B: alert")
_REPORT: Final = QT_TRANSLATE_NOOP("Clusters", "C: check the local CDC duty")
LEVELS: Final = {Severity.WATCH: _WATCH, Severity.ACT: _ALERT, Severity.URGENT: _REPORT}

_THREE_DAYS: Final = timedelta(hours=72)
_A_WEEK: Final = timedelta(days=7)

RULES: Final = (
    CountRule("a.fever", Severity.WATCH, Syndrome.FEVER, 2, _THREE_DAYS, _WATCH, NEW_YORK),
    CountRule("a.respiratory", Severity.WATCH, Syndrome.RESPIRATORY, 2, _THREE_DAYS, _WATCH,
              NEW_YORK),
    CountRule("a.gastro", Severity.WATCH, Syndrome.GASTRO, 2, _THREE_DAYS, _WATCH, NEW_YORK),
    CountRule("b.fever", Severity.ACT, Syndrome.FEVER, 3, _THREE_DAYS, _ALERT, WISCONSIN),
    CountRule("b.respiratory", Severity.ACT, Syndrome.RESPIRATORY, 2, timedelta(days=5), _ALERT,
              UKHSA),
    CountRule("b.gastro", Severity.ACT, Syndrome.GASTRO, 2, timedelta(hours=48), _ALERT,
              GASTRO_UK),
    CountRule("c.flu", Severity.URGENT, Syndrome.FLU_LIKE, 10, _A_WEEK, _REPORT, CHINA_FLU,
              per_unit=False),
    CountRule("c.notifiable", Severity.URGENT, Syndrome.NOTIFIABLE, 1, _A_WEEK, _REPORT,
              CHINA_LAW, per_unit=False),
)  # fmt: skip
EARS_LABELS: Final = {
    "c1": QT_TRANSLATE_NOOP("Clusters", "C1: more than usual"),
    "c2": QT_TRANSLATE_NOOP("Clusters", "C2: more than usual"),
    "c3": QT_TRANSLATE_NOOP("Clusters", "C3: more than usual for three days"),
}
EARS_SEVERITY: Final = Severity.WATCH
EARS_VERSION: Final = 1

COUNT_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "Clusters",
    "{count} people newly ill within {hours} hours ({syndrome}), {unit}: at least {at_least}"
    " is noticed. Residents and staff are counted, people not readings.",
)
EARS_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "Clusters",
    "{count} people newly ill on one day ({syndrome}), {unit}: {figure} {value} is above"
    " {limit}, compared with the days before.",
)
FLOOR: Final = QT_TRANSLATE_NOOP("Clusters", "floor {floor}")
WHOLE_HOME: Final = QT_TRANSLATE_NOOP("Clusters", "whole home")
STAFF_GROUP: Final = QT_TRANSLATE_NOOP("Clusters", "staff")
NO_FLOOR: Final = QT_TRANSLATE_NOOP("Clusters", "no floor written")


def rule(code: str) -> CountRule | None:
    """Return the count rule with this code, or None when it is one of EARS."""
    return next((one for one in RULES if one.code == code), None)
