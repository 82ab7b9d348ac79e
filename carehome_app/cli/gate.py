"""The commands of the gate: in, out, who is inside, visits, levels, who met whom."""

from pathlib import Path
from typing import Any

import click

from carehome_app.cli.base import Command, access, told

JSON = click.option("--json", "as_json", is_flag=True)


@click.group()
def gate() -> None:
    """Let people and goods in and out, and say who is inside."""


@gate.command("in", cls=Command, context_settings={"ignore_unknown_options": True})
@click.argument("who")
@click.option(
    "--class", "who_class", help="visitor, service or goods (people of the house are known)."
)
@click.option("--visits", metavar="CODE", help="The resident who is visited.")
@click.option("--purpose", help="The purpose.")
@click.option("--site", default="forehead", show_default=True, help="Where it was measured.")
@click.option(
    "--answer", "answers", multiple=True, metavar="FIELD=TEXT", help="symptoms=n, mask=y …"
)
@click.option(
    "--refuse", metavar="REASON", help="Do not let in: code, test, symptom, level, other …"
)
@click.option("--divert", metavar="WHERE", help="Send elsewhere, such as to the window.")
@click.option("--hold", is_flag=True, help="Rest indoors and measure again.")
@click.option("--at", metavar="ISO", help="When (default: now).")
@click.option("--again", is_flag=True, help="Answer a question by typing the same again.")
@JSON
@click.pass_context
def come(ctx: click.Context, /, **said: Any) -> int:  # noqa: ANN401
    """Let somebody in: WHO is a badge, a name or a booking, then a space and the temperature."""
    from carehome_app.commands.gate.acting import Said, come

    as_json = said.pop("as_json")
    return told(come(access(ctx), Said(**said)), as_json=as_json)


@gate.command("out", cls=Command)
@click.argument("who")
@click.option("--answer", "answers", multiple=True, metavar="FIELD=TEXT", help="reason=…, back=…")
@click.option("--how", type=click.Choice(["seen", "said"]), default="seen", show_default=True)
@click.option("--at", metavar="ISO", help="When (default: now).")
@JSON
@click.pass_context
def go(ctx: click.Context, /, **said: Any) -> int:  # noqa: ANN401
    """Let somebody out, or a resident on an outing."""
    from carehome_app.commands.gate.acting import Said, go

    as_json = said.pop("as_json")
    return told(go(access(ctx), Said(**said)), as_json=as_json)


@gate.command("inside", cls=Command)
@click.option("--names", is_flag=True, help="Everybody by name, as for a fire.")
@click.option("--close", is_flag=True, help="Close the evening list.")
@JSON
@click.pass_context
def inside(ctx: click.Context, /, *, names: bool, close: bool, as_json: bool) -> int:
    """Show how many are inside, as a sum; status 1 when a figure is below zero."""
    from carehome_app.commands.gate.acting import inside

    return told(inside(access(ctx), names=names, close=close), as_json=as_json)


@gate.command("book", cls=Command)
@click.argument("name")
@click.option("--visits", metavar="CODE", required=True, help="The resident who is visited.")
@click.option("--at", metavar="ISO", required=True, help="When.")
@click.option("--phone", default="")
@click.option("--minutes", type=int, help="How long.")
@JSON
@click.pass_context
def book(ctx: click.Context, /, **said: Any) -> int:  # noqa: ANN401
    """Book a visit; one by exception is signed in the window."""
    from carehome_app.commands.gate.acting import VisitSaid, book

    as_json = said.pop("as_json")
    return told(book(access(ctx), VisitSaid(**said)), as_json=as_json)


