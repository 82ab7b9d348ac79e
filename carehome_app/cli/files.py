"""The commands that take values in and out of the house."""

from pathlib import Path
from typing import Any

import click

from carehome_app.cli.base import A_DAY, A_FILE, Command, access, at_a_terminal, day_of, told

WHAT = ["people", "readings", "areas", "supplies", "plans"]


@click.command("import", cls=Command)
@click.argument("what", type=click.Choice(WHAT), required=False)
@click.argument("file", type=A_FILE, required=False)
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.option("--accept-good", is_flag=True, help="Take the good rows even if others are refused.")
@click.option(
    "--sheet", default="", metavar="NAME", help="Use this sheet instead of the first visible one."
)
@click.option(
    "--map",
    "mapping",
    type=A_FILE,
    metavar="FILE",
    help="A file with lines such as: heading = what it is used as.",
)
@click.option(
    "--unused",
    type=click.Choice(["fail", "say"]),
    default="fail",
    help="What to do with a column that looks like a measure but is not used.",
)
@click.option(
    "--person",
    default="",
    metavar="CODE",
    help="Whose readings these are, for the file of a device.",
)
@click.option(
    "--month", default="", metavar="YYYY-MM", help="The month of a sheet with one column per day."
)
@click.option("--measure", default="", metavar="CODE", help="The measure in such a sheet.")
@click.option(
    "--near",
    type=click.Choice(["next", "before"]),
    help="Which round a reading just before it belongs to; without it such a row is refused.",
)
@click.option("--from-id", is_flag=True, help="Take birth date and sex from identity numbers.")
@click.option("--hidden", is_flag=True, help="Also take rows that are hidden in the file.")
@click.option("--undo", metavar="FILE|NUMBER", help="Undo the import of a whole file.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def take(ctx: click.Context, /, undo: str | None, as_json: bool, **how: Any) -> int:  # noqa: ANN401
    """Import people, readings, areas, supplies or plans from a table; or undo a file."""
    from carehome_app.commands import taking

    what, file = how.pop("what"), how.pop("file")
    if undo is not None:
        return told(taking.undo(access(ctx), undo), as_json=as_json)
    if what is None or file is None:
        missing = next(one for one in ctx.command.params if ctx.params.get(one.name or "") is None)
        raise click.MissingParameter(ctx=ctx, param=missing)
    how["show"] = _on_one_line if at_a_terminal(err=True) else None
    kinds = {"people": taking.people, "readings": taking.readings}
    if what in kinds:
        return told(kinds[what](access(ctx), file, taking.How(**how)), as_json=as_json)
    return told(taking.of_list(access(ctx), file, taking.How(**how), what), as_json=as_json)


def _on_one_line(text: str) -> None:
    """Show how far it is on a terminal; the answer follows on the same line's place."""
    click.echo(f"\r{text}\r", err=True, nl=False)


@click.group()
def export() -> None:
    """Write parts of the record to a file."""


@export.command("journal", cls=Command)
@click.option("--masked", is_flag=True, help="Only hashes, no personal data.")
@click.option("-o", "output", metavar="FILE", type=A_FILE, required=True)
@click.pass_context
def journal(ctx: click.Context, /, output: Path, masked: bool) -> int:
    """Write a copy of the journal that can be checked on any PC."""
    from carehome_app.commands.proving import export_journal

    return told(export_journal(access(ctx), output, bare=masked))


def of_days(command: Any) -> Any:  # noqa: ANN401  # click's decorators
    """Add the options that say of which days, of whom, and how names are written."""
    for option in (
        click.option("-o", "output", metavar="FILE", type=A_FILE, required=True),
        click.option("--masked", is_flag=True, help="Family names only."),
        click.option(
            "--person", default="", metavar="CODE", help="One person (default: everybody)."
        ),
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
    return {**said, "first": day_of(said["first"]), "last": day_of(said["last"])}
