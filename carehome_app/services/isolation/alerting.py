"""The alerts of doors: what is said of one, and which were raised."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from carehome_app.db.file.connection import Store
from carehome_app.db.findings import findings
from carehome_app.db.isolation.doors import Paired
from carehome_app.domain.events import FindingRaised
from carehome_app.domain.findings.episodes import Finding
from carehome_app.domain.findings.subject import DOOR
from carehome_app.domain.isolation import alerts
from carehome_app.domain.isolation.doors import DoorEpisode, unraised
from carehome_app.domain.moments import to_ms
from carehome_app.services.desk import Desk

LOOK_BACK: Final = timedelta(days=14)
"""How far back a door's past is worked out: longer than any episode."""


def alerts_since(store: Store, device: str, since: datetime) -> list[Finding]:
    """Return the alerts about a door from a moment on."""
    known = findings.raised_about(store, DOOR, since)
    return [one for one in known if one.about.place == device]


def new_alerts(desk: Desk, paired: Paired, known: Sequence[DoorEpisode]) -> list[FindingRaised]:
    """Return the alerts of those episodes of a door that have none yet."""
    now = desk.now()
    raised = [one.taken_at for one in alerts_since(desk.store, paired.device, now - LOOK_BACK)]
    return [alert(desk, paired, one) for one in unraised(known, raised, now)]


def alert(desk: Desk, paired: Paired, episode: DoorEpisode) -> FindingRaised:
    """Return the alert of an episode: a door that was opened, or left open."""
    is_left = bool(episode.openings[0].expected)
    return found(desk, paired, episode.since, "door.left_open" if is_left else "door.opened")


def found(desk: Desk, paired: Paired, at: datetime, rule: str) -> FindingRaised:
    """Return what a rule says of a door at a moment."""
    known = alerts.RULES[rule]
    shown = f"{desk.home_time.local(at):%Y-%m-%d %H:%M}"
    hit = (known.code, known.version, {"place": paired.place, "at": shown})
    return FindingRaised(
        subject=0, measure=0, station=0, number=0, family=known.family,
        severity=int(known.severity), taken_at=to_ms(at), day=0, window="", hits=(hit,),
        about=DOOR, place=paired.device,
    )  # fmt: skip
