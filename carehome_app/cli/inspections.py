"""The commands of inspections: `fault find|assign|rectify|recheck|list …`."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from carehome_app.cli.base import A_DAY, A_MONTH, Command, access, day_of, told

GRADES = click.Choice(["major", "general", "minor"])
SOURCES = click.Choice(["own", "bureau", "fire", "market", "family", "staff"])


@click.group("fault")
def fault() -> None:
    """Faults of the house: found, assigned, put right, looked at by another person, closed."""


@fault.command("find", cls=Command)
@click.argument("place")
@click.argument("words")
@click.option("--grade", type=GRADES, default="general")
@click.option("--source", type=SOURCES, default="own")
@click.option("--finder", default="", help="Who found it, if it was nobody of the house.")
@click.option("--interim", default="", help="What was done at once.")
@click.option("--photo", "photos", multiple=True, type=click.Path(path_type=Path))
@click.option("--found-at", metavar="ISO", help="When it was found (default: now).")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def find(ctx: click.Context, /, **said: Any) -> int:  # noqa: ANN401
    """Record that something at PLACE is not as it must be."""
    from carehome_app.commands.inspections import Find
    from carehome_app.commands.inspections import find as keep

    as_json = said.pop("as_json")
    return told(keep(access(ctx), Find(**said)), as_json=as_json)


@fault.command("assign", cls=Command)
@click.argument("number")
@click.argument("person")
@click.option("--due", type=A_DAY, help="The last day (default: by the grade).")
@click.option("--helper", default="", metavar="CODE")
@click.option("--plan", default="", help="How it will be put right.")
@click.option("--interim", default="", help="What was done at once.")
@click.option("--area-closed", is_flag=True, help="The place is closed until then.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def assign(ctx: click.Context, /, due: datetime | None, **said: Any) -> int:  # noqa: ANN401
    """Give fault NUMBER to PERSON of the staff, with a last day."""
    from carehome_app.commands.inspections import Assign
    from carehome_app.commands.inspections import assign as keep

    as_json = said.pop("as_json")
    return told(keep(access(ctx), Assign(due=day_of(due), **said)), as_json=as_json)


@fault.command("rectify", cls=Command)
@click.argument("number")
@click.argument("words")
@click.option("--by", default="", metavar="CODE", help="Who put it right.")
@click.option("--photo", "photos", multiple=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def rectify(ctx: click.Context, /, **said: Any) -> int:  # noqa: ANN401
    """Record what was done about fault NUMBER."""
    from carehome_app.commands.inspections import Rectify
    from carehome_app.commands.inspections import rectify as keep

    as_json = said.pop("as_json")
    return told(keep(access(ctx), Rectify(**said)), as_json=as_json)


@fault.command("recheck", cls=Command)
@click.argument("number")
@click.argument("outcome", type=click.Choice(["pass", "fail"]))
@click.option("--words", default="", help="What was seen; required when it fails.")
@click.option("--due", type=A_DAY, help="The new last day when it fails.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def recheck(ctx: click.Context, /, due: datetime | None, **said: Any) -> int:  # noqa: ANN401
    """Record that another person re-checked fault NUMBER: it closes, or goes back."""
    from carehome_app.commands.inspections import Recheck
    from carehome_app.commands.inspections import recheck as keep

    as_json = said.pop("as_json")
    return told(keep(access(ctx), Recheck(due=day_of(due), **said)), as_json=as_json)


@fault.command("extend", cls=Command)
@click.argument("number")
@click.argument("due", type=A_DAY)
@click.argument("words")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def extend(ctx: click.Context, /, number: str, due: datetime, words: str, as_json: bool) -> int:
    """Extend fault NUMBER until DUE, and say why."""
    from carehome_app.commands.inspections import extend as keep

    return told(keep(access(ctx), number, due.date(), words), as_json=as_json)


@fault.command("withdraw", cls=Command)
@click.argument("number")
@click.argument("words")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def withdraw(ctx: click.Context, /, number: str, words: str, as_json: bool) -> int:
    """Withdraw fault NUMBER, and say why."""
    from carehome_app.commands.inspections import withdraw as keep

    return told(keep(access(ctx), number, words), as_json=as_json)


@fault.command("cannot", cls=Command)
@click.argument("number")
@click.argument("words")
@click.option("--told", "whom", default="", help="Who was told.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def cannot(ctx: click.Context, /, number: str, words: str, whom: str, as_json: bool) -> int:
    """Record that fault NUMBER cannot be put right here, and why."""
    from carehome_app.commands.inspections import cannot as keep

    return told(keep(access(ctx), number, words, whom), as_json=as_json)


@fault.command("reopen", cls=Command)
@click.argument("number")
@click.argument("words")
@click.option("--due", type=A_DAY, help="The new last day (default: by the grade).")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def reopen(
    ctx: click.Context, /, number: str, words: str, due: datetime | None, as_json: bool
) -> int:
    """Open the closed fault NUMBER again, and say why."""
    from carehome_app.commands.inspections import reopen as keep

    return told(keep(access(ctx), number, words, day_of(due)), as_json=as_json)


@fault.command("photo", cls=Command)
@click.argument("number")
@click.argument("side", type=click.Choice(["before", "after"]))
@click.argument("photos", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def photo(
    ctx: click.Context, /, number: str, side: str, photos: tuple[Path, ...], as_json: bool
) -> int:
    """Add photographs of fault NUMBER: files, or folders of which the newest counts."""
    from carehome_app.commands.inspections import photograph as keep

    return told(keep(access(ctx), number, side, photos), as_json=as_json)


@fault.command("list", cls=Command)
@click.option("--month", type=A_MONTH, help="The month to count (default: this month).")
@click.option("--all", "every", is_flag=True, help="Closed and withdrawn ones of the month too.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def list_(ctx: click.Context, /, month: datetime | None, every: bool, as_json: bool) -> int:
    """List what is open, and count the month."""
    from carehome_app.commands.inspections import listed

    return told(listed(access(ctx), day_of(month), every=every), as_json=as_json)


@fault.command("take", cls=Command)
@click.argument("file", type=click.Path(path_type=Path, exists=True))
@click.option("--source", type=click.Choice(["bureau", "fire", "market"]), default="bureau")
@click.option("--finder", default="", help="Who found it there.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def take(ctx: click.Context, /, file: Path, source: str, finder: str, as_json: bool) -> int:
    """Take over what a supervisor listed in FILE; answer it by the report fault-answer."""
    from carehome_app.commands.inspections import take_over

    return told(take_over(access(ctx), file, source, finder), as_json=as_json)


@fault.command("patrol", cls=Command)
@click.argument("place", required=False)
@click.option("--words", default="", help="What was seen.")
@click.option("--at", metavar="ISO", help="When (default: now).")
@click.option("--plan", metavar="TIMES", help="When rounds are walked: 22:00-06:00/120; ….")
@click.option("--day", type=A_DAY, help="The day to show (default: today).")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def patrol(ctx: click.Context, /, day: datetime | None, **said: Any) -> int:  # noqa: ANN401
    """Record a patrol at PLACE, or show what of a night was walked, and the gaps.

    Status 1 when a stretch has a gap.
    """
    from carehome_app.commands.inspections import Patrol
    from carehome_app.commands.inspections import patrol as keep

    as_json = said.pop("as_json")
    return told(keep(access(ctx), Patrol(day=day_of(day), **said)), as_json=as_json)


@fault.command("checklists", cls=Command)
@click.argument("code", required=False)
@click.option("--title", default="", help="What the list is called.")
@click.option("--since", type=A_DAY, help="The day from which it holds (default: today).")
@click.option(
    "--items",
    type=click.Path(path_type=Path, exists=True),
    metavar="FILE",
    help="CSV or XLSX: words, clause, weight, red line, photograph, way (look, papers, records).",
)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def checklists(ctx: click.Context, /, since: datetime | None, **said: Any) -> int:  # noqa: ANN401
    """List the checklists that hold; with CODE and --items write one of the home's own."""
    from carehome_app.commands.inspections import Own
    from carehome_app.commands.inspections import checklists as keep

    as_json = said.pop("as_json")
    return told(keep(access(ctx), Own(since=day_of(since), **said)), as_json=as_json)
