"""What each public method of a bureau, and of a home's side towards it, needs."""

from typing import Final

from carehome_app.domain.accounts.roles import May

NEEDS: Final[dict[str, May]] = {
    **dict.fromkeys(
        (
            "bureau.cards.bureau", "bureau.cards.keys", "bureau.cards.own",
            "bureau.cards.paper",
            "bureau.counting.calendar", "bureau.counting.day", "bureau.counting.files",
            "bureau.counting.homes", "bureau.counting.missing", "bureau.counting.month",
            "bureau.counting.opened", "bureau.counting.report",
            "bureau.counting.worries", "bureau.places.home",
            "bureau.places.all_stays",
            "bureau.places.homes", "bureau.places.node", "bureau.places.nodes",
            "bureau.places.read", "bureau.places.stays", "bureau.taking.look",
            "bureau.taking.opened", "bureau.writing.answers", "bureau.writing.notices",
            "bureau.writing.officers", "bureau.writing.visits", "reporting_up.notices.all",
            "reporting_up.parcels.preview", "reporting_up.parcels.sent",
        ),
        May.READ,
    ),
    **dict.fromkeys(
        (
            "bureau.taking.take", "bureau.writing.down", "bureau.writing.put_out",
            "bureau.writing.send", "bureau.writing.visit", "reporting_up.notices.answer",
            "reporting_up.notices.read",
            "reporting_up.network.line",
            "reporting_up.notices.take", "reporting_up.parcels.counted",
            "reporting_up.parcels.send",
        ),
        May.ISSUE_REPORT,
    ),
    **dict.fromkeys(
        (
            "bureau.cards.confirm_bureau", "bureau.cards.renew", "bureau.places.admit",
            "bureau.places.move", "bureau.places.write", "bureau.taking.accept",
            "bureau.writing.name_officer", "reporting_up.network.switch_off",
            "reporting_up.network.switch_on", "reporting_up.parcels.send_case",
        ),
        May.SIGN_AS_DIRECTOR,
    ),
    "bureau.counting.exported": May.EXPORT_MASKED,
}  # fmt: skip

FREE: Final = frozenset(
    {
        # When a day is late, and a letter about it: nothing of a person, and nothing that came in.
        "bureau.counting.is_due",
        "bureau.counting.reminder",
        "bureau.taking.deadline",
        "bureau.taking.is_on_time",
        # Shown to everybody in the top bar.
        "reporting_up.network.is_on",
        # Sealed for the bureau; empty while nobody acts.
        "reporting_up.parcels.code",
    }
)
