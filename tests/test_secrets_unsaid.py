"""No passphrase, PIN, recovery code or key goes to logs, arguments, messages or crash reports."""

from pathlib import Path

import click
import pytest

from carehome_app.cli.program import carehome
from carehome_app.commands import access
from carehome_app.db.keys.slots import by_passphrase
from carehome_app.domain.errors import CareHomeError
from carehome_app.services.home.opening import open_home
from carehome_app.ui.shell.crash import write_down
from tests.builders import Home
from tests.command_line import run

PASSPHRASE = "moon over the river"  # noqa: S105
ASKED_BY_FILE = {"passphrase_file", "pin_file", "recovery_file"}
SECRET_WORDS = ("passphrase", "pin", "recovery", "secret", "key", "password", "new_pin")


def of_group(group: click.Group) -> list[click.Command]:
    """Return the commands of a group, also of one that imports them when it is asked."""
    at = click.Context(group)
    found = [group.get_command(at, name) for name in group.list_commands(at)]
    return [one for one in found if one is not None]


def options(command: click.Command) -> list[str]:
    """Return the names of all options of a command and of those below it."""
    below = of_group(command) if isinstance(command, click.Group) else ()
    mine = [str(one.name) for one in command.params]
    return mine + [name for one in below for name in options(one)]


def test_no_option_takes_a_secret_since_everybody_sees_arguments() -> None:
    named = [one for one in options(carehome) if any(word in one for word in SECRET_WORDS)]
    values = {one for one in named if not one.endswith("_file")}
    assert values <= {"only_key_file", "mapping"}  # a `pin` stands in the middle of "mapping"
    assert set(named) >= ASKED_BY_FILE


def test_a_crash_report_says_where_and_no_local_value(home: Home, tmp_path: Path) -> None:
    def opens(passphrase: str, key: bytes) -> None:
        raise ValueError(f"{passphrase} {key.hex()}")

    key = home.desk.store.key
    with pytest.raises(ValueError, match="moon") as caught:
        opens(PASSPHRASE, key)
    write_down(tmp_path / "crashes.log", ValueError, caught.value.__traceback__)
    written = (tmp_path / "crashes.log").read_text("utf-8")
    assert "opens" in written
    assert "moon" not in written
    assert key.hex() not in written


def test_a_mistake_of_the_program_tells_no_secret_on_the_command_line(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_folder: Path, passphrase: str, *_rest: object, **_more: object) -> None:
        raise RuntimeError(f"with {passphrase}")

    monkeypatch.setattr(access, "open_home", broken)
    done = run("--home", str(home.folder), "status", CAREHOME_PASSPHRASE=PASSPHRASE)
    assert done.exit_code == 2
    assert "RuntimeError" in done.stderr
    assert "moon" not in done.output


def test_neither_an_error_nor_a_secret_shows_itself(home: Home) -> None:
    with pytest.raises(CareHomeError) as caught:
        open_home(home.folder, PASSPHRASE, to_write=False)
    assert "moon" not in str(caught.value)
    assert "moon" not in repr(by_passphrase(PASSPHRASE))
