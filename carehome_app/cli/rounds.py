"""The commands about a round: count it, record in it."""

from datetime import datetime
from typing import Any

import click

from carehome_app.cli.base import A_DAY, SLOTS, Command, access, day_of, told


@click.command(cls=Command)
@click.option("--on", type=A_DAY, help="The day of the round (default: today).")
@click.option("--slot", type=SLOTS)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def status(ctx: click.Context, /, on: datetime | None, slot: str | None, as_json: bool) -> int:
    """Count a round."""
    from carehome_app.commands.looking import status as count

    return told(count(access(ctx), day_of(on), slot), as_json=as_json)


@click.command(cls=Command, context_settings={"ignore_unknown_options": True})
@click.argument("subject")
@click.argument("measure")
@click.argument("value")
@click.option("--on", type=A_DAY, help="The day of the round (default: today).")
@click.option(
    "--slot", metavar="SLOT", help="am, pm, fasting, a clock such as 0800 … (default: by plan)."
)
@click.option("--site", help="Where it was measured, such as axilla.")
@click.option("--taken-at", metavar="ISO", help="When it was measured (default: now).")
@click.option("--paper", is_flag=True, help="From a paper that gives no time, only the round.")
@click.option("--again", is_flag=True, help="Answer a question by typing the same again.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def record(ctx: click.Context, /, on: datetime | None, slot: str | None, **said: Any) -> int:  # noqa: ANN401
    """Record one reading of SUBJECT, or one reason such as not:hospital."""
    from carehome_app.commands.recording import record as keep
    from carehome_app.commands.typed import Typed

    as_json = said.pop("as_json")
    typed = Typed(on=day_of(on), window=slot, **said)
    return told(keep(access(ctx), typed), as_json=as_json)
