"""Requests, as Ctrl+K finds them: by number, and about whom they are."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from carehome_app.domain.requests.request import STATES, Request
from carehome_app.domain.requests.words import KINDS
from carehome_app.ui.requests.words import about
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page_table import Record

LATELY: Final = timedelta(days=180)
"""What came in since then is found, closed or not; what is open is found however old it is."""


def records(context: Context) -> Iterator[Record]:
    """Yield the requests of half a year, and whatever is open; nothing of their words."""
    board, today = context.house.requests.board, context.house.desk.today()
    lately = board.between(today - LATELY, today)
    known = {one.ref: one for one in (*board.open_ones().requests, *lately)}
    yield from (_record(context, one) for one in known.values())


def _record(context: Context, one: Request) -> Record:
    say, whom = context.say, about(context.house, one)
    named = whom if isinstance(whom, str) else say(whom)
    detail = f"{say(KINDS[one.kind])} · {say(STATES[one.state])}"
    return Record(f"{one.no} {named}", one.no, detail, (one.no,))
