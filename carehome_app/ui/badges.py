"""The figures on the rail: what is open to be followed up, and what waits to be issued."""

from carehome_app.domain.roles import May
from carehome_app.i18n import Translate
from carehome_app.services.house import House
from carehome_app.ui.followed import open_count
from carehome_app.ui.today_facts import waiting_count
from carehome_app.ui.widgets.rail import Rail


def show_open(rail: Rail, house: House, say: Translate) -> None:
    """Show how many follow-ups are open and overdue.

    A supervisor reads reports only: what is open is not for those eyes.
    """
    actor = house.desk.actor
    if actor is not None:
        count = open_count(house) if actor.may(May.READ) else (0, 0)
        rail.show_badge("follow_up", count, say)


def show_waiting(rail: Rail, house: House, say: Translate) -> None:
    """Show how many reports wait to be issued."""
    rail.show_badge("reports", (waiting_count(house), 0), say)
