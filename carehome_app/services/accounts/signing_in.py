"""Say who acts, by the own PIN; and sign for something while somebody else acts."""

from carehome_app.db import accounts, settings
from carehome_app.domain.accounts.errors import AccountClosedError
from carehome_app.domain.accounts.events import LineSigned
from carehome_app.domain.accounts.roles import ROLE_LABELS, Actor, May, Role
from carehome_app.domain.accounts.signatures import NEEDS, Purpose, Signed
from carehome_app.domain.errors import NobodySignedInError, NotAllowedError, UnknownPersonError
from carehome_app.domain.events import RoleGiven
from carehome_app.domain.people import Person
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.accounts.directors import check_director_left
from carehome_app.services.accounts.pins import Pins
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.people import spelling


class SigningIn:
    """Who may act, and who does."""

    def __init__(self, desk: Desk) -> None:
        """Sign in at a desk."""
        self._desk = desk
        self._pins = Pins(desk)

    def accounts(self) -> list[tuple[Person, Role]]:
        """Return everybody here who may sign in, with the role, by name."""
        closed = accounts.closed(self._desk.store)
        return [one for one in self._with_role() if one[0].id not in closed]

    def roles(self) -> dict[int, Role]:
        """Return the role of everybody here who has one, whether or not the account is open."""
        return {person.id: role for person, role in self._with_role()}

    def has_pin(self, subject: int) -> bool:
        """Return whether a person has a PIN that can be checked."""
        return self._pins.has_pin(subject)

    def sign_in(self, subject: int, pin: str, new_pin: str | None = None) -> Actor:
        """Let a person act from now on, who gave the own PIN.

        `new_pin` is kept as well: an own one instead of one that was given, which
        `PinMustChangeError` asks for. `WrongPinError` and `TooManyTriesError` when it is wrong.
        """
        actor = self._actor(subject, str(subject))
        self._pins.check(actor, pin, new_pin)
        self._desk.actor = actor
        return actor

    def sign_in_by_code(self, code: str, pin: str) -> Actor:
        """Let the person with this code act, who gave the own PIN."""
        return self.sign_in(self._subject(code), pin)

    def sign_out(self) -> None:
        """Let nobody act, and keep no names in memory that nobody is shown."""
        self._desk.actor = None
        self._desk.forget(~Changes.NONE)
        spelling.forget()

    def signature(self, subject: int, pin: str, purpose: Purpose) -> Signed:
        """Return the signature of a person who gave the own PIN; who acts stays the same.

        `NotAllowedError` when the person's role may not sign so.
        """
        if self._desk.actor is None:
            raise NobodySignedInError
        signer = self._actor(subject, str(subject))
        if not signer.may(NEEDS[purpose]):
            raise NotAllowedError(role=ROLE_LABELS[signer.role])
        self._pins.check(signer, pin)
        return Signed(signer.id, signer.name, purpose, self._desk.now())

    def give_role(self, subject: int, role: Role | None) -> Changes:
        """Give a person a role, or take it away; the last director stays one."""
        if role is not Role.DIRECTOR:
            check_director_left(self._desk, without=subject)
        self._desk.require(May.KEEP_ACCOUNTS)
        if settings.roles(self._desk.store).get(subject) is role:
            return Changes.NONE
        with self._desk.acting(May.KEEP_ACCOUNTS) as action:
            action.append(RoleGiven(subject, "" if role is None else role.value))
        return Changes.PEOPLE | Changes.ACCOUNTS

    def _with_role(self) -> list[tuple[Person, Role]]:
        roles = settings.roles(self._desk.store)
        here = {person.id: person for person in self._desk.stays if person.left_at is None}
        found = [(here[subject], role) for subject, role in roles.items() if subject in here]
        return sorted(found, key=lambda account: account[0].name)

    def _actor(self, subject: int, given: str) -> Actor:
        for person, role in self._with_role():
            if person.id == subject:
                if subject in accounts.closed(self._desk.store):
                    raise AccountClosedError(name=person.name)
                return Actor(person.id, person.name, role)
        raise UnknownPersonError(given=given)

    def _subject(self, code: str) -> int:
        for person, _role in self._with_role():
            if person.details.code == code:
                return person.id
        raise UnknownPersonError(given=code)


def append_signature(action: Action, signed: Signed, line: LineRef) -> LineRef:
    """Write that a line was signed, in the action that writes the line."""
    return action.append(LineSigned(signed.subject, signed.purpose.value, *line))
