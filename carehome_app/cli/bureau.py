"""The commands of a bureau: begin one, its homes, parcels that come in, what they come to."""

from datetime import datetime
from pathlib import Path
from typing import Any, Final

import click

from carehome_app.cli.base import (
    A_DAY,
    A_FILE,
    FOLDER,
    Command,
    access,
    at_a_terminal,
    day_of,
    told,
)

JSON: Final = click.option("--json", "as_json", is_flag=True)
ON: Final = click.option("--on", type=A_DAY, help="The day (default: today).")
ANY_PATH: Final = click.Path(path_type=Path, exists=True)


@click.group()
def bureau() -> None:
    """Supervise homes: take their parcels in and add them up."""


@bureau.command(cls=Command)
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--name", required=True)
@click.option("--number", default="")
@click.option("--tz", default="Asia/Shanghai")
@click.option("--director", required=True)
@click.option("--server", default="", help="A PostgreSQL server, as libpq writes it.")
@click.pass_context
def init(ctx: click.Context, /, folder: Path, **said: str) -> int:
    """Create a bureau in DIR."""
    from carehome_app.commands.bureau import office

    new = office.New(said["name"], said["number"], said["tz"], said["director"], said["server"])
    return told(office.init(access(ctx, ask=at_a_terminal()), folder, new))


