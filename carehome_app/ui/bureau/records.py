"""What a home sent and got, and what a bureau has, as Ctrl+K finds them."""

from collections.abc import Iterator
from typing import Final

from carehome_app.domain.bureau.tree import KINDS, HomeKind
from carehome_app.domain.moments import from_ms
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page_table import Record

PARCEL: Final = QT_TRANSLATE_NOOP("ParcelPage", "Parcel {seq}")
SENT: Final = QT_TRANSLATE_NOOP("ParcelPage", "to the bureau, {at}")
NOTICE: Final = QT_TRANSLATE_NOOP("ParcelPage", "from the bureau")


def of_home(context: Context) -> Iterator[Record]:
    """Yield the parcels that went up, and the notices that came down."""
    house, say = context.house, context.say
    up, local = house.reporting_up, house.desk.home_time.local
    for one in up.parcels.sent():
        at = f"{local(from_ms(one.at)):%m-%d %H:%M}"
        title = say(PARCEL.with_(seq=one.seq))
        yield Record(title, one.seq, say(SENT.with_(at=at)), (str(one.seq),))
    for standing in up.notices.all():
        no = standing.notice.no
        yield Record(f"{no} {standing.notice.title}", no, say(NOTICE), (no,))


def homes(context: Context) -> Iterator[Record]:
    """Yield the homes of a bureau."""
    for one in context.house.bureau.places.homes():
        kind = context.say(KINDS[HomeKind(one.kind)]) if one.kind in list(HomeKind) else ""
        yield Record(one.name, one.number, kind, (one.number, one.phone))


def notices(context: Context) -> Iterator[Record]:
    """Yield what a bureau wrote to its homes."""
    for one in context.house.bureau.writing.notices():
        yield Record(f"{one.notice.no} {one.notice.title}", one.notice.no, "", (one.notice.no,))
