"""A keyring that lives for one test; the real one is never touched."""

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from carehome_app.db.keys import this_computer as this_pc


class FakeKeyring(KeyringBackend):
    """A keyring for one test."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeKeyring]:
    """A computer with a keyring that keeps secrets, which nobody has dismissed."""
    this_pc._closed.clear()
    made = FakeKeyring()
    monkeypatch.setattr(this_pc, "SAFE", (__name__.rpartition(".")[2],))
    before = keyring.get_keyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)
    this_pc._closed.clear()
