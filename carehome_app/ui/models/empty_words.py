"""Say why there is nobody on the sheet, and what to do."""

from typing import Final

from carehome_app.domain.plan import RoundKey
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.models.open_round import OpenRound
from carehome_app.ui.models.round_filter import Only, RoundFilter

ALL_DONE: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "All {count} are measured or explained: F9 builds the report."
)
NO_ROUND: Final = QT_TRANSLATE_NOOP("RoundSheet", "No round is planned.")
FIRST_ROUND: Final = QT_TRANSLATE_NOOP("RoundSheet", "The first round opens on {day} at {clock}.")
NO_MATCH: Final = QT_TRANSLATE_NOOP("RoundSheet", "Nobody fits “{search}”. Esc shows everybody.")
NONE_LEFT: Final = QT_TRANSLATE_NOOP("RoundSheet", "Nobody in this view. Esc shows everybody.")


def empty_words(shown: OpenRound, chosen: RoundFilter, say: Translate) -> str:
    """Return what stands in an empty table."""
    sheet = shown.sheet
    if sheet is None:
        return _before_the_first(shown, say)
    if not sheet.rows and shown.nobody is not None:
        return say(shown.nobody)
    if chosen.search:
        return say(NO_MATCH.with_(search=chosen.search))
    if chosen.only is Only.OPEN and not sheet.unexplained:
        return say(ALL_DONE.with_(count=shown.count().due))
    return say(NONE_LEFT)


def _before_the_first(shown: OpenRound, say: Translate) -> str:
    desk = shown.house.desk
    coming = shown.house.worklist.neighbour(RoundKey(desk.today(), ""), 1)
    span = None if coming is None else desk.span(coming)
    if span is None:
        return say(NO_ROUND)
    return say(FIRST_ROUND.with_(day=shown.day(span.opens), clock=shown.clock(span.opens)))
