"""The list of clusters: those that go on, those that are over, and everybody who is ill."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Final, NamedTuple

from carehome_app.domain.measures.rule import Severity
from carehome_app.domain.outbreak import glance
from carehome_app.domain.outbreak.clusters import Key
from carehome_app.domain.outbreak.line_list import Outbreak
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.people import spelling
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.labels import begun
from carehome_app.ui.widgets.signs import State
from carehome_app.ui.widgets.state_list import RowSaid, StateGroup

GOES_ON: Final = QT_TRANSLATE_NOOP("Clusters", "Still going on")
OVER: Final = QT_TRANSLATE_NOOP("Clusters", "Over")
CASES: Final = QT_TRANSLATE_NOOP("Clusters", "Cases")
ALL_CASES: Final = QT_TRANSLATE_NOOP("Clusters", "Everybody ill: {count}")
IN_DAYS: Final = QT_TRANSLATE_NOOP("Clusters", "in the last {days} days")
STATES: Final = {
    Severity.WATCH: State.LOOK,
    Severity.ACT: State.BAD,
    Severity.URGENT: State.BAD,
}
Which = tuple[Key, datetime]
"""A cluster: what it is one of, and when it began."""


class Listed(NamedTuple):
    """A row of the list: a cluster, or None for everybody who is ill."""

    outbreak: Outbreak | None


ALL: Final = Listed(None)


class AllCases(NamedTuple):
    """How many are ill in how many days."""

    people: int
    days: int


def which_of(listed: Listed | None) -> Which | None:
    """Return which cluster a row is about; None where it is about everybody."""
    outbreak = None if listed is None else listed.outbreak
    return None if outbreak is None else (outbreak.cluster.key, outbreak.cluster.opened_at)


def groups(
    context: Context, outbreaks: Sequence[Outbreak], every: AllCases, typed: str
) -> list[StateGroup[Listed]]:
    """Return the clusters that fit what is searched for, by how they stand; all cases below."""
    say = context.say
    found = [Listed(one) for one in outbreaks if _fits(context, one, typed)]
    open_ = [one for one in found if one.outbreak is not None and one.outbreak.is_open]
    over = [one for one in found if one not in open_]
    row = partial(_row, context, every)
    return [
        StateGroup(State.LOOK, say(GOES_ON), open_, row),
        StateGroup(State.DONE, say(OVER), over, row),
        StateGroup(State.WAITING, say(CASES), [ALL], row, is_counted=False),
    ]


def _fits(context: Context, one: Outbreak, typed: str) -> bool:
    """Return whether the name of a cluster has every word, or somebody in it is meant."""
    said = context.say(glance.name(one.cluster)).lower()
    if all(word in said for word in typed.lower().split()):
        return True
    return any(spelling.fits(ill.person, typed) for ill in one.ill)


def _row(context: Context, every: AllCases, listed: Listed) -> RowSaid:
    say, desk, one = context.say, context.house.desk, listed.outbreak
    if one is None:
        days = IN_DAYS.with_(days=every.days)
        return RowSaid(say(ALL_CASES.with_(count=every.people)), say(days))
    severity = one.cluster.severity
    return RowSaid(
        begun(say(glance.name(one.cluster))),
        say(glance.when(one, desk.now(), desk.home_time.local)),
        say(glance.SHORT[severity]),
        state=STATES[severity] if one.is_open else None,
    )
