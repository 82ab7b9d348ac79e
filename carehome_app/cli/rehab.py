"""The commands of rehabilitation: `rehab plan|session|missed|assess|treatment|status …`."""

from datetime import datetime
from typing import Any, Final

import click

from carehome_app.cli.base import A_DAY, A_MONTH, Command, access, day_of, told

JSON: Final = click.option("--json", "as_json", is_flag=True)
ON: Final = click.option("--on", type=A_DAY, help="The day (default: today).")
COURSES: Final = click.Choice(["training", "exercise", "cognition", "activity"])
TREATMENTS: Final = click.Choice(["referral", "operation", "appointment"])
_DATES: Final = ("on", "since", "until", "agreed_on", "review", "missed_on")


def _days(said: dict[str, Any]) -> dict[str, Any]:
    return {name: day_of(value) if name in _DATES else value for name, value in said.items()}


@click.group("rehab")
def rehab() -> None:
    """Training: plans, sessions, assessments, special treatment."""


@rehab.command("plan", cls=Command)
@click.argument("person")
@click.option("--sessions", required=True, help="Item, minutes, weekdays: “stand 30 1-6”.")
@click.option("--goal", "goals", multiple=True, help="“what; how measured; by when; -1; 3×2”.")
@click.option("--course", type=COURSES, default="training")
@click.option("--since", type=A_DAY)
@click.option("--until", type=A_DAY)
@click.option("--words", default="", help="What it is for.")
@click.option("--long-goals", default="")
@click.option("--methods", default="")
@click.option("--precautions", default="")
@click.option("--agreed-by", default="", help="The family member who agreed.")
@click.option("--agreed-on", type=A_DAY)
@click.option("--review", type=A_DAY, help="When it is reviewed (default: after 90 days).")
@click.option("--assess-every", type=int, default=30, help="Days until goals are assessed again.")
@JSON
@click.pass_context
def plan(ctx: click.Context, /, **said: Any) -> int:  # noqa: ANN401
    """Begin a plan for PERSON; one of the same kind that holds ends the day before."""
    from carehome_app.commands.rehabilitation import training

    as_json = said.pop("as_json")
    return told(training.plan(access(ctx), training.PlanSaid(**_days(said))), as_json=as_json)


@rehab.command("change", cls=Command)
@click.argument("person")
@click.argument("act", type=click.Choice(["end", "review", "pause", "adapt"]))
@click.argument("day", type=A_DAY)
@click.option("--to", type=A_DAY, help="The last day of a pause (default: the same day).")
@click.option("--words", default="")
@JSON
@click.pass_context
def change(ctx: click.Context, /, day: datetime, to: datetime | None, **said: Any) -> int:  # noqa: ANN401
    """End, review (next on DAY), pause or adapt the plan PERSON has now."""
    from carehome_app.commands.rehabilitation import training

    as_json = said.pop("as_json")
    days = (day.date(), (to or day).date())
    return told(training.change(access(ctx), days=days, **said), as_json=as_json)


@rehab.command("session", cls=Command)
@click.argument("person")
@click.argument("typed")
@ON
@click.option("--missed-on", type=A_DAY, help="The day it makes up for.")
@click.option("--therapist", default="", metavar="CODE", help="Who trained (default: who acts).")
@click.option("--reaction", default="")
@click.option("--place", default="")
@click.option("--again", is_flag=True, help="Answer a question by typing the same again.")
@JSON
@click.pass_context
def session(ctx: click.Context, /, **said: Any) -> int:  # noqa: ANN401
    """Record a session of PERSON: TYPED is item, minutes and help, such as “stand 30 prompt”."""
    from carehome_app.commands.rehabilitation import training

    as_json = said.pop("as_json")
    given = training.SessionSaid(**_days(said))
    return told(training.session(access(ctx), given), as_json=as_json)


@rehab.command("missed", cls=Command)
@click.argument("person")
@click.argument("item")
@click.argument("reason")
@ON
@JSON
@click.pass_context
def missed(ctx: click.Context, /, on: datetime | None, **said: Any) -> int:  # noqa: ANN401
    """Record that ITEM of PERSON was not held: ill, refused, therapist, isolation, out or home."""
    from carehome_app.commands.rehabilitation import training

    as_json = said.pop("as_json")
    return told(training.missed(access(ctx), on=day_of(on), **said), as_json=as_json)