@gate.command("level", cls=Command)
@click.argument("code", required=False)
@click.option("--document", default="", help="The number of the order.")
@click.option("--reason", default="")
@click.option("--until", metavar="ISO", help="When it ends or is reviewed.")
@click.option("--emergency", default="", help="The emergency for which data is collected.")
@click.option(
    "--switch", "switches", multiple=True, metavar="NAME=POSITION", help="visits=window …"
)
@click.option(
    "--ask", "asks", multiple=True, metavar="CLASS=FIELD,…", help="visitor=temperature,mask …"
)
@click.option("--floor", "--zone", "zone", default="", help="A floor (default: the whole home).")
@click.option("--end-event", metavar="NAME", help="Destroy what was collected for an emergency.")
@click.option("--kept", default="", help="What is kept, and why.")
@JSON
@click.pass_context
def level(ctx: click.Context, /, **said: Any) -> int:  # noqa: ANN401
    """Show which level is in force; with a CODE put another in force."""
    from carehome_app.commands.gate.acting import LevelSaid, level

    as_json = said.pop("as_json")
    return told(level(access(ctx), LevelSaid(**said)), as_json=as_json)


@gate.command("rota", cls=Command)
@click.argument("name", required=False)
@click.option("--members", default="", help="Codes or names with spaces, S001..S024.")
@click.option("--enters", metavar="ISO", help="When the team moves in.")
@click.option("--leaves", metavar="ISO", help="When it moves out.")
@click.option("--observed", metavar="ISO", help="From when the team is observed beforehand.")
@click.option("--words", default="")
@click.option("--number", type=int, default=0, help="Change this one instead of adding one.")
@click.option(
    "--withdraw", type=int, metavar="NUMBER", help="Withdraw this one; say why with --words."
)
@JSON
@click.pass_context
def rota(ctx: click.Context, /, **said: Any) -> int:  # noqa: ANN401
    """Show who lives in and who follows; with a NAME plan a sealed shift.

    Status 1 when something is missing at the next hand-over.
    """
    from carehome_app.commands.gate.acting import ShiftSaid, rota

    as_json = said.pop("as_json")
    return told(rota(access(ctx), ShiftSaid(**said)), as_json=as_json)


@gate.command("kind", cls=Command)
@click.argument("code", required=False)
@click.option("--stay", metavar="DAYS", help="The longest stay, in homes where a stay has an end.")
@JSON
@click.pass_context
def kind(ctx: click.Context, /, code: str | None, stay: str | None, *, as_json: bool) -> int:
    """Show what kind of home it is, or change it: elders, children, rescue, psychiatric."""
    from carehome_app.commands.gate.acting import kind

    return told(kind(access(ctx), code, stay), as_json=as_json)


@gate.command("intake", cls=Command)
@click.argument("code")
@click.option("--examined", default="", help="By whom, and what was found.")
@click.option("--history", default="", help="The last 14 days: where, with whom.")
@click.option("--notice", default="", help="The number of the notice where it was refused.")
@click.option("--thing", "things", multiple=True, help="What is brought, or given back.")
@click.option("--back", metavar="TO", help="Give things back to TO; without --thing everything.")
@click.option("--witness", metavar="CODE", help="In front of whom.")
@click.option("--witness-pin-file", type=click.Path(path_type=Path), help="A file with their PIN.")
@click.option("--words", default="")
@JSON
@click.pass_context
def intake(ctx: click.Context, /, **said: Any) -> int:  # noqa: ANN401
    """Show what is listed of somebody; or keep that they came to stay, or got things back."""
    from carehome_app.commands.gate.intake import IntakeSaid, intake

    as_json = said.pop("as_json")
    return told(intake(access(ctx), IntakeSaid(**said)), as_json=as_json)


@gate.command("who-met", cls=Command)
@click.argument("code")
@click.option("--days", type=click.IntRange(1, 60), default=14, show_default=True)
@click.option("--why", required=True, help="What for; the question itself goes on record.")
@JSON
@click.pass_context
def who_met(ctx: click.Context, /, code: str, days: int, why: str, *, as_json: bool) -> int:
    """Show who was in the house together with somebody."""
    from carehome_app.commands.gate.acting import who_met

    return told(who_met(access(ctx), code, days, why), as_json=as_json)
