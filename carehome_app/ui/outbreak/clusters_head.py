"""What stands over the clusters: how many go on, at which level, and how many people are ill."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QLabel

from carehome_app.domain.measures.rule import Severity
from carehome_app.domain.outbreak.daily import Daily
from carehome_app.domain.outbreak.glance import SHORT, ill_text
from carehome_app.domain.outbreak.line_list import Outbreak
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.outbreak.cluster_desk import SIGNS, chip_kind
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.labels import ElidedLabel, label

GO_ON: Final = QT_TRANSLATE_NOOP("Clusters", "{count} going on")
OF_LEVEL: Final = "{sign} {level} {count}"


class ClustersHead(WrappedLine):
    """One line: a chip for each level there is, and the sum of the days that are shown."""

    def __init__(self, say: Translate) -> None:
        """Say nothing yet."""
        super().__init__(10)
        self._say = say
        self._going = label("", "section")
        self._sum = ElidedLabel("", least=120)
        self._sum.setProperty("kind", "muted")
        self._chips: dict[Severity, QLabel] = {}
        self.add(self._going)
        for severity in sorted(SHORT, reverse=True):
            chip = self._chips[severity] = label("", chip_kind(severity))
            self.add(chip)
        self.add(self._sum)

    def show_clusters(self, going_on: Sequence[Outbreak], shown: Daily) -> None:
        """Count those that go on, and the people of the days that are shown."""
        self._going.setText(self._say(GO_ON.with_(count=len(going_on))))
        levels = Counter(one.cluster.severity for one in going_on)
        for severity, chip in self._chips.items():
            count, level = levels[severity], self._say(SHORT[severity])
            chip.setText(OF_LEVEL.format(sign=SIGNS[severity], level=level, count=count))
            chip.setVisible(count > 0)
        self._sum.setText(self._say(ill_text(shown)))

    def make_room(self, *, has_room: bool) -> None:
        """Say the sum only where there is room for it: the last row of the list says it too."""
        self._sum.setVisible(has_room)

    def texts(self) -> list[str]:
        """Return what is said, piece by piece."""
        said = (self._going, *self._chips.values(), self._sum)
        return [one.text() for one in said if not one.isHidden()]
