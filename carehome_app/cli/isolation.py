"""The commands about people who are kept apart, and about the doors of their rooms."""

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
    """Isolate people: start, move, extend, step, end, list."""


@isolate.command(cls=Command)
@click.argument("person")
@click.argument("place")
@click.option("--kind", type=KINDS, default="other")
@click.option(
    "--days", help="Days such as 5, hours such as 48h, or a last day (default: as usual for KIND)."
)
@click.option("--first", type=click.IntRange(0, 1), help="Whether the first day is day 0 or 1.")
@click.option("--by-hour", is_flag=True, help="It ends at the hour at which it started.")
@click.option("--at", metavar="ISO", help="When it started (default: now).")
@click.option("--ordered-by", default="")
@click.option("--words", default="")
@click.option(
    "--share", is_flag=True, help="Share the room on purpose with somebody already isolated there."
)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def start(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Isolate PERSON in the room PLACE."""
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
    """Move PERSON to another room; the door stays with the room."""
    return _change(ctx, "move", as_json, said)


@isolate.command(cls=Command)
@click.argument("person")
@click.argument("days")
@click.argument("words", metavar="WHY")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def extend(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Move the end to DAYS from today, for a reason."""
    return _change(ctx, "extend", as_json, said)


@isolate.command(cls=Command)
@click.argument("person")
@click.argument("step", type=STEPS)
@click.option("--words", default="")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def step(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Record that something was done, such as that the notice was given."""
    return _change(ctx, "step", as_json, said)


@isolate.command(cls=Command)
@click.argument("person")
@click.option("--how", type=ENDS, default="released")
@click.option("--words", default="")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def end(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """End the isolation of PERSON."""
    return _change(ctx, "end", as_json, said)


@isolate.command("list", cls=Command)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def apart(ctx: click.Context, /, as_json: bool) -> int:
    """Show who is isolated, until when, and the sum of the day."""
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
@click.option("--source", default="", help="The listener or file its lines come through.")
@click.option(
    "--opens", type=click.Choice(["1", "0"]), help="What it says when open (default: learnt)."
)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def pair(ctx: click.Context, /, device: str, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Record that DEVICE is at the door of PLACE; first open the door once and close it."""
    return _act(ctx, ("pair", device), as_json, said)


@doors.command(cls=Command)
@click.argument("device")
@click.option("--words", default="")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def off(ctx: click.Context, /, device: str, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Record that DEVICE was taken off, wiped and stored."""
    return _act(ctx, ("off", device), as_json, said)


@doors.command(cls=Command)
@click.argument("device")
@click.option("--words", default="")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def announce(ctx: click.Context, /, device: str, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Announce that the door will be opened: for five minutes nobody is alerted."""
    return _act(ctx, ("announce", device), as_json, said)


@doors.command(cls=Command)
@click.argument("device")
@click.argument("state", type=click.Choice(["open", "closed"]))
@click.option("--words", default="")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def look(ctx: click.Context, /, device: str, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Record how a door was found whose state was unknown."""
    return _act(ctx, ("look", device), as_json, said)


@doors.command(cls=Command)
@click.argument("device")
@click.argument("reason", type=REASONS)
@click.option("--words", default="")
@click.option("--seen-by", default="")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def explain(ctx: click.Context, /, device: str, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Explain the open alert of a door with what was seen."""
    return _act(ctx, ("explain", device), as_json, said)


@doors.command("list", cls=Command)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def state(ctx: click.Context, /, as_json: bool) -> int:
    """Show the state of every door: open, closed or unknown, and since when."""
    from carehome_app.commands import isolation

    return told(isolation.doors(access(ctx)), as_json=as_json)


@doors.command("import", cls=Command)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def take(ctx: click.Context, /, paths: tuple[Path, ...], as_json: bool) -> int:
    """Import files of door events, or all those in a folder; nothing twice."""
    from carehome_app.commands import isolation

    return told(isolation.take(access(ctx), paths), as_json=as_json)


@doors.command(cls=Command)
@click.option(
    "--spool",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="The folder to write lines to; the home reads it.",
)
@click.option("--http", default="", metavar="ADDRESS:PORT", help="A webhook: POST /door.")
@click.option("--tcp", default="", metavar="ADDRESS:PORT", help="Frames of door boxes.")
@click.option("--mqtt", default="", metavar="ADDRESS:PORT", help="The one broker of the house.")
@click.option("--user", default="", help="The broker's user; the secret is its password.")
@click.option("--serial", default="", metavar="PORT", help="A serial line, such as COM3.")
@click.option("--baud", type=int, default=9600)
@click.option("--secret-file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--device", "devices", multiple=True, help="A sensor to listen to.")
@click.option("--pairing", is_flag=True, help="Listen to any sensor, for pairing.")
@click.pass_context
def listen(ctx: click.Context, /, secret_file: Path | None, **said: Any) -> int:  # noqa: ANN401
    """Listen to sensors until stopped, and write their lines into a folder; opens no home."""
    from carehome_app.commands import isolation

    secret = "" if secret_file is None else secret_file.read_text("utf-8-sig").strip()
    asked = isolation.Listening(secret=secret, **said)
    return told(isolation.listen(asked, access(ctx).say(), click.echo))


def _act(ctx: click.Context, what: tuple[str, str], as_json: bool, said: dict[str, Any]) -> int:
    from carehome_app.commands import isolation

    return told(isolation.act(access(ctx), *what, **said), as_json=as_json)
