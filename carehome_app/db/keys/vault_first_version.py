"""Vaults of the first version: one passphrase, which wraps the file's key itself."""

import json
from typing import Any

from carehome_app.db.keys.slots import Cost, Slot


def slots_of(text: bytes) -> tuple[Slot, ...]:
    """Return the slots of such a vault; ValueError, KeyError or TypeError when it is damaged.

    They have no public key: `slots.opened` then gives the file's key and not a private one.
    """
    found: list[dict[str, Any]] = json.loads(text)["slots"]
    return tuple(_slot(one) for one in found)


def _slot(one: dict[str, Any]) -> Slot:
    return Slot(
        id="",
        kind="passphrase",
        whose=0,
        made_at=0,
        made_by=0,
        cost=Cost(int(one["time"]), int(one["memory_kib"]), int(one["lanes"])),
        salt=bytes.fromhex(one["salt"]),
        nonce=bytes.fromhex(one["nonce"]),
        wrapped=bytes.fromhex(one["wrapped"]),
        public=b"",
    )
