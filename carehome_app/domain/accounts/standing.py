"""Who may act as what, by all that was ever said of it, at whichever desk.

Two directors who each take away the other's role, at two desks that do not know of each other,
would leave nobody who may give roles, keys or PINs. The step that would is void, and told.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.rounds.entry import LineRef

ROLE: Final = "role"
CLOSED: Final = "closed"
OPEN: Final = "open"
"""What a step does: give a role (an empty one takes it away), close the account, open it."""


class Step(NamedTuple):
    """One step of somebody's account, and the line it stands in."""

    subject: int
    what: str
    value: str
    ref: LineRef


class Standing(NamedTuple):
    """What holds after all steps."""

    roles: dict[int, Role]
    closed: frozenset[int]
    void: tuple[Step, ...]
    """The steps that would have left the home without a director."""


def folded(steps: Iterable[Step]) -> Standing:
    """Return what holds after these steps, in their order."""
    roles: dict[int, Role] = {}
    closed: set[int] = set()
    void: list[Step] = []
    for step in steps:
        before = dict(roles), set(closed)
        had = _directors(roles, closed)
        if step.what == ROLE and step.value:
            roles[step.subject] = Role(step.value)
        elif step.what == ROLE:
            roles.pop(step.subject, None)
        elif step.what == CLOSED:
            closed.add(step.subject)
        else:
            closed.discard(step.subject)
        if had and not _directors(roles, closed):
            roles, closed = before
            void.append(step)
    return Standing(roles, frozenset(closed), tuple(void))


def _directors(roles: dict[int, Role], closed: set[int]) -> set[int]:
    return {who for who, role in roles.items() if role is Role.DIRECTOR and who not in closed}
