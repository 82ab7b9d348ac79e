"""What comes down to a home: receipts of parcels, notices to read and answer, faults, requests."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from carehome_app.db.bureau import reported
from carehome_app.db.bureau.sealing import is_signed, opened, parts
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.bureau import down as form
from carehome_app.domain.bureau.cards import HOME
from carehome_app.domain.bureau.down import Down, NoticeDown
from carehome_app.domain.bureau.errors import (
    NotAReceiptError,
    ParcelError,
    UnknownNoticeError,
)
from carehome_app.domain.bureau.events import (
    NoticeAnswered,
    NoticeCame,
    NoticeRead,
    ParcelReceipted,
)
from carehome_app.domain.bureau.parcel import home_number
from carehome_app.domain.errors import ReasonNeededError
from carehome_app.domain.inspections.faults import Grade, Source
from carehome_app.domain.moments import to_ms
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Picture, Section, SquareCode
from carehome_app.domain.requests.words import Channel, Kind, Urgency
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.bureau.cards import Cards
from carehome_app.services.bureau.network import Network
from carehome_app.services.bureau.parcels import Parcels
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk

if TYPE_CHECKING:
    from carehome_app.services.house import House
    from carehome_app.services.inspections.parts import Inspections
    from carehome_app.services.requests.parts import Requests
    from carehome_app.services.supplies.parts import Supplies
    from carehome_app.services.trends.parts import Seeing

READ: Final = "read"
ANSWERED: Final = "answered"


class Came(NamedTuple):
    """What a file from the bureau brought."""

    receipts: int
    notices: int
    faults: int
    requests: int
    changes: Changes


class Standing(NamedTuple):
    """A notice with what was done about it; None: not yet."""

    notice: reported.Notice
    read: reported.NoticeStep | None
    answer: reported.NoticeStep | None

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to read or answer it."""
        return self.read is None or (bool(self.notice.answer) and self.answer is None)


class Keepers(Protocol):
    """Who keeps what the bureau hands down, and sees what is told; each made when wanted."""

    @property
    def seeing(self) -> "Seeing":
        """Where clusters are seen."""

    @property
    def supplies(self) -> "Supplies":
        """Where it is known how long things last."""

    @property
    def inspections(self) -> "Inspections":
        """Where faults are kept."""

    @property
    def requests(self) -> "Requests":
        """Where requests are kept."""


