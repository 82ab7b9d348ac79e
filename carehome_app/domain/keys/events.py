"""What was done with the keys of a home. No secret and nothing derived from one stands here."""

from typing import ClassVar, Final

from carehome_app.domain.events import Event, Whose


class KeyAdded(Event, frozen=True):
    """A way in was added: a person's passphrase, a code on paper, or a computer's keyring."""

    kind: ClassVar[int] = 95
    whose: ClassVar[Whose] = Whose.NOBODY
    slot: str
    slot_kind: str
    owned_by: int


class KeyRevoked(Event, frozen=True):
    """A way in was taken away, or another took its place."""

    kind: ClassVar[int] = 96
    whose: ClassVar[Whose] = Whose.NOBODY
    slot: str
    slot_kind: str
    owned_by: int


class FileKeyChanged(Event, frozen=True):
    """The whole file was written anew with another key; earlier copies keep theirs."""

    kind: ClassVar[int] = 97
    whose: ClassVar[Whose] = Whose.NOBODY


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind for kind in (KeyAdded, KeyRevoked, FileKeyChanged)
}
"""These kinds by their numbers."""
