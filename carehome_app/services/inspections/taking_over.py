"""Take over what a bureau, a fire brigade or the market supervision listed."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from carehome_app.db.inspections import faults as kept
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import MissingFieldError
from carehome_app.domain.inspections.counting import REPEATS_WITHIN
from carehome_app.domain.inspections.faults import SUPERVISORS, Source
from carehome_app.domain.inspections.listed import Listed
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Desk
from carehome_app.services.inspections.faults import FaultKeeping, NewFault

FINDER: Final = QT_TRANSLATE_NOOP("Faults", "Whose findings they are")
_A_DAY: Final = timedelta(days=1)
_NOBODY: Final = "—"


class TakingOver:
    """Findings of supervisors become faults of the house, each once."""

    def __init__(self, desk: Desk, faults: FaultKeeping) -> None:
        """Work at a desk."""
        self._desk = desk
        self._faults = faults

    def take(self, listed: Sequence[Listed], source: Source, finder: str = "") -> list[int]:
        """Keep what is listed, all or nothing, but what is known already; return the numbers."""
        self._desk.require(May.RECORD)
        if source not in SUPERVISORS:
            raise MissingFieldError(field=FINDER)
        now = self._desk.now()
        # A clock may have been set back since: what was taken over an hour ahead is known too.
        before = kept.between(self._desk.store, now - REPEATS_WITHIN, now + _A_DAY)
        known = {(one.found.source, one.found.place, one.found.words) for one in before}
        with self._desk.acting(May.RECORD) as action:
            return [
                self._faults.find_in(
                    action,
                    NewFault(
                        place=one.place,
                        words=one.words,
                        grade=one.grade,
                        source=source,
                        finder=finder.strip() or _NOBODY,
                    ),
                )
                for one in dict.fromkeys(listed)
                if (source, one.place, one.words) not in known
            ]
