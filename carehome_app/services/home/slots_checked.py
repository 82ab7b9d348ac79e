"""Whether the ways in that stand in `vault.json` are those the record's lines know of.

The vault is a file beside the record, so an older one can be put in its place.
"""

from contextlib import suppress
from typing import Final

from carehome_app.db.file.connection import Store
from carehome_app.db.journal import history
from carehome_app.db.keys import vault
from carehome_app.db.keys.vault import Vault, without
from carehome_app.db.settings import home_card
from carehome_app.db.trust import stations
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.events import Event
from carehome_app.domain.keys.events import FileKeyChanged, KeyAdded, KeyRevoked
from carehome_app.domain.trust.events import INVITED, StationJoined
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

CAME_BACK: Final = QT_TRANSLATE_NOOP(
    "Keys",
    "Something that was revoked opens this home again: an older key file was put back, or it was"
    " revoked at another desk. Ask the director to set a new passphrase here (Settings, Keys).",
)
NOT_FINISHED: Final = QT_TRANSLATE_NOOP(
    "Keys",
    "A new passphrase or recovery code that the record knows of is not in the key file: the change"
    " was interrupted, or an older key file was put back. Ask the director to set it again"
    " (Settings, Keys).",
)


def warning(store: Store) -> Text | None:
    """Return what is wrong with the ways in, or nothing."""
    try:
        found = vault.read(store.folder)
    except CareHomeError:
        return None
    if came_back(store, found):
        return CAME_BACK
    return NOT_FINISHED if _added(store) - {one.id for one in found.slots} else None


def came_back(store: Store, found: Vault) -> list[str]:
    """Return the slots of a vault that were revoked once."""
    revoked = _revoked(store)
    return [one.id for one in found.slots if one.id in revoked]


def take_out_revoked(store: Store) -> None:
    """Take revoked slots out of the vault again, as far as somebody still has a way in then."""
    with suppress(CareHomeError):
        found = vault.read(store.folder)
        gone = came_back(store, found)
        if gone:
            vault.write(store.folder, without(found, *gone))


def owes_file_key(store: Store) -> bool:
    """Return whether something was revoked since this file was last given another key.

    Until then an older key file opens the record of today. It may have been revoked at another
    desk; that the file there got another key says nothing of this one, nor of one restored.
    """
    own = home_card(store).station
    kinds = (KeyRevoked.kind, FileKeyChanged.kind, StationJoined.kind)
    lines = [line for line, _ref in history.seldom(store, kinds) if line is not None]
    lines.sort(key=lambda one: (one.recorded_at, *one.ref))
    owes = False
    for line in lines:
        if isinstance(line.event, KeyRevoked):
            owes = True
        elif line.ref.station == own and _is_new(line.event):
            owes = False
    return owes


def _is_new(event: Event) -> bool:
    """Return whether the file has a key from then on that no older key file opens."""
    return isinstance(event, FileKeyChanged) or (
        isinstance(event, StationJoined) and event.why == INVITED
    )


def _revoked(store: Store) -> set[str]:
    return {
        line.event.slot
        for line, _ref in history.seldom(store, (KeyRevoked.kind,))
        if line is not None and isinstance(line.event, KeyRevoked)
    }


def _added(store: Store) -> set[str]:
    """Return the slots of people that lines of this file's desk added and none revoked.

    Another desk has a key file of its own. A keyring's slot may be lost with its computer, and is
    only a convenience.
    """
    ours = stations.lineage(store, home_card(store).station)
    added = {
        line.event.slot
        for line, _ref in history.seldom(store, (KeyAdded.kind,))
        if line is not None
        and isinstance(line.event, KeyAdded)
        and line.event.slot_kind != "keyring"
        and line.ref.station in ours
    }
    return added - _revoked(store)
