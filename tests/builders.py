"""Build a real care home for a test, in words a carer would use.

Such as `home.measure("R001", "36.5")`, `home.next_round()`, `home.row("R001").is_open()`.
"""

import atexit
import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from carehome_app.db.keys.slots import FOR_DEMO, Slot, by_passphrase, make_slot
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.people import Details, Group, Person, Sex
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.issued import Issued
from carehome_app.domain.reports.report import Report
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.rounds.sheet import Row, Sheet
from carehome_app.domain.typed.reading import Question, Refused
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.desk import Desk
from carehome_app.services.home.file_key import FileKeyChange
from carehome_app.services.home.opening import NewHome, close_home, found_home, open_home
from carehome_app.services.house import House
from carehome_app.services.reports.issuing import Document
from carehome_app.services.rounds.entering import Given, Recorded
from carehome_app.services.trust.place import same_as

SHANGHAI = "Asia/Shanghai"
FOUNDED = "2026-11-01 05:00"
START = "2026-11-22 07:30"
PASSPHRASE = "demo"  # noqa: S105  # of a home that lives for one test

RESIDENTS = (
    ("R001", "王秀英", Sex.FEMALE, "201", "1"),
    ("R002", "李建国", Sex.MALE, "201", "2"),
    ("R003", "张桂兰", Sex.FEMALE, "202", "1"),
    ("R004", "刘玉珍", Sex.FEMALE, "202", "2"),
    ("R005", "陈德福", Sex.MALE, "301", "1"),
    ("R006", "王秀英", Sex.FEMALE, "301", "2"),
)
"""Two of them have the same name, as in every house."""
STAFF = (
    ("S001", "赵敏", Role.CARER, "carer"),
    ("S002", "孙丽", Role.NURSE, "nurse"),
    ("S003", "周静", Role.HEAD_NURSE, "head nurse"),
)
DIRECTOR = ("D01", "吴强")


class MovableClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, shown: str = START, zone: str = SHANGHAI) -> None:
        """Show this local time of the home."""
        self._zone = ZoneInfo(zone)
        self.set(shown)

    def __call__(self) -> datetime:
        """Return the moment in UTC, as the real clock does."""
        return self._now

    def set(self, shown: str | datetime) -> None:
        """Show a moment, or a local time such as `2026-11-22 07:30`."""
        self._now = self.moment(shown)

    def advance(
        self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0
    ) -> None:
        """Let time pass; negative sets the clock back."""
        self._now += timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)

    def moment(self, shown: str | datetime) -> datetime:
        """Return the moment of a local time of the home."""
        if isinstance(shown, datetime):
            return shown.astimezone(UTC)
        return datetime.fromisoformat(shown).replace(tzinfo=self._zone).astimezone(UTC)


def passphrase_slot(passphrase: str, whose: int = 0) -> Slot:
    """Return a slot of a vault that a passphrase opens, as cheap as a demo home's."""
    secret = by_passphrase(passphrase)
    return make_slot(secret, whose=whose, made_by=whose, made_at=0, cost=FOR_DEMO)


