"""The commands that write reports, and copy issued ones to a stick."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from carehome_app.cli.base import A_DAY, A_MONTH, SLOTS, Command, access, day_of, told


@click.command(cls=Command)
@click.argument("kind")
@click.option("--person", default="", metavar="CODE", help="The person: code, room-bed or name.")
@click.option("--on", type=A_DAY, help="The day (default: today).")
@click.option("--slot", type=SLOTS, help="The round of the day.")
@click.option("--month", type=A_MONTH, help="The month (default: this month).")
@click.option("--stay", is_flag=True, help="A person's whole stay instead of a month.")
@click.option("--format", "file_format", metavar="pdf|xlsx|csv|txt")
@click.option("--encoding", type=click.Choice(["utf-8", "gb18030"]), default="utf-8")
@click.option("--masked", is_flag=True, help="Show family names only.")
@click.option("--issue", is_flag=True, help="Seal and keep it; a daily report closes its round.")
@click.option(
    "--words",
    default="",
    help="Words to add to a handover, or why a round is reported incomplete.",
)
@click.option("-o", "output", metavar="FILE", type=click.Path(path_type=Path), required=True)
@click.pass_context
def report(ctx: click.Context, /, on: datetime | None, month: datetime | None, **said: Any) -> int:  # noqa: ANN401
    """Write a report of a KIND (daily, monthly, register …) to FILE: a draft unless issued."""
    from carehome_app.commands.reporting import Wanted
    from carehome_app.commands.reporting import report as write

    return told(write(access(ctx), Wanted(on=day_of(on), month=day_of(month), **said)))


@click.command("send", cls=Command)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.argument("numbers", metavar="NUMBER...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def send(ctx: click.Context, /, folder: Path, numbers: tuple[str, ...], as_json: bool) -> int:
    """Copy issued reports to a stick with checksum files, and read them back."""
    from carehome_app.commands.exporting import send_reports

    return told(send_reports(access(ctx), folder, numbers), as_json=as_json)
