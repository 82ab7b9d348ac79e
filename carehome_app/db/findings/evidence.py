"""What a subject says of its findings: which lines answer them, and what else they follow from."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NamedTuple

from carehome_app.db.file.connection import Store
from carehome_app.domain.events import Event
from carehome_app.domain.findings.episodes import Book, Calm, Episode, Finding, Repeats
from carehome_app.domain.findings.subject import Subject
from carehome_app.domain.measures.rule import Family
from carehome_app.i18n import Text


class Touched(NamedTuple):
    """Whose episodes of a family may be others, and from when on; no family: of all of them."""

    about: Subject
    family: str
    since: datetime


def nothing_calm(
    store: Store, about: Subject, family: Family, found: list[Finding]
) -> Iterable[Calm]:
    """Return no line: nothing but a signed reason answers."""
    del store, about, family, found
    return ()


def nothing_more(
    store: Store, about: Subject, family: Family, since: datetime
) -> tuple[list[Finding], list[Calm]] | None:
    """Return that this family is found in lines alone."""
    del store, about, family, since
    return None


def nothing_touched(store: Store, event: Event) -> Iterable[Touched]:
    """Return that nothing but findings and closing steps changes an episode."""
    del store, event
    return ()


def nothing_known(store: Store) -> Iterable[Subject]:
    """Return no subject: whoever has findings stands in their table."""
    del store
    return ()


def usual_repeats(store: Store, family: Family) -> Repeats:
    """Return what the family itself says."""
    del store
    return Repeats(family.repeat_after, family.repeat_again)


def by_number(store: Store, about: Subject, at: datetime) -> Text | str:
    """Return a subject by its place or number, where nobody gave it a name."""
    del store, at
    return about.place or f"#{about.id}"


class Evidence(NamedTuple):
    """What the tables know beside the findings of a book; the kernel asks it."""

    book: Book
    calm: Callable[[Store, Subject, Family, list[Finding]], Iterable[Calm]] = nothing_calm
    """The later lines that raised nothing of the kind: records, repeats, "mended"."""
    more: Callable[[Store, Subject, Family, datetime], tuple[list[Finding], list[Calm]] | None] = (
        nothing_more
    )
    """Findings worked out, which stand in no row, with what answers them: missed days."""
    touched: Callable[[Store, Event], Iterable[Touched]] = nothing_touched
    """Whose episodes an event changes, beside findings and closing steps themselves."""
    repeats: Callable[[Store, Family], Repeats] = usual_repeats
    due: Callable[[Store, Episode], datetime | None] | None = None
    """When an open episode is due, where that is said for each and not for its family: a last
    day that somebody set. What it asks must be among what is `touched`."""
    called: Callable[[Store, Subject, datetime], Text | str] = by_number
    """What the subject was called then."""
    everything: Callable[[Store], Iterable[Subject]] = nothing_known
    """For a rebuild: whoever may have something of `more`."""
    folded: bool = True
    """Whether episodes follow from rows alone, and are kept: a cluster grows by cases that cross
    no rule and ends by the clock, so its episodes are worked out when somebody looks."""
