"""What the reports page says of a report."""

from typing import Final

from carehome_app.domain.asked import Asked
from carehome_app.domain.issued import Issued
from carehome_app.domain.plan import SHORT_WINDOW_LABELS, RoundKey
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.house import House
from carehome_app.services.report_kinds import KINDS

ISSUED: Final = QT_TRANSLATE_NOOP(
    "ReportsPage", "{number} · {round}\nissued {at} by {who} · seal {seal}"
)
DAILY: Final = QT_TRANSLATE_NOOP("ReportsPage", "Daily report {round}")


def issued_words(issued: Issued, house: House, say: Translate) -> str:
    """Return number, what it is about, when and by whom it was issued, and its seal."""
    return say(
        ISSUED.with_(
            number=issued.archive_number,
            round=about_words(issued, house, say),
            at=house.desk.home_time.local(issued.at).strftime("%m-%d %H:%M"),
            who=house.desk.person(issued.by).name,
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
