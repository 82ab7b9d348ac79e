"""What stands over the store: how much is scarce, under which level, and which rows are shown."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QPushButton

from carehome_app.domain.supplies.rules import EXPIRING_DAYS
from carehome_app.domain.supplies.standards import LEVEL_LABELS, Standard
from carehome_app.domain.supplies.standing import Grade, Standing
from carehome_app.domain.supplies.supply import CLASS_LABELS
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.widgets.chips import Filters
from carehome_app.ui.widgets.labels import ElidedLabel, label

ALL: Final = QT_TRANSLATE_NOOP("Supplies", "All {count}")
SCARCE: Final = QT_TRANSLATE_NOOP("Supplies", "Scarce {count}")
OF_CLASS: Final = QT_TRANSLATE_NOOP("Supplies", "{name} {count}")
BELOW: Final = QT_TRANSLATE_NOOP("Supplies", "{count} last less than 7 days")
OUT_OF: Final = QT_TRANSLATE_NOOP("Supplies", "▲ out of stock {count}")
RED: Final = QT_TRANSLATE_NOOP("Supplies", "▲ below 7 days {count}")
AMBER: Final = QT_TRANSLATE_NOOP("Supplies", "▼ below the line {count}")
SOON: Final = QT_TRANSLATE_NOOP("Supplies", "⚠ lots that expire within 90 days {count}")
LEVEL: Final = QT_TRANSLATE_NOOP(
    "Supplies",
    "{level}: use of {window} days, at least {least}, ordered for {target}; expired is no stock",
)
EVERYTHING: Final = "all"
ONLY_SCARCE: Final = "scarce"


class StockHead:
    """The figures of the store and its filters, which the page puts into its two first lines."""

    def __init__(self, say: Translate) -> None:
        """Show nothing yet."""
        self._say = say
        self.summary = ElidedLabel()
        self.summary.setProperty("kind", "section")
        self.states = [
            label("", kind) for kind in ("chip-alarm", "chip-alarm", "chip-low", "chip-low")
        ]
        self.level = ElidedLabel()
        self.level.setProperty("kind", "hint")
        chips = ((EVERYTHING, ""), (ONLY_SCARCE, ""), *((one.value, "") for one in CLASS_LABELS))
        self.filters = Filters(tuple(chips), tight=True)

    def shows(self, one: Standing) -> bool:
        """Return whether a thing is among those of the chosen filter."""
        wanted = self.filters.code()
        return (
            wanted == EVERYTHING
            or (wanted == ONLY_SCARCE and one.grade <= Grade.AMBER)
            or one.item.item_class.value == wanted
        )

    def show_standings(self, known: Sequence[Standing], standard: Standard) -> None:
        """Count what is out, scarce and expiring, and what is of each class."""
        say = self._say
        of = [sum(one.grade is grade for one in known) for grade in (Grade.OUT, Grade.RED)]
        self.summary.setText(say(BELOW.with_(count=sum(of))) if sum(of) else "")
        soon = sum(len(one.expiring(EXPIRING_DAYS[1])) for one in known)
        amber = sum(one.grade is Grade.AMBER for one in known)
        counted = ((OUT_OF, of[0]), (RED, of[1]), (AMBER, amber), (SOON, soon))
        for chip, (text, number) in zip(self.states, counted, strict=True):
            chip.setText(say(text.with_(count=number)))
            chip.setProperty("count", number)
        self.level.setText(
            say(
                LEVEL.with_(
                    level=LEVEL_LABELS[standard.level],
                    window=standard.window,
                    least=standard.least,
                    target=standard.target,
                )
            )
        )
        scarce = sum(one.grade <= Grade.AMBER for one in known)
        self.filters.say(EVERYTHING, say(ALL.with_(count=len(known))))
        self.filters.say(ONLY_SCARCE, say(SCARCE.with_(count=scarce)))
        for one, name in CLASS_LABELS.items():
            count = sum(each.item.item_class is one for each in known)
            self.filters.say(one.value, say(OF_CLASS.with_(name=name, count=count)))

    def make_room(self, known: Sequence[Standing], *, wide: bool) -> None:
        """Leave out what a narrow window has no room for, and classes of which nothing is kept."""
        self.level.setVisible(wide)
        for chip in self.states:
            chip.setVisible(wide and bool(chip.property("count")))
        kept = {one.item.item_class for one in known}
        for one in CLASS_LABELS:
            chip_of = self.filters.findChild(QPushButton, one.value)
            if chip_of is not None:
                chip_of.setVisible(wide and one in kept)
