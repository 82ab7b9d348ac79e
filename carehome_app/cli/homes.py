"""The commands about a whole home: begin it, make one up, back it up, check it, tour it."""

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

DEFAULT: Final = click.core.ParameterSource.DEFAULT
OF_CHILDREN: Final = {"residents": 60, "staff": 26, "areas": 40, "days": 28}
"""How large a made-up home for children is when nobody says."""


@click.command(cls=Command)
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--name", required=True)
@click.option("--number", default="")
@click.option("--tz", default="Asia/Shanghai")
@click.option("--director", required=True)
@click.pass_context
def init(ctx: click.Context, /, folder: Path, **said: str) -> int:
    """Create a new home in DIR."""
    from carehome_app.commands.homes import Wanted, found

    wanted = Wanted(
        name=said["name"], number=said["number"], timezone=said["tz"], director=said["director"]
    )
    return told(found(access(ctx, ask=at_a_terminal()), folder, wanted))


@click.command(cls=Command)
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--children", is_flag=True, help="A home for children, which is smaller by default.")
@click.option("--residents", default=104, type=click.IntRange(1, 2000), show_default=True)
@click.option("--staff", default=38, type=click.IntRange(2, 1000), show_default=True)
@click.option("--areas", default=60, type=click.IntRange(0, 1000), show_default=True)
@click.option("--days", default=90, type=click.IntRange(0, 4000), show_default=True)
@click.option("--until", type=A_DAY, help="The day on which the history ends (default: today).")
@click.option("--seed", default=1, show_default=True)
@click.pass_context
def demo(ctx: click.Context, /, folder: Path, until: datetime | None, **size: int) -> int:
    """Create a made-up home with history in DIR."""
    from carehome_app.commands.homes import demo as make

    if size["children"]:
        usual = {name: ctx.get_parameter_source(name) is DEFAULT for name in OF_CHILDREN}
        size.update({name: OF_CHILDREN[name] for name, unsaid in usual.items() if unsaid})
    return told(make(access(ctx), folder, {**size, "until": day_of(until)}))


@click.command(cls=Command)
@click.option("-o", "output", metavar="DIR", type=FOLDER, help="Make it in this folder.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def backup(ctx: click.Context, /, output: Path | None, as_json: bool) -> int:
    """Back the home up and prove the copy; it may be open in a window meanwhile."""
    from carehome_app.commands.backing_up import backup as make

    return told(make(access(ctx), output), as_json=as_json)


@click.command(cls=Command)
@click.argument("backup_folder", metavar="BACKUP", type=FOLDER)
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option(
    "--with-rest-of",
    "damaged",
    metavar="HOME",
    type=FOLDER,
    help="Add what this damaged home still holds from after the backup.",
)
@click.option("--only-key-file", is_flag=True, help="Only put the backup's vault.json into DIR.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def restore(
    ctx: click.Context, /, backup_folder: Path, folder: Path, as_json: bool, **how: object
) -> int:
    """Restore BACKUP into DIR, a new folder; nothing is ever written over."""
    from carehome_app.commands.backing_up import WantedBack, restore_backup

    wanted = WantedBack(backup=backup_folder, folder=folder, **how)  # type: ignore[arg-type]
    return told(restore_backup(access(ctx), wanted), as_json=as_json)


@click.command(cls=Command)
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option(
    "--all",
    "every_page",
    is_flag=True,
    help="Only take pictures of every page: two languages, light and dark, four screen sizes.",
)
@click.option(
    "--size",
    type=click.Choice(["1366x768", "1093x614", "911x512", "1920x1080"]),
    help="Play it as on a screen of this size: 125 and 150 per cent, and a large one.",
)
@click.pass_context
def tour(ctx: click.Context, /, folder: Path, every_page: bool, size: str | None) -> int:
    """Play a morning round in the real window; save pictures and the report in DIR."""
    from carehome_app.commands.windows import every_page as look
    from carehome_app.commands.windows import tour as play

    if every_page:
        return told(look(access(ctx), folder))
    return told(play(access(ctx), folder, size or ""))


@click.command(cls=Command)
@click.option("--chain-only", is_flag=True, help="Check only the chain, which is quicker.")
@click.option("--seal", default="", metavar="CODE", help="Find the line of a report's seal.")
@click.option("--journal", type=A_FILE, help="Check a copy of the journal; needs no home.")
@click.option("--file", "saved", type=A_FILE, help="Compare a saved report with the issued one.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def verify(
    ctx: click.Context,
    /,
    as_json: bool,
    journal: Path | None,
    saved: Path | None,
    **what: Any,  # noqa: ANN401
) -> int:
    """Check that nothing was lost or altered, and say what that proves."""
    from carehome_app.commands.proving import compare, verify_copy
    from carehome_app.commands.proving import verify as check

    if saved is not None:
        return told(compare(access(ctx), saved), as_json=as_json)
    if journal is not None:
        return told(verify_copy(access(ctx), journal, seal=what["seal"]), as_json=as_json)
    return told(check(access(ctx), **what), as_json=as_json)


@click.command(cls=Command)
@click.option(
    "--seen", "why", metavar="WHY", help="Say that you have looked into it, and the explanation."
)
@click.option(
    "--clock-was-wrong",
    "really",
    metavar="TIME",
    help="When the first line under a clock that ran ahead was written; use with --seen.",
)
@click.option("--clock-is-right", is_flag=True, help="The clock shows the right day.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def doubts(ctx: click.Context, /, as_json: bool, **what: Any) -> int:  # noqa: ANN401
    """Show what contradicts the record and whether its clock jumped; answer it."""
    from carehome_app.commands.proving import doubts as tell

    return told(tell(access(ctx), **what), as_json=as_json)
