"""The commands about forms of others."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from carehome_app.cli.base import A_DAY, A_FILE, Command, access, day_of, told


@click.group()
def form() -> None:
    """Fill somebody else's workbook from the record."""


@form.command("figures", cls=Command)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def figures(ctx: click.Context, /, as_json: bool) -> int:
    """Show every figure and list that a form can be filled with."""
    from carehome_app.commands import forms

    return told(forms.figures(access(ctx)), as_json=as_json)


@form.command("add", cls=Command)
@click.argument("name")
@click.argument("file", type=A_FILE)
@click.option("--cell", "cells", multiple=True, metavar="C5=FIGURE", help="A figure in a cell.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="B9=LIST.COLUMN",
    help="A column of a list, from its first cell downwards.",
)
@click.pass_context
def add(ctx: click.Context, /, name: str, file: Path, **said: Any) -> int:  # noqa: ANN401
    """Map the blank workbook FILE under NAME; a cell may be named Sheet!C5."""
    from carehome_app.commands import forms

    return told(forms.add(access(ctx), name, file, (said["cells"], said["columns"])))


@form.command("list", cls=Command)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def listed(ctx: click.Context, /, as_json: bool) -> int:
    """Show the forms and what stands where in them."""
    from carehome_app.commands import forms

    return told(forms.listed(access(ctx)), as_json=as_json)


@form.command("fill", cls=Command)
@click.argument("name")
@click.option(
    "--blank", type=A_FILE, help="Today's blank form (default: the one that was mapped)."
)
@click.option("--on", type=A_DAY, help="The day (default: today).")
@click.option("--masked", is_flag=True, help="Family names only.")
@click.option("-o", "output", metavar="FILE", type=A_FILE, required=True)
@click.pass_context
def fill(ctx: click.Context, /, on: datetime | None, **said: Any) -> int:  # noqa: ANN401
    """Fill the form NAME; one that was changed is reported and not filled."""
    from carehome_app.commands import forms

    return told(forms.fill(access(ctx), forms.Filling(on=day_of(on), **said)))


@form.command("check", cls=Command)
@click.argument("name")
@click.argument("file", type=A_FILE)
@click.option("--accept", is_flag=True, help="From now on fill the cells at their new places.")
@click.pass_context
def check(ctx: click.Context, /, name: str, file: Path, accept: bool) -> int:
    """Show how FILE differs from the form that was mapped."""
    from carehome_app.commands import forms

    return told(forms.check(access(ctx), name, file, accept=accept))


@form.command("drop", cls=Command)
@click.argument("name")
@click.pass_context
def drop(ctx: click.Context, /, name: str) -> int:
    """Remove the form NAME."""
    from carehome_app.commands import forms

    return told(forms.drop(access(ctx), name))
