"""What a bureau writes to its homes: receipts, notices, faults and requests; who visits."""

from base64 import b64decode
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from carehome_app.db.bureau import sealing, written
from carehome_app.db.bureau.store import Home
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.bureau import down as form
from carehome_app.domain.bureau.down import Down, FaultDown, NoticeDown, Receipt, RequestDown
from carehome_app.domain.bureau.errors import UnknownHomeError, UnknownNoticeError
from carehome_app.domain.bureau.events import LiaisonNamed, LiaisonVisited, NoticeSent
from carehome_app.domain.errors import ReasonNeededError
from carehome_app.domain.moments import to_ms
from carehome_app.services.changes import Changes

if TYPE_CHECKING:
    from carehome_app.services.bureau.office import Bureau

DAYS_DOWN: Final = 30
"""For so many days a file for a home says every receipt and notice again: none is lost."""
OUTBOX: Final = "outbox"
READ: Final = "read"
ANSWERED: Final = "answered"


class Notice(NamedTuple):
    """What is written to homes; without places it is for all of them."""

    title: str
    words: str
    answer: bool = False
    places: tuple[str, ...] = ()
    """Numbers of homes, or names of counties."""
    faults: tuple[FaultDown, ...] = ()
    requests: tuple[RequestDown, ...] = ()


class Counted(NamedTuple):
    """A notice with how many homes it is for, and how many read and answered it."""

    notice: written.Written
    homes: int
    read: int
    answered: int

    @property
    def open(self) -> int:
        """How many homes still have to read it, or to answer where an answer is wanted."""
        return self.homes - (self.answered if self.notice.answer else self.read)


class Writing:
    """Writes to homes."""

    def __init__(self, bureau: "Bureau") -> None:
        """Write for a bureau."""
        self._bureau = bureau
        self._desk = bureau.desk

    def send(self, notice: Notice) -> str:
        """Write a notice and return its number; it goes down with the next file for each home."""
        self._desk.require(May.ISSUE_REPORT)
        if not notice.title.strip() or not notice.words.strip():
            raise ReasonNeededError
        for place in notice.places:
            self._numbers_of(place)
        now = self._desk.now()
        year = self._desk.home_time.day(now).year
        so_far = sum(one.no.startswith(f"{year}-") for one in written.written(self._desk.store))
        no = f"{year}-{so_far + 1:03}"
        with self._desk.acting(May.ISSUE_REPORT) as action:
            action.append(
                NoticeSent(
                    no,
                    to_ms(now),
                    notice.title.strip(),
                    notice.words.strip(),
                    int(notice.answer),
                    notice.places,
                    notice.faults,
                    notice.requests,
                )
            )
        return no

    def notices(self) -> list[Counted]:
        """Return the notices with their counts, the last first."""
        self._desk.require(May.READ)
        answers = self._bureau.store.answers()
        return [self._counted(one, answers) for one in written.written(self._desk.store)]

    def answers(self, no: str) -> list[tuple[Home, str, int, str, str]]:
        """Return what homes did with a notice: home, step, when, which role, words."""
        self._desk.require(May.READ)
        if no not in {one.no for one in written.written(self._desk.store)}:
            raise UnknownNoticeError(given=no)
        homes = {one.home: one for one in self._bureau.store.homes() if one.home}
        return [
            (homes[home], step, at, who, words)
            for home, of, step, at, who, words in self._bureau.store.answers()
            if of == no and home in homes
        ]

    def down(self, number: str) -> tuple[str, bytes]:
        """Return the file that goes down to a home, signed and sealed for it alone."""
        self._desk.require(May.ISSUE_REPORT)
        home = self._bureau.places.home(number)
        if not home.home:
            raise UnknownHomeError(home=home.name)
        now = self._desk.now()
        since = to_ms(now - timedelta(days=DAYS_DOWN))
        receipts = tuple(
            Receipt(seq, digest.hex(), at)
            for seq, digest, at in self._bureau.store.to_receipt(home.home, since)
        )
        notices = tuple(
            NoticeDown(one.no, one.at, one.title, one.words, one.answer, one.faults, one.requests)
            for one in written.written(self._desk.store)
            if one.at >= since and self._is_for(one, home)
        )
        found = Down(home=home.home, made_at=to_ms(now), receipts=receipts, notices=notices)
        keys = self._bureau.cards.keys()
        whole = sealing.signed(form.written(found), keys)
        name = f"{home.number}-{self._desk.today():%m%d}.cdwn"
        return name, sealing.sealed(whole, b64decode(home.seal), form.MAGIC)

    def put_out(self, numbers: Iterable[str]) -> int:
        """Lay the files for some homes where the receiver gives them; return for how many.

        Its folder is there where a receiver ever ran; elsewhere files go down by stick alone.
        """
        self._desk.require(May.ISSUE_REPORT)
        folder = self._desk.store.folder / OUTBOX
        if not folder.is_dir():
            return 0
        wanted = sorted(set(numbers))
        for number in wanted:
            _name, content = self.down(number)
            half = folder / f"{number}.part"
            half.write_bytes(content)
            half.replace(folder / f"{number}{form.KIND}")
        return len(wanted)

    def name_officer(self, place: str, name: str, phone: str) -> Changes:
        """Name the liaison officer of a county or a home."""
        self._desk.require(May.SIGN_AS_DIRECTOR)
        self._numbers_of(place)
        if not name.strip():
            raise ReasonNeededError
        said, known = (name.strip(), phone.strip()), written.officers(self._desk.store).get(place)
        if known is not None and (known.name, known.phone) == said:
            return Changes.NONE
        at = to_ms(self._desk.now())
        with self._desk.acting(May.SIGN_AS_DIRECTOR) as action:
            action.append(LiaisonNamed(place, *said, at))
        return Changes.REPORTS

    def visit(self, place: str, words: str) -> Changes:
        """Keep that the liaison officer was there, or telephoned."""
        self._desk.require(May.ISSUE_REPORT)
        self._numbers_of(place)
        if not words.strip():
            raise ReasonNeededError
        with self._desk.acting(May.ISSUE_REPORT) as action:
            action.append(LiaisonVisited(place, to_ms(self._desk.now()), words.strip()))
        return Changes.REPORTS

    def officers(self) -> dict[str, written.Officer]:
        """Return the liaison officer of each place that has one."""
        self._desk.require(May.READ)
        return written.officers(self._desk.store)

    def visits(self, place: str = "") -> list[written.Visit]:
        """Return the visits of a place, or all, the last first."""
        self._desk.require(May.READ)
        return written.visits(self._desk.store, place)

    def _counted(
        self, one: written.Written, answers: Sequence[tuple[int, str, str, int, str, str]]
    ) -> Counted:
        homes = {
            home.home
            for home in self._bureau.store.homes()
            if home.home and self._is_for(one, home)
        }
        did = {(home, step) for home, no, step, *_more in answers if no == one.no}
        answered = {home for home, step in did if step == ANSWERED} & homes
        read = ({home for home, step in did if step == READ} | answered) & homes
        return Counted(one, len(homes), len(read), len(answered))

    def _is_for(self, one: written.Written, home: Home) -> bool:
        if not one.places or home.number in one.places:
            return True
        names = {node.node: node.name for node in self._bureau.store.nodes()}
        today = self._desk.today().toordinal()
        places = self._bureau.store.places(home.number)
        return any(
            place.since <= today < place.until and names.get(place.node) in one.places
            for place in places
        )

    def _numbers_of(self, place: str) -> None:
        """Refuse a place that is neither a county nor a home."""
        if place not in {one.name for one in self._bureau.places.nodes()}:
            self._bureau.places.home(place)
