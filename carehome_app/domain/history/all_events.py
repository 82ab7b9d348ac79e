"""Every kind of event in words. A new kind gets its `Telling` in a module of its topic.

`TELLINGS` of each such module is added here; a test says which kind has none.
"""

from typing import Final

from carehome_app.domain.accounts import history as history_accounts
from carehome_app.domain.chronic import history as history_chronic
from carehome_app.domain.disinfection import history as history_areas
from carehome_app.domain.events import Event
from carehome_app.domain.files import history as history_exports
from carehome_app.domain.history import people as history_people
from carehome_app.domain.history import readings as history_readings
from carehome_app.domain.history.event_words import Names, Telling, Tellings, Topic
from carehome_app.domain.privacy import history as history_keeping
from carehome_app.domain.trust import history as history_trust
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

TELLINGS: Final[Tellings] = {
    **history_exports.TELLINGS,
    **history_people.TELLINGS,
    **history_readings.TELLINGS,
    **history_areas.TELLINGS,
    **history_accounts.TELLINGS,
    **history_chronic.TELLINGS,
    **history_keeping.TELLINGS,
    **history_trust.TELLINGS,
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
