"""The commands of test rounds: `carehome sample …`."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from carehome_app.cli.base import A_DAY, A_FILE, Command, access, day_of, told

METHODS = click.Choice(["single", "pool", "antigen", "other"])
WHO = click.Choice(["everybody", "residents", "staff"])
RHYTHMS = click.Choice(["daily", "other_days", "twice_a_week", "weekly", "fortnight", "monthly"])
REASONS = click.Choice(["out", "hospital", "refused", "unable", "other"])
ROUND = click.option(
    "--round", "number", type=int, default=0, help="The round (default: the newest)."
)
JSON = click.option("--json", "as_json", is_flag=True)


@click.group()
def sample() -> None:
    """Test rounds: who should be tested, and who was."""


@sample.command(cls=Command)
@ROUND
@JSON
@click.pass_context
def status(ctx: click.Context, /, number: int, as_json: bool) -> int:
    """Count a round: list, done, explained, open, tubes, and what to look at."""
    from carehome_app.commands import sampling

    return told(sampling.status(access(ctx), number), as_json=as_json)


@sample.command(cls=Command)
@click.option("--on", type=A_DAY, help="A day of the week (default: today).")
@JSON
@click.pass_context
def week(ctx: click.Context, /, on: datetime | None, as_json: bool) -> int:
    """Show for every rhythm whose week is complete and whose is not."""
    from carehome_app.commands import sampling

    return told(sampling.week(access(ctx), day_of(on)), as_json=as_json)


@sample.command("plan", cls=Command)
@click.argument("name")
@click.option("--method", type=METHODS, default="pool")
@click.option("--pool", type=int, default=10, help="People per pool.")
@click.option("--window", default="08:00-18:00", metavar="HH:MM-HH:MM")
@click.option("--who", type=WHO, default="everybody")
@click.option("--rhythm", type=RHYTHMS, help="Repeat by itself (default: only today).")
@click.option("--from", "first", type=A_DAY, help="The first day of a rhythm (default: today).")
@click.option("--ordered-by", default="")
@click.option("--list", "file", type=A_FILE, help="Only for the people in this table.")
@JSON
@click.pass_context
def plan(
    ctx: click.Context,
    /,
    name: str,
    first: datetime | None,
    as_json: bool,
    **said: Any,  # noqa: ANN401
) -> int:
    """Freeze the list and open a round called NAME; with a rhythm, let rounds become due."""
    from carehome_app.commands import sampling

    wanted = sampling.Wanted(name=name, first=day_of(first), **said)
    return told(sampling.plan(access(ctx), wanted), as_json=as_json)


@sample.command(cls=Command)
@click.argument("who")
@ROUND
@click.option("--tube", default="", help="The label of a tube (default: the one being filled).")
@click.option("--code", default="", help="The code printed on a new tube.")
@click.option("--lot", default="", help="The lot of a kit.")
@click.option("--again", is_flag=True, help="Answer a question by scanning the same again.")
@JSON
@click.pass_context
def take(ctx: click.Context, /, number: int, as_json: bool, **said: str | bool) -> int:
    """Sample WHO: code, room-bed or name."""
    from carehome_app.commands import sampling

    taken = sampling.Taken(number=number, **said)  # type: ignore[arg-type]
    return told(sampling.take(access(ctx), taken), as_json=as_json)


@sample.command(cls=Command)
@click.argument("tube")
@ROUND
@click.option("--to", "whom", default="", help="Hand it over to this person at once.")
@JSON
@click.pass_context
def seal(ctx: click.Context, /, tube: str, number: int, whom: str, as_json: bool) -> int:
    """Seal TUBE, and hand it over."""
    from carehome_app.commands import sampling

    return told(sampling.seal(access(ctx), number, tube, whom), as_json=as_json)


@sample.command(cls=Command, context_settings={"ignore_unknown_options": True})
@click.argument("tube")
@click.argument("answer")
@ROUND
@click.option("--at", default="", metavar="TIME", help="When it was answered (default: now).")
@JSON
@click.pass_context
def result(ctx: click.Context, /, tube: str, answer: str, **said: Any) -> int:  # noqa: ANN401
    """Record the ANSWER for TUBE, such as 阴性, or the lines of WHO's kit, such as CT."""
    from carehome_app.commands import sampling

    as_json, number, at = said["as_json"], said["number"], said["at"]
    return told(sampling.result(access(ctx), number, (tube, answer, at)), as_json=as_json)


@sample.command(cls=Command)
@click.argument("who")
@click.argument("reason", type=REASONS)
@ROUND
@click.option("--until", type=A_DAY, help="The last day.")
@click.option("--words", default="")
@JSON
@click.pass_context
def explain(ctx: click.Context, /, who: str, reason: str, **said: Any) -> int:  # noqa: ANN401
    """Record why WHO is not sampled."""
    from carehome_app.commands import sampling

    why = (reason, day_of(said["until"]), said["words"])
    answer = sampling.explain(access(ctx), said["number"], who, why)
    return told(answer, as_json=said["as_json"])


@sample.command("file", cls=Command)
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@ROUND
@click.option("--keep", is_flag=True, help="Keep the accepted rows.")
@click.option(
    "--map",
    "mapping",
    type=A_FILE,
    metavar="FILE",
    help="A file with lines such as: heading = what it is used as.",
)
@JSON
@click.pass_context
def lab_file(ctx: click.Context, /, path: Path, number: int, **said: Any) -> int:  # noqa: ANN401
    """Judge a laboratory's FILE row by row."""
    from carehome_app.commands import sampling

    answer = sampling.lab_file(access(ctx), number, path, said["mapping"], keep=said["keep"])
    return told(answer, as_json=said["as_json"])


@sample.command(cls=Command)
@ROUND
@JSON
@click.pass_context
def close(ctx: click.Context, /, number: int, as_json: bool) -> int:
    """Close a round in which nobody is open."""
    from carehome_app.commands import sampling

    return told(sampling.close(access(ctx), number), as_json=as_json)
