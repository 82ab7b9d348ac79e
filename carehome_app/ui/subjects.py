"""Every page of the window, in the order of the rail: a new one is a line and its import.

The keys never move: the day's pages are Ctrl 1 to 8, the house's Alt 1 to 5, those of the closed
home Alt 6 to 8, the settings Ctrl 9. A page is imported when it is first shown.
"""

from typing import Final

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.findings.subject import DOOR
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.house import House
from carehome_app.ui import found
from carehome_app.ui.shell.badges import NO_BADGE, Badge, Urgency, open_badge
from carehome_app.ui.shell.page import Page
from carehome_app.ui.shell.page_table import (
    CLOSED,
    DAY,
    FOOT,
    HOUSE,
    SEEING,
    UNLISTED,
    Counted,
    PageSpec,
)


def _today() -> type[Page]:
    from carehome_app.ui.today.page import TodayPage

    return TodayPage


def _round() -> type[Page]:
    from carehome_app.ui.rounds.page import RoundPage

    return RoundPage


def _chronic() -> type[Page]:
    from carehome_app.ui.chronic.page import ChronicPage

    return ChronicPage


def _follow_up() -> type[Page]:
    from carehome_app.ui.findings.page import FollowUpPage

    return FollowUpPage


def _disinfection() -> type[Page]:
    from carehome_app.ui.disinfection.page import DisinfectionPage

    return DisinfectionPage


def _trends() -> type[Page]:
    from carehome_app.ui.trends.page import TrendsPage

    return TrendsPage


def _people() -> type[Page]:
    from carehome_app.ui.people.page import PeoplePage

    return PeoplePage


def _reports() -> type[Page]:
    from carehome_app.ui.reports.page import ReportsPage

    return ReportsPage


def _isolation() -> type[Page]:
    from carehome_app.ui.isolation.page import IsolationPage

    return IsolationPage


def _gate() -> type[Page]:
    from carehome_app.ui.gate.page import GatePage

    return GatePage


def _requests() -> type[Page]:
    from carehome_app.ui.requests.page import RequestsPage

    return RequestsPage


def _rehabilitation() -> type[Page]:
    from carehome_app.ui.rehabilitation.page import RehabilitationPage

    return RehabilitationPage


def _lists_from_files(page: Page) -> None:
    """Let the things of a page come from a file too, on the one import screen."""
    from carehome_app.ui.files.list_screen import ListScreen

    ListScreen(page)


def _files_of_tests(page: Page) -> None:
    """Let lists come from files, and those of a laboratory whose headings nobody knows."""
    from carehome_app.ui.files.lab_columns import LabColumns
    from carehome_app.ui.sampling.page import SamplingPage

    _lists_from_files(page)
    if isinstance(page, SamplingPage):
        columns = LabColumns(page.context.say)
        page.left.addWidget(columns)
        page.unknown.connect(columns.ask)
        columns.answered.connect(page.look_at)


def _settings() -> type[Page]:
    from carehome_app.ui.settings.page import SettingsPage

    return SettingsPage


def _sampling() -> type[Page]:
    from carehome_app.ui.sampling.page import SamplingPage

    return SamplingPage


def _supplies() -> type[Page]:
    from carehome_app.ui.supplies.page import SuppliesPage

    return SuppliesPage


def _closed() -> type[Page]:
    from carehome_app.ui.closed.page import ClosedPage

    return ClosedPage


def _history() -> type[Page]:
    from carehome_app.ui.history.page import HistoryPage

    return HistoryPage


def _bureau() -> type[Page]:
    from carehome_app.ui.bureau.page import BureauPage

    return BureauPage


def _writing() -> type[Page]:
    from carehome_app.ui.bureau.writing_page import WritingPage

    return WritingPage


def _places() -> type[Page]:
    from carehome_app.ui.bureau.places_page import PlacesPage

    return PlacesPage


def _parcel() -> type[Page]:
    from carehome_app.ui.bureau.parcel_page import ParcelPage

    return ParcelPage


def _inspections() -> type[Page]:
    from carehome_app.ui.inspections.page import InspectionsPage

    return InspectionsPage


def _beginning() -> type[Page]:
    from carehome_app.ui.beginning.page import BeginningPage

    return BeginningPage


def _open(house: House) -> Badge:
    """Return how many follow-ups are open and overdue.

    A supervisor reads reports only: what is open is not for those eyes.
    """
    actor = house.desk.actor
    may = actor is not None and actor.may(May.READ)
    return open_badge(*house.following_up.count()) if may else NO_BADGE


def _waiting(house: House) -> Badge:
    """Return how many reports wait to be issued."""
    from carehome_app.ui.today.facts import waiting_count

    return open_badge(waiting_count(house), 0, Urgency.COUNT)


