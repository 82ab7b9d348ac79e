"""Answer what was found about areas: what is open, and the steps people take."""

from dataclasses import dataclass
from datetime import datetime

from carehome_app.db.disinfection import findings as area_findings
from carehome_app.db.disinfection.findings import AreaEpisodeKey
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.disinfection.areas import AreaHistory
from carehome_app.domain.disinfection.rules import FAMILIES, sentence
from carehome_app.domain.errors import AlreadyClosedError, ReasonNeededError
from carehome_app.domain.events import FollowUpTaken
from carehome_app.domain.findings.episodes import Episode, Step
from carehome_app.domain.findings.subject import AREA
from carehome_app.domain.moments import to_ms
from carehome_app.i18n import Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.disinfection.board import DisinfectionBoard


@dataclass(frozen=True, slots=True)
class AreaEpisode:
    """What was found about an area and what was done about it."""

    area: AreaHistory
    episode: Episode

    @property
    def sentences(self) -> tuple[Text, ...]:
        """The last finding in sentences, with its numbers and its source."""
        return tuple(sentence(hit) for hit in self.episode.findings[-1].hits)


class AreaFollowingUp:
    """Read open episodes of areas and take steps."""

    def __init__(self, desk: Desk, board: DisinfectionBoard) -> None:
        """Work at a desk."""
        self._desk = desk
        self._board = board

    def due(self) -> list[AreaEpisode]:
        """Return everything open, the oldest first."""
        self._desk.require(May.READ)
        found = self._episodes(area_findings.open_keys(self._desk.store))
        open_ = [one for one in found if one.episode.is_open]
        return sorted(open_, key=lambda one: (one.episode.opened_at, one.area.id))

    def count(self) -> int:
        """Return how many are open, for the badge."""
        self._desk.require(May.READ)
        return len(area_findings.open_keys(self._desk.store))

    def between(self, since: datetime, until: datetime) -> list[AreaEpisode]:
        """Return what was open at some time in [since, until)."""
        self._desk.require(May.READ)
        keys = area_findings.keys_touching(self._desk.store, since, until)
        return sorted(self._episodes(keys), key=lambda one: (one.episode.opened_at, one.area.id))

    def take(self, one: AreaEpisode, step: Step, words: str = "") -> Changes:
        """Keep a step; a note needs words, closing needs a reason and the right to."""
        closing = step is Step.CLOSED
        may = May.CLOSE_FINDING if closing else May.TAKE_STEP
        self._desk.require(may)
        if step in (Step.CLOSED, Step.NOTE) and not words.strip():
            raise ReasonNeededError
        episode = one.episode
        key = AreaEpisodeKey(episode.about.id, episode.family.code, episode.opened_at)
        if key not in area_findings.open_keys(self._desk.store):
            raise AlreadyClosedError
        with self._desk.acting(may) as action:
            action.append(
                FollowUpTaken(
                    subject=episode.about.id,
                    measure=0,
                    family=episode.family.code,
                    step=step.value,
                    words=words.strip(),
                    at=to_ms(self._desk.now()),
                    about=AREA,
                )
            )
        return Changes.FINDINGS

    def _episodes(self, keys: list[AreaEpisodeKey]) -> list[AreaEpisode]:
        found: list[AreaEpisode] = []
        for key in keys:
            family = FAMILIES[key.family]
            whole = area_findings.area_episodes(self._desk.store, key.area, family, key.opened_at)
            found.extend(
                AreaEpisode(self._board.area(key.area), episode)
                for episode in whole
                if episode.opened_at == key.opened_at
            )
        return found
