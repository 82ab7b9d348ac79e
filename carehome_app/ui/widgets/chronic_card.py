"""The card of Today about what is due by personal plan."""

from typing import Final

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.today_facts import TodayFacts, chronic_line, chronic_share
from carehome_app.ui.widgets.figure_card import FigureCard

CHRONIC: Final = QT_TRANSLATE_NOOP("Today", "Chronic care (F6)")


class ChronicCard(FigureCard):
    """A ring of what is done, and the measures with their figures."""

    def __init__(self, say: Translate) -> None:
        """Make the card in the reader's language."""
        super().__init__(say(CHRONIC), ring=True)

    def show_facts(self, facts: TodayFacts, say: Translate) -> bool:
        """Show what is due; hide, and return False, in a house without anything by plan."""
        by_plan = bool(facts.chronic) or facts.limits_to_review > 0
        self.setVisible(by_plan)
        self.show_share(chronic_share(facts), chronic_line(facts, say))
        return by_plan
