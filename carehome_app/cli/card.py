"""The commands of family cards: `card make|check|save|list|week|consent|relative …`."""

from datetime import datetime
from pathlib import Path
from typing import Any, Final

import click

from carehome_app.cli.base import A_DAY, A_FILE, Command, access, day_of, told

JSON: Final = click.option("--json", "as_json", is_flag=True)
KINDS: Final = click.Choice(["family", "group_safe"])
PURPOSES: Final = click.Choice(["family", "public"])
ABOUTS: Final = click.Choice(["meal", "training", "activity"])


@click.group("card")
def card() -> None:
    """Family cards: made here, checked by another person, saved by hand."""


@card.command("make", cls=Command)
@click.argument("person")
@click.argument("words")
@click.option("--picture", type=A_FILE, help="A picture (default: words alone).")
@click.option("--mask", "masks", multiple=True, help="Left, top, width and height in thousandths.")
@click.option("--cut", default="", help="The part to keep, written the same way.")
@click.option("--kind", type=KINDS, default="family")
@click.option("--line", "lines", multiple=True, type=int, help="A line of `card week`.")
@click.option("--with-bed", is_flag=True, help="The family wants to see the bed number.")
@JSON
@click.pass_context
def make(ctx: click.Context, /, **said: Any) -> int:  # noqa: ANN401
    """Make a card of PERSON (“” for nobody) with 60 to 120 characters of WORDS."""
    from carehome_app.commands.rehabilitation import cards

    as_json = said.pop("as_json")
    return told(cards.make(access(ctx), cards.CardSaid(**said)), as_json=as_json)


@card.command("check", cls=Command)
@click.argument("line")
@click.argument("outcome", type=click.Choice(["pass", "back"]))
@click.option("--words", default="")
@JSON
@click.pass_context
def check(ctx: click.Context, /, line: str, outcome: str, words: str, as_json: bool) -> int:
    """Check card LINE, which somebody else made: let it pass or send it back."""
    from carehome_app.commands.rehabilitation import cards

    done = cards.check(access(ctx), line, passed=outcome == "pass", words=words)
    return told(done, as_json=as_json)


