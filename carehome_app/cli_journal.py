"""The commands about the record itself: check it, and copy its journal."""

from pathlib import Path
from typing import Any

import click

from carehome_app.cli import A_FILE, access, carehome, told


@carehome.command()
@click.option("--chain-only", is_flag=True, help="Check only the chain, which is quicker.")
@click.option("--seal", default="", metavar="CODE", help="Find the line of a report's seal.")
@click.option("--journal", type=A_FILE, help="Check a copy of the journal; needs no home.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def verify(ctx: click.Context, /, as_json: bool, journal: Path | None, **what: Any) -> int:  # noqa: ANN401
    """Check that nothing was lost or altered, and say what that proves."""
    from carehome_app.commands.proving import verify as check
    from carehome_app.commands.proving import verify_copy

    if journal is not None:
        return told(verify_copy(access(ctx), journal, seal=what["seal"]), as_json=as_json)
    return told(check(access(ctx), **what), as_json=as_json)


@carehome.command()
@click.option("--seen", "why", metavar="WHY", help="You have looked into it, and why it is so.")
@click.option("--clock-is-right", is_flag=True, help="The clock shows the right day.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def doubts(ctx: click.Context, /, as_json: bool, **what: Any) -> int:  # noqa: ANN401
    """Say what the record contradicts, and whether its clock jumped; answer it."""
    from carehome_app.commands.doubts import doubts as tell

    return told(tell(access(ctx), **what), as_json=as_json)


@carehome.group()
def export() -> None:
    """Write parts of the record to a file."""


@export.command("journal", cls=type(verify))
@click.option("--masked", is_flag=True, help="Only hashes: nothing about anybody.")
@click.option("-o", "output", metavar="FILE", type=A_FILE, required=True)
@click.pass_context
def journal(ctx: click.Context, /, output: Path, masked: bool) -> int:
    """Write a copy of the journal that can be checked on any PC."""
    from carehome_app.commands.proving import export_journal

    return told(export_journal(access(ctx), output, bare=masked))
