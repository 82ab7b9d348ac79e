"""The command line: a thin face on the same services as the window. Only click lives here."""

import os
import sys
from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from carehome_app import cli_backups

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
        click.Option(["--as-of"], metavar="ISO", help="Show what was known then; writes nothing."),
        click.Option(["--passphrase-file"], type=A_FILE, help="A file with the passphrase."),
        click.Option(["--recovery-file"], type=A_FILE, help="A file with the recovery code."),
        click.Option(["--as", "as_code"], metavar="CODE", help="Who acts."),
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


class Program(click.Group):
    """The program: wrong usage is one sentence and status 2."""

    command_class = Command

    def main(self, args: Sequence[str] | None = None, *_rest: Any, **_more: Any) -> Any:  # noqa: ANN401  # click's own
        """Run and leave with the status."""
        try:
            status = super().main(args, prog_name="carehome", standalone_mode=False)
        except click.ClickException as error:
            from carehome_app.commands.usage import said

            click.echo(said(error, sys.argv[1:] if args is None else args), err=True)
            status = 2
        except (click.Abort, KeyboardInterrupt):
            status = 2
        sys.exit(status if isinstance(status, int) else 0)


@click.group(cls=Program, params=everywhere(), invoke_without_command=True)
@click.version_option(package_name="carehome")
@click.pass_context
def carehome(ctx: click.Context, /, **said: Any) -> int:  # noqa: ANN401  # what click hands over
    """Daily health logging at the front desk of a care home, offline.

    Without a command the window opens.
    """
    ctx.obj = {name: is_ for name, is_ in said.items() if is_}
    if ctx.invoked_subcommand is not None:
        return 0
    from carehome_app.commands.windows import window

    return told(window(access(ctx)))


def main() -> None:
    """Start the program as the command line says."""
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a character must not stop the command.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    carehome.main()


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
        ask_passphrase=partial(_ask, "Passphrase", twice=ask) if sys.stdin.isatty() else None,
        ask_pin=partial(_ask, "PIN", twice=True) if ask else None,
    )


def told(answer: "Answer", *, as_json: bool = False) -> int:
    """Print an answer and return its status."""
    output = answer.output(as_json=as_json)
    if output:
        click.echo(output)
    if answer.trouble:
        click.echo(answer.trouble, err=True)
    return answer.status


@carehome.command()
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--name", required=True)
@click.option("--number", default="")
@click.option("--tz", default="Asia/Shanghai")
@click.option("--director", required=True)
@click.pass_context
def init(ctx: click.Context, /, folder: Path, **said: str) -> int:
    """Begin a new home in DIR."""
    from carehome_app.commands.homes import Wanted, found

    wanted = Wanted(
        name=said["name"], number=said["number"], timezone=said["tz"], director=said["director"]
    )
    return told(found(access(ctx, ask=sys.stdin.isatty()), folder, wanted))


@carehome.command()
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--residents", default=104, type=click.IntRange(1, 2000), show_default=True)
@click.option("--staff", default=38, type=click.IntRange(2, 1000), show_default=True)
@click.option("--areas", default=60, type=click.IntRange(0, 1000), show_default=True)
@click.option("--days", default=90, type=click.IntRange(0, 4000), show_default=True)
@click.option("--until", type=A_DAY, help="The day on which the history ends; today.")
@click.option("--seed", default=1, show_default=True)
@click.pass_context
def demo(ctx: click.Context, /, folder: Path, until: datetime | None, **size: int) -> int:
    """Make a made-up home with history in DIR."""
    from carehome_app.commands.homes import demo as make

    return told(make(access(ctx), folder, {**size, "until": _day(until)}))


@carehome.command()
@click.option("--on", type=A_DAY, help="The day of the round; today.")
@click.option("--slot", type=SLOTS)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def status(ctx: click.Context, /, on: datetime | None, slot: str | None, as_json: bool) -> int:
    """Count a round."""
    from carehome_app.commands.looking import status as count

    return told(count(access(ctx), _day(on), slot), as_json=as_json)