def _untested(house: House) -> Badge:
    """Return how many of the newest open round are neither tested nor explained."""
    actor = house.desk.actor
    if actor is None or not actor.may(May.READ):
        return NO_BADGE
    current = house.sampling.rounds.current()
    if current is None or not current.is_open:
        return NO_BADGE
    return open_badge(house.sampling.rounds.board(current.id).due.open, 0, Urgency.COUNT)


def _scarce(house: House) -> Badge:
    """Return how many things are out of stock or last less than a week."""
    actor = house.desk.actor
    may = actor is not None and actor.may(May.READ)
    return open_badge(house.supplies.scarce(), 0) if may else NO_BADGE


_SCARCE: Final = Counted(_scarce, Changes.FINDINGS)


def _faults(house: House) -> Badge:
    """Return how many faults are open and overdue."""
    actor = house.desk.actor
    may = actor is not None and actor.may(May.READ)
    return open_badge(*house.inspections.count()) if may else NO_BADGE


_FAULTS: Final = Counted(_faults, Changes.FAULTS)


def _late_at_the_gate(house: House) -> Badge:
    """Return how many guests stay too long and how many residents are not back."""
    actor = house.desk.actor
    may = actor is not None and actor.may(May.SEE_GATE)
    return open_badge(house.gate.board.count_late(), 0, Urgency.LOOK) if may else NO_BADGE


def _doors(house: House) -> Badge:
    """Return how many openings of doors nobody has explained."""
    actor = house.desk.actor
    may = actor is not None and actor.may(May.READ)
    return open_badge(*house.following_up.count(DOOR)) if may else NO_BADGE


_LATE_AT_THE_GATE: Final = Counted(_late_at_the_gate, Changes.GATE)
_DOORS: Final = Counted(_doors, Changes.FINDINGS | Changes.ISOLATION)


def _asked_for(house: House) -> Badge:
    """Return how many requests are open, and how many nobody answered in time."""
    actor = house.desk.actor
    may = actor is not None and actor.may(May.READ)
    return open_badge(*house.requests.board.count(), Urgency.COUNT) if may else NO_BADGE


def _missing(house: House) -> Badge:
    """Return how many homes have not reported today, once they should have."""
    actor = house.desk.actor
    if actor is None or not actor.may(May.READ):
        return NO_BADGE
    view = house.bureau.counting.day(house.desk.today())
    return open_badge(view.total.rates.missing if view.is_due else 0, 0)


def _training(house: House) -> Badge:
    """Return how many assessments, treatments and cards wait."""
    actor = house.desk.actor
    if actor is None or not actor.may(May.READ):
        return NO_BADGE
    waits, late = house.rehabilitation.board.count()
    to_look_at = house.cards.count()[1]
    return open_badge(waits + to_look_at, late, Urgency.COUNT)


_TRAINING: Final = Counted(_training, Changes.TRAINING | Changes.CARDS)
_OPEN: Final = Counted(_open, Changes.FINDINGS, at_start=True)
_UNTESTED: Final = Counted(_untested, Changes.SAMPLING)
_REQUESTS: Final = Counted(_asked_for, Changes.REQUESTS)
_WAITING: Final = Counted(_waiting, Changes.REPORTS)

_GATE_IS = QT_TRANSLATE_NOOP(
    "Capabilities", "who comes and goes, what each level screens, who is inside"
)
_SUPPLIES_IS = QT_TRANSLATE_NOOP(
    "Capabilities", "how long everything lasts, what expires, donations to the last piece"
)
_INSPECTIONS_IS = QT_TRANSLATE_NOOP(
    "Capabilities", "faults until another person has looked, checklists, notices"
)
_REHABILITATION_IS = QT_TRANSLATE_NOOP(
    "Capabilities", "goals, sessions in one line, cards for families"
)
_REQUESTS_IS = QT_TRANSLATE_NOOP(
    "Capabilities", "whoever asks is answered in time; aid, counselling, benefits"
)
_CLOSED_IS = QT_TRANSLATE_NOOP("Capabilities", "a closed home on one page, sealed shifts")
_SAMPLING_IS = QT_TRANSLATE_NOOP(
    "Capabilities", "everybody tested: lists, tubes, pools, laboratories' files"
)
_ISOLATION_IS = QT_TRANSLATE_NOOP("Capabilities", "people kept apart, twice-a-day checks, doors")

