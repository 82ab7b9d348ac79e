"""A whole morning round typed into the sheet: what comes in for whom, and how it is typed."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from carehome_app.domain.people import Group
from carehome_app.domain.rounds.sheet import Row
from carehome_app.services.house import House
from carehome_app.tour.hands import CTRL, Camera, Hands, TourClock, TourFailedError
from carehome_app.ui.rounds.table_model import ROW_ROLE

NORMAL: Final = Decimal("36.4")
"""For people without an own normal yet."""
LOWEST: Final = Decimal("35.0")
"""Noticed in everybody, and not yet asked about."""
SECONDS_A_PERSON: Final = 11


class Morning:
    """Types a round of everybody due, the way a nurse would, mistakes included."""

    def __init__(self, house: House, hands: Hands, camera: Camera, clock: TourClock) -> None:
        """Type into the window behind these hands."""
        self._house = house
        self._hands = hands
        self._camera = camera
        self._clock = clock
        self._special = self._specials()
        self.typed = 0

    def play(self, table: QTableView) -> None:
        """Type until nobody is open any more."""
        for _ in range(1000):
            row = current_row(table)
            if row is None or not any(self._open_rows()):
                return
            if not row.is_open():
                raise TourFailedError(f"the sheet stands at {row.person.details.code}")
            self._special.get(row.person.id, self._plainly)(row)
            self._clock.go_on(seconds=SECONDS_A_PERSON)
            self.typed += 1
        raise TourFailedError("the round never ends")

    def _open_rows(self) -> Iterator[Row]:
        round_ = self._house.worklist.current_round()
        if round_ is not None:
            yield from self._house.worklist.sheet(round_).unexplained

    def _specials(self) -> dict[int, Callable[[Row], None]]:
        """Choose to whom something happens this morning: well people, spread over the house."""
        quiet = [
            row
            for row in self._open_rows()
            if not row.episodes and row.cells[0] is not None and row.cells[0].baseline
        ]
        residents = [row for row in quiet if row.person.group is Group.RESIDENT]
        staff = [row for row in quiet if row.person.group is Group.STAFF]
        happenings = (
            self._fever, self._high_fever, self._low, self._hospital, self._refuses,
            self._asleep, self._out, self._typing_error, self._slip, self._raised,
        )  # fmt: skip
        spread = residents[3 :: max(1, len(residents) // len(happenings))]
        chosen = dict(zip((row.person.id for row in spread), happenings, strict=False))
        return {**chosen, **{row.person.id: self._off_duty for row in staff[-2:]}}

    def _plainly(self, row: Row) -> None:
        self._hands.enter(_digits(self._own(row) + _wobble(self.typed)))

    def _fever(self, row: Row) -> None:
        self._hands.type(_digits(self._own(row) + Decimal("1.7")))
        self._camera.take("round-meaning-before-enter")
        self._hands.press(Qt.Key.Key_Return)
        self._camera.take("round-fever")

    def _high_fever(self, _row: Row) -> None:
        self._hands.type("392")
        self._camera.take("round-typing")
        self._hands.press(Qt.Key.Key_Return)

    def _raised(self, _row: Row) -> None:
        self._hands.enter("37.4")

    def _low(self, row: Row) -> None:
        relative = self._own(row) - Decimal("1.2")
        self._hands.enter(_digits(relative if relative > LOWEST else LOWEST))
        self._camera.take("round-low")

    def _hospital(self, _row: Row) -> None:
        self._hands.enter("h")

    def _out(self, _row: Row) -> None:
        self._hands.enter("o")

    def _off_duty(self, _row: Row) -> None:
        self._hands.enter("x")

    def _refuses(self, _row: Row) -> None:
        self._hands.enter("r")

    def _asleep(self, _row: Row) -> None:
        self._hands.enter("s")

    def _typing_error(self, row: Row) -> None:
        """Type a digit too many, then a number that is asked about, then the right one."""
        self._hands.enter("3650")
        self._camera.take("round-refused")
        self._hands.press(Qt.Key.Key_Escape)
        self._hands.enter("405")
        self._camera.take("round-question")
        self._hands.press(Qt.Key.Key_Escape)
        self._plainly(row)

    def _slip(self, row: Row) -> None:
        """Keep a wrong reading, go back, undo it, and type the right one."""
        self._hands.enter("372")
        self._hands.press(Qt.Key.Key_Up)
        self._hands.press(Qt.Key.Key_Z, CTRL)
        self._camera.take("round-undone")
        self._plainly(row)

    def _own(self, row: Row) -> Decimal:
        cell = row.cells[0]
        return cell.baseline.amount.number if cell is not None and cell.baseline else NORMAL


def current_row(table: QTableView) -> Row | None:
    """Return the row of the sheet the keyboard is in."""
    row = table.currentIndex().data(ROW_ROLE)
    return row if isinstance(row, Row) else None


def _digits(reading: Decimal) -> str:
    """Return a reading as it is typed fastest: three digits without a point."""
    return str(reading.quantize(Decimal("0.1"))).replace(".", "")


def _wobble(number: int) -> Decimal:
    """Return a small difference from the own normal, another for each person."""
    return Decimal((number * 7) % 5 - 2) / 10