@carehome.command(context_settings={"ignore_unknown_options": True})
@click.argument("subject")
@click.argument("measure")
@click.argument("value")
@click.option("--on", type=A_DAY, help="The day of the round; today.")
@click.option("--slot", metavar="SLOT", help="am, pm, fasting, a clock such as 0800 …; by plan.")
@click.option("--site", help="Where it was measured, such as axilla.")
@click.option("--taken-at", metavar="ISO", help="When it was measured; now.")
@click.option("--paper", is_flag=True, help="From a paper that says no time: only the round.")
@click.option("--again", is_flag=True, help="Answer a question by typing the same again.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def record(ctx: click.Context, /, on: datetime | None, slot: str | None, **said: Any) -> int:  # noqa: ANN401
    """Keep one reading of SUBJECT, or one reason such as not:hospital."""
    from carehome_app.commands.recording import Typed
    from carehome_app.commands.recording import record as keep

    as_json = said.pop("as_json")
    typed = Typed(on=_day(on), window=slot, **said)
    return told(keep(access(ctx), typed), as_json=as_json)


@carehome.command()
@click.argument("kind")
@click.option("--person", default="", metavar="CODE", help="Whose: code, room-bed or name.")
@click.option("--on", type=A_DAY, help="The day; today.")
@click.option("--slot", type=SLOTS, help="The round of the day.")
@click.option("--month", type=A_MONTH, help="The month; this month.")
@click.option("--stay", is_flag=True, help="A person's whole stay instead of a month.")
@click.option("--format", "file_format", metavar="pdf|xlsx|csv|txt")
@click.option("--encoding", type=click.Choice(["utf-8", "gb18030"]), default="utf-8")
@click.option("--masked", is_flag=True, help="Show family names only.")
@click.option("--issue", is_flag=True, help="Seal it and keep it; a daily one closes its round.")
@click.option("--words", default="", help="What is added to a handover.")
@click.option("-o", "output", metavar="FILE", type=click.Path(path_type=Path), required=True)
@click.pass_context
def report(ctx: click.Context, /, on: datetime | None, month: datetime | None, **said: Any) -> int:  # noqa: ANN401
    """Write a report of a KIND (daily, monthly, register …) to FILE: a draft unless issued."""
    from carehome_app.commands.reporting import Wanted
    from carehome_app.commands.reporting import report as write

    return told(write(access(ctx), Wanted(on=_day(on), month=_day(month), **said)))


@carehome.command("import")
@click.argument("what", type=click.Choice(["people", "readings", "areas"]), required=False)
@click.argument("file", type=A_FILE, required=False)
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.option("--accept-good", is_flag=True, help="Take the good rows although others are not.")
@click.option("--undo", metavar="FILE|NUMBER", help="Take back a whole file that was imported.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def take(ctx: click.Context, /, undo: str | None, as_json: bool, **how: Any) -> int:  # noqa: ANN401
    """Take people, readings or areas from a CSV or XLSX file; or take such a file back."""
    from carehome_app.commands import taking

    what, file = how.pop("what"), how.pop("file")
    if undo is not None:
        return told(taking.undo(access(ctx), undo), as_json=as_json)
    if what is None or file is None:
        missing = next(one for one in ctx.command.params if ctx.params.get(one.name or "") is None)
        raise click.MissingParameter(ctx=ctx, param=missing)
    kinds = {"people": taking.people, "readings": taking.readings, "areas": taking.areas}
    return told(kinds[what](access(ctx), file, **how), as_json=as_json)


@carehome.command()
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.pass_context
def tour(ctx: click.Context, /, folder: Path) -> int:
    """Play a morning round in the real window; save pictures and the report in DIR."""
    from carehome_app.commands.windows import tour as play

    return told(play(access(ctx), folder))


for _command in (cli_backups.backup, cli_backups.restore):
    carehome.command()(_command)


def _day(given: datetime | None) -> date | None:
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


# At the end, since they hang themselves onto the program above.
import carehome_app.cli_exports  # noqa: E402
import carehome_app.cli_forms  # noqa: E402
import carehome_app.cli_journal  # noqa: E402, F401
