"""The commands of requests: take, answer, hand on, close; aid; a counsellor's key and words."""

from datetime import datetime
from pathlib import Path
from typing import Any, Final

import click

from carehome_app.cli.base import A_DAY, A_MONTH, Command, access, day_of, told

JSON: Final = click.option("--json", "as_json", is_flag=True)
AGAIN: Final = click.option(
    "--again", is_flag=True, help="Answer a question by typing the same again."
)
AT: Final = click.option("--at", metavar="ISO", help="When it was so (default: now).")
WORDS: Final = click.option("--words", default="", help="In words.")
SECRET: Final = click.option(
    "--secret-file",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="A file with the counsellor's own passphrase.",
)
KINDS: Final = click.Choice(
    ["material", "medical", "psychological", "safety", "repair", "complaint", "visit", "aid",
     "other"]
)  # fmt: skip
STEPS: Final = click.Choice(
    ["responded", "assigned", "verified", "solved", "granted", "refused", "referred", "told",
     "untold", "closed", "withdrawn", "reopened", "reported", "noted"]
)  # fmt: skip
AID_STEPS: Final = click.Choice(
    ["verified", "granted", "refused", "withdrawn", "paid", "published", "papers"]
)

PROGRAMMES: Final = click.Choice(
    ["minimum", "destitute", "temporary", "orphan", "unattended", "disability", "nursing",
     "old_age", "medical"]
)  # fmt: skip


@click.group()
def request() -> None:
    """Take, answer and close what people ask for; aid and counselling."""


