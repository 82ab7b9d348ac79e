"""What every command of the command line shares: the program's own options, and its answers."""

import os
import sys
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

if TYPE_CHECKING:
    from carehome_app.commands.access import Access
    from carehome_app.commands.answers import Answer

SLOTS: Final = click.Choice(["am", "pm"])
A_DAY: Final = click.DateTime(["%Y-%m-%d"])
A_MONTH: Final = click.DateTime(["%Y-%m"])
FOLDER: Final = click.Path(path_type=Path, file_okay=False)
A_FILE: Final = click.Path(path_type=Path, dir_okay=False)
EVERYWHERE: Final = (
    "home", "lang", "now", "as_of", "passphrase_file", "recovery_file", "as_code", "pin_file",
)  # fmt: skip


def everywhere() -> list[click.Option]:
    """Return the options that stand before or after any command."""
    return [
        click.Option(["--home"], type=FOLDER, help="The folder of the home."),
        click.Option(["--lang"], type=click.Choice(["zh", "en"]), help="The language."),
        click.Option(["--now"], metavar="ISO", help="Move the clock (demo homes only)."),
        click.Option(
            ["--as-of"], metavar="ISO", help="Show what was known at that moment; writes nothing."
        ),
        click.Option(["--passphrase-file"], type=A_FILE, help="A file with the passphrase."),
        click.Option(["--recovery-file"], type=A_FILE, help="A file with the recovery code."),
        click.Option(["--as", "as_code"], metavar="CODE", help="The code of the person who acts."),
        click.Option(["--pin-file"], type=A_FILE, help="A file with the PIN."),
    ]


class Command(click.Command):
    """A command that also takes the options of the program."""

    def __init__(self, *arguments: Any, **more: Any) -> None:  # noqa: ANN401  # click's own
        """Make it with the options added."""
        super().__init__(*arguments, **more)
        self.params += everywhere()

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  # click's own
        """Hand the options of the program on; those after the command win."""
        said = {name: ctx.params.pop(name) for name in EVERYWHERE}
        ctx.obj = {**(ctx.obj or {}), **{name: is_ for name, is_ in said.items() if is_}}
        return super().invoke(ctx)


def access(ctx: click.Context, *, ask: bool = False) -> "Access":
    """Return what was said before or after the command, with what the environment says."""
    from carehome_app.commands.access import Access

    said = ctx.obj
    return Access(
        home=said.get("home") or _environment_path("CAREHOME_HOME"),
        language=said.get("lang"),
        now=said.get("now"),
        as_of=said.get("as_of"),
        passphrase=_secret(said.get("passphrase_file"), "CAREHOME_PASSPHRASE"),
        recovery=_secret(said.get("recovery_file"), "CAREHOME_RECOVERY"),
        as_code=said.get("as_code"),
        pin=_secret(said.get("pin_file"), "CAREHOME_PIN"),
        ask_passphrase=partial(_ask, "Passphrase", twice=ask) if at_a_terminal() else None,
        ask_pin=partial(_ask, "PIN", twice=True) if ask else None,
    )


def at_a_terminal(*, err: bool = False) -> bool:
    """Return whether somebody reads what is asked, or said beside; a window's program has neither.

    Started without a console, on Windows, a program has no streams at all.
    """
    stream = sys.stderr if err else sys.stdin
    return stream is not None and stream.isatty()


def told(answer: "Answer", *, as_json: bool = False) -> int:
    """Print an answer and return its status."""
    output = answer.output(as_json=as_json)
    if output:
        click.echo(output)
    if answer.trouble:
        click.echo(answer.trouble, err=True)
    return answer.status


def day_of(given: datetime | None) -> date | None:
    """Return the day that was said, if any."""
    return None if given is None else given.date()


def _environment_path(name: str) -> Path | None:
    said = os.environ.get(name)
    return Path(said) if said else None


def _secret(file: Path | None, name: str) -> str | None:
    """Return the first line of a file, else what the environment says."""
    if file is None:
        return os.environ.get(name)
    try:
        return file.read_text(encoding="utf-8-sig").split("\n", 1)[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise click.FileError(str(file), str(error)) from error


def _ask(what: str, *, twice: bool) -> str:
    return str(click.prompt(what, hide_input=True, confirmation_prompt=twice, err=True))
