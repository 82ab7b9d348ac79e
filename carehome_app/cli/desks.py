"""The commands about several PCs of one home: join, see who there is, exchange."""

from pathlib import Path
from typing import Any, Final

import click

from carehome_app.cli.base import A_FILE, FOLDER, Command, access, at_a_terminal, told

ACTS: Final = click.Choice(["invite", "welcome", "close", "let-in", "exchange"])


@click.command(cls=Command)
@click.argument("invitation", metavar="INVITATION", type=A_FILE)
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--code", help="The code shown with the invitation, instead of the passphrase.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def join(
    ctx: click.Context, /, invitation: Path, folder: Path, code: str | None, as_json: bool
) -> int:
    """Create this PC's own record in DIR, from the INVITATION of another desk of the home."""
    from carehome_app.commands.desks.joining import join as begin

    asked = access(ctx, ask=at_a_terminal())
    return told(begin(asked, invitation, folder, code), as_json=as_json)


@click.command(cls=Command)
@click.argument("act", required=False, type=ACTS)
@click.argument("said", required=False, metavar="[NAME|ID]")
@click.option("-o", "output", metavar="FILE", type=A_FILE, help="Write the invitation there.")
@click.option("--in", "folder", metavar="DIR", type=FOLDER, help="Where its files are.")
@click.option("--why", default="", help="Why a desk is closed.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def stations(
    ctx: click.Context, /, act: str | None, said: str | None, as_json: bool, **more: object
) -> int:
    """List the desks of the home; invite NAME, welcome, let in or close ID."""
    from carehome_app.commands.desks.joining import Wanted
    from carehome_app.commands.desks.joining import stations as tell

    wanted = Wanted(act=act or "", said=said or "", **more)  # type: ignore[arg-type]
    return told(tell(access(ctx), wanted), as_json=as_json)


@click.command(cls=Command)
@click.argument("path", required=False, metavar="[PATH]", type=FOLDER)
@click.option("--watch", is_flag=True, help="Keep going until Ctrl+C.")
@click.option("--adopt-fork", metavar="ID", type=int, help="Enter the lost lines of a desk again.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def exchange(
    ctx: click.Context, /, path: Path | None, watch: bool, adopt_fork: int | None, as_json: bool
) -> int:
    """Exchange with the other desks by the folder or stick PATH, both ways."""
    from carehome_app.commands.desks.exchanging import adopt
    from carehome_app.commands.desks.exchanging import exchange as bring

    if adopt_fork is not None:
        return told(adopt(access(ctx), adopt_fork), as_json=as_json)
    return told(bring(access(ctx), path, watch=watch), as_json=as_json)


@click.command("one-person", cls=Command)
@click.argument("keep", metavar="PERSON")
@click.argument("same", metavar="PERSON")
@click.option("--apart", is_flag=True, help="They are two different people.")
@click.option("--why", default="", help="How you know.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def one_person(ctx: click.Context, /, keep: str, same: str, **more: Any) -> int:  # noqa: ANN401  # click's
    """Merge two people whom two desks admitted: the first keeps code and bed."""
    from carehome_app.commands.desks.joining import one_person as say

    done = say(access(ctx), (keep, same), more["why"], apart=more["apart"])
    return told(done, as_json=more["as_json"])
