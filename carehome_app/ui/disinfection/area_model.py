"""The areas of the board as a list, and what each says in words."""

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from carehome_app.domain.disinfection.agents import agent_short
from carehome_app.domain.disinfection.duties import AreaDay, Duty, DutyState
from carehome_app.domain.disinfection.report import strength_shown
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.house import House
from carehome_app.ui.widgets.labels import plain_tip

Index = QModelIndex | QPersistentModelIndex
AREA_ROLE: Final = Qt.ItemDataRole.UserRole + 1
DAY_LINE: Final = QT_TRANSLATE_NOOP("Disinfection", "{kind} · ≥ {times} a day")
FLOOR: Final = QT_TRANSLATE_NOOP("Disinfection", "{kind} · floor {floor} · ≥ {times} a day")
DONE_LINE: Final = QT_TRANSLATE_NOOP("Disinfection", "{clock} {agent} · {who}")
LATE_LINE: Final = QT_TRANSLATE_NOOP("Disinfection", "{clock} late · {agent} · {who}")
OPEN_LINE: Final = QT_TRANSLATE_NOOP("Disinfection", "to do by {clock}")
WAITING_LINE: Final = QT_TRANSLATE_NOOP("Disinfection", "opens {clock}")
OVERDUE_LINE: Final = QT_TRANSLATE_NOOP("Disinfection", "overdue since {clock}")
EXTRA_LINE: Final = QT_TRANSLATE_NOOP("Disinfection", "extra: {count}")
CARD: Final = QT_TRANSLATE_NOOP("Disinfection", "{area}: {done} of {due}. {lines}")


class CardWords:
    """What stands on a card, in words: for the eye, and for those who hear it read."""

    def __init__(self, house: House, say: Translate) -> None:
        """Say the words in the reader's language."""
        self._house = house
        self._say = self.say = say

    def kind(self, one: AreaDay) -> str:
        """Return the class, the floor and the minimum."""
        version = one.version
        what = {"kind": one.of_class.label, "times": version.times_a_day}
        text = FLOOR.with_(floor=version.floor) if version.floor else DAY_LINE
        return self._say(text.with_(**what))

    def line(self, duty: Duty, now: datetime) -> str:
        """Return how one window stands."""
        match duty.state(now):
            case DutyState.DONE:
                return self._done(DONE_LINE, duty)
            case DutyState.LATE:
                return self._done(LATE_LINE, duty)
            case DutyState.OPEN:
                return self._say(OPEN_LINE.with_(clock=self.clock(duty.closes)))
            case DutyState.WAITING:
                return self._say(WAITING_LINE.with_(clock=self.clock(duty.opens)))
            case DutyState.OVERDUE:
                return self._say(OVERDUE_LINE.with_(clock=self.clock(duty.closes)))

    def whole(self, one: AreaDay, now: datetime) -> str:
        """Return the whole card in a sentence."""
        lines = [self.line(duty, now) for duty in one.duties]
        count = f"{one.done}", f"{len(one.duties)}"
        text = CARD.with_(area=one.area.now.name, done=count[0], due=count[1], lines=lines)
        return self._say(text)

    def extras(self, one: AreaDay) -> str:
        """Return how many records fill no window."""
        return self._say(EXTRA_LINE.with_(count=len(one.extras)))

    def clock(self, moment: datetime) -> str:
        """Return a moment as the home's clocks show it."""
        return self._house.desk.home_time.local(moment).strftime("%H:%M")

    def name(self, person: int) -> str:
        """Return the name of a member of staff."""
        return self._house.desk.person(person).name if person else ""

    def _done(self, text: Text, duty: Duty) -> str:
        record = duty.filled_by
        assert record is not None  # noqa: S101  # only done windows come here
        agent = agent_shown(self._say, record.details.agent, record.details.concentration)
        clock, who = self.clock(record.started_at), self.name(record.details.done_by)
        return self._say(text.with_(clock=clock, agent=agent, who=who))


def agent_shown(say: Translate, agent: str, concentration: Decimal | None) -> str:
    """Return an agent with its strength, such as `chlorine (84) 500 mg/L`."""
    return f"{say(agent_short(agent))} {strength_shown(concentration, agent)}".strip()


class AreaBoardModel(QAbstractListModel):
    """The areas that are shown, as they stand at a moment."""

    def __init__(self, words: CardWords, parent: QObject | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.words = words
        self.now = datetime.fromtimestamp(0, UTC)
        self._areas: tuple[AreaDay, ...] = ()

    def show_areas(self, areas: Sequence[AreaDay], now: datetime) -> None:
        """Replace what is shown; the same areas in the same order are only painted anew."""
        same = [one.area.id for one in areas] == [one.area.id for one in self._areas]
        self.now = now
        if same:
            self._areas = tuple(areas)
            if areas:
                self.dataChanged.emit(self.index(0), self.index(len(areas) - 1))
            return
        self.beginResetModel()
        self._areas = tuple(areas)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many areas are shown."""
        return 0 if parent.isValid() else len(self._areas)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the name, the whole card in words, or the area's day."""
        if not index.isValid():
            return None
        one = self._areas[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.area.now.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.words.whole(one, self.now)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self.words.whole(one, self.now))
            case _ if role == AREA_ROLE:
                return one
        return None

    def row_of(self, area: int) -> int | None:
        """Return where an area stands, or None."""
        for row, one in enumerate(self._areas):
            if one.area.id == area:
                return row
        return None

    def areas(self) -> tuple[AreaDay, ...]:
        """Return what is shown."""
        return self._areas
