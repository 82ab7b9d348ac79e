"""Everything that is shipped is locked by version and hash, within what the project asks for."""

import pytest

from tools import lock

TEXT = """\
argon2-cffi==25.1.0 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
numpy==2.4.6 ; python_full_version < '3.12' \\
    --hash=sha256:cc
numpy==2.5.5 ; python_full_version >= '3.12'
"""


@pytest.mark.parametrize("name", lock.LOCKS)
def test_each_lock_file_fits_what_the_project_asks_for(name: str) -> None:
    assert list(lock.problems(name)) == []


def test_a_part_without_a_hash_and_one_beyond_its_bounds_are_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert lock.pins(TEXT) == {"argon2-cffi": {"25.1.0": 2}, "numpy": {"2.4.6": 1, "2.5.5": 0}}
    pinned = {"cryptography": {"1.0": 1}, "msgspec": {"0.20.0": 0}}
    monkeypatch.setattr(lock, "pins", lambda _text: pinned)
    found = "\n".join(lock.problems("requirements.lock"))
    assert "cryptography" in found
    assert "1.0 is there" in found
    assert "msgspec 0.20.0 has no hash" in found
    assert "pillow" in found, "a part that is missing"


def test_what_keeps_secrets_has_an_upper_bound() -> None:
    bounds = {one.name: one.specifier for one in lock.wanted(())}
    for name in ("cryptography", "argon2-cffi", "sqlcipher3"):
        assert any(one.operator in ("<", "<=") for one in bounds[name])
