"""Sentences and sources that rules of more than one measure use."""

from typing import Final

from carehome_app.domain.measures.rule import Source
from carehome_app.i18n import QT_TRANSLATE_NOOP

AT_OR_ABOVE: Final = QT_TRANSLATE_NOOP("Rules", "{value}: at or above {limit}")
ABOVE: Final = QT_TRANSLATE_NOOP("Rules", "{value}: above {limit}")
AT_OR_BELOW: Final = QT_TRANSLATE_NOOP("Rules", "{value}: at or below {limit}")
BELOW: Final = QT_TRANSLATE_NOOP("Rules", "{value}: below {limit}")

NEWS2: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "NEWS2, Royal College of Physicians 2017, chart 1"), section="4.1"
)
OWN_PROPOSAL: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "our proposal: no published figure for care homes"),
    proposal=True,
)