@card.command("save", cls=Command)
@click.argument("line")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path))
@click.option("--purpose", type=PURPOSES, default="family")
@JSON
@click.pass_context
def save(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Save card LINE to a folder or file, by a consent that holds now."""
    from carehome_app.commands.rehabilitation import cards

    return told(cards.save(access(ctx), **said), as_json=as_json)


@card.command("list", cls=Command)
@click.option("--from", "first", type=A_DAY)
@click.option("--to", "last", type=A_DAY)
@JSON
@click.pass_context
def all_cards(
    ctx: click.Context, /, first: datetime | None, last: datetime | None, as_json: bool
) -> int:
    """Show which cards there are, and how many families still wait for one."""
    from carehome_app.commands.rehabilitation import cards

    done = cards.all_cards(access(ctx), day_of(first), day_of(last))
    return told(done, as_json=as_json)


@card.command("print", cls=Command)
@click.argument("line")
@click.option("-o", "output", type=click.Path(path_type=Path), required=True)
@click.option("--purpose", type=PURPOSES, default="family")
@JSON
@click.pass_context
def print_out(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Write the printable page of card LINE, if somebody who may has agreed."""
    from carehome_app.commands.rehabilitation import cards

    return told(cards.print_out(access(ctx), **said), as_json=as_json)


@card.command("week", cls=Command)
@click.argument("person")
@JSON
@click.pass_context
def week(ctx: click.Context, /, person: str, as_json: bool) -> int:
    """Show in plain words what the record has of the last seven days of PERSON."""
    from carehome_app.commands.rehabilitation import cards

    return told(cards.week(access(ctx), person), as_json=as_json)


@card.command("relative", cls=Command)
@click.argument("person")
@click.argument("name")
@click.argument("relation")
@click.option("--phone", default="")
@JSON
@click.pass_context
def relative(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Add NAME to the relatives of PERSON."""
    from carehome_app.commands.rehabilitation import cards

    return told(cards.relative(access(ctx), **said), as_json=as_json)


@card.command("consent", cls=Command)
@click.argument("person")
@click.argument("name")
@click.option("--purpose", type=PURPOSES, default="family")
@click.option("--channel", default="", help="How it is sent, such as WeChat, one to one.")
@click.option("--until", type=A_DAY, help="The last day (default: after a year).")
@click.option("--paper", default="", help="Where the signed paper is kept.")
@JSON
@click.pass_context
def consent(ctx: click.Context, /, until: datetime | None, **said: Any) -> int:  # noqa: ANN401
    """Record that NAME of the relatives agreed to cards of PERSON."""
    from carehome_app.commands.rehabilitation import cards

    as_json = said.pop("as_json")
    given = cards.ConsentSaid(until=day_of(until), **said)
    return told(cards.consent(access(ctx), given), as_json=as_json)


@card.command("withdraw", cls=Command)
@click.argument("person")
@click.argument("name")
@click.option("--words", default="")
@JSON
@click.pass_context
def withdraw(ctx: click.Context, /, person: str, name: str, words: str, as_json: bool) -> int:
    """Withdraw the consent of NAME, from today."""
    from carehome_app.commands.rehabilitation import cards

    return told(cards.say_of(access(ctx), "withdraw", person, (name, words)), as_json=as_json)


@card.command("ward", cls=Command)
@click.argument("person")
@click.argument("said", type=click.Choice(["yes", "no"]))
@click.option("--words", default="")
@JSON
@click.pass_context
def ward(ctx: click.Context, /, person: str, said: str, words: str, as_json: bool) -> int:
    """Record whether the civil affairs bureau is the guardian of PERSON."""
    from carehome_app.commands.rehabilitation import cards

    return told(cards.say_of(access(ctx), "ward", person, (said, words)), as_json=as_json)


@card.command("allow", cls=Command)
@click.argument("person")
@click.argument("name")
@click.argument("until", type=A_DAY)
@click.argument("words")
@JSON
@click.pass_context
def allow(ctx: click.Context, /, until: datetime, as_json: bool, **said: str) -> int:
    """Let NAME get cards of PERSON, a ward, until a day: the director's decision."""
    from carehome_app.commands.rehabilitation import cards

    given = (said["name"], until.date().isoformat(), said["words"])
    return told(cards.say_of(access(ctx), "allow", said["person"], given), as_json=as_json)


@card.command("decline", cls=Command)
@click.argument("person")
@click.option("--words", default="")
@JSON
@click.pass_context
def decline(ctx: click.Context, /, person: str, words: str, as_json: bool) -> int:
    """Record that the family of PERSON wants no card this time."""
    from carehome_app.commands.rehabilitation import cards

    return told(cards.say_of(access(ctx), "decline", person, (words,)), as_json=as_json)


@card.command("every", cls=Command)
@click.argument("days")
@JSON
@click.pass_context
def every(ctx: click.Context, /, days: str, as_json: bool) -> int:
    """Set every how many DAYS a family gets a card while the home is closed."""
    from carehome_app.commands.rehabilitation import cards

    return told(cards.every(access(ctx), days), as_json=as_json)


@card.command("menu", cls=Command)
@click.argument("meal")
@click.argument("dishes")
@click.option("--note", default="", help="About food: soft, no salt, allergens.")
@click.option("--on", type=A_DAY)
@JSON
@click.pass_context
def menu(ctx: click.Context, /, on: datetime | None, as_json: bool, **said: str) -> int:
    """Record what there is to eat at a MEAL: breakfast, lunch, supper or snack."""
    from carehome_app.commands.rehabilitation import cards

    return told(cards.menu(access(ctx), on=day_of(on), **said), as_json=as_json)


@card.command("picture", cls=Command)
@click.argument("path", type=A_FILE)
@click.option("--about", type=ABOUTS, default="meal")
@click.option("--person", default="")
@click.option("--words", default="")
@JSON
@click.pass_context
def picture(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Save a picture for cards, small and without its data."""
    from carehome_app.commands.rehabilitation import cards

    return told(cards.picture(access(ctx), **said), as_json=as_json)