@dataclass
class Home:
    """A real home in a real folder, with somebody acting."""

    folder: Path
    desk: Desk
    clock: MovableClock
    house: House = field(init=False)

    def __post_init__(self) -> None:
        self.house = House(self.desk)

    # Who

    def person(self, code: str) -> Person:
        """Return a person by code, in the last stay."""
        found = [one for one in self.desk.stays if one.details.code == code]
        return found[-1]

    def subject(self, code: str) -> int:
        """Return a person's number."""
        return self.person(code).id

    def sign_in(self, code: str) -> None:
        """Let a member of staff act: S001 carer, S002 nurse, S003 head nurse, D01 director."""
        self.house.signing_in.sign_in_by_code(code, DEMO_PIN)

    def admit(self, code: str, name: str, place: str = "", *, staff: bool = False) -> Person:
        """Admit a person now; `place` is room and bed such as 203-1."""
        room, _, bed = place.partition("-")
        group = Group.STAFF if staff else Group.RESIDENT
        self.house.people.admit(Details(group=group, code=code, name=name, room=room, bed=bed))
        return self.person(code)

    def change_file_key(self) -> None:
        """Give the file another key, as the window does beside the work."""
        change = FileKeyChange(self.desk, self.desk.actor)
        change.make_ready(_nobody)
        assert change.take_up()

    # When

    @property
    def round(self) -> RoundKey:
        """The current round."""
        found = self.desk.current_round()
        assert found is not None, "no round has opened yet"
        return found

    def next_round(self, minutes_in: int = 30) -> RoundKey:
        """Let time pass until the next round has been open for some minutes."""
        span = self.desk.span(self.round)
        assert span is not None
        self.clock.set(span.until + timedelta(minutes=minutes_in))
        return self.round

    # What

    def given(self, code: str, text: str, **more: object) -> Given:
        """Return what came in for one cell of the current round: the armpit's temperature."""
        what: dict[str, object] = {"measure": TEMPERATURE, "round": self.round, "site": "axilla"}
        return Given(subject=self.subject(code), text=text, **{**what, **more})  # type: ignore[arg-type]

    def type(self, code: str, text: str, **more: object) -> Recorded | Question | Refused:
        """Type a text into a person's cell and press Enter once."""
        return self.house.recording.record(self.given(code, text, **more))

    def measure(self, code: str, text: str, **more: object) -> Recorded:
        """Type a reading or a reason (`h`, `h+3`) until it is kept: again at each question."""
        outcome = self.type(code, text, **more)
        for _ in range(2):
            if isinstance(outcome, Question):
                outcome = self.type(code, text, **{**more, "asked": outcome})
        assert isinstance(outcome, Recorded), outcome
        return outcome

    def measure_everybody(self, text: str = "36.5") -> None:
        """Give everybody who is still open in the current round the same reading."""
        for row in self.sheet().unexplained:
            self.measure(row.person.details.code, text)

    def history(self, code: str, *texts: str, days: int = 14, **more: object) -> None:
        """Enter readings of the last days from paper, morning and evening, texts in turn."""
        rounds = rounds_before(self, days)
        for number, (round_, taken_at) in enumerate(rounds):
            text = texts[number % len(texts)]
            self.measure(code, text, **{"round": round_, "taken_at": taken_at, **more})

    # What is seen

    def sheet(self, round_: RoundKey | None = None) -> Sheet:
        """Return the sheet of a round, the current one when not said."""
        return self.house.worklist.sheet(round_ or self.round)

    def row(self, code: str, round_: RoundKey | None = None) -> Row:
        """Return a person's row in a round."""
        return next(row for row in self.sheet(round_).rows if row.person.details.code == code)

    # The file

    def issue(self, report: Report | None = None, document: bytes = b"%PDF") -> Issued:
        """Issue the daily report of the round, sealed now unless it was before."""
        missing = self.house.reporting.unexplained(self.round)
        words = "the others are measured at noon" if missing else ""
        sealed = report or self.house.reporting.daily(self.round, sealed=True, words=words)
        return self.issue_as(sealed, words=words, document=document)

    def issue_as(self, sealed: Report, *, words: str, document: bytes = b"%PDF") -> Issued:
        """Issue a daily report that was sealed, with these words for why now."""
        asked = Asked(round=self.round, sealed=True, words=words)
        return self.house.papers.issuing.issue("daily", asked, Document(sealed, document, "zh"))

    def close(self) -> None:
        """Close the home."""
        close_home(self.desk)

    def reopen(self, passphrase: str | None = PASSPHRASE, *, recovery: str | None = None) -> None:
        """Close and open again with the passphrase or the code, the same person acting."""
        actor = self.desk.actor
        self.close()
        self.desk = open_home(self.folder, passphrase, self.clock, recovery=recovery)
        self.desk.actor = actor
        self.house = House(self.desk)


def build_home(folder: Path, clock: MovableClock | None = None, zone: str = SHANGHAI) -> Home:
    """Open a home of six residents and three staff, founded on 1 November; the head nurse acts.

    It is a copy: a test that needs two homes that differ, or another catalogue, has one `found`.
    """
    clock = clock or MovableClock(START, zone)
    then = clock()
    founded = min(clock.moment(FOUNDED), then)
    # Founding costs ten times a copy, and a thousand tests ask for one.
    shutil.copytree(_template(zone, founded), folder, dirs_exist_ok=True)
    same_as(folder, _template(zone, founded))
    home = Home(folder, open_home(folder, PASSPHRASE, clock), clock)
    home.sign_in("S003")
    return home


def found(folder: Path, clock: MovableClock | None = None, zone: str = SHANGHAI) -> Home:
    """Found such a home anew: it is another one than any copy."""
    clock = clock or MovableClock(START, zone)
    then = clock()
    clock.set(min(clock.moment(FOUNDED), then))
    home = _founded(folder, clock, zone)
    clock.set(then)
    home.sign_in("S003")
    return home


def _founded(folder: Path, clock: MovableClock, zone: str) -> Home:
    new = NewHome(
        name="松鹤养老院",
        number="0417",
        timezone=zone,
        director=DIRECTOR[1],
        passphrase=PASSPHRASE,
        desk_name="前台",
        demo=True,
    )
    home = Home(folder, found_home(folder, new, clock), clock)
    people = home.house.people
    for code, name, sex, room, bed in RESIDENTS:
        born = date(1940, 3, int(code[1:]))
        people.admit(
            Details(
                group=Group.RESIDENT, code=code, name=name, sex=sex, birth=born, room=room, bed=bed
            )
        )
    for code, name, role, post in STAFF:
        number = people.admit(Details(group=Group.STAFF, code=code, name=name, post=post))
        home.house.signing_in.give_role(number, role)
    return home


@cache
def _template(zone: str, founded: datetime) -> Path:
    """Return the folder of a home as it was left on the day it was founded, made only once."""
    folder = templates() / f"home-{len(list(templates().iterdir()))}"
    clock = MovableClock(zone=zone)
    clock.set(founded)
    _founded(folder, clock, zone).close()
    return folder


@cache
def templates() -> Path:
    """Return a folder of this process for what is made once and copied for each test."""
    folder = Path(tempfile.mkdtemp(prefix="carehome-templates-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def rounds_before(home: Home, days: int) -> list[tuple[RoundKey, datetime]]:
    """Return the rounds of the last days before today with a time in each."""
    today = home.desk.today()
    found = []
    for ago in range(days, 0, -1):
        for window in ("am", "pm"):
            round_ = RoundKey(today - timedelta(days=ago), window)
            span = home.desk.span(round_)
            assert span is not None
            found.append((round_, span.opens + timedelta(minutes=30)))
    return found


def _nobody(done: int, whole: int) -> None:
    """Hear how far something is, and do nothing."""
    del done, whole
