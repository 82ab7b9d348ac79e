"""Say who acts. Choosing one's name suffices for now; PINs come with their own step (ADR 0003)."""

from carehome_app.db import settings
from carehome_app.domain.errors import UnknownPersonError
from carehome_app.domain.events import RoleGiven
from carehome_app.domain.people import Person
from carehome_app.domain.roles import Actor, May, Role
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.directors import check_director_left


class SigningIn:
    """Who may act, and who does."""

    def __init__(self, desk: Desk) -> None:
        """Sign in at a desk."""
        self._desk = desk

    def accounts(self) -> list[tuple[Person, Role]]:
        """Return everybody here who may act, with the role, by name."""
        roles = settings.roles(self._desk.store)
        here = {person.id: person for person in self._desk.stays if person.left_at is None}
        found = [(here[subject], role) for subject, role in roles.items() if subject in here]
        return sorted(found, key=lambda account: account[0].name)

    def sign_in(self, subject: int) -> Actor:
        """Let a person act from now on."""
        for person, role in self.accounts():
            if person.id == subject:
                self._desk.actor = Actor(person.id, person.name, role)
                return self._desk.actor
        raise UnknownPersonError(given=str(subject))

    def sign_in_by_code(self, code: str) -> Actor:
        """Let the person with this code act."""
        for person, _role in self.accounts():
            if person.details.code == code:
                return self.sign_in(person.id)
        raise UnknownPersonError(given=code)

    def sign_out(self) -> None:
        """Let nobody act."""
        self._desk.actor = None

    def give_role(self, subject: int, role: Role | None) -> Changes:
        """Give a person a role, or take it away; the last director stays one."""
        if role is not Role.DIRECTOR:
            check_director_left(self._desk, without=subject)
        with self._desk.acting(May.KEEP_ACCOUNTS) as action:
            action.append(RoleGiven(subject, "" if role is None else role.value))
        return Changes.PEOPLE
