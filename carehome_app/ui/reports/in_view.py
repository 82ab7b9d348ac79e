"""The report in view, a draft or an issued one, and what is said of it."""

from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.issued import Issued
from carehome_app.domain.reports.report import Report, Seal
from carehome_app.domain.rounds.plan import SHORT_WINDOW_LABELS, RoundKey
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.house import House
from carehome_app.services.reports.issuing import asked_again
from carehome_app.services.reports.kind import ReportKind
from carehome_app.services.reports.kinds import KINDS

# What the reports page says of a report.

ISSUED: Final = QT_TRANSLATE_NOOP(
    "ReportsPage", "{number} · {round}\nissued {at} by {who} · seal {seal}"
)
WITHDRAWN: Final = QT_TRANSLATE_NOOP("ReportsPage", "withdrawn {at} by {who}: {words}")
CROSSED: Final = "×"
DAILY: Final = QT_TRANSLATE_NOOP("ReportsPage", "Daily report {round}")


def issued_words(issued: Issued, house: House, say: Translate) -> str:
    """Return number, what it is about, when and by whom it was issued, and its seal.

    One that was withdrawn says so first.
    """
    local, person = house.desk.home_time.local, house.desk.person
    gone = issued.withdrawn
    before = ""
    if gone is not None:
        at = local(gone.at).strftime("%m-%d %H:%M")
        said = WITHDRAWN.with_(at=at, who=person(gone.by).name, words=gone.words)
        before = f"{CROSSED} {say(said)}\n"
    return before + say(
        ISSUED.with_(
            number=issued.archive_number,
            round=about_words(issued, house, say),
            at=local(issued.at).strftime("%m-%d %H:%M"),
            who=person(issued.by).name,
            seal=issued.seal,
        )
    )


def round_of(issued: Issued) -> RoundKey | None:
    """Return the round a daily report is about; other kinds are about none."""
    return issued.round if issued.round.window else None


def about_words(issued: Issued, house: House, say: Translate) -> str:
    """Return what an issued report is about: its round, or its kind, first day and person."""
    kind = KINDS.get(issued.report)
    if round_of(issued) is not None or kind is None:
        return round_words(issued.round, say)
    name = house.desk.person(issued.subject).name if issued.subject else ""
    return f"{say(kind.label)} {issued.round.day.isoformat()} {name}".strip()


def round_words(round_: RoundKey, say: Translate) -> str:
    """Return day and window of a round."""
    window = SHORT_WINDOW_LABELS.get(round_.window, Text("", round_.window))
    return f"{round_.day.isoformat()} {say(window)}"


def asked_words(code: str, asked: Asked, say: Translate, who: str = "") -> str:
    """Return which report is meant: its kind, and the round, day, month and person."""
    if code == "daily":
        about = "" if asked.round is None else round_words(asked.round, say)
        return say(DAILY.with_(round=about)).strip()
    when = ""
    if asked.round is not None:
        when = round_words(asked.round, say)
    elif asked.month is not None:
        when = f"{asked.month:%Y-%m}"
    elif asked.day is not None:
        when = asked.day.isoformat()
    return " ".join(part for part in (say(KINDS[code].label), who, when) if part)


# The report in view: a draft, or an issued one with the very bytes that are kept.


class InView(msgspec.Struct, frozen=True, kw_only=True):
    """What is seen, printed, saved and issued."""

    kind: ReportKind
    asked: Asked
    document: bytes
    stem: str
    """The name of its file without the ending."""
    report: Report | None = None
    """What the pages say; nothing for an issued one that was found again: only its bytes count."""
    as_of: Seal | None = None
    """Up to which line of the journal a draft knows."""
    issued: Issued | None = None

    @property
    def is_draft(self) -> bool:
        """Whether it can still be issued."""
        return self.issued is None and self.kind.issued

    @property
    def formats(self) -> tuple[str, ...]:
        """What it can be saved as; a table also in the encoding older programs want."""
        if self.issued is not None:
            return (self.issued.format,)
        own = self.kind.formats
        return (*own, "csv-gb18030") if "csv" in own else own


def draft_stem(kind: ReportKind, report: Report, asked: Asked) -> str:
    """Return the name of a draft's file without its ending."""
    if report.archive_number:
        return f"{report.archive_number}-draft"
    day = asked.round.day if asked.round is not None else asked.day
    return f"{kind.code}-{day:%Y-%m%d}" if day is not None else kind.code


def issued_view(
    house: House, issued: Issued, document: bytes, report: Report | None = None
) -> InView:
    """Return an issued report with the bytes that were kept, and what it was asked with.

    Its text for a chat can be copied while it is known what the pages were made of.
    """
    kind = KINDS.get(issued.report, KINDS["daily"])
    asked = replace(asked_again(house.as_of.asked_of(issued)), sealed=False)
    if issued.round.window:
        asked = replace(asked, round=issued.round)
    stem = issued.archive_number
    return InView(
        kind=kind, asked=asked, document=document, stem=stem, report=report, issued=issued
    )


def carried_over(asked: Asked, kind: ReportKind) -> Asked:
    """Return what was asked before as far as it is of use for another kind."""
    of_day = not {Need.ROUND, Need.MONTH} & set(kind.needs)
    return replace(asked, sealed=False, words="", day=asked.day if of_day else None)
