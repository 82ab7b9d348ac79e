"""The commands about supplies."""

from datetime import datetime
from typing import Any

import click

from carehome_app.cli.base import A_DAY, Command, access, day_of, told


@click.group()
def stock() -> None:
    """Supplies: what is there, what comes and goes, how long it lasts."""


@stock.command("days", cls=Command)
@click.argument("item", required=False, default="")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def days(ctx: click.Context, /, item: str, as_json: bool) -> int:
    """Show how long everything lasts, the scarcest first; or ITEM by lot."""
    from carehome_app.commands import stock as commands

    return told(commands.days(access(ctx), item), as_json=as_json)


@stock.command("add", cls=Command)
@click.argument("name")
@click.option("--code", default="")
@click.option("--spec", default="", help="The specification, if others have the same name.")
@click.option("--unit", default="个", help="The base unit it is counted in.")
@click.option("--pack", default=0, help="Base units in a pack; two packs are typed 2b.")
@click.option("--pack-unit", default="")
@click.option("--class", "item_class", default="other")
@click.option("--gtin", default="", help="The barcode.")
@click.option("--min-days", default=0)
@click.option("--target-days", default=0)
@click.option("--lead-days", default=0, help="Days from the order to the delivery.")
@click.option("--minimum", default=0, help="The minimum, for what is not used up day by day.")
@click.option("--most", default=0, help="The most that may be stored.")
@click.option("--hazard", default="", help="flammable or oxidiser.")
@click.option("--not-by-days", is_flag=True, help="A device that is not used up.")
@click.option("--agent", default="", help="Which disinfectant it is, for the 2-2-1 board.")
@click.option("--unit-ml", default=0, help="Millilitres in a base unit of it.")
@click.option("--for-staff", default="", help="How many each member of staff needs per day.")
@click.option("--for-residents", default="", help="How many each resident needs per day.")
@click.option("--kit", default="", help="What test rounds take it as: tube, swab or antigen.")
@click.option("--open-days", default=0, help="Days it is good after it was opened.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def add(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Add NAME to the things kept in store."""
    from carehome_app.commands import stock as commands

    return told(commands.add(access(ctx), said), as_json=as_json)


@stock.command("in", cls=Command)
@click.argument("item")
@click.argument("quantity", metavar="QUANTITY")
@click.option("--as-kind", "move", default="purchase", help="purchase, allocation, donation …")
@click.option("--lot", default="")
@click.option("--made", default="")
@click.option("--expires", default="", help="2026-06-30, 2026-06 or 260630.")
@click.option("--from", "place", default="", help="Who it comes from.")
@click.option("--paper", default="", help="The number of the slip.")
@click.option("--donor", default="")
@click.option("--purpose", default="", help="The donor's purpose, which binds.")
@click.option("--value", default="")
@click.option("--overseas", is_flag=True)
@click.option("--again", is_flag=True, help="Answer a question by typing the same again.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def take_in(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Record that QUANTITY of ITEM came in; ITEM may be a scanned code with lot and day."""
    from carehome_app.commands import stock as commands

    return told(commands.take_in(access(ctx), said), as_json=as_json)


@stock.command("out", cls=Command)
@click.argument("item")
@click.argument("quantity", metavar="QUANTITY")
@click.argument("place", required=False, default="")
@click.option("--as-kind", "move", default="issue", help="issue, return, damaged, expired …")
@click.option("--lot", default="", help="The lot (default: what expires first).")
@click.option("--receiver", default="")
@click.option("--paper", default="")
@click.option("--words", default="")
@click.option("--again", is_flag=True, help="Answer a question by typing the same again.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def give_out(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Record that QUANTITY of ITEM went to PLACE, was lost, or came back.

    As the kind donation_out it is passed on, and whoever acts signs it as the director.
    """
    from carehome_app.commands import stock as commands

    return told(commands.give_out(access(ctx), said), as_json=as_json)


@stock.command("open", cls=Command)
@click.argument("item")
@click.argument("quantity", metavar="QUANTITY")
@click.option("--lot", default="", help="The lot; what expires first otherwise.")
@click.option("--days", default="", help="Days it is good from now; those of the item otherwise.")
@click.option("--words", default="")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def open_lot(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Keep that QUANTITY of ITEM was opened: from now on it is good for less long."""
    from carehome_app.commands import stock as commands

    return told(commands.open_lot(access(ctx), said), as_json=as_json)


@stock.command("aside", cls=Command)
@click.argument("item")
@click.argument("lot")
@click.argument("words", metavar="REASON")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def aside(ctx: click.Context, /, item: str, lot: str, words: str, as_json: bool) -> int:
    """Set LOT of ITEM aside, as after a recall: nobody is given of it."""
    from carehome_app.commands import stock as commands

    return told(commands.set_lot(access(ctx), item, lot, words, aside=True), as_json=as_json)


@stock.command("usable", cls=Command)
@click.argument("item")
@click.argument("lot")
@click.argument("words", metavar="REASON", required=False, default="")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def usable(ctx: click.Context, /, item: str, lot: str, words: str, as_json: bool) -> int:
    """Let LOT of ITEM, which was set aside, be used again."""
    from carehome_app.commands import stock as commands

    return told(commands.set_lot(access(ctx), item, lot, words, aside=False), as_json=as_json)


@stock.command("count", cls=Command)
@click.argument("item")
@click.argument("quantity", metavar="QUANTITY")
@click.option("--words", default="")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def count(ctx: click.Context, /, item: str, quantity: str, words: str, as_json: bool) -> int:
    """Record a count: QUANTITY of ITEM is there."""
    from carehome_app.commands import stock as commands

    return told(commands.count(access(ctx), item, quantity, words), as_json=as_json)


@stock.command("reverse", cls=Command)
@click.argument("line")
@click.argument("reason")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def reverse(ctx: click.Context, /, line: str, reason: str, as_json: bool) -> int:
    """Reverse LINE of the ledger by another line, for REASON in words."""
    from carehome_app.commands import stock as commands

    return told(commands.reverse(access(ctx), line, reason), as_json=as_json)


@stock.command("donations", cls=Command)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def donations(ctx: click.Context, /, as_json: bool) -> int:
    """Show where every donation went."""
    from carehome_app.commands import stock as commands

    return told(commands.donations(access(ctx)), as_json=as_json)


@stock.command("out-days", cls=Command)
@click.option(
    "--from", "first", type=A_DAY, help="The first day (default: 28 days before the last)."
)
@click.option("--to", "last", type=A_DAY, help="The last day (default: today).")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def out_days(
    ctx: click.Context, /, first: datetime | None, last: datetime | None, as_json: bool
) -> int:
    """Show on how many days nothing was usable of each thing."""
    from carehome_app.commands import stock as commands

    answer = commands.out(access(ctx), (day_of(first), day_of(last)))
    return told(answer, as_json=as_json)


@stock.command("order", cls=Command)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def order(ctx: click.Context, /, as_json: bool) -> int:
    """Show what to order, and by when."""
    from carehome_app.commands import stock as commands

    return told(commands.order(access(ctx)), as_json=as_json)


@stock.command("count-every", cls=Command)
@click.argument("every", metavar="DAYS", type=click.IntRange(0, 366))
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def count_every(ctx: click.Context, /, every: int, as_json: bool) -> int:
    """Plan a count of everything every DAYS days; 0 ends the plan."""
    from carehome_app.commands import stock as commands

    return told(commands.count_every(access(ctx), every), as_json=as_json)


@stock.command("level", cls=Command)
@click.argument("level")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def level(ctx: click.Context, /, level: str, as_json: bool) -> int:
    """Use the days of LEVEL: open, closed, or gate for the level of the gate."""
    from carehome_app.commands import stock as commands

    return told(commands.set_level(access(ctx), level), as_json=as_json)
