"""How long a laboratory takes: from the first swab of a tube to its answer."""

from datetime import datetime, timedelta
from statistics import median
from typing import Final, NamedTuple

from carehome_app.domain.sampling.round import SampleRound
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

ANSWERED: Final = QT_TRANSLATE_NOOP(
    "Sampling", "answered after {median} (median of {count} tubes)"
)
WAITS: Final = QT_TRANSLATE_NOOP("Sampling", "{count} tubes wait, the oldest {oldest}")
HOURS: Final = QT_TRANSLATE_NOOP("Sampling", "{hours} h {minutes} min")
_MINUTE: Final = timedelta(minutes=1)


class Turnaround(NamedTuple):
    """The tubes of a round: how long answers took, and how long others have waited."""

    answered: int
    median: timedelta | None
    waiting: int
    oldest: timedelta | None

    def words(self) -> list[Text]:
        """Return what there is to say; nothing of a round without tubes."""
        found = []
        if self.median is not None:
            found.append(ANSWERED.with_(median=hours(self.median), count=self.answered))
        if self.oldest is not None:
            found.append(WAITS.with_(count=self.waiting, oldest=hours(self.oldest)))
        return found


def hours(took: timedelta) -> Text:
    """Return a time as hours and whole minutes."""
    whole, minutes = divmod(took // _MINUTE, 60)
    return HOURS.with_(hours=whole, minutes=minutes)


def turnaround(round_: SampleRound, now: datetime) -> Turnaround:
    """Return how long the tubes of a round took or have waited, each from its first swab."""
    sampled = [
        (since, one.answer)
        for one in round_.tubes.values()
        if (since := one.sampled_at) is not None
    ]
    took = [(answer.at - since).total_seconds() for since, answer in sampled if answer is not None]
    waits = [since for since, answer in sampled if answer is None]
    middle = timedelta(seconds=median(took)) if took else None
    return Turnaround(len(took), middle, len(waits), now - min(waits) if waits else None)