@bureau.command(cls=Command)
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--homes", default=195, type=click.IntRange(4, 20000), show_default=True)
@click.option("--days", default=30, type=click.IntRange(1, 400), show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.pass_context
def demo(ctx: click.Context, /, folder: Path, **size: int) -> int:
    """Create a made-up city in DIR, with late, missing, wrong and double parcels."""
    from carehome_app.commands.bureau import office

    return told(office.demo(access(ctx), folder, size))


@bureau.command(cls=Command)
@click.option("-o", "output", metavar="FILE", type=A_FILE)
@click.option("--renew", is_flag=True, help="Make new keys, signed by the old ones.")
@JSON
@click.pass_context
def card(ctx: click.Context, /, output: Path | None, renew: bool, as_json: bool) -> int:
    """Show or save the bureau's card for its homes."""
    from carehome_app.commands.bureau import office

    return told(office.card(access(ctx), output, renew=renew), as_json=as_json)


@bureau.command(cls=Command)
@click.argument("file", type=A_FILE)
@JSON
@click.pass_context
def tree(ctx: click.Context, /, file: Path, as_json: bool) -> int:
    """Import the list of counties and homes from FILE."""
    from carehome_app.commands.bureau import office

    return told(office.tree(access(ctx), file), as_json=as_json)


@bureau.command(cls=Command)
@click.argument("file", metavar="CARD", type=A_FILE)
@click.option("--words", default="", help="The eight words that the home read out to you.")
@click.option("--number", default="", help="Its number in the list, if the card has another.")
@JSON
@click.pass_context
def admit(ctx: click.Context, /, file: Path, words: str, number: str, as_json: bool) -> int:
    """Admit a home by its CARD."""
    from carehome_app.commands.bureau import office

    return told(office.admit(access(ctx), file, words, number), as_json=as_json)


@bureau.command(cls=Command)
@click.argument("number")
@click.option("--to", "place", default="", help="The new county; without it the home is closed.")
@click.option("--since", type=A_DAY, required=True)
@click.option("--order", required=True, help="The number of the order.")
@JSON
@click.pass_context
def move(ctx: click.Context, /, number: str, since: datetime, as_json: bool, **said: str) -> int:
    """Move the home NUMBER to another county, or close it."""
    from carehome_app.commands.bureau import office

    moved = office.Move(number, said["place"], since.date(), said["order"])
    return told(office.move(access(ctx), moved), as_json=as_json)


@bureau.command(cls=Command)
@click.argument("paths", metavar="PATH…", type=ANY_PATH, nargs=-1, required=True)
@click.option("--accept", is_flag=True, help="Take in what is in order (default: only look).")
@click.option("--also-asked", is_flag=True, help="Also take in what the program asks about.")
@JSON
@click.pass_context
def take(
    ctx: click.Context, /, paths: tuple[Path, ...], accept: bool, also_asked: bool, as_json: bool
) -> int:
    """Check parcels, codes or folders of them; --accept takes them in."""
    from carehome_app.commands.bureau import office

    did = office.take(access(ctx), paths, accept=accept or also_asked, also_asked=also_asked)
    return told(did, as_json=as_json)


@bureau.command(cls=Command)
@click.option("--address", default="127.0.0.1", show_default=True, help="One address of this PC.")
@click.option("--port", type=click.IntRange(0, 65535), required=True)
@click.option("--cert", type=A_FILE, required=True, help="The certificate of the receiver.")
@click.option("--key", "key_file", type=A_FILE, required=True, help="Its key.")
@click.option(
    "--ca", type=A_FILE, required=True, help="The authority that signed the homes' certificates."
)
@click.option(
    "--inbox", metavar="DIR", type=FOLDER, help="Where parcels are put (default: inbox)."
)
@click.option(
    "--outbox",
    metavar="DIR",
    type=FOLDER,
    help="Where files for the homes lie that they may fetch (default: outbox).",
)
@click.pass_context
def receive(
    ctx: click.Context,
    /,
    inbox: Path | None,
    outbox: Path | None,
    **said: Any,  # noqa: ANN401
) -> int:
    """Receive parcels by HTTPS until stopped, and put them into the inbox; opens no record."""
    from carehome_app.commands.bureau import network

    papers = network.Papers(said["cert"], said["key_file"], said["ca"])
    asked = access(ctx)
    if asked.home is not None:
        inbox, outbox = inbox or asked.home / "inbox", outbox or asked.home / "outbox"
    outbox = outbox or (inbox and inbox.parent / "outbox")
    wanted = network.Asked(said["address"], said["port"], papers, inbox, outbox)
    return told(network.receive(wanted, asked.say(), click.echo))


@bureau.command(cls=Command)
@JSON
@click.pass_context
def waiting(ctx: click.Context, /, as_json: bool) -> int:
    """Show which parcels wait to be accepted."""
    from carehome_app.commands.bureau import office

    return told(office.waiting(access(ctx)), as_json=as_json)


@bureau.command(cls=Command)
@click.argument("number")
@click.argument("seq", type=int)
@JSON
@click.pass_context
def accept(ctx: click.Context, /, number: str, seq: int, as_json: bool) -> int:
    """Accept parcel SEQ of the home NUMBER."""
    from carehome_app.commands.bureau import office

    return told(office.accept(access(ctx), number, seq), as_json=as_json)


@bureau.command(cls=Command)
@ON
@click.option("--month", is_flag=True, help="The whole month up to today.")
@click.option("--apart", is_flag=True, help="Who is kept apart: persons, doors, sensors.")
@JSON
@click.pass_context
def show(
    ctx: click.Context, /, on: datetime | None, month: bool, apart: bool, as_json: bool
) -> int:
    """Show a day, county by county."""
    from carehome_app.commands.bureau import showing

    if apart:
        return told(showing.apart(access(ctx), day_of(on)), as_json=as_json)
    return told(showing.day(access(ctx), day_of(on), month=month), as_json=as_json)


@bureau.command(cls=Command)
@click.argument("number")
@ON
@JSON
@click.pass_context
def home(ctx: click.Context, /, number: str, on: datetime | None, as_json: bool) -> int:
    """Open the home NUMBER: its parcels with their seals checked."""
    from carehome_app.commands.bureau import showing

    return told(showing.home(access(ctx), number, day_of(on)), as_json=as_json)


@bureau.command(cls=Command)
@ON
@JSON
@click.pass_context
def missing(ctx: click.Context, /, on: datetime | None, as_json: bool) -> int:
    """Show who has not reported, with the phone number."""
    from carehome_app.commands.bureau import showing

    return told(showing.missing(access(ctx), day_of(on)), as_json=as_json)


@bureau.command(cls=Command)
@ON
@JSON
@click.pass_context
def who(ctx: click.Context, /, on: datetime | None, as_json: bool) -> int:
    """Show which homes to look at first, and why."""
    from carehome_app.commands.bureau import showing

    return told(showing.who(access(ctx), day_of(on)), as_json=as_json)


@bureau.command(cls=Command)
@ON
@click.option("--format", "form", type=click.Choice(["dhis2", "csv"]), default="csv")
@click.option("-o", "output", metavar="FILE", type=A_FILE, required=True)
@JSON
@click.pass_context
def export(
    ctx: click.Context, /, on: datetime | None, form: str, output: Path, as_json: bool
) -> int:
    """Write every home's figures of a day."""
    from carehome_app.commands.bureau import showing

    return told(showing.export(access(ctx), day_of(on), form, output), as_json=as_json)


@bureau.command(cls=Command)
@click.argument("numbers", nargs=-1)
@click.option("-o", "output", metavar="DIR", type=FOLDER, required=True)
@JSON
@click.pass_context
def down(ctx: click.Context, /, numbers: tuple[str, ...], output: Path, as_json: bool) -> int:
    """Write the files that go down to homes: receipts and notices."""
    from carehome_app.commands.bureau import office

    return told(office.down(access(ctx), numbers, output), as_json=as_json)


@bureau.command(cls=Command)
@click.argument("title")
@click.argument("words")
@click.option(
    "--to", "places", multiple=True, help="A county or a home’s number (default: every home)."
)
@click.option("--answer", is_flag=True, help="An answer is wanted.")
@JSON
@click.pass_context
def notice(
    ctx: click.Context, /, places: tuple[str, ...], answer: bool, as_json: bool, **said: str
) -> int:
    """Write a notice with TITLE and WORDS to homes."""
    from carehome_app.commands.bureau import notices as written

    notice_ = written.Said(said["title"], said["words"], places, answer)
    return told(written.send(access(ctx), notice_), as_json=as_json)


@bureau.command(cls=Command)
@JSON
@click.pass_context
def notices(ctx: click.Context, /, as_json: bool) -> int:
    """Show which notices were written, read and answered."""
    from carehome_app.commands.bureau import notices as written

    return told(written.listed(access(ctx)), as_json=as_json)


@bureau.command(cls=Command)
@click.argument("place")
@click.argument("name")
@click.argument("phone", default="")
@JSON
@click.pass_context
def officer(ctx: click.Context, /, place: str, name: str, phone: str, as_json: bool) -> int:
    """Name the liaison officer of a county or a home."""
    from carehome_app.commands.bureau import notices as written

    return told(written.officer(access(ctx), place, name, phone), as_json=as_json)


@bureau.command(cls=Command)
@click.argument("place")
@click.argument("words")
@JSON
@click.pass_context
def visit(ctx: click.Context, /, place: str, words: str, as_json: bool) -> int:
    """Record that the liaison officer visited or called PLACE, in WORDS."""
    from carehome_app.commands.bureau import notices as written

    return told(written.visit(access(ctx), place, words), as_json=as_json)
