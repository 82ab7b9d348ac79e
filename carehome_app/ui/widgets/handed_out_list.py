"""What left the desk: who saved, printed, copied or exported what, and when."""

from typing import Final

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from carehome_app.domain.telling import label as labelled
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.handing_out import HOW_LABELS, How, Took
from carehome_app.services.report_kinds import KINDS
from carehome_app.ui.context import Context
from carehome_app.ui.models.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.card import Card
from carehome_app.ui.widgets.row_table import RowTable

HEADING: Final = QT_TRANSLATE_NOOP("Keeping", "What left the desk")
WHEN: Final = QT_TRANSLATE_NOOP("Keeping", "When")
WHO: Final = QT_TRANSLATE_NOOP("Keeping", "Who")
WHAT: Final = QT_TRANSLATE_NOOP("Keeping", "What")
HOW: Final = QT_TRANSLATE_NOOP("Keeping", "How")
ABOUT: Final = QT_TRANSLATE_NOOP("Keeping", "About")
MASKED: Final = QT_TRANSLATE_NOOP("Keeping", "names masked")
WHATS: Final = {
    **{code: kind.label for code, kind in KINDS.items()},
    "readings": QT_TRANSLATE_NOOP("Keeping", "readings as a table"),
    "fhir": QT_TRANSLATE_NOOP("Keeping", "readings for another program"),
    "journal": QT_TRANSLATE_NOOP("Keeping", "copy of the whole record"),
    "form": QT_TRANSLATE_NOOP("Keeping", "a form of somebody else"),
}
LEAST: Final = 110
"""Pixels of a table that shares the page with another."""
_HOWS: Final = {how.value: HOW_LABELS[how] for how in How}


class HandedOutList(QWidget):
    """The log, the latest on top."""

    def __init__(self, context: Context) -> None:
        """Make an empty list."""
        super().__init__()
        self._context = context
        self.table = ColumnsTable[Took](context.say)
        self.list = RowTable(self.table)
        self.list.setObjectName("handed_out")
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.list.setMinimumHeight(LEAST)
        card = Card(context.say(HEADING))
        card.body.addWidget(self.list, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)

    def refresh(self) -> None:
        """Show the log as it is now."""
        self.table.show_items(self._context.house.handing_out.log(), self._columns())

    def _columns(self) -> tuple[Shown[Took], ...]:
        say, local = self._context.say, self._context.house.desk.home_time.local
        return (
            Shown[Took](WHEN, lambda one: f"{local(one.at):%Y-%m-%d %H:%M}", 4),
            Shown[Took](WHO, lambda one: self._name(one.by), 3),
            Shown[Took](WHAT, lambda one: say(labelled(WHATS, one.what)), 5),
            Shown[Took](HOW, self._how, 4),
            Shown[Took](ABOUT, lambda one: self._name(one.subject), 3),
        )

    def _how(self, one: Took) -> str:
        said: list[Text | str] = [labelled(_HOWS, one.how), one.format]
        if one.masked:
            said.append(MASKED)
        return ", ".join(self._context.say(x) if isinstance(x, Text) else x for x in said)

    def _name(self, subject: int) -> str:
        try:
            return self._context.house.desk.person(subject).name if subject else ""
        except KeyError:
            return f"#{subject}"
