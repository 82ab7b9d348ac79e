"""What a history is about."""

import msgspec

from carehome_app.domain.history.event_words import Topic
from carehome_app.domain.rounds.entry import Entry
from carehome_app.i18n import Text


class Thing(msgspec.Struct, frozen=True):
    """One thing of a topic that has a history of its own, and what it is called."""

    topic: Topic
    thing: str
    name: Text | str


About = int | Entry | Thing | None
"""What a history is about: a person by number, an entry, a thing, or the whole home."""
