"""What the reports page says of a report, and which month's register is meant."""

from datetime import timedelta

from carehome_app.domain.disinfection_register import TITLE
from carehome_app.domain.issued import Issued
from carehome_app.domain.plan import SHORT_WINDOW_LABELS, RoundKey
from carehome_app.domain.report import Report
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.house import House
from carehome_app.services.report_kinds import KINDS

ISSUED = QT_TRANSLATE_NOOP("ReportsPage", "{number} · {round}\nissued {at} by {who} · seal {seal}")
DAILY = QT_TRANSLATE_NOOP("ReportsPage", "Daily report {round}")


def issued_words(issued: Issued, house: House, say: Translate) -> str:
    """Return number, round, when and by whom it was issued, and its seal."""
    return say(
        ISSUED.with_(
            number=issued.archive_number,
            round=about_words(issued, say),
            at=house.desk.home_time.local(issued.at).strftime("%m-%d %H:%M"),
            who=house.desk.person(issued.by).name,
            seal=issued.seal,
        )
    )


def round_of(issued: Issued) -> RoundKey | None:
    """Return the round a daily report is about; other kinds are about none."""
    return issued.round if issued.round.window else None


def about_words(issued: Issued, say: Translate) -> str:
    """Return what an issued report is about: its round, or its kind and first day."""
    kind = KINDS.get(issued.report)
    if round_of(issued) is not None or kind is None:
        return round_words(issued.round, say)
    return f"{say(kind.label)} {issued.round.day.isoformat()}"


def round_words(round_: RoundKey, say: Translate) -> str:
    """Return day and window of a round."""
    window = SHORT_WINDOW_LABELS.get(round_.window, Text("", round_.window))
    return f"{round_.day.isoformat()} {say(window)}"


def months_register(house: House, back: int) -> Report:
    """Return the register of disinfection of this month, or of one `back` months ago."""
    month = house.desk.today()
    for _ in range(back):
        month = month.replace(day=1) - timedelta(days=1)
    return house.disinfection.reporting.monthly(month)


def title_words(round_: RoundKey | None, register: Report | None, say: Translate) -> str:
    """Return which report is in view: a register, or the daily report of a round."""
    if register is not None:
        return say(TITLE)
    about = "" if round_ is None else round_words(round_, say)
    return say(DAILY.with_(round=about)).strip()