@rehab.command("back", cls=Command)
@click.argument("line")
@click.option("--words", default="")
@JSON
@click.pass_context
def back(ctx: click.Context, /, line: str, words: str, as_json: bool) -> int:
    """Take back the LINE (station-number) of a session."""
    from carehome_app.commands.rehabilitation import training

    return told(training.take_back(access(ctx), line, words), as_json=as_json)


@rehab.command("assess", cls=Command, context_settings={"ignore_unknown_options": True})
@click.argument("person")
@click.argument("typed")
@click.option("--tool", default="gas")
@ON
@click.option("--seen", multiple=True, help="What was observed, once for each goal.")
@click.option("--licence", default="", help="The licence, if the tool needs one.")
@JSON
@click.pass_context
def assess(ctx: click.Context, /, **said: Any) -> int:  # noqa: ANN401
    """Record an assessment of PERSON: TYPED is one level per goal, such as “1 0 -1”."""
    from carehome_app.commands.rehabilitation import training

    as_json = said.pop("as_json")
    given = training.AssessSaid(**_days(said))
    return told(training.assess(access(ctx), given), as_json=as_json)


@rehab.command("treatment", cls=Command)
@click.argument("person")
@click.argument("what", type=TREATMENTS)
@click.argument("words")
@click.argument("day", type=A_DAY)
@click.option("--place", default="")
@click.option("--payer", default="", help="Who pays.")
@JSON
@click.pass_context
def treatment(ctx: click.Context, /, day: datetime, **said: Any) -> int:  # noqa: ANN401
    """Put a referral, an operation or an appointment of PERSON into the register."""
    from carehome_app.commands.rehabilitation import training

    as_json = said.pop("as_json")
    given = training.TreatmentSaid(day=day.date(), **said)
    return told(training.treatment(access(ctx), given), as_json=as_json)


@rehab.command("result", cls=Command)
@click.argument("line")
@click.argument("words")
@click.option("--next", "next_", type=A_DAY, help="When it goes on; without this, it is over.")
@JSON
@click.pass_context
def result(
    ctx: click.Context, /, line: str, words: str, next_: datetime | None, as_json: bool
) -> int:
    """Record the outcome of a LINE of the register."""
    from carehome_app.commands.rehabilitation import training

    done = training.result(access(ctx), line, words, day_of(next_))
    return told(done, as_json=as_json)


@rehab.command("rule", cls=Command)
@click.argument("typed")
@JSON
@click.pass_context
def rule(ctx: click.Context, /, typed: str, as_json: bool) -> int:
    """Judge months by this rule from today: a code, or days/minutes such as 22/210."""
    from carehome_app.commands.rehabilitation import training

    return told(training.rule(access(ctx), typed), as_json=as_json)


@rehab.command("tool", cls=Command)
@click.argument("code")
@click.argument("title")
@click.option("--item", "items", multiple=True, required=True, help="code:label:least:most")
@click.option("--every", type=int, default=90, help="Days until it is due again.")
@click.option("--licence", default="", help="The licence it needs, if any.")
@JSON
@click.pass_context
def tool(ctx: click.Context, /, **said: Any) -> int:  # noqa: ANN401
    """Describe an assessment tool of the home's own, or a new version of it."""
    from carehome_app.commands.rehabilitation import training

    as_json = said.pop("as_json")
    return told(training.tool(access(ctx), training.ToolSaid(**said)), as_json=as_json)


@rehab.command("status", cls=Command)
@click.option("--from", "first", type=A_DAY)
@click.option("--to", "last", type=A_DAY)
@click.option("--month", type=A_MONTH, help="A month, judged by the home's own rule.")
@JSON
@click.pass_context
def status(
    ctx: click.Context,
    /,
    first: datetime | None,
    last: datetime | None,
    month: datetime | None,
    as_json: bool,
) -> int:
    """Say what was planned and held: this week, some days, or a month."""
    from carehome_app.commands.rehabilitation import training

    days = (day_of(first), day_of(last))
    return told(training.status(access(ctx), days, day_of(month)), as_json=as_json)
