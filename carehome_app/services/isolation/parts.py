"""The services around isolation, put together once."""

from functools import cached_property

from carehome_app.services.desk import Desk
from carehome_app.services.findings.following_up import FollowingUp
from carehome_app.services.isolation.cases import Cases
from carehome_app.services.isolation.doors import Doors
from carehome_app.services.isolation.watch import Watch


class Isolation:
    """What a user can do about people who are kept apart, and about the doors of their rooms."""

    def __init__(self, desk: Desk, following_up: FollowingUp) -> None:
        """Work at a desk."""
        self._desk = desk
        self._following_up = following_up

    @cached_property
    def cases(self) -> Cases:
        """Who is kept apart."""
        return Cases(self._desk)

    @cached_property
    def watch(self) -> Watch:
        """The day grid."""
        return Watch(self._desk, self.cases, self.doors)

    @cached_property
    def doors(self) -> Doors:
        """Sensors at doors, and what they said."""
        return Doors(self._desk, self.cases, self._following_up)
