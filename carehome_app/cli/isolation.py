"""The commands about people who are kept apart, and about the doors of their rooms."""

import sys
from pathlib import Path
from typing import Any, Final

import click

from carehome_app.cli.base import Command, access, told

KINDS: Final = click.Choice(["contact", "symptomatic", "return", "new", "norovirus", "other"])
ENDS: Final = click.Choice(["released", "hospital", "became_case", "died", "cancelled"])
STEPS: Final = click.Choice(["notice", "family", "talk", "cleaned", "sensor", "release_notice"])
REASONS: Final = click.Choice(["water", "rubbish", "nurse", "out", "false"])


@click.group()
def isolate() -> None:
    """Keep people apart: start, move, extend, step, end, list."""


@isolate.command(cls=Command)
@click.argument("person")
@click.argument("place")
@click.option("--kind", type=KINDS, default="other")
@click.option("--days", help="Days such as 5, hours such as 48h, or a last day; usual for KIND.")
@click.option("--first", type=click.IntRange(0, 1), help="Whether the first day is day 0 or 1.")
@click.option("--by-hour", is_flag=True, help="It ends at the hour at which it started.")
@click.option("--at", metavar="ISO", help="When it started; now.")
@click.option("--ordered-by", default="")
@click.option("--words", default="")
@click.option("--share", is_flag=True, help="Somebody else is kept apart in the room, on purpose.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def start(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Keep PERSON apart in the room PLACE."""
    from carehome_app.commands import isolation

    return told(isolation.start(access(ctx), isolation.Said(**said)), as_json=as_json)


@isolate.command(cls=Command)
@click.argument("person")
@click.argument("place")
@click.option("--words", default="")
@click.option("--share", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def move(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Let PERSON be in another room; the door stays with the room."""
    return _change(ctx, "move", as_json, said)


@isolate.command(cls=Command)
@click.argument("person")
@click.argument("days")
@click.argument("words", metavar="WHY")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def extend(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Let the end be DAYS from today, for a reason."""
    return _change(ctx, "extend", as_json, said)


@isolate.command(cls=Command)
@click.argument("person")
@click.argument("step", type=STEPS)
@click.option("--words", default="")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def step(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Keep that something was done, such as the notice given."""
    return _change(ctx, "step", as_json, said)


@isolate.command(cls=Command)
@click.argument("person")
@click.option("--how", type=ENDS, default="released")
@click.option("--words", default="")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def end(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Keep PERSON apart no longer."""
    return _change(ctx, "end", as_json, said)


@isolate.command("list", cls=Command)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def apart(ctx: click.Context, /, as_json: bool) -> int:
    """Say who is kept apart, until when, and the sum of the day."""
    from carehome_app.commands import isolation

    return told(isolation.apart(access(ctx)), as_json=as_json)


def _change(ctx: click.Context, verb: str, as_json: bool, said: dict[str, Any]) -> int:
    from carehome_app.commands import isolation

    return told(isolation.change(access(ctx), verb, isolation.Said(**said)), as_json=as_json)


@click.group()
def doors() -> None:
    """Sensors at doors: pair, off, list, listen, import, announce, look, explain."""


@doors.command(cls=Command)
@click.argument("device")
@click.argument("place")
@click.option("--source", default="", help="Which listener or file it speaks through.")
@click.option("--opens", type=click.Choice(["1", "0"]), help="What it says when open; learnt.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def pair(ctx: click.Context, /, device: str, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Keep that DEVICE is at the door of PLACE; open the door once and close it before."""
    return _act(ctx, ("pair", device), as_json, said)


@doors.command(cls=Command)
@click.argument("device")
@click.option("--words", default="")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def off(ctx: click.Context, /, device: str, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Keep that DEVICE was taken off, wiped and stored."""
    return _act(ctx, ("off", device), as_json, said)


@doors.command(cls=Command)
@click.argument("device")
@click.option("--words", default="")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def announce(ctx: click.Context, /, device: str, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Say that the door will be opened: for five minutes nobody is alerted."""
    return _act(ctx, ("announce", device), as_json, said)


@doors.command(cls=Command)
@click.argument("device")
@click.argument("state", type=click.Choice(["open", "closed"]))
@click.option("--words", default="")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def look(ctx: click.Context, /, device: str, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Say how a door was that nobody knew of."""
    return _act(ctx, ("look", device), as_json, said)


@doors.command(cls=Command)
@click.argument("device")
@click.argument("reason", type=REASONS)
@click.option("--words", default="")
@click.option("--seen-by", default="")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def explain(ctx: click.Context, /, device: str, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Close what is open of a door with what was seen."""
    return _act(ctx, ("explain", device), as_json, said)


@doors.command("list", cls=Command)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def state(ctx: click.Context, /, as_json: bool) -> int:
    """Say of every door what is known: open, closed or unknown, and since when."""
    from carehome_app.commands import isolation

    return told(isolation.doors(access(ctx)), as_json=as_json)


@doors.command("import", cls=Command)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def take(ctx: click.Context, /, paths: tuple[Path, ...], as_json: bool) -> int:
    """Take in files of door events, or every one in a folder; nothing twice."""
    from carehome_app.commands import isolation

    return told(isolation.take(access(ctx), paths), as_json=as_json)


@doors.command(cls=Command)
@click.option(
    "--spool",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="The folder lines are written to; the home reads it.",
)
@click.option("--http", default="", metavar="ADDRESS:PORT", help="A webhook: POST /door.")
@click.option("--tcp", default="", metavar="ADDRESS:PORT", help="Frames of door boxes.")
@click.option("--mqtt", default="", metavar="ADDRESS:PORT", help="The one broker of the house.")
@click.option("--user", default="", help="The broker's user; the secret is the password.")
@click.option("--serial", default="", metavar="PORT", help="A serial line, such as COM3.")
@click.option("--baud", type=int, default=9600)
@click.option("--secret-file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--device", "devices", multiple=True, help="A sensor that is listened to.")
@click.option("--pairing", is_flag=True, help="Hear any sensor, to pair it.")
@click.pass_context
def listen(ctx: click.Context, /, secret_file: Path | None, **said: Any) -> int:  # noqa: ANN401
    """Hear sensors until stopped, and write what they say into a folder; opens no home."""
    from carehome_app.commands import isolation

    secret = "" if secret_file is None else secret_file.read_text("utf-8-sig").strip()
    asked = isolation.Listening(secret=secret, **said)
    return told(isolation.listen(asked, access(ctx).say(), _tell))


def _tell(line: str) -> None:
    click.echo(line)
    sys.stdout.flush()


def _act(ctx: click.Context, what: tuple[str, str], as_json: bool, said: dict[str, Any]) -> int:
    from carehome_app.commands import isolation

    return told(isolation.act(access(ctx), *what, **said), as_json=as_json)
