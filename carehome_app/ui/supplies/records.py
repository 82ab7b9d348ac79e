"""Things in store and their lots, as Ctrl+K finds them: by name, code, barcode and lot."""

from collections.abc import Iterator
from typing import Final

from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page_table import Record

LOT: Final = QT_TRANSLATE_NOOP("Supplies", "lot of {item} · {held} {unit}")


def records(context: Context) -> Iterator[Record]:
    """Yield everything that is kept, and every lot of it with something in it."""
    for one in context.house.supplies.store.standings():
        item = one.item
        yield Record(item.called, item.id, "", (item.code, item.gtin))
        for lot in one.lots:
            if lot.lot:
                said = LOT.with_(item=item.called, held=lot.quantity, unit=item.unit)
                yield Record(lot.lot, item.id, context.say(said))