@request.command(cls=Command)
@click.argument("words")
@click.option("--kind", type=KINDS, default="other", show_default=True)
@click.option("--urgency", type=click.Choice(["now", "today", "week"]), default="week")
@click.option("--channel", type=click.Choice(["face", "phone", "chat", "found"]), default="face")
@click.option(
    "--person", default="", metavar="CODE", help="The resident or member of staff it is about."
)
@click.option("--about", default="", help="Whom or what else it is about.")
@click.option("--caller", default="", help="Who asks (default: anonymous).")
@click.option("--phone", default="")
@click.option("--consent", is_flag=True, help="The person agrees that the family is told.")
@AT
@AGAIN
@JSON
@click.pass_context
def take(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Record what somebody asks for, in WORDS."""
    from carehome_app.commands.requests import acting as requests

    return told(requests.take(access(ctx), requests.Taken(**said)), as_json=as_json)


@request.command(cls=Command)
@click.argument("no")
@click.argument("words")
@AT
@AGAIN
@JSON
@click.pass_context
def respond(ctx: click.Context, /, no: str, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Record the first answer to NO, in WORDS."""
    from carehome_app.commands.requests import acting as requests

    did = requests.Stepped(step="responded", **said)
    return told(requests.act(access(ctx), no, did), as_json=as_json)


@request.command(cls=Command)
@click.argument("no")
@click.argument("step", type=STEPS)
@WORDS
@click.option(
    "--person", default="", metavar="CODE", help="Who gets it (default: who reports it)."
)
@click.option("--satisfied", type=click.Choice(["yes", "no"]))
@AT
@AGAIN
@JSON
@click.pass_context
def step(ctx: click.Context, /, no: str, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Record a STEP about the request NO."""
    from carehome_app.commands.requests import acting as requests

    return told(requests.act(access(ctx), no, requests.Stepped(**said)), as_json=as_json)


@request.command(cls=Command)
@click.argument("no")
@WORDS
@JSON
@click.pass_context
def close(ctx: click.Context, /, no: str, words: str, as_json: bool) -> int:
    """Close NO; the person must have been told."""
    from carehome_app.commands.requests import acting as requests

    did = requests.Stepped(step="closed", words=words)
    return told(requests.act(access(ctx), no, did), as_json=as_json)


@request.command(cls=Command)
@click.argument("no")
@click.argument("into")
@JSON
@click.pass_context
def merge(ctx: click.Context, /, no: str, into: str, as_json: bool) -> int:
    """Merge NO into INTO, the same matter."""
    from carehome_app.commands.requests import acting as requests

    return told(requests.merge(access(ctx), no, into), as_json=as_json)


@request.command("list", cls=Command)
@JSON
@click.pass_context
def all_open(ctx: click.Context, /, as_json: bool) -> int:
    """Show what is open, by urgency and clock, and the figures of the month."""
    from carehome_app.commands.requests import acting as requests

    return told(requests.all_open(access(ctx)), as_json=as_json)


@request.command(cls=Command)
@click.argument("no")
@JSON
@click.pass_context
def why(ctx: click.Context, /, no: str, as_json: bool) -> int:
    """Show until when NO must be answered, and why: hours, days left out, the source."""
    from carehome_app.commands.requests import acting as requests

    return told(requests.why(access(ctx), no), as_json=as_json)


@request.command(cls=Command)
@click.argument("no")
@click.argument("yuan")
@click.option("--cause", required=True)
@click.option("--household", default="")
@AGAIN
@JSON
@click.pass_context
def aid(ctx: click.Context, /, no: str, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Record that NO asks for YUAN."""
    from carehome_app.commands.requests import acting as requests

    return told(requests.ask_aid(access(ctx), no, requests.AidTyped(**said)), as_json=as_json)


@request.command("aid-step", cls=Command)
@click.argument("no")
@click.argument("step", type=AID_STEPS)
@click.argument("yuan", default="")
@click.option("--fund", type=click.Choice(["standby", "relief", "charity"]))
@WORDS
@JSON
@click.pass_context
def aid_step(ctx: click.Context, /, no: str, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Record a STEP of the aid NO asks for; YUAN when it is granted or paid."""
    from carehome_app.commands.requests import acting as requests

    did = requests.AidStepped(**said)
    return told(requests.act_on_aid(access(ctx), no, did), as_json=as_json)


@request.command(cls=Command)
@SECRET
@JSON
@click.pass_context
def key(ctx: click.Context, /, secret_file: Path, as_json: bool) -> int:
    """Give the acting counsellor a key of their own."""
    from carehome_app.commands.requests import acting as requests

    return told(requests.set_key(access(ctx), secret_file), as_json=as_json)


@request.command(cls=Command)
@click.argument("no")
@SECRET
@click.pass_context
def words(ctx: click.Context, /, no: str, secret_file: Path) -> int:
    """Show what NO asks to the acting counsellor only."""
    from carehome_app.commands.requests import acting as requests

    return told(requests.words(access(ctx), no, secret_file))


@request.command("set", cls=Command)
@click.argument("name")
@click.argument("value")
@JSON
@click.pass_context
def change(ctx: click.Context, /, name: str, value: str, as_json: bool) -> int:
    """Set a clock, the calendar or a telephone number: now 30, holidays 2027-01-01..2027-01-03."""
    from carehome_app.commands.requests import acting as requests

    return told(requests.change(access(ctx), name, value), as_json=as_json)


@request.command(cls=Command)
@click.option("--month", type=A_MONTH, help="The month (default: this month).")
@click.option("-o", "output", type=click.Path(path_type=Path), required=True, metavar="FILE")
@JSON
@click.pass_context
def export(ctx: click.Context, /, month: datetime | None, output: Path, as_json: bool) -> int:
    """Write a month's requests to FILE as Open311 JSON, without personal data."""
    from carehome_app.commands.requests import acting as requests

    return told(requests.export(access(ctx), day_of(month), output), as_json=as_json)


@request.command(cls=Command)
@click.argument("began", metavar="ISO")
@click.argument("ended", metavar="ISO")
@click.option("--risk", type=click.Choice(["none", "possible", "high"]), required=True)
@click.option(
    "--talker", default="", help="The number of a person who called before (default: a new one)."
)
@click.option("--theme", default="")
@click.option("--named", default="", metavar="CODE", help="Who stays on the phone.")
@click.option("--band", default="", help="Age band.")
@click.option("--referred", default="", help="To whom the person is passed on.")
@click.option(
    "--words-file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A file with what was said; it is sealed to the counsellors.",
)
@JSON
@click.pass_context
def call(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Record a counselling from BEGAN to ENDED; for counsellors only."""
    from carehome_app.commands.requests import people

    return told(people.call(access(ctx), people.Call(**said)), as_json=as_json)


@request.command(cls=Command)
@click.argument("name")
@click.argument("minutes", type=int)
@click.argument("contacts", type=int)
@click.option("--what", default="")
@click.option("--person", default="", metavar="CODE", help="For whom (default: the house).")
@click.option("--on", type=A_DAY, help="The day (default: today).")
@click.option("--social-worker", is_flag=True)
@JSON
@click.pass_context
def helped(ctx: click.Context, /, on: datetime | None, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Record that NAME helped for MINUTES with CONTACTS contacts."""
    from carehome_app.commands.requests import people

    done = people.Helped(on=day_of(on), **said)
    return told(people.helped(access(ctx), done), as_json=as_json)


@request.command(cls=Command)
@click.argument("person")
@click.argument("programme", type=PROGRAMMES)
@click.option("--since", type=A_DAY, help="The first day (default: today).")
@click.option("--review", type=A_DAY, help="When it is reviewed.")
@WORDS
@JSON
@click.pass_context
def benefit(ctx: click.Context, /, as_json: bool, **said: Any) -> int:  # noqa: ANN401
    """Record that PERSON receives something from a PROGRAMME."""
    from carehome_app.commands.requests import people

    since, review = day_of(said.pop("since")), day_of(said.pop("review"))
    given = people.Given(since=since, review=review, **said)
    return told(people.benefit(access(ctx), given), as_json=as_json)
