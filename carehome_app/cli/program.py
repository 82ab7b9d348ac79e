"""The program as the command line knows it: wrong usage is a sentence, no command the window."""

import sys
from collections.abc import Sequence
from typing import Any

import click

from carehome_app.cli.base import access, everywhere, told


class Program(click.Group):
    """The program: wrong usage is one sentence and status 2.

    Its commands are imported when one is asked for: whoever opens the window waits for none.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        self._import_commands()
        return super().list_commands(ctx)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a name."""
        self._import_commands()
        return super().get_command(ctx, cmd_name)

    def _import_commands(self) -> None:
        from carehome_app.cli.subjects import COMMANDS

        for command in COMMANDS:
            self.add_command(command)

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
