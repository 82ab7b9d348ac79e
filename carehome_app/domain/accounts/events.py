"""What happens to accounts: PINs, failed sign-ins, closing and opening, signatures.

Neither a PIN nor its hash stands in the journal, which is exported and read by others: six digits
are soon found from a hash. `proof` is the SHA-256 of the kept hash with its random salt.
"""

from typing import ClassVar, Final

from carehome_app.domain.events import Event, Whose


class PinSet(Event, frozen=True):
    """A person has another PIN; `given` is 1 when somebody else chose it."""

    kind: ClassVar[int] = 90
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    proof: str
    given: int = 0


class SignInFailed(Event, frozen=True):
    """Somebody tried a wrong PIN of this person, `times` since the last line about it."""

    kind: ClassVar[int] = 91
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    times: int
    at: int


class AccountClosed(Event, frozen=True):
    """A person may not sign in from now on; the role stays for when the account opens again."""

    kind: ClassVar[int] = 92
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    why: str = ""


class AccountOpened(Event, frozen=True):
    """A person whose account was closed may sign in again."""

    kind: ClassVar[int] = 93
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int


class LineSigned(Event, frozen=True):
    """A person signed a line with the own PIN, whoever was acting at the desk."""

    kind: ClassVar[int] = 94
    whose: ClassVar[Whose] = Whose.NOBODY
    subject: int
    purpose: str
    station: int
    number: int


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind for kind in (PinSet, SignInFailed, AccountClosed, AccountOpened, LineSigned)
}
"""These kinds by their numbers."""
