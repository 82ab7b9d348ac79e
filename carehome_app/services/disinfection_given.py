"""What comes in for a disinfection record, and what is asked before it is kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

from carehome_app.domain.area_history import AreaHistory
from carehome_app.domain.catalogue_disinfection import AGENT_BY_CODE, USES, range_for
from carehome_app.domain.dilution import plain
from carehome_app.domain.disinfection import Details, Reason
from carehome_app.domain.entry import Origin
from carehome_app.domain.signatures import Signed
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Desk
from carehome_app.services.disinfection_board import DisinfectionBoard

AGAIN_WITHIN: Final = timedelta(minutes=30)
"""The same area so soon again is asked about: a slip of the finger, most likely."""
FAR_OUTSIDE: Final = 5
"""So many times the range's ends are asked about: a nought too many or too few, most likely."""

TWICE: Final = QT_TRANSLATE_NOOP(
    "Disinfection", "“{area}” was recorded at {clock} already. Once more? Press Enter again."
)
UNLIKELY: Final = QT_TRANSLATE_NOOP(
    "Disinfection",
    "{given} {unit}? {low} to {high} {unit} is usual for {use}. As typed: press Enter again.",
)
UNKNOWN_AGENT: Final = QT_TRANSLATE_NOOP(
    "Disinfection", "“{agent}” is not in the list and cannot be judged. Keep it: Enter again."
)
NOT_OPEN: Final = QT_TRANSLATE_NOOP(
    "Disinfection",
    "“{area}”: the next time opens at {clock} and cannot be signed now. "
    "Keep this as an extra one: press Enter again.",
)
EXPIRED: Final = QT_TRANSLATE_NOOP(
    "Disinfection", "The agent expired on {day}. As typed: press Enter again."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDisinfection:
    """What came in for one or more areas that were done at once.

    `started_at` None means now. `asked` holds the questions that were answered by typing again,
    `checked` the signature of who is named as having checked it.
    """

    areas: tuple[int, ...]
    details: Details
    started_at: datetime | None = None
    ended_at: datetime | None = None
    asked: tuple[Text, ...] = ()
    origin: Origin = Origin.TYPED
    checked: Signed | None = None

    @property
    def started(self) -> datetime:
        """When it was begun; said before anything is checked."""
        assert self.started_at is not None  # noqa: S101  # the service fills in "now" first
        return self.started_at


def doubts(desk: Desk, board: DisinfectionBoard, new: NewDisinfection) -> Iterator[Text]:
    """Yield what is asked before a record is kept; Enter once more answers it."""
    details, started = new.details, new.started
    known = range_for(details.use, details.agent, details.method)
    given = details.concentration
    if known is not None and known.low and known.high and given is not None:
        low, high = Decimal(known.low), Decimal(known.high)
        if not low / FAR_OUTSIDE < given < high * FAR_OUTSIDE:
            yield UNLIKELY.with_(
                given=plain(given), unit=AGENT_BY_CODE[known.agent].unit, low=known.low,
                high=known.high, use=USES[known.use],
            )  # fmt: skip
    if details.agent not in AGENT_BY_CODE:
        yield UNKNOWN_AGENT.with_(agent=details.agent)
    if details.expiry is not None and details.expiry < desk.home_time.day(started):
        yield EXPIRED.with_(day=details.expiry.isoformat())
    for number in new.areas:
        yield from _doubts_of(desk, board, board.area(number), new)


def _doubts_of(
    desk: Desk, board: DisinfectionBoard, area: AreaHistory, new: NewDisinfection
) -> Iterator[Text]:
    started, name = new.started, area.at(new.started).name
    day = desk.home_time.day(started)
    same_day = board.records_of(area.id, day)
    near = [one for one in same_day if abs(one.started_at - started) < AGAIN_WITHIN]
    if near:
        yield TWICE.with_(area=name, clock=_clock(desk, near[-1].started_at))
    known = board.day_of(area, day)
    free = [duty for duty in known.duties if not duty.is_done] if known else []
    if free and new.details.reason is Reason.ROUTINE and free[0].opens > started:
        yield NOT_OPEN.with_(area=name, clock=_clock(desk, free[0].opens))


def _clock(desk: Desk, at: datetime) -> str:
    return desk.home_time.local(at).strftime("%H:%M")
