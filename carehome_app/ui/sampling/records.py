"""Test rounds and their tubes, as Ctrl+K finds them: by name and by label."""

from collections.abc import Iterator
from typing import Final

from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page_table import Record

TUBE: Final = QT_TRANSLATE_NOOP("Sampling", "tube of {round}, {day}")


def records(context: Context) -> Iterator[Record]:
    """Yield the rounds that the page offers, and each tube of theirs."""
    say, local = context.say, context.house.desk.home_time.local
    rounds = context.house.sampling.rounds
    known = {one.id: one for one in rounds.last()}
    for one in known.values():
        yield Record(one.opened.name, (one.id, ""), f"{local(one.opens):%m-%d}")
    for number, label, code in rounds.labels(tuple(known)):
        of = known[number]
        said = TUBE.with_(round=of.opened.name, day=f"{local(of.opens):%m-%d}")
        yield Record(label, (number, label), say(said), (label, code))
