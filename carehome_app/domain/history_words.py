"""Every kind of event in words. A new kind gets its `Telling` in a module of its topic.

`TELLINGS` of each such module is added here; a test says which kind has none.
"""

from typing import Final

from carehome_app.domain import (
    history_accounts,
    history_areas,
    history_chronic,
    history_exports,
    history_keeping,
    history_people,
    history_readings,
)
from carehome_app.domain.events import Event
from carehome_app.domain.telling import Names, Telling, Tellings, Topic
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

TELLINGS: Final[Tellings] = {
    **history_exports.TELLINGS,
    **history_people.TELLINGS,
    **history_readings.TELLINGS,
    **history_areas.TELLINGS,
    **history_accounts.TELLINGS,
    **history_chronic.TELLINGS,
    **history_keeping.TELLINGS,
}
"""How each kind is told."""
OTHER: Final = QT_TRANSLATE_NOOP("History", "Something this program has no words for ({kind}).")


def telling(kind: type[Event]) -> Telling:
    """Return how a kind of event is told; one without words of its own is told by its number."""
    return TELLINGS.get(kind, _UNKNOWN)


def _other(event: Event, names: Names) -> Text:
    del names
    return OTHER.with_(kind=event.kind)


_UNKNOWN: Final = Telling(Topic.SETTING, _other)