PAGES: Final = (
    PageSpec("today", _today, QT_TRANSLATE_NOOP("Rail", "Today"), "today", DAY, "Ctrl+1"),
    PageSpec("round", _round, QT_TRANSLATE_NOOP("Rail", "Round"), "round", DAY, "Ctrl+2"),
    PageSpec("chronic", _chronic, QT_TRANSLATE_NOOP("Rail", "Chronic"), "chronic", DAY, "Ctrl+3"),
    PageSpec(
        "follow_up",
        _follow_up,
        QT_TRANSLATE_NOOP("Rail", "Follow-up"),
        "follow_up",
        DAY,
        "Ctrl+4",
        _OPEN,
    ),
    PageSpec(
        "disinfection",
        _disinfection,
        QT_TRANSLATE_NOOP("Rail", "Disinfection"),
        "disinfection",
        DAY,
        "Ctrl+5",
        found=found.AREAS,
    ),
    PageSpec("trends", _trends, QT_TRANSLATE_NOOP("Rail", "Trends"), "trends", SEEING, "Ctrl+6"),
    PageSpec("people", _people, QT_TRANSLATE_NOOP("Rail", "People"), "people", SEEING, "Ctrl+7"),
    PageSpec(
        "reports",
        _reports,
        QT_TRANSLATE_NOOP("Rail", "Reports"),
        "report",
        SEEING,
        "Ctrl+8",
        _WAITING,
        found=found.REPORTS,
    ),
    PageSpec(
        "gate",
        _gate,
        QT_TRANSLATE_NOOP("Rail", "Gate"),
        "gate",
        HOUSE,
        "Alt+1",
        _LATE_AT_THE_GATE,
        capability="gate",
        about=_GATE_IS,
        found=found.VISITS,
    ),
    PageSpec(
        "supplies",
        _supplies,
        QT_TRANSLATE_NOOP("Rail", "Supplies"),
        "supplies",
        HOUSE,
        "Alt+2",
        _SCARCE,
        capability="supplies",
        about=_SUPPLIES_IS,
        found=found.SUPPLIES,
        more=_lists_from_files,
    ),
    PageSpec(
        "inspections",
        _inspections,
        QT_TRANSLATE_NOOP("Rail", "Inspections"),
        "inspection",
        HOUSE,
        "Alt+3",
        _FAULTS,
        capability="inspections",
        about=_INSPECTIONS_IS,
        found=found.FAULTS,
    ),
    PageSpec(
        "rehabilitation",
        _rehabilitation,
        QT_TRANSLATE_NOOP("Rail", "Training"),
        "rehabilitation",
        HOUSE,
        "Alt+4",
        _TRAINING,
        capability="rehabilitation",
        about=_REHABILITATION_IS,
        more=_lists_from_files,
    ),
    PageSpec(
        "requests",
        _requests,
        QT_TRANSLATE_NOOP("Rail", "Requests"),
        "request",
        HOUSE,
        "Alt+5",
        _REQUESTS,
        capability="requests",
        about=_REQUESTS_IS,
        found=found.REQUESTS,
    ),
    PageSpec(
        "closed",
        _closed,
        QT_TRANSLATE_NOOP("Rail", "Overview"),
        "lockdown",
        CLOSED,
        "Alt+6",
        capability="closed",
        also="F8",
        about=_CLOSED_IS,
    ),
    PageSpec(
        "sampling",
        _sampling,
        QT_TRANSLATE_NOOP("Rail", "Tests"),
        "sampling",
        CLOSED,
        "Alt+7",
        _UNTESTED,
        capability="sampling",
        about=_SAMPLING_IS,
        found=found.TESTS,
        more=_files_of_tests,
    ),
    PageSpec(
        "isolation",
        _isolation,
        QT_TRANSLATE_NOOP("Rail", "Isolation"),
        "isolation",
        CLOSED,
        "Alt+8",
        _DOORS,
        capability="isolation",
        about=_ISOLATION_IS,
    ),
    PageSpec(
        "settings", _settings, QT_TRANSLATE_NOOP("Rail", "Settings"), "settings", FOOT, "Ctrl+9"
    ),
    PageSpec(
        "parcel",
        _parcel,
        QT_TRANSLATE_NOOP("Rail", "To the bureau"),
        "bureau",
        UNLISTED,
        found=found.PARCELS,
    ),
    PageSpec("beginning", _beginning, QT_TRANSLATE_NOOP("Rail", "First hour"), "check", UNLISTED),
    PageSpec(
        "history",
        _history,
        QT_TRANSLATE_NOOP("Rail", "History"),
        "report",
        UNLISTED,
        found=found.ORDERS,
    ),
)

BUREAU_PAGES: Final = (
    PageSpec("bureau", _bureau, QT_TRANSLATE_NOOP("Rail", "Reports in"), "bureau", DAY, "Ctrl+1",
             Counted(_missing, Changes.REPORTS), found=found.HOMES),
    PageSpec("writing", _writing, QT_TRANSLATE_NOOP("Rail", "To the homes"), "request", DAY,
             "Ctrl+2", found=found.NOTICES),
    PageSpec("places", _places, QT_TRANSLATE_NOOP("Rail", "Homes"), "home", DAY, "Ctrl+3"),
    PageSpec("people", _people, QT_TRANSLATE_NOOP("Rail", "People"), "people", SEEING, "Ctrl+7"),
    PageSpec("settings", _settings, QT_TRANSLATE_NOOP("Rail", "Settings"), "settings", FOOT,
             "Ctrl+9"),
    PageSpec("history", _history, QT_TRANSLATE_NOOP("Rail", "History"), "report", UNLISTED),
)  # fmt: skip
"""The pages of a bureau's own window."""
