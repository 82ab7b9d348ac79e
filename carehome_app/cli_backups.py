"""The commands `backup` and `restore`, added to the program by `cli`."""

from pathlib import Path
from typing import Final

import click

FOLDER: Final = click.Path(path_type=Path, file_okay=False)


@click.option("-o", "output", metavar="DIR", type=FOLDER, help="Make it in this folder.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def backup(ctx: click.Context, /, output: Path | None, as_json: bool) -> int:
    """Back the home up and prove the copy; it may be open in a window meanwhile."""
    from carehome_app.cli import access, told
    from carehome_app.commands.backing_up import backup as make

    return told(make(access(ctx), output), as_json=as_json)


@click.argument("backup_folder", metavar="BACKUP", type=FOLDER)
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--with-rest-of", "damaged", metavar="HOME", type=FOLDER,
              help="Add what this damaged home still holds after the backup.")  # fmt: skip
@click.option("--only-key-file", is_flag=True, help="Only put the backup's vault.json into DIR.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def restore(
    ctx: click.Context, /, backup_folder: Path, folder: Path, as_json: bool, **how: object
) -> int:
    """Restore BACKUP into DIR, a new folder; nothing is ever written over."""
    from carehome_app.cli import access, told
    from carehome_app.commands.backing_up import WantedBack, restore_backup

    wanted = WantedBack(backup=backup_folder, folder=folder, **how)  # type: ignore[arg-type]
    return told(restore_backup(access(ctx), wanted), as_json=as_json)
