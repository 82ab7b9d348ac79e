"""Issued reports, as Ctrl+K finds them: by number, seal, day, kind and person."""

from collections.abc import Iterator
from typing import Final

from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.reports.in_view import about_words
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page_table import Record

ISSUED: Final = QT_TRANSLATE_NOOP("Palette", "issued {at} · seal {seal}")
MOST: Final = 400
"""So many of the newest are found here; the page finds all of them."""


def records(context: Context) -> Iterator[Record]:
    """Yield the newest reports that were issued."""
    house, say = context.house, context.say
    local = house.desk.home_time.local
    for one in house.papers.issuing.issued()[:MOST]:
        said = say(ISSUED.with_(at=f"{local(one.at):%m-%d %H:%M}", seal=one.seal[:9]))
        title = about_words(one, house, say)
        yield Record(title, one, said, (one.archive_number, one.seal))
