"""The commands of a home's parcels: its card, its bureau, what goes up and what comes down."""

from pathlib import Path
from typing import Final

import click

from carehome_app.cli.base import A_FILE, FOLDER, Command, access, told

JSON: Final = click.option("--json", "as_json", is_flag=True)
LEVEL: Final = click.option(
    "--level", type=click.IntRange(1, 2), default=1, help="1: sums only; 2: also masked cases."
)
OUTPUT: Final = click.option(
    "-o", "output", metavar="DIR", type=FOLDER, required=True, help="A stick or a folder."
)


@click.group()
def parcel() -> None:
    """Send parcels to the bureau; take in what comes down."""


@parcel.command(cls=Command)
@click.option("-o", "output", metavar="FILE", type=A_FILE)
@click.option("--renew", is_flag=True, help="Make new keys, signed by the old ones.")
@JSON
@click.pass_context
def card(ctx: click.Context, /, output: Path | None, renew: bool, as_json: bool) -> int:
    """Show or save this home's card for the bureau."""
    from carehome_app.commands.bureau import parcels

    return told(parcels.card(access(ctx), output, renew=renew), as_json=as_json)


@parcel.command(cls=Command)
@click.argument("file", metavar="CARD", type=A_FILE)
@click.option("--words", default="", help="The eight words that the bureau read out to you.")
@JSON
@click.pass_context
def bureau(ctx: click.Context, /, file: Path, words: str, as_json: bool) -> int:
    """Take over the bureau's CARD."""
    from carehome_app.commands.bureau import parcels

    return told(parcels.bureau(access(ctx), file, words), as_json=as_json)


@parcel.command(cls=Command)
@LEVEL
@JSON
@click.pass_context
def look(ctx: click.Context, /, level: int, as_json: bool) -> int:
    """Show in words what a parcel would tell; nothing is made."""
    from carehome_app.commands.bureau import parcels

    return told(parcels.look(access(ctx), level), as_json=as_json)


@parcel.command(cls=Command)
@LEVEL
@click.option("-o", "output", metavar="DIR", type=FOLDER, help="A stick or a folder.")
@click.option(
    "--to-network", is_flag=True, help="Send to the bureau's receiver (must be switched on)."
)
@JSON
@click.pass_context
def send(
    ctx: click.Context, /, level: int, output: Path | None, to_network: bool, as_json: bool
) -> int:
    """Make the next parcel."""
    from carehome_app.commands.bureau import network, parcels

    asked = access(ctx)
    if to_network:
        did = network.send(asked, output, level)
    elif output is None:
        raise click.UsageError("-o DIR, or --to-network.")
    else:
        did = parcels.send(asked, output, level)
    return told(did, as_json=as_json)


@parcel.command(cls=Command)
@JSON
@click.pass_context
def deliver(ctx: click.Context, /, as_json: bool) -> int:
    """Send what still waits to the bureau's receiver."""
    from carehome_app.commands.bureau import network

    return told(network.deliver(access(ctx)), as_json=as_json)


@parcel.command(cls=Command)
@click.argument("where", metavar="HOST:PORT", default="")
@click.option("--cert", type=A_FILE, help="The certificate of this desk.")
@click.option("--key", "key_file", type=A_FILE, help="Its key.")
@click.option("--ca", type=A_FILE, help="The authority that signed the receiver's certificate.")
@click.option("--off", is_flag=True, help="Stop sending over the network.")
@JSON
@click.pass_context
def network(
    ctx: click.Context, /, where: str, off: bool, as_json: bool, **papers: Path | None
) -> int:
    """Let this desk send to the bureau's receiver at HOST:PORT; a director does this."""
    from carehome_app.commands.bureau import network as line

    cert, key, authority = papers["cert"], papers["key_file"], papers["ca"]
    given = None
    if where and not off:
        if cert is None or key is None or authority is None:
            raise click.UsageError("--cert, --key, --ca.")
        given = line.Papers(cert, key, authority)
    return told(line.switch(access(ctx), where, given, off=off), as_json=as_json)


@parcel.command(cls=Command)
@click.argument("person")
@click.option("--purpose", required=True)
@click.option("--ground", required=True, help="The consent, or the duty by law.")
@click.option("--words", default="")
@OUTPUT
@JSON
@click.pass_context
def case(ctx: click.Context, /, person: str, output: Path, as_json: bool, **said: str) -> int:
    """Report one case with the name of PERSON, by the director's PIN."""
    from carehome_app.commands.bureau import parcels

    given = access(ctx)
    typed = parcels.Case(person, said["purpose"], said["ground"], said["words"], given.pin or "")
    return told(parcels.case(given, output, typed), as_json=as_json)


@parcel.command(cls=Command)
@JSON
@click.pass_context
def code(ctx: click.Context, /, as_json: bool) -> int:
    """Print the text of today's QR code, as a phone reads it."""
    from carehome_app.commands.bureau import parcels

    return told(parcels.code(access(ctx)), as_json=as_json)


@parcel.command(cls=Command)
@JSON
@click.pass_context
def sent(ctx: click.Context, /, as_json: bool) -> int:
    """Show what was sent and receipted."""
    from carehome_app.commands.bureau import parcels

    return told(parcels.sent(access(ctx)), as_json=as_json)


@parcel.command(cls=Command)
@click.argument("file", type=A_FILE)
@JSON
@click.pass_context
def take(ctx: click.Context, /, file: Path, as_json: bool) -> int:
    """Take in FILE from the bureau: receipts, notices, faults, requests."""
    from carehome_app.commands.bureau import parcels

    return told(parcels.take(access(ctx), file), as_json=as_json)


@parcel.command(cls=Command)
@JSON
@click.pass_context
def notices(ctx: click.Context, /, as_json: bool) -> int:
    """Show what the bureau wrote, and what was done about it."""
    from carehome_app.commands.bureau import parcels

    return told(parcels.notices(access(ctx)), as_json=as_json)


@parcel.command(cls=Command)
@click.argument("no")
@click.argument("words", default="")
@JSON
@click.pass_context
def answer(ctx: click.Context, /, no: str, words: str, as_json: bool) -> int:
    """Record that the notice NO was read, or answer it in WORDS."""
    from carehome_app.commands.bureau import parcels

    return told(parcels.answer(access(ctx), no, words), as_json=as_json)
