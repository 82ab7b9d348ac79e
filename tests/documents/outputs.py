"""Every kind of report of a made-up home in every format, for tests that walk them all."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from click.testing import CliRunner

from carehome_app.cli.program import carehome
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.report import Report, Table
from carehome_app.i18n import Translate, in_english
from carehome_app.languages import load
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.home.opening import NewHome, close_home, found_home, open_home
from carehome_app.services.house import House
from carehome_app.services.reports.kinds import KINDS
from tests.builders import PASSPHRASE, MovableClock
from tests.command_line import NOW

SINGLE = [code for code, kind in KINDS.items() if kind.many is None]
COME_BACK = {
    "readings": "every value of everybody, as it was typed",
    "register": "the temperatures of a month",
    "measures": "the chronic values of a month",
    "monthly": "the grid of a month",
    "last-values": "the last values of everybody",
    "person": "every value of one person",
    "staff": "who works here",
}
"""Our tables that an import reads: they say people and values in full, as they were entered."""
STAY_OUT = {
    "what was found and done in a round or a month, counted": {
        "daily", "whole-day", "follow-ups", "clusters", "line-list", "handover",
    },
    "acts of somebody at a time, which are theirs alone to record": {
        "disinfection", "gate", "inside", "isolation", "sampling", "sampling-register",
        "sampling-batch", "faults", "fault-answer", "checklist", "requests", "aid",
        "training", "training_plan", "assessments", "attendance", "training_group", "cards",
        "card_consents",
    },
    "sums of a ledger, without the lots a list of things in store is made of": {
        "stock_list", "stock_ledger", "stock_use", "stock_donations", "stock_receipts",
        "stock_orders",
    },
    "made to be written on by hand": {"round-sheet"},
    "the record itself, and what other programs read": {"journal", "fhir"},
}  # fmt: skip
"""What no import reads, and why; opened all the same, it brings nothing into its own home."""
LANGUAGES: dict[str, Translate] = {"zh": load("zh"), "en": in_english}


def made_up(folder: Path, language: str, *how_large: str) -> Path:
    """Make a demo home in which people speak a language; return its folder."""
    command = ["--lang", language, "--now", NOW, "demo", str(folder), *how_large]
    done = CliRunner().invoke(carehome, command)
    assert done.exit_code == 0, done.output
    return folder


@contextmanager
def house_of(folder: Path) -> Iterator[House]:
    """Open a made-up home as its head nurse sees it."""
    house = House(open_home(folder, "demo", to_write=True))
    house.signing_in.sign_in_by_code("S001", DEMO_PIN)
    try:
        yield house
    finally:
        close_home(house.desk)


@contextmanager
def nobody_yet(folder: Path) -> Iterator[House]:
    """Found a home in which nobody lives; its director alone is there."""
    clock = MovableClock(NOW.replace("T", " "), "Asia/Shanghai")
    new = NewHome(
        name="演示之家",
        number="0000",
        timezone="Asia/Shanghai",
        director="顾岚",
        passphrase=PASSPHRASE,
        desk_name="前台",
        demo=True,
    )
    house = House(found_home(folder, new, clock))
    try:
        yield house
    finally:
        close_home(house.desk)


def built(house: House, code: str, *, masked: bool = False) -> Report:
    """Build a report of a kind, of the day or the month of the made-up history."""
    kind = KINDS[code]
    people = sorted(house.desk.stays, key=lambda one: not one.details.code.startswith("R"))
    person = people[0].id if Need.PERSON in kind.needs else 0
    day = date.fromisoformat(NOW[:10])
    month = day.replace(day=1) if Need.MONTH in kind.needs else None
    asked = Asked(day=None if month else day, month=month, person=person, masked=masked)
    return house.papers.build(code, asked)


def tables(report: Report) -> list[Table]:
    """Return the tables of a report."""
    return [part for one in report.sections for part in one.parts if isinstance(part, Table)]