class Notices:
    """Reads what comes down to a home."""

    def __init__(self, desk: Desk, keepers: "Keepers") -> None:
        """Work at a desk: faults and requests go where the home keeps its own."""
        self._desk, self._keepers = desk, keepers
        self._cards = Cards(desk, HOME)

    def take(self, content: bytes) -> Came:
        """Take in a file from the bureau; the same file again brings nothing new."""
        self._desk.require(May.ISSUE_REPORT)
        found = self._opened(content)
        sent = {one.sha256: one for one in reported.sent(self._desk.store, -1)}
        known = {one.no for one in reported.notices(self._desk.store)}
        receipts = [
            one
            for one in found.receipts
            if one.sha256 in sent and sent[one.sha256].receipted is None
        ]
        notices = [one for one in found.notices if one.no not in known]
        bureau = self._cards.bureau()
        # First these: if the program dies in between, a fault twice is better than none.
        faults, requests = self._hand_on(notices, bureau.name)
        with self._desk.acting(May.ISSUE_REPORT) as action:
            for one in receipts:
                action.append(ParcelReceipted(one.seq, one.sha256, one.at))
            for notice in notices:
                mark = reported_mark(notice)
                action.append(
                    NoticeCame(
                        bureau.id,
                        notice.no,
                        notice.at,
                        notice.title,
                        notice.words,
                        notice.answer,
                        mark,
                    )
                )
        changes = Changes.REPORTS
        changes |= Changes.FAULTS | Changes.FINDINGS if faults else Changes.NONE
        changes |= Changes.REQUESTS if requests else Changes.NONE
        return Came(len(receipts), len(notices), faults, requests, changes)

    def all(self) -> list[Standing]:
        """Return every notice with what was done about it, the last first."""
        self._desk.require(May.READ)
        steps: dict[tuple[str, str], reported.NoticeStep] = {}
        for step in reported.notice_steps(self._desk.store):
            steps.setdefault((step.no, step.step), step)
        return [
            Standing(one, steps.get((one.no, READ)), steps.get((one.no, ANSWERED)))
            for one in reported.notices(self._desk.store)
        ]

    def read(self, no: str) -> Changes:
        """Keep that the acting person read a notice."""
        actor = self._desk.require(May.ISSUE_REPORT)
        self._known(no)
        with self._desk.acting(May.ISSUE_REPORT) as action:
            action.append(NoticeRead(no, to_ms(self._desk.now()), actor.role.value))
        return Changes.REPORTS

    def answer(self, no: str, words: str) -> Changes:
        """Keep an answer; it goes up with the next parcel."""
        actor = self._desk.require(May.ISSUE_REPORT)
        self._known(no)
        if not words.strip():
            raise ReasonNeededError
        at, role = to_ms(self._desk.now()), actor.role.value
        with self._desk.acting(May.ISSUE_REPORT) as action:
            action.append(NoticeAnswered(no, at, role, words.strip()))
        return Changes.REPORTS

    def _known(self, no: str) -> None:
        if no not in {one.no for one in reported.notices(self._desk.store)}:
            raise UnknownNoticeError(given=no)

    def _opened(self, content: bytes) -> Down:
        bureau = self._cards.bureau()
        try:
            mark, plain = parts(opened(content, self._cards.keys(), form.MAGIC))
        except ParcelError as error:
            raise NotAReceiptError from error
        if not is_signed(plain, mark, _bytes(bureau.sign)):
            raise NotAReceiptError
        found = form.read(plain)
        if found.home != home_number(self._desk.card.id):
            raise NotAReceiptError
        return found

    def _hand_on(self, notices: list[NoticeDown], bureau: str) -> tuple[int, int]:
        """Keep the bureau's faults and requests with the home's own."""
        from carehome_app.services.inspections.faults import NewFault
        from carehome_app.services.requests.taking import NewRequest

        faults = [one for notice in notices for one in notice.faults]
        requests = [one for notice in notices for one in notice.requests]
        for fault in faults:
            self._keepers.inspections.faults.find(
                NewFault(
                    place=fault.place,
                    words=fault.words,
                    grade=_grade(fault.grade),
                    source=Source.BUREAU,
                    finder=bureau,
                    item=fault.item,
                    interim=fault.interim,
                )
            )
        for request in requests:
            self._keepers.requests.taking.take(
                NewRequest(
                    kind=Kind(request.kind),
                    urgency=Urgency(request.urgency),
                    channel=Channel.PHONE,
                    words=request.words,
                    caller=bureau,
                ),
                again=True,
            )
        return len(faults), len(requests)


def reported_mark(notice: NoticeDown) -> str:
    """Return the digest of a notice, by which both sides know that they mean the same words."""
    import hashlib

    whole = "\n".join((notice.no, notice.title, notice.words, str(notice.at)))
    return hashlib.sha256(whole.encode()).hexdigest()


def _grade(code: str) -> Grade:
    grades: Mapping[str, Grade] = {one.name.lower(): one for one in Grade}
    return grades.get(code, next(iter(Grade)))


def _bytes(text: str) -> bytes:
    from base64 import b64decode

    return b64decode(text)


class ReportingUp:
    """A home's side: what it tells, and what it is told."""

    def __init__(
        self, desk: Desk, keepers: "Keepers", figures: Callable[[date], dict[str, int]]
    ) -> None:
        """Work at a desk; `figures` counts a day, whichever subject has the numbers."""
        self._desk, self._keepers, self._figures = desk, keepers, figures

    @cached_property
    def parcels(self) -> Parcels:
        """What goes up."""
        return Parcels(self._desk, self._keepers, self._figures)

    @cached_property
    def notices(self) -> Notices:
        """What comes down."""
        return Notices(self._desk, self._keepers)

    @cached_property
    def network(self) -> Network:
        """Whether parcels go over the network."""
        return Network(self._desk)

    @property
    def cards(self) -> Cards:
        """The own card, and the bureau's."""
        return self.parcels.cards


# The square code of a day on its daily report: a picture of it is a report too.

TITLE: Final = QT_TRANSLATE_NOOP("Report", "For the bureau")
SAID: Final = QT_TRANSLATE_NOOP(
    "Report", "This day's sums, signed by the home and sealed for {bureau}"
)
HOW: Final = QT_TRANSLATE_NOOP(
    "Report", "Photograph it and send the letters: sums only, and only the bureau reads them."
)


def sections(house: "House", frame: Frame, days: tuple[date, date]) -> Iterator[Section]:
    """Yield the code of one day that is issued, in a home that has a bureau."""
    if frame.seal is None or days[0] != days[1] or house.desk.present is not None:
        return
    letters = house.reporting_up.parcels.code(days[0])
    if letters:
        said = SAID.with_(bureau=house.reporting_up.cards.bureau().name)
        yield Section(TITLE, (Picture(SquareCode(letters, (said, HOW)), said),))
