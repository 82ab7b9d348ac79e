"""The commands that take single values out of the house, added to `export`."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from carehome_app.cli import A_DAY, A_FILE, Command, access, carehome, told
from carehome_app.cli_journal import export


def of_days(command: Any) -> Any:  # noqa: ANN401  # click's decorators
    """Add the options that say of which days, of whom, and how names are written."""
    for option in (
        click.option("-o", "output", metavar="FILE", type=A_FILE, required=True),
        click.option("--masked", is_flag=True, help="Family names only."),
        click.option("--person", default="", metavar="CODE", help="One person; else everybody."),
        click.option("--to", "last", type=A_DAY, help="The last day."),
        click.option("--from", "first", type=A_DAY, help="The first day."),
    ):
        command = option(command)
    return command


@export.command("readings", cls=Command)
@of_days
@click.option("--encoding", type=click.Choice(["utf-8", "gb18030"]), default="utf-8")
@click.pass_context
def readings(ctx: click.Context, /, **said: Any) -> int:  # noqa: ANN401
    """Write readings into a CSV or XLSX file that can be imported again."""
    from carehome_app.commands.exporting import Wanted, export_readings

    return told(export_readings(access(ctx), Wanted(**_days(said))))


@export.command("fhir", cls=Command)
@of_days
@click.pass_context
def fhir(ctx: click.Context, /, **said: Any) -> int:  # noqa: ANN401
    """Write readings as a FHIR R4 bundle."""
    from carehome_app.commands.exporting import Wanted, export_fhir

    return told(export_fhir(access(ctx), Wanted(**_days(said))))


def _days(said: dict[str, Any]) -> dict[str, Any]:
    def day(given: datetime | None) -> date | None:
        return None if given is None else given.date()

    return {**said, "first": day(said["first"]), "last": day(said["last"])}


@carehome.command("send")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.argument("numbers", metavar="NUMBER...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def send(ctx: click.Context, /, folder: Path, numbers: tuple[str, ...], as_json: bool) -> int:
    """Copy issued reports to a stick with checksum files, and read them back."""
    from carehome_app.commands.sending import send_reports

    return told(send_reports(access(ctx), folder, numbers), as_json=as_json)
