"""What every report says of itself: the home, when, by which seal."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.domain.measures.measure import shown
from carehome_app.domain.moments import HomeTime
from carehome_app.domain.people import Person
from carehome_app.domain.reports.daily_facts import masked_name
from carehome_app.domain.reports.report import Banner, Clock, Report, Seal, Section
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.rounds.reasons import reason_label
from carehome_app.domain.settings import HomeCard
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

# What every report says of itself: the home, when, by which seal, and how names are written.

MADE: Final = QT_TRANSLATE_NOOP("Seeing reports", "Made {made}, from the record up to then")
FOOTNOTES: Final = (
    QT_TRANSLATE_NOOP("Seeing reports", "Personal data: for supervision only."),
    QT_TRANSLATE_NOOP(
        "Seeing reports", "Reminder lines set by the home, with their sources; not a diagnosis."
    ),
)
HEAD: Final = QT_TRANSLATE_NOOP("Report", "[{home}] {title}, {subtitle}")
BOTH: Final = QT_TRANSLATE_NOOP("Report", "{first} {second}")
FROM_TO: Final = QT_TRANSLATE_NOOP("Report", "{first} to {last}")
ABOUT: Final = QT_TRANSLATE_NOOP("Report", "{about} · {made}")
REPORTED_BY: Final = QT_TRANSLATE_NOOP("Report", "Reported by")
REVIEWED_BY: Final = QT_TRANSLATE_NOOP("Report", "Reviewed by")
DIRECTOR: Final = QT_TRANSLATE_NOOP("Report", "Director")
SIGNATURES: Final = (REPORTED_BY, REVIEWED_BY, DIRECTOR)
"""Who signs a report of several days."""


class Frame(msgspec.Struct, frozen=True):
    """What every report says of itself; a `draft` is to be issued yet."""

    card: HomeCard
    home_time: HomeTime
    made_at: datetime
    seal: Seal | None = None
    masked: bool = False
    draft: bool = False
    archive_number: str = ""

    def name(self, name: str) -> str:
        """Return a name, masked to the family name when the report is."""
        return masked_name(name) if self.masked else name

    def known_by(self, person: Person) -> str:
        """Return where a person lives, or the code of somebody without a bed."""
        return person.place or person.details.code

    def clock(self, moment: datetime) -> str:
        """Return a moment of the home's clock in short."""
        return Clock.of(self.home_time.local(moment))

    def time(self, moment: datetime) -> str:
        """Return the time of the day the home's clock showed."""
        return Clock.time_of(self.home_time.local(moment))

    @property
    def made(self) -> Text:
        """When it was made, in a sentence."""
        return MADE.with_(made=f"{self.home_time.local(self.made_at):%Y-%m-%d %H:%M}")

    def of(self, about: Text | str) -> Text:
        """Return a subtitle: what it is about, and when it was made."""
        return ABOUT.with_(about=about, made=self.made)


def from_to(first: date, last: date) -> Text | str:
    """Return the days a report is about: one day, a whole month, or from one to another."""
    if first == last:
        return first.isoformat()
    return FROM_TO.with_(first=first.isoformat(), last=last.isoformat())


def framed(
    frame: Frame,
    title: tuple[str, Text, Text],
    banner: Banner,
    sections: Sequence[Section],
    *,
    footnotes: tuple[Text, ...] = FOOTNOTES,
) -> Report:
    """Return a report of its kind, title and subtitle; its chat text is what the banner says."""
    kind, said, subtitle = title
    head = HEAD.with_(home=frame.card.name, title=said, subtitle=subtitle)
    sentence = banner.lead
    if banner.rest is not None:
        sentence = BOTH.with_(first=banner.lead, second=banner.rest)
    return Report(
        kind=kind,
        home_name=frame.card.name,
        home_number=frame.card.number,
        archive_number=frame.archive_number,
        title=said,
        subtitle=subtitle,
        banner=banner,
        sections=tuple(sections),
        made_at=frame.home_time.local(frame.made_at),
        footnotes=footnotes,
        message=(head, sentence),
        seal=frame.seal,
        draft=frame.draft,
        demo=frame.card.demo,
    )


def signed_by(report: Report, *who: Text) -> Report:
    """Return the report with lines for signatures."""
    return replace(report, signatures=who)


def across(report: Report) -> Report:
    """Return the report printed across the page."""
    return replace(report, wide=True)


# A correction in words: what stood there, when and by whom it was corrected, and why.

CORRECTED: Final = QT_TRANSLATE_NOOP("Report", "{old} corrected {clock} by {who}: {why}")


def corrected(
    frame: Frame, entry: Entry, reasons: Mapping[str, Text], names: Mapping[int, str]
) -> Text:
    """Return how an entry was corrected; it must have been."""
    by = entry.superseded
    if by is None:
        raise ValueError("This entry was not corrected.")
    old: Text | str = (
        shown(entry.measure, entry.values) if entry.is_reading else reason_label(entry.reason)
    )
    why = reasons.get(by.reason, Text("", "{code}", {"code": by.reason}))
    return CORRECTED.with_(old=old, clock=frame.clock(by.at), who=names.get(by.by, ""), why=why)
