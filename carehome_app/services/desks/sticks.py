"""Sticks that are plugged in, and invitations that lie on them: asked before a home is open."""

from pathlib import Path

from carehome_app.db.desks import volumes


def plugged_in() -> list[Path]:
    """Return where sticks are mounted now; it may take as long as the slowest of them."""
    return volumes.sticks()


def invitations() -> list[Path]:
    """Return the invitations that lie on sticks, the newest first."""
    from carehome_app.services.desks.joining import SUFFIX

    return volumes.with_ending(volumes.sticks(), SUFFIX)
